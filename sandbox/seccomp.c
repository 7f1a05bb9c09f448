/* seccomp.c - system calls that this process may make (seccomp(2)). mkfilter has compiled the
 * programs; README.md in promises/ has the lists. */
#include "sandbox.h"
#include "filter.h"
#include "mechanism.h"

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#include <filters_x86_64.h>
#elif defined(__aarch64__)
#include <filters_aarch64.h>
#else
#error "there are filters for x86_64 and aarch64"
#endif

int filter_load(const struct sock_filter *program, size_t count)
{
	struct sock_fprog all = {
		(unsigned short)count, (struct sock_filter *)(uintptr_t)program
	};
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return errno;
	/* without SPEC_ALLOW the kernel would slow down every branch of what we start; before Linux
	 * 4.17 there is no such flag */
	long result = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER,
		SECCOMP_FILTER_FLAG_SPEC_ALLOW, &all);
	if (result != 0 && errno == EINVAL)
		result = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &all);
	return result != 0 ? errno : 0;
}

/*@ requires \valid(program + (0 .. count - 1)) && answer <= 0xffff;
    assigns program[0 .. count - 1].k;
    ensures \forall integer i; 0 <= i < count && program[i].code != (BPF_RET | BPF_K) ==>
      program[i].k == \old(program[i].k); */
void filter_resolve(struct sock_filter *program, size_t count, unsigned groups, unsigned answer)
{
	/*@ loop invariant 0 <= i <= count;
	    loop invariant \forall integer j; 0 <= j < count &&
	      (program[j].code != (BPF_RET | BPF_K) || j >= i) ==>
	      program[j].k == \at(program[j].k, Pre);
	    loop assigns i, program[0 .. count - 1].k;
	    loop variant count - i; */
	for (size_t i = 0; i < count; i++) {
		struct sock_filter *at = &program[i];
		unsigned group = (at->k & SECCOMP_RET_DATA) >> 8;
		if (at->code != (BPF_RET | BPF_K) || group == FILTER_ALWAYS ||
			(at->k & SECCOMP_RET_ACTION_FULL) != SECCOMP_RET_ERRNO)
			continue;
		if (group == FILTER_MARK)
			at->k = SECCOMP_RET_ERRNO | answer;
		else if (groups >> group & 1)
			at->k &= ~(uint32_t)0xff00;
		else
			at->k = SECCOMP_RET_ALLOW;
	}
}

int filter_load_baseline(unsigned groups, unsigned answer)
{
	struct sock_filter program[ARRAY_LENGTH(filter_baseline)];
	memcpy(program, filter_baseline, sizeof(program));
	filter_resolve(program, ARRAY_LENGTH(program), groups, answer);
	return filter_load(program, ARRAY_LENGTH(program));
}

int filter_load_app(void)
{
	/* prctl's first argument is an int. Calls of another architecture the baseline refuses. */
	static const struct sock_filter program[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prctl, 0, 3),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, FILTER_QUESTION_APP, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | FILTER_ANSWER),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	return filter_load(program, ARRAY_LENGTH(program));
}

bool filter_in_app(void)
{
	return prctl(FILTER_QUESTION_APP, 0, 0, 0, 0) != 0 && errno == FILTER_ANSWER;
}

int filter_inherited(void)
{
	const int bits = FILTER_HAS_SEALED | FILTER_HAS_LANDLOCK;
	if (prctl(FILTER_QUESTION, 0, 0, 0, 0) == 0 || (errno & ~bits) != FILTER_ANSWER)
		return -1;
	return errno & bits;
}

/* Sanitizers, coverage and the injection of faults need system calls of their own. */
#if defined(NACRE_TEST) || defined(NACRE_FAULTS)
static int load_here(const struct sock_filter *program, size_t count)
{
	(void)program;
	(void)count;
	return 0;
}
#else
#define load_here filter_load
#endif

int sandbox_enter_worker(void)
{
	return load_here(filter_worker, ARRAY_LENGTH(filter_worker));
}

int sandbox_enter_init(void)
{
	return load_here(filter_init, ARRAY_LENGTH(filter_init));
}

bool sandbox_is_missing(int error)
{
	return error == ENOSYS || error == EINVAL || error == EPERM || error == EACCES ||
		error == EOPNOTSUPP;
}
