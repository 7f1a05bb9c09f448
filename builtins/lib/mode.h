/* mode.h - file modes: as chmod's operand has them, as ls shows them, and how one is set. */
#ifndef NACRE_MODE_H
#define NACRE_MODE_H

#include <sys/types.h>
#include "base.h"

/* MODE_BITS: all that chmod can change. */
#define MODE_BITS ((mode_t)07777)

/* mode_apply: does to *mode what text says: an octal number, or clauses such as u=rwx,g+X (XCU
 * chmod). mask: the umask; it counts in clauses that do not say whose permissions they mean.
 * directory: the mode is a directory's: X is x, and what does not name the set-id bits leaves them
 * alone, as GNU has it. Bits above MODE_BITS stay. false: text is no mode, and *mode is as it
 * was. */
bool mode_apply(const char *text, mode_t mask, bool directory, mode_t *mode) MUST_USE;

/* mode_describe: the ten characters of ls -l, and a NUL. */
void mode_describe(mode_t mode, char out[11]);

/* mode_set: gives the file called name in directory dir (a descriptor or AT_FDCWD) a mode; never
 * what a symbolic link of that name points at. 0, or errno: EOPNOTSUPP for a symbolic link, and
 * where the system has no way to do it without that danger. */
int mode_set(int dir, const char *name, mode_t mode) MUST_USE;

#endif
