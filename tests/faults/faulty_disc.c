/* A disc that fails when it is told to.
 *
 * Loaded before the C library, it counts the calls that concern files below one folder, and lets the n-th of them fail
 * (or the n-th and all after it). What a program does elsewhere, such as importing its own modules, is not counted.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { FILES = 1024, INTERRUPTED_ONCE = -1, SHORT = -2 };

static char folder[PATH_MAX];
static char struck[PATH_MAX + 64];
static long calls, chosen;
static int fault, lasting;
static char of_ours[FILES];
static char names[FILES][256];

/* From now on the calls below `path` are counted; the `nth` fails with `error` (0: none does). */
void disc_watch(const char *path, long nth, int error, int is_lasting) {
    snprintf(folder, sizeof folder, "%s", path);
    calls = 0;
    chosen = nth;
    fault = error;
    lasting = is_lasting;
    struck[0] = '\0';
    memset(of_ours, 0, sizeof of_ours);
}

/* Counts what is done to an open file, such as the standard output, too. */
void disc_watch_file(int file, const char *name) {
    of_ours[file] = 1;
    snprintf(names[file], sizeof names[file], "%s", name);
}

long disc_calls(void) { return calls; }

/* The call that failed first, and the path that it was for; empty where none has. */
const char *disc_struck(void) { return struck; }

static int is_below(int at, const char *path) {
    if (!folder[0] || !path) return 0;
    if (path[0] == '/') return strncmp(path, folder, strlen(folder)) == 0;
    if (at == AT_FDCWD) {
        char here[PATH_MAX];
        return getcwd(here, sizeof here) && strncmp(here, folder, strlen(folder)) == 0;
    }
    return at >= 0 && at < FILES && of_ours[at];
}

/* Whether this call, one of ours, is to fail; errno is set. A short call is asked for by 2. */
static int fails(const char *call, const char *path, int has_size) {
    calls++;
    if (!fault || calls < chosen || (calls > chosen && !lasting)) return 0;
    if (fault == SHORT && !has_size) return 0;
    if (!struck[0]) snprintf(struck, sizeof struck, "%s %s", call, path);
    if (fault == SHORT) return 2;
    errno = fault == INTERRUPTED_ONCE ? EINTR : fault;
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int opened(int file, int at, const char *path) {
    if (file >= 0 && file < FILES) {
        of_ours[file] = is_below(at, path);
        snprintf(names[file], sizeof names[file], "%s", path);
    }
    return file;
}

static int mode_of(int flags, va_list more) {
    return flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, int) : 0;
}

