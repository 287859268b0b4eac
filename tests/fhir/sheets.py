"""Answer sheets for any instrument, always the same: most answered, some blank, some with a reason why not."""
import csv
import io
import random

WORDS = ["to walk", 'say "yes", twice', "two\nlines", "a\\b / c", "Größe, 日本, 🦴", "{\"a\":[1]}", "null", "3", "<b>&amp;</b>"]
DATES = ["2024-03-01", "2024-03-01T09:30", "2024-03-01 09:30+01:00", "2024-03-01T23:59:60Z", "2024-02-29T09:30:15.25-09:30",
         "2024-03-01T09:30+14:00", "2024-03-01T09:30+14:30", "2024-03-01 09:30:00", ""]
# What R4 takes of each: a time only with a zone that it knows, then with seconds.
WRITTEN = ["2024-03-01", "2024-03-01", "2024-03-01T09:30:00+01:00", "2024-03-01T23:59:60Z", "2024-02-29T09:30:15.25-09:30",
           "2024-03-01T09:30:00+14:00", "2024-03-01", "2024-03-01", None]
SUBJECTS = ["A17", "O'Neil \"Pat\"", "Müller, Jürgen", "a|b&c=d", "日本"]


def number(chance, item):
    decimals = item.get("decimals", 0)
    least, most = float(item.get("min", 0)), float(item.get("max", 200))
    return f"{chance.uniform(least, most):.{decimals}f}"


def answer(chance, item):
    if chance.random() < 0.12:
        return chance.choice(["", "", "NA", "."])
    if "blank_because" in item and chance.random() < 0.3:
        return chance.choice(item["blank_because"])
    kind = item["kind"]
    if kind == "number":
        return number(chance, item)
    if kind == "date":
        return f"{chance.randint(1920, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    if kind == "written":
        return chance.choice(WORDS)
    values = [str(choice.get("code", choice["value"])) for choice in item["choices"]]
    if kind == "tick_all":
        ticked = [value for value in values if chance.random() < 0.4]
        return ";".join(ticked) if ticked else "none"
    if item.get("two_ticks") and chance.random() < 0.1:
        return ";".join(chance.sample(values, 2))
    return chance.choice(values)


def sheet(instrument, rows):
    """An intake of ROWS records as CSV text."""
    chance = random.Random(instrument["id"])
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n").writerow
    write(["subject", "date", "event", "instance"] + [item["id"] for item in instrument["items"]])
    for row in range(rows):
        event, instance = (["", ""], ["first visit", "2"])[row % 2]
        answers = [answer(chance, item) for item in instrument["items"]]
        write([f"{SUBJECTS[row % len(SUBJECTS)]} {row}", DATES[row % len(DATES)], event, instance] + answers)
    return out.getvalue()
