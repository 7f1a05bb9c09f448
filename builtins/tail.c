/* tail.c - the first or the last part of files (XCU head, tail) */
#include "floating.h"
#include "inodes.h"
#include "job.h"
#include "size.h"
#include "utility.h"
#include "window.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

/* BLOCK: bytes of one read. */
#define BLOCK 65536

/* letters of options that have only a name */
enum { LETTER_FOLLOW = 1, LETTER_PID, LETTER_RETRY };

/* struct job: one call of head or tail */
struct job {
	struct shell *sh;
	uint64_t count;
	bool bytes;		/* count bytes, not lines */
	bool marked;		/* head -N: all but the last N; tail +N: from the N-th on */
	char end;		/* what ends a line */
	bool headings;
	bool wrote_heading;
	bool by_name, retry;	/* tail -f */
	char follow;		/* how: f, F, LETTER_FOLLOW; 0: not at all */
	char *block;

	/* tail -f */
	int events;		/* inotify: news before the interval is over; -1: none */
	struct file *files;
	size_t file_count;
	double seconds;		/* between two looks */
	int64_t pid;		/* ends with it; 0: with none */
	const struct file *last;	/* whose heading stands above what was written */

	struct window window;	/* of the file that is read */
	struct pollfd wanted;
	struct input in;	/* head's */
	struct stat st;		/* of what has a file's name now */
};

/* struct file: one operand of tail, which may be followed */
struct file {
	const char *name;
	bool open, ended;		/* ended: no writer is there now */
	struct stat st;			/* st_mode 0: it is no file */
	struct input in;
};

/* ---- what both share ---- */

/* begin: the heading, where one is wanted */
static void begin(struct job *job, const struct input *in)
{
	if (!job->headings)
		return;
	input_heading(in, !job->wrote_heading);
	job->wrote_heading = true;
}

/* copy_rest: false: the utility ends here */
static bool copy_rest(struct job *job, struct input *in)
{
	enum stream_read result;
	while ((result = input_read(in, job->block, BLOCK, &in->got)) == STREAM_GOT) {
		stream_write(job->sh->out, (struct str){ job->block, in->got });
		if (!stream_flush(job->sh->out))
			return false;
	}
	return result != STREAM_INTERRUPTED;
}

/* take: hands on (or leaves out) the first `count` lines or bytes; false: the utility ends here */
static bool take(struct job *job, struct input *in, uint64_t count, bool bytes, bool write)
{
	enum stream_read result = STREAM_GOT;
	while (count > 0 && (result = input_peek(in, &in->line)) == STREAM_GOT) {
		struct str s = in->line;
		size_t n = 0;
		if (bytes) {
			n = s.n < count ? s.n : (size_t)count;
			count -= n;
		}
		while (!bytes && count > 0 && n < s.n) {
			n += str_find(str_skip(s, n), job->end);
			if (n < s.n) {
				n++;
				count--;
			}
		}
		stream_take(in->stream, n);
		s.n = n;
		if (write) {
			stream_write(job->sh->out, s);
			if (!stream_flush(job->sh->out))
				return false;
		}
	}
	return result != STREAM_INTERRUPTED;
}

/* last_part: where in a regular file its last `count` lines or bytes begin; -1: errno */
static off_t last_part(struct job *job, const struct input *in)
{
	off_t here = in->here, end = in->end;
	job->window.most = job->count;
	job->window.end = job->end;
	if (!job->bytes)
		return window_seek(in->stream->fd, here, end, &job->window, job->block, BLOCK);
	return (uint64_t)(end - here) > job->count ? end - (off_t)job->count : here;
}

/* slide: reads all; the last `count` lines or bytes are written (last), or all that comes
 * before them. false: the utility ends here. */
