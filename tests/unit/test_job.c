/* test_job.c - children: started, waited for, remembered, forgotten. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include "unit.h"
#include "job_internal.h"

static const struct builtin_table no_builtins = { .count = 0 };
static char *no_environment[] = { NULL };

struct fixture {
	struct shell sh;
	struct stream messages;
};

static int set_up(void **state)
{
	struct fixture *f = memory_get(sizeof(*f));
	*state = f;
	shell_init(&f->sh, no_environment, &no_builtins);
	stream_open_output_memory(&f->messages, NULL);
	f->sh.err = &f->messages;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;
	jobs_free(&f->sh);
	stream_close(&f->messages);
	shell_free(&f->sh);
	memory_release(f);
	return 0;
}

static char *script_argv[] = { (char *)(uintptr_t)"sh", (char *)(uintptr_t)"-c", NULL, NULL };

/* spawn: sh -c text */
static pid_t spawn(struct fixture *f, const char *text)
{
	int error;
	script_argv[2] = (char *)(uintptr_t)text;
	struct launch launch = { "/bin/sh", script_argv, no_environment, NULL, 0, -1, -1, NULL };
	pid_t pid = job_spawn(&f->sh, &launch, &error);
	assert_int_equal(error, 0);
	assert_true(pid > 0);
	return pid;
}

/* spawn_background: the same, as `sh -c text &` begins */
static pid_t spawn_background(struct fixture *f, const char *text, unsigned flags)
{
	script_argv[2] = (char *)(uintptr_t)text;
	pid_t pid = job_fork(&f->sh, flags);
	if (pid == 0) {
		(void)execve("/bin/sh", script_argv, no_environment);
		_exit(127);
	}
	assert_true(pid > 0);
	return pid;
}

static int wait_one(struct fixture *f, pid_t pid)
{
	int status;
	job_wait(&f->sh, &pid, 1, &status);
	return status;
}

static void statuses(void **state)
{
	(void)state;
	assert_int_equal(job_status(0), 0);
	assert_int_equal(job_status(255 << 8), 255);
	assert_int_equal(job_status(SIGTERM), 128 + SIGTERM);
	assert_int_equal(job_status(SIGSEGV | 0x80), 128 + SIGSEGV);
}

static void programs(void **state)
{
	struct fixture *f = *state;
	assert_int_equal(wait_one(f, spawn(f, "exit 3")), 3);
	assert_int_equal(f->sh.jobs->child_count, 0);
	pid_t pids[3];
	int got[3];
	for (int i = 0; i < 3; i++) {
		static const char *const texts[] = { "exit 1", "exit 2", "exit 3" };
		pids[i] = spawn(f, texts[i]);
	}
	job_wait(&f->sh, pids, 3, got);
	for (int i = 0; i < 3; i++)
		assert_int_equal(got[i], i + 1);
	assert_int_equal(f->messages.data.n, 0);
}

static void deaths_are_reported(void **state)
{
	struct fixture *f = *state;
	assert_int_equal(wait_one(f, spawn(f, "kill -KILL $$")), 137);
	buf_add_byte(&f->messages.data, '\0');
	assert_non_null(strstr(f->messages.data.p, "terminated by signal KILL"));
	f->messages.data.n = 0;
	assert_int_equal(wait_one(f, spawn(f, "kill -PIPE $$")), 141);
	assert_int_equal(wait_one(f, spawn(f, "kill -INT $$")), 130);
	assert_int_equal(f->messages.data.n, 0);
}

static void exec_errors(void **state)
{
	struct fixture *f = *state;
	static const struct {
		const char *path;
		int error;
	} cases[] = { { "/nonexistent", ENOENT }, { "/", EACCES }, { "/dev/null", EACCES }, { "/etc/passwd/x", ENOTDIR } };
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		int error = 0;
		script_argv[2] = NULL;
		struct launch launch = { cases[i].path, script_argv, no_environment, NULL, 0, -1, -1, NULL };
		assert_int_equal(job_spawn(&f->sh, &launch, &error), 0);
		assert_int_equal(error, cases[i].error);
	}
	/* and the child that failed is no zombie */
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
	assert_int_equal(errno, ECHILD);
}

