/* inspect.c - the policy, the images, the judge. */
#include "inspect.h"
#include "limit.h"
#include "say.h"

void inspect_init(struct inspect *g)
{
	memset(g, 0, sizeof(*g));
	findings_init(&g->report, &g->arena);
	g->judge.report = &g->report;
	g->judge.policy = &g->policy;
}

static bool read_profile(struct inspect *g)
{
	const char *profile = g->profile != NULL ? g->profile : "production";
	g->report.profile = profile;
	g->judge.profile = strcmp(profile, "dev") == 0 ? PROFILE_DEV : PROFILE_PRODUCTION;
	if (strcmp(profile, "dev") == 0 || strcmp(profile, "production") == 0)
		return true;
	say_error("--profile: expected production or dev");
	return false;
}

static enum outcome read_policy(struct inspect *g)
{
	struct fault fault = { .set = false };
	/* Words of the policy point into its text, which stays. */
	struct buf text = { .arena = &g->arena, .max = LIMIT_POLICY };
	if (g->policy_file == NULL)
		return OUTCOME_CLEAN;
	if (!session_text(g->policy_file, &text))
		return OUTCOME_UNREADABLE;
	g->policy_digest = hash_of(buf_str(&text));
	if (gate_policy_parse(&g->policy, &g->arena, buf_str(&text), gate_policy_today(), &fault))
		return OUTCOME_CLEAN;
	say_error("%s: %s", g->policy_file, fault.text);
	return OUTCOME_USAGE;
}

/* check_images: every one that the source holds. */
static bool check_images(struct inspect *g)
{
	struct session *s = &g->session;
	const char *platform = session_platform(g->platform);
	if (!session_open(s, g->image, platform, g->hash_all))
		return false;
	for (const struct image_ref *i = s->images.first; i != NULL; i = i->next) {
		if (!session_read(s, i))
			return false;
		judge_image(&g->judge, i, &s->tree);
	}
	if (g->report.files == 0)
		return fault_set(&s->fault, "it holds no files: there was nothing to check");
	judge_policy(&g->judge);
	return true;
}

enum outcome inspect_prepare(struct inspect *g)
{
	return read_profile(g) ? read_policy(g) : OUTCOME_USAGE;
}

enum outcome inspect_check(struct inspect *g)
{
	struct findings *r = &g->report;
	if (!check_images(g))
		r->fault = g->session.fault.text;
	progress_end(&g->session.progress);
	r->source = g->image;
	r->passed_over = g->session.images.passed_over;
	findings_finish(r);
	if (r->fault != NULL || findings_count(r, SEVERITY_FATAL) > 0)
		return OUTCOME_UNREADABLE;
	return findings_count(r, SEVERITY_DENY) > 0 ? OUTCOME_VIOLATIONS : OUTCOME_CLEAN;
}

void inspect_free(struct inspect *g)
{
	session_close(&g->session);
	arena_free(&g->arena);
}
