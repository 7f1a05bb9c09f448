/* rules_compile.c - the binary form of a policy: ../sandbox/policy.h says what it is */
#include "rules.h"

static void add_number(struct buf *out, size_t n)
{
	for (unsigned shift = 0; shift < 32; shift += 8)
		buf_add_byte(out, (char)(n >> shift & 255));
}

static void add_entry(struct buf *out, enum policy_kind kind, const struct rule *rule)
{
	const struct str strings[] = { rule->name, rule->path, rule->text };

	add_number(out, kind);
	for (size_t i = 0; i < ARRAY_LENGTH(strings); i++)
		add_number(out, strings[i].n);
	for (size_t i = 0; i < ARRAY_LENGTH(strings); i++) {
		buf_add(out, strings[i]);
		buf_add_byte(out, '\0');
	}
}

/* is_of_kind: what `run` names may be executed, whether an `exec` line says so too or not. */
static bool is_of_kind(const struct rules *rules, const struct rule *rule, enum policy_kind kind)
{
	if (rule->kind != POLICY_RUN || kind != POLICY_EXEC)
		return rule->kind == kind;
	for (const struct rule *other = rules->first; other != NULL; other = other->next)
		if (other->kind == POLICY_EXEC && path_below(other->path, rule->path))
			return false;
	return true;
}

void rules_compile(const struct rules *rules, struct buf *out)
{
	const size_t start = out->n;
	struct buf entries = { .max = out->max };
	size_t count = 0;

	for (unsigned kind = 0; kind < POLICY_KINDS; kind++)
		for (const struct rule *rule = rules->first; rule != NULL; rule = rule->next)
			if (is_of_kind(rules, rule, (enum policy_kind)kind)) {
				add_entry(&entries, (enum policy_kind)kind, rule);
				count++;
			}
	buf_add(out, STR(POLICY_MAGIC));
	const size_t numbers[] = { POLICY_VERSION, POLICY_HEADER + entries.n, rules->level,
		rules->flags, rules->required, rules->landlock, rules->grace, count };
	for (size_t i = 0; i < ARRAY_LENGTH(numbers); i++)
		add_number(out, numbers[i]);
	out->overflowed |= entries.overflowed || out->n - start != POLICY_HEADER;
	buf_add(out, buf_str(&entries));
	buf_free(&entries);
}
