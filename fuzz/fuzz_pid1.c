/* fuzz_pid1 - a grace period, then what the processes below PID 1 do, and behind a NUL byte choices: `init on`, the loop
 * of PID 1, on a virtual system (seam.h). It ends by itself, with the status of its child, and not later than the grace
 * period after the child; it hands on each signal that it takes; whoever has ended it takes leave of at once; its filter
 * allows whatever it calls */
#include <poll.h>
#include <sys/wait.h>
#include "init.h"
#include "seam_internal.h"

pid_t virtual__Fork(void);
NORETURN void virtual__exit(int status);
int virtual_kill(pid_t pid, int number);
int virtual_sigaction(int number, const struct sigaction *new, struct sigaction *old);
int virtual_ppoll(struct pollfd *fds, nfds_t count, const struct timespec *timeout, const sigset_t *mask);
pid_t virtual_waitpid(pid_t pid, int *status, int options);

enum { PID1_CHILD = 101 };

/* What PID 1's child did, which is not part of the memory of virtual processes. */
static struct {
	int status;			/* that it ended with by itself; -1: not so */
	int64_t when;
} child;

/* ---- what PID 1 does: the linker puts these in between ---- */

static struct {
	int number;			/* that it took, and is to hand on; 0: none */
} signal_taken;

int __real_virtual_kill(pid_t pid, int number);
int __wrap_virtual_kill(pid_t pid, int number);
int __wrap_virtual_kill(pid_t pid, int number)
{
	if (seam.current->pid == 1 && pid > 1 && number == signal_taken.number)
		signal_taken.number = 0;
	return __real_virtual_kill(pid, number);
}

/* took: while its child lives; what means nobody else is not handed on. */
static int took(int number)
{
	const struct process *p = seam_process_find(PID1_CHILD);
	bool alive = p != NULL && p->state != PROCESS_ENDED;
	if (number > 0 && alive && number != SIGCHLD && number != SIGTTIN && number != SIGTTOU)
		signal_taken.number = number;
	return number;
}

/* expect_done: before it waits: nothing is to be handed on, and whoever has ended was waited for, or will be. */
static void expect_done(void)
{
	assert(signal_taken.number == 0);
	if (seam.current->pending >> (SIGCHLD - 1) & 1)
		return;
	for (size_t i = 1; i < SEAM_PROCESSES; i++)
		assert(seam.processes[i].state != PROCESS_ENDED || seam.processes[i].parent != 1);
}

int __real_virtual_sigwaitinfo(const sigset_t *set, siginfo_t *info);
int __wrap_virtual_sigwaitinfo(const sigset_t *set, siginfo_t *info);
int __wrap_virtual_sigwaitinfo(const sigset_t *set, siginfo_t *info)
{
	expect_done();
	return took(__real_virtual_sigwaitinfo(set, info));
}

int __real_virtual_sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout);
int __wrap_virtual_sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout);
int __wrap_virtual_sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout)
{
	expect_done();
	return took(__real_virtual_sigtimedwait(set, info, timeout));
}

/* ---- what those below it do ---- */

static unsigned take(struct str *acts)
{
	if (acts->n == 0)
		return 0;
	unsigned byte = (unsigned char)acts->p[0];
	*acts = str_skip(*acts, 1);
	return byte;
}

static void caught(int number)
{
	(void)number;
}

NORETURN static void end(bool first, unsigned status)
{
	if (first) {
		child.status = (int)(status & 255);
		child.when = seam.clock;
	}
	virtual__exit((int)status);
}

static void take_action(unsigned how)
{
	static void (*const actions[])(int) = { SIG_DFL, SIG_IGN, caught };
	struct sigaction action = { .sa_handler = actions[how / 64 % 3] };
	(void)virtual_sigaction((int)(how % 64), &action, NULL);
}

/* live: first: PID 1's child; its own children go on with what is left to do, as it does. */
NORETURN static void live(struct str acts)
{
	bool first = true;
	int status;
	while (acts.n > 0) {
		unsigned act = take(&acts), how = take(&acts);
		struct timespec time = { (time_t)how / 8, 0 };
		if (act % 8 == 0 && virtual__Fork() == 0)
			first = false;
		else if (act % 8 == 1)
			end(first, how);
		else if (act % 8 == 2)
			(void)virtual_kill(1, (int)(how % 64));
		else if (act % 8 == 3)
			(void)virtual_kill(act & 64 ? -1 : seam.current->parent, (int)(how % 64));
		else if (act % 8 == 4)
			take_action(how);
		else if (act % 8 == 5)
			(void)virtual_ppoll(NULL, 0, &time, NULL);
		else if (act % 8 == 6)
			(void)virtual_waitpid(-1, &status, act & 64 ? WNOHANG : 0);
	}
	end(first, 0);
}

static void run(void *context)
{
	struct str acts = *(const struct str *)context;
	struct policy policy = { .level = POLICY_COMPAT, .flags = POLICY_INIT };
	policy.grace = take(&acts);
	policy.level = policy.grace & 1 ? POLICY_COMPAT : POLICY_GUARD;
	if (!seam_is_init())
		return;
	init_stay(&policy);
	live(acts);
}

FUZZ(input)
{
	struct str choices = seam_cut(&input);
	int64_t grace = input.n > 0 ? (unsigned char)input.p[0] : 0;
	child.status = -1;
	signal_taken.number = 0;
	if (seam_run(run, &input, choices) || seam_ended_by_budget())
		return;
	int status = seam_status();
	assert(status >= 0 && WIFEXITED(status));
	if (child.status < 0)
		return;
	assert(WEXITSTATUS(status) == child.status);
	assert(seam.clock - child.when <= (grace + 1) * INT64_C(1000000000));
}
