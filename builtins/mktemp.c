/* mktemp.c - make a temporary file or directory */
#include "utility.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* LEAST_LETTERS: fewer X in a template are refused. */
enum { LEAST_LETTERS = 3 };

/* struct job: one call. The path has `letters` bytes at `start` that are to be filled in. */
struct job {
	struct shell *sh;
	const struct args *args;
	struct buf path;
	size_t start, letters;
	struct stat st;
};

/* exported: a variable as a program would see it, if it is not empty; else NULL */
static const char *exported(struct shell *sh, struct str name)
{
	name_id id = names_find(&sh->names, name);
	if (id == NAME_NONE || !(vars_at(&sh->vars, id)->flags & VAR_EXPORT))
		return NULL;
	struct str value = shell_value(sh, id);
	return value.p != NULL && value.n > 0 ? arena_copy(&sh->scratch, value) : NULL;
}

/* directory: where the file goes to; NULL: the template says it */
static const char *directory(const struct job *job)
{
	const struct args *args = job->args;
	char last = args_last_of(args, "p\2");
	const char *given = last != 0 ? args_value(args, last) : NULL;
	const char *variable = exported(job->sh, STR("TMPDIR"));
	if (last == 0 && !args_has(args, 't') && args->argc > 0)
		return NULL;
	if (args_has(args, 't') && variable != NULL)	/* -t: the variable goes first */
		return variable;
	if (given != NULL && given[0] != '\0')
		return given;
	return variable != NULL ? variable : "/tmp";
}

static bool refuse(struct job *job, const char *why, const char *template)
{
	shell_error(job->sh, "\"%s\": %s", template, why);
	job->sh->status = 1;
	return false;
}

/* find_letters: the last X and those in front of it; behind them is the suffix */
static bool find_letters(struct job *job, const char *template)
{
	const char *suffix = args_value(job->args, '\1');
	struct buf *path = &job->path;
	size_t end = path->n;
	while (suffix == NULL && end > 0 && path->p[end - 1] != 'X')
		end--;
	job->start = end;
	while (job->start > 0 && path->p[job->start - 1] == 'X')
		job->start--;
	job->letters = end - job->start;
	if (suffix != NULL && job->letters == 0)
		return refuse(job, "with --suffix it has to end in X", template);
	if (job->letters < LEAST_LETTERS)
		return refuse(job, "expected three X or more", template);
	if (suffix != NULL)
		buf_add_text(path, suffix);
	if (memchr(path->p + end, '/', path->n - end) != NULL)
		return refuse(job, "the suffix has a slash", template);
	return true;
}

static bool make_path(struct job *job)
{
	const struct args *args = job->args;
	const char *template = args->argc > 0 ? args->argv[0] : "tmp.XX" "XX" "XX" "XX" "XX";
	const char *where = directory(job);
	job->path.arena = &job->sh->scratch;
	if (args_has(args, 't') && strchr(template, '/') != NULL)
		return refuse(job, "with -t it has no slash", template);
	if (where != NULL && template[0] == '/')
		return refuse(job, "with -p it is not absolute", template);
	if (where != NULL) {
		struct str folder = str_of(where);
		buf_add(&job->path, folder);
		if (folder.n == 0 || where[folder.n - 1] != '/')
			buf_add_byte(&job->path, '/');
	}
	buf_add_text(&job->path, template);
	return find_letters(job, template);
}

/* make: 0: it is ours alone; or errno */
static int make(struct job *job, const char *path)
{
	if (args_has(job->args, 'u'))
		return lstat(path, &job->st) == 0 ? EEXIST : errno == ENOENT ? 0 : errno;
	if (args_has(job->args, 'd'))
		return mkdir(path, 0700) == 0 ? 0 : errno;
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (fd < 0)
		return errno;
	(void)close(fd);
	return 0;
}

/* print: a name that nobody gets to know is taken away again */
static void print(struct job *job, const char *path)
{
	struct shell *sh = job->sh;
	stream_write_line(sh->out, buf_str(&job->path));
	if (stream_flush(sh->out) || args_has(job->args, 'u'))
		return;
	if (args_has(job->args, 'd'))
		(void)rmdir(path);
	else
		(void)unlink(path);
}

static enum flow run_mktemp(struct shell *sh, const struct args *args)
{
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->args = args;
	int error = EEXIST;
	if (!make_path(job))
		return FLOW_NEXT;
	char *path = buf_terminated(&job->path);
	for (int i = 0; error == EEXIST && i < LIMIT_TRIES; i++) {
		random_letters(path + job->start, job->letters);
		error = make(job, path);
	}
	if (error == 0) {
		print(job, path);
		return FLOW_NEXT;
	}
	sh->status = 1;
	memset(path + job->start, 'X', job->letters);
	errno = error;
	if (!args_has(args, 'q'))
		let_fail(utility_file_error(sh, path));
	return FLOW_NEXT;
}

const struct builtin builtin_mktemp = {
	.name = "mktemp", .run = run_mktemp,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_FINITE,
	.options = "dp:qtu\1:\2::", .operands = { 0, 1 }, .misuse = 1,
	.long_options = "directory=d tmpdir=\2 quiet=q dry-run=u suffix=\1",
	BUILTIN_HELP("mktemp [-dqtu] [-p dir] [--suffix=text] [template]",
		"Make a file that only its owner may read and write, and write its name: the\n"
		"template with its last X's replaced by letters that nobody can guess. Without\n"
		"a template: tmp. and ten letters, in $TMPDIR, or /tmp.\n"
		"\t-d\ta directory\n"
		"\t-p dir\tin this directory; --tmpdir[=dir]: in $TMPDIR without one\n"
		"\t-t\tthe template is a name in $TMPDIR, or that of -p, or /tmp\n"
		"\t-u\tmake nothing, only a name (another may take it)\n"
		"\t-q\tdo not say what is wrong\n"
		"\t--suffix\twhat stands behind the template")
	BUILTIN_PROMISE("stdio rpath wpath cpath")
	.touches = TOUCH_FILES,
};
