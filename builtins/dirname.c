/* dirname.c - a pathname without its last component (XCU dirname) */
#include "shell.h"
#include "pathname.h"

static enum flow run_dirname(struct shell *sh, const struct args *args)
{
	char end = args_has(args, 'z') ? '\0' : '\n';
	for (char *const *path = args->argv; *path != NULL; path++) {
		stream_write(sh->out, pathname_parent(str_of(*path)));
		stream_write_byte(sh->out, end);
	}
	return FLOW_NEXT;
}

const struct builtin builtin_dirname = {
	.name = "dirname", .run = run_dirname,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE | BUILTIN_PERMUTES,
	.options = "z", .operands = { 1, -1 }, .misuse = 1,
	.long_options = "zero=z",
	BUILTIN_HELP("dirname [-z] path...",
		"Write each path without its last component: . where there is no other.\n"
		"\t-z\tend each with a NUL byte instead of a newline")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
