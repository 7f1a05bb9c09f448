/* utility_input.c - the files that operands name */
#include "utility.h"
#include "job.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(struct shell *sh)
{
	if (sh->status == 0)
		sh->status = 1;
}

bool utility_file_error(struct shell *sh, const char *name)
{
	int error = errno;
	shell_error(sh, "%s: %m", name);
	fail(sh);
	errno = error;
	return false;
}

void utility_tell_error(struct shell *sh, const char *name, const char *text)
{
	shell_error(sh, "%s: %s", name, text != NULL ? text : error_text(errno));
	fail(sh);
}

int utility_open(struct shell *sh, const char *name, int flags)
{
	int fd = -1;
	errno = EINTR;
	/* Who was interrupted at one file must not begin to wait at the next one. */
	while (sh->ending == 0) {
		/* openat: musl's open asks for O_CLOEXEC twice */
		fd = openat(AT_FDCWD, name, flags | O_CLOEXEC | O_NOCTTY, 0666);
		if (fd >= 0 || errno != EINTR || utility_stopped(sh))
			break;
	}
	return fd;
}

/* open_plainly: in a worker the parent opens */
NOINLINE int open_plainly(struct shell *sh, const char *name)
{
	return sh->worker ? worker_open(sh, WORKER_READ, name) : utility_open(sh, name, O_RDONLY);
}

const char *const *utility_files(const struct args *args)
{
	static const char *const standard_input[] = { "-", NULL };
	return args->argv[0] != NULL ? (const char *const *)args->argv : standard_input;
}

void input_take(struct shell *sh, struct input *in, const char *name, int fd)
{
	*in = (struct input){ .sh = sh, .name = name, .fd = fd };
	in->stream = &in->own;
	stream_open(&in->own, fd);
}

bool input_open(struct shell *sh, struct input *in, const char *name)
{
	if (strcmp(name, "-") == 0 || stream_number(name) == 0) {
		*in = (struct input){ .sh = sh, .name = "standard input", .fd = -1 };
		in->stream = sh->in;
		return true;
	}
	int fd = open_plainly(sh, name);
	if (fd < 0)
		return utility_file_error(sh, name);
	input_take(sh, in, name, fd);
	return true;
}

/* may_block: can a signal come that has a handler, while a read waits? */
static bool may_block(const struct input *in)
{
	const struct shell *sh = in->sh;
	const struct stream *s = in->stream;
	return (sh->traps.any || sh->init) && s->kind == STREAM_FD && !s->seekable;
}

/* await: where signals have handlers, waits for input through the one door that no signal slips by.
 * Returns whether one ends the utility. */
static bool await(struct input *in)
{
	struct pollfd wanted = { .fd = in->stream->fd, .events = POLLIN };
	bool stopped = false;
	while (!stopped && wait_event(&wanted, 1, -1) < 0 && errno == EINTR)
		stopped = utility_stopped(in->sh);
	return stopped;
}

/* outcome: a result that is neither bytes nor the end: says what is wrong; GOT: try again */
static enum stream_read outcome(struct input *in, enum stream_read result)
{
	struct shell *sh = in->sh;
	if (result == STREAM_INTERRUPTED)
		return utility_stopped(sh) ? result : STREAM_GOT;
	errno = in->stream->error;
	stream_clear(in->stream);
	if (errno != EFBIG)
		let_fail(utility_file_error(sh, in->name));
	else
		shell_error(sh, "%s: a line is longer than the limit of %zu MiB", in->name,
			LIMIT_EXPANSION >> 20);
	fail(sh);
	return result;
}

static bool is_final(struct input *in, enum stream_read *result)
{
	if (*result != STREAM_GOT && *result != STREAM_END)
		*result = outcome(in, *result);
	else
		return true;
	return *result != STREAM_GOT;
}

enum stream_read input_read(struct input *in, char *p, size_t n, size_t *got)
{
	enum stream_read result;
	do {
		if (may_block(in) && await(in))
			return STREAM_INTERRUPTED;
		result = stream_read_some(in->stream, p, n, got);
	} while (!is_final(in, &result));
	return result;
}

enum stream_read input_line(struct input *in, char delimiter, struct str *line)
{
	enum stream_read result;
	do {
		if (may_block(in) && !stream_has_line(in->stream, delimiter) && await(in))
			return STREAM_INTERRUPTED;
		result = stream_take_line(in->stream, delimiter, line);
	} while (!is_final(in, &result));
	return result;
}

enum stream_read input_peek(struct input *in, struct str *bytes)
{
	const struct stream *s = in->stream;
	enum stream_read result;
	do {
		if (may_block(in) && s->position == s->data.n && await(in))
			return STREAM_INTERRUPTED;
		result = stream_peek(in->stream, bytes);
	} while (!is_final(in, &result));
	return result;
}

bool input_span(struct input *in)
{
	struct stream *s = in->stream;
	struct stat st;
	stream_give_back(s);
	in->here = s->kind == STREAM_FD ? lseek(s->fd, 0, SEEK_CUR) : -1;
	if (in->here < 0 || fstat(s->fd, &st) != 0 || !S_ISREG(st.st_mode))
		return false;
	in->end = st.st_size;
	return in->here < in->end;
}

void input_heading(const struct input *in, bool first)
{
	struct stream *out = in->sh->out;
	stream_write(out, first ? STR("==> ") : STR("\n==> "));
	stream_write_text(out, in->name);
	stream_write(out, STR(" <==\n"));
}

void input_close(struct input *in)
{
	if (in->stream == &in->own) {
		stream_close(&in->own);
		(void)close(in->fd);
	}
}

void utility_write_name(struct stream *out, struct str name)
{
	if (out->kind != STREAM_FD || isatty(out->fd) == 0) {
		stream_write(out, name);
		return;
	}
	for (size_t i = 0; i < name.n; i++) {
		unsigned char c = (unsigned char)name.p[i];
		stream_write_byte(out, c < ' ' || c == 0x7f ? '?' : (char)c);
	}
}

void utility_write_number(struct stream *out, uint64_t value, size_t width)
{
	char room[24];
	struct str digits = number_format(room, (int64_t)value);
	stream_write_many(out, ' ', width > digits.n ? width - digits.n : 0);
	stream_write(out, digits);
}
