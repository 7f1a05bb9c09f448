/* fuzz_image.h - what the targets of nacre-image share: input as a file, and one detector. */
#ifndef NACRE_FUZZ_IMAGE_H
#define NACRE_FUZZ_IMAGE_H

#include <sys/mman.h>
#include <unistd.h>
#include "fuzz.h"
#include "layer.h"

/* fuzz_file: a descriptor from which the input can be read at any place. */
static inline int fuzz_file(struct str input)
{
	int fd = memfd_create("fuzz", MFD_CLOEXEC);
	assert(fd >= 0 && write(fd, input.p, input.n) == (ssize_t)input.n);
	return fd;
}

/* fuzz_detector: built at the first input, and kept. */
static inline const struct detector *fuzz_detector(void)
{
	static struct detector d;
	if (d.patterns == NULL)
		detector_build(&d);
	return &d;
}

#endif