static bool slide(struct job *job, struct input *in, bool last)
{
	struct window *w = &job->window;
	enum stream_read result;
	struct stream *out = job->sh->out;
	*w = (struct window){ .most = job->count, .bytes = job->bytes, .end = job->end };
	while ((result = input_read(in, job->block, BLOCK, &in->got)) == STREAM_GOT) {
		struct str fallen = window_add(w, (struct str){ job->block, in->got });
		if (w->data.overflowed)
			break;
		if (!last)
			stream_write(out, fallen);
		if (!stream_flush(out))
			break;
	}
	if (w->data.overflowed)
		(void)shell_fail(job->sh, 1, "%s: the last part has more than the limit of %zu MiB",
			in->name, LIMIT_EXPANSION >> 20);
	else if (last && result != STREAM_INTERRUPTED)
		stream_write(out, window_rest(w));
	buf_free(&w->data);
	return result != STREAM_INTERRUPTED && out->error == 0;
}

/* ---- options ---- */

/* take_count: the argument of -n or -c; false: it is none, said */
static bool take_count(struct job *job, const struct args *args,
	const struct option_given *given, char mark)
{
	struct str text = str_of(given->value);
	struct str digits = str_skip(text, text.p[0] == '+' || text.p[0] == '-');
	job->bytes = given->letter == 'c';
	job->marked = text.p[0] == mark;
	struct parsed_size size = size_parse(digits);
	job->count = size.value;
	bool malformed = size.state == NUMBER_MALFORMED || digits.n == 0 || digits.p[0] == '+';
	if (size.state == NUMBER_OK && !malformed)
		return true;
	(void)shell_misuse(job->sh, args, "-%c \"%s\": %s", given->letter, given->value,
		malformed ? "expected a number" : "too large");
	return false;
}

/* take_options: what both have. mark: the sign that turns the count round. */
static bool take_options(struct job *job, const struct args *args, char mark)
{
	char quiet = args_last_of(args, "qv");
	char before = 0;
	for (size_t i = 0; i < args->given_count; i++) {
		const struct option_given *given = &args->given[i];
		if (is_digit(given->letter)) {
			/* -25, as older editions of the standard had it */
			if (!is_digit(before))
				job->count = 0;
			uint64_t digit = (uint64_t)(given->letter - '0');
			if (__builtin_mul_overflow(job->count, 10, &job->count) ||
				__builtin_add_overflow(job->count, digit, &job->count)) {
				(void)shell_misuse(job->sh, args,
					"the number of lines is too large");
				return false;
			}
			job->bytes = job->marked = false;
		} else if ((given->letter == 'n' || given->letter == 'c') &&
			!take_count(job, args, given, mark)) {
			return false;
		}
		before = given->letter;
	}
	if (args_has(args, 'z'))
		job->end = '\0';
	job->headings = quiet == 'v' || (quiet == 0 && args->argc > 1);
	return true;
}

NOINLINE struct job *job_new(struct shell *sh)
{
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->count = 10;
	job->end = '\n';
	job->events = -1;
	job->seconds = 1;
	job->block = arena_bytes(&sh->scratch, BLOCK);
	return job;
}

/* ---- head ---- */

/* all_but: false: the utility ends here */
static bool all_but(struct job *job, struct input *in)
{
	if (!input_span(in))
		return slide(job, in, false);
	off_t to = last_part(job, in);
	if (to < 0) {
		let_fail(utility_file_error(job->sh, in->name));
		return true;
	}
	return take(job, in, (uint64_t)(to - in->here), true, true);
}

static bool head_file(struct job *job, const char *name)
{
	struct input *in = &job->in;
	if (!input_open(job->sh, in, name))
		return true;
	begin(job, in);
	bool going = job->marked ? all_but(job, in) :
		take(job, in, job->count, job->bytes, true);
	input_close(in);
	return going;
}

static enum flow run_head(struct shell *sh, const struct args *args)
{
	struct job *job = job_new(sh);
	bool going = take_options(job, args, '-');
	for (const char *const *name = utility_files(args); going && *name != NULL; name++)
		going = head_file(job, *name);
	return FLOW_NEXT;
}

/* ---- tail ---- */

/* from: all but what stands before the count; false: the utility ends here */
static bool from(struct job *job, struct input *in)
{
	uint64_t skip = job->count > 0 ? job->count - 1 : 0;
	if (job->bytes && input_span(in)) {
		off_t here = in->here, end = in->end;
		here = skip < (uint64_t)(end - here) ? here + (off_t)skip : end;
		skip = lseek(in->stream->fd, here, SEEK_SET) < 0 ? skip : 0;
	}
	return take(job, in, skip, job->bytes, false) && copy_rest(job, in);
}

