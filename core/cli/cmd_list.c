/* fascia list: the instruments that an ID finds. */
#include "cli/command.h"
#include "cli/library.h"
#include "format/json_members.h"
#include "show/words.h"

static const fa_option options_of_list[] = {
    {"ids", 0, false, NULL, "only the IDs, one a line", NULL},
    {"json", 0, false, NULL, "the list as JSON", NULL},
    FA_OPTION_SCRIPTS,
    FA_OPTIONS_END,
};

enum { ID, TITLE, VERSION, ITEMS, SCORES, LICENCE, FROM, COLUMNS };

/* One line of the table; texts live in the listing's arena. */
typedef struct row {
    fa_text cells[COLUMNS];
} row;

typedef struct listing {
    fa_library library;
    fa_library_entry *entries;
    size_t count;
    row *rows;
    fa_buffer out;
} listing;

static bool add_count(fa_arena *arena, size_t count, fa_text *out)
{
    fa_buffer digits = {0};
    fa_buffer_add_integer(&digits, (int64_t)count);
    bool whole = !digits.failed && fa_arena_copy(arena, fa_buffer_text(&digits), out);
    fa_buffer_clear(&digits);
    return whole;
}

static fa_text place_of(const fa_library_entry *entry)
{
    return entry->built_in != NULL ? FA_TEXT("built in") : entry->file;
}

static bool fill_row(fa_arena *arena, row *filled, const fa_library_entry *entry,
                     const fa_edition *edition)
{
    const fa_instrument *instrument = edition->instrument;
    for (size_t i = 0; i < COLUMNS; i++)
        filled->cells[i] = FA_TEXT("-");
    filled->cells[ID] = entry->id;
    filled->cells[FROM] = place_of(entry);
    if (instrument == NULL) {
        filled->cells[LICENCE] = FA_TEXT("has mistakes");
        return true;
    }
    fa_text licence = instrument->licence.length > 0 ? instrument->licence : FA_TEXT("-");
    return fa_arena_copy(arena, instrument->title, &filled->cells[TITLE]) &&
           fa_arena_copy(arena, instrument->version, &filled->cells[VERSION]) &&
           add_count(arena, instrument->item_count, &filled->cells[ITEMS]) &&
           add_count(arena, instrument->score_count, &filled->cells[SCORES]) &&
           fa_arena_copy(arena, licence, &filled->cells[LICENCE]);
}

static void add_json_entry(fa_buffer *out, const fa_library_entry *entry, const fa_edition *edition)
{
    const fa_instrument *instrument = edition->instrument;
    fa_member_begin(out, NULL, '{');
    fa_member_text(out, "id", entry->id);
    fa_member_truth(out, "usable", instrument != NULL);
    if (instrument != NULL) {
        fa_member_text(out, "title", instrument->title);
        fa_member_text(out, "version", instrument->version);
        fa_member_integer(out, "items", (int64_t)instrument->item_count);
        fa_member_integer(out, "scores", (int64_t)instrument->score_count);
        fa_member_integer(out, "rules", (int64_t)instrument->rule_count);
        fa_member_text_if(out, "licence", instrument->licence);
        fa_member_text(out, "sha256", instrument->sha256);
    }
    fa_member_truth(out, "built_in", entry->built_in != NULL);
    fa_member_text(out, "file", entry->file);
    fa_member_end(out, '}');
}

/* A file that cannot be used is listed as such: it hides the later ones of its ID all the same. */
static fa_status read_entry(listing *all, size_t index, bool json, fa_error *error)
{
    const fa_library_entry *entry = &all->entries[index];
    fa_edition edition;
    fa_status status = fa_library_load(entry, FA_CHECK_NOTHING, &edition, error);
    if (status == FA_FILE || status == FA_LIMIT) status = FA_OK; /* no instrument in it */
    if (status == FA_OK && json) add_json_entry(&all->out, entry, &edition);
    if (status == FA_OK && !json &&
        !fill_row(&all->library.arena, &all->rows[index], entry, &edition))
        status = fa_error_memory(error);
    fa_edition_close(&edition);
    return status;
}

