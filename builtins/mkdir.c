/* mkdir.c - make directories (XCU mkdir) */
#include "filetest.h"
#include "utility.h"
#include "mode.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* struct job: one call. The umask is 0 meanwhile: a directory is made with its mode, so that nobody
 * may do more with it before the mode is set. */
struct job {
	struct shell *sh;
	mode_t between, mode;		/* of directories on the way (-p), and of the last one */
	mode_t mask;
	const char *text;		/* -m; NULL: not given */
	bool verbose;			/* -v */
	struct stat st;
};

/* set_mode: what mkdir(2) does not do: set-id bits, also those that were inherited; and what the
 * parent's default ACL has changed. */
static bool set_mode(struct job *job, int dir, const char *name)
{
	struct stat *st = &job->st;
	if (fstatat(dir, name, st, AT_SYMLINK_NOFOLLOW) != 0)
		return false;
	mode_t mode = mode_apply(job->text, job->mask, true,
		0777 | (st->st_mode & (S_ISUID | S_ISGID)));
	errno = 0;
	if ((st->st_mode & MODE_BITS) != mode)
		errno = mode_set(dir, name, mode);
	return errno == 0;
}

/* make: one directory; path: for messages. false: errno */
static bool make(struct job *job, int dir, const char *name, const char *path, bool last)
{
	if (mkdirat(dir, name, last ? job->mode : job->between) != 0)
		return false;
	if (job->verbose)
		utility_tell(job->sh, "mkdir: created directory %\n", path, NULL);
	if (last && job->text != NULL && !set_mode(job, dir, name))
		let_fail(utility_file_error(job->sh, path));
	return true;
}

/* step: makes one directory on the way, if it is not there, and closes dir. Returns its descriptor;
 * -1: said */
static int step(struct job *job, int dir, const char *name, const char *path, bool last)
{
	int error = make(job, dir, name, path, last) ? 0 : errno;
	int next = openat(dir, name, O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (dir >= 0)
		(void)close(dir);
	if (next >= 0)
		return next;
	if (error == 0 || (error == EEXIST && errno == ENOTDIR))
		error = errno;
	errno = error;
	let_fail(utility_file_error(job->sh, path));
	return -1;
}

/* make_all: from the first component to the last. Each is relative to the one before: the path may
 * be longer than the system takes at once. */
static void make_all(struct job *job, const char *operand)
{
	struct shell *sh = job->sh;
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	char *path = arena_copy(&sh->scratch, str_of(operand));
	int dir = AT_FDCWD;
	for (char *name = path, *next; dir != -1 && *name != '\0'; name = next) {
		/* slashes in front of the first are part of it */
		char *end = name + strspn(name, "/");
		end += strcspn(end, "/");
		next = end + strspn(end, "/");
		bool last = *next == '\0';
		char old = *end;
		*end = '\0';
		dir = step(job, dir, name, last ? operand : path, last);
		*end = old;
	}
	if (dir >= 0)
		(void)close(dir);
	arena_rewind(&sh->scratch, mark);
}

static void make_operand(struct job *job, const char *path, bool parents)
{
	if (make(job, AT_FDCWD, path, path, true))
		return;
	int error = errno;
	if (parents && (error == ENAMETOOLONG || (error == ENOENT && path[0] != '\0'))) {
		make_all(job, path);
	} else if (!parents || error != EEXIST || !filetest_unary('d', path)) {
		errno = error;
		let_fail(utility_file_error(job->sh, path));
	}
}

static enum flow run_mkdir(struct shell *sh, const struct args *args)
{
	const char *text = args_value(args, 'm');
	mode_t mask = umask(0);
	(void)umask(mask);
	/* XCU mkdir -m: a symbolic mode is applied to a=rwx */
	mode_t mode = text != NULL ? mode_apply(text, mask, true, 0777) : 0777 & ~mask;
	if (mode == MODE_NONE)
		return shell_misuse(sh, args, "-m \"%s\": expected a mode", text);
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->mode = mode;
	job->text = text;
	job->mask = mask;
	/* XCU mkdir -p: mkdir's own user may go on in it */
	job->between = 0777 & ~(mask & ~(mode_t)0300);
	job->verbose = args_has(args, 'v');
	(void)umask(0);
	for (char *const *path = args->argv; *path != NULL && !utility_stopped(sh); path++)
		make_operand(job, *path, args_has(args, 'p'));
	(void)umask(mask);
	return FLOW_NEXT;
}

const struct builtin builtin_mkdir = {
	.name = "mkdir", .run = run_mkdir,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_FINITE,
	.options = "m:pv", .operands = { 1, -1 }, .misuse = 1,
	.long_options = "mode=m parents=p verbose=v",
	BUILTIN_HELP("mkdir [-pv] [-m mode] directory...",
		"Make directories.\n"
		"\t-m mode\twith exactly this mode, as in chmod, whatever the umask\n"
		"\t-p\tmake those on the way too; it is no error when one is there\n"
		"\t-v\tname each that is made")
	BUILTIN_PROMISE("stdio rpath cpath fattr")
	.touches = TOUCH_FILES,
};
