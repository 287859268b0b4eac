-- The words an instrument file may use; there is no standard library behind them.
std = {
  read_globals = {
    "instrument", "choices", "item", "section", "score", "bands", "band", "change", "rule", "advice", "case",
    "yes_no", "answer", "result", "answered", "blank", "any", "all", "none", "at_least_of",
    "missing", "mean", "sum", "count", "highest", "lowest", "median", "round", "values", "ipairs",
    "include", "translation", "wording", "intake", "profile",
  },
}
max_line_length = 160 -- a case with all its answers stands on one line