/* last: small files are read; the sizes that files of /sys have are not true */
static bool last(struct job *job, struct input *in)
{
	if (!input_span(in) || in->end - in->here <= BLOCK)
		return slide(job, in, true);
	off_t to = last_part(job, in);
	if (to < 0 || lseek(in->stream->fd, to, SEEK_SET) < 0) {
		let_fail(utility_file_error(job->sh, in->name));
		return true;
	}
	return copy_rest(job, in);
}

/* opened: the file is there: what it is, and that we want its news */
static void opened(struct job *job, struct file *file)
{
	file->open = true;
	file->ended = false;
	if (file->in.stream->kind == STREAM_FD)
		(void)fstat(file->in.stream->fd, &file->st);
	if (job->events >= 0 && file->in.fd >= 0)
		(void)inotify_add_watch(job->events, file->name,
			IN_MODIFY | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF);
}

static void close_file(struct file *file)
{
	if (file->open)
		input_close(&file->in);
	file->open = false;
}

/* tail_file: false: the utility ends here */
static bool tail_file(struct job *job, struct file *file)
{
	int before = job->sh->status;
	file->open = input_open(job->sh, &file->in, file->name);
	if (!file->open)
		return true;
	begin(job, &file->in);
	job->last = file;
	job->sh->status = 0;
	bool going = job->marked ? from(job, &file->in) : last(job, &file->in);
	if (job->sh->status == 0)
		opened(job, file);
	else
		close_file(file);
	if (job->sh->status == 0)
		job->sh->status = before;
	return going;
}

/* ---- tail -f ---- */

/* is_ready: may the file be read now, without waiting? */
static bool is_ready(struct job *job, struct file *file)
{
	struct pollfd *wanted = &job->wanted;
	int fd = file->in.stream->fd;
	if (!S_ISREG(file->st.st_mode)) {
		*wanted = (struct pollfd){ .fd = fd, .events = POLLIN };
		file->ended = poll(wanted, 1, 0) > 0 && !(wanted->revents & POLLIN);
		return wanted->revents & POLLIN;
	}
	off_t here = lseek(fd, 0, SEEK_CUR);
	if (fstat(fd, &file->st) != 0 || file->st.st_size == here)
		return false;
	if (file->st.st_size < here) {
		shell_error(job->sh, "%s: is shorter now, and written from its start",
			file->in.name);
		(void)lseek(fd, 0, SEEK_SET);
	}
	return true;
}

/* add_news: false: the utility ends here */
static bool add_news(struct job *job, struct file *file)
{
	enum stream_read result = STREAM_GOT;
	while (result == STREAM_GOT && is_ready(job, file)) {
		result = input_read(&file->in, job->block, BLOCK, &file->in.got);
		if (result != STREAM_GOT)
			break;
		if (job->last != file)
			begin(job, &file->in);
		job->last = file;
		stream_write(job->sh->out, (struct str){ job->block, file->in.got });
		if (!stream_flush(job->sh->out))
			return false;
	}
	file->ended = file->ended || result == STREAM_END;
	if (result == STREAM_ERROR)
		close_file(file);
	return result != STREAM_INTERRUPTED;
}

/* check_name: --follow=name: does the name mean another file now, or none? */
static void check_name(struct job *job, struct file *file)
{
	struct stat *st = &job->st;
	bool was_open = file->open;
	if (was_open && stat(file->name, st) == 0 && inodes_same(st, &file->st))
		return;
	if (!was_open && !job->retry)
		return;
	int fd = open(file->name, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0 && was_open)
		shell_error(job->sh, "%s: cannot be read any more: %m", file->name);
	close_file(file);
	if (fd < 0)
		return;
	input_take(job->sh, &file->in, file->name, fd);
	opened(job, file);
	shell_error(job->sh, "%s: is a new file, and followed", file->name);
}

