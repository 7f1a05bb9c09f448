/* exec_internal.h - between the files of the exec module */
#ifndef NACRE_EXEC_INTERNAL_H
#define NACRE_EXEC_INTERNAL_H

#include "exec.h"
#include "job.h"
#include "redirect.h"

/* struct call: a command whose words and redirections are expanded. Lives in the scratch arena. */
struct call {
	char **argv;
	int argc;
	name_id name;			/* of argv[0] when it was a constant word, else NAME_NONE */
	const struct assign *assigns;	/* in front of it */
	const struct redirection *redirections;
	size_t redirection_count;
	unsigned find;			/* EXEC_ flags of exec.h */
	unsigned how;
	int before;			/* $? before the command */
};

/* The kinds of commands, one function each; NODE_COND's is in exec_cond.c. */
MUST_USE enum flow exec_simple(struct shell *sh, const struct node *n, unsigned how);
MUST_USE enum flow exec_cond(struct shell *sh, const struct node *n);
MUST_USE APART enum flow exec_pipeline(struct shell *sh, const struct node *n, unsigned how);
MUST_USE APART enum flow exec_subshell(struct shell *sh, const struct node *n, unsigned how);
MUST_USE enum flow exec_async(struct shell *sh, const struct node *n);
/* exec_synchronous: exec_node for an item of a list whatever its `&` says. */
MUST_USE enum flow exec_synchronous(struct shell *sh, const struct node *n, unsigned how);

/* exec_call: finds and runs an expanded command: function, builtin or program. */
MUST_USE enum flow exec_call(struct shell *sh, struct call *call);
/* exec_builtin: parses the options, redirects, runs, reports write errors. */
MUST_USE enum flow exec_builtin(struct shell *sh, const struct builtin *builtin, struct call *call);
/* exec_options: takes the options off args->argv (XBD 12.2) into args->given. false: something was
 * wrong, or --help was asked for: all has been said. */
bool exec_options(struct shell *sh, struct args *args) MUST_USE;
/* exec_program: a program from the file system; program NULL: argv[0] is looked up. */
MUST_USE enum flow exec_program(struct shell *sh, struct call *call);
/* exec_may_replace: may a command take this process? */
bool exec_may_replace(const struct shell *sh, unsigned how) MUST_USE;
/* exec_start_program: starts node (a plain external command without assignments) with descriptors
 * in and out (-1: as they are) and without waiting. 0: it is not that simple, nothing was done;
 * -1: it failed, sh->status says how. */
pid_t exec_start_program(struct shell *sh, const struct node *n, int in, int out) MUST_USE;

/* exec_redirections: expands the targets into the scratch arena. false: an expansion error. */
bool exec_redirections(struct shell *sh, const struct redir *list, const struct redirection **out,
	size_t *count) MUST_USE;
/* exec_redirect: applies them for a command that runs in the shell: virtually in a subshell in
 * place, else for real. */
bool exec_redirect(struct shell *sh, const struct redirection *list, size_t count,
	struct redirected *undo) MUST_USE;

/* exec_assign: performs assignments in the current environment. As a prefix of a command they are
 * exported (ASSIGN_EXPORT), and undone with the innermost scope (ASSIGN_SAVE). false: fatal */
enum { ASSIGN_EXPORT = 1, ASSIGN_SAVE = 2 };
bool exec_assign(struct shell *sh, const struct assign *list, unsigned how) MUST_USE;

/* exec_locate: set -h: looks up the programs that node names and remembers where they are. */
void exec_locate(struct shell *sh, const struct node *n);

/* exec_child: the rest of a forked child's life: runs node and leaves. */
NORETURN void exec_child(struct shell *sh, const struct node *n, unsigned how);

/* exec_checked: the end of a command: traps whose signal came while it ran (2.12), then set -e
 * (2.15): a failed status ends the shell unless it is being tested. */
static inline enum flow exec_checked(struct shell *sh, enum flow flow, unsigned how)
{
	if (UNLIKELY(signals_pending()) && flow == FLOW_NEXT)
		flow = exec_traps(sh);
	if (UNLIKELY(sh->status != 0) && flow == FLOW_NEXT && sh->options & OPTION_ERREXIT &&
		!(how & HOW_TESTED))
		return FLOW_EXIT;
	return flow;
}

/* exec_fatal: an error that ends a shell without a prompt (2.8.1); the message has been printed. Or
 * PID 1 has to end, and an expansion noticed: the status is that of what it ran. */
enum flow exec_fatal(struct shell *sh);

#endif
