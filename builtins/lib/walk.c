/* walk.c - a walk through a tree of files, one entry after the other */
#include "walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* NAMES_BLOCK: bytes of directory entries that are asked for at a time. */
#define NAMES_BLOCK 32768

/* struct level: beside struct climb_level. Of names, [start, end) are the level's; next is the
 * first that had no turn. */
struct level {
	size_t start, next, end;
	int error;		/* the directory could not be read, or got lost */
	bool told;		/* a WALK_ERROR said so */
	bool ended;		/* all was read */
	bool linked;
	struct stat st;
};

static struct level *last(const struct walk *w)
{
	return (struct level *)(void *)w->levels.p + (w->climb.count - 1);
}

void walk_begin(struct walk *w, const char *path, unsigned flags)
{
	memset(w, 0, sizeof(*w));
	w->first = path;
	w->flags = flags;
	w->levels.max = w->names.max = SIZE_MAX / 4;
}

void walk_end(struct walk *w)
{
	climb_end(&w->climb);
	buf_free(&w->levels);
	buf_free(&w->names);
}

void walk_prune(struct walk *w)
{
	w->next = WALK_GO_ON;
}

/* ---- entries ---- */

/* give: the entry at w->name of the path */
static const struct walk_entry *give(struct walk *w, enum walk_kind kind, int error)
{
	struct walk_entry *e = &w->entry;
	e->kind = kind;
	e->error = error;
	e->depth = w->climb.count;
	e->dir = climb_dir(&w->climb);
	e->path = buf_str(&w->climb.path);
	e->name = e->path.p + w->name;
	return e;
}

/* set_stat: w->st is the entry's */
static void set_stat(struct walk *w)
{
	w->entry.st = &w->st;
	w->entry.type = w->st.st_mode & S_IFMT;
}

const struct stat *walk_stat(struct walk *w)
{
	struct walk_entry *e = &w->entry;
	if (e->st == NULL && fstatat(e->dir, e->name, &w->st, AT_SYMLINK_NOFOLLOW) == 0)
		set_stat(w);
	return e->st;
}

static bool follows(const struct walk *w)
{
	return w->flags & WALK_FOLLOW || (w->flags & WALK_FOLLOW_FIRST && w->climb.count == 0);
}

/* look: finds out what the entry is; false: errno says why not */
NOINLINE bool look(struct walk *w, bool known)
{
	struct walk_entry *e = &w->entry;
	bool follow = follows(w) && (!known || e->type == S_IFLNK);
	/* whether a directory is inside of itself is seen by its numbers */
	bool numbers = w->flags & WALK_FOLLOW && e->type == S_IFDIR;
	if (known && !follow && !numbers && w->flags & WALK_TYPES)
		return true;
	e->type = 0;
	if (walk_stat(w) == NULL)
		return false;
	struct stat target;
	if (!follow || e->type != S_IFLNK)
		return true;
	if (fstatat(e->dir, e->name, &target, 0) != 0)
		return errno == ENOENT;		/* it points at nothing: a file of its own */
	w->st = target;
	e->linked = true;
	set_stat(w);
	return true;
}

static bool is_inside(const struct walk *w)
{
	for (unsigned i = 0; i < w->climb.count; i++) {
		const struct climb_level *level = climb_level(&w->climb, i);
		if (level->ino == w->st.st_ino && level->dev == w->st.st_dev)
			return true;
	}
	return false;
}

/* visit: an entry of the last level, or the first; type as the directory has it, or 0 */
static const struct walk_entry *visit(struct walk *w, const char *name, mode_t type)
{
	struct walk_entry *e = &w->entry;
	*e = (struct walk_entry){ .type = type };
	w->name = climb_name(&w->climb, name);
	(void)give(w, WALK_FILE, 0);
	if (!look(w, type != 0))
		return give(w, WALK_ERROR, errno);
	if (e->type != S_IFDIR)
		return e;
	/* Without links no directory is inside of itself. */
	if (w->flags & WALK_FOLLOW && is_inside(w))
		return give(w, WALK_LOOP, ELOOP);
	w->next = WALK_ENTER;
	return give(w, WALK_BEFORE, 0);
}

