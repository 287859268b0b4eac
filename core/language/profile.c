/* Reads profile "name" { … }: a server that records are sent to, and how it wants them. */
#include "language/reading.h"

#include <stdio.h>
#include <string.h>

enum { PARALLEL_MOST = 64 };

int fa_profile_option(fa_reading *reading, const fa_declaration *declaration, const char *where,
                      const char *field, const char *const *names)
{
    const fa_value *value = fa_shape_get(declaration, field);
    if (value == NULL) return -1;
    return fa_reading_option(reading, where, field, value->text, names, value->line);
}

unsigned fa_profile_count(fa_reading *reading, const fa_declaration *declaration, const char *where,
                          const char *field, int most)
{
    const fa_value *value = fa_shape_get(declaration, field);
    int64_t whole = 0;
    if (value == NULL) return 0;
    if (fa_decimal_rescale(value->number, 0, &whole) && whole >= 1 && whole <= most)
        return (unsigned)whole;
    FA_COMPLAIN(reading, "bad-number", value->line, "%s: %s is a whole number from 1 to %d", where,
                field, most);
    return 0;
}

/* Fields that one way of sending has and the other has not. */
static void check_fields_of(fa_reading *reading, const fa_declaration *declaration,
                            const char *where, bool as_json)
{
    static const char *const of_fhir[] = {"form",      "subject_system", "subject", "questionnaire",
                                          "encounter", "performer",      "systems", "meta_profile",
                                          "zone",      "pack",           NULL};
    static const char *const of_json[] = {"method", "payload", NULL};
    const char *const *others = as_json ? of_fhir : of_json;
    for (size_t i = 0; others[i] != NULL; i++) {
        const fa_value *value = fa_value_get(&declaration->fields, fa_text_of(others[i]));
        if (value == NULL) continue;
        FA_COMPLAIN(reading, "field-meaningless", value->line,
                    as_json ? "%s: field '%s' means nothing with as = \"json\": leave it out"
                            : "%s: field '%s' needs as = \"json\": write that, or leave it out",
                    where, others[i]);
    }
}

bool fa_address_is_plain(fa_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        if (c <= ' ' || c > '~' || c == '"' || c == '\\') return false;
    }
    return text.length > 0;
}

static bool ends_authority(char c)
{
    return c == '/' || c == '?' || c == '#';
}

static const char *find_byte(fa_text text, char byte)
{
    return text.length > 0 ? memchr(text.bytes, byte, text.length) : NULL;
}

/* What stands between the scheme and the path, its port too. */
static fa_text authority_of(fa_text text, size_t scheme)
{
    size_t end = scheme;
    while (end < text.length && !ends_authority(text.bytes[end]))
        end++;
    return (fa_text){text.bytes + scheme, end - scheme};
}

/* Empty where what follows the host is no port. */
static fa_text host_of(fa_text authority)
{
    const char *close = find_byte(authority, ']'), *end = authority.bytes + authority.length;
    const char *colon = close != NULL ? close + 1 : find_byte(authority, ':');
    if (colon == NULL || colon == end) return authority;
    bool port = *colon == ':' && colon + 1 < end;
    for (const char *at = colon + 1; at < end; at++)
        port = port && *at >= '0' && *at <= '9';
    return port ? fa_text_slice(authority.bytes, colon) : (fa_text){0};
}

static bool is_this_computer(fa_text host)
{
    return fa_text_equal_nocase(host, FA_TEXT("localhost")) ||
           fa_text_equal(host, FA_TEXT("127.0.0.1")) || fa_text_equal(host, FA_TEXT("[::1]"));
}

/* What is wrong with a server's address, or NULL. None of these sentences repeats it: it may hold a
 * password. */
