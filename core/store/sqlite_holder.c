/* Which programs that hold tasks still live: each has a lock that the system takes back with it.
 *
 * No clock is asked, so a program that stands still for an hour keeps what it is sending, and what
 * a killed one held is free at once. The lock is of the open file and not of the process, far
 * behind the bytes that SQLite locks. Closing that file takes SQLite's own locks away from this
 * process: it is closed after SQLite's. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#include "base/file.h"
#include "store/sqlite.h"

static const int64_t first_byte = INT64_C(1) << 62;

static struct flock lock_of(int64_t holder, short type)
{
    return (struct flock){
        .l_type = type, .l_whence = SEEK_SET, .l_start = first_byte + holder, .l_len = 1};
}

static fa_status fail(const fa_sqlite *sqlite, fa_error *error)
{
    return fa_error_set(error, FA_FILE, "%s: its disk lets no program mark what it sends (%s)",
                        sqlite->path, strerror(errno));
}

/* From 1 to 2^60. */
static bool draw(int64_t *out)
{
    uint64_t chance;
    if (getrandom(&chance, sizeof chance, 0) != (ssize_t)sizeof chance) return false;
    *out = (int64_t)(chance >> 4) + 1;
    return true;
}

/* Once open it stays so until the database is closed. */
static bool open_file(fa_sqlite *sqlite)
{
    if (sqlite->has_holding) return true;
    sqlite->holding = fa_file_open_to_lock(sqlite->path);
    sqlite->has_holding = sqlite->holding >= 0;
    return sqlite->has_holding;
}

fa_status fa_sqlite_become_holder(fa_database *database, int64_t *holder, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    if (sqlite->holder == 0) {
        int64_t drawn;
        if (!draw(&drawn) || !open_file(sqlite)) return fail(sqlite, error);
        struct flock lock = lock_of(drawn, F_WRLCK);
        if (fcntl(sqlite->holding, F_OFD_SETLK, &lock) != 0) return fail(sqlite, error);
        sqlite->holder = drawn;
    }
    *holder = sqlite->holder;
    return FA_OK;
}

bool fa_sqlite_lives(fa_sqlite *sqlite, int64_t holder)
{
    if (holder == sqlite->holder || !open_file(sqlite)) return true;
    struct flock lock = lock_of(holder, F_WRLCK);
    return fcntl(sqlite->holding, F_OFD_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
}
