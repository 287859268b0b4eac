/* What is behind the opaque types of include/fascia.h. */
#ifndef FA_API_HANDLE_H
#define FA_API_HANDLE_H

#include "api/edition.h"
#include "api/single.h"
#include "fascia.h"

struct fascia_engine {
    char unused; /* an engine holds nothing yet: it is the place for what a thread's work will share
                  */
};

struct fascia_instrument {
    fa_edition edition;
    const char **findings; /* printed, in the edition's arena */
    size_t finding_count;
};

/* Answers as texts, one an item; owned. */
struct fascia_response {
    const fascia_instrument *instrument;
    char **answers;
};

struct fascia_result {
    const fascia_instrument *instrument;
    fa_arena arena; /* the plan and the texts */
    const fa_plan *plan;
    fa_single single;
    fascia_score *scores; /* one a score */
    const char *explanation;
};

/* The public status of an internal one, with its sentence copied. */
fascia_status fascia_status_of(fa_status status, const fa_error *from, fascia_error *to);

#endif
