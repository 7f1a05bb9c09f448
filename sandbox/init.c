/* init.c - the loop of PID 1 */
#include "init.h"

#include <errno.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "sandbox.h"

struct init {
	pid_t child;			/* 0: it has ended */
	int status;			/* the child's wait status */
	unsigned grace;
	int64_t deadline;		/* nanoseconds of the monotonic clock; 0: none yet */
};

static int64_t now(void)
{
	struct timespec t;

	(void)syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &t);
	return t.tv_sec * INT64_C(1000000000) + t.tv_nsec;
}

static void start_grace(struct init *init)
{
	if (init->deadline == 0)
		init->deadline = now() + init->grace * INT64_C(1000000000);
}

/* leave: with PID 1 the kernel kills whatever is left. */
NORETURN static void leave(const struct init *init)
{
	if (init->child != 0)
		_exit(128 + SIGKILL);
	_exit(WIFSIGNALED(init->status) ? 128 + WTERMSIG(init->status) :
		WEXITSTATUS(init->status));
}

/* reap: takes all that has ended. Does not return when nothing is left. */
static void reap(struct init *init)
{
	int status;
	pid_t pid;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
		if (pid != init->child)
			continue;
		init->child = 0;
		init->status = status;
	}
	if (pid < 0 && errno == ECHILD && init->child == 0)
		leave(init);
}

static bool is_ending(int number)
{
	return number == SIGTERM || number == SIGINT || number == SIGQUIT || number == SIGHUP;
}

static void forward(struct init *init, int number)
{
	/* What a terminal sends to whoever is in the background means nobody else. */
	if (number == SIGCHLD || number == SIGTTIN || number == SIGTTOU)
		return;
	if (init->child != 0)
		kill(init->child, number);
	if (is_ending(number))
		start_grace(init);
}

/* await: the next signal, or the end of the grace period (0) */
static int await(const struct init *init, const sigset_t *signals)
{
	if (init->deadline == 0)
		return sigwaitinfo(signals, NULL);
	int64_t left = init->deadline - now();
	if (left <= 0)
		return 0;
	struct timespec wait = { left / 1000000000, left % 1000000000 };
	return sigtimedwait(signals, NULL, &wait);
}

/* watch: signals are blocked: each is taken when it is waited for, and none can be lost between a
 * look and a wait. */
NORETURN static void watch(struct init *init, const sigset_t *signals)
{
	bool told = false;

	for (;;) {
		reap(init);
		if (init->child == 0 && !told) {
			kill(-1, SIGTERM);
			start_grace(init);
			told = true;
		}
		int number = await(init, signals);
		if (number > 0)
			forward(init, number);
		else if (init->deadline != 0 && now() >= init->deadline)
			leave(init);
	}
}

/* proxied: all signals but those that the kernel raises for what a process itself did wrong: to
 * block them would be to go on after it. Nor those that are ignored: while they are blocked they
 * are kept, and would be waited for. */
static void proxied(sigset_t *signals)
{
	const uint32_t own = 1U << SIGSEGV | 1U << SIGBUS | 1U << SIGFPE | 1U << SIGILL |
		1U << SIGTRAP | 1U << SIGSYS | 1U << SIGABRT;
	struct sigaction action = { .sa_handler = SIG_DFL };

	sigfillset(signals);
	/* ignored, it would leave us without statuses */
	sigaction(SIGCHLD, &action, NULL);
	for (int i = 1; i < 32; i++) {
		sigaction(i, NULL, &action);
		if (own >> i & 1 || action.sa_handler == SIG_IGN)
			sigdelset(signals, i);
	}
}

/* out_of_reach: no process of the same user reads or writes this one's memory. Where no more than
 * `init on` was asked for, /proc/1/fd/1 stays what logging idioms take it for. */
static void out_of_reach(const struct policy *policy)
{
	if (policy->level != POLICY_COMPAT || policy->flags & POLICY_DUMP_DENY)
		(void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

void init_stay(const struct policy *policy)
{
	static const char message[] = "sh: init: cannot make a process\n";
	struct init init = { .grace = policy->grace };
	sigset_t signals, before;

	proxied(&signals);
	sigprocmask(SIG_SETMASK, &signals, &before);
	init.child = _Fork();
	if (init.child == 0) {
		sigprocmask(SIG_SETMASK, &before, NULL);
		return;
	}
	if (init.child < 0) {
		ssize_t written = write(2, message, sizeof(message) - 1);
		(void)written;
		_exit(2);
	}
	out_of_reach(policy);
	int error = sandbox_enter_init();
	if (error != 0 && !sandbox_is_missing(error))
		kill(init.child, SIGKILL);
	watch(&init, &signals);
}
