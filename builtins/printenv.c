/* printenv.c - write the environment, or the values of some of its variables */
#include "shell.h"

/* write_values: of all entries with this name, as GNU has it; false: there is none */
static bool write_values(struct shell *sh, struct str name, char end)
{
	bool found = false;
	for (char *const *entry = shell_environment(sh); *entry != NULL; entry++) {
		struct str text = str_of(*entry);
		if (!str_starts(text, name) || text.p[name.n] != '=')
			continue;
		stream_write(sh->out, str_skip(text, name.n + 1));
		stream_write_byte(sh->out, end);
		found = true;
	}
	return found;
}

static enum flow run_printenv(struct shell *sh, const struct args *args)
{
	char end = args_has(args, '0') ? '\0' : '\n';
	for (char *const *name = args->argv; *name != NULL; name++) {
		struct str text = str_of(*name);
		if (text.n == 0 || str_find(text, '=') < text.n || !write_values(sh, text, end))
			sh->status = 1;
	}
	if (args->argc > 0)
		return FLOW_NEXT;
	for (char *const *entry = shell_environment(sh); *entry != NULL; entry++) {
		stream_write_text(sh->out, *entry);
		stream_write_byte(sh->out, end);
	}
	return FLOW_NEXT;
}

const struct builtin builtin_printenv = {
	.name = "printenv", .run = run_printenv,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE,
	.options = "0", .operands = { 0, -1 }, .misuse = 2,
	.long_options = "null=0",
	BUILTIN_HELP("printenv [-0] [name...]",
		"Write the values of the exported variables that are named, each as a line;\n"
		"without a name all of them as NAME=VALUE. Status 1 when one is not there.\n"
		"\t-0\tend each with a NUL byte, not a newline")
	BUILTIN_PROMISE("stdio rpath")
	.touches = 0,
};
