/* attacker.c - an app that was broken into. It is started by the shell's last exec, and tries what the threat model has on its
 * left. For each attempt it prints one line: NAME, a tab, "done" or what stopped it.
 *
 *	attacker GROUP		app: as PID 1; child: with the shell as PID 1
 *	attacker wait		does nothing
 *	attacker marker		ends with status 99: what was dropped, and runs, says so in this way */
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RAN = 99, TOOL_SIZE = 4 << 20 };
/* Whatever an attempt starts can tell that it was: a sealed shell without arguments runs its entrypoint, and that us. */
static char nested[] = "NESTED=1";
static char *environment[] = { nested, NULL };

/* An attempt runs in a child: it ends with status 0 (done) or errno. */
static int error(int result)
{
	return result < 0 ? errno : 0;
}

/* ended: waits for a child that is something that should not run */
static int ended(pid_t pid)
{
	int status;
	if (waitpid(pid, &status, 0) != pid)
		return errno;
	if (WIFEXITED(status) && WEXITSTATUS(status) == RAN)
		return 0;
	return WIFEXITED(status) && WEXITSTATUS(status) > 0 ? WEXITSTATUS(status) : EIO;
}

static int run(const char *path, const char *const argv[], int input)
{
	pid_t pid = fork();
	if (pid == 0) {
		if (input >= 0)
			dup2(input, 0);
		execve(path, (char **)(uintptr_t)argv, environment);
		_exit(errno);
	}
	return ended(pid);
}

/* ---- commands ---- */

static int sh_string(void)
{
	return run("/bin/sh", (const char *[]){ "sh", "-c", "exit 99", NULL }, -1);
}

static int sh_piped(void)
{
	int ends[2];
	if (pipe(ends) != 0 || write(ends[1], "exit 99\n", 8) != 8)
		return errno;
	close(ends[1]);
	return run("/bin/sh", (const char *[]){ "sh", NULL }, ends[0]);
}

static int drop_script(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0755);
	if (fd < 0 || write(fd, "exit 99\n", 8) != 8)
		return errno;
	return error(close(fd));
}

static int sh_script(void)
{
	int failed = drop_script("/tmp/script.sh");
	return failed ? failed : run("/bin/sh", (const char *[]){ "sh", "/tmp/script.sh", NULL }, -1);
}

static int sh_script_input(void)
{
	int failed = drop_script("/tmp/script.sh"), fd = open("/tmp/script.sh", O_RDONLY);
	return failed ? failed : run("/bin/sh", (const char *[]){ "sh", "-s", NULL }, fd);
}

static int sh_without_bits(void)
{
	if (prctl(PR_SET_SECUREBITS, 0, 0, 0, 0) != 0)
		return errno;
	return sh_string();
}

static int sh_in_new_namespace(void)
{
	pid_t pid = fork();
	if (pid == 0) {
		if (unshare(CLONE_NEWUSER) != 0)
			_exit(errno);
		_exit(sh_string() == 0 ? RAN : 126);
	}
	return ended(pid);
}

/* ---- programs of the attacker's own ---- */

static char tool[TOOL_SIZE];

/* copy_to: this program, into fd */
static int copy_to(int fd)
{
	int self = open("/app/attacker", O_RDONLY);
	ssize_t n = self < 0 ? -1 : read(self, tool, sizeof(tool));
	close(self);
	return fd < 0 || n <= 0 || write(fd, tool, (size_t)n) != n ? errno : 0;
}

static int drop(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0755);
	int failed = copy_to(fd);
	close(fd);
	return failed;
}

static const char *const marker[] = { "attacker", "marker", NULL };

static int drop_and_run(const char *path)
{
	int failed = drop(path);
	return failed ? failed : run(path, marker, -1);
}

static int dropped_in_tmp(void)
{
	return drop_and_run("/tmp/evil");
}

static int dropped_in_root(void)
{
	return drop_and_run("/data/evil");
}

static int dropped_beside(void)
{
	return drop_and_run("/app/evil");
}

static int run_descriptor(int fd)
{
	pid_t pid = fork();
	if (pid == 0) {
		syscall(SYS_execveat, fd, "", marker, environment, AT_EMPTY_PATH);
		_exit(errno);
	}
	return ended(pid);
}

static int memory_file(void)
{
	int fd = (int)syscall(SYS_memfd_create, "x", 0);
	int failed = fd < 0 ? errno : copy_to(fd);
	return failed ? failed : run_descriptor(fd);
}

static int memory_file_through_proc(void)
{
	char path[40];
	int fd = (int)syscall(SYS_memfd_create, "x", 0);
	int failed = fd < 0 ? errno : copy_to(fd);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	return failed ? failed : run(path, marker, -1);
}

static int unnamed_file(void)
{
	char path[40];
	int fd = open("/tmp", O_TMPFILE | O_RDWR, 0755);
	int failed = fd < 0 ? errno : copy_to(fd);
	if (failed)
		return failed;
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	int readable = open(path, O_RDONLY);
	close(fd);
	return run_descriptor(readable);
}

