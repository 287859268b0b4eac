/* What a clinic says once of a server that records are sent to. */
#ifndef FA_MODEL_PROFILE_H
#define FA_MODEL_PROFILE_H

#include "model/value.h"

/* Which resources carry a record, and who names them. */
typedef enum fa_profile_form {
    FA_FORM_TRANSACTION, /* form = "transaction": one Bundle a record, PUTs under our ids */
    FA_FORM_SINGLE,      /* form = "single": each resource by a PUT of its own */
    FA_FORM_CONDITIONAL, /* form = "conditional": one Bundle, where the server gives ids:
                            conditional creates and updates by our identifiers */
    FA_FORM_POST         /* form = "post": each resource by a POST with If-None-Exist */
} fa_profile_form;

/* questionnaire = { odi = "https://example.org/Questionnaire/odi|1.0" } */
typedef struct fa_profile_questionnaire {
    fa_text instrument, url, version; /* version may be empty */
} fa_profile_questionnaire;

/* meta_profile = { Observation = "http://…" } */
typedef struct fa_profile_meta {
    fa_text response, observation, issue;
} fa_profile_meta;

/* Texts and lists lie in the arena that the profile was read into. What is absent is empty or 0. */
typedef struct fa_profile {
    fa_text name, file;
    int line;
    fa_text to;        /* url = "https://…" */
    bool as_json;      /* as = "json"; else "fhir" */
    unsigned pack;     /* pack = 20: so many records in one Bundle (FA_FORM_TRANSACTION); 0: one */
    unsigned parallel; /* parallel = 4: messages on their way at once; 0: the default */

    /* As FHIR. */
    fa_profile_form form;
    fa_text subject_system;
    bool subject_search; /* subject = "search": a conditional reference; else "identifier" */
    fa_profile_questionnaire *questionnaires;
    size_t questionnaire_count;
    fa_text encounter, performer; /* references; {column} stands for a kept column's value, and
                                     where a record has none the reference is left out */
    fa_profile_meta meta;
    fa_text systems; /* what our own code systems begin with */
    fa_text zone;    /* zone = "+01:00": of times that state none; empty: they are sent as days */
    bool deletes;    /* on_forget = "delete"; else "entered-in-error" */

    /* As JSON. */
    bool posts; /* method = "post": POST to URL with Idempotency-Key; else "put": PUT to URL/{id} */
    int payload; /* payload = function (record) … end: its hook's number; −1: none */

    /* Trust. Paths; a relative one is from the folder of the file. */
    fa_text cacert, certificate, key, token_file, token_command, pseudonymise;
} fa_profile;

#endif
