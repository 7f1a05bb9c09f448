/* mode.h - file modes: as chmod's operand has them, as ls shows them, and how one is set. */
#ifndef NACRE_MODE_H
#define NACRE_MODE_H

#include <sys/types.h>
#include "base.h"

/* MODE_BITS: all that chmod can change. */
#define MODE_BITS ((mode_t)07777)

/* MODE_NONE: no mode. */
#define MODE_NONE ((mode_t)-1)

/* mode_apply: what text makes of a mode: an octal number, or clauses such as u=rwx,g+X (XCU
 * chmod). mask: the umask; it counts in clauses that do not say whose permissions they mean.
 * directory: the mode is a directory's: X is x, and what does not name the set-id bits leaves them
 * alone, as GNU has it. Bits above MODE_BITS stay. MODE_NONE: text is no mode. */
mode_t mode_apply(const char *text, mode_t mask, bool directory, mode_t mode) MUST_USE;

/* mode_describe: the ten characters of ls -l, and a NUL, into out, which is returned. */
char *mode_describe(mode_t mode, char out[11]);

/* mode_letter: the first of them: - d l c b p s, or ?. */
char mode_letter(mode_t mode) MUST_USE;
/* mode_kind: the kind of file in words: "directory", ...; empty: "regular empty file". */
const char *mode_kind(mode_t mode, bool empty) MUST_USE;

/* mode_set: gives the file called name in directory dir (a descriptor or AT_FDCWD) a mode; never
 * what a symbolic link of that name points at. 0, or errno: EOPNOTSUPP for a symbolic link, and
 * where the system has no way to do it without that danger. */
int mode_set(int dir, const char *name, mode_t mode) MUST_USE;

#endif
