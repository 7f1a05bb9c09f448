/* fuzz_tar - any bytes as a layer, plain or compressed: a tree or a fault, and paths that stay in
 * the root */
#include "fuzz_image.h"
#include "listing.h"

static void look_at(struct tree *tree)
{
	struct image_ref image = { .name = "" };
	struct arena arena = { 0 };
	struct vec lines = vec_of(&arena, 8), again = vec_of(&arena, 8);
	struct buf text = { .arena = &arena };
	struct fault fault = { .set = false };
	listing_of(&lines, &arena, &image, tree);
	buf_add(&text, STR(LISTING_HEAD "\n"));
	for (size_t i = 0; i < lines.n; i++) {
		assert(lines.p[i][0] == '/' && strstr(lines.p[i], "/../") == NULL);
		buf_add(&text, str_of(lines.p[i]));
		buf_add_byte(&text, '\n');
	}
	/* what is written can be read */
	assert(listing_parse(&again, &arena, buf_str(&text), &fault) && again.n == lines.n);
	arena_free(&arena);
}

FUZZ(input)
{
	struct fault fault = { .set = false };
	struct arena arena = { 0 };
	struct probe probe;
	struct progress progress = { .wanted = false };
	struct layer_job job = { &probe, &progress, &fault };
	struct tree tree;
	struct layer layer = { .fd = fuzz_file(input), .end = input.n };
	probe_init(&probe, fuzz_detector(), &arena, true);
	tree_init(&tree, &arena, true);
	/* twice: the second time as a layer on top of itself */
	if (layer_read(&job, &layer, &tree, 0) && layer_read(&job, &layer, &tree, 1)) {
		tree_mark_visible(&tree);
		look_at(&tree);
	} else {
		assert(fault.set && fault.text[0] != '\0');
	}
	tree_free(&tree);
	probe_free(&probe);
	arena_free(&arena);
	close(layer.fd);
}
