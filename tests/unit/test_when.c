/* test_when.c - points in time as people write them */
#include <time.h>
#include "unit.h"
#include "when.h"

/* BAD: the text is no time. */
#define BAD INT64_MIN

/* parsed: seconds; from Tue 2023-11-14 22:13:20 UTC */
static int64_t parsed(const char *text)
{
	const struct timespec base = { 1700000000, 123456789 };
	struct timespec out = when_parse(text, base);
	return out.tv_nsec >= 0 ? (int64_t)out.tv_sec : BAD;
}

static long nanoseconds(const char *text)
{
	const struct timespec base = { 1700000000, 123456789 };
	return when_parse(text, base).tv_nsec;
}

static void in_zone(const char *zone)
{
	setenv("TZ", zone, 1);
	tzset();
}

struct case_of {
	const char *text;
	int64_t wanted;
};

static void check(const struct case_of *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (parsed(cases[i].text) != cases[i].wanted)
			fail_msg("\"%s\": wanted %lld, got %lld", cases[i].text,
				(long long)cases[i].wanted, (long long)parsed(cases[i].text));
}
#define CHECK(...) check((const struct case_of[]){ __VA_ARGS__ },                                  \
	ARRAY_LENGTH(((const struct case_of[]){ __VA_ARGS__ })))

static void seconds(void **unused)
{
	(void)unused;
	CHECK({ "@0", 0 }, { "@1709210096", 1709210096 }, { "@-1", -1 }, { "@+5", 5 },
		{ " @7 ", 7 }, { "@1.5", 1 }, { "@-1.5", -2 }, { "@", BAD }, { "@x", BAD },
		{ "@1 2", BAD }, { "@1 day", BAD }, { "@999999999999999999", 999999999999999999 },
		{ "@1000000000000000000", BAD });
	assert_int_equal(nanoseconds("@1.5"), 500000000);
	assert_int_equal(nanoseconds("@-1.25"), 750000000);
	assert_int_equal(nanoseconds("@1,0000000019"), 1);
}

static void dates_and_times(void **unused)
{
	(void)unused;
	in_zone("UTC0");
	CHECK({ "2024-02-29", 1709164800 }, { "2024-02-29 12:34", 1709210040 },
		{ "2024-02-29T12:34:56", 1709210096 }, { "2024-02-29T12:34:56Z", 1709210096 },
		{ "2024-02-29t12:34:56.5z", 1709210096 }, { "20240229", 1709164800 },
		{ "20240229T12:34", 1709210040 }, { "12:34 2024-02-29", 1709210040 },
		{ "29 Feb 2024", 1709164800 }, { "Feb 29, 2024", 1709164800 },
		{ "29 FEBRUARY 2024", 1709164800 }, { "Feb 29 12:34:56 2024 GMT", 1709210096 },
		{ "Thu, 29 Feb 2024 12:34:56 GMT", 1709210096 },
		{ "Thu Feb 29 12:34:56 UTC 2024", 1709210096 },
		{ "29 Feb 2024 12:34:56 +0130", 1709204696 },
		{ "2024-02-29 12:34+1", 1709206440 }, { "2024-02-29 12:34 -01:30", 1709215440 },
		{ "70-01-02", 86400 }, { "69-01-01", -31536000 }, { "68-01-01", 3092601600 },
		{ "1970-1-1", 0 }, { "12:34", 1699965240 }, { "", 1699920000 },
		{ "14 Nov", 1699920000 }, { "0001-01-01", -62135596800 });
	/* years of 32 bits and more */
	CHECK({ "4294969320-01-01", BAD }, { "2147485548-01-01", BAD },
		{ "2147485547-12-31", 67768036191590400 },
		{ "2147485547-12-31 1 day", BAD }, { "2147485547-12-31 UTC 1 day", BAD },
		{ "1969-12-31 23:59:59", -1 });
	CHECK({ "2023-02-29", BAD }, { "1900-02-29", BAD }, { "2024-04-31", BAD },
		{ "2024-13-01", BAD }, { "2024-00-01", BAD }, { "2024-01-00", BAD },
		{ "2024-01-32", BAD }, { "24:00", BAD }, { "12:60", BAD }, { "12:00:61", BAD },
		{ "12:", BAD }, { "2024-01", BAD }, { "2024-01-01 2024-01-02", BAD },
		{ "12:00 13:00", BAD }, { "x", BAD }, { "2024", BAD }, { "Feb", BAD },
		{ "2024-01-01 12:00 +25:00", BAD }, { "2024-01-01 12:00 +01:60", BAD },
		{ "12:00Z Z", BAD }, { "2024-01-01\1", BAD }, { "fe 1 2024", BAD });
	assert_int_equal(nanoseconds("2024-02-29 12:34:56.789"), 789000000);
	assert_int_equal(nanoseconds("2024-02-29 12:34:56,789"), 789000000);
	assert_int_equal(nanoseconds("2024-02-29"), 0);
}