/* await_news: until a file may have grown, or the interval is over; false: the utility ends here */
static bool await_news(struct job *job, struct pollfd *wanted)
{
	struct shell *sh = job->sh;
	size_t count = job->file_count;
	if (!stream_flush(sh->out))
		return false;
	wanted[0] = (struct pollfd){ .fd = job->events, .events = POLLIN };
	wanted[1] = (struct pollfd){ .fd = sh->out->kind == STREAM_FD ? sh->out->fd : -1 };
	for (size_t i = 0; i < count; i++) {
		const struct file *file = &job->files[i];
		bool waits = file->open && !S_ISREG(file->st.st_mode) && !file->ended;
		wanted[2 + i] = (struct pollfd){ .fd = waits ? file->in.stream->fd : -1,
			.events = POLLIN };
	}
	int64_t interval = (int64_t)(job->seconds * 1000);
	(void)wait_event(wanted, 2 + count, interval > 0 ? interval : 1);
	int number = job_ending_signal(sh);
	/* whoever read what is written has gone */
	if (number == 0 && wanted[1].revents & POLLERR)
		number = SIGPIPE;
	if (number != 0)
		sh->status = 128 + number;
	while (job->events >= 0 && read(job->events, job->block, BLOCK) > 0)
		;
	return number == 0;
}

/* look_round: writes all that is new; false: the utility ends here */
static bool look_round(struct job *job)
{
	size_t open = 0;
	for (size_t i = 0; i < job->file_count; i++) {
		struct file *file = &job->files[i];
		if (file->open && !add_news(job, file))
			return false;
		if (job->by_name) {
			check_name(job, file);
			if (file->open && !add_news(job, file))
				return false;
		}
		open += file->open;
	}
	if (open == 0 && !job->retry)
		(void)shell_fail(job->sh, 1, "no file is left that could be followed");
	return open > 0 || job->retry;
}

static void follow(struct job *job)
{
	struct pollfd *wanted = arena_alloc(&job->sh->scratch,
		(2 + job->file_count) * sizeof(*wanted));
	for (;;) {
		if (job->pid != 0)
			(void)job_reap(job->sh);
		bool gone = job->pid != 0 && kill((pid_t)job->pid, 0) != 0 && errno == ESRCH;
		if (!look_round(job) || gone || !await_news(job, wanted))
			return;
	}
}

/* ---- the command ---- */

/* seconds, process: arguments of -s and --pid; false: wrong use, said */
static bool take_seconds(struct job *job, const struct args *args)
{
	const char *text = args_value(args, 's');
	if (text == NULL)
		return true;
	struct floating number = floating_read(str_of(text));
	job->seconds = number.value;
	if (number.result == FLOATING_OK && number.value >= 0 && number.value < 1e9)
		return true;
	(void)shell_misuse(job->sh, args, "-s \"%s\": expected a number of seconds", text);
	return false;
}

static bool take_process(struct job *job, const struct args *args)
{
	const char *text = args_value(args, LETTER_PID);
	struct parsed_number pid = number_parse_text(text != NULL ? text : "0");
	if (pid.state != NUMBER_OK || pid.value < 0 || pid.value > INT32_MAX) {
		(void)shell_misuse(job->sh, args, "--pid \"%s\": expected a process id", text);
		return false;
	}
	job->pid = pid.value;
	return true;
}

/* take_follow: -f, -F and --follow. false: wrong use, said */
static bool take_follow(struct job *job, const struct args *args)
{
	const char letter = args_last_of(args, "fF\1");
	const char *how = args_value(args, LETTER_FOLLOW);
	bool name = how != NULL && strcmp(how, "name") == 0;
	job->follow = letter;
	if (how != NULL && !name && strcmp(how, "descriptor") != 0) {
		(void)shell_misuse(job->sh, args, "--follow=%s: expected name or descriptor", how);
		return false;
	}
	job->retry = letter == 'F' || args_has(args, LETTER_RETRY);
	job->by_name = letter == 'F' || (letter == LETTER_FOLLOW && name);
	for (char *const *operand = args->argv; job->by_name && *operand != NULL; operand++)
		if (strcmp(*operand, "-") == 0) {
			(void)shell_misuse(job->sh, args, "- has no name to follow");
			return false;
		}
	return true;
}

