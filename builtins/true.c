/* true.c - do nothing, successfully */
#include "shell.h"

static enum flow run_true(struct shell *sh, const struct args *args)
{
	(void)sh;
	(void)args;
	return FLOW_NEXT;
}

const struct builtin builtin_true = {
	.name = "true", .run = run_true,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("true [argument...]",
		"Do nothing and succeed: the exit status is 0 whatever the arguments are.")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
