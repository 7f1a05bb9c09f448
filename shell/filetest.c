/* filetest.c - the primaries of `test` (XCU test) that look at files and integers. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "filetest.h"

mode_t filetest_mode(const char *path, bool follow)
{
	struct stat st;
	return (follow ? stat(path, &st) : lstat(path, &st)) == 0 ? st.st_mode : 0;
}

/* What -letter wants of a file's mode: its type, or a bit; of -e nothing but that it is there. */
static const struct {
	unsigned short letter, wanted;
} modes[] = {
	{ 'e', 0 }, { 'f', S_IFREG }, { 'd', S_IFDIR }, { 'h', S_IFLNK }, { 'L', S_IFLNK },
	{ 'b', S_IFBLK }, { 'c', S_IFCHR }, { 'p', S_IFIFO }, { 'S', S_IFSOCK },
	{ 'g', S_ISGID }, { 'u', S_ISUID }, { 'k', S_ISVTX },
};

static bool has_mode(const char *path, char letter)
{
	mode_t mode = filetest_mode(path, letter != 'h' && letter != 'L');
	for (size_t i = 0; mode != 0 && i < ARRAY_LENGTH(modes); i++)
		if (modes[i].letter == letter) {
			mode_t wanted = modes[i].wanted;
			return (mode & ((wanted & S_IFMT) != 0 ? S_IFMT : wanted)) == wanted;
		}
	return false;
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

bool filetest_is_unary(char letter)
{
	return letter != '\0' && strchr("bcdefghkLnprsStuwxz", letter) != NULL;
}

bool filetest_unary(char letter, const char *operand)
{
	switch (letter) {
	case 'n': return *operand != '\0';
	case 'z': return *operand == '\0';
	case 'r': return may(operand, R_OK);
	case 's': return has_bytes(operand);
	case 'w': return may(operand, W_OK);
	case 'x': return may(operand, X_OK);
	default: return has_mode(operand, letter);
	}
}

/* modified: before all times where there is no file */
static struct timespec modified(const char *path)
{
	struct stat st;
	if (stat(path, &st) != 0)
		return (struct timespec){ INT64_MIN, -1 };
	return st.st_mtim;
}

bool filetest_newer(const char *a, const char *b)
{
	struct timespec first = modified(a), second = modified(b);
	if (first.tv_sec != second.tv_sec)
		return first.tv_sec > second.tv_sec;
	return first.tv_nsec > second.tv_nsec;
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
