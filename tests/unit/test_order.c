/* test_order.c - sort's keys and orders, and names with versions */
#include "unit.h"
#include "order.h"
#include "version.h"

static struct arena scratch;

/* compared: two lines by one key; NULL: as a whole */
static int compared(const char *key, int tab, const char *a, const char *b)
{
	struct order_key read = { 0 };
	const char *error;
	struct order order = { .keys = &read, .tab = tab, .keys_only = true, .scratch = &scratch };
	if (key != NULL) {
		assert_true(order_read_key(key, &read, &error));
		order.count = 1;
	}
	struct order_line x = order_line_of(&order, str_of(a));
	struct order_line y = order_line_of(&order, str_of(b));
	int result = order_compare(&order, &x, &y);
	int other = order_compare(&order, &y, &x);
	assert_int_equal(result > 0, other < 0);
	assert_int_equal(result < 0, other > 0);
	return (result > 0) - (result < 0);
}

static void whole_lines(void **unused)
{
	(void)unused;
	assert_int_equal(compared(NULL, -1, "", "a"), -1);
	assert_int_equal(compared(NULL, -1, "a", "a"), 0);
	assert_int_equal(compared(NULL, -1, "12345678", "123456789"), -1);
	assert_int_equal(compared(NULL, -1, "123456789a", "123456789b"), -1);
	assert_int_equal(compared(NULL, -1, "\377", "a"), 1);
	struct order order = { .tab = -1, .reverse = true, .scratch = &scratch };
	struct order_line a = order_line_of(&order, STR("a"));
	struct order_line nul = order_line_of(&order, STR("a\0"));
	assert_true(order_compare(&order, &a, &nul) > 0);
}

static void fields(void **unused)
{
	(void)unused;
	/* blanks before a field belong to it */
	assert_int_equal(compared("2", -1, "x  a", "x b"), -1);
	assert_int_equal(compared("2b", -1, "x  b", "x a"), 1);
	assert_int_equal(compared("2,2", -1, "x a 2", "y a 1"), 0);
	assert_int_equal(compared("1.2,1.2", -1, "xay", "yaz"), 0);
	assert_int_equal(compared("2.2b,2.2b", -1, "1   ab", "1 xb"), 0);
	assert_int_equal(compared("2", ':', "a::b", "a:0:"), 1);
	assert_int_equal(compared("2,2", ':', "a::b", "a::c"), 0);
	assert_int_equal(compared("3", ':', "a", "b"), 0);
	assert_int_equal(compared("2,1", -1, "a b", "c d"), 0);
	assert_int_equal(compared("1.99999999999999999999", -1, "a", "b"), 0);
}

static void texts(void **unused)
{
	(void)unused;
	assert_int_equal(compared("1f", -1, "ab", "AB"), 0);
	assert_int_equal(compared("1f", -1, "abcdefghi", "ABCDEFGHJ"), -1);
	assert_int_equal(compared("1d", -1, "a-b", "a_b"), 0);
	assert_int_equal(compared("1d", -1, "a b", "ab"), -1);
	assert_int_equal(compared("1i", -1, "a\001b", "ab"), 0);
	assert_int_equal(compared("1i", -1, "a\377", "a"), 0);
	assert_int_equal(compared("1r", -1, "a", "b"), 1);
}

static void numbers(void **unused)
{
	/* each less than the next */
	static const char *const list[] = {
		"-1234567890123456789012", "-1234567890123456789011", "-100", "-99.5", "-99", "-.5",
		"x", ".0000000000000000000001", "0.1", "0.12", "1", "1.5", "9", "10",
		"12345678901234567", "12345678901234567.5", "12345678901234568"
	};
	(void)unused;
	for (size_t i = 0; i < ARRAY_LENGTH(list); i++)
		for (size_t j = 0; j < ARRAY_LENGTH(list); j++)
			assert_int_equal(compared("1n", -1, list[i], list[j]), (i > j) - (i < j));
	assert_int_equal(compared("1n", -1, "-0", "0"), 0);
	assert_int_equal(compared("1n", -1, "007.50", " \t7.5"), 0);
	assert_int_equal(compared("1n", -1, "1,000", "1"), 0);
	assert_int_equal(compared("1n", -1, "+5", "0"), 0);
	assert_int_equal(compared("1n", -1, "1e3", "2"), -1);
}