#define OPEN(name)                                                              \
    int name(const char *path, int flags, ...) {                                \
        va_list more;                                                           \
        va_start(more, flags);                                                  \
        int mode = mode_of(flags, more);                                        \
        va_end(more);                                                           \
        if (is_below(AT_FDCWD, path) && fails("open", path, 0)) return -1;      \
        return opened(REAL(name)(path, flags, mode), AT_FDCWD, path);           \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                            \
    int name(int at, const char *path, int flags, ...) {                        \
        va_list more;                                                           \
        va_start(more, flags);                                                  \
        int mode = mode_of(flags, more);                                        \
        va_end(more);                                                           \
        if (is_below(at, path) && fails("open", path, 0)) return -1;            \
        return opened(REAL(name)(at, path, flags, mode), at, path);             \
    }
OPENAT(openat)
OPENAT(openat64)

static int is_ours(int file) { return file >= 0 && file < FILES && of_ours[file]; }

/* A short call does one byte, as the system is free to. */
#define TRANSFER(name, data)                                                    \
    ssize_t name(int file, data *bytes, size_t size) {                          \
        int failing = is_ours(file) ? fails(#name, names[file], size > 1) : 0;  \
        if (failing == 1) return -1;                                            \
        return REAL(name)(file, bytes, failing == 2 ? 1 : size);                \
    }
TRANSFER(read, void)
TRANSFER(write, const void)

#define TRANSFER_AT(name, data)                                                         \
    ssize_t name(int file, data *bytes, size_t size, off_t place) {                     \
        int failing = is_ours(file) ? fails(#name, names[file], size > 1) : 0;          \
        if (failing == 1) return -1;                                                    \
        return REAL(name)(file, bytes, failing == 2 ? 1 : size, place);                 \
    }
TRANSFER_AT(pread, void)
TRANSFER_AT(pread64, void)
TRANSFER_AT(pwrite, const void)
TRANSFER_AT(pwrite64, const void)

/* A copy of an open file is of ours where the file is. */
#define FCNTL(name)                                                             \
    int name(int file, int command, ...) {                                      \
        va_list more;                                                           \
        va_start(more, command);                                                \
        void *argument = va_arg(more, void *);                                  \
        va_end(more);                                                           \
        int done = REAL(name)(file, command, argument);                         \
        if (command == F_DUPFD_CLOEXEC && is_ours(file) && done >= 0 && done < FILES) \
            disc_watch_file(done, names[file]);                                 \
        return done;                                                            \
    }
FCNTL(fcntl)
FCNTL(fcntl64)

#define OF_FILE(name, parameters, arguments)                                    \
    int name parameters {                                                       \
        if (is_ours(file) && fails(#name, names[file], 0)) return -1;           \
        return REAL(name) arguments;                                            \
    }
/* What is written has reached the disc at once: waiting for it would be most of the time of a run. */
int fsync(int file) {
    if (!is_ours(file)) return REAL(fsync)(file);
    return fails("fsync", names[file], 0) ? -1 : 0;
}
OF_FILE(fdatasync, (int file), (file))
OF_FILE(fchmod, (int file, mode_t mode), (file, mode))
OF_FILE(ftruncate, (int file, off_t size), (file, size))
OF_FILE(ftruncate64, (int file, off64_t size), (file, size))
OF_FILE(fstat, (int file, struct stat *state), (file, state))
OF_FILE(fstat64, (int file, struct stat64 *state), (file, state))

/* A file is closed even where the system says that it could not be. */
int close(int file) {
    int failing = is_ours(file) && fails("close", names[file], 0);
    int error = errno;
    if (file >= 0 && file < FILES) of_ours[file] = 0;
    int done = REAL(close)(file);
    if (failing) errno = error;
    return failing ? -1 : done;
}

#define OF_PATH(name, parameters, arguments)                                    \
    int name parameters {                                                       \
        if (is_below(AT_FDCWD, path) && fails(#name, path, 0)) return -1;       \
        return REAL(name) arguments;                                            \
    }
OF_PATH(stat, (const char *path, struct stat *state), (path, state))
OF_PATH(stat64, (const char *path, struct stat64 *state), (path, state))
OF_PATH(lstat, (const char *path, struct stat *state), (path, state))
OF_PATH(lstat64, (const char *path, struct stat64 *state), (path, state))
OF_PATH(access, (const char *path, int mode), (path, mode))
OF_PATH(mkdir, (const char *path, mode_t mode), (path, mode))
OF_PATH(chmod, (const char *path, mode_t mode), (path, mode))
OF_PATH(unlink, (const char *path), (path))
OF_PATH(rmdir, (const char *path), (path))
OF_PATH(rename, (const char *path, const char *to), (path, to))

#define OF_PATH_AT(name, parameters, arguments)                                 \
    int name parameters {                                                       \
        if (is_below(at, path) && fails(#name, path, 0)) return -1;             \
        return REAL(name) arguments;                                            \
    }
OF_PATH_AT(fstatat, (int at, const char *path, struct stat *state, int flags), (at, path, state, flags))
OF_PATH_AT(fstatat64, (int at, const char *path, struct stat64 *state, int flags), (at, path, state, flags))
OF_PATH_AT(unlinkat, (int at, const char *path, int flags), (at, path, flags))
OF_PATH_AT(renameat2, (int at, const char *path, int to_at, const char *to, unsigned flags), (at, path, to_at, to, flags))

ssize_t readlink(const char *path, char *target, size_t size) {
    if (is_below(AT_FDCWD, path) && fails("readlink", path, 0)) return -1;
    return REAL(readlink)(path, target, size);
}

DIR *opendir(const char *path) {
    if (is_below(AT_FDCWD, path) && fails("opendir", path, 0)) return NULL;
    return REAL(opendir)(path);
}

#define READDIR(name, entry)                                                    \
    struct entry *name(DIR *directory) {                                        \
        char path[64];                                                          \
        snprintf(path, sizeof path, "/proc/self/fd/%d", dirfd(directory));      \
        char where[PATH_MAX];                                                   \
        ssize_t length = REAL(readlink)(path, where, sizeof where - 1);         \
        where[length < 0 ? 0 : length] = '\0';                                  \
        if (is_below(AT_FDCWD, where) && fails(#name, where, 0)) return NULL;   \
        return REAL(name)(directory);                                           \
    }
READDIR(readdir, dirent)
READDIR(readdir64, dirent64)
