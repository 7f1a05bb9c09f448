/* bpf.h - the part of BPF that our filters of system calls are made of: a checker, and an interpreter. */
#ifndef NACRE_TEST_BPF_H
#define NACRE_TEST_BPF_H

#include <linux/filter.h>
#include <linux/seccomp.h>
#include "base.h"

/*@ // behind a program's instruction at lie enough others
    predicate is_safe(struct sock_filter *program, integer count, integer at) =
      program[at].code == (BPF_LD | BPF_W | BPF_ABS) ?
        program[at].k % 4 == 0 && program[at].k < 64 && at + 1 < count :
      program[at].code == (BPF_ALU | BPF_AND | BPF_K) ? at + 1 < count :
      program[at].code == (BPF_JMP | BPF_JA) ? at + 1 + program[at].k < count :
      program[at].code == (BPF_JMP | BPF_JEQ | BPF_K) ||
        program[at].code == (BPF_JMP | BPF_JGT | BPF_K) ||
        program[at].code == (BPF_JMP | BPF_JGE | BPF_K) ?
        at + 1 + program[at].jt < count && at + 1 + program[at].jf < count :
      program[at].code == (BPF_RET | BPF_K); */

/* bpf_check: does it end whatever it looks at, and look at nothing but the data of a call? Only instructions that our
 * filters need are good. */
/*@ requires \valid_read(program + (0 .. count - 1));
    assigns \nothing;
    ensures \result <==> count > 0 &&
      \forall integer i; 0 <= i < count ==> is_safe(program, count, i); */
bool bpf_check(const struct sock_filter *program, size_t count) MUST_USE;

/* bpf_run: what a checked program answers. */
/*@ requires \valid_read(program + (0 .. count - 1)) && \valid_read(data) && count > 0;
    requires \forall integer i; 0 <= i < count ==> is_safe(program, count, i);
    assigns \nothing; */
uint32_t bpf_run(const struct sock_filter *program, size_t count, const struct seccomp_data *data) MUST_USE;

#endif
