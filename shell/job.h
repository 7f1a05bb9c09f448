/* job.h - children: starting them, waiting for them, and what PID 1 owes to its container. */
#ifndef NACRE_JOB_H
#define NACRE_JOB_H

#include "shell.h"

/* struct job: a background list that `wait` may ask for. */
struct job {
	struct job *next;
	pid_t pid;		/* of its last process: $! */
	int status;		/* exit status, once done */
	bool done;
};

/* job_fork: flushes, forks. In the child (0) the streams, traps, jobs and PID 1 duties are a subshell's (2.13): this is the
 * one function that every fork passes. background: SIGINT and SIGQUIT are ignored unless -m (2.11), and stdin is /dev/null
 * when `null_input`; with -m it becomes its own process group. -1: a message was printed. */
enum job_fork_flag { JOB_BACKGROUND = 1, JOB_NULL_INPUT = 2 };
pid_t job_fork(struct shell *sh, unsigned flags) MUST_USE;

/* struct launch: a program that is about to start. */
struct launch {
	const char *path;
	char **argv, **environment;
	const struct fd_move *moves;	/* done in the child, in order */
	size_t move_count;
	int in, out;			/* pipe ends for descriptors 0 and 1, or -1; moved before `moves` */
	unsigned flags;			/* JOB_ flags */
};

/* job_spawn: starts a program with vfork's semantics. *error: errno of the failed exec (ENOEXEC, EACCES, ...), then the
 * result is 0; -1: no process could be made, a message was printed. */
pid_t job_spawn(struct shell *sh, const struct launch *launch, int *error) MUST_USE;
/* job_exec: replaces this process; returns errno of the failure. */
int job_exec(struct shell *sh, const struct launch *launch) MUST_USE;

/* job_wait: waits for foreground children, all of pids[count]; returns the shell status of each in statuses. Signals are
 * forwarded and orphans reaped meanwhile if this is PID 1; sh->ending may be set. Prints one line for a child that a signal
 * other than SIGINT and SIGPIPE killed. */
void job_wait(struct shell *sh, const pid_t *pids, size_t count, int *statuses);

/* job_status: a wait status as the shell has it: 0-255, or 128 + signal. */
int job_status(int wait_status) MUST_USE;

/* job_add: remembers a background process. */
void job_add(struct shell *sh, pid_t pid);
/* job_wait_for: the wait builtin. pid 0: all of them. Returns the status; 127 when unknown; above 128 when a trapped signal
 * interrupted it (*interrupted is set). */
int job_wait_for(struct shell *sh, pid_t pid, bool *interrupted) MUST_USE;
void jobs_free(struct shell *sh);
/* job_reap: takes the wait statuses of all children that ended, without blocking (PID 1's orphans too). */
void job_reap(struct shell *sh);

/* job_become_init: this is PID 1: installs the forwarding handlers (confinement 7). */
void job_become_init(struct shell *sh);
/* job_signals: looks at the flags as PID 1: sets sh->ending for TERM, INT, QUIT and HUP without a trap. Returns the signal,
 * or 0. Called between commands and by in-process commands that block, such as sleep. */
int job_signals(struct shell *sh);

#endif
