"""Holds that each instrument of the library has what an instrument of the library must have. One sentence a fault.

usage: complete.py [FOLDER…]    FASCIA is the program. Looked at are the instruments that are built in, and those that
                                FASCIA_PATH finds in a FOLDER: the library as it is written, before it is built

What an instrument includes is the affair of the instrument that is included: of a battery its own scores, rules and
advice count, and what it withholds.
"""
import json
import os
import pathlib
import random
import subprocess
import sys
from fractions import Fraction

import scores
import second_scorer
from sources import SOURCES

FASCIA = os.environ["FASCIA"]
SOURCES_AT_LEAST = 15
# Scores of which neither more nor less is better, and why. All others say which it is.
NEITHER = {
    ("eq-5d-5l", "profile"): "its digits are a name",
    ("pain-diary", "swing"): "how far apart the day's ends lie",
    ("pain-diary", "above"): "how far apart the day's ends lie",
    ("pain-diary", "under"): "how far apart the day's ends lie",
    ("pain-diary", "worse_things"): "which things, not how many, is the answer",
    ("pain-diary", "better_things"): "which things, not how many, is the answer",
    ("range-of-motion", "uneven"): "left less right: either side may be the stiff one",
    ("session-record", "dose"): "minutes of treatment: a record of what was done",
    ("back-red-flags", "flags"): "signs to decide by, nothing that is treated",
    ("myofascial-pattern", "signs"): "signs to decide by, nothing that is treated",
}
# Published questionnaires that ask about no stretch of time, and why.
NO_RECALL = {
    "tsk-11": "statements to agree with, about no time",
    "fabq": "statements to agree with, about no time",
    "paindetect": "which days its seven questions are about was found in no public source",
}


