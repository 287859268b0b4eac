/* What a battery includes, itself and through other batteries: each part once, with a number. */
#include "language/reading.h"

static fa_text prefix_of(const fa_declaration *declaration)
{
    const fa_value *prefix = fa_shape_get(declaration, "as");
    return prefix != NULL ? prefix->text : declaration->id;
}

fa_status fa_language_inclusions(fa_inclusion **out, size_t *count, const fa_sheet *sheet,
                                 fa_arena *arena)
{
    *out = NULL;
    *count = 0;
    for (size_t i = 0; i < sheet->count; i++) {
        const fa_declaration *declaration = &sheet->declarations[i];
        if (!fa_declaration_is(declaration, "include")) continue;
        fa_inclusion *slot = fa_arena_push(arena, out, count, sizeof *slot);
        if (slot == NULL) return FA_NO_MEMORY;
        *slot = (fa_inclusion){declaration->id, prefix_of(declaration), declaration->line, NULL,
                               (fa_text){0}};
    }
    return FA_OK;
}

/* ---- the parts are numbered, before anything is read ---- */

size_t fa_include_called(const fa_instrument *instrument, fa_text prefix)
{
    for (size_t i = 0; i < instrument->part_count; i++)
        if (fa_text_equal(instrument->parts[i].prefix, prefix)) return i + 1;
    return 0;
}

/* Whether FOUND has ID under PREFIX among what it includes. */
static bool includes(const fa_instrument *found, fa_text id, fa_text prefix)
{
    for (size_t i = 0; found != NULL && i < found->part_count; i++)
        if (fa_text_equal(found->parts[i].id, id) && fa_text_equal(found->parts[i].prefix, prefix))
            return true;
    return false;
}

/* The same questions under two prefixes, which would be asked twice; 0: none. Whoever writes both
 * in one file means it. */
static size_t asked_already(const fa_reading *reading, size_t inclusion, bool direct,
                            const fa_part *part)
{
    const fa_instrument *instrument = reading->instrument;
    const fa_instrument *found = reading->parts[inclusion].part;
    for (size_t i = 0; i < instrument->part_count; i++) {
        const fa_part *other = &instrument->parts[i];
        bool meant = (direct && reading->joined[i].direct) ||
                     (!direct && includes(found, other->id, other->prefix));
        if (!meant && fa_text_equal(other->id, part->id) &&
            !fa_text_equal(other->prefix, part->prefix))
            return i + 1;
    }
    return 0;
}

/* PART comes by sentence INCLUSION, and part number OTHER is in its way. */
static void complain(fa_reading *reading, size_t inclusion, const fa_part *part, bool direct,
                     size_t other)
{
    const fa_inclusion *sentence = &reading->parts[inclusion];
    const fa_part *there = &reading->instrument->parts[other - 1];
    const fa_joined *joined = &reading->joined[other - 1];
    if (joined->direct && direct && fa_text_equal(there->prefix, part->prefix)) {
        FA_COMPLAIN(reading, "id-doubled", sentence->line,
                    "include '%.*s': '%.*s' is included already, on line %d; choose another "
                    "prefix, as include \"%.*s\" { as = \"…\" }",
                    FA_TEXT_ARG(sentence->id), FA_TEXT_ARG(part->prefix), there->line,
                    FA_TEXT_ARG(sentence->id));
        return;
    }
    bool one = fa_text_equal(there->id, part->id);
    FA_COMPLAIN(reading, one ? "include-twice" : "id-doubled", sentence->line,
                "include '%.*s': %s '%.*s' as '%.*s', and the include on line %d %s '%.*s' as "
                "'%.*s'; %s",
                FA_TEXT_ARG(sentence->id), direct ? "this is" : "it includes",
                FA_TEXT_ARG(part->id), FA_TEXT_ARG(part->prefix), there->line,
                joined->direct ? "has" : "brings", FA_TEXT_ARG(there->id),
                FA_TEXT_ARG(there->prefix),
                one ? "the same questions would be asked twice: give both the same prefix"
                    : "give them different prefixes");
}

/* The number of PART, which sentence INCLUSION names itself (DIRECT) or brings; 0 after a mistake.
 * HERE: it is new. */
