/* fuzz_gate_policy - any bytes as the gate's policy: lines or a message with its line */
#include "fuzz_image.h"
#include "gate_policy.h"

FUZZ(input)
{
	struct fault fault = { .set = false };
	struct arena arena = { 0 };
	struct gate_policy policy;
	struct sha256 none = { { 0 } };
	if (gate_policy_parse(&policy, &arena, input, 20260101, &fault)) {
		for (size_t i = 0; i < policy.count; i++) {
			const struct gate_allow *a = policy.allows[i];
			bool found = gate_policy_allows(&policy, a->path,
				a->by_digest ? &a->digest : &none, a->class);
			assert(found != a->expired || found);
			const struct gate_allow *other = gate_policy_other_digest(&policy, a->path);
			assert(other == NULL ? !a->by_digest || a->expired : other->by_digest && !other->expired);
			assert(a->path.p[0] == '/' && !(a->by_digest && a->class != CLASSES));
			assert(a->by_digest || !class_needs_digest(a->class));
		}
		assert(!policy.classes[CLASS_ESCAPE].warn && !policy.classes[CLASS_UNREAD].warn);
	} else {
		assert(fault.set && (str_starts(str_of(fault.text), STR("line ")) ||
			str_starts(str_of(fault.text), STR("a policy"))));
	}
	arena_free(&arena);
}
