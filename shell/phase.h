/* phase.h - the phases of a policy: programs that a script runs to set things up, and the app. */
#ifndef NACRE_PHASE_H
#define NACRE_PHASE_H

#include "shell.h"

/* phase_begin: the program at path is about to start, in place of this shell (`replaces`: the
 * script said `exec`) or beside it. Fills *app with what it gets more than its shell if it is the
 * app (wanted is false if not). false: that cannot be had: a message was printed, sh->status is
 * 126, and it may not start. Release it with confine_release. */
bool phase_begin(struct shell *sh, const char *path, bool replaces,
	struct confine_app *app) MUST_USE;

#endif
