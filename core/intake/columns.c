/* Header names → roles; a header that could be read in two ways is refused, not guessed. */
#include "intake/columns.h"

static const struct {
    const char *name;
    fa_role role;
} known[] = {
    {"subject", FA_ROLE_SUBJECT},
    {"id", FA_ROLE_SUBJECT},
    {"patient", FA_ROLE_SUBJECT},
    {"record_id", FA_ROLE_SUBJECT},
    {"date", FA_ROLE_DATE},
    {"authored", FA_ROLE_DATE},
    {"visit_date", FA_ROLE_DATE},
    {"event", FA_ROLE_EVENT},
    {"redcap_event_name", FA_ROLE_EVENT},
    {"instance", FA_ROLE_INSTANCE},
    {"redcap_repeat_instance", FA_ROLE_INSTANCE},
    {"reject_line", FA_ROLE_OURS},
    {"reject_reason", FA_ROLE_OURS},
    {"reject_rules", FA_ROLE_OURS},
};

static bool names_item(const fa_item *item, fa_text name)
{
    if (fa_text_equal_nocase(item->id, name)) return true;
    for (size_t i = 0; i < item->column_count; i++)
        if (fa_text_equal_nocase(item->columns[i], name)) return true;
    return false;
}

fa_use fa_column_role(const fa_instrument *instrument, fa_text name)
{
    for (size_t i = 0; i < instrument->item_count; i++)
        if (names_item(&instrument->items[i], name)) return (fa_use){FA_ROLE_ITEM, i, 0};
    for (size_t i = 0; i < instrument->score_count; i++)
        if (fa_text_equal_nocase(instrument->scores[i].id, name))
            return (fa_use){FA_ROLE_STATED, i, 0};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (fa_text_equal_nocase(fa_text_of(known[i].name), name))
            return (fa_use){known[i].role, 0, 0};
    return (fa_use){FA_ROLE_IGNORED, 0, 0};
}

static bool is_under(fa_text column, fa_text name)
{
    bool longer = column.length > name.length + 1 && column.bytes[name.length] == '.';
    return longer && fa_text_equal_nocase((fa_text){column.bytes, name.length}, name);
}

bool fa_column_is_part(const fa_instrument *instrument, const fa_mapping *mapping, fa_text name)
{
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        if (is_under(item->id, name)) return true;
        for (size_t k = 0; k < item->column_count; k++)
            if (is_under(item->columns[k], name)) return true;
    }
    for (size_t i = 0; mapping != NULL && i < mapping->column_count; i++)
        if (is_under(mapping->columns[i].name, name)) return true;
    return false;
}

void fa_few_add(fa_few *few, fa_text name, size_t most)
{
    bool room = few->count == 0 || few->text.length + name.length <= most;
    few->count++;
    if (!room || few->left_out > 0) {
        few->left_out++;
        return;
    }
    if (few->text.length > 0) fa_buffer_add_z(&few->text, ", ");
    fa_buffer_add(&few->text, name);
}

fa_text fa_few_close(fa_few *few)
{
    if (few->left_out > 0) fa_buffer_add_format(&few->text, " and %zu more", few->left_out);
    few->left_out = 0;
    return fa_buffer_text(&few->text);
}

void fa_columns_add_absent(const char *sentence, fa_few *absent, fa_buffer *out)
{
    fa_buffer_add_z(out, sentence);
    fa_buffer_add(out, fa_few_close(absent));
    fa_buffer_add_format(out, ": add %s, or say --allow-absent", absent->count > 1 ? "them" : "it");
}

enum { PROBLEMS_MOST = 8 }; /* more would not fit into the message */

/* The problems of a header, gathered into one message. */
typedef struct mapping {
    fa_columns *columns;
    const fa_instrument *instrument;
    const fa_text *header;
    size_t count;
    const fa_column_options *options;
    fa_buffer problems;
    size_t problem_count;
    fa_few ignored;
} mapping;

static void add_problem(mapping *map, const char *sentence, fa_text one, fa_text other)
{
    if (map->problem_count++ >= PROBLEMS_MOST) return;
    if (map->problems.length > 0) fa_buffer_add_z(&map->problems, "; ");
    fa_buffer_add_format(&map->problems, sentence, FA_TEXT_ARG(one), FA_TEXT_ARG(other));
}

