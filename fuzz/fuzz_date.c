/* fuzz_date - a time of eight bytes, a line with a format, then a text for -d: what is written of a
 * time is what libc's strftime writes, where it has the conversions; and a time that was read is
 * read again from what is written of it */
#include "fuzz.h"
#include "timeform.h"
#include "when.h"

/* Years 1000 to 9999: there is one opinion on how they are written. */
static const int64_t first = -30610224000, behind = 253402300800;

/* is_plain: conversions that strftime has, without flags, widths and modifiers */
static bool is_plain(const char *format)
{
	for (; *format != '\0'; format++)
		if (*format == '%' && (*++format == '\0' ||
			strchr("aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%", *format) == NULL))
			return false;
	return true;
}

/* is_narrow: no width of four digits and more */
static bool is_narrow(const char *format)
{
	size_t digits = 0;
	for (; *format != '\0' && digits < 4; format++)
		digits = is_digit(*format) ? digits + 1 : 0;
	return digits < 4;
}

static void write_time(int64_t seconds, long nanoseconds, const char *format)
{
	struct timespec t = { (time_t)seconds, nanoseconds };
	struct buf text = { 0 };
	assert(timeform_add_time(&text, format, t));
	if (is_plain(format)) {
		char wanted[4096];
		struct tm tm;
		assert(localtime_r(&t.tv_sec, &tm) != NULL);
		size_t n = strftime(wanted, sizeof(wanted), format, &tm);
		assert(str_equal(buf_str(&text), (struct str){ wanted, n }));
	}
	buf_free(&text);
}

/* again: what a format makes of a time means that time */
static void again(const char *format, struct timespec t)
{
	struct buf text = { 0 };
	assert(timeform_add_time(&text, format, t));
	struct timespec got = when_parse(buf_terminated(&text), t);
	assert(got.tv_sec == t.tv_sec && got.tv_nsec == t.tv_nsec);
	buf_free(&text);
}

FUZZ(input)
{
	static char utc[] = "TZ=UTC0";
	static char *environment[] = { utc, NULL };
	struct arena arena = { 0 };
	const struct timespec base = { 1700000000, 123456789 };
	int64_t number;
	environ = environment;		/* setenv would release what FUZZ puts back */
	tzset();
	if (input.n < 8 || input.n > 400)
		return;
	memcpy(&number, input.p, 8);
	input = str_skip(input, 8);
	struct str line = str_take_line(&input);
	line.n = str_find(line, '\0');
	const char *format = arena_copy(&arena, line);
	int64_t span = behind - first, seconds = first + (number % span + span) % span;
	if (is_narrow(format))
		write_time(seconds, (long)((uint64_t)number % 1000000000), format);
	input.n = str_find(input, '\0');
	struct timespec t = when_parse(arena_copy(&arena, input), base);
	if (t.tv_nsec >= 0) {
		assert(t.tv_nsec < 1000000000);
		/* %s of half a second before 1970 is -1, as GNU has it */
		if (t.tv_sec >= 0 && t.tv_sec < 1000000000000000)
			again("@%s.%N", t);
		if (t.tv_sec >= first && t.tv_sec < behind) {
			again("%Y-%m-%d %H:%M:%S.%N +0000", t);
			again("%a, %d %b %Y %T.%N GMT", t);
		}
	}
	arena_free(&arena);
}
