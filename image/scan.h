/* scan.h - many strings in one pass over a file (Aho and Corasick 1975). */
#ifndef NACRE_SCAN_H
#define NACRE_SCAN_H

#include "base.h"

/* struct scan_set: the strings, as an automaton; read-only once it is built. */
struct scan_set {
	uint16_t *next;			/* [state << shift | class] */
	uint16_t *output;		/* [state]: a pattern + 1, or 0 */
	uint16_t *shorter;		/* [state]: the next one whose output ends here, or 0 */
	uint16_t *length;		/* [pattern] */
	unsigned char class_of[256];
	unsigned shift;
	size_t states, patterns;
	unsigned char *starts;		/* [hash of three bytes]: may they begin a pattern? */
};

/* scan_build: patterns of three bytes or more; at most 65,000 bytes of them together. */
void scan_build(struct scan_set *set, const struct str *patterns, size_t count);
void scan_free(struct scan_set *set);

/* SCAN_PATTERNS: the most patterns that a set may have. */
#define SCAN_PATTERNS 2048

/* struct scan_found: told of each match: the pattern, and the offset behind its last byte. */
struct scan_found {
	void (*found)(void *context, size_t pattern, uint64_t end);
	void *context;
};

/* scan_bytes: goes on from *state (0 at the beginning) over bytes whose first is at offset `at`. */
void scan_bytes(const struct scan_set *set, uint16_t *state, struct str bytes, uint64_t at,
	const struct scan_found *report);

#endif
