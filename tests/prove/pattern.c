/* pattern.c - matching: a match is one by the pattern's rules, the position never leaves the text, and the time is a
 * product
 * prove: character_before is_boundary found_at starts_with ends_with find_first find_last find element_at byte_at wide_character_at character_at length_at take run_leftmost run_fixed run_longest run_trim pattern_matches pattern_prefix pattern_suffix
 * lemmas: at_first ahead_positive ahead_less
 * twin: shell/pattern.c take s/return byte_at(run, at) == payload/return byte_at(run, at) >= payload/
 * twin: shell/pattern.c take s/, run->utf8) ? n : 0;/, run->utf8) ? 0 : n;/
 * twin: shell/pattern.c run_leftmost s/at += n;/at += n + 1;/
 * twin: shell/pattern.c run_leftmost s/retry += length_at(run, retry)/length_at(run, retry)/
 * twin: shell/pattern.c run_leftmost s/i = star;/i = star + 1;/
 * twin: shell/pattern.c run_fixed s/at < run->text.n ? take/at <= run->text.n ? take/
 * twin: shell/pattern.c run_longest s/run_leftmost(run, tail - 1, false)/run_leftmost(run, tail - 2, false)/
 * twin: shell/pattern.c find_first s/- at - part.n + 1)/- at - part.n)/
 */
#include "tests/prove/prove.h"
#include "shell/pattern.c"
