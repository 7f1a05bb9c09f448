/* job_wait.c - waiting for children, and what PID 1 does meanwhile (confinement 7) */
#include <errno.h>
#include <poll.h>
#include <sys/wait.h>
#include "job_internal.h"
#include "sandbox.h"

int job_status(int wait_status)
{
	return WIFSIGNALED(wait_status) ? 128 + WTERMSIG(wait_status) : WEXITSTATUS(wait_status);
}

/* record: pid has ended. One that nobody knows is an orphan that PID 1 inherited, or a child
 * of the process that became this shell. */
static void record(struct shell *sh, pid_t pid, int wait_status)
{
	struct child *child = child_find(sh->jobs, pid);
	struct job *job = jobs_find(sh->jobs, pid);

	if (child != NULL) {
		child->wait_status = wait_status;
		child->done = true;
	} else if (job != NULL) {
		jobs_finish(sh->jobs, job, job_status(wait_status));
	}
}

bool job_reap(struct shell *sh)
{
	int status;

	for (;;) {
		pid_t pid = waitpid(-1, &status, WNOHANG);
		if (pid > 0)
			record(sh, pid, status);
		else if (pid == 0 || errno != EINTR)
			return pid == 0;
	}
}

/* await: blocks until pid has ended. */
static int await(pid_t pid)
{
	int status;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return WAIT_STATUS_UNKNOWN;
	return status;
}

/* ---- foreground ---- */

/* is_done: a child that nobody knows has ended. */
static bool is_done(const struct jobs *jobs, pid_t pid)
{
	const struct child *child = child_find(jobs, pid);

	return child == NULL || child->done;
}

/* A wait of PID 1 that lasts so many milliseconds is taken for a long one. */
#define LONG_WAIT 20

/* wait_long: wait_event; when *patience milliseconds have passed, memory is given back, and the
 * next wait has no limit. */
static void wait_long(struct shell *sh, int64_t *patience)
{
	if (wait_event(NULL, 0, *patience) != 0)
		return;
	shell_trim(sh);
	stack_trim();
	code_release();
	*patience = -1;
}

/* is_request: signals by which processes are asked to end: no news to whoever sent them */
static bool is_request(int number)
{
	static const signed char requests[] = {
		SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGTERM, SIGUSR1, SIGUSR2
	};

	return memchr(requests, number, sizeof(requests)) != NULL;
}

/* report_death: one line for a child that crashed or was killed. */
NOINLINE void report_death(struct shell *sh, int wait_status)
{
	char room[16];

	if (!WIFSIGNALED(wait_status) || is_request(WTERMSIG(wait_status)))
		return;
	int number = WTERMSIG(wait_status);
	const char *name = signal_name(number, room);
	if (name != NULL)
		shell_error(sh, "terminated by signal %s", name);
	else
		shell_error(sh, "terminated by signal %d", number);
}

/* first_done: the index of the first that has ended, or count */
static size_t first_done(const struct jobs *jobs, const pid_t *pids, size_t count)
{
	size_t i = 0;
	while (i < count && !is_done(jobs, pids[i]))
		i++;
	return i;
}

size_t job_wait_any(struct shell *sh, const pid_t *pids, size_t count)
{
	int64_t patience = LONG_WAIT;
	int status;

	shell_flush(sh);
	/* Who has ended is asked behind job_reap, which is why it waits no more. */
	while (!sh->init || job_reap(sh)) {
		size_t found = first_done(sh->jobs, pids, count);
		if (found < count)
			return found;
		if (sh->init) {
			(void)job_signals(sh);
			wait_long(sh, &patience);
			continue;
		}
		pid_t pid = waitpid(-1, &status, 0);
		if (pid > 0)
			record(sh, pid, status);
		else if (errno != EINTR)
			break;
	}
	return 0;	/* no children are left: somebody else may have taken the statuses */
}

void job_wait(struct shell *sh, const pid_t *pids, size_t count, int *statuses)
{
	shell_flush(sh);
	for (size_t i = 0; i < count; i++) {
		/* Orphans and signals are looked after meanwhile. */
		if (sh->init)
			let_fail(job_wait_any(sh, pids + i, 1) == 0);
		const struct child *child = child_find(sh->jobs, pids[i]);
		/* 2.12: a trap waits until the foreground command is done, so that
		 * interruptions change nothing here. */
		int status = child != NULL && child->done ? child->wait_status :
			     sh->init ? WAIT_STATUS_UNKNOWN : await(pids[i]);
		if (child != NULL)
			child_remove(sh->jobs, pids[i]);
		statuses[i] = job_status(status);
		sh->signalled = WIFSIGNALED(status);
		report_death(sh, status);
	}
}

/* ---- background ---- */

void job_add(struct shell *sh, pid_t pid)
{
	struct jobs *jobs = jobs_get(sh);

	sh->background = pid;
	child_remove(jobs, pid);
	jobs_insert(jobs, pid);
}

void job_make_room(struct shell *sh)
{
	struct jobs *jobs = jobs_get(sh);

	/* Those that have ended are zombies until their status is taken. Looked for when their
	 * number has doubled. */
	if (jobs->running.count < jobs->reap_at)
		return;
	(void)job_reap(sh);
	while (jobs->reap_at < 2 * jobs->running.count)
		jobs->reap_at *= 2;
}

/* await_plain: no traps, not PID 1: nothing to do meanwhile. job NULL: all. */
static void await_plain(struct jobs *jobs, struct job *job)
{
	if (job != NULL) {
		if (!job->done)
			jobs_finish(jobs, job, job_status(await(job->pid)));
		return;
	}
	while (jobs->running.oldest != NULL) {
		job = jobs->running.oldest;
		jobs_finish(jobs, job, job_status(await(job->pid)));
	}
}

