/* resolve.c - pathnames without symbolic links, dots and dot-dots (XCU realpath) */
#include "resolve.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <unistd.h>

/* struct walker: where the resolution is */
struct walker {
	struct arena *arena;
	struct buf *out;		/* without links so far; nothing: the root */
	const char *rest;		/* what is still to be done */
	int dir;			/* the last directory that is there, O_PATH */
	unsigned missing;		/* components of out below it */
	unsigned links;
	enum resolve what;
};

/* ---- text ---- */

/* take_component: the next one, without slashes; empty at the end */
static struct str take_component(const char **rest)
{
	*rest += strspn(*rest, "/");
	struct str name = { *rest, strcspn(*rest, "/") };
	*rest += name.n;
	return name;
}

static bool is(struct str name, const char *text)
{
	return str_equal(name, str_of(text));
}

static void add(struct buf *out, struct str name)
{
	buf_add_byte(out, '/');
	buf_add(out, name);
}

static void drop(struct buf *out)
{
	while (out->n > 0 && out->p[--out->n] != '/')
		;
}

void resolve_text(struct str here, const char *path, struct buf *out)
{
	struct str name;
	if (path[0] != '/' && here.n > 1)
		buf_add(out, here);
	while ((name = take_component(&path)).n > 0) {
		if (is(name, ".."))
			drop(out);
		else if (!is(name, "."))
			add(out, name);
	}
	if (out->n == 0)
		buf_add_byte(out, '/');
}

/* common: how many bytes of whole components both begin with */
static size_t common(struct str a, struct str b)
{
	size_t n = 0, last = 0;
	for (; n < a.n && n < b.n && a.p[n] == b.p[n]; n++)
		if (a.p[n] == '/')
			last = n;
	bool ends = (n == a.n || a.p[n] == '/') && (n == b.n || b.p[n] == '/');
	return ends ? n : last;
}

void resolve_relative(struct str from, struct str to, struct buf *out)
{
	size_t start = out->n;
	from.n = from.n == 1 ? 0 : from.n;	/* the root has no component */
	to.n = to.n == 1 ? 0 : to.n;
	size_t n = common(from, to);
	for (size_t i = n; i < from.n; i++)
		if (from.p[i] == '/')
			buf_add(out, out->n > start ? STR("/..") : STR(".."));
	if (n < to.n)
		buf_add(out, str_skip(to, n + (out->n == start)));
	if (out->n == start)
		buf_add_byte(out, '.');
}

/* ---- files ---- */

/* go: *dir is name below it then. 0, or errno */
static int go(struct walker *w, const char *name)
{
	int next = openat(w->dir, name, O_PATH | O_DIRECTORY | O_CLOEXEC |
		(name[0] == '/' ? 0 : O_NOFOLLOW));
	if (next < 0)
		return errno;
	if (w->dir >= 0)
		(void)close(w->dir);
	w->dir = next;
	return 0;
}

static int go_up(struct walker *w)
{
	drop(w->out);
	if (w->missing == 0)
		return go(w, "..");
	w->missing--;
	return 0;
}

/* follow: a symbolic link: its text comes in front of the rest */
static int follow(struct walker *w, struct str target)
{
	struct buf rest = { .arena = w->arena };
	if (++w->links > LIMIT_LINKS)
		return ELOOP;
	buf_add(&rest, target);
	buf_add_text(&rest, w->rest);
	w->rest = buf_terminated(&rest);
	drop(w->out);
	if (w->rest[0] != '/')
		return 0;
	w->out->n = 0;
	return go(w, "/");
}

/* enter: a component that is there, or is not: error */
static int enter(struct walker *w, const char *name, int error)
{
	bool last = w->rest[strspn(w->rest, "/")] == '\0';
	if (error == EINVAL && last && w->rest[0] == '\0')	/* no link, and nothing is below */
		return 0;
	if (error == EINVAL)
		error = go(w, name);
	if (error == 0)
		return 0;
	w->missing++;
	if (w->what == RESOLVE_NOTHING ||
		(w->what == RESOLVE_PARENTS && error == ENOENT && last))
		return 0;
	return error;
}

static int step(struct walker *w, struct str component)
{
	add(w->out, component);
	if (w->missing > 0) {
		w->missing++;
		return w->what == RESOLVE_NOTHING ? 0 : ENOENT;
	}
	struct arena_mark mark = arena_take_mark(w->arena);
	const char *name = arena_copy(w->arena, component);
	char *target = arena_bytes(w->arena, PATH_MAX);
	ssize_t n = readlinkat(w->dir, name, target, PATH_MAX);
	if (n >= 0 && (w->links < LIMIT_LINKS || w->what != RESOLVE_NOTHING))
		return follow(w, (struct str){ target, (size_t)n });
	int result = enter(w, name, n >= 0 ? ELOOP : errno);
	arena_rewind(w->arena, mark);
	return result;
}

int resolve_path(struct arena *a, struct str here, const char *path, enum resolve what,
	struct buf *out)
{
	struct walker w = { .arena = a, .out = out, .rest = path, .dir = AT_FDCWD, .what = what };
	struct str component;
	if (path[0] == '\0')
		return ENOENT;
	if (path[0] != '/' && here.n > 1)
		buf_add(out, here);
	int error = go(&w, path[0] == '/' ? "/" : ".");
	while (error == 0 && (component = take_component(&w.rest)).n > 0) {
		if (is(component, ".."))
			error = go_up(&w);
		else if (!is(component, "."))
			error = step(&w, component);
	}
	if (w.dir >= 0)
		(void)close(w.dir);
	if (out->n == 0)
		buf_add_byte(out, '/');
	return error;
}
