/* false.c - do nothing, without success */
#include "shell.h"

static enum flow run_false(struct shell *sh, const struct args *args)
{
	(void)args;
	sh->status = 1;
	return FLOW_NEXT;
}

const struct builtin builtin_false = {
	.name = "false", .run = run_false,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("false [argument...]",
		"Do nothing and fail: the exit status is 1 whatever the arguments are.")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
