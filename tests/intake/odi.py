"""The Oswestry index worked out a second time, from its published rules and in exact fractions."""
from fractions import Fraction

ITEMS = ("pain", "care", "lifting", "walking", "sitting", "standing", "sleeping", "sex", "social", "travelling")
OPTIONAL = {"sex"}
MOST = 5
UPPER_EDGES = ((20, "minimal"), (40, "moderate"), (60, "severe"), (80, "crippled"), (100, "bed-bound"))

# How a policy reads blanks: the fewest answered for a score, whether every section must be answered, and
# the number of decimals that are printed.
OWN, ANY, NINE, COMPLETE, ALL = "own", "any", "nine", "complete", "all"
FEWEST = {OWN: 8, ANY: 1, NINE: 9}
DECIMALS = {NINE: 0}


def enough(answers, policy):
    """Do these answers make a score under the policy?"""
    blank = {item for item in ITEMS if answers.get(item) is None}
    if policy == COMPLETE:
        return blank <= OPTIONAL
    if policy == ALL:
        return not blank
    return len(ITEMS) - len(blank) >= FEWEST[policy]


def rounded(value, decimals):
    """Half away from zero; no value here is negative."""
    scale = 10**decimals
    return Fraction((2 * value * scale + 1) // 2, scale)


def printed(value):
    """A fraction with at most one decimal, without trailing zeros."""
    whole, rest = divmod(value, 1)
    return f"{whole}.{rest * 10}" if rest else f"{whole}"


def index(answers, policy=OWN):
    """(index, band, answered) as they stand in a result; index and band are empty without a score."""
    given = [answers[item] for item in ITEMS if answers.get(item) is not None]
    if not enough(answers, policy):
        return "", "", str(len(given))
    value = rounded(Fraction(100 * sum(given), MOST * len(given)), DECIMALS.get(policy, 1))
    band = next(label for edge, label in UPPER_EDGES if value <= edge)
    return printed(value), band, str(len(given))
