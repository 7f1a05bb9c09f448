/* walk.h - a walk through a tree of files, one entry after the other: for rm, cp, chown, chmod,
 * find and grep.
 *
 *	struct walk walk;
 *	walk_begin(&walk, "folder", WALK_TYPES);
 *	while ((e = walk_next(&walk)) != NULL)
 *		switch (e->kind) { ... }
 *	walk_end(&walk);
 *
 * An entry is `name` in the directory that is open as `dir`: calls of openat's kind with these two
 * and without following links never leave the tree, whatever others rename meanwhile. `path` is for
 * messages. Depth and length of paths have no limit, and few descriptors are used (climb.h).
 * Entries may be removed while the walk goes on. The order is that of the directory. */
#ifndef NACRE_WALK_H
#define NACRE_WALK_H

#include <sys/stat.h>
#include "base.h"
#include "climb.h"

enum walk_flag {
	WALK_FOLLOW_FIRST = 1,	/* -H: the first name may be a symbolic link to a directory */
	WALK_FOLLOW = 2,	/* -L: all may */
	WALK_ONE_SYSTEM = 4,	/* directories of other file systems are not entered */
	WALK_TYPES = 8		/* `type` is enough: `st` only where it costs nothing */
};

enum walk_kind {
	WALK_FILE,	/* anything but a directory */
	WALK_BEFORE,	/* a directory; it is opened by the next call */
	WALK_AFTER,	/* that directory, when all in it had their turn: one for each WALK_BEFORE
			 * that was not pruned. error: its contents could not all be read. */
	WALK_LOOP,	/* with WALK_FOLLOW: a directory that the walk is inside of */
	WALK_ERROR	/* error: an entry cannot be looked at, or a directory cannot be read; its
			 * WALK_AFTER follows */
};

/* struct walk_entry: valid until the next call. */
struct walk_entry {
	enum walk_kind kind;
	int dir;		/* where name is; -1: lost (then `error` is set) */
	const char *name;	/* the first entry: the path as it was given, with AT_FDCWD */
	struct str path;	/* NUL-terminated; any length */
	const struct stat *st;	/* of what a followed link points at; NULL: not known */
	mode_t type;		/* S_IFREG, ...; of a WALK_ERROR: S_IFDIR: of a directory; or 0 */
	unsigned depth;		/* 0: the first */
	int error;		/* errno */
	bool linked;		/* a symbolic link was followed */
};

/* struct walk_name: what getdents64 writes. type: DT_REG, which is S_IFREG >> 12, and so on. */
struct walk_name {
	uint64_t ino;
	int64_t offset;
	uint16_t length;
	uint8_t type;
	char name[];
};
/* walk_is_dot: is it . or ..? */
bool walk_is_dot(const char *name) MUST_USE;

/* struct walk: opaque. */
struct walk {
	struct walk_entry entry;
	const char *first;
	size_t name;		/* of the entry, in climb.path */
	unsigned flags;
	enum { WALK_START, WALK_GO_ON, WALK_ENTER, WALK_UNENTERED } next;
	struct climb climb;
	struct buf levels;	/* what there is to know of each level beside climb's */
	struct buf names;	/* directory entries as the kernel gives them, level upon level */
	struct stat st;
};

/* walk_begin: a walk from path, which stays valid. */
void walk_begin(struct walk *w, const char *path, unsigned flags);
/* walk_next: the next entry, or NULL at the end. */
const struct walk_entry *walk_next(struct walk *w) MUST_USE;
/* walk_prune: behind a WALK_BEFORE: the directory is not entered; no WALK_AFTER comes. */
void walk_prune(struct walk *w);
/* walk_stat: the entry's `st`, asked for where it is not known yet. NULL and errno. */
const struct stat *walk_stat(struct walk *w) MUST_USE;
/* walk_end: closes and releases everything, at any time. */
void walk_end(struct walk *w);

#endif
