/* Any bytes as an intake file: cut into chunks anywhere, the same records come out, none twice,
 * none lost. */
#include "api/edition.h"
#include "api/mapping.h"
#include "intake/reader.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char source[] =
    "instrument 'fuzz' { title = 'Fuzz', version = '1', language = 'en', licence = { text = 'free' "
    "} }\n"
    "item 'a' { text = 'A', scale = { 0, 5 }, two_ticks = 'highest' }\n"
    "item 'b' { text = 'B', number = { min = -9, max = 99, decimals = 1 }, scored = false }\n"
    "item 'c' { text = 'C', choices = yes_no, optional = true }\n"
    "item 'd' { text = 'D', optional = true, scored = false, blank_because = 'declined', "
    "tick_all = { [1] = 'neck', [2] = 'back', [4] = 'knee' } }\n"
    "item 'e' { text = 'E', date = true, optional = true, scored = false }\n"
    "item 'f' { text = 'F', written = true, optional = true }\n"
    "score 'total' { title = 'T', sum_of = { 'a' } }\n"
    "rule 'r' { level = 'urgent', when = answer 'c':is 'yes', say = 'Now.' }\n";

static const char header[] = "subject,a,b,date,c,event,total,note\n";

/* How two clinics export it: a line a visit, and all visits in a line. */
#define SAID                                                                                       \
    "labels = { a = { ['None at all'] = 0, Most = 5 }, d = { Nacken = 1 }, ja = 'yes', nein = 0 "  \
    "}, missing_codes = { ['-99'] = 'declined', [77] = 'missing', x = 'not available' }, "         \
    "only_if = { form = 'first' }, decimal = ','"
static const char *const clinics[] = {
    "intake 'line' { instrument = 'fuzz', subject = 'nr', event = 'visit', date_format = 'dmy', "
    "instance = 'turn', columns = { a = 'q1', b = 'q2' }, stated = { total = 'sum' }, " SAID " }\n",
    "intake 'wide' { instrument = 'fuzz', subject = 'nr', columns = { a = 'q1' }, visits = { "
    "v0 = { date = 'd0', suffix = '_a' }, v1 = { date = 'd1', columns = { a = 'later1', b = "
    "'later2', d = 'where' } } }, " SAID " }\n"};
static const char *const clinic_headers[] = {
    "nr;q1;q2;date;c;visit;sum;note;d;e;f;form;turn\n",
    "nr;q1_a;b_a;d0;d1;later1;later2;where;d_a;e_a;note;form;f_a\n"};
enum { VISITS = 2 };

static void must(bool holds, const char *what)
{
    if (holds) return;
    (void)fprintf(stderr, "broken: %s\n", what);
    abort();
}

static const fa_plan *plan_of_all(void)
{
    static fa_edition edition;
    if (edition.plan != NULL) return edition.plan;
    fa_error error;
    fa_status status =
        fa_edition_open(&edition, FA_TEXT("fuzz.lua"), fa_text_of(source), 1000, NULL, &error);
    must(status == FA_OK && edition.plan != NULL, "the instrument is sound");
    return edition.plan;
}

static const fa_mapping *mapping_of(int clinic)
{
    static fa_arena arena;
    static const fa_mapping *mappings[2];
    if (mappings[clinic] != NULL) return mappings[clinic];
    fa_error error;
    fa_findings findings;
    fa_status status =
        fa_mapping_open(&mappings[clinic], FA_TEXT("map.lua"), fa_text_of(clinics[clinic]),
                        plan_of_all()->instrument, &arena, &findings, &error);
    must(status == FA_OK && mappings[clinic] != NULL, "the mapping is sound");
    return mappings[clinic];
}

/* A reader with all it needs, and what came out of it as text. */
typedef struct machine {
    fa_arena arena;
    fa_records records;
    fa_reader reader;
    fa_chunk chunk;
    uint64_t lines; /* of the chunks before */
    fa_buffer told;
} machine;

static void add_field(fa_buffer *out, const char *name, fa_text text)
{
    fa_buffer_add_z(out, name);
    fa_buffer_add(out, text);
}

/* What belongs to a record that is scored; of a rejected one only its answers are used again. */
static void tell_key(machine *m, size_t row)
{
    const fa_records *records = &m->records;
    const fa_stated *stated = records->stated[0] ? &records->stated[0][row] : NULL;
    add_field(&m->told, " subject ", records->subject[row]);
    add_field(&m->told, " date ", records->date[row]);
    add_field(&m->told, " event ", records->event[row]);
    add_field(&m->told, " instance ", records->instance[row]);
    add_field(&m->told, " note ", records->kept[0][row]);
    if (stated != NULL && stated->given) fa_buffer_add_integer(&m->told, stated->value.units);
}