static const fa_use *claimed(const fa_columns *columns, fa_use use)
{
    for (size_t i = 0; use.role == FA_ROLE_ITEM && i < columns->item_count; i++)
        if (columns->items[i].index == use.index) return &columns->items[i];
    for (size_t i = 0; use.role != FA_ROLE_ITEM && i < columns->other_count; i++)
        if (columns->others[i].role == use.role && columns->others[i].index == use.index)
            return &columns->others[i];
    return NULL;
}

static void place(mapping *map, fa_use use)
{
    fa_columns *columns = map->columns;
    fa_text name = map->header[use.column];
    if (use.role == FA_ROLE_OURS) return;
    if (use.role == FA_ROLE_IGNORED) {
        fa_few_add(&map->ignored, name, FA_FEW_IGNORED);
        return;
    }
    const fa_use *other = claimed(columns, use);
    if (other != NULL) {
        const char *sentence = use.role == FA_ROLE_SUBJECT
                                   ? "columns '%.*s' and '%.*s' could both be the subject: rename "
                                     "or leave out one"
                                   : "columns '%.*s' and '%.*s' mean the same: leave out one";
        add_problem(map, sentence, map->header[other->column], name);
        return;
    }
    if (use.role == FA_ROLE_ITEM) columns->items[columns->item_count++] = use;
    if (use.role != FA_ROLE_ITEM) columns->others[columns->other_count++] = use;
}

static bool has_column(const mapping *map, fa_text name)
{
    for (size_t i = 0; i < map->count; i++)
        if (fa_text_equal_nocase(map->header[i], name)) return true;
    return false;
}

static void find_subject(mapping *map)
{
    const fa_mapping *named = map->options->mapping;
    if (claimed(map->columns, (fa_use){FA_ROLE_SUBJECT, 0, 0}) != NULL) return;
    if (named != NULL && named->subject.length > 0)
        add_problem(map, "no column '%.*s', which the map names for the subject%.*s",
                    named->subject, (fa_text){0});
    else
        add_problem(map, "no column for the subject%.*s: name one 'subject' (or %.*s)",
                    (fa_text){0}, FA_TEXT("id, patient, record_id"));
}

/* Of several visits in a line none has to ask everything: fa_visits_map looks at them together. */
static void find_absent(mapping *map)
{
    const fa_column_options *options = map->options;
    fa_few absent = {0};
    fa_buffer sentence = {0};
    find_subject(map);
    for (size_t i = 0; options->visit == NULL && i < map->instrument->item_count; i++) {
        const fa_item *item = &map->instrument->items[i];
        if (options->allow_absent || claimed(map->columns, (fa_use){FA_ROLE_ITEM, i, 0}) != NULL)
            continue;
        const fa_mapped_column *named = fa_mapping_column(options->mapping, NULL, item->id);
        if (named != NULL)
            add_problem(map, "no column '%.*s', which the map names for %.*s", named->name,
                        item->id);
        if (named != NULL || item->optional) continue;
        fa_few_add(&absent, item->id, FA_FEW_ABSENT);
    }
    if (absent.count > 0) fa_columns_add_absent("no column for ", &absent, &sentence);
    if (absent.count > 0) add_problem(map, "%.*s%.*s", fa_buffer_text(&sentence), (fa_text){0});
    map->problems.failed = map->problems.failed || absent.text.failed;
    fa_buffer_close(&sentence, &map->problems);
    fa_buffer_clear(&absent.text);
}

/* What else the mapping names must be there: a total that is never compared would go unseen. */
static void find_named(mapping *map)
{
    const fa_mapping *named = map->options->mapping;
    const fa_mapped_visit *visit = map->options->visit;
    if (named == NULL) return;
    bool dated = visit != NULL && visit->date.length > 0;
    const fa_text names[] = {dated ? visit->date : named->date, named->event, named->instance,
                             named->only_column};
    static const char *const what[] = {"the date", "the event", "the instance", "only_if"};
    for (size_t i = 0; i < 4; i++)
        if (names[i].length > 0 && !has_column(map, names[i]))
            add_problem(map, "no column '%.*s', which the map names for %.*s", names[i],
                        fa_text_of(what[i]));
    for (size_t i = 0; visit == NULL && i < named->stated_count; i++)
        if (!has_column(map, named->stated[i].name))
            add_problem(map, "no column '%.*s', which the map names for the stated %.*s",
                        named->stated[i].name, named->stated[i].id);
    for (size_t i = 0; visit != NULL && i < visit->column_count; i++)
        if (!has_column(map, visit->columns[i].name))
            add_problem(map, "no column '%.*s', which the map names for %.*s",
                        visit->columns[i].name, visit->columns[i].id);
}

