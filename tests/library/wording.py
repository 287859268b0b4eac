#!/usr/bin/env python3
"""No file of the repository holds a sentence of a form whose text is restricted, nor most of one.

wording.py [ROOT]                      scans the repository, exit 1 on a hit; first it proves itself on invented sentences
wording.py --add ID FILE [COMMON ...]  writes the digests of the form ID anew into restricted.txt

The forms themselves are not here. restricted.txt holds digests of all runs of five words of their sentences; who has a
form can see whether it is in the list, who has not reads nothing there. Five, because a restricted instrument of the library
names its items with up to four words (core/language/restricted.c sees to that), and because a sentence of which one word
was changed, left out or put in is then still found nine times out of ten.

To add a form: write its sentences into FILE, outside the repository, one to a line, with the answers that are sentences,
in every language and edition at hand. Leave out what is nobody's: labels of scales ("not at all"), recall periods on their
own, thanks. COMMON are texts known not to hold the form; runs found there are nobody's either and are left out. ID is that
of the instrument in the library, or what the ids of its editions begin with.

A hit is never excused: say it in other words. What is packed, encoded or a picture is not read."""
import hashlib
import html
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
RUN = 5      # words in a run
DIGITS = 10  # hexadecimal digits kept: that any of a million runs coincides with one of four thousand is 1 in 270
APART = 15   # hits with at most so many words between them are one
GIT = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}  # of this tree, whoever asks
LEFT_OUT = {".git", "build", "__pycache__"}  # where there is no git to ask

WORD = re.compile(r"[^\W_]+")
APOSTROPHE = re.compile("['’ʼ]")
ESCAPED = re.compile(r"\\+u(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{4}))|((?:\\+x[0-9A-Fa-f]{2})+)|\\+[abfnrtvz]")
ENTITY = re.compile(r"&#?\w{1,31};")
TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,15}[ \t]*/?>")
UNSEEN = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+")  # accents that stand alone, breaks of no width


def decoded(data):
    for mark, name in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8"), (b"", "latin-1")):
        if data.startswith(mark):
            try:
                return data.decode(name)
            except UnicodeDecodeError:
                pass
    return ""


def unescaped(match):
    braced, four, octets = match.groups()
    number = braced or four
    if octets:
        text = bytes.fromhex(re.sub(r"\\+x", "", octets)).decode("utf-8", "replace")
    else:
        text = chr(int(number, 16)) if number and int(number, 16) < 0x110000 else " "
    return text.replace("\n", " ")


def plain(text):
    """TEXT without what may stand between and within words; the lines stay what they are."""
    if "\\" in text:
        text = ESCAPED.sub(unescaped, text)
    if "&" in text:
        text = ENTITY.sub(lambda entity: html.unescape(entity[0]).replace("\n", " "), text)
    if "<" in text:
        text = TAG.sub(" ", text)
    text = text.replace("%20", " ").casefold()
    return text if text.isascii() else UNSEEN.sub("", unicodedata.normalize("NFKD", text))


def runs(words):
    return map(" ".join, zip(*(words[start:] for start in range(RUN))))


def digest(run):
    return hashlib.sha256(run.encode("utf-8", "replace")).digest()[:DIGITS // 2].hex()


def digests_of(text):
    """Of the runs in TEXT; don't is written don t, as every sign parts two words, and dont, too."""
    return {digest(run) for each in (text, APOSTROPHE.sub("", text)) for run in runs(WORD.findall(plain(each)))}


def of_form(text):
    """Digests of a form: its lines are its sentences, no run goes beyond one."""
    return set().union(*map(digests_of, text.splitlines()))


class Forms:
    def __init__(self, forms):
        self.names = {}  # digest: the forms that hold it
        self.seen = set()  # runs that are in none
        for name, digests in forms.items():
            for one in digests:
                self.names.setdefault(one, set()).add(name)

    def held(self, words):
        """Those runs of WORDS that stand in a form. Most runs of a file are in others, too: they are asked for once."""
        fresh = set(runs(words)) - self.seen
        found = {run for run in fresh if digest(run) in self.names}
        self.seen |= fresh - found
        return found

    def hits(self, text):
        """(first line, last line, runs, forms) of every passage of TEXT that stands in a form."""
        text = plain(text)
        words = WORD.findall(text)
        found = self.held(words)
        if not found:
            return []
        passages = []
        for at, run in enumerate(runs(words)):
            if run in found:
                if not passages or at > passages[-1][1] + RUN + APART:
                    passages.append([at, at, 0, set()])
                passages[-1][1] = at
                passages[-1][2] += 1
                passages[-1][3] |= self.names[digest(run)]
        lines = [text.count("\n", 0, word.start()) + 1 for word in WORD.finditer(text)]
        return [(lines[first], lines[last + RUN - 1], count, sorted(names)) for first, last, count, names in passages]


def read_list(path):
    forms = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, *digests = line.split()
            forms.setdefault(name, set()).update(digests)
    return forms


def write_list(path, forms):
    comments = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    for name, digests in sorted(forms.items()):
        digests = sorted(digests)
        comments += [" ".join([name, *digests[at:at + 10]]) for at in range(0, len(digests), 10)]
    path.write_text("\n".join(comments) + "\n", encoding="utf-8")


def add(path, name, file, *common):
    forms, form = read_list(path), of_form(decoded(pathlib.Path(file).read_bytes()))
    nobodys = set().union(*(digests_of(decoded(pathlib.Path(text).read_bytes())) for text in common))
    forms[name] = form - nobodys
    write_list(path, forms)
    return f"{name}: {len(forms[name])} runs, {len(form & nobodys)} left out as nobody's"


def files_of(root):
    """What git has or would take; without git, all but what is built."""
    if (root / ".git").exists():
        asked = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                               capture_output=True, check=False, env=GIT)
        if asked.returncode == 0 and asked.stdout:
            names = {root / os.fsdecode(name) for name in asked.stdout.split(b"\0") if name}
            return sorted(path for path in names if path.is_file())
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [one for one in folders if one not in LEFT_OUT]
        found += [path for name in names if (path := pathlib.Path(folder, name)).is_file()]
    return sorted(found)


