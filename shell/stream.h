/* stream.h - what builtins read and write: a descriptor or memory. No stdio: nothing to duplicate
 * at fork, and $(builtin) needs no process. */
#ifndef NACRE_STREAM_H
#define NACRE_STREAM_H

#include "base.h"

enum stream_kind {
	STREAM_FD,	/* a descriptor */
	STREAM_MEMORY,	/* output is collected in `data`; input comes from `data` */
	STREAM_NULL,	/* output to the null device: nothing to do */
	STREAM_CLOSED	/* the descriptor is not open: every use is EBADF */
};

/* struct stream: for output or for input, never both. */
struct stream {
	enum stream_kind kind;
	int fd;			/* as given to stream_open; -1: memory */
	struct buf data;	/* waiting output, or input that was read ahead */
	size_t position;	/* input: first byte of data that was not taken yet */
	int error;		/* errno of the first failure; stays until stream_clear */
	bool probed;		/* the kind of file is known */
	bool seekable;		/* input: a regular file: is read ahead, given back by lseek */
	bool known_open;	/* the descriptor was seen to be open (redirect.c asks once) */
	bool input;		/* it has been read from */
};

/* stream_open: a stream on fd (borrowed: never closed by the stream); fd -1: as if it were closed.
 * The kind of file is looked at once: whoever makes the descriptor refer to something else closes
 * the stream before and opens it again. */
void stream_open(struct stream *s, int fd);
/* stream_open_output_memory: output into memory of `arena` (heap when NULL), at most
 * LIMIT_EXPANSION bytes (then error is EFBIG). Nobody may rewind the arena to a mark that is newer
 * than this call while output comes. */
void stream_open_output_memory(struct stream *s, struct arena *arena);
/* stream_open_input_memory: input from bytes that stay valid. */
void stream_open_input_memory(struct stream *s, struct str bytes);
/* stream_close: writes out what waits, gives back what was read ahead, releases memory. */
void stream_close(struct stream *s);
/* stream_clear: forgets an error, after it has been reported. */
static inline void stream_clear(struct stream *s)
{
	s->error = 0;
}

/* stream_write: adds bytes; writes them out when there are many. Errors wait in s->error. */
void stream_write_slow(struct stream *s, struct str bytes);
static inline void stream_write(struct stream *s, struct str bytes)
{
	if (UNLIKELY(bytes.n > s->data.capacity - s->data.n)) {
		stream_write_slow(s, bytes);
		return;
	}
	if (UNLIKELY(bytes.n == 0))	/* p may be NULL */
		return;
	copy_bytes(s->data.p + s->data.n, bytes.p, bytes.n);
	s->data.n += bytes.n;
}
static inline void stream_write_byte(struct stream *s, char c)
{
	if (LIKELY(s->data.n < s->data.capacity))
		s->data.p[s->data.n++] = c;
	else
		stream_write_slow(s, (struct str){ &c, 1 });
}
/* stream_write_text: as stream_write, up to a NUL; stream_write_line: with a newline. */
void stream_write_text(struct stream *s, const char *text);
void stream_write_line(struct stream *s, struct str text);
/* stream_write_many: n times the byte c; ends at an error. */
void stream_write_many(struct stream *s, char c, size_t n);
/* stream_flush: writes out all that waits; EINTR is retried, EAGAIN polled. false: s->error says
 * why (bytes are dropped). */
bool stream_flush(struct stream *s);

enum stream_read { STREAM_GOT, STREAM_END, STREAM_ERROR, STREAM_INTERRUPTED };

/* stream_read_byte: one byte. From a seekable file it reads ahead; from anything else exactly one
 * byte is taken, so that another process can go on reading behind it. INTERRUPTED: EINTR; nothing
 * was taken. */
enum stream_read stream_read_byte(struct stream *s, char *c) MUST_USE;
/* stream_read_until: adds bytes up to and with the delimiter to out; GOT when the delimiter came,
 * END at end of file (what came before is in out), INTERRUPTED and ERROR likewise keep what came. A
 * line that is longer than out may be: ERROR, EFBIG. */
enum stream_read stream_read_until(struct stream *s, char delimiter, struct buf *out) MUST_USE;
/* stream_read_some: up to n bytes into p; *got is set. For utilities that take all of their input:
 * reads in blocks. What stream_take_line has read ahead comes first, here and above. */
enum stream_read stream_read_some(struct stream *s, char *p, size_t n, size_t *got) MUST_USE;
/* stream_take_line: the next line in *line, with its delimiter unless the file ends without one;
 * END: nothing is left. For utilities that take all of their input: reads in blocks. Borrowed until
 * the next call for this stream. A line of more than LIMIT_EXPANSION bytes: ERROR, EFBIG. After
 * INTERRUPTED the next call goes on with the same line. */
enum stream_read stream_take_line(struct stream *s, char delimiter, struct str *line) MUST_USE;
/* stream_peek: the bytes that are there, or come with one read, in *bytes: at least one. They stay
 * until stream_take says how many are used up; borrowed until then. */
enum stream_read stream_peek(struct stream *s, struct str *bytes) MUST_USE;
static inline void stream_take(struct stream *s, size_t n)
{
	s->position += n;
}
/* stream_has_line: would stream_take_line return a line without reading? */
static inline bool stream_has_line(const struct stream *s, char delimiter)
{
	struct str rest = str_skip(buf_str(&s->data), s->position);
	return str_find(rest, delimiter) < rest.n;
}
/* stream_number: 0, 1 or 2 for a path that names standard input, output or error, /dev/stdout or
 * /proc/self/fd/1 say; else -1. What it means is the stream, which may be memory, and not the
 * process's descriptor. */
int stream_number(const char *path) MUST_USE;
/* stream_give_back: bytes that were read ahead from a seekable file go back (lseek). Before fork,
 * exec, exit and every other use of the descriptor. */
void stream_give_back(struct stream *s);

#endif
