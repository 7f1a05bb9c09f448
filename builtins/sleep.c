/* sleep.c - wait for a time, in this process (XCU sleep) */
#include "duration.h"
#include "utility.h"

static enum flow run_sleep(struct shell *sh, const struct args *args)
{
	int64_t total = 0;

	for (char *const *text = args->argv; *text != NULL; text++) {
		int64_t one = duration_read(*text);
		if (one < 0)
			return shell_misuse(sh, args, "\"%s\": expected a time: a number and s, m, "
					    "h, d or nothing", *text);
		total = total + one < LIMIT_DURATION ? total + one : LIMIT_DURATION;
	}
	shell_flush(sh);
	/* The clock counts whole milliseconds: the one that has begun does not count. */
	int64_t end = duration_clock() + total + (total > 0 ? 1 : 0);
	for (;;) {
		int64_t left = end - duration_clock();
		if (utility_stopped(sh) || left <= 0)
			return FLOW_NEXT;
		(void)wait_event(NULL, 0, left);
	}
}

const struct builtin builtin_sleep = {
	.name = "sleep", .run = run_sleep,
	.kind = BUILTIN_UTILITY, .flags = 0,
	.options = "", .operands = { 1, -1 }, .misuse = 1,
	BUILTIN_HELP("sleep time...",
		"Wait for the sum of the times: numbers of seconds, which may have a fraction,\n"
		"with m, h or d behind them of minutes, hours or days; `infinity` never ends.\n"
		"HUP, INT, QUIT and TERM end the wait at once, with a status above 128, when\n"
		"they have a trap; other traps wait until it is over.")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
