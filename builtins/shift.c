/* shift.c - drop positional parameters from the front (2.15 shift) */
#include "shell.h"

static enum flow run_shift(struct shell *sh, const struct args *args)
{
	int64_t n = 1;
	if (args->argc > 0) {
		struct parsed_number number = number_parse_text(args->argv[0]);
		if (number.state == NUMBER_MALFORMED || number.value < 0)
			return shell_misuse(
				sh, args, "\"%s\" is not an unsigned number", args->argv[0]);
		n = number.value;
	}
	/* POSIX lets the shell exit or go on with a status above 0: going on, `shift || true`
	 * works. */
	if ((uint64_t)n > sh->params.count)
		return shell_fail(sh, 1, "cannot shift %s: $# is %zu",
			args->argc > 0 ? args->argv[0] : "1", sh->params.count);
	sh->params.argv += n;
	sh->params.count -= (size_t)n;
	return FLOW_NEXT;
}

const struct builtin builtin_shift = {
	.name = "shift", .run = run_shift,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_FINITE,
	.options = "", .operands = { 0, 1 },
	BUILTIN_HELP("shift [number]",
		"Drop the first positional parameters, one unless a number is given. When\n"
		"there are not enough of them, nothing changes and the exit status is 1.")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_PARAMS,
};
