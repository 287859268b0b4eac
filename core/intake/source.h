/* Where intake bytes come from: a file or a pipe, in blocks, turned to UTF-8 when asked. */
#ifndef FA_INTAKE_SOURCE_H
#define FA_INTAKE_SOURCE_H

#include <iconv.h>

#include "base/buffer.h"
#include "base/error.h"

typedef struct fa_source {
    const char *name; /* for messages; borrowed */
    int descriptor;
    uint64_t size, taken; /* bytes of the file (0: not known), bytes read so far */
    bool converts;
    size_t unit; /* bytes that make one unit of the encoding */
    iconv_t conversion;
    fa_buffer pending; /* bytes that are not converted yet */
} fa_source;

enum { FA_SOURCE_BLOCK = 256 * 1024 };

/* PATH "-" is standard input. ENCODING NULL or "utf-8": bytes as they are; else a name that iconv
 * knows (windows-1252, utf-16, …). */
FA_MUST_USE fa_status fa_source_open(fa_source *source, const char *path, const char *encoding,
                                     fa_error *error);
void fa_source_close(fa_source *source);

/* Appends about a block to BUFFER and adds how much to *GOT: nothing means the end. */
FA_MUST_USE fa_status fa_source_read(fa_source *source, fa_buffer *buffer, size_t *got,
                                     fa_error *error);

#endif
