/* seam.c - one input in its virtual system: choices, budgets, the plan of what goes wrong and when */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include "exec_internal.h"
#include "seam_internal.h"

struct seam seam;
volatile sig_atomic_t seam_inside;
bool seam_shows;
unsigned seam_kernel;

void seam_flags_reset(void);

/* ---- choices ---- */

struct str seam_cut(struct str *input)
{
	for (size_t i = input->n; i > 0; i--)
		if (input->p[i - 1] == '\0') {
			struct str choices = str_skip(*input, i);
			input->n = i - 1;
			return choices;
		}
	return (struct str){ NULL, 0 };
}

unsigned seam_choose(unsigned n)
{
	if (seam.choices.n == 0)
		return 0;
	unsigned byte = (unsigned char)seam.choices.p[0];
	seam.choices = str_skip(seam.choices, 1);
	return byte % n;
}

bool seam_is_init(void)
{
	return seam.current->pid == 1;
}

int seam_status(void)
{
	return seam.status;
}

bool seam_ended_by_budget(void)
{
	return seam.budget;
}

struct limits seam_limits(void)
{
	uintptr_t here = (uintptr_t)__builtin_frame_address(0);
	return (struct limits){ .stack_floor = here - SEAM_STACK, .stack_size = SEAM_STACK };
}

/* plan_make: up to 7 events, each so many calls and steps behind the one before: a failure (below 128) or a signal. */
static void plan_make(void)
{
	seam.plan_count = seam_choose(8);
	for (size_t i = 0; i < seam.plan_count; i++) {
		seam.plan[i].after = 1 + seam_choose(256);
		seam.plan[i].what = (uint8_t)seam_choose(256);
	}
}

static int plan_step(bool may_fail)
{
	static const int errors[] = { EINTR, ENOMEM, EMFILE, EIO, ENOSPC, EACCES, EPERM, EAGAIN };
	if (seam.plan_count == 0 || --seam.plan[seam.plan_count - 1].after > 0)
		return 0;
	unsigned what = seam.plan[seam.plan_count - 1].what;
	if (what < 128 && !may_fail) {
		seam.plan[seam.plan_count - 1].after = 1;
		return 0;
	}
	seam.plan_count--;
	if (what < 128)
		return errors[what % ARRAY_LENGTH(errors)];
	int number = (int)(what & 63);
	if (number > 0 && number < 32)
		seam_signal(seam.current, number);
	return 0;
}

/* ---- entering and leaving ---- */

void seam_stop(bool budget)
{
	seam.budget = budget;
	seam_inside = 0;
	_longjmp(seam.end, 1);
}

void seam_wrong(const char *what, const char *which)
{
	seam_inside = 0;
	fprintf(stderr, "the virtual system: %s: %s\n", what, which);
	abort();
}

static int enter(bool may_fail)
{
	if (!seam_inside)	/* what a target calls by itself, outside of an input, reaches nothing */
		return EBADF;
	if (++seam.calls > SEAM_CALLS)
		seam_stop(true);
	seam.clock += 1000;
	int error = plan_step(may_fail);
	seam_deliver();
	return error;
}

int seam_enter(void)
{
	return enter(true);
}

void seam_count(void)
{
	(void)enter(false);
}

void seam_unlocked(const char *call)
{
	if (seam.current->locked)
		seam_wrong("a system call that the filter of a worker, or of PID 1, kills it for", call);
}

void seam_wrote(size_t n)
{
	seam.written += n;
	if (seam.written > SEAM_OUTPUT)
		seam_stop(true);
}

/* ---- steps: these functions of the interpreter are wrapped by the linker ---- */

static void step(void)
{
	if (++seam.steps > SEAM_STEPS)
		seam_stop(true);
	(void)plan_step(false);
	seam_deliver();
}

enum flow __real_exec_simple(struct shell *sh, const struct node *n, unsigned how);
enum flow __wrap_exec_simple(struct shell *sh, const struct node *n, unsigned how);
enum flow __wrap_exec_simple(struct shell *sh, const struct node *n, unsigned how)
{
	step();
	return __real_exec_simple(sh, n, how);
}

enum flow __real_exec_pipeline(struct shell *sh, const struct node *n, unsigned how);
enum flow __wrap_exec_pipeline(struct shell *sh, const struct node *n, unsigned how);
enum flow __wrap_exec_pipeline(struct shell *sh, const struct node *n, unsigned how)
{
	step();
	return __real_exec_pipeline(sh, n, how);
}

enum flow __real_exec_subshell(struct shell *sh, const struct node *n, unsigned how);
enum flow __wrap_exec_subshell(struct shell *sh, const struct node *n, unsigned how);
enum flow __wrap_exec_subshell(struct shell *sh, const struct node *n, unsigned how)
{
	step();
	return __real_exec_subshell(sh, n, how);
}

enum flow __real_exec_cond(struct shell *sh, const struct node *n);
enum flow __wrap_exec_cond(struct shell *sh, const struct node *n);
enum flow __wrap_exec_cond(struct shell *sh, const struct node *n)
{
	step();
	return __real_exec_cond(sh, n);
}

void __real_stream_write_slow(struct stream *s, struct str bytes);
void __wrap_stream_write_slow(struct stream *s, struct str bytes);
void __wrap_stream_write_slow(struct stream *s, struct str bytes)
{
	seam_wrote(bytes.n);
	__real_stream_write_slow(s, bytes);
}

/* ---- one input ---- */

static void processes_reset(void)
{
	memset(seam.processes, 0, sizeof(seam.processes));
	seam.next_pid = seam_choose(2) != 0 ? 1 : 100;
	struct process *first = seam_process_new(0);
	seam.current = first;
	seam.vfork_parent = NULL;
	seam.next_pid = 101;
	first->image = image_take();
	first->group = first->pid;
	first->umask = 022;
	first->uid = seam_choose(2) != 0 ? 1000 : 0;
	first->gid = first->uid;
}

static void reset(struct str choices)
{
	seam.choices = choices;
	seam.events = seam.calls = seam.steps = seam.programs = 0;
	seam.plan_count = 0;
	seam.written = seam.copied = 0;
	seam.clock = INT64_C(1700000000) * 1000000000;
	seam.random = 1;
	seam.status = -1;
	seam.budget = seam.interrupted = seam.unread = false;
	seam_heap_reset();
	processes_reset();
	seam_files_reset();
	seam_flags_reset();
	plan_make();
	seam.calls = 0;
}

bool seam_run(void (*body)(void *context), void *context, struct str choices)
{
	wall_build();
	seam_shows = getenv("NACRE_SHOW") != NULL;
	seam.stack_base = __builtin_frame_address(0);
	bool returned = false;
	if (_setjmp(seam.end) == 0) {
		reset(choices);
		wall_clock();
		seam_inside = 1;
		body(context);
		seam_inside = 0;
		if (seam.current != &seam.processes[0])
			seam_wrong("a child came back from the shell", "body");
		returned = true;
	}
	wall_check();
	return returned;
}

void seam_expect_clean(void)
{
	const struct process *p = seam.current;
	if (p->blocks != 0)
		seam_wrong("memory was not given back", "at the end of the shell");
	for (int fd = 0; fd < DESCRIPTORS; fd++)
		if (p->fds[fd].file != NULL && p->fds[fd].closes)
			seam_wrong("a descriptor of the shell's own is open", "at the end of the shell");
}
