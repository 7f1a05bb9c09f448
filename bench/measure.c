/* measure.c - precise figures of one process: what bench/run is made of.
 *
 *	measure run [-l LINE -n COUNT] [-t TEXT] COMMAND...	CPU ns, wall ns, page faults of one run; its output must be
 *								LINE COUNT times and then TEXT
 *	measure start ROUNDS NAME=PATH...			`PATH -c :` in turns: median and least wall ns, page faults
 *	measure calls COMMAND...				system calls of the process, children not counted
 *	measure processes COMMAND...				processes made and programs executed by it and all below it
 *	measure memory COMMAND...				private dirty and resident KiB while it waits for a child, as
 *								PID 1 where the kernel lets us make a PID namespace
 *	measure files FOLDER COUNT				makes empty files */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* Seconds after which a command is killed: it hangs. */
#define PATIENCE 60

static _Noreturn void die(const char *what)
{
	fprintf(stderr, "measure: %s%s%s\n", what, errno ? ": " : "", errno ? strerror(errno) : "");
	exit(2);
}

static int64_t now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static int64_t cpu_of(const struct rusage *u)
{
	return ((int64_t)u->ru_utime.tv_sec + u->ru_stime.tv_sec) * 1000000000 +
		((int64_t)u->ru_utime.tv_usec + u->ru_stime.tv_usec) * 1000;
}

/* ---- one run ---- */

struct result {
	int64_t cpu, wall;
	long faults;
	int status;
};

static volatile sig_atomic_t running;

static void too_long(int sig)
{
	(void)sig;
	kill((pid_t)running, SIGKILL);
}

/* vfork semantics: the cost of this program's own size stays out of the figures. */
static pid_t start(char **argv, int out)
{
	posix_spawn_file_actions_t actions;
	pid_t pid;
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
	if (out >= 0)
		posix_spawn_file_actions_adddup2(&actions, out, 1);
	errno = posix_spawn(&pid, argv[0], &actions, NULL, argv, environ);
	if (errno != 0)
		die(argv[0]);
	posix_spawn_file_actions_destroy(&actions);
	return pid;
}

static struct result run_once(char **argv, int out)
{
	struct rusage usage;
	struct result r;
	int64_t begin = now();
	pid_t pid = start(argv, out);
	running = pid;
	alarm(PATIENCE);
	while (wait4(pid, &r.status, 0, &usage) < 0)
		if (errno != EINTR)
			die("wait4");
	r.wall = now() - begin;
	alarm(0);
	r.cpu = cpu_of(&usage);
	r.faults = usage.ru_minflt;
	return r;
}

/* take: does *p start with what? Then it moves behind it. */
static bool take(const char **p, const char *end, const char *what, size_t n)
{
	if ((size_t)(end - *p) < n || memcmp(*p, what, n) != 0)
		return false;
	*p += n;
	return true;
}

static bool output_is_right(int out, const char *line, long count, const char *text)
{
	struct stat st;
	const char *bytes = "", *p, *end;
	if (fstat(out, &st) != 0)
		die("fstat");
	if (st.st_size > 0)
		bytes = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_SHARED, out, 0);
	if (bytes == MAP_FAILED)
		die("mmap");
	p = bytes;
	end = bytes + st.st_size;
	for (long i = 0; i < count; i++)
		if (!take(&p, end, line, strlen(line)) || !take(&p, end, "\n", 1))
			return false;
	if (take(&p, end, text, strlen(text)) && take(&p, end, "\n", 1) && p == end)
		return true;
	fprintf(stderr, "measure: wanted \"%s\", got \"%.*s\"\n", text,
		(int)(end - p > 200 ? 200 : end - p), p);
	return false;
}

