/* test_redirect.c - the three ways to apply a list of redirections. */
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include "unit.h"
#include "redirect_internal.h"

static const struct builtin_table no_builtins = { .count = 0 };
static char *no_environment[] = { NULL };

struct fixture {
	struct shell sh;
	char directory[32];
	int start;
	struct stream messages;		/* what the shell says */
};

static int set_up(void **state)
{
	struct fixture *f = memory_get(sizeof(*f));
	*state = f;
	*f = (struct fixture){ .directory = "/tmp/redirect-XXXXXX" };
	f->start = open(".", O_RDONLY | O_CLOEXEC);
	if (f->start < 0 || mkdtemp(f->directory) == NULL || chdir(f->directory) < 0)
		return -1;
	shell_init(&f->sh, no_environment, &no_builtins);
	stream_open_output_memory(&f->messages, NULL);
	f->sh.err = &f->messages;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;
	char command[64];
	int bad = f->sh.saved_fds != NULL || f->sh.out != &f->sh.standard[1] ||
		  f->sh.in != &f->sh.standard[0];
	stream_close(&f->messages);
	shell_free(&f->sh);
	if (fchdir(f->start) < 0)
		bad = 1;
	close(f->start);
	snprintf(command, sizeof(command), "rm -rf %s", f->directory);
	if (system(command) != 0)
		bad = 1;
	memory_release(f);
	return bad ? -1 : 0;
}

/* open_count: how many descriptors this process has. */
static int open_count(void)
{
	int n = 0;
	for (int fd = 0; fd < 200; fd++)
		n += fcntl(fd, F_GETFD) >= 0;
	return n;
}

static void put(const char *name, const char *text)
{
	int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
}

static void assert_file(const char *name, const char *text)
{
	char got[200];
	int fd = open(name, O_RDONLY);
	assert_true(fd >= 0);
	ssize_t n = read(fd, got, sizeof(got) - 1);
	close(fd);
	assert_true(n >= 0);
	got[n] = '\0';
	assert_string_equal(got, text);
}

/* says: the shell's messages so far hold text; they are forgotten. */
static void says(struct fixture *f, const char *text)
{
	buf_add_byte(&f->messages.data, '\0');
	assert_non_null(strstr(f->messages.data.p, text));
	f->messages.data.n = 0;
}

#define REDIRECTION(k, n, t) ((struct redirection){ .kind = (k), .fd = (n), .text = str_of(t), .line = 1 })

/* ---- in the shell's descriptors ---- */

static void real_output_and_back(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = { REDIRECTION(REDIR_WRITE, 1, "out"), REDIRECTION(REDIR_WRITE, 7, "seven") };
	struct redirected undo;
	int before = open_count();
	assert_true(redirect_apply(&f->sh, list, 2, &undo));
	stream_write(f->sh.out, STR("text\n"));
	assert_int_equal(write(7, "7", 1), 1);
	assert_int_equal(fcntl(7, F_GETFD), 0);
	assert_true(redirect_restore(&f->sh, &undo));
	assert_true(redirect_restore(&f->sh, &undo));
	assert_int_equal(open_count(), before);
	assert_int_equal(fcntl(7, F_GETFD), -1);
	assert_file("out", "text\n");
	assert_file("seven", "7");
}

static void real_dup_and_close(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = {
		REDIRECTION(REDIR_WRITE, 5, "five"), REDIRECTION(REDIR_DUP_WRITE, 6, "5"),
		REDIRECTION(REDIR_DUP_WRITE, 5, "-"), REDIRECTION(REDIR_DUP_READ, 0, "-"),
	};
	struct redirected undo;
	int before = open_count();
	assert_true(redirect_apply(&f->sh, list, 4, &undo));
	assert_int_equal(fcntl(5, F_GETFD), -1);
	assert_int_equal(fcntl(0, F_GETFD), -1);
	assert_int_equal(f->sh.in->kind, STREAM_CLOSED);
	assert_int_equal(write(6, "six", 3), 3);
	assert_true(redirect_restore(&f->sh, &undo));
	assert_int_equal(open_count(), before);
	assert_file("five", "six");
}

