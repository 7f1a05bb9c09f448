/* findings_json.c - for programs: our own form, and SARIF 2.1.0 for code scanners. */
#include "findings_private.h"
#include "say.h"

static void add_names(struct jsonout *j, const char *key, const struct vec *names)
{
	jsonout_open(j, key, '[');
	for (size_t i = 0; i < names->n; i++)
		jsonout_text(j, NULL, str_of(names->p[i]));
	jsonout_close(j, ']');
}

static void add_optional(struct jsonout *j, const char *key, const char *value)
{
	if (value[0] != '\0')
		jsonout_text(j, key, str_of(value));
}

static void add_finding(struct jsonout *j, const struct finding *f)
{
	jsonout_open(j, NULL, '{');
	jsonout_text(j, "rule", str_of(f->rule->id));
	jsonout_text(j, "name", str_of(f->rule->name));
	jsonout_text(j, "class", str_of(class_name(f->rule->class)));
	jsonout_text(j, "severity", str_of(severity_name(f->severity)));
	if (f->has_confidence)
		jsonout_text(j, "confidence", str_of(confidence_name(f->confidence)));
	add_optional(j, "image", f->image);
	jsonout_text(j, "path", f->path);
	if (f->others.n > 0)
		add_names(j, "otherPaths", &f->others);
	if (f->layer > 0)
		jsonout_number(j, "layer", f->layer);
	if (f->has_sha256)
		jsonout_digest(j, "sha256", &f->sha256, false);
	jsonout_text(j, "message", str_of(f->what));
	add_optional(j, "evidence", f->evidence);
	add_optional(j, "reason", f->reason);
	jsonout_text(j, "fix", str_of(f->rule->fix));
	jsonout_close(j, '}');
}

static const char *result_of(const struct findings *r)
{
	if (r->fault != NULL || findings_count(r, SEVERITY_FATAL) > 0)
		return "unread";
	return findings_count(r, SEVERITY_DENY) > 0 ? "violations" : "clean";
}

void findings_json(const struct findings *r, struct buf *out)
{
	struct jsonout j = { .out = out };
	jsonout_open(&j, NULL, '{');
	jsonout_number(&j, "schemaVersion", 1);
	jsonout_text(&j, "tool", STR("nacre-image"));
	jsonout_text(&j, "source", str_of(r->source));
	jsonout_text(&j, "profile", str_of(r->profile));
	jsonout_text(&j, "result", str_of(result_of(r)));
	if (r->fault != NULL)
		jsonout_text(&j, "error", str_of(r->fault));
	jsonout_open(&j, "checked", '{');
	jsonout_number(&j, "images", r->images);
	jsonout_number(&j, "files", r->files);
	jsonout_number(&j, "programs", r->programs);
	jsonout_number(&j, "scripts", r->scripts);
	add_names(&j, "notChecked", &r->passed_over);
	jsonout_close(&j, '}');
	jsonout_open(&j, "counts", '{');
	jsonout_number(&j, "fatal", findings_count(r, SEVERITY_FATAL));
	jsonout_number(&j, "deny", findings_count(r, SEVERITY_DENY));
	jsonout_number(&j, "warn", findings_count(r, SEVERITY_WARN));
	jsonout_close(&j, '}');
	jsonout_open(&j, "findings", '[');
	for (size_t i = 0; i < r->count; i++)
		add_finding(&j, r->p[i]);
	jsonout_close(&j, ']');
	jsonout_close(&j, '}');
}

/* ---- SARIF ---- */

static void add_message(struct jsonout *j, const char *key, struct str text)
{
	jsonout_open(j, key, '{');
	jsonout_text(j, "text", text);
	jsonout_close(j, '}');
}

static void add_rules(struct jsonout *j)
{
	jsonout_open(j, "rules", '[');
	for (enum rule_id i = 0; i < RULES; i++) {
		const struct rule *rule = rule_of(i);
		jsonout_open(j, NULL, '{');
		jsonout_text(j, "id", str_of(rule->id));
		jsonout_text(j, "name", str_of(rule->name));
		add_message(j, "shortDescription", str_of(rule->title));
		add_message(j, "fullDescription", str_of(rule->why));
		add_message(j, "help", str_of(rule->fix));
		jsonout_close(j, '}');
	}
	jsonout_close(j, ']');
}

