/* pattern.c - matching. Plain text is searched for; everything else runs a program, from left to
 * right with one place to go back to: the last * (nothing before it need be tried again), so that
 * time is O(pattern x text). Suffixes are the same from right to left. */
#include "pattern_program.h"

#define NOWHERE SIZE_MAX

/* INLINE: the inner loop is built in one piece although the program is built to be small. */
#define INLINE inline __attribute__((always_inline))

/* ---- characters ---- */

/* character_before: the length and the value of the character that ends at `end` (> 0). */
/*@ requires readable(text) && 0 < end <= text.n && \valid(c);
    requires \separated(c, text.p + (0 .. text.n - 1));
    assigns *c;
    ensures 1 <= \result <= 4 && \result <= end; */
static size_t character_before(struct str text, size_t end, uint32_t *c)
{
	size_t n = 1;
	/*@ loop invariant 1 <= n <= 4 && n <= end;
	    loop assigns n;
	    loop variant 4 - n; */
	while (n < 4 && n < end && utf8_is_inside(text.p[end - n]))
		n++;
	if (utf8_decode((struct str){ text.p + end - n, n }, c) == n)
		return n;
	utf8_decode((struct str){ text.p + end - 1, 1 }, c);
	return 1;
}

/* is_boundary: does a character begin or the text end at `at`? */
/*@ requires readable(text);
    assigns \nothing;
    ensures at == 0 || at >= text.n ==> \result; */
static inline bool is_boundary(struct str text, size_t at)
{
	if (at == 0 || at >= text.n || LIKELY(!utf8_is_inside(text.p[at])))
		return true;
	/*@ loop invariant 1 <= back <= 4;
	    loop assigns back;
	    loop variant 4 - back; */
	for (size_t back = 1; back < 4 && back <= at; back++)
		if (!utf8_is_inside(text.p[at - back]))
			return utf8_length(str_skip(text, at - back)) <= back;
	return true;
}

/* ---- plain text ---- */

/* 2.6.2 counts characters: bytes that begin or end inside a valid character do not match. */
/*@ requires readable(text) && readable(part) && at + part.n <= text.n;
    assigns \nothing;
    ensures \result ==> same(text.p + at, part.p, part.n);
    ensures !utf8 && same(text.p + at, part.p, part.n) ==> \result; */
static inline bool found_at(struct str text, size_t at, struct str part, bool utf8)
{
	if (part.n > 0 && memcmp(text.p + at, part.p, part.n) != 0)
		return false;
	return !utf8 || (is_boundary(text, at) && is_boundary(text, at + part.n));
}

/*@ requires readable(text) && readable(part);
    assigns \nothing;
    ensures \result ==> part.n <= text.n && same(text.p, part.p, part.n);
    ensures !utf8 && part.n <= text.n && same(text.p, part.p, part.n) ==> \result; */
static inline bool starts_with(struct str text, struct str part, bool utf8)
{
	return part.n <= text.n && found_at(text, 0, part, utf8);
}

/*@ requires readable(text) && readable(part);
    assigns \nothing;
    ensures \result ==> part.n <= text.n && same(text.p + (text.n - part.n), part.p, part.n);
    ensures !utf8 && part.n <= text.n && same(text.p + (text.n - part.n), part.p, part.n) ==>
      \result; */
static inline bool ends_with(struct str text, struct str part, bool utf8)
{
	return part.n <= text.n && found_at(text, text.n - part.n, part, utf8);
}

/* part is not empty in both. */
/*@ predicate is_at(struct str text, integer at, struct str part) =
      0 <= at && at + part.n <= text.n && same(text.p + at, part.p, part.n);
    lemma at_first: \forall struct str text, part, integer at;
      is_at(text, at, part) && part.n > 0 ==> text.p[at] == part.p[0]; */
/*@ requires readable(text) && readable(part) && part.n > 0 && text.n < NOWHERE;
    assigns \nothing;
    ensures \result != NOWHERE ==> is_at(text, \result, part);
    ensures !utf8 ==> \forall integer i; 0 <= i < \result ==> !is_at(text, i, part); */
