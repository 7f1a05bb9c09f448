/* readonly.c - variables that cannot be changed any more (2.15 readonly) */
#include "shell.h"

static enum flow run_readonly(struct shell *sh, const struct args *args)
{
	return shell_declare(sh, args, VAR_READONLY, STR("readonly "));
}

const struct builtin builtin_readonly = {
	.name = "readonly", .run = run_readonly,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_FINITE | BUILTIN_DECLARES,
	.options = "p", .operands = { 0, -1 },
	BUILTIN_HELP("readonly name[=value]... | readonly [-p]",
		"Make variables readonly: to assign to them or to unset them is an error from\n"
		"now on. With =value, assign first. Without names, write all that are\n"
		"readonly as commands that would make them so again.\n"
		"\t-p\tthe same; for scripts that want to say so")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_VARS,
};
