"""Holds that each known error of public scoring data is named, with its place (README.md tells their stories).

usage: run.py    FASCIA is the program
"""
import os
import pathlib
import subprocess
import sys

# what is run in this folder, its exit code, and the lines that it must print
ERRORS = (
    (["score", "phq-9", "phq-9.csv"], 1, (
        'stated-differs:total stated 13, computed 10',
        "total: the stated total is not the computed one [stated-differs]  phq-9.csv:2")),
    (["score", "odi", "odi.csv"], 1, (
        'stated-differs:index stated 24, computed 26',
        "index: the stated total is not the computed one [stated-differs]  odi.csv:3")),
    (["score", "ndi", "ndi.csv"], 1, (
        'stated-differs:percent stated 36, computed 40',
        "percent: the stated total is not the computed one [stated-differs]  ndi.csv:3")),
    (["score", "audit-c", "audit-c.csv"], 1, (
        'stated-differs:total stated 4, computed 5',
        "total: the stated total is not the computed one [stated-differs]  audit-c.csv:2")),
    (["test", "ndi-bands.lua"], 1, (
        "ndi-bands.lua:27: case 'published: raw 34 is still severe': band of index expected 'severe', got 'complete'",)),
    (["check", "phq-9-bands.lua"], 1, (
        "phq-9-bands.lua:21: bands 'total': the score 0 can be reached and has no band [band-gap]",)),
    (["check", "whodas-gaps.lua"], 1, (
        "whodas-gaps.lua:29: bands 'share': the score 20.83 can be reached and has no band (nor has 60.42) [band-gap]",)),
    (["check", "whodas-shared-edges.lua"], 1, (
        "whodas-shared-edges.lua:30: bands 'share': the score 40 is both 'mild' and 'moderate' [band-overlap]",)),
    (["check", "audit-numbered.lua"], 1, (
        "audit-numbered.lua:21: score 'total': max = 40, but the highest score that can be reached is 36 [range-wrong]",)),
    (["score", "audit.lua", "audit.csv"], 1, (
        "q9: not one of 0, 2, 4 [invalid-value]  audit.csv:2:10",
        "q10: not one of 0, 2, 4 [invalid-value]  audit.csv:3:11")),
    # and nothing is said where nothing is wrong: the rule behind each example
    (["check", "phq-9", "odi", "ndi", "audit-c", "audit.lua"], 0, (
        "phq-9: nothing wrong found", "odi: nothing wrong found", "ndi: nothing wrong found",
        "audit-c: nothing wrong found", "audit: nothing wrong found")),
)


def main():
    folder = pathlib.Path(__file__).parent
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C", "NO_COLOR": "1"}
    wrong = 0
    for arguments, code, sentences in ERRORS:
        done = subprocess.run([os.path.realpath(os.environ["FASCIA"]), *arguments], cwd=folder, env=environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              check=False, timeout=60)
        lost = [sentence for sentence in sentences if sentence not in done.stdout]
        if not lost and done.returncode == code:
            continue
        wrong += 1
        print(f"fascia {' '.join(arguments)} exits {done.returncode}, not {code}" if done.returncode != code else
              f"fascia {' '.join(arguments)}", *(f"    does not say: {sentence}" for sentence in lost), done.stdout, sep="\n")
    print(f"{len(ERRORS) - wrong} of {len(ERRORS)} as they must be")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
