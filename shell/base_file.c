/* base_file.c - files that nobody else knows of */
#include "base.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

void random_letters(char *p, size_t n)
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

int file_new(int dir, struct file_name *name)
{
	memcpy(name->text, ".new-", 5);
	random_letters(name->text + 5, sizeof(name->text) - 6);
	name->text[sizeof(name->text) - 1] = '\0';
	return openat(dir, name->text, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
}

int file_unnamed(int dir, const char *path)
{
	struct file_name name;
	int fd = openat(dir, path, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
	/* file systems that have no such files */
	int below = fd < 0 ? openat(dir, path, O_PATH | O_DIRECTORY | O_CLOEXEC) : -1;
	if (below < 0)
		return fd;
	fd = file_new(below, &name);
	int error = errno;
	if (fd >= 0)
		(void)unlinkat(below, name.text, 0);
	(void)close(below);
	errno = error;
	return fd;
}
