/* pattern_program.h - what a pattern with ? [..] or inner * is compiled to. For pattern*.c only. */
#ifndef NACRE_PATTERN_PROGRAM_H
#define NACRE_PATTERN_PROGRAM_H

#include "pattern.h"

/* ---- the source, token by token ---- */

enum pattern_token {
	TOKEN_END,
	TOKEN_PLAIN,	/* one byte that stands for itself */
	TOKEN_ONE,	/* ? */
	TOKEN_STAR,	/* * */
	TOKEN_BRACKET	/* [...] */
};

/* struct pattern_scan: start with source alone. */
struct pattern_scan {
	struct str source;
	size_t at;		/* behind the current token */
	size_t start;		/* of the current token; of the byte itself when it was escaped */
	bool unclosed;		/* a bracket was found to have no end: those behind it have none */
};

/* pattern_scan: the next token; a whole source is scanned in linear time. */
enum pattern_token pattern_scan(struct pattern_scan *scan) MUST_USE;

/* pattern_unescape: adds the source without its escaping backslashes. */
void pattern_unescape(struct buf *out, struct str source);

/* ---- brackets ---- */

/* bracket_end: the offset behind the ] of the bracket that begins at `at`; 0 if it has none. */
size_t bracket_end(struct str source, size_t at) MUST_USE;
/* bracket_class_length: length of the [:class:] [=c=] or [.c.] that s begins with, or 0. */
size_t bracket_class_length(struct str s) MUST_USE;

/* struct pattern_set: a compiled bracket expression. */
struct pattern_set {
	uint32_t ascii[4];	/* bits of the characters 0 to 127 that are listed */
	bool negated;
	bool wide;		/* lists something above 127: `source` must be read */
	struct str source;	/* between the brackets, without ! or ^ */
};

/*@ predicate is_set(struct pattern_set *s) = \valid_read(s) && readable(s->source);
    axiomatic Listed {
      // is the character c matched, by what the source says?
      predicate listed(struct pattern_set *s, integer c, integer utf8)
        reads *s, s->source.p[0 ..];
    }
    predicate set_has(struct pattern_set *s, integer c, integer utf8) =
      c < 128 && (utf8 != 0 || !s->wide) ? ((s->ascii[c >> 5] >> (c & 31)) & 1) != s->negated :
      listed(s, c, utf8); */
/* pattern_set_compile: source is the whole bracket expression with its brackets. */
void pattern_set_compile(struct pattern_set *set, struct str source);
/*@ requires is_set(s);
    assigns \nothing;
    ensures \result <==> set_has(s, c, utf8); */
/* pattern_set_has: is the character (as utf8_decode has it, or a byte) matched? */
bool pattern_set_has(const struct pattern_set *s, uint32_t c, bool utf8) MUST_USE;

/* ---- programs ---- */

/* The low byte of an element says what it is; the rest is the byte, or the number of the set. All
 * have one size, so that a program runs from both ends: prefixes forward, suffixes backward. */
enum {
	ELEMENT_BYTE,		/* a byte of an ASCII or valid UTF-8 character */
	ELEMENT_STRAY,		/* a byte that is no valid UTF-8: a character of its own */
	ELEMENT_ONE, ELEMENT_STAR, ELEMENT_SET,
	ELEMENT_SHIFT = 8
};

struct pattern_program {
	size_t count;
	const struct pattern_set *sets;
	const uint32_t *elements;
};
/*@ predicate is_element(struct pattern_program p, integer e) =
      (e & 0xff) <= ELEMENT_SET && ((e & 0xff) == ELEMENT_STAR ==> e == ELEMENT_STAR) &&
      ((e & 0xff) == ELEMENT_SET ==> is_set(p.sets + (e >> ELEMENT_SHIFT)));
    predicate is_program(struct pattern_program p) =
      \valid_read(p.elements + (0 .. p.count - 1)) &&
      \forall integer i; 0 <= i < p.count ==> is_element(p, p.elements[i]); */

#endif
