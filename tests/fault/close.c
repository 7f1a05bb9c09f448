/* close.c - for the variant for fault injection: a close that fails has closed, as Linux has it (close(2): the descriptor
 * is released before anything can go wrong). What strace injects comes instead of the call, and the end of a pipe that
 * stays open keeps its reader waiting for ever. So the descriptor goes first, by another call, and then this one may fail. */

#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>

int __real_close(int fd);
int __wrap_close(int fd);

int __wrap_close(int fd)
{
	if (syscall(SYS_close_range, fd, fd, 0) != 0)
		return __real_close(fd);
	int saved = errno;
	if (__real_close(-1) == 0 || errno != EBADF)
		return -1;
	errno = saved;
	return 0;
}