static void real_failure_rolls_back(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = {
		REDIRECTION(REDIR_WRITE, 1, "out"), REDIRECTION(REDIR_WRITE, 9, "nine"),
		REDIRECTION(REDIR_READ, 0, "missing"),
	};
	struct redirected undo;
	int before = open_count();
	assert_false(redirect_apply(&f->sh, list, 3, &undo));
	says(f, "cannot open missing: No such file or directory");
	assert_int_equal(open_count(), before);
	assert_int_equal(fcntl(9, F_GETFD), -1);
}

static void real_keep(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = { REDIRECTION(REDIR_WRITE, 8, "eight") };
	struct redirected undo;
	int before = open_count();
	assert_true(redirect_apply(&f->sh, list, 1, &undo));
	redirect_keep(&f->sh, &undo);
	assert_true(redirect_restore(&f->sh, &undo));
	assert_int_equal(open_count(), before + 1);
	assert_int_equal(write(8, "8", 1), 1);
	close(8);
	assert_file("eight", "8");
}

static void real_keep_of_stdin(void **state)
{
	struct fixture *f = *state;
	struct redirected outer, undo;
	char c;
	put("in", "ab");
	struct redirection null[] = { REDIRECTION(REDIR_READ, 0, "/dev/null") };
	struct redirection list[] = { REDIRECTION(REDIR_READ, 0, "in") };
	assert_true(redirect_apply(&f->sh, null, 1, &outer));
	struct stream *before = f->sh.in;
	assert_true(redirect_apply(&f->sh, list, 1, &undo));
	redirect_keep(&f->sh, &undo);
	assert_ptr_equal(f->sh.in, before);
	assert_int_equal(stream_read_byte(f->sh.in, &c), STREAM_GOT);
	assert_int_equal(c, 'a');
	assert_true(redirect_restore(&f->sh, &outer));
}

/* The script wants the number that the shell keeps a copy in: the copy moves, and still comes back. */
static void internal_descriptors_move_away(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = { REDIRECTION(REDIR_WRITE, 1, "out") };
	struct redirected undo, inner;
	int before = open_count();
	assert_true(redirect_apply(&f->sh, list, 1, &undo));
	int copy = undo.saved.list[0].copy;
	assert_true(copy >= 10);
	struct redirection want[] = { REDIRECTION(REDIR_WRITE, copy, "mine") };
	assert_true(redirect_apply(&f->sh, want, 1, &inner));
	assert_true(undo.saved.list[0].copy != copy);
	assert_int_equal(write(copy, "m", 1), 1);
	/* and as the source of a dup it is not there */
	char digits[16];
	snprintf(digits, sizeof(digits), "%d", undo.saved.list[0].copy);
	struct redirection peek[] = { REDIRECTION(REDIR_DUP_WRITE, 9, digits) };
	struct redirected none;
	assert_false(redirect_apply(&f->sh, peek, 1, &none));
	says(f, "bad file descriptor");
	assert_true(redirect_restore(&f->sh, &inner));
	assert_true(redirect_restore(&f->sh, &undo));
	assert_int_equal(open_count(), before);
	assert_file("mine", "m");
}

