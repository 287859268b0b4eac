-- read as profiles
-- A function that would send something else the second time.
local sent = 0
profile "a" {
  url = "https://a.example", as = "json",
  payload = function(record)
    sent = sent + 1
    -- expect: 'sent' is changed inside a function but belongs to the file: a result would depend on the rows before; use a local inside the function [not-offered]
    return { id = record.id, number = sent }
  end,
}
