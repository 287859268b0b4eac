/* The public face of responses: answers kept as texts until they are scored. */
#include <stdlib.h>
#include <string.h>

#include "api/handle.h"
#include "engine/answer.h"

fascia_status fascia_response_new(fascia_response **out, const fascia_instrument *instrument,
                                  fascia_error *error)
{
    fa_error detail = {0};
    *out = NULL;
    const fa_instrument *own = instrument->edition.instrument;
    if (own == NULL)
        return fascia_status_of(
            fa_error_set(&detail, FA_CONTENT, "the instrument has mistakes and cannot be answered"),
            &detail, error);
    fascia_response *response = calloc(1, sizeof *response);
    char **answers = calloc(own->item_count + 1, sizeof *answers);
    if (response == NULL || answers == NULL) {
        free(response);
        free(answers);
        return fascia_status_of(fa_error_memory(&detail), &detail, error);
    }
    *response = (fascia_response){instrument, answers};
    *out = response;
    return FASCIA_OK;
}

void fascia_response_free(fascia_response *response)
{
    if (response == NULL) return;
    for (size_t i = 0; i < response->instrument->edition.instrument->item_count; i++)
        free(response->answers[i]);
    free(response->answers);
    free(response);
}

static fa_status answer(fascia_response *response, const char *item, const char *text,
                        fa_error *error)
{
    const fa_instrument *instrument = response->instrument->edition.instrument;
    int index = fa_instrument_item(instrument, fa_text_of(item));
    fa_text best = {0};
    for (size_t i = 0; index < 0 && i < instrument->item_count; i++)
        fa_suggest(fa_text_of(item), instrument->items[i].id, &best);
    if (index < 0)
        return fa_error_set(error, FA_USAGE,
                            best.length ? "no item named '%s' (did you mean '%.*s'?)"
                                        : "no item named '%s'%.*s",
                            item, FA_TEXT_ARG(best));
    fa_answer read;
    if (!fa_answer_read(&instrument->items[index], fa_text_of(text), &read)) {
        fa_buffer expected = {0};
        fa_answer_expected(&instrument->items[index], &expected);
        fa_status status = fa_error_set(error, FA_CONTENT, "%s: %.*s", item, (int)expected.length,
                                        expected.bytes ? expected.bytes : "");
        fa_buffer_clear(&expected);
        return status;
    }
    char *copy = text != NULL && text[0] != '\0' ? strdup(text) : NULL;
    if (copy == NULL && text != NULL && text[0] != '\0') return fa_error_memory(error);
    free(response->answers[index]);
    response->answers[index] = copy;
    return FA_OK;
}

fascia_status fascia_response_answer(fascia_response *response, const char *item, const char *text,
                                     fascia_error *error)
{
    fa_error detail = {0};
    return fascia_status_of(answer(response, item, text, &detail), &detail, error);
}
