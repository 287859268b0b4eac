-- stops: takes a list of at most 10000
-- A list longer than any questionnaire.
score "s" {
  of = { "a", "b", "c" },
  compute = function(answers)
    local list = {}
    for i = 1, 10001 do list[i] = i end
    return mean(list)
  end,
}
