/* seam.h - a virtual system below the whole interpreter: the system calls of the runtime end here instead of in
 * the kernel. The Makefile renames them in a copy of the runtime's objects (open becomes virtual_open), so that the
 * product's code is what is shipped, and the fuzzer's own calls are real.
 *
 * Processes are images of the heap and the stack, of which one runs at a time; a program is an event with a status.
 * Files are nodes in memory, the clock and the pids are fixed. What is left to chance in a real system is read from
 * the `choices`, bytes of the input: which process goes on after a fork, what fails, when a signal comes, how a
 * program ends. Without choices nothing fails, and children run first. */
#ifndef NACRE_SEAM_H
#define NACRE_SEAM_H

#include "fuzz.h"

/* SEAM_ limits: budgets of one input. What goes over one ends the input, and is no finding. */
enum {
	SEAM_HEAP = 2 << 20,		/* bytes that one process asks for, all together */
	SEAM_STACK = 384 << 10,		/* bytes of stack before the interpreter says that it is too deep */
	SEAM_STEPS = 1000,		/* commands */
	SEAM_CALLS = 2000,		/* system calls */
	SEAM_OUTPUT = 64 << 10,	/* bytes written, to files, pipes or memory */
	SEAM_COPIED = 2 << 20,	/* bytes of images that are saved */
	SEAM_MILLISECONDS = 30,	/* of CPU time: what is not counted above */
	SEAM_PROCESSES = 12,		/* at the same time; an image is made of five at most */
	SEAM_NEW_FILES = 8		/* beside those that are there */
};

/* SEAM_HAS_: what the kernel has beside what every kernel has; from SEAM_LANDLOCK on the version of Landlock. */
enum {
	SEAM_HAS_SECCOMP = 1, SEAM_HAS_CHECKS = 2, SEAM_HAS_MDWE = 4, SEAM_HAS_MSEAL = 8,
	SEAM_IS_CONFINED = 16,		/* another shell's filter is around us */
	SEAM_ASKS = 32,			/* securebits: only what may be executed is interpreted */
	SEAM_DENIES = 64,		/* and no -c */
	SEAM_TERMINAL = 128,		/* files are terminals */
	SEAM_LANDLOCK = 256
};
/* seam_kernel: these bits, of the inputs from now on. */
extern unsigned seam_kernel;

/* seam_cut: the choices: what stands behind the last NUL byte of the input, which is cut off. */
struct str seam_cut(struct str *input);

/* seam_run: body in a new virtual system, as its first process. false: the process ended before body returned, or a
 * budget did. */
bool seam_run(void (*body)(void *context), void *context, struct str choices);
/* seam_is_init: is the running process PID 1? Every second input's first process is. */
bool seam_is_init(void);
/* seam_status: how the first process ended, as waitpid(2) tells it; -1: it did not. */
int seam_status(void);
/* seam_ended_by_budget: was it a budget that ended the input? */
bool seam_ended_by_budget(void);
/* seam_choose: the next choice, below n (of 256 at most); 0 when there are none left. */
unsigned seam_choose(unsigned n);
/* seam_limits: of the stack, for the shell. */
struct limits seam_limits(void);
/* seam_expect_clean: at the end of body: all memory was given back, and no descriptor that was to be the shell's own
 * is open. */
void seam_expect_clean(void);

#endif
