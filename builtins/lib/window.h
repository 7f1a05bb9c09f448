/* window.h - the last lines or bytes of a file: kept while the rest goes by, or looked for from the
 * file's end. */
#ifndef NACRE_WINDOW_H
#define NACRE_WINDOW_H

#include <sys/types.h>
#include "base.h"

/* struct window: the last `most` lines (or bytes) of what has come so far. Set most, bytes and end,
 * the rest zero. A last line without its end counts as one. */
struct window {
	uint64_t most;
	bool bytes;		/* count bytes, not lines */
	char end;		/* what ends a line */
	struct buf data;	/* from start on, what is kept; before it, what fell out last */
	size_t start;
	uint64_t lines;		/* ends of lines that are kept */
};

/* window_add: bytes come in. Returns what falls out at the front; borrowed until the next call.
 * More than data's maximum cannot be kept: data.overflowed. */
struct str window_add(struct window *w, struct str bytes);
/* window_rest: what is kept. */
static inline struct str window_rest(const struct window *w)
{
	return buf_from(&w->data, w->start);
}

/* window_seek: where the last `most` lines of the bytes from..to of a file begin, read backwards
 * with pread into room; -1: errno. */
off_t window_seek(int fd, off_t from, off_t to, const struct window *w, char *room,
	size_t n) MUST_USE;

#endif
