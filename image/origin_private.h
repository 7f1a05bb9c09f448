/* origin_private.h - between the files of the source. */
#ifndef NACRE_ORIGIN_PRIVATE_H
#define NACRE_ORIGIN_PRIVATE_H

#include "origin.h"

/* origin_archive: looks at what an archive is, and opens what is needed to read it at any place.
 * origin_index: reads the names of its members. */
MUST_USE bool origin_archive(struct origin *s, int fd);
MUST_USE bool origin_index(struct origin *s);

#endif
