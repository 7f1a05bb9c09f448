/* rmdir.c - remove empty directories (XCU rmdir) */
#include "utility.h"
#include "pathname.h"

#include <errno.h>
#include <unistd.h>

/* is_not_empty: may the error mean that there is something in it? */
static bool is_not_empty(int error)
{
	return error == ENOTEMPTY || error == EEXIST;
}

/* remove_one: false: it is still there */
static bool remove_one(struct shell *sh, const struct args *args, const char *path)
{
	if (args_has(args, 'v'))
		utility_tell(sh, "rmdir: removing directory, %\n", path, NULL);
	if (rmdir(path) == 0)
		return true;
	if (!args_has(args, '\1') || !is_not_empty(errno))
		let_fail(utility_file_error(sh, path));
	return false;
}

/* remove_parents: XCU rmdir -p: as if each parent were an operand, to the first error */
static void remove_parents(struct shell *sh, const struct args *args, const char *operand)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	char *path = arena_copy(&sh->scratch, str_of(operand));
	bool removed = true;
	while (removed) {
		struct str parent = pathname_parent(str_of(path));
		if (parent.p != path)	/* a constant: "." or "/" */
			break;
		path[parent.n] = '\0';
		removed = remove_one(sh, args, path);
	}
	arena_rewind(&sh->scratch, mark);
}

static enum flow run_rmdir(struct shell *sh, const struct args *args)
{
	for (char *const *path = args->argv; *path != NULL && !utility_stopped(sh); path++)
		if (remove_one(sh, args, *path) && args_has(args, 'p'))
			remove_parents(sh, args, *path);
	return FLOW_NEXT;
}

const struct builtin builtin_rmdir = {
	.name = "rmdir", .run = run_rmdir,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_FINITE,
	.options = "pv\1", .operands = { 1, -1 }, .misuse = 1,
	.long_options = "parents=p verbose=v ignore-fail-on-non-empty=\1",
	BUILTIN_HELP("rmdir [-pv] [--ignore-fail-on-non-empty] directory...",
		"Remove empty directories.\n"
		"\t-p\tremove the directories in its path too, from the last to the first\n"
		"\t-v\tname each\n"
		"\t--ignore-fail-on-non-empty\tit is no error when something is in it")
	BUILTIN_PROMISE("stdio cpath")
	.touches = TOUCH_FILES,
};
