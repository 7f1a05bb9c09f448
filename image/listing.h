/* listing.h - a lock: all of an image's files, and what it starts, one a line.
 *
 *	nacre-image-lock 1
 *	config user "65532"
 *	/bin/sh f 0755 0 0 131072 DIGITS
 *	/bin/link l 0777 0 0 0 - TARGET
 *
 * path, type, mode, uid, gid, size, sha256 (or -), and the target of a link, the numbers of a
 * device or the capabilities of a file. In names, what is not plain is written \xHH. */
#ifndef NACRE_LISTING_H
#define NACRE_LISTING_H

#include "image.h"

/* listing_of: the lines of an image, in order; without the first. */
void listing_of(struct vec *lines, struct arena *arena, const struct image_ref *image,
	struct tree *tree);
/* listing_write: the text of the lock file. */
void listing_write(struct buf *out, const struct vec *lines);
/* listing_parse: the lines of a lock file, in order; false with the fault "line N: ...". */
MUST_USE bool listing_parse(struct vec *lines, struct arena *arena, struct str text,
	struct fault *fault);

#define LISTING_HEAD "nacre-image-lock 1"

#endif
