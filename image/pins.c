/* pins.c - the policy inside a sealed shell. */
#include "payload.h"
#include "pins.h"
#include "policy.h"

bool pins_may_begin(struct str bytes)
{
	struct str magic = STR(PAYLOAD_MAGIC);
	size_t n = bytes.n < magic.n ? bytes.n : magic.n;
	return memcmp(bytes.p, magic.p, n) == 0;
}

static void keep(struct pins *pins, struct arena *arena, const struct policy *policy)
{
	struct policy_entry e = { 0 };
	size_t count = 0;
	while (policy_next(policy, POLICY_RUN_C, &e))
		count++;
	pins->p = arena_alloc(arena, (count + 1) * sizeof(*pins->p));
	e = (struct policy_entry){ 0 };
	while (pins->n < count && policy_next(policy, POLICY_RUN_C, &e))
		if (e.text.n == HASH_BYTES)
			memcpy(pins->p[pins->n++].byte, e.text.p, HASH_BYTES);
}

void pins_read(struct pins *pins, struct arena *arena, struct str payload)
{
	struct policy policy;
	*pins = (struct pins){ .sealed = false };
	if (payload.n < PAYLOAD_HEADER + PAYLOAD_TRAILER || !pins_may_begin(payload))
		return;
	payload = str_skip(payload, PAYLOAD_HEADER);
	payload.n -= PAYLOAD_TRAILER;
	if (!policy_read(payload, &policy))
		return;
	/* As the shell decides it: sealed_is. */
	if (policy.level != POLICY_SEALED && (policy.has & 1U << POLICY_SCRIPT) == 0)
		return;
	pins->sealed = true;
	keep(pins, arena, &policy);
}

bool pins_hold(const struct pins *pins, struct str command)
{
	struct sha256 h = hash_of(command);
	for (size_t i = 0; i < pins->n; i++)
		if (hash_equal(&pins->p[i], &h))
			return true;
	return false;
}
