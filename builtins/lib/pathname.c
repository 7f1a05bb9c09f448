/* pathname.c - parts of pathnames, as text (XCU basename, dirname) */
#include "pathname.h"

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

struct str pathname_last(struct str path)
{
	struct str whole = trimmed(path);
	if (whole.n == 0)
		return (struct str){ path.p, path.n > 0 };
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
