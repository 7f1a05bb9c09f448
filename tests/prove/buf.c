/* buf.c - growing bytes: what is added fits, what was there stays, the maximum holds
 * prove: buf_reserve buf_add buf_add_byte buf_terminated
 * twin: shell/base_arena.c buf_reserve s/b->n > max - n/b->n - 1 > max - n/
 * twin: shell/base_arena.c buf_reserve s/(b->p, capacity + 1)/(b->p, capacity)/
 * twin: shell/base_arena.c buf_reserve s/? b->capacity + 1 : 0/? b->capacity \/ 2 : 0/
 * twin: shell/base_arena.h buf_add s/copy_bytes(b->p + b->n, s.p, s.n)/copy_bytes(b->p, s.p, s.n)/
 * twin: shell/base_arena.h buf_add_byte s/b->n == b->capacity) \&\&/b->n == b->capacity + 1) \&\&/
 */
#include "tests/prove/prove.h"
#define __builtin_mul_overflow __builtin_umull_overflow
#define __builtin_add_overflow __builtin_uaddl_overflow
#include "shell/base_arena.c"