static void other_numbers(void **unused)
{
	(void)unused;
	assert_int_equal(compared("1h", -1, "2K", "1M"), -1);
	assert_int_equal(compared("1h", -1, "1023", "1K"), -1);
	assert_int_equal(compared("1h", -1, "-1M", "-2K"), -1);
	assert_int_equal(compared("1h", -1, "0M", "1"), -1);
	assert_int_equal(compared("1h", -1, "1k", "1K"), 0);
	assert_int_equal(compared("1g", -1, "x", "nan"), -1);
	assert_int_equal(compared("1g", -1, "nan", "-inf"), -1);
	assert_int_equal(compared("1g", -1, "-1e300", "-1e-300"), -1);
	assert_int_equal(compared("1g", -1, "1e3", "1000"), 0);
	assert_int_equal(compared("1g", -1, "-0", "0"), 0);
	assert_int_equal(compared("1M", -1, "x", " jan"), -1);
	assert_int_equal(compared("1M", -1, "NOV 3", "December"), -1);
	assert_int_equal(compared("1V", -1, "a9", "a10"), -1);
	assert_int_equal(compared("1Vf", -1, "A9", "a9"), 0);
}

static void wrong_keys(void **unused)
{
	static const char *const list[] = {
		"", "x", "0", "1.0", "1.", "1,", "1,0", "1x", "1,2x", "1 ", ",2", "-1"
	};
	(void)unused;
	for (size_t i = 0; i < ARRAY_LENGTH(list); i++) {
		struct order_key key;
		const char *error = NULL;
		assert_false(order_read_key(list[i], &key, &error));
		assert_non_null(error);
	}
	assert_true(order_is_wrong(ORDER_NUMERIC | ORDER_GENERAL));
	assert_true(order_is_wrong(ORDER_NUMERIC | ORDER_DICTIONARY));
	assert_false(order_is_wrong(ORDER_NUMERIC | ORDER_FOLD | ORDER_REVERSE));
	assert_false(order_is_wrong(ORDER_VERSION | ORDER_DICTIONARY));
}

/* versions: each before the next */
static void versions(void **unused)
{
	static const char *const list[] = {
		"", ".", "..", ".a", ".b", "1~", "1", "1.0~rc1",
		"1.0", "1.0a", "1.0.1", "1.2", "1.10", "01.11",
		"a~", "a", "a.tar", "a.tar.gz", "a.zip", "a1.tar.gz", "a2.tar.gz", "a10.tar.gz", "a-1", "a_"
	};
	(void)unused;
	for (size_t i = 0; i < ARRAY_LENGTH(list); i++)
		for (size_t j = 0; j < ARRAY_LENGTH(list); j++) {
			int result = version_compare(str_of(list[i]), str_of(list[j]));
			if ((result > 0) - (result < 0) != (i > j) - (i < j))
				fail_msg("%s %s: %d", list[i], list[j], result);
		}
	assert_int_equal(version_compare(STR("a01"), STR("a1")), 0);
}

/* stable: random lists against a slow and obvious sort */
static void stable(void **unused)
{
	static const char letters[] = "aAbB";
	struct order_key key = { .last = SIZE_MAX, .flags = ORDER_FOLD };
	struct order order = {
		.keys = &key, .count = 1, .tab = -1, .keys_only = true, .scratch = &scratch
	};
	struct order_line list[100], slow[100], room[50];
	uint32_t state = 1;
	(void)unused;
	for (size_t count = 0; count <= 100; count++) {
		for (size_t i = 0; i < count; i++) {
			state = state * 1664525 + 1013904223;
			list[i] = order_line_of(&order, (struct str){ letters + (state >> 30), 1 });
			list[i].n = (uint32_t)i;	/* its place: keys are compared alone */
			slow[i] = list[i];
		}
		for (size_t i = 1; i < count; i++)
			for (size_t j = i; j > 0 &&
				order_compare(&order, &slow[j - 1], &slow[j]) > 0; j--) {
				struct order_line swapped = slow[j];
				slow[j] = slow[j - 1];
				slow[j - 1] = swapped;
			}
		order_sort(&order, list, count, room);
		for (size_t i = 0; i < count; i++)
			assert_int_equal(list[i].n, slow[i].n);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_lines),
		cmocka_unit_test(fields),
		cmocka_unit_test(texts),
		cmocka_unit_test(numbers),
		cmocka_unit_test(other_numbers),
		cmocka_unit_test(wrong_keys),
		cmocka_unit_test(versions),
		cmocka_unit_test(stable),
	};
	int failed = RUN_TESTS(tests);
	arena_free(&scratch);
	return failed;
}
