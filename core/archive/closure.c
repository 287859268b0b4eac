/* One line a file: what it is to the instrument, its digest, its name. */
#include "archive/closure.h"

#include "language/language.h"

/* A way that is being put together. */
typedef struct gathering {
    fa_way *way;
    fa_arena *arena;
    fa_buffer closure;
} gathering;

static fa_status add_file(gathering *to, const char *role, fa_text name, fa_text bytes,
                          fa_error *error)
{
    char digest[FA_DIGEST_TEXT];
    fa_source_file *file =
        fa_arena_push(to->arena, &to->way->files, &to->way->file_count, sizeof *file);
    if (file == NULL) return fa_error_memory(error);
    file->bytes = bytes;
    FA_TRY(fa_digest_text(bytes, digest, error));
    if (!fa_arena_copy(to->arena, fa_text_of(digest), &file->sha256)) return fa_error_memory(error);
    fa_buffer_add_z(&to->closure, role);
    fa_buffer_add_byte(&to->closure, ' ');
    fa_buffer_add_z(&to->closure, digest);
    fa_buffer_add_byte(&to->closure, ' ');
    for (size_t i = 0; i < name.length; i++) /* a line is a line, whatever a file is called */
        fa_buffer_add_byte(&to->closure, name.bytes[i] == '\n' ? ' ' : name.bytes[i]);
    fa_buffer_add_byte(&to->closure, '\n');
    return FA_OK;
}

static fa_status finish(gathering *to, fa_error *error)
{
    bool whole = !to->closure.failed &&
                 fa_arena_copy(to->arena, fa_buffer_text(&to->closure), &to->way->scoring.closure);
    fa_buffer_clear(&to->closure);
    return whole ? FA_OK : fa_error_memory(error);
}

/* The file's name without its folders, which are no one else's business. */
static fa_text plain_name(fa_text file)
{
    for (size_t i = file.length; i > 0; i--)
        if (file.bytes[i - 1] == '/') return (fa_text){file.bytes + i, file.length - i};
    return file;
}

static fa_status add_packs(gathering *to, const char *role, const fa_edition *edition,
                           fa_error *error)
{
    for (size_t i = 0; edition != NULL && i < edition->pack_count; i++) {
        const fa_edition_pack *pack = &edition->packs[i];
        FA_TRY(add_file(to, role, plain_name(pack->file), pack->source, error));
    }
    return FA_OK;
}

/* The battery (PART is 0) or one of its parts, with what that includes and the words for it. */
static fa_status gather_files(gathering *to, const fa_edition *edition, size_t part,
                              fa_error *error)
{
    const fa_instrument *instrument = edition->instrument;
    const fa_part *itself = part > 0 ? &instrument->parts[part - 1] : NULL;
    fa_text file = itself != NULL ? itself->file : edition->file;
    fa_text source = itself != NULL ? itself->source : edition->source;
    FA_TRY(add_file(to, "own", plain_name(file), source, error));
    for (size_t i = 1; i <= instrument->part_count; i++) {
        const fa_part *with = &instrument->parts[i - 1];
        bool has = i != part && (part == 0 || fa_instrument_part_has(instrument, part, i));
        if (!has) continue;
        FA_TRY(add_file(to, "part", with->id, with->source, error));
        FA_TRY(add_packs(to, "part-words", fa_edition_included(edition, with->id), error));
    }
    const fa_edition *worded = itself != NULL ? fa_edition_included(edition, itself->id) : edition;
    return add_packs(to, "words", worded, error);
}

/* Both would have one key. */
static fa_status refuse_twins(const fa_instrument *instrument, fa_error *error)
{
    for (size_t i = 0; i < instrument->part_count; i++)
        for (size_t k = 0; k < i; k++)
            if (fa_text_equal(instrument->parts[i].id, instrument->parts[k].id))
                return fa_error_set(error, FA_USAGE,
                                    "%.*s includes '%.*s' twice, and a store keeps one record of "
                                    "an instrument for each visit: make two batteries of it",
                                    FA_TEXT_ARG(instrument->id),
                                    FA_TEXT_ARG(instrument->parts[i].id));
    return FA_OK;
}

fa_status fa_closure_make(const fa_edition *edition, fa_selection selection, fa_text engine,
                          fa_arena *arena, fa_way **out, size_t *count, fa_error *error)
{
    const fa_instrument *instrument = edition->instrument;
    FA_TRY(refuse_twins(instrument, error));
    *count = instrument->part_count + 1;
    fa_way *ways = FA_TAKE(arena, fa_way, *count);
    if (ways == NULL) return fa_error_memory(error);
    *out = ways;
    const fa_scoring common = {.policy = selection.missing,
                               .bands = selection.bands,
                               .engine = engine,
                               .language = FA_LANGUAGE_EDITION};
    for (size_t i = 0; i < *count; i++) {
        gathering to = {.way = &ways[i], .arena = arena};
        fa_scoring *scoring = &ways[i].scoring;
        const fa_part *part = i > 0 ? &instrument->parts[i - 1] : NULL;
        *scoring = common;
        scoring->instrument = part ? part->id : instrument->id;
        scoring->version = part ? part->version : instrument->version;
        scoring->sha256 = part ? part->sha256 : instrument->sha256;
        fa_status status = gather_files(&to, edition, i, error);
        fa_status finished = finish(&to, error);
        FA_TRY(status);
        FA_TRY(finished);
    }
    return FA_OK;
}

