/* touch.c - change when files were read and written (XCU touch) */
#include "utility.h"
#include "when.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* struct job: one call */
struct job {
	struct shell *sh;
	struct timespec times[2];	/* of the last access, of the last change */
	bool create;			/* not -c */
	int follow;			/* 0, or AT_SYMLINK_NOFOLLOW: -h */
	struct stat st;			/* of -r */
};

/* set: false: errno */
static bool set(struct job *job, const char *path)
{
	const struct stream *out = job->sh->out;
	if (strcmp(path, "-") == 0)	/* as GNU has it: standard output's file */
		return out->kind != STREAM_FD || futimens(out->fd, job->times) == 0;
	if (utimensat(AT_FDCWD, path, job->times, job->follow) == 0)
		return true;
	if (errno != ENOENT || (job->follow != 0 && job->create))
		return false;
	if (!job->create)
		return true;
	int fd = open(path, O_WRONLY | O_CREAT | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0666);
	if (fd < 0)
		return false;
	bool done = futimens(fd, job->times) == 0;
	int error = errno;
	(void)close(fd);
	errno = error;
	return done;
}

/* ---- which times ---- */

/* read_reference: -r */
static bool read_reference(struct job *job, const char *path)
{
	if (fstatat(AT_FDCWD, path, &job->st, job->follow) != 0)
		return utility_file_error(job->sh, path);
	job->times[0] = job->st.st_atim;
	job->times[1] = job->st.st_mtim;
	return true;
}

/* read_date: -d, relative to the times that are known already: now, or the reference's */
static bool read_date(struct job *job, const struct args *args, const char *text)
{
	utility_timezone(job->sh);
	for (int i = 0; i < 2; i++) {
		job->times[i] = when_parse(text, job->times[i]);
		if (job->times[i].tv_nsec < 0) {
			(void)shell_misuse(job->sh, args, "-d \"%s\": expected a time", text);
			return false;
		}
	}
	return true;
}

static bool read_stamp(struct job *job, const struct args *args, const char *text)
{
	utility_timezone(job->sh);
	job->times[0] = when_parse_stamp(text, job->times[0]);
	if (job->times[0].tv_nsec < 0) {
		(void)shell_misuse(job->sh, args, "-t \"%s\": expected [[CC]YY]MMDDhhmm[.SS]",
			text);
		return false;
	}
	job->times[1] = job->times[0];
	return true;
}

static bool read_times(struct job *job, const struct args *args)
{
	const char *reference = args_value(args, 'r'), *date = args_value(args, 'd');
	const char *stamp = args_value(args, 't');
	if (stamp != NULL && (reference != NULL || date != NULL)) {
		(void)shell_misuse(job->sh, args, "-t excludes -d and -r");
		return false;
	}
	(void)syscall(SYS_clock_gettime, CLOCK_REALTIME, &job->times[0]);
	job->times[1] = job->times[0];
	if ((reference != NULL && !read_reference(job, reference)) ||
		(date != NULL && !read_date(job, args, date)) ||
		(stamp != NULL && !read_stamp(job, args, stamp)))
		return false;
	/* The kernel's own time may be set by whoever may write to the file. */
	for (int i = 0; reference == NULL && date == NULL && stamp == NULL && i < 2; i++)
		job->times[i].tv_nsec = UTIME_NOW;
	return true;
}

/* omit: only -a or only -m: the other time stays. false: --time names none */
static bool omit(struct job *job, const struct args *args)
{
	bool access = args_has(args, 'a'), change = args_has(args, 'm');
	for (size_t i = 0; i < args->given_count; i++) {
		struct str word = str_of(args->given[i].letter == '\1' ? args->given[i].value : "");
		if (args->given[i].letter != '\1')
			continue;
		if (str_equal(word, STR("access")) || str_equal(word, STR("atime")) ||
			str_equal(word, STR("use"))) {
			access = true;
		} else if (str_equal(word, STR("modify")) || str_equal(word, STR("mtime"))) {
			change = true;
		} else {
			(void)shell_misuse(job->sh, args, "--time: expected access or modify");
			return false;
		}
	}
	if (access != change)
		job->times[access].tv_nsec = UTIME_OMIT;
	return true;
}

static enum flow run_touch(struct shell *sh, const struct args *args)
{
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->create = !args_has(args, 'c');
	job->follow = args_has(args, 'h') ? AT_SYMLINK_NOFOLLOW : 0;
	if (!read_times(job, args) || !omit(job, args))
		return FLOW_NEXT;
	for (char *const *path = args->argv; *path != NULL && !utility_stopped(sh); path++)
		if (!set(job, *path))
			let_fail(utility_file_error(sh, *path));
	return FLOW_NEXT;
}

const struct builtin builtin_touch = {
	.name = "touch", .run = run_touch,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_FINITE | BUILTIN_LOOKS,
	.options = "acd:fhmr:t:\1:", .operands = { 1, -1 }, .misuse = 1,
	.long_options = "no-create=c date=d no-dereference=h reference=r time=\1",
	BUILTIN_HELP("touch [-achm] [-d time | -t time] [-r file] file...",
		"Set the times of the last access and the last change to now; make files that\n"
		"are not there.\n"
		"\t-a, -m\tonly that of the access, only that of the change\n"
		"\t-c\tmake no files\n"
		"\t-h\tthe times of a symbolic link itself\n"
		"\t-d time\tas in `date -d`: 2024-02-29T12:34:56Z, @seconds, 2 days ago\n"
		"\t-t time\t[[CC]YY]MMDDhhmm[.SS]\n"
		"\t-r file\tthe file's times; -d counts from them")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr")
	.touches = TOUCH_FILES,
};