static size_t find_first(struct str text, struct str part, bool utf8)
{
	size_t at = 0;
	/*@ loop invariant at <= text.n;
	    loop invariant !utf8 ==> \forall integer i; 0 <= i < at ==> !is_at(text, i, part);
	    loop assigns at;
	    loop variant text.n - at; */
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

/*@ requires readable(text) && readable(part) && part.n > 0 && text.n < NOWHERE;
    assigns \nothing;
    ensures \result != NOWHERE ==> is_at(text, \result, part);
    ensures !utf8 ==> \forall integer i; (\result == NOWHERE || \result < i) ==>
      !is_at(text, i, part); */
static size_t find_last(struct str text, struct str part, bool utf8)
{
	if (part.n > text.n)
		return NOWHERE;
	/*@ loop invariant at <= text.n - part.n + 1;
	    loop invariant !utf8 ==> \forall integer i; at <= i ==> !is_at(text, i, part);
	    loop assigns at;
	    loop variant at; */
	for (size_t at = text.n - part.n + 1; at-- > 0; )
		if (text.p[at] == part.p[0] && found_at(text, at, part, utf8))
			return at;
	return NOWHERE;
}

/*@ requires readable(text) && readable(part) && part.n > 0 && text.n < NOWHERE;
    assigns \nothing;
    ensures \result != NOWHERE ==> is_at(text, \result, part);
    ensures \result == NOWHERE && !utf8 ==> \forall integer i; !is_at(text, i, part); */
static inline size_t find(struct str text, struct str part, bool last, bool utf8)
{
	return last ? find_last(text, part, utf8) : find_first(text, part, utf8);
}

/* ---- programs ---- */

/* struct run: positions count bytes from the end at which the run begins. */
struct run {
	struct pattern_program program;
	struct str text;
	bool utf8, backward;
};

/*@ predicate is_run(struct run *run) = \valid_read(run) && is_program(run->program) &&
      readable(run->text) && run->text.n <= PTRDIFF_MAX && run->program.count < NOWHERE;
    // the same, from the end at which the run begins
    logic integer element(struct run *run, integer i) =
      run->program.elements[run->backward ? run->program.count - 1 - i : i];
    logic integer byte(struct run *run, integer at) =
      (unsigned char)run->text.p[run->backward ? run->text.n - 1 - at : at];
    // n bytes may be the character at `at`
    predicate character(struct run *run, integer at, integer n) = 1 <= n <= 4 &&
      at + n <= run->text.n && (!run->utf8 || byte(run, at) < 128 ==> n == 1);
    // element e takes n bytes at `at`
    predicate takes(struct run *run, integer e, integer at, integer n) =
      (e & 0xff) == ELEMENT_BYTE || (e & 0xff) == ELEMENT_STRAY ?
        n == 1 && byte(run, at) == e >> ELEMENT_SHIFT :
      (e & 0xff) == ELEMENT_ONE ? character(run, at, n) :
      (e & 0xff) == ELEMENT_SET && character(run, at, n) && (byte(run, at) < 128 ==>
        set_has(run->program.sets + (e >> ELEMENT_SHIFT), byte(run, at), run->utf8));
    // elements[0..i) match the bytes [0..at): the least predicate with these rules, all of
    // which only add to it
    axiomatic Reaches {
      predicate reaches(struct run *run, integer i, integer at)
        reads *run, run->program.elements[0 ..], run->text.p[0 ..];
      axiom begin: \forall struct run *run; reaches(run, 0, 0);
      axiom star: \forall struct run *run, integer i, at; reaches(run, i, at) &&
        element(run, i) == ELEMENT_STAR ==> reaches(run, i + 1, at);
      axiom more: \forall struct run *run, integer i, at, to; reaches(run, i, at) && i > 0 &&
        element(run, i - 1) == ELEMENT_STAR && at <= to <= run->text.n ==> reaches(run, i, to);
      axiom one: \forall struct run *run, integer i, at, n; reaches(run, i, at) &&
        at < run->text.n && takes(run, element(run, i), at, n) ==> reaches(run, i + 1, at + n);
    } */
/*@ requires is_run(run) && i < run->program.count;
    assigns \nothing;
    ensures \result == element(run, i);
    ensures is_element(run->program, \result); */
static INLINE uint32_t element_at(const struct run *run, size_t i)
{
	return run->program.elements[run->backward ? run->program.count - 1 - i : i];
}

/*@ requires is_run(run) && at < run->text.n;
    assigns \nothing;
    ensures \result == byte(run, at); */
static INLINE uint32_t byte_at(const struct run *run, size_t at)
{
	struct str text = run->text;
	return (unsigned char)text.p[run->backward ? text.n - 1 - at : at];
}

/*@ requires is_run(run) && at < run->text.n && \valid(c);
    requires \separated(c, run) && \separated(c, run->text.p + (0 .. run->text.n - 1));
    requires \separated(c, run->program.elements + (0 .. run->program.count - 1));
    assigns *c;
    ensures 1 <= \result <= 4 && at + \result <= run->text.n; */
static size_t wide_character_at(const struct run *run, size_t at, uint32_t *c)
{
	if (run->backward)
		return character_before(run->text, run->text.n - at, c);
	return utf8_decode(str_skip(run->text, at), c);
}

/*@ requires is_run(run) && at < run->text.n && \valid(c);
    requires \separated(c, run) && \separated(c, run->text.p + (0 .. run->text.n - 1));
    requires \separated(c, run->program.elements + (0 .. run->program.count - 1));
    assigns *c;
    ensures character(run, at, \result);
    ensures !run->utf8 || byte(run, at) < 128 ==> *c == byte(run, at); */
static INLINE size_t character_at(const struct run *run, size_t at, uint32_t *c)
{
	*c = byte_at(run, at);
	return !run->utf8 || *c < 128 ? 1 : wide_character_at(run, at, c);
}

/*@ requires is_run(run) && at < run->text.n;
    assigns \nothing;
    ensures character(run, at, \result); */
static INLINE size_t length_at(const struct run *run, size_t at)
{
	uint32_t c;
	return character_at(run, at, &c);
}

/* take: how many bytes of the text at `at` (which is not its end) the element matches; 0: none. */
/*@ requires is_run(run) && at < run->text.n;
    requires is_element(run->program, element) && element != ELEMENT_STAR;
    assigns \nothing;
    ensures \result > 0 ==> takes(run, element, at, \result);
    ensures \result == 0 && !run->utf8 && byte(run, at) < 128 ==>
      \forall integer n; !takes(run, element, at, n);
    ensures at + \result <= run->text.n; */
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
		return pattern_set_has(&run->program.sets[payload], c, run->utf8) ? n : 0;
	return n == 1 && byte_at(run, at) == payload;	/* ELEMENT_STRAY */
}

