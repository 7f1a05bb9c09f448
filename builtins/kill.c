/* kill.c - send signals (XCU kill) */
#include "shell.h"

#include <errno.h>

/* ---- kill -l ---- */

static void list_names(struct shell *sh)
{
	char *room = arena_bytes(&sh->scratch, SIGNAL_ROOM);

	for (int i = 1; i < SIGNAL_COUNT; i++) {
		const char *name = signal_name(i, room);
		if (name != NULL)
			shell_printf(sh, "%s\n", name);
	}
}

/* list_one: the name of a signal's number, or of what $? is after the signal; a name gives the
 * number. */
static void list_one(struct shell *sh, const char *text)
{
	if (!is_digit(text[0])) {
		int found = signal_number(str_of(text));
		if (found > 0)
			shell_printf(sh, "%d\n", found);
		else
			(void)shell_fail(sh, 1, "unknown signal \"%s\"", text);
		return;
	}
	struct parsed_number parsed = number_parse_text(text);
	int64_t number = parsed.value > 128 ? parsed.value - 128 : parsed.value;
	if (parsed.state != NUMBER_OK || number < 1 || number >= SIGNAL_COUNT) {
		(void)shell_fail(sh, 1, "\"%s\": expected a signal or an exit status above 128",
				 text);
		return;
	}
	const char *name = signal_name((int)number, arena_bytes(&sh->scratch, SIGNAL_ROOM));
	if (name != NULL)
		shell_printf(sh, "%s\n", name);
	else
		shell_printf(sh, "%d\n", (int)number);
}

/* ---- sending ---- */

static void send_to(struct shell *sh, int number, const char *text)
{
	if (text[0] == '%') {
		(void)shell_fail(sh, 1, "%s: there are no job numbers: expected a process ID ($!)",
				 text);
		return;
	}
	struct parsed_number pid = number_parse_text(text);
	if (pid.state == NUMBER_MALFORMED) {
		(void)shell_fail(sh, 1, "\"%s\": expected a process ID", text);
		return;
	}
	int error = ESRCH;
	if (pid.state == NUMBER_OK && pid.value >= INT32_MIN && pid.value <= INT32_MAX)
		error = kill((pid_t)pid.value, number) < 0 ? errno : 0;
	if (error != 0)
		(void)shell_fail(sh, 1, "%s: %s", text, error_text(error));
}

/* find_signal: 0 for no signal; -1 after a message. EXIT is no signal. */
static int find_signal(struct shell *sh, const struct args *args, const char *name)
{
	int number = signal_number(str_of(name));

	if (number > 0 || (number == 0 && is_digit(name[0])))
		return number;
	(void)shell_misuse(sh, args, "unknown signal \"%s\"", name);
	return -1;
}

/* take_signal: reads -s NAME, -n NUMBER, -NAME or -NUMBER and `--` off the operands. false
 * after a message. */
static bool take_signal(
	struct shell *sh, const struct args *args, char *const **operand, int *number)
{
	char *const *p = *operand;
	const char *name = NULL;

	if (*p != NULL && **p == '-' && strcmp(*p, "--") != 0) {
		name = *p + 1;
		if ((*name == 's' || *name == 'n') && (name[1] == '\0' || *name == 's')) {
			if (signal_number(str_of(name)) < 0)
				name = name[1] != '\0' ? name + 1 : *++p;
		}
		if (name == NULL) {
			(void)shell_misuse(sh, args, "expected a signal after %s", *operand[0]);
			return false;
		}
		*number = find_signal(sh, args, name);
		if (*number < 0)
			return false;
		p++;
	}
	if (*p != NULL && strcmp(*p, "--") == 0)
		p++;
	*operand = p;
	return true;
}

static enum flow run_kill(struct shell *sh, const struct args *args)
{
	char *const *operand = args->argv;
	int number = SIGTERM;

	if (*operand != NULL && strcmp(*operand, "-l") == 0) {
		operand++;
		if (*operand != NULL && strcmp(*operand, "--") == 0)
			operand++;
		if (*operand == NULL)
			list_names(sh);
		for (; *operand != NULL; operand++)
			list_one(sh, *operand);
		return FLOW_NEXT;
	}
	if (!take_signal(sh, args, &operand, &number))
		return FLOW_NEXT;
	if (*operand == NULL)
		return shell_misuse(sh, args, "expected a process ID");
	for (; *operand != NULL; operand++)
		send_to(sh, number, *operand);
	return FLOW_NEXT;
}

const struct builtin builtin_kill = {
	.name = "kill", .run = run_kill,
	.kind = BUILTIN_INTRINSIC, .flags = BUILTIN_FINITE,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("kill [-s signal | -signal | -n number] pid... | kill -l [status...]",
		"Send a signal, TERM unless another is given, to processes; a negative pid\n"
		"means a process group, 0 the shell's own. Signal 0 only asks whether the\n"
		"process can be signalled.\n"
		"\t-s signal\tby name, with SIG or without\n"
		"\t-n number\tby number\n"
		"\t-l\tlist the names of signals, or the name that belongs to an exit\n"
		"\t\tstatus or a number")
	BUILTIN_PROMISE("stdio proc")
	/* A subshell may stop or end the shell around it and go on by itself. */
	.touches = TOUCH_PROCESS,
};