static int measure_run(int argc, char **argv)
{
	const char *line = "", *text = "";
	long count = 0;
	int option, out = memfd_create("output", MFD_CLOEXEC);
	while ((option = getopt(argc, argv, "+l:n:t:")) != -1) {
		if (option == 'l')
			line = optarg;
		else if (option == 'n')
			count = atol(optarg);
		else if (option == 't')
			text = optarg;
		else
			return 2;
	}
	if (out < 0 || optind >= argc)
		die("memfd_create, or no command");
	signal(SIGALRM, too_long);
	struct result r = run_once(argv + optind, out);
	if (r.status != 0) {
		fprintf(stderr, "measure: wait status %#x\n", (unsigned)r.status);
		return 1;
	}
	if (!output_is_right(out, line, count, text))
		return 1;
	printf("%lld %lld %ld\n", (long long)r.cpu, (long long)r.wall, r.faults);
	return 0;
}

/* ---- start-up ---- */

static int by_value(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
	return (x > y) - (x < y);
}

static int measure_start(int argc, char **argv)
{
	long rounds = argc > 2 ? atol(argv[1]) : 0;
	size_t shells = (size_t)argc - 2;
	int64_t *wall = calloc(shells * (size_t)rounds + 1, sizeof(*wall));
	long *faults = calloc(shells + 1, sizeof(*faults));
	if (rounds < 1 || wall == NULL || faults == NULL)
		die("usage: measure start ROUNDS NAME=PATH...");
	signal(SIGALRM, too_long);
	for (long round = 0; round < rounds; round++)
		for (size_t i = 0; i < shells; i++) {
			char *path = strchr(argv[i + 2], '=') + 1;
			char *command[] = { path, (char *)"-c", (char *)":", NULL };
			struct result r = run_once(command, -1);
			wall[i * (size_t)rounds + (size_t)round] = r.wall;
			faults[i] = r.faults;
		}
	for (size_t i = 0; i < shells; i++) {
		int64_t *w = wall + i * (size_t)rounds;
		qsort(w, (size_t)rounds, sizeof(*w), by_value);
		printf("%.*s %lld %lld %ld\n", (int)strcspn(argv[i + 2], "="), argv[i + 2],
			(long long)w[rounds / 2], (long long)w[0], faults[i]);
	}
	free(wall);
	free(faults);
	return 0;
}

/* ---- system calls ---- */

/* start_traced: a child that has stopped before it becomes the command */
static pid_t start_traced(char **argv, long options)
{
	int status;
	pid_t pid = fork();
	if (pid == 0) {
		ptrace(PTRACE_TRACEME, 0, NULL, NULL);
		raise(SIGSTOP);
		execv(argv[1], argv + 1);
		_exit(127);
	}
	if (waitpid(pid, &status, 0) < 0 || ptrace(PTRACE_SETOPTIONS, pid, NULL, options) < 0)
		die("ptrace");
	return pid;
}

static int measure_calls(char **argv)
{
	long stops = 0;
	int status;
	pid_t pid = start_traced(argv, PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEEXEC);
	bool started = false;
	for (;;) {
		if (ptrace(PTRACE_SYSCALL, pid, NULL, NULL) < 0)
			die("ptrace");
		if (waitpid(pid, &status, 0) < 0 || WIFEXITED(status) || WIFSIGNALED(status))
			break;
		if (status >> 8 == (SIGTRAP | PTRACE_EVENT_EXEC << 8))
			started = true;
		else if (WSTOPSIG(status) == (SIGTRAP | 0x80))
			stops += started;
	}
	/* The end of execve itself, then two stops for each call but the last, which does not return. */
	printf("%ld\n", stops / 2);
	return 0;
}

/* ---- processes ---- */

static int measure_processes(char **argv)
{
	const long follow = PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC |
		PTRACE_O_EXITKILL;
	long made = 0, executed = -1;	/* the command's own is not counted */
	int status;
	pid_t pid = start_traced(argv, follow);
	if (ptrace(PTRACE_CONT, pid, NULL, NULL) < 0)
		die("ptrace");
	while ((pid = waitpid(-1, &status, __WALL)) > 0) {
		if (!WIFSTOPPED(status))
			continue;
		int event = status >> 16, sig = event != 0 || WSTOPSIG(status) == SIGSTOP ? 0 : WSTOPSIG(status);
		executed += event == PTRACE_EVENT_EXEC;
		made += event == PTRACE_EVENT_FORK || event == PTRACE_EVENT_VFORK || event == PTRACE_EVENT_CLONE;
		ptrace(PTRACE_CONT, pid, NULL, sig);
	}
	printf("%ld %ld\n", made, executed);
	return 0;
}

