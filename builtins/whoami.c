/* whoami.c - the name of the effective user */
#include "passwd.h"
#include "shell.h"

#include <unistd.h>

static enum flow run_whoami(struct shell *sh, const struct args *args)
{
	(void)args;
	struct str line = passwd_find_id(&sh->scratch, PASSWD_FILE, geteuid());
	struct str name = passwd_field(line, PASSWD_NAME);
	if (name.p == NULL)
		return shell_fail(sh, 1, "cannot find a name for user %u", geteuid());
	stream_write_line(sh->out, name);
	return FLOW_NEXT;
}

const struct builtin builtin_whoami = {
	.name = "whoami", .run = run_whoami,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE,
	.options = "", .operands = { 0, 0 }, .misuse = 1,
	BUILTIN_HELP("whoami",
		"Print the name of the user that this process runs as: id -un.")
	BUILTIN_PROMISE("stdio rpath")
};
