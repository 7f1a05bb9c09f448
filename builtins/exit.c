/* exit.c - leave the shell or the subshell (2.15 exit) */
#include "shell.h"

/* 2.15 exit: without operand the status is $?; in a trap action that it ends, what $? was
 * before the action. */
static int default_status(const struct shell *sh, const struct args *args)
{
	return sh->trap_run.active ? sh->trap_run.status : args->before;
}

static enum flow run_exit(struct shell *sh, const struct args *args)
{
	char *const *operand = args->argv;
	if (*operand != NULL && strcmp(*operand, "--") == 0)
		operand++;
	if (*operand == NULL) {
		sh->status = default_status(sh, args);
		return FLOW_EXIT;
	}
	if (operand[1] != NULL)
		return shell_misuse(sh, args, "unexpected operand \"%s\"", operand[1]);
	struct parsed_number number = number_parse_text(*operand);
	if (number.state != NUMBER_OK)
		return shell_misuse(sh, args, "\"%s\": expected a number", *operand);
	/* Beyond 0 to 255 POSIX leaves it open; all shells keep the low eight bits. */
	sh->status = (int)((uint64_t)number.value & 0xff);
	return FLOW_EXIT;
}

/* All arguments are operands: `exit -1` is a status of 255. */
const struct builtin builtin_exit = {
	.name = "exit", .run = run_exit,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_FINITE,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("exit [n]",
		"Leave the shell, or the subshell, with exit status n: its low eight bits.\n"
		"Without n it is the status of the last command; in a trap action, that of\n"
		"the last command before the action. The trap on EXIT runs first.")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
