/* generate.c - walks the grammar. Deep down, and when the text is long, the first alternative of
 * each symbol is taken, which ends. */
#include "generate_private.h"

/* Depth and bytes at which only first alternatives are taken; and how many numbers are open. */
#define LIMIT_DEPTH 26
#define LIMIT_BYTES 2500
#define LIMIT_OPEN 64
#define LIMIT_FUNCTIONS 32

struct walk {
	const struct grammar *grammar;
	struct buf *out;
	size_t start;		/* of what this walk writes */
	struct dice dice;
	uint64_t swarm;		/* a script leaves some alternatives out; 0: none */
	struct choices *choices;	/* are recorded; or followed, from `next` */
	bool follows;
	size_t next;
	unsigned depth;
	unsigned first;		/* symbols inside one that takes first alternatives */
	unsigned numbers, open[LIMIT_OPEN], open_count;
	unsigned functions, defining[LIMIT_FUNCTIONS], defining_count;
	unsigned known[LIMIT_FUNCTIONS], known_count;	/* functions that are complete */
};

static uint64_t mixed(uint64_t z)
{
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
	return z ^ (z >> 31);
}

uint32_t dice_below(struct dice *d, uint32_t n)
{
	d->state += 0x9e3779b97f4a7c15U;
	return (uint32_t)(((mixed(d->state) >> 32) * n) >> 32);
}

/* weight_in: what an alternative counts in this script. With swarm set a third of them are left
 * out: scripts that do fewer things do each of them more often, in other company. */
static uint32_t weight_in(const struct walk *w, size_t index)
{
	if (w->swarm != 0 && mixed(w->swarm + index * 0x9e3779b97f4a7c15U) % 3 == 0)
		return 0;
	return w->grammar->alternatives[index].weight;
}

/* by_weight: the number of an alternative of a rule. */
static uint32_t by_weight(struct walk *w, const struct rule *rule)
{
	uint32_t total = 0;
	for (size_t i = 0; i < rule->count; i++)
		total += weight_in(w, rule->first + i);
	uint32_t left = dice_below(&w->dice, total);
	for (uint32_t i = 0; i < rule->count && total > 0; i++) {
		uint32_t weight = weight_in(w, rule->first + i);
		if (left < weight)
			return i;
		left -= weight;
	}
	return 0;
}

/* followed: the next choice, where a text is made again. */
static uint32_t followed(struct walk *w, size_t rule)
{
	if (w->next == w->choices->n)
		return CHOICE_FIRST;
	w->choices->p[w->next].rule = (uint32_t)rule;
	return w->choices->p[w->next++].chosen;
}

/* chosen_of: what is chosen of the alternatives of a rule; what is chosen by weight is recorded. */
static uint32_t chosen_of(struct walk *w, size_t index)
{
	const struct rule *rule = &w->grammar->rules[index];
	uint32_t chosen;
	if (w->follows)
		return followed(w, index);
	if (w->depth > LIMIT_DEPTH || w->out->n - w->start > LIMIT_BYTES)
		chosen = CHOICE_FIRST;
	else
		chosen = by_weight(w, rule);
	if (w->choices != NULL)
		choices_add(w->choices, (struct choice){ .chosen = (uint8_t)chosen });
	return chosen;
}

static void add_function(struct walk *w, unsigned number)
{
	buf_add_byte(w->out, 'f');
	buf_add_integer(w->out, number);
}

static void add_number(struct walk *w, enum item_kind kind)
{
	if (kind == ITEM_NUMBER_NEW && w->open_count < LIMIT_OPEN)
		w->open[w->open_count++] = ++w->numbers;
	if (w->open_count > 0)
		buf_add_integer(w->out, w->open[w->open_count - 1]);
	if (kind == ITEM_NUMBER_OLD && w->open_count > 0)
		w->open_count--;
}

