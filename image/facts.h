/* facts.h - what a script will do, as far as its text tells: the programs that it runs, the files
 * that it reads as commands or writes, the users that it becomes. */
#ifndef NACRE_FACTS_H
#define NACRE_FACTS_H

#include "base.h"

struct source;

enum fact_kind {
	FACT_BUILTIN,		/* a builtin that a build of nacre may leave out */
	FACT_PROGRAM,		/* a program: a path, or a name for PATH */
	FACT_APP,		/* the same, which takes the script's place: exec */
	FACT_SOURCE,		/* a file that . reads */
	FACT_WRITE,		/* a file or directory that is made or changed */
	FACT_WRITE_TREE,	/* a directory, and what is below it */
	FACT_WRITE_BESIDE,	/* a file: the directory that it is in changes */
	FACT_USER,		/* a user that the script becomes */
	FACT_STRING,		/* a string that sh -c runs */
	FACT_SCRIPT		/* a file that sh runs */
};

/* enum fact_value: what text is. */
enum fact_value {
	FACT_KNOWN,
	FACT_DEFAULT,		/* known, unless the environment sets a variable to another value */
	FACT_BELOW,		/* a directory: the file is somewhere below it */
	FACT_UNKNOWN		/* the words as they stand in the script */
};

struct fact {
	struct fact *next;
	enum fact_kind kind;
	enum fact_value value;
	struct str text;	/* a NUL stands behind it */
	unsigned line;
};

/* facts_of: all of them, in the order of the text; they live in arena. zero: the script's own
 * path. */
const struct fact *facts_of(const struct source *source, struct arena *arena, struct str zero);

/* builtin_names: of all builtins; optional: a build of nacre may leave it out. The last has name
 * NULL. Made by tools/mknames. */
struct builtin_name {
	const char *name;
	bool optional;
};
extern const struct builtin_name builtin_names[];
/* builtin_name_find: NULL: there is no such builtin. */
const struct builtin_name *builtin_name_find(struct str name);

#endif
