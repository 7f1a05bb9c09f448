/* policy_bytes.h - makes the binary form of a policy, right or wrong, for tests. */
#ifndef NACRE_TEST_POLICY_BYTES_H
#define NACRE_TEST_POLICY_BYTES_H

#include "base.h"

void policy_bytes_number(struct buf *out, uint32_t n);
/* policy_bytes_begin: a header whose numbers are level, flags, required, landlock, grace, entries */
void policy_bytes_begin(struct buf *out, const uint32_t numbers[6]);
void policy_bytes_entry(struct buf *out, unsigned kind, struct str name, struct str path,
	struct str text);
/* policy_bytes_set: n in place of the number at this offset; at POLICY_BYTES_SIZE is that of all
 * bytes. */
#define POLICY_BYTES_SIZE 12
void policy_bytes_set(struct buf *out, size_t at, uint32_t n);

#endif
