/* redirect_named.c - /dev/stdin and its like as operands: while a utility asks the kernel about
 * such a name, the descriptors 0-2 are what the streams are */
#include <unistd.h>
#include "redirect_internal.h"

bool redirect_is_terminal(struct shell *sh, int64_t fd)
{
	if (fd >= 0 && fd <= 2) {
		const struct stream *stream = *redirect_slot(sh, (int)fd);
		fd = stream->kind == STREAM_FD ? stream->fd : -1;
	}
	return fd >= 0 && fd <= INT32_MAX && isatty((int)fd);
}

unsigned redirect_named(struct shell *sh, char *const *argv)
{
	unsigned named = 0;

	for (; *argv != NULL; argv++) {
		/* an option may stand in front: --reference=/dev/stdin */
		const char *path = strchr(*argv, '/');
		int n = path == NULL ? -1 : stream_number(path);
		if (n >= 0 && (*redirect_slot(sh, n))->fd != n)
			named |= 1U << n;
	}
	return named;
}

/* from_stream: what makes descriptor n what the stream is. Memory is a pipe in other shells: who
 * only looks at it needs nothing in it. Output of who writes comes into a file: take_back. */
static struct redirection from_stream(struct shell *sh, struct stream *stream, int n, bool opens)
{
	struct redirection r = { REDIR_HERE, n, STR(""), sh->line };

	if (stream->fd >= 0) {
		r.kind = REDIR_DUP_WRITE;
		r.text = shell_number_text(sh, stream->fd);
	} else if (opens && n > 0) {
		r.text.p = NULL;
	} else if (opens) {
		r.text = str_skip(buf_str(&stream->data), stream->position);
		stream_take(stream, r.text.n);
	}
	return r;
}

bool redirect_show(struct shell *sh, unsigned named, bool opens, struct redirected *undo)
{
	struct saved_fds *outer = sh->saved_fds;
	struct redirection *list = arena_alloc(&sh->scratch, 3 * sizeof(*list));
	size_t count = 0;

	/* first the copies of 0, 1 and 2, before these change */
	for (int i = 0; i < 6; i++) {
		int n = i % 3;
		struct stream *stream = *redirect_slot(sh, n);
		bool copy = (unsigned)stream->fd < 3;
		if (copy ? i < 3 && stream->fd != n : i >= 3 && named >> n & 1)
			list[count++] = from_stream(sh, stream, n, opens);
	}
	sh->saved_fds = NULL;	/* our own may be copied here */
	bool good = redirect_apply(sh, list, count, undo);
	undo->saved.outer = outer;
	if (!good)
		sh->saved_fds = outer;
	/* what goes through memory by the stream still does */
	if (undo->in->fd < 0)
		sh->in = undo->in;
	if (undo->out->fd < 0)
		sh->out = undo->out;
	if (undo->err->fd < 0)
		sh->err = undo->err;
	return good;
}

/* take_back: what was written to the file in place of memory */
static void take_back(struct stream *out, int fd)
{
	ssize_t n;

	for (off_t at = 0; out->fd < 0 && buf_reserve(&out->data, 4096); at += n) {
		n = pread(fd, out->data.p + out->data.n, 4096, at);
		if (n <= 0)
			break;
		out->data.n += (size_t)n;
	}
}

void redirect_hide(struct shell *sh, unsigned written, struct redirected *undo)
{
	if (written & 2)
		take_back(sh->out, 1);
	if (written & 4)
		take_back(sh->err, 2);
	let_fail(redirect_restore(sh, undo));
}
