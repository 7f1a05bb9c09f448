/* sandbox.h - what the operating system can do to keep this process in its place.
 * Nothing here knows the shell. */
#ifndef NACRE_SANDBOX_H
#define NACRE_SANDBOX_H

#include "base.h"

/* relro_protect: makes what the loader has relocated (tables of pointers to functions, mostly)
 * read-only. musl's start-up code does not do it for a static PIE, so main() calls this first.
 * Does not return when the kernel refuses. */
void relro_protect(void);

/* code_release: the pages of code and constants are not kept mapped: they come back, from the
 * page cache, when they are next used. For a process that sleeps for long. */
void code_release(void);

/* sandbox_limit: this process may use so many bytes of address space and seconds of CPU time, or
 * less where it was allowed less. */
void sandbox_limit(size_t memory, unsigned seconds);

/* sandbox_enter_worker: from now on this process reads and writes what it has open, and nothing
 * else; another system call kills it with SIGSYS, but an open that fails with EACCES. 0, or
 * errno. */
int sandbox_enter_worker(void) MUST_USE;
/* sandbox_enter_init: the same for PID 1 that only waits, reaps and forwards signals. */
int sandbox_enter_init(void) MUST_USE;
/* sandbox_is_missing: does this errno of a mechanism mean that the kernel, or whoever started the
 * container, does not offer it? Else something went wrong. */
bool sandbox_is_missing(int error) MUST_USE;
/* sandbox_close_others: closes all descriptors from 3 up that are not among these. */
void sandbox_close_others(const int *kept, size_t count);

#endif
