/* exec.h - walks the tree. */
#ifndef NACRE_EXEC_H
#define NACRE_EXEC_H

#include "shell.h"

/* exec_node: runs any node (NULL: nothing, status 0). */
MUST_USE enum flow exec_node(struct shell *sh, const struct node *node, unsigned how);

/* exec_text: parses and runs text, one complete command after the other, in the current
 * environment: eval, trap actions, -c. file: for messages. A syntax error gives status 2 and
 * sh->special_error: what that means is the caller's (2.8.1). */
MUST_USE enum flow exec_text(struct shell *sh, struct str text, const char *file, unsigned line,
	unsigned how);

/* exec_eval: exec_text in the file and line that run now: eval. */
MUST_USE enum flow exec_eval(struct shell *sh, struct str text, unsigned how);

/* exec_input: the same for standard input, not read ahead of the current command (sh -s). */
MUST_USE enum flow exec_input(struct shell *sh);

/* exec_read_script: reads a whole script file, or the copy of it that is part of this one
 * (sealed.h). false: it is missing, a directory, a binary, too
 * long: a message was printed and sh->status is 126 or 127. The caller frees text. */
bool exec_read_script(struct shell *sh, const char *path, struct buf *text) MUST_USE;
/* exec_file: runs a script file from memory. FLOW_EXIT when it cannot be read. */
MUST_USE enum flow exec_file(struct shell *sh, const char *path, unsigned how);
/* exec_check: sh -n: prints everything that is wrong with text; status 2 when something is. */
void exec_check(struct shell *sh, struct str text, const char *file);
/* exec_leave: the end of the process: EXIT trap, waiting output, _exit with sh->status. */
NORETURN void exec_leave(struct shell *sh, enum flow flow);

/* enum exec_find: what exec_argv may find. */
enum {
	EXEC_NO_FUNCTIONS = 1,	/* `command` */
	EXEC_STANDARD_PATH = 2,	/* command -p: a PATH that finds the standard utilities */
	EXEC_NO_BUILTINS = 4	/* only programs */
};
/* STANDARD_PATH: where command -p looks, whatever PATH is. */
#define STANDARD_PATH "/usr/sbin:/usr/bin:/sbin:/bin"
/* exec_argv: runs a command whose words are expanded: function, builtin or program, found as
 * 2.9.1.4 says. */
MUST_USE enum flow exec_argv(struct shell *sh, char **argv, unsigned find, unsigned how);
/* exec_after: runs argv as a program of its own would that calls prepare first, which changes the
 * process (gosu, setpriv): in this process where nothing is to come afterwards (`exec gosu`, the
 * last command of the process), in a child elsewhere. prepare false: it said why, and sh->status is
 * set; argv does not run. */
MUST_USE enum flow exec_after(struct shell *sh, char **argv, unsigned how,
	bool (*prepare)(struct shell *sh, void *state), void *state);

/* exec_environment: runs argv as a program of its own would that gets this environment and nothing
 * else of the variables (env): a utility that is built in, in this process, or a program; never a
 * function. environment lives until it returns. */
MUST_USE enum flow exec_environment(struct shell *sh, char **argv, char **environment,
	unsigned how);

/* exec_utility_find: EXEC_ flags for a command that a utility starts: what would change the shell
 * is no command there. */
unsigned exec_utility_find(const struct shell *sh, const char *name) MUST_USE;
/* exec_utility: runs argv as a program that another utility starts (find -exec, xargs): a builtin
 * in this process if it is a utility or does not change the shell, else a program; never a
 * function. Its status; 126 and 127 when it cannot be run, and a message was printed. sh->status
 * stays. */
int exec_utility(struct shell *sh, char **argv) MUST_USE;

/* exec_substitute: what main puts into sh->substitute. */
bool exec_substitute(struct shell *sh, const struct node *node, struct buf *out);

/* exec_touches: what main puts into parse_env.touches: the TOUCH_ bits of calling a simple
 * command. */
unsigned exec_touches(void *sh, const struct node *simple);

/* exec_traps: runs the actions of pending traps, between commands. */
MUST_USE enum flow exec_traps(struct shell *sh);
/* exec_exit_trap: runs the EXIT trap once; the status stays unless the trap exits. */
void exec_exit_trap(struct shell *sh);

#endif
