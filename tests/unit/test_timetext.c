/* test_timetext.c - points in time as text; libc's strftime is the second opinion. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "unit.h"
#include "timetext.h"

static uint64_t next_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static void check(const char *format, struct timespec t, bool utc, const char *wanted)
{
	struct buf out = { 0 };
	assert_true(timetext_add(&out, format, t, utc));
	if (strcmp(buf_terminated(&out), wanted) != 0)
		fail_msg("%s of %lld: wanted %s, got %s", format, (long long)t.tv_sec, wanted, out.p);
	buf_free(&out);
}

/* In the years 1000 to 9999, where nothing is left to opinion. */
static void as_strftime(void **unused)
{
	(void)unused;
	static const char *const zones[] = { "UTC0", "CET-1CEST,M3.5.0,M10.5.0/3", "XYZ3:30" };
	static const char flags[] = "-_0^#";
	static const char letters[] = "aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%";
	uint64_t state = 88172645463325252u;
	for (size_t zone = 0; zone < ARRAY_LENGTH(zones); zone++) {
		setenv("TZ", zones[zone], 1);
		tzset();
		for (int i = 0; i < 20000; i++) {
			int64_t span = INT64_C(253402300800) + INT64_C(30610224000);
			struct timespec t = { (time_t)(next_random(&state) % (uint64_t)span) -
				INT64_C(30610224000), 0 };
			char letter = letters[next_random(&state) % (sizeof(letters) - 1)];
			char format[32], wanted[512];
			size_t width = next_random(&state) % 3 == 0 ? next_random(&state) % 30 : 0;
			char flag[2] = { next_random(&state) % 2 ? flags[next_random(&state) % 5] : 0 };
			struct tm tm;
			localtime_r(&t.tv_sec, &tm);
			if (tm.tm_year + 1900 < 1001 || tm.tm_year + 1900 > 9998)
				continue;
			/* glibc and GNU's date differ in these */
			if (strchr("cDFrRTxXzZPn%t", letter) != NULL && (flag[0] != 0 || width > 0))
				continue;
			if (flag[0] == '-' && width > 0)
				continue;
			if (letter == 's' && (t.tv_sec < 0 || width > 0))
				continue;
			if (width > 0)
				snprintf(format, sizeof(format), "<%%%s%zu%c>", flag, width, letter);
			else
				snprintf(format, sizeof(format), "<%%%s%c>", flag, letter);
			strftime(wanted, sizeof(wanted), format, &tm);
			check(format, t, false, wanted);
		}
	}
}

/* What GNU's date prints and strftime does not know. */
static void as_date(void **unused)
{
	(void)unused;
	struct timespec t = { 1709210096, 12300000 };
	setenv("TZ", "XYZ-5:30", 1);
	tzset();
	check("%N %3N %6N %12N %-N %_N| %_3N %-3N", t, false,
		"012300000 012 012300 012300000000 012300000 0123     | 012 012");
	check("%z %:z %::z %:::z %_z %-z %10z", t, false,
		"+0530 +05:30 +05:30:00 +05:30  +530 +530 +000000530");
	check("%q %s %10s %_12s", t, false, "1 1709210096 1709210096   1709210096");
	check("%F %12F %-F %_14F %020F", t, false,
		"2024-02-29 002024-02-29 2024-02-29     2024-02-29 00000000002024-02-29");
	check("%c|%25c|%^c|%#p|%^a|%#a|%P", t, false,
		"Thu Feb 29 18:04:56 2024| Thu Feb 29 18:04:56 2024|THU FEB 29 18:04:56 2024|pm|THU|THU|pm");
	check("%Ey %Od %E %Q %: %:d % %", t, false, "24 29 %E %Q %: %:d % %");
	check("%5", t, false, "%5");
	check("%Z %z %T", t, true, "UTC +0000 12:34:56");
	check("", t, true, "");
	struct buf out = { 0 };
	assert_false(timetext_add(&out, "%Y", (struct timespec){ INT64_MAX, 0 }, true));
	assert_string_equal(buf_terminated(&out), "9223372036854775807");
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_strftime),
		cmocka_unit_test(as_date),
	};
	return RUN_TESTS(tests);
}
