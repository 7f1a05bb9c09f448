/* resolve.h - pathnames without symbolic links, dots and dot-dots (XCU realpath). */
#ifndef NACRE_RESOLVE_H
#define NACRE_RESOLVE_H

#include "base.h"

/* enum resolve: what has to be there. */
enum resolve {
	RESOLVE_ALL,		/* everything: -e */
	RESOLVE_PARENTS,	/* all but the last component: -f, -E */
	RESOLVE_NOTHING		/* -m */
};

/* LIMIT_LINKS: symbolic links on the way; more are ELOOP. */
#define LIMIT_LINKS 256

/* resolve_path: adds to out the absolute pathname of path, which may be of any length. here: the
 * working directory. What is needed meanwhile comes from the arena. 0, or errno. */
int resolve_path(struct arena *a, struct str here, const char *path, enum resolve what,
	struct buf *out) MUST_USE;
/* resolve_text: as resolve_path without looking at links: dots and dot-dots go as text. */
void resolve_text(struct str here, const char *path, struct buf *out);
/* resolve_relative: adds to out the way from one absolute pathname without dots to another. */
void resolve_relative(struct str from, struct str to, struct buf *out);

#endif
