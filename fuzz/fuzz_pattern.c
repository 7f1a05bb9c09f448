/* fuzz_pattern - the first line is the pattern, the rest is the text: the trims must agree with
 * the match, and quoting makes any text match itself and nothing else */
#include "fuzz.h"
#include "pattern.h"

/* prefix_by_matching: a second opinion: every prefix is matched whole */
static ptrdiff_t prefix_by_matching(struct pattern pat, struct str text, bool longest, bool utf8)
{
	ptrdiff_t found = -1;
	for (size_t n = 0; n <= text.n; n++) {
		if (!pattern_matches(pat, (struct str){ text.p, n }, utf8))
			continue;
		found = (ptrdiff_t)n;
		if (!longest)
			break;
	}
	return found;
}

static void check_quoting(struct arena *arena, struct str text)
{
	struct buf source = { .arena = arena };
	pattern_quote(&source, text);
	struct pattern plain = pattern_compile(arena, buf_str(&source));
	assert(!pattern_has_magic(buf_str(&source)));
	assert(pattern_matches(plain, text, false) && pattern_matches(plain, text, true));
	if (text.n > 0)
		assert(!pattern_matches(plain, str_skip(text, 1), false));
}

FUZZ(input)
{
	struct arena arena = { 0 };
	struct str source = str_take_line(&input);
	if (input.n > 200)
		input.n = 200;
	struct pattern pat = pattern_compile(&arena, source);
	for (int longest = 0; longest < 2; longest++) {
		ptrdiff_t n = pattern_prefix(pat, input, longest != 0, false);
		assert(n == prefix_by_matching(pat, input, longest != 0, false));
		n = pattern_suffix(pat, input, longest != 0, false);
		assert(n < 0 || pattern_matches(pat, str_skip(input, input.n - (size_t)n), false));
		n = pattern_prefix(pat, input, longest != 0, true);
		assert(n < 0 || (size_t)n <= input.n);
		n = pattern_suffix(pat, input, longest != 0, true);
		assert(n < 0 || (size_t)n <= input.n);
	}
	check_quoting(&arena, input);
	arena_free(&arena);
}
