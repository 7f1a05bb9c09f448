/* shrink.c - makes a script smaller while nacre still stands against most peers, or alone. What
 * shrinks is not the text but what was chosen in the grammar, so that every script that is tried is
 * one, and as harmless: what stands for a symbol becomes the first alternative, or a part of
 * itself. */
#include "generate.h"
#include "shells.h"

struct shrinker {
	struct bench *bench;
	const struct shell_command *shells;
	const struct grammar *grammar;
	unsigned differs;		/* in this way; 0: nacre is to stay alone */
	unsigned found;			/* how the best one differs */
	size_t least;			/* as many choices are to go at a time */
	struct choices best;
};

static void copy_range(struct choices *to, const struct choices *from, size_t start, size_t end)
{
	for (size_t i = start; i < end; i++)
		choices_add(to, from->p[i]);
}

void script_of(const struct grammar *g, struct choices *c, struct buf *out)
{
	out->n = 0;
	generate_again(g, "script", c, out);
	buf_add_byte(out, '\n');
}

static bool still_differs(struct shrinker *s, struct choices *c)
{
	struct buf script = { 0 };
	script_of(s->grammar, c, &script);
	struct verdict v = try_script(s->bench, s->shells, buf_str(&script),
		s->differs != 0 ? ENOUGH_NOT_TO_DIFFER : ENOUGH_NOT_TO_BE_ALONE);
	buf_free(&script);
	bool still = s->differs != 0 ? v.differs == s->differs : v.differs != 0 || v.undecided;
	if (still)
		s->found = v.differs;
	return still;
}

/* replaced: tries the choices at .. end of the best as from .. to, or as CHOICE_FIRST when that is
 * empty; true when that is the best now. */
static bool replaced(struct shrinker *s, size_t at, size_t from, size_t to)
{
	struct choices c = { NULL, 0 };
	copy_range(&c, &s->best, 0, at);
	if (from == to)
		choices_add(&c, (struct choice){ .chosen = CHOICE_FIRST });
	copy_range(&c, &s->best, from, to);
	copy_range(&c, &s->best, s->best.p[at].end, s->best.n);
	if (!still_differs(s, &c)) {
		choices_free(&c);
		return false;
	}
	choices_free(&s->best);
	s->best = c;
	return true;
}

/* nested: the count-th choice of the same symbol inside the one at `at`, or its end */
static size_t nested(const struct choices *c, size_t at, size_t count)
{
	size_t i = at;
	while (count > 0 && ++i < c->p[at].end)
		count -= c->p[i].rule == c->p[at].rule;
	return i;
}

/* hoisted: the choices at `at` become those of the same symbol inside it: the last one, the one
 * halfway to it, and so on up to the first, so that long lists are halved and not nibbled at. */
static bool hoisted(struct shrinker *s, size_t at)
{
	const struct choice *p = s->best.p;
	size_t count = 0;
	while (nested(&s->best, at, count + 1) < p[at].end)
		count++;
	for (; count > 0; count /= 2) {
		size_t i = nested(&s->best, at, count);
		if (p[at].end - at - (p[i].end - i) < s->least)
			return false;
		if (replaced(s, at, i, p[i].end))
			return true;
	}
	return false;
}

/* pass: tries it with every symbol that is large enough. */
static bool pass(struct shrinker *s)
{
	bool any = false;
	for (size_t at = 0; at < s->best.n; at++) {
		if (s->best.p[at].end - at < s->least)
			continue;
		if (s->best.p[at].chosen != CHOICE_FIRST && replaced(s, at, at, at))
			any = true;
		while (hoisted(s, at))
			any = true;
	}
	return any;
}

/* Large parts go first: what is left is tried often. */
bool shrink(struct bench *b, const struct shell_command shells[SHELLS], const struct grammar *g,
	unsigned *differs, struct choices *choices)
{
	struct shrinker s = {
		.bench = b, .shells = shells, .grammar = g, .differs = *differs, .best = *choices,
	};
	bool steady = still_differs(&s, &s.best);
	for (s.least = s.best.n / 2; steady && s.least > 1; s.least /= 2)
		(void)pass(&s);
	s.least = 1;
	while (steady && pass(&s))
		;
	*choices = s.best;
	*differs = s.found;
	return steady;
}
