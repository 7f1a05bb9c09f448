/* file.c - whole files */
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <stdio.h>
#include <unistd.h>

static bool read_all(int fd, struct buf *out)
{
	for (;;) {
		if (out->capacity == out->n && !buf_reserve(out, 65536) && !buf_reserve(out, 1))
			return false;
		ssize_t got = read(fd, out->p + out->n, out->capacity - out->n);
		if (got == 0)
			return true;
		if (got > 0)
			out->n += (size_t)got;
		else if (errno != EINTR)
			return false;
	}
}

bool file_read(const char *path, struct buf *out)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	struct stat st;

	if (fd < 0)
		return false;
	bool good = fstat(fd, &st) == 0;
	if (good && !S_ISREG(st.st_mode)) {
		errno = S_ISDIR(st.st_mode) ? EISDIR : ENXIO;
		good = false;
	}
	good = good && read_all(fd, out);
	int error = errno;
	close(fd);
	errno = error;
	return good;
}

static bool write_all(int fd, struct str bytes)
{
	while (bytes.n > 0) {
		ssize_t put = write(fd, bytes.p, bytes.n);
		if (put >= 0)
			bytes = str_skip(bytes, (size_t)put);
		else if (errno != EINTR)
			return false;
	}
	return true;
}

/* create: a new file beside path, whose name nobody can guess */
static int create(const char *path, struct buf *name)
{
	for (int i = 0; i < LIMIT_TRIES; i++) {
		char letters[8];
		name->n = 0;
		buf_add(name, str_of(path));
		buf_add_byte(name, '.');
		random_letters(letters, sizeof(letters));
		buf_add(name, (struct str){ letters, sizeof(letters) });
		int fd = open(buf_terminated(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
		if (fd >= 0 || errno != EEXIST)
			return fd;
	}
	return -1;
}

bool file_replace(const char *path, struct str bytes, mode_t mode)
{
	struct buf name = { 0 };
	int fd = create(path, &name);
	bool good = fd >= 0 && write_all(fd, bytes) && fchmod(fd, mode) == 0 && fsync(fd) == 0;

	if (fd >= 0 && close(fd) != 0)
		good = false;
	if (good && rename(buf_terminated(&name), path) != 0)
		good = false;
	int error = errno;
	if (!good && fd >= 0)
		(void)unlink(buf_terminated(&name));
	buf_free(&name);
	errno = error;
	return good;
}
