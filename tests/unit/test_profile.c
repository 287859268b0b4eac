/* A clinic's profiles: what is read of a file, and what their functions may make of a record. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "api/profile.h"
#include "format/json.h"

static const char record[] =
    "{\"id\":\"0190-ab\",\"version\":2,\"operation\":\"amend\",\"subject\":\"O\\\"Neil\\u0007 "
    "\\\\ \xF0\x9F\xA6\xB4\",\"date\":\"2024-03-31\",\"event\":null,\"instance\":null,"
    "\"answers\":{\"pain\":2,\"bend\":12.5,\"sure\":true,\"note\":\"a\\nb\"},"
    "\"keep\":{\"ward\":\"B 2\"},\"scores\":{\"index\":{\"value\":35.6,\"band\":\"much\","
    "\"answered\":10,\"of\":10},\"back.norm\":{\"value\":null,\"band\":null,\"answered\":3,"
    "\"of\":10}},\"level\":\"urgent\",\"rules\":[\"red\",\"late\"],\"undecided\":[],"
    "\"findings\":[{\"code\":\"range\",\"detail\":\"x\"}]}";

static void open_file(fa_profile_file *file, const char *source)
{
    fa_findings findings;
    fa_error error = {0};
    fa_status status =
        fa_profile_file_open(file, FA_TEXT("clinic.lua"), fa_text_of(source), &findings, &error);
    if (status != FA_OK) fail_msg("%s", error.message);
    if (findings.mistakes > 0) fail_msg("%.*s", FA_TEXT_ARG(findings.first->sentence));
}

#define assert_text(text, expected)                                                                \
    do {                                                                                           \
        fa_text text_ = (text);                                                                    \
        char copy_[400];                                                                           \
        (void)snprintf(copy_, sizeof copy_, "%.*s", FA_TEXT_ARG(text_));                           \
        assert_string_equal(copy_, (expected));                                                    \
    } while (0)

static void test_every_field_of_fhir(void **state)
{
    (void)state;
    fa_profile_file file;
    open_file(&file,
              "-- a comment\n"
              "profile 'hospital' {\n"
              "  url = 'https://h.example/r4', as = 'fhir', form = 'single', parallel = 7,\n"
              "  subject_system = 'urn:oid:1.2', subject = 'search', systems = 'urn:h:',\n"
              "  questionnaire = { odi = 'https://h.example/Q/odi|1.0', phq = 'urn:q' },\n"
              "  encounter = 'Encounter/{visit}', performer = 'Practitioner/{who}',\n"
              "  meta_profile = { Observation = 'urn:o', DetectedIssue = 'urn:d',\n"
              "    QuestionnaireResponse = 'urn:r' },\n"
              "  zone = '+01:00', on_forget = 'delete',\n"
              "  cacert = 'ca.pem', certificate = 'c.pem', key = 'k.pem', token_command = 'get',\n"
              "  pseudonymise = 'p.txt',\n"
              "}\n");
    assert_int_equal(file.count, 1);
    assert_null(file.script);
    const fa_profile *profile = &file.profiles[0];
    assert_text(profile->name, "hospital");
    assert_text(profile->file, "clinic.lua");
    assert_int_equal(profile->line, 2);
    assert_text(profile->to, "https://h.example/r4");
    assert_false(profile->as_json);
    assert_int_equal(profile->form, FA_FORM_SINGLE);
    assert_int_equal(profile->pack, 0);
    assert_int_equal(profile->parallel, 7);
    assert_text(profile->subject_system, "urn:oid:1.2");
    assert_true(profile->subject_search);
    assert_int_equal(profile->questionnaire_count, 2);
    assert_text(profile->questionnaires[0].instrument, "odi");
    assert_text(profile->questionnaires[0].url, "https://h.example/Q/odi");
    assert_text(profile->questionnaires[0].version, "1.0");
    assert_text(profile->questionnaires[1].instrument, "phq");
    assert_text(profile->questionnaires[1].url, "urn:q");
    assert_text(profile->questionnaires[1].version, "");
    assert_text(profile->encounter, "Encounter/{visit}");
    assert_text(profile->performer, "Practitioner/{who}");
    assert_text(profile->meta.response, "urn:r");
    assert_text(profile->meta.observation, "urn:o");
    assert_text(profile->meta.issue, "urn:d");
    assert_text(profile->systems, "urn:h:");
    assert_text(profile->zone, "+01:00");
    assert_true(profile->deletes);
    assert_text(profile->cacert, "ca.pem");
    assert_text(profile->certificate, "c.pem");
    assert_text(profile->key, "k.pem");
    assert_text(profile->token_file, "");
    assert_text(profile->token_command, "get");
    assert_text(profile->pseudonymise, "p.txt");
    assert_int_equal(profile->payload, -1);
    fa_profile_file_close(&file);
}

static void test_every_form(void **state)
{
    (void)state;
    fa_profile_file file;
    open_file(
        &file,
        "profile 'a' { url = 'https://a' }\n"
        "profile 'b' { url = 'https://a', form = 'transaction', pack = 200 }\n"
        "profile 'c' { url = 'https://a', form = 'single' }\n"
        "profile 'd' { url = 'https://a', form = 'conditional', on_forget =\n"
        "  'entered-in-error', subject = 'identifier', token_file = 't' }\n"
        "profile 'e' { url = 'https://a', as = 'json' }\n"
        "profile 'f' { url = 'https://a', as = 'json', method = 'post', on_forget = 'delete',\n"
        "  payload = function(record) return record end }\n");
    assert_int_equal(file.count, 6);
    static const fa_profile_form forms[] = {FA_FORM_TRANSACTION, FA_FORM_TRANSACTION,
                                            FA_FORM_SINGLE, FA_FORM_CONDITIONAL};
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(file.profiles[i].form, forms[i]);
    assert_int_equal(file.profiles[1].pack, 200);
    assert_false(file.profiles[3].deletes || file.profiles[3].subject_search);
    assert_text(file.profiles[3].token_file, "t");
    assert_true(file.profiles[4].as_json && !file.profiles[4].posts);
    assert_int_equal(file.profiles[4].payload, -1);
    assert_true(file.profiles[5].as_json && file.profiles[5].posts && file.profiles[5].deletes);
    assert_true(file.profiles[5].payload >= 0);
    assert_non_null(file.script);
    fa_text nearest;
    assert_ptr_equal(fa_profile_find(&file, FA_TEXT("d"), &nearest), &file.profiles[3]);
    fa_profile_file_close(&file);
}

static void test_find(void **state)
{
    (void)state;
    fa_profile_file file;
    fa_text nearest;
    open_file(&file, "profile 'hospital' { url = 'https://a' }\n"
                     "profile 'research' { url = 'https://a' }\n");
    assert_null(fa_profile_find(&file, FA_TEXT("reserch"), &nearest));
    assert_text(nearest, "research");
    assert_null(fa_profile_find(&file, FA_TEXT("elsewhere"), &nearest));
    assert_int_equal(nearest.length, 0);
    fa_profile_file_close(&file);
}

static void test_stopped_while_read(void **state)
{
    (void)state;
    fa_profile_file file;
    fa_findings findings;
    fa_error error;
    assert_int_equal(fa_profile_file_open(&file, FA_TEXT("clinic.lua"),
                                          FA_TEXT("\nwhile true do end\n"), &findings, &error),
                     FA_LIMIT);
    assert_string_equal(error.message, "clinic.lua:2: stopped: more than 5,000,000 instructions");
    assert_int_equal(findings.mistakes > 0, 1);
    fa_profile_file_close(&file);
}

/* ---- payload ---- */

