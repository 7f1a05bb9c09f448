/* attest.c - nacre-image attest: an in-toto statement about a check, for another tool to sign. */
#include <unistd.h>
#include "commands.h"
#include "inspect.h"
#include "jsonout.h"
#include "listing.h"
#include "say.h"

/* has_finding: of this rule, with this severity or a higher one. */
static bool has_finding(const struct findings *r, enum rule_id rule, enum severity least)
{
	for (size_t i = 0; i < r->count; i++)
		if (r->p[i]->rule == rule_of(rule) && r->p[i]->severity >= least)
			return true;
	return false;
}

/* add_rules: those that failed, warned, or passed. */
static void add_rules(struct jsonout *j, const char *key, const struct findings *r, int wanted)
{
	jsonout_open(j, key, '[');
	for (enum rule_id i = 0; i < RULES; i++) {
		int is = has_finding(r, i, SEVERITY_DENY) ? 2 : has_finding(r, i, SEVERITY_WARN) ?
			1 : 0;
		if (is == wanted)
			jsonout_text(j, NULL, str_of(rule_of(i)->id));
	}
	jsonout_close(j, ']');
}

/* add_digest: of the manifest or, in an old archive, of the configuration. A root file system has
 * neither: it is told by its lock, as `nacre-image lock` prints it. */
static void add_digest(struct jsonout *j, struct inspect *g, const struct image_ref *image)
{
	struct vec lines = vec_of(&g->arena, 64);
	struct buf lock = { 0 };
	struct sha256 digest;
	if (image->has_manifest || image->config.present) {
		jsonout_digest(j, "sha256", image->has_manifest ? &image->manifest :
			&image->config.digest, false);
		return;
	}
	listing_of(&lines, &g->arena, image, &g->session.tree);
	listing_write(&lock, &lines);
	digest = hash_of(buf_str(&lock));
	jsonout_digest(j, "nacre-image-lock", &digest, false);
	buf_free(&lock);
}

static void add_subject(struct jsonout *j, struct inspect *g, const struct image_ref *image)
{
	jsonout_open(j, NULL, '{');
	jsonout_text(j, "name", str_of(image->name[0] != '\0' ? image->name : g->image));
	jsonout_open(j, "digest", '{');
	add_digest(j, g, image);
	jsonout_close(j, '}');
	jsonout_close(j, '}');
}

static void write_statement(struct jsonout *j, struct inspect *g, enum outcome outcome)
{
	bool warned = findings_count(&g->report, SEVERITY_WARN) > 0;
	jsonout_open(j, NULL, '{');
	jsonout_text(j, "_type", STR("https://in-toto.io/Statement/v1"));
	jsonout_open(j, "subject", '[');
	for (const struct image_ref *i = g->session.images.first; i != NULL; i = i->next)
		add_subject(j, g, i);
	jsonout_close(j, ']');
	jsonout_text(j, "predicateType", STR("https://in-toto.io/attestation/test-result/v0.1"));
	jsonout_open(j, "predicate", '{');
	jsonout_text(j, "result", outcome == OUTCOME_VIOLATIONS ? STR("FAILED") :
		warned ? STR("WARNED") : STR("PASSED"));
	jsonout_open(j, "configuration", '[');
	if (g->policy_file != NULL) {
		jsonout_open(j, NULL, '{');
		jsonout_text(j, "name", str_of(g->policy_file));
		jsonout_open(j, "digest", '{');
		jsonout_digest(j, "sha256", &g->policy_digest, false);
		jsonout_close(j, '}');
		jsonout_close(j, '}');
	}
	jsonout_close(j, ']');
	add_rules(j, "passedTests", &g->report, 0);
	add_rules(j, "warnedTests", &g->report, 1);
	add_rules(j, "failedTests", &g->report, 2);
	jsonout_close(j, '}');
	jsonout_close(j, '}');
}

static enum outcome state(struct inspect *g)
{
	struct buf out = { 0 };
	struct jsonout j = { .out = &out };
	enum outcome outcome = inspect_check(g);
	if (outcome == OUTCOME_UNREADABLE) {
		say_error("%s: %s", g->image, g->report.fault != NULL ? g->report.fault :
			"it is unsafe, or was not read to its end: see nacre-image check");
		return outcome;
	}
	write_statement(&j, g, outcome);
	if (!say_write(STDOUT_FILENO, buf_str(&out)))
		outcome = OUTCOME_UNREADABLE;
	buf_free(&out);
	return outcome;
}

static enum outcome attest(int count, char **arguments)
{
	enum outcome outcome = OUTCOME_USAGE;
	struct inspect *g = memory_get(sizeof(*g));
	const struct option options[] = {
		{ "--policy", &g->policy_file }, { "--profile", &g->profile },
		{ "--platform", &g->platform }, { NULL, NULL },
	};
	inspect_init(g);
	g->hash_all = true;
	if (session_options(count, arguments, options, &g->image))
		outcome = inspect_prepare(g);
	if (outcome == OUTCOME_CLEAN)
		outcome = state(g);
	inspect_free(g);
	memory_release(g);
	return outcome;
}

const struct command command_attest = {
	.name = "attest",
	.usage = "attest [--policy FILE] [--profile production|dev] [--platform OS/ARCH|all] IMAGE",
	.summary = "Check an image, and state the result for another tool to sign (in-toto)",
	.run = attest,
};
