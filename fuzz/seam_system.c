/* seam_system.c - the other virtual calls: clock, pids, users, limits, attributes; and those that this system has not */
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <stdarg.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>
#include "filter.h"
#include "seam_internal.h"

/* ---- memory ---- */

void *virtual_mmap(void *at, size_t n, int protection, int flags, int fd, off_t offset);
int virtual_munmap(void *p, size_t n);
void *virtual_malloc(size_t n);
int virtual_madvise(void *p, size_t n, int advice);
int virtual_mprotect(void *p, size_t n, int protection);

/* What processes share is not part of their images. */
static uint64_t shared[16][8];
static unsigned shared_used;

void *virtual_mmap(void *at, size_t n, int protection, int flags, int fd, off_t offset)
{
	(void)at, (void)protection, (void)fd, (void)offset;
	int error = seam_enter();
	if (error == 0 && !(flags & MAP_SHARED)) {
		void *pages = virtual_malloc(n);
		return memset(pages, 0, n);
	}
	if (error != 0 || n > sizeof(shared[0]))
		return errno = error != 0 ? error : ENOMEM, MAP_FAILED;
	return memset(shared[shared_used++ % ARRAY_LENGTH(shared)], 0, sizeof(shared[0]));
}

int virtual_munmap(void *p, size_t n)
{
	(void)p, (void)n;
	return 0;
}

/* The stack below, and the pages behind an arena, belong to the fuzzer. */
int virtual_madvise(void *p, size_t n, int advice)
{
	(void)p, (void)n, (void)advice;
	return 0;
}

int virtual_mprotect(void *p, size_t n, int protection)
{
	(void)p, (void)n, (void)protection;
	return 0;
}

/* ---- clock ---- */

int virtual_clock_gettime(clockid_t clock, struct timespec *t);
int virtual_clock_settime(clockid_t clock, const struct timespec *t);
struct tm *virtual_localtime_r(const time_t *t, struct tm *tm);
time_t virtual_mktime(struct tm *tm);
void virtual_tzset(void);
extern char **virtual_environ;
char **virtual_environ;

int virtual_clock_gettime(clockid_t clock, struct timespec *t)
{
	(void)clock;
	seam_count();
	*t = (struct timespec){ seam.clock / 1000000000, seam.clock % 1000000000 };
	return 0;
}

int virtual_clock_settime(clockid_t clock, const struct timespec *t)
{
	(void)clock, (void)t;
	ENTER_UNLOCKED();
	return errno = EPERM, -1;
}

struct tm *virtual_localtime_r(const time_t *t, struct tm *tm)
{
	return gmtime_r(t, tm);
}

time_t virtual_mktime(struct tm *tm)
{
	return timegm(tm);
}

void virtual_tzset(void)
{
}

/* ---- processes and users ---- */

pid_t virtual_getpid(void);
pid_t virtual_getppid(void);
pid_t virtual_getpgrp(void);
int virtual_setpgid(pid_t pid, pid_t group);
uid_t virtual_getuid(void);
uid_t virtual_geteuid(void);
gid_t virtual_getgid(void);
gid_t virtual_getegid(void);
int virtual_getresuid(uid_t *real, uid_t *effective, uid_t *saved);
int virtual_getresgid(gid_t *real, gid_t *effective, gid_t *saved);
int virtual_getgroups(int n, gid_t *groups);
mode_t virtual_umask(mode_t mask);

pid_t virtual_getpid(void)
{
	return seam.current->pid;
}

pid_t virtual_getppid(void)
{
	return seam.current->parent;
}

pid_t virtual_getpgrp(void)
{
	return seam.current->group;
}

int virtual_setpgid(pid_t pid, pid_t group)
{
	struct process *p = pid == 0 ? seam.current : seam_process_find(pid);
	if (p == NULL)
		return errno = ESRCH, -1;
	p->group = group == 0 ? p->pid : group;
	return 0;
}

uid_t virtual_getuid(void)
{
	return seam.current->uid;
}

uid_t virtual_geteuid(void)
{
	return seam.current->uid;
}

gid_t virtual_getgid(void)
{
	return seam.current->gid;
}

gid_t virtual_getegid(void)
{
	return seam.current->gid;
}

