/* export.c - give variables to the programs that are started (2.15 export) */
#include "shell.h"

static enum flow run_export(struct shell *sh, const struct args *args)
{
	return shell_declare(sh, args, VAR_EXPORT, STR("export "));
}

const struct builtin builtin_export = {
	.name = "export", .run = run_export,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_FINITE | BUILTIN_DECLARES,
	.options = "p", .operands = { 0, -1 },
	BUILTIN_HELP("export name[=value]... | export [-p]",
		"Mark variables for export: programs that are started get them in their\n"
		"environment. With =value, assign first. Without names, write all that are\n"
		"marked as commands that would mark them again.\n"
		"\t-p\tthe same; for scripts that want to say so")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_VARS,
};
