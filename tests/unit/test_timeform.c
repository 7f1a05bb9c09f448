/* test_timeform.c - times as text */
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
	assert_time(0, 0, "%12F|%012T", "  1970-01-01|000000:00:00");
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_strftime),
		cmocka_unit_test(flags),
		cmocka_unit_test(nanoseconds),
		cmocka_unit_test(offsets),
	};
	return RUN_TESTS(tests);
}
