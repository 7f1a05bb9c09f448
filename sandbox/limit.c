/* limit.c - bounds on what one process may use (prlimit(2)), and has open */
#include "sandbox.h"

#include <limits.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

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

static void close_between(int first, int last)
{
	/* before Linux 5.9 they stay open */
	if (first <= last)
		(void)syscall(SYS_close_range, first, last, 0);
}

void sandbox_close_others(const int *kept, size_t count)
{
	for (int first = 3;;) {
		int next = INT_MAX;
		for (size_t i = 0; i < count; i++)
			if (kept[i] >= first && kept[i] < next)
				next = kept[i];
		close_between(first, next == INT_MAX ? INT_MAX : next - 1);
		if (next == INT_MAX)
			return;
		first = next + 1;
	}
}