def ask(*words):
    """What fascia prints as JSON, or None and what it said of it."""
    run = subprocess.run([FASCIA, *words], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        return None, run.stderr.strip().splitlines()[0]
    return json.loads(run.stdout, parse_float=Fraction, parse_int=Fraction), ""


def written(value):
    return f"{float(value):.10g}"


def reached(identifier):
    """Of a published questionnaire: the values that each score takes on sheets without a blank, by the second scorer."""
    values = {}
    if identifier in scores.ALL:
        form = scores.ALL[identifier]
        for _, sheet, _ in second_scorer.sheets_with_ticks(form):
            if all(item in sheet for item in form.scored if form.asks[item] is not None):
                for name, result in form.compute(sheet, None, None)[0].items():
                    values.setdefault(name, set()).add(result.shown)
    return values


class Instrument:
    def __init__(self, shown, faults):
        self.shown, self.id, self.faults = shown, shown["id"], faults
        self.parts = tuple(part["prefix"] + "." for part in shown.get("parts", []))
        self.cases = shown.get("cases", [])
        self.without_better = [(self.id, score["id"]) for score in self.own("scores") if not score.get("better")]

    def fault(self, sentence):
        self.faults.append(f"{self.id}: {sentence}")

    def own(self, kind):
        return [each for each in self.shown.get(kind, []) if not each["id"].startswith(self.parts)]

    def expecting(self, key):
        """Everything that some case expects under key."""
        return {each for case in self.cases for each in case["expect"].get(key, [])}

    # --- who it is ---

    def check_head(self):
        for field in ("title", "version", "language", "source"):
            if not self.shown.get(field):
                self.fault(f"has no {field}")
        licence = self.shown.get("licence", {})
        if not licence.get("text"):
            self.fault("does not say what its licence permits")
        if licence.get("text") == "restricted":
            for field in ("holder", "notice", "url"):
                if not licence.get(field):
                    self.fault(f"is restricted, and its licence has no {field}")
        if self.id in scores.ALL and not self.shown.get("recall") and self.id not in NO_RECALL:
            self.fault("does not say which days its questions are about (recall)")

    # --- what it calculates ---

    def check_scores(self):
        items = {item["id"]: item for item in self.shown["items"]}
        near = reached(self.id)
        for score in self.own("scores"):
            name = score["id"]
            if (self.id, name) in self.without_better and (self.id, name) not in NEITHER:
                self.fault(f"score '{name}' does not say which way is better (or why neither is: NEITHER in this test)")
            units = {items[each["item"]].get("unit") for each in score["of"] if "item" in each and each["item"] in items}
            if not score.get("unit") and (score["operation"] == "percent_of" or units - {None}):
                self.fault(f"score '{name}' is counted in something, and has no unit")
            for end, word in (("min", "least"), ("max", "greatest")):
                if end not in score:
                    self.fault(f"score '{name}' does not state its {word} value ({end})")
                elif not any(case["expect"]["scores"].get(name) == score[end] for case in self.cases):
                    self.fault(f"no case has the {word} value of '{name}', {written(score[end])}")
            self.check_blanks(score)
            self.check_bands(score, near.get(name, set()))
            self.check_changes(score)

    def check_blanks(self, score):
        """Of each policy: a case without a score, and where it forgives blanks, one with a blank and a score."""
        name = score["id"]
        for policy in score["policies"]:
            cases = [case for case in self.cases if case.get("policy", "default") == policy["name"]]
            told = "" if policy["name"] == "default" else f" under the policy '{policy['name']}'"
            if told and not cases:
                self.fault(f"no case tries the policy '{policy['name']}' for blanks of '{name}'")
                continue
            values = [(case, case["expect"]["scores"][name]) for case in cases if name in case["expect"]["scores"]]
            if not any(value is None for _, value in values):
                self.fault(f"no case leaves '{name}' without a value{told}")
            inputs = {each["item"] for each in score["of"] if "item" in each}
            forgiven = [case for case, value in values if value is not None and inputs - set(case["given"])]
            if policy["missing"] != "refuse" and not forgiven:
                self.fault(f"no case has a blank and a value of '{name}' all the same{told}")

    def check_bands(self, score, near):
        """Each band has a case at both of its edges, or as near as a full sheet comes."""
        name = score["id"]
        for bands in score.get("bands", []):
            of_set = f" of the set '{bands['name']}'" if bands.get("name") else ""
            for band in bands["list"]:
                inside = {value for value in near if band["low"] <= value <= band["high"]}
                met = {case["expect"]["scores"].get(name) for case in self.cases
                       if case.get("bands") == bands.get("name") and case["expect"]["bands"].get(name) == band["label"]}
                met -= {None}
                lowest, highest = min(inside, default=band["low"]), max(inside, default=band["high"])
                if not any(value <= lowest for value in met):
                    self.fault(f"no case has '{name}' at the lower edge of '{band['label']}'{of_set}, {written(lowest)}")
                if not any(value >= highest for value in met):
                    self.fault(f"no case has '{name}' at the upper edge of '{band['label']}'{of_set}, {written(highest)}")

    def check_changes(self, score):
        for change in score.get("changes", []):
            for field in ("source", "population"):
                if not change.get(field):
                    self.fault(f"a figure for change of '{score['id']}' ({change.get('kind')}) has no {field}")

    # --- what it decides ---

    def may_be_open(self, *conditions):
        """Whether some answers, blanks among them, leave this undecided. What is asked of one thing twice may differ."""
        rules = {rule["id"]: rule for rule in self.shown["rules"]}
        rng = random.Random(1)

        def value(condition, blanks):
            def blank(thing):
                return blanks.setdefault(thing, rng.random() < 0.5)
            for word, parts in (("all", "all"), ("any", "any"), ("none", "none"), ("at_least_of", "parts")):
                if word in condition:
                    return joined(word, condition, [value(each, blanks) for each in condition[parts]])
            if "rule" in condition:
                return value(rules[condition["rule"]]["when"], blanks)
            if "answered" in condition:
                return not blank(condition["answered"])
            if "blank" in condition:
                return blank(condition["blank"])
            return None if blank(condition.get("answer") or condition.get("result")) else rng.random() < 0.5

        return any(value(condition, {}) is None for condition in conditions for _ in range(200))

    def check_rules(self):
        fired, open_ = self.expecting("rules"), self.expecting("undecided")
        for rule in self.own("rules"):
            if rule["id"] not in fired:
                self.fault(f"no case fires the rule '{rule['id']}'")
            if rule["id"] not in open_ and self.may_be_open(rule["when"]):
                self.fault(f"no case leaves the rule '{rule['id']}' undecided")
            if rule["level"] in ("urgent", "emergency") and not rule.get("source"):
                self.fault(f"the rule '{rule['id']}' is {rule['level']} and has no source")

    def check_advice(self):
        told = [case["expect"]["advice"] for case in self.cases if "advice" in case["expect"]]
        open_ = self.expecting("undecided")
        for advice in self.own("advice"):
            name, conditions = advice["id"], [advice[word] for word in ("when", "unless") if word in advice]
            if self.shown["items"] and not any(name in given for given in told):
                self.fault(f"no case gives the advice '{name}'")
            if conditions and all(name in given for given in told):
                self.fault(f"no case holds the advice '{name}' back")
            if name not in open_ and self.may_be_open(*conditions):
                self.fault(f"no case leaves the advice '{name}' undecided")
        # What a battery withholds of its parts: "home" is all advice that begins with "home.".
        withheld = {}
        for advice in self.shown.get("advice", []):
            for each in advice.get("withheld", []):
                withheld.setdefault(each["id"], set()).add(advice["id"])
        for name, pieces in withheld.items():
            if not any(pieces & set(given) for given in told):
                self.fault(f"no case gives any advice of '{name}', which is withheld under a condition")
            if not any(not pieces & set(given) for given in told):
                self.fault(f"no case withholds '{name}'")
            if not pieces & open_:
                self.fault(f"no case leaves open whether '{name}' is withheld")

    # --- whose figures these are ---

    def check_origin(self):
        names = [case["name"] for case in self.cases]
        if self.shown["items"] and not names:
            self.fault("has no case")
        if self.id in scores.ALL and not any("published:" in name or "by hand:" in name for name in names):
            self.fault("has no case of someone else's figures ('published: …') and none worked out by hand ('by hand: …')")

    def sources(self):
        """The sources of its published cases, and the names that tell of none."""
        known, unknown = set(), []
        for case in self.cases:
            if "published:" in case["name"]:
                hits = {source[0] for key, source in SOURCES.items() if key in case["name"].lower()}
                known |= hits
                if len(hits) != 1:
                    unknown.append(case["name"])
        return known, unknown


def joined(word, condition, values):
    """Three-valued, as Kleene has it."""
    if word == "none":
        return {True: False, False: True, None: None}[joined("any", condition, values)]
    enough = {"all": len(values), "any": 1}.get(word) or condition[word]
    if values.count(True) >= enough:
        return True
    return None if values.count(True) + values.count(None) >= enough else False


def main():
    folders = [pathlib.Path(folder).resolve() for folder in sys.argv[1:]]
    found, said = ask("list", "--json")
    if found is None:
        print(f"fascia list: {said}")
        return 1
    looked, cases, faults, sources, by_hand = 0, 0, [], set(), []
    for entry in found["instruments"]:
        if not entry["built_in"] and pathlib.Path(entry["file"]).resolve().parent not in folders:
            continue
        looked += 1
        shown, said = ask("show", entry["id"], "--json")
        if shown is None:
            faults.append(f"{entry['id']}: cannot be shown: {said}")
            continue
        instrument = Instrument(shown, faults)
        instrument.check_head()
        instrument.check_scores()
        instrument.check_rules()
        instrument.check_advice()
        instrument.check_origin()
        known, unknown = instrument.sources()
        sources |= known
        cases += len(instrument.cases)
        for name in unknown:
            instrument.fault(f"case '{name}' is of no source, or of several, that sources.py lists")
        if entry["id"] in scores.ALL and not known:
            by_hand.append(entry["id"])
        for table, what, still in ((NEITHER, "NEITHER", instrument.without_better),
                                   (NO_RECALL, "NO_RECALL", [] if shown.get("recall") else [entry["id"]])):
            for key in table:
                if (key if isinstance(key, str) else key[0]) == entry["id"] and key not in still:
                    instrument.fault(f"no longer needs to be excused in {what} of this test: {key}")
    if looked == 0:
        faults.append("no instrument is built in, and none lies in the folders given")
    if len(sources) < SOURCES_AT_LEAST:
        faults.append(f"the published cases are of {len(sources)} sources, fewer than {SOURCES_AT_LEAST}")
    for name in sorted(set(scores.ALL) - {entry["id"] for entry in found["instruments"]}):
        faults.append(f"{name}: the library has no such instrument")
    for name in sorted({source[0] for source in SOURCES.values()} - sources):
        faults.append(f"no case is of the source {name}, which sources.py lists")
    if by_hand:
        print(f"worked out by hand only, no published example: {', '.join(by_hand)}")
    print("\n".join(faults + [f"{looked} instruments, {cases} cases, {len(sources)} sources, {len(faults)} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
