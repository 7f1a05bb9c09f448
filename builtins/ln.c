/* ln.c - give files more names (XCU ln) */
#include "utility.h"
#include "inodes.h"
#include "pathname.h"
#include "resolve.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* struct job: one call */
struct job {
	struct shell *sh;
	bool symbolic, force, ask, verbose, relative;	/* -s, -f, -i, -v, -r */
	int follow;			/* AT_SYMLINK_FOLLOW: -L */
	struct targets targets;
	struct stat st, old;		/* of the source, and of what has the name */
};

/* make: 0, or errno */
static int make(const struct job *job, const char *source, const char *name)
{
	int result = job->symbolic ? symlink(source, name) :
		linkat(AT_FDCWD, source, AT_FDCWD, name, job->follow);
	return result == 0 ? 0 : errno;
}

/* replace: the new name takes the old one's place at once: at no time is there none */
static int replace(const struct job *job, const char *source, const char *name)
{
	static const char letters[] = ".ln--------";
	struct buf *path = buf_new(&job->sh->scratch);
	int error = EEXIST;
	buf_add(path, pathname_parent(str_of(name)));
	buf_add_byte(path, '/');
	buf_add(path, STR(letters));
	char *temporary = buf_terminated(path);
	for (int i = 0; error == EEXIST && i < LIMIT_TRIES; i++) {
		random_letters(temporary + path->n - 8, 8);
		error = make(job, source, temporary);
	}
	if (error == 0 && rename(temporary, name) != 0) {
		error = errno;
		(void)unlink(temporary);
	}
	return error;
}

/* relative: what a link called name says to lead to source (-r) */
static const char *relative(const struct job *job, const char *source, const char *name)
{
	struct arena *a = &job->sh->scratch;
	struct str here = shell_physical_directory(job->sh);
	struct buf *from = buf_new(a), *to = buf_new(a), *way = buf_new(a);
	const char *parent = arena_copy(a, pathname_parent(str_of(name)));
	if (resolve_path(a, here, parent, RESOLVE_NOTHING, from) != 0 ||
		resolve_path(a, here, source, RESOLVE_NOTHING, to) != 0)
		return source;
	resolve_relative(buf_str(from), buf_str(to), way);
	return buf_terminated(way);
}

/* may_replace: something has the name. false: it stays; said why, if it was not asked for */
static bool may_replace(struct job *job, const char *source, const char *name)
{
	struct shell *sh = job->sh;
	if (lstat(name, &job->old) == 0 && S_ISDIR(job->old.st_mode)) {
		errno = EISDIR;
		return utility_file_error(sh, name);
	}
	if (pathname_same_entry(&sh->scratch, source, name)) {
		/* its name would be a link to itself, and its contents lost */
		shell_error(sh, "%s and %s are the same file", source, name);
		sh->status = 1;
		return false;
	}
	return !job->ask || utility_confirm(sh, "replace %", name, NULL);
}

static bool are_links(struct job *job, const char *source, const char *name)
{
	int flags = job->follow ? 0 : AT_SYMLINK_NOFOLLOW;
	return !job->symbolic && lstat(name, &job->old) == 0 &&
		fstatat(AT_FDCWD, source, &job->st, flags) == 0 &&
		inodes_same(&job->st, &job->old);
}

static void link_one(void *user, const char *source, const char *name)
{
	struct job *job = user;
	struct shell *sh = job->sh;
	const char *text = job->relative ? relative(job, source, name) : source;
	int error = make(job, text, name);
	if (error == EEXIST && (job->force || job->ask)) {
		if (!may_replace(job, source, name))
			return;
		error = are_links(job, source, name) ? 0 : replace(job, text, name);
	}
	if (error == 0 && job->verbose)
		utility_tell(sh, job->symbolic ? "% -> %\n" : "% => %\n", name, text);
	if (error == 0)
		return;
	errno = error;
	/* what is missing or must not be linked is the source, as a rule */
	bool of_source = !job->symbolic && error != EEXIST && error != EXDEV;
	let_fail(utility_file_error(sh, of_source ? source : name));
}

static enum flow run_ln(struct shell *sh, const struct args *args)
{
	char choice = args_last_of(args, "fi");
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->symbolic = args_has(args, 's');
	job->force = choice == 'f';
	job->ask = choice == 'i';
	job->verbose = args_has(args, 'v');
	job->relative = args_has(args, 'r');
	job->follow = args_last_of(args, "LP") == 'L' ? AT_SYMLINK_FOLLOW : 0;
	struct targets *targets = &job->targets;
	targets->sources = args->argv;
	targets->count = 1;
	targets->directory = ".";
	if (job->relative && !job->symbolic)
		return shell_misuse(sh, args, "-r needs -s");
	if ((args->argc != 1 || args_has(args, 't') || args_has(args, 'T')) &&
		!targets_read(sh, args, !args_has(args, 'n'), targets))
		return FLOW_NEXT;
	targets_each(sh, targets, link_one, job);
	return FLOW_NEXT;
}

const struct builtin builtin_ln = {
	.name = "ln", .run = run_ln,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "fiLnPrst:Tv", .operands = { 1, -1 }, .misuse = 1,
	.long_options = "force=f interactive=i logical=L no-dereference=n physical=P relative=r "
		"symbolic=s target-directory=t no-target-directory=T verbose=v",
	BUILTIN_HELP("ln [-fiLnPrsTv] file [name] | ln [-fiLnPrsv] file... dir | "
		"ln [-fiLnPrsv] -t dir file...",
		"Give files more names.\n"
		"\t-s\tsymbolic links; -r: that say the way from where they are\n"
		"\t-f\treplace what has the name; -i: ask before\n"
		"\t-n\ta symbolic link to a directory is no directory: replace it\n"
		"\t-T\tthe last operand is the name, even of a directory; -t: all go there\n"
		"\t-L\tto what symbolic links lead to; -P: to the links\n"
		"\t-v\tname each")
	BUILTIN_PROMISE("stdio rpath cpath")
	.touches = TOUCH_FILES | TOUCH_INPUT,
};
