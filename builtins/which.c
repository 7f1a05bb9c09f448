/* which.c - where on PATH commands are */
#include "shell.h"

/* find: writes where name is; with `all` every place on PATH. false: nowhere. */
static bool find(struct shell *sh, struct str name, bool all, bool quiet)
{
	struct str path = shell_value(sh, NAME_PATH);
	bool found = false, more = true, one = path.p == NULL || str_find(name, '/') < name.n;
	while (more && (all || !found)) {
		struct arena_mark mark = arena_take_mark(&sh->scratch);
		size_t n = one ? path.n : str_find(path, ':');
		const char *program = shell_find_program(sh, name, (struct str){ path.p, n });
		if (program != NULL && !quiet)
			shell_printf(sh, "%s\n", program);
		found = found || program != NULL;
		arena_rewind(&sh->scratch, mark);
		more = n < path.n;
		path = str_skip(path, more ? n + 1 : n);
	}
	return found;
}

/* stands_for: a utility that is built in and has no program: the name runs it, as with `command
 * -v` */
static bool stands_for(struct shell *sh, struct str name, bool quiet)
{
	const struct builtin *builtin = builtin_find(sh->builtins, name);
	if (builtin == NULL || builtin->kind != BUILTIN_UTILITY)
		return false;
	if (!quiet)
		shell_printf(sh, "%s\n", builtin->name);
	return true;
}

static enum flow run_which(struct shell *sh, const struct args *args)
{
	bool all = args_has(args, 'a'), quiet = args_has(args, 's');
	if (args->argc == 0)
		sh->status = 1;
	for (char *const *name = args->argv; *name != NULL; name++)
		if (!find(sh, str_of(*name), all, quiet) &&
			!stands_for(sh, str_of(*name), quiet))
			sh->status = 1;
	return FLOW_NEXT;
}

const struct builtin builtin_which = {
	.name = "which", .run = run_which,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE,
	.options = "as", .operands = { 0, -1 },
	BUILTIN_HELP("which [-as] name...",
		"Write the pathname of the program that each name runs; the bare name of a\n"
		"utility that is built in and has no program on PATH. Status 1 when one of\n"
		"them is not found.\n"
		"\t-a\tall places on PATH, not just the first\n"
		"\t-s\twrite nothing")
	BUILTIN_PROMISE("stdio rpath")
	.touches = 0,
};
