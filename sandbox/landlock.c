/* landlock.c - which files may be executed and written (landlock(7)). The numbers stand here
 * because the headers that we are built with are older than the kernels that we run on. */
#include "mechanism.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CREATE_RULESET = 444, ADD_RULE = 445, RESTRICT_SELF = 446 };
enum { FLAG_VERSION = 1, RULE_PATH_BENEATH = 1 };

struct ruleset {
	uint64_t access_fs, access_net, scoped;
};
struct path_beneath {
	uint64_t access;
	int32_t parent;
} __attribute__((packed));

/* known: the rights that this ABI has: REFER came with 2, truncation with 3 */
static unsigned known(int abi, unsigned rights)
{
	if (abi < 2)
		rights &= (1U << 13) - 1;
	if (abi < 3)
		rights &= (1U << 14) - 1;
	return rights;
}

int landlock_abi(void)
{
	long abi = syscall(CREATE_RULESET, NULL, (size_t)0, FLAG_VERSION);
	return abi > 0 ? (int)abi : abi == 0 ? -ENOSYS : -errno;
}

int landlock_new(int abi, unsigned rights, unsigned scopes)
{
	struct ruleset set = {
		.access_fs = known(abi, rights | LANDLOCK_RIGHT_REFER), .scoped = scopes
	};
	size_t size = abi >= 6 ? sizeof(set) : sizeof(set.access_fs);
	int fd = (int)syscall(CREATE_RULESET, &set, size, 0);
	if (fd < 0)
		return -errno;
	int error = abi < 2 ? 0 : landlock_allow(fd, abi, "/", LANDLOCK_RIGHT_REFER);
	if (error == 0)
		return fd;
	(void)close(fd);
	return -error;
}

int landlock_allow(int ruleset, int abi, const char *path, unsigned rights)
{
	struct stat st;
	int fd = open(path, O_PATH | O_CLOEXEC);
	if (fd < 0)
		return errno;
	int error = fstat(fd, &st) != 0 ? errno : 0;
	if (!S_ISDIR(st.st_mode))
		rights &= LANDLOCK_RIGHT_EXECUTE | LANDLOCK_RIGHT_WRITE_FILE;
	struct path_beneath rule = { known(abi, rights), fd };
	if (error == 0 && syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, &rule, 0) != 0)
		error = errno;
	(void)close(fd);
	return error;
}

int landlock_enter(int ruleset)
{
	return syscall(RESTRICT_SELF, ruleset, 0) != 0 ? errno : 0;
}
