/* The graded response model (Samejima 1969), scored expected a posteriori (Bock and Mislevy 1982).
 *
 * The prior is the standard normal; the integrals are sums over theta from −4 to 4 in steps of 0.1,
 * as is usual for health measures. The standard error is the posterior's standard deviation. */
#include <math.h>

#include "engine/run.h"

/* P(answer is CATEGORY) at THETA: the difference of two neighbouring logistic curves. */
static double chance(const fa_graded *graded, size_t category, double theta)
{
    double above = 0, at = 1;
    if (category < graded->threshold_count)
        above = 1 / (1 + exp(-graded->slope * (theta - graded->thresholds[category])));
    if (category > 0)
        at = 1 / (1 + exp(-graded->slope * (theta - graded->thresholds[category - 1])));
    return at - above;
}

double fa_pattern_theta(size_t point)
{
    return ((double)point - (FA_PATTERN_POINTS - 1) / 2.0) / 10;
}

void fa_pattern_curve(const fa_graded *graded, size_t category, double *curve)
{
    for (size_t i = 0; i < FA_PATTERN_POINTS; i++)
        curve[i] = chance(graded, category, fa_pattern_theta(i));
}

static void begin(double *posterior)
{
    for (size_t i = 0; i < FA_PATTERN_POINTS; i++)
        posterior[i] = exp(-fa_pattern_theta(i) * fa_pattern_theta(i) / 2);
}

/* The mean and the standard deviation of theta; false when no theta could have given the answers.
 */
static bool finish(const double *posterior, double *mean, double *deviation)
{
    double total = 0, first = 0, second = 0;
    for (size_t i = 0; i < FA_PATTERN_POINTS; i++) {
        double theta = fa_pattern_theta(i);
        total += posterior[i];
        first += posterior[i] * theta;
        second += posterior[i] * theta * theta;
    }
    if (!(total > 0)) return false;
    *mean = first / total;
    double variance = second / total - *mean * *mean;
    *deviation = variance > 0 ? sqrt(variance) : 0;
    return true;
}

/* Multiplies the curves of a row's answers; returns how many there are. */
static size_t gather(const fa_plan_score *score, const fa_responses *responses, size_t row,
                     double *posterior, size_t *applies)
{
    size_t answered = 0;
    *applies = score->count;
    for (size_t i = 0; i < score->count; i++) {
        const fa_plan_term *term = &score->terms[i];
        int8_t choice = responses->columns[term->index].choice[row];
        *applies -= choice < 0 && fa_term_leaves(term, responses, row);
        if (choice < 0) continue;
        answered++;
        const double *curve = score->curves[i] + (size_t)choice * FA_PATTERN_POINTS;
        for (size_t point = 0; point < FA_PATTERN_POINTS; point++)
            posterior[point] *= curve[point];
    }
    return answered;
}

static double rescaled(const fa_plan_score *score, double theta)
{
    return (theta * (double)score->rescale[0] + (double)score->rescale[1]) /
           (double)score->rescale[2];
}

static fa_score_state take(const fa_plan_score *score, fa_score_column *column, size_t row,
                           const double *posterior)
{
    double theta, deviation;
    if (!finish(posterior, &theta, &deviation)) return FA_HOOK_MISSING;
    double error = fabs(deviation * (double)score->rescale[0] / (double)score->rescale[2]);
    if (!fa_column_take_double(column, row, error)) return FA_HOOK_MISSING;
    column->error[row] = column->units[row];
    return fa_column_take_double(column, row, rescaled(score, theta)) ? FA_SCORED : FA_HOOK_MISSING;
}

void fa_score_pattern(fa_run *run, size_t index, const fa_responses *responses, fa_results *results)
{
    const fa_plan_score *score = &run->plan->scores[index];
    fa_score_column *column = &results->scores[index];
    column->decimals = fa_plan_decimals(score);
    for (size_t row = 0; row < responses->count; row++) {
        double posterior[FA_PATTERN_POINTS];
        size_t applies = 0;
        begin(posterior);
        size_t answered = gather(score, responses, row, posterior, &applies);
        fa_score_state state = fa_policy_state(score, answered, applies);
        column->units[row] = column->numerator[row] = column->denominator[row] = 0;
        column->error[row] = 0;
        column->answered[row] = (uint16_t)answered;
        if (responses->withheld[row] & score->parts) state = FA_WITHHELD;
        if (state == FA_SCORED) state = take(score, column, row, posterior);
        column->state[row] = (uint8_t)state;
    }
}
