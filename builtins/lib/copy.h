/* copy.h - copies of files and trees: the work of cp, and of mv between file systems. Source and
 * target are walked by descriptors: a symbolic link that somebody puts into the way meanwhile leads
 * nowhere. */
#ifndef NACRE_COPY_H
#define NACRE_COPY_H

#include <sys/stat.h>
#include "base.h"
#include "climb.h"
#include "inodes.h"
#include "walk.h"

enum copy_flag {
	COPY_RECURSIVE = 1 << 0,	/* directories too; devices and FIFOs as what they are */
	COPY_FOLLOW_FIRST = 1 << 1,	/* -H: a source that is a link: what it leads to */
	COPY_FOLLOW = 1 << 2,		/* -L: the same for all links */
	COPY_MODE = 1 << 3,		/* what the copy keeps: */
	COPY_OWNER = 1 << 4,
	COPY_TIMES = 1 << 5,
	COPY_LINKS = 1 << 6,		/* hard links between what is copied */
	COPY_XATTRS = 1 << 7,
	COPY_FORCE = 1 << 8,		/* a target that cannot be opened is removed first */
	COPY_REMOVE = 1 << 9,		/* any target is removed first */
	COPY_KEEP_OLD = 1 << 10,	/* -n: what is there stays */
	COPY_UPDATE = 1 << 11,		/* -u: what is as new stays */
	COPY_ASK = 1 << 12,		/* -i */
	COPY_ONE_SYSTEM = 1 << 13
};

/* struct copy_rules: what the copier's user does for it. */
struct copy_rules {
	/* says that something is wrong with path: a text, or NULL: what errno says */
	void (*fail)(void *user, const char *path, const char *text);
	/* a file or directory is about to be made */
	void (*note)(void *user, const char *source, const char *target);
	bool (*confirm)(void *user, const char *target);
	bool (*stopped)(void *user);	/* a signal came: end soon */
};

/* struct copier: set rules, user, flags and mask, all else zero. The umask of the process has to be
 * 0 meanwhile: modes are complete when a file is made. */
struct copier {
	const struct copy_rules *rules;
	void *user;
	unsigned flags;
	mode_t mask;			/* the umask that counts */
	/* its own; what is small stands first: its offset is a byte */
	bool has_top, failed;
	struct {			/* between two descriptors */
		int in, out;
		bool by_kernel;		/* copy_file_range works */
		bool reading;		/* the error is the source's */
	} transfer;
	struct copy_task {		/* one file that is copied */
		struct copier *c;
		const struct walk_entry *from;
		const struct stat *st;	/* of the source */
		/* the target: a name in a directory that is open; path: for messages */
		const char *name, *path;
		int dir;
		bool exists, made;	/* something has its name; it is new */
		mode_t mode;		/* that it gets */
		struct timespec times[2];
		struct stat old;	/* of what has its name */
	} task;
	struct climb to;
	struct buf made_levels;		/* for each level of `to`: was it made? */
	struct buf block, paths;
	struct inodes links, made;	/* sources with more than one name; targets */
	dev_t top_dev;			/* the first directory that was made for this source */
	ino_t top_ino;
	struct stat seen, first;	/* room for what is asked for */
	struct buf names;		/* of attributes */
	struct arena arena;		/* for pathnames that are compared */
	struct walk walk;
};

/* copy_one: copies source to the name target. false: not all of it; it was said why. */
bool copy_one(struct copier *c, const char *source, const char *target) MUST_USE;
void copier_free(struct copier *c);

/* copy_data: copies all bytes from in to out, and holes as holes. 0; or errno, and
 * c->transfer.reading: of the source. */
int copy_data(struct copier *c, int in, int out) MUST_USE;
/* copy_xattrs: copies extended attributes; without `all` only access lists. 0, or errno. */
int copy_xattrs(struct copier *c, int in, int out, bool all) MUST_USE;

#endif
