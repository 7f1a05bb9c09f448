/* fuzz_elf - any bytes as a file: the same facts whether they come at once or in pieces */
#include "fuzz_image.h"

static struct facts *facts_of(struct probe *probe, struct str input, size_t piece)
{
	probe_begin(probe, input.n);
	while (input.n > 0) {
		size_t n = piece < input.n ? piece : input.n;
		probe_add(probe, (struct str){ input.p, n });
		input = str_skip(input, n);
	}
	return probe_end(probe);
}

static size_t count(const struct trait *t)
{
	size_t n = 0;
	for (; t != NULL; t = t->next)
		n++;
	return n;
}

FUZZ(input)
{
	struct arena arena = { 0 };
	struct probe probe;
	bool on_path;
	probe_init(&probe, fuzz_detector(), &arena, true);
	const struct facts *a = facts_of(&probe, input, input.n);
	const struct facts *b = facts_of(&probe, input, 37);
	assert(a->content == b->content && a->elf_kind == b->elf_kind);
	assert(hash_equal(&a->sha256, &b->sha256) && str_equal(a->interpreter, b->interpreter));
	assert((a->packed == NULL) == (b->packed == NULL) && (a->broken == NULL) == (b->broken == NULL));
	assert(count(a->traits) == count(b->traits));
	if (a->content == CONTENT_SCRIPT)
		assert(script_command(a, &on_path).n <= input.n);
	probe_free(&probe);
	arena_free(&arena);
}
