/* bench.c - runs one script under one shell: a folder that is as new, nothing to read, two
 * programs in PATH, limits of time and size, and nobody left behind */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include "shells.h"

/* Milliseconds and CPU seconds that a script may take, bytes that a file or an output may have. */
enum { LIMIT_TIME = 5000, LIMIT_CPU = 3, LIMIT_FILE = 1 << 20 };

void outcome_free(struct outcome *o)
{
	buf_free(&o->out);
	buf_free(&o->files);
}

static void path_of(char *room, size_t size, const char *folder, const char *name)
{
	if (snprintf(room, size, "%s/%s", folder, name) >= (int)size)
		die("too long a path", folder);
}

static void make_folder(const struct bench *b, const char *name)
{
	char path[256];
	path_of(path, sizeof(path), b->folder, name);
	if (mkdir(path, 0755) != 0)
		die("cannot make", path);
}

/* Programs that a shell may have as builtins or not. */
static void link_programs(const struct bench *b)
{
	static const char *const programs[][2] = {
		{ "/bin/cat", "bin/cat" }, { "/usr/bin/printf", "bin/printf" },
	};
	char path[256];
	for (size_t i = 0; i < ARRAY_LENGTH(programs); i++) {
		path_of(path, sizeof(path), b->folder, programs[i][1]);
		if (symlink(programs[i][0], path) != 0)
			die("cannot make", path);
	}
}

void bench_init(struct bench *b, const char *parent)
{
	*b = (struct bench){ .runs = 0 };
	path_of(b->folder, sizeof(b->folder), parent, "nacre-shells.XXXXXX");
	if (mkdtemp(b->folder) == NULL)
		die("cannot make a folder in", parent);
	path_of(b->script, sizeof(b->script), b->folder, "script");
	path_of(b->work, sizeof(b->work), b->folder, "work");
	make_folder(b, "work");
	make_folder(b, "bin");
	make_folder(b, "tmp");
	link_programs(b);
	(void)snprintf(b->path_variable, sizeof(b->path_variable), "PATH=%s/bin", b->folder);
	(void)snprintf(b->tmp_variable, sizeof(b->tmp_variable), "TMPDIR=%s/tmp", b->folder);
	b->out = memfd_create("out", MFD_CLOEXEC);
	b->err = memfd_create("err", MFD_CLOEXEC);
	b->null = open("/dev/null", O_RDWR | O_CLOEXEC);
	if (b->out < 0 || b->err < 0 || b->null < 0)
		die("cannot make a file in memory, or open", "/dev/null");
	(void)prctl(PR_SET_CHILD_SUBREAPER, 1);
	folder_fill(b->work);
	folder_list(b->work, &b->pristine);
}

void bench_free(struct bench *b)
{
	folder_clear(b->folder);
	(void)rmdir(b->folder);
	(void)close(b->out);
	(void)close(b->err);
	(void)close(b->null);
	buf_free(&b->pristine);
}

static void write_script(const struct bench *b, struct str script)
{
	int fd = open(b->script, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	if (fd < 0 || write(fd, script.p, script.n) != (ssize_t)script.n)
		die("cannot write", b->script);
	(void)close(fd);
}

static void rewind_file(int fd)
{
	if (ftruncate(fd, 0) != 0 || lseek(fd, 0, SEEK_SET) != 0)
		die("cannot empty", "an output");
	(void)fcntl(fd, F_SETFL, O_APPEND);
}

/* in_child: between vfork and exec; nothing of the parent's memory changes. */
_Noreturn static void in_child(const struct bench *b, const char *path, char *const argv[],
	char *const envp[])
{
	struct rlimit cpu = { LIMIT_CPU, LIMIT_CPU + 1 }, size = { LIMIT_FILE, LIMIT_FILE },
		core = { 0, 0 };
	(void)setpgid(0, 0);
	(void)setrlimit(RLIMIT_CPU, &cpu);
	(void)setrlimit(RLIMIT_FSIZE, &size);
	(void)setrlimit(RLIMIT_CORE, &core);
	if (chdir(b->work) == 0 && dup2(b->null, 0) == 0 && dup2(b->out, 1) == 1 &&
		dup2(b->err, 2) == 2)
		(void)execve(path, argv, envp);
	_exit(126);
}

static pid_t start(struct bench *b, const struct shell_command *shell)
{
	static char home[] = "HOME=/h", locale[] = "LC_ALL=C";
	char *envp[] = { b->path_variable, b->tmp_variable, home, locale, NULL };
	const char *argv[SHELL_ARGUMENTS + 2];
	size_t n = 0;
	for (size_t i = 0; i < SHELL_ARGUMENTS && shell->arguments[i] != NULL; i++)
		argv[n++] = shell->arguments[i];
	argv[n++] = b->script;
	argv[n] = NULL;
	rewind_file(b->out);
	rewind_file(b->err);
	b->runs++;
	pid_t pid = vfork();
	if (pid == 0)
		in_child(b, shell->path, (char **)(uintptr_t)argv, envp);
	if (pid < 0)
		die("cannot start", shell->name);
	return pid;
}

/* finish: waits for the shell, and ends what it left behind. A wait status. */
static int finish(pid_t pid, bool *slow)
{
	int fd = (int)syscall(SYS_pidfd_open, pid, 0), status = 0;
	struct pollfd poller = { .fd = fd, .events = POLLIN };
	if (fd < 0)
		die("cannot watch", "a shell");
	*slow = poll(&poller, 1, LIMIT_TIME) == 0;
	(void)close(fd);
	if (*slow)
		(void)kill(-pid, SIGKILL);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	if (kill(-pid, SIGKILL) == 0)
		while (waitpid(-pid, NULL, 0) > 0)
			;
	while (waitpid(-1, NULL, WNOHANG) > 0)
		;
	return status;
}

static void read_output(int fd, struct buf *out)
{
	struct stat st;
	out->n = 0;
	if (fstat(fd, &st) != 0 || st.st_size <= 0 || !buf_reserve(out, (size_t)st.st_size))
		return;
	ssize_t n = pread(fd, out->p, (size_t)st.st_size, 0);
	out->n = n > 0 ? (size_t)n : 0;
}

void bench_run(struct bench *b, const struct shell_command *shell, struct str script,
	struct outcome *o)
{
	struct stat st;
	write_script(b, script);
	int status = finish(start(b, shell), &o->slow);
	o->status = WIFSIGNALED(status) ? 256 + WTERMSIG(status) : WEXITSTATUS(status);
	o->slow = o->slow || o->status == 256 + SIGXCPU || o->status == 256 + SIGXFSZ;
	read_output(b->out, &o->out);
	o->complained = fstat(b->err, &st) == 0 && st.st_size > 0;
	o->files.n = 0;
	folder_list(b->work, &o->files);
	if (!str_equal(buf_str(&o->files), buf_str(&b->pristine))) {
		folder_clear(b->work);
		folder_fill(b->work);
	}
}
