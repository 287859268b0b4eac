/* The table of words and fields, and what is said when a file departs from it. */
#include "language/shape.h"

#include <stdio.h>
#include <string.h>

#define TEXT      FA_KIND(FA_VALUE_TEXT)
#define NUMBER    FA_KIND(FA_VALUE_NUMBER)
#define TRUTH     FA_KIND(FA_VALUE_TRUTH)
#define LIST      FA_KIND(FA_VALUE_LIST)
#define MAP       FA_KIND(FA_VALUE_MAP)
#define TABLE     (LIST | MAP)
#define HOOK      FA_KIND(FA_VALUE_HOOK)
#define CONDITION FA_KIND(FA_VALUE_CONDITION)

const fa_field fa_fields[] = {
    {"instrument", "title", TEXT, true},
    {"instrument", "version", TEXT, true},
    {"instrument", "language", TEXT, true},
    {"instrument", "intro", TEXT, false},
    {"instrument", "recall", TEXT, false},
    {"instrument", "measures", TEXT, false},
    {"instrument", "source", TEXT, false},
    {"instrument", "licence", MAP, false},
    {"instrument", "codes", MAP, false},
    {"include", "as", TEXT, false},
    {"item", "text", TEXT, true},
    {"item", "help", TEXT, false},
    {"item", "choices", TEXT | TABLE, false},
    {"item", "scale", TABLE, false},
    {"item", "number", TABLE, false},
    {"item", "tick_all", TEXT | TABLE, false},
    {"item", "date", TRUTH, false},
    {"item", "written", TRUTH, false},
    {"item", "optional", TRUTH, false},
    {"item", "show_when", CONDITION, false},
    {"item", "counts_as", TABLE, false},
    {"item", "sides", TRUTH, false},
    {"item", "carry", TRUTH, false},
    {"item", "blank_because", TEXT | LIST, false},
    {"item", "two_ticks", TEXT, false},
    {"item", "column", TEXT | TABLE, false},
    {"item", "codes", MAP, false},
    {"item", "scored", TRUTH, false},
    {"score", "title", TEXT, true},
    {"score", "sum_of", LIST, false},
    {"score", "mean_of", LIST, false},
    {"score", "percent_of", LIST, false},
    {"score", "highest_of", LIST, false},
    {"score", "lowest_of", LIST, false},
    {"score", "count_of", LIST, false},
    {"score", "value_of", TEXT | LIST, false},
    {"score", "difference_of", LIST, false},
    {"score", "table_of", TEXT | LIST, false},
    {"score", "pattern_of", LIST, false},
    {"score", "of", LIST, false},
    {"score", "compute", HOOK, false},
    {"score", "formula", HOOK, false},
    {"score", "where", NUMBER | TABLE, false},
    {"score", "table", TABLE, false},
    {"score", "parameters", MAP, false},
    {"score", "rescale", MAP, false},
    {"score", "reverse", LIST, false},
    {"score", "weights", MAP, false},
    {"score", "needs", NUMBER, false},
    {"score", "missing", TEXT, false},
    {"score", "policies", MAP, false},
    {"score", "decimals", NUMBER, false},
    {"score", "unit", TEXT, false},
    {"score", "better", TEXT, false},
    {"score", "min", NUMBER, false},
    {"score", "max", NUMBER, false},
    {"score", "codes", MAP, false},
    {"score", "source", TEXT, false},
    {"score", "unproved", TEXT, false},
    {"change", "detectable", TABLE, false},
    {"change", "important", TABLE, false},
    {"change", "worse", TABLE, false},
    {"change", "reliability", TABLE, false},
    {"rule", "level", TEXT, true},
    {"rule", "when", CONDITION, true},
    {"rule", "say", TEXT, true},
    {"rule", "action", TEXT, false},
    {"rule", "source", TEXT, false},
    {"rule", "unproved", TEXT, false},
    {"advice", "title", TEXT, true},
    {"advice", "when", CONDITION, false},
    {"advice", "unless", CONDITION, false},
    {"advice", "sessions", NUMBER | TABLE, false},
    {"advice", "minutes", NUMBER | LIST, false},
    {"advice", "hold_seconds", NUMBER | LIST, false},
    {"advice", "sets", NUMBER | LIST, false},
    {"advice", "repetitions", NUMBER | LIST, false},
    {"advice", "steps", LIST, false},
    {"advice", "stop_if", TEXT | LIST, false},
    {"advice", "learn_first", TEXT | TRUTH, false},
    {"advice", "source", TEXT, false},
    {"advice", "unproved", TEXT, false},
    {"withhold", "when", CONDITION, true},
    {"withhold", "source", TEXT, false},
    {"withhold", "unproved", TEXT, false},
    {"translation", "title", TEXT, false},
    {"translation", "intro", TEXT, false},
    {"translation", "recall", TEXT, false},
    {"translation", "items", MAP, false},
    {"translation", "choices", MAP, false},
    {"translation", "sections", TABLE, false},
    {"translation", "scores", MAP, false},
    {"translation", "bands", MAP, false},
    {"translation", "rules", MAP, false},
    {"translation", "advice", MAP, false},
    {"wording", "title", TEXT, false},
    {"wording", "intro", TEXT, false},
    {"wording", "recall", TEXT, false},
    {"wording", "items", MAP, false},
    {"wording", "choices", MAP, false},
    {"wording", "sections", TABLE, false},
    {"wording", "scores", MAP, false},
    {"wording", "bands", MAP, false},
    {"wording", "rules", MAP, false},
    {"wording", "advice", MAP, false},
    {"intake", "instrument", TEXT, true},
    {"intake", "subject", TEXT, true},
    {"intake", "date", TEXT, false},
    {"intake", "date_format", TEXT, false},
    {"intake", "event", TEXT, false},
    {"intake", "instance", TEXT, false},
    {"intake", "columns", MAP, false},
    {"intake", "labels", MAP, false},
    {"intake", "missing_codes", MAP, false},
    {"intake", "visits", MAP, false},
    {"intake", "only_if", MAP, false},
    {"intake", "delimiter", TEXT, false},
    {"intake", "decimal", TEXT, false},
    {"intake", "encoding", TEXT, false},
    {"intake", "stated", MAP, false},
    {"profile", "url", TEXT, true},
    {"profile", "as", TEXT, false},
    {"profile", "form", TEXT, false},
    {"profile", "pack", NUMBER, false},
    {"profile", "parallel", NUMBER, false},
    {"profile", "subject_system", TEXT, false},
    {"profile", "subject", TEXT, false},
    {"profile", "questionnaire", MAP, false},
    {"profile", "encounter", TEXT, false},
    {"profile", "performer", TEXT, false},
    {"profile", "meta_profile", MAP, false},
    {"profile", "systems", TEXT, false},
    {"profile", "zone", TEXT, false},
    {"profile", "on_forget", TEXT, false},
    {"profile", "method", TEXT, false},
    {"profile", "payload", HOOK, false},
    {"profile", "cacert", TEXT, false},
    {"profile", "certificate", TEXT, false},
    {"profile", "key", TEXT, false},
    {"profile", "token_file", TEXT, false},
    {"profile", "token_command", TEXT, false},
    {"profile", "pseudonymise", TEXT, false},
    {"case", "given", TABLE, true},
    {"case", "expect", TABLE, true},
    {"case", "policy", TEXT, false},
    {"case", "bands", TEXT, false},
    {NULL, NULL, 0, false},
};

