/* regex_program.h - what regex_compile.c leaves for the matchers. Known to the files of regex
 * alone, and to its fuzz target.
 *

 * A part of the expression is a stretch of instructions that is entered at its beginning and left
 * at its end, and jumps are relative: so a stretch can be copied, moved, and run alone. */
#ifndef NACRE_REGEX_PROGRAM_H
#define NACRE_REGEX_PROGRAM_H

#include "regex.h"

#define REGEX_NONE SIZE_MAX

/* ---- instructions ---- */

enum regex_op {
	/* take one character */
	REGEX_CHAR,		/* its value */
	REGEX_FOLD,		/* an ASCII letter, in lower case; takes both cases */
	REGEX_ANY,
	REGEX_ANY_IN_LINE,	/* no newline */
	REGEX_SET,		/* index in sets */
	/* take none */
	REGEX_ASSERT,		/* enum regex_assert */
	REGEX_JUMP,		/* distance */
	REGEX_SPLIT,		/* go on here, or else at the distance */
	REGEX_LOOP,		/* go back the distance, or else on here */
	/* only with back-references: */
	REGEX_SAVE,		/* a slot takes the position */
	REGEX_CHECK,		/* a slot; leave out the next one if the position is still that */
	REGEX_BACKREF		/* a group */
};

enum regex_assert {
	REGEX_TEXT_START, REGEX_TEXT_END, REGEX_LINE_START, REGEX_LINE_END,
	REGEX_WORD_START, REGEX_WORD_END, REGEX_WORD_EDGE, REGEX_NO_WORD_EDGE,
	REGEX_NO_WORD_BEFORE, REGEX_NO_WORD_BEHIND
};

/* An instruction is the operation in the low eight bits and a signed operand above. */
static inline uint32_t regex_instruction(enum regex_op op, int32_t operand)
{
	return (uint32_t)operand << 8 | (uint32_t)op;
}
static inline enum regex_op regex_op(uint32_t instruction)
{
	return (enum regex_op)(instruction & 0xff);
}
static inline int32_t regex_operand(uint32_t instruction)
{
	return (int32_t)instruction >> 8;
}

/* ---- sets of characters ---- */

struct regex_range {
	uint32_t low, high;
};

struct regex_set {
	uint32_t bits[8];	/* characters below 256, negation done */
	uint32_t first, count;	/* ranges of others */
	bool negated;		/* the ranges are what is not in it */
};

/* ---- groups ---- */

#define REGEX_VARIABLE UINT32_MAX
#define REGEX_INFINITE UINT32_MAX

enum regex_kind {
	REGEX_LEAF,		/* holds no group */
	REGEX_GROUP,		/* inner: what it holds if that is no leaf */
	REGEX_SEQUENCE,		/* inner: the factors, leaves too */
	REGEX_CHOICE,		/* inner: the alternatives, leaves too */
	REGEX_REPEAT		/* inner: what is repeated */
};

/* struct regex_node: the parts of an expression that has groups. */
struct regex_node {
	enum regex_kind kind;
	uint32_t at;		/* first instruction, counted from that of the node around it */
	uint32_t size;		/* instructions */
	uint32_t width;		/* bytes that it takes, or REGEX_VARIABLE */
	uint32_t group;		/* the first one in it; 0 in a leaf */
	uint32_t min, max;	/* of REPEAT */
	const struct regex_node *inner;
	struct regex_node *next;
};

/* ---- program ---- */

struct regex {
	const uint32_t *code;
	uint32_t count, groups;
	uint32_t slots;			/* for the matcher by trying; 0 without back-references */
	uint32_t steps;			/* that it may take: LIMIT_REGEX_STEPS */
	bool utf8, fold;
	bool anchored;			/* matches at the beginning of the text only */
	bool literal_first;		/* every match begins with the literal */
	bool literal_whole;		/* there is nothing but the literal */
	bool nullable;			/* could a match be empty? then `first` says nothing */
	uint32_t literal_rare;		/* index of its least common byte */
	struct str literal;		/* is in every match; may be empty */
	const struct regex_set *sets;
	const struct regex_range *ranges;
	const struct regex_node *root;	/* NULL: no groups */
	bool first[256];		/* can a match begin with this byte? */
};

/* ---- compiling: regex_compile.c reads, regex_set.c its brackets ---- */

struct regex_nodes {
	struct regex_node *first, *last;
};

/* struct regex_level: an open parenthesis, or the whole */
struct regex_level {
	struct regex_level *outer;
	uint32_t group;
	uint32_t begin;			/* first instruction of what it holds */
	uint32_t alternative;		/* first instruction of the alternative being read */
	uint32_t jumps;			/* last jump to the end; holds where the one before is */
	bool choice;			/* there was a | */
	bool has_last;
	struct regex_node last;		/* the factor just read; `at` counts from the alternative */
	struct regex_nodes factors;	/* those before */
	struct regex_nodes alternatives;
};

