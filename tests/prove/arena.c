/* arena.c - memory that dies together: what is handed out lies inside, and before all that comes later
 * prove: arena_alloc arena_bytes arena_copy arena_resize arena_take_mark arena_rewind chunk_size_after chunk_size_for
 * twin: shell/base_arena.h arena_alloc s/n + ARENA_REDZONE <= room - pad/n + ARENA_REDZONE <= room/
 * twin: shell/base_arena.c arena_bytes s/n > room ||/n > room + 1 ||/;s/|| n + ARENA_REDZONE > room//
 * twin: shell/base_arena.c chunk_size_after s/size \*= 2/size *= 3/
 * twin: shell/base_arena.c chunk_size_for s/ARENA_REDZONE + 15/ARENA_REDZONE + 14/
 * twin: shell/base_arena.c arena_copy s/copy_bytes(p, s.p, s.n)/copy_bytes(p, s.p, s.n - (s.n > 0))/
 * twin: shell/base_arena.c arena_resize s/if (n <= room \&\& n + ARENA_REDZONE <= room)/if (n <= room + 1)/
 * twin: shell/base_arena.c arena_resize s/^\t\t\ta->next = p + n + ARENA_REDZONE;/\t\t\ta->next = p + old;/
 * twin: shell/base_arena.c arena_resize s/ \&\& p == chunk_start(a->chunk)//
 */
#include "tests/prove/prove.h"
#define __builtin_mul_overflow __builtin_umull_overflow
#define __builtin_add_overflow __builtin_uaddl_overflow
#include "shell/base_arena.c"
