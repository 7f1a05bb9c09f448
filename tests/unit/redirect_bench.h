/* redirect_bench.h - a shell in an empty folder, for the tests of redirections. */
#ifndef NACRE_REDIRECT_BENCH_H
#define NACRE_REDIRECT_BENCH_H

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include "unit.h"
#include "redirect_internal.h"

struct fixture {
	struct shell sh;
	char directory[32];
	int start;
	struct stream messages;		/* what the shell says */
};

static inline int set_up(void **state)
{
	static const struct builtin_table no_builtins = { .count = 0 };
	static char *no_environment[] = { NULL };
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

static inline int tear_down(void **state)
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
static inline int open_count(void)
{
	int n = 0;
	for (int fd = 0; fd < 200; fd++)
		n += fcntl(fd, F_GETFD) >= 0;
	return n;
}

static inline void put(const char *name, const char *text)
{
	int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
}

static inline void assert_file(const char *name, const char *text)
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
static inline void says(struct fixture *f, const char *text)
{
	buf_add_byte(&f->messages.data, '\0');
	assert_non_null(strstr(f->messages.data.p, text));
	f->messages.data.n = 0;
}

#define REDIRECTION(k, n, t) ((struct redirection){ .kind = (k), .fd = (n), .text = str_of(t), .line = 1 })

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

/* close_all: the tests say which descriptors are open: not whoever started them. */
static inline void close_all(void)
{
	for (int fd = 3; fd < 256; fd++)
		(void)close(fd);
}

#endif
