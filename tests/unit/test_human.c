/* test_human.c - sizes for people */
#include "unit.h"
#include "human.h"

static void sizes(void **unused)
{
	(void)unused;
	/* as GNU's numfmt --to=iec prints them */
	static const struct {
		uint64_t bytes;
		const char *wanted;
	} cases[] = {
		{ 0, "0" }, { 1, "1" }, { 999, "999" }, { 1023, "1023" }, { 1024, "1.0K" },
		{ 1025, "1.1K" }, { 1126, "1.1K" }, { 1127, "1.2K" }, { 9 * 1024, "9.0K" },
		{ 10137, "9.9K" }, { 10138, "10K" }, { 10188, "10K" }, { 10239, "10K" },
		{ 10240, "10K" }, { 10241, "11K" }, { 1023 * 1024, "1023K" },
		{ 1023 * 1024 + 1, "1.0M" }, { 1048575, "1.0M" }, { 1048576, "1.0M" },
		{ 1048577, "1.1M" }, { UINT64_C(3) << 30, "3.0G" },
		{ (UINT64_C(3) << 30) + 1, "3.1G" }, { UINT64_C(1) << 62, "4.0E" },
		{ INT64_MAX, "8.0E" }, { (UINT64_C(1) << 40) - 1, "1.0T" },
		{ (UINT64_C(99) << 40) + 1, "100T" }, { UINT64_C(999) << 50, "999P" },
		{ 102400, "100K" }, { 102401, "101K" },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		char room[8];
		struct str got = human_size(room, cases[i].bytes);
		assert_int_equal(got.n, strlen(cases[i].wanted));
		assert_memory_equal(got.p, cases[i].wanted, got.n);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(sizes) };
	return RUN_TESTS(tests);
}
