/* confine.c - Landlock for files, seccomp for the rest. */
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "confine.h"
#include "say.h"

/* Rights that newer kernels know, and older headers do not. */
enum { RIGHT_REFER = 1 << 13, RIGHT_TRUNCATE = 1 << 14, RIGHT_IOCTL = 1 << 15 };

static bool landlock(int folder)
{
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0,
		LANDLOCK_CREATE_RULESET_VERSION);
	struct landlock_ruleset_attr all = { .handled_access_fs = (1 << 13) - 1 };
	if (version < 1)
		return false;
	all.handled_access_fs |= version >= 2 ? RIGHT_REFER : 0;
	all.handled_access_fs |= version >= 3 ? RIGHT_TRUNCATE : 0;
	all.handled_access_fs |= version >= 5 ? RIGHT_IOCTL : 0;
	int rules = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof(all), 0);
	if (rules < 0)
		return false;
	struct landlock_path_beneath_attr below = {
		.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
		.parent_fd = folder,
	};
	bool good = folder < 0 || syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH,
		&below, 0) == 0;
	good = good && syscall(SYS_landlock_restrict_self, rules, 0) == 0;
	close(rules);
	return good;
}

/* allowed: what reading, hashing, unpacking and writing take. */
static const int allowed[] = {
	SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(readv), SCMP_SYS(write), SCMP_SYS(writev),
	SCMP_SYS(close), SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(statx), SCMP_SYS(fstatfs),
	SCMP_SYS(lseek), SCMP_SYS(getdents64), SCMP_SYS(readlinkat), SCMP_SYS(fgetxattr),
	SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(fcntl), SCMP_SYS(mmap),
	SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect), SCMP_SYS(madvise), SCMP_SYS(brk),
	SCMP_SYS(getrandom), SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(futex),
	SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(getpid),
	SCMP_SYS(gettid), SCMP_SYS(tgkill), SCMP_SYS(restart_syscall), SCMP_SYS(exit),
	SCMP_SYS(exit_group),
};

static bool filter(void)
{
	scmp_filter_ctx context = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	bool good = context != NULL;
	for (size_t i = 0; good && i < ARRAY_LENGTH(allowed); i++)
		good = seccomp_rule_add(context, SCMP_ACT_ALLOW, allowed[i], 0) == 0;
	good = good && seccomp_rule_add(context, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
		SCMP_A2_64(SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY)) == 0;
	good = good && seccomp_rule_add(context, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1,
		SCMP_A1_32(SCMP_CMP_EQ, TCGETS)) == 0;
	good = good && seccomp_load(context) == 0;
	seccomp_release(context);
	return good;
}

void confine_self(int folder)
{
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
		say_error("no confinement here: %s", strerror(errno));
		return;
	}
	if (!landlock(folder))
		say_error("Landlock is not to be had here: going on without it");
	if (!filter())
		say_error("seccomp is not to be had here: going on without it");
}
