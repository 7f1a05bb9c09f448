/* command.c - run a command past functions, or say what a command name means (XCU command) */
#include "shell.h"
#include "exec.h"

static enum flow describe(struct shell *sh, const struct args *args, enum describe form)
{
	struct str path = args_has(args, 'p') ? STR(STANDARD_PATH) : shell_value(sh, NAME_PATH);
	if (args->argc == 0)
		return shell_misuse(sh, args, "missing operand");
	for (char *const *name = args->argv; *name != NULL; name++) {
		if (shell_describe(sh, str_of(*name), path, form))
			continue;
		if (form == DESCRIBE_NAME)
			sh->status = 1;
		else
			(void)shell_fail(sh, 1, "%s: not found", *name);
	}
	return FLOW_NEXT;
}

static enum flow run_command(struct shell *sh, const struct args *args)
{
	char form = args_last_of(args, "vV");
	if (form != 0)
		return describe(sh, args, form == 'v' ? DESCRIBE_NAME : DESCRIBE_SENTENCE);
	if (args->argc == 0)
		return FLOW_NEXT;
	unsigned find = EXEC_NO_FUNCTIONS;
	if (args_has(args, 'p'))
		find |= EXEC_STANDARD_PATH;
	sh->status = args->before;
	return exec_argv(sh, args->argv, find, args->how);
}

const struct builtin builtin_command = {
	.name = "command", .run = run_command,
	.kind = BUILTIN_INTRINSIC, .flags = BUILTIN_RUNS,
	.options = "pvV", .operands = { 0, -1 },
	BUILTIN_HELP("command [-p] [-v | -V] name [argument...]",
		"Run the command called name, even when there is a function of that name.\n"
		"Errors of a special builtin do not end the shell then, and assignments\n"
		"before it do not stay.\n"
		"\t-p\tsearch the system's standard directories instead of PATH, and run a\n"
		"\t\tprogram there in place of the utility that this shell has built in\n"
		"\t-v\tdo not run it: write the program's pathname, or the name of a\n"
		"\t\tfunction, builtin or reserved word; status 1 when there is none\n"
		"\t-V\tthe same as a sentence")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr id proc exec")
	.touches = TOUCH_ANYTHING,
};
