/* calls.c - functions of libc that are system calls. Debian's musl has versions for old kernels and
 * for processors with other structs, ten times as long. On x86_64 and aarch64 the kernel's structs
 * are musl's own, and the calls are there since Linux 3.6; only faccessat2 is of 5.8, for flags,
 * which nobody here gives: filetest_access makes that call itself and can do without. What is
 * defined here the linker does not take from libc.a, also for libc's own use. */
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#if !defined(__GLIBC__) && (defined(__x86_64__) || defined(__aarch64__))

/* What the caller left out is read all the same: the kernel does not look at it then. */
NO_FLOATS int fcntl(int fd, int command, ...)
{
	va_list args;
	va_start(args, command);
	long argument = va_arg(args, long);
	va_end(args);
	return (int)syscall(SYS_fcntl, fd, command, argument);
}

NO_FLOATS int openat(int directory, const char *path, int flags, ...)
{
	va_list args;
	va_start(args, flags);
	unsigned mode = va_arg(args, unsigned);
	va_end(args);
	return (int)syscall(SYS_openat, directory, path, flags, mode);
}

NO_FLOATS int open(const char *path, int flags, ...)
{
	va_list args;
	va_start(args, flags);
	unsigned mode = va_arg(args, unsigned);
	va_end(args);
	return openat(AT_FDCWD, path, flags, mode);
}

int fstatat(int directory, const char *restrict path, struct stat *restrict st, int flags)
{
	return (int)syscall(SYS_newfstatat, directory, path, st, flags);
}

int faccessat(int directory, const char *path, int mode, int flags)
{
	return (int)syscall(flags == 0 ? SYS_faccessat : SYS_faccessat2, directory, path, mode,
		flags);
}

int utimensat(int directory, const char *path, const struct timespec times[2], int flags)
{
	return (int)syscall(SYS_utimensat, directory, path, times, flags);
}

/* libc goes on through /proc for a descriptor that is a place only (O_PATH); here it is EBADF. */
int fchmod(int fd, mode_t mode)
{
	return (int)syscall(SYS_fchmod, fd, mode);
}

int fchown(int fd, uid_t uid, gid_t gid)
{
	return (int)syscall(SYS_fchown, fd, uid, gid);
}

int fchdir(int fd)
{
	return (int)syscall(SYS_fchdir, fd);
}

int pipe2(int ends[2], int flags)
{
	return (int)syscall(SYS_pipe2, ends, flags);
}

int socket(int domain, int type, int protocol)
{
	return (int)syscall(SYS_socket, domain, type, protocol);
}

int socketpair(int domain, int type, int protocol, int ends[2])
{
	return (int)syscall(SYS_socketpair, domain, type, protocol, ends);
}

/* The members that only musl's struct msghdr and struct cmsghdr have are parts of sizes for the
 * kernel: callers begin with zeros, as shell/utility_worker.c does. */
ssize_t sendmsg(int fd, const struct msghdr *message, int flags)
{
	return syscall(SYS_sendmsg, fd, message, flags);
}

ssize_t recvmsg(int fd, struct msghdr *message, int flags)
{
	return syscall(SYS_recvmsg, fd, message, flags);
}

/* No system calls, but alike: libc's begin with a table of all bytes, for texts that are long. */
size_t strspn(const char *text, const char *set)
{
	size_t n = 0;
	while (text[n] != '\0' && strchr(set, text[n]) != NULL)
		n++;
	return n;
}

size_t strcspn(const char *text, const char *set)
{
	size_t n = 0;
	while (text[n] != '\0' && strchr(set, text[n]) == NULL)
		n++;
	return n;
}

#if defined(__x86_64__)

/* libc's: what a handler returns to */
__attribute__((visibility("hidden"))) void __restore_rt(void);

/* struct action: the kernel's struct sigaction. */
struct action {
	void (*handler)(int);
	unsigned long flags;
	void (*restorer)(void);
	unsigned long mask;
};
enum { HAS_RESTORER = 0x04000000 };

/* libc's has much to do for threads and for abort, which are not here. */
int sigaction(
	int number, const struct sigaction *restrict wanted, struct sigaction *restrict before)
{
	struct action in = { .restorer = __restore_rt }, out;
	/* libc's own: what programs linked with glibc start finds two of these ignored */
	if (number >= 32 && number < 35) {
		errno = EINVAL;
		return -1;
	}
	if (wanted != NULL) {
		in.handler = wanted->sa_handler;
		in.flags = (unsigned)wanted->sa_flags | HAS_RESTORER;
		memcpy(&in.mask, &wanted->sa_mask, sizeof(in.mask));
	}
	if (syscall(SYS_rt_sigaction, number, wanted != NULL ? &in : NULL,
		before != NULL ? &out : NULL, sizeof(in.mask)) != 0)
		return -1;
	if (before != NULL) {
		*before = (struct sigaction){ .sa_handler = out.handler };
		before->sa_flags = (int)out.flags;
		memcpy(&before->sa_mask, &out.mask, sizeof(out.mask));
	}
	return 0;
}

#endif

#endif
