"""Holds that nothing that must not be overlooked is hidden, and no plan advised while a danger is named or unknown.

usage: safety.py [INSTRUMENT…]    FASCIA is the program

What is expected is written here by hand, from published guidance: the level that a danger must reach, the action that
must be told, and the advice that must not be given while its answers are yes, or blank, or cannot be read. Every sheet
is judged by that, and by nothing that the library says of itself. Of the library are taken only the possible answers,
and of a rule that fires its level and its action.
"""
import concurrent.futures
import fnmatch
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
from typing import NamedTuple, Optional

FASCIA = os.environ["FASCIA"]
LEVELS = (None, "info", "suggest", "caution", "urgent", "emergency")
TOLD = 12     # faults told of one instrument
RANDOM = 100  # sheets with several answers changed by chance, always the same

# --- What is expected ---

ALL = ("*",)                        # no plan and no advice whatever
PLANS = ("series.*", "home.*", "warm.*")
PRESSING = ("series.direct", "series.skin-rolling", "home.roller", "home.ball", "warm.release")
BENDING = ("home.cat-camel", "home.curl-up", "home.curl-up-easy")
BY_HAND = ("series.*", "home.roller", "home.ball")
STRONG = ("series.direct", "series.skin-rolling", "home.*")


class Danger(NamedTuple):
    """It is there when all its questions are answered so, and unknown when none is answered otherwise."""
    questions: dict        # the last is the danger itself, those before it belong to it
    level: str             # at least
    action: str            # what is to be done, as the rules of its part must say
    held: tuple            # the advice that is not given, while it is there or unknown
    waits: bool = True     # whether a blank is enough to hold the advice back

    @property
    def part(self):
        """Whose rules tell of it. What is joined from two parts, the battery tells itself: ""."""
        parts = {item.split(".")[0] for item in self.questions}
        return parts.pop() if len(parts) == 1 else ""


def yes(level, action, held, part, names):
    return [Danger({f"{part}.{name}": "yes"}, level, action, held) for name in names.split()]


def at_most(number):
    return lambda answer: answer <= number


def above(number):
    return lambda answer: answer > number


def below(number):
    return lambda answer: answer < number


def ticked(number):
    return lambda answer: answer != "none" and number in answer


def both_legs(answer):
    return answer != "none" and any(n in answer for n in (15, 17, 19)) and any(n in answer for n in (16, 18, 20))


def is_blank(answer):
    return answer is None


