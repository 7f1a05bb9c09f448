/* replace.h - new content for a file: all of it, or the file stays as it was.
 *
 * The new content is written to a file without a name first. Then it takes the old file's place at
 * once (rename), with its mode, and its owner and extended attributes where that is allowed. Where
 * no other file can take that place (a mount point, a directory that cannot be written), the old
 * file is rewritten, after room was made for all of it and its content was saved elsewhere: should
 * writing fail, it is put back. Only the end of the process or of the machine at that moment leaves
 * it half written. */
#ifndef NACRE_REPLACE_H
#define NACRE_REPLACE_H

#include <sys/stat.h>
#include "base.h"

/* struct replace: all zero is one that was never opened. old: to read; new: to write; both are
 * closed by replace_close. The rest is replace.c's. */
struct replace {
	bool open;
	int old, new;
	int dir;
	struct buf path;
	const char *name;	/* the last part of path, in dir */
	struct stat st;		/* of old */
};

/* replace_open: begins. follow: a symbolic link is followed, to replace what it points at; if not,
 * the link is what is replaced. 0, or errno: EINVAL: not a regular file. */
int replace_open(struct replace *r, const char *path, bool follow) MUST_USE;
/* replace_commit: puts the new content in place. backup: a name that the old content gets, in the
 * same directory unless it has a slash; NULL: none. 0, or errno: then the file is as it was. */
int replace_commit(struct replace *r, const char *backup) MUST_USE;
/* replace_close: gives up what was not committed; at any time. */
void replace_close(struct replace *r);

#endif
