/* mv.c - rename files, or move them to another file system (XCU mv) */
#include "utility.h"
#include "copy.h"
#include "pathname.h"
#include "walk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* NO_REPLACE: RENAME_NOREPLACE, which musl has no name for. */
enum { NO_REPLACE = 1 };

/* struct job: one call */
struct job {
	struct shell *sh;
	bool ask, keep, update, verbose;	/* -i, -n, -u, -v */
	bool protect;		/* ask before a file is replaced that may not be written to */
	struct targets targets;
	struct stat st, old;	/* of the source, and of what has the target's name */
	struct copier copier;
	struct walk walk;
};

/* ---- what the copier asks for ---- */

static void fail(void *user, const char *path, const char *text)
{
	struct job *job = user;
	utility_tell_error(job->sh, path, text);
}

static void note(void *user, const char *source, const char *target)
{
	(void)user;
	(void)source;
	(void)target;
}

static bool confirm(void *user, const char *target)
{
	(void)user;
	(void)target;
	return true;
}

static bool stopped(void *user)
{
	struct job *job = user;
	return utility_stopped(job->sh);
}

/* ---- between file systems ---- */

/* remove_tree: quiet: of a copy that is of no use. false: something stays */
static bool remove_tree(struct job *job, const char *path, bool quiet)
{
	struct walk *walk = &job->walk;
	const struct walk_entry *e;
	bool removed = true;
	walk_begin(walk, path, WALK_TYPES);
	while ((e = walk_next(walk)) != NULL) {
		if (e->kind == WALK_BEFORE || e->kind == WALK_ERROR)
			continue;
		if (unlinkat(e->dir, e->name, e->kind == WALK_AFTER ? AT_REMOVEDIR : 0) == 0)
			continue;
		if (!quiet && removed)
			let_fail(utility_file_error(job->sh, e->path.p));
		removed = false;
	}
	walk_end(walk);
	return removed;
}

/* temporary_beside: a name that nobody has, in the same directory */
static const char *temporary_beside(struct job *job, const char *target)
{
	struct buf *path = buf_new(&job->sh->scratch);
	buf_add(path, pathname_parent(str_of(target)));
	buf_add(path, STR("/.mv--------"));
	char *name = buf_terminated(path);
	random_letters(name + path->n - 8, 8);
	return name;
}

/* move_across: XCU mv 5: a copy takes the source's place. It becomes the target when it is
 * complete: until then what was there stays, and the source until after that. */
static bool move_across(struct job *job, const char *source, const char *target)
{
	const char *copy = temporary_beside(job, target);
	job->copier.mask = umask(0);
	bool copied = copy_one(&job->copier, source, copy);
	(void)umask(job->copier.mask);
	bool moved = copied && rename(copy, target) == 0;
	if (copied && !moved)
		let_fail(utility_file_error(job->sh, target));
	if (moved)
		return remove_tree(job, source, false);
	let_fail(remove_tree(job, copy, true));
	return false;
}

/* ---- one operand ---- */

static bool is_new_enough(const struct stat *old, const struct stat *st)
{
	return old->st_mtim.tv_sec > st->st_mtim.tv_sec ||
		(old->st_mtim.tv_sec == st->st_mtim.tv_sec &&
		old->st_mtim.tv_nsec >= st->st_mtim.tv_nsec);
}

static bool refuse(struct job *job, const char *path, const char *text)
{
	fail(job, path, text);
	return false;
}

/* may_replace: XCU mv 1 and 2. false: it stays; said why where that is an error */
static bool may_replace(struct job *job, const char *target)
{
	const struct stat *st = &job->st, *old = &job->old;
	if (job->keep || (job->update && !S_ISDIR(st->st_mode) && is_new_enough(old, st)))
		return false;
	if (inodes_find(&job->copier.made, old) != NULL)
		return refuse(job, target, "was made just now: it is not overwritten");
	if (S_ISDIR(old->st_mode) && !S_ISDIR(st->st_mode))
		return refuse(job, target, "a directory is not replaced by another file");
	if (!S_ISDIR(old->st_mode) && S_ISDIR(st->st_mode))
		return refuse(job, target, "is replaced by no directory");
	bool unwritable = job->protect && !S_ISLNK(old->st_mode) &&
		faccessat(AT_FDCWD, target, W_OK, 0) != 0;
	return (!job->ask && !unwritable) || utility_confirm(job->sh, unwritable ?
		"replace %, which may not be written to" : "overwrite %", target, NULL);
}

