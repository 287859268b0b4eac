/* What is found where there is no command line: the library that is built in, and files beside one
 * another. */
#ifndef FA_API_BUILT_IN_H
#define FA_API_BUILT_IN_H

#include "api/edition.h"
#include "script/embedded.h"

/* NULL: none is built in under that ID. */
const fa_embedded *fa_built_in_find(fa_text id);

/* The folder of PATH, with its slash; "./" where PATH has none. */
fa_text fa_built_in_folder(fa_text path);

/* As fa_finder.find, with a fa_text as CONTEXT: the folder that is looked in before the library;
 * empty: none. */
FA_MUST_USE fa_status fa_built_in_include(void *context, fa_text id, fa_arena *arena, fa_text *file,
                                          fa_text *source, fa_error *error);

#endif
