/* rm.c - remove files and trees of them (XCU rm) */
#include "utility.h"
#include "mode.h"
#include "pathname.h"
#include "walk.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* struct job: one call */
struct job {
	struct shell *sh;
	bool recursive, directories, verbose;	/* -r, -d, -v */
	bool force, ask, protect;		/* -f, -i; ask for what may not be written to */
	bool root_too;				/* --no-preserve-root */
	/* something at this depth stays: so do the directories above it. 0: nothing */
	unsigned kept;
	struct walk walk;
};

static void keep(struct job *job, const struct walk_entry *e)
{
	job->kept = e->depth;
}

/* fail: says why the entry stays */
static void fail(struct job *job, const struct walk_entry *e, int error)
{
	/* XCU rm -f: no diagnostic for a file that is not there */
	if (job->force && (error == ENOENT || error == ENOTDIR))
		return;
	keep(job, e);
	errno = error;
	let_fail(utility_file_error(job->sh, e->path.p));
}

/* ---- asking ---- */

/* may: XCU rm 2.b, 2.d, 3: asks where that is wanted. A file that may not be written to is asked
 * for once, when it is met. */
static bool may(struct job *job, const char *verb)
{
	const struct walk_entry *e = &job->walk.entry;
	bool unwritable = job->protect && e->kind != WALK_AFTER && e->type != S_IFLNK &&
		faccessat(e->dir, e->name, W_OK, 0) != 0;
	if (!job->ask && !unwritable)
		return true;
	const struct stat *st = walk_stat(&job->walk);
	struct buf *text = buf_new(&job->sh->scratch);
	buf_add_text(text, verb);
	buf_add(text, unwritable ? STR(" write-protected ") : STR(" "));
	buf_add_text(text, mode_kind(e->type, st != NULL && st->st_size == 0));
	buf_add(text, STR(" %"));
	if (utility_confirm(job->sh, buf_terminated(text), e->path.p, NULL))
		return true;
	keep(job, e);
	return false;
}

/* ---- removing ---- */

static void remove_entry(struct job *job, int flags)
{
	const struct walk_entry *e = &job->walk.entry;
	if (!may(job, "remove"))
		return;
	if (unlinkat(e->dir, e->name, flags) != 0)
		fail(job, e, e->error != 0 ? e->error : errno);
	else if (job->verbose)
		utility_tell(job->sh, flags != 0 ? "removed directory %\n" : "removed %\n",
			e->path.p, NULL);
}

/* enter: a directory, before what is in it */
static void enter(struct job *job)
{
	struct walk *walk = &job->walk;
	const struct walk_entry *e = &walk->entry;
	if (!job->recursive) {
		walk_prune(walk);
		if (job->directories)
			remove_entry(job, AT_REMOVEDIR);
		else
			fail(job, e, EISDIR);
	} else if ((e->depth == 0 && !job->root_too && e->st != NULL &&
		utility_is_root(job->sh, e->path.p, e->st)) || !may(job, "descend into")) {
		walk_prune(walk);
	}
}

/* leave: a directory, behind what is in it */
static void leave(struct job *job)
{
	const struct walk_entry *e = &job->walk.entry;
	if (job->kept > e->depth)	/* what stays in it was told */
		keep(job, e);
	else
		remove_entry(job, AT_REMOVEDIR);
}

static void remove_tree(struct job *job, const char *path)
{
	struct walk *walk = &job->walk;
	const struct walk_entry *e;
	job->kept = 0;
	walk_begin(walk, path, WALK_TYPES);
	while (!utility_stopped(job->sh) && (e = walk_next(walk)) != NULL) {
		struct arena_mark mark = arena_take_mark(&job->sh->scratch);
		switch (e->kind) {
		case WALK_BEFORE:
			enter(job);
			break;
		case WALK_AFTER:
			leave(job);
			break;
		case WALK_ERROR:
			/* a directory that cannot be read may be empty: its WALK_AFTER comes */
			if (e->type != S_IFDIR)
				fail(job, e, e->error);
			break;
		case WALK_FILE:
		case WALK_LOOP:
			remove_entry(job, 0);
			break;
		}
		arena_rewind(&job->sh->scratch, mark);
	}
	walk_end(walk);
}

