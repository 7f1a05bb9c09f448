/* pwd.c - write the working directory's name (XCU pwd) */
#include "shell.h"

#include <errno.h>

static enum flow run_pwd(struct shell *sh, const struct args *args)
{
	struct str directory = { NULL, 0 };
	if (args_last_of(args, "LP") != 'P') {
		directory = shell_value(sh, NAME_PWD);
		/* the script may have changed PWD, somebody else the directory */
		if (directory.p != NULL && !shell_is_directory_here(directory.p))
			directory.p = NULL;
	}
	if (directory.p == NULL)
		directory = shell_physical_directory(sh);
	if (directory.p == NULL)
		return shell_fail(sh, 1, "the working directory has no name: %m");
	stream_write_line(sh->out, directory);
	return FLOW_NEXT;
}

const struct builtin builtin_pwd = {
	.name = "pwd", .run = run_pwd,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE,
	.options = "LP", .operands = { 0, 0 },
	BUILTIN_HELP("pwd [-L | -P]",
		"Write the absolute pathname of the working directory.\n"
		"\t-L\tas PWD has it, symbolic links and all (the default)\n"
		"\t-P\twithout symbolic links\n"
		"The last of the options counts.")
	BUILTIN_PROMISE("stdio rpath")
	.touches = 0,
};
