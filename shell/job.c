/* job.c - starting children: fork for subshells, vfork's semantics for programs */
#include "job.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include "job_internal.h"

/* own_group: with -m a background job gets a process group of its own (2.9.3.1); one level
 * deep, as elsewhere. */
static bool own_group(const struct shell *sh, unsigned flags)
{
	return (flags & JOB_BACKGROUND) && (sh->options & OPTION_MONITOR) && !sh->subshell;
}

/* null_input: 2.9.3.1: standard input of an asynchronous list is /dev/null, or, in an image
 * without one, an empty pipe. */
static void null_input(void)
{
	int ends[2];
	int fd = open("/dev/null", O_RDONLY);

	if (fd < 0 && pipe(ends) == 0) {
		close(ends[1]);
		fd = ends[0];
	}
	if (fd <= 0)
		return;
	(void)dup2(fd, 0);
	close(fd);
}

/* close_saved: what redirections of the parent keep aside is never restored here, and must not
 * be held open. */
static void close_saved(struct shell *sh)
{
	for (struct saved_fds *set = sh->saved_fds; set != NULL; set = set->outer) {
		for (size_t i = 0; i < set->count; i++) {
			struct saved_fd *saved = &set->list[i];
			if (saved->fd < 0)
				continue;
			if (saved->copy >= 0)
				close(saved->copy);
			saved->fd = saved->copy = -1;
		}
	}
}

/* become_subshell: in the child: 2.13. */
static void become_subshell(struct shell *sh, unsigned flags)
{
	bool group = own_group(sh, flags);

	sh->subshell = true;
	sh->process_depth++;
	sh->init = false;
	sh->ending = 0;
	sh->in_place = 0;
	sh->in_exit_trap = sh->trap_run.active = false;
	jobs_reset(sh->jobs);
	traps_reset(&sh->traps);
	close_saved(sh);
	if (group)
		setpgid(0, 0);
	if (!(flags & JOB_BACKGROUND) || group)
		return;
	traps_ignore(&sh->traps, SIGINT);
	traps_ignore(&sh->traps, SIGQUIT);
	if (flags & JOB_NULL_INPUT) {
		null_input();
		stream_close(&sh->standard[0]);
		stream_open(&sh->standard[0], 0);
		sh->in = &sh->standard[0];
	}
}

void job_take_descriptor(struct shell *sh, int from, int to)
{
	int result;

	do
		result = dup2(from, to);
	while (result < 0 && (errno == EINTR || errno == EBUSY));
	if (result >= 0)
		return;
	shell_error(sh, "%d: %m", to);
	_exit(126);
}

pid_t job_fork(struct shell *sh, unsigned flags)
{
	sigset_t old;

	if (sh->process_depth >= LIMIT_PROCESSES) {
		shell_error(sh, "subshells are nested too deeply (%d processes)", LIMIT_PROCESSES);
		return -1;
	}
	/* $$ and PPID stay those of the shell that was started (2.5.2, 2.5.3): they must be known
	 * by now. */
	sh->pid = shell_pid(sh);
	(void)shell_value(sh, NAME_PPID);
	shell_flush(sh);
	if (!sh->traps.children_known)
		traps_children(&sh->traps);
	/* A signal that comes before the child has reset its traps must not meet the parent's
	 * handler. */
	signals_block(&old);
	/* not fork, which takes locks that matter only to threads, and 3 KB */
	pid_t pid = _Fork();
	int error = errno;
	if (pid == 0)
		become_subshell(sh, flags);
	signals_restore(&old);
	if (pid == 0)
		return 0;
	if (pid < 0) {
		shell_error(sh, "cannot make a process: %s", error_text(error));
		return -1;
	}
	if (own_group(sh, flags))
		setpgid(pid, pid);
	if (!(flags & JOB_BACKGROUND))
		child_add(sh, pid);
	return pid;
}