/* add_uri: a path within the image as a relative reference: RFC 3986. */
static void add_uri(struct jsonout *j, struct str path)
{
	struct buf b = { 0 };
	path = str_skip(path, path.n > 1 ? 1 : 0);
	for (size_t i = 0; i < path.n; i++) {
		char c = path.p[i];
		if (is_name_byte(c) || c == '/' || c == '.' || c == '-')
			buf_add_byte(&b, c);
		else
			say_add(&b, "%%%02X", (unsigned char)c);
	}
	jsonout_text(j, "uri", b.n > 0 && b.p[0] != '/' ? buf_str(&b) : STR("."));
	buf_free(&b);
}

static void add_location(struct jsonout *j, struct str path)
{
	jsonout_open(j, NULL, '{');
	jsonout_open(j, "physicalLocation", '{');
	jsonout_open(j, "artifactLocation", '{');
	add_uri(j, path);
	jsonout_close(j, '}');
	jsonout_open(j, "region", '{');
	jsonout_number(j, "startLine", 1);
	jsonout_close(j, '}');
	jsonout_close(j, '}');
	jsonout_close(j, '}');
}

static void add_result(struct jsonout *j, const struct finding *f)
{
	struct buf text = { 0 };
	jsonout_open(j, NULL, '{');
	jsonout_text(j, "ruleId", str_of(f->rule->id));
	jsonout_text(j, "level", f->severity == SEVERITY_WARN ? STR("warning") : STR("error"));
	buf_add(&text, f->path);
	say_add(&text, ": %s", f->what);
	if (f->image[0] != '\0')
		say_add(&text, " [%s]", f->image);
	if (f->evidence[0] != '\0')
		say_add(&text, " (%s)", f->evidence);
	add_message(j, "message", buf_str(&text));
	buf_free(&text);
	jsonout_open(j, "locations", '[');
	add_location(j, f->path);
	for (size_t i = 0; i < f->others.n; i++)
		add_location(j, str_of(f->others.p[i]));
	jsonout_close(j, ']');
	if (f->has_sha256) {
		jsonout_open(j, "partialFingerprints", '{');
		jsonout_digest(j, "sha256/v1", &f->sha256, false);
		jsonout_close(j, '}');
	}
	jsonout_close(j, '}');
}

static void add_notification(struct jsonout *j, const char *level, const char *text)
{
	jsonout_open(j, NULL, '{');
	jsonout_text(j, "level", str_of(level));
	add_message(j, "message", str_of(text));
	jsonout_close(j, '}');
}

static void add_invocation(struct jsonout *j, const struct findings *r)
{
	struct buf text = { .arena = r->arena };
	jsonout_open(j, "invocations", '[');
	jsonout_open(j, NULL, '{');
	jsonout_bool(j, "executionSuccessful", r->fault == NULL);
	jsonout_open(j, "toolExecutionNotifications", '[');
	if (r->fault != NULL)
		add_notification(j, "error", r->fault);
	for (size_t i = 0; i < r->passed_over.n; i++) {
		text.n = 0;
		say_add(&text, "not checked: %s", r->passed_over.p[i]);
		add_notification(j, "note", buf_terminated(&text));
	}
	jsonout_close(j, ']');
	jsonout_close(j, '}');
	jsonout_close(j, ']');
}

void findings_sarif(const struct findings *r, struct buf *out)
{
	struct jsonout j = { .out = out };
	jsonout_open(&j, NULL, '{');
	jsonout_text(&j, "$schema", STR("https://json.schemastore.org/sarif-2.1.0.json"));
	jsonout_text(&j, "version", STR("2.1.0"));
	jsonout_open(&j, "runs", '[');
	jsonout_open(&j, NULL, '{');
	jsonout_open(&j, "tool", '{');
	jsonout_open(&j, "driver", '{');
	jsonout_text(&j, "name", STR("nacre-image"));
	add_rules(&j);
	jsonout_close(&j, '}');
	jsonout_close(&j, '}');
	add_invocation(&j, r);
	jsonout_open(&j, "results", '[');
	for (size_t i = 0; i < r->count; i++)
		add_result(&j, r->p[i]);
	jsonout_close(&j, ']');
	jsonout_close(&j, '}');
	jsonout_close(&j, ']');
	jsonout_close(&j, '}');
}