/* Calls the function that BODY is of; OUT ends with a NUL. */
static fa_status shape_record(const char *body, const char *given, fa_buffer *out, fa_error *error)
{
    fa_profile_file file;
    fa_buffer source = {0};
    fa_buffer_add_z(&source, "profile 'r' { url = 'https://a', as = 'json',\n"
                             "payload = function(record, list)\n");
    fa_buffer_add_z(&source, body);
    fa_buffer_add_z(&source, "\nend }\n");
    fa_buffer_add_byte(&source, '\0');
    open_file(&file, source.bytes);
    fa_status status = fa_profile_shape(&file, &file.profiles[0], fa_text_of(given), out, error);
    fa_buffer again = {0};
    fa_error second = {0};
    assert_int_equal(fa_profile_shape(&file, &file.profiles[0], fa_text_of(given), &again, &second),
                     status);
    assert_true(fa_text_equal(fa_buffer_text(out), fa_buffer_text(&again)));
    if (status != FA_OK) assert_string_equal(error->message, second.message);
    fa_buffer_add_byte(out, '\0');
    fa_buffer_clear(&again);
    fa_buffer_clear(&source);
    fa_profile_file_close(&file);
    return status;
}

static void check_shape(const char *body, const char *expected)
{
    fa_buffer out = {0};
    fa_error error = {0};
    if (shape_record(body, record, &out, &error) != FA_OK) fail_msg("%s: %s", body, error.message);
    assert_string_equal(out.bytes, expected);
    fa_buffer_clear(&out);
}

