/* From sentences to an instrument: shapes, names and references, every mistake told with its line.
 */
#ifndef FA_LANGUAGE_LANGUAGE_H
#define FA_LANGUAGE_LANGUAGE_H

#include "base/finding.h"
#include "model/instrument.h"
#include "model/mapping.h"
#include "model/profile.h"
#include "model/wording.h"

/* The edition of the language that today's instruments are written in. Instruments that were kept
 * name theirs, and every edition stays readable. */
enum { FA_LANGUAGE_EDITION = 1 };

/* An instrument that a sheet includes: include "id" { as = "prefix" }. */
typedef struct fa_inclusion {
    fa_text id, prefix;
    int line;
    /* What the caller found by that id, as fa_language_read made it, NULL when there is none; and
     * the bytes of its file. Both must outlive the instrument that includes it. */
    const fa_instrument *part;
    fa_text source;
} fa_inclusion;

/* What SHEET includes, in its order, in ARENA; nothing of it is looked for yet. */
FA_MUST_USE fa_status fa_language_inclusions(fa_inclusion **out, size_t *count,
                                             const fa_sheet *sheet, fa_arena *arena);

/* Builds the instrument that SHEET describes, in ARENA, of PARTS as fa_language_inclusions lists
 * them (NULL when there are none). What is wrong goes to FINDINGS; with a mistake among them the
 * instrument must not be planned or scored. FA_NO_MEMORY when refused. */
FA_MUST_USE fa_status fa_language_read(fa_instrument **out, const fa_sheet *sheet,
                                       const fa_inclusion *parts, size_t part_count,
                                       fa_arena *arena, fa_findings *findings);

/* Adds the translations and wordings of a file that holds nothing else to INSTRUMENT, which was
 * read without a mistake; ARENA outlives it. */
FA_MUST_USE fa_status fa_language_read_pack(fa_instrument *instrument, const fa_sheet *sheet,
                                            fa_arena *arena, fa_findings *findings);

/* The intake sentence for INSTRUMENT in a file of such sentences; *OUT is NULL after a mistake. */
FA_MUST_USE fa_status fa_language_read_mapping(fa_mapping **out, const fa_sheet *sheet,
                                               const fa_instrument *instrument, fa_arena *arena,
                                               fa_findings *findings);

/* Two letters, then letters, digits and '-': "pt-BR". */
bool fa_language_tag_is(fa_text tag);

/* Whether SHEET has profiles and is no instrument. */
bool fa_language_holds_profiles(const fa_sheet *sheet);

/* The profiles of a file of such sentences, in its order; after a mistake none may be used. */
FA_MUST_USE fa_status fa_language_read_profiles(fa_profile **out, size_t *count,
                                                const fa_sheet *sheet, fa_arena *arena,
                                                fa_findings *findings);

#endif
