/* pattern.h - shell patterns: * ? and [..], as in XCU 2.14; and the walk that finds pathnames. No
 * locale, no libc fnmatch.
 *
 * A pattern's source text is exactly what POSIX says: a backslash makes the next character plain.
 * Quoted text goes into a source through pattern_quote, so there are no marker bytes and every byte
 * value is data. */
#ifndef NACRE_PATTERN_H
#define NACRE_PATTERN_H

#include "base.h"

enum pattern_kind {
	PATTERN_LITERAL,	/* no pattern characters: text is the plain string */
	PATTERN_ANY,		/* one or more * only */
	PATTERN_STARTS,		/* text* : text is plain */
	PATTERN_ENDS,		/* *text : text is plain */
	PATTERN_CONTAINS,	/* *text* : text is plain */
	PATTERN_GENERAL		/* program */
};

struct pattern_program;

struct pattern {
	enum pattern_kind kind;
	struct str text;		/* the plain text; for GENERAL the source */
	const struct pattern_program *program;	/* GENERAL; in the arena that was given */
};

/* pattern_quote: adds s to a source so that it matches itself and nothing else. */
void pattern_quote(struct buf *source, struct str s);
/* pattern_compile: classifies a source; what must be copied is put into the arena, the rest
 * borrows source. */
struct pattern pattern_compile(struct arena *a, struct str source);
/* pattern_has_magic: does the source hold an unescaped * ? or [ (that has a closing bracket)? */
bool pattern_has_magic(struct str source) MUST_USE;

/* Brackets (2.14.1): [!...] and [^...] are the same. Ranges go by code point (by byte without
 * utf8); the classes hold the ASCII characters that they have in the C locale; an unknown class and
 * a collating symbol of more than one character match nothing; a bracket that is not closed is a
 * plain character. */

/* pattern_in_class: has the C locale's class of that name (alpha, ...) the character c? Never when
 * there is no such class. */
bool pattern_in_class(struct str name, uint32_t c) MUST_USE;
/* pattern_matches: does all of `text` match? Time is O(pattern x text), no recursion. With utf8, ?
 * and [..] take one character; an invalid byte is one character of its own, and no piece of a valid
 * character is ever matched. */
bool pattern_matches(struct pattern pat, struct str text, bool utf8) MUST_USE;
/* pattern_prefix, pattern_suffix: length in bytes of the shortest (or longest) matching prefix or
 * suffix, or -1. For ${x#p} ${x##p} ${x%p} ${x%%p}. Time is O(pattern x text). */
ptrdiff_t pattern_prefix(struct pattern pat, struct str text, bool longest, bool utf8) MUST_USE;
ptrdiff_t pattern_suffix(struct pattern pat, struct str text, bool longest, bool utf8) MUST_USE;

/* pattern_pathnames: pathname expansion (2.14.3). Adds the existing pathnames that match source,
 * sorted by bytes, to out (copied into its arena). A leading period is matched only by a period; a
 * slash only by a slash; . and .. are never matched by a pattern. Paths of any length; symbolic
 * links are followed as open(2) does; what cannot be read matches nothing. Adds nothing when
 * nothing matches. */
void pattern_pathnames(struct str source, bool utf8, struct vec *out);

#endif
