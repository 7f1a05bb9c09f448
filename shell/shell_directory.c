/* shell_directory.c - the working directory's name, for PWD, cd and pwd */
#include "shell.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include <sys/stat.h>
#include <sys/syscall.h>

static bool has_dots(const char *path)
{
	for (const char *p = path; (p = strchr(p, '/')) != NULL; p++) {
		if (p[1] != '.')
			continue;
		const char *end = p + 2;
		end += *end == '.';
		if (*end == '/' || *end == '\0')
			return true;
	}
	return false;
}

/* PIECE: bytes of a pathname that are opened at once. */
#define PIECE 1024

int shell_open_directory(const char *path)
{
	int at = AT_FDCWD, next;
	do {
		char piece[PIECE];
		struct str rest = str_of(path);
		size_t n = rest.n < PIECE ? rest.n : PIECE - 1;
		/* cut behind a slash; without one the component is too long for any file system */
		while (n < rest.n && n > 0 && path[n - 1] != '/')
			n--;
		copy_bytes(piece, path, n);
		piece[n] = '\0';
		errno = ENAMETOOLONG;
		next = n == 0 && rest.n > 0 ? -1 :
			openat(at, piece, O_PATH | O_DIRECTORY | O_CLOEXEC);
		int error = errno;
		if (at >= 0)
			(void)close(at);
		errno = error;
		at = next;
		path += n;
	} while (next >= 0 && *path != '\0');
	return next;
}

static bool stat_directory(const char *path, struct stat *st)
{
	if (stat(path, st) == 0)
		return true;
	if (errno != ENAMETOOLONG)
		return false;
	int fd = shell_open_directory(path);
	if (fd < 0)
		return false;
	bool known = fstat(fd, st) == 0;
	(void)close(fd);
	return known;
}

bool shell_is_directory_here(const char *path)
{
	struct stat here, there;
	if (path[0] != '/' || has_dots(path))
		return false;
	return stat(".", &here) == 0 && stat_directory(path, &there) &&
		here.st_ino == there.st_ino && here.st_dev == there.st_dev;
}

struct str shell_physical_directory(struct shell *sh)
{
	for (size_t room = 256;; room *= 2) {
		char *path = arena_bytes(&sh->scratch, room);
		if (syscall(SYS_getcwd, path, room) > 0 && path[0] == '/')
			return str_of(path);
		/* Linux says "(unreachable)..." for a directory outside of the root */
		if (path[0] == '(')
			errno = ENOENT;
		if (errno != ERANGE)
			return (struct str){ NULL, 0 };
	}
}
