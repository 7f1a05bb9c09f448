/* wait.c - wait for background processes (XCU wait) */
#include "job.h"

/* parse_pid: 0 and a message when it is none. */
static pid_t parse_pid(struct shell *sh, const char *text)
{
	if (text[0] == '%') {
		shell_error(sh, "%s: there are no job numbers: expected a process ID ($!)", text);
		return 0;
	}
	struct parsed_number number = number_parse_text(text);
	if (number.state != NUMBER_OK || number.value < 1) {
		shell_error(sh, "\"%s\": expected a process ID", text);
		return 0;
	}
	return number.value > INT32_MAX ? INT32_MAX : (pid_t)number.value;
}

static enum flow run_wait(struct shell *sh, const struct args *args)
{
	bool interrupted = false;

	if (args->argc == 0) {
		sh->status = job_wait_for(sh, 0, &interrupted);
		return FLOW_NEXT;
	}
	/* XCU wait: the status is that of the last operand; unknown processes have ended with
	 * 127. */
	for (char *const *text = args->argv; *text != NULL && !interrupted; text++) {
		pid_t pid = parse_pid(sh, *text);
		sh->status = pid > 0 ? job_wait_for(sh, pid, &interrupted) : 2;
	}
	return FLOW_NEXT;
}

const struct builtin builtin_wait = {
	.name = "wait", .run = run_wait,
	.kind = BUILTIN_INTRINSIC, .flags = 0,
	.options = "", .operands = { 0, -1 },
	BUILTIN_HELP("wait [pid...]",
		"Wait for background processes of this shell, by process ID; without operands\n"
		"for all of them. The status is that of the process given last, 127 when it\n"
		"is not known; without operands 0. A signal that has a trap ends the wait\n"
		"with a status above 128, and the trap runs.")
	BUILTIN_PROMISE("stdio proc")
	.touches = TOUCH_JOBS,
};
