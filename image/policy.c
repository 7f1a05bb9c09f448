/* policy.c - nacre-image policy: what is wrong with a policy, before anything is sealed with it */
#include <errno.h>
#include "commands.h"
#include "options.h"
#include "rules.h"
#include "say.h"

static enum outcome check(const char *file, const char *root)
{
	struct arena arena = { 0 };
	struct rules rules;
	struct buf compiled = { 0 };
	struct policy policy;
	bool good = rules_read(&rules, &arena, file) && (root == NULL || rules_check(&rules, root));

	if (good) {
		rules_compile(&rules, &compiled);
		good = policy_read(buf_str(&compiled), &policy);
		if (!good)
			say_error("%s: its compiled form is too large", file);
	}
	buf_free(&compiled);
	bool unreadable = rules.unreadable;
	arena_free(&arena);
	return good ? OUTCOME_CLEAN : unreadable ? OUTCOME_UNREADABLE : OUTCOME_VIOLATIONS;
}

static enum outcome run_policy(int count, char **arguments)
{
	const char *root = NULL, *rest[2];
	const struct option options[] = { { "--root", &root }, { NULL, NULL } };

	if (options_read(count, arguments, options, rest, 2) != 2 ||
	    strcmp(rest[0], "check") != 0) {
		say_error("policy: expected policy check FILE [--root FOLDER]");
		return OUTCOME_USAGE;
	}
	return check(rest[1], root);
}

const struct command command_policy = {
	.name = "policy",
	.usage = "policy check FILE [--root FOLDER]",
	.summary = "Say what is wrong with a policy.",
	.help = "Reads the policy and says what is wrong with it, with file, line and column.\n"
		"With --root also what can only be seen in the image's root file system:\n"
		"programs that are missing or cannot be started, trees that can be written\n"
		"through links, scripts that do not parse or do what the policy refuses.\n",
	.run = run_policy,
};
