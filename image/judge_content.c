/* judge_content.c - what programs and scripts are. The closed world decides; what a file is
 * known to be explains. */
#include "judge_private.h"

/* struct verdict: of one file. */
struct verdict {
	struct judge *judge;
	const struct facts *facts;
	struct str path;
	bool denied;
};

static struct finding *find(struct verdict *v, enum rule_id rule)
{
	struct finding *f = judge_find(v->judge, rule, v->path);
	f->has_sha256 = v->facts->hashed;
	f->sha256 = v->facts->sha256;
	v->denied |= f->severity != SEVERITY_WARN;
	return f;
}

static const char *keep(struct verdict *v, const char *text)
{
	struct findings *report = v->judge->report;
	return arena_copy(report->arena, str_of(text));
}

static void judge_traits(struct verdict *v)
{
	for (const struct trait *t = v->facts->traits; t != NULL; t = t->next) {
		struct finding *f = find(v, t->rule);
		f->what = t->name;
		f->evidence = keep(v, t->evidence);
		f->confidence = t->confidence;
		f->has_confidence = true;
	}
}

static bool allowed(struct verdict *v, enum class class)
{
	return gate_policy_allows(v->judge->policy, v->path, NULL, class);
}

/* class_of: the class by which a policy may allow the file. */
static enum class class_of(const struct facts *f)
{
	if (f->content == CONTENT_SCRIPT)
		return CLASS_SCRIPT;
	switch (f->elf_kind) {
	case ELF_STATIC:
		return CLASS_STATIC;
	case ELF_DYNAMIC:
		return CLASS_DYNAMIC;
	case ELF_STATIC_INTERP:
		return CLASS_STATIC_INTERP;
	case ELF_LIBRARY:
		return CLASS_LIBRARY;
	case ELF_OBJECT:
		return CLASS_OBJECT;
	case ELF_BROKEN:
		break;
	}
	return CLASS_MALFORMED;
}

static void judge_linkage(struct verdict *v)
{
	static const enum rule_id rules[] = {
		[ELF_DYNAMIC] = RULE_DYNAMIC, [ELF_STATIC_INTERP] = RULE_STATIC_INTERP,
		[ELF_LIBRARY] = RULE_LIBRARY, [ELF_OBJECT] = RULE_OBJECT,
	};
	const struct facts *f = v->facts;
	if (f->packed != NULL)
		find(v, RULE_PACKED)->evidence = keep(v, f->packed);
	if (f->elf_kind == ELF_BROKEN)
		find(v, RULE_MALFORMED)->evidence = keep(v, f->broken != NULL ? f->broken : "");
	else if (f->elf_kind != ELF_STATIC && !allowed(v, class_of(f)))
		judge_evidence(v->judge, find(v, rules[f->elf_kind]), "%s%.*s",
			f->interpreter.n > 0 ? "its loader is " : "", (int)f->interpreter.n,
			f->interpreter.p != NULL ? f->interpreter.p : "");
}

static void judge_world(struct verdict *v)
{
	bool script = v->facts->content == CONTENT_SCRIPT;
	const struct gate_allow *other = gate_policy_other_digest(v->judge->policy, v->path);
	if (other != NULL) {
		struct finding *f = find(v, RULE_CHANGED);
		judge_evidence(v->judge, f, "line %u of the policy", other->line);
		return;
	}
	bool is_allowed = allowed(v, class_of(v->facts));
	/* The reason is told already, where the file is known for what it is. */
	if (v->denied || is_allowed)
		return;
	struct finding *f = find(v, script ? RULE_UNLISTED_SCRIPT : RULE_UNLISTED_ELF);
	if (script)
		judge_evidence(v->judge, f, "#!%.*s %.*s", (int)v->facts->interpreter.n,
			v->facts->interpreter.p, (int)v->facts->argument.n, v->facts->argument.p);
	else
		judge_evidence(v->judge, f, "%s%s%s", elf_kind_name(v->facts->elf_kind),
			v->facts->machine != NULL ? ", " : "",
			v->facts->machine != NULL ? v->facts->machine : "");
}

static void judge_all(struct verdict *v)
{
	if (gate_policy_allows(v->judge->policy, v->path, &v->facts->sha256, CLASSES))
		return;
	judge_traits(v);
	if (v->facts->content == CONTENT_ELF)
		judge_linkage(v);
	judge_world(v);
}

void judge_content(struct judge *j, const struct node *n, struct str path)
{
	struct verdict v = { .judge = j, .facts = n->facts, .path = path };
	judge_all(&v);
}

/* hidden_by: the layer that hides a node, or a folder that it is in; from 1. */
static unsigned hidden_by(const struct node *n)
{
	while (n != NULL && !n->hidden)
		n = n->parent;
	return n != NULL ? n->hidden_by + 1 : 0;
}

/* judge_residue: what is known for what it is is named, and what gives privileges. */
void judge_residue(struct judge *j, const struct node *n, struct str path)
{
	struct verdict v = { .judge = j, .facts = n->facts, .path = path };
	const struct trait *t = n->facts->traits;
	if (hidden_by(n) == n->layer + 1)
		return;		/* a duplicate in its own layer, which is a finding already */
	bool set_id = (n->mode & 06000) != 0, known = t != NULL && t->rule != RULE_POSSIBLE;
	if (!known && !set_id && n->capabilities.n == 0)
		return;
	if (gate_policy_allows(j->policy, path, &n->facts->sha256, CLASS_RESIDUE))
		return;
	struct finding *f = find(&v, RULE_RESIDUE);
	judge_evidence(j, f, "%s in layer %u, hidden by layer %u",
		t != NULL ? t->name : set_id ? "a set-ID program" : "a program with capabilities",
		n->layer + 1, hidden_by(n));
}
