/* rules_show.c - a policy in binary form as the text that it could come from */
#include "rules.h"

#include "report.h"

void rules_add_word(struct buf *out, struct str word)
{
	bool plain = word.n > 0;

	for (size_t i = 0; i < word.n; i++)
		plain = plain && strchr(" \t#\"", word.p[i]) == NULL;
	if (!plain)
		buf_add_byte(out, '"');
	for (size_t i = 0; i < word.n; i++) {
		if (!plain && (word.p[i] == '"' || word.p[i] == '\\'))
			buf_add_byte(out, '\\');
		buf_add_byte(out, word.p[i]);
	}
	if (!plain)
		buf_add_byte(out, '"');
}

static void show_hash(struct buf *out, struct str hash)
{
	buf_add(out, STR("sha256:"));
	for (size_t i = 0; i < 2 * hash.n; i++)
		buf_add_byte(out, "0123456789abcdef"[(unsigned char)hash.p[i / 2] >>
			(i % 2 ? 0 : 4) & 15]);
}

static void show_entries(const struct policy *policy, enum policy_kind kind, struct buf *out)
{
	struct policy_entry entry = { 0 };

	while (policy_next(policy, kind, &entry)) {
		report_add(out, "%s ", rules_kind_word(kind));
		if (kind == POLICY_SCRIPT)
			report_add(out, "%s ", entry.name.p);
		if (kind == POLICY_RUN_C)
			show_hash(out, entry.text);
		else
			rules_add_word(out, entry.path);
		if (kind == POLICY_SCRIPT)
			report_add(out, "  # %zu bytes", entry.text.n);
		buf_add_byte(out, '\n');
	}
}

static void show_required(const struct policy *policy, struct buf *out)
{
	if (policy->required == 0)
		return;
	buf_add(out, STR("require"));
	for (unsigned i = 0; i < MECHANISMS; i++) {
		if (!(policy->required & 1U << i))
			continue;
		report_add(out, " %s", policy_mechanisms[i]);
		if (i == MECHANISM_LANDLOCK && policy->landlock > 0)
			report_add(out, ">=%u", policy->landlock);
	}
	buf_add_byte(out, '\n');
}

void rules_show(const struct policy *policy, struct buf *out)
{
	static const enum policy_kind order[] = { POLICY_SCRIPT, POLICY_RUN_C, POLICY_EXEC,
		POLICY_RUN, POLICY_SOURCE, POLICY_WRITE, POLICY_USER };
	static const char *const levels[POLICY_LEVELS] = { "compat", "guard", "sealed" };

	report_add(out, "nacre-policy 1\nlevel %s\n", levels[policy->level]);
	show_required(policy, out);
	for (size_t i = 0; i < ARRAY_LENGTH(order); i++)
		show_entries(policy, order[i], out);
	if (policy->flags & POLICY_INIT)
		report_add(out, "init on grace=%u\n", policy->grace);
	rules_show_choices(policy->flags, out);
}