/* ---- memory ---- */

static long field_of(const char *text, const char *name)
{
	const char *at = strstr(text, name);
	return at != NULL ? atol(at + strlen(name)) : -1;
}

static size_t slurp(pid_t pid, const char *what, char *text, size_t size)
{
	char path[64];
	snprintf(path, sizeof(path), "/proc/%d/%s", (int)pid, what);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = fd >= 0 ? read(fd, text, size - 1) : -1;
	if (fd >= 0)
		close(fd);
	text[n > 0 ? n : 0] = '\0';
	return n > 0 ? (size_t)n : 0;
}

/* Has it a child, and do both sleep? */
static bool is_waiting(pid_t pid)
{
	char path[64], text[512];
	snprintf(path, sizeof(path), "task/%d/children", (int)pid);
	if (slurp(pid, path, text, sizeof(text)) == 0)
		return false;
	pid_t child = (pid_t)atol(text);
	slurp(pid, "stat", text, sizeof(text));
	const char *state = strrchr(text, ')');
	if (state == NULL || state[2] != 'S')
		return false;
	slurp(child, "stat", text, sizeof(text));
	state = strrchr(text, ')');
	return state != NULL && state[2] == 'S';
}

static int measure_memory(char **argv)
{
	char text[4096];
	bool init = true;
	pid_t pid = (pid_t)syscall(SYS_clone, CLONE_NEWPID | SIGCHLD, NULL, NULL, NULL, NULL);
	if (pid < 0) {
		init = false;
		pid = fork();
	}
	if (pid == 0) {
		if (!init)
			setpgid(0, 0);
		execv(argv[1], argv + 1);
		_exit(127);
	}
	int tries = 0;
	do {
		nanosleep(&(struct timespec){ 0, 50000000 }, NULL);
	} while (!is_waiting(pid) && ++tries < 100);
	nanosleep(&(struct timespec){ 0, 50000000 }, NULL);
	size_t n = slurp(pid, "smaps_rollup", text, sizeof(text));
	if (tries < 100 && n > 0)
		printf("%ld %ld %s\n", field_of(text, "Private_Dirty:"), field_of(text, "Rss:"),
			init ? "init" : "process");
	kill(init ? pid : -pid, SIGKILL);
	waitpid(pid, NULL, 0);
	return tries < 100 && n > 0 ? 0 : 1;
}

/* ---- files ---- */

static int measure_files(const char *folder, long count)
{
	if ((mkdir(folder, 0700) != 0 && errno != EEXIST) || chdir(folder) != 0)
		die(folder);
	for (long i = 1; i <= count; i++) {
		char name[32];
		snprintf(name, sizeof(name), "f%ld", i);
		int fd = open(name, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
		if (fd < 0)
			die(name);
		close(fd);
	}
	return 0;
}

int main(int argc, char **argv)
{
	const char *what = argc > 2 ? argv[1] : "";
	if (strcmp(what, "run") == 0)
		return measure_run(argc - 1, argv + 1);
	if (strcmp(what, "start") == 0)
		return measure_start(argc - 1, argv + 1);
	if (strcmp(what, "calls") == 0)
		return measure_calls(argv + 1);
	if (strcmp(what, "processes") == 0)
		return measure_processes(argv + 1);
	if (strcmp(what, "memory") == 0)
		return measure_memory(argv + 1);
	if (strcmp(what, "files") == 0 && argc == 4)
		return measure_files(argv[2], atol(argv[3]));
	errno = 0;
	die("usage: measure run | start | calls | processes | memory | files ...");
}
