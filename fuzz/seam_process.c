/* seam_process.c - virtual processes: fork and exec, waiting
 *
 * One process runs at a time, until it ends or cannot go on: then another one does, where it was. A program has no
 * memory: it writes what the choices say, and runs until it is waited for or killed. */
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include "seam_internal.h"

/* ---- the table ---- */

struct process *seam_process_new(pid_t parent)
{
	for (size_t i = 0; i < SEAM_PROCESSES; i++) {
		struct process *p = &seam.processes[i];
		if (p->state != PROCESS_NONE)
			continue;
		*p = (struct process){ .pid = seam.next_pid++, .parent = parent, .state = PROCESS_READY };
		return p;
	}
	return NULL;
}

struct process *seam_process_find(pid_t pid)
{
	for (size_t i = 0; i < SEAM_PROCESSES; i++)
		if (seam.processes[i].state != PROCESS_NONE && seam.processes[i].pid == pid)
			return &seam.processes[i];
	return NULL;
}

/* process_copy: the child's table of descriptors and all else is its parent's. */
static struct process *process_copy(void)
{
	struct process *parent = seam.current, *child = seam_process_new(parent->pid);
	if (child == NULL)
		return NULL;
	pid_t pid = child->pid;
	*child = *parent;
	child->pid = pid;
	child->parent = parent->pid;
	child->pending = 0;
	child->image = NULL;
	for (int fd = 0; fd < DESCRIPTORS; fd++)
		if (child->fds[fd].file != NULL)
			(void)file_hold(child->fds[fd].file);
	return child;
}

static void process_forget(struct process *p)
{
	if (p->image != NULL)
		*p->image = (struct image){ .stack = NULL };
	*p = (struct process){ .state = PROCESS_NONE };
}

/* ---- one runs ---- */

static __attribute__((noinline)) void process_switch(struct process *to)
{
	struct process *p = seam.current;
	if (!image_fits(p, __builtin_frame_address(0)))
		seam_stop(true);
	if (_setjmp(p->image->where) == 0) {
		image_save(p, p->image, __builtin_frame_address(0));
		image_load(to);
	}
	image_wake(seam.current);
}

/* ready: a process that could go on, if anything has happened since it last could not */
static struct process *ready(void)
{
	for (size_t i = SEAM_PROCESSES; i > 0; i--) {
		struct process *p = &seam.processes[i - 1];
		if (p != seam.current && p->state == PROCESS_READY && p->tried != seam.events)
			return p;
	}
	return NULL;
}

/* end_program: time passes until a program has ended. */
static bool end_program(void)
{
	for (size_t i = 0; i < SEAM_PROCESSES; i++) {
		struct process *p = &seam.processes[i];
		if (p->state != PROCESS_PROGRAM)
			continue;
		process_ended(p, (int)seam_choose(256) << 8);
		return true;
	}
	return false;
}

/* sleeper: the process that wakes first; NULL: none sleeps */
static struct process *sleeper(void)
{
	struct process *first = NULL;
	for (size_t i = 0; i < SEAM_PROCESSES; i++) {
		struct process *p = &seam.processes[i];
		if (p->state == PROCESS_READY && p->wakes != 0 && (first == NULL || p->wakes < first->wakes))
			first = p;
	}
	return first;
}

/* pass_time: nothing can go on before something is over. */
static void pass_time(void)
{
	if (end_program())
		return;
	struct process *p = sleeper();
	if (p == NULL || p->wakes > INT64_MAX / 4)
		seam_stop(true);	/* all wait for each other, or for what never comes */
	if (seam.clock < p->wakes)
		seam.clock = p->wakes;
	if (p != seam.current)
		process_switch(p);
}

bool seam_wait(void)
{
	seam_deliver();
	if (seam.interrupted) {
		seam.interrupted = false;
		errno = EINTR;
		return false;
	}
	if (++seam.calls > SEAM_CALLS || seam.current->shares)
		seam_stop(true);
	seam.current->tried = seam.events;
	struct process *other = ready();
	if (other != NULL)
		process_switch(other);
	else
		pass_time();
	seam_deliver();
	if (!seam.interrupted)
		return true;
	seam.interrupted = false;
	errno = EINTR;
	return false;
}

/* ---- the end of one ---- */

