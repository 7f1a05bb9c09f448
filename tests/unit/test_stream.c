/* test_stream.c - descriptors and memory behind one interface. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#include "unit.h"
#include "stream.h"

static int new_file(struct str contents)
{
	char path[] = "stream-XXXXXX";
	int fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(write(fd, contents.p, contents.n), contents.n);
	assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
	return fd;
}

static void file_contents(int fd, struct buf *out)
{
	char block[1024];
	ssize_t n;
	assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
	while ((n = read(fd, block, sizeof(block))) > 0)
		buf_add(out, (struct str){ block, (size_t)n });
}

static void small_writes_wait(void **state)
{
	(void)state;
	int fd = new_file(STR(""));
	struct stream s;
	stream_open(&s, fd);
	for (int i = 0; i < 1000; i++) {
		stream_write(&s, STR("ab"));
		stream_write_byte(&s, 'c');
	}
	assert_int_equal(lseek(fd, 0, SEEK_END), 0);
	assert_true(stream_flush(&s));
	assert_int_equal(lseek(fd, 0, SEEK_END), 3000);
	stream_close(&s);
	close(fd);
}

static void order_is_kept(void **state)
{
	(void)state;
	int fd = new_file(STR(""));
	struct stream s;
	struct buf expected = { 0 }, got = { 0 };
	stream_open(&s, fd);
	for (size_t n = 0; n < 40000; n = n * 2 + 1) {
		char *block = memory_get(n);
		memset(block, 'a' + (int)(expected.n % 26), n);
		buf_add(&expected, (struct str){ block, n });
		stream_write(&s, (struct str){ block, n });
		memory_release(block);
	}
	stream_close(&s);
	file_contents(fd, &got);
	assert_int_equal(got.n, expected.n);
	assert_memory_equal(got.p, expected.p, got.n);
	buf_free(&got);
	buf_free(&expected);
	close(fd);
}

static void null_and_closed(void **state)
{
	(void)state;
	struct stream s;
	int fd = open("/dev/null", O_WRONLY);
	stream_open(&s, fd);
	stream_write(&s, STR("x"));
	assert_int_equal(s.kind, STREAM_NULL);
	assert_true(stream_flush(&s));
	stream_close(&s);
	close(fd);
	fd = open("/dev/null", O_RDONLY);
	stream_open(&s, fd);
	stream_write(&s, STR("x"));
	assert_false(stream_flush(&s));
	assert_int_equal(s.error, EBADF);
	stream_close(&s);
	close(fd);
	stream_open(&s, fd);
	stream_write(&s, STR("x"));
	assert_false(stream_flush(&s));
	assert_int_equal(s.error, EBADF);
	stream_clear(&s);
	assert_true(stream_flush(&s));
	stream_close(&s);
	stream_open(&s, -1);
	char c;
	assert_int_equal(stream_read_byte(&s, &c), STREAM_ERROR);
	assert_int_equal(s.error, EBADF);
	stream_write_byte(&s, 'x');
	assert_int_equal(s.kind, STREAM_CLOSED);
	stream_close(&s);
	fd = open("/dev/full", O_WRONLY);
	stream_open(&s, fd);
	stream_write(&s, STR("x"));
	assert_int_equal(s.error, 0);
	assert_false(stream_flush(&s));
	assert_int_equal(s.error, ENOSPC);
	stream_close(&s);
	close(fd);
}

static void memory(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct stream s;
	stream_open_output_memory(&s, &a);
	for (int i = 0; i < 10000; i++)
		stream_write(&s, STR("0123456789"));
	assert_true(stream_flush(&s));
	assert_int_equal(s.data.n, 100000);
	struct str all = buf_str(&s.data);
	struct stream in;
	stream_open_input_memory(&in, all);
	struct buf line = { 0 };
	assert_int_equal(stream_read_until(&in, '9', &line), STREAM_GOT);
	assert_str(buf_str(&line), "0123456789");
	char c, room[64];
	size_t got;
	assert_int_equal(stream_read_byte(&in, &c), STREAM_GOT);
	assert_int_equal(c, '0');
	assert_int_equal(stream_read_some(&in, room, sizeof(room), &got), STREAM_GOT);
	assert_int_equal(got, 64);
	assert_int_equal(room[0], '1');
	buf_free(&line);
	assert_int_equal(stream_read_until(&in, '\n', &line), STREAM_END);
	assert_int_equal(line.n, 100000 - 75);
	assert_int_equal(stream_read_some(&in, room, sizeof(room), &got), STREAM_END);
	assert_int_equal(stream_read_byte(&in, &c), STREAM_END);
	stream_close(&in);
	stream_close(&s);
	buf_free(&line);
	arena_free(&a);
	stream_open_output_memory(&s, NULL);
	s.data.max = 5;
	stream_write(&s, STR("123"));
	stream_write(&s, STR("456"));
	assert_false(stream_flush(&s));
	assert_int_equal(s.error, EFBIG);
	stream_close(&s);
}

static void file_is_given_back(void **state)
{
	(void)state;
	struct buf contents = { 0 };
	for (int i = 0; i < 5000; i++) {
		buf_add_integer(&contents, i);
		buf_add_byte(&contents, '\n');
	}
	int fd = new_file(buf_str(&contents));
	struct stream s;
	stream_open(&s, fd);
	size_t taken = 0;
	struct buf line = { 0 };
	for (int i = 0; i < 5000; i++) {
		line.n = 0;
		assert_int_equal(stream_read_until(&s, '\n', &line), STREAM_GOT);
		assert_int_equal(atol(buf_terminated(&line)), i);
		taken += line.n;
		if (i % 100 == 0) {
			stream_give_back(&s);
			assert_int_equal(lseek(fd, 0, SEEK_CUR), taken);
		}
	}
	assert_int_equal(stream_read_until(&s, '\n', &line), STREAM_END);
	/* A file may grow. */
	assert_int_equal(write(fd, "new", 3), 3);
	assert_int_equal(lseek(fd, -3, SEEK_CUR), taken);
	line.n = 0;
	assert_int_equal(stream_read_until(&s, '\n', &line), STREAM_END);
	assert_str(buf_str(&line), "new");
	stream_close(&s);
	buf_free(&line);
	buf_free(&contents);
	close(fd);
}

