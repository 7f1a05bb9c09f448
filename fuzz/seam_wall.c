/* seam_wall.c - what catches an escape: a filter of system calls (seccomp), and a clock
 *
 * While an input runs, the kernel is asked for memory and for nothing else; another system call means that the virtual
 * system has a hole, and is a finding. Between inputs the fuzzer reads and writes its files: such a call comes back to
 * on_call as SIGSYS, which makes it after all, through libc's syscall(), at which address the filter lets calls pass. */
#include <dlfcn.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>
#include "seam_internal.h"

/* GATE_BYTES: libc's syscall() is no longer than this. */
#define GATE_BYTES 64

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (unsigned)offsetof(struct seccomp_data, field))
#define ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
/* PASS: this number is allowed. */
#define PASS(number) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1), ALLOW

/* registers: where a system call's number, arguments and result are */
static long *result_of(ucontext_t *context, long arguments[6])
{
#if defined(__x86_64__)
	static const int order[] = { REG_RDI, REG_RSI, REG_RDX, REG_R10, REG_R8, REG_R9 };
	for (size_t i = 0; i < 6; i++)
		arguments[i] = (long)context->uc_mcontext.gregs[order[i]];
	return (long *)&context->uc_mcontext.gregs[REG_RAX];
#elif defined(__aarch64__)
	for (size_t i = 0; i < 6; i++)
		arguments[i] = (long)context->uc_mcontext.regs[i];
	return (long *)&context->uc_mcontext.regs[0];
#endif
}

/* The number of a system call that should not have been made; 0: none. */
static volatile sig_atomic_t hole;

/* may_report: calls by which a sanitizer begins its report, before it says so (__asan_on_error below): to stop in them
 * would hide what it has to say. */
static bool may_report(int number)
{
	static const int numbers[] = { SYS_ioctl, SYS_readlinkat, SYS_openat, SYS_close, SYS_read, SYS_fstat,
		SYS_newfstatat, SYS_getppid, SYS_getuid, SYS_prlimit64
#if defined(__x86_64__)
		, SYS_readlink, SYS_open, SYS_stat
#endif
	};
	for (size_t i = 0; i < ARRAY_LENGTH(numbers); i++)
		if (numbers[i] == number)
			return true;
	return false;
}

void wall_check(void)
{
	if (hole == 0)
		return;
	char room[24];
	struct str text = number_format(room, hole);
	seam_wrong("it has a hole: a real system call, number",
		strndup(text.p, text.n));
}

static void on_call(int signal, siginfo_t *info, void *context)
{
	long a[6], *result = result_of(context, a);
	(void)signal;
	if (seam_inside) {
		hole = info->si_syscall;
		if (!may_report(hole))
			wall_check();
	}
	long got = syscall(info->si_syscall, a[0], a[1], a[2], a[3], a[4], a[5]);
	*result = got < 0 ? -errno : got;
}

/* Threads are made by the fuzzer alone: vfork and fork have other flags. */
#define THREAD_FLAGS (CLONE_VM | CLONE_VFORK)

static void filter_load(void)
{
	/* not its address here, which may be that of a stub */
	uintptr_t gate = (uintptr_t)dlsym(RTLD_NEXT, "syscall");
	struct sock_filter program[] = {
		LOAD(instruction_pointer) /* its lower half: enough to tell */,
		BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, (uint32_t)gate, 0, 2),
		BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, (uint32_t)gate + GATE_BYTES, 1, 0),
		ALLOW,
		LOAD(nr),
		PASS(SYS_mmap), PASS(SYS_munmap), PASS(SYS_madvise), PASS(SYS_mprotect), PASS(SYS_mremap),
		PASS(SYS_brk), PASS(SYS_futex), PASS(SYS_sched_yield), PASS(SYS_rt_sigaction),
		PASS(SYS_rt_sigprocmask), PASS(SYS_rt_sigreturn), PASS(SYS_sigaltstack),
		PASS(SYS_clock_gettime), PASS(SYS_getpid), PASS(SYS_gettid), PASS(SYS_tgkill),
		PASS(SYS_getrusage), PASS(SYS_exit), PASS(SYS_exit_group), PASS(SYS_setitimer),
		PASS(SYS_restart_syscall), PASS(SYS_write),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4),
		LOAD(args[0]),
		BPF_STMT(BPF_ALU | BPF_AND | BPF_K, THREAD_FLAGS),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, CLONE_VM, 0, 1),
		ALLOW,
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP),
	};
	struct sock_fprog all = { ARRAY_LENGTH(program), program };
	struct sigaction action = { .sa_sigaction = on_call, .sa_flags = SA_SIGINFO | SA_NODEFER };
	(void)sigaction(SIGSYS, &action, NULL);
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return;
	/* where there are no filters, as under qemu, there is no wall */
	(void)prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &all, 0, 0);
}

/* ---- the clock ---- */

static volatile sig_atomic_t ticks;

static void on_tick(int signal)
{
	(void)signal;
	if (seam_inside && ++ticks > SEAM_MILLISECONDS / 10)
		seam_stop(true);
}

void wall_clock(void)
{
	ticks = 0;
}

void wall_build(void)
{
	static pid_t built;
	struct sigaction action = { .sa_handler = on_tick, .sa_flags = SA_NODEFER | SA_RESTART };
	struct itimerval interval = { { 0, 10000 }, { 0, 10000 } };
	pid_t pid = (pid_t)syscall(SYS_getpid);
	if (built == pid)
		return;
	tzset();	/* libc reads a file for that, once */
	(void)sigaction(SIGVTALRM, &action, NULL);
	(void)setitimer(ITIMER_VIRTUAL, &interval, NULL);
	if (built == 0)
		filter_load();
	built = pid;
}

/* A report of a sanitizer may start a symbolizer: the input is over. */
void __asan_on_error(void);
void __asan_on_error(void)
{
	seam_inside = 0;
}
void __ubsan_on_report(void);
void __ubsan_on_report(void)
{
	seam_inside = 0;
}

/* So is it where an assertion fails: else the fuzzer could not write down what it has found. */
void __assert_fail(const char *what, const char *file, unsigned line, const char *function)
{
	seam_inside = 0;
	fprintf(stderr, "%s:%u: %s: Assertion `%s' failed.\n", file, line, function, what);
	abort();
}

/* What is not given back is seen by seam_expect_clean; a search of the whole process would need system calls. */
int __lsan_is_turned_off(void);
int __lsan_is_turned_off(void)
{
	return 1;
}
