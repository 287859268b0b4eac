/* The one spelling of a server's address, by which the outbox knows the server. */
#ifndef FA_UPLOAD_ADDRESS_H
#define FA_UPLOAD_ADDRESS_H

#include "base/arena.h"

/* Scheme and host in lower case, without a default port, an empty one, or slashes at the end
 * (RFC 3986, 6.2.2 and 6.2.3); the path, which may tell letters apart, as it is. Whether it is an
 * address at all is for the transport to say. In ARENA; false: no memory. */
bool fa_address_plain(fa_text address, fa_arena *arena, fa_text *out);

#endif
