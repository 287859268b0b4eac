/* Plans each mutant and runs it on the cases; what these do not notice, on answer sheets of all
 * kinds. */
#include "mutation/mutate.h"

#include "mutation/mutants.h"
#include "mutation/mutate_block.h"
#include "mutation/trials.h"
#include "proof/given.h"

enum { MUTANTS_MOST = 3000 };

typedef struct measuring {
    const fa_edition *edition;
    fa_mutation *mutation;
    fa_buffer *out;
    fa_arena arena; /* until the end */
    fa_arena plan;  /* of one plan of one mutant */
    fa_trials trials;
    fa_mutant_values *values;
    fa_case_blocks cases;
    fa_selection
        *selections; /* the default first, then each policy and each band set by its name */
    size_t selection_count;
    fa_results own, other; /* of the instrument and of the mutant, on one block of trials */
    size_t seen, stride;
} measuring;

static void add_selection(measuring *measure, fa_selection selection)
{
    for (size_t i = 0; i < measure->selection_count; i++) {
        const fa_selection *known = &measure->selections[i];
        if (fa_text_equal(known->missing, selection.missing) &&
            fa_text_equal(known->bands, selection.bands))
            return;
    }
    measure->selections[measure->selection_count++] = selection;
}

static fa_status gather_selections(measuring *measure)
{
    const fa_instrument *instrument = measure->edition->instrument;
    size_t most = 1;
    for (size_t i = 0; i < instrument->score_count; i++)
        most += instrument->scores[i].policy_count + instrument->scores[i].band_set_count;
    measure->selections = FA_TAKE(&measure->arena, fa_selection, most);
    if (measure->selections == NULL) return FA_NO_MEMORY;
    add_selection(measure, (fa_selection){0});
    for (size_t i = 0; i < instrument->score_count; i++) {
        const fa_score *score = &instrument->scores[i];
        for (size_t k = 1; k < score->policy_count; k++)
            add_selection(measure, (fa_selection){.missing = score->policies[k].name});
        for (size_t k = 0; k < score->band_set_count; k++)
            add_selection(measure, (fa_selection){.bands = score->band_sets[k].name});
    }
    return FA_OK;
}

/* A trial that tells a mutant from the instrument, and by what. */
typedef struct witness {
    fa_selection selection;
    size_t row;
    fa_difference by; /* FA_SAME: there is none */
} witness;

/* The first that does under the witness's selection. */
static fa_status tell_apart(measuring *measure, const fa_instrument *mutant, witness *found)
{
    fa_run own_run, other_run;
    fa_plan *own = NULL, *other = NULL;
    fa_error unused;
    fa_hooks hooks = fa_scripts_hooks(&measure->edition->scripts);
    fa_arena_reset(&measure->plan);
    FA_TRY(fa_plan_make(&own, measure->edition->instrument, found->selection, &measure->plan));
    FA_TRY(fa_plan_make(&other, mutant, found->selection, &measure->plan));
    if (fa_mutant_overflows(other)) return FA_OK;
    FA_TRY(fa_run_init(&own_run, own, hooks, &measure->plan));
    FA_TRY(fa_run_init(&other_run, other, hooks, &measure->plan));
    for (size_t i = 0; i < measure->trials.block_count && found->by.kind == FA_SAME; i++) {
        const fa_responses *block = &measure->trials.blocks[i];
        FA_TRY(fa_run_block(&own_run, block, &measure->own, &unused));
        FA_TRY(fa_run_block(&other_run, block, &measure->other, &unused));
        for (size_t row = 0; row < block->count && found->by.kind == FA_SAME; row++) {
            found->by = fa_rows_differ(own, &measure->own, other, &measure->other, row);
            found->row = i * FA_BLOCK_ROWS + row;
        }
    }
    return FA_OK;
}

/* "let case 'x' also expect …": its answers tell, and it does not say what of them. */
static void say_expect(const measuring *measure, const fa_case *the_case, fa_difference by,
                       fa_buffer *out)
{
    const fa_instrument *instrument = measure->edition->instrument;
    fa_buffer_add_format(out, "let case '%.*s' also expect ", FA_TEXT_ARG(the_case->name));
    if (by.kind == FA_OTHER_VALUE)
        fa_buffer_add_format(out, "'%.*s'", FA_TEXT_ARG(instrument->scores[by.index].id));
    if (by.kind == FA_OTHER_BAND)
        fa_buffer_add_format(out, "bands = { %.*s = … }",
                             FA_TEXT_ARG(instrument->scores[by.index].id));
    if (by.kind == FA_OTHER_RULE)
        fa_buffer_add_format(out, "rules = { … } and undecided = { … }, for rule '%.*s'",
                             FA_TEXT_ARG(instrument->rules[by.index].id));
    if (by.kind == FA_OTHER_ADVICE)
        fa_buffer_add_format(out, "advice = { … } and undecided = { … }, for advice '%.*s'",
                             FA_TEXT_ARG(instrument->advice[by.index].id));
}

