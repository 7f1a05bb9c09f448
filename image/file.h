/* file.h - whole files: read with a limit, written so that a name has the old bytes or the new */
#ifndef NACRE_FILE_H
#define NACRE_FILE_H

#include <sys/types.h>
#include "base.h"

/* file_read: adds all of the file at path to out, as far as its maximum goes. false:
 * out->overflowed, or errno says why. Regular files only (EISDIR, ENXIO for others): nothing is
 * waited for. */
bool file_read(const char *path, struct buf *out) MUST_USE;

/* file_replace: bytes become the file at path with this mode: written to a temporary file beside
 * it, then renamed. false: errno; nothing has changed. */
bool file_replace(const char *path, struct str bytes, mode_t mode) MUST_USE;

/* file_folder: the length of a path up to its last slash, and with it; 0: it has none. */
static inline size_t file_folder(struct str path)
{
	size_t n = path.n;
	while (n > 0 && path.p[n - 1] != '/')
		n--;
	return n;
}

#endif