def scan(root, forms, files=None):
    for path in files_of(root) if files is None else files:
        for first, last, count, names in forms.hits(decoded(path.read_bytes())):
            yield path.relative_to(root).as_posix(), first, last, count, names


def uncovered(root, forms):
    """Restricted instruments of the library of which no form is in the list."""
    for path in sorted((root / "scripts/library").rglob("*.lua")):
        text = path.read_text(encoding="utf-8")
        name = re.search(r'^instrument "([^"]+)"', text, re.MULTILINE)
        if name and re.search(r'\btext\s*=\s*"restricted"', text):
            if not any(name[1] == form or name[1].startswith(form + "-") for form in forms):
                yield f"{path.relative_to(root).as_posix()}: restricted.txt has no digests of {name[1]}"


def faults_of(path):
    """What is wrong with the list itself."""
    lines = path.read_text(encoding="utf-8").splitlines()
    body = [line.split() for line in lines if not line.startswith("#")]
    flat = [(name, one) for name, *digests in body for one in digests]
    if not flat or flat != sorted(set(flat)):
        yield "restricted.txt is empty, not sorted, or says something twice"
    if not all(re.fullmatch(f"[0-9a-f]{{{DIGITS}}}", one) for _, one in flat):
        yield f"restricted.txt: a digest has {DIGITS} hexadecimal digits"


# ---- the proof: an invented form in files of every kind ----

OTTERS = """Quietly the seven otters don't count their marbles before the kettle sings on Thursday
A lantern of cheese may wobble whenever my uncle hums below the bridge
Die grüne Gießkanne träumt am Abend heimlich von süßen Äpfeln
El pingüino pequeño guardó mañana cuatro botones detrás del piano"""

