/* sed_file.c - sed: the lines that are read, the files that are written */
#include "sed_private.h"

#include <errno.h>
#include <unistd.h>

/* ---- what is written ---- */

void sed_write_raw(const struct sed *s, struct sed_output *o, struct str text)
{
	if (o->missing)
		stream_write_byte(o->stream, s->end);
	o->missing = false;
	stream_write(o->stream, text);
	if (o->flush)
		(void)stream_flush(o->stream);
}

void sed_write(struct sed *s, struct sed_output *o, struct str text, bool newline)
{
	if (o->missing)
		stream_write_byte(o->stream, s->end);
	stream_write(o->stream, text);
	if (newline)
		stream_write_byte(o->stream, s->end);
	o->missing = !newline;
	if (o->flush)
		(void)stream_flush(o->stream);
}

struct sed_output *sed_output_for(struct sed *s, const char *name)
{
	struct sed_output *o = s->outputs;
	while (o != NULL && strcmp(o->name, name) != 0)
		o = o->next;
	if (o != NULL)
		return o;
	o = ARENA_NEW(&s->sh->scratch, struct sed_output);
	*o = (struct sed_output){ .next = s->outputs, .name = name, .flush = true };
	o->stream = &o->own;
	int number = stream_number(name);
	if (number == 1) {
		o->stream = s->sh->out;
		o->flush = s->unbuffered;
	} else if (number == 2) {
		o->stream = s->sh->err;
	} else {
		int fd = worker_open(s->sh, WORKER_WRITE, name);
		if (fd < 0)
			return NULL;
		stream_open(&o->own, fd);
	}
	s->outputs = o;
	return o;
}

/* file_error: what errno says of a file, and the status */
static void file_error(struct sed *s, const char *name, int status)
{
	let_fail(utility_file_error(s->sh, name));
	s->sh->status = status;
}

/* flush_output: status 4 when that cannot be done */
static bool flush_output(struct sed *s, struct sed_output *o)
{
	if (stream_flush(o->stream))
		return true;
	errno = o->stream->error;
	file_error(s, o->name, 4);
	return false;
}

void sed_close_all(struct sed *s)
{
	for (struct sed_output *o = s->outputs; o != NULL; o = o->next)
		if (o->stream == &o->own)
			let_fail(flush_output(s, o));
	if (!stream_flush(s->sh->out))	/* whoever called says why */
		s->sh->status = 4;
}

/* ---- files of r and R ---- */

/* open_quietly: XCU sed r: a file that cannot be read is an empty one */
static bool open_quietly(struct sed *s, struct input *in, const char *name)
{
	if (stream_number(name) == 0)
		return input_open(s->sh, in, "-");
	int fd = worker_open(s->sh, WORKER_READ, name);
	if (fd < 0)
		return false;
	/* a directory can be opened, but a read of no bytes fails */
	if (read(fd, in, 0) < 0) {
		(void)close(fd);
		return false;
	}
	input_take(s->sh, in, name, fd);
	return true;
}

struct sed_reader *sed_reader_for(struct sed *s, const char *name)
{
	struct sed_reader *r = s->readers;
	while (r != NULL && strcmp(r->name, name) != 0)
		r = r->next;
	if (r != NULL)
		return r;
	r = ARENA_NEW(&s->sh->scratch, struct sed_reader);
	*r = (struct sed_reader){ .next = s->readers, .name = name };
	s->readers = r;
	return r;
}

/* rewind_readers: with -s and -i, R begins again with each file */
static void rewind_readers(struct sed *s)
{
	for (struct sed_reader *r = s->readers; r != NULL; r = r->next) {
		struct input *in = &r->in;
		if (!r->open || in->stream != &in->own)
			continue;
		stream_close(&in->own);
		(void)lseek(in->fd, 0, SEEK_SET);
		stream_open(&in->own, in->fd);
	}
}

void sed_wait(struct sed *s, const struct sed_command *c)
{
	struct sed_wait *wait = &s->wait;
	struct sed_reader *r = c->reader;
	*wait = (struct sed_wait){ c, s->waiting_lines.n, 0 };
	if (r != NULL) {
		if (!r->tried)
			r->open = open_quietly(s, &r->in, r->name);
		r->tried = true;
		if (!r->open || input_line(&r->in, s->end, &r->in.line) != STREAM_GOT)
			return;
		buf_add(&s->waiting_lines, r->in.line);
		wait->n = r->in.line.n;
	}
	buf_add(&s->waiting, (struct str){ (const char *)wait, sizeof(*wait) });
	if (s->waiting.overflowed || s->waiting_lines.overflowed)
		sed_fail(s, 4, "a, r and R: more than %zu MiB in one cycle", LIMIT_EXPANSION >> 20);
}

/* write_file: r */
static void write_file(struct sed *s, const char *name)
{
	struct arena_mark mark = arena_take_mark(&s->sh->scratch);
	const size_t size = 16384;
	struct input *in = ARENA_NEW(&s->sh->scratch, struct input);
	if (open_quietly(s, in, name)) {
		char *block = arena_bytes(&s->sh->scratch, size);
		while (input_read(in, block, size, &in->got) == STREAM_GOT)
			sed_write_raw(s, s->out, (struct str){ block, in->got });
		input_close(in);
	}
	arena_rewind(&s->sh->scratch, mark);
}

