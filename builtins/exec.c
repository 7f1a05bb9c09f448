/* exec.c - replace the shell by a command, or make redirections permanent (2.15 exec) */
#include "shell.h"
#include "exec.h"
#include "job.h"

/* Without operands the dispatcher keeps the redirections (BUILTIN_KEEPS) and nothing is left to
 * do here. */
static enum flow run_exec(struct shell *sh, const struct args *args)
{
	if (args->argc == 0)
		return FLOW_NEXT;
	unsigned find = EXEC_NO_FUNCTIONS;
	const struct builtin *builtin = builtin_find(sh->builtins, str_of(args->argv[0]));
	/* 2.15 exec: a special built-in is no utility. Another builtin stands for a program and
	 * ends the shell as the program would: traps are gone, EXIT's too. */
	if (builtin != NULL && builtin->kind == BUILTIN_SPECIAL)
		find |= EXEC_NO_BUILTINS;
	else if (builtin != NULL)
		traps_reset(&sh->traps);
	if (sh->init)	/* for a builtin, which stays PID 1: it waits and is told to end */
		job_become_init(sh);
	enum flow flow = exec_argv(sh, args->argv, find, HOW_REPLACE);
	/* 2.15 exec: when it fails, a shell without a prompt exits, even under `command`. */
	return flow == FLOW_NEXT ? FLOW_EXIT : flow;
}

const struct builtin builtin_exec = {
	.name = "exec", .run = run_exec,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_RUNS | BUILTIN_KEEPS,
	.options = "", .operands = { 0, -1 },
	BUILTIN_HELP("exec [command [argument...]]",
		"Replace the shell by the command: it gets the shell's process, descriptors\n"
		"and exported variables, and nothing behind the exec runs. Traps are not\n"
		"carried over. When the command cannot be found the shell exits with status\n"
		"127, when it cannot be executed with 126. Without a command, make the\n"
		"redirections that are given permanent:\n"
		"\texec 3<file >>log 2>&1")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr id proc exec")
	.touches = TOUCH_PROCESS | TOUCH_FDS,
};
