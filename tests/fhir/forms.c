/* Prints one scored response in every form, status and profile that the command line does not
 * reach. usage: forms FILE ITEM=ANSWER…    a line "# FORM" stands before the lines of each form */
#include "api/single.h"
#include "cli/library.h"
#include "report/fhir.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void must(bool fine, const char *what)
{
    if (fine) return;
    (void)fprintf(stderr, "forms: %s\n", what);
    exit(3);
}

static void answer(fa_single *single, const fa_instrument *instrument, const char *word)
{
    fa_error error = {0};
    bool possible = false;
    const char *equal = strchr(word, '=');
    must(equal != NULL, word);
    int item = fa_instrument_item(instrument, fa_text_slice(word, equal));
    must(item >= 0, word);
    fa_status status =
        fa_single_answer(single, (size_t)item, fa_text_of(equal + 1), &possible, &error);
    must(status == FA_OK && possible, word);
}

static void print(const char *name, fa_buffer *out)
{
    must(!out->failed, "no memory");
    (void)printf("# %s\n%.*s", name, (int)out->length, out->length > 0 ? out->bytes : "");
    fa_buffer_reset(out);
}

static const fa_fhir_profile full = {
    .subject_system = {"https://clinic.example/mrn", 26},
    .questionnaire = {"https://clinic.example/Questionnaire/back", 41},
    .questionnaire_version = {"2", 1},
    .encounter = {"Encounter/12", 12},
    .performer = {"Practitioner/5", 14},
    .response_profile = {"https://clinic.example/StructureDefinition/response", 51},
    .observation_profile = {"https://clinic.example/StructureDefinition/score", 48},
    .issue_profile = {"https://clinic.example/StructureDefinition/issue", 48},
    .systems = {"https://clinic.example/fascia/", 30},
};

static void print_statuses(const fa_fhir_facts *facts, fa_fhir_record record, fa_buffer *out)
{
    static const char *const names[] = {"completed", "amended", "corrected", "error"};
    const fa_fhir_profile plain = {0};
    for (int status = FA_FHIR_COMPLETED; status <= FA_FHIR_ENTERED_IN_ERROR; status++) {
        record.status = (fa_fhir_status)status;
        fa_fhir_add(facts, &record, &plain, out);
        print(names[status], out);
    }
}

static void print_forms(const fa_fhir_facts *facts, fa_fhir_record record, fa_buffer *out)
{
    fa_fhir_profile profile = full;
    fa_fhir_add(facts, &record, &profile, out);
    print("profile", out);
    profile.subject_search = true;
    profile.form = FA_FHIR_CREATE;
    fa_fhir_add(facts, &record, &profile, out);
    print("create", out);
    record.status = FA_FHIR_CORRECTED;
    fa_fhir_add(facts, &record, &profile, out);
    print("create corrected", out);
    profile.form = FA_FHIR_SINGLE;
    fa_fhir_add(facts, &record, &profile, out);
    print("single", out);
    profile.form = FA_FHIR_POST;
    fa_fhir_add(facts, &record, &profile, out);
    print("post", out);
    record.part = facts->plan->instrument->part_count;
    fa_fhir_add(facts, &record, &(fa_fhir_profile){0}, out);
    print("part", out);
    record.part = FA_EVERY_PART;
    record.status = FA_FHIR_COMPLETED;
    fa_fhir_add(facts, &record, &(fa_fhir_profile){.base = FA_TEXT("https://clinic.example/r4/")},
                out);
    print("based", out);
}

static void print_voids(const fa_instrument *instrument, fa_fhir_record record, fa_buffer *out)
{
    const fa_fhir_profile plain = {0}, create = {.form = FA_FHIR_CREATE};
    fa_fhir_void_add(instrument, &record, &plain, false, out);
    print("void", out);
    record.knows_rules = true;
    fa_fhir_void_add(instrument, &record, &plain, false, out);
    print("void known", out);
    fa_text rules[4];
    record.rules = rules;
    for (size_t i = 0; i < instrument->rule_count && i < 4; i++)
        rules[record.rule_count++] = instrument->rules[i].id;
    fa_fhir_void_add(instrument, &record, &plain, false, out);
    print("void told", out);
    record.knows_rules = false;
    fa_fhir_void_add(instrument, &record, &plain, true, out);
    print("void deletes", out);
    fa_fhir_void_add(instrument, &record, &create, false, out);
    print("void create", out);
    fa_fhir_void_add(instrument, &record, &create, true, out);
    print("void create deletes", out);
}

static void print_instants(const fa_fhir_facts *facts, fa_fhir_record record, fa_buffer *out)
{
    static const int64_t instants[] = {1709285445678, 0, -1, 253402300799999};
    const fa_fhir_profile plain = {0};
    record.has_issued = true;
    for (size_t i = 0; i < sizeof instants / sizeof *instants; i++) {
        char name[40];
        record.issued = instants[i];
        (void)snprintf(name, sizeof name, "issued %lld", (long long)instants[i]);
        fa_fhir_add(facts, &record, &plain, out);
        print(name, out);
    }
}

int main(int count, char **words)
{
    fa_error error = {0};
    fa_library library;
    fa_library_entry entry;
    fa_edition edition;
    fa_single single;
    fa_buffer out = {0};
    must(count > 1, "usage: forms FILE ITEM=ANSWER…");
    must(fa_library_open(&library, NULL, &error) == FA_OK, "no library");
    must(fa_library_find(&library, words[1], &entry, &error) == FA_OK, error.message);
    must(fa_library_load(&entry, FA_CHECK_NOTHING, &edition, &error) == FA_OK, error.message);
    must(edition.plan != NULL, "mistakes in the instrument");
    fa_hooks hooks = fa_scripts_hooks(&edition.scripts);
    must(fa_single_init(&single, edition.plan, hooks, &error) == FA_OK, error.message);
    for (int i = 2; i < count; i++)
        answer(&single, edition.instrument, words[i]);
    must(fa_single_score(&single, &error) == FA_OK, error.message);
    const fa_fhir_facts facts = {.plan = edition.plan,
                                 .engine = FA_TEXT("9.9.9"),
                                 .exact = true,
                                 .subject = FA_TEXT("A 1|ü"),
                                 .date = FA_TEXT("2024-03-01T09:30+01:00"),
                                 .event = FA_TEXT("first visit"),
                                 .instance = FA_TEXT("2"),
                                 .results = &single.results};
    fa_fhir_record record = {.part = FA_EVERY_PART};
    for (size_t i = 0; i < FA_FHIR_ID_SIZE; i++)
        record.id[i] = (unsigned char)(0x10 + i);
    record.id[6] = 0x46; /* version 4, as a store makes them */
    record.id[8] = 0x98;
    print_statuses(&facts, record, &out);
    print_forms(&facts, record, &out);
    print_voids(edition.instrument, record, &out);
    print_instants(&facts, record, &out);
    fa_buffer_clear(&out);
    fa_single_free(&single);
    fa_edition_close(&edition);
    fa_library_close(&library);
    return 0;
}
