/* generate_grammar.c - reads a grammar: shell.grammar says in its head what one looks like */
#include <stdio.h>
#include <stdlib.h>
#include "generate_private.h"

_Noreturn static void fail(unsigned line, const char *what, struct str name)
{
	(void)fprintf(stderr, "shell.grammar:%u: %s \"%.*s\"\n", line, what, (int)name.n, name.p);
	exit(2);
}

/* grown: an array with room for one more; it doubles at every power of two. */
static void *grown(void *array, size_t count, size_t size)
{
	if ((count & (count - 1)) == 0)
		array = memory_resize(array, (count == 0 ? 1 : 2 * count) * size);
	return array;
}

static void add_item(struct grammar *g, enum item_kind kind, struct str text)
{
	if (text.n == 0)
		return;
	g->items = grown(g->items, g->item_count, sizeof(struct item));
	g->items[g->item_count++] = (struct item){ .kind = kind, .text = text };
	g->alternatives[g->alternative_count - 1].item_count++;
}

static enum item_kind kind_of(struct str name)
{
	static const struct { const char *name; enum item_kind kind; } known[] = {
		{ "none", ITEM_NONE }, { "nl", ITEM_NEWLINE }, { "sp", ITEM_BLANK },
		{ "new", ITEM_NUMBER_NEW }, { "top", ITEM_NUMBER }, { "old", ITEM_NUMBER_OLD },
		{ "fnew", ITEM_FUNCTION_NEW }, { "fdone", ITEM_FUNCTION_DONE },
		{ "fcall", ITEM_FUNCTION },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(known); i++)
		if (str_equal(name, str_of(known[i].name)))
			return known[i].kind;
	return ITEM_RULE;
}

/* symbol_length: of @name or @{name} at the start of s; 0 when there is none. *name is its name. */
static size_t symbol_length(struct str s, struct str *name)
{
	bool braces = s.n > 1 && s.p[1] == '{';
	size_t start = braces ? 2 : 1, end = start;
	while (end < s.n && ((s.p[end] >= 'a' && s.p[end] <= 'z') || s.p[end] == '_'))
		end++;
	*name = (struct str){ s.p + start, end - start };
	if (end == start || (braces && (end == s.n || s.p[end] != '}')))
		return 0;
	return braces ? end + 1 : end;
}

/* read_items: the text of one alternative. \| is a plain |. */
static void read_items(struct grammar *g, struct str text)
{
	size_t from = 0, i = 0;
	while (i < text.n) {
		struct str name;
		size_t n = text.p[i] == '@' ? symbol_length(str_skip(text, i), &name) : 0;
		if (n > 0) {
			add_item(g, ITEM_TEXT, (struct str){ text.p + from, i - from });
			add_item(g, kind_of(name), name);
			from = i += n;
		} else if (text.p[i] == '\\' && i + 1 < text.n && text.p[i + 1] == '|') {
			add_item(g, ITEM_TEXT, (struct str){ text.p + from, i - from });
			from = i + 1;
			i += 2;
		} else {
			i++;
		}
	}
	add_item(g, ITEM_TEXT, (struct str){ text.p + from, i - from });
}

static struct str trim(struct str s)
{
	while (s.n > 0 && (s.p[0] == ' ' || s.p[0] == '\t'))
		s = str_skip(s, 1);
	while (s.n > 0 && (s.p[s.n - 1] == ' ' || s.p[s.n - 1] == '\t'))
		s.n--;
	return s;
}

/* weight_of: "3* " in front of an alternative is cut off; 1 without. */
static uint32_t weight_of(struct str *s)
{
	uint32_t weight = 0;
	size_t i = 0;
	while (i < s->n && i < 4 && is_digit(s->p[i]))
		weight = weight * 10 + (uint32_t)(s->p[i++] - '0');
	if (i == 0 || s->n - i < 2 || s->p[i] != '*' || s->p[i + 1] != ' ')
		return 1;
	*s = trim(str_skip(*s, i + 2));
	return weight;
}

