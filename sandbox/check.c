/* check.c - may this text be interpreted? A kernel that is asked to (securebits) has its say about
 * what an interpreter reads, as about what it executes itself. Who set the bits locked them: an app
 * that was broken into cannot clear them, and its shell is of no use to it. */
#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { RESTRICT_FILE = 1 << 8, DENY_INTERACTIVE = 1 << 10, EXECVE_CHECK = 0x10000 };

unsigned check_wanted(void)
{
	int bits = prctl(PR_GET_SECUREBITS, 0, 0, 0, 0);
	if (bits < 0)
		return 0;
	return (bits & RESTRICT_FILE ? CHECK_FILES : 0U) |
		(bits & DENY_INTERACTIVE ? CHECK_INTERACTIVE : 0U);
}

int check_offered(void)
{
	char *none[] = { NULL };
	(void)syscall(SYS_execveat, -1, "", none, none, AT_EMPTY_PATH | EXECVE_CHECK);
	return errno == EBADF ? 0 : errno;
}

static const char *explain(int error)
{
	if (error == ETXTBSY)
		return "somebody still has it open for writing";
	if (error == EINVAL || error == ENOSYS)
		return "whether it may be executed cannot be checked here";
	return "it may not be executed, and this shell may run nothing else";
}

const char *check_script(int fd)
{
	struct stat st;
	char *none[] = { NULL };
	if (fstat(fd, &st) != 0)
		return explain(errno);
	if (S_ISREG(st.st_mode) && st.st_nlink > 0) {
		if (syscall(SYS_execveat, fd, "", none, none, AT_EMPTY_PATH | EXECVE_CHECK) == 0)
			return NULL;
		return explain(errno);
	}
	errno = EACCES;
	return S_ISREG(st.st_mode) ? "it has no name any more" : "it is not a regular file";
}
