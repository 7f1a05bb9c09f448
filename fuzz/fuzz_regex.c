/* fuzz_regex - a byte with flags, a line with the pattern, then the text: a message or a program; what a
 * search finds lies in the text, its groups in it, is found again from where it begins, and does not depend on how much
 * is asked; what is not there from the start is not there from further on */
#include "fuzz.h"
#include "regex_program.h"

enum { SPANS = 10, LONGEST = 200, STEPS = 1 << 14 };

static void check_groups(const struct regex *re, const struct regex_span *spans, size_t n)
{
	for (size_t i = 0; i <= regex_groups(re) && i < SPANS; i++)
		assert(spans[i].start == SIZE_MAX ? i > 0 : spans[i].start <= spans[i].end &&
			spans[0].start <= spans[i].start && spans[i].end <= spans[0].end);
	assert(spans[0].end <= n);
}

static void check_search(const struct regex *re, unsigned flags, struct arena *a, struct str text)
{
	struct regex_span all[SPANS], one, again;
	enum regex_result result = regex_search(re, a, text, 0, all, SPANS);
	enum regex_result quick = regex_search(re, a, text, 0, &one, 1);
	if (result == REGEX_LIMIT || quick == REGEX_LIMIT)
		return;
	assert(result == quick);
	if (result == REGEX_NO_MATCH) {
		/* in UTF-8 that may be inside of a character, which is another one then */
		assert(flags & REGEX_UTF8 ||
			regex_search(re, a, text, text.n / 2, &one, 1) != REGEX_MATCH);
		return;
	}
	check_groups(re, all, text.n);
	assert(all[0].start == one.start && all[0].end == one.end);
	assert(regex_search(re, a, text, one.start, &again, 1) == REGEX_MATCH);
	assert(again.start == one.start && again.end == one.end);
}

FUZZ(input)
{
	struct arena arena = { 0 };
	const char *error = NULL;
	unsigned flags = input.n > 0 ? (unsigned char)input.p[0] & 63 : 0;
	input = str_skip(input, input.n > 0);
	struct str pattern = str_take_line(&input);
	if (input.n > LONGEST)
		input.n = LONGEST;
	struct regex *re = (struct regex *)(uintptr_t)regex_compile(&arena, pattern, flags, &error);
	assert((re == NULL) == (error != NULL));
	if (re != NULL) {
		re->steps = STEPS;
		check_search(re, flags, &arena, input);
	}
	arena_free(&arena);
}
