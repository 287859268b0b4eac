/* 64-bit hashes stand for keys: two different ones meet once in some hundred million files. */
#include "batch/keys.h"

#include <stdlib.h>
#include <string.h>

static uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 32;
}

static uint64_t add_text(uint64_t hash, fa_text text)
{
    while (text.length >= 8) {
        uint64_t word;
        memcpy(&word, text.bytes, 8);
        hash = mix(hash, word);
        text = (fa_text){text.bytes + 8, text.length - 8};
    }
    uint64_t rest = 0;
    for (size_t i = 0; i < text.length; i++)
        rest = rest << 8 | (unsigned char)text.bytes[i];
    return mix(hash, rest << 8 | text.length);
}

static bool grow_list(fa_key_list *keys)
{
    size_t capacity = keys->capacity ? keys->capacity * 2 : FA_BLOCK_ROWS;
    fa_key *larger = realloc(keys->list, capacity * sizeof *larger);
    if (larger == NULL) return false;
    keys->list = larger;
    keys->capacity = capacity;
    return true;
}

void fa_key_list_add(fa_key_list *keys, const fa_records *records)
{
    for (size_t row = 0; !keys->closed && row < records->responses.count; row++) {
        if (!fa_outcome_scores(records->outcome[row])) continue;
        if (keys->count == keys->capacity && !grow_list(keys)) {
            keys->no_memory = true;
            return;
        }
        uint64_t hash = add_text(1, records->subject[row]);
        hash = add_text(hash, records->date[row]);
        if (records->event[row].length > 0) hash = add_text(mix(hash, 1), records->event[row]);
        if (records->instance[row].length > 0)
            hash = add_text(mix(hash, 2), records->instance[row]);
        keys->list[keys->count++] = (fa_key){hash ? hash : 1, records->line[row]};
    }
}

void fa_key_list_free(fa_key_list *keys)
{
    free(keys->list);
    *keys = (fa_key_list){0};
}

void fa_key_set_free(fa_key_set *set)
{
    free(set->slots);
    *set = (fa_key_set){0};
}

static fa_key *slot_of(const fa_key_set *set, uint64_t hash)
{
    size_t at = (size_t)(hash >> 20) & (set->capacity - 1);
    while (set->slots[at].hash != 0 && set->slots[at].hash != hash)
        at = (at + 1) & (set->capacity - 1);
    return &set->slots[at];
}

static bool grow_set(fa_key_set *set)
{
    fa_key_set larger = {.capacity = set->capacity ? set->capacity * 4 : 4096, .count = set->count};
    larger.slots = calloc(larger.capacity, sizeof *larger.slots);
    if (larger.slots == NULL) return false;
    for (size_t i = 0; i < set->capacity; i++)
        if (set->slots[i].hash != 0) *slot_of(&larger, set->slots[i].hash) = set->slots[i];
    fa_key_set smaller = *set;
    *set = larger;
    fa_key_set_free(&smaller);
    return true;
}

bool fa_key_set_add(fa_key_set *set, fa_key key, uint64_t *first)
{
    if (set->no_memory || set->full) return false;
    if (set->count * 4 >= set->capacity * 3 && !grow_set(set)) {
        set->no_memory = true;
        return false;
    }
    fa_key *slot = slot_of(set, key.hash);
    if (slot->hash == key.hash) {
        *first = slot->line;
        return true;
    }
    if (set->count == FA_KEYS_MOST) {
        set->full = true;
        return false;
    }
    *slot = key;
    set->count++;
    return false;
}