static void check_fails(const char *body, fa_status expected, const char *sentence)
{
    fa_buffer out = {0};
    fa_error error = {0};
    fa_status status = shape_record(body, record, &out, &error);
    if (status != expected) fail_msg("%s: %d %s%s", body, status, error.message, out.bytes);
    assert_int_equal(out.length, 1); /* nothing half written */
    if (strcmp(error.message, sentence) != 0) fail_msg("%s\n%s\n%s", body, error.message, sentence);
    fa_buffer_clear(&out);
}

static void test_shapes(void **state)
{
    (void)state;
    check_shape("return { id = record.id, score = record.scores.index.value }",
                "{\"id\":\"0190-ab\",\"score\":35.6}");
    check_shape("return { who = record.subject }",
                "{\"who\":\"O\\\"Neil\\u0007 \\\\ \xF0\x9F\xA6\xB4\"}");
    check_shape("return { a = record.event, b = record.scores['back.norm'].value,\n"
                " c = record.event == missing, d = record.version + 1 }",
                "{\"a\":null,\"b\":null,\"c\":true,\"d\":3}");
    check_shape("return {}", "{}");
    check_shape("return { a = {}, b = list {}, c = { 1, 2.5 }, d = { { x = 1 } } }",
                "{\"a\":{},\"b\":[],\"c\":[1,2.5],\"d\":[{\"x\":1}]}");
    check_shape(
        "return { u = record.undecided, r = record.rules, f = record.findings }",
        "{\"f\":[{\"code\":\"range\",\"detail\":\"x\"}],\"r\":[\"red\",\"late\"],\"u\":[]}");
    check_shape("return { n = 1/3, whole = 4/2, low = -0.0, far = 2^53, some = 0.1 + 0.2 }",
                "{\"far\":9007199254740992,\"low\":0,\"n\":0.333333333333333,\"some\":0.3,"
                "\"whole\":2}");
    check_shape("return { a = record.answers, k = record.keep }",
                "{\"a\":{\"bend\":12.5,\"note\":\"a\\u000ab\",\"pain\":2,\"sure\":true},"
                "\"k\":{\"ward\":\"B 2\"}}");
}

/* In the order of the record, which a table alone has not. */
static void test_order(void **state)
{
    (void)state;
    check_shape("local out = {}\n"
                "for i, id in ipairs(record.answer_ids) do\n"
                "  out[i] = { id = id, value = record.answers[id] }\n"
                "end\n"
                "return { out = out, count = count(record.answer_ids), scores = record.score_ids,\n"
                "  keep = record.keep_ids, last = record.answer_ids[#record.answer_ids] }",
                "{\"count\":4,\"keep\":[\"ward\"],\"last\":\"note\",\"out\":["
                "{\"id\":\"pain\",\"value\":2},{\"id\":\"bend\",\"value\":12.5},"
                "{\"id\":\"sure\",\"value\":true},{\"id\":\"note\",\"value\":\"a\\u000ab\"}],"
                "\"scores\":[\"index\",\"back.norm\"]}");
}

/* A function for records does for one that was erased: all that it would send is empty. */
static void test_erased_record(void **state)
{
    (void)state;
    fa_buffer out = {0};
    fa_error error = {0};
    fa_status status = shape_record(
        "local answers = {}\n"
        "for i, id in ipairs(record.answer_ids) do answers[i] = record.answers[id] end\n"
        "return { id = record.id, who = record.subject, answers = list(answers),\n"
        "  pain = record.answers.pain, ward = record.keep.ward,\n"
        "  value = record.scores.index.value, band = record.scores['back.norm'].band,\n"
        "  rules = record.rules, first = record.score_ids[1], level = record.level }",
        "{\"id\":\"x\",\"version\":3,\"operation\":\"void\",\"kept_at\":\"2024-04-01\"}", &out,
        &error);
    if (status != FA_OK) fail_msg("%s", error.message);
    assert_string_equal(out.bytes, "{\"answers\":[],\"band\":null,\"id\":\"x\",\"level\":null,"
                                   "\"pain\":null,\"rules\":[],\"value\":null,\"ward\":null,"
                                   "\"who\":null}");
    fa_buffer_clear(&out);
    assert_int_equal(shape_record("return { v = record.scores.index.valeu }",
                                  "{\"id\":\"x\",\"operation\":\"void\"}", &out, &error),
                     FA_CONTENT);
    assert_string_equal(error.message,
                        "clinic.lua:3: no member named 'valeu' (did you mean 'value'?)");
    fa_buffer_clear(&out);
}

