/* pattern_paths.c - pathname expansion (2.14.3). The source is cut at slashes; what stands between
 * is either literal, and is appended, or a pattern, and is matched against the entries of each
 * directory that was found so far. Level by level, so that no depth needs recursion. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "pattern_program.h"

#define ENTRIES_SIZE ((size_t)32 << 10)

struct walk {
	struct arena arena;	/* all that is not a result */
	bool utf8;
	struct vec found;	/* the paths that the components so far have given */
	struct buf literal;	/* what comes behind each of them */
	char *entries;		/* room for directory entries */
	struct vec *out;
};

/* struct entry: what getdents64 writes. */
struct entry {
	uint64_t inode;
	int64_t offset;
	unsigned short length;
	unsigned char type;
	char name[];
};

enum { ENTRY_UNKNOWN = 0, ENTRY_DIRECTORY = 4, ENTRY_LINK = 10 };	/* d_type */

/* ---- paths longer than PATH_MAX ---- */

static int open_at(int at, const char *path, int flags)
{
	int fd;
	do
		fd = openat(at, path, flags | O_DIRECTORY | O_CLOEXEC);
	while (fd < 0 && errno == EINTR);
	return fd;
}

/* cut_at: how much of a long path one system call can take, up to a slash; 0: a name too long. */
static size_t cut_at(const char *path)
{
	size_t at = PATH_MAX - 1;
	while (at > 0 && path[at] != '/')
		at--;
	return at;
}

/* walk_long: opens the directories of a path that is too long for one call, until the rest is short
 * enough. Returns the last one, or -1; *rest is what is left. */
static int walk_long(struct walk *w, const char *path, const char **rest)
{
	size_t length = strlen(path);
	int fd = AT_FDCWD;
	while (length >= PATH_MAX) {
		size_t cut = cut_at(path);
		char *piece = arena_copy(&w->arena, (struct str){ path, cut });
		int next = cut > 0 ? open_at(fd, piece, O_PATH) : -1;
		if (fd >= 0)
			close(fd);
		if (next < 0)
			return -1;
		fd = next;
		while (path[cut] == '/')
			cut++;
		path += cut;
		length -= cut;
	}
	*rest = length > 0 ? path : ".";
	return fd;
}

static int open_directory(struct walk *w, const char *path)
{
	const char *rest;
	int fd = open_at(AT_FDCWD, *path != '\0' ? path : ".", O_RDONLY);
	if (fd >= 0 || errno != ENAMETOOLONG)
		return fd;
	int at = walk_long(w, path, &rest);
	if (at < 0)
		return -1;
	fd = open_at(at, rest, O_RDONLY);
	close(at);
	return fd;
}

/* exists: a symbolic link exists even if what it names does not. */
static bool exists(struct walk *w, const char *path)
{
	struct stat st;
	const char *rest;
	if (fstatat(AT_FDCWD, path, &st, AT_SYMLINK_NOFOLLOW) == 0)
		return true;
	if (errno != ENAMETOOLONG)
		return false;
	int at = walk_long(w, path, &rest);
	if (at < 0)
		return false;
	bool found = fstatat(at, rest, &st, AT_SYMLINK_NOFOLLOW) == 0;
	close(at);
	return found;
}

/* ---- one pattern component ---- */

/* struct level: a component and where its matches go. */
struct level {
	struct pattern pattern;
	bool dot;		/* begins with a period: matches names that do */
	bool last;		/* nothing follows: matches are results */
	struct str directory;	/* the path being read */
	struct vec *to;
};

/* may_hold_entries: false only when it is known. */
static bool may_hold_entries(unsigned char type)
{
	return type == ENTRY_UNKNOWN || type == ENTRY_DIRECTORY || type == ENTRY_LINK;
}

static bool entry_matches(const struct level *level, unsigned char type, struct str name, bool utf8)
{
	if (name.p[0] == '.') {
		bool self = name.n == 1 || (name.n == 2 && name.p[1] == '.');
		if (!level->dot || self)
			return false;
	}
	if (!level->last && !may_hold_entries(type))
		return false;
	return pattern_matches(level->pattern, name, utf8);
}