static void bad_targets(void **state)
{
	struct fixture *f = *state;
	static const struct {
		enum redir_kind kind;
		const char *text, *message;
	} cases[] = {
		{ REDIR_DUP_WRITE, "77", "77: bad file descriptor" },
		{ REDIR_DUP_WRITE, "99999999999999999999", "99999999999999999999: bad file descriptor" },
		{ REDIR_DUP_WRITE, "4294967296", "4294967296: bad file descriptor" },
		{ REDIR_DUP_READ, "x", "after \"<&\", not \"x\"" },
		{ REDIR_DUP_WRITE, "file", "write >file 2>&1" },
		{ REDIR_DUP_WRITE, "", "after \">&\", not \"\"" },
		{ REDIR_DUP_WRITE, "-1", "not \"-1\"" },
		{ REDIR_DUP_WRITE, "--", "not \"--\"" },
		{ REDIR_WRITE, "no/such", "cannot create no/such: No such file" },
		{ REDIR_APPEND, ".", "cannot create .: Is a directory" },
		{ REDIR_READ, "", "cannot open \"\": No such file" },
		{ REDIR_READ_WRITE, "no/such", "cannot open no/such: No such file" },
	};
	int before = open_count();
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct redirection list[] = { REDIRECTION(cases[i].kind, 1, cases[i].text) };
		struct redirected undo;
		struct redirect_plan plan = { 0 };
		assert_false(redirect_apply(&f->sh, list, 1, &undo));
		says(f, cases[i].message);
		assert_false(redirect_virtual(&f->sh, list, 1, &undo));
		says(f, cases[i].message);
		assert_false(redirect_moves(&f->sh, list, 1, &plan));
		says(f, cases[i].message);
		assert_int_equal(open_count(), before);
	}
}

static void noclobber(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = { REDIRECTION(REDIR_WRITE, 1, "old") };
	struct redirection null[] = { REDIRECTION(REDIR_WRITE, 1, "/dev/null") };
	struct redirection over[] = { REDIRECTION(REDIR_CLOBBER, 1, "old") };
	struct redirected undo;
	put("old", "old");
	assert_int_equal(symlink("nowhere", "dangling"), 0);
	f->sh.options |= OPTION_NOCLOBBER;
	assert_false(redirect_apply(&f->sh, list, 1, &undo));
	says(f, "cannot create old: file exists");
	list[0].text = STR("dangling");
	assert_false(redirect_virtual(&f->sh, list, 1, &undo));
	says(f, "cannot create dangling: file exists");
	assert_true(redirect_apply(&f->sh, null, 1, &undo));
	assert_true(redirect_restore(&f->sh, &undo));
	assert_file("old", "old");
	assert_true(redirect_apply(&f->sh, over, 1, &undo));
	assert_true(redirect_restore(&f->sh, &undo));
	assert_file("old", "");
}

/* As PID 1 the shell stops waiting for a FIFO's other end when it is told to end; other signals do not disturb it. */
static void init_gives_up_on_a_fifo(void **state)
{
	struct fixture *f = *state;
	assert_int_equal(mkfifo("fifo", 0600), 0);
	pid_t pid = fork();
	if (pid == 0) {
		struct redirection list[] = { REDIRECTION(REDIR_READ, 0, "fifo") };
		struct redirected undo;
		f->sh.init = true;
		traps_forward(&f->sh.traps);
		pid_t self = getpid();
		if (fork() == 0) {
			usleep(100000);
			kill(self, SIGUSR1);
			usleep(100000);
			kill(self, SIGTERM);
			_exit(0);
		}
		bool good = !redirect_apply(&f->sh, list, 1, &undo) && signals_flagged(SIGUSR1) &&
			    signals_flagged(SIGTERM);
		_exit(good ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
}

/* ---- here-documents ---- */

static size_t read_here(struct shell *sh, struct str text)
{
	struct redirection list[] = { { .kind = REDIR_HERE, .fd = 9, .text = text, .line = 1 } };
	struct redirected undo;
	char block[4096];
	size_t total = 0;
	ssize_t n;
	assert_true(redirect_apply(sh, list, 1, &undo));
	while ((n = read(9, block, sizeof(block))) > 0) {
		assert_memory_equal(block, text.p + total, (size_t)n);
		total += (size_t)n;
	}
	assert_true(redirect_restore(sh, &undo));
	return total;
}

static void here_documents_of_all_sizes(void **state)
{
	struct fixture *f = *state;
	static const size_t sizes[] = { 0, 1, 4095, 4096, 4097, 65535, 65536, 65537, 1 << 20 };
	char *text = memory_get(1 << 20);
	for (size_t i = 0; i < 1 << 20; i++)
		text[i] = (char)(i * 7 % 251);
	int before = open_count();
	for (size_t i = 0; i < ARRAY_LENGTH(sizes); i++)
		assert_int_equal(read_here(&f->sh, (struct str){ text, sizes[i] }), sizes[i]);
	assert_int_equal(open_count(), before);
	memory_release(text);
}

/* forbid: memfd_create fails from here on, and with `unnamed` files without a name, too. */
static bool forbid(bool unnamed)
{
	struct sock_filter program[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_memfd_create, 3, 0),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, unnamed ? SYS_openat : 9999, 0, 3),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[2])),
		BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_TMPFILE & ~O_DIRECTORY, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog filter = { ARRAY_LENGTH(program), program };
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	       prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

