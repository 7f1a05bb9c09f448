/* check.c - nacre-image check: is the image what its policy allows? */
#include <stdlib.h>
#include <unistd.h>
#include "commands.h"
#include "inspect.h"
#include "say.h"

static bool read_format(const char *form, enum findings_format *format)
{
	static const char *const names[] = {
		[FINDINGS_TEXT] = "text", [FINDINGS_JSON] = "json", [FINDINGS_SARIF] = "sarif",
		[FINDINGS_JUNIT] = "junit",
	};
	*format = FINDINGS_TEXT;
	if (form == NULL)
		return true;
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
		if (strcmp(form, names[i]) == 0) {
			*format = (enum findings_format)i;
			return true;
		}
	}
	say_error("--format: expected text, json, sarif or junit");
	return false;
}

static bool write_report(const struct findings *r, enum findings_format format)
{
	struct buf out = { 0 };
	const char *plain = getenv("NO_COLOR");
	bool colour = format == FINDINGS_TEXT && isatty(STDOUT_FILENO) == 1 &&
		(plain == NULL || plain[0] == '\0');
	findings_write(r, format, colour, &out);
	bool good = !out.overflowed;
	if (!good)
		say_error("the report is larger than %zu MiB", LIMIT_EXPANSION >> 20);
	good = good && say_write(STDOUT_FILENO, buf_str(&out));
	buf_free(&out);
	return good;
}

static enum outcome check(int count, char **arguments)
{
	enum outcome outcome = OUTCOME_USAGE;
	enum findings_format format;
	const char *form = NULL;
	struct inspect *g = memory_get(sizeof(*g));
	const struct option options[] = {
		{ "--policy", &g->policy_file }, { "--profile", &g->profile }, { "--format",
			&form },
		{ "--platform", &g->platform }, { NULL, NULL },
	};
	inspect_init(g);
	g->judge.all_layers = session_flag(&count, arguments, "--all-layers");
	if (session_options(count, arguments, options, &g->image) && read_format(form, &format))
		outcome = inspect_prepare(g);
	if (outcome == OUTCOME_CLEAN) {
		outcome = inspect_check(g);
		if (!write_report(&g->report, format))
			outcome = OUTCOME_UNREADABLE;
	}
	inspect_free(g);
	memory_release(g);
	return outcome;
}

const struct command command_check = {
	.name = "check",
	.usage = "check [--policy FILE] [--profile production|dev] [--all-layers] "
		"[--platform OS/ARCH|all] [--format text|json|sarif|junit] IMAGE",
	.summary = "Say what is wrong with an image, and fail if it is not what the policy allows",
	.help =
		"IMAGE is a folder with a root file system, a docker-archive, an OCI layout as\n"
		"folder or as tar, or - for a tar on standard input. It is guessed by its\n"
		"content, or said:\n"
		"  dir:PATH oci:PATH[:TAG] oci-archive:PATH[:TAG]\n"
		"  docker-archive:PATH[:NAME:TAG] tar:PATH\n"
		"Without a policy every program, library and script is a violation.\n"
		"Without --platform all platforms of an index are checked.\n",
	.run = check,
};
