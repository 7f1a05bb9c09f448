/* fields.c - the scan of field splitting: all before its end is plain, and there stands what may be a delimiter
 * prove: plain_run has_magic
 * twin: shell/expand_fields.c plain_run s/while (plain < s.n \&\&/while (plain <= s.n \&\&/
 * twin: shell/expand_fields.c plain_run s/DELIMITERS)) {/IFS_SPACE)) {/
 */
#include "tests/prove/prove.h"
#include "shell/expand_fields.c"
