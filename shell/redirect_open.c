/* redirect_open.c - targets of redirections: files (2.7.1-2.7.3, 2.7.7), descriptors (2.7.5,
 * 2.7.6), here-documents (2.7.4) */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include "filetest.h"
#include "redirect_internal.h"

/* The mode of new files, less the umask (2.7.2). */
enum { CREATE_MODE = 0666 };

/* must_give_up: open of a FIFO waits for the other end: not when a trap is to run, nor when PID 1
 * has to end. */
static bool must_give_up(const struct shell *sh)
{
	for (int i = 1; i < SIGNAL_COUNT; i++) {
		enum trap_state state = sh->traps.of[i].state;
		if (signals_flagged(i) && (state == TRAP_ACTION ||
		    (state == TRAP_DEFAULT && sh->init && signal_is_ending(i))))
			return true;
	}
	return false;
}

static int open_file(const struct shell *sh, const char *path, int flags)
{
	int fd;

	do
		fd = openat(AT_FDCWD, path, flags | O_CLOEXEC, CREATE_MODE);
	while (fd < 0 && errno == EINTR && !must_give_up(sh));
	return fd;
}

/* open_no_clobber: 2.7.2: with -C `>` fails on a regular file that exists; devices and FIFOs
 * are written to. */
static int open_no_clobber(const struct shell *sh, const char *path)
{
	struct stat st;
	int fd = open_file(sh, path, O_WRONLY | O_CREAT | O_EXCL);

	if (fd >= 0 || errno != EEXIST)
		return fd;
	fd = open_file(sh, path, O_WRONLY);
	if (fd < 0 && errno == ENOENT)	/* a symbolic link that leads nowhere: the name exists */
		errno = EEXIST;
	if (fd < 0)
		return -1;
	if (fstat(fd, &st) == 0 && !S_ISREG(st.st_mode))
		return fd;
	close(fd);
	errno = EEXIST;
	return -1;
}

static int open_kind(struct shell *sh, const struct redirection *r)
{
	const char *path = r->text.p;

	switch (r->kind) {
	case REDIR_READ:
		return open_file(sh, path, O_RDONLY);
	case REDIR_WRITE:
		if (sh->options & OPTION_NOCLOBBER)
			return open_no_clobber(sh, path);
		return open_file(sh, path, O_WRONLY | O_CREAT | O_TRUNC);
	case REDIR_CLOBBER:
		return open_file(sh, path, O_WRONLY | O_CREAT | O_TRUNC);
	case REDIR_APPEND:
		return open_file(sh, path, O_WRONLY | O_CREAT | O_APPEND);
	case REDIR_READ_WRITE:
		return open_file(sh, path, O_RDWR | O_CREAT);
	case REDIR_HERE:
		return redirect_here(sh, r->text);
	case REDIR_DUP_READ:
	case REDIR_DUP_WRITE:
		break;
	}
	errno = EINVAL;
	return -1;
}

bool redirect_waits(const struct redirection *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!redirect_is_dup(&list[i]) && list[i].kind != REDIR_HERE &&
		    filetest_unary('p', list[i].text.p))
			return true;
	return false;
}

int redirect_open(struct shell *sh, const struct redirection *r)
{
	int fd = open_kind(sh, r);

	if (fd >= 0)
		return fd;
	int error = errno;
	const char *why = error_text(error);
	bool writes = r->kind == REDIR_WRITE || r->kind == REDIR_CLOBBER || r->kind == REDIR_APPEND;
	const char *path = r->text.n == 0 ? "\"\"" : r->text.p;
	sh->line = r->line;
	if (r->kind == REDIR_HERE)
		shell_error(sh, "cannot keep a here-document of %zu bytes: %s", r->text.n, why);
	else if (error == EEXIST)
		shell_error(sh, "cannot create %s: file exists (set -C; >| overwrites)", path);
	else
		shell_error(sh, "cannot %s %s: %s", writes ? "create" : "open", path, why);
	return -1;
}

bool redirect_bad_fd(struct shell *sh, int fd)
{
	shell_error(sh, "%d: bad file descriptor", fd);
	return false;
}

int redirect_source(struct shell *sh, const struct redirection *r)
{
	const char *sign = r->kind == REDIR_DUP_READ ? "<&" : ">&";

	if (str_equal(r->text, STR("-")))
		return SOURCE_CLOSE;
	struct parsed_number number = { 0, NUMBER_MALFORMED };
	if (r->text.n > 0 && is_digit(r->text.p[0]))
		number = number_parse(r->text);
	if (number.state == NUMBER_OK && number.value <= INT_MAX)
		return (int)number.value;
	sh->line = r->line;
	if (number.state != NUMBER_MALFORMED)
		shell_error(sh, "%s: bad file descriptor", r->text.p);
	else if (r->kind == REDIR_DUP_WRITE && r->text.n > 0)
		shell_error(sh, "expected a descriptor number or \"-\" after \"%s\", not \"%s\"; "
			    "for both outputs write >%s 2>&1", sign, r->text.p, r->text.p);
	else
		shell_error(sh, "expected a descriptor number or \"-\" after \"%s\", not \"%s\"",
			    sign, r->text.p);
	return SOURCE_BAD;
}

