/* sealed.h - the policy that is part of this file (../sandbox/payload.h), and what a sealed file
 * runs: its own scripts, and the -c strings that are pinned (confinement 5). */
#ifndef NACRE_SEALED_H
#define NACRE_SEALED_H

#include "shell.h"

/* sealed_open: the policy of this file, or NULL: there is none. Does not return when the payload is
 * damaged. Nobody can change what it returns. */
const struct policy *sealed_open(void) MUST_USE;

/* sealed_is: does this shell run its own scripts only? */
bool sealed_is(const struct shell *sh) MUST_USE;

/* sealed_run: runs what argv asks for, or refuses it with status 126. */
MUST_USE enum flow sealed_run(struct shell *sh, char **argv);

#endif
