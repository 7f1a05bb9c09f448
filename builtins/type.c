/* type.c - say what command names mean (XCU type) */
#include "shell.h"

static enum flow run_type(struct shell *sh, const struct args *args)
{
	struct str path = shell_value(sh, NAME_PATH);
	for (char *const *name = args->argv; *name != NULL; name++)
		if (!shell_describe(sh, str_of(*name), path, DESCRIBE_SENTENCE))
			(void)shell_fail(sh, 1, "%s: not found", *name);
	return FLOW_NEXT;
}

const struct builtin builtin_type = {
	.name = "type", .run = run_type,
	.kind = BUILTIN_INTRINSIC, .flags = BUILTIN_FINITE,
	.options = "", .operands = { 0, -1 },
	BUILTIN_HELP("type name...",
		"Say for each name what it means as a command: a reserved word, a builtin,\n"
		"a function or a program. The exit status is 1 when one of them means\n"
		"nothing.")
	BUILTIN_PROMISE("stdio rpath")
	.touches = 0,
};