static int replaced_by_rename(void)
{
	int failed = drop("/app/new");
	if (failed == 0 && rename("/app/new", "/app/tool") != 0)
		failed = errno;
	return failed ? failed : run("/app/tool", marker, -1);
}

static int overwritten(void)
{
	int fd = open("/app/other", O_WRONLY | O_TRUNC);
	int failed = copy_to(fd);
	close(fd);
	return failed ? failed : run("/app/other", marker, -1);
}

static int code_in_memory(void)
{
	static const unsigned char code[] = {
#if defined(__x86_64__)
		0xb8, 99, 0, 0, 0, 0xc3		/* mov $99, %eax; ret */
#else
		0x60, 0x0c, 0x80, 0x52, 0xc0, 0x03, 0x5f, 0xd6	/* mov w0, #99; ret */
#endif
	};
	char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS,
		-1, 0);
	int (*function)(void);
	if (page == MAP_FAILED)
		return errno;
	memcpy(page, code, sizeof(code));
	__builtin___clear_cache(page, page + sizeof(code));
	memcpy(&function, &page, sizeof(function));
	return function() == RAN ? 0 : EIO;
}

/* ---- files ---- */

static int write_data(void)
{
	return error(open("/data/file", O_WRONLY | O_CREAT | O_TRUNC, 0644));
}

/* ---- PID 1, where it is the shell ---- */

static int init_memory(void)
{
	int fd = open("/proc/1/mem", O_RDWR);
	return error(fd);
}

static int init_environment(void)
{
	char byte;
	int fd = open("/proc/1/environ", O_RDONLY);
	return fd < 0 || read(fd, &byte, 1) != 1 ? errno : 0;
}

static int init_traced(void)
{
	if (ptrace(PTRACE_SEIZE, 1, NULL, NULL) != 0)
		return errno;
	return 0;
}

static int init_written(void)
{
	char byte = 0;
	struct iovec here = { &byte, 1 }, there = { (void *)0x1000, 1 };
	if (process_vm_writev(1, &here, 1, &there, 1, 0) == 1 || errno == EFAULT)
		return 0;	/* the address was wrong, the permission was there */
	return errno;
}

static int init_signalled(void)
{
	return error(kill(1, 0));
}

static int init_descriptors(void)
{
	int init = (int)syscall(SYS_pidfd_open, 1, 0);
	return init < 0 ? errno : error((int)syscall(SYS_pidfd_getfd, init, 1, 0));
}

/* ---- the kernel ---- */

static int new_user_namespace(void)
{
	return error(unshare(CLONE_NEWUSER));
}

static int new_user_namespace_clone(void)
{
	pid_t pid = (pid_t)syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0);
	if (pid == 0)
		_exit(RAN);
	return pid < 0 ? errno : ended(pid);
}

static int new_user_namespace_clone3(void)
{
	uint64_t args[11] = { CLONE_NEWUSER, 0, 0, 0, SIGCHLD };
	pid_t pid = (pid_t)syscall(SYS_clone3, args, sizeof(args));
	if (pid == 0)
		_exit(RAN);
	return pid < 0 ? errno : ended(pid);
}

static int mount_something(void)
{
	return error(mount("none", "/tmp", "tmpfs", 0, NULL));
}

/* reached: what the kernel says to wrong arguments, when it looks at them at all */
static int reached(long result)
{
	return result >= 0 || errno == EFAULT || errno == EINVAL || errno == EBADF ? 0 : errno;
}

static int mount_api(void)
{
	return reached(syscall(SYS_fsopen, "tmpfs", 0));
}

static int enter_namespace(void)
{
	return reached(syscall(SYS_setns, -1, 0));
}

static int bpf_call(void)
{
	return reached(syscall(SYS_bpf, 0, NULL, 0));
}

static int perf_call(void)
{
	return reached(syscall(SYS_perf_event_open, NULL, 0, 0, 0, 0));
}

static int io_uring_call(void)
{
	return reached(syscall(SYS_io_uring_setup, 0, NULL));
}

static int userfaultfd_call(void)
{
	return reached(syscall(SYS_userfaultfd, -1));
}

static int keys_call(void)
{
	return reached(syscall(SYS_keyctl, 0, -3, 1, 0, 0));
}

static int module_call(void)
{
	return reached(syscall(SYS_finit_module, -1, "", 0));
}

static int handle_call(void)
{
	return reached(syscall(SYS_open_by_handle_at, -1, NULL, 0));
}

static int clock_call(void)
{
	return reached(syscall(SYS_clock_settime, 99, NULL));
}

static int crypto_socket(void)
{
	return reached(socket(38, SOCK_SEQPACKET, 0));
}

static int terminal_input(void)
{
	return reached(syscall(SYS_ioctl, -1, 0x5412, ""));
}

