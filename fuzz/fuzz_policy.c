/* fuzz_policy - bytes as the text of a policy: a list of messages, or rules whose binary form the runtime's reader accepts
 * and which says the same as they do. Twice, with the same bytes. */
#include "fuzz.h"
#include "rules.h"

static void check_compiled(const struct rules *rules, struct str bytes)
{
	struct policy policy;

	assert(policy_read(bytes, &policy));
	assert(policy.level == rules->level && policy.flags == rules->flags);
	assert(policy.required == rules->required && policy.landlock == rules->landlock);
	assert(policy.grace == rules->grace);
	for (const struct rule *rule = rules->first; rule != NULL; rule = rule->next) {
		struct policy_entry entry = { 0 };
		bool found = false;
		while (!found && policy_next(&policy, rule->kind, &entry))
			found = str_equal(entry.path, rule->path) && str_equal(entry.name, rule->name) &&
				str_equal(entry.text, rule->text);
		assert(found);
		if (rule->kind == POLICY_RUN)
			assert(policy_covers(&policy, POLICY_EXEC, rule->path));
	}
}

/* check_shown: the text that the binary form is shown as gives the same binary form. */
static void check_shown(struct str bytes)
{
	struct arena arena = { 0 };
	struct buf text = { 0 }, again = { 0 };
	struct policy policy;
	struct rules rules;

	assert(policy_read(bytes, &policy));
	rules_show(&policy, &text);
	assert(rules_parse(&rules, &arena, "shown", buf_str(&text)));
	rules_compile(&rules, &again);
	assert(str_equal(bytes, buf_str(&again)));
	buf_free(&text);
	buf_free(&again);
	arena_free(&arena);
}

FUZZ(input)
{
	struct buf first = { 0 }, second = { 0 };

	for (int i = 0; i < 2; i++) {
		struct arena arena = { 0 };
		struct rules rules;
		if (rules_parse(&rules, &arena, "policy", input)) {
			rules_compile(&rules, i == 0 ? &first : &second);
			check_compiled(&rules, buf_str(i == 0 ? &first : &second));
		} else {
			assert(rules.errors > 0);
		}
		arena_free(&arena);
	}
	assert(str_equal(buf_str(&first), buf_str(&second)));
	if (first.n > 0)
		check_shown(buf_str(&first));
	buf_free(&first);
	buf_free(&second);
}
