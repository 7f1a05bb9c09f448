/* tty.c - the name of the terminal that standard input is (XCU tty) */
#include "shell.h"

#include <unistd.h>

static enum flow run_tty(struct shell *sh, const struct args *args)
{
	int fd = sh->in->kind == STREAM_FD ? sh->in->fd : -1;
	enum { ROOM = 64 };
	char *name = arena_bytes(&sh->scratch, ROOM);
	if (args_has(args, 's')) {
		sh->status = !isatty(fd);
		return FLOW_NEXT;
	}
	if (ttyname_r(fd, name, ROOM) == 0) {
		shell_printf(sh, "%s\n", name);
	} else {
		shell_printf(sh, "not a tty\n");
		sh->status = 1;
	}
	/* the standard and GNU keep 1 for "no terminal" */
	if (!stream_flush(sh->out))
		sh->status = 3;
	return FLOW_NEXT;
}

const struct builtin builtin_tty = {
	.name = "tty", .run = run_tty,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "s", .operands = { 0, 0 },
	.long_options = "silent=s quiet=s",
	BUILTIN_HELP("tty [-s]",
		"Write the name of the terminal that standard input is; status 1 when it is\n"
		"none.\n"
		"\t-s\twrite nothing")
	BUILTIN_PROMISE("stdio rpath")
	.touches = 0,
};
