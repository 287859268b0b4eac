/* A record as FHIR R4: a transaction Bundle of what was answered, what it scores and which rules
 * fired.
 *
 * QuestionnaireResponse: the answers; a question that show_when hid is absent, a blank one is there
 *   without an answer, and with the reason where one is known.
 * Observation, one a score: the value, or why there is none; never a zero in its place.
 * DetectedIssue, one a rule that fired (final) or waits for an answer (preliminary). It is R4's
 *   record of an event: dated, with severity, evidence and the decision support that raised it. A
 *   Flag is a label on the chart that stays until someone takes it off, which nothing here can do.
 * Findings are notes of the scores that they are about. Where an instrument has no score they have
 *   no place: only the reasons for missing answers are told, by the response itself.
 * Deliberately absent: advice (a plan for the patient is a CarePlan, and a person's to make), kept
 * columns, and narrative. A stored or sent Bundle never depends on a clock or on chance.
 *
 * The writer knows neither intake nor store: whoever has a scored record fills fa_fhir_facts. */
#ifndef FA_REPORT_FHIR_H
#define FA_REPORT_FHIR_H

#include "engine/plan.h"
#include "model/results.h"
#include "report/report.h"
#include "report/result_json.h"

enum { FA_FHIR_ID_SIZE = 16, FA_FHIR_ID_TEXT = 37 };

/* Where a record is in its life: as a response, as an observation. */
typedef enum fa_fhir_status {
    FA_FHIR_COMPLETED,       /* completed, final */
    FA_FHIR_AMENDED,         /* amended, amended: scored by another version or policy */
    FA_FHIR_CORRECTED,       /* amended, corrected: other answers */
    FA_FHIR_ENTERED_IN_ERROR /* entered-in-error */
} fa_fhir_status;

/* What is said of the record itself. */
typedef struct fa_fhir_record {
    unsigned char id[FA_FHIR_ID_SIZE]; /* of the response; all other ids are derived from it */
    fa_fhir_status status;
    size_t part;     /* of a battery (see report/result_json.h), or FA_EVERY_PART */
    bool has_issued; /* when this version was made, in milliseconds since 1970-01-01 UTC */
    int64_t issued;
    /* Of a record that is not new: the rules that versions before told of. Unless they are known
     * any may be one. */
    bool knows_rules;
    const fa_text *rules;
    size_t rule_count;
} fa_fhir_record;

/* How resources reach a server. */
typedef enum fa_fhir_form {
    FA_FHIR_PUT,    /* a transaction of PUTs under our ids: a repeat leaves one copy */
    FA_FHIR_CREATE, /* a transaction of conditional creates and updates by our identifier, for
                       servers that give ids themselves */
    FA_FHIR_SINGLE, /* no Bundle: a resource a line, the response first, each for a PUT of its own
                     */
    FA_FHIR_POST    /* the same without ids, each for a POST of its own: what refers to another
                       names its identifier */
} fa_fhir_form;

/* What a clinic sets once. All of it may be empty. */
typedef struct fa_fhir_profile {
    fa_fhir_form form;
    /* The server's address, where one is known: what fullUrls begin with under our ids. References
     * are relative then, "QuestionnaireResponse/ID", which hold on every server and, by FHIR's rule
     * for relative references, in the Bundle too. Empty: they are UUIDs. */
    fa_text base;
    fa_text subject_system; /* of the subject's identifier */
    bool subject_search;    /* the subject is a conditional reference: Patient?identifier=… */
    fa_text questionnaire, questionnaire_version; /* canonical; empty: our own */
    fa_text encounter, performer;                 /* literal references: "Encounter/12" */
    fa_text response_profile, observation_profile, issue_profile; /* meta.profile of each */
    fa_text systems; /* what our own code systems begin with; empty: "urn:fascia:", which is
                        nobody's registered namespace and serves where nothing is published */
} fa_fhir_profile;

typedef struct fa_fhir_finding {
    fa_text code, detail; /* as in a result: "too-few", "index 1 of 10 answered, needs 8" */
} fa_fhir_finding;

/* A scored record. The plan's instrument is the one of the file, not a worded copy: a file whose
 * licence is restricted holds no wording (the language refuses it), so its texts may be sent. */
typedef struct fa_fhir_facts {
    const fa_plan *plan;
    fa_text engine; /* its version */
    bool exact;     /* unrounded values too */
    fa_text subject, date, event, instance;
    const fa_results *results;
    size_t row;
    const fa_fhir_finding *findings; /* ids in them as in the record's part */
    size_t finding_count;
    const bool *masked; /* one a score: its value is kept back, and said to be; NULL: none is */
} fa_fhir_facts;

/* A resource that was written. */
typedef struct fa_fhir_made {
    const char *type;         /* static */
    char id[FA_FHIR_ID_TEXT]; /* ours; with "urn:uuid:" before it the value of its identifier */
    bool deleted;
    size_t begin, length; /* in OUT: its entry, or its line without the end; 0 of what is deleted
                             without a Bundle */
} fa_fhir_made;

/* The resources of one record, in the order in which they stand in OUT. Zeroed but for the arena is
 * empty. */
typedef struct fa_fhir_list {
    fa_arena *arena;
    fa_fhir_made *made;
    size_t count;
} fa_fhir_list;

/* An id that is the same whenever TEXTS are (RFC 9562, version 8, by SHA-256). False: no memory. */
FA_MUST_USE bool fa_fhir_id(const fa_text *texts, size_t count, unsigned char out[FA_FHIR_ID_SIZE]);

/* Of a Bundle of one or several records: its beginning, the resources of a record, its end. Without
 * a Bundle beginning and end are nothing. LIST (may be NULL) gets what was written; what stands in
 * it already is not written again. */
void fa_fhir_bundle_begin(const fa_fhir_profile *profile, fa_buffer *out);
void fa_fhir_bundle_add(const fa_fhir_facts *facts, const fa_fhir_record *record,
                        const fa_fhir_profile *profile, fa_fhir_list *list, fa_buffer *out);
/* As fa_fhir_void_add. INSTRUMENT may be NULL: the response alone. */
void fa_fhir_bundle_void(const fa_instrument *instrument, const fa_fhir_record *record,
                         const fa_fhir_profile *profile, bool deletes, fa_fhir_list *list,
                         fa_buffer *out);
void fa_fhir_bundle_end(const fa_fhir_profile *profile, fa_buffer *out);

/* Appends one line: a Bundle (without one: several lines). In a record that is not new, rules
 * that do not fire now are entered in error where they were told of, or may have been. A refused
 * allocation shows in OUT->failed. */
void fa_fhir_add(const fa_fhir_facts *facts, const fa_fhir_record *record,
                 const fa_fhir_profile *profile, fa_buffer *out);

/* The same for a record whose contents are gone: every resource that it may have, entered in error
 * and otherwise empty, or with DELETES deleted (which has no line where there is no Bundle). */
void fa_fhir_void_add(const fa_instrument *instrument, const fa_fhir_record *record,
                      const fa_fhir_profile *profile, bool deletes, fa_buffer *out);

#endif
