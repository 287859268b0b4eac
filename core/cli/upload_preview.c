/* Each line is {"entry":12,"method":"PUT","url":"https://…","body":{…}}, as it would be sent. */
#include "cli/upload_preview.h"

#include "deliver/preview.h"
#include "format/json_members.h"

enum { AT_ONCE = 1 << 18 };

typedef struct preview {
    const fa_upload_plan *plan;
    fa_terminal *terminal;
    fa_buffer out, url;
    fa_exit code;
} preview;

static const char *name_of(fa_method method)
{
    static const char *const names[] = {"PUT", "POST", "DELETE", "GET"};
    return names[method];
}

static void add(preview *with, const fa_task *task, const fa_message *message)
{
    fa_buffer *out = &with->out;
    fa_text path = message->path;
    fa_buffer_reset(&with->url);
    fa_buffer_add(&with->url, with->plan->profile.to);
    bool apart = path.length > 0 && path.bytes[0] != '?' && path.bytes[0] != '/';
    if (apart) fa_buffer_add_byte(&with->url, '/');
    fa_buffer_add(&with->url, path);
    fa_buffer_add_byte(out, '{');
    fa_member_integer(out, "entry", task->entry);
    fa_member_text(out, "method", fa_text_of(name_of(message->method)));
    fa_member_text(out, "url", fa_buffer_text(&with->url));
    if (message->body.length > 0) {
        fa_member_key(out, "body");
        fa_text body = message->body; /* JSON, whatever the profile */
        if (body.bytes[body.length - 1] == '\n') body.length--;
        fa_buffer_add(out, body);
    }
    fa_buffer_add_z(out, "}\n");
    out->failed = out->failed || with->url.failed;
}

static fa_status show(void *context, const fa_task *task, const fa_message *message, fa_text why,
                      fa_error *error)
{
    preview *with = context;
    if (message == NULL) {
        fa_terminal_error(with->terminal, "entry %lld cannot be sent: %.*s", (long long)task->entry,
                          FA_TEXT_ARG(why));
        with->code = fa_exit_worse(with->code, FA_EXIT_FINDINGS);
        return FA_OK;
    }
    add(with, task, message);
    if (with->out.length < AT_ONCE && !with->out.failed) return FA_OK;
    with->code = fa_exit_worse(with->code, fa_terminal_write(with->terminal, &with->out));
    bool over = with->code >= FA_EXIT_FAILED || with->terminal->broken;
    return over ? fa_error_set(error, FA_GONE, "nobody reads this") : FA_OK;
}

fa_exit fa_upload_preview(fa_store *store, const fa_upload_plan *plan, fa_terminal *terminal)
{
    preview with = {.plan = plan, .terminal = terminal, .code = FA_EXIT_FINE};
    fa_profile_file file = plan->file; /* its functions are called; its owner closes it */
    fa_packer packer = {.store = store,
                        .profile = &plan->profile,
                        .profiles = &file,
                        .key = fa_buffer_text(&plan->pseudonym_key)};
    fa_error error;
    fa_status status = fa_preview(&packer, show, &with, &error);
    if (with.out.length > 0)
        with.code = fa_exit_worse(with.code, fa_terminal_write(terminal, &with.out));
    if (status != FA_OK && status != FA_GONE)
        with.code = fa_exit_worse(with.code, fa_terminal_fail(terminal, &error));
    fa_packer_close(&packer);
    fa_buffer_clear(&with.out);
    fa_buffer_clear(&with.url);
    return with.code;
}
