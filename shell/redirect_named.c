/* redirect_named.c - standard streams that a utility asks the kernel about */
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
