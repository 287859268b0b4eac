"""Holds `pattern_of` against a second implementation, written from the papers, and against published tables.

usage: graded.py    FASCIA is the program

What is compared with what:
1. Theta and its standard error of every answer pattern of graded.lua (1 to 5, or blank; the pain item in all its
   eleven answers), as `fascia score` prints them, with this file's own: graded response model (Samejima 1969), expected
   a posteriori (Bock and Mislevy 1982), standard normal prior, theta from -4 to 4 in steps of 0.1. They must be the same
   in every printed digit; where our value lies within 1e-9 of the middle between two, either may be printed.
2. The tables that PROMIS publishes, T and its standard error by raw score. They are means over all patterns of one sum,
   so what `fascia` printed is averaged over those patterns, each by its chance under the same curves. The tables were
   moved onto the general population, by figures that are not in the same source: we therefore bring theta to T by the
   straight line that fits best (two numbers for seventeen). After that T may differ by 0.2, the error by 0.4.
3. The same tables with theta in steps of 0.5, which seems to be what their authors took: T and error then differ by
   less than 0.15, of which 0.05 is their rounding. This is of our formula and their parameters only, not of fascia.
Parameters and tables: Hays RD, UCLA 2009, gim.med.ucla.edu/FacultyPages/Hays, ph4-summary-061909 and mh4-summary-062209.
"""
import csv
import io
import itertools
import math
import os
import pathlib
import subprocess
import sys

PHYSICAL = {
    "global03": (2.31116, (-2.11448, -0.89035, 0.28769, 1.54358)),
    "global06": (2.99151, (-2.79626, -1.77578, -1.04365, -0.39605)),
    "global07": (1.74443, (-3.87320, -1.80644, -0.67460, 0.99560)),
    "global08": (1.90220, (-3.23917, -1.87531, -0.35804, 1.16723)),
}
MENTAL = {
    "global02": (2.41143, (-2.44599, -1.31584, -0.19095, 1.07032)),
    "global04": (3.66810, (-2.30582, -1.25786, -0.33120, 0.66825)),
    "global05": (2.97642, (-1.78310, -0.89865, -0.00524, 1.07197)),
    "global10": (1.89441, (-2.81790, -1.51385, -0.25479, 0.99431)),
}
PHYSICAL_T = (16.2, 19.9, 23.5, 26.7, 29.6, 32.4, 34.9, 37.4, 39.8, 42.3, 44.9, 47.7, 50.8, 54.1, 57.7, 61.9, 67.7)
PHYSICAL_ERROR = (4.8, 4.7, 4.5, 4.3, 4.2, 4.2, 4.1, 4.1, 4.1, 4.2, 4.3, 4.4, 4.6, 4.7, 4.9, 5.2, 5.9)
MENTAL_T = (21.1, 25.1, 28.4, 31.3, 33.8, 36.3, 38.8, 41.1, 43.5, 45.8, 48.3, 50.8, 53.3, 56.0, 59.0, 62.5, 67.6)
MENTAL_ERROR = (4.6, 4.1, 3.9, 3.7, 3.7, 3.7, 3.6, 3.6, 3.6, 3.6, 3.7, 3.7, 3.7, 3.8, 3.9, 4.2, 5.3)

PAIN = {0: 5, 1: 4, 2: 4, 3: 4, 4: 3, 5: 3, 6: 3, 7: 2, 8: 2, 9: 2, 10: 1}  # 0 to 10 as it counts, 5 = none
FINE = [step / 10 for step in range(-40, 41)]
COARSE = [step / 2 for step in range(-8, 9)]


def at_least(slope, threshold, theta):
    return 1 / (1 + math.exp(slope * (threshold - theta)))


def likelihood(item, score, theta):
    """The chance of the score 1 to 5 at theta."""
    slope, thresholds = item
    lower = at_least(slope, thresholds[score - 2], theta) if score > 1 else 1.0
    upper = at_least(slope, thresholds[score - 1], theta) if score < 5 else 0.0
    return lower - upper


def posterior(items, scores, grid):
    """At each theta the prior times the chance of every score; None is a blank and says nothing."""
    weights = []
    for theta in grid:
        weight = math.exp(-theta * theta / 2)
        for item, score in zip(items.values(), scores):
            weight *= likelihood(item, score, theta) if score else 1
        weights.append(weight)
    return weights


def moments(weights, grid):
    total = math.fsum(weights)
    mean = math.fsum(w * t for w, t in zip(weights, grid)) / total
    return mean, math.sqrt(math.fsum(w * (t - mean) ** 2 for w, t in zip(weights, grid)) / total), total


