/* Memory with one owner: taken piece by piece, given back all at once. */
#ifndef FA_BASE_ARENA_H
#define FA_BASE_ARENA_H

#include "base/text.h"

struct fa_arena_block;

/* Everything taken from an arena lives exactly as long as the arena. Zero-initialised is empty. */
typedef struct fa_arena {
    struct fa_arena_block *last;
    size_t taken; /* bytes handed out since the last clear */
} fa_arena;

void fa_arena_clear(fa_arena *arena); /* gives all memory back */
void fa_arena_reset(fa_arena *arena); /* forgets the contents, keeps one block for reuse */

/* Zeroed memory for COUNT things of SIZE bytes, aligned for any type; NULL when refused. */
void *fa_arena_take(fa_arena *arena, size_t count, size_t size);
#define FA_TAKE(arena, type, count) ((type *)fa_arena_take((arena), (count), sizeof(type)))

/* Copies TEXT into the arena and adds a NUL behind it. False when memory is refused. */
bool fa_arena_copy(fa_arena *arena, fa_text text, fa_text *out);

/* Makes room for one more in *ITEMS (a pointer to an array in ARENA) that holds *COUNT: doubles at
 * powers of two, leaving the old array to the arena. NULL when refused, else the new last item. */
void *fa_arena_push(fa_arena *arena, void *items, size_t *count, size_t size);

#endif
