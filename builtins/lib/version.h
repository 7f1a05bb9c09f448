/* version.h - names with version numbers in them, in order, as GNU's `sort -V` and `ls -v`: runs of
 * digits count as numbers, ~ comes before everything, even the end, letters before other bytes; a
 * row of suffixes such as .tar.gz decides only between names that are alike without it. */
#ifndef NACRE_VERSION_H
#define NACRE_VERSION_H

#include "base.h"

/* version_compare: <0, 0, >0 */
int version_compare(struct str a, struct str b) MUST_USE;

#endif