DANGERS = [
    # Cauda equina (UK national pathway, GIRFT): new saddle numbness, new trouble with bladder or bowel, loss of sexual
    # function, new pain in both legs, severe or growing weakness of the legs.
    *yes("emergency", "do_not_treat", ALL, "flags", "saddle bladder bowel both_legs weak_legs"),
    Danger({"flags.sexual": "yes"}, "emergency", "do_not_treat", ALL, waits=False),
    # Fracture (AHCPR 1994; Downie 2013): a bad accident, a bruise or graze over the spine, cortisone for a long time.
    *yes("urgent", "do_not_treat", ALL, "flags", "accident bruise"),
    *yes("caution", "ask", ALL, "flags", "cortisone"),
    # Tumour and infection (AHCPR 1994): a physician first.
    *yes("caution", "ask", ALL, "flags", "cancer fever weight infection needles defence night"),
    # Major weakness found at the examination (NHS Lothian, GIRFT): grade 3 or less.
    *[Danger({f"history.{name}": at_most(3)}, "urgent", "ask", ALL)
      for name in ("ankle_left", "ankle_right", "knee_left", "knee_right")],
    # Contraindications: the published list, each with its action.
    Danger({"safety.brittle": "yes", "safety.severe": "yes"}, "caution", "do_not_treat", ALL),
    *yes("emergency", "do_not_treat", ALL, "safety", "clot_now"),
    *yes("caution", "wait", ALL, "safety", "fracture fever inflamed skin"),
    *yes("caution", "ask", ALL, "safety", "clot_past aneurysm cancer rheumatoid lump pregnant"),
    Danger({"safety.severe": "no", "safety.brittle": "yes"}, "suggest", "modify", PRESSING + BENDING),
    *yes("suggest", "modify", PRESSING, "safety", "thinners"),
    # A bone that broke from a slight knock is brittle, whether a doctor has ever said so or not.
    Danger({"safety.severe": "yes"}, "caution", "do_not_treat", ALL, waits=False),
    # Signs to stop: sharp or shooting pain, numbness, tingling that spreads or outlasts the pressure.
    *yes("caution", "ask", ALL, "signs", "sharp numb"),
    Danger({"signs.tingling": "yes", "signs.spreads": "yes"}, "caution", "ask", ALL),
    Danger({"signs.tingling": "yes", "signs.outlasts": "yes"}, "caution", "ask", ALL),
    *[Danger({"practice.signs": ticked(sign)}, "caution", "ask", ALL) for sign in (1, 2, 3)],
    # A poor time for pressure: a fresh injury.
    Danger({"fit.injury": "yes"}, "caution", "wait", PLANS),
]
TOGETHER = [
    # That a blank on sexual function holds up only what presses is the library's own choice; it is asked in person.
    Danger({**{f"flags.{name}": "no" for name in ("saddle", "bladder", "bowel", "both_legs", "weak_legs")},
            "flags.sexual": is_blank}, "caution", "ask", BY_HAND, waits=False),
    # Fracture (AHCPR 1994): a slight fall or heavy lift where bones may be weak, by age, osteoporosis or cortisone,
    # wherever that is answered.
    Danger({"flags.strain": "yes", "flags.age": above(50)}, "urgent", "do_not_treat", ALL),
    Danger({"flags.strain": "yes", "flags.brittle": "yes"}, "urgent", "do_not_treat", ALL),
    Danger({"flags.strain": "yes", "flags.cortisone": "yes"}, "urgent", "do_not_treat", ALL),
    Danger({"flags.strain": "yes", "safety.brittle": "yes"}, "urgent", "do_not_treat", ALL),
    Danger({"flags.strain": "yes", "safety.severe": "yes"}, "urgent", "do_not_treat", ALL, waits=False),
]
# Flags are weighed together (Finucane 2020; Downie 2013): two of these, or one and an age above 50 or below 20, are
# more than one. Age alone is nothing.
WEIGHED = (("cortisone",), ("cancer",), ("fever",), ("weight",), ("infection", "needles", "defence"), ("night",))
for ones, others in itertools.combinations(WEIGHED, 2):
    TOGETHER += [Danger({f"flags.{one}": "yes", f"flags.{other}": "yes"}, "urgent", "ask", ALL)
                 for one in ones for other in others]
for name, years in itertools.product(sum(WEIGHED, ()), (above(50), below(20))):
    TOGETHER.append(Danger({f"flags.{name}": "yes", "flags.age": years}, "urgent", "ask", ALL))
