/* temporary.c - names that nobody can guess */
#include "temporary.h"

#include <errno.h>
#include <sys/random.h>

void temporary_name(char *p, size_t n)
{
	static const char letters[] =
		"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
	while (n > 0) {
		unsigned char bytes[64];
		ssize_t got = getrandom(bytes, sizeof(bytes), 0);
		if (got < 0 && errno != EINTR)	/* a kernel older than Linux 3.17 */
			memory_exhausted();
		/* of 64 values two are not used, so that all letters are alike */
		for (ssize_t i = 0; i < got && n > 0; i++)
			if ((bytes[i] & 63) < sizeof(letters) - 1) {
				*p++ = letters[bytes[i] & 63];
				n--;
			}
	}
}
