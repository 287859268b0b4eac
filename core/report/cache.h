/* Short texts that come again and again, kept under a number: a direct-mapped cache. */
#ifndef FA_REPORT_CACHE_H
#define FA_REPORT_CACHE_H

#include <string.h>

#include "base/buffer.h"

enum { FA_CACHE_TEXT = 52, FA_CACHE_ENTRIES = 256 };

typedef struct fa_cached {
    uint64_t key;
    uint32_t length; /* 0: empty */
    char text[FA_CACHE_TEXT];
} fa_cached;

/* FA_CACHE_ENTRIES for each shelf (a score, or the rules together). */
typedef struct fa_report_cache {
    fa_cached *entries;
} fa_report_cache;

static inline fa_cached *fa_cache_find(const fa_report_cache *cache, size_t shelf, uint64_t key)
{
    uint64_t mixed = key * 0x9E3779B97F4A7C15u;
    return &cache->entries[shelf * FA_CACHE_ENTRIES + (size_t)(mixed >> 56)];
}

static inline void fa_cache_copy(const fa_cached *cached, fa_buffer *out)
{
    char *room = fa_buffer_reserve(out, FA_CACHE_TEXT);
    if (room == NULL) return;
    memcpy(room, cached->text, FA_CACHE_TEXT); /* a fixed size is a few moves */
    out->length += cached->length;
}

static inline void fa_cache_keep(fa_cached *cached, uint64_t key, fa_text text)
{
    if (text.length > FA_CACHE_TEXT) return;
    cached->key = key;
    cached->length = (uint32_t)text.length;
    memcpy(cached->text, text.bytes, text.length);
}

#endif
