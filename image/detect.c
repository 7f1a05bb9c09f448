/* detect.c - from the strings that were seen to what the program is. */
#include "detect_private.h"
#include "say.h"

enum kind { KIND_STRING, KIND_WORD, KIND_VARIABLE, KIND_WIDE_WORD, KIND_WIDE_VARIABLE,
	KIND_APPLET };

enum {
	NEED_WORDS = 10, NEED_VARIABLES = 9,
	NEED_APPLETS = 12, MANY_APPLETS = 40,
	KNOWN_PERCENT = 80,		/* of a table of applets, in bytes */
	MOST_GAP = 64,			/* bytes of unknown names between two known ones */
};

const char *confidence_name(enum confidence confidence)
{
	static const char *const names[] = {
		[CONFIDENCE_POSSIBLE] = "possible", [CONFIDENCE_LIKELY] = "likely",
		[CONFIDENCE_CERTAIN] = "certain",
	};
	return names[confidence];
}

/* ---- the patterns ---- */

struct builder {
	struct str texts[SCAN_PATTERNS];
	struct detect_pattern *patterns;
	size_t count;
	struct arena arena;
};

static void add(struct builder *b, struct str text, enum kind kind, size_t group, size_t bit)
{
	b->texts[b->count] = text;
	b->patterns[b->count++] = (struct detect_pattern){
		(uint16_t)kind, (uint16_t)group, (uint16_t)bit
	};
}

/* plain: a string of the tables without its bar. */
static struct str plain(struct builder *b, const char *text)
{
	size_t n = strlen(text) - 1;
	char *p = arena_bytes(&b->arena, n);
	p[0] = text[0];
	memcpy(p + 1, text + 2, n - 1);
	return (struct str){ p, n };
}

/* whole: the word between two NUL bytes. */
static struct str whole(struct builder *b, const char *text)
{
	struct str word = plain(b, text);
	size_t n = word.n;
	char *p = arena_zero(&b->arena, n + 2);
	memcpy(p + 1, word.p, n);
	return (struct str){ p, n + 2 };
}

/* wide: the word in UTF-32LE and a NUL behind it. Four zero bytes before it would begin a pattern
 * wherever there are zeros. */
static struct str wide(struct builder *b, const char *text)
{
	struct str word = plain(b, text);
	size_t n = word.n;
	char *p = arena_zero(&b->arena, 4 * (n + 1));
	for (size_t i = 0; i < n; i++)
		p[4 * i] = word.p[i];
	return (struct str){ p, 4 * (n + 1) };
}

void detector_build(struct detector *d)
{
	struct builder *b = memory_get(sizeof(*b));
	*b = (struct builder){ .patterns = memory_get(SCAN_PATTERNS * sizeof(*b->patterns)) };
	for (size_t i = 0; i < detect_signature_count; i++)
		for (size_t j = 0; j < DETECT_STRINGS &&
		    detect_signatures[i].strings[j] != NULL; j++)
			add(b, plain(b, detect_signatures[i].strings[j]), KIND_STRING, i, j);
	for (size_t i = 0; i < DETECT_WORDS; i++) {
		add(b, whole(b, detect_words[i]), KIND_WORD, 0, i);
		add(b, wide(b, detect_words[i]), KIND_WIDE_WORD, 0, i);
	}
	for (size_t i = 0; i < DETECT_VARIABLES; i++) {
		add(b, whole(b, detect_variables[i]), KIND_VARIABLE, 0, i);
		add(b, wide(b, detect_variables[i]), KIND_WIDE_VARIABLE, 0, i);
	}
	for (size_t i = 0; i < detect_applet_count; i++)
		add(b, whole(b, detect_applets[i]), KIND_APPLET, i, 0);
	scan_build(&d->set, b->texts, b->count);
	d->patterns = b->patterns;
	arena_free(&b->arena);
	memory_release(b);
}

void detector_free(struct detector *d)
{
	scan_free(&d->set);
	memory_release(d->patterns);
	d->patterns = NULL;
}

/* ---- what is seen ---- */

/* seen_applet: is it the next name of a table? Its first NUL is the last one of the name before. */
static void seen_applet(struct detection *x, unsigned name, size_t length, uint64_t end)
{
	uint64_t from = end - length;
	bool follows = x->run_names > 0 && name > x->last_name && from + 1 >= x->run_to &&
		from + 1 - x->run_to <= MOST_GAP;
	if (!follows) {
		x->run_names = 0;
		x->run_known = 0;
		x->run_from = from + 1;
	}
	x->run_names++;
	x->run_known += length - 1;
	x->run_to = end;
	x->last_name = name;
	if (x->run_known * 100 >= (x->run_to - x->run_from) * KNOWN_PERCENT &&
	    x->run_names > x->most_names)
		x->most_names = x->run_names;
}

static void seen(void *context, size_t pattern, uint64_t end)
{
	struct detection *x = context;
	const struct detect_pattern *p = &x->detector->patterns[pattern];
	switch ((enum kind)p->kind) {
	case KIND_STRING:
		x->seen[p->group] |= (unsigned char)(1U << p->bit);
		break;
	case KIND_WORD:
		x->words |= 1U << p->bit;
		break;
	case KIND_VARIABLE:
		x->variables |= 1U << p->bit;
		break;
	case KIND_WIDE_WORD:
		x->wide_words |= 1U << p->bit;
		break;
	case KIND_WIDE_VARIABLE:
		x->wide_variables |= 1U << p->bit;
		break;
	case KIND_APPLET:
		seen_applet(x, p->group, x->detector->set.length[pattern], end);
		break;
	}
}

