-- An escape and a mark that turns the direction of writing round.
instrument "back" { title = "Ba\27[31mck", version = "1.0.0", language = "en" }
-- expect: a control character stands in this text: delete it, or type the text anew [control-character]
item "wash" { text = "Was\u{202E}hing", choices = yes_no, scored = false }
-- expect: a control character stands in this text: delete it, or type the text anew [control-character]
item "lift" { text = "Two\nlines", choices = yes_no, scored = false }
