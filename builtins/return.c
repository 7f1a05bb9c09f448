/* return.c - leave a function or a dot script (2.15 return) */
#include "shell.h"

/* 2.15 return: without operand the status is $?; where it ends a trap action, what $? was
 * before the action. */
static int default_status(const struct shell *sh, const struct args *args)
{
	bool ends_action = sh->trap_run.active &&
		sh->trap_run.depth == sh->function_depth + sh->dot_depth;
	return ends_action ? sh->trap_run.status : args->before;
}

/* Outside of functions and dot scripts POSIX leaves it open. As in most shells it is an exit
 * then: a script that wants to stop here stops. */
static enum flow leave(const struct shell *sh)
{
	return sh->function_depth + sh->dot_depth > 0 ? FLOW_RETURN : FLOW_EXIT;
}

static enum flow run_return(struct shell *sh, const struct args *args)
{
	char *const *operand = args->argv;
	if (*operand != NULL && strcmp(*operand, "--") == 0)
		operand++;
	if (*operand == NULL) {
		sh->status = default_status(sh, args);
		return leave(sh);
	}
	if (operand[1] != NULL)
		return shell_misuse(sh, args, "unexpected operand \"%s\"", operand[1]);
	struct parsed_number number = number_parse_text(*operand);
	if (number.state != NUMBER_OK)
		return shell_misuse(sh, args, "\"%s\": expected a number", *operand);
	sh->status = (int)((uint64_t)number.value & 0xff);
	return leave(sh);
}

const struct builtin builtin_return = {
	.name = "return", .run = run_return,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_FINITE,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("return [n]",
		"Leave the function or the dot script that runs, with exit status n: its\n"
		"low eight bits. Without n it is the status of the last command; in a trap\n"
		"action that it ends, that of the last command before the action. Outside\n"
		"of functions and dot scripts it is as exit.")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
