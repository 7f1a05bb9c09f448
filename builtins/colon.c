/* colon.c - the null utility (2.15 colon) */
#include "shell.h"

static enum flow run_colon(struct shell *sh, const struct args *args)
{
	(void)sh;
	(void)args;
	return FLOW_NEXT;
}

/* 2.15 colon: no options, and -- is an argument like any other. */
const struct builtin builtin_colon = {
	.name = ":", .run = run_colon,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_FINITE,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP(": [argument...]",
		"Do nothing. The arguments are expanded, which may be the purpose:\n"
		"\t: \"${NAME:=value}\"\n"
		"sets NAME unless it has a value. The exit status is 0.")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