static void tell_row(machine *m, size_t row)
{
    const fa_records *records = &m->records;
    const fa_responses *responses = &records->responses;
    fa_buffer_add_format(&m->told, "\nline %zu outcome %d withheld %d",
                         (size_t)(m->lines + records->line[row]), records->outcome[row],
                         responses->withheld[row] != 0);
    add_field(&m->told, " raw ", records->raw[row]);
    bool used = records->outcome[row] != FA_REJECTED && records->outcome[row] != FA_PASSED_OVER;
    if (used) tell_key(m, row);
    for (size_t i = 0; i < responses->instrument->item_count; i++) {
        const fa_column *column = &responses->columns[i];
        bool number = column->number != NULL && column->choice[row] == FA_PRESENT;
        fa_buffer_add_format(&m->told, " %d", column->choice[row]);
        bool written = column->written != NULL && column->choice[row] == FA_PRESENT;
        if (number) fa_buffer_add_integer(&m->told, column->number[row]);
        if (written) add_field(&m->told, " ", column->written[row]);
    }
}

static void tell_notices(machine *m, size_t row, size_t *notice)
{
    const fa_responses *responses = &m->records.responses;
    bool rejects = false;
    while (*notice < responses->notice_count && responses->notices[*notice].row == row) {
        const fa_notice *it = &responses->notices[(*notice)++];
        rejects = rejects || it->code >= FA_NOTICE_INVALID;
        fa_buffer_add_format(&m->told, " notice %d item %d column %zu ", (int)it->code, it->item,
                             (size_t)it->column);
        fa_buffer_add(&m->told, it->detail);
    }
    must(rejects == (m->records.outcome[row] == FA_REJECTED),
         "a reject has a reason, no other has");
}

static bool is_blank(const char *from, const char *to)
{
    for (; from < to; from++)
        if (memchr(" \t\r\n", *from, 4) == NULL) return false;
    return true;
}

/* Between the records of a CSV chunk is nothing but the ends of lines and empty ones. A line with
 * visits is as many records; TWIN counts them, and one that cannot be taken apart is one. */
static const char *check_raw(const machine *m, size_t row, const char *before, size_t *twin)
{
    fa_text raw = m->records.raw[row];
    const fa_intake *intake = m->reader.intake;
    if (intake->format != FA_FORMAT_CSV) return NULL;
    bool again = *twin > 0 && raw.bytes + raw.length == before;
    must(again || *twin == 0, "a line is as many records as it has visits");
    must(again || (raw.bytes >= before && is_blank(before, raw.bytes)),
         "no byte of a record is passed over");
    bool whole = true;
    size_t count = m->records.responses.notice_count;
    for (size_t i = 0; i < count; i++) {
        const fa_notice *it = &m->records.responses.notices[i];
        bool broken = it->code == FA_NOTICE_RAGGED || it->code == FA_NOTICE_QUOTE_OPEN ||
                      it->code == FA_NOTICE_TOO_LONG;
        if (it->row == row && broken) whole = false;
    }
    *twin = whole && intake->visits != NULL && *twin + 1 < VISITS ? *twin + 1 : 0;
    return raw.bytes + raw.length;
}

static void read_chunk(machine *m)
{
    fa_error error;
    must(fa_reader_begin(&m->reader, &m->chunk, &error) == FA_OK, "memory");
    const char *before = m->chunk.bytes.bytes, *end = before + m->chunk.bytes.length;
    for (;;) {
        must(fa_reader_fill(&m->reader, &error) == FA_OK, "memory");
        size_t notice = 0, twin = 0;
        for (size_t row = 0; row < m->records.responses.count; row++) {
            before = check_raw(m, row, before, &twin);
            tell_row(m, row);
            tell_notices(m, row, &notice);
        }
        must(twin == 0, "a line's visits stand in one block");
        must(notice == m->records.responses.notice_count, "a notice belongs to a record");
        if (m->records.responses.count == 0) break;
    }
    must(before == NULL || is_blank(before, end), "the last record is the last");
    m->lines += m->reader.line;
}

