/* filetest.c - the primaries of `test` (XCU test) that look at files, descriptors and integers. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "filetest.h"

static bool has_type(const char *path, mode_t type)
{
	struct stat st;
	return stat(path, &st) == 0 && (st.st_mode & S_IFMT) == type;
}

static bool has_mode(const char *path, mode_t bit)
{
	struct stat st;
	return stat(path, &st) == 0 && (st.st_mode & bit) != 0;
}

static bool is_link(const char *path)
{
	struct stat st;
	return lstat(path, &st) == 0 && S_ISLNK(st.st_mode);
}

static bool exists(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0;
}

static bool has_bytes(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && st.st_size > 0;
}

/* The call itself, where the kernel has it (Linux 5.8). libc's function starts a process for older
 * ones; there the real ids decide, which differ only in a set-user-ID shell. */
int filetest_access(const char *path, int mode)
{
	if (syscall(SYS_faccessat2, AT_FDCWD, path, mode, AT_EACCESS) == 0)
		return 0;
	if (errno != ENOSYS)
		return errno;
	return access(path, mode) == 0 ? 0 : errno;
}

/* XCU test, -r -w -x: what opening or running the file would be allowed: by the effective ids. */
static bool may(const char *path, int mode)
{
	return filetest_access(path, mode) == 0;
}

static bool is_terminal(const char *digits)
{
	struct parsed_number fd = filetest_integer(digits);
	return fd.state == NUMBER_OK && fd.value >= 0 && fd.value <= INT32_MAX &&
		isatty((int)fd.value);
}

bool filetest_is_unary(char letter)
{
	return letter != '\0' && strchr("bcdefghkLnprsStuwxz", letter) != NULL;
}

bool filetest_unary(char letter, const char *operand)
{
	switch (letter) {
	case 'n': return *operand != '\0';
	case 'z': return *operand == '\0';
	case 'b': return has_type(operand, S_IFBLK);
	case 'c': return has_type(operand, S_IFCHR);
	case 'd': return has_type(operand, S_IFDIR);
	case 'e': return exists(operand);
	case 'f': return has_type(operand, S_IFREG);
	case 'g': return has_mode(operand, S_ISGID);
	case 'h':
	case 'L': return is_link(operand);
	case 'k': return has_mode(operand, S_ISVTX);
	case 'p': return has_type(operand, S_IFIFO);
	case 'r': return may(operand, R_OK);
	case 's': return has_bytes(operand);
	case 'S': return has_type(operand, S_IFSOCK);
	case 't': return is_terminal(operand);
	case 'u': return has_mode(operand, S_ISUID);
	case 'w': return may(operand, W_OK);
	case 'x': return may(operand, X_OK);
	default: return false;
	}
}

bool filetest_newer(const char *a, const char *b)
{
	struct stat first, second;
	if (stat(a, &first) != 0)
		return false;
	if (stat(b, &second) != 0)
		return true;
	if (first.st_mtim.tv_sec != second.st_mtim.tv_sec)
		return first.st_mtim.tv_sec > second.st_mtim.tv_sec;
	return first.st_mtim.tv_nsec > second.st_mtim.tv_nsec;
}

bool filetest_same(const char *a, const char *b)
{
	struct stat first, second;
	if (stat(a, &first) != 0 || stat(b, &second) != 0)
		return false;
	return first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/* ---- integers ---- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* Blanks are allowed as everywhere else: some systems' wc writes them. */
struct parsed_number filetest_integer(const char *text)
{
	/* what most operands are: up to 18 digits */
	uint64_t value = 0, digit;
	const char *p = text;
	while ((digit = (unsigned char)*p - (uint64_t)'0') < 10 && p < text + 18) {
		value = value * 10 + digit;
		p++;
	}
	if (LIKELY(*p == '\0' && p > text))
		return (struct parsed_number){ (int64_t)value, NUMBER_OK };
	struct str s = str_of(text);
	while (s.n > 0 && is_blank(s.p[0]))
		s = str_skip(s, 1);
	while (s.n > 0 && is_blank(s.p[s.n - 1]))
		s.n--;
	return number_parse(s);
}

bool filetest_compare(int64_t a, char first, char second, int64_t b)
{
	switch (first) {
	case 'e': return a == b;
	case 'n': return a != b;
	case 'l': return second == 't' ? a < b : a <= b;
	default: return second == 't' ? a > b : a >= b;
	}
}
