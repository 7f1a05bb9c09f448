/* exec_after.c - commands that run in a process that was changed for them: gosu, setpriv, env */
#include "exec_internal.h"

/* run_changed: comes back when the command was a builtin, or could not start */
static void run_changed(struct shell *sh, char **argv)
{
	const struct builtin *builtin = builtin_find(sh->builtins, str_of(argv[0]));
	unsigned find = EXEC_NO_FUNCTIONS;
	/* only utilities can be named here, and a special built-in is none (2.15) */
	if (builtin != NULL && builtin->kind == BUILTIN_SPECIAL)
		find |= EXEC_NO_BUILTINS;
	enum flow flow = exec_argv(sh, argv, find, HOW_REPLACE);
	(void)flow;	/* the process ends */
}

enum flow exec_after(struct shell *sh, char **argv, unsigned how,
	bool (*prepare)(struct shell *sh, void *state), void *state)
{
	bool here = exec_may_replace(sh, how);
	pid_t pid = here ? 0 : job_fork(sh, 0);
	if (pid < 0)
		sh->status = 126;
	if (pid > 0)
		job_wait(sh, &pid, 1, &sh->status);
	if (pid != 0)
		return FLOW_NEXT;
	if (prepare(sh, state))
		run_changed(sh, argv);
	if (!here)
		exec_leave(sh, FLOW_EXIT);
	return FLOW_EXIT;
}

/* renew: whatever was worked out from variables has to be worked out again */
static void renew(struct shell *sh)
{
	sh->vars.changed = CHANGED_IFS | CHANGED_PATH | CHANGED_LOCALE | CHANGED_OPTIND;
}

enum flow exec_environment(struct shell *sh, char **argv, char **environment, unsigned how)
{
	struct vars script = sh->vars;
	vars_init_apart(&sh->vars, &sh->names, environment);
	renew(sh);
	enum flow flow = exec_argv(sh, argv, exec_utility_find(sh, argv[0]), how);
	vars_free(&sh->vars);
	sh->vars = script;
	renew(sh);
	/* only what was to replace the process ends it */
	return how & (HOW_REPLACE | HOW_TAIL) ? flow : FLOW_NEXT;
}
