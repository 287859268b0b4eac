/* What became of a message on its way, and the answer of the server where one came whole. */
#ifndef FA_UPLOAD_REPLY_H
#define FA_UPLOAD_REPLY_H

#include "base/text.h"

typedef enum fa_passage {
    FA_PASSAGE_WHOLE,  /* an answer came, to its last byte: only then is its status believed */
    FA_PASSAGE_BROKEN, /* none came, or not all of it: whether the message arrived is not known */
    FA_PASSAGE_BARRED, /* nobody gets through until someone acts: a certificate, a proxy's password
                        */
    FA_PASSAGE_DROPPED /* the caller stopped it on its way */
} fa_passage;

typedef struct fa_reply {
    fa_passage passage;
    fa_text trouble; /* a sentence; empty when the answer is whole */
    bool late;       /* broken, because the time was up */
    int status;      /* 0 unless the answer is whole */
    fa_text content_type, location, content_location, etag, last_modified, retry_after;
    fa_text body;
    bool multiplexed; /* over HTTP/2 */
} fa_reply;

#endif