bool redirect_is_ours(const struct shell *sh, int fd)
{
	for (const struct saved_fds *set = sh->saved_fds; set != NULL; set = set->outer)
		for (size_t i = 0; i < set->count; i++)
			if (set->list[i].copy == fd)
				return true;
	return false;
}

bool redirect_may_copy(struct shell *sh, int from, int name, int to)
{
	int flags = fcntl(from, F_GETFL);

	if (flags < 0 || (from == name && from > 2 && redirect_is_ours(sh, from)))
		return redirect_bad_fd(sh, name);
	int mode = flags & O_ACCMODE;
	if (to > 2 || mode == O_RDWR || (mode == O_RDONLY) == (to == 0))
		return true;
	shell_error(sh, "%d: not open for %s", name, to == 0 ? "input" : "output");
	return false;
}

int redirect_raise(int fd, int least)
{
	int high = fcntl(fd, F_DUPFD_CLOEXEC, least);

	if (high < 0 && least > 3)
		high = fcntl(fd, F_DUPFD_CLOEXEC, 3);
	int error = errno;
	close(fd);
	errno = error;
	return high;
}

/* ---- here-documents ---- */

/* Bytes that a pipe takes without a reader: a page always, the usual capacity if the kernel
 * grants it. */
enum { PIPE_SURE = 4096, PIPE_USUAL = 65536 };

/* MFD_CLOEXEC | MFD_NOEXEC_SEAL: without the second a confined shell is refused; old kernels
 * do not know it. */
enum { MEMORY_FILE = 1, MEMORY_FILE_NOEXEC = 1 | 8 };

/* write_all: at offset, or where the descriptor stands for -1. */
static bool write_all(int fd, struct str text, bool positioned)
{
	size_t done = 0;

	while (done < text.n) {
		ssize_t n = positioned ? pwrite(fd, text.p + done, text.n - done, (off_t)done)
				       : write(fd, text.p + done, text.n - done);
		if (n < 0 && errno != EINTR)
			return false;
		if (n > 0)
			done += (size_t)n;
	}
	return true;
}

/* here_pipe: the text waits in a pipe. -1 when it does not fit. */
static int here_pipe(struct str text)
{
	int ends[2];
	bool fits = true;

	if (text.n > PIPE_USUAL || pipe2(ends, O_CLOEXEC) < 0)
		return -1;
	if (text.n > PIPE_SURE)
		fits = fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0;
	fits = fits && write(ends[1], text.p, text.n) == (ssize_t)text.n;
	close(ends[1]);
	if (fits)
		return ends[0];
	close(ends[0]);
	return -1;
}

int redirect_temporary(struct shell *sh)
{
	name_id id = names_find(&sh->names, STR("TMPDIR"));
	struct str dir = id == NAME_NONE ? (struct str){ 0 } : shell_value(sh, id);
	int fd = dir.p != NULL && dir.n > 0 ? file_unnamed(AT_FDCWD, dir.p) : -1;

	return fd >= 0 ? fd : file_unnamed(AT_FDCWD, "/tmp");
}

/* here_writer: a process of its own writes the text into a pipe. It is a grandchild, so that
 * nobody has to wait for it. */
static int here_writer(struct str text)
{
	int ends[2], status;
	sigset_t old;

	if (pipe2(ends, O_CLOEXEC) < 0)
		return -1;
	signals_block(&old);
	pid_t pid = _Fork();
	if (pid == 0 && _Fork() == 0) {
		close(ends[0]);
		/* Signals stay blocked, SIGPIPE too: when nobody reads, the write fails. */
		_exit(write_all(ends[1], text, false) ? 0 : 1);
	}
	if (pid == 0)
		_exit(0);
	int error = errno;
	signals_restore(&old);
	close(ends[1]);
	while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	if (pid > 0)
		return ends[0];
	close(ends[0]);
	errno = error;
	return -1;
}

int redirect_here(struct shell *sh, struct str text)
{
	int fd = text.p == NULL ? -1 : here_pipe(text);

	if (fd >= 0)
		return fd;
	fd = memfd_create("here-document", MEMORY_FILE_NOEXEC);
	if (fd < 0 && errno == EINVAL)
		fd = memfd_create("here-document", MEMORY_FILE);
	if (fd < 0)
		fd = redirect_temporary(sh);
	if (fd >= 0 && write_all(fd, text, true))
		return fd;
	if (fd >= 0)
		close(fd);
	return here_writer(text);
}