int virtual_getresuid(uid_t *real, uid_t *effective, uid_t *saved)
{
	*real = *effective = *saved = seam.current->uid;
	return 0;
}

int virtual_getresgid(gid_t *real, gid_t *effective, gid_t *saved)
{
	*real = *effective = *saved = seam.current->gid;
	return 0;
}

int virtual_getgroups(int n, gid_t *groups)
{
	if (n > 0)
		groups[0] = seam.current->gid;
	return 1;
}

mode_t virtual_umask(mode_t mask)
{
	mode_t before = seam.current->umask;
	seam.current->umask = mask & 0777;
	return before;
}

/* ---- attributes of files ---- */

int virtual_fchmodat(int dir, const char *path, mode_t mode, int flags);
int virtual_fchmod(int fd, mode_t mode);
int virtual_fchownat(int dir, const char *path, uid_t uid, gid_t gid, int flags);
int virtual_fchown(int fd, uid_t uid, gid_t gid);
int virtual_utimensat(int dir, const char *path, const struct timespec times[2], int flags);
int virtual_futimens(int fd, const struct timespec times[2]);

static int change_mode(struct inode *node, mode_t mode)
{
	if (node == NULL)
		return -1;
	if (seam.current->uid != 0 && seam.current->uid != node->uid)
		return errno = EPERM, -1;
	node->mode = (node->mode & S_IFMT) | (mode & 07777);
	return 0;
}

static struct inode *node_of(int fd)
{
	const struct file *f = descriptor_of(fd);
	if (f != NULL && f->node == NULL)
		errno = EINVAL;
	return f != NULL ? f->node : NULL;
}

int virtual_fchmodat(int dir, const char *path, mode_t mode, int flags)
{
	ENTER_UNLOCKED();
	return change_mode(node_find(dir, path, !(flags & AT_SYMLINK_NOFOLLOW)), mode);
}

int virtual_fchmod(int fd, mode_t mode)
{
	ENTER_UNLOCKED();
	return change_mode(node_of(fd), mode);
}

static int change_owner(struct inode *node, uid_t uid, gid_t gid)
{
	if (node == NULL)
		return -1;
	if (seam.current->uid != 0)
		return errno = EPERM, -1;
	node->uid = uid != (uid_t)-1 ? uid : node->uid;
	node->gid = gid != (gid_t)-1 ? gid : node->gid;
	return 0;
}

int virtual_fchownat(int dir, const char *path, uid_t uid, gid_t gid, int flags)
{
	ENTER_UNLOCKED();
	return change_owner(node_find(dir, path, !(flags & AT_SYMLINK_NOFOLLOW)), uid, gid);
}

int virtual_fchown(int fd, uid_t uid, gid_t gid)
{
	ENTER_UNLOCKED();
	return change_owner(node_of(fd), uid, gid);
}

static int change_time(struct inode *node, const struct timespec *times)
{
	if (node == NULL)
		return -1;
	if (times == NULL || times[1].tv_nsec == UTIME_NOW)
		node->modified = seam.clock;
	else if (times[1].tv_nsec != UTIME_OMIT && times[1].tv_sec >= 0 && times[1].tv_sec < INT64_C(8000000000))
		node->modified = times[1].tv_sec * INT64_C(1000000000) + times[1].tv_nsec;
	return 0;
}

int virtual_utimensat(int dir, const char *path, const struct timespec times[2], int flags)
{
	ENTER_UNLOCKED();
	return change_time(node_find(dir, path, !(flags & AT_SYMLINK_NOFOLLOW)), times);
}

int virtual_futimens(int fd, const struct timespec times[2])
{
	ENTER_UNLOCKED();
	return change_time(node_of(fd), times);
}

/* ---- the machine ---- */

int virtual_uname(struct utsname *name);
ssize_t virtual_getrandom(void *p, size_t n, unsigned flags);
int virtual_prlimit(pid_t pid, int resource, const struct rlimit *new, struct rlimit *old);
int virtual_getrusage(int who, struct rusage *usage);
int virtual_sched_getaffinity(pid_t pid, size_t n, cpu_set_t *set);
int virtual_prctl(int option, ...);
int virtual_isatty(int fd);
int virtual_ttyname_r(int fd, char *room, size_t n);
int virtual_fsync(int fd);

