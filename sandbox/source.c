/* source.c - which files the policy lets a sealed script read as commands */
#include "policy.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

/* open_part: one step below at, which is closed, if it is neither dot-dot nor a link */
static int open_part(int at, struct str part, int flags)
{
	char name[NAME_MAX + 1];
	int fd = -1, error = EACCES;
	if (part.n > NAME_MAX) {
		error = ENAMETOOLONG;
	} else if (!str_equal(part, STR(".."))) {
		copy_bytes(name, part.p, part.n);
		name[part.n] = '\0';
		fd = openat(at, name, flags | O_NOFOLLOW | O_CLOEXEC);
		/* ELOOP, or on the way ENOTDIR: a link */
		error = errno == ELOOP || errno == ENOTDIR ? EACCES : errno;
	}
	close(at);
	errno = error;
	return fd;
}

/* open_parts: path below the directory at, which is closed, if it leads there without links */
static int open_parts(int at, struct str path)
{
	size_t n;
	while ((n = str_find(path, '/')) < path.n) {
		if (n > 0)
			at = open_part(at, (struct str){ path.p, n }, O_PATH | O_DIRECTORY);
		if (at < 0)
			return -1;
		path = str_behind(path, n);
	}
	return open_part(at, path, O_RDONLY);
}

/* open_below: path below the directory, to which links may lead, but not out of it. Before Linux
 * 5.6: only if there is none. */
static int open_below(const char *directory, const char *path)
{
	struct open_how how = { .flags = O_RDONLY | O_CLOEXEC,
		.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS };
	int at = open(directory, O_PATH | O_DIRECTORY | O_CLOEXEC);

	if (at < 0)
		return -1;
	int fd = (int)syscall(SYS_openat2, at, path, &how, sizeof(how));
	if (fd < 0 && (errno == ENOSYS || errno == EPERM))
		return open_parts(at, str_of(path));
	int error = errno;
	close(at);
	errno = error == EXDEV ? EACCES : error;
	return fd;
}

int policy_open_source(const struct policy *policy, const char *path)
{
	struct policy_entry entry = { 0 };

	if (policy == NULL || policy->level != POLICY_SEALED)
		return open(path, O_RDONLY | O_CLOEXEC);
	while (policy_next(policy, POLICY_SOURCE, &entry)) {
		if (strcmp(entry.path.p, path) == 0)
			return open(path, O_RDONLY | O_CLOEXEC);
		if (entry.path.p[entry.path.n - 1] == '/' &&
		    str_starts(str_of(path), entry.path))
			return open_below(entry.path.p, path + entry.path.n);
	}
	errno = EACCES;
	return -1;
}
