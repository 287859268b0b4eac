"""A clinic's export, as clinics make them: mostly fine, with every mishap we know of, and what each row is.

A file is made from a seed alone. Each mishap is one function that spoils a row and says what must become
of it; the table MISHAPS says how often.
"""
import datetime
import json
import random
from dataclasses import dataclass, field

from odi import ITEMS, MOST

ADMINISTERED, BLANK, REJECTED = "administered", "blank", "rejected"
NAMES = ("Łucja", "Bjørn", "Zoë", "İpek", "王小明", "Ольга", "María José", "Þór")
CLINICS = ("Nord", "Süd", "Øst", "")
MISSING_MARKS = ("NA", ".", "", " ")


@dataclass
class Layout:
    """What is the same for all rows of a file."""

    delimiter: str
    line_end: str
    byte_order_mark: bool
    all_quoted: bool
    last_line_ends: bool
    columns: list  # (name in the header, what it holds: an item, "subject", "date", "remarks" or "clinic")


@dataclass
class Row:
    cells: dict  # what it holds → the text that the clinic typed
    answers: dict  # item → 0 to 5 or None, as it must be understood
    fate: str = ADMINISTERED
    faults: tuple = ()  # what is wrong with it: items, "subject", "date", or "columns" for the row as a whole
    extra: int = 0  # fields too many, or too few where negative
    line: int = 0
    fields: list = field(default_factory=list)


def layout_of(rng):
    """The header and the dialect; some clinics rename, reorder and add columns."""
    subject = rng.choice(("subject", "Subject", "ID", "patient", "record_id"))
    date = rng.choice(("date", "Date", "authored", "visit_date"))
    columns = [(subject, "subject"), (date, "date"), ("Remarks", "remarks"), ("clinic", "clinic")]
    columns += [(item.upper() if rng.random() < 0.2 else rng.choice((item, item.capitalize())), item) for item in ITEMS]
    if rng.random() < 0.4:
        rng.shuffle(columns)
    return Layout(
        delimiter=rng.choice((",", ",", ";", "\t")),
        line_end=rng.choice(("\n", "\r\n")),
        byte_order_mark=rng.random() < 0.3,
        all_quoted=rng.random() < 0.2,
        last_line_ends=rng.random() < 0.8,
        columns=columns,
    )


def plain_row(rng, number):
    """A row without mishap; now and then a section is skipped, one of them more often."""
    load = rng.random() ** 2 * MOST
    answers = {}
    for item in ITEMS:
        skipped = rng.random() < (0.15 if item == "sex" else 0.03)
        answers[item] = None if skipped else min(MOST, max(0, int(load + rng.uniform(-1.2, 1.9))))
    if all(answer is None for answer in answers.values()):
        answers["pain"] = 1
    day = datetime.date(2019, 12, 31) + datetime.timedelta(days=rng.randrange(2500))
    cells = {item: "" if answer is None else str(answer) for item, answer in answers.items()}
    cells.update(subject=f"{rng.choice('ABK')}{number:06d}", date=day.isoformat(), remarks="", clinic=rng.choice(CLINICS))
    return Row(cells, answers)


def answered_item(rng, row):
    return rng.choice([item for item in ITEMS if row.answers[item] is not None])


def reject(row, *faults):
    row.fate, row.faults = REJECTED, faults


# Mishaps that leave the row whole.


def blanks_around(rng, row, _):
    item = answered_item(rng, row)
    row.cells[item] = rng.choice((" {}", "{} ", "  {}  ")).format(row.answers[item])


def two_ticks(rng, row, _):
    item, second = answered_item(rng, row), rng.randint(0, MOST)
    row.cells[item] = f"{row.answers[item]}{rng.choice(';|')}{second}"
    row.answers[item] = max(row.answers[item], second)  # the instrument's manual: the higher counts


def missing_mark(rng, row, _):
    for item in rng.sample(ITEMS, rng.choice((1, 1, 2, len(ITEMS)))):
        row.cells[item], row.answers[item] = rng.choice(MISSING_MARKS), None
    if all(answer is None for answer in row.answers.values()):
        row.fate = BLANK


def few_answers(rng, row, _):
    keep = set(rng.sample(ITEMS, rng.randint(1, 7)))
    for item in ITEMS:
        if item not in keep:
            row.cells[item], row.answers[item] = "", None
        elif row.answers[item] is None:
            row.cells[item], row.answers[item] = "4", 4


def no_answers(rng, row, _):
    for item in ITEMS:
        row.cells[item], row.answers[item] = "", None
    row.fate = BLANK


def newline_in_remark(rng, row, layout):
    row.cells["remarks"] = rng.choice(("walks with a stick{}uses the stairs", "{}{}", "a{}b, c; d\te{}")).replace(
        "{}", layout.line_end)


def quotes_in_remark(rng, row, _):
    row.cells["remarks"] = rng.choice(('says "better"', '"', '""', 'so-so, "2,3"', "0,5;7\t9"))


def foreign_name(rng, row, _):
    row.cells["subject"] = f"{rng.choice(NAMES)} {row.cells['subject']}"


def comma_in_name(rng, row, _):
    row.cells["subject"] = f'{row.cells["subject"]}, "Jr"; II'


