/* The public face of engines and instruments. */
#include <stdlib.h>
#include <string.h>

#include "api/built_in.h"
#include "api/handle.h"
#include "base/file.h"
#include "script/script.h"

const char *fascia_version(void)
{
    return FASCIA_VERSION;
}

fascia_status fascia_status_of(fa_status status, const fa_error *from, fascia_error *to)
{
    static const fascia_status statuses[] = {
        [FA_OK] = FASCIA_OK,           [FA_NO_MEMORY] = FASCIA_NO_MEMORY, [FA_FILE] = FASCIA_FILE,
        [FA_CONTENT] = FASCIA_CONTENT, [FA_LIMIT] = FASCIA_LIMIT,         [FA_USAGE] = FASCIA_USAGE,
        [FA_GONE] = FASCIA_FILE,
    };
    if (status == FA_OK || to == NULL) return statuses[status];
    to->status = statuses[status];
    memcpy(to->message, from->message, sizeof to->message);
    return statuses[status];
}

fascia_status fascia_engine_open(fascia_engine **out, fascia_error *error)
{
    fa_error detail = {0};
    *out = calloc(1, sizeof **out);
    return fascia_status_of(*out != NULL ? FA_OK : fa_error_memory(&detail), &detail, error);
}

void fascia_engine_close(fascia_engine *engine)
{
    free(engine);
}

/* Prints the findings once, so that they can be lent out. */
static bool print_findings(fascia_instrument *instrument)
{
    const fa_findings *findings = &instrument->edition.findings;
    size_t count = findings->mistakes + findings->advice;
    fa_buffer line = {0};
    bool whole = true;
    instrument->findings = FA_TAKE(&instrument->edition.arena, const char *, count + 1);
    if (instrument->findings == NULL) return false;
    for (const fa_finding *finding = findings->first; finding != NULL && whole;
         finding = finding->next) {
        fa_text copy = {0};
        fa_buffer_reset(&line);
        fa_buffer_add(&line, findings->file);
        fa_buffer_add_format(&line, ":%d: ", finding->line);
        fa_buffer_add(&line, finding->sentence);
        fa_buffer_add_format(&line, " [%s]", finding->code);
        whole =
            !line.failed && fa_arena_copy(&instrument->edition.arena, fa_buffer_text(&line), &copy);
        if (whole) instrument->findings[instrument->finding_count++] = copy.bytes;
    }
    fa_buffer_clear(&line);
    return whole;
}

/* FOLDER: where its parts are looked for before the library; empty: nowhere. */
static fa_status open_instrument(fascia_instrument **out, fa_text name, fa_text source,
                                 fa_text folder, size_t states_most, fa_error *error)
{
    fascia_instrument *instrument = calloc(1, sizeof *instrument);
    if (instrument == NULL) return fa_error_memory(error);
    const fa_finder finder = {.context = &folder, .find = fa_built_in_include};
    fa_status status =
        fa_edition_open(&instrument->edition, name, source, states_most, &finder, error);
    if (status == FA_OK && !print_findings(instrument)) status = fa_error_memory(error);
    bool wrong = status == FA_OK && instrument->edition.instrument == NULL;
    if (wrong)
        status = fa_error_set(error, FA_CONTENT, "%.*s has %zu mistakes; the first: %s",
                              FA_TEXT_ARG(name), instrument->edition.findings.mistakes,
                              instrument->finding_count ? instrument->findings[0] : "");
    if (status != FA_OK && !wrong) {
        fascia_instrument_free(instrument);
        return status;
    }
    *out = instrument;
    return status;
}

fascia_status fascia_instrument_read(fascia_instrument **out, fascia_engine *engine,
                                     const char *name, const char *source, size_t length,
                                     fascia_error *error)
{
    (void)engine;
    fa_error detail = {0};
    *out = NULL;
    fa_status status = open_instrument(out, fa_text_of(name), (fa_text){source, length},
                                       (fa_text){0}, FA_CHECK_FEW, &detail);
    return fascia_status_of(status, &detail, error);
}

static bool is_path(fa_text name)
{
    return fa_text_ends(name, FA_TEXT(".lua")) ||
           (name.length > 0 && memchr(name.bytes, '/', name.length) != NULL);
}

fascia_status fascia_instrument_load(fascia_instrument **out, fascia_engine *engine,
                                     const char *name, fascia_error *error)
{
    (void)engine;
    fa_error detail = {0};
    fa_status status = FA_OK;
    const fa_embedded *built_in =
        is_path(fa_text_of(name)) ? NULL : fa_built_in_find(fa_text_of(name));
    *out = NULL;
    if (built_in != NULL) { /* its parts are built in, too: all of it was proved */
        status = open_instrument(out, fa_text_of(name),
                                 (fa_text){(const char *)built_in->bytes, built_in->length},
                                 (fa_text){0}, FA_CHECK_NOTHING, &detail);
        return fascia_status_of(status, &detail, error);
    }
    if (!is_path(fa_text_of(name)))
        status =
            fa_error_set(&detail, FA_FILE,
                         "no built-in instrument is called '%s'; give the path of its file", name);
    fa_buffer source = {0};
    if (status == FA_OK) status = fa_file_read(name, FA_SCRIPT_SIZE_MOST, &source, &detail);
    if (status == FA_OK)
        status = open_instrument(out, fa_text_of(name), fa_buffer_text(&source),
                                 fa_built_in_folder(fa_text_of(name)), FA_CHECK_FEW, &detail);
    fa_buffer_clear(&source);
    return fascia_status_of(status, &detail, error);
}

void fascia_instrument_free(fascia_instrument *instrument)
{
    if (instrument == NULL) return;
    fa_edition_close(&instrument->edition);
    free(instrument);
}

const char *fascia_instrument_finding(const fascia_instrument *instrument, size_t index)
{
    return index < instrument->finding_count ? instrument->findings[index] : NULL;
}

/* Texts of an instrument lie in its arena with a NUL behind them. */
const char *fascia_instrument_id(const fascia_instrument *instrument)
{
    return instrument->edition.instrument ? instrument->edition.instrument->id.bytes : NULL;
}

const char *fascia_instrument_version(const fascia_instrument *instrument)
{
    return instrument->edition.instrument ? instrument->edition.instrument->version.bytes : NULL;
}

const char *fascia_instrument_sha256(const fascia_instrument *instrument)
{
    return instrument->edition.instrument ? instrument->edition.instrument->sha256.bytes : NULL;
}

const char *fascia_instrument_item(const fascia_instrument *instrument, size_t index)
{
    const fa_instrument *own = instrument->edition.instrument;
    return own != NULL && index < own->item_count ? own->items[index].id.bytes : NULL;
}

const char *fascia_instrument_score(const fascia_instrument *instrument, size_t index)
{
    const fa_instrument *own = instrument->edition.instrument;
    return own != NULL && index < own->score_count ? own->scores[index].id.bytes : NULL;
}

const char *fascia_instrument_rule(const fascia_instrument *instrument, size_t index)
{
    const fa_instrument *own = instrument->edition.instrument;
    return own != NULL && index < own->rule_count ? own->rules[index].id.bytes : NULL;
}

const char *fascia_instrument_advice(const fascia_instrument *instrument, size_t index)
{
    const fa_instrument *own = instrument->edition.instrument;
    return own != NULL && index < own->advice_count ? own->advice[index].id.bytes : NULL;
}
