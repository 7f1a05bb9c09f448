/* log.c - the log's lines, and a write that never waits */
#include "log.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

/* LOG_TAIL: what is always left for the end: `"]}` and a newline. */
enum { LOG_TAIL = 4 };

/* ---- text ---- */

/* fits: are there n bytes besides the tail and the reserve? */
static bool fits(const struct log_line *line, size_t n, size_t reserve)
{
	return line->n + n + reserve + LOG_TAIL <= LOG_LINE;
}

static void add(struct log_line *line, struct str s)
{
	memcpy(line->text + line->n, s.p, s.n);
	line->n += s.n;
}

static size_t put_escape(char *out, struct str prefix, uint32_t c)
{
	memcpy(out, prefix.p, prefix.n);
	out[prefix.n] = "0123456789abcdef"[c >> 4 & 15];
	out[prefix.n + 1] = "0123456789abcdef"[c & 15];
	return prefix.n + 2;
}

/* escape: the character at the start of s as it stands in a JSON string; *used: its bytes in s */
static struct str escape(struct str s, char room[8], size_t *used)
{
	uint32_t c;
	*used = utf8_decode(s, &c);
	if (c >= 0x110000)
		return (struct str){ room, put_escape(room, STR("\\\\x"), c - 0x110000) };
	if (c < ' ' || (c >= 0x7f && c < 0xa0))
		return (struct str){ room, put_escape(room, STR("\\u00"), c) };
	if (c != '"' && c != '\\')
		return (struct str){ s.p, *used };
	room[0] = '\\';
	room[1] = (char)c;
	return (struct str){ room, 2 };
}

/* add_quoted: what fits of it, in quotes */
static void add_quoted(struct log_line *line, struct str value, size_t reserve)
{
	char room[8];
	size_t used;
	add(line, STR("\""));
	for (; value.n > 0; value = str_skip(value, used)) {
		struct str piece = escape(value, room, &used);
		if (!fits(line, piece.n + 1, reserve))
			break;
		add(line, piece);
	}
	add(line, STR("\""));
}

/* add_key: ,"key": if there is room for it and for n bytes behind it */
static bool add_key(struct log_line *line, const char *key, size_t n, size_t reserve)
{
	struct str name = str_of(key);
	if (!fits(line, name.n + 4 + n, reserve))
		return false;
	add(line, STR(",\""));
	add(line, name);
	add(line, STR("\":"));
	return true;
}

void log_begin(struct log_line *line, const char *event)
{
	line->n = 0;
	add(line, STR("{\"nacre\":1"));
	log_string(line, "ev", str_of(event), 0);
}

void log_string(struct log_line *line, const char *key, struct str value, size_t reserve)
{
	if (value.p != NULL && add_key(line, key, 2, reserve))
		add_quoted(line, value, reserve);
}

void log_number(struct log_line *line, const char *key, int64_t value)
{
	char room[24];
	struct str digits = number_format(room, value);
	if (add_key(line, key, digits.n, 0))
		add(line, digits);
}

bool log_list(struct log_line *line, const char *key)
{
	if (!add_key(line, key, 2, 0))
		return false;
	add(line, STR("["));
	return true;
}

void log_item(struct log_line *line, struct str value)
{
	if (!fits(line, value.n + 4, 0))
		return;
	if (line->text[line->n - 1] != '[')
		add(line, STR(","));
	add_quoted(line, value, 1);
}

void log_list_end(struct log_line *line)
{
	add(line, STR("]"));
}

struct str log_end(struct log_line *line)
{
	add(line, STR("}\n"));
	return (struct str){ line->text, line->n };
}

/* ---- writing ---- */

/* is_ready: would a write of one line go through at once? */
static bool is_ready(int fd)
{
	struct pollfd wanted = { .fd = fd, .events = POLLOUT };
	return poll(&wanted, 1, 0) == 1 && wanted.revents & POLLOUT;
}

