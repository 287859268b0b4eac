-- A pack of words, as a clinic keeps one beside an instrument that ships without: `fascia show` then asks in these.
-- Invented for this example; a clinic writes here what its licence lets it use.
wording "start-back" "en" {
  intro = "Think of the last two weeks.",
  items = {
    leg = "Leg: did it hurt too?", elsewhere = "Neck or shoulder: did they hurt too?", walking = "Did you walk less?",
    dressing = "Were you slower to dress?", fear = "Does moving feel unsafe?", worry = "Did worries go round and round?",
    hopeless = "Does it seem that it will stay?", joyless = "Was there less joy in things?", bother = "How much did it trouble you?",
  },
  choices = { bother = { [1] = "not", [2] = "a little", [3] = "somewhat", [4] = "much", [5] = "beyond bearing" } },
}
