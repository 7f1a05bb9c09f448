/* pattern.c - matching. Plain text is searched for; everything else runs a program, from left to
 * right with one place to go back to: the last * (nothing before it need be tried again), so that
 * time is O(pattern x text). Suffixes are the same from right to left. */
#include "pattern_program.h"

#define NOWHERE SIZE_MAX

/* INLINE: the inner loop is built in one piece although the program is built to be small. */
#define INLINE inline __attribute__((always_inline))

/* ---- characters ---- */

static inline bool is_continuation(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* before: the length and the value of the character that ends at `end` (> 0). */
static size_t character_before(struct str text, size_t end, uint32_t *c)
{
	size_t n = 1;
	while (n < 4 && n < end && is_continuation(text.p[end - n]))
		n++;
	if (utf8_decode((struct str){ text.p + end - n, n }, c) == n)
		return n;
	utf8_decode((struct str){ text.p + end - 1, 1 }, c);
	return 1;
}

/* is_boundary: does a character begin or the text end at `at`? */
static inline bool is_boundary(struct str text, size_t at)
{
	if (at == 0 || at >= text.n || LIKELY(!is_continuation(text.p[at])))
		return true;
	for (size_t back = 1; back < 4 && back <= at; back++)
		if (!is_continuation(text.p[at - back]))
			return utf8_length(str_skip(text, at - back)) <= back;
	return true;
}

/* ---- plain text ---- */

/* 2.6.2 counts characters: bytes that begin or end inside a valid character do not match. */
static inline bool found_at(struct str text, size_t at, struct str part, bool utf8)
{
	if (part.n > 0 && memcmp(text.p + at, part.p, part.n) != 0)
		return false;
	return !utf8 || (is_boundary(text, at) && is_boundary(text, at + part.n));
}

static inline bool starts_with(struct str text, struct str part, bool utf8)
{
	return part.n <= text.n && found_at(text, 0, part, utf8);
}

static inline bool ends_with(struct str text, struct str part, bool utf8)
{
	return part.n <= text.n && found_at(text, text.n - part.n, part, utf8);
}

/* part is not empty in both. */
static size_t find_first(struct str text, struct str part, bool utf8)
{
	size_t at = 0;
	while (part.n <= text.n - at) {
		const char *p = memchr(text.p + at, part.p[0], text.n - at - part.n + 1);
		if (p == NULL)
			break;
		at = (size_t)(p - text.p);
		if (found_at(text, at, part, utf8))
			return at;
		at++;
	}
	return NOWHERE;
}

static size_t find_last(struct str text, struct str part, bool utf8)
{
	if (part.n > text.n)
		return NOWHERE;
	for (size_t at = text.n - part.n + 1; at-- > 0; )
		if (text.p[at] == part.p[0] && found_at(text, at, part, utf8))
			return at;
	return NOWHERE;
}

static inline size_t find(struct str text, struct str part, bool last, bool utf8)
{
	return last ? find_last(text, part, utf8) : find_first(text, part, utf8);
}

/* ---- programs ---- */

/* struct run: positions count bytes from the end at which the run begins. */
struct run {
	const struct pattern_program *program;
	struct str text;
	bool utf8, backward;
};

static inline uint32_t element_at(const struct run *run, size_t i)
{
	const struct pattern_program *program = run->program;
	return program->elements[run->backward ? program->count - 1 - i : i];
}

static inline uint32_t byte_at(const struct run *run, size_t at)
{
	struct str text = run->text;
	return (unsigned char)text.p[run->backward ? text.n - 1 - at : at];
}

static size_t wide_character_at(const struct run *run, size_t at, uint32_t *c)
{
	if (run->backward)
		return character_before(run->text, run->text.n - at, c);
	return utf8_decode(str_skip(run->text, at), c);
}

static INLINE size_t character_at(const struct run *run, size_t at, uint32_t *c)
{
	*c = byte_at(run, at);
	return !run->utf8 || *c < 128 ? 1 : wide_character_at(run, at, c);
}

/* take: how many bytes of the text at `at` (which is not its end) the element matches; 0: none. */
static INLINE size_t take(const struct run *run, uint32_t element, size_t at)
{
	uint32_t c, payload = element >> ELEMENT_SHIFT;
	unsigned kind = element & 0xff;
	if (kind == ELEMENT_BYTE)
		return byte_at(run, at) == payload;
	size_t n = character_at(run, at, &c);
	if (kind == ELEMENT_ONE)
		return n;
	if (kind == ELEMENT_SET)
		return pattern_set_has(&run->program->sets[payload], c, run->utf8) ? n : 0;
	return n == 1 && (c & 0xff) == payload;		/* ELEMENT_STRAY */
}

/* run_leftmost: matches elements[0..count) with the earliest end; with `whole` up to the end of the
 * text. Returns that end, or NOWHERE. */
static size_t run_leftmost(const struct run *run, size_t count, bool whole)
{
	size_t i = 0, at = 0, star = NOWHERE, retry = 0;
	uint32_t c;
	for (;;) {
		if (i == count && (!whole || at == run->text.n))
			return at;
		if (i < count && element_at(run, i) == ELEMENT_STAR) {
			star = ++i;
			retry = at;
			if (whole && i == count)
				return run->text.n;
			continue;
		}
		if (i < count && at == run->text.n)
			return NOWHERE;		/* a later beginning leaves even less text */
		size_t n = i < count ? take(run, element_at(run, i), at) : 0;
		if (n > 0) {
			at += n;
			i++;
			continue;
		}
		if (star == NOWHERE || retry == run->text.n)
			return NOWHERE;
		retry += character_at(run, retry, &c);
		at = retry;
		i = star;
	}
}

/* run_fixed: matches elements[from..), which hold no *, at `at`. */
static size_t run_fixed(const struct run *run, size_t from, size_t at)
{
	for (size_t i = from; i < run->program->count; i++) {
		size_t n = at < run->text.n ? take(run, element_at(run, i), at) : 0;
		if (n == 0)
			return NOWHERE;
		at += n;
	}
	return at;
}

/* run_longest: what stands before the last * is matched as early, what stands behind it as late as
 * possible. */
static size_t run_longest(const struct run *run)
{
	size_t count = run->program->count, tail = count, n = run->text.n;
	while (tail > 0 && element_at(run, tail - 1) != ELEMENT_STAR)
		tail--;
	if (tail == 0)
		return run_leftmost(run, count, false);
	size_t least = run_leftmost(run, tail - 1, false);
	if (least == NOWHERE || tail == count)
		return least == NOWHERE ? NOWHERE : n;
	for (size_t at = n + 1; at-- > least; ) {
		if (run->utf8 && !is_boundary(run->text, run->backward ? n - at : at))
			continue;
		size_t end = run_fixed(run, tail, at);
		if (end != NOWHERE)
			return end;
	}
	return NOWHERE;
}

static ptrdiff_t run_trim(struct run run, bool longest)
{
	size_t n = longest ? run_longest(&run) : run_leftmost(&run, run.program->count, false);
	return n == NOWHERE ? -1 : (ptrdiff_t)n;
}

/* ---- the three questions ---- */

bool pattern_matches(struct pattern pat, struct str text, bool utf8)
{
	switch (pat.kind) {
	case PATTERN_LITERAL:
		return str_equal(text, pat.text);
	case PATTERN_ANY:
		return true;
	case PATTERN_STARTS:
		return starts_with(text, pat.text, utf8);
	case PATTERN_ENDS:
		return ends_with(text, pat.text, utf8);
	case PATTERN_CONTAINS:
		return find_first(text, pat.text, utf8) != NOWHERE;
	case PATTERN_GENERAL:
		break;
	}
	struct run run = { pat.program, text, utf8, false };
	return run_leftmost(&run, pat.program->count, true) != NOWHERE;
}

ptrdiff_t pattern_prefix(struct pattern pat, struct str text, bool longest, bool utf8)
{
	size_t n = longest ? text.n : 0, at;
	switch (pat.kind) {
	case PATTERN_ANY:
		return (ptrdiff_t)n;
	case PATTERN_LITERAL:
		return starts_with(text, pat.text, utf8) ? (ptrdiff_t)pat.text.n : -1;
	case PATTERN_STARTS:
		n = longest ? text.n : pat.text.n;
		return starts_with(text, pat.text, utf8) ? (ptrdiff_t)n : -1;
	case PATTERN_ENDS:
		at = find(text, pat.text, longest, utf8);
		return at != NOWHERE ? (ptrdiff_t)(at + pat.text.n) : -1;
	case PATTERN_CONTAINS:
		at = find_first(text, pat.text, utf8);
		n = longest ? text.n : at + pat.text.n;
		return at != NOWHERE ? (ptrdiff_t)n : -1;
	case PATTERN_GENERAL:
		break;
	}
	return run_trim((struct run){ pat.program, text, utf8, false }, longest);
}

ptrdiff_t pattern_suffix(struct pattern pat, struct str text, bool longest, bool utf8)
{
	size_t n = longest ? text.n : 0, at;
	switch (pat.kind) {
	case PATTERN_ANY:
		return (ptrdiff_t)n;
	case PATTERN_LITERAL:
		return ends_with(text, pat.text, utf8) ? (ptrdiff_t)pat.text.n : -1;
	case PATTERN_ENDS:
		n = longest ? text.n : pat.text.n;
		return ends_with(text, pat.text, utf8) ? (ptrdiff_t)n : -1;
	case PATTERN_STARTS:
		at = find(text, pat.text, !longest, utf8);
		return at != NOWHERE ? (ptrdiff_t)(text.n - at) : -1;
	case PATTERN_CONTAINS:
		at = find_last(text, pat.text, utf8);
		n = longest ? text.n : text.n - at;
		return at != NOWHERE ? (ptrdiff_t)n : -1;
	case PATTERN_GENERAL:
		break;
	}
	return run_trim((struct run){ pat.program, text, utf8, true }, longest);
}
