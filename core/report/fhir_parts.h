/* What the resources of a Bundle are written with. Private to this room. */
#ifndef FA_REPORT_FHIR_PARTS_H
#define FA_REPORT_FHIR_PARTS_H

#include "report/fhir.h"

/* One record being written. */
typedef struct fa_fhir_writing {
    const fa_fhir_facts *facts; /* NULL: the contents are gone */
    const fa_instrument *instrument;
    const fa_fhir_record *record;
    const fa_fhir_profile *profile;
    char response[FA_FHIR_ID_TEXT]; /* the response's id */
    bool deletes;
    fa_fhir_list *list; /* NULL: nobody wants to know what was written */
    fa_buffer *out;
} fa_fhir_writing;

bool fa_fhir_is_bundled(const fa_fhir_profile *profile);

/* ---- JSON: FHIR knows no empty text, object or array, so none is ever left standing ---- */

/* A comma where one is needed, and the name of a member; NULL in an array. */
void fa_fhir_name(fa_buffer *out, const char *name);
/* Opens '{' or '['; what it returns goes to the close, which takes an empty one back. */
size_t fa_fhir_open(fa_buffer *out, const char *name, char bracket);
void fa_fhir_close(fa_buffer *out, size_t opened);
void fa_fhir_text(fa_buffer *out, const char *name, fa_text text); /* nothing when empty */
void fa_fhir_z(fa_buffer *out, const char *name, const char *text);
void fa_fhir_integer(fa_buffer *out, const char *name, int64_t value);
void fa_fhir_decimal(fa_buffer *out, const char *name, fa_decimal value);
void fa_fhir_truth(fa_buffer *out, const char *name, bool value);

/* ---- ids, and the frame of a resource ---- */

void fa_fhir_id_text(const unsigned char id[FA_FHIR_ID_SIZE], char out[FA_FHIR_ID_TEXT]);
/* The id of what belongs to the record: KIND "score" or "rule", and its id in the record's part. */
void fa_fhir_own_id(const fa_fhir_writing *with, const char *kind, fa_text id,
                    char out[FA_FHIR_ID_TEXT]);

typedef struct fa_fhir_resource {
    const char *type, *id;
    size_t entry, body; /* opened */
} fa_fhir_resource;

/* Opens an entry and its resource: type, id, meta, identifier. */
fa_fhir_resource fa_fhir_begin(const fa_fhir_writing *with, const char *type, const char *id,
                               fa_text profile);
void fa_fhir_end(const fa_fhir_writing *with, const fa_fhir_resource *resource);
/* Whether it stands in the list already. */
bool fa_fhir_is_made(const fa_fhir_writing *with, const char *id);
/* The member "fullUrl". */
void fa_fhir_full_url(const fa_fhir_writing *with, const char *type, const char *id);
/* To another resource of the record. */
void fa_fhir_refer(const fa_fhir_writing *with, const char *type, const char *id);
/* {"system":…,"value":…} of what bears ID; NULL in an array. */
void fa_fhir_identifier(fa_buffer *out, const char *name, const char *id);
void fa_fhir_delete(const fa_fhir_writing *with, const char *type, const char *id);

/* ---- elements ---- */

/* Whose instrument PART is: of a battery's part its own id, version and digest. */
typedef struct fa_fhir_owner {
    fa_text id, version, sha256;
} fa_fhir_owner;

fa_fhir_owner fa_fhir_owner_of(const fa_instrument *instrument, size_t part);

/* A member that names something of ours: what our systems begin with, then TEXTS. */
void fa_fhir_own(const fa_fhir_writing *with, const char *name, const fa_text *texts, size_t count);

/* A coding in one of our own systems: …instrument:OWNER:KIND[:NAME]. VALUE may be NULL. */
typedef struct fa_fhir_coding {
    fa_fhir_owner owner;
    const char *kind;
    fa_text name, code, display;
    const fa_decimal *value; /* what it counts */
} fa_fhir_coding;

void fa_fhir_add_coding(const fa_fhir_writing *with, const char *name,
                        const fa_fhir_coding *coding);
/* One that others publish: LOINC, SNOMED CT, or a system that the author names by its URL. */
void fa_fhir_add_code(const fa_fhir_writing *with, const fa_code *code);
/* "code":TEXT, or "display":TEXT where FHIR's code does not allow its blanks. */
void fa_fhir_code(fa_buffer *out, fa_text text);
void fa_fhir_add_system_code(fa_buffer *out, const char *system, const char *code);
/* [{"text":TEXT}] or {"text":TEXT} */
void fa_fhir_add_words(fa_buffer *out, const char *name, fa_text text, bool list);

void fa_fhir_subject(const fa_fhir_writing *with, const char *name);
void fa_fhir_reference(fa_buffer *out, const char *name, fa_text reference);
void fa_fhir_device(const fa_fhir_writing *with, const char *name, size_t part);
void fa_fhir_when(const fa_fhir_writing *with, const char *name);
void fa_fhir_instant(fa_buffer *out, const char *name, int64_t milliseconds);
const char *fa_fhir_observed(const fa_fhir_record *record); /* "final"; static */

#define FA_FHIR_ABSENT_SYSTEM "http://terminology.hl7.org/CodeSystem/data-absent-reason"

/* VALUE with UNIT, and its UCUM code where that is known. */
void fa_fhir_quantity(fa_buffer *out, const char *name, fa_decimal value, fa_text unit);

/* ---- the resources ---- */

void fa_fhir_response(const fa_fhir_writing *with);

/* One item being written. */
typedef struct fa_fhir_asking {
    const fa_fhir_writing *with;
    const fa_item *item;
    const fa_column *column; /* as shown */
    size_t row;
} fa_fhir_asking;

/* The member "answer" of an item that was answered. */
void fa_fhir_answer(const fa_fhir_asking *of);

/* One score being written. */
typedef struct fa_fhir_scoring {
    const fa_fhir_writing *with;
    const fa_score *score;
    size_t index;
    fa_text id;                /* in the record's part */
    const fa_plan_score *plan; /* NULL, as the column: the contents are gone */
    const fa_score_column *column;
    size_t row;
} fa_fhir_scoring;

fa_text fa_fhir_unit(const fa_fhir_scoring *of); /* empty where nobody said it */
void fa_fhir_value(const fa_fhir_scoring *of);
bool fa_fhir_is_masked(const fa_fhir_scoring *of);
void fa_fhir_notes(const fa_fhir_scoring *of);
void fa_fhir_components(const fa_fhir_scoring *of);
/* Whether DETAIL begins with ID as a whole word. */
bool fa_fhir_is_about(fa_text detail, fa_text id);
/* Whether FINDING says why the score has no value. */
bool fa_fhir_is_reason(const fa_fhir_scoring *of, const fa_fhir_finding *finding);

void fa_fhir_observation(const fa_fhir_writing *with, size_t score);
/* Fired and undecided rules; others too where a version before may have sent them. */
void fa_fhir_issue(const fa_fhir_writing *with, size_t rule);

#endif
