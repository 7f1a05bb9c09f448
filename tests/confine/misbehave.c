/* misbehave.c - a builtin for tests alone: a worker that reads the first line of its input, and then
 * does what a worker that was taken over would do */
#include "utility.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static void try_exec(void)
{
	char *argv[] = { (char *)(uintptr_t)"/bin/sh", NULL };
	execve(argv[0], argv, argv + 1);
}

static void try_fork(void)
{
	syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
}

static void try_socket(void)
{
	socket(AF_INET, SOCK_STREAM, 0);
}

static void try_map(void)
{
	mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

static void try_protect(void)
{
	static const char page[4096] __attribute__((aligned(4096)));
	mprotect((void *)(uintptr_t)page, sizeof(page), PROT_READ | PROT_EXEC);
}

static void try_ptrace(void)
{
	ptrace(PTRACE_ATTACH, getppid(), NULL, NULL);
}

static void try_memory_of_parent(void)
{
	syscall(SYS_process_vm_writev, 1, NULL, 0, NULL, 0, 0);
}

static void try_kill(void)
{
	kill(1, SIGTERM);
}

static void try_unlink(void)
{
	unlink("lines");
}

static void try_prctl(void)
{
	syscall(SYS_prctl, 4, 1, 0, 0, 0);
}

static const struct {
	const char *name;
	void (*act)(void);
} acts[] = {
	{ "execve", try_exec }, { "fork", try_fork }, { "socket", try_socket },
	{ "map", try_map }, { "protect", try_protect }, { "ptrace", try_ptrace },
	{ "memory", try_memory_of_parent }, { "kill", try_kill }, { "unlink", try_unlink },
	{ "prctl", try_prctl },
};

/* try_open: for writing and for reading: refused, and told */
static void try_open(struct shell *sh)
{
	int fd = open("lines", O_WRONLY | O_TRUNC);
	shell_printf(sh, "write: %s\n", fd < 0 ? strerror(errno) : "open");
	fd = open("/etc/passwd", O_RDONLY);
	shell_printf(sh, "read: %s\n", fd < 0 ? strerror(errno) : "open");
}

/* try_descriptors: is anything open besides what a worker needs? */
static void try_descriptors(struct shell *sh, const struct input *in)
{
	char byte;
	for (int fd = 3; fd < 64; fd++) {
		errno = 0;
		bool open = read(fd, &byte, 0) == 0 || errno != EBADF;
		if (open && fd != sh->worker_socket && fd != in->fd && fd != in->stream->fd)
			shell_printf(sh, "descriptor %d is open\n", fd);
	}
}

/* try_all_memory: 3 GiB, every page of it */
static void try_all_memory(void)
{
	for (int i = 0; i < 3072; i++) {
		char *p = memory_get(1 << 20);
		for (int page = 0; page < 256; page++)
			p[page << 12] = 1;
	}
}

static void work(struct shell *sh, const struct args *args, void *state)
{
	struct input in;
	struct str line;
	const char *how = args->argv[0];
	(void)state;
	if (!input_open(sh, &in, args->argv[1]))
		return;
	if (input_line(&in, '\n', &line) == STREAM_GOT)
		stream_write(sh->out, line);
	let_fail(stream_flush(sh->out));
	if (strcmp(how, "open") == 0)
		try_open(sh);
	if (strcmp(how, "descriptors") == 0)
		try_descriptors(sh, &in);
	if (strcmp(how, "all-memory") == 0)
		try_all_memory();
	for (size_t i = 0; i < ARRAY_LENGTH(acts); i++)
		if (strcmp(acts[i].name, how) == 0)
			acts[i].act();
	shell_printf(sh, "still here\n");
	input_close(&in);
}

static enum flow run(struct shell *sh, const struct args *args)
{
	return worker_run(sh, args, work, NULL, NULL);
}

const struct builtin builtin_misbehave = {
	.name = "misbehave", .run = run,
	.kind = BUILTIN_UTILITY,
	.options = "", .operands = { 2, 2 },
	BUILTIN_HELP("misbehave how file", "For tests.")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_INPUT,
};
