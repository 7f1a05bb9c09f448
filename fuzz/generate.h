/* generate.h - shell scripts from the weighted grammar in shell.grammar: the same from the same
 * seed, on every machine. */
#ifndef NACRE_GENERATE_H
#define NACRE_GENERATE_H

#include "base.h"

/* grammar_text: shell.grammar, which the build turns into a string. */
extern const char grammar_text[];

struct grammar;

/* grammar_new: reads a grammar. What is wrong with it is told on descriptor 2 with its line, and
 * ends the process with status 2: an unknown symbol, or one whose first alternatives do not end. */
struct grammar *grammar_new(const char *text) MUST_USE;
void grammar_free(struct grammar *g);

/* struct choices: what was chosen on the way to a text, from the outside in and from left to right,
 * so that what stands for a symbol is a range of choices. CHOICE_FIRST: first alternatives from
 * here down. */
enum { CHOICE_FIRST = 255 };
struct choice {
	uint8_t chosen;
	uint32_t rule;		/* filled in by generate_again: whose alternative it is, */
	size_t end;		/* and where its range ends */
};
struct choices {
	struct choice *p;
	size_t n;
};
/* choices_add: one more at the end. */
void choices_add(struct choices *c, struct choice choice);
void choices_free(struct choices *c);

/* generate: adds one expansion of `symbol` to *out, and what was chosen to *choices if that is not
 * NULL. False when the grammar has no such symbol. */
bool generate(const struct grammar *g, const char *symbol, uint64_t seed, struct choices *choices,
	struct buf *out);
/* generate_again: the text that choices lead to; where they end too early, first alternatives.
 * Rules and ranges are filled in, and n is how many were used. */
void generate_again(const struct grammar *g, const char *symbol, struct choices *choices,
	struct buf *out);

/* struct dice: a stream of numbers that a seed decides (splitmix64). */
struct dice {
	uint64_t state;
};
/* dice_below: a number from 0 to n - 1; 0 when n is 0. */
uint32_t dice_below(struct dice *d, uint32_t n);

#endif
