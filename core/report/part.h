/* Parts of a battery, as results of one are written alone. Private to this room. */
#ifndef FA_REPORT_PART_H
#define FA_REPORT_PART_H

#include "report/result_json.h"

/* Whether what belongs to the part IS is written for WANTED. */
static inline bool fa_part_has(size_t is, size_t wanted)
{
    return wanted == FA_EVERY_PART || is == wanted;
}

/* Whether the answer to an item of the part IS is written for WANTED: what that includes itself is
 * asked with it. */
static inline bool fa_part_asks(const fa_instrument *instrument, size_t is, size_t wanted)
{
    return wanted == FA_EVERY_PART || fa_instrument_part_has(instrument, wanted, is);
}

/* Whether the advice is written for WANTED, and what is written of it. */
static inline bool fa_part_advises(const fa_instrument *instrument, size_t advice, size_t wanted)
{
    return wanted == FA_EVERY_PART || fa_instrument_lists(instrument, wanted, advice);
}

static inline fa_truth fa_part_truth(const fa_instrument *instrument, const fa_results *results,
                                     size_t advice, size_t row, size_t wanted)
{
    size_t part = wanted == FA_EVERY_PART ? 0 : wanted;
    return fa_results_advice(results, instrument, part, advice, row);
}

/* ID without the prefix of PART, where that is one of a battery's. */
static inline fa_text fa_part_id(const fa_instrument *instrument, fa_text id, size_t part)
{
    if (part == 0 || part == FA_EVERY_PART) return id;
    size_t front = instrument->parts[part - 1].prefix.length + 1;
    return (fa_text){id.bytes + front, id.length - front};
}

#endif
