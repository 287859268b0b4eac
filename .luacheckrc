-- The words an instrument file may use; there is no standard library behind them. A test compares them with
-- what the program knows.
std = {
  read_globals = {
    "instrument", "choices", "item", "section", "score", "bands", "band", "change", "rule", "advice", "withhold", "case",
    "include", "translation", "wording", "intake", "profile",
    "yes_no", "answer", "result", "answered", "blank", "any", "all", "none", "at_least_of",
    "missing", "values", "sum", "mean", "median", "count", "highest", "lowest", "abs", "ceil", "floor", "round",
    "min", "max", "exp", "log", "sqrt", "ipairs", "contains", "starts_with", "trim",
  },
}
exclude_files = { "scripts/meta", "tests/slips", "build" }
max_line_length = 160 -- a case with all its answers stands on one line
