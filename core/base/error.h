/* Why a job could not be done: a status and one sentence, owned by the caller. */
#ifndef FA_BASE_ERROR_H
#define FA_BASE_ERROR_H

#include "base/status.h"

enum { FA_ERROR_LENGTH = 1024 };

typedef struct fa_error {
    fa_status status;
    char message[FA_ERROR_LENGTH]; /* UTF-8, one sentence, ends without a newline */
} fa_error;

/* Fills ERROR (which may be NULL) and returns STATUS, so that a caller can `return` the call. */
fa_status fa_error_set(fa_error *error, fa_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The sentence for a refused allocation; returns FA_NO_MEMORY. */
fa_status fa_error_memory(fa_error *error);

#endif
