/* Bands over the scores that can be reached: each has one, and each band is reached. */
#include "base/buffer.h"
#include "proof/checking.h"

/* One band set of one score. */
typedef struct looking {
    const fa_checking *check;
    const fa_plan_score *score;
    const fa_reached *values;
    size_t count;
} looking;

static fa_text shown(const looking *look, int64_t units, char out[FA_DECIMAL_TEXT])
{
    fa_decimal value = {units, fa_plan_decimals(look->score)};
    return (fa_text){out, fa_decimal_print(value, out)};
}

/* How a finding names what it looked at: "bands 'index'", with the policy when it is not the
 * default. */
static void add_subject(const looking *look, fa_buffer *out)
{
    fa_text id = look->score->score->id, name = look->score->bands->name;
    fa_buffer_add_format(out, "bands '%.*s", FA_TEXT_ARG(id));
    if (name.length > 0) fa_buffer_add_format(out, ":%.*s", FA_TEXT_ARG(name));
    fa_buffer_add_z(out, "'");
    if (look->score->policy != &look->score->score->policies[0])
        fa_buffer_add_format(out, " (policy %.*s)", FA_TEXT_ARG(look->score->policy->name));
}

static void tell(const looking *look, const char *code, int line, fa_buffer *sentence)
{
    fa_findings *findings = look->check->findings;
    if (sentence->failed)
        findings->failed = true;
    else
        fa_findings_add(findings, FA_MISTAKE, code, line, "%.*s", (int)sentence->length,
                        sentence->bytes);
    fa_buffer_clear(sentence);
}

static int band_from(const fa_plan_score *score, int64_t units, int from)
{
    for (size_t i = (size_t)from; i < score->bands->count; i++)
        if (units >= score->edges[i].low && units <= score->edges[i].high) return (int)i;
    return -1;
}

/* The first score without a band, and how many there are. */
static void check_gaps(const looking *look)
{
    size_t holes = 0;
    int64_t first = 0, second = 0;
    for (size_t i = 0; i < look->count; i++) {
        int64_t units = look->values[i].what.units;
        if (band_from(look->score, units, 0) >= 0) continue;
        if (holes == 0) first = units;
        if (holes++ == 1) second = units;
    }
    if (holes == 0) return;
    char number[FA_DECIMAL_TEXT];
    fa_buffer sentence = {0};
    add_subject(look, &sentence);
    fa_text text = shown(look, first, number);
    fa_buffer_add_format(&sentence, ": the score %.*s can be reached and has no band",
                         FA_TEXT_ARG(text));
    text = shown(look, second, number);
    if (holes == 2) fa_buffer_add_format(&sentence, " (nor has %.*s)", FA_TEXT_ARG(text));
    if (holes > 2) fa_buffer_add_format(&sentence, " (nor have %zu others)", holes - 1);
    tell(look, "band-gap", look->score->bands->line, &sentence);
}

static void check_overlaps(const looking *look)
{
    const fa_plan_score *score = look->score;
    char number[FA_DECIMAL_TEXT];
    for (size_t i = 0; i < look->count; i++) {
        int64_t units = look->values[i].what.units;
        int one = band_from(score, units, 0);
        int other = one < 0 ? -1 : band_from(score, units, one + 1);
        if (other < 0) continue;
        fa_text text = shown(look, units, number);
        fa_buffer sentence = {0};
        add_subject(look, &sentence);
        fa_buffer_add_format(&sentence, ": the score %.*s is both '%.*s' and '%.*s'",
                             FA_TEXT_ARG(text), FA_TEXT_ARG(score->bands->list[one].label),
                             FA_TEXT_ARG(score->bands->list[other].label));
        tell(look, "band-overlap", score->bands->list[other].line, &sentence);
        return;
    }
}

static void check_unreachable(const looking *look)
{
    const fa_plan_score *score = look->score;
    for (size_t band = 0; band < score->bands->count; band++) {
        bool reached = false;
        for (size_t i = 0; i < look->count && !reached; i++)
            reached = look->values[i].what.units >= score->edges[band].low &&
                      look->values[i].what.units <= score->edges[band].high;
        if (reached) continue;
        fa_buffer sentence = {0};
        add_subject(look, &sentence);
        fa_buffer_add_format(&sentence, ": no answer sheet reaches band '%.*s'",
                             FA_TEXT_ARG(score->bands->list[band].label));
        tell(look, "band-unreachable", score->bands->list[band].line, &sentence);
    }
}

void fa_check_bands(const fa_checking *check, const fa_plan_score *score, const fa_reach *reach)
{
    looking look = {.check = check, .score = score};
    look.values = fa_reach_values(reach, &look.count);
    check_gaps(&look);
    check_overlaps(&look);
    if (check->missing.length == 0) check_unreachable(&look);
}
