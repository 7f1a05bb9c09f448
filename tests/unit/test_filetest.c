/* test_filetest.c - questions about files and integers. */
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include "unit.h"
#include "filetest.h"

static void touch(const char *path, const char *text, time_t seconds, long nanoseconds)
{
	int fd = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0644);
	struct timespec times[2] = { { seconds, nanoseconds }, { seconds, nanoseconds } };
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	assert_int_equal(futimens(fd, times), 0);
	close(fd);
}

/* check: which of the letters are true for path? */
static void check(const char *path, const char *expected)
{
	char found[32];
	size_t n = 0;
	for (const char *letter = "bcdefghkLpsSu"; *letter != '\0'; letter++)
		if (filetest_unary(*letter, path))
			found[n++] = *letter;
	found[n] = '\0';
	assert_string_equal(found, expected);
}

static void kinds_of_files(void **state)
{
	(void)state;
	touch("empty", "", 1, 0);
	touch("full", "x", 1, 0);
	check("empty", "ef");
	check("full", "efs");
	check("nothing", "");
	check("", "");
	check("full/", "");
	check("/dev/null", "ce");
	assert_int_equal(mkdir("folder", 0755), 0);
	assert_true(filetest_unary('d', "folder"));
	assert_true(filetest_unary('d', "folder/"));
	assert_int_equal(mkfifo("fifo", 0644), 0);
	check("fifo", "ep");
	assert_int_equal(symlink("full", "link"), 0);
	check("link", "efhLs");
	assert_int_equal(symlink("nothing", "dangling"), 0);
	check("dangling", "hL");
	assert_int_equal(chmod("full", 06644), 0);
	check("full", "efgsu");
	assert_int_equal(chmod("empty", 01644), 0);
	check("empty", "efk");
	struct sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = "socket" };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&address, sizeof(address)), 0);
	check("socket", "eS");
	close(fd);
}

static void permissions(void **state)
{
	(void)state;
	touch("plain", "", 1, 0);
	assert_int_equal(chmod("plain", 0600), 0);
	assert_true(filetest_unary('r', "plain"));
	assert_true(filetest_unary('w', "plain"));
	assert_false(filetest_unary('x', "plain"));
	assert_int_equal(chmod("plain", 0700), 0);
	assert_true(filetest_unary('x', "plain"));
	assert_false(filetest_unary('r', "nothing"));
	assert_true(filetest_unary('x', "."));
}

static void strings(void **state)
{
	(void)state;
	assert_true(filetest_unary('n', "x"));
	assert_false(filetest_unary('n', ""));
	assert_true(filetest_unary('z', ""));
	assert_false(filetest_unary('z', "x"));
	static const char letters[] = "bcdefghkLnprsStuwxz";
	for (int c = 1; c < 256; c++)
		assert_int_equal(filetest_is_unary((char)c), strchr(letters, c) != NULL);
	assert_false(filetest_is_unary('\0'));
	assert_false(filetest_unary('?', "."));
}

static void ages(void **state)
{
	(void)state;
	touch("old", "", 1000, 5);
	touch("new", "", 1000, 6);
	touch("newest", "", 1001, 0);
	assert_true(filetest_newer("new", "old"));
	assert_false(filetest_newer("old", "new"));
	assert_false(filetest_newer("old", "old"));
	assert_true(filetest_newer("newest", "new"));
	assert_false(filetest_newer("new", "newest"));
	assert_true(filetest_newer("old", "nothing"));
	assert_false(filetest_newer("nothing", "old"));
	assert_false(filetest_newer("nothing", "nothing"));
	assert_int_equal(link("old", "other"), 0);
	assert_true(filetest_same("old", "other"));
	assert_true(filetest_same("old", "./old"));
	assert_false(filetest_same("old", "new"));
	assert_false(filetest_same("nothing", "nothing"));
	assert_false(filetest_same("old", "nothing"));
}

static void integers(void **state)
{
	(void)state;
	assert_int_equal(filetest_integer(" -12\t\n").state, NUMBER_OK);
	assert_int_equal(filetest_integer(" -12\t\n").value, -12);
	assert_int_equal(filetest_integer("010").state, NUMBER_OK);
	assert_int_equal(filetest_integer("010").value, 10);
	assert_int_equal(filetest_integer("").state, NUMBER_MALFORMED);
	assert_int_equal(filetest_integer(" ").state, NUMBER_MALFORMED);
	assert_int_equal(filetest_integer("1 2").state, NUMBER_MALFORMED);
	assert_int_equal(filetest_integer("0x1").state, NUMBER_MALFORMED);
	assert_int_equal(filetest_integer("999999999999999999").state, NUMBER_OK);
	assert_int_equal(filetest_integer("999999999999999999").value, 999999999999999999);
	assert_int_equal(filetest_integer("9223372036854775807").state, NUMBER_OK);
	assert_int_equal(filetest_integer("9223372036854775807").value, INT64_MAX);
	assert_int_equal(filetest_integer("9223372036854775808").state, NUMBER_OUT_OF_RANGE);
	static const char *const operators[] = { "eq", "ne", "lt", "le", "gt", "ge" };
	for (int64_t a = -1; a < 2; a++) {
		for (int64_t b = -1; b < 2; b++) {
			const bool expected[] = { a == b, a != b, a < b, a <= b, a > b, a >= b };
			for (size_t i = 0; i < ARRAY_LENGTH(operators); i++) {
				const char *op = operators[i];
				assert_int_equal(filetest_compare(a, op[0], op[1], b), expected[i]);
			}
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds_of_files),
		cmocka_unit_test(permissions),
		cmocka_unit_test(strings),
		cmocka_unit_test(ages),
		cmocka_unit_test(integers),
	};
	return RUN_TESTS(tests);
}