/* The copy is the function's own, and lives for one call: test_shapes calls each twice. */
static void test_changed_copy(void **state)
{
    (void)state;
    check_shape("record.subject = nil\n"
                "record.more = 1\n"
                "record.answers.note = nil\n"
                "record.findings, record.scores, record.answer_ids = nil, nil, nil\n"
                "record.keep_ids, record.score_ids, record.rules = nil, nil, nil\n"
                "return record",
                "{\"advice\":[],\"answers\":{\"bend\":12.5,\"pain\":2,\"sure\":true},\"date\":"
                "\"2024-03-31\","
                "\"event\":null,\"id\":\"0190-ab\",\"instance\":null,\"keep\":{\"ward\":\"B 2\"},"
                "\"level\":\"urgent\",\"more\":1,\"operation\":\"amend\",\"undecided\":[],"
                "\"version\":2}");
}

static void test_unknown_members(void **state)
{
    (void)state;
    check_fails("\nreturn { s = record.subjcet }", FA_CONTENT,
                "clinic.lua:4: no member named 'subjcet' (did you mean 'subject'?)");
    check_fails("return { s = record.scores.idnex.value }", FA_CONTENT,
                "clinic.lua:3: no member named 'idnex' (did you mean 'index'?)");
    check_fails("return { s = record.scores.index.valeu }", FA_CONTENT,
                "clinic.lua:3: no member named 'valeu' (did you mean 'value'?)");
    check_fails("return { s = record.findings[1].reason }", FA_CONTENT,
                "clinic.lua:3: no member named 'reason' in this part of the record");
    check_fails("return { s = record[1] }", FA_CONTENT,
                "clinic.lua:3: the members of a record have names, and a number is none");
    check_fails("return { s = record.scores[record.subject] }", FA_CONTENT,
                "clinic.lua:3: no member of the record has this name");
    check_fails("return { s = #record.answers }", FA_CONTENT,
                "clinic.lua:3: a part of the record has names and no length: "
                "count(record.answer_ids)");
    check_shape("return { b = record.scores.index.se, p = record.policy }",
                "{\"b\":null,\"p\":null}");
    /* a blank answer is in no record */
    check_shape("return { a = record.answers.walk, k = record.keep.therapist }",
                "{\"a\":null,\"k\":null}");
}

static void test_failing_functions(void **state)
{
    (void)state;
    check_fails("return", FA_CONTENT,
                "clinic.lua:2: the function returned nothing, not a table: return { name = … }");
    check_fails("return 'x'", FA_CONTENT,
                "clinic.lua:2: the function returned a text, not a table: return { name = … }");
    check_fails("return missing", FA_CONTENT,
                "clinic.lua:2: the function returned missing, not a table: return { name = … }");
    check_fails("return { 1, 2 }", FA_CONTENT,
                "clinic.lua:2: the function returned a list: what is sent of a record has names, "
                "as return { list = … }");
    check_fails("return list {}", FA_CONTENT,
                "clinic.lua:2: the function returned a list: what is sent of a record has names, "
                "as return { list = … }");
    check_fails("return { a = record.event + 1 }", FA_CONTENT,
                "clinic.lua:3: arithmetic on a missing answer");
    check_fails("return { a = list(1) }", FA_CONTENT,
                "clinic.lua:3: list takes a table, as list { … }, not a number");
    check_fails("return { a = list(record.scores) }", FA_CONTENT,
                "clinic.lua:3: list takes a table, as list { … }, not a table");
    check_fails("return { a = time() }", FA_CONTENT, "clinic.lua:3: unknown word 'time'");
    check_fails("later = record.id\nreturn {}", FA_CONTENT,
                "clinic.lua:3: 'later' must be local: write local before it");
    check_fails("return setmetatable({}, {})", FA_CONTENT,
                "clinic.lua:3: unknown word 'setmetatable'");
}

