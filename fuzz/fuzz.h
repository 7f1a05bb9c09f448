/* fuzz.h - one source for libFuzzer, AFL++ (through its libFuzzer driver) and plain replay.
 *
 *	FUZZ(input)
 *	{
 *		... struct str input ...
 *	}
 *
 * A target leaves nothing behind: what it allocates it frees, so that a leak is a finding. */
#ifndef NACRE_FUZZ_H
#define NACRE_FUZZ_H

#include <assert.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>
#include "base.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* FUZZ_STACK: what a target may use. What lies FUZZ_BEYOND below that is marked: if it has changed, something nests
 * that nobody counts. */
enum { FUZZ_STACK = 1 << 20, FUZZ_BEYOND = 384 << 10, FUZZ_MARKED = 4096 };

/* fuzz_stack: sets the mark below the caller's frame, or looks whether it is still there. */
__attribute__((no_sanitize("address", "undefined")))
static inline bool fuzz_stack(void *frame, bool set)
{
	volatile uint64_t *mark = (volatile uint64_t *)frame - (FUZZ_STACK + FUZZ_BEYOND) / 8;
	const uint64_t pattern = UINT64_C(0xa5a5a5a5a5a5a5a5);
	for (size_t i = 0; i < FUZZ_MARKED / 8; i++)
		if (set)
			mark[i] = pattern;
		else if (mark[i] != pattern)
			return false;
	return true;
}

/* FUZZ_SECONDS: of CPU time that an input may take: what does not end is a finding, also where the machine is busy. */
enum { FUZZ_SECONDS = 10 };

/* fuzz_age: CPU seconds since the input began. */
static inline volatile sig_atomic_t *fuzz_age(void)
{
	static volatile sig_atomic_t age;
	return &age;
}

static inline void fuzz_second(int signal)
{
	(void)signal;
	*fuzz_age() += 1;
	assert(*fuzz_age() <= FUZZ_SECONDS && "an input ends");
}

/* fuzz_clock: an input begins. The virtual system has a clock of its own in its place (seam_wall.c). */
static inline void fuzz_clock(void)
{
	static bool runs;
	struct sigaction action = { .sa_handler = fuzz_second, .sa_flags = SA_RESTART };
	struct itimerval second = { { 1, 0 }, { 1, 0 } };
	*fuzz_age() = 0;
	if (runs)
		return;
	runs = true;
	(void)sigaction(SIGVTALRM, &action, NULL);
	(void)setitimer(ITIMER_VIRTUAL, &second, NULL);
}

/* __asan_default_options: what an input frees stays poisoned to its end; the usual 256 MiB would be new pages all the time. */
const char *__asan_default_options(void);

#define FUZZ(input)                                                                    \
	static void fuzz_one(struct str input);                                        \
	const char *__asan_default_options(void)                                       \
	{                                                                              \
		return "quarantine_size_mb=16";                                        \
	}                                                                              \
	int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)                   \
	{                                                                              \
		void *frame = __builtin_frame_address(0);                              \
		char **environment = environ;	/* utilities set it for libc */        \
		fuzz_clock();                                                          \
		(void)fuzz_stack(frame, true);                                         \
		fuzz_one((struct str){ (const char *)data, size });                    \
		environ = environment;                                                 \
		assert(fuzz_stack(frame, false) && "the depth is limited");            \
		return 0;                                                              \
	}                                                                              \
	static void fuzz_one(struct str input)

/* fuzz_limits: a stack floor 1 MiB below the caller: sanitizers' frames are large. */
static inline struct limits fuzz_limits(void)
{
	uintptr_t here = (uintptr_t)__builtin_frame_address(0);
	return (struct limits){ .stack_floor = here - FUZZ_STACK, .stack_size = FUZZ_STACK };
}

/* fuzz_limit_stack: for code that asks the system how deep it may go (limits_read): returns what the limit was, which is
 * to be set again: the mark may lie on pages that are not there yet. */
static inline rlim_t fuzz_limit_stack(rlim_t size)
{
	struct rlimit limit;
	assert(getrlimit(RLIMIT_STACK, &limit) == 0);
	rlim_t before = limit.rlim_cur;
	limit.rlim_cur = size;
	assert(setrlimit(RLIMIT_STACK, &limit) == 0);
	return before;
}

#endif
