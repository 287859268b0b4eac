"""The rules of the library's questionnaires, written a second time: from the publications, not from the instruments.

Each questionnaire says what it asks (in published order, with the answers that its form has) and is a function that
turns one sheet into its scores and its decisions. A sheet maps an item to a whole number; an item that is not in it
is blank. All arithmetic is exact. What a publication leaves open (how many decimals are shown, which of several
rules for blanks is taken) is said where it is decided. Decisions are True, False, or None: a blank leaves it open.
"""
import math
from collections import namedtuple
from fractions import Fraction

# asks: item -> answers, or None for words and for numbers that count for nothing. policies: what --missing may name,
# with where it is from; None is the instrument's own. sets: what --bands may name. scored: the items that count;
# falling: those of which a greater answer counts for less.
Questionnaire = namedtuple("Questionnaire", "id source asks policies sets scored falling compute")
Score = namedtuple("Score", "exact shown band answered of")
ALL = {}


def questionnaire(identifier, source, asks, policies=None, sets=(), unscored=(), falling=()):
    def keep(compute):
        scored = [item for item in asks if item not in unscored]
        ALL[identifier] = Questionnaire(identifier, source, asks, {None: source, **(policies or {})}, sets, scored, falling,
                                        compute)
        return compute
    return keep


def numbered(count, low, high):
    return {f"q{i}": range(low, high + 1) for i in range(1, count + 1)}


def named(names, low, high):
    return {name: range(low, high + 1) for name in names.split()}


def rounded(value, decimals):
    """Half away from zero."""
    scale = 10 ** decimals
    whole = math.floor(abs(value) * scale + Fraction(1, 2))
    return Fraction(whole if value >= 0 else -whole, scale)


def given(sheet, items):
    return [sheet[item] for item in items if item in sheet]


def result(exact, answered, of, decimals=0, bands=None):
    """bands: (the least value of the band, its name), rising. A band belongs to the value as it is shown."""
    if exact is None:
        return Score(None, None, None, answered, of)
    shown = rounded(Fraction(exact), decimals)
    band = None
    for least, label in bands or ():
        if shown >= least:
            band = label
    return Score(Fraction(exact), shown, band, answered, of)


def plain_sum(sheet, items, bands=None):
    """The sum of all of them; none is forgiven."""
    values = given(sheet, items)
    return result(sum(values) if len(values) == len(items) else None, len(values), len(items), 0, bands)


def at_least(score, limit):
    return None if score.shown is None else score.shown >= limit


def at_most(score, limit):
    return None if score.shown is None else score.shown <= limit


def both(first, second):
    if first is False or second is False:
        return False
    return None if first is None or second is None else True


def numbers(*wanted):
    return [f"q{i}" for i in wanted]


# --- Back, neck, limbs ---

ODI_BANDS = ((0, "minimal"), (21, "moderate"), (41, "severe"), (61, "crippled"), (81, "bed-bound"))
ODI_ITEMS = "pain care lifting walking sitting standing sleeping sex social travelling"


@questionnaire(
    "odi",
    "Fairbank JCT, Pynsent PB. Spine 2000;25:2940-52: ten sections of 0 to 5; 100 x sum / (5 x answered). Bands: Fairbank "
    "1980, as reprinted (asir-journal.biomedcentral.com 1750-1164-7-12, table 1). Eight of ten are needed here: the author "
    "says that fewer are rare, and that one is enough in theory. One decimal: 16 of 45 is printed as 35.5 or 35.6",
    named(ODI_ITEMS, 0, 5),
    policies={
        "any": "as open systems do that score any number of sections",
        "nine": "as open systems do that need nine, and show a whole number",
        "complete": "each section that applies; sex life may be left out (its heading says: if applicable)",
        "all": "all ten sections"})
def odi(sheet, policy, _bands):
    values = given(sheet, ODI_ITEMS.split())
    enough = {None: len(values) >= 8, "any": len(values) >= 1, "nine": len(values) >= 9, "all": len(values) == 10,
              "complete": len(values) == 10 or (len(values) == 9 and "sex" not in sheet)}[policy]
    exact = Fraction(100 * sum(values), 5 * len(values)) if enough else None
    return {"index": result(exact, len(values), 10, 0 if policy == "nine" else 1, ODI_BANDS)}, {}