/* What `list` is given may belong to the file, and stays as it is. */
static void test_list_is_a_copy(void **state)
{
    (void)state;
    fa_profile_file file;
    fa_buffer out = {0};
    fa_error error = {0};
    open_file(&file, "local none = {}\n"
                     "profile 'r' { url = 'https://a', as = 'json',\n"
                     "payload = function(record, list)\n"
                     "  return { before = none, list = list(none), after = none }\n"
                     "end }\n");
    for (int i = 0; i < 2; i++) {
        fa_buffer_reset(&out);
        assert_int_equal(fa_profile_shape(&file, &file.profiles[0], FA_TEXT("{}"), &out, &error),
                         FA_OK);
        assert_text(fa_buffer_text(&out), "{\"after\":{},\"before\":{},\"list\":[]}");
    }
    fa_buffer_clear(&out);
    fa_profile_file_close(&file);
}

#define RETURNED "of what the function returned"

static void test_what_cannot_be_sent(void **state)
{
    (void)state;
    check_fails("return { a = { b = { 1, 0/0 } } }", FA_CONTENT,
                "clinic.lua:2: 'a.b[2]' " RETURNED " is not a finite number");
    check_fails("return { a = 1/0 }", FA_CONTENT,
                "clinic.lua:2: 'a' " RETURNED " is not a finite number");
    check_fails("return { a = 1e300 }", FA_CONTENT,
                "clinic.lua:2: 'a' " RETURNED " is too large a number");
    check_fails("return { a = 1e-20 }", FA_CONTENT,
                "clinic.lua:2: 'a' " RETURNED " is too small a number: it would go out as 0");
    check_fails("return { f = function() end }", FA_CONTENT,
                "clinic.lua:2: 'f' " RETURNED " is a function, which cannot be sent");
    check_fails("return { f = { max } }", FA_CONTENT,
                "clinic.lua:2: 'f[1]' " RETURNED " is a function, which cannot be sent");
    check_fails("return { a = '\\xE9' }", FA_CONTENT,
                "clinic.lua:2: 'a' " RETURNED " holds bytes that are not UTF-8 text");
    check_fails("return { a = 'b\\0c' }", FA_CONTENT,
                "clinic.lua:2: 'a' " RETURNED " holds a byte of value 0");
    check_fails("return { ['\\xE9'] = 1 }", FA_CONTENT,
                "clinic.lua:2: what the function returned holds bytes that are not UTF-8 text");
    check_fails("return { a = { 1, 2, x = 3 } }", FA_CONTENT,
                "clinic.lua:2: 'a' " RETURNED " has members with names and others without: a list "
                "has none, and everything else has one");
    static const char gap[] = "clinic.lua:2: 'a' " RETURNED
                              " is numbered, but not from 1 on without a gap: write missing for "
                              "what is not there, or give the members names, as [\"0\"] = …";
    check_fails("return { a = { 1, nil, 3 } }", FA_CONTENT, gap);
    check_fails("return { a = { [0] = 1 } }", FA_CONTENT, gap);
    check_fails("return { a = { [-1] = 1, [1] = 2 } }", FA_CONTENT, gap);
    check_fails("return { a = { [1.5] = 1 } }", FA_CONTENT,
                "clinic.lua:2: 'a' " RETURNED
                " has a member whose name is no text: write [\"…\"] = …");
    check_fails("return { a = { [true] = 1 } }", FA_CONTENT,
                "clinic.lua:2: 'a' " RETURNED
                " has a member whose name is no text: write [\"…\"] = …");
    check_fails("local l = list {}\nl.x = 1\nreturn { a = l }", FA_CONTENT,
                "clinic.lua:2: 'a' " RETURNED " is a list, and its members have no names");
}

/* Parts of sentences, kept when the file was read, have metatables of ours; no other table has one.
 */