# What a battery asks twice: until it is asked again, the more dangerous answer is taken for true.
ASKED_TWICE = [
    Danger({"flags.brittle": "yes", "safety.brittle": "no"}, "caution", "ask", STRONG),
    Danger({"flags.brittle": "no", "safety.brittle": "yes"}, "caution", "ask", STRONG),
    Danger({"flags.both_legs": "no", "history.map": both_legs}, "caution", "ask", PLANS),
    Danger({"flags.night": "no", "outcomes.nights": above(3)}, "caution", "ask", PLANS),
]
EXPECTED = DANGERS + TOGETHER + ASKED_TWICE
# What calls a sheet clear: it fires on the good sheets, and on none where something is named or unknown in these parts.
CLEAR = {
    "safety.fit": ("safety",), "signs.usual": ("signs",), "clear": ("flags", "safety", "signs", "history", "practice"),
    "offer": ("flags", "safety", "signs", "history", "practice", "fit", ""),
}
# Follow-up questions that are asked only after a yes. A yes to one after a no is not counted; it must be told.
STALE = {"signs.spreads": {"signs.tingling": "no"}, "signs.outlasts": {"signs.tingling": "no"}}
# Rules that send to somebody (ask, wait, do_not_treat) hold back all plans, but for these, and why.
HOLD_LESS = {
    "flags.sexual-loss": (),        # its question may be left open, and is then asked in person
    "flags.sexual-left-open": BY_HAND,
    "bones-asked-twice": STRONG,
    "series-held-back": BY_HAND,    # each tells of one plan: what holds it back may leave the other
    "home-held-back": ("home.*",),
}
REASONS = ("declined", "not applicable", "could not test")  # of a blank
SENDING = ("ask", "wait", "do_not_treat")

# --- Sheets on which nothing is in the way, and what is then advised ---

WELL = {
    **dict.fromkeys([
        *("flags." + name for name in (
            "saddle bladder bowel sexual both_legs weak_legs accident strain bruise cortisone brittle cancer fever "
            "weight infection needles defence night").split()),
        *("safety." + name for name in (
            "brittle fracture thinners clot_now clot_past aneurysm cancer fever inflamed skin rheumatoid lump "
            "pregnant").split()),
        *("signs." + name for name in "sharp numb tingling".split()),
        *("pattern." + name for name in "diffuse stress shooting pressing".split()),
        *("fit." + name for name in "guarding posture tried injury".split()),
        "history.down_leg",
    ], "no"),
    **dict.fromkeys([
        "signs.warm", "fit.lasting", "fit.stiff", "home.learned", "home.floor", "series.better", "warm.sport", "warm.usual",
        *("pattern." + name for name in "dull sitting stiff warmth".split()),
    ], "yes"),
    **{f"odi.{name}": 2 for name in
       "pain care lifting walking sitting standing sleeping sex social travelling".split()},
    **{f"history.{name}": 5 for name in ("ankle_left", "ankle_right", "knee_left", "knee_right")},
    "history.map": "none", "history.since": 2, "flags.age": 40, "fit.person": "none",
    "nrs.average": 4, "outcomes.nights": 0, "outcomes.mood": 8, "outcomes.stress": 0, "outcomes.confidence": 8,
    "benchmarks.walk_stop": [1], "practice.planned": 4, "practice.days": 4, "practice.left_out": "none",
    "practice.why": "none", "practice.signs": "none", "series.done": 1, "home.tools": [1, 2],
}
AT_HOME = {"home.order", "home.roller", "home.ball", "home.cat-camel", "home.stretches"}
EASY = AT_HOME | {"home.curl-up-easy", "home.side-plank-easy", "home.bird-dog-easy"}
FULL = AT_HOME | {"home.curl-up", "home.side-plank", "home.bird-dog"}
GOOD = [
    ({"series.plan": 1, "series.press": 1, "home.easy": "no"}, {"series.short-series", "series.direct"} | EASY),
    ({"series.plan": 2, "series.press": 2, "home.easy": "yes"}, {"series.long-series", "series.indirect"} | FULL),
    ({"series.plan": 1, "series.press": 3, "home.easy": "yes"}, {"series.short-series", "series.cross-hand"} | FULL),
    ({"series.plan": 2, "series.press": 4, "home.easy": "no"}, {"series.long-series", "series.skin-rolling"} | EASY),
]
ELSE = {"stay-active", "warm.release", "warm.mobility", "warm.own-sport"}  # where an instrument has it, always
# The instruments, and the part that their own questions are: "plan" of treatment-series is "series.plan" here.
INSTRUMENTS = {
    "back-red-flags": "flags", "mfr-contraindications": "safety", "stop-signs": "signs", "treatment-series": "series",
    "home-programme": "home", "warm-up": "warm", "back-intake": "", "back-review": "",
}