@questionnaire(
    "pain-nrs", "Farrar JT et al. Pain 2001;94:149-58: 0 to 10. 0 is recovered: Kamper SJ et al. Eur Spine J 2010;19:1495-501",
    named("average now worst", 0, 10))
def pain_nrs(sheet, _policy, _bands):
    average = plain_sum(sheet, ["average"], ((0, "recovered"), (1, "not recovered")))
    # What "worst" means: neither the average nor the present is above it. The two optional answers may be left out.
    worst = sheet.get("worst", 10)
    turned = any(other > worst for other in given(sheet, ["average", "now"]))
    if not turned and worst < 10 and "average" not in sheet:
        turned = None
    return {"pain": average, "pain_now": plain_sum(sheet, ["now"]), "pain_worst": plain_sum(sheet, ["worst"])}, {
        "numbers-turned": turned}


@questionnaire(
    "psfs",
    "Stratford P et al. Physiother Can 1995;47:258-63: three to five activities of 0 to 10; the mean of those that were "
    "named. One decimal: the published changes have one",
    {**{f"activity_{i}": None for i in range(1, 6)}, **{f"rating_{i}": range(11) for i in range(1, 6)}},
    policies={"any": "reprints of the form ask for up to three, and programs divide by those that were rated"})
def psfs(sheet, policy, _bands):
    asked = [f"rating_{i}" for i in range(1, 6) if i <= 3 or f"activity_{i}" in sheet]
    values = given(sheet, asked)
    enough = len(values) >= 1 if policy == "any" else len(values) == len(asked)
    return {"ability": result(Fraction(sum(values), len(values)) if enough else None, len(values), 5, 1)}, {}


@questionnaire(
    "rmdq",
    "Roland M, Morris R. Spine 1983;8:141-4: 24 statements, the number that is ticked; what is not ticked is a no. A sheet "
    "without any mark cannot be told from one not filled in: no score here. 2 or less is recovered: Kamper SJ et al. Eur "
    "Spine J 2010;19:1495-501. Below 4 and above 20 change is not measured: Stratford PW et al. Phys Ther 1996;76:359-65",
    numbered(24, 0, 1),
    policies={"complete": "forms with a box for yes and one for no: all 24"})
def rmdq(sheet, policy, _bands):
    values = given(sheet, numbers(*range(1, 25)))
    enough = len(values) == 24 if policy == "complete" else len(values) >= 1
    total = result(sum(values) if enough else None, len(values), 24, 0, ((0, "recovered"), (3, "not recovered")))
    return {"total": total}, {"little-room-below": at_most(total, 3), "little-room-above": at_least(total, 21)}


START_ITEMS = "leg elsewhere walking dressing fear worry hopeless joyless"


@questionnaire(
    "start-back",
    "Hill JC et al. Arthritis Rheum 2008;59:632-41, and Keele's instructions (docest.com/doc/52344): eight of agree or "
    "disagree; bothersomeness counts when it is the fourth or fifth of five answers. Subscale: the last five. Low: 3 or "
    "less in all; high: 4 or 5 of the subscale; medium: the others",
    {**named(START_ITEMS, 0, 1), **named("bother", 1, 5)})
def start_back(sheet, _policy, _bands):
    counted = {item: (value >= 4 if item == "bother" else value) for item, value in sheet.items()}
    items = START_ITEMS.split() + ["bother"]
    total, distress = plain_sum(counted, items), plain_sum(counted, items[4:])
    return {"total": total, "distress": distress}, {
        "low-risk": at_most(total, 3),
        "medium-risk": both(at_least(total, 4), at_most(distress, 3)),
        "high-risk": at_least(distress, 4)}


@questionnaire(
    "orebro-short",
    "Linton SJ, Nicholas M, MacDonald S. Spine 2011;36:1891-5: ten items, a limit of 50 of 100. What one can do counts the "
    "other way round: light work (3), sleep (4), the chance of working again (8), each 10 less the answer. That 50 itself "
    "is above: github.com/awell-health/awell-score, ompq_10.ts",
    {"q1": range(1, 11), **{f"q{i}": range(11) for i in range(2, 11)}}, falling=("q3", "q4", "q8"))