/* struct start: what the child of vfork needs; `error` is in the parent's memory, which it
 * shares. */
struct start {
	const struct launch *launch;
	const struct traps *traps;
	const sigset_t *mask;
	volatile int error;
	const char *volatile refused;	/* what of launch->app could not be put on */
};

/* enter_app: 0, or errno and in *what what failed */
static int enter_app(const struct launch *launch, const char **what)
{
	bool wanted = launch->app != NULL && launch->app->wanted;
	return wanted ? confine_enter(launch->app, what) : 0;
}

static int tell_refused(struct shell *sh, const struct launch *launch, const char *what, int error)
{
	shell_error(sh, "%s: cannot confine it as the policy says: %s: %s", launch->path, what,
		error_text(error));
	return JOB_REFUSED;
}

static int move(int from, int to)
{
	int result;

	if (from < 0) {
		close(to);
		return 0;
	}
	if (from == to)
		return fcntl(to, F_SETFD, 0) < 0 ? errno : 0;
	do
		result = dup2(from, to);
	while (result < 0 && (errno == EINTR || errno == EBUSY));
	return result < 0 ? errno : 0;
}

/* move_all: the pipe ends, which are above 2, then the redirections, in order (2.9.2). */
static int move_all(const struct launch *launch)
{
	int error = 0;

	if (launch->in >= 0)
		error = move(launch->in, 0);
	if (launch->out >= 0 && error == 0)
		error = move(launch->out, 1);
	for (size_t i = 0; i < launch->move_count && error == 0; i++)
		error = move(launch->moves[i].from, launch->moves[i].to);
	return error;
}

/* run_child: between vfork and exec. Only calls that are async-signal-safe; nothing of the
 * parent's memory changes but start->error. */
static NORETURN void run_child(struct start *start)
{
	const struct launch *launch = start->launch;
	const char *what = NULL;

	traps_for_exec(start->traps);
	int error = move_all(launch);
	if (error == 0) {
		error = enter_app(launch, &what);
		start->refused = error != 0 ? what : NULL;
	}
	if (error == 0) {
		if (start->mask != NULL)
			signals_restore(start->mask);
		execve(launch->path, launch->argv, launch->environment);
		error = errno;
	}
	start->error = error;
	_exit(127);
}

/* start_child: apart from its caller, so that nothing that lives across vfork can be clobbered. */
static __attribute__((noinline)) pid_t start_child(struct start *start)
{
	pid_t pid = vfork();

	if (pid == 0)
		run_child(start);
	return pid;
}

pid_t job_spawn(struct shell *sh, const struct launch *launch, int *error)
{
	sigset_t old;
	int status;

	*error = 0;
	shell_flush(sh);
	if (!sh->traps.children_known)
		traps_children(&sh->traps);
	struct start start = {
		launch, &sh->traps, &old, 0, NULL
	};
	/* The child shares our memory until it execs: no handler may run in it. */
	if (signals_any_caught())
		signals_block(&old);
	else
		start.mask = NULL;
	pid_t pid = start_child(&start);
	int fork_error = errno;
	if (start.mask != NULL)
		signals_restore(&old);
	if (pid < 0) {
		shell_error(sh, "cannot make a process: %s", error_text(fork_error));
		return -1;
	}
	if (start.error != 0) {
		while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
			;
		*error = start.refused == NULL ? start.error :
			tell_refused(sh, launch, start.refused, start.error);
		return 0;
	}
	child_add(sh, pid);
	return pid;
}

int job_exec(struct shell *sh, const struct launch *launch)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	const char *what = NULL;

	shell_flush(sh);
	int error = move_all(launch);
	if (error != 0)
		return error;
	error = enter_app(launch, &what);
	if (error != 0)
		return tell_refused(sh, launch, what, error);
	if (sh->traps.children_ignored)
		sigaction(SIGCHLD, &ignore, NULL);
	execve(launch->path, launch->argv, launch->environment);
	return errno;
}