static bool is_word(const fa_field *field, fa_text word)
{
    return fa_text_equal(fa_text_of(field->word), word);
}

static const fa_field *find(fa_text word, fa_text name)
{
    for (const fa_field *field = fa_fields; field->word != NULL; field++)
        if (is_word(field, word) && fa_text_equal(fa_text_of(field->name), name)) return field;
    return NULL;
}

/* What is looked for under another name, and must not stand there. */
static bool is_secret(const fa_declaration *declaration, fa_text name)
{
    static const char *const names[] = {"token",   "password", "secret",       "authorization",
                                        "api_key", "bearer",   "access_token", NULL};
    if (!fa_text_equal(declaration->word, FA_TEXT("profile"))) return false;
    for (size_t i = 0; names[i] != NULL; i++)
        if (fa_text_equal(fa_text_of(names[i]), name)) return true;
    return false;
}

static void complain_unknown(const fa_declaration *declaration, const fa_member *member,
                             fa_findings *findings)
{
    fa_text best = {0};
    if (is_secret(declaration, member->key.text)) {
        fa_findings_add(findings, FA_MISTAKE, "unknown-field", member->value.line,
                        "%.*s '%.*s': a %.*s does not belong into this file: keep it in a file of "
                        "its own, and write token_file = \"token.txt\"",
                        FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id),
                        FA_TEXT_ARG(member->key.text));
        return;
    }
    for (const fa_field *field = fa_fields; field->word != NULL; field++)
        if (is_word(field, declaration->word))
            fa_suggest(member->key.text, fa_text_of(field->name), &best);
    fa_findings_add(findings, FA_MISTAKE, "unknown-field", member->value.line,
                    best.length ? "%.*s '%.*s': unknown field '%.*s' (did you mean '%.*s'?)"
                                : "%.*s '%.*s': unknown field '%.*s'%.*s",
                    FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id),
                    FA_TEXT_ARG(member->key.text), FA_TEXT_ARG(best));
}