static void pipes_and_moves(void **state)
{
	struct fixture *f = *state;
	int in[2], out[2];
	char got[16];
	assert_int_equal(pipe2(in, O_CLOEXEC), 0);
	assert_int_equal(pipe2(out, O_CLOEXEC), 0);
	assert_int_equal(write(in[1], "word\n", 5), 5);
	close(in[1]);
	/* descriptor 4 is a copy of the output's end, then 1 is closed */
	struct fd_move moves[] = { { 1, 4 }, { -1, 1 } };
	script_argv[2] = (char *)(uintptr_t)"read x; echo \"$x\" >&4; echo no 2>/dev/null; exit 5";
	struct launch launch = { "/bin/sh", script_argv, no_environment, moves, 2, in[0], out[1], NULL };
	int error;
	pid_t pid = job_spawn(&f->sh, &launch, &error);
	assert_true(pid > 0);
	close(in[0]);
	close(out[1]);
	assert_int_equal(read(out[0], got, sizeof(got)), 5);
	assert_memory_equal(got, "word\n", 5);
	close(out[0]);
	assert_int_equal(wait_one(f, pid), 5);
}

static void bad_move_is_an_error(void **state)
{
	struct fixture *f = *state;
	struct fd_move moves[] = { { 199, 4 } };
	struct launch launch = { "/bin/sh", script_argv, no_environment, moves, 1, -1, -1, NULL };
	int error;
	script_argv[2] = (char *)(uintptr_t)"exit 0";
	assert_int_equal(job_spawn(&f->sh, &launch, &error), 0);
	assert_int_equal(error, EBADF);
}

static void replacing_the_process(void **state)
{
	struct fixture *f = *state;
	int ends[2], status;
	assert_int_equal(pipe2(ends, O_CLOEXEC), 0);
	pid_t pid = fork();
	if (pid == 0) {
		script_argv[2] = (char *)(uintptr_t)"echo x >&6; exit 5";
		struct fd_move moves[] = { { ends[1], 6 } };
		struct launch launch = { "/bin/sh", script_argv, no_environment, moves, 1, -1, -1, NULL };
		_exit(job_exec(&f->sh, &launch) == 0 ? 1 : 2);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 5 << 8);
	close(ends[0]);
	close(ends[1]);
	struct launch missing = { "/nonexistent", script_argv, no_environment, NULL, 0, -1, -1, NULL };
	assert_int_equal(job_exec(&f->sh, &missing), ENOENT);
	struct fd_move bad[] = { { 199, 6 } };
	struct launch closed = { "/bin/sh", script_argv, no_environment, bad, 1, -1, -1, NULL };
	assert_int_equal(job_exec(&f->sh, &closed), EBADF);
}

/* ignores_children: does a program that is started now have SIGCHLD (bit 16) ignored? */
static bool ignores_children(struct fixture *f)
{
	char *argv[] = { (char *)(uintptr_t)"grep", (char *)(uintptr_t)"-q",
			 (char *)(uintptr_t)"^SigIgn:.*[13579bdf]....$", (char *)(uintptr_t)"/proc/self/status",
			 NULL };
	struct launch launch = { "/bin/grep", argv, no_environment, NULL, 0, -1, -1, NULL };
	int error;
	pid_t pid = job_spawn(&f->sh, &launch, &error);
	assert_true(pid > 0);
	return wait_one(f, pid) == 0;
}

/* Programs get SIGCHLD ignored when the script says so; the shell still sees its children. */
static void ignored_child_signal_is_for_programs(void **state)
{
	struct fixture *f = *state;
	assert_true(traps_set(&f->sh.traps, SIGCHLD, TRAP_IGNORED, STR("")));
	assert_true(ignores_children(f));
	assert_true(traps_set(&f->sh.traps, SIGCHLD, TRAP_DEFAULT, STR("")));
	assert_false(ignores_children(f));
}

static void background_programs(void **state)
{
	struct fixture *f = *state;
	bool interrupted;
	pid_t a = spawn_background(f, "read x; exit $?", JOB_BACKGROUND | JOB_NULL_INPUT);
	job_add(&f->sh, a);
	assert_int_equal(f->sh.background, a);
	pid_t b = spawn_background(f, "kill -INT $$; exit 4", JOB_BACKGROUND);
	job_add(&f->sh, b);
	assert_int_equal(job_wait_for(&f->sh, b, &interrupted), 4);
	assert_int_equal(job_wait_for(&f->sh, a, &interrupted), 1);
	assert_int_equal(job_wait_for(&f->sh, a, &interrupted), 127);
	assert_int_equal(job_wait_for(&f->sh, 0, &interrupted), 0);
	assert_false(interrupted);
}

