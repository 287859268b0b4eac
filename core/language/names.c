/* Whether what an author calls things can be a name, and stands for one thing only. */
#include "language/reading.h"

bool fa_id_is(fa_text id, bool hyphen)
{
    for (size_t i = 0; i < id.length; i++) {
        char c = id.bytes[i];
        bool letter = c >= 'a' && c <= 'z';
        bool later = (c >= '0' && c <= '9') || c == '_' || (hyphen && c == '-');
        if (!letter && !(i > 0 && later)) return false;
    }
    return id.length > 0;
}

bool fa_set_name_is(fa_text name)
{
    for (size_t i = 0; i < name.length; i++) {
        char c = name.bytes[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && c != '_' && c != '-' && c != '.') return false;
    }
    return name.length > 0;
}

bool fa_language_tag_is(fa_text tag)
{
    for (size_t i = 0; i < tag.length; i++) {
        char c = tag.bytes[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool later = letter || (c >= '0' && c <= '9') || c == '-';
        if (i < 2 ? !letter : !later) return false;
    }
    return tag.length >= 2;
}

/* Columns that intake and result files have already: an item of that name would take their place.
 */
static bool is_reserved(fa_text id)
{
    static const char *const names[] = {
        "subject",
        "id",
        "patient",
        "record_id",
        "date",
        "authored",
        "visit_date",
        "event",
        "redcap_event_name",
        "instance",
        "redcap_repeat_instance",
        "instrument",
        "version",
        "policy",
        "level",
        "rules",
        "undecided",
        "advice",
        "findings",
        "reject_line",
        "reject_reason",
        "reject_rules",
        "answers",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fa_text_equal(id, fa_text_of(names[i]))) return true;
    return false;
}

void fa_check_id(fa_reading *reading, const fa_declaration *declaration)
{
    bool column = fa_declaration_is(declaration, "item") || fa_declaration_is(declaration, "score");
    static const char *const words[] = {"rule",    "advice", "choices", "instrument",
                                        "include", "intake", "profile", NULL};
    bool named = column;
    for (size_t i = 0; words[i] != NULL; i++)
        named = named || fa_declaration_is(declaration, words[i]);
    if (named && !fa_id_is(declaration->id, !column))
        FA_COMPLAIN(reading, "id-wrong", declaration->line,
                    "%.*s '%.*s': an id begins with a small letter and goes on with small letters, "
                    "digits and %s",
                    FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id),
                    column ? "_" : "_ or -");
    if (column && is_reserved(declaration->id))
        FA_COMPLAIN(reading, "id-wrong", declaration->line,
                    "%.*s '%.*s': intake and result files have a column of that name already; "
                    "choose another",
                    FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id));
    bool sides =
        fa_declaration_is(declaration, "item") && fa_reading_truth(declaration, "sides", false);
    size_t length = declaration->id.length + (sides ? sizeof "_right" - 1 : 0);
    if (column && length > FA_ID_LENGTH_MOST)
        FA_COMPLAIN(reading, "id-wrong", declaration->line,
                    "%.*s '%.*s': an id has at most %d characters%s, so that it can be a column's "
                    "name",
                    FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id), FA_ID_LENGTH_MOST,
                    sides ? ", its _right among them" : "");
}

static bool is_either(const fa_declaration *declaration, const char *one, const char *other)
{
    return fa_declaration_is(declaration, one) || fa_declaration_is(declaration, other);
}

/* Items and scores share one space of names, rules and advice another; every other word has its
 * own. */
static bool same_space(const fa_declaration *a, const fa_declaration *b)
{
    bool columns = is_either(a, "item", "score") && is_either(b, "item", "score");
    bool verdicts = is_either(a, "rule", "advice") && is_either(b, "rule", "advice");
    bool alike = fa_text_equal(a->word, b->word) && fa_text_equal(a->second, b->second);
    return columns || verdicts || alike;
}

/* Choices, bands and included parts are checked where more is known of them; the same advice may be
 * withheld for several reasons. Quadratic, but on ids that differ in length or first byte almost
 * always; a file has at most some thousand. */
void fa_check_doubled(fa_reading *reading, size_t index)
{
    const fa_declaration *declaration = &reading->sheet->declarations[index];
    static const char *const others[] = {"choices", "bands",    "section",
                                         "include", "withhold", NULL};
    for (size_t i = 0; others[i] != NULL; i++)
        if (fa_declaration_is(declaration, others[i])) return;
    for (size_t i = 0; i < index; i++) {
        const fa_declaration *other = &reading->sheet->declarations[i];
        if (!fa_text_equal(other->id, declaration->id) || !same_space(other, declaration)) continue;
        if (fa_text_equal(other->word, declaration->word))
            FA_COMPLAIN(reading, "id-doubled", declaration->line,
                        "%.*s '%.*s' is there already, on line %d", FA_TEXT_ARG(declaration->word),
                        FA_TEXT_ARG(declaration->id), other->line);
        else
            FA_COMPLAIN(reading, "id-doubled", declaration->line,
                        "%.*s '%.*s': the %.*s on line %d has this name already; %s need names of "
                        "their own",
                        FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id),
                        FA_TEXT_ARG(other->word), other->line,
                        is_either(other, "item", "score") ? "items and scores"
                                                          : "rules and advice");
        return;
    }
}

/* Items that sides = true made have names that no sentence shows. */
void fa_check_sides(fa_reading *reading)
{
    const fa_instrument *instrument = reading->instrument;
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        if (item->side == FA_SIDE_NONE || item->part > 0) continue;
        int other = fa_instrument_item(instrument, item->id);
        for (size_t k = i + 1; k < instrument->item_count && other == (int)i; k++)
            if (fa_text_equal(instrument->items[k].id, item->id)) other = (int)k;
        int score = fa_instrument_score(instrument, item->id);
        if (other == (int)i && score < 0) continue;
        int line = other != (int)i ? instrument->items[other].line : instrument->scores[score].line;
        FA_COMPLAIN(reading, "id-doubled", line,
                    "'%.*s' is there already: the item on line %d has sides, and this is one of "
                    "them",
                    FA_TEXT_ARG(item->id), item->line);
    }
}

/* The item before number INDEX, or the one that is called so, which takes COLUMN; −1: none. */
static int taken_by(const fa_instrument *instrument, size_t index, fa_text column)
{
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        if (i != index && fa_text_equal_nocase(item->id, column)) return (int)i;
        for (size_t k = 0; i < index && k < item->column_count; k++)
            if (fa_text_equal_nocase(item->columns[k], column)) return (int)i;
    }
    return -1;
}

void fa_check_columns(fa_reading *reading)
{
    const fa_instrument *instrument = reading->instrument;
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        for (size_t k = 0; item->part == 0 && k < item->column_count; k++) {
            int other = taken_by(instrument, i, item->columns[k]);
            if (other >= 0)
                FA_COMPLAIN(reading, "column-doubled", item->line,
                            "item '%.*s': the column '%.*s' is read as item '%.*s' already",
                            FA_TEXT_ARG(item->id), FA_TEXT_ARG(item->columns[k]),
                            FA_TEXT_ARG(instrument->items[other].id));
            if (other < 0 && is_reserved(item->columns[k]))
                FA_COMPLAIN(reading, "column-doubled", item->line,
                            "item '%.*s': the column '%.*s' is read as something else already; "
                            "choose another",
                            FA_TEXT_ARG(item->id), FA_TEXT_ARG(item->columns[k]));
        }
    }
}
