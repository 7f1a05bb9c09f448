/* utf8.c - UTF-8: no reading behind the end, whatever the bytes announce
 * prove: utf8_announced utf8_decode utf8_length utf8_encode utf8_incomplete utf8_count
 * twin: shell/base_utf8.c utf8_decode s/n == 0 || n > s.n/n == 0 || n > s.n + 1/
 * twin: shell/base_utf8.c utf8_incomplete s/n <= 3 \&\& n <= s.n/n <= 3/
 */
#include "tests/prove/prove.h"
#include "shell/base_utf8.c"