void process_ended(struct process *p, int status)
{
	descriptors_close(p);
	p->state = PROCESS_ENDED;
	p->status = status;
	seam.events++;
	for (size_t i = 0; i < SEAM_PROCESSES; i++) {
		struct process *child = &seam.processes[i];
		if (child->state == PROCESS_NONE || child->parent != p->pid)
			continue;
		child->parent = seam.processes[0].pid == 1 ? 1 : 0;
		if (child->parent == 0 && child->state == PROCESS_ENDED)
			process_forget(child);
	}
	struct process *parent = seam_process_find(p->parent);
	if (parent == NULL || parent->actions[SIGCHLD] == SIG_IGN)
		p->parent = 0;
	if (parent != NULL)
		seam_signal(parent, SIGCHLD);
	if (p->parent == 0 && p != seam.current)
		process_forget(p);
}

/* leave_shared: the child of vfork is gone: its parent goes on with its memory */
NORETURN void seam_vfork_return(pid_t pid);

static NORETURN void leave_shared(void)
{
	pid_t pid = seam.current->pid;
	seam.current->shares = false;
	seam.current = seam.vfork_parent;
	seam.vfork_parent = NULL;
	seam_vfork_return(pid);
}

void seam_exit(int status)
{
	struct process *p = seam.current;
	if (p == &seam.processes[0]) {
		seam.status = status;
		seam_stop(false);
	}
	bool shared = p->shares;
	struct process *parent = seam_process_find(p->parent);
	process_ended(p, status);
	if (shared)
		leave_shared();
	struct process *next = parent != NULL && parent->state == PROCESS_READY ? parent : ready();
	if (next == NULL)
		seam_stop(true);
	if (p->image != NULL)
		*p->image = (struct image){ .stack = NULL };
	p->image = NULL;
	if (p->parent == 0)
		p->state = PROCESS_NONE;
	image_load(next);
}

void virtual__exit(int status);
void virtual__exit(int status)
{
	seam_exit((status & 255) << 8);
}

/* ---- fork ---- */

pid_t virtual__Fork(void);
/* seam_vfork: -1, or 0: the caller, vfork, returns twice */
int seam_vfork(void);

/* fork_event: a child that is not run: it ends in some way, at some time. */
static pid_t fork_event(void)
{
	struct process *child = process_copy();
	if (child == NULL)
		return errno = EAGAIN, -1;
	unsigned how = seam_choose(256);
	child->state = PROCESS_PROGRAM;
	child->ignores_term = how & 64;
	descriptors_close(child);
	if (how & 128)
		process_ended(child, how & 32 ? (int)(how & 31) : (int)(how & 31) << 8);
	return child->pid;
}

pid_t virtual__Fork(void)
{
	ENTER_UNLOCKED();
	unsigned choice = seam_choose(8);
	if (choice == 7)
		return errno = EAGAIN, -1;
	if (choice == 6)
		return fork_event();
	struct process *parent = seam.current, *child = process_copy();
	if (child == NULL)
		return errno = EAGAIN, -1;
	child->image = image_take();
	struct process *first = choice == 5 ? parent : child;
	struct process *second = first == child ? parent : child;
	if (child->image == NULL || !image_fits(parent, __builtin_frame_address(0))) {
		descriptors_close(child);
		process_forget(child);
		return errno = EAGAIN, -1;
	}
	seam.events++;
	if (_setjmp(second->image->where) == 0) {
		image_save(second, second->image, __builtin_frame_address(0));
		seam.current = first;
	} else {
		image_wake(seam.current);
	}
	return seam.current == child ? 0 : child->pid;
}

int seam_vfork(void)
{
	ENTER_UNLOCKED();
	struct process *child = seam_choose(8) == 7 ? NULL : process_copy();
	if (child == NULL)
		return errno = EAGAIN, -1;
	child->shares = true;
	seam.vfork_parent = seam.current;
	seam.current = child;
	return 0;
}

