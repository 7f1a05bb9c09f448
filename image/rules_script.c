/* rules_script.c - the files that a policy is made of: its text, and its scripts */
#include "rules.h"

#include <errno.h>
#include "digest.h"
#include "facts.h"
#include "file.h"
#include "rootfs.h"
#include "source.h"

/* is_binary: as the shell decides it for a file: a NUL byte in the first line */
static bool is_binary(struct str text)
{
	struct str line = str_take_line(&text);
	return str_find(line, '\0') != line.n;
}

bool rules_read(struct rules *rules, struct arena *arena, const char *file)
{
	struct buf text = { .arena = arena, .max = LIMIT_RULES };

	if (file_read(file, &text))
		return rules_parse(rules, arena, file, buf_str(&text));
	*rules = (struct rules){ .file = file, .arena = arena, .unreadable = true };
	rules_error(rules, 0, 0, "%s", text.overflowed ?
		"is longer than the limit of 1 MiB for a policy" : strerror(errno));
	return false;
}

/* ---- what the policy refuses ---- */

/* has: is there a rule of this kind that grants path? */
static bool has(const struct rules *rules, enum policy_kind kind, struct str path)
{
	for (const struct rule *rule = rules->first; rule != NULL; rule = rule->next)
		if (rule->kind == kind && path_below(rule->path, path))
			return true;
	return false;
}

static bool is_pinned(const struct rules *rules, struct str text)
{
	struct digest digest;
	unsigned char hash[DIGEST_MOST];

	digest_begin(&digest, DIGEST_SHA256);
	digest_add(&digest, text);
	digest_end(&digest, hash);
	for (const struct rule *rule = rules->first; rule != NULL; rule = rule->next)
		if (rule->kind == POLICY_RUN_C && memcmp(rule->text.p, hash, POLICY_HASH) == 0)
			return true;
	return false;
}

/* is_refused: what the script certainly does with something that is there, and may not. NULL:
 * nothing wrong. */
static const char *is_refused(const struct rules *rules, const char *root, const struct fact *fact)
{
	struct buf real = { 0 };
	struct stat st;
	bool sealed = rules->level == POLICY_SEALED;

	if (fact->value != FACT_KNOWN)
		return NULL;
	if (fact->kind == FACT_STRING)
		return sealed && !is_pinned(rules, fact->text) ?
			"sh -c runs a string that no \"run-c\" line pins" : NULL;
	if (fact->kind != FACT_PROGRAM && fact->kind != FACT_APP && fact->kind != FACT_SOURCE)
		return NULL;
	bool there = fact->text.p[0] == '/' && rootfs_resolve(root, fact->text, &real, &st) &&
		S_ISREG(st.st_mode);
	buf_free(&real);
	if (!there || has(rules, POLICY_SCRIPT, fact->text))
		return NULL;
	if (fact->kind == FACT_SOURCE)
		return sealed && !has(rules, POLICY_SOURCE, fact->text) ?
			"is read as commands: no \"source\" line grants it" : NULL;
	return rules_confine(rules) && !rules_may_execute(rules, root, fact->text) ?
		"is run: no \"exec\" line lets it be executed" : NULL;
}

static void check_facts(struct rules *rules, const char *root, const struct source *source,
	struct str path)
{
	const char *policy = rules->file;

	rules->file = source->file;
	for (const struct fact *fact = facts_of(source, rules->arena, path); fact != NULL;
	     fact = fact->next) {
		const char *problem = is_refused(rules, root, fact);
		if (problem != NULL)
			rules_error(rules, fact->line, 0, "%s%s%s",
				fact->kind == FACT_STRING ? "" : fact->text.p,
				fact->kind == FACT_STRING ? "" : " ", problem);
	}
	rules->file = policy;
}

/* ---- embedding ---- */

void rules_embed(struct rules *rules, const char *root, struct rule *rule)
{
	struct buf host = { .arena = rules->arena };
	struct buf text = { .arena = rules->arena, .max = LIMIT_EMBEDDED };
	const char *problem = NULL;

	rootfs_path(root, rule->real, &host);
	const char *file = buf_terminated(&host);
	if (!file_read(file, &text))
		problem = text.overflowed ? "is longer than the limit of 16 MiB for a script" :
			strerror(errno);
	else if (is_binary(buf_str(&text)))
		problem = "is a binary file, not a script";
	if (problem != NULL) {
		rules_error(rules, rule->line, rule->column, "script %s: %s: %s", rule->name.p,
			file, problem);
		return;
	}
	rule->text = text.n > 0 ? buf_str(&text) : STR("");
	struct source source;
	if (!source_parse(&source, rules->arena, file, rule->text))
		rules->errors += source.errors;
	else
		check_facts(rules, root, &source, rule->path);
	source_free(&source);
}
