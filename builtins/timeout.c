/* timeout.c - run a command, and end it when it takes too long (XCU timeout) */
#include "duration.h"
#include "exec.h"
#include "job.h"

#include <sys/wait.h>
#include <unistd.h>

enum { TIMED_OUT = 124, CANCELED = 125 };

/* struct timeout: one call. A process of its own watches the command: so a limit holds whatever
 * happens to the shell. */
struct timeout {
	const struct args *args;
	int64_t limit, kill_after;	/* milliseconds; 0: none */
	int signal;			/* what ends the command */
	pid_t command, group;		/* group: that of whoever called */
	int64_t deadline;		/* -1: none */
	bool foreground, timed_out;
	int status;			/* of the child that has ended */
	struct sigaction action;
	char room[SIGNAL_ROOM];
};

static const signed char requests[] = { SIGALRM, SIGHUP, SIGINT, SIGQUIT, SIGTERM };

/* ---- signals ---- */

static void set_action(int number, void (*handler)(int))
{
	struct sigaction action = { .sa_handler = handler };
	(void)sigaction(number, &action, NULL);
}

/* catch: those that are passed on; what is ignored stays so */
static void catch(struct timeout *t)
{
	struct sigaction *old = &t->action;
	for (size_t i = 0; i < sizeof(requests); i++)
		if (sigaction(requests[i], NULL, old) == 0 && old->sa_handler != SIG_IGN)
			signals_catch(requests[i]);
	if (t->signal > 0 && t->signal != SIGKILL && t->signal != SIGSTOP)
		signals_catch(t->signal);
	signals_catch(SIGCHLD);
	/* the group is in the background of a terminal: that must not stop this process */
	set_action(SIGTTIN, SIG_IGN);
	set_action(SIGTTOU, SIG_IGN);
}

/* to_group: to all processes of the group but this one */
static void to_group(const struct timeout *t, int number)
{
	pid_t own = getpgrp();
	/* KILL cannot be ignored: out of the group with this process, if there is still another */
	if (number == SIGKILL && setpgid(0, t->group) == 0) {
		(void)kill(-own, number);
		return;
	}
	if (number != SIGKILL && number != SIGCONT)
		set_action(number, SIG_IGN);
	(void)kill(0, number);
}

/* pass_on: a signal to the command, by its pid, in case it has left the group, and to the group */
static void pass_on(struct shell *sh, struct timeout *t, int number)
{
	const char *name = signal_name(number, t->room);
	if (t->kill_after > 0) {
		t->deadline = duration_clock() + t->kill_after;
		t->signal = SIGKILL;
		t->kill_after = 0;
	}
	if (args_has(t->args, 'v'))
		shell_error(sh, "sending signal %s to command \"%s\"", name != NULL ? name : "?",
			t->args->argv[1]);
	(void)kill(t->command, number);
	if (t->foreground)
		return;
	to_group(t, number);
	if (number == SIGKILL || number == SIGCONT)
		return;
	(void)kill(t->command, SIGCONT);
	to_group(t, SIGCONT);
}

/* ---- watching ---- */

/* has_ended: takes the statuses of all children: as PID 1 there are orphans among them */
static bool has_ended(struct timeout *t)
{
	pid_t pid;
	do
		pid = waitpid(-1, &t->status, WNOHANG);
	while (pid > 0 && pid != t->command);
	return pid > 0;
}

/* heed: signals that came, and the time */
NOINLINE void heed(struct shell *sh, struct timeout *t)
{
	let_fail(signals_take(SIGCHLD));
	for (size_t i = 0; i < sizeof(requests); i++) {
		if (!signals_take(requests[i]))
			continue;
		/* ALRM is what GNU's timeout sends itself when the time is over */
		t->timed_out |= requests[i] == SIGALRM;
		pass_on(sh, t, requests[i] == SIGALRM ? t->signal : requests[i]);
	}
	if (t->signal > 0 && signals_take(t->signal))
		pass_on(sh, t, t->signal);
	if (t->deadline < 0 || duration_clock() < t->deadline)
		return;
	t->deadline = -1;
	t->timed_out = true;
	pass_on(sh, t, t->signal);
}

static void watch(struct shell *sh, struct timeout *t)
{
	t->deadline = t->limit > 0 ? duration_clock() + t->limit + 1 : -1;
	while (!has_ended(t)) {
		int64_t left = t->deadline < 0 ? -1 : t->deadline - duration_clock();
		if (t->deadline < 0 || left > 0)
			(void)wait_event(NULL, 0, left);
		heed(sh, t);
	}
	bool killed = WIFSIGNALED(t->status) && WTERMSIG(t->status) == SIGKILL;
	sh->status = job_status(t->status);
	/* 137 tells that the command had to be killed */
	if (t->timed_out && !killed && !args_has(t->args, 'p'))
		sh->status = TIMED_OUT;
}

/* supervise: in the process that watches: false; in its child, which becomes the command: true */
static bool supervise(struct shell *sh, void *state)
{
	struct timeout *t = state;
	t->group = getpgrp();
	if (!t->foreground)
		(void)setpgid(0, 0);
	catch(t);
	t->command = job_fork(sh, 0);
	if (t->command == 0) {
		set_action(SIGTTIN, SIG_DFL);
		set_action(SIGTTOU, SIG_DFL);
		return true;
	}
	sh->status = CANCELED;
	if (t->command > 0)
		watch(sh, t);
	return false;
}

/* ---- the command ---- */

static enum flow run_timeout(struct shell *sh, const struct args *args)
{
	const char *signal = args_value(args, 's'), *kill_after = args_value(args, 'k');
	struct timeout *t = ARENA_NEW(&sh->scratch, struct timeout);
	t->args = args;
	t->signal = SIGTERM;
	t->limit = duration_read(args->argv[0]);
	t->kill_after = kill_after != NULL ? duration_read(kill_after) : 0;
	t->foreground = args_has(args, 'f');
	if (signal != NULL)
		t->signal = signal_number(str_of(signal));
	if (t->signal < 0)
		return shell_misuse(sh, args, "unknown signal \"%s\"", signal);
	if (t->limit < 0 || t->kill_after < 0)
		return shell_misuse(sh, args, "\"%s\": expected a time: a number and s, m, h, d or "
			"nothing", t->limit < 0 ? args->argv[0] : kill_after);
	return exec_after(sh, args->argv + 1, args->how, supervise, t);
}

const struct builtin builtin_timeout = {
	.name = "timeout", .run = run_timeout,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_RUNS,
	.options = "s:k:vfp", .operands = { 2, -1 }, .misuse = CANCELED,
	.long_options = "signal=s kill-after=k verbose=v foreground=f preserve-status=p",
	BUILTIN_HELP("timeout [-fpv] [-k time] [-s signal] time command [argument...]",
		"Run the command, and send it TERM when it has not ended after this time: a\n"
		"number of seconds, or of minutes, hours or days with m, h or d behind it; 0 is\n"
		"no limit. The status is that of the command, or 124 when it took too long,\n"
		"137 when it had to be killed.\n"
		"\t-s signal\n"
		"\t\tsend this one\n"
		"\t-k time\tsend KILL when it has not ended so much later\n"
		"\t-f, --foreground\n"
		"\t\tdo not put it into a process group of its own\n"
		"\t-p, --preserve-status\n"
		"\t\tthe status is the command's in any case\n"
		"\t-v\tsay what is sent")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr id proc exec")
	.touches = TOUCH_PROCESS | TOUCH_FILES | TOUCH_INPUT,
};
