/* mode.c - file modes: octal and symbolic (XCU chmod), and how one is set */
#include "mode.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* SET_IDS: what GNU's chmod leaves alone on directories unless it is named. */
enum { SET_IDS = S_ISUID | S_ISGID };

/* struct scan: how far the text is done, and the mode so far */
struct scan {
	const char *p;
	mode_t mask, mode;
	bool directory;
};

/* ---- parts of the text ---- */

static bool is_octal(char c)
{
	return c >= '0' && c <= '7';
}

static bool is_operator(char c)
{
	return c == '+' || c == '-' || c == '=';
}

/* take_octal: MODE_NONE: too large */
static mode_t take_octal(struct scan *s)
{
	mode_t value = 0;
	for (; is_octal(*s->p); s->p++) {
		value = value << 3 | (mode_t)(*s->p - '0');
		if (value > MODE_BITS)
			return MODE_NONE;
	}
	return value;
}

/* take_letters: the bits of all letters in front; bits[i] are those of letters[i] */
static mode_t take_letters(struct scan *s, const char *letters, const mode_t *bits)
{
	mode_t all = 0;
	const char *at;
	for (; *s->p != '\0' && (at = strchr(letters, *s->p)) != NULL; s->p++) {
		mode_t one = bits[at - letters];
		if (*at == 'X' && (s->directory || s->mode & 0111))
			one = 0111;
		all |= one;
	}
	return all;
}

/* take_permissions: [rwxXst]*, or one of u, g, o: what they have now, for all three */
static mode_t take_permissions(struct scan *s)
{
	static const mode_t bits[] = { 0444, 0222, 0111, 0, SET_IDS, S_ISVTX };
	char c = *s->p;
	if (c != 'u' && c != 'g' && c != 'o')
		return take_letters(s, "rwxXst", bits);
	s->p++;
	return (s->mode >> (c == 'u' ? 6 : c == 'g' ? 3 : 0) & 7) * 0111;
}

/* ---- changing ---- */

/* change: who 0: nobody was named, so the umask counts. named: the bits of value that a directory
 * gets too. */
static void change(struct scan *s, char operator, mode_t who, mode_t value, mode_t named)
{
	mode_t kept = s->directory ? SET_IDS & ~named : 0;
	value &= (who != 0 ? who : ~s->mask) & ~kept;
	if (operator == '-')
		s->mode &= ~value;
	else if (operator == '+')
		s->mode |= value;
	else
		s->mode = (s->mode & ((who != 0 ? ~who : 0) | kept)) | value;
}

/* An operator and what it is applied to. A number may stand there alone: GNU's +4000. */
static bool take_operation(struct scan *s, mode_t who)
{
	char operator = *s->p++;
	mode_t value;
	if (!is_octal(*s->p)) {
		value = take_permissions(s);
		change(s, operator, who, value, who != 0 ? value & who : value);
		return true;
	}
	value = take_octal(s);
	if (who != 0 || value == MODE_NONE || (*s->p != '\0' && *s->p != ','))
		return false;
	change(s, operator, MODE_BITS, value, MODE_BITS);
	return true;
}

static bool take_clause(struct scan *s)
{
	static const mode_t classes[] = { 04700, 02070, 01007, MODE_BITS };
	mode_t who = take_letters(s, "ugoa", classes);
	if (!is_operator(*s->p))
		return false;
	while (is_operator(*s->p))
		if (!take_operation(s, who))
			return false;
	return true;
}

static bool apply_number(struct scan *s)
{
	const char *start = s->p;
	mode_t value = take_octal(s);
	if (value == MODE_NONE)
		return false;
	/* fewer than five digits leave a directory's set-id bits alone, unless they set them */
	change(s, '=', MODE_BITS, value, s->p - start < 5 ? value : MODE_BITS);
	return true;
}

mode_t mode_apply(const char *text, mode_t mask, bool directory, mode_t mode)
{
	struct scan s = { text, mask, mode & MODE_BITS, directory };
	bool good = is_octal(*text) ? apply_number(&s) : take_clause(&s);
	while (good && !is_octal(*text) && *s.p == ',') {
		s.p++;
		good = take_clause(&s);
	}
	return good && *s.p == '\0' ? (mode & ~MODE_BITS) | s.mode : MODE_NONE;
}

/* ---- showing ---- */

char mode_letter(mode_t mode)
{
	switch (mode & S_IFMT) {
	case S_IFREG: return '-';
	case S_IFDIR: return 'd';
	case S_IFLNK: return 'l';
	case S_IFCHR: return 'c';
	case S_IFBLK: return 'b';
	case S_IFIFO: return 'p';
	case S_IFSOCK: return 's';
	default: return '?';
	}
}

const char *mode_kind(mode_t mode, bool empty)
{
	switch (mode_letter(mode)) {
	case '-': return empty ? "regular empty file" : "regular file";
	case 'd': return "directory";
	case 'l': return "symbolic link";
	case 'c': return "character special file";
	case 'b': return "block special file";
	case 'p': return "fifo";
	case 's': return "socket";
	default: return "weird file";
	}
}

char *mode_describe(mode_t mode, char out[11])
{
	static const char letters[] = "rwx", special[] = "tss";
	out[0] = mode_letter(mode);
	out[10] = '\0';
	for (unsigned i = 0; i < 9; i++)
		out[9 - i] = mode >> i & 1 ? letters[2 - i % 3] : '-';
	for (unsigned i = 0; i < 3; i++) {
		/* XCU ls: a capital where it may not be executed */
		char *x = &out[9 - 3 * i];
		if (mode >> (9 + i) & 1)
			*x = *x == 'x' ? special[i] : (char)(special[i] - 'a' + 'A');
	}
	return out;
}

/* ---- setting ---- */

/* Its number is the same on every architecture that Linux has had since 2019. */
enum { SYSCALL_FCHMODAT2 = 452 };

/* set_opened: through a descriptor. Only files and directories, which may be opened without any
 * effect. -1 and errno EACCES for others. */
static int set_opened(int dir, const char *name, mode_t mode)
{
	struct stat st;
	errno = EACCES;
	if (fstatat(dir, name, &st, AT_SYMLINK_NOFOLLOW) != 0 ||
		(!S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode)))
		return -1;
	/* what has taken its place since may be a FIFO: do not wait for it */
	int fd = openat(dir, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	if (fd < 0)
		return -1;
	int result = fchmod(fd, mode);
	int error = errno;
	(void)close(fd);
	errno = error;
	return result;
}

/* Linux 6.6 has a system call for it. Before, a descriptor serves; and libc's way through /proc for
 * what cannot be opened, which fails where that is missing. */
int mode_set(int dir, const char *name, mode_t mode)
{
	if (syscall(SYSCALL_FCHMODAT2, dir, name, mode, AT_SYMLINK_NOFOLLOW) == 0)
		return 0;
	/* EPERM: from the kernel, or from a filter that does not know the call */
	if (errno != ENOSYS && errno != EPERM)
		return errno;
	if (set_opened(dir, name, mode) == 0 ||
		fchmodat(dir, name, mode, AT_SYMLINK_NOFOLLOW) == 0)
		return 0;
	return errno;
}
