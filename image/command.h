/* command.h - what a subcommand of nacre-image is, and the statuses it may end with. */
#ifndef NACRE_COMMAND_H
#define NACRE_COMMAND_H

#include "base.h"

/* enum outcome: the exit statuses. What was not read to its end is OUTCOME_UNREADABLE, whatever
 * else was found: nothing that was not checked is clean. */
enum outcome {
	OUTCOME_CLEAN = 0,
	OUTCOME_VIOLATIONS = 1,
	OUTCOME_USAGE = 2,
	OUTCOME_UNREADABLE = 3,
};

/* struct command: one subcommand. run gets the arguments behind the subcommand's name; `--help`
 * never reaches it. */
struct command {
	const char *name;
	const char *usage;	/* "check [options] IMAGE" */
	const char *summary;	/* one line, for the list */
	const char *help;	/* what `nacre-image NAME --help` adds; NULL: nothing */
	enum outcome (*run)(int count, char **arguments);
};

#endif
