/* bytes.c - borrowed bytes: comparing, copying, searching
 * prove: bytes_equal str_equal copy_bytes copy_many str_find str_starts str_is_name is_name_start is_name_byte
 * options: -wp-split
 * twin: shell/base.h bytes_equal s/load_8(b + (n - 8))/load_8(b + (n - 7))/
 * twin: shell/base.h copy_bytes s/tail = load_4(from + n - 4)/tail = load_4(from + n - 3)/
 * twin: shell/base.c copy_many s/i < n - 16; i += 16/i < n - 8; i += 16/
 * twin: shell/base.c str_is_name s/size_t i = 1; i < a.n/size_t i = 1; i + 1 < a.n/
 */
#include "tests/prove/prove.h"
#define __builtin_mul_overflow __builtin_smull_overflow
#define __builtin_sub_overflow __builtin_ssubl_overflow
#include "shell/base.c"
