/* test_pathname.c - parts of pathnames, as text */
#include "unit.h"
#include "pathname.h"

static void parts(void **unused)
{
	(void)unused;
	static const char *const cases[][3] = {
		/* path, last, parent */
		{ "", "", "." }, { "/", "/", "/" }, { "//", "/", "/" }, { "///", "/", "/" },
		{ "a", "a", "." }, { "a/", "a", "." }, { "/a", "a", "/" }, { "//a", "a", "/" },
		{ "a/b", "b", "a" }, { "a//b//", "b", "a" }, { "/a/b/", "b", "/a" },
		{ "a/.", ".", "a" }, { "..", "..", "." }, { "//a//b", "b", "//a" },
		{ " ", " ", "." }, { "\n/\n", "\n", "\n" },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct str path = str_of(cases[i][0]);
		assert_true(str_equal(pathname_last(path), str_of(cases[i][1])));
		assert_true(str_equal(pathname_parent(path), str_of(cases[i][2])));
	}
}

static void slashes(void **unused)
{
	(void)unused;
	static const char *const cases[][2] = {
		{ "", "" }, { "/", "/" }, { "///", "/" }, { "a", "a" }, { "a//", "a" }, { "/a/b/", "/a/b" },
		{ "a//b", "a//b" },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		assert_true(str_equal(pathname_trim(str_of(cases[i][0])), str_of(cases[i][1])));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts),
		cmocka_unit_test(slashes),
	};
	return RUN_TESTS(tests);
}
