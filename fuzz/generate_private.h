/* generate_private.h - a grammar as generate.c walks it and generate_grammar.c reads it */
#ifndef NACRE_GENERATE_GRAMMAR_H
#define NACRE_GENERATE_GRAMMAR_H

#include "generate.h"

/* What an item of an alternative writes. ITEM_RULE is a symbol of the grammar; the others but
 * ITEM_TEXT are symbols that the generator knows: the head of shell.grammar says what they do. */
enum item_kind {
	ITEM_TEXT, ITEM_RULE, ITEM_NONE, ITEM_NEWLINE, ITEM_BLANK,
	ITEM_NUMBER_NEW, ITEM_NUMBER, ITEM_NUMBER_OLD,
	ITEM_FUNCTION_NEW, ITEM_FUNCTION_DONE, ITEM_FUNCTION
};

struct item {
	enum item_kind kind;
	struct str text;	/* ITEM_TEXT: the text; ITEM_RULE: the name */
	size_t rule;
};

struct alternative {
	uint32_t weight;
	size_t first_item, item_count;
};

struct rule {
	struct str name;
	unsigned line;
	size_t first, count;	/* alternatives */
	bool entered, ends;	/* while it is looked whether first alternatives end */
};

struct grammar {
	struct rule *rules;
	struct alternative *alternatives;
	struct item *items;
	size_t rule_count, alternative_count, item_count;
};

/* grammar_find: the index of a rule, or rule_count. */
size_t grammar_find(const struct grammar *g, struct str name);

#endif