static void test_kept_sentences(void **state)
{
    (void)state;
    static const char *const kept[] = {"answer('x'):is(1)", "band(0, 1, 'low')", "answer 'x'"};
    for (size_t i = 0; i < 3; i++) {
        fa_profile_file file;
        fa_buffer source = {0}, out = {0};
        fa_error error = {0};
        fa_buffer_add_format(&source,
                             "local kept = %s\nprofile 'r' { url = 'https://a', as = 'json',\n"
                             "payload = function(record) return { a = kept } end }\n",
                             kept[i]);
        fa_buffer_add_byte(&source, '\0');
        open_file(&file, source.bytes);
        assert_int_equal(fa_profile_shape(&file, &file.profiles[0], FA_TEXT("{}"), &out, &error),
                         FA_CONTENT);
        assert_string_equal(error.message, "clinic.lua:3: 'a' " RETURNED
                                           " is a part of a sentence, which cannot be sent");
        fa_buffer_clear(&source);
        fa_profile_file_close(&file);
    }
}

/* Words of the record may be a patient's: they are in no message. */
static void test_nothing_of_the_record_is_told(void **state)
{
    (void)state;
    check_fails("return { who = { [record.subject] = { value = 0/0 } } }", FA_CONTENT,
                "clinic.lua:2: 'who[…].value' " RETURNED " is not a finite number");
    check_fails("return { [record.keep.ward] = max }", FA_CONTENT,
                "clinic.lua:2: '[…]' " RETURNED " is a function, which cannot be sent");
    check_fails("return { a = record.subject + 1 }", FA_CONTENT,
                "clinic.lua:3: arithmetic on a text: write a number without quotes");
    check_fails("return { a = record.subject < 1 }", FA_CONTENT,
                "clinic.lua:3: a text and a number cannot be compared");
    check_fails("return { a = record.subject() }", FA_CONTENT,
                "clinic.lua:3: attempt to call a string value (field 'subject')");
}

static void test_limits(void **state)
{
    (void)state;
    check_fails("while true do end", FA_LIMIT,
                "clinic.lua:3: stopped: more than 5,000,000 instructions");
    check_fails("local t = {}\nfor i = 1, 10001 do t[i] = i end\nreturn { t = t }", FA_CONTENT,
                "clinic.lua:2: what the function returned has more than 10000 members");
    check_fails(
        "local t = {}\nt.t = t\nreturn t", FA_CONTENT,
        "clinic.lua:2: 't.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t.t' " RETURNED
        " goes deeper than 32 tables: does one hold itself?");
    /* two at each level: 2^30 members, though few tables */
    check_fails("local t = {}\nfor i = 1, 30 do t = { t, t } end\nreturn { t = t }", FA_CONTENT,
                "clinic.lua:2: what the function returned has more than 10000 members");
    check_fails("local t, s = {}, 'abcdefgh'\nfor i = 1, 9 do s = s .. s end\n"
                "for i = 1, 1025 do t[i] = s end\nreturn { t = t }",
                FA_CONTENT,
                "clinic.lua:2: what the function returned holds more than 4 MiB of text");
    check_fails("local s = 'abcdefgh'\nfor i = 1, 20 do s = s .. s end\nreturn { s = s }", FA_LIMIT,
                "clinic.lua:4: stopped: a text of more than 8 KiB");
    check_fails("local t = {}\nfor i = 1, 1e7 do t[i] = { i } end", FA_LIMIT,
                "clinic.lua:4: stopped: more than 16 MiB of memory");
    check_fails("local function f() return 1 + f() end\nreturn { a = f() }", FA_LIMIT,
                "clinic.lua:3: stopped: functions that call each other too deeply");
}

/* Depth 32 is possible, and so are 10,000 members. */
static void test_within_limits(void **state)
{
    (void)state;
    fa_buffer out = {0};
    fa_error error = {0};
    assert_int_equal(shape_record("local t = 1\nfor i = 1, 31 do t = { t } end\nreturn { t = t }",
                                  record, &out, &error),
                     FA_OK);
    assert_int_equal(strspn(out.bytes + 5, "["), 31);
    fa_buffer_clear(&out);
    assert_int_equal(shape_record("local t = {}\nfor i = 1, 9999 do t[i] = i end\n"
                                  "return { t = t }",
                                  record, &out, &error),
                     FA_OK);
    assert_non_null(strstr(out.bytes, ",9999]}"));
    fa_buffer_clear(&out);
}