/* rename_one: 0, or errno */
static int rename_one(struct job *job, const char *source, const char *target)
{
	if (job->keep) {
		/* nothing is replaced, even if it comes in this moment */
		if (syscall(SYS_renameat2, AT_FDCWD, source, AT_FDCWD, target, NO_REPLACE) == 0)
			return 0;
		if (errno != EINVAL && errno != ENOSYS)
			return errno == EEXIST ? 0 : errno;
	}
	return rename(source, target) == 0 ? 0 : errno;
}

/* carry_out: false: said why not */
static bool carry_out(struct job *job, const char *source, const char *target, bool same)
{
	/* XCU mv 2.c: two names of one file, of which the target stays: rename would do nothing */
	int error = !same ? rename_one(job, source, target) : unlink(source) == 0 ? 0 : errno;
	if (error == EXDEV)
		return move_across(job, source, target);
	if (error == EINVAL)
		return refuse(job, source, "a directory is not moved into itself");
	if (error == 0)
		return true;
	shell_error(job->sh, "%s to %s: %s", source, target, error_text(error));
	job->sh->status = 1;
	return false;
}

static void move(void *user, const char *source, const char *target)
{
	struct job *job = user;
	struct shell *sh = job->sh;
	struct stat *st = &job->st, *old = &job->old;
	if (lstat(source, st) != 0) {
		let_fail(utility_file_error(sh, source));
		return;
	}
	bool exists = lstat(target, old) == 0, same = false;
	if (exists) {
		same = inodes_same(st, old) && !S_ISDIR(st->st_mode);
		if (!job->keep && pathname_same_entry(&sh->scratch, source, target)) {
			let_fail(refuse(job, source, "is the same file as the target"));
			return;
		}
		if (!may_replace(job, target))
			return;
	}
	if (!carry_out(job, source, target, same))
		return;
	if (job->verbose)
		utility_tell(sh, "renamed % -> %\n", source, target);
	/* a later operand must not take its place */
	if (lstat(target, st) == 0)
		inodes_add(&job->copier.made, st, 0);
}

static enum flow run_mv(struct shell *sh, const struct args *args)
{
	static const struct copy_rules rules = { fail, note, confirm, stopped };
	char choice = args_last_of(args, "fin");
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->ask = choice == 'i';
	job->keep = choice == 'n';
	job->update = args_has(args, 'u');
	job->verbose = args_has(args, 'v');
	job->protect = choice == 0 && sh->in->kind == STREAM_FD && isatty(sh->in->fd);
	job->copier.rules = &rules;
	job->copier.user = job;
	job->copier.flags = COPY_RECURSIVE | COPY_MODE | COPY_OWNER | COPY_TIMES | COPY_LINKS |
		COPY_XATTRS;
	struct targets *targets = &job->targets;
	if (!targets_read(sh, args, true, targets))
		return FLOW_NEXT;
	targets_each(sh, targets, move, job);
	copier_free(&job->copier);
	return FLOW_NEXT;
}

const struct builtin builtin_mv = {
	.name = "mv", .run = run_mv,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "fint:Tuv", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "force=f interactive=i no-clobber=n target-directory=t "
		"no-target-directory=T update=u verbose=v",
	BUILTIN_HELP("mv [-finTuv] source target | mv [-finuv] source... dir | "
		"mv [-finuv] -t dir source...",
		"Rename files, or move them into a directory. To another file system a copy is\n"
		"made, with mode, owner, times and attributes; the source is removed when it is\n"
		"complete.\n"
		"\t-f\task nothing; -i: ask before a file is replaced; -n: replace none\n"
		"\t-u\treplace none that is as new\n"
		"\t-T\tthe target is no directory to move into; -t: it is this one\n"
		"\t-v\tname each")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr chown")
	.touches = TOUCH_FILES | TOUCH_INPUT,
};
