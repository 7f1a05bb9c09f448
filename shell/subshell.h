/* subshell.h - subshells and $(...): in place when there is nothing to restore that the undo log
 * cannot, else by fork. This module decides and saves; exec.c runs the commands in between. */
#ifndef NACRE_SUBSHELL_H
#define NACRE_SUBSHELL_H

#include "shell.h"

enum tier {
	TIER_PLAIN,	/* builtins that change nothing: run here */
	/* changes variables, positional parameters, options: run here, leave by the undo log */
	TIER_UNDO,
	TIER_FORK	/* anything else: the kernel does it */
};

/* subshell_tier: how node can run as a subshell environment (2.13). Function calls are resolved
 * now, recursively. */
enum tier subshell_tier(struct shell *sh, const struct node *node) MUST_USE;

/* subshell_in_memory: can the pipeline of these stages (at least two) run in this process, one
 * stage after the other, with memory between them? */
bool subshell_in_memory(struct shell *sh, const struct node *first) MUST_USE;

/* struct subshell: what leaving restores. */
struct subshell {
	enum tier tier;
	struct vars_subshell vars;
	struct params params;
	unsigned options, loop_depth, loop_levels, function_depth, dot_depth, line;
	size_t scope, getopts_word, getopts_byte;
	unsigned getopts_anew;		/* OPTIND was assigned to */
	struct stream *in, *out, *err;
	const char *file;
	bool trap_active;
};

/* subshell_enter: from here on this is a subshell environment in the same process. */
void subshell_enter(struct shell *sh, enum tier tier, struct subshell *saved);
/* subshell_leave: the status stays, all else is as it was. */
void subshell_leave(struct shell *sh, struct subshell *saved);

#endif
