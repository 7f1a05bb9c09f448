/* regex.h - POSIX basic and extended regular expressions (XBD 9.3, 9.4), with GNU's \s \S \w \W
 * \b \B \< \> \` \' in both, \+ \? \| in basic and back-references in extended ones. Bytes or
 * UTF-8; any byte, NUL and newline included, is data. An escape such as \n or \t is a plain letter:
 * sed replaces them before.
 *
 * Time is O(program x text) per search, without recursion; but back-references are found by
 * trying, under a budget of LIMIT_REGEX_STEPS.
 *
 * What the standard leaves open is as in GNU's grep: a repetition operator with nothing before it
 * is a plain character in a basic one and is passed over in an extended one; a { that begins no
 * interval is a plain character in an extended one; \{,m\} is \{0,m\}.
 *
 * Groups are what the standard says (XBD 9.1): each part of the expression, from left to right,
 * takes the longest text that the longest match leaves it; among alternatives for the same text the
 * first counts; of a repeated group the last iteration is told, with what took part in that
 * iteration. An empty iteration that could be left out is, unless it is the only one.
 *
 * There glibc differs:
 *
 *	(a|ab)(c|bcd)	it tries alternatives in their order, not by length
 *	((a)|b)*	it tells of (a) in an earlier iteration
 *	(a*){0,2}	it adds empty iterations where the operator allows more
 *	(a*)*\1		with back-references we, too, try in order, and keep earlier iterations
 *
 * Classes such as [:alpha:], \w and REGEX_IGNORE_CASE know ASCII alone, in every locale. */
#ifndef NACRE_REGEX_H
#define NACRE_REGEX_H

#include "base.h"

/* LIMIT_REGEX_PROGRAM: instructions of one program; intervals are written out. LIMIT_REGEX_STEPS
 * and LIMIT_REGEX_STACK: what one search with back-references may take. */
#define LIMIT_REGEX_PROGRAM ((uint32_t)1 << 16)
#define LIMIT_REGEX_STEPS ((uint32_t)1 << 25)
#define LIMIT_REGEX_STACK ((size_t)1 << 22)

enum regex_flag {
	REGEX_EXTENDED = 1,
	REGEX_IGNORE_CASE = 2,
	REGEX_UTF8 = 4,		/* . and [..] take a character; an invalid byte is one */
	REGEX_MULTILINE = 8,	/* as GNU sed's M: ^ and $ also match beside newlines, . and [^..]
				 * match none */
	REGEX_WHOLE = 16,	/* a match is all of the text */
	REGEX_WORD = 32		/* no character of a word is beside a match */
};

/* struct regex_span: the bytes from start up to end. */
struct regex_span {
	size_t start, end;	/* start is SIZE_MAX: the group took no part */
};

enum regex_result {
	REGEX_NO_MATCH,
	REGEX_MATCH,
	REGEX_LIMIT		/* gave up: more than LIMIT_REGEX_STEPS */
};

struct regex;

/* regex_compile: the program, in the arena. NULL: *error says why (static text). */
const struct regex *regex_compile(struct arena *arena, struct str pattern, unsigned flags,
	const char **error) MUST_USE;
/* regex_groups: how many parenthesised groups there are. */
size_t regex_groups(const struct regex *re) MUST_USE;
/* regex_search: the leftmost, then longest match that starts at `from` or behind; text before it is
 * context for ^ \< \b. spans[0] becomes the whole match and spans[i] group i, up to count spans;
 * with fewer it is quicker. Nothing stays in scratch. */
enum regex_result regex_search(const struct regex *re, struct arena *scratch, struct str text,
	size_t from, struct regex_span *spans, size_t count) MUST_USE;

#endif