/* keeps_growing: can the file be followed? XCU tail: standard input that is a pipe is not. */
static bool keeps_growing(const struct file *file)
{
	mode_t mode = file->st.st_mode;
	return file->open &&
		(file->in.fd >= 0 || (mode != 0 && !S_ISFIFO(mode) && !S_ISSOCK(mode)));
}

/* take_operands: the files; +N in front of at most one is an old form of -n +N */
static void take_operands(struct job *job, const struct args *args)
{
	char *const *names = args->argv;
	bool old = false;
	if (args->given_count == 0 && args->argc >= 1 && args->argc <= 2 && names[0][0] == '+') {
		struct parsed_size size = size_parse(str_of(names[0]));
		old = size.state == NUMBER_OK;
		if (old)
			job->count = size.value;
	}
	job->marked = job->marked || old;
	job->headings = job->headings && !old;
	names += old;
	job->file_count = (size_t)(args->argc - old);
	job->files = arena_zero(&job->sh->scratch, (job->file_count + 1) * sizeof(*job->files));
	for (size_t i = 0; i < job->file_count; i++)
		job->files[i].name = names[i];
	if (job->file_count == 0) {
		job->files[0].name = "-";
		job->file_count = 1;
	}
}

static enum flow run_tail(struct shell *sh, const struct args *args)
{
	struct job *job = job_new(sh);
	size_t growing = 0;
	if (!take_options(job, args, '+') || !take_seconds(job, args) ||
		!take_process(job, args) || !take_follow(job, args))
		return FLOW_NEXT;
	take_operands(job, args);
	if (job->count == 0 && !job->marked && job->follow == 0)
		return FLOW_NEXT;	/* as with GNU: no file is opened */
	if (job->follow != 0)
		job->events = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
	bool going = true;
	for (size_t i = 0; i < job->file_count && going; i++) {
		struct file *file = &job->files[i];
		going = tail_file(job, file);
		if (job->follow == 0 || !keeps_growing(file))
			close_file(file);
		growing += file->open;
	}
	if (going && job->follow != 0 && (growing > 0 || job->by_name))
		follow(job);
	for (size_t i = 0; i < job->file_count; i++)
		close_file(&job->files[i]);
	if (job->events >= 0)
		(void)close(job->events);
	return FLOW_NEXT;
}

const struct builtin builtin_head = {
	.name = "head", .run = run_head,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "0123456789c:n:qvz", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "bytes=c lines=n quiet=q silent=q verbose=v zero-terminated=z",
	BUILTIN_HELP("head [-n lines | -c bytes | -lines] [-qvz] [file...]",
		"Write the first ten lines of each file, or of standard input.\n"
		"\t-n, -c N\tthe first N lines or bytes; all but the last N with -N. Suffixes:\n"
		"\t\tb 512, k 1024, kB 1000, and so on for M, G, T, P, E\n"
		"\t-q, -v\tnever, or always, write headings with the files' names\n"
		"\t-z\tlines end in NUL")
	BUILTIN_PROMISE("stdio rpath")
	.touches = TOUCH_INPUT,
};

const struct builtin builtin_tail = {
	.name = "tail", .run = run_tail,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "0123456789c:fFn:qs:vz\1::\2:\3", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "bytes=c follow=\1 lines=n pid=\2 quiet=q retry=\3 silent=q "
		"sleep-interval=s verbose=v zero-terminated=z",
	BUILTIN_HELP("tail [-n lines | -c bytes | -lines] [-fFqvz] [-s seconds] [--pid=pid] "
		"[file...]",
		"Write the last ten lines of each file, or of standard input.\n"
		"\t-n, -c N\tthe last N lines or bytes; from the N-th on with +N. Suffixes as\n"
		"\t\twith head\n"
		"\t-f\tgo on with what is added to the files\n"
		"\t-F\tthe same, and open a name again when it means another file, or\n"
		"\t\tcould not be opened (--follow=name --retry)\n"
		"\t-s N\tlook every N seconds, at least\n"
		"\t--pid=P\tend when process P has ended\n"
		"\t-q, -v, -z\tas with head")
	BUILTIN_PROMISE("stdio rpath")
	.touches = TOUCH_INPUT,
};