/* write_now: pipes and sockets are written without waiting, even where somebody else fills them
 * now; other files cannot be filled by others. */
static bool write_now(int fd, struct str s)
{
	struct stat st;
	if (fstat(fd, &st) != 0 || !is_ready(fd))
		return false;
	if (S_ISFIFO(st.st_mode) || S_ISSOCK(st.st_mode)) {
		struct iovec part = { (void *)(uintptr_t)s.p, s.n };
		/* pwritev2, which musl does not have yet: where the file stands, RWF_NOWAIT */
		long written = syscall(SYS_pwritev2, fd, &part, 1, -1L, -1L, 8);
		if (written >= 0 || (errno != EOPNOTSUPP && errno != ENOSYS))
			return written >= 0;
	}
	return write(fd, s.p, s.n) >= 0;
}

/* write_quietly: a pipe whose reader is gone raises SIGPIPE, which is not for the script. */
static bool write_quietly(int fd, struct str s)
{
	sigset_t pipe, old, pending;
	const struct timespec at_once = { 0 };
	sigemptyset(&pipe);
	sigaddset(&pipe, SIGPIPE);
	if (sigprocmask(SIG_BLOCK, &pipe, &old) != 0)
		return false;
	bool was_pending = sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1;
	bool written = write_now(fd, s);
	int error = errno;
	if (!written && error == EPIPE && !was_pending)
		while (sigtimedwait(&pipe, NULL, &at_once) < 0 && errno == EINTR)
			;
	(void)sigprocmask(SIG_SETMASK, &old, NULL);
	return written;
}

void log_write(struct log *log, int fd, struct log_line *line)
{
	struct timespec now = { 0 };
	(void)syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &now);
	if (now.tv_sec != log->second)
		log->written = 0;
	log->second = now.tv_sec;
	if (log->written >= LOG_PER_SECOND) {
		log->lost++;
		return;
	}
	log->written++;
	if (log->lost > 0)
		log_number(line, "lost", log->lost);
	if (write_quietly(fd, log_end(line)))
		log->lost = 0;
	else
		log->lost++;
}

/* ---- what was refused ---- */

const char *error_name(int error, char room[ERROR_NAME])
{
	static const struct {
		short error;
		char name[14];
	} names[] = {
		{ EPERM, "EPERM" }, { EACCES, "EACCES" }, { ENOSYS, "ENOSYS" },
		{ EINVAL, "EINVAL" }, { EOPNOTSUPP, "EOPNOTSUPP" }, { E2BIG, "E2BIG" },
		{ ENOENT, "ENOENT" }, { ETXTBSY, "ETXTBSY" }, { ENOMEM, "ENOMEM" }
	};
	static const char before[] = "errno ";
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (names[i].error == error)
			return names[i].name;
	/* the digits stand at the end of their room, and in front of them is some left */
	size_t at = ERROR_NAME - sizeof(before) - number_format(room + sizeof(before) - 1, error).n;
	memcpy(room + at, before, sizeof(before) - 1);
	room[ERROR_NAME - 1] = '\0';
	return room + at;
}

void log_deny(struct log *log, const struct denial *denial)
{
	struct log_line line;
	char room[ERROR_NAME];
	log_begin(&line, "deny");
	log_string(&line, "op", str_of(denial->op), 0);
	log_string(&line, "by", str_of(denial->by), 0);
	log_string(&line, "rule", str_of(denial->rule), 0);
	if (denial->error != 0)
		log_string(&line, "errno", str_of(error_name(denial->error, room)), 0);
	log_number(&line, "pid", getpid());
	log_number(&line, "ppid", getppid());
	log_number(&line, "uid", getuid());
	/* room for "exit" and "lost" */
	log_string(&line, "arg", denial->arg, 40);
	log_number(&line, "exit", denial->status);
	log_write(log, STDERR_FILENO, &line);
}