static void counted(void **unused)
{
	(void)unused;
	in_zone("UTC0");
	CHECK({ "now", 1700000000 }, { "today", 1700000000 }, { "yesterday", 1699913600 },
		{ "tomorrow", 1700086400 }, { "1 day ago", 1699913600 },
		{ "-1 day", 1699913600 }, { "+ 2 hours", 1700007200 }, { "2hours", 1700007200 },
		{ "3 weeks ago", 1698185600 }, { "next week", 1700604800 },
		{ "last fortnight", 1698790400 }, { "1 month", 1702592000 },
		{ "next year", 1731622400 }, { "90 secs", 1700000090 }, { "5 min ago", 1699999700 },
		{ "1 day 2 hours ago", 1700079200 }, { "2024-01-31 1 month", 1709337600 },
		{ "2024-02-29 1 year ago", 1677628800 }, { "day", 1700086400 },
		{ "2 minutes ago 10 sec", 1699999890 }, { "next month ago", 1697321600 },
		{ "1 fortnight 1 week 1 day ago", 1701728000 },
	 { "yesterday 12:00", 1699876800 });
	/* the base is a Tuesday */
	CHECK({ "tuesday", 1699920000 }, { "Monday", 1700438400 }, { "wed", 1700006400 },
		{ "thurs 12:00", 1700136000 }, { "sun 1 day", 1700438400 },
		{ "2024-02-29 monday", 1709164800 }, { "monday tuesday", BAD },
		{ "yes", BAD }, { "tom", BAD }, { "tod", BAD }, { "5 minu", BAD },
		{ "3 wee", BAD }, { "5 mins", 1700000300 }, { "24 sept 2023", 1695513600 });
	CHECK({ "1 parsec", BAD }, { "ago", BAD }, { "1 day ago ago", BAD }, { "ago 1 day", BAD },
		{ "now ago", BAD }, { "yesterday ago", BAD }, { "1 day 12:00 ago", BAD },
	 { "+1", BAD }, { "next", BAD },
		{ "999999999999 years", BAD }, { "999999999999 days", BAD },
		{ "1000000000000 seconds", BAD });
	assert_int_equal(nanoseconds("1 day ago"), 123456789);
}

static void local_time(void **unused)
{
	(void)unused;
	in_zone("CET-1CEST,M3.5.0,M10.5.0/3");
	CHECK({ "2024-02-29", 1709161200 }, { "2024-07-01 12:00", 1719828000 },
		{ "2024-07-01 12:00 UTC", 1719835200 }, { "@0", 0 },
		/* a day, not 24 hours, where the summer begins */
		{ "2024-03-30 12:00 UTC 1 day", 1711886400 },
		{ "2024-03-30 12:00 24 hours", 1711882800 },
		/* an hour that the beginning of summer leaves out */
		{ "2024-03-31 02:30", BAD }, { "2024-03-31 02:30 1 day", BAD },
		{ "2024-03-31 03:00", 1711846800 }, { "2024-03-31 02:30 UTC", 1711852200 },
		/* counted from now: the hours of now's zone, as GNU has it */
		{ "6 months ago", 1684098800 + 3600 });
	in_zone("UTC0");
}

static int64_t stamped(const char *text)
{
	const struct timespec base = { 1700000000, 123456789 };
	struct timespec out = when_parse_stamp(text, base);
	if (out.tv_nsec < 0)
		return BAD;
	assert_int_equal(out.tv_nsec, 0);
	return (int64_t)out.tv_sec;
}

static void stamps(void **unused)
{
	(void)unused;
	static const struct case_of cases[] = {
		{ "202402291234.56", 1709210096 }, { "202402291234", 1709210040 },
		{ "2402291234", 1709210040 }, { "02281234", 1677587640 },
		{ "7001010000", 0 }, { "6901010000", -31536000 }, { "6801010000", 3092601600 },
		{ "197001010000.60", 60 }, { "000101010000", -62135596800 },
		{ "", BAD }, { "0228123", BAD }, { "022812345", BAD }, { "20240229123", BAD },
		{ "202402291234.5", BAD }, { "202402291234.567", BAD }, { "202402291234.61", BAD },
		{ "202402291234.", BAD }, { "202302291234", BAD }, { "13011234", BAD },
		{ "01321234", BAD }, { "01012460", BAD }, { "01012400", BAD }, { "x1012400", BAD },
		{ "20240229123456", BAD }, { "02281234 ", BAD }, { "-2281234", BAD },
	};
	in_zone("UTC0");
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		if (stamped(cases[i].text) != cases[i].wanted)
			fail_msg("\"%s\": wanted %lld, got %lld", cases[i].text,
				(long long)cases[i].wanted, (long long)stamped(cases[i].text));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(seconds),
		cmocka_unit_test(dates_and_times),
		cmocka_unit_test(counted),
		cmocka_unit_test(local_time),
		cmocka_unit_test(stamps),
	};
	return RUN_TESTS(tests);
}
