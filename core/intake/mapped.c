/* What a column means where a mapping gives columns other names, and a line may hold several
 * visits.
 */
#include "intake/columns.h"

const fa_mapped_column *fa_mapping_column(const fa_mapping *mapping, const fa_mapped_visit *visit,
                                          fa_text item)
{
    for (size_t i = 0; visit != NULL && i < visit->column_count; i++)
        if (fa_text_equal(visit->columns[i].id, item)) return &visit->columns[i];
    for (size_t i = 0; mapping != NULL && i < mapping->column_count; i++)
        if (fa_text_equal(mapping->columns[i].id, item)) return &mapping->columns[i];
    return NULL;
}

/* NAME without the suffix that the visit's columns carry; false when it has none. */
static bool without_suffix(const fa_mapped_visit *visit, fa_text name, fa_text *out)
{
    size_t length = visit != NULL ? visit->suffix.length : 0;
    *out = name;
    if (length == 0) return true;
    if (name.length <= length) return false;
    fa_text end = {name.bytes + name.length - length, length};
    out->length -= length;
    return fa_text_equal_nocase(end, visit->suffix);
}

/* Whether the column named NAME is the one that COLUMN, of an item or a stated total, means. */
static bool is_meant(const fa_mapped_column *column, const fa_mapped_visit *visit, fa_text name)
{
    fa_text bare;
    bool own = false; /* a visit's own columns are named in full */
    for (size_t i = 0; visit != NULL && i < visit->column_count; i++)
        own = own || column == &visit->columns[i];
    if (own) return fa_text_equal_nocase(column->name, name);
    return without_suffix(visit, name, &bare) && fa_text_equal_nocase(column->name, bare);
}

static const fa_mapped_column *stated_column(const fa_mapping *mapping, fa_text score)
{
    for (size_t i = 0; i < mapping->stated_count; i++)
        if (fa_text_equal(mapping->stated[i].id, score)) return &mapping->stated[i];
    return NULL;
}

/* What the mapping itself says of a column; FA_ROLE_IGNORED: nothing. */
static fa_use named_role(const fa_instrument *instrument, const fa_mapping *mapping,
                         const fa_mapped_visit *visit, fa_text name)
{
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_mapped_column *column = fa_mapping_column(mapping, visit, instrument->items[i].id);
        if (column != NULL && is_meant(column, visit, name)) return (fa_use){FA_ROLE_ITEM, i, 0};
    }
    for (size_t i = 0; i < instrument->score_count; i++) {
        const fa_mapped_column *column = stated_column(mapping, instrument->scores[i].id);
        if (column != NULL && is_meant(column, visit, name)) return (fa_use){FA_ROLE_STATED, i, 0};
    }
    bool dated = visit != NULL && visit->date.length > 0;
    const fa_text texts[] = {mapping->subject, dated ? visit->date : mapping->date, mapping->event,
                             mapping->instance};
    static const fa_role roles[] = {FA_ROLE_SUBJECT, FA_ROLE_DATE, FA_ROLE_EVENT, FA_ROLE_INSTANCE};
    for (size_t i = 0; i < 4; i++)
        if (texts[i].length > 0 && fa_text_equal_nocase(texts[i], name))
            return (fa_use){roles[i], 0, 0};
    return (fa_use){FA_ROLE_IGNORED, 0, 0};
}

/* Whether the mapping has another column for this, so that its usual name means nothing. */
static bool is_elsewhere(const fa_instrument *instrument, const fa_mapping *mapping,
                         const fa_mapped_visit *visit, fa_use use)
{
    switch (use.role) {
    case FA_ROLE_ITEM:
        return fa_mapping_column(mapping, visit, instrument->items[use.index].id) != NULL;
    case FA_ROLE_STATED:
        return stated_column(mapping, instrument->scores[use.index].id) != NULL;
    case FA_ROLE_SUBJECT:
        return mapping->subject.length > 0;
    case FA_ROLE_DATE:
        return mapping->date.length > 0 || (visit != NULL && visit->date.length > 0);
    case FA_ROLE_EVENT:
        return mapping->event.length > 0 || visit != NULL;
    case FA_ROLE_INSTANCE:
        return mapping->instance.length > 0;
    default:
        return false;
    }
}

static bool is_answer(fa_use use)
{
    return use.role == FA_ROLE_ITEM || use.role == FA_ROLE_STATED;
}

/* What the column's own name says, where only answers carry the visit's suffix. */
static fa_use usual_role(const fa_instrument *instrument, const fa_mapped_visit *visit,
                         fa_text name)
{
    fa_text bare;
    fa_use nothing = {FA_ROLE_IGNORED, 0, 0};
    bool suffixed = without_suffix(visit, name, &bare);
    fa_use answer = suffixed ? fa_column_role(instrument, bare) : nothing;
    if (is_answer(answer)) return answer;
    fa_use use = fa_column_role(instrument, name);
    return is_answer(use) ? nothing : use;
}

fa_use fa_column_role_mapped(const fa_instrument *instrument, const fa_mapping *mapping,
                             const fa_mapped_visit *visit, fa_text name)
{
    if (mapping == NULL) return fa_column_role(instrument, name);
    fa_use use = named_role(instrument, mapping, visit, name);
    if (use.role != FA_ROLE_IGNORED) return use;
    use = usual_role(instrument, visit, name);
    bool elsewhere = is_elsewhere(instrument, mapping, visit, use);
    return elsewhere ? (fa_use){FA_ROLE_IGNORED, 0, 0} : use;
}
