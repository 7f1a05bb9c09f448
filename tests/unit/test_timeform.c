/* test_timeform.c - times as text */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "unit.h"
#include "timeform.h"

/* assert_time: what format makes of a time in UTC */
static void assert_time(int64_t seconds, long nanoseconds, const char *format, const char *wanted)
{
	struct timeform time = { .seconds = seconds, .nanoseconds = nanoseconds };
	time_t t = (time_t)seconds;
	struct buf out = { 0 };
	assert_non_null(gmtime_r(&t, &time.tm));
	time.tm.tm_zone = "UTC";
	timeform_add(&out, str_of(format), &time);
	assert_string_equal(buf_terminated(&out), wanted);
	buf_free(&out);
}

/* Whatever libc's strftime says of a day is what we say, for 60 years of days. */
static void as_strftime(void **unused)
{
	(void)unused;
	static const char format[] = "%a %A %b %B %c %C %d %D %e %F %g %G %h %H %I %j %m %M %p %r %R %S %T %u "
		"%U %V %w %W %x %X %y %Y %%";
	for (int64_t seconds = 1; seconds < INT64_C(60) * 366 * 86400; seconds += 86400 + 3607) {
		struct timeform time = { .seconds = seconds };
		time_t t = (time_t)seconds;
		struct buf out = { 0 };
		char wanted[400];
		assert_non_null(gmtime_r(&t, &time.tm));
		assert_true(strftime(wanted, sizeof(wanted), format, &time.tm) > 0);
		timeform_add(&out, str_of(format), &time);
		assert_string_equal(buf_terminated(&out), wanted);
		buf_free(&out);
	}
}

static void flags(void **unused)
{
	(void)unused;
	assert_time(0, 0, "%-d %_d %05d %5e %-H %1H %3H", "1  1 00001     1 0 0 000");
	assert_time(0, 0, "%^a %#a %^B %#p %P %#Z %5Z %05Z", "THU THU JANUARY am am utc   UTC 00UTC");
	assert_time(-1, 0, "%s %5s %-5s %_5s", "-1 -0001 -1    -1");
	assert_time(0, 0, "%12F|%012T", "001970-01-01|000000:00:00");
	/* GNU's: of years alone, beyond their usual digits */
	assert_time(0, 0, "%+Y %+4Y %+5Y %+3C %+C %+3y %+5G|%+F %+12F %+3d %+4j %+3V",
		"1970 1970 +1970 +19 19 +70 +1970|1970-01-01 +01970-01-01 001 0001 001");
	assert_time(99999999999999, 0, "%F %12F %_F %+Y %+4Y %+G %+C %Y %C",
		"+3170843-11-07 3170843-11-07 3170843-11-07 +3170843 +3170843 +3170843 +31708 3170843 31708");
	assert_time(-100000000000, 0, "%y %g %C %Y %F %+Y %+6Y %+F",
		"99 99 -11 -1199 -1199-02-15 -1199 -01199 -1199-02-15");
	assert_time(0, 0, "%Ey %Od", "70 01");
	assert_time(0, 0, "%q %n%t|", "1 \n\t|");
	assert_time(0, 0, "%Q %-Q %5 % % %", "%Q %-Q %5 % % %");
	assert_time(0, 0, "%:d", "%:d");
	assert_time(0, 0, "", "");
}

static void nanoseconds(void **unused)
{
	(void)unused;
	assert_time(0, 120000000, "%N %3N %1N %-3N %_4N| %12N %-N", "120000000 120 1 12 12  | 120000000000 120000000");
	assert_time(0, 7, "%N %3N %s.%N", "000000007 000 0.000000007");
}

static void offsets(void **unused)
{
	(void)unused;
	static const struct {
		long offset;
		const char *wanted;
	} cases[] = {
		{ 0, "+0000 +00:00 +00:00:00 +00" },
		{ 19800, "+0530 +05:30 +05:30:00 +05:30" },
		{ -12600, "-0330 -03:30 -03:30:00 -03:30" },
		{ 3600, "+0100 +01:00 +01:00:00 +01" },
		{ -17762, "-0456 -04:56 -04:56:02 -04:56:02" },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct timeform time = { .tm = { .tm_gmtoff = cases[i].offset, .tm_zone = "" } };
		struct buf out = { 0 };
		timeform_add(&out, STR("%z %:z %::z %:::z"), &time);
		assert_string_equal(buf_terminated(&out), cases[i].wanted);
		buf_free(&out);
	}
}

static uint64_t next_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static void check(const char *format, struct timespec t, const char *wanted)
{
	struct buf out = { 0 };
	assert_true(timeform_add_time(&out, format, t));
	if (strcmp(buf_terminated(&out), wanted) != 0)
		fail_msg("%s of %lld: wanted %s, got %s", format, (long long)t.tv_sec, wanted, out.p);
	buf_free(&out);
}

/* In the years 1000 to 9999, where nothing is left to opinion. */
static void as_strftime_anywhere(void **unused)
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
			size_t width = next_random(&state) % 3 == 0 ? 4 + next_random(&state) % 26 : 0;
			char flag[2] = { next_random(&state) % 2 ? flags[next_random(&state) % 5] : 0 };
			struct tm tm;
			localtime_r(&t.tv_sec, &tm);
			if (tm.tm_year + 1900 < 1001 || tm.tm_year + 1900 > 9998)
				continue;
			/* glibc and GNU's date differ in these, and in narrow widths */
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
			check(format, t, wanted);
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
	check("%N %3N %6N %12N %-N %_N| %_3N %-3N", t,
		"012300000 012 012300 012300000000 012300000 0123     | 012 012");
	check("%z %:z %::z %:::z %_z %-z %10z", t,
		"+0530 +05:30 +05:30:00 +05:30  +530 +530 +000000530");
	check("%q %s %10s %_12s", t, "1 1709210096 1709210096   1709210096");
	check("%F %12F %-F %_14F %020F", t,
		"2024-02-29 002024-02-29 2024-02-29     2024-02-29 00000000002024-02-29");
	check("%c|%25c|%^c|%#p|%^a|%#a|%P", t,
		"Thu Feb 29 18:04:56 2024| Thu Feb 29 18:04:56 2024|THU FEB 29 18:04:56 2024|pm|THU|THU|pm");
	check("%Ey %Od %E %Q %: %:d % %", t, "24 29 %E %Q %: %:d % %");
	check("%5", t, "%5");
	setenv("TZ", "UTC0", 1);
	tzset();
	check("%Z %z %T", t, "UTC +0000 12:34:56");
	check("", t, "");
	struct buf out = { 0 };
	assert_false(timeform_add_time(&out, "%Y", (struct timespec){ INT64_MAX, 0 }));
	assert_string_equal(buf_terminated(&out), "9223372036854775807");
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_strftime),
		cmocka_unit_test(flags),
		cmocka_unit_test(nanoseconds),
		cmocka_unit_test(offsets),
		cmocka_unit_test(as_strftime_anywhere),
		cmocka_unit_test(as_date),
	};
	return RUN_TESTS(tests);
}
