/* test_window.c - the last lines or bytes of a file; a slow and obvious way is the second opinion */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include "unit.h"
#include "window.h"

/* last_lines: where the last n lines of s begin */
static size_t last_lines(struct str s, uint64_t n, char end)
{
	size_t at = s.n;
	if (n == 0)
		return at;
	if (at > 0 && s.p[at - 1] == end)
		at--;
	for (; at > 0; at--)
		if (s.p[at - 1] == end && --n == 0)
			return at;
	return 0;
}

static size_t last_part(struct str s, const struct window *w)
{
	if (w->bytes)
		return s.n > w->most ? s.n - (size_t)w->most : 0;
	return last_lines(s, w->most, w->end);
}

/* check_window: s comes in in pieces of up to `piece` bytes */
static void check_window(struct str s, struct window w, size_t piece)
{
	struct buf fallen = { 0 };
	size_t wanted = last_part(s, &w);
	for (struct str left = s; left.n > 0; ) {
		struct str part = { left.p, left.n < piece ? left.n : piece };
		buf_add(&fallen, window_add(&w, part));
		left = str_skip(left, part.n);
	}
	assert_false(w.data.overflowed);
	assert_true(str_equal(buf_str(&fallen), (struct str){ s.p, wanted }));
	assert_true(str_equal(window_rest(&w), str_skip(s, wanted)));
	buf_free(&fallen);
	buf_free(&w.data);
}

static void check_seek(int fd, struct str s, size_t from, const struct window *w, size_t room)
{
	char block[64];
	struct str part = str_skip(s, from);
	off_t wanted = (off_t)(from + last_part(part, w));
	assert_int_equal(window_seek(fd, (off_t)from, (off_t)s.n, w, block, room), wanted);
}

static void random_text(char *room, size_t n)
{
	for (size_t i = 0; i < n; i++)
		room[i] = "ab\n\n\0c\nd"[rand() % 8];
}

static void keeps_the_last_part(void **unused)
{
	(void)unused;
	char room[200];
	for (int i = 0; i < 3000; i++) {
		size_t n = (size_t)rand() % sizeof(room);
		random_text(room, n);
		struct window w = { .most = (uint64_t)(rand() % 12), .bytes = rand() % 3 == 0,
			.end = rand() % 4 == 0 ? '\0' : '\n' };
		check_window((struct str){ room, n }, w, 1 + (size_t)rand() % 40);
	}
}

static void finds_the_last_lines_backwards(void **unused)
{
	(void)unused;
	char room[200];
	int fd = open("window", O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	assert_true(fd >= 0);
	for (int i = 0; i < 2000; i++) {
		size_t n = (size_t)rand() % sizeof(room), from = n > 0 ? (size_t)rand() % n : 0;
		random_text(room, n);
		assert_int_equal(ftruncate(fd, 0), 0);
		assert_int_equal(pwrite(fd, room, n, 0), n);
		struct window w = { .most = (uint64_t)(rand() % 12), .end = '\n' };
		check_seek(fd, (struct str){ room, n }, from, &w, 1 + (size_t)rand() % 64);
	}
	(void)close(fd);
}

static void a_maximum_is_kept(void **unused)
{
	(void)unused;
	struct window w = { .most = 100, .bytes = true, .data.max = 50 };
	struct str s = STR("0123456789012345678901234567890123456789");
	(void)window_add(&w, s);
	assert_false(w.data.overflowed);
	(void)window_add(&w, s);
	assert_true(w.data.overflowed);
	buf_free(&w.data);
}

static void seeking_may_fail(void **unused)
{
	(void)unused;
	struct window w = { .most = 1, .end = '\n' };
	char room[16];
	assert_int_equal(window_seek(-1, 0, 10, &w, room, sizeof(room)), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_the_last_part),
		cmocka_unit_test(finds_the_last_lines_backwards),
		cmocka_unit_test(a_maximum_is_kept),
		cmocka_unit_test(seeking_may_fail),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