static size_t join(fa_reading *reading, size_t inclusion, const fa_part *part, bool direct,
                   bool *here)
{
    fa_instrument *instrument = reading->instrument;
    size_t other = fa_include_called(instrument, part->prefix);
    const fa_part *there = other > 0 ? &instrument->parts[other - 1] : NULL;
    const fa_joined *joined = other > 0 ? &reading->joined[other - 1] : NULL;
    bool same = there != NULL && joined->spliced && !(joined->direct && direct) &&
                fa_text_equal(there->id, part->id) && fa_text_equal(there->sha256, part->sha256);
    *here = !same;
    if (same) {
        reading->joined[other - 1].direct |= direct;
        return other;
    }
    if (other == 0) other = asked_already(reading, inclusion, direct, part);
    bool told = there != NULL && !direct && !joined->spliced &&
                fa_text_equal(there->id, part->id); /* why the same could not be spliced in */
    if (other > 0 && !told) complain(reading, inclusion, part, direct, other);
    if (other > 0) return 0;
    size_t at = instrument->part_count++;
    instrument->parts[at] = *part;
    instrument->parts[at].line = reading->parts[inclusion].line;
    reading->joined[at] = (fa_joined){.direct = direct};
    return at + 1;
}

static fa_part part_of(const fa_inclusion *inclusion)
{
    const fa_instrument *found = inclusion->part;
    fa_part part = {.id = inclusion->id, .prefix = inclusion->prefix, .source = inclusion->source};
    if (found == NULL) return part;
    part.title = found->title;
    part.intro = found->intro;
    part.recall = found->recall;
    part.version = found->version;
    part.sha256 = found->sha256;
    part.file = found->file;
    part.hook_count = (int)found->hook_count;
    for (size_t i = 0; i < found->part_count; i++)
        part.hook_count -= found->parts[i].hook_count;
    return part;
}

/* SET of part numbers of what is included, in the battery's numbers. */
static uint64_t renumbered(const fa_spliced *to, size_t count, uint64_t set)
{
    uint64_t out = 0;
    for (size_t i = 1; i <= count; i++)
        if (set >> i & 1) out |= UINT64_C(1) << to->parts[i];
    return out;
}

/* All of them or none. */
static bool join_all(fa_reading *reading, size_t inclusion, const fa_instrument *found)
{
    fa_instrument *instrument = reading->instrument;
    fa_spliced *to = &reading->spliced[inclusion];
    for (size_t i = 0; i < found->part_count; i++) {
        to->parts[i + 1] = join(reading, inclusion, &found->parts[i], false, &to->here[i + 1]);
        if (to->parts[i + 1] == 0) return false;
    }
    if (instrument->part_count > FA_PARTS_MOST) return false; /* told where all is counted */
    fa_part *itself = &instrument->parts[to->parts[0] - 1];
    for (size_t i = 1; i <= found->part_count; i++) {
        fa_part *part = &instrument->parts[to->parts[i] - 1];
        itself->includes |= UINT64_C(1) << to->parts[i];
        if (to->here[i])
            part->includes = renumbered(to, found->part_count, found->parts[i - 1].includes);
        reading->joined[to->parts[i] - 1].spliced = true;
    }
    reading->joined[to->parts[0] - 1].spliced = true;
    return true;
}

static void number(fa_reading *reading, size_t inclusion)
{
    fa_instrument *instrument = reading->instrument;
    const fa_instrument *found = reading->parts[inclusion].part;
    fa_spliced *to = &reading->spliced[inclusion];
    size_t count = found != NULL ? found->part_count + 1 : 1;
    to->parts = FA_READING_TAKE(reading, size_t, count);
    to->here = FA_READING_TAKE(reading, bool, count);
    if (reading->no_memory) return;
    fa_part itself = part_of(&reading->parts[inclusion]);
    to->parts[0] = join(reading, inclusion, &itself, true, &to->here[0]);
    if (found == NULL || to->parts[0] == 0) return;
    size_t before = instrument->part_count;
    to->sound = join_all(reading, inclusion, found);
    if (!to->sound && instrument->part_count <= FA_PARTS_MOST) instrument->part_count = before;
}

void fa_include_begin(fa_reading *reading)
{
    fa_inclusion *listed = NULL;
    size_t count = 0, most = 0;
    fa_status status = fa_language_inclusions(&listed, &count, reading->sheet, reading->arena);
    if (status != FA_OK) reading->no_memory = true;
    if (count != reading->part_count) reading->parts = listed; /* none was looked for */
    reading->part_count = count;
    for (size_t i = 0; i < count; i++)
        most += 1 + (reading->parts[i].part != NULL ? reading->parts[i].part->part_count : 0);
    reading->spliced = FA_READING_TAKE(reading, fa_spliced, count);
    reading->joined = FA_READING_TAKE(reading, fa_joined, most);
    reading->instrument->parts = FA_READING_TAKE(reading, fa_part, most);
    for (size_t i = 0; i < count && !reading->no_memory; i++)
        number(reading, i);
}