/* Where a case is missing: by the answers of a case that is there, if one comes near. */
static void say_case(const measuring *measure, const fa_mutant *mutant, const witness *found,
                     fa_buffer *out)
{
    const fa_instrument *instrument = measure->edition->instrument;
    const fa_trial_origin *origin = &measure->trials.origins[found->row];
    const fa_case *near = origin->the_case >= 0 ? &instrument->cases[origin->the_case] : NULL;
    bool own = near != NULL && fa_text_equal(near->policy, found->selection.missing) &&
               fa_text_equal(near->bands, found->selection.bands);
    if (own && origin->item < 0) {
        say_expect(measure, near, found->by, out);
        return;
    }
    fa_buffer_add_z(out, "add a case with ");
    if (found->selection.missing.length > 0)
        fa_buffer_add_format(out, "policy = \"%.*s\" and ", FA_TEXT_ARG(found->selection.missing));
    if (found->selection.bands.length > 0)
        fa_buffer_add_format(out, "bands = \"%.*s\" and ", FA_TEXT_ARG(found->selection.bands));
    if (mutant->has_edge) {
        fa_buffer_add_format(out, "%.*s = ", FA_TEXT_ARG(instrument->scores[mutant->score].id));
        fa_decimal_add_to(out, mutant->edge);
        fa_buffer_add_z(out, ", such as ");
    }
    const fa_responses *block = &measure->trials.blocks[found->row / FA_BLOCK_ROWS];
    size_t row = found->row % FA_BLOCK_ROWS;
    if (near == NULL) {
        fa_buffer_add_z(out, "given = { ");
        fa_given_add(out, block, row);
        fa_buffer_add_z(out, " }");
        return;
    }
    fa_buffer_add_format(out, "the answers of case '%.*s'", FA_TEXT_ARG(near->name));
    if (origin->item < 0) return;
    fa_buffer_add_z(out, ", but ");
    fa_given_add_item(out, block, (size_t)origin->item, row);
}

/* "odi.lua:52: no case notices when …: add a case …". */
static void tell(measuring *measure, const fa_mutant *mutant, const witness *found)
{
    fa_buffer *out = measure->out;
    fa_buffer_add(out, measure->edition->file);
    fa_buffer_add_format(out, ":%d: no case notices when ", mutant->line);
    fa_buffer_add(out, mutant->what);
    fa_buffer_add_z(out, ": ");
    say_case(measure, mutant, found, out);
    fa_buffer_add_byte(out, '\n');
}

static fa_status judge(measuring *measure, const fa_mutant *mutant)
{
    witness found = {0};
    bool noticed = false, runs = true;
    FA_TRY(fa_case_blocks_notice(&measure->cases, mutant->instrument, &measure->plan, &noticed,
                                 &runs));
    if (!runs) return FA_OK;
    for (size_t i = 0; i < measure->selection_count && !noticed && found.by.kind == FA_SAME; i++) {
        found.selection = measure->selections[i];
        fa_status status = tell_apart(measure, mutant->instrument, &found);
        if (status != FA_LIMIT && status != FA_CONTENT) FA_TRY(status);
    }
    bool alike = !noticed && found.by.kind == FA_SAME;
    measure->mutation->tried += !alike;
    measure->mutation->noticed += noticed;
    measure->mutation->alike += alike;
    if (!noticed && !alike) tell(measure, mutant, &found);
    return FA_OK;
}

static fa_status take(void *context, const fa_mutant *mutant)
{
    measuring *measure = context;
    bool now = measure->seen++ % measure->stride == 0;
    if (!now) measure->mutation->left++;
    return now ? judge(measure, mutant) : FA_OK;
}

static fa_status count_one(void *context, const fa_mutant *mutant)
{
    (void)mutant;
    ++*(size_t *)context;
    return FA_OK;
}

static fa_status prepare(measuring *measure)
{
    const fa_edition *edition = measure->edition;
    const fa_instrument *instrument = edition->instrument;
    size_t count = 0;
    FA_TRY(gather_selections(measure));
    FA_TRY(fa_trials_make(&measure->trials, edition->plan));
    FA_TRY(fa_results_init(&measure->own, instrument, &measure->arena));
    FA_TRY(fa_results_init(&measure->other, instrument, &measure->arena));
    FA_TRY(fa_case_blocks_make(&measure->cases, edition, &measure->arena));
    FA_TRY(fa_trial_values(&measure->values, edition, &measure->trials, &measure->arena));
    FA_TRY(fa_mutants_each(instrument, measure->values, count_one, &count));
    measure->stride = count / MUTANTS_MOST + 1;
    measure->mutation->every = measure->trials.every;
    for (size_t i = 0; i < measure->trials.block_count; i++)
        measure->mutation->sheets += measure->trials.blocks[i].count;
    return FA_OK;
}

fa_status fa_mutate(const fa_edition *edition, fa_mutation *mutation, fa_buffer *out,
                    fa_error *error)
{
    measuring measure = {.edition = edition, .mutation = mutation, .out = out};
    fa_status status = prepare(&measure);
    if (status == FA_OK)
        status = fa_mutants_each(edition->instrument, measure.values, take, &measure);
    fa_trials_free(&measure.trials);
    fa_results_free(&measure.own);
    fa_results_free(&measure.other);
    fa_case_blocks_free(&measure.cases);
    fa_arena_clear(&measure.plan);
    fa_arena_clear(&measure.arena);
    if (status == FA_OK && out->failed) status = FA_NO_MEMORY;
    return status == FA_OK ? FA_OK : fa_error_memory(error);
}
