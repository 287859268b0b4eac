/* A hash set of byte strings of one length. */
#include "proof/state.h"

#include <stdlib.h>
#include <string.h>

void fa_states_init(fa_states *states, size_t bytes, bool keeps)
{
    *states = (fa_states){.bytes = bytes, .keeps = keeps};
}

void fa_states_free(fa_states *states)
{
    fa_states_forget(states);
    free(states->from);
    free(states->move);
    *states = (fa_states){0};
}

void fa_states_forget(fa_states *states)
{
    free(states->list);
    free(states->slots);
    states->list = NULL;
    states->slots = NULL;
    states->slot_count = 0;
}

static uint32_t hash_of(const uint8_t *one, size_t bytes)
{
    uint64_t hash = bytes;
    for (size_t i = 0; i < bytes; i += 8) {
        uint64_t word;
        memcpy(&word, one + i, 8);
        hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 32;
    }
    return (uint32_t)hash;
}

/* Where ONE stands, or where it would. Only equal hashes are compared by their bytes: those lie far
 * apart in memory. */
static uint64_t *slot_of(const fa_states *states, const uint8_t *one, uint32_t hash)
{
    size_t mask = states->slot_count - 1, at = hash & mask;
    for (; states->slots[at] != 0; at = (at + 1) & mask) {
        if (states->slots[at] >> 32 != hash) continue;
        const uint8_t *other = states->list + ((uint32_t)states->slots[at] - 1) * states->bytes;
        if (memcmp(one, other, states->bytes) == 0) break;
    }
    return &states->slots[at];
}

static bool grow_slots(fa_states *states)
{
    size_t larger = states->slot_count ? states->slot_count * 4 : 1024;
    uint64_t *slots = calloc(larger, sizeof *slots);
    if (slots == NULL) return false;
    for (size_t i = 0; i < states->slot_count; i++) {
        if (states->slots[i] == 0) continue;
        size_t at = (states->slots[i] >> 32) & (larger - 1);
        while (slots[at] != 0)
            at = (at + 1) & (larger - 1);
        slots[at] = states->slots[i];
    }
    free(states->slots);
    states->slots = slots;
    states->slot_count = larger;
    return true;
}

static bool grow_array(void *array, size_t count, size_t size)
{
    void **place = array;
    void *larger = realloc(*place, count * size);
    if (larger == NULL) return false;
    *place = larger;
    return true;
}

static bool grow_list(fa_states *states)
{
    size_t larger = states->capacity ? states->capacity * 2 : 256;
    if (!grow_array(&states->list, larger, states->bytes)) return false;
    if (states->keeps && !grow_array(&states->from, larger, sizeof *states->from)) return false;
    if (states->keeps && !grow_array(&states->move, larger, sizeof *states->move)) return false;
    states->capacity = larger;
    return true;
}

bool fa_states_add(fa_states *states, const uint8_t *one, uint32_t from, uint32_t move)
{
    if (states->count * 2 >= states->slot_count && !grow_slots(states)) return false;
    uint32_t hash = hash_of(one, states->bytes);
    uint64_t *slot = slot_of(states, one, hash);
    if (*slot != 0) return true;
    if (states->count == states->capacity && !grow_list(states)) return false;
    memcpy(states->list + states->count * states->bytes, one, states->bytes);
    if (states->keeps) {
        states->from[states->count] = from;
        states->move[states->count] = move;
    }
    *slot = (uint64_t)hash << 32 | ++states->count;
    return true;
}
