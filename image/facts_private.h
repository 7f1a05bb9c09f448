/* facts_private.h - between the files of the facts module */
#ifndef NACRE_FACTS_PRIVATE_H
#define NACRE_FACTS_PRIVATE_H

#include "facts.h"
#include "source.h"

/* struct variable: what a variable's value may be */
struct variable {
	struct variable *next;
	name_id name;
	struct str value;	/* of its assignments, as long as all are the same constant */
	bool various;		/* they are not */
	bool default_only;	/* it only comes from ${name:=value} and its like */
	bool below;		/* value is a directory, and it is a path somewhere below it */
};

struct function_name {
	struct function_name *next;
	name_id name;
};

struct facts {
	const struct source *source;
	struct arena *arena;
	struct str zero;
	struct variable *variables;
	struct function_name *functions;
	struct fact *first, **last;
};

/* struct value: what a word becomes */
struct value {
	enum fact_value kind;
	struct str text;	/* FACT_BELOW: what is known of its beginning */
};

/* facts_value: of one word. */
struct value facts_value(const struct facts *facts, const struct word *word);
/* facts_show: adds words as they may stand in the script, for a comment. count: how many of
 * them. */
void facts_show(const struct facts *facts, const struct word *word, size_t count,
	struct buf *out);
/* facts_learn: what variables and functions there are. */
void facts_learn(struct facts *facts);
bool facts_is_function(const struct facts *facts, struct str name);
/* facts_add: one more. */
void facts_add(struct facts *facts, enum fact_kind kind, struct value value, unsigned line);
/* facts_add_path: one about a file, whose path is brought into its plain form. */
void facts_add_path(struct facts *facts, enum fact_kind kind, const struct word *word,
	unsigned line);
/* facts_command: what a command of these words does. */
void facts_command(struct facts *facts, const struct word *words, bool app);

#endif
