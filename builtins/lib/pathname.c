/* pathname.c - parts of pathnames, as text (XCU basename, dirname) */
#include "pathname.h"
#include "inodes.h"

#include <sys/stat.h>

/* trimmed: without the slashes at the end; nothing is left of "///" */
static struct str trimmed(struct str path)
{
	while (path.n > 0 && path.p[path.n - 1] == '/')
		path.n--;
	return path;
}

/* without_last: without the bytes at the end that are no slash */
static struct str without_last(struct str path)
{
	while (path.n > 0 && path.p[path.n - 1] != '/')
		path.n--;
	return path;
}

struct str pathname_trim(struct str path)
{
	struct str whole = trimmed(path);
	return whole.n > 0 ? whole : (struct str){ path.p, path.n > 0 };
}

struct str pathname_last(struct str path)
{
	struct str whole = trimmed(path);
	if (whole.n == 0)
		return pathname_trim(path);
	return str_skip(whole, without_last(whole).n);
}

struct str pathname_parent(struct str path)
{
	struct str whole = trimmed(path);
	struct str parent = trimmed(without_last(whole));
	if (parent.n > 0)
		return parent;
	return path.n > 0 && path.p[0] == '/' ? STR("/") : STR(".");
}

/* is_same_directory: are the parents one directory? */
static bool is_same_directory(struct arena *arena, const char *a, const char *b)
{
	struct stat first, second;
	const char *parent = arena_copy(arena, pathname_parent(str_of(a)));
	const char *other = arena_copy(arena, pathname_parent(str_of(b)));
	return stat(parent, &first) == 0 && stat(other, &second) == 0 &&
		inodes_same(&first, &second);
}

bool pathname_same_entry(struct arena *arena, const char *a, const char *b)
{
	struct str last = pathname_last(str_of(a));
	return str_equal(last, pathname_last(str_of(b))) && is_same_directory(arena, a, b);
}
