-- A pack of words for the ODI, as a clinic that has the licence keeps one. Its words are INVENTED: a lighthouse keeper's
-- day, which nobody should be asked about. The licensed statements stand in no file of Fascia.
local invented = {
  [0] = "invented wording, step 0",
  [1] = "invented wording, step 1",
  [2] = "invented wording, step 2",
  [3] = "invented wording, step 3",
  [4] = "invented wording, step 4",
  [5] = "invented wording, step 5",
}

wording "odi" "en" {
  intro   = "Think of today in the lighthouse.",
  items   = {
    pain       = "The lamp",
    care       = "The lens",
    lifting    = "The oil",
    walking    = "The stairs",
    sitting    = "The watch",
    standing   = "The gallery",
    sleeping   = "The fog",
    sex        = "The log book",
    social     = "The gulls",
    travelling = "The boat",
  },
  choices = {
    pain = {
      [0] = "Lit at dusk, out at dawn",
      [1] = "Flickered once",
      [2] = "Flickered before midnight",
      [3] = "Needed a new wick",
      [4] = "Needed two keepers",
      [5] = "Stayed dark",
    },
    travelling = {
      [0] = "Came with the post",
      [1] = "Came without the post",
      [2] = "Came a tide late",
      [3] = "Came a week late",
      [4] = "Turned back at the reef",
      [5] = "Is still expected",
    },
    care = invented, lifting = invented, walking = invented, sitting = invented, standing = invented,
    sleeping = invented, sex = invented, social = invented,
  },
}
