/* The module that knows the network, loaded by what sends and by nothing else. */
#ifndef FA_CLI_UPLOAD_MODULE_H
#define FA_CLI_UPLOAD_MODULE_H

#include "base/error.h"
#include "upload/transport.h"

/* Looks beside the program, then where an installation puts it. FA_FILE: it is not there, or cannot
 * be loaded. Stays loaded until the program ends. */
FA_MUST_USE fa_status fa_upload_module_load(const fa_transport_kind **out, fa_error *error);

#endif
