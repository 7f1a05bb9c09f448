/* fuzz_plan - bytes as a script that nacre-image reads: an end, and facts whose paths a policy can hold. */
#include "fuzz.h"
#include "facts.h"
#include "rules.h"
#include "source.h"

static bool is_path(enum fact_kind kind)
{
	return kind != FACT_BUILTIN && kind != FACT_USER && kind != FACT_STRING;
}

FUZZ(input)
{
	struct arena arena = { 0 };
	struct source source;
	struct buf policy = { .arena = &arena };
	struct rules rules;

	rlim_t limit = fuzz_limit_stack(FUZZ_STACK);
	bool parsed = source_parse(&source, &arena, "script", input);
	(void)fuzz_limit_stack(limit);
	if (parsed) {
		const struct fact *fact = facts_of(&source, &arena, STR("/script"));
		for (; fact != NULL; fact = fact->next) {
			bool name = str_find(fact->text, '/') == fact->text.n;
			if (!is_path(fact->kind) || fact->value == FACT_UNKNOWN || name)
				continue;
			/* what is in it is quoted; a control character is the drafter's matter */
			buf_add(&policy, STR("nacre-policy 1\nlevel guard\nsource \""));
			bool plain = true;
			for (size_t i = 0; i < fact->text.n; i++) {
				unsigned char c = (unsigned char)fact->text.p[i];
				plain = plain && c >= ' ' && c != 127;
				if (c == '"' || c == '\\')
					buf_add_byte(&policy, '\\');
				buf_add_byte(&policy, (char)c);
			}
			buf_add(&policy, STR("\"\n"));
			if (plain)
				assert(rules_parse(&rules, &arena, "policy", buf_str(&policy)));
			policy.n = 0;
		}
	}
	source_free(&source);
	arena_free(&arena);
}
