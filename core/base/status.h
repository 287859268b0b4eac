/* What a function that can fail returns, and the one macro that passes it on. */
#ifndef FA_BASE_STATUS_H
#define FA_BASE_STATUS_H

/* Wrong content (an instrument, an intake row) is not a status: it is a finding. */
typedef enum fa_status {
    FA_OK = 0,
    FA_NO_MEMORY, /* an allocation was refused */
    FA_FILE,      /* a file could not be opened, read, written or renamed */
    FA_CONTENT,   /* the content is wrong and the findings say how */
    FA_LIMIT,     /* a script was stopped by its limit */
    FA_USAGE,     /* the caller asked for something that does not exist */
    FA_GONE,      /* the reader of an output has gone away: nothing more is wanted */
} fa_status;

#define FA_MUST_USE __attribute__((warn_unused_result))

/* The only propagating macro. Where an OS handle is open, use one `done:` label instead. */
#define FA_TRY(call)                                                                               \
    do {                                                                                           \
        fa_status status_ = (call);                                                                \
        if (status_ != FA_OK) return status_;                                                      \
    } while (0)

#endif
