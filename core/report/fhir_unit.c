/* Units as authors write them, and their codes in UCUM. */
#include "report/fhir_parts.h"

/* UCUM minds case; so do we, lest "M" (mega) pass for "m". */
static const struct {
    const char *unit, *code;
} units[] = {
    {"%", "%"},           {"percent", "%"},   {"points", "{score}"}, {"point", "{score}"},
    {"score", "{score}"}, {"mm", "mm"},       {"cm", "cm"},          {"m", "m"},
    {"km", "km"},         {"inch", "[in_i]"}, {"inches", "[in_i]"},  {"g", "g"},
    {"kg", "kg"},         {"kg/m2", "kg/m2"}, {"kg/m²", "kg/m2"},    {"s", "s"},
    {"seconds", "s"},     {"min", "min"},     {"minutes", "min"},    {"h", "h"},
    {"hours", "h"},       {"d", "d"},         {"days", "d"},         {"wk", "wk"},
    {"weeks", "wk"},      {"mo", "mo"},       {"months", "mo"},      {"a", "a"},
    {"years", "a"},       {"deg", "deg"},     {"°", "deg"},          {"degrees", "deg"},
    {"N", "N"},           {"N.m", "N.m"},     {"Nm", "N.m"},         {"m/s", "m/s"},
    {"/min", "/min"},     {"kPa", "kPa"},     {"mmHg", "mm[Hg]"},    {"°C", "Cel"},
};

/* The UCUM code for an author's unit ("Jahre" has none: empty). */
static fa_text ucum_of(fa_text unit)
{
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (fa_text_equal(unit, fa_text_of(units[i].unit))) return fa_text_of(units[i].code);
    return (fa_text){0};
}

void fa_fhir_quantity(fa_buffer *out, const char *name, fa_decimal value, fa_text unit)
{
    fa_text code = ucum_of(unit);
    size_t quantity = fa_fhir_open(out, name, '{');
    fa_fhir_decimal(out, "value", value);
    fa_fhir_text(out, "unit", unit);
    if (code.length > 0) fa_fhir_z(out, "system", "http://unitsofmeasure.org");
    fa_fhir_text(out, "code", code);
    fa_fhir_close(out, quantity);
}
