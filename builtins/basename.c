/* basename.c - the last component of a pathname (XCU basename) */
#include "shell.h"
#include "pathname.h"

/* print: XCU basename 6: a suffix that is not all of it is taken away */
static void print(struct shell *sh, const char *path, struct str suffix, char end)
{
	struct str name = pathname_last(str_of(path));
	if (suffix.n < name.n && str_equal(str_skip(name, name.n - suffix.n), suffix))
		name.n -= suffix.n;
	stream_write(sh->out, name);
	stream_write_byte(sh->out, end);
}

static enum flow run_basename(struct shell *sh, const struct args *args)
{
	const char *suffix = args_value(args, 's');
	bool many = suffix != NULL || args_has(args, 'a');
	char end = args_has(args, 'z') ? '\0' : '\n';
	if (!many && args->argc > 2)
		return shell_misuse(sh, args, "unexpected operand \"%s\"", args->argv[2]);
	if (!many && args->argc == 2)
		suffix = args->argv[1];
	struct str ending = str_of(suffix != NULL ? suffix : "");
	for (int i = 0; i < (many ? args->argc : 1); i++)
		print(sh, args->argv[i], ending, end);
	return FLOW_NEXT;
}

const struct builtin builtin_basename = {
	.name = "basename", .run = run_basename,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE,
	.options = "as:z", .operands = { 1, -1 }, .misuse = 1,
	.long_options = "multiple=a suffix=s zero=z",
	BUILTIN_HELP("basename [-z] path [suffix] | basename [-az] [-s suffix] path...",
		"Write the last component of the path, without the suffix.\n"
		"\t-a\tall operands are paths\n"
		"\t-s suffix\ttake it away; all operands are paths\n"
		"\t-z\tend each with a NUL byte instead of a newline")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