const fa_instrument *fa_include_part(const fa_reading *reading, size_t inclusion)
{
    return reading->spliced[inclusion].sound ? reading->parts[inclusion].part : NULL;
}

/* ---- then their scores, rules and advice have places, and then they are read ---- */

void fa_include_claim(fa_reading *reading, size_t inclusion)
{
    fa_instrument *instrument = reading->instrument;
    const fa_instrument *found = fa_include_part(reading, inclusion);
    fa_spliced *to = &reading->spliced[inclusion];
    if (found == NULL) return;
    to->items = FA_READING_TAKE(reading, size_t, found->item_count);
    to->scores = FA_READING_TAKE(reading, size_t, found->score_count);
    to->rules = FA_READING_TAKE(reading, size_t, found->rule_count);
    to->advice = FA_READING_TAKE(reading, size_t, found->advice_count);
    to->withholds = FA_READING_TAKE(reading, size_t, found->withhold_count);
    to->sections = FA_READING_TAKE(reading, size_t, found->section_count);
    if (reading->no_memory) return;
    for (size_t i = 0; i < found->score_count; i++)
        if (to->here[found->scores[i].part]) to->scores[i] = instrument->score_count++;
    for (size_t i = 0; i < found->rule_count; i++)
        if (to->here[found->rules[i].part]) to->rules[i] = instrument->rule_count++;
    for (size_t i = 0; i < found->advice_count; i++)
        if (to->here[found->advice[i].part]) to->advice[i] = instrument->advice_count++;
    for (size_t i = 0; i < found->withhold_count; i++)
        if (to->here[found->withholds[i].part]) to->withholds[i] = instrument->withhold_count++;
}

static void check_inclusion(fa_reading *reading, const fa_inclusion *inclusion)
{
    if (!fa_id_is(inclusion->prefix, true))
        FA_COMPLAIN(reading, "id-wrong", inclusion->line,
                    "include '%.*s': as wants a name of small letters, digits, _ or -, not '%.*s'",
                    FA_TEXT_ARG(inclusion->id), FA_TEXT_ARG(inclusion->prefix));
    if (inclusion->part == NULL && !fa_findings_has(reading->findings, inclusion->line, "include"))
        FA_COMPLAIN(reading, "include", inclusion->line,
                    "include '%.*s': there is no instrument of this name",
                    FA_TEXT_ARG(inclusion->id));
}

void fa_read_include(fa_reading *reading, size_t inclusion)
{
    const fa_instrument *instrument = reading->instrument;
    const fa_inclusion *sentence = &reading->parts[inclusion];
    reading->section = -1;
    if (instrument->title.bytes == NULL && instrument->line == 0 && !reading->partial)
        FA_COMPLAIN(reading, "include", sentence->line,
                    "include '%.*s' stands before instrument \"id\" { … }: put it behind",
                    FA_TEXT_ARG(sentence->id));
    check_inclusion(reading, sentence);
    if (fa_include_part(reading, inclusion) != NULL) fa_splice(reading, inclusion);
}

/* A function's number within its own file, before it was spliced in. */
static int own_hook(const fa_instrument *found, const fa_score *score)
{
    return score->part > 0 ? score->hook - found->parts[score->part - 1].hook_base : score->hook;
}

static void finish(fa_reading *reading, size_t inclusion)
{
    fa_instrument *instrument = reading->instrument;
    const fa_instrument *found = fa_include_part(reading, inclusion);
    const fa_spliced *to = &reading->spliced[inclusion];
    for (size_t i = 0; found != NULL && i < found->score_count; i++) {
        const fa_score *from = &found->scores[i];
        const fa_part *part = &instrument->parts[to->parts[from->part] - 1];
        instrument->scores[to->scores[i]].hook = own_hook(found, from) + part->hook_base;
    }
    for (size_t i = 0; found != NULL && i < found->wording_count && !reading->no_memory; i++)
        (void)fa_wording_for(reading, found->wordings[i].language, found->wordings[i].pack);
}

void fa_include_finish(fa_reading *reading)
{
    fa_instrument *instrument = reading->instrument;
    for (size_t i = 0; i < instrument->part_count; i++) {
        instrument->parts[i].hook_base = (int)instrument->hook_count;
        instrument->hook_count += (size_t)instrument->parts[i].hook_count;
    }
    for (size_t i = 0; i < reading->part_count; i++)
        finish(reading, i);
}
