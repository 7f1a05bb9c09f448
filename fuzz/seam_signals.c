/* seam_signals.c - virtual signals, and waiting for them, for time to pass and for descriptors */
#include <poll.h>
#include <time.h>
#include "seam_internal.h"

static uint64_t bit(int number)
{
	return number > 0 ? UINT64_C(1) << (number - 1) : 0;
}

static int64_t nanoseconds_of(const struct timespec *t)
{
	int64_t n;
	if (__builtin_mul_overflow((int64_t)t->tv_sec, INT64_C(1000000000), &n) ||
		__builtin_add_overflow(n, (int64_t)t->tv_nsec, &n))
		return INT64_MAX;
	return n;
}

/* ---- signals ---- */

int virtual_kill(pid_t pid, int number);
int virtual_sigaction(int number, const struct sigaction *new, struct sigaction *old);
int virtual_sigprocmask(int how, const sigset_t *set, sigset_t *old);
int virtual_sigpending(sigset_t *set);
int virtual_sigwaitinfo(const sigset_t *set, siginfo_t *info);
int virtual_sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout);

static bool is_ignored(const struct process *p, int number)
{
	void (*action)(int) = p->actions[number];
	bool quiet = number == SIGCHLD || number == SIGCONT || number == SIGURG || number == SIGWINCH ||
		number == SIGTSTP || number == SIGTTIN || number == SIGTTOU || number == SIGSTOP;
	return action == SIG_IGN || (action == SIG_DFL && (quiet || p->pid == 1));
}

void seam_signal(struct process *p, int number)
{
	if (p->state == PROCESS_PROGRAM) {
		bool spared = p->ignores_term && number != SIGKILL;
		if (!spared && !is_ignored(&(struct process){ .pid = 2 }, number))
			process_ended(p, number);
		return;
	}
	if (p->state != PROCESS_READY || (is_ignored(p, number) && !(p->blocked & bit(number))))
		return;
	p->pending |= bit(number);
	seam.events++;
}

void seam_deliver(void)
{
	struct process *p = seam.current;
	for (int number = 1; number < 65 && (p->pending & ~p->blocked) != 0; number++) {
		if (!(p->pending & ~p->blocked & bit(number)))
			continue;
		p->pending &= ~bit(number);
		if (is_ignored(p, number))
			continue;
		if (p->actions[number] == SIG_DFL)
			seam_exit(number);
		p->actions[number](number);
		seam.interrupted = true;
	}
}

static int kill_all(int number)
{
	for (size_t i = 0; i < SEAM_PROCESSES; i++) {
		struct process *p = &seam.processes[i];
		if (p != seam.current && p->pid != 1 && p->state != PROCESS_NONE && p->state != PROCESS_ENDED)
			seam_signal(p, number);
	}
	return 0;
}

int virtual_kill(pid_t pid, int number)
{
	if (seam.current->pid != 1)
		seam_unlocked(__func__);
	seam_count();
	if (number < 0 || number > 64)
		return errno = EINVAL, -1;
	if (pid == -1)
		return kill_all(number);
	if (pid < 0)
		pid = -pid;
	struct process *p = pid == 0 ? seam.current : seam_process_find(pid);
	if (p == NULL)
		return errno = ESRCH, -1;
	if (number > 0)
		seam_signal(p, number);
	seam_deliver();
	return 0;
}

int virtual_sigaction(int number, const struct sigaction *new, struct sigaction *old)
{
	seam_count();
	if (number < 1 || number > 64)
		return errno = EINVAL, -1;
	if (old != NULL)
		*old = (struct sigaction){ .sa_handler = seam.current->actions[number] };
	if (new != NULL && (number == SIGKILL || number == SIGSTOP))
		return errno = EINVAL, -1;
	if (new != NULL)
		seam.current->actions[number] = new->sa_handler;
	return 0;
}