/* none_left: the kernel knows of no children: statuses that are missing were taken by somebody
 * else. */
static void none_left(struct jobs *jobs)
{
	while (jobs->running.oldest != NULL)
		jobs_finish(jobs, jobs->running.oldest, job_status(WAIT_STATUS_UNKNOWN));
}

/* await_with_signals: 2.12: a signal that has a trap ends `wait` at once. Returns it, or 0
 * when what was asked for has ended. A job that is asked for is never the one that is
 * forgotten meanwhile, unless LIMIT_JOBS others end in one go. */
static int await_with_signals(struct shell *sh, pid_t pid)
{
	struct jobs *jobs = sh->jobs;
	int64_t patience = sh->init ? LONG_WAIT : -1;
	int number = 0;

	signals_catch(SIGCHLD);
	jobs->waiting = true;
	for (;;) {
		if (!job_reap(sh))
			none_left(jobs);
		(void)job_signals(sh);
		number = traps_waiting(&sh->traps);
		/* Who sends a signal and ends at once must not be quicker than it; but the end of
		 * what is asked for is no interruption. */
		if (number != 0 && number != SIGCHLD)
			break;
		const struct job *job = pid == 0 ? jobs->running.oldest : jobs_find(jobs, pid);
		if (job == NULL || job->done) {
			number = 0;
			break;
		}
		if (number != 0)
			break;
		wait_long(sh, &patience);
	}
	jobs->waiting = false;
	return number;
}

int job_wait_for(struct shell *sh, pid_t pid, bool *interrupted)
{
	struct job *job = jobs_find(sh->jobs, pid);
	int number = 0;

	*interrupted = false;
	shell_flush(sh);
	if (sh->jobs == NULL || (pid != 0 && job == NULL))
		return pid == 0 ? 0 : 127;
	if (sh->init || sh->traps.any)
		number = await_with_signals(sh, pid);
	else
		await_plain(sh->jobs, job);
	if (number != 0) {
		*interrupted = true;
		return 128 + number;
	}
	/* Statuses stay known until their process is waited for by its ID (2.9.3.1). */
	if (pid == 0)
		return sh->ending != 0 ? sh->jobs->last_status : 0;
	job = jobs_find(sh->jobs, pid);
	int status = job != NULL ? job->status : 127;
	if (job != NULL)
		jobs_forget(sh->jobs, job);
	return status;
}

/* ---- PID 1 ---- */

void job_become_init(struct shell *sh)
{
	sh->init = true;
	traps_forward(&sh->traps);
}

/* forward: to the foreground children by pid, never to a group: without job control that is
 * our own. In `wait` to all. */
static void forward(const struct shell *sh, int number)
{
	const struct jobs *jobs = sh->jobs;

	for (size_t i = 0; jobs != NULL && i < jobs->child_count; i++)
		if (!jobs->children[i].done)
			kill(jobs->children[i].pid, number);
	if (jobs == NULL || !jobs->waiting)
		return;
	for (const struct job *job = jobs->running.oldest; job != NULL; job = job->newer)
		kill(job->pid, number);
}

/* handle: one signal that was flagged. Returns it if it ends the script, else 0. */
static int handle(struct shell *sh, int number)
{
	enum trap_state state = sh->traps.of[number].state;

	/* A trap wins (2.12): traps_next takes the flag. */
	if (state != TRAP_ACTION)
		let_fail(signals_take(number));
	if (number == SIGCHLD)
		(void)job_reap(sh);
	if (state != TRAP_DEFAULT || !signal_is_forwarded(number))
		return 0;
	forward(sh, number);
	if (!signal_is_ending(number))
		return 0;
	sh->ending = (unsigned char)number;
	return number;
}

int job_signals(struct shell *sh)
{
	int ending = 0;

	if (!sh->init || !signals_pending())
		return 0;
	for (int i = 1; i < SIGNAL_COUNT; i++) {
		if (!signals_flagged(i))
			continue;
		int number = handle(sh, i);
		if (number != 0)
			ending = number;
	}
	/* Who called us may be a command that is interrupted; who runs commands has to see it
	 * too, also when SIGCHLD was taken since. */
	if (sh->ending != 0)
		signals_remind();
	return ending;
}

/* ends_builtin: has it a trap, and is it one that is sent to stop the script? Other traps wait
 * until the builtin is over, as they do for a program (2.12). */
static bool ends_builtin(const struct shell *sh, int number)
{
	return signals_flagged(number) && sh->traps.of[number].state == TRAP_ACTION &&
		signal_is_ending(number);
}

int job_ending_signal(struct shell *sh)
{
	(void)job_signals(sh);
	/* It may have come before, to a program that the builtin ran. */
	if (sh->ending != 0 || !sh->traps.any || !signals_pending())
		return sh->ending;
	for (int i = 1; i < SIGNAL_COUNT; i++)
		if (ends_builtin(sh, i))
			return i;
	return 0;
}

bool job_await_input(struct shell *sh, int fd, pid_t pid)
{
	struct pollfd wanted = { .fd = fd, .events = POLLIN };

	if (!sh->init)
		return true;
	do {
		(void)job_signals(sh);
		if (sh->ending != 0 && is_done(sh->jobs, pid))
			return false;
	} while (wait_event(&wanted, 1, -1) < 0 && errno == EINTR);
	return true;
}
