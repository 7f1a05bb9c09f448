/* hash.c - remembered locations of programs (XCU hash) */
#include "shell.h"

/* PATH has changed since they were found: what is remembered is no longer true. */
static void drop_outdated(struct shell *sh)
{
	if (sh->vars.changed & CHANGED_PATH)
		shell_forget_locations(sh);
}

static void list(struct shell *sh)
{
	drop_outdated(sh);
	for (size_t i = 0; i < sh->command_count; i++) {
		if (sh->commands[i].path == NULL)
			continue;
		stream_write_line(sh->out, str_of(sh->commands[i].path));
	}
}

/* remember: looks a program up anew. Functions, builtins and pathnames have no location to
 * remember. */
static void remember(struct shell *sh, const char *name)
{
	if (strchr(name, '/') != NULL)
		return;
	name_id id = names_intern(&sh->names, str_of(name));
	struct command *command = shell_command(sh, id);
	if (command->function != NULL || command->builtin != NULL)
		return;
	memory_release(command->path);
	command->path = NULL;
	if (shell_locate(sh, id) == NULL)
		(void)shell_fail(sh, 1, "%s: not found", name);
}

static enum flow run_hash(struct shell *sh, const struct args *args)
{
	if (args_has(args, 'r'))
		shell_forget_locations(sh);
	else if (args->argc == 0)
		list(sh);
	for (char *const *name = args->argv; *name != NULL; name++)
		remember(sh, *name);
	return FLOW_NEXT;
}

const struct builtin builtin_hash = {
	.name = "hash", .run = run_hash,
	.kind = BUILTIN_INTRINSIC, .flags = BUILTIN_FINITE,
	.options = "r", .operands = { 0, -1 },
	BUILTIN_HELP("hash [-r] [name...]",
		"Without arguments, list the locations of programs that are remembered, one\n"
		"a line. With names, look each of them up in PATH and remember where it is.\n"
		"A change of PATH forgets everything.\n"
		"\t-r\tforget all locations")
	BUILTIN_PROMISE("stdio rpath")
	.touches = TOUCH_HASH,
};