/* read_alternatives: what stands behind NAME =, or on a line that continues it. */
static void read_alternatives(struct grammar *g, struct str text)
{
	struct rule *rule = &g->rules[g->rule_count - 1];
	while (text.n > 0) {
		size_t end = 0;
		while (end < text.n && !str_starts(str_skip(text, end), STR(" | ")))
			end++;
		struct str one = trim((struct str){ text.p, end });
		text = trim(str_skip(text, end < text.n ? end + 3 : end));
		g->alternatives = grown(g->alternatives, g->alternative_count,
			sizeof(struct alternative));
		uint32_t weight = weight_of(&one);
		g->alternatives[g->alternative_count++] =
			(struct alternative){ .weight = weight, .first_item = g->item_count };
		rule->count++;
		read_items(g, one);
	}
}

static void read_rule(struct grammar *g, struct str text, unsigned line)
{
	size_t end = str_find(text, ' ');
	struct str name = { text.p, end }, rest = trim(str_skip(text, end));
	if (!str_starts(rest, STR("=")) || !str_is_name(name))
		fail(line, "expected NAME = ..., not", text);
	if (grammar_find(g, name) < g->rule_count || kind_of(name) != ITEM_RULE)
		fail(line, "there is already a symbol", name);
	g->rules = grown(g->rules, g->rule_count, sizeof(struct rule));
	g->rules[g->rule_count++] =
		(struct rule){ .name = name, .line = line, .first = g->alternative_count };
	read_alternatives(g, trim(str_skip(rest, 1)));
}

size_t grammar_find(const struct grammar *g, struct str name)
{
	size_t i = 0;
	while (i < g->rule_count && !str_equal(g->rules[i].name, name))
		i++;
	return i;
}

/* resolve: each symbol becomes the index of its rule. */
static void resolve(struct grammar *g, const struct rule *rule)
{
	size_t from = g->alternatives[rule->first].first_item;
	size_t next = rule->first + rule->count;
	size_t to = next < g->alternative_count ? g->alternatives[next].first_item : g->item_count;
	for (size_t i = from; i < to; i++) {
		struct item *item = &g->items[i];
		if (item->kind != ITEM_RULE)
			continue;
		item->rule = grammar_find(g, item->text);
		if (item->rule == g->rule_count)
			fail(rule->line, "there is no symbol", item->text);
	}
}

/* must_end: deep down the first alternatives are taken; they may not come back to where they
 * began. */
static void must_end(const struct grammar *g, struct rule *rule)
{
	if (rule->ends)
		return;
	if (rule->entered)
		fail(rule->line, "the first alternatives do not end of", rule->name);
	rule->entered = true;
	const struct alternative *first = &g->alternatives[rule->first];
	for (size_t i = 0; i < first->item_count; i++)
		if (g->items[first->first_item + i].kind == ITEM_RULE)
			must_end(g, &g->rules[g->items[first->first_item + i].rule]);
	rule->ends = true;
}

/* continued: a line that goes on with alternatives, without its first | */
static struct str continued(struct str line)
{
	line = trim(line);
	return str_skip(line, str_starts(line, STR("| ")) ? 2 : 0);
}

struct grammar *grammar_new(const char *text)
{
	struct grammar *g = memory_get(sizeof(*g));
	*g = (struct grammar){ 0 };
	struct str rest = str_of(text);
	for (unsigned line = 1; rest.n > 0; line++) {
		struct str s = str_take_line(&rest);
		if (trim(s).n == 0 || s.p[0] == '#')
			continue;
		if (s.p[0] != ' ' && s.p[0] != '\t')
			read_rule(g, s, line);
		else if (g->rule_count > 0)
			read_alternatives(g, continued(s));
	}
	for (size_t i = 0; i < g->rule_count; i++)
		if (g->rules[i].count == 0)
			fail(g->rules[i].line, "expected an alternative of", g->rules[i].name);
	for (size_t i = 0; i < g->rule_count; i++)
		resolve(g, &g->rules[i]);
	for (size_t i = 0; i < g->rule_count; i++)
		must_end(g, &g->rules[i]);
	return g;
}

void grammar_free(struct grammar *g)
{
	memory_release(g->rules);
	memory_release(g->alternatives);
	memory_release(g->items);
	memory_release(g);
}