/*@ // what a run has to do yet: with `left` bytes behind the place to go back to it is at element i
    logic integer ahead(integer left, integer count, integer i) =
      left * (count + 1) + (count - i);
    lemma ahead_positive: \forall integer left, count, i;
      left >= 0 && 0 <= i <= count ==> ahead(left, count, i) >= 0;
    lemma ahead_less: \forall integer left, more, count, i, j;
      0 <= left && 0 <= i <= count && 0 <= j <= count &&
      (left < more || (left == more && i > j)) ==>
        ahead(left, count, i) < ahead(more, count, j); */
/* run_leftmost: matches elements[0..count) with the earliest end; with `whole` up to the end of the
 * text. Returns that end, or NOWHERE. */
/*@ requires is_run(run) && count <= run->program.count;
    assigns \nothing;
    ensures \result != NOWHERE ==> \result <= run->text.n;
    ensures \result != NOWHERE && whole ==> \result == run->text.n;
    ensures \result != NOWHERE ==> reaches(run, count, \result); */
static size_t run_leftmost(const struct run *run, size_t count, bool whole)
{
	size_t i = 0, at = 0, star = NOWHERE, retry = 0;
	/*@ loop invariant i <= count && retry <= at <= run->text.n;
	    loop invariant reaches(run, i, at);
	    loop invariant star == NOWHERE ==> retry == 0;
	    loop invariant star != NOWHERE ==> 1 <= star <= i;
	    loop invariant star != NOWHERE ==> reaches(run, star, retry);
	    loop invariant star != NOWHERE ==> element(run, star - 1) == ELEMENT_STAR;
	    loop assigns i, at, star, retry;
	    loop variant ahead(run->text.n - retry, count, i); */
	for (;;) {
		if (i == count && (!whole || at == run->text.n))
			return at;
		if (i < count && element_at(run, i) == ELEMENT_STAR) {
			star = ++i;
			/*@ assert reaches(run, i, at) && element(run, i - 1) == ELEMENT_STAR; */
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
		retry += length_at(run, retry);
		at = retry;
		i = star;
	}
}

/* run_fixed: matches elements[from..), which hold no *, at `at`. */
/*@ requires is_run(run) && from <= run->program.count && at <= run->text.n;
    requires reaches(run, from, at);
    requires \forall integer i; from <= i < run->program.count ==>
      element(run, i) != ELEMENT_STAR;
    assigns \nothing;
    ensures \result != NOWHERE ==> reaches(run, run->program.count, \result) &&
      \result <= run->text.n; */
static size_t run_fixed(const struct run *run, size_t from, size_t at)
{
	/*@ loop invariant from <= i <= run->program.count && at <= run->text.n;
	    loop invariant reaches(run, i, at);
	    loop assigns i, at;
	    loop variant run->program.count - i; */
	for (size_t i = from; i < run->program.count; i++) {
		size_t n = at < run->text.n ? take(run, element_at(run, i), at) : 0;
		if (n == 0)
			return NOWHERE;
		at += n;
	}
	return at;
}

/* run_longest: what stands before the last * is matched as early, what stands behind it as late as
 * possible. */
/*@ requires is_run(run);
    assigns \nothing;
    ensures \result != NOWHERE ==> \result <= run->text.n &&
      reaches(run, run->program.count, \result); */
static size_t run_longest(const struct run *run)
{
	size_t count = run->program.count, tail = count, n = run->text.n;
	/*@ loop invariant tail <= count;
	    loop invariant \forall integer i; tail <= i < count ==>
	      element(run, i) != ELEMENT_STAR;
	    loop assigns tail;
	    loop variant tail; */
	while (tail > 0 && element_at(run, tail - 1) != ELEMENT_STAR)
		tail--;
	if (tail == 0)
		return run_leftmost(run, count, false);
	size_t least = run_leftmost(run, tail - 1, false);
	/*@ assert least != NOWHERE ==> reaches(run, tail, least); */
	if (least == NOWHERE || tail == count)
		return least == NOWHERE ? NOWHERE : n;
	/*@ loop invariant least <= at <= n + 1;
	    loop assigns at;
	    loop variant at; */
	for (size_t at = n + 1; at-- > least; ) {
		if (run->utf8 && !is_boundary(run->text, run->backward ? n - at : at))
			continue;
		size_t end = run_fixed(run, tail, at);
		if (end != NOWHERE)
			return end;
	}
	return NOWHERE;
}

/*@ requires is_run(run);
    assigns \nothing;
    ensures \result == -1 || 0 <= \result <= run->text.n &&
      reaches(run, run->program.count, \result); */
static ptrdiff_t run_trim(const struct run *run, bool longest)
{
	size_t n = longest ? run_longest(run) : run_leftmost(run, run->program.count, false);
	return n == NOWHERE ? -1 : (ptrdiff_t)n;
}

/* ---- the three questions ---- */

/*@ predicate is_pattern(struct pattern pat) =
      pat.kind <= PATTERN_GENERAL && readable(pat.text) &&
      (PATTERN_STARTS <= pat.kind <= PATTERN_CONTAINS ==> pat.text.n > 0) &&
      (pat.kind == PATTERN_GENERAL ==> \valid_read(pat.program) &&
        is_program(*pat.program) && pat.program->count < NOWHERE); */
/*@ requires is_pattern(pat) && readable(text) && text.n <= PTRDIFF_MAX;
    assigns \nothing;
    ensures pat.kind == PATTERN_LITERAL ==>
      (\result <==> text.n == pat.text.n && same(text.p, pat.text.p, text.n));
    ensures pat.kind == PATTERN_ANY ==> \result;
    ensures pat.kind == PATTERN_STARTS && \result ==> is_at(text, 0, pat.text);
    ensures pat.kind == PATTERN_ENDS && \result ==> is_at(text, text.n - pat.text.n, pat.text);
    ensures pat.kind == PATTERN_CONTAINS && \result ==>
      \exists integer at; is_at(text, at, pat.text);
    ensures PATTERN_STARTS <= pat.kind <= PATTERN_CONTAINS && !utf8 && !\result ==>
      !is_at(text, pat.kind == PATTERN_ENDS ? text.n - pat.text.n : 0, pat.text); */
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
	struct run run = { *pat.program, text, utf8, false };
	return run_leftmost(&run, pat.program->count, true) != NOWHERE;
}

/*@ requires is_pattern(pat) && readable(text) && text.n <= PTRDIFF_MAX;
    assigns \nothing;
    ensures -1 <= \result <= text.n; */
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
	struct run run = { *pat.program, text, utf8, false };
	return run_trim(&run, longest);
}

/*@ requires is_pattern(pat) && readable(text) && text.n <= PTRDIFF_MAX;
    assigns \nothing;
    ensures -1 <= \result <= text.n; */
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
	struct run run = { *pat.program, text, utf8, true };
	return run_trim(&run, longest);
}
