/* passwd.h - a bounded reader of /etc/passwd and /etc/group: no stdio, no name service (house
 * rule: musl's getpwnam may talk to a daemon). */
#ifndef NACRE_PASSWD_H
#define NACRE_PASSWD_H

#include "base.h"

/* LIMIT_PASSWD_LINE: longer lines are skipped. */
#define LIMIT_PASSWD_LINE 4096

/* passwd_field: looks for the line of `file` whose field number `key` (from 0) is `value` and
 * copies its field number `want` into the arena. {NULL, 0}: no such line, or the file cannot be
 * read. */
struct str passwd_field(struct arena *a, const char *file, unsigned key, struct str value,
	unsigned want) MUST_USE;

#endif