/* "a text or a list" */
static void name_kinds(fa_kinds kinds, char *out, size_t size)
{
    out[0] = '\0';
    if ((kinds & TABLE) == TABLE) kinds &= ~MAP; /* "a list" is what people call any { … } */
    for (int kind = 0; kind <= FA_VALUE_BAND; kind++) {
        if (!(kinds & FA_KIND(kind))) continue;
        size_t used = strlen(out);
        (void)snprintf(out + used, size - used, "%s%s", used ? " or " : "",
                       fa_value_kind_name((fa_value_kind)kind));
    }
}

static bool is_empty_text(const fa_value *value)
{
    return value->kind == FA_VALUE_TEXT && fa_text_trim(value->text).length == 0;
}

/* A text without a word in it says nothing, whether the field is required or not. */
static bool fits(const fa_field *field, const fa_value *value)
{
    if (value->kind == FA_VALUE_WRONG || is_empty_text(value)) return false;
    if (field->kinds & FA_KIND(value->kind)) return true;
    bool empty = (value->kind == FA_VALUE_LIST || value->kind == FA_VALUE_MAP) && value->count == 0;
    return empty && (field->kinds & TABLE);
}

static void complain_kind(const fa_declaration *declaration, const fa_field *field,
                          const fa_value *value, fa_findings *findings)
{
    bool operator=
        value->kind == FA_VALUE_TRUTH && fa_findings_has(findings, value->line, "operator");
    if (value->kind == FA_VALUE_WRONG || operator) return; /* told already */
    if (is_empty_text(value) && (field->kinds & TEXT)) {
        fa_findings_add(findings, FA_MISTAKE, "field-empty", value->line,
                        "%.*s '%.*s': field '%s' is empty: %s", FA_TEXT_ARG(declaration->word),
                        FA_TEXT_ARG(declaration->id), field->name,
                        field->required ? "write something there"
                                        : "write something there, or leave it out");
        return;
    }
    char wanted[160];
    name_kinds(field->kinds, wanted, sizeof wanted);
    const char *hint = "";
    if (field->kinds == CONDITION && value->kind == FA_VALUE_TRUTH)
        hint = "; write answer \"item\":is(…) rather than a comparison";
    if (field->kinds == NUMBER && value->kind == FA_VALUE_TEXT)
        hint = "; write it without quotation marks";
    if (field->kinds == LIST && value->kind == FA_VALUE_TEXT) hint = "; put { } around it";
    fa_findings_add(findings, FA_MISTAKE, "wrong-kind", value->line,
                    "%.*s '%.*s': field '%s' wants %s, not %s%s", FA_TEXT_ARG(declaration->word),
                    FA_TEXT_ARG(declaration->id), field->name, wanted,
                    fa_value_kind_name(value->kind), hint);
}