static const char *problem_of(fa_text to)
{
    static const char no_url[] =
        "is no address of a server: write it as https://fhir.hospital.example/r4";
    bool encrypted = fa_text_starts(to, FA_TEXT("https://"));
    bool open = fa_text_starts(to, FA_TEXT("http://"));
    if (!fa_address_is_plain(to) || (!encrypted && !open)) return no_url;
    fa_text authority = authority_of(to, encrypted ? 8 : 7);
    fa_text host = host_of(authority);
    if (find_byte(authority, '@') != NULL)
        return "holds a user name or a password, which do not belong into this file: write "
               "token_file = \"token.txt\" and keep the token there";
    if (host.length == 0) return no_url;
    if (find_byte(to, '?') != NULL || find_byte(to, '#') != NULL)
        return "goes on behind a ? or #: write it only up to the place that records are sent to";
    if (open && !is_this_computer(host))
        return "begins with http, so anyone on the way could read the records: write https:// "
               "(http is for this computer itself: localhost, 127.0.0.1 or [::1])";
    return NULL;
}

static void read_to(fa_reading *reading, const fa_declaration *declaration, const char *where,
                    fa_profile *profile)
{
    const fa_value *to = fa_shape_get(declaration, "url");
    if (to == NULL) return;
    profile->to = to->text;
    const char *problem = problem_of(to->text);
    if (problem != NULL)
        FA_COMPLAIN(reading, "bad-address", to->line, "%s: field 'url' %s", where, problem);
}

static void read_trust(fa_reading *reading, const fa_declaration *declaration, const char *where,
                       fa_profile *profile)
{
    const fa_value *command = fa_shape_get(declaration, "token_command");
    const fa_value *key = fa_shape_get(declaration, "key");
    profile->cacert = fa_reading_text(declaration, "cacert");
    profile->certificate = fa_reading_text(declaration, "certificate");
    profile->key = fa_reading_text(declaration, "key");
    profile->token_file = fa_reading_text(declaration, "token_file");
    profile->token_command = fa_reading_text(declaration, "token_command");
    profile->pseudonymise = fa_reading_text(declaration, "pseudonymise");
    if (command != NULL && profile->token_file.length > 0)
        FA_COMPLAIN(reading, "field-doubled", command->line,
                    "%s: both token_file and token_command say where the token comes from: keep "
                    "one",
                    where);
    if (key != NULL && fa_value_get(&declaration->fields, FA_TEXT("certificate")) == NULL)
        FA_COMPLAIN(reading, "field-missing", key->line,
                    "%s: a key needs its certificate: add certificate = \"clinic.pem\"", where);
}

void fa_read_profile(fa_reading *reading, const fa_declaration *declaration, fa_profile *profile)
{
    static const char *const kinds[] = {"fhir", "json", NULL};
    static const char *const methods[] = {"put", "post", NULL};
    static const char *const forgets[] = {"entered-in-error", "delete", NULL};
    char where[96];
    fa_reading_where(declaration, where, sizeof where);
    *profile = (fa_profile){.name = declaration->id, .line = declaration->line, .payload = -1};
    profile->file = reading->sheet->file;
    read_to(reading, declaration, where, profile);
    int as = fa_profile_option(reading, declaration, where, "as", kinds);
    profile->as_json = as == 1;
    if (as >= 0 || fa_value_get(&declaration->fields, FA_TEXT("as")) == NULL)
        check_fields_of(reading, declaration, where, profile->as_json);
    if (!profile->as_json) fa_read_profile_fhir(reading, declaration, where, profile);
    profile->posts = fa_profile_option(reading, declaration, where, "method", methods) == 1;
    profile->deletes = fa_profile_option(reading, declaration, where, "on_forget", forgets) == 1;
    if (profile->deletes && profile->form == FA_FORM_POST)
        FA_COMPLAIN(reading, "field-meaningless", fa_shape_get(declaration, "on_forget")->line,
                    "%s: on_forget = \"delete\" cannot be with form = \"post\", where a record "
                    "has only the ids that the server gave it: write \"entered-in-error\", or "
                    "another form",
                    where);
    const fa_value *payload = fa_shape_get(declaration, "payload");
    if (payload != NULL) profile->payload = payload->hook;
    profile->parallel = fa_profile_count(reading, declaration, where, "parallel", PARALLEL_MOST);
    read_trust(reading, declaration, where, profile);
}
