/* buf.c - growing bytes: what is added fits, what was there stays, the maximum holds
 * prove: buf_reserve buf_add_byte buf_terminated
 * twin: shell/base_arena.c buf_reserve s/b->n > max - n/b->n - 1 > max - n/
 * twin: shell/base_arena.c buf_reserve s/(b->p, capacity + 1)/(b->p, capacity)/
 * twin: shell/base.h buf_add_byte s/b->n == b->capacity) \&\&/b->n == b->capacity + 1) \&\&/
 */
#include "tests/prove/prove.h"
#define __builtin_mul_overflow __builtin_umull_overflow
#define __builtin_add_overflow __builtin_uaddl_overflow
#include "shell/base_arena.c"
