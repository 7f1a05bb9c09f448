/* redirect.c - redirections in the shell's own descriptors: applied one by one, undone or kept */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include "redirect_internal.h"

/* move_out: our own descriptor fd goes elsewhere, since the script wants its number (2.7: any
 * number may be used). */
static bool move_out(struct shell *sh, int fd)
{
	for (struct saved_fds *set = sh->saved_fds; set != NULL; set = set->outer) {
		for (size_t i = 0; i < set->count; i++) {
			struct saved_fd *saved = &set->list[i];
			if (saved->copy != fd)
				continue;
			saved->copy = redirect_raise(fd, LIMIT_INTERNAL_FD);
			if (saved->user != NULL)
				saved->user->fd = saved->copy;
			if (saved->copy >= 0)
				return true;
			shell_error(sh, "cannot move descriptor %d: %m", fd);
			return false;
		}
	}
	return true;
}

/* save: remembers what fd was, once for a list. */
static bool save(struct shell *sh, struct redirected *undo, int fd)
{
	struct saved_fds *saved = &undo->saved;

	/* even if it was saved as closed: a copy of another one may have come there since */
	if (fd > 2 && !move_out(sh, fd))
		return false;
	for (size_t i = 0; i < saved->count; i++)
		if (saved->list[i].fd == fd)
			return true;
	int copy = fcntl(fd, F_DUPFD_CLOEXEC, LIMIT_INTERNAL_FD);
	if (copy < 0 && errno != EBADF)
		copy = fcntl(fd, F_DUPFD_CLOEXEC, 3);
	if (copy < 0 && errno != EBADF) {
		shell_error(sh, "cannot save descriptor %d: %m", fd);
		return false;
	}
	saved->list[saved->count++] = (struct saved_fd){ .fd = fd, .copy = copy };
	return true;
}

/* place: fd becomes source, which is ours. */
static bool place(struct shell *sh, int source, int fd)
{
	int result;

	if (source == fd)
		return fcntl(fd, F_SETFD, 0) == 0;
	do
		result = dup2(source, fd);
	while (result < 0 && (errno == EINTR || errno == EBUSY));
	int error = errno;
	close(source);
	if (result < 0)
		shell_error(sh, "%d: %s", fd,
			    error == EBADF ? "bad file descriptor" : error_text(error));
	return result >= 0;
}

/* duplicate: 2.7.5, 2.7.6: fd becomes a copy of source, which is the script's; or is closed. */
static bool duplicate(struct shell *sh, int source, int fd)
{
	int result;

	if (source == SOURCE_CLOSE) {
		close(fd);
		return true;
	}
	if (!redirect_may_copy(sh, source, source, fd))
		return false;
	do
		result = source == fd ? fd : dup2(source, fd);
	while (result < 0 && (errno == EINTR || errno == EBUSY));
	return result >= 0 || redirect_bad_fd(sh, fd);
}

/* reopen_stream: the shell's own stream on descriptor 0, 1 or 2 starts afresh; the one before
 * comes back with the rest. */
static void reopen_stream(struct shell *sh, struct redirected *undo, int fd, bool closed)
{
	struct stream **slot = redirect_slot(sh, fd), *stream = &undo->streams[fd];

	if (*slot == stream)
		stream_close(stream);
	else
		undo->stream_count++;
	stream_open(stream, fd);
	if (closed)
		stream->kind = STREAM_CLOSED;
	stream->known_open = !closed;
	*slot = stream;
}

static bool apply_one(struct shell *sh, const struct redirection *r, struct redirected *undo)
{
	int source;
	bool closed = false;

	sh->line = r->line;
	if (redirect_is_dup(r)) {
		source = redirect_source(sh, r);
		closed = source == SOURCE_CLOSE;
		if (source == SOURCE_BAD || !save(sh, undo, r->fd) || !duplicate(sh, source, r->fd))
			return false;
	} else {
		if (!save(sh, undo, r->fd))
			return false;
		source = redirect_open(sh, r);
		if (source < 0 || !place(sh, source, r->fd))
			return false;
	}
	if (r->fd < 3)
		reopen_stream(sh, undo, r->fd, closed);
	return true;
}

bool redirect_apply(struct shell *sh, const struct redirection *list, size_t count,
		    struct redirected *undo)
{
	unsigned line = sh->line;
	bool good = true;

