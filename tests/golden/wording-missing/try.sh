# What check says of a pack that leaves words out, or has some too many.
export FASCIA_PATH=lib
try() { cat >lib/steps.en.lua; echo "== $1"; fascia check steps; }

try "whole: the ends of a scale, no words for yes and no" <<'END'
wording "steps" "en" {
  items   = { up = "Up?", down = "Down?", wind = "Wind?", rail = "Rail?" },
  choices = { level = { [0] = "calm", [1] = "rough", [2] = "wild" }, wind = { [0] = "none", [10] = "a gale" } },
}
END
try "one choice left out, in two ways" <<'END'
wording "steps" "en" {
  items   = { up = "Up?", down = "Down?", wind = "Wind?", rail = "Rail?" },
  choices = {
    up   = { [0] = "calm", [2] = "wild" },
    down = { [0] = "calm", [1] = "", [2] = "wild" },
    wind = { [0] = "none", [5] = "a breeze", [10] = "a gale" },
  },
}
END
try "one table for several items, and one item with a word of its own" <<'END'
wording "steps" "en" {
  items   = { up = "Up?", down = "Down?", wind = "Wind?", rail = "Rail?" },
  choices = { level = { [0] = "calm", [1] = "rough", [2] = "wild" }, up = { [1] = "choppy" }, wind = { [0] = "none", [10] = "a gale" } },
}
END
try "items and their answers left out" <<'END'
wording "steps" "en" { items = { up = "Up?" }, choices = { up = { [0] = "calm", [1] = "rough", [2] = "wild" } } }
END
try "an item and a choice that there are not" <<'END'
wording "steps" "en" {
  items   = { up = "Up?", dwon = "Down?" },
  choices = { up = { [0] = "calm", [1] = "rough", [2] = "wild", [3] = "worse" } },
}
END
echo "== what is wrong with it keeps the instrument from being shown"; fascia show steps