static void add_match(const struct level *level, struct str name)
{
	struct str directory = level->directory;
	char *path = arena_bytes(level->to->arena, directory.n + name.n + 1);
	copy_bytes(path, directory.p, directory.n);
	copy_bytes(path + directory.n, name.p, name.n);
	path[directory.n + name.n] = '\0';
	vec_push(level->to, path);
}

static void read_directory(struct walk *w, const struct level *level, int fd)
{
	for (;;) {
		long n = syscall(SYS_getdents64, fd, w->entries, ENTRIES_SIZE);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return;
		for (long at = 0; at < n; ) {
			const struct entry *entry = (const void *)(w->entries + at);
			struct str name = str_of(entry->name);
			if (entry_matches(level, entry->type, name, w->utf8))
				add_match(level, name);
			at += entry->length;
		}
	}
}

/* match_component: all that component matches in the directories found so far. */
static void match_component(struct walk *w, struct str component, bool last)
{
	struct vec found = { .arena = &w->arena };
	struct level level = {
		.pattern = pattern_compile(&w->arena, component), .last = last,
		.to = last ? w->out : &found,
	};
	/* 2.14.3: a period at the beginning is matched by nothing but a period */
	level.dot = component.p[component.p[0] == '\\' && component.n > 1] == '.';
	for (size_t i = 0; i < w->found.n; i++) {
		struct buf path = { .arena = &w->arena };
		buf_add_text(&path, w->found.p[i]);
		buf_add(&path, buf_str(&w->literal));
		int fd = open_directory(w, buf_terminated(&path));
		if (fd < 0)
			continue;
		level.directory = buf_str(&path);
		read_directory(w, &level, fd);
		close(fd);
	}
	w->found = found;
	w->literal.n = 0;
}

/* ---- the whole source ---- */

static size_t component_length(struct str source)
{
	return str_find(source, '/');
}

/* add_component: a slash is a slash, escaped or not; the backslash before it goes (2.14.3). */
static void add_component(struct walk *w, struct str component, bool last)
{
	size_t backslashes = 0;
	while (backslashes < component.n && component.p[component.n - 1 - backslashes] == '\\')
		backslashes++;
	if (!last && backslashes % 2 == 1)
		component.n--;
	if (pattern_has_magic(component))
		match_component(w, component, last);
	else
		pattern_unescape(&w->literal, component);
}

/* finish: what ends in a literal was not looked at yet. */
static void finish(struct walk *w)
{
	for (size_t i = 0; i < w->found.n; i++) {
		struct arena_mark mark = arena_take_mark(&w->arena);
		struct buf path = { .arena = &w->arena };
		buf_add_text(&path, w->found.p[i]);
		buf_add(&path, buf_str(&w->literal));
		if (exists(w, buf_terminated(&path)))
			vec_push(w->out, arena_copy(w->out->arena, buf_str(&path)));
		arena_rewind(&w->arena, mark);
	}
}

void pattern_pathnames(struct str source, bool utf8, struct vec *out)
{
	struct walk w = { .utf8 = utf8, .out = out };
	size_t before = out->n;
	w.found.arena = w.literal.arena = &w.arena;
	w.entries = arena_alloc(&w.arena, ENTRIES_SIZE);
	vec_push(&w.found, arena_copy(&w.arena, STR("")));
	while (source.n > 0) {
		size_t n = component_length(source);
		if (n > 0)
			add_component(&w, (struct str){ source.p, n }, n == source.n);
		source = str_skip(source, n);
		for (; source.n > 0 && source.p[0] == '/'; source = str_skip(source, 1))
			buf_add_byte(&w.literal, '/');
	}
	finish(&w);
	if (out->n > before)
		strings_sort(&w.arena, out->p + before, out->n - before);
	arena_free(&w.arena);
}