/* The files of one closure, as an edition asks for them. */
typedef struct files {
    fa_store *store;
    const fa_scoring *scoring;
} files;

/* Takes the next line of a closure apart; false at the end. */
static bool next_line(fa_text *left, fa_text *role, fa_text *sha256, fa_text *name)
{
    fa_text *const fields[] = {role, sha256, name};
    if (left->length == 0) return false;
    for (size_t i = 0; i < 3; i++) {
        char end = i < 2 ? ' ' : '\n';
        size_t length = 0;
        while (length < left->length && left->bytes[length] != end)
            length++;
        *fields[i] = (fa_text){left->bytes, length};
        size_t step = length < left->length ? length + 1 : length;
        *left = (fa_text){left->bytes + step, left->length - step};
    }
    return true;
}

static fa_status read_source(const files *from, fa_text sha256, fa_arena *arena, fa_text *out,
                             fa_error *error)
{
    char digest[FA_DIGEST_TEXT];
    bool found;
    fa_database *database = from->store->database;
    FA_TRY(database->kind->find_source(database, sha256, arena, out, &found, error));
    if (!found)
        return fa_error_set(error, FA_FILE, "a file of instrument %.*s %.*s is not in the store",
                            FA_TEXT_ARG(from->scoring->instrument),
                            FA_TEXT_ARG(from->scoring->version));
    FA_TRY(fa_digest_text(*out, digest, error));
    if (!fa_text_equal(fa_text_of(digest), sha256))
        return fa_error_set(
            error, FA_FILE, "a file of instrument %.*s %.*s was changed in the store",
            FA_TEXT_ARG(from->scoring->instrument), FA_TEXT_ARG(from->scoring->version));
    return FA_OK;
}

/* Whether a file of that NAME is called ID, or is a pack of words for it. */
static bool is_named(fa_text name, fa_text id)
{
    bool begins = fa_text_starts(name, id);
    return id.length == 0 || (begins && (name.length == id.length || name.bytes[id.length] == '.'));
}

/* File number INDEX of those that are WANTED to the instrument, and, where ID is given, belong to
 * that. SOURCE stays empty where there is none. */
static fa_status find_file(const files *from, const char *wanted, fa_text id, size_t index,
                           fa_arena *arena, fa_text *file, fa_text *source, fa_error *error)
{
    fa_text left = from->scoring->closure, role, sha256, name;
    while (next_line(&left, &role, &sha256, &name)) {
        bool meant = fa_text_equal(role, fa_text_of(wanted)) && is_named(name, id);
        if (!meant || index-- > 0) continue;
        if (!fa_arena_copy(arena, name, file)) return fa_error_memory(error);
        return read_source(from, sha256, arena, source, error);
    }
    return FA_OK;
}

static fa_status find_part(void *context, fa_text id, fa_arena *arena, fa_text *file,
                           fa_text *source, fa_error *error)
{
    FA_TRY(find_file(context, "part", id, 0, arena, file, source, error));
    if (source->bytes != NULL) return FA_OK;
    return fa_error_set(error, FA_FILE, "it is not in the store");
}

static fa_status find_pack(void *context, fa_text id, size_t index, fa_arena *arena, fa_text *file,
                           fa_text *source, fa_error *error)
{
    const char *wanted = id.length > 0 ? "part-words" : "words";
    return find_file(context, wanted, id, index, arena, file, source, error);
}

fa_status fa_closure_open(fa_store *store, const fa_scoring *scoring, fa_edition *edition,
                          fa_error *error)
{
    files from = {store, scoring};
    fa_finder finder = {&from, find_part, find_pack};
    fa_arena arena = {0};
    fa_text file = {0}, source = {0};
    *edition = (fa_edition){0};
    fa_status status = find_file(&from, "own", (fa_text){0}, 0, &arena, &file, &source, error);
    if (status == FA_OK && source.bytes == NULL)
        status = fa_error_set(error, FA_FILE, "instrument %.*s %.*s is not in the store",
                              FA_TEXT_ARG(scoring->instrument), FA_TEXT_ARG(scoring->version));
    if (status == FA_OK)
        status = fa_edition_open(edition, file, source, FA_CHECK_NOTHING, &finder, error);
    fa_arena_clear(&arena);
    if (status != FA_OK || edition->instrument != NULL) return status;
    return fa_error_set(error, FA_CONTENT,
                        "instrument %.*s %.*s: this engine finds mistakes in it that %.*s did not",
                        FA_TEXT_ARG(scoring->instrument), FA_TEXT_ARG(scoring->version),
                        FA_TEXT_ARG(scoring->engine));
}