/* Many run, and of a pipeline both commands have ended before the first is known. */
static void a_job_ends_before_it_is_known(void **state)
{
	struct fixture *f = *state;
	struct jobs *jobs = jobs_get(&f->sh);
	siginfo_t info;
	bool interrupted;
	for (pid_t pid = 1; pid <= 1000; pid++)
		jobs_insert(jobs, INT32_MAX - pid);
	job_make_room(&f->sh);
	pid_t a = spawn_background(f, "exit 3", JOB_BACKGROUND);
	pid_t b = spawn_background(f, "exit 4", JOB_BACKGROUND);
	assert_int_equal(waitid(P_PID, (id_t)b, &info, WEXITED | WNOWAIT), 0);
	job_add(&f->sh, a);
	job_add(&f->sh, b);
	assert_int_equal(job_wait_for(&f->sh, b, &interrupted), 4);
	assert_int_equal(job_wait_for(&f->sh, a, &interrupted), 3);
}

static void forks(void **state)
{
	struct fixture *f = *state;
	assert_true(traps_set(&f->sh.traps, SIGUSR1, TRAP_ACTION, STR("x")));
	pid_t pid = job_fork(&f->sh, 0);
	assert_true(pid >= 0);
	if (pid == 0) {
		bool good = f->sh.subshell && f->sh.traps.of[SIGUSR1].state == TRAP_DEFAULT &&
			    f->sh.jobs == NULL && f->sh.pid == getppid();
		_exit(good ? 6 : 1);
	}
	assert_int_equal(f->sh.jobs->child_count, 1);
	assert_int_equal(wait_one(f, pid), 6);
	pid = job_fork(&f->sh, JOB_BACKGROUND | JOB_NULL_INPUT);
	if (pid == 0) {
		char c;
		struct sigaction action;
		bool good = read(0, &c, 1) == 0 && sigaction(SIGINT, NULL, &action) == 0 &&
			    action.sa_handler == SIG_IGN;
		_exit(good ? 7 : 1);
	}
	job_add(&f->sh, pid);
	bool interrupted;
	assert_int_equal(job_wait_for(&f->sh, pid, &interrupted), 7);
	assert_true(traps_set(&f->sh.traps, SIGUSR1, TRAP_DEFAULT, STR("")));
}

static void monitor_makes_groups(void **state)
{
	struct fixture *f = *state;
	bool interrupted;
	f->sh.options |= OPTION_MONITOR;
	pid_t pid = spawn_background(f, "sleep 5", JOB_BACKGROUND);
	job_add(&f->sh, pid);
	assert_int_equal(getpgid(pid), pid);
	assert_int_equal(kill(-pid, SIGTERM), 0);
	assert_int_equal(job_wait_for(&f->sh, pid, &interrupted), 143);
}

static void a_trap_interrupts_wait(void **state)
{
	struct fixture *f = *state;
	bool interrupted;
	assert_true(traps_set(&f->sh.traps, SIGUSR1, TRAP_ACTION, STR("x")));
	pid_t pid = spawn_background(f, "kill -USR1 $PPID; sleep 0.3; exit 9", JOB_BACKGROUND);
	job_add(&f->sh, pid);
	assert_int_equal(job_wait_for(&f->sh, pid, &interrupted), 128 + SIGUSR1);
	assert_true(interrupted);
	assert_int_equal(traps_next(&f->sh.traps), SIGUSR1);
	assert_int_equal(job_wait_for(&f->sh, pid, &interrupted), 9);
	assert_false(interrupted);
	assert_true(traps_set(&f->sh.traps, SIGUSR1, TRAP_DEFAULT, STR("")));
}

/* ---- the table, without processes ---- */

static void table_of_many(void **state)
{
	struct fixture *f = *state;
	struct jobs *jobs = jobs_get(&f->sh);
	for (pid_t pid = 1; pid <= 100000; pid++)
		jobs_insert(jobs, pid);
	assert_int_equal(jobs->running.count, 100000);
	for (pid_t pid = 100000; pid >= 1; pid--) {
		struct job *job = jobs_find(jobs, pid);
		assert_non_null(job);
		jobs_finish(jobs, job, pid % 256);
		assert_true(jobs->finished.count <= LIMIT_JOBS);
	}
	/* the oldest ends were forgotten, the last LIMIT_JOBS are known */
	assert_int_equal(jobs->running.count, 0);
	assert_int_equal(jobs->finished.count, LIMIT_JOBS);
	assert_null(jobs_find(jobs, LIMIT_JOBS + 1));
	for (pid_t pid = 1; pid <= LIMIT_JOBS; pid++) {
		struct job *job = jobs_find(jobs, pid);
		assert_non_null(job);
		assert_int_equal(job->status, pid % 256);
		jobs_forget(jobs, job);
		assert_null(jobs_find(jobs, pid));
	}
}