# name, bytes or text, and the lines from which to which a passage must be found
PLANTED = (
    ("two.lua", 'items = {\n  q1 = "quietly the seven otters " ..\n    "don\'t count their marbles",\n}\n', [(2, 3)]),
    ("z.lua", 'text = "a lantern of cheese \\z\n        may wobble whenever my uncle hums"\n', [(1, 2)]),
    ("table.csv", 'id,text\n1,"other, words"\n2,"He said ""a lantern of cheese may wobble"" twice"\n', [(3, 3)]),
    ("page.md", "# Page\n\n> a lantern\n> of **cheese** may  \n> _wobble_ whenever<br>my uncle hums\n", [(3, 5)]),
    ("form.json", '{"a": 1,\n "text": "the seven otters don\\u2019t\\ncount their marbles"}\n', [(2, 2)]),
    ("twice.json", '{"b": "{\\\\"q\\\\": \\\\"guard\\\\u00f3 ma\\\\u00f1ana cuatro botones detr\\\\u00e1s\\\\"}"}\n', [(1, 1)]),
    ("loud.c", "/* QUIETLY THE SEVEN\n * OTTERS DON'T COUNT\n */\nint x;\n", [(1, 2)]),
    ("joined.py", "x = ('before the kettle '\n     'sings on Thursday')\n", [(1, 2)]),
    ("quotes.txt", "\n\n“seven otters don’t count their marbles”\n", [(3, 3)]),
    ("sql.sql", "insert into t values ('seven otters don''t count their marbles');\n", [(1, 1)]),
    ("page.html", "<p>a <b>lantern</b> of&nbsp;cheese may&#32;wobble\n</p>\n", [(1, 1)]),
    ("id.yaml", "a_lantern_of_cheese_may_wobble: 1\n", [(1, 1)]),
    ("name.yaml", "seven_otters_don_t_count: 1\nseven-otters-dont-count-their: 2\n", [(1, 2)]),
    ("link.txt", "http://localhost/?text=a%20lantern%20of%20cheese%20may\n", [(1, 1)]),
    ("apart.txt", unicodedata.normalize("NFD", "die grüne Gießkanne träumt am Abend\n"), [(1, 1)]),
    ("bare.txt", "\nEL PINGUINO PEQUENO GUARDO MANANA\n", [(2, 2)]),
    ("bytes.c", '"die gr\\xc3\\xbcne Gie\\xc3\\x9fkanne tr\\xc3\\xa4umt am"\n', [(1, 1)]),
    ("wide.txt", "one\ntwo\na lantern of cheese may wobble\n".encode("utf-16"), [(3, 3)]),
    ("old.txt", "von süßen Äpfeln\ndenn am Abend heimlich von süßen Äpfeln\n".encode("latin-1"), [(2, 2)]),
    ("edited-once.txt", "A lantern of cheese may totter whenever my uncle hums below the bridge\n", [(1, 1)]),
    ("mixed.lua", 'q1 = "a lantern of cheese may wobble",\nq2 = "quietly the seven otters don\'t count",\n'
                  + "-- filler %d\n" * 20 + "-- my uncle hums below the bridge\n", [(1, 2), (23, 23)]),
    ("changed.txt", "Quietly the six otters don't tell their marbles after the kettle; a lamp of cheese\n", []),
    ("four.lua", '"otters count marbles", "lantern of cheese", "kettle sings on Thursday"\n', []),
)


def proof():
    """What the scan misses, or finds where nothing is."""
    with tempfile.TemporaryDirectory() as folder:
        base = pathlib.Path(folder)
        form, nobodys, listed = base / "otters.form", base / "nobodys", base / "restricted.txt"
        form.write_text(OTTERS, encoding="utf-8")
        nobodys.write_text("He saw a lantern\nof cheese may-be, and slept", encoding="utf-8")
        listed.write_text("# kept\n", encoding="utf-8")
        add(listed, "otters", form, nobodys)
        forms = read_list(listed)
        if len(of_form(OTTERS)) != len(forms["otters"]) + 1 or digest("a lantern of cheese may") in forms["otters"]:
            yield "--add leaves out something else than what is nobody's"
        add(listed, "otters", form)
        if not listed.read_text(encoding="utf-8").startswith("# kept\notters ") or any(faults_of(listed)):
            yield "--add writes a list that is not one"
        tree = base / "tree"
        for name, text, _ in PLANTED:
            for at in (tree / "sub" / name, tree / "build" / name):
                at.parent.mkdir(parents=True, exist_ok=True)
                at.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        expected = sorted((f"sub/{name}", *lines) for name, _, found in PLANTED for lines in found)

        def differs(how):
            found = sorted(hit[:3] for hit in scan(tree, Forms(read_list(listed))))
            for hit in sorted(set(found) ^ set(expected)):
                yield f"the proof {how}: {hit} is {'found' if hit in found else 'missed'}"
        yield from differs("without git")
        (tree / ".gitignore").write_text("build/\n", encoding="utf-8")
        try:
            for words in (["init", "-q"], ["add", ".gitignore"]):
                subprocess.run(["git", "-C", tree, *words], check=True, capture_output=True, env=GIT)
        except OSError:
            print("no git here: what it would list was not proved")
            return
        yield from differs("with git")


def main():
    listed = HERE / "restricted.txt"
    if sys.argv[1:2] == ["--add"]:
        if len(sys.argv) < 4:
            sys.exit(__doc__)
        print(add(listed, *sys.argv[2:]))
        return
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE.parent.parent).resolve()
    faults = [*proof(), *faults_of(listed)]
    forms = read_list(listed)
    faults += uncovered(root, forms)
    files = files_of(root)
    if len(files) < 100:
        faults.append(f"only {len(files)} files found under {root}: is ROOT right?")
    for path, first, last, count, names in scan(root, Forms(forms), files):
        to = f" (to line {last})" if last > first else ""
        faults.append(f"{path}:{first}: words of the restricted form {' or '.join(names)}{to}, {count} runs of {RUN}: "
                      "say it in other words")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{len(files)} files hold none of the {sum(map(len, forms.values()))} runs of {len(forms)} forms; "
          f"{sum(len(found) for _, _, found in PLANTED)} planted passages were found")


if __name__ == "__main__":
    main()
