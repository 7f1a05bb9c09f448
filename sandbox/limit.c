/* limit.c - bounds on what one process may use (getrlimit(2)) */
#include "sandbox.h"

#include <sys/resource.h>

static void lower(int resource, rlim_t value)
{
	struct rlimit limit;
	if (getrlimit(resource, &limit) != 0 || limit.rlim_cur < value)
		return;
	limit.rlim_cur = value;
	if (limit.rlim_max > value)
		limit.rlim_max = value;
	(void)setrlimit(resource, &limit);
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