static void a_number_used_again(void **state)
{
	struct fixture *f = *state;
	struct jobs *jobs = jobs_get(&f->sh);
	jobs_insert(jobs, 42);
	jobs_finish(jobs, jobs_find(jobs, 42), 1);
	jobs_finish(jobs, jobs_find(jobs, 42), 2);
	assert_int_equal(jobs_find(jobs, 42)->status, 1);
	jobs_insert(jobs, 42);
	assert_false(jobs_find(jobs, 42)->done);
	assert_int_equal(jobs->finished.count, 0);
	assert_null(jobs_find(jobs, 43));
	assert_null(jobs_find(NULL, 42));
}

/* ---- PID 1, without being it ---- */

static void init_forwards_and_ends(void **state)
{
	struct fixture *f = *state;
	pid_t tester = fork();
	if (tester == 0) {
		job_become_init(&f->sh);
		/* A child that waits to be told; the signal has come before anybody waits. */
		pid_t pid = spawn(f, "trap 'exit 7' TERM; while :; do sleep 0.01; done");
		usleep(200000);
		raise(SIGTERM);
		int status = wait_one(f, pid);
		_exit(status == 7 && f->sh.ending ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(tester, &status, 0), tester);
	assert_int_equal(status, 0);
}

/* whoever takes SIGCHLD leaves to be seen that the shell is to end */
static void the_end_is_not_forgotten(void **state)
{
	struct fixture *f = *state;
	pid_t tester = fork();
	if (tester == 0) {
		job_become_init(&f->sh);
		signals_catch(SIGCHLD);
		raise(SIGTERM);
		bool good = job_signals(&f->sh) == SIGTERM && signals_pending();
		raise(SIGCHLD);
		good = good && job_signals(&f->sh) == 0 && f->sh.ending && signals_pending();
		_exit(good ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(tester, &status, 0), tester);
	assert_int_equal(status, 0);
}

static void init_reaps_orphans_and_keeps_statuses(void **state)
{
	struct fixture *f = *state;
	pid_t tester = fork();
	if (tester == 0) {
		bool interrupted;
		job_become_init(&f->sh);
		if (fork() == 0)
			_exit(9);	/* nobody's: an orphan for the shell */
		pid_t background = spawn_background(f, "exit 4", JOB_BACKGROUND);
		job_add(&f->sh, background);
		bool good = wait_one(f, spawn(f, "sleep 0.2; exit 3")) == 3;
		good = good && waitpid(-1, NULL, WNOHANG) < 0 && errno == ECHILD;
		good = good && job_wait_for(&f->sh, background, &interrupted) == 4;
		raise(SIGUSR1);
		good = good && job_signals(&f->sh) == 0 && !f->sh.ending;
		raise(SIGHUP);
		good = good && job_signals(&f->sh) == SIGHUP && f->sh.ending;
		good = good && signals_pending() && job_signals(&f->sh) == 0;
		_exit(good ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(tester, &status, 0), tester);
	assert_int_equal(status, 0);
}

static void input_is_awaited(void **state)
{
	struct fixture *f = *state;
	int ends[2];
	assert_true(job_await_input(&f->sh, -1, 1));	/* not PID 1: returns at once */
	assert_int_equal(pipe(ends), 0);
	pid_t tester = fork();
	if (tester == 0) {
		job_become_init(&f->sh);
		close(ends[0]);
		raise(SIGTERM);
		int late[2];
		if (pipe(late) < 0 || write(late[1], "x", 1) != 1)
			_exit(2);
		pid_t child = spawn(f, "sleep 5");
		bool good = job_await_input(&f->sh, late[0], child) && f->sh.ending == SIGTERM;
		/* it was told to end, has ended, and the pipe is still open */
		good = good && read(late[0], &(char){ 0 }, 1) == 1 &&
			!job_await_input(&f->sh, late[0], child);
		_exit(good ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(tester, &status, 0), tester);
	assert_int_equal(status, 0);
	close(ends[0]);
	close(ends[1]);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(statuses), TEST(programs), TEST(deaths_are_reported), TEST(exec_errors),
		TEST(pipes_and_moves), TEST(bad_move_is_an_error), TEST(replacing_the_process),
		TEST(ignored_child_signal_is_for_programs), TEST(background_programs),
		TEST(a_job_ends_before_it_is_known), TEST(forks),
		TEST(monitor_makes_groups), TEST(a_trap_interrupts_wait), TEST(table_of_many),
		TEST(a_number_used_again), TEST(init_forwards_and_ends),
		TEST(the_end_is_not_forgotten),
		TEST(init_reaps_orphans_and_keeps_statuses), TEST(input_is_awaited),
	};
	return RUN_TESTS(tests);
}