void sed_write_waiting(struct sed *s)
{
	struct sed_wait *wait = &s->wait;
	for (size_t at = 0; at < s->waiting.n; at += sizeof(*wait)) {
		memcpy(wait, s->waiting.p + at, sizeof(*wait));
		sed_write_raw(s, s->out, STR(""));
		if (wait->command->name == 'a')
			sed_write_raw(s, s->out, wait->command->text);
		else if (wait->command->name == 'r')
			write_file(s, wait->command->text.p);
		else
			sed_write_raw(s, s->out,
				(struct str){ s->waiting_lines.p + wait->start, wait->n });
	}
	s->waiting.n = s->waiting_lines.n = 0;
}

/* ---- input ---- */

static void restart_ranges(struct sed *s)
{
	for (struct sed_command *c = s->commands; c != NULL; c = c->next) {
		c->active = c->first.kind == SED_LINE && c->first.line == 0;
		c->closed = false;
	}
}

/* begin_file: with -s and -i each file is by itself */
static void begin_file(struct sed *s)
{
	if (!s->separate)
		return;
	s->line_number = 0;
	s->hold.text.n = 0;
	restart_ranges(s);
	rewind_readers(s);
}

/* open_edited: -i: the file, and one for what shall replace it */
static bool open_edited(struct sed *s, const char *name)
{
	if (!worker_ask(s->sh, WORKER_REPLACE, name, &s->answer)) {
		s->missing = s->missing || errno == ENOENT;
		if (errno != EINVAL)
			file_error(s, name, errno == ENOENT ? 2 : 4);
		else
			(void)shell_fail(s->sh, 4, "%s: not a regular file", name);
		return false;
	}
	input_take(s->sh, &s->in, name, s->answer.fds[0]);
	s->edited = (struct sed_output){ .name = name, .stream = &s->edited.own };
	stream_open(&s->edited.own, s->answer.fds[1]);
	s->out = &s->edited;
	return true;
}

static bool open_file(struct sed *s, const char *name)
{
	if (s->in_place)
		return open_edited(s, name);
	bool there = input_open(s->sh, &s->in, name);
	s->missing = s->missing || !there;
	return there;
}

/* open_next: the next input that can be opened */
static bool open_next(struct sed *s)
{
	while (!s->open && *s->next_file != NULL) {
		s->file_ahead = *s->next_file++;
		s->open = open_file(s, s->file_ahead);
		if (s->open)
			begin_file(s);
	}
	return s->open;
}

/* end_edited: -i: what was not read to its end stays as it was */
static void end_edited(struct sed *s, bool complete)
{
	int fd = s->edited.own.fd;
	if (complete && flush_output(s, &s->edited) &&
		!worker_ask(s->sh, WORKER_COMMIT, s->edited.name, &s->answer))
		file_error(s, s->edited.name, 4);
	stream_close(&s->edited.own);
	(void)close(fd);
	s->out = &s->standard;
}

static void end_file(struct sed *s, bool complete)
{
	if (!s->open)
		return;
	input_close(&s->in);
	s->open = false;
	if (s->in_place)
		end_edited(s, complete);
}

void sed_end_file(struct sed *s)
{
	end_file(s, true);
}

/* ahead_bytewise: -u takes no more from a pipe than it must: one byte, into s->line */
static enum stream_read ahead_bytewise(struct sed *s)
{
	enum stream_read result;
	do
		result = stream_read_byte(s->in.stream, &s->byte);
	while (result == STREAM_INTERRUPTED);
	if (result == STREAM_GOT)
		buf_add_byte(&s->line, s->byte);
	return result;
}

/* read_ahead: is there something left of this input? */
static enum stream_read read_ahead(struct sed *s)
{
	struct stream *in = s->in.stream;
	if (in->position < in->data.n || s->line.n > 0)
		return STREAM_GOT;
	if (s->unbuffered)
		return ahead_bytewise(s);
	enum stream_read result = input_line(&s->in, s->end, &s->in.line);
	if (result == STREAM_GOT)
		in->position -= s->in.line.n;
	return result;
}

/* read_bytewise: the rest of the line that s->line begins */
static enum stream_read read_bytewise(struct sed *s, struct str *line)
{
	enum stream_read result = STREAM_GOT;
	if (s->line.n == 0 || s->line.p[0] != s->end)
		do
			result = stream_read_until(s->in.stream, s->end, &s->line);
		while (result == STREAM_INTERRUPTED);
	if (result == STREAM_ERROR) {
		errno = s->in.stream->error;
		file_error(s, s->in.name, 4);
	}
	*line = buf_str(&s->line);
	s->line.n = 0;
	return result == STREAM_END && line->n > 0 ? STREAM_GOT : result;
}

/* end_input: what to do with a result that is no line. false: nothing is left to do. */
NOINLINE bool end_input(struct sed *s, enum stream_read result)
{
	if (result == STREAM_INTERRUPTED) {
		s->stop = SED_FAILED;
		return false;
	}
	if (result == STREAM_ERROR)
		s->sh->status = 4;
	end_file(s, result != STREAM_ERROR);
	return true;
}

bool sed_next_line(struct sed *s, struct str *line)
{
	while (open_next(s)) {
		enum stream_read result = s->unbuffered ? read_bytewise(s, line) :
			input_line(&s->in, s->end, line);
		if (result == STREAM_GOT) {
			s->file = s->file_ahead;
			s->line_number++;
			return true;
		}
		if (!end_input(s, result))
			return false;
	}
	return false;
}

bool sed_is_last(struct sed *s)
{
	for (;;) {
		enum stream_read result = s->open ? read_ahead(s) : STREAM_END;
		if (result == STREAM_GOT)
			return false;
		if (s->separate)
			return true;
		if (s->open && !end_input(s, result))
			return true;
		if (!open_next(s))
			return true;
	}
}