static int trace_child(void)
{
	pid_t pid = fork();
	if (pid == 0)
		_exit(pause());
	int failed = error((int)ptrace(PTRACE_SEIZE, pid, NULL, NULL));
	kill(pid, SIGKILL);
	return failed;
}

static int set_user_id(void)
{
	return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 ? EPERM : 0;
}

static const struct attempt {
	const char *group, *name;
	int (*act)(void);
} attempts[] = {
	{ "app", "`sh -c STRING`", sh_string },
	{ "app", "`curl ... \\| sh`: a script from a pipe", sh_piped },
	{ "app", "`sh FILE`: a dropped script", sh_script },
	{ "app", "`sh <FILE`: a dropped script as input", sh_script_input },
	{ "app", "`sh -c` after clearing the securebits", sh_without_bits },
	{ "app", "`sh -c` in a new user namespace", sh_in_new_namespace },
	{ "app", "a dropped program in /tmp", dropped_in_tmp },
	{ "app", "a dropped program in a data directory", dropped_in_root },
	{ "app", "a dropped program beside the app", dropped_beside },
	{ "app", "a program in a memory file (fexecve)", memory_file },
	{ "app", "a program in a memory file (/proc/self/fd)", memory_file_through_proc },
	{ "app", "a program in a file without a name", unnamed_file },
	{ "app", "another file in a listed program's place", replaced_by_rename },
	{ "app", "a listed program, overwritten in place", overwritten },
	{ "app", "writing outside the `write` list", write_data },
	{ "app", "code in writable memory, in the app itself", code_in_memory },
	{ "app", "rights from a set-user-ID program", set_user_id },
	{ "app", "new user namespace: unshare", new_user_namespace },
	{ "app", "new user namespace: clone", new_user_namespace_clone },
	{ "app", "new user namespace: clone3", new_user_namespace_clone3 },
	{ "app", "entering a namespace: setns", enter_namespace },
	{ "app", "mount", mount_something },
	{ "app", "mount: fsopen", mount_api },
	{ "app", "ptrace of a process of its own", trace_child },
	{ "app", "bpf", bpf_call },
	{ "app", "perf_event_open", perf_call },
	{ "app", "io_uring_setup", io_uring_call },
	{ "app", "userfaultfd", userfaultfd_call },
	{ "app", "keyctl", keys_call },
	{ "app", "finit_module", module_call },
	{ "app", "open_by_handle_at", handle_call },
	{ "app", "clock_settime", clock_call },
	{ "app", "a socket of a rare family (AF_ALG)", crypto_socket },
	{ "app", "typing into a terminal (TIOCSTI)", terminal_input },
	{ "child", "PID 1: write its memory (/proc/1/mem)", init_memory },
	{ "child", "PID 1: write its memory (process_vm_writev)", init_written },
	{ "child", "PID 1: read its environment", init_environment },
	{ "child", "PID 1: ptrace", init_traced },
	{ "child", "PID 1: take its descriptors", init_descriptors },
	{ "child", "PID 1: send it a signal", init_signalled },
};

/* name_of: musl has no strerrorname_np */
static const char *name_of(int number)
{
	static const struct {
		int number;
		const char *name;
	} names[] = {
		{ EPERM, "EPERM" }, { EACCES, "EACCES" }, { ENOSYS, "ENOSYS" }, { EROFS, "EROFS" },
		{ ENOENT, "ENOENT" }, { EAFNOSUPPORT, "EAFNOSUPPORT" }, { ENOEXEC, "ENOEXEC" },
	};
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (names[i].number == number)
			return names[i].name;
	return strerror(number);
}

static void attempt(const struct attempt *a)
{
	int status;
	pid_t pid = fork();
	if (pid == 0) {
		/* what shells and programs say is not the result */
		int null = open("/dev/null", O_WRONLY);
		dup2(null, 1);
		dup2(null, 2);
		_exit(a->act());
	}
	waitpid(pid, &status, 0);
	if (!WIFEXITED(status))
		printf("%s\tsignal %d\n", a->name, WTERMSIG(status));
	else if (WEXITSTATUS(status) == 0)
		printf("%s\tdone\n", a->name);
	else if (WEXITSTATUS(status) == 126)
		printf("%s\tthe shell\n", a->name);
	else
		printf("%s\t%s\n", a->name, name_of(WEXITSTATUS(status)));
	fflush(stdout);
}

int main(int argc, char **argv)
{
	if (argc < 2 || strcmp(argv[1], "marker") == 0)
		return RAN;
	if (getenv("NESTED") != NULL)
		return 1;
	if (strcmp(argv[1], "wait") == 0)
		return pause();
	for (size_t i = 0; i < sizeof(attempts) / sizeof(attempts[0]); i++)
		if (strcmp(attempts[i].group, argv[1]) == 0)
			attempt(&attempts[i]);
	return 0;
}
