/* arith.c - checked arithmetic: no operation traps, whatever the operands are
 * prove: digit_value arith_magnitude trim_blanks arith_constant quick_constant arith_is_blank wrapped divide arith_apply
 * twin: shell/arith.c divide s/if (b == -1)/if (b == -2)/
 * twin: shell/arith.c arith_magnitude s/overflow |= __builtin_add/overflow = __builtin_add/
 * twin: shell/arith.c arith_constant s/if (magnitude > (uint64_t)INT64_MAX/*out = 0; &/
 * twin: shell/arith.c quick_constant s/s.n > 18/s.n > 20/
 */
#include "tests/prove/prove.h"
#define __builtin_mul_overflow __builtin_umull_overflow
#define __builtin_add_overflow __builtin_uaddl_overflow
#include "shell/arith.c"
