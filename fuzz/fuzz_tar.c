/* fuzz_tar - any bytes as a layer, plain or compressed: a tree or a fault, and paths that stay in
 * the root. Of whole blocks the headers' checksums are mended, so that there is something behind them */
#include <stdio.h>
#include "fuzz_image.h"

enum { BLOCK = 512, SIZE_AT = 124, CHECKSUM_AT = 148, SMALL = 1 << 16 };

static size_t octal(const char *p, size_t n)
{
	size_t value = 0;
	for (; n > 0 && *p >= '0' && *p <= '7' && value < SMALL; n--, p++)
		value = value * 8 + (size_t)(*p - '0');
	return value;
}

/* mend: header by header, as their sizes say */
static void mend(char *p, size_t n)
{
	for (size_t at = 0; at + BLOCK <= n;) {
		char *header = p + at, sum_text[8];
		unsigned sum = 0;
		at += BLOCK + (octal(header + SIZE_AT, 12) + BLOCK - 1) / BLOCK * BLOCK;
		if (header[0] == '\0')
			continue;
		memset(header + CHECKSUM_AT, ' ', 8);
		for (size_t i = 0; i < BLOCK; i++)
			sum += (unsigned char)header[i];
		snprintf(sum_text, sizeof(sum_text), "%06o", sum);
		memcpy(header + CHECKSUM_AT, sum_text, 7);
	}
}

FUZZ(input)
{
	struct fault fault = { .set = false };
	struct arena arena = { 0 };
	struct probe probe;
	struct progress progress = { .wanted = false };
	struct layer_job job = { .probe = &probe, .progress = &progress, .fault = &fault };
	struct tree tree;
	char *copy = arena_copy(&arena, input);
	if (input.n % BLOCK == 0)
		mend(copy, input.n);
	struct layer layer = { .fd = fuzz_file((struct str){ copy, input.n }), .end = input.n };
	probe_init(&probe, fuzz_detector(), &arena, true);
	tree_init(&tree, &arena, true);
	/* twice: the second time as a layer on top of itself */
	if (layer_read(&job, &layer, &tree, 0) && layer_read(&job, &layer, &tree, 1)) {
		tree_mark_visible(&tree);
		fuzz_listing(&(struct image_ref){ .name = "" }, &tree);
	} else {
		assert(fault.set && fault.text[0] != '\0');
	}
	tree_free(&tree);
	probe_free(&probe);
	arena_free(&arena);
	close(layer.fd);
}