def foreign_bytes(rng, row, _):
    row.cells["remarks"] = "R\udcfccken \udcff"  # Windows-1252 in a column that nobody reads


def leap_day(rng, row, _):
    row.cells["date"] = rng.choice(("2024-02-29", "2000-02-29"))


def formula_for_name(rng, row, _):
    row.cells["subject"] = rng.choice("=+-@") + row.cells["subject"]


# Mishaps that a person must mend.


def out_of_range(rng, row, _):
    item = rng.choice(ITEMS)
    row.cells[item] = rng.choice(("6", "7", "55", "-1", "-0.5", "2.5", "99999999999999999999", "1e1"))
    reject(row, item)


def a_word(rng, row, _):
    item = rng.choice(ITEMS)
    row.cells[item] = rng.choice(("often", "three", "x", "?", "2-3", "1 2", "0x1", "yes please", "５", "nan", "inf"))
    reject(row, item)


def bad_second_tick(rng, row, _):
    item = rng.choice(ITEMS)
    row.cells[item] = rng.choice(("2;7", "9|1", "3;x"))
    reject(row, item)


def bytes_in_answer(rng, row, _):
    item = rng.choice(ITEMS)
    row.cells[item] = rng.choice(("\udcff", "3\udce9", "\udcc0\udcb3", "\x02", "3\x7f"))  # the third: an overlong 3
    reject(row, item)


def impossible_date(rng, row, _):
    row.cells["date"] = rng.choice(("2023-02-29", "2024-02-30", "2024-13-01", "2024-00-10", "2024-04-31", "soon",
                                    "1900-02-29", "2024-06-00"))
    reject(row, "date")


def no_subject(rng, row, _):
    row.cells["subject"] = rng.choice(("", "   "))
    reject(row, "subject")


def several_at_once(rng, row, _):
    first, second = rng.sample(ITEMS, 2)
    row.cells[first], row.cells[second], row.cells["date"] = "9", "no", "2024-11-31"
    reject(row, first, second, "date")


def ragged(rng, row, _):
    row.extra = rng.choice((-3, -1, -1, 1, 2))
    reject(row, "columns")


MISHAPS = (
    (None, 60), (blanks_around, 4), (two_ticks, 4), (missing_mark, 4), (few_answers, 4), (no_answers, 2),
    (newline_in_remark, 4), (quotes_in_remark, 3), (foreign_name, 3), (comma_in_name, 2), (foreign_bytes, 1),
    (leap_day, 1), (formula_for_name, 1), (out_of_range, 4), (a_word, 3), (bad_second_tick, 1), (bytes_in_answer, 1), (impossible_date, 2),
    (no_subject, 1), (several_at_once, 1), (ragged, 3),
)


def quoted(text, layout):
    special = (layout.delimiter, '"', "\n", "\r")
    if not layout.all_quoted and not any(mark in text for mark in special):
        return text
    return '"' + text.replace('"', '""') + '"'


def make(seed, rows):
    """(bytes of the file, its layout, its rows with the line on which each begins)."""
    rng = random.Random(seed)
    layout = layout_of(rng)
    header = layout.delimiter.join(quoted(name, layout) for name, _ in layout.columns)
    records, line = [header], 2
    made = []
    kinds, weights = zip(*MISHAPS)
    for number in range(rows):
        row = plain_row(rng, number)
        mishap = rng.choices(kinds, weights)[0]
        if mishap:
            mishap(rng, row, layout)
        row.fields = [row.cells[kind] for _, kind in layout.columns]
        row.fields = row.fields[: row.extra] if row.extra < 0 else row.fields + ["0"] * row.extra
        row.line = line
        record = layout.delimiter.join(quoted(text, layout) for text in row.fields)
        line += 1 + record.count("\n")
        records.append(record)
        if rng.random() < 0.01:  # an empty line is no row, but it is a line
            records.append("")
            line += 1
        made.append(row)
    text = layout.line_end.join(records) + (layout.line_end if layout.last_line_ends else "")
    mark = b"\xef\xbb\xbf" if layout.byte_order_mark else b""
    return mark + text.encode("utf-8", "surrogateescape"), layout, made


def is_unicode(text):
    """Python keeps a byte that is not UTF-8 as a lone surrogate."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def as_ndjson(seed, rows):
    """The same rows as one JSON object a line, some flat and some not; those that CSV alone can spoil are left out."""
    rng = random.Random(seed)
    kept = [row for row in rows if not row.extra and all(is_unicode(text) for text in row.fields)]
    lines = []
    for row in kept:
        answers = {}
        for item in ITEMS:
            text = row.cells[item]
            if text == "" and rng.random() < 0.5:
                continue
            plain = text.isascii() and text.isdigit() and len(text) == 1
            answers[item] = int(text) if plain and rng.random() < 0.8 else text or None
        record = {"subject": row.cells["subject"], "date": row.cells["date"], "remarks": row.cells["remarks"]}
        record.update({"answers": answers} if rng.random() < 0.6 else answers)
        lines.append(json.dumps(record, ensure_ascii=rng.random() < 0.3))
    return ("\n".join(lines) + "\n").encode("utf-8"), kept