def orebro_short(sheet, _policy, _bands):
    counted = {item: 10 - value if item in ("q3", "q4", "q8") else value for item, value in sheet.items()}
    total = plain_sum(counted, numbers(*range(1, 11)), ((1, "lower risk"), (50, "higher risk")))
    return {"total": total}, {"higher-risk": at_least(total, 50)}


NDI_BANDS = ((0, "none"), (5, "mild"), (15, "moderate"), (25, "severe"), (35, "complete"))
NDI_ITEMS = "pain care lifting reading headaches concentration work driving sleeping recreation"


@questionnaire(
    "ndi",
    "Vernon H (chiro.org/forms/NDI_Explain.shtml): ten of 0 to 5; when one is blank, the mean of the others is added; times "
    "two is the percentage; intervals on the sum. A sum is shown whole, as the intervals are; a percentage with a decimal",
    named(NDI_ITEMS, 0, 5),
    policies={"two": "the same for two blanks", "complete": "all ten"})
def ndi(sheet, policy, _bands):
    values = given(sheet, NDI_ITEMS.split())
    total = None
    if len(values) >= {None: 9, "two": 8, "complete": 10}[policy]:
        total = sum(values) + (10 - len(values)) * Fraction(sum(values), len(values))
    return {"total": result(total, len(values), 10, 0, NDI_BANDS),
            "percent": result(None if total is None else 2 * total, len(values), 10, 1)}, {}


@questionnaire(
    "quebec", "Kopec JA et al. Spine 1995;20:341-52: twenty activities of 0 to 5, the sum, 0 to 100", numbered(20, 0, 5))
def quebec(sheet, _policy, _bands):
    return {"total": plain_sum(sheet, numbers(*range(1, 21)))}, {}


@questionnaire(
    "lefs", "Binkley JM et al. Phys Ther 1999;79:371-83: twenty activities of 0 to 4, the sum, 0 to 80", numbered(20, 0, 4))
def lefs(sheet, _policy, _bands):
    return {"total": plain_sum(sheet, numbers(*range(1, 21)))}, {}


@questionnaire(
    "quickdash",
    "Beaton DE et al. J Bone Joint Surg Am 2005;87:1038-46; Institute for Work & Health: (sum / answered - 1) x 25, at most "
    "one blank of eleven. One decimal",
    numbered(11, 1, 5))
def quickdash(sheet, _policy, _bands):
    values = given(sheet, numbers(*range(1, 12)))
    exact = (Fraction(sum(values), len(values)) - 1) * 25 if len(values) >= 10 else None
    return {"index": result(exact, len(values), 11, 1)}, {}


# --- What is thought and feared ---

@questionnaire(
    "pcs",
    "Sullivan MJL et al. Psychol Assess 1995;7:524-32: thirteen of 0 to 4; rumination 8 to 11, magnification 6, 7 and 13, "
    "helplessness 1 to 5 and 12",
    numbered(13, 0, 4))
def pcs(sheet, _policy, _bands):
    return {"total": plain_sum(sheet, numbers(*range(1, 14))),
            "rumination": plain_sum(sheet, numbers(8, 9, 10, 11)),
            "magnification": plain_sum(sheet, numbers(6, 7, 13)),
            "helplessness": plain_sum(sheet, numbers(1, 2, 3, 4, 5, 12))}, {}


@questionnaire(
    "tsk-11",
    "Woby SR et al. Pain 2005;117:137-44: eleven of 1 to 4, the reversed items of the long form left out. Bands: Chimenti RL "
    "et al. Front Pain Res 2021;2:739051 (Achilles tendon): 22, 28, 35 and less",
    numbered(11, 1, 4))
def tsk_11(sheet, _policy, _bands):
    return {"total": plain_sum(sheet, numbers(*range(1, 12)),
                               ((11, "minimal"), (23, "low"), (29, "moderate"), (36, "high")))}, {}


