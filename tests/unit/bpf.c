/* bpf.c - checks and runs filters of system calls */
#include "bpf.h"

/*@ requires at < count && \valid_read(program + (0 .. count - 1));
    assigns \nothing;
    ensures \result <==> is_safe(program, count, at); */
static bool is_safe_at(const struct sock_filter *program, size_t count, size_t at)
{
	const struct sock_filter *it = &program[at];
	size_t left = count - at - 1;	/* instructions behind it */
	switch (it->code) {
	case BPF_LD | BPF_W | BPF_ABS:
		return it->k % 4 == 0 && it->k < sizeof(struct seccomp_data) && left > 0;
	case BPF_ALU | BPF_AND | BPF_K:
		return left > 0;
	case BPF_JMP | BPF_JA:
		return it->k < left;
	case BPF_JMP | BPF_JEQ | BPF_K:
	case BPF_JMP | BPF_JGT | BPF_K:
	case BPF_JMP | BPF_JGE | BPF_K:
		return it->jt < left && it->jf < left;
	default:
		return it->code == (BPF_RET | BPF_K);
	}
}

bool bpf_check(const struct sock_filter *program, size_t count)
{
	/*@ loop invariant 0 <= i <= count;
	    loop invariant \forall integer j; 0 <= j < i ==> is_safe(program, count, j);
	    loop assigns i;
	    loop variant count - i; */
	for (size_t i = 0; i < count; i++)
		if (!is_safe_at(program, count, i))
			return false;
	return count > 0;
}

/* load: 32 bits of the call, as they lie in memory on a processor whose least significant byte comes first */
/*@ requires \valid_read(data) && k % 4 == 0 && k < 64;
    assigns \nothing; */
static uint32_t load(const struct seccomp_data *data, uint32_t k)
{
	if (k == 0)
		return (uint32_t)data->nr;
	if (k == 4)
		return data->arch;
	uint64_t all = k < 16 ? data->instruction_pointer : data->args[k / 8 - 2];
	return (uint32_t)(k % 8 == 4 ? all >> 32 : all);
}

/* step: how far to jump; *a changes */
/*@ requires at < count && \valid_read(program + (0 .. count - 1)) && \valid_read(data) && \valid(a);
    requires \separated(a, data) && \separated(a, program + (0 .. count - 1));
    requires is_safe(program, count, at) && program[at].code != (BPF_RET | BPF_K);
    assigns *a;
    ensures at + 1 + \result < count; */
static size_t step(const struct sock_filter *program, size_t count, size_t at,
	const struct seccomp_data *data, uint32_t *a)
{
	const struct sock_filter *it = &program[at];
	(void)count;
	switch (it->code) {
	case BPF_LD | BPF_W | BPF_ABS:
		*a = load(data, it->k);
		return 0;
	case BPF_ALU | BPF_AND | BPF_K:
		*a &= it->k;
		return 0;
	case BPF_JMP | BPF_JA:
		return it->k;
	case BPF_JMP | BPF_JEQ | BPF_K:
		return *a == it->k ? it->jt : it->jf;
	case BPF_JMP | BPF_JGT | BPF_K:
		return *a > it->k ? it->jt : it->jf;
	default:
		if (*a >= it->k)
			return it->jt;
		return it->jf;
	}
}

uint32_t bpf_run(const struct sock_filter *program, size_t count, const struct seccomp_data *data)
{
	uint32_t a = 0;
	size_t pc = 0;
	/*@ loop invariant 0 <= pc < count;
	    loop assigns pc, a;
	    loop variant count - pc; */
	while (program[pc].code != (BPF_RET | BPF_K))
		pc += 1 + step(program, count, pc, data, &a);
	return program[pc].k;
}
