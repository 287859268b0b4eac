/* The messages of each form. Private to this room. */
#ifndef FA_DELIVER_BODIES_H
#define FA_DELIVER_BODIES_H

#include "deliver/record.h"
#include "deliver/shipment.h"
#include "report/fhir.h"

/* More than this of one Bundle is begun for one record alone: servers have limits. */
enum { FA_BUNDLE_MOST = 1024 * 1024 };

/* As plain JSON: one message. Sets shipment->unsendable where the record cannot be read back. */
FA_MUST_USE fa_status fa_body_json(fa_packer *packer, fa_record_told *record, fa_shipment *shipment,
                                   fa_error *error);
/* As FHIR: the resources of RECORD behind those that packer->body holds, and what they are in LIST.
 * *UNSENDABLE is set where the record cannot be read back, and nothing was added. */
FA_MUST_USE fa_status fa_body_fhir(fa_packer *packer, fa_record_told *record, fa_fhir_list *list,
                                   fa_text *unsendable, fa_error *error);

/* Takes out of FACTS, whose results become MASKED, what would tell a day or hold words. */
FA_MUST_USE fa_status fa_body_mask(const fa_record_told *told, fa_arena *arena, fa_results *masked,
                                   fa_fhir_facts *facts, fa_error *error);

/* The versions before one, and the rules that they told of. */
typedef struct fa_body_before {
    fa_record_earlier *list;
    size_t count;
    fa_text *rules;
    size_t rule_count;
} fa_body_before;

/* Those before KEPT. FA_FILE; FA_CONTENT when one cannot be read back. */
FA_MUST_USE fa_status fa_body_look_back(fa_store *store, const fa_kept *kept, fa_arena *arena,
                                        fa_body_before *out, fa_error *error);

/* What the profile says of RECORD, for the writer, but for its questionnaire. Texts hang in ARENA.
 */
FA_MUST_USE fa_status fa_body_profile(const fa_packer *packer, const fa_record_told *record,
                                      fa_arena *arena, fa_fhir_profile *out, fa_error *error);
/* What it calls the questionnaire of INSTRUMENT: an erased record's is known by its editions. */
void fa_body_questionnaire(const fa_profile *profile, fa_text instrument, fa_fhir_profile *out);

/* One more message, zeroed; NULL without memory. */
fa_message *fa_shipment_add(fa_shipment *shipment);
/* What is in packer->body as one Bundle that names all of NAMED; or a message for each of LIST. */
FA_MUST_USE fa_status fa_shipment_bundle(fa_packer *packer, const fa_named *named, size_t count,
                                         fa_shipment *shipment, fa_error *error);
FA_MUST_USE fa_status fa_shipment_singles(fa_packer *packer, const fa_fhir_list *list, bool creates,
                                          fa_shipment *shipment, fa_error *error);
/* How the resource is named in an answer, where ids are OURS or the server's. False: no memory. */
bool fa_shipment_name(const fa_fhir_made *made, bool ours, fa_arena *arena, fa_named *out);

bool fa_profile_names(const fa_profile *profile); /* ids are ours */

/* "entry 12: SENTENCE; see: fascia store verify" */
FA_MUST_USE fa_status fa_unsendable(const fa_record_told *record, const char *sentence,
                                    fa_arena *arena, fa_text *out, fa_error *error);

#endif