/* choices and bands hold what the author lists, not fields. */
static bool has_fields(fa_text word)
{
    for (const fa_field *field = fa_fields; field->word != NULL; field++)
        if (is_word(field, word)) return true;
    return false;
}

bool fa_shape_has_unknown(const fa_declaration *declaration)
{
    for (size_t i = 0; i < declaration->fields.count; i++) {
        const fa_value *key = &declaration->fields.members[i].key;
        if (key->kind == FA_VALUE_TEXT && find(declaration->word, key->text) == NULL) return true;
    }
    return false;
}

/* Whether an unknown field is a misprint of NAME. */
static bool is_misprinted(const fa_declaration *declaration, const char *name)
{
    for (size_t i = 0; i < declaration->fields.count; i++) {
        const fa_value *key = &declaration->fields.members[i].key;
        fa_text best = {0};
        if (key->kind != FA_VALUE_TEXT || find(declaration->word, key->text) != NULL) continue;
        fa_suggest(key->text, fa_text_of(name), &best);
        if (best.length > 0) return true;
    }
    return false;
}

void fa_shape_check(const fa_declaration *declaration, fa_findings *findings)
{
    const fa_value *fields = &declaration->fields;
    if (fields->kind == FA_VALUE_WRONG || !has_fields(declaration->word)) return;
    for (size_t i = 0; i < fields->count; i++) {
        const fa_member *member = &fields->members[i];
        if (member->key.kind != FA_VALUE_TEXT) {
            if (member->value.kind == FA_VALUE_WRONG) continue;
            fa_findings_add(findings, FA_MISTAKE, "unknown-field", member->value.line,
                            "%.*s '%.*s': %s stands here without a name; write field = …",
                            FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id),
                            fa_value_kind_name(member->value.kind));
            continue;
        }
        const fa_field *field = find(declaration->word, member->key.text);
        if (field == NULL) complain_unknown(declaration, member, findings);
        if (field != NULL && !fits(field, &member->value))
            complain_kind(declaration, field, &member->value, findings);
    }
    for (const fa_field *field = fa_fields; field->word != NULL; field++) {
        if (!field->required || !is_word(field, declaration->word)) continue;
        if (fa_value_get(fields, fa_text_of(field->name)) != NULL) continue;
        if (is_misprinted(declaration, field->name)) continue;
        fa_findings_add(findings, FA_MISTAKE, "field-missing", declaration->line,
                        "%.*s '%.*s' has no field '%s'", FA_TEXT_ARG(declaration->word),
                        FA_TEXT_ARG(declaration->id), field->name);
    }
}

void fa_shape_check_names(const fa_value *map, const char *const *names, const char *where,
                          fa_findings *findings)
{
    for (size_t i = 0; i < map->count; i++) {
        const fa_value *key = &map->members[i].key;
        if (key->kind != FA_VALUE_TEXT) continue;
        bool known = false;
        fa_text best = {0};
        for (size_t k = 0; names[k] != NULL; k++) {
            known = known || fa_text_equal(fa_text_of(names[k]), key->text);
            fa_suggest(key->text, fa_text_of(names[k]), &best);
        }
        if (known) continue;
        fa_findings_add(findings, FA_MISTAKE, "unknown-field", map->members[i].value.line,
                        best.length ? "%s: unknown field '%.*s' (did you mean '%.*s'?)"
                                    : "%s: unknown field '%.*s'%.*s",
                        where, FA_TEXT_ARG(key->text), FA_TEXT_ARG(best));
    }
}

const fa_value *fa_shape_get(const fa_declaration *declaration, const char *name)
{
    const fa_value *value = fa_value_get(&declaration->fields, fa_text_of(name));
    if (value == NULL) return NULL;
    const fa_field *field = find(declaration->word, fa_text_of(name));
    return field != NULL && fits(field, value) ? value : NULL;
}
