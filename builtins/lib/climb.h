/* climb.h - a way down a tree of directories and back up again, as deep as the tree is, with a
 * handful of descriptors: what is relative to the directory at the end of it cannot be led out of
 * the tree by a symbolic link.
 *
 * Only the first levels and the last one are open. Going up, ".." is opened, and must be the
 * directory that was there on the way down. */
#ifndef NACRE_CLIMB_H
#define NACRE_CLIMB_H

#include <sys/stat.h>
#include "base.h"

/* struct climb: all of it is read-only for others, but for what lies behind the last level's name
 * in `path`. All zero is a climb that has not begun. */
struct climb {
	unsigned count;		/* of the levels */
	unsigned kept;		/* how many of the outermost stay open */
	struct buf path;	/* as in messages: any length */
	struct buf levels;	/* struct climb_level, outermost first */
};

/* struct climb_level: one directory. */
struct climb_level {
	dev_t dev;
	ino_t ino;
	size_t name, end;	/* where its name begins and ends in path */
	int fd;			/* -1: closed */
	bool linked;		/* a symbolic link led here: ".." is not the level above */
};

/* climb_level: the level at index i. Valid until the next climb_down. */
static inline struct climb_level *climb_level(const struct climb *c, unsigned i)
{
	return (struct climb_level *)(void *)c->levels.p + i;
}
/* climb_dir: the descriptor of the last level; AT_FDCWD before the first; -1: it was lost. */
int climb_dir(const struct climb *c) MUST_USE;
/* climb_name: makes path that of `name` in the last level (before the first: name itself). Returns
 * where it begins. */
size_t climb_name(struct climb *c, const char *name);
/* climb_closes: will climb_down close the directory it leaves? What is to be read from it has to be
 * read before. */
bool climb_closes(const struct climb *c) MUST_USE;
/* climb_down: opens the directory whose name begins at `name` in path and ends where path ends; it
 * is the last level then. expected: what it must be, or NULL. *st: what it is. Only with `follow`
 * may it be a symbolic link. 0, or errno: ESTALE: it is not what was expected. */
int climb_down(struct climb *c, size_t name, bool follow, const struct stat *expected,
	struct stat *st) MUST_USE;
/* climb_up: leaves the last level; path stays. false: the directory above is not found again, and
 * climb_dir is -1. */
bool climb_up(struct climb *c);
/* climb_end: closes and releases everything. */
void climb_end(struct climb *c);

#endif
