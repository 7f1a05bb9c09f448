/* fuzz_elf - any bytes as a file: the same facts whether they come at once or in pieces; and the headers alone, of a file of
 * which only a half was read so far */
#include "elfread.h"
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

/* copy: a part of the input, behind which nothing is */
static struct str copy(struct str input, struct elf_range range)
{
	size_t at = range.at < input.n ? (size_t)range.at : input.n;
	size_t n = range.n < input.n - at ? (size_t)range.n : input.n - at;
	char *p = memory_get(n + (n == 0));
	if (n > 0)
		memcpy(p, input.p + at, n);
	return (struct str){ p, n };
}

static void read_half(struct str input)
{
	struct elf elf;
	struct str head = copy(input, (struct elf_range){ 0, (input.n + 1) / 2 });
	if (elf_is(head)) {
		elf_read(&elf, head, input.n);
		struct str late = copy(input, elf.late), dynamic;
		if (elf.late.n > 0)
			elf_late(&elf, late, input.n);
		dynamic = copy(input, elf.dynamic);
		elf_finish(&elf, dynamic);
		assert((elf.kind == ELF_BROKEN) == (elf.broken != NULL));
		assert(elf.interp.at <= input.n && elf.interp.n <= input.n - elf.interp.at);
		memory_release((char *)(uintptr_t)late.p);
		memory_release((char *)(uintptr_t)dynamic.p);
	}
	memory_release((char *)(uintptr_t)head.p);
}

FUZZ(input)
{
	struct arena arena = { 0 };
	struct probe probe;
	bool on_path;
	probe_init(&probe, fuzz_detector(), &arena, true);
	const struct facts *a = facts_of(&probe, input, input.n);
	probe.hash_all = false;
	probe.with_sha1 = true;
	const struct facts *b = facts_of(&probe, input, 37);
	assert(a->content == b->content && a->elf_kind == b->elf_kind);
	assert(a->hashed && b->hashed == (b->content != CONTENT_DATA));
	assert(!b->hashed || hash_equal(&a->sha256, &b->sha256));
	assert(str_equal(a->interpreter, b->interpreter));
	assert(elf_kind_name(a->elf_kind) != NULL);
	assert((a->packed == NULL) == (b->packed == NULL) && (a->broken == NULL) == (b->broken == NULL));
	assert(count(a->traits) == count(b->traits));
	if (a->content == CONTENT_SCRIPT)
		assert(script_command(a, &on_path).n <= input.n);
	read_half(input);
	probe_free(&probe);
	arena_free(&arena);
}