/* A copy of exactly its size and padding, so that a sanitizer sees what is read beyond. */
static void fill_chunk(machine *m, fa_text bytes)
{
    fa_buffer_clear(&m->chunk.bytes);
    m->chunk.bytes.bytes = calloc(bytes.length + FA_CSV_PADDING, 1);
    must(m->chunk.bytes.bytes != NULL, "memory");
    if (bytes.length > 0) memcpy(m->chunk.bytes.bytes, bytes.bytes, bytes.length);
    m->chunk.bytes.length = bytes.length;
    m->chunk.bytes.capacity = bytes.length + FA_CSV_PADDING;
}

static size_t cut(const fa_intake *intake, fa_text seen, bool final)
{
    if (intake->format == FA_FORMAT_CSV)
        return fa_csv_cut(seen.bytes, seen.length, intake->separator, final);
    if (final) return seen.length;
    const char *newline = seen.length ? memrchr(seen.bytes, '\n', seen.length) : NULL;
    return newline == NULL ? 0 : (size_t)(newline - seen.bytes) + 1;
}

/* All of the intake in chunks that are cut after about WINDOW bytes each. */
static fa_buffer read_in(const fa_intake *intake, size_t window)
{
    machine m = {.lines = intake->first_line};
    fa_status status = fa_records_init(&m.records, intake->plan->instrument, 1, &m.arena);
    if (status == FA_OK) status = fa_reader_init(&m.reader, intake, &m.records, &m.arena);
    must(status == FA_OK, "memory");
    fa_text left = fa_buffer_text(&intake->carry);
    size_t seen = window;
    while (left.length > 0) {
        bool final = seen >= left.length;
        size_t count = cut(intake, (fa_text){left.bytes, final ? left.length : seen}, final);
        seen += window;
        if (count == 0) continue;
        fill_chunk(&m, (fa_text){left.bytes, count});
        read_chunk(&m);
        left = (fa_text){left.bytes + count, left.length - count};
        seen = window;
    }
    must(!m.told.failed, "memory");
    fa_reader_free(&m.reader);
    fa_records_free(&m.records);
    fa_buffer_clear(&m.chunk.bytes);
    fa_arena_clear(&m.arena);
    return m.told;
}

static void compare_ways(const fa_intake *intake, size_t window)
{
    must(intake->ended, "it is all there");
    fa_buffer whole = read_in(intake, SIZE_MAX / 2), parts = read_in(intake, window);
    must(fa_text_equal(fa_buffer_text(&whole), fa_buffer_text(&parts)),
         "the records do not depend on where the chunks are cut");
    fa_buffer_clear(&whole);
    fa_buffer_clear(&parts);
}

static int file_of(const uint8_t *data, size_t size, const char *headed)
{
    int file = memfd_create("intake", MFD_CLOEXEC);
    must(file >= 0, "a file in memory");
    size_t length = strlen(headed);
    must(write(file, headed, length) == (ssize_t)length, "written");
    must(size == 0 || write(file, data, size) == (ssize_t)size, "written");
    return file;
}

/* The first byte chooses the format, whether there is a header of ours, other dates, and how the
 * clinic writes; the second how small the chunks are. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2) return 0;
    static const fa_text keep[] = {{"note", 4}};
    bool csv = (data[0] & 1) == 0, headed = csv && (data[0] & 2) == 0;
    bool mapped = (data[0] & 16) != 0;
    int clinic = (data[0] & 32) != 0;
    fa_intake_options options = {
        .format = csv ? FA_FORMAT_CSV : FA_FORMAT_NDJSON,
        .dates = data[0] & 4 ? FA_DATE_DMY : FA_DATE_ISO,
        .mapping = mapped ? mapping_of(clinic) : NULL,
        .invalid_as_missing = (data[0] & 8) != 0,
        .columns = {.keep = keep, .keep_count = 1, .allow_absent = true},
    };
    if (mapped && options.mapping->has_date_format) options.dates = options.mapping->date_format;
    const char *first = mapped ? clinic_headers[clinic] : header;
    int file = file_of(data + 2, size - 2, headed ? first : "");
    char path[64];
    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    fa_error error = {0};
    fa_intake intake;
    fa_status status = fa_intake_open(&intake, path, plan_of_all(), &options, &error);
    if (status == FA_OK) compare_ways(&intake, (size_t)data[1] + 1);
    must(status == FA_OK || (status == FA_USAGE && error.message[0] != '\0'), "a no has a reason");
    fa_intake_close(&intake);
    (void)close(file);
    return 0;
}
