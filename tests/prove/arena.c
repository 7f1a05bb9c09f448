/* arena.c - memory that dies together: what is handed out lies inside, and before all that comes later
 * prove: arena_alloc arena_bytes arena_take_mark arena_rewind chunk_size_after
 * twin: shell/base_arena.h arena_alloc s/n + ARENA_REDZONE <= room - pad/n + ARENA_REDZONE <= room/
 * twin: shell/base_arena.c arena_bytes s/n > room ||/n > room + 1 ||/;s/|| n + ARENA_REDZONE > room//
 * twin: shell/base_arena.c chunk_size_after s/size \*= 2/size *= 3/
 */
#include "tests/prove/prove.h"
#define __builtin_mul_overflow __builtin_umull_overflow
#define __builtin_add_overflow __builtin_uaddl_overflow
#include "shell/base_arena.c"
