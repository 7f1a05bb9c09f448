/* inodes.c - files that were met, by device and inode */
#include "inodes.h"

#include <sys/stat.h>

#define SMALLEST ((size_t)64)

/* place: where the file is, or where there is room for it */
static struct inode *place(const struct inodes *set, dev_t dev, ino_t ino)
{
	uint64_t hash = ((uint64_t)ino ^ (uint64_t)dev << 32) * UINT64_C(0x9e3779b97f4a7c15);
	for (size_t i = (size_t)(hash >> 32);; i++) {
		struct inode *at = &set->table[i & (set->size - 1)];
		if (!at->used || (at->ino == ino && at->dev == dev))
			return at;
	}
}

struct inode *inodes_find(const struct inodes *set, const struct stat *st)
{
	if (set->size == 0)
		return NULL;
	struct inode *at = place(set, st->st_dev, st->st_ino);
	return at->used ? at : NULL;
}

static void grow(struct inodes *set)
{
	struct inodes old = *set;
	set->size = old.size > 0 ? 2 * old.size : SMALLEST;
	set->table = memory_get(set->size * sizeof(*set->table));
	memset(set->table, 0, set->size * sizeof(*set->table));
	for (size_t i = 0; i < old.size; i++)
		if (old.table[i].used)
			*place(set, old.table[i].dev, old.table[i].ino) = old.table[i];
	memory_release(old.table);
}

void inodes_add(struct inodes *set, const struct stat *st, size_t value)
{
	if (2 * set->count >= set->size)
		grow(set);
	struct inode *at = place(set, st->st_dev, st->st_ino);
	if (at->used)
		return;
	set->count++;
	*at = (struct inode){ st->st_dev, st->st_ino, value, true };
}

void inodes_free(struct inodes *set)
{
	memory_release(set->table);
	*set = (struct inodes){ 0 };
}

bool inodes_same(const struct stat *a, const struct stat *b)
{
	return a->st_ino == b->st_ino && a->st_dev == b->st_dev;
}
