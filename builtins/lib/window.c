/* window.c - the last lines or bytes of a file. */
#include "window.h"

#include <errno.h>
#include <unistd.h>

static uint64_t count_ends(struct str s, char end)
{
	uint64_t n = 0;
	for (size_t at; (at = str_find(s, end)) < s.n; s = str_skip(s, at + 1))
		n++;
	return n;
}

/* drop_lines: as many lines fall out as there are too many */
static void drop_lines(struct window *w)
{
	struct str rest = window_rest(w);
	uint64_t lines = w->lines + (rest.n > 0 && rest.p[rest.n - 1] != w->end);
	for (; lines > w->most; lines--) {
		size_t at = str_find(rest, w->end);
		if (at == rest.n)
			rest.n = 0;
		else
			w->lines--;
		rest = str_skip(rest, rest.n > 0 ? at + 1 : 0);
	}
	w->start = w->data.n - rest.n;
}

struct str window_add(struct window *w, struct str bytes)
{
	if (w->start > 0 && w->start >= w->data.n / 2) {
		memmove(w->data.p, w->data.p + w->start, w->data.n - w->start);
		w->data.n -= w->start;
		w->start = 0;
	}
	size_t before = w->start;
	buf_add(&w->data, bytes);
	if (w->bytes) {
		size_t kept = w->data.n - w->start;
		w->start += kept > w->most ? kept - (size_t)w->most : 0;
	} else {
		w->lines += count_ends(bytes, w->end);
		drop_lines(w);
	}
	struct str fallen = buf_from(&w->data, before);
	fallen.n = w->start - before;
	return fallen;
}

/* last_end: index of the last line's end in s, or s.n. */
static size_t last_end(struct str s, char end)
{
	for (size_t i = s.n; i > 0; i--)
		if (s.p[i - 1] == end)
			return i - 1;
	return s.n;
}

off_t window_seek(int fd, off_t from, off_t to, const struct window *w, char *room, size_t n)
{
	uint64_t left = w->most;
	off_t here = to;
	if (left == 0)
		return to;
	while (here > from) {
		size_t want = here - from < (off_t)n ? (size_t)(here - from) : n;
		ssize_t got = pread(fd, room, want, here - (off_t)want);
		if (got < 0)
			return -1;
		here -= (off_t)want;
		struct str s = { room, (size_t)got };
		/* the end of the last line of all is no end of a line before it */
		if (here + (off_t)want == to && s.n > 0 && s.p[s.n - 1] == w->end)
			s.n--;
		for (size_t at; (at = last_end(s, w->end)) < s.n; s.n = at)
			if (--left == 0)
				return here + (off_t)at + 1;
	}
	return from;
}
