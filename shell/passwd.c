/* passwd.c - /etc/passwd and /etc/group, a block at a time */
#include "passwd.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* field_of: field number n of a colon-separated line; p NULL when the line has fewer */
static struct str field_of(struct str line, unsigned n)
{
	for (;;) {
		size_t end = str_find(line, ':');
		if (n-- == 0)
			return (struct str){ line.p, end };
		if (end == line.n)
			return (struct str){ NULL, 0 };
		line = str_skip(line, end + 1);
	}
}

struct reader {
	int fd;
	size_t start, end;
	bool skipping;		/* inside a line that is too long */
	char block[LIMIT_PASSWD_LINE];
};

static bool fill(struct reader *r)
{
	memmove(r->block, r->block + r->start, r->end - r->start);
	r->end -= r->start;
	r->start = 0;
	if (r->end == sizeof(r->block)) {
		r->end = 0;
		r->skipping = true;
	}
	ssize_t got;
	do
		got = read(r->fd, r->block + r->end, sizeof(r->block) - r->end);
	while (got < 0 && errno == EINTR);
	if (got <= 0)
		return false;
	r->end += (size_t)got;
	return true;
}

/* next_line: false at the end of the file */
static bool next_line(struct reader *r, struct str *line)
{
	for (;;) {
		struct str rest = { r->block + r->start, r->end - r->start };
		size_t n = str_find(rest, '\n');
		if (n == rest.n) {
			if (fill(r))
				continue;
			r->start = r->end;
			*line = rest;
			return rest.n > 0 && !r->skipping;
		}
		r->start += n + 1;
		bool skipped = r->skipping;
		r->skipping = false;
		if (skipped)
			continue;
		*line = (struct str){ rest.p, n };
		return true;
	}
}

struct str passwd_field(struct arena *a, const char *file, unsigned key, struct str value,
	unsigned want)
{
	struct str found = { NULL, 0 }, line;
	struct reader *r = arena_alloc(a, sizeof(*r));
	r->start = r->end = 0;
	r->skipping = false;
	r->fd = open(file, O_RDONLY | O_CLOEXEC);
	if (r->fd < 0)
		return found;
	while (found.p == NULL && next_line(r, &line)) {
		struct str field = field_of(line, key);
		struct str wanted = field_of(line, want);
		if (field.p != NULL && wanted.p != NULL && str_equal(field, value))
			found = (struct str){ arena_copy(a, wanted), wanted.n };
	}
	(void)close(r->fd);
	return found;
}
