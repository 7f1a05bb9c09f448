/* policy_bytes.c - the binary form of a policy, made by hand */
#include "policy.h"
#include "policy_bytes.h"

void policy_bytes_number(struct buf *out, uint32_t n)
{
	for (int i = 0; i < 32; i += 8)
		buf_add_byte(out, (char)(n >> i & 255));
}

void policy_bytes_entry(struct buf *out, unsigned kind, struct str name, struct str path,
	struct str text)
{
	const struct str strings[] = { name, path, text };
	policy_bytes_number(out, kind);
	for (int i = 0; i < 3; i++)
		policy_bytes_number(out, (uint32_t)strings[i].n);
	for (int i = 0; i < 3; i++) {
		buf_add(out, strings[i]);
		buf_add_byte(out, '\0');
	}
}

void policy_bytes_begin(struct buf *out, const uint32_t numbers[6])
{
	buf_add(out, STR(POLICY_MAGIC));
	policy_bytes_number(out, POLICY_VERSION);
	policy_bytes_number(out, 0);
	for (int i = 0; i < 6; i++)
		policy_bytes_number(out, numbers[i]);
}

void policy_bytes_set(struct buf *out, size_t at, uint32_t n)
{
	for (size_t i = 0; i < 4; i++)
		out->p[at + i] = (char)(n >> 8 * i & 255);
}