/* ---- the command ---- */

static bool is_dot(const char *path)
{
	struct str name = pathname_last(str_of(path));
	return str_equal(name, STR(".")) || str_equal(name, STR(".."));
}

/* ask_once: -I: before much is removed */
static bool ask_once(struct shell *sh, const struct args *args, bool recursive)
{
	if (!recursive && args->argc <= 3)
		return true;
	struct buf *text = buf_new(&sh->scratch);
	buf_add(text, STR("remove "));
	buf_add_integer(text, args->argc);
	buf_add(text, args->argc == 1 ? STR(" argument") : STR(" arguments"));
	buf_add(text, recursive ? STR(" recursively") : STR(""));
	return utility_confirm(sh, buf_terminated(text), NULL, NULL);
}

/* prompting: the letter that counts of -f, -i, -I and --interactive; 0: none. ?: the word behind
 * --interactive is none of those that there are, nor the beginning of one: then we do not guess
 * whether files go without a question. */
static char prompting(const struct args *args)
{
	static const char words[][8] = { "ialways", "iyes", "Ionce", "\1never", "\1none" };
	char letter = args_last_of(args, "fiI\1"), meant = '?';
	const char *when = args_value(args, '\1');
	if (when == NULL)
		return letter == '\1' ? 'i' : letter;
	for (size_t i = 0; i < ARRAY_LENGTH(words) && *when != '\0'; i++)
		if (str_starts(str_of(words[i] + 1), str_of(when)))
			meant = words[i][0];
	return letter == '\1' || meant == '?' ? meant : letter;
}

static enum flow run_rm(struct shell *sh, const struct args *args)
{
	char prompt = prompting(args);
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->recursive = args_has(args, 'r') || args_has(args, 'R');
	job->directories = args_has(args, 'd');
	job->verbose = args_has(args, 'v');
	job->force = prompt == 'f';
	job->ask = prompt == 'i';
	job->protect = prompt == 0 && sh->in->kind == STREAM_FD && isatty(sh->in->fd);
	job->root_too = args_has(args, '\2');
	if (prompt == '?')
		return shell_misuse(sh, args, "--interactive: expected never, once or always");
	if (args->argc == 0 && !job->force)
		return shell_misuse(sh, args, "missing operand");
	if (prompt == 'I' && !ask_once(sh, args, job->recursive))
		return FLOW_NEXT;
	for (char *const *path = args->argv; *path != NULL && !utility_stopped(sh); path++) {
		if (!is_dot(*path)) {
			remove_tree(job, *path);
			continue;
		}
		/* XCU rm: dot and dot-dot are refused */
		shell_error(sh, "%s: . and .. are not removed", *path);
		sh->status = 1;
	}
	return FLOW_NEXT;
}

const struct builtin builtin_rm = {
	.name = "rm", .run = run_rm,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "dfiIrRv\1::\2\3::", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "dir=d force=f interactive=\1 recursive=r verbose=v no-preserve-root=\2 "
		"preserve-root=\3",
	BUILTIN_HELP("rm [-dfiIrRv] [--no-preserve-root] file...",
		"Remove files. It asks before it removes what may not be written to, where\n"
		"standard input is a terminal.\n"
		"\t-r, -R\tdirectories too, with all that is in them; never what symbolic links\n"
		"\t\tlead to\n"
		"\t-d\tempty directories too\n"
		"\t-f\task nothing; it is no error that a file is not there\n"
		"\t-i\task for each file; -I: once, for more than three files or with -r\n"
		"\t-v\tname each\n"
		"\t--no-preserve-root\tthe root directory too")
	BUILTIN_PROMISE("stdio rpath cpath")
	.touches = TOUCH_FILES | TOUCH_INPUT,
};
