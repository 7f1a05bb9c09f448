/* inodes.h - files that were met, by device and inode: for hard links, and for what must not be
 * overwritten. */
#ifndef NACRE_INODES_H
#define NACRE_INODES_H

#include <sys/types.h>
#include "base.h"

struct stat;

struct inode {
	dev_t dev;
	ino_t ino;
	size_t value;			/* what the caller wants to know */
	bool used;
};

/* struct inodes: all zero is an empty table. */
struct inodes {
	struct inode *table;		/* open addressing */
	size_t count, size;		/* size: 0, or a power of two */
};

/* inodes_find: the file, or NULL. Valid until the next inodes_add. */
struct inode *inodes_find(const struct inodes *set, const struct stat *st) MUST_USE;
/* inodes_add: adds a file, unless it is there. */
void inodes_add(struct inodes *set, const struct stat *st, size_t value);
void inodes_free(struct inodes *set);

/* inodes_same: do both describe one file? */
bool inodes_same(const struct stat *a, const struct stat *b) MUST_USE;

#endif