/* The column that only_if looks at may be used for something else as well. */
static void place_filter(mapping *map)
{
    const fa_mapping *named = map->options->mapping;
    if (named == NULL || named->only_column.length == 0) return;
    for (size_t i = 0; i < map->count; i++) {
        if (!fa_text_equal_nocase(map->header[i], named->only_column)) continue;
        map->columns->others[map->columns->other_count++] =
            (fa_use){FA_ROLE_FILTER, 0, (uint32_t)i};
        return;
    }
}

static void place_kept(mapping *map, const fa_column_options *options, size_t count)
{
    for (size_t k = 0; k < options->keep_count; k++) {
        size_t found = count;
        for (size_t i = 0; i < count && found == count; i++)
            if (fa_text_equal_nocase(map->header[i], options->keep[k])) found = i;
        for (size_t i = found + 1; i < count; i++)
            if (fa_text_equal_nocase(map->header[i], options->keep[k]))
                add_problem(map, "--keep: there are two columns '%.*s'%.*s", options->keep[k],
                            (fa_text){0});
        if (found == count)
            add_problem(map, "--keep: no column '%.*s'%.*s", options->keep[k], (fa_text){0});
        if (found < count)
            map->columns->others[map->columns->other_count++] =
                (fa_use){FA_ROLE_KEPT, k, (uint32_t)found};
    }
}

static bool is_kept(const fa_column_options *options, fa_text name)
{
    if (options->mapping != NULL && options->mapping->only_column.length > 0 &&
        fa_text_equal_nocase(options->mapping->only_column, name))
        return true; /* used too, though by another role */
    for (size_t k = 0; k < options->keep_count; k++)
        if (fa_text_equal_nocase(options->keep[k], name)) return true;
    return false;
}

static fa_status finish(mapping *map, fa_arena *arena, fa_error *error)
{
    if (map->problem_count > PROBLEMS_MOST)
        fa_buffer_add_format(&map->problems, "; and %zu more such",
                             map->problem_count - PROBLEMS_MOST);
    fa_text ignored = fa_few_close(&map->ignored);
    bool whole = !map->problems.failed && !map->ignored.text.failed &&
                 fa_arena_copy(arena, ignored, &map->columns->ignored);
    fa_status status = whole ? FA_OK : fa_error_memory(error);
    if (whole && map->problems.length > 0)
        status =
            fa_error_set(error, FA_USAGE, "%.*s", (int)map->problems.length, map->problems.bytes);
    fa_buffer_clear(&map->problems);
    fa_buffer_clear(&map->ignored.text);
    return status;
}

fa_status fa_columns_map(fa_columns *columns, const fa_instrument *instrument,
                         const fa_text *header, size_t count, const fa_column_options *options,
                         fa_arena *arena, fa_error *error)
{
    *columns = (fa_columns){.count = count};
    columns->items = FA_TAKE(arena, fa_use, instrument->item_count);
    columns->others = FA_TAKE(arena, fa_use, count + options->keep_count + 1);
    if (columns->items == NULL || columns->others == NULL) return fa_error_memory(error);
    mapping map = {.columns = columns,
                   .instrument = instrument,
                   .header = header,
                   .count = count,
                   .options = options};
    for (size_t i = 0; i < count; i++) {
        fa_use use = fa_column_role_mapped(instrument, options->mapping, options->visit, header[i]);
        use.column = (uint32_t)i;
        if (use.role != FA_ROLE_IGNORED || !is_kept(options, header[i])) place(&map, use);
    }
    place_kept(&map, options, count);
    place_filter(&map);
    find_absent(&map);
    find_named(&map);
    return finish(&map, arena, error);
}