static void pipe_is_not_read_ahead(void **state)
{
	(void)state;
	int ends[2];
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "one\ntwo\nrest", 12), 12);
	close(ends[1]);
	struct stream s;
	stream_open(&s, ends[0]);
	struct buf line = { 0 };
	assert_int_equal(stream_read_until(&s, '\n', &line), STREAM_GOT);
	assert_str(buf_str(&line), "one\n");
	char c, room[16];
	assert_int_equal(stream_read_byte(&s, &c), STREAM_GOT);
	assert_int_equal(c, 't');
	assert_int_equal(read(ends[0], room, 3), 3);
	assert_memory_equal(room, "wo\n", 3);
	size_t got;
	assert_int_equal(stream_read_some(&s, room, sizeof(room), &got), STREAM_GOT);
	assert_int_equal(got, 4);
	line.n = 0;
	assert_int_equal(stream_read_until(&s, '\n', &line), STREAM_END);
	assert_int_equal(line.n, 0);
	stream_close(&s);
	buf_free(&line);
	close(ends[0]);
}

static void long_lines_are_errors(void **state)
{
	(void)state;
	struct buf line = { .max = 10 };
	struct stream s;
	int fd = new_file(STR("0123456789abc\nrest\n")), ends[2];
	stream_open(&s, fd);
	assert_int_equal(stream_read_until(&s, '\n', &line), STREAM_ERROR);
	assert_int_equal(s.error, EFBIG);
	stream_close(&s);
	close(fd);
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "0123456789abc\n", 14), 14);
	stream_open(&s, ends[0]);
	line.n = 0;
	line.overflowed = false;
	assert_int_equal(stream_read_until(&s, '\n', &line), STREAM_ERROR);
	assert_int_equal(s.error, EFBIG);
	stream_close(&s);
	buf_free(&line);
	close(ends[0]);
	close(ends[1]);
	fd = open(".", O_RDONLY);
	stream_open(&s, fd);
	assert_int_equal(stream_read_until(&s, '\n', &line), STREAM_ERROR);
	assert_int_equal(s.error, EISDIR);
	stream_close(&s);
	close(fd);
}