	*undo = (struct redirected){ .in = sh->in, .out = sh->out, .err = sh->err };
	if (count == 0)
		return true;
	shell_flush(sh);
	undo->active = undo->real = true;
	undo->saved.list = arena_alloc(&sh->scratch, count * sizeof(undo->saved.list[0]));
	undo->streams = arena_zero(&sh->scratch, 3 * sizeof(undo->streams[0]));
	undo->saved.outer = sh->saved_fds;
	sh->saved_fds = &undo->saved;
	for (size_t i = 0; i < count && good; i++)
		good = apply_one(sh, &list[i], undo);
	if (!good)
		let_fail(redirect_restore(sh, undo));
	sh->line = line;
	return good;
}

/* write_out: what waits for the streams of this list; errno of a failure, or 0. */
static int write_out(struct shell *sh, const struct redirected *undo)
{
	int error = 0;

	if (sh->err != undo->err)
		let_fail(stream_flush(sh->err));
	if (sh->out != undo->out) {
		let_fail(stream_flush(sh->out));
		error = sh->out->error;
		/* Reported once; a stream that it shares with somebody else goes on. */
		sh->out->error = 0;
	}
	return error;
}

/* close_streams: the ones made for this list. In real mode only those in use were opened. */
static void close_streams(struct shell *sh, struct redirected *undo)
{
	if (undo->real) {
		for (int fd = 0; fd < 3; fd++)
			if (*redirect_slot(sh, fd) == &undo->streams[fd])
				stream_close(&undo->streams[fd]);
		return;
	}
	for (size_t i = undo->stream_count; i-- > 0;)
		stream_close(&undo->streams[i]);
}

/* restore_fd: without its own descriptors back the shell must not go on: output would end up in
 * files of other commands. */
static void restore_fd(struct shell *sh, const struct saved_fd *saved)
{
	int result;

	if (saved->fd < 0) {		/* a file of a virtual redirection */
		close(saved->copy);
		return;
	}
	if (saved->fd == saved->copy) {	/* it moved to where it belongs */
		(void)fcntl(saved->fd, F_SETFD, 0);
		return;
	}
	/* a copy that is still needed may have come here since the script closed it */
	if (saved->fd > 2 && !move_out(sh, saved->fd))
		_exit(2);
	if (saved->copy < 0) {		/* it was closed */
		close(saved->fd);
		return;
	}
	do
		result = dup2(saved->copy, saved->fd);
	while (result < 0 && (errno == EINTR || errno == EBUSY));
	if (result < 0) {
		shell_error(sh, "cannot restore descriptor %d: %m", saved->fd);
		_exit(2);
	}
	close(saved->copy);
}

bool redirect_restore(struct shell *sh, struct redirected *undo)
{
	if (!undo->active)
		return true;
	int error = write_out(sh, undo);
	close_streams(sh, undo);
	sh->in = undo->in;
	sh->out = undo->out;
	sh->err = undo->err;
	while (undo->saved.count > 0) {
		undo->saved.count--;
		restore_fd(sh, &undo->saved.list[undo->saved.count]);
	}
	sh->saved_fds = undo->saved.outer;
	undo->active = false;
	if (error != 0)
		shell_error(sh, "write error: %s", error_text(error));
	return error == 0;
}

/* keep_stream: the stream that was there before the list takes over descriptor fd. Is it
 * shared (2>&1 of a list around this one), descriptor fd gets one of its own. */
static void keep_stream(struct shell *sh, struct redirected *undo, int fd)
{
	struct stream *before[3] = { undo->in, undo->out, undo->err };
	struct stream **slot = redirect_slot(sh, fd);
	struct stream *mine = &undo->streams[fd];

	if (*slot != mine)
		return;
	struct stream *stream = before[fd];
	for (int i = 0; i < 3; i++)
		if (i != fd && before[i] == stream)
			stream = &sh->standard[fd];
	bool closed = mine->kind == STREAM_CLOSED;
	stream_close(mine);
	stream_close(stream);
	stream_open(stream, fd);
	if (closed)
		stream->kind = STREAM_CLOSED;
	stream->known_open = !closed;
	*slot = stream;
}

void redirect_keep(struct shell *sh, struct redirected *undo)
{
	if (!undo->active)
		return;
	for (int fd = 0; fd < 3; fd++)
		keep_stream(sh, undo, fd);
	for (size_t i = 0; i < undo->saved.count; i++)
		if (undo->saved.list[i].copy >= 0)
			close(undo->saved.list[i].copy);
	sh->saved_fds = undo->saved.outer;
	undo->active = false;
}
