/* findings.c - the list of findings. */
#include "findings.h"
#include "findings_private.h"

void findings_init(struct findings *r, struct arena *arena)
{
	*r = (struct findings){ .arena = arena, .source = "", .profile = "" };
}

struct finding *findings_add(struct findings *r, enum rule_id rule)
{
	struct finding *f = ARENA_NEW(r->arena, struct finding);
	if (r->count == r->capacity) {
		size_t old = r->capacity * sizeof(*r->p);
		r->capacity = r->capacity > 0 ? 2 * r->capacity : 256;
		r->p = (struct finding **)(void *)arena_resize(r->arena, (char *)r->p, old,
			r->capacity * sizeof(*r->p));
	}
	*f = (struct finding){ .rule = rule_of(rule), .image = "", .evidence = "", .reason = "" };
	f->what = f->rule->title;
	f->path = STR("/");
	r->p[r->count++] = f;
	return f;
}

/* by_digest: findings of one file, whatever its names are, stand together. */
static int by_digest(const void *a, const void *b, void *context)
{
	const struct finding *x = a, *y = b;
	int order = strcmp(x->image, y->image);
	(void)context;
	if (order == 0)
		order = strcmp(x->rule->id, y->rule->id);
	if (order == 0)
		order = (int)x->has_sha256 - (int)y->has_sha256;
	if (order == 0 && x->has_sha256)
		order = memcmp(&x->sha256, &y->sha256, sizeof(x->sha256));
	if (order == 0)
		order = str_compare(x->path, y->path);
	if (order == 0)
		order = (int)x->layer - (int)y->layer;
	return order != 0 ? order : strcmp(x->evidence, y->evidence);
}

static int by_path(const void *a, const void *b, void *context)
{
	const struct finding *x = a, *y = b;
	int order = strcmp(x->image, y->image);
	if (order == 0)
		order = str_compare(x->path, y->path);
	return order != 0 ? order : by_digest(a, b, context);
}

static bool are_one(const struct finding *a, const struct finding *b)
{
	return a->rule == b->rule && a->severity == b->severity &&
		strcmp(a->image, b->image) == 0 &&
		a->has_sha256 && b->has_sha256 && hash_equal(&a->sha256, &b->sha256) &&
		strcmp(a->evidence, b->evidence) == 0 && a->rule->class != CLASS_RESIDUE;
}

void findings_finish(struct findings *r)
{
	size_t kept = 0;
	list_sort(r->arena, (void **)r->p, r->count, by_digest, NULL);
	for (size_t i = 0; i < r->count; i++) {
		struct finding *f = r->p[i];
		struct finding *last = kept > 0 ? r->p[kept - 1] : NULL;
		if (last == NULL || !are_one(last, f)) {
			r->p[kept++] = f;
			continue;
		}
		if (last->others.arena == NULL)
			last->others = vec_of(r->arena, 4);
		if (!str_equal(last->path, f->path))
			vec_push(&last->others, arena_copy(r->arena, f->path));
	}
	r->count = kept;
	list_sort(r->arena, (void **)r->p, r->count, by_path, NULL);
}

size_t findings_count(const struct findings *r, enum severity severity)
{
	size_t n = 0;
	for (size_t i = 0; i < r->count; i++)
		n += r->p[i]->severity == severity;
	return n;
}

void findings_write(const struct findings *r, enum findings_format format, bool colour,
	struct buf *out)
{
	switch (format) {
	case FINDINGS_TEXT:
		findings_text(r, colour, out);
		break;
	case FINDINGS_JSON:
		findings_json(r, out);
		break;
	case FINDINGS_SARIF:
		findings_sarif(r, out);
		break;
	case FINDINGS_JUNIT:
		findings_junit(r, out);
		break;
	}
}
