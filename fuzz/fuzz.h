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

#define FUZZ(input)                                                                    \
	static void fuzz_one(struct str input);                                        \
	int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)                   \
	{                                                                              \
		void *frame = __builtin_frame_address(0);                              \
		char **environment = environ;	/* utilities set it for libc */        \
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

#endif
