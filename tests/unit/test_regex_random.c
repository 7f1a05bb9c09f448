/* test_regex_random.c - random regular expressions beside glibc's regexec, in the C locale, where the
 * standard says what the result is: whether there is a match, and which: the leftmost, then longest.
 * NACRE_SEED=N and NACRE_COUNT=N in the environment give others. */
#include <stdio.h>
#include <stdlib.h>
#include "unit.h"
#include "regex.h"
/* glibc's regex.h, which ours hides */
#include </usr/include/regex.h>

enum { TEXTS = 6, DEEPEST = 3 };

static uint64_t state;

static unsigned below(unsigned n)
{
	state = state * 6364136223846793005U + 1442695040888963407U;
	return (unsigned)(state >> 33) % n;
}

/* ---- patterns ---- */

struct making {
	struct buf out;
	bool extended;
};

/* special: ( in an extended expression, \( in a basic one */
static void special(struct making *m, const char *text)
{
	if (!m->extended)
		buf_add_byte(&m->out, '\\');
	buf_add(&m->out, str_of(text));
}

static void add_alternatives(struct making *m, unsigned depth);

static void add_atom(struct making *m, unsigned depth)
{
	static const char *const atoms[] = {
		"a", "b", "c", "a", "b", ".", "[ab]", "[^a]", "[b-c]", "[[:alpha:]]",
		"[^[:space:]]", "\\w", "\\W", "\\s", "\\.", "\\*", "[]a]", "[a-]", "_", " "
	};
	if (depth == DEEPEST || below(4) > 0) {
		buf_add(&m->out, str_of(atoms[below(ARRAY_LENGTH(atoms))]));
		return;
	}
	special(m, "(");
	add_alternatives(m, depth + 1);
	special(m, ")");
}

static void add_operator(struct making *m)
{
	char text[16];
	unsigned least = below(3);
	switch (below(12)) {
	case 0: case 1: buf_add_byte(&m->out, '*'); break;
	case 2: special(m, "+"); break;
	case 3: special(m, "?"); break;
	case 4:
		special(m, "{");
		(void)snprintf(text, sizeof(text), below(2) ? "%u,%u" : "%u,", least,
			least + below(3));
		buf_add(&m->out, str_of(text));
		special(m, "}");
		break;
	default: break;
	}
}

static void add_branch(struct making *m, unsigned depth)
{
	static const char *const edges[] = { "\\b", "\\<", "\\>" };
	unsigned n = 1 + below(3);
	/* glibc takes \B amiss, and in groups ^ $ \b \< \> where something optional is beside them */
	if (depth == 0 && below(8) == 0)
		buf_add_byte(&m->out, '^');
	while (n-- > 0) {
		add_atom(m, depth);
		add_operator(m);
		if (depth == 0 && below(16) == 0)
			buf_add(&m->out, str_of(edges[below(ARRAY_LENGTH(edges))]));
	}
	if (depth == 0 && below(8) == 0)
		buf_add_byte(&m->out, '$');
}

static void add_alternatives(struct making *m, unsigned depth)
{
	add_branch(m, depth);
	while (below(4) == 0) {
		special(m, "|");
		add_branch(m, depth);
	}
}

/* ---- texts ---- */

static void make_text(struct buf *out)
{
	static const char bytes[] = "aaabbbccABC_  .*-\n\200";
	unsigned n = below(12);
	out->n = 0;
	while (n-- > 0)
		buf_add_byte(out, bytes[below(sizeof(bytes) - 1)]);
}

/* ---- both ---- */

/* of_glibc: "(3,5)" or "no match" */
static void of_glibc(char out[64], const regex_t *re, const char *text)
{
	regmatch_t match[1];
	if (regexec(re, text, 1, match, 0) != 0)
		(void)snprintf(out, 64, "no match");
	else
		(void)snprintf(out, 64, "(%d,%d)", match[0].rm_so, match[0].rm_eo);
}

static void of_ours(char out[64], const struct regex *re, struct arena *a, struct str text)
{
	struct regex_span span;
	if (regex_search(re, a, text, 0, &span, 1) != REGEX_MATCH)
		(void)snprintf(out, 64, "no match");
	else
		(void)snprintf(out, 64, "(%zu,%zu)", span.start, span.end);
}

static void compare(struct arena *a, const char *pattern, unsigned flags)
{
	struct buf text = { .arena = a };
	const char *error;
	regex_t theirs;
	int wanted = regcomp(&theirs, pattern, (flags & REGEX_EXTENDED ? REG_EXTENDED : 0) |
		(flags & REGEX_IGNORE_CASE ? REG_ICASE : 0));
	const struct regex *ours = regex_compile(a, str_of(pattern), flags, &error);
	if ((ours == NULL) != (wanted != 0))
		fail_msg("%s: glibc: %s; we: %s", pattern, wanted != 0 ? "an error" : "compiles",
			ours == NULL ? error : "compiles");
	if (ours == NULL)
		return;
	for (int i = 0; i < TEXTS; i++) {
		char of_them[64], of_us[64];
		make_text(&text);
		of_glibc(of_them, &theirs, buf_terminated(&text));
		of_ours(of_us, ours, a, buf_str(&text));
		if (strcmp(of_them, of_us) != 0)
			fail_msg("%s (flags %u) on \"%s\": glibc: %s, we: %s", pattern, flags,
				text.p, of_them, of_us);
	}
	regfree(&theirs);
}

static unsigned long number(const char *name, unsigned long otherwise)
{
	const char *text = getenv(name);
	return text != NULL ? strtoul(text, NULL, 10) : otherwise;
}

static void beside_glibc(void **unused)
{
	(void)unused;
	state = number("NACRE_SEED", 1);
	for (unsigned long left = number("NACRE_COUNT", 4000); left > 0; left--) {
		struct arena a = { 0 };
		struct making m = { .out = { .arena = &a }, .extended = below(2) };
		add_alternatives(&m, 0);
		compare(&a, buf_terminated(&m.out), (m.extended ? REGEX_EXTENDED : 0) |
			(below(4) == 0 ? REGEX_IGNORE_CASE : 0));
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(beside_glibc) };
	return RUN_TESTS(tests);
}
