/* helper.c - what tests/hostile makes and measures, quicker than a shell could
 *
 *	helper deep DIRECTORY LEVELS	directories called d in each other, a file `bottom` in the last one
 *	helper many DIRECTORY COUNT	empty files
 *	helper names DIRECTORY		files with names that are hard to take
 *	helper swap A B			says so and exchanges the two names until it is ended
 *	helper peak PROGRAM...		runs it; then writes "status N, KIB" to descriptor 3: the most memory that a process had
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void need(int result, const char *what)
{
	if (result >= 0)
		return;
	perror(what);
	exit(2);
}

static int make_file(const char *name)
{
	int fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
	return fd < 0 ? fd : close(fd);
}

static int deep(long levels)
{
	for (long i = 0; i < levels; i++) {
		need(mkdir("d", 0755), "mkdir");
		need(chdir("d"), "chdir");
	}
	need(make_file("bottom"), "bottom");
	return 0;
}

static int many(long count)
{
	char name[32];
	for (long i = 0; i < count; i++) {
		(void)snprintf(name, sizeof(name), "file%ld", i);
		need(make_file(name), name);
	}
	return 0;
}

static int names(void)
{
	static const char *const list[] = {
		"new\nline", "\n", " ", "-rf", "--", "*", "\\", "'\"", "tab\there", "\033[31mred", "\177",
		"\377\376", "\303", "caf\303\251", "$(touch owned)", "`touch owned`", ";touch owned", "a\rb", "...", "~", "=", "#x", "%s%n"
	};
	char name[256];
	for (size_t i = 0; i < sizeof(list) / sizeof(*list); i++)
		need(make_file(list[i]), list[i]);
	memset(name, 'x', 255);
	name[255] = '\0';
	need(make_file(name), "x");
	memset(name, '\n', 255);
	need(make_file(name), "newlines");
	return 0;
}

/* Either may be gone at times: the other side removes and makes it again. */
__attribute__((noreturn)) static void swap(const char *a, const char *b)
{
	(void)prctl(PR_SET_PDEATHSIG, SIGKILL);
	(void)alarm(60);
	need((int)write(1, "x", 1), "write");
	for (;;)
		(void)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE);
}

static int peak(char **argv)
{
	struct rusage used;
	int status;
	pid_t pid = fork();
	need(pid, "fork");
	if (pid == 0) {
		(void)close(3);
		(void)execvp(argv[0], argv);
		need(-1, argv[0]);
	}
	need(waitpid(pid, &status, 0), "waitpid");
	need(getrusage(RUSAGE_CHILDREN, &used), "getrusage");
	return dprintf(3, "status %d, %ld KiB\n", WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), used.ru_maxrss) < 0;
}

int main(int argc, char **argv)
{
	const char *what = argc > 2 ? argv[1] : "";
	if (strcmp(what, "swap") == 0 && argc == 4)
		swap(argv[2], argv[3]);
	if (strcmp(what, "peak") == 0)
		return peak(argv + 2);
	if (argc > 2 && mkdir(argv[2], 0755) != 0)
		need(errno == EEXIST ? 0 : -1, argv[2]);
	need(argc > 2 ? chdir(argv[2]) : -1, "helper: expected deep, many, names, swap or peak");
	if (strcmp(what, "names") == 0)
		return names();
	if (argc == 4)
		return strcmp(what, "deep") == 0 ? deep(atol(argv[3])) : many(atol(argv[3]));
	return 2;
}