def fascia(rows):
    """What the program prints for answers by item, in the same order."""
    names = list(PHYSICAL) + list(MENTAL)
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["subject", *names])
    for number, row in enumerate(rows):
        table.writerow([number, *("" if row[name] is None else row[name] for name in names)])
    instrument = pathlib.Path(__file__).with_name("graded.lua")
    done = subprocess.run([os.environ["FASCIA"], "score", str(instrument), "-", "--quiet"], input=out.getvalue(), text=True,
                          capture_output=True, check=False, timeout=300)
    printed = {int(row["subject"]): row for row in csv.DictReader(io.StringIO(done.stdout))}
    if done.returncode > 1 or len(printed) != len(rows):
        sys.exit(f"{len(rows)} rows, {len(printed)} results, exit {done.returncode}\n{done.stderr}")
    return [printed[number] for number in range(len(rows))]


def is_rounding_of(text, value, decimals):
    return text != "" and abs(float(text) - value) <= 0.5 * 10 ** -decimals + 1e-9


def all_patterns():
    """Scores by pattern, and the answers that give them; the mental items are given the same scores."""
    one = [None, 1, 2, 3, 4, 5]
    for first, second, pain, last in itertools.product(one, one, [None, *PAIN], one):
        scores = (first, second, PAIN.get(pain), last)
        if any(scores):
            answers = dict(zip(PHYSICAL, (first, second, pain, last)))
            answers.update(zip(MENTAL, (*scores[:3], scores[3] and 6 - scores[3])))
            yield scores, answers


def compare_patterns(patterns, printed):
    wrong = []
    for (scores, answers), row in zip(patterns, printed):
        theta, error, _ = moments(posterior(PHYSICAL, scores, FINE), FINE)
        mental, mental_error, _ = moments(posterior(MENTAL, scores, FINE), FINE)
        for name, value, decimals in (("gph", 50 + 10 * theta, 1), ("gph_se", 10 * error, 1), ("gph_theta", theta, 6),
                                      ("gph_theta_se", error, 6), ("gmh_theta", mental, 6),
                                      ("gmh_theta_se", mental_error, 6)):
            if not is_rounding_of(row[name], value, decimals):
                wrong.append(f"{answers}: {name} is {row[name]}, ours is {value:.9f}")
    return wrong


def by_sum(items, estimates, grid):
    """Mean and error of theta for each sum 4 to 20, from (theta, error) of each whole pattern."""
    sums = {total: [] for total in range(4, 21)}
    for scores, (theta, error) in estimates.items():
        sums[sum(scores)].append((moments(posterior(items, scores, grid), grid)[2], theta, error))
    result = []
    for parts in sums.values():
        total = math.fsum(chance for chance, _, _ in parts)
        mean = math.fsum(chance * theta for chance, theta, _ in parts) / total
        spread = math.fsum(chance * (error ** 2 + (theta - mean) ** 2) for chance, theta, error in parts) / total
        result.append((mean, math.sqrt(spread)))
    return result


def compare_table(name, ours, table, errors, within, errors_within):
    """After the straight line that fits best."""
    count = len(table)
    centre, height = math.fsum(theta for theta, _ in ours) / count, math.fsum(table) / count
    rise = (math.fsum((theta - centre) * (t - height) for (theta, _), t in zip(ours, table))
            / math.fsum((theta - centre) ** 2 for theta, _ in ours))
    start = height - rise * centre
    off = max(abs(start + rise * theta - t) for (theta, _), t in zip(ours, table))
    error_off = max(abs(rise * error - published) for (_, error), published in zip(ours, errors))
    print(f"{name}: T = {start:.2f} + {rise:.2f} theta, T differs by at most {off:.2f}, its error by {error_off:.2f}")
    return [] if off <= within and error_off <= errors_within else [f"{name}: allowed are {within} and {errors_within}"]


def main():
    patterns = list(all_patterns())
    printed = fascia([answers for _, answers in patterns])
    wrong = compare_patterns(patterns, printed)
    print(f"{len(patterns)} patterns, {len(wrong)} values not the same")
    whole = [(scores, row) for (scores, _), row in zip(patterns, printed) if all(scores)]
    for name, items, column, table, errors in (("physical", PHYSICAL, "gph_theta", PHYSICAL_T, PHYSICAL_ERROR),
                                               ("mental", MENTAL, "gmh_theta", MENTAL_T, MENTAL_ERROR)):
        estimates = {scores: (float(row[column]), float(row[column + "_se"])) for scores, row in whole}
        wrong += compare_table(f"{name}, as fascia printed", by_sum(items, estimates, FINE), table, errors, 0.2, 0.4)
        own = {scores: moments(posterior(items, scores, COARSE), COARSE)[:2] for scores in estimates}
        wrong += compare_table(f"{name}, in steps of 0.5", by_sum(items, own, COARSE), table, errors, 0.15, 0.15)
    for line in wrong[:20]:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
