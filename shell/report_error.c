/* report_error.c - what the errors of system calls are called */
#include <errno.h>
#include "report.h"

/* Linux gives the numbers 1 to 40 the same meaning everywhere; an empty text is for those that
 * nothing here can get. */
enum { LAST_IN_ORDER = ELOOP };
_Static_assert(LAST_IN_ORDER == 40 && ENOEXEC == 8 && ENOTDIR == 20 && EDOM == 33, "errno");

static const unsigned char others[] = {
	EOVERFLOW, EILSEQ, EOPNOTSUPP, ENOTCONN, ETIMEDOUT, EHOSTDOWN, ESTALE, EREMOTEIO, EDQUOT,
	ENOMEDIUM, ENOKEY,
};

static const char texts[] =
	"Operation not permitted\0"
	"No such file or directory\0"
	"No such process\0"
	"Interrupted system call\0"
	"I/O error\0"
	"No such device or address\0"
	"Argument list too long\0"
	"Exec format error\0"
	"Bad file descriptor\0"
	"No child process\0"
	"Resource temporarily unavailable\0"
	"Out of memory\0"
	"Permission denied\0"
	"Bad address\0"
	"\0"
	"Resource busy\0"
	"File exists\0"
	"Cross-device link\0"
	"No such device\0"
	"Not a directory\0"
	"Is a directory\0"
	"Invalid argument\0"
	"Too many open files in system\0"
	"No file descriptors available\0"
	"Not a tty\0"
	"Text file busy\0"
	"File too large\0"
	"No space left on device\0"
	"Invalid seek\0"
	"Read-only file system\0"
	"Too many links\0"
	"Broken pipe\0"
	"\0"
	"\0"
	"\0"
	"Filename too long\0"
	"\0"
	"Function not implemented\0"
	"Directory not empty\0"
	"Symbolic link loop\0"
	/* the others */
	"Value too large for data type\0"
	"Illegal byte sequence\0"
	"Not supported\0"
	"Not connected\0"
	"Operation timed out\0"
	"Host is down\0"
	"Stale file handle\0"
	"Remote I/O error\0"
	"Quota exceeded\0"
	"No medium found\0"
	"Required key not available";

const char *error_text(int error)
{
	const char *text = texts;
	size_t n = (size_t)error - 1;
	if (n >= LAST_IN_ORDER) {
		for (n = 0; n < ARRAY_LENGTH(others) && others[n] != error; n++)
			;
		if (n == ARRAY_LENGTH(others))
			return "unknown error";
		n += LAST_IN_ORDER;
	}
	for (; n > 0; n--)
		text += strlen(text) + 1;
	return *text != '\0' ? text : "unknown error";
}
