/* A chain of blocks, each twice the one before. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

typedef struct fa_arena_block {
    struct fa_arena_block *before;
    size_t size, used;
    alignas(max_align_t) char bytes[];
} fa_arena_block;

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 20 };

void fa_arena_clear(fa_arena *arena)
{
    while (arena->last != NULL) {
        fa_arena_block *before = arena->last->before;
        free(arena->last);
        arena->last = before;
    }
    arena->taken = 0;
}

void fa_arena_reset(fa_arena *arena)
{
    fa_arena_block *kept = arena->last;
    if (kept == NULL) return;
    arena->last = kept->before;
    fa_arena_clear(arena);
    kept->before = NULL;
    kept->used = 0;
    arena->last = kept;
}

static fa_arena_block *block_new(fa_arena *arena, size_t least)
{
    size_t size = arena->last ? arena->last->size * 2 : FIRST_BLOCK;
    if (size > LARGEST_BLOCK) size = LARGEST_BLOCK;
    if (size < least) size = least;
    fa_arena_block *block = malloc(sizeof *block + size);
    if (block == NULL) return NULL;
    *block = (fa_arena_block){.before = arena->last, .size = size};
    arena->last = block;
    return block;
}

void *fa_arena_take(fa_arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > (SIZE_MAX / 2) / size) return NULL;
    size_t wanted = count * size;
    size_t unit = alignof(max_align_t);
    size_t rounded = (wanted + unit - 1) / unit * unit;
    if (rounded == 0) rounded = unit;
    fa_arena_block *block = arena->last;
    if (block == NULL || block->size - block->used < rounded) block = block_new(arena, rounded);
    if (block == NULL) return NULL;
    char *piece = block->bytes + block->used;
    block->used += rounded;
    arena->taken += rounded;
    return memset(piece, 0, rounded);
}

bool fa_arena_copy(fa_arena *arena, fa_text text, fa_text *out)
{
    char *copy = fa_arena_take(arena, text.length + 1, 1);
    if (copy == NULL) return false;
    if (text.length > 0) memcpy(copy, text.bytes, text.length);
    *out = (fa_text){copy, text.length};
    return true;
}

void *fa_arena_push(fa_arena *arena, void *items, size_t *count, size_t size)
{
    char *array = *(char **)items;
    bool full = (*count & (*count - 1)) == 0; /* 0, 1, 2, 4, 8 … */
    if (full) {
        char *larger = fa_arena_take(arena, *count ? *count * 2 : 1, size);
        if (larger == NULL) return NULL;
        if (*count > 0) memcpy(larger, array, *count * size);
        *(char **)items = array = larger;
    }
    return array + (*count)++ * size;
}
