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
/* filter_resolve: what filter_load_baseline does to its copy of the program. */
void filter_resolve(struct sock_filter *program, size_t count, unsigned groups, unsigned answer);

#endif