/* A function is called only by what stands behind its definition, so that no call is endless. */
static void function_item(struct walk *w, enum item_kind kind)
{
	if (kind == ITEM_FUNCTION_NEW) {
		add_function(w, ++w->functions);
		if (w->defining_count < LIMIT_FUNCTIONS)
			w->defining[w->defining_count++] = w->functions;
	} else if (kind == ITEM_FUNCTION_DONE) {
		if (w->defining_count > 0 && w->known_count < LIMIT_FUNCTIONS)
			w->known[w->known_count++] = w->defining[w->defining_count - 1];
		w->defining_count -= w->defining_count > 0;
	} else if (w->known_count > 0 && w->first == 0) {
		add_function(w, w->known[w->known_count - 1 - w->depth % w->known_count]);
	} else {
		buf_add(w->out, STR("true"));
	}
}

static void expand(struct walk *w, size_t rule);

static void add_item(struct walk *w, const struct item *item)
{
	switch (item->kind) {
	case ITEM_TEXT: buf_add(w->out, item->text); break;
	case ITEM_RULE: expand(w, item->rule); break;
	case ITEM_NONE: break;
	case ITEM_NEWLINE: buf_add_byte(w->out, '\n'); break;
	case ITEM_BLANK: buf_add_byte(w->out, ' '); break;
	case ITEM_NUMBER_NEW:
	case ITEM_NUMBER:
	case ITEM_NUMBER_OLD: add_number(w, item->kind); break;
	case ITEM_FUNCTION_NEW:
	case ITEM_FUNCTION_DONE:
	case ITEM_FUNCTION: function_item(w, item->kind); break;
	}
}

/* add_alternative: its items. A symbol that ends in itself, as a list does, is no deeper for
 * that. */
static void add_alternative(struct walk *w, const struct alternative *chosen, size_t rule)
{
	for (size_t i = 0; i < chosen->item_count; i++) {
		const struct item *item = &w->grammar->items[chosen->first_item + i];
		bool tail = i + 1 == chosen->item_count && item->kind == ITEM_RULE &&
			item->rule == rule;
		w->depth -= tail;
		add_item(w, item);
		w->depth += tail;
	}
}

static void expand(struct walk *w, size_t index)
{
	const struct rule *rule = &w->grammar->rules[index];
	size_t at = w->next;
	uint32_t chosen = w->first > 0 ? CHOICE_FIRST : chosen_of(w, index);
	bool first = chosen >= rule->count;
	bool counts = w->follows && w->next > at;
	w->depth++;
	w->first += first;
	add_alternative(w, &w->grammar->alternatives[rule->first + (first ? 0 : chosen)], index);
	w->first -= first;
	w->depth--;
	if (counts)
		w->choices->p[at].end = w->next;
}

void choices_add(struct choices *c, struct choice choice)
{
	if ((c->n & (c->n - 1)) == 0)
		c->p = memory_resize(c->p, (c->n == 0 ? 1 : 2 * c->n) * sizeof(*c->p));
	c->p[c->n++] = choice;
}

void choices_free(struct choices *c)
{
	memory_release(c->p);
	*c = (struct choices){ NULL, 0 };
}

bool generate(const struct grammar *g, const char *symbol, uint64_t seed, struct choices *choices,
	struct buf *out)
{
	size_t rule = grammar_find(g, str_of(symbol));
	struct walk w = {
		.grammar = g, .out = out, .start = out->n, .dice = { mixed(seed) },
		.choices = choices,
	};
	if (rule == g->rule_count)
		return false;
	if (dice_below(&w.dice, 3) > 0)
		w.swarm = mixed(seed + 1) | 1;
	expand(&w, rule);
	return true;
}

void generate_again(const struct grammar *g, const char *symbol, struct choices *choices,
	struct buf *out)
{
	struct walk w = { .grammar = g, .out = out, .choices = choices, .follows = true };
	size_t rule = grammar_find(g, str_of(symbol));
	if (rule < g->rule_count)
		expand(&w, rule);
	choices->n = w.next;
}
