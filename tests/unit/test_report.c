/* test_report.c - the form of messages. */
#include <errno.h>
#include <limits.h>
#include <unistd.h>
#include "unit.h"
#include "report.h"

static void escapes(void **state)
{
	(void)state;
	struct buf out = { 0 };
	report_escape(&out, STR("a\x1b[31m\t\n\x7f\xc2\x9b\\x41\xc3\xa4\xff\0z"));
	assert_str(buf_str(&out),
		"a\\x1B[31m\\x09\\x0A\\x7F\\xC2\\x9B\\x41\xc3\xa4\\xFF\\x00z");
	buf_free(&out);
}

static void places(void **state)
{
	(void)state;
	struct buf out = { 0 };
	report_format(&out, "sh", (struct place){ "a\nb", 3, 7 }, "expected \"%s\"", "fi\x1b");
	report_format(&out, "sh", (struct place){ "f", 3, 0 }, "x %d", 5);
	report_format(&out, "sh", (struct place){ "f", 0, 9 }, "y");
	report_format(&out, "cat", (struct place){ 0 }, "%s", "");
	assert_str(buf_str(&out),
		"sh: a\\x0Ab:3:7: expected \"fi\\x1B\"\nsh: f:3: x 5\nsh: f: y\ncat: \n");
	buf_free(&out);
}

static void conversions(void **state)
{
	(void)state;
	struct buf out = { 0 };
	report_add(&out, "%s|%.*s|%.2s|%-5s|%5s|%c|%%|", "a", 3, "abcdef", "xyz", "ab", "cd", 'q');
	report_add(&out, "%d|%d|%u|%zu|%llu|%-4u|", -2147483647 - 1, 12, 4294967295u, SIZE_MAX,
		18446744073709551615ull, 7u);
	assert_str(buf_str(&out),
		"a|abc|xy|ab   |   cd|q|%|-2147483648|12|4294967295|18446744073709551615|"
		"18446744073709551615|7   |");
	buf_free(&out);
	/* the bytes behind a precision are not looked at */
	static const char raw[3] = { 'a', 'b', 'c' };
	report_add(&out, "%.*s", 3, raw);
	assert_str(buf_str(&out), "abc");
	buf_free(&out);
	errno = ENOTDIR;
	report_add(&out, "%s: %m", "a");
	assert_str(buf_str(&out), "a: Not a directory");
	buf_free(&out);
	/* a phrase of the format, not of what goes into it */
	report_add(&out, "%s" NOT_POSIX "%c", "<" NOT_POSIX ">", 'c');
	assert_str(buf_str(&out), "<\v> is not in POSIX: c");
	buf_free(&out);
}

static void errors(void **state)
{
	(void)state;
	assert_string_equal(error_text(EPERM), "Operation not permitted");
	assert_string_equal(error_text(ENOENT), "No such file or directory");
	assert_string_equal(error_text(EPIPE), "Broken pipe");
	assert_string_equal(error_text(ELOOP), "Symbolic link loop");
	assert_string_equal(error_text(EOVERFLOW), "Value too large for data type");
	assert_string_equal(error_text(EDQUOT), "Quota exceeded");
	assert_string_equal(error_text(ENOKEY), "Required key not available");
	static const int unknown[] = { 0, -1, ENOTBLK, 41, 134, INT_MAX, INT_MIN };
	for (size_t i = 0; i < ARRAY_LENGTH(unknown); i++)
		assert_string_equal(error_text(unknown[i]), "unknown error");
}

static void long_text_is_cut(void **state)
{
	(void)state;
	struct buf out = { 0 };
	size_t n = 300000;
	char *text = memory_get(n + 1);
	memset(text, 'x', n);
	text[n] = '\0';
	report_format(&out, "sh", (struct place){ 0 }, "%s", text);
	assert_int_equal(out.n, 65536 + 5);
	assert_int_equal(out.p[out.n - 1], '\n');
	memory_release(text);
	buf_free(&out);
}

static void writes_all(void **state)
{
	(void)state;
	int ends[2];
	assert_int_equal(pipe(ends), 0);
	report_write(ends[1], STR("hello"));
	char room[16];
	assert_int_equal(read(ends[0], room, sizeof(room)), 5);
	assert_memory_equal(room, "hello", 5);
	close(ends[0]);
	close(ends[1]);
	report_write(ends[1], STR("nowhere"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(escapes),
		cmocka_unit_test(places),
		cmocka_unit_test(conversions),
		cmocka_unit_test(errors),
		cmocka_unit_test(long_text_is_cut),
		cmocka_unit_test(writes_all),
	};
	return RUN_TESTS(tests);
}
