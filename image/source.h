/* source.h - a script, parsed as the runtime would parse it: with the shell's own parser. */
#ifndef NACRE_SOURCE_H
#define NACRE_SOURCE_H

#include "base.h"
#include "names.h"
#include "syntax.h"

/* struct source_command: a complete command of the script, in order */
struct source_command {
	struct source_command *next;
	const struct node *node;
};

struct source {
	const char *file;		/* for messages */
	struct arena *arena;
	struct names names;
	struct script script;		/* the memory of the tree */
	struct source_command *first;
	unsigned errors;
};

/* source_parse: the whole text; each syntax error, and each use of what POSIX has not, is said with
 * its line and column. false: there was one. source_free is called in any case. */
bool source_parse(struct source *source, struct arena *arena, const char *file,
	struct str text) MUST_USE;
void source_free(struct source *source);

/* struct visitor: what source_walk calls, in the order of the text, for all that is in the script,
 * command substitutions included. */
struct visitor {
	void *context;
	void (*simple)(void *context, const struct node *node);
	void (*redir)(void *context, const struct redir *redir);
	void (*param)(void *context, const struct param *param);
	/* value NULL: it is not known */
	void (*assign)(void *context, name_id name, const struct word *value);
	void (*function)(void *context, name_id name);
};
void source_walk(const struct source *source, const struct visitor *visitor);

#endif
