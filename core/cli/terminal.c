/* Writes to the two streams, with every error of standard output noticed. */
#include "cli/terminal.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void fa_terminal_open(fa_terminal *terminal)
{
    const char *plain = getenv("NO_COLOR"); /* set and not empty: no-color.org */
    const char *kind = getenv("TERM");
    bool dumb = kind != NULL && strcmp(kind, "dumb") == 0;
    bool is_tty = isatty(STDERR_FILENO) == 1;
    bool colours = is_tty && !dumb && (plain == NULL || plain[0] == '\0');
    *terminal = (fa_terminal){.is_tty = is_tty, .colours = colours};
}

void fa_terminal_be_quiet(fa_terminal *terminal)
{
    terminal->quiet = true;
    terminal->colours = false;
}

/* 0 or the errno. */
static int write_all(int descriptor, fa_text text)
{
    while (text.length > 0) {
        ssize_t wrote = write(descriptor, text.bytes, text.length);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) return errno;
        text = (fa_text){text.bytes + wrote, text.length - (size_t)wrote};
    }
    return 0;
}

/* C0 controls, DEL, and C1 as UTF-8 writes it (C2 80 to C2 9F) can drive a screen. */
static size_t control_length(fa_text text, size_t at)
{
    unsigned char byte = (unsigned char)text.bytes[at];
    if (byte == '\n' || byte == '\t') return 0;
    if (byte < 0x20 || byte == 0x7F) return 1;
    if (byte != 0xC2 || at + 1 >= text.length) return 0;
    return (unsigned char)text.bytes[at + 1] < 0xA0 ? 2 : 0;
}

/* The length of the first character of TEXT, or 0 when it is not UTF-8. */
static size_t first_length(fa_text text)
{
    for (size_t length = 1; length <= text.length; length++)
        if (fa_text_utf8_prefix((fa_text){text.bytes, length}) == length) return length;
    return 0;
}

/* TEXT with '?' for each control character and each byte that is not UTF-8. */
static void add_harmless(fa_buffer *out, fa_text text)
{
    while (text.length > 0) {
        size_t whole = fa_text_utf8_prefix(text);
        for (size_t at = 0; at < whole;) {
            size_t control = control_length(text, at);
            fa_buffer_add_byte(out, control ? '?' : text.bytes[at]);
            at += control ? control : 1;
        }
        if (whole < text.length) fa_buffer_add_byte(out, '?');
        size_t done = whole < text.length ? whole + 1 : whole;
        text = (fa_text){text.bytes + done, text.length - done};
    }
}

/* Through a piece on the stack: words must come through when no memory is left. */
static void write_harmless(int descriptor, fa_text text)
{
    char piece[1024];
    size_t filled = 0;
    for (size_t at = 0; at < text.length;) {
        fa_text rest = {text.bytes + at, text.length - at};
        fa_text character = {rest.bytes, rest.length < 4 ? rest.length : 4};
        size_t length = (unsigned char)rest.bytes[0] < 0x80 ? 1 : first_length(character);
        bool harmless = length > 0 && control_length(rest, 0) == 0;
        if (filled + 4 > sizeof piece) {
            (void)write_all(descriptor, (fa_text){piece, filled}); /* nowhere is left to complain */
            filled = 0;
        }
        if (!harmless) piece[filled++] = '?';
        for (size_t i = 0; harmless && i < length; i++)
            piece[filled++] = rest.bytes[i];
        at += length > 0 ? length : 1;
    }
    (void)write_all(descriptor, (fa_text){piece, filled});
}

static void say(fa_terminal *terminal, const char *before, fa_text text, bool newline)
{
    if (terminal->progress) (void)write_all(STDERR_FILENO, FA_TEXT("\r\x1b[K"));
    terminal->progress = false;
    (void)write_all(STDERR_FILENO, fa_text_of(before));
    write_harmless(STDERR_FILENO, text);
    if (newline) (void)write_all(STDERR_FILENO, FA_TEXT("\n"));
}

static void say_format(fa_terminal *terminal, const char *before, const char *format,
                       va_list arguments)
{
    char words[4096];
    int length = vsnprintf(words, sizeof words, format, arguments);
    if (length < 0) return;
    size_t shown = (size_t)length < sizeof words ? (size_t)length : sizeof words - 1;
    say(terminal, before, (fa_text){words, shown}, true);
}

void fa_terminal_error(fa_terminal *terminal, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say_format(terminal, terminal->colours ? "\x1b[31mfascia:\x1b[0m " : "fascia: ", format,
               arguments);
    va_end(arguments);
}

void fa_terminal_note(fa_terminal *terminal, const char *format, ...)
{
    if (terminal->quiet) return;
    va_list arguments;
    va_start(arguments, format);
    say_format(terminal, "", format, arguments);
    va_end(arguments);
}

void fa_terminal_note_text(fa_terminal *terminal, fa_text lines)
{
    if (!terminal->quiet) say(terminal, "", lines, false);
}

void fa_terminal_error_text(fa_terminal *terminal, fa_text lines)
{
    say(terminal, "", lines, false);
}

void fa_terminal_progress(fa_terminal *terminal, const char *format, ...)
{
    if (terminal->quiet || !terminal->is_tty) return;
    char words[200];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(words, sizeof words, format, arguments);
    va_end(arguments);
    if (length < 0) return;
    size_t shown = (size_t)length < sizeof words ? (size_t)length : sizeof words - 1;
    say(terminal, "\r\x1b[K", (fa_text){words, shown}, false);
    terminal->progress = true;
}

fa_exit fa_terminal_fail(fa_terminal *terminal, const fa_error *error)
{
    fa_terminal_error(terminal, "%s", error->message);
    return fa_exit_of(error->status);
}

static fa_exit write_out(fa_terminal *terminal, fa_buffer *out)
{
    if (terminal->broken) return FA_EXIT_FINE;
    if (out->failed) {
        fa_terminal_error(terminal, "out of memory");
        return FA_EXIT_FAILED;
    }
    int reason = write_all(STDOUT_FILENO, fa_buffer_text(out));
    if (reason == 0) return FA_EXIT_FINE;
    terminal->broken = true;
    if (reason == EPIPE) return FA_EXIT_FINE;
    fa_terminal_error(terminal, "standard output: cannot be written (%s)", strerror(reason));
    return FA_EXIT_FAILED;
}

fa_exit fa_terminal_write(fa_terminal *terminal, fa_buffer *out)
{
    fa_exit code = write_out(terminal, out);
    fa_buffer_reset(out);
    return code;
}

fa_exit fa_terminal_print(fa_terminal *terminal, fa_buffer *out)
{
    fa_buffer harmless = {.failed = out->failed};
    add_harmless(&harmless, fa_buffer_text(out));
    fa_exit code = write_out(terminal, &harmless);
    fa_buffer_clear(&harmless);
    fa_buffer_reset(out);
    return code;
}
