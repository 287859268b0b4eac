/* Fills the caller's error; keeps no state of its own. */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

fa_status fa_error_set(fa_error *error, fa_status status, const char *format, ...)
{
    if (error == NULL) return status;
    error->status = status;
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    return status;
}

fa_status fa_error_memory(fa_error *error)
{
    return fa_error_set(error, FA_NO_MEMORY, "out of memory");
}
