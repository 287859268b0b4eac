/* Scores one Oswestry form through the public API: engine, instrument, response, result. */
#include <fascia.h>
#include <stdio.h>

int main(void)
{
    static const char *const answers[][2] = {
        {"pain", "2"},     {"care", "2"},    {"lifting", "2"},
        {"walking", "1"},  {"sitting", "2"}, {"standing", "2"},
        {"sleeping", "1"}, {"social", "2"},  {"travelling", "2"},
    };
    fascia_engine *engine = NULL;
    fascia_instrument *odi = NULL;
    fascia_response *response = NULL;
    fascia_result *result = NULL;
    fascia_error error = {0};
    fascia_score index = {0};

    fascia_status status = fascia_engine_open(&engine, &error);
    if (status == FASCIA_OK) status = fascia_instrument_load(&odi, engine, "odi", &error);
    if (status == FASCIA_OK) status = fascia_response_new(&response, odi, &error);
    for (size_t i = 0; i < sizeof answers / sizeof *answers && status == FASCIA_OK; i++)
        status = fascia_response_answer(response, answers[i][0], answers[i][1], &error);
    if (status == FASCIA_OK) status = fascia_response_score(&result, response, NULL, &error);
    if (status == FASCIA_OK) status = fascia_result_score(result, "index", &index, &error);
    if (status == FASCIA_OK)
        printf("index %s %%, %s, %u of %u answered\n%s", index.text, index.band, index.answered,
               index.of, fascia_result_explanation(result));
    if (status != FASCIA_OK) fprintf(stderr, "%s\n", error.message);

    fascia_result_free(result);
    fascia_response_free(response);
    fascia_instrument_free(odi);
    fascia_engine_close(engine);
    return status == FASCIA_OK ? 0 : 1;
}