/* here_in_a_child: 0 when a large here-document comes through under these conditions. */
static int here_in_a_child(struct fixture *f, bool unnamed, rlim_t descriptors)
{
	pid_t pid = fork();
	if (pid == 0) {
		static char text[1 << 18], got[1 << 18];
		struct rlimit limit = { descriptors, descriptors };
		size_t total = 0;
		ssize_t n;
		memset(text, 'x', sizeof(text));
		if (!forbid(unnamed) || setrlimit(RLIMIT_NOFILE, &limit) < 0)
			_exit(3);
		int fd = redirect_here(&f->sh, (struct str){ text, sizeof(text) });
		if (fd < 0)
			_exit(2);
		while ((n = read(fd, got + total, sizeof(got) - total)) > 0)
			total += (size_t)n;
		_exit(total == sizeof(text) && memcmp(text, got, total) == 0 ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WEXITSTATUS(status);
}

static void here_documents_without_memory_files(void **state)
{
	struct fixture *f = *state;
	assert_int_equal(here_in_a_child(f, false, 100), 0);
	assert_true(shell_assign_text(&f->sh, "TMPDIR", STR("/nonexistent")));
	assert_int_equal(here_in_a_child(f, false, 100), 0);
	assert_true(shell_assign_text(&f->sh, "TMPDIR", str_of(f->directory)));
	assert_int_equal(here_in_a_child(f, false, 100), 0);
	assert_int_equal(here_in_a_child(f, true, 100), 0);
	assert_int_equal(here_in_a_child(f, true, 4), 2);
}

static void here_document_that_cannot_be_kept(void **state)
{
	struct fixture *f = *state;
	pid_t pid = fork();
	if (pid == 0) {
		struct redirection list[] = { REDIRECTION(REDIR_HERE, 5, "text") };
		struct rlimit limit = { 3, 3 };
		struct redirected undo;
		if (setrlimit(RLIMIT_NOFILE, &limit) < 0)
			_exit(3);
		bool good = redirect_apply(&f->sh, list, 1, &undo);
		buf_add_byte(&f->messages.data, '\0');
		_exit(!good && strstr(f->messages.data.p, "here-document of 4 bytes") != NULL ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
}

static void here_document_in_memory(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = { REDIRECTION(REDIR_HERE, 0, "ab") };
	struct redirected undo;
	int before = open_count();
	char c;
	assert_true(redirect_virtual(&f->sh, list, 1, &undo));
	assert_int_equal(open_count(), before);
	assert_int_equal(stream_read_byte(f->sh.in, &c), STREAM_GOT);
	assert_int_equal(c, 'a');
	assert_true(redirect_restore(&f->sh, &undo));
}

/* ---- in streams alone ---- */

static void virtual_output(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = { REDIRECTION(REDIR_WRITE, 1, "out"), REDIRECTION(REDIR_DUP_WRITE, 2, "1") };
	struct redirected undo;
	struct stat a, b;
	int before = open_count();
	assert_int_equal(fstat(1, &a), 0);
	assert_true(redirect_can_be_virtual(list, 2));
	assert_true(redirect_virtual(&f->sh, list, 2, &undo));
	assert_ptr_equal(f->sh.out, f->sh.err);
	stream_write(f->sh.out, STR("1"));
	stream_write(f->sh.err, STR("2"));
	stream_write(f->sh.out, STR("3"));
	assert_int_equal(fstat(1, &b), 0);
	assert_int_equal(a.st_ino, b.st_ino);
	assert_true(redirect_restore(&f->sh, &undo));
	assert_ptr_equal(f->sh.err, &f->messages);
	assert_int_equal(open_count(), before);
	assert_file("out", "123");
}

static void virtual_order(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = { REDIRECTION(REDIR_DUP_WRITE, 2, "1"), REDIRECTION(REDIR_WRITE, 1, "out") };
	struct redirected undo;
	struct stream *out = f->sh.out;
	assert_true(redirect_virtual(&f->sh, list, 2, &undo));
	assert_ptr_equal(f->sh.err, out);
	stream_write(f->sh.out, STR("x"));
	assert_true(redirect_restore(&f->sh, &undo));
	assert_file("out", "x");
}

static void virtual_into_memory(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = { REDIRECTION(REDIR_DUP_WRITE, 2, "1"), REDIRECTION(REDIR_DUP_READ, 0, "1") };
	struct stream memory, *out = f->sh.out;
	struct redirected undo;
	char c;
	stream_open_output_memory(&memory, NULL);
	f->sh.out = &memory;
	assert_true(redirect_virtual(&f->sh, list, 2, &undo));
	stream_write(f->sh.err, STR("message"));
	/* Output memory is no input. */
	assert_int_equal(stream_read_byte(f->sh.in, &c), STREAM_ERROR);
	assert_true(redirect_restore(&f->sh, &undo));
	assert_str(buf_str(&memory.data), "message");
	stream_close(&memory);
	f->sh.out = out;
}

static void virtual_close(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = { REDIRECTION(REDIR_DUP_WRITE, 1, "-") };
	struct redirection again[] = { REDIRECTION(REDIR_DUP_WRITE, 2, "1") };
	struct redirected undo, inner;
	assert_true(redirect_virtual(&f->sh, list, 1, &undo));
	assert_int_equal(f->sh.out->kind, STREAM_CLOSED);
	assert_false(redirect_virtual(&f->sh, again, 1, &inner));
	assert_true(redirect_restore(&f->sh, &undo));
	says(f, "1: bad file descriptor");
}

static void virtual_write_error_is_reported(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = { REDIRECTION(REDIR_WRITE, 1, "/dev/full") };
	struct redirected undo;
	assert_true(redirect_virtual(&f->sh, list, 1, &undo));
	stream_write(f->sh.out, STR("x"));
	assert_false(redirect_restore(&f->sh, &undo));
	says(f, "write error: No space left on device");
}

/* The file of a virtual redirection is no descriptor of the script's, and makes room when one is wanted. */
static void virtual_file_is_hidden(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = { REDIRECTION(REDIR_WRITE, 1, "out") };
	struct redirected undo, inner;
	char digits[16];
	assert_true(redirect_virtual(&f->sh, list, 1, &undo));
	int fd = f->sh.out->fd;
	assert_true(fd > 2);
	snprintf(digits, sizeof(digits), "%d", fd);
	struct redirection peek[] = { REDIRECTION(REDIR_DUP_WRITE, 2, digits) };
	assert_false(redirect_virtual(&f->sh, peek, 1, &inner));
	says(f, "bad file descriptor");
	struct redirection want[] = { REDIRECTION(REDIR_WRITE, fd, "other") };
	assert_false(redirect_can_be_virtual(want, 1));
	assert_true(redirect_apply(&f->sh, want, 1, &inner));
	assert_true(f->sh.out->fd != fd);
	stream_write(f->sh.out, STR("here"));
	assert_true(redirect_restore(&f->sh, &inner));
	assert_true(redirect_restore(&f->sh, &undo));
	assert_file("out", "here");
	assert_file("other", "");
}

static void nothing_to_do(void **state)
{
	struct fixture *f = *state;
	struct redirected undo;
	struct redirect_plan plan = { 0 };
	assert_true(redirect_apply(&f->sh, NULL, 0, &undo));
	assert_true(redirect_restore(&f->sh, &undo));
	assert_true(redirect_virtual(&f->sh, NULL, 0, &undo));
	redirect_keep(&f->sh, &undo);
	assert_true(redirect_restore(&f->sh, &undo));
	assert_true(redirect_moves(&f->sh, NULL, 0, &plan));
	assert_int_equal(plan.count, 0);
	redirect_close(&plan);
}

/* ---- as moves ---- */

static void moves_keep_out_of_the_way(void **state)
{
	struct fixture *f = *state;
	struct redirection list[12];
	struct redirect_plan plan = { 0 };
	char names[12][16];
	int before = open_count();
	for (int i = 0; i < 12; i++) {
		snprintf(names[i], sizeof(names[i]), "f%d", i);
		list[i] = REDIRECTION(REDIR_WRITE, 3 + i, names[i]);
	}
	assert_true(redirect_moves(&f->sh, list, 12, &plan));
	assert_int_equal(plan.count, 12);
	for (int i = 0; i < 12; i++) {
		assert_int_equal(plan.moves[i].to, 3 + i);
		assert_true(plan.moves[i].from > 14);
		assert_int_equal(fcntl(plan.moves[i].from, F_GETFD), FD_CLOEXEC);
	}
	redirect_close(&plan);
	redirect_close(&plan);
	assert_int_equal(open_count(), before);
}

static void moves_follow_each_other(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = {
		REDIRECTION(REDIR_WRITE, 30, "f"), REDIRECTION(REDIR_DUP_WRITE, 31, "30"),
		REDIRECTION(REDIR_DUP_WRITE, 30, "-"), REDIRECTION(REDIR_DUP_WRITE, 1, "30"),
	};
	struct redirect_plan plan = { 0 };
	assert_true(redirect_moves(&f->sh, list, 3, &plan));
	assert_int_equal(plan.moves[1].from, 30);
	assert_int_equal(plan.moves[2].from, -1);
	redirect_close(&plan);
	assert_false(redirect_moves(&f->sh, list, 4, &plan));
	says(f, "30: bad file descriptor");
}

static void moves_say_where_stderr_points(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = { REDIRECTION(REDIR_WRITE, 2, "err"), REDIRECTION(REDIR_READ, 0, "missing") };
	struct redirection closed[] = { REDIRECTION(REDIR_DUP_WRITE, 2, "-"), REDIRECTION(REDIR_READ, 0, "missing") };
	struct redirect_plan plan = { 0 };
	char got[200];
	assert_false(redirect_moves(&f->sh, list, 2, &plan));
	assert_int_equal(f->messages.data.n, 0);
	int fd = open("err", O_RDONLY);
	ssize_t n = read(fd, got, sizeof(got) - 1);
	assert_true(n > 0);
	got[n] = '\0';
	assert_non_null(strstr(got, "cannot open missing"));
	close(fd);
	assert_false(redirect_moves(&f->sh, closed, 2, &plan));
	assert_int_equal(f->messages.data.n, 0);
	assert_ptr_equal(f->sh.err, &f->messages);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	/* the tests say which descriptors are open: not whoever started them */
	for (int fd = 3; fd < 256; fd++)
		(void)close(fd);
	const struct CMUnitTest tests[] = {
		TEST(real_output_and_back), TEST(real_dup_and_close), TEST(real_failure_rolls_back),
		TEST(real_keep), TEST(real_keep_of_stdin), TEST(internal_descriptors_move_away),
		TEST(bad_targets), TEST(noclobber), TEST(here_documents_of_all_sizes),
		TEST(init_gives_up_on_a_fifo), TEST(here_documents_without_memory_files),
		TEST(here_document_that_cannot_be_kept),
		TEST(here_document_in_memory), TEST(virtual_output), TEST(virtual_order),
		TEST(virtual_into_memory), TEST(virtual_close), TEST(virtual_write_error_is_reported),
		TEST(virtual_file_is_hidden), TEST(nothing_to_do), TEST(moves_keep_out_of_the_way),
		TEST(moves_follow_each_other), TEST(moves_say_where_stderr_points),
	};
	return RUN_TESTS(tests);
}
