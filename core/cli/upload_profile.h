/* The profile that --profile names, found and read. */
#ifndef FA_CLI_UPLOAD_PROFILE_H
#define FA_CLI_UPLOAD_PROFILE_H

#include "api/profile.h"
#include "cli/options.h"
#include "cli/terminal.h"

/* NAME with a slash or .lua in it is a file that holds one profile; else it is looked for in FILES,
 * or where that is NULL in the user's profiles.lua. FA_EXIT_FINE: *OUT is in FILE. Else everything
 * is told already. The caller calls fa_profile_file_close in every case. */
fa_exit fa_upload_profile_open(const char *name, const char *files, fa_terminal *terminal,
                               fa_profile_file *file, const fa_profile **out);

/* PATH as a profile says it, seen from here: a relative one is from the folder of FILE. In ARENA,
 * with a NUL behind it; NULL when PATH is empty. False without memory. */
FA_MUST_USE bool fa_upload_profile_path(fa_arena *arena, fa_text file, fa_text path,
                                        const char **out);

/* The folder of FILE, in ARENA; NULL when it is this one. False without memory. */
FA_MUST_USE bool fa_upload_profile_folder(fa_arena *arena, fa_text file, const char **out);

#endif
