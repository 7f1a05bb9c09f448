/* policy.c - the policy inside a seal: no length in it is believed before it was compared with the bytes there are
 * prove: number_at take_string has_nul is_entry read_entry policy_next read_entries policy_read
 * twin: sandbox/policy.c take_string s/n >= rest->n ||/n > rest->n ||/
 * twin: sandbox/policy.c read_entry s/rest.n < POLICY_ENTRY ||/rest.n < POLICY_ENTRY - 1 ||/
 * twin: sandbox/policy.c policy_read s/bytes.n < POLICY_HEADER/bytes.n < POLICY_HEADER - 4/
 */
#include "tests/prove/prove.h"
#include "sandbox/policy.c"