class Sheet(NamedTuple):
    name: str
    answers: dict
    gives: Optional[set] = None      # the advice that it must get, all of it
    alone: Optional[Danger] = None   # the one danger that is there
    clear: bool = False              # whether all that calls a sheet clear must fire
    stale: Optional[str] = None      # the answer that is not counted, and must be told


class Unreadable:
    """An answer that is none of those that can be given."""
    def __init__(self, written):
        self.written = written


def told(answer):
    return "blank" if answer is None else answer.written if isinstance(answer, Unreadable) else answer


def named(answers):
    return ", ".join(f"{item} {told(answer)}" for item, answer in answers.items())


def of(part, name):
    """Whether a rule belongs to a part; to none, if it is the battery's own."""
    return name.startswith(part + ".") if part else "." not in name


def holds(wanted, answer):
    return wanted(answer) if callable(wanted) else wanted == answer


def state(questions, answers):
    """True, False, or None: unknown."""
    unknown = False
    for item, wanted in questions:
        answer = answers.get(item)
        if isinstance(answer, Unreadable):
            unknown = True
        elif wanted is is_blank or answer is None or answer in REASONS:
            if wanted is not is_blank:
                unknown = True
            elif answer is not None and answer not in REASONS:
                return False
        elif not holds(wanted, answer):
            return False
    return None if unknown else True


def at_least(level, wanted):
    return LEVELS.index(level) >= LEVELS.index(wanted)


def matching(advice, patterns):
    return sorted(name for name in advice if any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns))