@questionnaire(
    "fabq",
    "Waddell G et al. Pain 1993;52:157-68: sixteen of 0 to 6; activity 2 to 5, work 6, 7, 9 to 12 and 15 (guideline table, "
    "pmc.ncbi.nlm.nih.gov/articles/PMC4893951). Limits: work above 29 (there), activity above 14 (PMC2881572)",
    numbered(16, 0, 6), unscored=numbers(1, 8, 13, 14, 16))
def fabq(sheet, _policy, _bands):
    activity = plain_sum(sheet, numbers(2, 3, 4, 5))
    work = plain_sum(sheet, numbers(6, 7, 9, 10, 11, 12, 15))
    return {"activity": activity, "work": work}, {
        "activity-feared": at_least(activity, 15), "work-feared": at_least(work, 30)}


# --- Mood ---

PHQ_ITEMS = "interest low sleep tired appetite failure focus pace self_harm"


@questionnaire(
    "phq-9",
    "Kroenke K, Spitzer RL, Williams JBW. J Gen Intern Med 2001;16:606-13: nine of 0 to 3; 5, 10, 15, 20; 10 and more to be "
    "looked at. One or two blanks: the mean of the others (NHS data dictionary, PHQ-9). A sum is shown whole. Item 9 above "
    "nothing is to be asked about whatever the sum",
    {**named(PHQ_ITEMS, 0, 3), **named("difficulty", 0, 3)}, unscored=("difficulty",),
    policies={"whole": "each blank is filled with the mean, rounded to an answer that exists",
              "complete": "all nine"})
def phq_9(sheet, policy, _bands):
    values = given(sheet, PHQ_ITEMS.split())
    total = None
    if len(values) >= (9 if policy == "complete" else 7):
        mean = Fraction(sum(values), len(values))
        total = sum(values) + (9 - len(values)) * (rounded(mean, 0) if policy == "whole" else mean)
    score = result(total, len(values), 9, 0,
                   ((0, "minimal"), (5, "mild"), (10, "moderate"), (15, "moderately severe"), (20, "severe")))
    return {"total": score}, {
        "thoughts-of-death": sheet["self_harm"] > 0 if "self_harm" in sheet else None,
        "look-closer": at_least(score, 10)}


@questionnaire(
    "gad-7", "Spitzer RL et al. Arch Intern Med 2006;166:1092-7: seven of 0 to 3; 5, 10, 15; 10 and more to be looked at",
    named("nervous control worry relax restless irritable afraid", 0, 3),
    policies={"average": "as the PHQ-9 forgives: the mean of five or six times seven (github.com/lisa-avery/myQmd, R/proms.R)"})
def gad_7(sheet, policy, _bands):
    values = given(sheet, "nervous control worry relax restless irritable afraid".split())
    enough = len(values) >= (5 if policy == "average" else 7)
    total = result(Fraction(7 * sum(values), len(values)) if enough else None, len(values), 7, 0,
                   ((0, "minimal"), (5, "mild"), (10, "moderate"), (15, "severe")))
    return {"total": total}, {"look-closer": at_least(total, 10)}


@questionnaire(
    "phq-4",
    "Kroenke K et al. Psychosomatics 2009;50:613-21: two on anxiety, then two on depression, of 0 to 3; 3 and more of a pair "
    "is positive; 3, 6, 9 in all",
    named("nervous control interest low", 0, 3))
def phq_4(sheet, _policy, _bands):
    anxiety, depression = plain_sum(sheet, ["nervous", "control"]), plain_sum(sheet, ["interest", "low"])
    total = plain_sum(sheet, ["nervous", "control", "interest", "low"],
                      ((0, "normal"), (3, "mild"), (6, "moderate"), (9, "severe")))
    return {"anxiety": anxiety, "depression": depression, "total": total}, {
        "offer-gad-7": at_least(anxiety, 3), "offer-phq-9": at_least(depression, 3)}


K10_SETS = {
    None: ((10, "low"), (16, "moderate"), (22, "high"), (30, "very high")),
    "meteor-376091": ((10, "low"), (20, "mild"), (25, "moderate"), (30, "severe"))}


