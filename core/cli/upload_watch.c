/* A bar on a terminal; under --watch a line where something was sent, and none where nothing was.
 */
#include "cli/upload_watch.h"

enum { PAUSE = 1 }; /* seconds */

void fa_upload_watch_begin(fa_upload_watch *watch, fa_terminal *terminal,
                           const fa_dispatch_counts *counts, bool endless)
{
    watch->terminal = terminal;
    watch->counts = counts;
    watch->endless = endless;
    fa_upload_signals_take(&watch->signals);
    watch->token.terminal = terminal;
    watch->token.signals = &watch->signals;
    fa_bar_begin(&watch->bar);
}

static fa_status ask_token(void *context, bool again, fa_token *token, bool *changed,
                           fa_error *error)
{
    fa_upload_watch *watch = context;
    return fa_upload_token_ask(&watch->token, again, token, changed, error);
}

void fa_upload_watch_add(fa_buffer *out, uint64_t sent, uint64_t dead)
{
    fa_buffer_add_z(out, "sent ");
    fa_buffer_add_integer(out, (int64_t)sent);
    if (dead == 0) return;
    fa_buffer_add_z(out, ", refused ");
    fa_buffer_add_integer(out, (int64_t)dead);
}

static void tell_sent(fa_upload_watch *watch)
{
    if (watch->sent == watch->told_sent && watch->dead == watch->told_dead) return;
    fa_buffer line = {0};
    fa_upload_watch_add(&line, watch->sent - watch->told_sent, watch->dead - watch->told_dead);
    fa_buffer_add_byte(&line, '\n');
    fa_terminal_note_text(watch->terminal, fa_buffer_text(&line));
    fa_buffer_clear(&line);
    watch->told_sent = watch->sent;
    watch->told_dead = watch->dead;
}

void fa_upload_watch_again(fa_upload_watch *watch)
{
    tell_sent(watch);
    watch->sent = watch->dead = 0;
    watch->told_sent = watch->told_dead = 0;
}

static fa_stop look(void *context)
{
    fa_upload_watch *watch = context;
    fa_stop stop = fa_upload_signals_look(&watch->signals);
    fa_upload_token_wipe(&watch->token);
    bool quiet = fa_bar_seconds(&watch->bar) - watch->changed >= PAUSE;
    if (watch->endless && quiet) tell_sent(watch);
    bool busy = watch->counts->on_their_way > 0;
    if (stop == FA_STOP_FINISH && watch->told == FA_STOP_NOT && busy)
        fa_terminal_note(watch->terminal,
                         "ending: waiting for what is on its way (once more: ends at once)");
    watch->told = stop;
    return stop;
}

static void show(void *context, const fa_dispatch_counts *counts)
{
    fa_upload_watch *watch = context;
    if (counts->sent != watch->sent || counts->dead != watch->dead)
        watch->changed = fa_bar_seconds(&watch->bar);
    watch->sent = counts->sent;
    watch->dead = counts->dead;
    if (watch->endless || !fa_bar_due(&watch->bar)) return;
    uint64_t done = counts->sent + counts->dead;
    double share = counts->total > done ? (double)done / (double)counts->total : 1;
    char bar[FA_BAR_ROOM];
    fa_bar_draw(share, bar);
    fa_terminal_progress(watch->terminal,
                         "[%s] %3.0f %%  sent %llu, refused %llu, tried again %llu", bar,
                         share * 100, (unsigned long long)counts->sent,
                         (unsigned long long)counts->dead, (unsigned long long)counts->tries);
}

void fa_upload_watch_connect(fa_upload_watch *watch, fa_dispatch_options *options)
{
    options->context = watch;
    options->token = ask_token;
    options->stop = look;
    options->progress = show;
}
