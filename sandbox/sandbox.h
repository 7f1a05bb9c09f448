/* sandbox.h - what the operating system can do to keep this process in its place.
 * Nothing here knows the shell. */
#ifndef NACRE_SANDBOX_H
#define NACRE_SANDBOX_H

#include "base.h"

/* relro_protect: makes what the loader has relocated (tables of pointers to functions, mostly)
 * read-only. musl's start-up code does not do it for a static PIE, so main() calls this first.
 * Does not return when the kernel refuses. */
void relro_protect(void);

/* sandbox_limit: this process may use so many bytes of address space and seconds of CPU time, or
 * less where it was allowed less. */
void sandbox_limit(size_t memory, unsigned seconds);

#endif
