/* fuzz_image.h - what the targets of nacre-image share: input as a file, one detector, and what must hold of a
 * lock. */
#ifndef NACRE_FUZZ_IMAGE_H
#define NACRE_FUZZ_IMAGE_H

#include <sys/mman.h>
#include <unistd.h>
#include "fuzz.h"
#include "layer.h"
#include "listing.h"

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

/* fuzz_listing: the lock of an image that was read stays in the root, and can be read back. */
static inline void fuzz_listing(const struct image_ref *image, struct tree *tree)
{
	struct arena arena = { 0 };
	struct vec lines = vec_of(&arena, 8), again = vec_of(&arena, 8);
	struct buf text = { .arena = &arena };
	struct fault fault = { .set = false };
	listing_of(&lines, &arena, image, tree);
	listing_write(&text, &lines);
	for (size_t i = 0; i < lines.n; i++) {
		struct str line = str_of(lines.p[i]), path = { line.p, str_find(line, ' ') };
		assert(str_starts(line, STR("config ")) ||
			(path.p[0] == '/' && memmem(path.p, path.n, "/../", 4) == NULL));
	}
	assert(listing_parse(&again, &arena, buf_str(&text), &fault) && again.n == lines.n);
	arena_free(&arena);
}

#endif
