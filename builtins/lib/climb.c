/* climb.c - down a tree of directories and back up again, with a handful of descriptors */
#include "climb.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

/* KEPT: the outermost levels that stay open, so that shallow trees need no way back. With few
 * descriptors to be had: KEPT_LEAST; the first must stay. */
enum { KEPT = 8, KEPT_LEAST = 2, FEW_DESCRIPTORS = 64 };

/* MUCH: no limit but memory. */
#define MUCH (SIZE_MAX / 4)

static struct climb_level *last(const struct climb *c)
{
	return climb_level(c, c->count - 1);
}

int climb_dir(const struct climb *c)
{
	return c->count > 0 ? last(c)->fd : AT_FDCWD;
}

bool climb_closes(const struct climb *c)
{
	return c->count > c->kept;
}

size_t climb_name(struct climb *c, const char *name)
{
	struct buf *path = &c->path;
	path->max = MUCH;
	path->n = c->count > 0 ? last(c)->end : 0;
	if (path->n > 0 && path->p[path->n - 1] != '/')
		buf_add_byte(path, '/');
	size_t start = path->n;
	buf_add_text(path, name);
	buf_add_byte(path, '\0');
	path->n--;
	return start;
}

/* begin: how many descriptors may be used? */
static void begin(struct climb *c)
{
	struct rlimit limit;
	bool few = prlimit(0, RLIMIT_NOFILE, NULL, &limit) == 0 && limit.rlim_cur < FEW_DESCRIPTORS;
	c->kept = few ? KEPT_LEAST : KEPT;
	c->levels.max = MUCH;
}

/* open_directory: -1 and errno when it cannot. */
static int open_directory(int dir, const char *name, bool follow, struct stat *st)
{
	int fd = openat(dir, name,
		O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOCTTY | (follow ? 0 : O_NOFOLLOW));
	if (fd < 0 || fstat(fd, st) == 0)
		return fd;
	int error = errno;
	(void)close(fd);
	errno = error;
	return -1;
}

static void close_level(struct climb_level *level)
{
	if (level->fd >= 0)
		(void)close(level->fd);
	level->fd = -1;
}

int climb_down(struct climb *c, size_t name, bool follow, const struct stat *expected,
	struct stat *st)
{
	if (c->kept == 0)
		begin(c);
	int fd = open_directory(climb_dir(c), c->path.p + name, follow, st);
	if (fd < 0)
		return errno;
	if (expected != NULL &&
		(st->st_dev != expected->st_dev || st->st_ino != expected->st_ino)) {
		(void)close(fd);
		return ESTALE;
	}
	if (climb_closes(c))
		close_level(last(c));
	const struct climb_level level = {
		.dev = st->st_dev, .ino = st->st_ino,
		.name = name, .end = c->path.n, .fd = fd, .linked = follow,
	};
	buf_add(&c->levels, (struct str){ (const char *)&level, sizeof(level) });
	c->count++;
	return 0;
}

/* ---- up ---- */

/* reopened: is it the directory that was there? Then it is the level's. */
static bool reopened(struct climb_level *level, int dir, const char *name, bool follow)
{
	struct stat st;
	int fd = open_directory(dir, name, follow, &st);
	if (fd < 0)
		return false;
	if (st.st_dev != level->dev || st.st_ino != level->ino) {
		(void)close(fd);
		return false;
	}
	level->fd = fd;
	return true;
}

/* come_down: opens the last level from above, name by name, from the nearest level that is open. */
static bool come_down(struct climb *c)
{
	unsigned from = c->count - 1;
	while (from > 0 && climb_level(c, from - 1)->fd < 0)
		from--;
	bool found = from > 0;
	for (unsigned i = from; found && i < c->count; i++) {
		struct climb_level *level = climb_level(c, i);
		char *end = c->path.p + level->end, old = *end;
		*end = '\0';
		found = reopened(level, climb_level(c, i - 1)->fd, c->path.p + level->name,
			level->linked);
		*end = old;
		if (i > from)
			close_level(climb_level(c, i - 1));
	}
	return found;
}

bool climb_up(struct climb *c)
{
	struct climb_level left = *last(c);
	c->count--;
	c->levels.n -= sizeof(left);
	bool found = c->count == 0 || last(c)->fd >= 0 ||
		(left.fd >= 0 && !left.linked && reopened(last(c), left.fd, "..", false)) ||
		come_down(c);
	close_level(&left);
	return found;
}

void climb_end(struct climb *c)
{
	for (unsigned i = 0; i < c->count; i++)
		close_level(climb_level(c, i));
	buf_free(&c->levels);
	buf_free(&c->path);
	c->count = 0;
}