int virtual_uname(struct utsname *name)
{
	*name = (struct utsname){ .sysname = "Linux", .nodename = "seam", .release = "6.1.0",
		.version = "#1", .machine = "x86_64" };
	return 0;
}

ssize_t virtual_getrandom(void *p, size_t n, unsigned flags)
{
	(void)flags;
	ENTER();
	for (size_t i = 0; i < n; i++) {
		seam.random = seam.random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
		((unsigned char *)p)[i] = (unsigned char)(seam.random >> 56);
	}
	return (ssize_t)n;
}

int virtual_prlimit(pid_t pid, int resource, const struct rlimit *new, struct rlimit *old)
{
	(void)pid, (void)new;
	ENTER();
	if (old != NULL)
		*old = (struct rlimit){ resource == RLIMIT_STACK ? SEAM_STACK : RLIM_INFINITY, RLIM_INFINITY };
	return 0;
}

int virtual_getrusage(int who, struct rusage *usage)
{
	(void)who;
	*usage = (struct rusage){ .ru_maxrss = 1 };
	return 0;
}

int virtual_sched_getaffinity(pid_t pid, size_t n, cpu_set_t *set)
{
	(void)pid;
	memset(set, 0, n);
	*(unsigned char *)set = 3;
	return 0;
}

static bool kernel_has(unsigned bit)
{
	return seam_kernel & bit;
}

static int securebits(void)
{
	enum { RESTRICT_FILE = 1 << 8, DENY_INTERACTIVE = 1 << 10 };
	if (!kernel_has(SEAM_HAS_CHECKS))
		return errno = EINVAL, -1;
	return (kernel_has(SEAM_ASKS) ? RESTRICT_FILE : 0) | (kernel_has(SEAM_DENIES) ? DENY_INTERACTIVE : 0);
}

int virtual_prctl(int option, ...)
{
	enum { SET_MDWE = 65, GET_MDWE = 66 };
	ENTER_UNLOCKED();
	switch (option) {
	case FILTER_QUESTION:
		errno = kernel_has(SEAM_IS_CONFINED) ? FILTER_ANSWER | (int)(seam_kernel & 3) : EINVAL;
		return -1;
	case PR_GET_SECUREBITS:
		return securebits();
	case PR_SET_SECUREBITS:
		return kernel_has(SEAM_HAS_CHECKS) && seam.current->uid == 0 ? 0 : (errno = EPERM, -1);
	case SET_MDWE:
		return kernel_has(SEAM_HAS_MDWE) ? 0 : (errno = EINVAL, -1);
	case GET_MDWE:
		return kernel_has(SEAM_IS_CONFINED);
	case PR_SET_NO_NEW_PRIVS:
	case PR_SET_DUMPABLE:
		return 0;
	case PR_GET_NO_NEW_PRIVS:
	case PR_GET_DUMPABLE:
	case PR_GET_SECCOMP:
		return kernel_has(SEAM_IS_CONFINED);
	default:
		return errno = EINVAL, -1;
	}
}

/* sandbox_enter_worker, sandbox_enter_init: under sanitizers no filter is loaded; from now on the calls are looked at. */
int __wrap_sandbox_enter_worker(void);
int __wrap_sandbox_enter_init(void);

int __wrap_sandbox_enter_worker(void)
{
	int error = seam_enter();
	seam.current->locked = error == 0;
	return error;
}

int __wrap_sandbox_enter_init(void)
{
	seam.current->locked = true;
	return 0;
}

int virtual_isatty(int fd)
{
	if (descriptor_of(fd) != NULL)
		errno = ENOTTY;
	return descriptor_of(fd) != NULL && kernel_has(SEAM_TERMINAL);
}

int virtual_ttyname_r(int fd, char *room, size_t n)
{
	(void)fd, (void)room, (void)n;
	return ENOTTY;
}

int virtual_fsync(int fd)
{
	ENTER_UNLOCKED();
	return descriptor_of(fd) != NULL ? 0 : -1;
}

/* ---- by number ---- */

long virtual_syscall(long number, ...);
long seam_getcwd(char *out, size_t n);
long seam_getdents(int fd, char *room, size_t n);
int seam_rename(int from_dir, const char *from, int to_dir, const char *to, bool replace);
int virtual_close(int fd);
int virtual_faccessat(int dir, const char *path, int mode, int flags);

