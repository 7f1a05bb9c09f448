/* job.h - children: starting them, waiting for them, and what PID 1 owes to its container. */
#ifndef NACRE_JOB_H
#define NACRE_JOB_H

#include "shell.h"

/* LIMIT_JOBS: background processes that have ended and were not asked for by `wait` are
 * remembered up to this number; then the oldest is forgotten (XCU 2.9.3.1 asks for CHILD_MAX,
 * at least 25). Running ones are all remembered. */
enum { LIMIT_JOBS = 4096 };

/* LIMIT_PROCESSES: subshells that are processes, one inside the other: endless recursion that forks
 * ends before it has filled the machine. */
enum { LIMIT_PROCESSES = 2000 };

/* job_fork: flushes, forks. In the child (0) the streams, traps, jobs and PID 1 duties are a
 * subshell's (2.13): this is the one function that every fork passes. background: SIGINT and
 * SIGQUIT are ignored unless -m (2.11), and stdin is /dev/null when `null_input`; with -m it
 * becomes its own process group. -1: a message was printed. */
enum job_fork_flag {
	JOB_BACKGROUND = 1,
	JOB_NULL_INPUT = 2
};
pid_t job_fork(struct shell *sh, unsigned flags) MUST_USE;

/* struct launch: a program that is about to start. */
struct launch {
	const char *path;
	char **argv, **environment;
	const struct fd_move *moves;	/* done in the child, in order */
	size_t move_count;
	int in, out;			/* pipe ends for 0 and 1, or -1; moved first */
	const struct confine_app *app;	/* what it gets if it is the app; NULL: nothing */
};

/* JOB_REFUSED: in place of an errno: the policy's confinement could not be put on; told. */
enum { JOB_REFUSED = -1 };

/* job_take_descriptor: in a child: `to` becomes a copy of from. A child that cannot have its
 * descriptors must not run on others: it says so and ends with status 126. */
void job_take_descriptor(struct shell *sh, int from, int to);

/* job_spawn: starts a program with vfork's semantics. *error: errno of the failed exec
 * (ENOEXEC, EACCES, ...) or JOB_REFUSED, then the result is 0; -1: no process could be made, a
 * message was printed. The child must be given to job_wait. */
pid_t job_spawn(struct shell *sh, const struct launch *launch, int *error) MUST_USE;
/* job_exec: replaces this process; returns errno of the failure, or JOB_REFUSED. */
int job_exec(struct shell *sh, const struct launch *launch) MUST_USE;

/* job_wait: waits for foreground children, all of pids[count]; returns the shell status of
 * each in statuses. Signals are forwarded and orphans reaped meanwhile if this is PID 1;
 * sh->ending may be set. Prints one line for a child that a signal other than SIGINT and
 * SIGPIPE killed. */
void job_wait(struct shell *sh, const pid_t *pids, size_t count, int *statuses);

/* job_wait_any: waits until one of the foreground children pids[count] has ended, and returns its
 * index; it must be given to job_wait then. */
size_t job_wait_any(struct shell *sh, const pid_t *pids, size_t count) MUST_USE;

/* job_status: a wait status as the shell has it: 0-255, or 128 + signal. */
int job_status(int wait_status) MUST_USE;

/* job_add: remembers a background process; it becomes $!. */
void job_add(struct shell *sh, pid_t pid);
/* job_make_room: before background processes start: takes the statuses of those that have ended if
 * many run. Not between start and job_add: who is not known yet would lose its status. */
void job_make_room(struct shell *sh);
/* job_wait_for: the wait builtin. pid 0: all of them. Returns the status; 127 when unknown;
 * above 128 when a trapped signal interrupted it (*interrupted is set). PID 1 forwards signals
 * to all children meanwhile; the status of waiting for all is then that of the process that
 * ended last. */
int job_wait_for(struct shell *sh, pid_t pid, bool *interrupted) MUST_USE;
void jobs_free(struct shell *sh);
/* job_reap: takes the wait statuses of all children that ended, without blocking (PID 1's
 * orphans too). false: there are no children at all. */
bool job_reap(struct shell *sh);

/* job_become_init: this is PID 1: installs the forwarding handlers (confinement 7). */
void job_become_init(struct shell *sh);
/* job_signals: PID 1 looks at its flags: signals without a trap are forwarded to foreground
 * children that run, orphans are reaped, and TERM, INT, QUIT and HUP set sh->ending. Returns
 * such a signal if one came now, else 0. Called between commands (nothing was running: the
 * status becomes 128 + it), and by in-process commands that block, such as sleep, when a call
 * was interrupted. Does nothing in other processes. */
int job_signals(struct shell *sh);
/* job_ending_signal: for a builtin that blocks, when a call was interrupted: the signal that ends
 * it (status 128 + it), because PID 1 has to end or because it has a trap and is one that is sent
 * to stop a script; 0: go on. */
int job_ending_signal(struct shell *sh) MUST_USE;
/* job_await_input: before a read that may block while a child runs (command substitution): PID
 * 1 waits here, forwarding and reaping, until fd can be read. false: it has to end, and the child
 * pid has ended: what that one has left behind may keep the other end open. Others return at once.
 */
bool job_await_input(struct shell *sh, int fd, pid_t pid) MUST_USE;

#endif
