/* test_log.c - the log: its form, its length, how often, and that it never waits */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>
#include "unit.h"
#include "json.h"
#include "log.h"

static void forms(void **unused)
{
	struct log_line line;
	(void)unused;
	log_begin(&line, "deny");
	log_string(&line, "op", STR("a\"b\\c"), 0);
	log_string(&line, "none", (struct str){ 0 }, 0);
	log_number(&line, "pid", 42);
	log_number(&line, "least", INT64_MIN);
	assert_true(log_list(&line, "missing"));
	log_item(&line, STR("mseal:ENOSYS"));
	log_item(&line, STR("x"));
	log_list_end(&line);
	assert_str(log_end(&line), "{\"nacre\":1,\"ev\":\"deny\",\"op\":\"a\\\"b\\\\c\",\"pid\":42,"
		"\"least\":-9223372036854775808,\"missing\":[\"mseal:ENOSYS\",\"x\"]}\n");
}

static void bytes_are_escaped(void **unused)
{
	struct log_line line;
	(void)unused;
	log_begin(&line, "deny");
	log_string(&line, "arg", STR("\x1b[2J\n\x7f\xc2\x9b\xff\xc3\xbc\xe2\x82"), 0);
	assert_str(log_end(&line), "{\"nacre\":1,\"ev\":\"deny\",\"arg\":\"\\u001b[2J\\u000a\\u007f"
		"\\u009b\\\\xff\xc3\xbc\\\\xe2\\\\x82\"}\n");
}

static void long_values_are_cut(void **unused)
{
	char text[600];
	(void)unused;
	for (int byte = 0; byte < 256; byte++)
		for (size_t n = 0; n < sizeof(text); n++) {
			struct log_line line;
			memset(text, byte, n);
			log_begin(&line, "deny");
			log_string(&line, "arg", (struct str){ text, n }, 40);
			log_number(&line, "exit", INT64_MIN);
			struct str all = log_end(&line);
			assert_true(json_is_line(all));
			assert_true(memmem(all.p, all.n, "\"exit\"", 6) != NULL);
		}
}

/* deny_to: one denial where standard error is fd; then fd 2 is what it was */
static void deny_to(struct log *log, int fd)
{
	const struct denial denial = {
		.op = "sh-c", .by = "shell", .rule = "deny-interactive", .error = EACCES,
		.arg = STR("sha256:00 (len 37)"), .status = 126
	};
	int kept = dup(2);
	assert_true(dup2(fd, 2) == 2);
	log_deny(log, &denial);
	assert_true(dup2(kept, 2) == 2);
	close(kept);
}

static size_t lines_in(int fd, char *room, size_t n)
{
	ssize_t got = read(fd, room, n - 1);
	size_t lines = 0;
	room[got > 0 ? got : 0] = '\0';
	for (const char *p = room; *p != '\0'; p++)
		lines += *p == '\n';
	return lines;
}

/* at_start_of_second: a test of a second's lines begins when one begins */
static void at_start_of_second(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	usleep((useconds_t)((1000000000 - now.tv_nsec) / 1000 + 1000));
}

static void a_denial_tells_who(void **unused)
{
	struct log log = { 0 };
	char room[4096], wanted[512];
	int ends[2];
	(void)unused;
	assert_int_equal(pipe(ends), 0);
	deny_to(&log, ends[1]);
	assert_int_equal(lines_in(ends[0], room, sizeof(room)), 1);
	snprintf(wanted, sizeof(wanted), "{\"nacre\":1,\"ev\":\"deny\",\"op\":\"sh-c\",\"by\":\"shell\","
		"\"rule\":\"deny-interactive\",\"errno\":\"EACCES\",\"pid\":%d,\"ppid\":%d,\"uid\":%d,"
		"\"arg\":\"sha256:00 (len 37)\",\"exit\":126}\n", getpid(), getppid(), getuid());
	assert_string_equal(room, wanted);
	close(ends[0]);
	close(ends[1]);
}

static void ten_a_second(void **unused)
{
	struct log log = { 0 };
	char room[16384];
	int ends[2];
	(void)unused;
	assert_int_equal(pipe(ends), 0);
	at_start_of_second();
	for (int i = 0; i < 100; i++)
		deny_to(&log, ends[1]);
	assert_int_equal(lines_in(ends[0], room, sizeof(room)), LOG_PER_SECOND);
	at_start_of_second();
	deny_to(&log, ends[1]);
	assert_int_equal(lines_in(ends[0], room, sizeof(room)), 1);
	assert_non_null(strstr(room, ",\"lost\":90}\n"));
	close(ends[0]);
	close(ends[1]);
}

/* full: a descriptor in blocking mode that has no room */
static void fill(int fd)
{
	static const char bytes[512];
	int flags = fcntl(fd, F_GETFL);
	assert_int_equal(fcntl(fd, F_SETFL, flags | O_NONBLOCK), 0);
	while (write(fd, bytes, sizeof(bytes)) > 0)
		;
	while (write(fd, bytes, 1) > 0)
		;
	assert_int_equal(fcntl(fd, F_SETFL, flags), 0);
}

static void never_waits(void **unused)
{
	int pipes[2], sockets[2];
	struct log log = { 0 };
	(void)unused;
	assert_int_equal(pipe(pipes), 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, sockets), 0);
	fill(pipes[1]);
	fill(sockets[1]);
	alarm(5);
	deny_to(&log, pipes[1]);
	deny_to(&log, sockets[1]);
	alarm(0);
	assert_int_equal(log.lost, 2);
	close(pipes[0]);
	close(pipes[1]);
	close(sockets[0]);
	close(sockets[1]);
}

static void a_reader_that_is_gone_ends_nothing(void **unused)
{
	int ends[2], full;
	sigset_t pending;
	struct log log = { 0 };
	struct log_line line;
	(void)unused;
	assert_int_equal(pipe(ends), 0);
	close(ends[0]);
	deny_to(&log, ends[1]);
	close(ends[1]);
	assert_int_equal(sigpending(&pending), 0);
	assert_int_equal(sigismember(&pending, SIGPIPE), 0);
	full = open("/dev/full", O_WRONLY);
	deny_to(&log, full);
	close(full);
	log_begin(&line, "confine");
	log_write(&log, -1, &line);
	assert_int_equal(log.lost, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms),
		cmocka_unit_test(bytes_are_escaped),
		cmocka_unit_test(long_values_are_cut),
		cmocka_unit_test(a_denial_tells_who),
		cmocka_unit_test(ten_a_second),
		cmocka_unit_test(never_waits),
		cmocka_unit_test(a_reader_that_is_gone_ends_nothing),
	};
	return RUN_TESTS(tests);
}
