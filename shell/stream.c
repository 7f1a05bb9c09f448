/* stream.c - what builtins read and write: a descriptor or memory. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>
#include "stream.h"

/* Bytes of output that may wait, and bytes of a regular file that are read ahead. */
#define STREAM_BLOCK 8192

void stream_open(struct stream *s, int fd)
{
	*s = (struct stream){ .kind = fd >= 0 ? STREAM_FD : STREAM_CLOSED, .fd = fd };
	s->data.max = STREAM_BLOCK;
}

void stream_open_output_memory(struct stream *s, struct arena *arena)
{
	*s = (struct stream){ .kind = STREAM_MEMORY, .fd = -1, .data.arena = arena };
}

void stream_open_input_memory(struct stream *s, struct str bytes)
{
	*s = (struct stream){ .kind = STREAM_MEMORY, .fd = -1, .input = true };
	/* Never written to, grown or released: see stream_close. */
	s->data.p = (char *)(uintptr_t)bytes.p;
	s->data.n = s->data.capacity = bytes.n;
}

void stream_close(struct stream *s)
{
	if (s->input)
		stream_give_back(s);
	else
		(void)stream_flush(s);
	if (!s->input || s->kind != STREAM_MEMORY)
		buf_free(&s->data);
	*s = (struct stream){ .kind = STREAM_CLOSED, .fd = -1 };
}

/* ---- output ---- */

static void stream_fail(struct stream *s, int error)
{
	if (s->error == 0)
		s->error = error;
}

/* Output to the null device needs no system calls, if the descriptor may be written to. */
static void stream_probe_output(struct stream *s)
{
	struct stat st;
	s->probed = true;
	if (fstat(s->fd, &st) != 0) {
		if (errno == EBADF)
			s->kind = STREAM_CLOSED;
		return;
	}
	if (S_ISCHR(st.st_mode) && st.st_rdev == makedev(1, 3) &&
	    (fcntl(s->fd, F_GETFL) & O_ACCMODE) != O_RDONLY)
		s->kind = STREAM_NULL;
}

/* Waits until a non-blocking descriptor is ready; false when a signal came first. */
static bool wait_ready(int fd, short events)
{
	struct pollfd one = { .fd = fd, .events = events };
	return poll(&one, 1, -1) >= 0 || errno != EINTR;
}

static void stream_write_out(struct stream *s, struct str bytes)
{
	while (bytes.n > 0) {
		ssize_t n = write(s->fd, bytes.p, bytes.n);
		if (n >= 0) {
			bytes = str_skip(bytes, (size_t)n);
		} else if (errno == EAGAIN) {
			(void)wait_ready(s->fd, POLLOUT);
		} else if (errno != EINTR) {
			stream_fail(s, errno);
			return;
		}
	}
}

bool stream_flush(struct stream *s)
{
	if (s->kind == STREAM_FD && !s->input && s->data.n > 0) {
		stream_write_out(s, buf_str(&s->data));
		s->data.n = 0;
	}
	return s->error == 0;
}

void stream_write_slow(struct stream *s, struct str bytes)
{
	if (s->kind == STREAM_FD && !s->probed)
		stream_probe_output(s);
	switch (s->kind) {
	case STREAM_MEMORY:
		buf_add(&s->data, bytes);
		if (s->data.overflowed)
			stream_fail(s, EFBIG);
		return;
	case STREAM_FD:
		if (bytes.n > STREAM_BLOCK - s->data.n)
			(void)stream_flush(s);
		if (bytes.n >= STREAM_BLOCK)
			stream_write_out(s, bytes);
		else
			buf_add(&s->data, bytes);
		return;
	case STREAM_NULL:
		return;
	case STREAM_CLOSED:
		stream_fail(s, EBADF);
		return;
	}
}

void stream_write_text(struct stream *s, const char *text)
{
	stream_write(s, str_of(text));
}

void stream_write_line(struct stream *s, struct str text)
{
	stream_write(s, text);
	stream_write_byte(s, '\n');
}

void stream_write_many(struct stream *s, char c, size_t n)
{
	for (; n > 0 && s->error == 0; n--)
		stream_write_byte(s, c);
}

/* ---- input ---- */

static void stream_probe_input(struct stream *s)
{
	struct stat st;
	s->probed = s->input = true;
	s->seekable = fstat(s->fd, &st) == 0 && S_ISREG(st.st_mode) &&
		lseek(s->fd, 0, SEEK_CUR) >= 0;
}

/* One read(2) of up to n bytes. */
static enum stream_read read_block(struct stream *s, char *p, size_t n, size_t *got)
{
	*got = 0;
	if (s->kind != STREAM_FD) {
		if (s->kind != STREAM_CLOSED)
			return STREAM_END;
		stream_fail(s, EBADF);
		return STREAM_ERROR;
	}
	for (;;) {
		ssize_t count = read(s->fd, p, n);
		if (count > 0) {
			*got = (size_t)count;
			return STREAM_GOT;
		}
		if (count == 0)
			return STREAM_END;
		if (errno == EINTR || (errno == EAGAIN && !wait_ready(s->fd, POLLIN)))
			return STREAM_INTERRUPTED;
		if (errno != EAGAIN) {
			stream_fail(s, errno);
			return STREAM_ERROR;
		}
	}
}

