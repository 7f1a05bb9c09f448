/* check.c - nacre-image check: is the image what its policy allows? */
#include <stdlib.h>
#include <unistd.h>
#include "commands.h"
#include "judge.h"
#include "limit.h"
#include "options.h"
#include "say.h"
#include "session.h"

/* struct check: one run. */
struct check {
	const char *image, *policy_file, *profile, *form, *platform;
	enum findings_format format;
	struct arena arena;		/* of the report and the policy */
	struct gate_policy policy;
	struct findings report;
	struct judge judge;
	struct session session;
};

static bool read_format(struct check *c)
{
	static const char *const names[] = {
		[FINDINGS_TEXT] = "text", [FINDINGS_JSON] = "json", [FINDINGS_SARIF] = "sarif",
		[FINDINGS_JUNIT] = "junit",
	};
	if (c->form == NULL)
		return true;
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
		if (strcmp(c->form, names[i]) == 0) {
			c->format = (enum findings_format)i;
			return true;
		}
	}
	say_error("--format: expected text, json, sarif or junit");
	return false;
}

static bool read_profile(struct check *c)
{
	const char *profile = c->profile != NULL ? c->profile : "production";
	c->report.profile = profile;
	c->judge.profile = strcmp(profile, "dev") == 0 ? PROFILE_DEV : PROFILE_PRODUCTION;
	if (strcmp(profile, "dev") == 0 || strcmp(profile, "production") == 0)
		return true;
	say_error("--profile: expected production or dev");
	return false;
}

static bool read_policy(struct check *c)
{
	struct fault fault = { .set = false };
	/* Words of the policy point into its text, which stays. */
	struct buf text = { .arena = &c->arena, .max = LIMIT_POLICY };
	if (c->policy_file == NULL)
		return true;
	if (!session_text(c->policy_file, &text))
		return false;
	if (gate_policy_parse(&c->policy, &c->arena, buf_str(&text), gate_policy_today(), &fault))
		return true;
	say_error("%s: %s", c->policy_file, fault.text);
	return false;
}

/* check_images: every one that the source holds. */
static bool check_images(struct check *c)
{
	struct session *s = &c->session;
	const char *platform = session_platform(c->platform);
	if (!session_open(s, c->image, platform, false))
		return false;
	for (const struct image_ref *i = s->images.first; i != NULL; i = i->next) {
		if (!session_read(s, i))
			return false;
		judge_image(&c->judge, i, &s->tree);
	}
	if (c->report.files == 0)
		return fault_set(&s->fault, "it holds no files: there was nothing to check");
	judge_policy(&c->judge);
	return true;
}

static bool write_report(struct check *c)
{
	struct buf out = { 0 };
	const char *plain = getenv("NO_COLOR");
	bool colour = c->format == FINDINGS_TEXT && isatty(STDOUT_FILENO) == 1 &&
		(plain == NULL || plain[0] == '\0');
	findings_finish(&c->report);
	findings_write(&c->report, c->format, colour, &out);
	bool good = !out.overflowed;
	if (!good)
		say_error("the report is larger than %zu MiB", LIMIT_EXPANSION >> 20);
	good = good && say_write(STDOUT_FILENO, buf_str(&out));
	buf_free(&out);
	return good;
}

static enum outcome run_check(struct check *c)
{
	struct findings *r = &c->report;
	if (!check_images(c))
		r->fault = c->session.fault.text;
	progress_end(&c->session.progress);
	r->source = c->image;
	r->passed_over = c->session.images.passed_over;
	bool written = write_report(c);
	size_t fatal = findings_count(r, SEVERITY_FATAL),
		violations = findings_count(r, SEVERITY_DENY);
	session_close(&c->session);
	if (r->fault != NULL || fatal > 0 || !written)
		return OUTCOME_UNREADABLE;
	return violations > 0 ? OUTCOME_VIOLATIONS : OUTCOME_CLEAN;
}

static enum outcome check(int count, char **arguments)
{
	enum outcome outcome = OUTCOME_USAGE;
	struct check *c = memory_get(sizeof(*c));
	memset(c, 0, sizeof(*c));
	findings_init(&c->report, &c->arena);
	c->judge.report = &c->report;
	c->judge.policy = &c->policy;
	const struct option options[] = {
		{ "--policy", &c->policy_file }, { "--profile", &c->profile },
		{ "--format", &c->form }, { "--platform", &c->platform }, { NULL, NULL },
	};
	c->judge.all_layers = session_flag(&count, arguments, "--all-layers");
	if (session_options(count, arguments, options, &c->image) && read_format(c) &&
	    read_profile(c) && read_policy(c))
		outcome = run_check(c);
	arena_free(&c->arena);
	memory_release(c);
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
		"  dir:PATH oci:PATH[:TAG] oci-archive:PATH[:TAG] docker-archive:PATH tar:PATH\n"
		"Without a policy every program, library and script is a violation.\n"
		"Without --platform all platforms of an index are checked.\n",
	.run = check,
};
