/* source.c - which files the policy lets a sealed script read as commands */
#include "policy.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

/* open_below: path below the directory, to which links may lead, but not out of it. Where there is
 * no openat2 (Linux 5.6): a file of the directory itself that is no link. */
static int open_below(const char *directory, const char *path)
{
	struct open_how how = { .flags = O_RDONLY | O_CLOEXEC,
		.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS };
	int at = open(directory, O_PATH | O_DIRECTORY | O_CLOEXEC);

	if (at < 0)
		return -1;
	int fd = (int)syscall(SYS_openat2, at, path, &how, sizeof(how));
	if (fd < 0 && (errno == ENOSYS || errno == EPERM)) {
		errno = EACCES;
		if (strchr(path, '/') == NULL)
			fd = openat(at, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	}
	int error = errno;
	close(at);
	errno = error == EXDEV || error == ELOOP ? EACCES : error;
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
