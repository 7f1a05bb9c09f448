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
#include "base.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FUZZ(input)                                                                    \
	static void fuzz_one(struct str input);                                        \
	int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)                   \
	{                                                                              \
		fuzz_one((struct str){ (const char *)data, size });                    \
		return 0;                                                              \
	}                                                                              \
	static void fuzz_one(struct str input)

/* fuzz_limits: a stack floor 1 MiB below the caller: sanitizers' frames are large. */
static inline struct limits fuzz_limits(void)
{
	uintptr_t here = (uintptr_t)__builtin_frame_address(0);
	return (struct limits){ .stack_floor = here - (1U << 20), .stack_size = 1U << 20 };
}

#endif
