/* duration.c - spans of time as sleep and timeout take them */
#include "duration.h"

#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* unit: milliseconds of a suffix, or 0. */
static int64_t unit(const char *suffix)
{
	if (suffix[0] != '\0' && suffix[1] != '\0')
		return 0;
	switch (suffix[0]) {
	case '\0':
	case 's':
		return 1000;
	case 'm':
		return INT64_C(60) * 1000;
	case 'h':
		return INT64_C(3600) * 1000;
	case 'd':
		return INT64_C(86400) * 1000;
	default:
		return 0;
	}
}

/* fraction: the digits behind the point, in units, rounded up: to sleep too long is allowed,
 * too short is not. */
static int64_t fraction(const char *digits, size_t n, int64_t milliseconds)
{
	int64_t value = 0, scale = 1, rest = 0;

	for (size_t i = 0; i < n; i++) {
		if (scale < 1000000000) {
			value = 10 * value + (digits[i] - '0');
			scale *= 10;
		} else if (digits[i] != '0') {
			rest = 1;
		}
	}
	return (value * milliseconds + scale - 1) / scale + (rest != 0 && value == 0 ? 1 : 0);
}

int64_t duration_read(const char *text)
{
	int64_t whole = 0, total;
	size_t n = 0, start;

	if (strcmp(text, "infinity") == 0 || strcmp(text, "inf") == 0)
		return LIMIT_DURATION;
	for (; is_digit(text[n]); n++)
		whole = whole < LIMIT_DURATION ? 10 * whole + (text[n] - '0') : LIMIT_DURATION;
	bool digits = n > 0;
	start = n;
	if (text[n] == '.') {
		start = ++n;
		while (is_digit(text[n]))
			n++;
		digits = digits || n > start;
	}
	int64_t milliseconds = unit(text + n);
	if (!digits || milliseconds == 0)
		return -1;
	if (__builtin_mul_overflow(whole, milliseconds, &total) || total > LIMIT_DURATION)
		return LIMIT_DURATION;
	return total + fraction(text + start, n - start, milliseconds);
}

int64_t duration_clock(void)
{
	struct timespec t;

	/* rarely asked for: not worth the kilobyte of libc that avoids the system call */
	(void)syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}
