/* JSON without anything empty in it. */
#include "format/json.h"
#include "report/fhir_parts.h"

static char last_of(const fa_buffer *out)
{
    return out->failed || out->length == 0 ? '\n' : out->bytes[out->length - 1];
}

void fa_fhir_name(fa_buffer *out, const char *name)
{
    char last = last_of(out); /* a text ends in its quotation mark: no bracket of it is seen here */
    if (last != '{' && last != '[' && last != '\n') fa_buffer_add_byte(out, ',');
    if (name == NULL) return;
    fa_json_add_text(out, fa_text_of(name));
    fa_buffer_add_byte(out, ':');
}

size_t fa_fhir_open(fa_buffer *out, const char *name, char bracket)
{
    size_t opened = out->length;
    fa_fhir_name(out, name);
    fa_buffer_add_byte(out, bracket);
    return opened;
}

void fa_fhir_close(fa_buffer *out, size_t opened)
{
    if (out->failed) return;
    /* What was opened begins with its bracket, or with a comma and a name that hold none. */
    size_t at = opened;
    bool quoted = false;
    while (quoted || (out->bytes[at] != '{' && out->bytes[at] != '['))
        quoted = quoted != (out->bytes[at++] == '"');
    if (at + 1 == out->length)
        out->length = opened;
    else
        fa_buffer_add_byte(out, out->bytes[at] == '{' ? '}' : ']');
}

void fa_fhir_text(fa_buffer *out, const char *name, fa_text text)
{
    if (text.length == 0) return;
    fa_fhir_name(out, name);
    fa_json_add_text(out, text);
}

void fa_fhir_z(fa_buffer *out, const char *name, const char *text)
{
    fa_fhir_text(out, name, fa_text_of(text));
}

void fa_fhir_integer(fa_buffer *out, const char *name, int64_t value)
{
    fa_fhir_name(out, name);
    fa_buffer_add_integer(out, value);
}

void fa_fhir_decimal(fa_buffer *out, const char *name, fa_decimal value)
{
    fa_fhir_name(out, name);
    fa_decimal_add_to(out, value);
}

void fa_fhir_truth(fa_buffer *out, const char *name, bool value)
{
    fa_fhir_name(out, name);
    fa_buffer_add_z(out, value ? "true" : "false");
}