static uint64_t bits_of(const sigset_t *set)
{
	uint64_t bits = 0;
	for (int i = 1; i < 65; i++)
		if (sigismember(set, i) == 1)
			bits |= bit(i);
	return bits;
}

static void set_of(uint64_t bits, sigset_t *set)
{
	sigemptyset(set);
	for (int i = 1; i < 65; i++)
		if (bits & bit(i))
			sigaddset(set, i);
}

int virtual_sigprocmask(int how, const sigset_t *set, sigset_t *old)
{
	struct process *p = seam.current;
	seam_count();
	if (old != NULL)
		set_of(p->blocked, old);
	if (set == NULL)
		return 0;
	uint64_t bits = bits_of(set) & ~(bit(SIGKILL) | bit(SIGSTOP));
	p->blocked = how == SIG_BLOCK ? p->blocked | bits : how == SIG_UNBLOCK ? p->blocked & ~bits : bits;
	seam_deliver();
	return 0;
}

int virtual_sigpending(sigset_t *set)
{
	seam_count();
	set_of(seam.current->pending, set);
	return 0;
}

static int take_pending(uint64_t wanted)
{
	for (int i = 1; i < 65; i++)
		if (seam.current->pending & wanted & bit(i)) {
			seam.current->pending &= ~bit(i);
			return i;
		}
	return 0;
}

int virtual_sigwaitinfo(const sigset_t *set, siginfo_t *info)
{
	uint64_t wanted = bits_of(set);
	(void)info;
	seam_count();
	for (;;) {
		int number = take_pending(wanted);
		if (number != 0)
			return number;
		if (!seam_wait())
			return -1;
	}
}

int virtual_sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout)
{
	uint64_t wanted = bits_of(set);
	(void)info;
	seam_count();
	seam.interrupted = false;
	int64_t end = seam.clock;
	if (__builtin_add_overflow(end, nanoseconds_of(timeout), &end))
		end = INT64_MAX;
	for (;;) {
		int number = take_pending(wanted);
		if (number != 0)
			return number;
		if (seam.clock >= end)
			return errno = EAGAIN, -1;
		seam.current->wakes = end;
		bool fine = seam_wait();
		seam.current->wakes = 0;
		if (!fine)
			return -1;
	}
}

/* ---- waiting for descriptors ---- */

int virtual_ppoll(struct pollfd *fds, nfds_t count, const struct timespec *timeout, const sigset_t *mask);
int virtual_poll(struct pollfd *fds, nfds_t count, int milliseconds);
int seam_poll_once(struct pollfd *fds, nfds_t count);

/* poll_until: nanoseconds -1: no limit */
static int poll_until(struct pollfd *fds, nfds_t count, int64_t nanoseconds)
{
	struct process *p = seam.current;
	int64_t end = seam.clock;
	int n;
	if (__builtin_add_overflow(end, nanoseconds, &end))
		end = INT64_MAX;
	while ((n = seam_poll_once(fds, count)) == 0) {
		if (nanoseconds >= 0 && seam.clock >= end)
			break;
		p->wakes = nanoseconds >= 0 ? end : 0;
		bool fine = seam_wait();
		p->wakes = 0;
		if (!fine)
			return -1;
	}
	return n;
}

int virtual_ppoll(struct pollfd *fds, nfds_t count, const struct timespec *timeout, const sigset_t *mask)
{
	uint64_t before = seam.current->blocked;
	seam_count();
	seam.interrupted = false;
	if (mask != NULL)
		seam.current->blocked = bits_of(mask);
	int n = poll_until(fds, count, timeout == NULL ? -1 : nanoseconds_of(timeout));
	seam.current->blocked = before;
	return n;
}

int virtual_poll(struct pollfd *fds, nfds_t count, int milliseconds)
{
	seam_count();
	seam.interrupted = false;
	return poll_until(fds, count, milliseconds < 0 ? -1 : milliseconds * INT64_C(1000000));
}
