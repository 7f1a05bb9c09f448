/* realpath.c - absolute pathnames without symbolic links (XCU realpath) */
#include "utility.h"
#include "filetest.h"
#include "resolve.h"

#include <errno.h>
#include <sys/stat.h>

/* struct job: one call */
struct job {
	struct shell *sh;
	struct str here;
	enum resolve what;
	bool text, logical, quiet;	/* -s, -L, -q */
	struct buf to, base;		/* --relative-to, --relative-base; p NULL: not given */
	struct stat st;
};

/* is_there: with -s: does what has to be there exist? */
static int is_there(struct job *job, const char *path)
{
	if (job->what == RESOLVE_NOTHING || lstat(path, &job->st) == 0)
		return 0;
	return job->what == RESOLVE_PARENTS && errno == ENOENT ? 0 : errno;
}

/* resolve_one: 0, or errno */
static int resolve_one(struct job *job, const char *path, struct buf *out)
{
	if (path[0] == '\0')
		return ENOENT;
	if (job->text) {
		resolve_text(job->here, path, out);
		return is_there(job, path);
	}
	if (job->logical) {
		struct buf *text = buf_new(&job->sh->scratch);
		resolve_text(job->here, path, text);
		/* what ends with a slash is a directory */
		if (path[strlen(path) - 1] == '/')
			buf_add_byte(text, '/');
		path = buf_terminated(text);
	}
	return resolve_path(&job->sh->scratch, job->here, path, job->what, out);
}

/* is_below: is path base, or in it? */
static bool is_below(struct str path, struct str base)
{
	if (base.n == 1)
		return true;
	if (!str_starts(path, base))
		return false;
	return path.n == base.n || str_starts(str_skip(path, base.n), STR("/"));
}

static void print(struct job *job, struct str path, char end)
{
	struct buf *relative = buf_new(&job->sh->scratch);
	bool wanted = job->to.p != NULL && (job->base.p == NULL ||
		(is_below(path, buf_str(&job->base)) &&
		is_below(buf_str(&job->to), buf_str(&job->base))));
	if (wanted)
		resolve_relative(buf_str(&job->to), path, relative);
	stream_write(job->sh->out, wanted ? buf_str(relative) : path);
	stream_write_byte(job->sh->out, end);
}

/* read_directory: the argument of --relative-to or --relative-base */
static bool read_directory(struct job *job, const char *path, struct buf *out)
{
	out->arena = &job->sh->scratch;
	if (path == NULL)
		return true;
	errno = resolve_one(job, path, out);
	if (errno != 0)
		return utility_file_error(job->sh, path);
	if (job->what != RESOLVE_ALL || filetest_unary('d', path))
		return true;
	errno = ENOTDIR;
	return utility_file_error(job->sh, path);
}

static void run_operand(struct job *job, const char *path, char end)
{
	struct arena_mark mark = arena_take_mark(&job->sh->scratch);
	struct buf *out = buf_new(&job->sh->scratch);
	errno = resolve_one(job, path, out);
	if (errno == 0)
		print(job, buf_str(out), end);
	else if (!job->quiet)
		let_fail(utility_file_error(job->sh, path));
	else
		job->sh->status = 1;
	arena_rewind(&job->sh->scratch, mark);
}

static enum flow run_realpath(struct shell *sh, const struct args *args)
{
	char mode = args_last_of(args, "Eem");
	const char *to = args_value(args, '\1'), *base = args_value(args, '\2');
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->here = shell_physical_directory(sh);
	job->what = mode == 'e' ? RESOLVE_ALL : mode == 'm' ? RESOLVE_NOTHING : RESOLVE_PARENTS;
	job->quiet = args_has(args, 'q');
	char kind = args_last_of(args, "LPs");
	job->text = kind == 's';
	job->logical = kind == 'L';
	if (!read_directory(job, to != NULL ? to : base, &job->to) ||
		!read_directory(job, base, &job->base))
		return FLOW_NEXT;
	for (char *const *path = args->argv; *path != NULL; path++)
		run_operand(job, *path, args_has(args, 'z') ? '\0' : '\n');
	return FLOW_NEXT;
}

const struct builtin builtin_realpath = {
	.name = "realpath", .run = run_realpath,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_FINITE | BUILTIN_LOOKS,
	.options = "eELmPqsz\1:\2:", .operands = { 1, -1 }, .misuse = 1,
	.long_options = "canonicalize-existing=e canonicalize-missing=m logical=L physical=P "
		"quiet=q strip=s no-symlinks=s zero=z relative-to=\1 relative-base=\2",
	BUILTIN_HELP("realpath [-E | -e | -m] [-L | -P | -s] [-qz] [--relative-to=dir] "
		"[--relative-base=dir] file...",
		"Write the absolute pathname of each file, without symbolic links, dots and\n"
		"dot-dots.\n"
		"\t-E\tthe last component need not be there, as without; -e: all must be\n"
		"\t\tthere; -m: nothing need\n"
		"\t-L\tdot-dots go before links are followed; -s: links stay\n"
		"\t-q\tdo not say what is wrong\n"
		"\t-z\tend each with a NUL byte instead of a newline\n"
		"\t--relative-to\tthe way from this directory\n"
		"\t--relative-base\tthe way from it, of files below it")
	BUILTIN_PROMISE("stdio rpath")
	.touches = 0,
};