static long close_range_of(unsigned first, unsigned last)
{
	for (unsigned fd = first; fd <= last && fd < DESCRIPTORS; fd++)
		if (seam.current->fds[fd].file != NULL)
			(void)virtual_close((int)fd);
	return 0;
}

/* set_ids: setresuid and setresgid, which are all that is used of them */
static long set_ids(bool group, unsigned id)
{
	if (seam.current->uid != 0 && id != (group ? seam.current->gid : seam.current->uid))
		return errno = EPERM, -1;
	if (id != (unsigned)-1)
		*(group ? &seam.current->gid : &seam.current->uid) = id;
	return 0;
}

static long missing(void)
{
	return errno = ENOSYS, -1;
}

/* landlock: its version; a ruleset, which is a descriptor of nothing; no rule hinders anything. */
static long landlock(long number, long set)
{
	enum { CREATE_RULESET = 444 };
	if (seam_kernel < SEAM_LANDLOCK)
		return missing();
	if (number != CREATE_RULESET)
		return 0;
	if (set == 0)
		return seam_kernel / SEAM_LANDLOCK;
	struct file *f = file_new_of(FILE_SINK, O_RDONLY);
	return f != NULL ? descriptor_add(f, 0, true) : (errno = ENFILE, -1);
}

/* execveat: only a question (AT_EXECVE_CHECK): may this file be executed? */
static long may_execute(int fd)
{
	if (!kernel_has(SEAM_HAS_CHECKS))
		return errno = EINVAL, -1;
	const struct file *f = descriptor_of(fd);
	if (f == NULL)
		return -1;
	return f->node != NULL && f->node->mode & 0111 ? 0 : (errno = EACCES, -1);
}

long virtual_syscall(long number, ...)
{
	long a[5];
	va_list args;
	va_start(args, number);
	for (size_t i = 0; i < ARRAY_LENGTH(a); i++)
		a[i] = va_arg(args, long);
	va_end(args);
	if (number == SYS_clock_gettime)	/* cannot fail */
		return virtual_clock_gettime((int)a[0], (struct timespec *)a[1]);
	ENTER();
	switch (number) {
	case SYS_seccomp:
		return kernel_has(SEAM_HAS_SECCOMP) ? 0 : (errno = EINVAL, -1);
	case SYS_getcwd:
		return seam_getcwd((char *)a[0], (size_t)a[1]);
	case SYS_getdents64:
		return seam_getdents((int)a[0], (char *)a[1], (size_t)a[2]);
	case SYS_renameat2:
		return seam_rename((int)a[0], (const char *)a[1], (int)a[2], (const char *)a[3], !(a[4] & 1));
	case SYS_close_range:
		return close_range_of((unsigned)a[0], (unsigned)a[1]);
	case SYS_setresuid:
		return set_ids(false, (unsigned)a[1]);
	case SYS_setresgid:
		return set_ids(true, (unsigned)a[1]);
	case SYS_setgroups:
		return seam.current->uid == 0 ? 0 : (errno = EPERM, -1);
	case SYS_execveat:
		return may_execute((int)a[0]);
	case 444: case 445: case 446:
		return landlock(number, a[0]);
	case 462:
		return kernel_has(SEAM_HAS_MSEAL) ? 0 : missing();
	default:
		return missing();
	}
}

/* ---- what is not there ---- */

#define MISSING(type, name, error)                                                     \
	type virtual_##name(void);                                                     \
	type virtual_##name(void)                                                      \
	{                                                                              \
		ENTER_UNLOCKED();                                                      \
		return errno = (error), -1;                                            \
	}

MISSING(ssize_t, copy_file_range, EXDEV)
MISSING(ssize_t, sendfile, EINVAL)
MISSING(int, fallocate, EOPNOTSUPP)
MISSING(ssize_t, fgetxattr, EOPNOTSUPP)
MISSING(ssize_t, flistxattr, EOPNOTSUPP)
MISSING(int, fsetxattr, EOPNOTSUPP)
MISSING(int, inotify_init1, ENOSYS)
MISSING(int, inotify_add_watch, ENOSYS)
MISSING(int, mknodat, EPERM)
MISSING(int, socket, EACCES)
MISSING(int, ioctl, ENOTTY)
