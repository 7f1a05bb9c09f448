/* test_size.c - numbers with a suffix for a multiple */
#include "unit.h"
#include "size.h"

static void takes(const char *text, uint64_t wanted)
{
	struct parsed_size size = size_parse(str_of(text));
	assert_int_equal(size.state, NUMBER_OK);
	assert_true(size.value == wanted);
}

static void refuses(const char *text, enum number_state state)
{
	assert_int_equal(size_parse(str_of(text)).state, state);
}

static void numbers(void **unused)
{
	(void)unused;
	takes("0", 0);
	takes("010", 10);
	takes("+10", 10);
	takes("18446744073709551615", UINT64_MAX);
	refuses("18446744073709551616", NUMBER_OUT_OF_RANGE);
	refuses("99999999999999999999999999", NUMBER_OUT_OF_RANGE);
	refuses("", NUMBER_MALFORMED);
	refuses("+", NUMBER_MALFORMED);
	refuses("-1", NUMBER_MALFORMED);
	refuses("1.5", NUMBER_MALFORMED);
	refuses(" 1", NUMBER_MALFORMED);
	refuses("0x1", NUMBER_MALFORMED);
}

static void suffixes(void **unused)
{
	(void)unused;
	takes("2b", 1024);
	takes("2k", 2048);
	takes("2K", 2048);
	takes("2KiB", 2048);
	takes("2kB", 2000);
	takes("2KB", 2000);
	takes("3m", 3 << 20);
	takes("3M", 3 << 20);
	takes("3MB", 3000000);
	takes("1G", 1 << 30);
	takes("1T", UINT64_C(1) << 40);
	takes("1P", UINT64_C(1) << 50);
	takes("15E", UINT64_C(15) << 60);
	takes("18EB", UINT64_C(18000000000000000000));
	takes("0Y", 0);
	takes("k", 1024);
	refuses("16E", NUMBER_OUT_OF_RANGE);
	refuses("1Z", NUMBER_OUT_OF_RANGE);
	refuses("1YB", NUMBER_OUT_OF_RANGE);
	refuses("36028797018963969b", NUMBER_OUT_OF_RANGE);
	refuses("18446744073709551616k", NUMBER_OUT_OF_RANGE);
}

static void no_suffixes(void **unused)
{
	(void)unused;
	static const char *const texts[] = {
		"1x", "1kk", "1kiBB", "1ki", "1bB", "1B", "1g", "1 ", "1 k", "x", "+k", "1kx",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
		refuses(texts[i], NUMBER_MALFORMED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers),
		cmocka_unit_test(suffixes),
		cmocka_unit_test(no_suffixes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
