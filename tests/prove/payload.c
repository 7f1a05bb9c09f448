/* payload.c - the header and the trailer of the seal's payload
 * prove: number_at payload_read
 * twin: sandbox/payload.c payload_read s/bytes.n < PAYLOAD_HEADER + PAYLOAD_TRAILER)/bytes.n < PAYLOAD_HEADER)/
 */
#include "tests/prove/prove.h"
#include "sandbox/payload.c"
