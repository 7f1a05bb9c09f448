/* number.c - the decimal parser and its counterpart: what number_parse says is what the digits mean; lines
 * prove: number_parse number_format is_digit str_skip str_take_line
 * twin: shell/base.c number_parse s/over |= __builtin_sub_overflow(value/over = __builtin_sub_overflow(value/
 * twin: shell/base.c number_parse s/if (!negative)/if (negative)/
 * twin: shell/base.c number_format s/-(uint64_t)v : /(uint64_t)v : /
 * twin: shell/base.c number_format s/\*p = end;/*p = end - 5;/
 */
#include "tests/prove/prove.h"
#define __builtin_mul_overflow __builtin_smull_overflow
#define __builtin_sub_overflow __builtin_ssubl_overflow
#include "shell/base.c"
