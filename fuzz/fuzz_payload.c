/* fuzz_payload - bytes as the payload of a sealed file, and as a policy in binary form: what is accepted lies inside the
 * bytes, each string has its NUL, and walking it ends. */
#include "fuzz.h"
#include "payload.h"
#include "policy.h"

static void check_inside(struct str all, struct str part)
{
	assert(part.p >= all.p && part.p + part.n < all.p + all.n);
	assert(part.p[part.n] == '\0');
}

static void check_policy(struct str bytes)
{
	struct policy policy;
	size_t entries = 0;

	if (!policy_read(bytes, &policy))
		return;
	assert(policy.level < POLICY_LEVELS && policy.grace <= LIMIT_GRACE);
	for (unsigned kind = 0; kind < POLICY_KINDS; kind++) {
		struct policy_entry entry = { 0 };
		size_t of_kind = 0;
		for (; policy_next(&policy, (enum policy_kind)kind, &entry); entries++, of_kind++) {
			check_inside(bytes, entry.name);
			check_inside(bytes, entry.path);
			check_inside(bytes, entry.text);
			assert(strlen(entry.path.p) == entry.path.n && strlen(entry.name.p) == entry.name.n);
			if (kind == POLICY_SCRIPT) {
				struct policy_entry script;
				assert(policy_script(&policy, entry.path.p, &script));
			} else if (kind <= POLICY_RUN) {
				assert(policy_covers(&policy, (enum policy_kind)kind, entry.path));
			}
		}
		assert((of_kind > 0) == (policy.has >> kind & 1));
	}
	assert(entries <= bytes.n / POLICY_ENTRY);
}

/* The bytes are copied to where nothing is behind them. */
FUZZ(input)
{
	char *copy = memory_get(input.n + (input.n == 0));
	struct payload payload;

	if (input.n > 0)
		memcpy(copy, input.p, input.n);
	struct str bytes = { copy, input.n };
	check_policy(bytes);
	if (payload_read(bytes, &payload)) {
		assert(payload.content.n + PAYLOAD_HEADER + PAYLOAD_TRAILER == bytes.n);
		check_policy(payload.content);
	}
	memory_release(copy);
}
