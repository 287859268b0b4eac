/* A file of profiles: a clinic's servers, and the functions that shape what they get. */
#ifndef FA_API_PROFILE_H
#define FA_API_PROFILE_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/finding.h"
#include "model/profile.h"
#include "script/script.h"

typedef struct fa_profile_file {
    fa_arena arena;
    fa_script *script; /* owned; NULL where no profile has a function */
    fa_profile *profiles;
    size_t count;
} fa_profile_file;

/* Reads the profiles of SOURCE. FA_OK also when the content is wrong: then FINDINGS, which lie in
 * OUT's arena, say why, and no profile may be used. FA_LIMIT when the file was stopped,
 * FA_NO_MEMORY. The caller closes OUT in every case. */
FA_MUST_USE fa_status fa_profile_file_open(fa_profile_file *out, fa_text file, fa_text source,
                                           fa_findings *findings, fa_error *error);
void fa_profile_file_close(fa_profile_file *file);

/* The profile NAME, or NULL; *NEAREST is the name most like it, or empty. */
const fa_profile *fa_profile_find(const fa_profile_file *file, fa_text name, fa_text *nearest);

/* Calls the profile's `payload` with RECORD, a JSON object, and appends what it returns as JSON.
 * FA_CONTENT when the function failed or returned what is no JSON object: the sentence names its
 * file and line. FA_LIMIT when it was stopped; FA_NO_MEMORY. */
FA_MUST_USE fa_status fa_profile_shape(fa_profile_file *file, const fa_profile *profile,
                                       fa_text record, fa_buffer *out, fa_error *error);

#endif