static void on_alarm(int number)
{
	(void)number;
}

/* A reader that is slow, a pipe that does not block, and signals all the while: every byte arrives. */
static void non_blocking_output(void **state)
{
	(void)state;
	int ends[2];
	assert_int_equal(pipe(ends), 0);
	pid_t reader = fork();
	if (reader == 0) {
		close(ends[1]);
		char block[1000];
		size_t total = 0;
		ssize_t n;
		while ((n = read(ends[0], block, sizeof(block))) > 0) {
			total += (size_t)n;
			usleep(100);
		}
		_exit(total == 400000 ? 0 : 1);
	}
	close(ends[0]);
	assert_int_equal(fcntl(ends[1], F_SETFL, O_NONBLOCK), 0);
	struct sigaction action = { .sa_handler = on_alarm };
	assert_int_equal(sigaction(SIGALRM, &action, NULL), 0);
	struct itimerval often = { { 0, 1000 }, { 0, 1000 } }, never = { { 0, 0 }, { 0, 0 } };
	setitimer(ITIMER_REAL, &often, NULL);
	struct stream s;
	stream_open(&s, ends[1]);
	for (int i = 0; i < 40000; i++)
		stream_write(&s, STR("0123456789"));
	assert_true(stream_flush(&s));
	stream_close(&s);
	setitimer(ITIMER_REAL, &never, NULL);
	close(ends[1]);
	int status;
	assert_int_equal(waitpid(reader, &status, 0), reader);
	assert_int_equal(status, 0);
}

static void signals_interrupt_input(void **state)
{
	(void)state;
	int ends[2];
	assert_int_equal(pipe(ends), 0);
	struct sigaction action = { .sa_handler = on_alarm };
	assert_int_equal(sigaction(SIGALRM, &action, NULL), 0);
	struct itimerval often = { { 0, 2000 }, { 0, 2000 } }, never = { { 0, 0 }, { 0, 0 } };
	setitimer(ITIMER_REAL, &often, NULL);
	struct stream s;
	stream_open(&s, ends[0]);
	char c;
	assert_int_equal(stream_read_byte(&s, &c), STREAM_INTERRUPTED);
	assert_int_equal(fcntl(ends[0], F_SETFL, O_NONBLOCK), 0);
	assert_int_equal(stream_read_byte(&s, &c), STREAM_INTERRUPTED);
	setitimer(ITIMER_REAL, &never, NULL);
	pid_t writer = fork();
	if (writer == 0) {
		usleep(20000);
		_exit(write(ends[1], "x", 1) == 1 ? 0 : 1);
	}
	assert_int_equal(stream_read_byte(&s, &c), STREAM_GOT);
	assert_int_equal(c, 'x');
	waitpid(writer, NULL, 0);
	stream_close(&s);
	close(ends[0]);
	close(ends[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(small_writes_wait),
		cmocka_unit_test(order_is_kept),
		cmocka_unit_test(null_and_closed),
		cmocka_unit_test(memory),
		cmocka_unit_test(file_is_given_back),
		cmocka_unit_test(pipe_is_not_read_ahead),
		cmocka_unit_test(long_lines_are_errors),
		cmocka_unit_test(non_blocking_output),
		cmocka_unit_test(signals_interrupt_input),
	};
	return RUN_TESTS(tests);
}
