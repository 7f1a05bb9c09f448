/* find.c - find files (XCU find): options, the walk; the expression: find_parse.c, find_test.c */
#include "find_private.h"

#include <errno.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* visit: one entry that is within the depths. false: the walk ends. */
static bool visit(struct find *find)
{
	find->pruned = false;
	(void)find_test(find, find->expression);
	struct shell *sh = find->sh;
	if (utility_stopped(sh))
		find->quit = true;
	return !find->quit && sh->out->error == 0;
}

static void tell_error(struct find *find, const struct walk_entry *e)
{
	errno = e->kind == WALK_LOOP ? ELOOP : e->error;
	let_fail(utility_file_error(find->sh, e->path.p));
}

/* take: an entry of the walk: visited now, at its directory's end, or not at all. false: the walk
 * ends. */
NOINLINE bool take(struct find *find, const struct walk_entry *e)
{
	bool deep = e->depth >= find->least && e->depth <= find->most;
	find->entry = e;
	switch (e->kind) {
	case WALK_FILE:
		return !deep || visit(find);
	case WALK_BEFORE:
		if (deep && !find->depth_first && !visit(find))
			return false;
		if (find->pruned || e->depth >= find->most) {
			/* no WALK_AFTER comes */
			if (deep && find->depth_first && !visit(find))
				return false;
			walk_prune(&find->walk);
		}
		find->pruned = false;
		return true;
	case WALK_AFTER:
		/* a WALK_ERROR tells its error */
		return !deep || !find->depth_first || visit(find);
	case WALK_LOOP:
	case WALK_ERROR:
		tell_error(find, e);
		return true;
	}
	return true;
}

static void walk_from(struct find *find, const char *start)
{
	const struct walk_entry *e;
	find->start = start;
	walk_begin(&find->walk, start, find->follow | WALK_TYPES);
	while ((e = walk_next(&find->walk)) != NULL && take(find, e))
		;
	walk_end(&find->walk);
}

/* is_expression: XCU find: the first operand that begins with - or is ! or ( */
static bool is_expression(const char *word)
{
	return (word[0] == '-' && word[1] != '\0') || strcmp(word, "!") == 0 ||
		strcmp(word, "(") == 0;
}

/* take_options: -H, -L, -P; the last one counts */
static char **take_options(struct find *find, char **argv)
{
	for (; *argv != NULL; argv++) {
		if (strcmp(*argv, "-H") == 0)
			find->follow = WALK_FOLLOW_FIRST;
		else if (strcmp(*argv, "-L") == 0)
			find->follow = WALK_FOLLOW;
		else if (strcmp(*argv, "-P") == 0)
			find->follow = 0;
		else
			break;
	}
	return *argv != NULL && strcmp(*argv, "--") == 0 ? argv + 1 : argv;
}

static enum flow run_find(struct shell *sh, const struct args *args)
{
	struct find *find = ARENA_NEW(&sh->scratch, struct find);
	find->sh = sh;
	find->args = args;
	find->most = UINT64_MAX;
	find->users.file = PASSWD_FILE;
	find->users.arena = &sh->scratch;
	find->groups.file = GROUP_FILE;
	find->groups.arena = &sh->scratch;
	char here[] = ".";
	char *only_here[] = { here, NULL };
	char **start = take_options(find, args->argv), **expression = start;
	while (*expression != NULL && !is_expression(*expression))
		expression++;
	if (syscall(SYS_clock_gettime, CLOCK_REALTIME, &find->now) != 0 ||
		!find_parse(find, expression)) {
		sh->status = 1;
		return FLOW_NEXT;
	}
	size_t count = (size_t)(expression - start);
	if (count == 0) {
		start = only_here;
		count = 1;
	}
	for (size_t i = 0; i < count && !find->quit; i++)
		walk_from(find, start[i]);
	find_finish(find, find->expression);
	return FLOW_NEXT;
}

const struct builtin builtin_find_files = {
	.name = "find", .run = run_find,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_RUNS,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("find [-H | -L | -P] [path...] [expression]",
		"Walk through the trees below the paths (. without any) and test each file\n"
		"with the expression; print its path where nothing else is said.\n"
		"\t-name p, -path p, -iname p, -ipath p: patterns\n"
		"\t-type t\tf d l p s b c\t-size n[ckMG]\t-empty\t-links n\t-inum n\n"
		"\t-user u, -group g, -uid n, -gid n, -nouser, -nogroup, -perm [-/]mode\n"
		"\t-mtime n, -atime n, -ctime n: days\t-mmin n, -amin n, -cmin n\n"
		"\t-newer file, -anewer file, -cnewer file\t-readable, -writable, -executable\n"
		"\t-print, -print0, -printf format, -delete, -prune, -quit\n"
		"\t-exec command ... {} ... \\;\t-exec command ... {} +\t-ok command ... \\;\n"
		"\t-maxdepth n, -mindepth n, -depth, -xdev, -mount, -follow\n"
		"\t( e )  ! e  e -a e  e -o e  e , e\tnumbers: n, +n more, -n less\n"
		"Builtins run in this process; -exec looks for programs as the shell does.")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr proc exec")
	.touches = TOUCH_FILES | TOUCH_INPUT | TOUCH_PROCESS,
};
