/* redirect_virtual.c - redirections of descriptors 0, 1 and 2 for commands that run in the
 * shell itself: only the streams change, no descriptor is saved, moved or restored */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include "redirect_internal.h"

bool redirect_can_be_virtual(const struct redirection *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (list[i].fd < 0 || list[i].fd > 2)
			return false;
	return true;
}

static struct stream *new_stream(struct redirected *undo)
{
	return &undo->streams[undo->stream_count++];
}

static void set_closed(struct stream *stream, int fd)
{
	stream_open(stream, fd);
	stream->kind = STREAM_CLOSED;
}

/* write_waiting: what waits for the shell's outputs is written before another file is opened:
 * it may be the same file. */
static void write_waiting(struct shell *sh)
{
	if (sh->out->kind == STREAM_FD && sh->out->data.n > 0)
		let_fail(stream_flush(sh->out));
	if (sh->err->kind == STREAM_FD && sh->err->data.n > 0)
		let_fail(stream_flush(sh->err));
}

/* is_open: asked once of each stream on a descriptor of the script's. */
static bool is_open(struct stream *stream)
{
	if (stream->kind == STREAM_CLOSED)
		return false;
	if (stream->kind != STREAM_FD || stream->known_open)
		return true;
	stream->known_open = fcntl(stream->fd, F_GETFD) >= 0;
	return stream->known_open;
}

/* duplicate_stream: fd becomes what source (0-2) is. */
static bool duplicate_stream(struct shell *sh, struct redirected *undo, int source, int fd)
{
	struct stream *from = *redirect_slot(sh, source);

	if (!is_open(from))
		return redirect_bad_fd(sh, source);
	if ((source == 0) == (fd == 0)) {
		*redirect_slot(sh, fd) = from;
		return true;
	}
	/* Input from an output or the other way: the same file, but what waits in one
	 * direction is not data of the other. */
	if (from->kind == STREAM_FD && !redirect_may_copy(sh, from->fd, source, fd))
		return false;
	struct stream *stream = new_stream(undo);
	if (from->kind != STREAM_FD) {
		set_closed(stream, fd);
	} else {
		if (source == 0)
			stream_give_back(from);
		else
			let_fail(stream_flush(from));
		stream_open(stream, from->fd);
	}
	*redirect_slot(sh, fd) = stream;
	return true;
}

static bool duplicate(struct shell *sh, const struct redirection *r, struct redirected *undo)
{
	int source = redirect_source(sh, r);

	if (source == SOURCE_BAD)
		return false;
	if (source >= 0 && source < 3)
		return duplicate_stream(sh, undo, source, r->fd);
	if (source >= 3) {
		if (!redirect_may_copy(sh, source, source, r->fd))
			return false;
		/* it may be the same open file, whose offset both have */
		stream_give_back(sh->in);
		stream_give_back(&sh->standard[0]);
	}
	struct stream *stream = new_stream(undo);
	if (source == SOURCE_CLOSE)
		set_closed(stream, r->fd);
	else
		stream_open(stream, source);
	*redirect_slot(sh, r->fd) = stream;
	return true;
}

static bool open_stream(struct shell *sh, const struct redirection *r, struct redirected *undo)
{
	struct stream *stream;

	if (r->kind == REDIR_HERE && r->fd == 0) {
		stream = new_stream(undo);
		stream_open_input_memory(stream, r->text);
		sh->in = stream;
		return true;
	}
	int number = stream_number(r->text.p);
	const struct stream *named = number >= 0 ? *redirect_slot(sh, number) : NULL;
	if (named != NULL && (named->kind != STREAM_FD || named->fd != number))
		return duplicate_stream(sh, undo, number, r->fd);
	int fd = redirect_open(sh, r);
	/* Where 0, 1 or 2 was closed the file must not take its place. */
	if (fd >= 0 && fd < 3)
		fd = redirect_raise(fd, LIMIT_INTERNAL_FD);
	if (fd < 0)
		return false;
	stream = new_stream(undo);
	stream_open(stream, fd);
	stream->known_open = true;
	/* Only the null device is worth asking what kind of file this is. */
	stream->probed = r->fd > 0 && !str_equal(r->text, STR("/dev/null"));
	undo->saved.list[undo->saved.count++] = (struct saved_fd){ -1, fd, stream };
	*redirect_slot(sh, r->fd) = stream;
	return true;
}

bool redirect_virtual(struct shell *sh, const struct redirection *list, size_t count,
		      struct redirected *undo)
{
	unsigned line = sh->line;
	bool good = true;

	*undo = (struct redirected){ .in = sh->in, .out = sh->out, .err = sh->err };
	if (count == 0)
		return true;
	undo->active = true;
	undo->saved.list = arena_alloc(&sh->scratch, count * sizeof(undo->saved.list[0]));
	undo->streams = arena_alloc(&sh->scratch, count * sizeof(undo->streams[0]));
	undo->saved.outer = sh->saved_fds;
	sh->saved_fds = &undo->saved;
	write_waiting(sh);
	for (size_t i = 0; i < count && good; i++) {
		sh->line = list[i].line;
		if (redirect_is_dup(&list[i]))
			good = duplicate(sh, &list[i], undo);
		else
			good = open_stream(sh, &list[i], undo);
	}
	if (!good)
		let_fail(redirect_restore(sh, undo));
	sh->line = line;
	return good;
}