@questionnaire(
    "k10",
    "Kessler RC et al. Psychol Med 2002;32:959-76: ten of 1 to 5. Bands: Australian Bureau of Statistics, 4817.0.55.001; "
    "30 and more is very high. The other bands: METeOR 376091",
    numbered(10, 1, 5), sets=("meteor-376091",),
    policies={"pmhc": "PMHC minimum data set, Australia: with one blank the mean of nine times ten, rounded; with two none"})
def k10(sheet, policy, bands):
    values = given(sheet, numbers(*range(1, 11)))
    enough = len(values) >= (9 if policy == "pmhc" else 10)
    total = result(Fraction(10 * sum(values), len(values)) if enough else None, len(values), 10, 0, K10_SETS[bands])
    return {"total": total}, {"very-high": at_least(total, 30)}


@questionnaire(
    "audit-c",
    "Bush K et al. Arch Intern Med 1998;158:1789-95; Bradley KA et al. 2003;163:821-9: three of 0 to 4; men from 4, women "
    "from 3. Who never drinks is asked no more and has 0. All points from the first question: HL7 US Core, AUDIT-C panel "
    "example (positive though possibly little is drunk)",
    {"sex": ("f", "m"), **named("often much six", 0, 4)})
def audit_c(sheet, _policy, _bands):
    if sheet.get("often") == 0:
        total = result(0, 1, 3)
        return {"total": total}, {"positive": False, "often-but-little": False}
    total = plain_sum(sheet, ["often", "much", "six"])
    limits = [limit for sex, limit in (("f", 3), ("m", 4)) if sheet.get("sex", sex) == sex]
    verdicts = {at_least(total, limit) for limit in limits}  # of an unknown sex: what holds for both
    positive = verdicts.pop() if len(verdicts) == 1 else None
    nothing_else = both(sheet["much"] == 0 if "much" in sheet else None, sheet["six"] == 0 if "six" in sheet else None)
    return {"total": total}, {"positive": positive, "often-but-little": both(positive, nothing_else)}


# --- Health in general ---

# T by raw sum, 4 to 20: Hays RD et al. Qual Life Res 2009;18:873-80 and the summaries of UCLA (ph4-summary-061909,
# mh4-summary-062209); the mental 4 is 21.2 in the table that programs carry (github.com/chamtrain/choir-d,
# GlobalHealthScore.java), and 21.1 in that summary.
PHYSICAL_T = "16.2 19.9 23.5 26.7 29.6 32.4 34.9 37.4 39.8 42.3 44.9 47.7 50.8 54.1 57.7 61.9 67.7".split()
MENTAL_T = "21.2 25.1 28.4 31.3 33.8 36.3 38.8 41.1 43.5 45.8 48.3 50.8 53.3 56.0 59.0 62.5 67.6".split()
# HealthMeasures, PROMIS score cut points: mental 56, 48, 40, 29; the physical ones, and that a cut point belongs to the
# better of two, from the same GlobalHealthScore.java.
PHYSICAL_BANDS = ((0, "poor"), (35, "fair"), (42, "good"), (50, "very good"), (58, "excellent"))
MENTAL_BANDS = ((0, "poor"), (29, "fair"), (40, "good"), (48, "very good"), (56, "excellent"))
PROMIS_SOURCE = (
    "Hays RD et al. Qual Life Res 2009;18:873-80: physical 3, 6, 7, 8; mental 2, 4, 5, 10; pain 0 is 5, 1 to 3 is 4, 4 to 6 "
    "is 3, 7 to 9 is 2, 10 is 1. ")


def promis(sheet, pain, fatigue, emotions, turned):
    """turned: the form numbers fatigue and emotions from the best, so that they are turned round to count."""
    counted = dict(sheet)
    if pain in counted:
        counted[pain] = sum(sheet[pain] <= limit for limit in (0, 3, 6, 9, 10))
    for item in (fatigue, emotions):
        if turned and item in counted:
            counted[item] = 6 - counted[item]
    scores = {}
    for short, items, table, bands in (
            ("gph", ["global03", "global06", pain, fatigue], PHYSICAL_T, PHYSICAL_BANDS),
            ("gmh", ["global02", "global04", "global05", emotions], MENTAL_T, MENTAL_BANDS)):
        raw = plain_sum(counted, items)
        scores[short + "_raw"] = raw
        # A T-score is looked up from one thing, the raw sum.
        known = raw.exact is not None
        scores[short + "_t"] = result(Fraction(table[int(raw.exact) - 4]) if known else None, int(known), 1, 1, bands)
    return scores, {}


