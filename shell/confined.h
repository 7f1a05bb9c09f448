/* confined.h - what confinement says to the shell itself: at its start, about text that it is to
 * run, and to a person who asks. */
#ifndef NACRE_CONFINED_H
#define NACRE_CONFINED_H

#include "shell.h"

/* confined_begin: puts on what sh->policy says. Does not return when something that it requires is
 * missing. */
void confined_begin(struct shell *sh);

/* confined_allows_string, confined_allows_input: may this -c string, or standard input, be run by
 * who started us (check_exec)? false: a message and a line of the log, sh->status is 126. */
bool confined_allows_string(struct shell *sh, const char *text) MUST_USE;
bool confined_allows_input(struct shell *sh) MUST_USE;

/* confined_hash: what the log tells of a command string, which may hold secrets: in the scratch
 * arena. */
struct str confined_hash(struct shell *sh, struct str text) MUST_USE;

/* confined_status: for a person: what is on, what the kernel offers, what is missing and why. */
void confined_status(struct shell *sh);

#endif