/* ---- reading directories ---- */

/* read_block: adds entries to the last level's */
static void read_block(struct walk *w)
{
	struct level *level = last(w);
	let_fail(buf_reserve(&w->names, NAMES_BLOCK));
	long got = syscall(SYS_getdents64, climb_dir(&w->climb), w->names.p + w->names.n,
		NAMES_BLOCK);
	if (got > 0) {
		w->names.n += (size_t)got;
		level->end = w->names.n;
		return;
	}
	level->ended = true;
	if (got < 0 && errno != ENOENT)		/* ENOENT: it was removed, and is empty */
		level->error = errno;
}

bool walk_is_dot(const char *name)
{
	return name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
}

/* next_entry: the next one of the last level, or NULL */
static const struct walk_name *next_entry(struct walk *w)
{
	struct level *level = last(w);
	for (;;) {
		if (level->next == level->end && !level->ended) {
			level->next = level->end = w->names.n = level->start;
			read_block(w);
		}
		if (level->next == level->end)
			return NULL;
		const struct walk_name *entry = (const void *)(w->names.p + level->next);
		level->next += entry->length;
		if (!walk_is_dot(entry->name))
			return entry;
	}
}

/* ---- down and up ---- */

/* enter: opens the directory that had its WALK_BEFORE; NULL: done */
static const struct walk_entry *enter(struct walk *w)
{
	struct walk_entry *e = &w->entry;
	struct level level = { .linked = e->linked };
	w->next = WALK_UNENTERED;
	while (climb_closes(&w->climb) && !last(w)->ended)
		read_block(w);
	if (w->flags & WALK_ONE_SYSTEM && w->climb.count > 0 && walk_stat(w) != NULL &&
		w->st.st_dev != climb_level(&w->climb, 0)->dev)
		return NULL;
	int error = climb_down(&w->climb, w->name, e->linked, e->st, &level.st);
	if (error != 0)
		return give(w, WALK_ERROR, error);
	level.start = level.next = level.end = w->names.n;
	buf_add(&w->levels, (struct str){ (const char *)&level, sizeof(level) });
	w->next = WALK_GO_ON;
	return NULL;
}

/* name_last: the entry is the last level itself */
static void name_last(struct walk *w)
{
	const struct climb_level *level = climb_level(&w->climb, w->climb.count - 1);
	w->st = last(w)->st;
	w->entry.linked = last(w)->linked;
	set_stat(w);
	w->name = level->name;
	w->climb.path.n = level->end;
	w->climb.path.p[level->end] = '\0';
}

/* leave: the last level has no more entries */
static const struct walk_entry *leave(struct walk *w)
{
	struct level *level = last(w);
	name_last(w);
	if (level->error != 0 && !level->told) {
		level->told = true;
		const struct walk_entry *e = give(w, WALK_ERROR, level->error);
		w->entry.depth--;
		w->entry.dir = -1;
		return e;
	}
	int error = level->error;
	w->names.n = level->start;
	w->levels.n -= sizeof(*level);
	if (!climb_up(&w->climb)) {
		error = ENOENT;
		*last(w) = (struct level){ .st = last(w)->st, .linked = last(w)->linked,
			.start = last(w)->start, .error = ENOENT, .ended = true };
	}
	return give(w, WALK_AFTER, error);
}

static mode_t type_of(const struct walk_name *entry)
{
	return (mode_t)entry->type << 12;	/* DT_REG is S_IFREG >> 12, and so on */
}

const struct walk_entry *walk_next(struct walk *w)
{
	if (w->next == WALK_START) {
		w->next = WALK_GO_ON;
		return visit(w, w->first, 0);
	}
	if (w->next == WALK_ENTER) {
		const struct walk_entry *failed = enter(w);
		if (failed != NULL)
			return failed;
	}
	if (w->next == WALK_UNENTERED) {
		w->next = WALK_GO_ON;
		return give(w, WALK_AFTER, w->entry.error);
	}
	if (w->climb.count == 0)
		return NULL;
	const struct walk_name *entry = next_entry(w);
	return entry != NULL ? visit(w, entry->name, type_of(entry)) : leave(w);
}
