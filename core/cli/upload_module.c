/* dlopen, with the reason why it failed. */
#include "cli/upload_module.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char name[] = "fascia-transport.so";

/* The folder of the running program, with a slash behind it; "" when it is not known. */
static void find_folder(char out[PATH_MAX])
{
    ssize_t length = readlink("/proc/self/exe", out, PATH_MAX - 1);
    out[length < 0 ? 0 : length] = '\0';
    char *slash = strrchr(out, '/');
    if (slash == NULL)
        out[0] = '\0';
    else
        slash[1] = '\0';
}

static void *open_beside(const char *folder, const char *way)
{
    char path[PATH_MAX];
    int length = snprintf(path, sizeof path, "%s%s%s", folder, way, name);
    if (length < 0 || length >= (int)sizeof path || access(path, R_OK) != 0) return NULL;
    return dlopen(path, RTLD_NOW | RTLD_LOCAL);
}

fa_status fa_upload_module_load(const fa_transport_kind **out, fa_error *error)
{
    char folder[PATH_MAX];
    find_folder(folder);
    void *module = open_beside(folder, "");
    if (module == NULL) module = open_beside(folder, "../" FASCIA_MODULES "/");
    if (module == NULL) {
        const char *why = dlerror();
        return fa_error_set(error, FA_FILE,
                            "the part of fascia that sends, %s, cannot be loaded (%s): build or "
                            "install fascia again",
                            name, why != NULL ? why : "it is not there");
    }
    *out = dlsym(module, FA_TRANSPORT_SYMBOL);
    if (*out != NULL) return FA_OK;
    return fa_error_set(error, FA_FILE, "%s is not of this version of fascia: install both again",
                        name);
}