/* A long free text goes through whole, and the next record is judged as if it had not been. */
static void test_long_answers(void **state)
{
    (void)state;
    fa_profile_file file;
    fa_buffer given = {0}, out = {0};
    fa_error error = {0};
    open_file(&file, "profile 'r' { url = 'https://a', as = 'json',\n"
                     "payload = function(record)\n"
                     "  local n = 0\n"
                     "  if record.work then for i = 1, 1e6 do n = n + i end end\n"
                     "  return { note = record.note, n = n }\n"
                     "end }\n");
    fa_buffer_add_z(&given, "{\"work\":false,\"note\":\"");
    for (size_t i = 0; i < 100 * 1024; i++)
        fa_buffer_add_byte(&given, (char)('a' + i % 26));
    fa_buffer_add_z(&given, "\"}");
    fa_status status =
        fa_profile_shape(&file, &file.profiles[0], fa_buffer_text(&given), &out, &error);
    if (status != FA_OK) assert_null(error.message);
    assert_true(out.length > 100 * 1024);
    fa_buffer_reset(&out);
    assert_int_equal(fa_profile_shape(&file, &file.profiles[0],
                                      FA_TEXT("{\"work\":true,\"note\":null}"), &out, &error),
                     FA_OK);
    assert_true(fa_text_equal(fa_buffer_text(&out), FA_TEXT("{\"n\":500000500000,\"note\":null}")));
    fa_buffer_reset(&given);
    fa_buffer_reset(&out);
    fa_buffer_add_z(&given, "{\"work\":false,\"note\":\"");
    for (size_t i = 0; i < 140 * 1024; i++)
        fa_buffer_add_byte(&given, 'a');
    fa_buffer_add_z(&given, "\"}");
    assert_int_equal(
        fa_profile_shape(&file, &file.profiles[0], fa_buffer_text(&given), &out, &error), FA_LIMIT);
    assert_string_equal(error.message, "clinic.lua:2: stopped: a text of more than 128 KiB");
    fa_buffer_clear(&given);
    fa_buffer_clear(&out);
    fa_profile_file_close(&file);
}

static void test_records_that_are_none(void **state)
{
    (void)state;
    fa_buffer out = {0};
    fa_error error = {0};
    assert_int_equal(shape_record("return {}", "[1]", &out, &error), FA_CONTENT);
    fa_buffer_clear(&out);
    assert_int_equal(shape_record("return {}", "{\"a\":", &out, &error), FA_CONTENT);
    fa_buffer_clear(&out);
    assert_int_equal(shape_record("return {}", "{\"a\":1e99}", &out, &error), FA_CONTENT);
    fa_buffer_clear(&out);
}

/* Many calls of one file: nothing is left on its stack, and memory is taken back. */
static void test_many_calls(void **state)
{
    (void)state;
    fa_profile_file file;
    fa_buffer out = {0};
    fa_error error = {0};
    open_file(&file, "profile 'r' { url = 'https://a', as = 'json', payload = function(record)\n"
                     "  if record.version == 3 then return 1 end\n"
                     "  if record.version == 4 then while true do end end\n"
                     "  return { v = record.version, all = { record, record } }\n"
                     "end }\n");
    for (int i = 0; i < 3000; i++) {
        char given[80];
        int version = i < 20 ? i % 5 : i % 4;
        (void)snprintf(given, sizeof given, "{\"version\":%d,\"answers\":{\"a\":%d}}", version, i);
        fa_status expected = version == 3 ? FA_CONTENT : version == 4 ? FA_LIMIT : FA_OK;
        fa_buffer_reset(&out);
        assert_int_equal(
            fa_profile_shape(&file, &file.profiles[0], fa_text_of(given), &out, &error), expected);
    }
    fa_buffer_clear(&out);
    fa_profile_file_close(&file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_field_of_fhir),
        cmocka_unit_test(test_every_form),
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_stopped_while_read),
        cmocka_unit_test(test_shapes),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_erased_record),
        cmocka_unit_test(test_changed_copy),
        cmocka_unit_test(test_unknown_members),
        cmocka_unit_test(test_failing_functions),
        cmocka_unit_test(test_list_is_a_copy),
        cmocka_unit_test(test_what_cannot_be_sent),
        cmocka_unit_test(test_kept_sentences),
        cmocka_unit_test(test_nothing_of_the_record_is_told),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_within_limits),
        cmocka_unit_test(test_long_answers),
        cmocka_unit_test(test_records_that_are_none),
        cmocka_unit_test(test_many_calls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