/* vfork returns to its caller a second time: nothing may lie between, so it is no function of C. */
jmp_buf seam_vfork_place;
void seam_vfork_return(pid_t pid)
{
	_longjmp(seam_vfork_place, pid);
}
__asm__(".text\n"
	".globl virtual_vfork\n"
	".type virtual_vfork, @function\n"
	"virtual_vfork:\n"
#if defined(__x86_64__)
	"	sub $8, %rsp\n"
	"	call seam_vfork\n"
	"	add $8, %rsp\n"
	"	test %eax, %eax\n"
	"	jne 1f\n"
	"	lea seam_vfork_place(%rip), %rdi\n"
	"	jmp _setjmp@PLT\n"
	"1:	ret\n"
#elif defined(__aarch64__)
	"	stp x29, x30, [sp, #-16]!\n"
	"	bl seam_vfork\n"
	"	ldp x29, x30, [sp], #16\n"
	"	cbnz w0, 1f\n"
	"	adrp x0, seam_vfork_place\n"
	"	add x0, x0, :lo12:seam_vfork_place\n"
	"	b _setjmp\n"
	"1:	ret\n"
#endif
	".size virtual_vfork, . - virtual_vfork\n");

/* ---- exec ---- */

int virtual_execve(const char *path, char *const argv[], char *const envp[]);

/* program_says: what a program writes to its standard output: up to 15 bytes of the choices. */
static void program_says(void)
{
	char text[16];
	unsigned n = seam_choose(16);
	for (unsigned i = 0; i < n; i++)
		text[i] = (char)seam_choose(256);
	struct file *f = seam.current->fds[1].file;
	struct pipe_buffer *pipe = f != NULL && f->kind == FILE_WRITE_END ? f->out : NULL;
	if (pipe == NULL || pipe->readers == 0 || pipe->n + n > PIPE_BYTES)
		return;
	for (unsigned i = 0; i < n; i++)
		pipe->bytes[(pipe->from + pipe->n++) % PIPE_BYTES] = text[i];
}

/* close_on_exec: a program gets no descriptor of the shell's own. */
static void close_on_exec(struct process *p)
{
	for (int fd = 0; fd < DESCRIPTORS; fd++) {
		if (p->fds[fd].file == NULL)
			continue;
		if (!p->fds[fd].closes && p->fds[fd].own)
			seam_wrong("a program gets a descriptor of the shell's own", "execve");
		if (!p->fds[fd].closes)
			continue;
		file_drop(p->fds[fd].file);
		p->fds[fd].file = NULL;
	}
}

int virtual_execve(const char *path, char *const argv[], char *const envp[])
{
	ENTER_UNLOCKED();
	for (size_t i = 0; argv[i] != NULL; i++)
		(void)strlen(argv[i]);	/* strings, and an end */
	for (size_t i = 0; envp[i] != NULL; i++)
		if (strchr(envp[i], '=') == NULL)
			seam_wrong("a program gets a word without = in its environment", envp[i]);
	int error = program_begin(path);
	if (error != 0)
		return errno = error, -1;
	struct process *p = seam.current;
	seam.programs++;
	close_on_exec(p);
	program_says();
	unsigned how = seam_choose(256);
	bool last = p == &seam.processes[0];
	if (last || how < 160)
		seam_exit(how & 16 ? (int)(how & 15) : (int)(how & 15) << 8);
	/* it runs until it is waited for */
	bool shared = p->shares;
	p->ignores_term = how & 16;
	p->state = PROCESS_PROGRAM;
	descriptors_close(p);
	seam.events++;
	if (shared)
		leave_shared();
	struct process *next = ready();
	if (p->image != NULL)
		*p->image = (struct image){ .stack = NULL };
	p->image = NULL;
	if (next == NULL)
		seam_stop(true);
	image_load(next);
}

/* ---- waiting ---- */

pid_t virtual_waitpid(pid_t pid, int *status, int options);

static bool is_waited_for(const struct process *p, pid_t pid)
{
	return p->state != PROCESS_NONE && p->parent == seam.current->pid && p != seam.current &&
		(pid == -1 || pid == p->pid);
}

pid_t virtual_waitpid(pid_t pid, int *status, int options)
{
	if (seam.current->pid != 1)
		seam_unlocked(__func__);
	seam_count();
	seam.interrupted = false;
	for (;;) {
		bool some = false;
		for (size_t i = 0; i < SEAM_PROCESSES; i++) {
			struct process *p = &seam.processes[i];
			if (!is_waited_for(p, pid))
				continue;
			some = true;
			if (p->state != PROCESS_ENDED)
				continue;
			pid_t found = p->pid;
			*status = p->status;
			process_forget(p);
			return found;
		}
		if (!some)
			return errno = ECHILD, -1;
		if (options & WNOHANG)
			return 0;
		if (!seam_wait())
			return -1;
	}
}