class Instrument:
    def __init__(self, identifier):
        self.id, self.own, self.faults = identifier, INSTRUMENTS[identifier], {}
        self.shown = json.loads(subprocess.run([FASCIA, "show", identifier, "--json"],
                                               capture_output=True, text=True, check=True).stdout)
        self.items = {self.full(item["id"]): item for item in self.shown["items"]}
        self.rules = {self.full(rule["id"]): rule for rule in self.shown["rules"]}
        self.advice = {self.full(advice["id"]) for advice in self.shown["advice"]}
        # The danger itself is looked at first: it is a no on most sheets.
        self.expected = [(danger, danger.part, tuple(reversed(danger.questions.items())))
                         for danger in EXPECTED if set(danger.questions) <= set(self.items)]
        self.sheets = 0

    def full(self, name):
        return name if "." in name or not self.own else f"{self.own}.{name}"

    def fault(self, sheet, sentence):
        """The same thing wrong on many sheets is one fault."""
        self.faults.setdefault(sentence, []).append(sheet.name)

    # --- sheets ---

    def well(self, number=0, **changes):
        answers = {item: answer for item, answer in {**WELL, **GOOD[number][0]}.items() if item in self.items}
        return {**answers, **changes}

    def good(self, number):
        return (GOOD[number][1] | ELSE) & self.advice

    def telling(self, danger):
        """Answers that are this danger. For a condition, the first answer that meets it."""
        def first(item, wanted):
            return next((answer for answer in self.possible(item) if holds(wanted, answer)), None)
        return {item: first(item, wanted) if callable(wanted) else wanted for item, wanted in danger.questions.items()}

    def possible(self, item):
        """Every answer that a question can have; of numbers the ends and what lies around the edges of age."""
        about = self.items[item]
        values = [choice["value"] for choice in about.get("choices", [])]
        if about["kind"] == "yes_no":
            return ["no", "yes"]
        if about["kind"] == "tick_all":
            return ["none", *([value] for value in values), values]
        if about["kind"] == "number":
            edges = {about["min"], 1, 19, 20, 50, 51, about["max"]}
            return sorted(edge for edge in edges if about["min"] <= edge <= about["max"])
        return values or {"date": ["2026-01-02"], "written": ["something"]}[about["kind"]]

    def telling_all(self, dangers):
        """Of each danger that can be told here its answers, and a name for sheets."""
        for danger in dangers:
            if set(danger.questions) <= set(self.items):
                answers = self.telling(danger)
                yield danger, answers, named(answers)

    def all_sheets(self):
        turn = itertools.cycle(range(len(GOOD)))
        yield from self.good_sheets()
        for danger, answers, name in self.telling_all(DANGERS + TOGETHER):
            last, alone = list(answers)[-1], danger if danger in DANGERS else None
            twin = "flags.brittle" in self.items and answers.get("safety.brittle") == "yes"
            both = {"flags.brittle": "yes"} if twin and danger in DANGERS else {}
            # What is held back in part is looked at with every plan, what is held back whole with one after the other.
            for number in range(len(GOOD)) if danger.held != ALL else (next(turn),):
                gives = self.good(number) - set(matching(self.advice, danger.held)) if alone else None
                yield Sheet(f"{name}, else well", self.well(number, **{**both, **answers}), gives, alone)
                for reason in (None, *self.items[last].get("blank_because", [])):
                    blank = {**both, **answers, last: reason}
                    yield Sheet(f"{name}, but {last} {told(reason)}, else well", self.well(number, **blank))
            if any(answer is not None for answer in answers.values()):
                yield Sheet(f"{name}, else blank", answers, alone=alone)
        for danger, answers, _ in self.telling_all(ASKED_TWICE):
            for number, item in itertools.product(range(len(GOOD)), (None, *danger.questions)):
                changes = {**answers, **({item: None} if item else {})}
                yield Sheet(f"{named(changes)}, else well", self.well(number, **changes))
        for item, before in STALE.items():
            if item in self.items:
                yield Sheet(f"{item} yes after no, else well", self.well(0, **before, **{item: "yes"}), stale=item)
        for item in self.items:
            for answer in (None, *self.possible(item)):
                if answer != self.well().get(item):
                    yield Sheet(f"{item} {told(answer)}, else well", self.well(next(turn), **{item: answer}))
        dangers = list(self.telling_all(DANGERS))
        for (_, first, name), (_, second, other) in itertools.combinations(dangers, 2):
            if all(second.get(item, answer) == answer for item, answer in first.items()):
                yield Sheet(f"{name}; {other}; else well", self.well(next(turn), **{**first, **second}))
        yield from self.spoilt_sheets(dangers)
        rng = random.Random(1)
        for _ in range(RANDOM):
            changed = rng.sample(sorted(self.items), min(len(self.items) - 1, rng.randint(2, 6)))
            changes = {item: rng.choice([None, *self.possible(item)]) for item in changed}
            yield Sheet(f"{named(changes)}, else well", self.well(next(turn), **changes))

    def good_sheets(self):
        for number in range(len(GOOD)):
            gives = self.good(number)
            yield Sheet("nothing in the way", self.well(number), gives, clear=True)
            for item, answer in (("flags.age", 51), ("flags.age", 19), ("flags.age", None), ("flags.strain", "yes")):
                if item in self.items:  # none is a danger by itself
                    yield Sheet(f"{item} {told(answer)}, else well", self.well(number, **{item: answer}), gives)

    def spoilt_sheets(self, dangers):
        """Each danger cannot be read: alone, and beside others that are there."""
        for place, (_, answers, _) in enumerate(dangers):
            last = list(answers)[-1]
            unread = {**answers, last: Unreadable(("perhaps", 9)[place % 2])}
            yield Sheet(f"{named(unread)}, else well", self.well(0, **unread))
            for step in (1, 7):
                _, other, name = dangers[(place + step) % len(dangers)]
                if not set(other) & set(unread):
                    yield Sheet(f"{named(unread)}; {name}; else well", self.well(0, **unread, **other))
                    yield Sheet(f"{named(unread)}; {name}; else blank", {**unread, **other})

    # --- what becomes of them ---

    def score(self, sheets, *options):
        """Of each sheet what fascia says, or the rules that stand beside its rejection."""
        lines = []
        for place, sheet in enumerate(sheets):
            line = {"subject": f"S{place}", "date": "2026-01-05"}
            for item, answer in sheet.answers.items():
                line[self.items[item]["id"]] = answer.written if isinstance(answer, Unreadable) else answer
            lines.append(json.dumps(line))
        with tempfile.TemporaryDirectory() as folder:
            rejects = os.path.join(folder, "rejects.ndjson")
            run = subprocess.run([FASCIA, "score", self.id, "-", "--from", "ndjson", "--to", "ndjson", "--allow-absent",
                                  "--rejects", rejects, "--quiet", *options],
                                 input="\n".join(lines), capture_output=True, text=True, check=False)
            if run.returncode not in (0, 1):
                sys.exit(f"{self.id}: cannot be scored: {run.stderr.strip()}")
            scored = {row["subject"]: row for row in map(json.loads, run.stdout.splitlines())}
            with open(rejects, encoding="utf-8") as file:
                refused = {row["reject_line"]: row for row in map(json.loads, file)}
        return [(scored.get(f"S{place}"), refused.get(place + 1)) for place in range(len(sheets))]

    def judge(self, sheet, row, refused):
        unread = any(isinstance(answer, Unreadable) for answer in sheet.answers.values())
        marked = any(answer is not None for answer in sheet.answers.values())
        if unread != (refused is not None) or not unread and marked != (row is not None):
            self.fault(sheet, "expected to be refused, with its reason" if unread else "expected to be scored")
            return
        # What cannot be read is refused with the rules that fire all the same. A battery tells of its other parts, too.
        beside = [rule for rule in (refused or {}).get("reject_rules", "").split(";") if rule]
        if row and refused and row["rules"] != beside:
            self.fault(sheet, "the rules beside its rejection are others than those of its record")
        rules = [self.full(rule) for rule in (row["rules"] if row else beside)]
        advice = [self.full(name) for name in row["advice"]] if row else []
        undecided = [self.full(name) for name in row["undecided"]] if row else []
        level = row["level"] if row else self.highest(rules)
        for danger, part, questions in self.expected:
            there = state(questions, sheet.answers)
            if there is False or there is None and not danger.waits:
                continue
            what = f"{' and '.join(danger.questions)} {'named' if there else 'unknown'}"
            if there and not at_least(level, danger.level):
                self.fault(sheet, f"{what}: expected {danger.level} or more, is {level}")
            given = matching(advice, danger.held)
            if given:
                self.fault(sheet, f"{what}: expected no such advice as {', '.join(given)}")
            self.judge_telling(sheet, danger, what, there, [rule for rule in rules if of(part, rule)],
                               row is None or any(of(part, name) for name in undecided))
            own = self.highest(rule for rule in rules if of("", rule) and self.rules[rule].get("action") in SENDING)
            if there and danger.held == ALL and self.own == "" and not at_least(own, danger.level):
                self.fault(sheet, f"{what}: expected the battery itself to send on as {danger.level} or more, is {own}")
            for name, parts in CLEAR.items():
                whole = danger.held == ALL or name == "safety.fit" or part in ("fit", "")
                if name in rules and part in parts and whole:
                    self.fault(sheet, f"{what}: expected '{name}' not to fire")
        self.judge_rules(sheet, rules, undecided, advice)
        unfired = sorted(name for name in CLEAR if sheet.clear and name in self.rules and name not in rules)
        if unfired:
            self.fault(sheet, f"expected {', '.join(unfired)} to fire")
        if sheet.gives is not None and set(advice) != sheet.gives:
            self.fault(sheet, f"expected the advice {', '.join(sorted(sheet.gives))}, is {', '.join(sorted(advice))}")
        if sheet.stale and {"code": "stale", "detail": self.items[sheet.stale]["id"]} not in row["findings"]:
            self.fault(sheet, f"expected to be told that the answer to {sheet.stale} is not counted")

    def highest(self, rules):
        return max((self.rules[rule]["level"] for rule in rules), key=LEVELS.index, default=None)

    def judge_telling(self, sheet, danger, what, there, rules, any_open):
        """The rules of its part say what is to be done, and where it is alone nothing else; or they are undecided."""
        told_as = [self.rules[rule] for rule in rules if at_least(self.rules[rule]["level"], danger.level)]
        if there and not any(rule.get("action") == danger.action for rule in told_as):
            self.fault(sheet, f"{what}: expected a rule of {danger.level} or more with the action {danger.action}")
        if not there and not told_as and not any_open:
            self.fault(sheet, f"{what}: expected a rule that fires or is undecided")
        others = {self.rules[rule].get("action") for rule in rules} - {None, "fit", danger.action}
        if sheet.alone is danger and others:
            self.fault(sheet, f"{what}: expected the action {danger.action} alone, is also {', '.join(sorted(others))}")

    def judge_rules(self, sheet, rules, undecided, advice):
        """Whatever sends to somebody, or may have to, holds the plans back: rules of tomorrow, too."""
        for name in rules + undecided:
            rule = self.rules.get(name)
            if rule and (rule.get("action") in SENDING or at_least(rule["level"], "urgent")):
                given = matching(advice, HOLD_LESS.get(name, PLANS))
                if given:
                    what = "fires" if name in rules else "is undecided"
                    self.fault(sheet, f"'{name}' {what}: expected no such advice as {', '.join(given)}")

    def try_all(self):
        sheets = list(self.all_sheets())
        for sheet, (row, refused) in zip(sheets, self.score(sheets)):
            self.judge(sheet, row, refused)
        # Taken as missing, what cannot be read is as good as blank.
        def unread(answer):
            return isinstance(answer, Unreadable)
        spoilt = [sheet for sheet in sheets if any(map(unread, sheet.answers.values()))]
        blank = [Sheet(sheet.name, {item: answer for item, answer in sheet.answers.items() if not unread(answer)})
                 for sheet in spoilt]
        results = self.score(spoilt + blank, "--invalid", "missing")
        for sheet, (row, _), (plain, _) in zip(spoilt, results, results[len(spoilt):]):
            if not row or not plain or any(row[key] != plain[key] for key in ("level", "rules", "undecided", "advice")):
                self.fault(sheet, "with --invalid missing: expected the same as of a blank")
        missed = self.advice - set().union(*(sheet.gives or () for sheet in sheets))
        if missed:
            self.fault(sheets[0], f"no sheet of this test is given {', '.join(sorted(missed))}")
        self.sheets = len(sheets) + len(spoilt) + len(blank)


def main():
    chosen = [Instrument(identifier) for identifier in sys.argv[1:] or INSTRUMENTS]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        list(pool.map(Instrument.try_all, sorted(chosen, key=lambda instrument: -len(instrument.items))))
    lines = []
    for instrument in chosen:
        for sentence, names in list(instrument.faults.items())[:TOLD]:
            more = f" (and {len(names) - 1} more sheets)" if len(names) > 1 else ""
            lines.append(f"{instrument.id}: {names[0]}{more}: {sentence}")
        if len(instrument.faults) > TOLD:
            lines.append(f"{instrument.id}: and {len(instrument.faults) - TOLD} more faults")
    faults = sum(len(instrument.faults) for instrument in chosen)
    if not sys.argv[1:]:
        asked = set().union(*(instrument.items for instrument in chosen))
        lost = sorted({item for danger in EXPECTED for item in danger.questions} - asked)
        lines += [f"no instrument asks {item}" for item in lost]
        faults += len(lost)
    sheets = sum(instrument.sheets for instrument in chosen)
    print("\n".join(lines + [f"{len(chosen)} instruments, {len(EXPECTED)} dangers, {sheets} sheets, {faults} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
