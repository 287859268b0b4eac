/* The Lua files that are part of the program: the language and the library of instruments. */
#ifndef FA_SCRIPT_EMBEDDED_H
#define FA_SCRIPT_EMBEDDED_H

#include <stddef.h>

typedef struct fa_embedded {
    const char *name; /* below scripts/, such as "library/odi.lua"; NULL ends the table */
    const unsigned char *bytes;
    size_t length;
} fa_embedded;

/* Sorted by name; made by scripts/embed.cmake. */
extern const fa_embedded fa_embedded_files[];

#endif
