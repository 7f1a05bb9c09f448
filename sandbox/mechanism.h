/* mechanism.h - the mechanisms one by one, for sandbox/: raw system calls; each tells errno. */
#ifndef NACRE_MECHANISM_H
#define NACRE_MECHANISM_H

#include "base.h"

struct sock_filter;

/* filter_load: no_new_privs, and this program for the calling process and its children. 0, or
 * errno. */
int filter_load(const struct sock_filter *program, size_t count) MUST_USE;
/* filter_load_baseline: the baseline with the rules of these groups (bits of filter.h's groups) and
 * this answer to FILTER_QUESTION. 0, or errno. */
int filter_load_baseline(unsigned groups, unsigned answer) MUST_USE;
/* filter_load_app: from now on filter_in_app is true. 0, or errno. Async-signal-safe. */
int filter_load_app(void) MUST_USE;
bool filter_in_app(void) MUST_USE;
/* filter_resolve: what filter_load_baseline does to its copy of the program. */
void filter_resolve(struct sock_filter *program, size_t count, unsigned groups, unsigned answer);

/* filter_inherited: FILTER_HAS_ bits of the confinement of our kind that we are in; -1: none. */
int filter_inherited(void) MUST_USE;

/* relro_seal: mseal(2) for this program's code, constants and relocated data: no system call can
 * make them writable again, or put others in their place. 0, or errno. */
int relro_seal(void) MUST_USE;

/* ---- Landlock ---- */

/* LANDLOCK_RIGHT_: of files; what an older kernel does not know is left out by landlock_new. */
#define LANDLOCK_RIGHT_EXECUTE (1U << 0)
#define LANDLOCK_RIGHT_REFER (1U << 13)
/* to write a file, or to truncate it; and all that changes a directory */
#define LANDLOCK_RIGHT_WRITE_FILE (1U << 1 | 1U << 14)
#define LANDLOCK_RIGHT_WRITE (LANDLOCK_RIGHT_WRITE_FILE | 0x1ff0U)
/* LANDLOCK_SCOPE_: from this ABI on */
#define LANDLOCK_ABI_SCOPES 6
#define LANDLOCK_SCOPE_UNIX 1U
#define LANDLOCK_SCOPE_SIGNAL 2U

/* landlock_abi: above 0: what the kernel offers; else -errno. */
int landlock_abi(void) MUST_USE;
/* landlock_new: a ruleset that handles these rights, REFER always, and grants REFER below the root:
 * without that no file could be renamed into another directory. Its descriptor, or -errno. */
int landlock_new(int abi, unsigned rights, unsigned scopes) MUST_USE;
/* landlock_allow: the rights below path; only those that a file has where it is one. 0 or errno. */
int landlock_allow(int ruleset, int abi, const char *path, unsigned rights) MUST_USE;
/* landlock_enter: 0 or errno. Async-signal-safe. */
int landlock_enter(int ruleset) MUST_USE;

#endif
