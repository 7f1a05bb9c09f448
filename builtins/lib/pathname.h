/* pathname.h - parts of pathnames, as text. */
#ifndef NACRE_PATHNAME_H
#define NACRE_PATHNAME_H

#include "base.h"

/* pathname_trim: without the slashes at its end, but for one that is all of it. */
struct str pathname_trim(struct str path) MUST_USE;
/* pathname_last: the last component, without the slashes behind it (XCU basename 1 to 5): "/" for
 * one of slashes alone, empty for the empty one. */
struct str pathname_last(struct str path) MUST_USE;
/* pathname_parent: what is in front of the last component (XCU dirname): "." or "/" where there is
 * nothing. */
struct str pathname_parent(struct str path) MUST_USE;

/* pathname_same_entry: are a and b one entry of one directory, however they are written? */
bool pathname_same_entry(struct arena *arena, const char *a, const char *b) MUST_USE;

#endif
