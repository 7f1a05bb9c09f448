/* bpf.c - filters of system calls: the checker, the interpreter of checked programs
 * prove: is_safe_at bpf_check load step bpf_run
 * twin: tests/unit/bpf.c is_safe_at s/it->jt < left/it->jt <= left/
 * twin: tests/unit/bpf.c load s/k [/] 8 - 2/k \/ 8 - 1/
 * twin: tests/unit/bpf.c bpf_run s/pc += 1 + step/pc += 2 + step/
 */
#include "tests/prove/prove.h"
#include "tests/unit/bpf.c"