static const row *heading(void)
{
    static const row titles = {{{"ID", 2},
                                {"TITLE", 5},
                                {"VERSION", 7},
                                {"ITEMS", 5},
                                {"SCORES", 6},
                                {"LICENCE", 7},
                                {"FROM", 4}}};
    return &titles;
}

static const row *row_at(const listing *all, size_t index)
{
    return index == 0 ? heading() : &all->rows[index - 1];
}

static bool is_count(size_t column)
{
    return column == ITEMS || column == SCORES;
}

static void add_cell(fa_buffer *out, fa_text cell, size_t column, size_t width)
{
    if (is_count(column)) fa_words_add_blanks(out, width - fa_words_width(cell));
    fa_words_add_padded(out, cell, is_count(column) || column == FROM ? 0 : width);
    fa_buffer_add_z(out, column == FROM ? "\n" : "  ");
}

static void add_table(listing *all)
{
    size_t widths[COLUMNS] = {0};
    for (size_t line = 0; line <= all->count; line++)
        for (size_t column = 0; column < COLUMNS; column++) {
            size_t width = fa_words_width(row_at(all, line)->cells[column]);
            if (width > widths[column]) widths[column] = width;
        }
    for (size_t line = 0; line <= all->count; line++)
        for (size_t column = 0; column < COLUMNS; column++)
            add_cell(&all->out, row_at(all, line)->cells[column], column, widths[column]);
}

static fa_status list_all(listing *all, bool json, fa_error *error)
{
    all->rows = FA_TAKE(&all->library.arena, row, all->count);
    if (all->rows == NULL) return fa_error_memory(error);
    if (json) fa_buffer_add_z(&all->out, "{\"format\":1,\"instruments\":[");
    for (size_t i = 0; i < all->count; i++)
        FA_TRY(read_entry(all, i, json, error));
    if (json) fa_buffer_add_z(&all->out, "]}\n");
    if (!json) add_table(all);
    return FA_OK;
}

static void add_ids(listing *all)
{
    for (size_t i = 0; i < all->count; i++) {
        fa_buffer_add(&all->out, all->entries[i].id);
        fa_buffer_add_byte(&all->out, '\n');
    }
}

static fa_status list_fill(listing *all, const fa_options *options, fa_error *error)
{
    FA_TRY(fa_library_open(&all->library, fa_options_get(options, "scripts"), error));
    FA_TRY(fa_library_list(&all->library, &all->entries, &all->count, error));
    if (!fa_options_has(options, "ids"))
        return list_all(all, fa_options_has(options, "json"), error);
    add_ids(all);
    return FA_OK;
}

static fa_exit list_run(const fa_options *options, fa_terminal *terminal)
{
    listing all = {0};
    fa_error error;
    fa_exit code;
    if (fa_options_has(options, "ids") && fa_options_has(options, "json")) {
        fa_terminal_error(terminal, "--ids and --json are two forms of one list: take one");
        return FA_EXIT_USAGE;
    }
    if (list_fill(&all, options, &error) != FA_OK) {
        code = fa_terminal_fail(terminal, &error);
    } else if (fa_options_has(options, "json")) {
        code = fa_terminal_write(terminal, &all.out);
    } else {
        code = fa_terminal_print(terminal, &all.out);
    }
    fa_buffer_clear(&all.out);
    fa_library_close(&all.library);
    return code;
}

const fa_command fa_command_list = {
    .name = "list",
    .summary = "Lists the instruments that can be found",
    .arguments = "",
    .example = "fascia list",
    .explanation =
        "An ID is looked for in the folder of --scripts, in each folder of FASCIA_PATH, in "
        "$XDG_CONFIG_HOME/fascia/instruments and in the built-in library; the first found "
        "hides the later.",
    .options = options_of_list,
    .run = list_run,
};
