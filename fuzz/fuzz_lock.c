/* fuzz_lock - any bytes as a lock; and safe text is safe, and can be turned back */
#include "fuzz_image.h"
#include "listing.h"
#include "say.h"

FUZZ(input)
{
	struct fault fault = { .set = false };
	struct arena arena = { 0 };
	struct vec lines = vec_of(&arena, 8);
	struct buf safe = { .arena = &arena }, raw = { .arena = &arena };
	if (listing_parse(&lines, &arena, input, &fault)) {
		for (size_t i = 1; i < lines.n; i++)
			assert(strcmp(lines.p[i - 1], lines.p[i]) <= 0);
	} else {
		assert(str_starts(str_of(fault.text), STR("line ")));
	}
	say_add_safe(&safe, input);
	for (size_t i = 0; i < safe.n; i++)
		assert((unsigned char)safe.p[i] >= 0x20 && safe.p[i] != 0x7f);
	assert(say_unsafe(&raw, buf_str(&safe)) && str_equal(buf_str(&raw), input));
	arena_free(&arena);
}