struct regex_compiler {
	struct arena *arena;
	struct str pattern;
	size_t at;			/* bytes of the pattern that are done */
	unsigned flags;
	const char *error;
	uint32_t *code;
	size_t count, capacity;
	struct regex_set *sets;
	size_t set_count, set_capacity;
	struct regex_range *ranges;
	size_t range_count, range_capacity;
	struct regex_level *level;
	uint32_t groups;
	bool backrefs;			/* one was seen */
	uint32_t slots;			/* not 0: emit SAVE and CHECK; the next free slot */
	bool wide;			/* could match beyond ASCII, or inside a character */
};

/* regex_grow: room for one item more. */
void *regex_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
	MUST_USE;

/* regex_character: takes one character off the pattern, which is not at its end. */
uint32_t regex_character(struct regex_compiler *c);
/* regex_set_named: \w \W \s \S; which is the letter. */
void regex_set_named(struct regex_compiler *c, char which);
/* regex_set_bracket: [...], read from behind the [. */
void regex_set_bracket(struct regex_compiler *c);

/* ---- emitting: regex_emit.c; any of them may set c->error ---- */

void regex_emit_start(struct regex_compiler *c);
void regex_emit_atom(struct regex_compiler *c, enum regex_op op, uint32_t operand, uint32_t width);
void regex_emit_open(struct regex_compiler *c);
void regex_emit_alternative(struct regex_compiler *c);
void regex_emit_close(struct regex_compiler *c);
void regex_emit_repeat(struct regex_compiler *c, uint32_t min, uint32_t max);
/* regex_emit_end: at the end of the pattern; the tree, or NULL when there are no groups. */
const struct regex_node *regex_emit_end(struct regex_compiler *c);

/* ---- matching ---- */

/* regex_analyse: fills in what quickens searches: literal, first, anchored. */
void regex_analyse(struct arena *arena, struct regex *re);

static inline bool regex_set_has(const struct regex *re, uint32_t index, uint32_t c)
{
	const struct regex_set *set = &re->sets[index];
	if (LIKELY(c < 256))
		return set->bits[c / 32] >> c % 32 & 1;
	const struct regex_range *range = re->ranges + set->first;
	for (uint32_t i = 0; i < set->count; i++)
		if (c >= range[i].low && c <= range[i].high)
			return !set->negated;
	return set->negated;
}

static inline bool regex_set_is_wide(const struct regex_set *set)
{
	const uint32_t *bits = set->bits;
	return set->negated || set->count > 0 || (bits[4] | bits[5] | bits[6] | bits[7]) != 0;
}

/* regex_takes: does the instruction take character c? */
static inline bool regex_takes(const struct regex *re, uint32_t instruction, uint32_t c)
{
	uint32_t operand = instruction >> 8;
	switch (regex_op(instruction)) {
	case REGEX_CHAR: return c == operand;
	case REGEX_FOLD: return (c | 0x20) == operand;
	case REGEX_ANY: return true;
	case REGEX_ANY_IN_LINE: return c != '\n';
	case REGEX_SET: return regex_set_has(re, operand, c);
	case REGEX_ASSERT: case REGEX_JUMP: case REGEX_SPLIT: case REGEX_LOOP: case REGEX_SAVE:
	case REGEX_CHECK: case REGEX_BACKREF:
		break;
	}
	return false;
}

/* regex_character_at: length and value of the character at `at`, which is not the end. */
static inline struct utf8_character regex_character_at(
	const struct regex *re, struct str text, size_t at)
{
	unsigned char c = (unsigned char)text.p[at];
	return LIKELY(c < 128 || !re->utf8) ? (struct utf8_character){ c, 1 } :
		utf8_next(str_skip(text, at));
}

/* regex_holds: is the assertion true at `at`? */
bool regex_holds(enum regex_assert what, struct str text, size_t at) MUST_USE;

/* struct regex_thread: a state of the simulation; tag says where it comes from. */
struct regex_thread {
	uint32_t pc;
	size_t tag;
};

/* struct regex_threads: two lists, of this position and the next one; in order, best first. */
struct regex_threads {
	const struct regex *re;
	struct str text;
	struct regex_thread *now, *next;
	size_t now_count, next_count;
	uint32_t *marks, stamp;		/* marks[pc] is stamp: in next already */
	uint32_t *stack;
};

void regex_threads_init(struct regex_threads *t, const struct regex *re, struct arena *scratch,
	struct str text);
/* regex_threads_swap: next becomes now, and a new next is empty. */
void regex_threads_swap(struct regex_threads *t);
/* regex_threads_add: adds what can be reached from pc at position `at` without a character to next;
 * true: `stop` is among it, where threads end. */
bool regex_threads_add(struct regex_threads *t, uint32_t pc, uint32_t stop, size_t tag, size_t at);

/* regex_candidate: the first place at or behind `at` where a match could begin, or REGEX_NONE. */
size_t regex_candidate(const struct regex *re, struct str text, size_t at) MUST_USE;
/* regex_divide: the groups of the match spans[0], up to count spans. */
void regex_divide(const struct regex *re, struct arena *scratch, struct str text,
	struct regex_span *spans, size_t count);
/* regex_try: a search with back-references, from a candidate on. */
enum regex_result regex_try(const struct regex *re, struct arena *scratch, struct str text,
	size_t from, struct regex_span *spans, size_t count) MUST_USE;

#endif
