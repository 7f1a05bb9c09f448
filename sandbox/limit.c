/* limit.c - bounds on what one process may use (prlimit(2)) */
#include "sandbox.h"

#include <sys/resource.h>

static void lower(int resource, rlim_t value)
{
	struct rlimit limit;
	if (prlimit(0, resource, NULL, &limit) != 0 || limit.rlim_cur < value)
		return;
	limit.rlim_cur = value;
	if (limit.rlim_max > value)
		limit.rlim_max = value;
	/* not setrlimit, with which libc brings in what only threads need */
	(void)prlimit(0, resource, &limit, NULL);
}

void sandbox_limit(size_t memory, unsigned seconds)
{
	lower(RLIMIT_CPU, seconds);
	/* AddressSanitizer reserves terabytes */
#if !defined(NACRE_ASAN)
	lower(RLIMIT_AS, memory);
#else
	(void)memory;
#endif
}
