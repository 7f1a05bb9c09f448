/* rootfs.c - paths below a folder that stands for the root directory */
#include "rootfs.h"

#include <errno.h>
#include <limits.h>
#include <unistd.h>

/* LIMIT_LINKS: symbolic links in one path, as in the kernel. */
#define LIMIT_LINKS 40

void rootfs_path(const char *root, struct str path, struct buf *out)
{
	struct str start = str_of(root);

	while (start.n > 0 && start.p[start.n - 1] == '/')
		start.n--;
	buf_add(out, start);
	buf_add(out, path);
}

/* drop_last: "/a/b" becomes "/a", "/a" becomes "" */
static void drop_last(struct buf *real)
{
	while (real->n > 0 && real->p[--real->n] != '/')
		;
}

/* put_first: rest becomes text, a slash, and what rest was */
static void put_first(struct buf *rest, size_t at, struct str text)
{
	struct buf all = { 0 };

	buf_add(&all, text);
	buf_add_byte(&all, '/');
	buf_add(&all, buf_from(rest, at));
	buf_free(rest);
	*rest = all;
}

static bool look(const char *root, const struct buf *real, struct stat *st, struct buf *host)
{
	host->n = 0;
	rootfs_path(root, buf_str(real), host);
	if (host->n == 0)
		buf_add_byte(host, '/');
	return lstat(buf_terminated(host), st) == 0;
}

/* follow: real names a link: what it says stands before the rest at `at` now. */
static bool follow(const char *host, struct buf *real, struct buf *rest, size_t at)
{
	struct buf target = { 0 };
	bool room = buf_reserve(&target, PATH_MAX);
	ssize_t n = room ? readlink(host, target.p, PATH_MAX) : -1;

	if (n > 0 && n < PATH_MAX) {
		drop_last(real);
		if (target.p[0] == '/')
			real->n = 0;
		put_first(rest, at, (struct str){ target.p, (size_t)n });
	}
	buf_free(&target);
	return n > 0 && n < PATH_MAX;
}

/* look_on: what is missing is taken for a directory, and *missing says so. */
static bool look_on(const char *root, const struct buf *real, struct stat *st, struct buf *host,
	bool *missing)
{
	if (look(root, real, st, host))
		return true;
	if (errno != ENOENT)
		return false;
	st->st_mode = S_IFDIR;
	*missing = true;
	return true;
}

/* walk: parts of rest, one after the other, onto real */
static bool walk(const char *root, struct buf *rest, struct buf *real, struct stat *st,
	struct buf *host)
{
	unsigned links = 0;
	bool missing = false;

	if (!look_on(root, real, st, host, &missing))
		return false;
	for (size_t at = 0; at < rest->n;) {
		struct str part = buf_from(rest, at);
		part.n = str_find(part, '/');
		at += part.n + (at + part.n < rest->n);
		if (part.n == 0 || str_equal(part, STR(".")))
			continue;
		if (!S_ISDIR(st->st_mode)) {
			errno = ENOTDIR;
			return false;
		}
		if (str_equal(part, STR(".."))) {
			drop_last(real);
		} else {
			buf_add_byte(real, '/');
			buf_add(real, part);
		}
		if (!look_on(root, real, st, host, &missing))
			return false;
		if (!S_ISLNK(st->st_mode))
			continue;
		if (++links > LIMIT_LINKS) {
			errno = ELOOP;
			return false;
		}
		if (!follow(buf_terminated(host), real, rest, at) ||
		    !look(root, real, st, host))
			return false;
		at = 0;
	}
	if (missing)
		errno = ENOENT;
	return !missing;
}

bool rootfs_resolve(const char *root, struct str path, struct buf *real, struct stat *st)
{
	struct buf rest = { 0 }, host = { 0 };

	real->n = 0;
	buf_add(&rest, path);
	bool good = walk(root, &rest, real, st, &host);
	int error = errno;
	if (real->n == 0)
		buf_add_byte(real, '/');
	buf_free(&rest);
	buf_free(&host);
	errno = error;
	return good;
}
