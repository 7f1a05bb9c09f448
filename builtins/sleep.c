/* sleep.c - wait for a time, in this process (XCU sleep) */
#include "job.h"

#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* Milliseconds that count as for ever: 100,000 years. */
#define LIMIT_SLEEP ((int64_t)100000 * 366 * 86400 * 1000)

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

/* parse: digits[.digits][smhd] or infinity, as milliseconds; -1 when it is neither. */
static int64_t parse(const char *text)
{
	int64_t whole = 0, total;
	size_t n = 0, start;

	if (strcmp(text, "infinity") == 0 || strcmp(text, "inf") == 0)
		return LIMIT_SLEEP;
	for (; is_digit(text[n]); n++)
		whole = whole < LIMIT_SLEEP ? 10 * whole + (text[n] - '0') : LIMIT_SLEEP;
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
	if (__builtin_mul_overflow(whole, milliseconds, &total) || total > LIMIT_SLEEP)
		return LIMIT_SLEEP;
	return total + fraction(text + start, n - start, milliseconds);
}

static int64_t now(void)
{
	struct timespec t;

	/* once in a sleep: not worth the kilobyte of libc that avoids the system call */
	(void)syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static enum flow run_sleep(struct shell *sh, const struct args *args)
{
	int64_t total = 0;

	for (char *const *text = args->argv; *text != NULL; text++) {
		int64_t one = parse(*text);
		if (one < 0)
			return shell_misuse(sh, args, "\"%s\": expected a time: a number and s, m, "
					    "h, d or nothing", *text);
		total = total + one < LIMIT_SLEEP ? total + one : LIMIT_SLEEP;
	}
	shell_flush(sh);
	/* The clock counts whole milliseconds: the one that has begun does not count. */
	int64_t end = now() + total + (total > 0 ? 1 : 0);
	for (;;) {
		int number = job_ending_signal(sh);
		if (number != 0) {
			sh->status = 128 + number;
			return FLOW_NEXT;
		}
		int64_t left = end - now();
		if (left <= 0)
			return FLOW_NEXT;
		(void)wait_event(NULL, 0, left);
	}
}

const struct builtin builtin_sleep = {
	.name = "sleep", .run = run_sleep,
	.kind = BUILTIN_UTILITY, .flags = 0,
	.options = "", .operands = { 1, -1 },
	.usage = "sleep time...",
	.manual = "Wait for the sum of the times: numbers of seconds, which may have a fraction,\n"
		"with m, h or d behind them of minutes, hours or days; `infinity` never ends.\n"
		"HUP, INT, QUIT and TERM end the wait at once, with a status above 128, when\n"
		"they have a trap; other traps wait until it is over.",
	.promise = "stdio",
	.touches = 0,
};