void detection_begin(struct detection *x, const struct detector *d)
{
	*x = (struct detection){ .detector = d };
}

void detection_add(struct detection *x, struct str bytes, uint64_t at)
{
	struct scan_found report = { seen, x };
	scan_bytes(&x->detector->set, &x->state, bytes, at, &report);
}

void detection_gap(struct detection *x)
{
	x->state = 0;
}

/* ---- what it means ---- */

struct traits {
	struct arena *arena;
	struct trait *first, **end;
};

static void add_trait(struct traits *t, enum rule_id rule, const char *name,
	enum confidence confidence, struct buf *evidence)
{
	struct trait *trait = ARENA_NEW(t->arena, struct trait);
	*trait = (struct trait){ rule, confidence, name, buf_terminated(evidence), NULL };
	*t->end = trait;
	t->end = &trait->next;
}

static unsigned bits(uint32_t set)
{
	return (unsigned)__builtin_popcount(set);
}

static void judge_strings(struct traits *t, const struct signature *s, unsigned char seen_bits)
{
	struct buf evidence = { .arena = t->arena };
	unsigned count = bits(seen_bits), strings = 0;
	while (strings < DETECT_STRINGS && s->strings[strings] != NULL)
		strings++;
	if (count == 0 || (count < s->need && !s->hint))
		return;
	say_add(&evidence, "%u of %u strings: ", count, strings);
	for (size_t i = 0, shown = 0; i < strings && shown < 3; i++)
		if (seen_bits >> i & 1)
			say_add(&evidence, "%s\"%.1s%s\"", shown++ > 0 ? ", " : "", s->strings[i],
				s->strings[i] + 2);
	if (count >= s->need)
		add_trait(t, s->rule, s->name, CONFIDENCE_CERTAIN, &evidence);
	else
		add_trait(t, RULE_POSSIBLE, s->name, CONFIDENCE_POSSIBLE, &evidence);
}

/* judge_words: what is known to read scripts and not to run them gets a warning. */
static void judge_words(struct traits *t, uint32_t words, uint32_t variables, const char *how)
{
	struct buf evidence = { .arena = t->arena };
	bool reader = false;
	for (const struct trait *o = t->first; o != NULL; o = o->next)
		reader |= o->rule == RULE_POSSIBLE && o->confidence == CONFIDENCE_CERTAIN;
	if (bits(words) < NEED_WORDS || bits(variables) < NEED_VARIABLES)
		return;
	say_add(&evidence, "%u of %d reserved words and %u of %d special variables%s", bits(words),
		DETECT_WORDS, bits(variables), DETECT_VARIABLES, how);
	add_trait(t, reader ? RULE_POSSIBLE : RULE_POSIX_SHELL, "a POSIX shell",
		reader ? CONFIDENCE_POSSIBLE : CONFIDENCE_LIKELY, &evidence);
}

/* judge_applets: the table of BusyBox. Whoever lists common tools in order has a short one, too: it
 * convicts with a string of BusyBox beside it, or when it is long. */
static void judge_applets(struct traits *t, const struct detection *x)
{
	struct buf evidence = { .arena = t->arena };
	bool sure = x->most_names >= MANY_APPLETS || x->seen[0] != 0;
	if (x->most_names < NEED_APPLETS)
		return;
	say_add(&evidence, "a table of %u applet names", x->most_names);
	add_trait(t, sure ? RULE_BUSYBOX : RULE_POSSIBLE, "BusyBox",
		sure ? CONFIDENCE_CERTAIN : CONFIDENCE_POSSIBLE, &evidence);
}

/* keep_surest: BusyBox is a shell, an archiver and more: it is BusyBox. One kind of shell is
 * enough, and so is one finding of a rule. */
static struct trait *keep_surest(struct trait *first)
{
	bool shell = false, all = false, any = false;
	struct trait **at = &first;
	for (const struct trait *t = first; t != NULL; t = t->next)
		any |= t->rule != RULE_POSSIBLE;
	while (*at != NULL) {
		struct trait *t = *at;
		bool is_shell = t->rule >= RULE_BUSYBOX && t->rule <= RULE_POSIX_SHELL;
		bool again = false;
		for (struct trait *o = first; o != t; o = o->next)
			again |= o->rule == t->rule;
		if (all || again || (is_shell && shell) || (t->rule == RULE_POSSIBLE && any)) {
			*at = t->next;
			continue;
		}
		shell |= is_shell;
		all |= t->rule == RULE_BUSYBOX || t->rule == RULE_TOYBOX;
		at = &t->next;
	}
	return first;
}

struct trait *detection_end(const struct detection *x, struct arena *arena)
{
	struct traits t = { .arena = arena };
	t.end = &t.first;
	judge_applets(&t, x);
	/* In the table the shells stand first, BusyBox before them. */
	for (size_t i = 0; i < detect_signature_count; i++)
		judge_strings(&t, &detect_signatures[i], x->seen[i]);
	judge_words(&t, x->words, x->variables, "");
	judge_words(&t, x->wide_words, x->wide_variables, ", in UTF-32");
	return keep_surest(t.first);
}
