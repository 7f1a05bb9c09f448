/* test_redirect.c - the three ways to apply a list of redirections; here-documents: test_redirect_here.c. */
#include <errno.h>
#include <sys/wait.h>
#include "redirect_bench.h"

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

static void terminal(void **state)
{
	struct fixture *f = *state;
	int fd = posix_openpt(O_RDWR | O_NOCTTY);
	assert_false(redirect_is_terminal(&f->sh, 99));
	assert_false(redirect_is_terminal(&f->sh, -1));
	assert_false(redirect_is_terminal(&f->sh, INT64_C(4294967296)));
	assert_false(redirect_is_terminal(&f->sh, 2));	/* memory */
	if (fd < 0)
		return;
	struct stream in;
	stream_open(&in, fd);
	f->sh.in = &in;
	assert_true(redirect_is_terminal(&f->sh, 0));
	in.kind = STREAM_CLOSED;
	assert_false(redirect_is_terminal(&f->sh, 0));
	f->sh.in = &f->sh.standard[0];
	assert_true(redirect_is_terminal(&f->sh, fd));
	close(fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(real_output_and_back), TEST(real_dup_and_close),
		TEST(real_failure_rolls_back), TEST(real_keep), TEST(real_keep_of_stdin),
		TEST(internal_descriptors_move_away), TEST(bad_targets), TEST(noclobber),
		TEST(init_gives_up_on_a_fifo), TEST(virtual_output), TEST(virtual_order),
		TEST(virtual_into_memory), TEST(virtual_close),
		TEST(virtual_write_error_is_reported), TEST(virtual_file_is_hidden),
		TEST(nothing_to_do), TEST(moves_keep_out_of_the_way),
		TEST(moves_follow_each_other), TEST(moves_say_where_stderr_points),
		TEST(terminal),
	};
	close_all();
	return RUN_TESTS(tests);
}
