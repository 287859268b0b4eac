/* The command line stands above the profile, and says so where both cannot be. */
#include "cli/upload_plan.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "cli/pseudonym_key.h"
#include "cli/upload_profile.h"
#include "upload/address.h"

enum { PARALLEL_MOST = 64 };

/* Two options of which only one can be meant. */
static const struct {
    const char *one, *other, *sentence;
} pairs[] = {
    {"once", "watch", "--once ends and --watch does not: give one of them"},
    {"token-file", "token-command", "--token-file and --token-command: the token has one source"},
    {"dry-run", "watch", "--dry-run sends nothing: leave out --watch"},
    {"dry-run", "once", "--dry-run sends nothing: leave out --once"},
};

static fa_status judge(const fa_options *options, fa_error *error)
{
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (fa_options_has(options, pairs[i].one) && fa_options_has(options, pairs[i].other))
            return fa_error_set(error, FA_USAGE, "%s", pairs[i].sentence);
    bool named = fa_options_has(options, "profile");
    if (!named && !fa_options_has(options, "to"))
        return fa_error_set(error, FA_USAGE,
                            "to which server? Name it with --to URL, or with --profile NAME");
    if (!named && fa_options_has(options, "profiles"))
        return fa_error_set(error, FA_USAGE, "--profiles goes with --profile NAME");
    return FA_OK;
}

static fa_status judge_form(const fa_options *options, const fa_profile *profile, bool named,
                            fa_error *error)
{
    const char *as = fa_options_get(options, "as");
    const char *has = profile->as_json ? "json" : "fhir";
    if (!named || as == NULL || strcmp(as, has) == 0) return FA_OK;
    return fa_error_set(error, FA_USAGE,
                        "profile '%.*s' is one for %s: leave out '--as %s', or use another profile",
                        FA_TEXT_ARG(profile->name), has, as);
}

/* What stands on the command line, else what the profile says. */
static bool choose_path(fa_upload_plan *plan, const fa_options *options, const char *name,
                        fa_text in_profile, const char **out)
{
    *out = fa_options_get(options, name);
    return *out != NULL ||
           fa_upload_profile_path(&plan->arena, plan->profile.file, in_profile, out);
}

/* A source of the token on the command line stands in the place of either in the profile. */
static bool choose_token(fa_upload_plan *plan, const fa_options *options)
{
    const fa_profile *profile = &plan->profile;
    fa_text command = profile->token_command;
    plan->token_file = fa_options_get(options, "token-file");
    plan->token_command = fa_options_get(options, "token-command");
    if (plan->token_file != NULL || plan->token_command != NULL) return true;
    if (!fa_upload_profile_path(&plan->arena, profile->file, profile->token_file,
                                &plan->token_file))
        return false;
    if (command.length == 0) return true;
    if (!fa_arena_copy(&plan->arena, command, &command)) return false;
    plan->token_command = command.bytes;
    return fa_upload_profile_folder(&plan->arena, profile->file, &plan->command_folder);
}

static fa_status check_file(const char *path, fa_error *error)
{
    if (path == NULL || access(path, R_OK) == 0) return FA_OK;
    return fa_error_set(error, FA_FILE, "%s: cannot be opened (%s)", path, strerror(errno));
}

static fa_status choose_paths(fa_upload_plan *plan, const fa_options *options, fa_error *error)
{
    const fa_profile *profile = &plan->profile;
    const char *pseudonymise = NULL;
    bool whole =
        choose_path(plan, options, "cacert", profile->cacert, &plan->cacert) &&
        choose_path(plan, options, "certificate", profile->certificate, &plan->certificate) &&
        choose_path(plan, options, "key", profile->key, &plan->key) &&
        choose_path(plan, options, "pseudonymise", profile->pseudonymise, &pseudonymise) &&
        choose_token(plan, options);
    if (!whole) return fa_error_memory(error);
    if (plan->key != NULL && plan->certificate == NULL)
        return fa_error_set(error, FA_USAGE, "--key goes with --certificate FILE");
    FA_TRY(check_file(plan->cacert, error));
    FA_TRY(check_file(plan->certificate, error));
    FA_TRY(check_file(plan->key, error));
    if (pseudonymise == NULL) return FA_OK;
    return fa_pseudonym_key_read(pseudonymise, &plan->pseudonym_key, error);
}

static fa_status combine(fa_upload_plan *plan, const fa_options *options, bool named,
                         fa_error *error)
{
    const char *as = fa_options_get(options, "as"), *to = fa_options_get(options, "to");
    fa_profile *profile = &plan->profile;
    int64_t parallel = profile->parallel;
    FA_TRY(judge_form(options, profile, named, error));
    FA_TRY(fa_options_number(options, "parallel", 1, PARALLEL_MOST, &parallel, error));
    if (as != NULL) profile->as_json = strcmp(as, "json") == 0;
    if (to != NULL) profile->to = fa_text_of(to);
    if (!fa_address_plain(profile->to, &plan->arena, &profile->to)) return fa_error_memory(error);
    profile->parallel = (unsigned)parallel;
    plan->previews = fa_options_has(options, "dry-run");
    plan->mode = FA_DISPATCH_DRAIN;
    if (fa_options_has(options, "once")) plan->mode = FA_DISPATCH_ONCE;
    if (fa_options_has(options, "watch")) plan->mode = FA_DISPATCH_WATCH;
    return choose_paths(plan, options, error);
}

fa_exit fa_upload_plan_read(fa_upload_plan *plan, const fa_options *options, fa_terminal *terminal)
{
    fa_error error;
    const char *name = fa_options_get(options, "profile");
    const fa_profile *found = NULL;
    *plan = (fa_upload_plan){.profile = {.payload = -1}};
    if (judge(options, &error) != FA_OK) return fa_terminal_fail(terminal, &error);
    if (name != NULL) {
        fa_exit code = fa_upload_profile_open(name, fa_options_get(options, "profiles"), terminal,
                                              &plan->file, &found);
        if (code != FA_EXIT_FINE) return code;
        plan->profile = *found;
    }
    fa_status status = combine(plan, options, name != NULL, &error);
    return status == FA_OK ? FA_EXIT_FINE : fa_terminal_fail(terminal, &error);
}

void fa_upload_plan_clear(fa_upload_plan *plan)
{
    fa_profile_file_close(&plan->file);
    fa_pseudonym_key_clear(&plan->pseudonym_key);
    fa_arena_clear(&plan->arena);
}