/* Makes bytes available in s->data, for memory and regular files. */
static enum stream_read stream_fill(struct stream *s)
{
	if (s->kind == STREAM_MEMORY)
		return STREAM_END;
	s->position = s->data.n = 0;
	if (!buf_reserve(&s->data, STREAM_BLOCK))
		return STREAM_ERROR;
	return read_block(s, s->data.p, STREAM_BLOCK, &s->data.n);
}

static inline bool is_buffered(struct stream *s)
{
	if (UNLIKELY(!s->probed && s->kind == STREAM_FD))
		stream_probe_input(s);
	return s->seekable || s->kind == STREAM_MEMORY;
}

enum stream_read stream_read_byte(struct stream *s, char *c)
{
	size_t got;
	if (s->position == s->data.n) {
		if (!is_buffered(s))
			return read_block(s, c, 1, &got);
		enum stream_read result = stream_fill(s);
		if (result != STREAM_GOT)
			return result;
	}
	*c = s->data.p[s->position++];
	return STREAM_GOT;
}

/* Moves bytes from what is available to out, up to and with the delimiter. */
static bool take_until(struct stream *s, char delimiter, struct buf *out)
{
	struct str rest = { s->data.p + s->position, s->data.n - s->position };
	size_t n = str_find(rest, delimiter);
	bool found = n < rest.n;
	rest.n = n + found;
	buf_add(out, rest);
	s->position += rest.n;
	return found;
}

static enum stream_read read_until_bytewise(struct stream *s, char delimiter, struct buf *out)
{
	char c;
	do {
		size_t got;
		enum stream_read result = read_block(s, &c, 1, &got);
		if (result != STREAM_GOT)
			return result;
		buf_add_byte(out, c);
	} while (c != delimiter && !out->overflowed);
	return STREAM_GOT;
}

enum stream_read stream_read_until(struct stream *s, char delimiter, struct buf *out)
{
	enum stream_read result = STREAM_GOT;
	bool found = s->position < s->data.n && take_until(s, delimiter, out);
	if (!found && !is_buffered(s)) {
		result = read_until_bytewise(s, delimiter, out);
		found = true;
	}
	while (result == STREAM_GOT && !found && !out->overflowed) {
		result = stream_fill(s);
		if (result == STREAM_GOT)
			found = take_until(s, delimiter, out);
	}
	if (!out->overflowed)
		return result;
	stream_fail(s, EFBIG);
	return STREAM_ERROR;
}

enum stream_read stream_read_some(struct stream *s, char *p, size_t n, size_t *got)
{
	(void)is_buffered(s);
	size_t waiting = s->data.n - s->position;
	if (waiting == 0)
		return read_block(s, p, n, got);
	*got = n < waiting ? n : waiting;
	copy_bytes(p, s->data.p + s->position, *got);
	s->position += *got;
	return STREAM_GOT;
}

/* read_more: adds a block to what is there, which moves to the front. EFBIG: there is no room. */
static enum stream_read read_more(struct stream *s)
{
	struct buf *data = &s->data;
	size_t got;
	if (s->kind == STREAM_MEMORY)
		return STREAM_END;
	if (s->position > 0) {
		memmove(data->p, data->p + s->position, data->n - s->position);
		data->n -= s->position;
		s->position = 0;
	}
	data->max = LIMIT_EXPANSION;
	if (!buf_reserve(data, STREAM_BLOCK)) {
		data->overflowed = false;
		stream_fail(s, EFBIG);
		return STREAM_ERROR;
	}
	enum stream_read result = read_block(s, data->p + data->n, data->capacity - data->n, &got);
	data->n += got;
	return result;
}

static enum stream_read give_line(struct stream *s, size_t n, struct str *line)
{
	*line = (struct str){ s->data.p + s->position, n };
	s->position += n;
	return STREAM_GOT;
}

enum stream_read stream_take_line(struct stream *s, char delimiter, struct str *line)
{
	size_t seen = 0;
	(void)is_buffered(s);
	for (;;) {
		struct str rest = str_skip(buf_str(&s->data), s->position);
		size_t n = seen + str_find(str_skip(rest, seen), delimiter);
		if (n < rest.n)
			return give_line(s, n + 1, line);
		seen = rest.n;
		enum stream_read result = read_more(s);
		if (result == STREAM_END && seen > 0)
			return give_line(s, seen, line);
		if (result != STREAM_GOT)
			return result;
	}
}

enum stream_read stream_peek(struct stream *s, struct str *bytes)
{
	(void)is_buffered(s);
	if (s->position == s->data.n) {
		enum stream_read result = read_more(s);
		if (result != STREAM_GOT)
			return result;
	}
	*bytes = buf_from(&s->data, s->position);
	return STREAM_GOT;
}

int stream_number(const char *path)
{
	static const char *const names[] = { "stdin", "stdout", "stderr" };
	struct str name = str_of(path);
	if (str_starts(name, STR("/proc/self/")))	/* where /dev/fd leads */
		name = str_skip(name, 11);
	else if (str_starts(name, STR("/dev/")))
		name = str_skip(name, 5);
	else
		return -1;
	if (name.n == 4 && str_starts(name, STR("fd/")) && name.p[3] >= '0' && name.p[3] <= '2')
		return name.p[3] - '0';
	for (int i = 0; i < 3; i++)
		if (str_equal(name, str_of(names[i])))
			return i;
	return -1;
}

void stream_give_back(struct stream *s)
{
	if (!s->seekable)
		return;
	if (s->position < s->data.n)
		(void)lseek(s->fd, -(off_t)(s->data.n - s->position), SEEK_CUR);
	s->position = s->data.n = 0;
}