PROMIS_FORM = ("global01", "global02", "global03", "global04", "global05", "global09r", "global06")


@questionnaire(
    "promis-global-v11", PROMIS_SOURCE + "Version 1.1 stores fatigue and emotional problems with 1 for none",
    {**named(" ".join(PROMIS_FORM) + " global10 global08", 1, 5), **named("global07", 0, 10)},
    unscored=("global01", "global09r"), falling=("global07", "global08", "global10"))
def promis_v11(sheet, _policy, _bands):
    return promis(sheet, "global07", "global08", "global10", True)


@questionnaire(
    "promis-global-v12",
    PROMIS_SOURCE + "Version 1.2 stores both with 5 for none already (codetechnology.com/blog/promis-global-health-versions)",
    {**named(" ".join(PROMIS_FORM) + " global10r global08r", 1, 5), **named("global07r", 0, 10)},
    unscored=("global01", "global09r"), falling=("global07r",))
def promis_v12(sheet, _policy, _bands):
    return promis(sheet, "global07r", "global08r", "global10r", False)


@questionnaire(
    "whodas-12",
    "Ustun TB et al., manual of the WHODAS 2.0, WHO 2010; Andrews G et al. PLoS One 2009;4:e8343: simple scoring, twelve of "
    "0 to 4, the sum, and its share of 48. Shown with one decimal",
    {**numbered(12, 0, 4), "h1": None, "h2": None, "h3": None}, unscored=("h1", "h2", "h3"),
    policies={"one_blank": "the mean of eleven times twelve (github.com/lisa-avery/myQmd, R/proms.R), with one decimal"})
def whodas_12(sheet, policy, _bands):
    values = given(sheet, numbers(*range(1, 13)))
    enough = len(values) >= (11 if policy == "one_blank" else 12)
    total = Fraction(12 * sum(values), len(values)) if enough else None
    return {"total": result(total, len(values), 12, 1 if policy else 0),
            "share": result(None if total is None else 100 * total / 48, len(values), 12, 1)}, {}


@questionnaire(
    "eq-5d-5l",
    "Herdman M et al. Qual Life Res 2011;20:1727-36: five levels of five dimensions, their digits the name of the state, and "
    "a scale of 0 to 100. The level sum, 5 to 25: doi 10.1007/s11136-021-02922-1",
    {**named("mobility self_care usual pain anxiety", 1, 5), **named("vas", 0, 100)})
def eq_5d_5l(sheet, _policy, _bands):
    levels = given(sheet, "mobility self_care usual pain anxiety".split())
    whole = len(levels) == 5
    profile = int("".join(map(str, levels))) if whole else None
    return {"profile": result(profile, len(levels), 5),
            "level_sum": result(sum(levels) if whole else None, len(levels), 5),
            "health": plain_sum(sheet, ["vas"])}, {}


@questionnaire(
    "paindetect",
    "Freynhagen R et al. Curr Med Res Opin 2006;22:1911-20: seven of 0 to 5, the picture 0, -1, 1 or 1, radiation 2; -1 to "
    "38; 12 and less unlikely, 19 and more likely (the pictures: pmc.ncbi.nlm.nih.gov/articles/PMC7136290, table 3)",
    {**numbered(7, 0, 5), "pattern": range(1, 5), "radiates": range(2)})
def paindetect(sheet, _policy, _bands):
    counted = dict(sheet)
    if "pattern" in counted:
        counted["pattern"] = {1: 0, 2: -1, 3: 1, 4: 1}[counted["pattern"]]
    if "radiates" in counted:
        counted["radiates"] = 2 if counted["radiates"] else 0
    total = plain_sum(counted, numbers(*range(1, 8)) + ["pattern", "radiates"],
                      ((-1, "unlikely"), (13, "uncertain"), (19, "likely")))
    return {"total": total}, {"uncertain": both(at_least(total, 13), at_most(total, 18)), "likely": at_least(total, 19)}
