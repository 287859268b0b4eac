/* What was read of a record as JSON once more: where something was taken out of it, its stored text
 * cannot stand in its place. */
#include "archive/stored_json.h"

#include "format/json.h"
#include "format/json_members.h"

static void add_text_or_null(fa_buffer *out, fa_text text)
{
    if (text.length > 0)
        fa_json_add_text(out, text);
    else
        fa_buffer_add_z(out, "null");
}

static void add_number_or_null(fa_buffer *out, fa_text number)
{
    if (number.length > 0)
        fa_buffer_add(out, number);
    else
        fa_buffer_add_z(out, "null");
}

static void add_score(const fa_plan *plan, const fa_stored_score *score, fa_buffer *out)
{
    int index = fa_instrument_score(plan->instrument, score->id);
    fa_json_add_text(out, score->id);
    fa_buffer_add_z(out, ":{\"value\":");
    add_number_or_null(out, score->value);
    if (score->error.length > 0) {
        fa_buffer_add_z(out, ",\"se\":");
        fa_buffer_add(out, score->error);
    }
    if (score->band.length > 0 || (index >= 0 && plan->scores[index].bands != NULL)) {
        fa_buffer_add_z(out, ",\"band\":");
        add_text_or_null(out, score->band);
    }
    fa_buffer_add_z(out, ",\"answered\":");
    add_number_or_null(out, score->answered);
    fa_buffer_add_z(out, ",\"of\":");
    add_number_or_null(out, score->of);
    fa_buffer_add_byte(out, '}');
}

static void add_list(fa_buffer *out, const char *name, const fa_stored_list *list)
{
    fa_buffer_add_z(out, name);
    for (size_t i = 0; i < list->count; i++) {
        if (i > 0) fa_buffer_add_byte(out, ',');
        fa_json_add_text(out, list->list[i]);
    }
    fa_buffer_add_byte(out, ']');
}

void fa_stored_result_add(const fa_stored_result *result, const fa_plan *plan, fa_buffer *out)
{
    fa_buffer_add_z(out, "\"scores\":{");
    for (size_t i = 0; i < result->score_count; i++) {
        if (i > 0) fa_buffer_add_byte(out, ',');
        add_score(plan, &result->scores[i], out);
    }
    fa_buffer_add_z(out, "},\"level\":");
    add_text_or_null(out, result->level);
    add_list(out, ",\"rules\":[", &result->rules);
    add_list(out, ",\"undecided\":[", &result->undecided);
    add_list(out, ",\"advice\":[", &result->advice);
    fa_buffer_add_z(out, ",\"findings\":[");
    for (size_t i = 0; i < result->finding_count; i++) {
        fa_buffer_add_z(out, i > 0 ? ",{\"code\":" : "{\"code\":");
        fa_json_add_text(out, result->findings[i].code);
        fa_member_text(out, "detail", result->findings[i].detail);
        fa_buffer_add_byte(out, '}');
    }
    fa_buffer_add_byte(out, ']');
}

void fa_stored_members_add(const fa_stored_members *members, fa_buffer *out)
{
    fa_buffer_add_byte(out, '{');
    for (size_t i = 0; i < members->count; i++) {
        const fa_stored_member *answer = &members->list[i];
        if (i > 0) fa_buffer_add_byte(out, ',');
        fa_json_add_text(out, answer->name);
        fa_buffer_add_byte(out, ':');
        if (answer->is_text)
            fa_json_add_text(out, answer->value);
        else
            add_number_or_null(out, answer->value);
    }
    fa_buffer_add_byte(out, '}');
}
