/* explain.c - nacre-image explain: a rule, in words. */
#include <unistd.h>
#include "commands.h"
#include "rule.h"
#include "say.h"

static void add_rule(struct buf *out, const struct rule *r)
{
	say_add(out, "%s %s: %s\n", r->id, r->name, r->title);
	say_add(out, "class:       %s\n", class_name(r->class));
	say_add(out, "production:  %s\ndev:         %s\n", severity_name(r->production),
		severity_name(r->dev));
	say_add(out, "why:         %s\nfix:         %s\n", r->why, r->fix);
}

static void add_list(struct buf *out)
{
	for (enum rule_id i = 0; i < RULES; i++) {
		const struct rule *r = rule_of(i);
		say_add(out, "%s  %-20s  %-16s  %s\n", r->id, r->name, class_name(r->class),
			r->title);
	}
}

static enum outcome explain(int count, char **arguments)
{
	struct buf out = { 0 };
	if (count > 1) {
		say_error("explain: expected one rule, or none for the list");
		return OUTCOME_USAGE;
	}
	const struct rule *r = count == 1 ? rule_find(str_of(arguments[0])) : NULL;
	if (count == 1 && r == NULL) {
		say_error("%s: no such rule; nacre-image explain lists them", arguments[0]);
		return OUTCOME_USAGE;
	}
	if (r != NULL)
		add_rule(&out, r);
	else
		add_list(&out);
	bool written = say_write(STDOUT_FILENO, buf_str(&out));
	buf_free(&out);
	return written ? OUTCOME_CLEAN : OUTCOME_UNREADABLE;
}

const struct command command_explain = {
	.name = "explain",
	.usage = "explain [RULE]",
	.summary = "Say what a rule means, why it matters and how to mend it; list all rules",
	.run = explain,
};
