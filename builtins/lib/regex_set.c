/* regex_set.c - regular expressions: bracket expressions (XBD 9.3.5), and GNU's \w \W \s \S */
#include "regex_program.h"

/* XBD 7.3.1, the POSIX locale. `ranges`: first and last characters, by pairs. */
static const struct {
	char name[7];
	unsigned char bytes;
	char ranges[8];
} classes[] = {
	{ "word", 8, "AZaz09__" },	/* not in the standard: \w */
	{ "space", 4, "\t\r  " },
	{ "alnum", 6, "AZaz09" },
	{ "alpha", 4, "AZaz" },
	{ "blank", 4, "\t\t  " },
	{ "cntrl", 4, "\0\037\177\177" },
	{ "digit", 2, "09" },
	{ "graph", 2, "!~" },
	{ "lower", 2, "az" },
	{ "print", 2, " ~" },
	{ "punct", 8, "!/:@[`{~" },
	{ "upper", 2, "AZ" },
	{ "xdigit", 6, "09AFaf" },
};

enum { CLASS_WORD, CLASS_SPACE, CLASS_FIRST_NAMED = CLASS_SPACE };

static const char not_closed[] = "expected ] to close [";

/* ---- sets ---- */

static void add_range(struct regex_compiler *c, struct regex_set *set, uint32_t low, uint32_t high)
{
	for (; low <= high && low < 256; low++)
		set->bits[low / 32] |= 1U << low % 32;
	if (low > high)
		return;
	c->ranges = regex_grow(c->arena, c->ranges, c->range_count, &c->range_capacity,
		sizeof(*c->ranges));
	c->ranges[c->range_count++] = (struct regex_range){ low, high };
	set->count++;
}

static void add_class(struct regex_compiler *c, struct regex_set *set, size_t index)
{
	const char *p = classes[index].ranges;
	for (size_t i = 0; i < classes[index].bytes; i += 2)
		add_range(c, set, (unsigned char)p[i], (unsigned char)p[i + 1]);
}

/* fold: a letter brings its other case. */
static void fold(struct regex_set *set)
{
	uint32_t letters = (set->bits['A' / 32] | set->bits['a' / 32]) & 0x07fffffe;
	set->bits['A' / 32] |= letters;
	set->bits['a' / 32] |= letters;
}

static void negate(struct regex_set *set)
{
	for (size_t i = 0; i < ARRAY_LENGTH(set->bits); i++)
		set->bits[i] = ~set->bits[i];
	set->negated = true;
}

static void emit_set(struct regex_compiler *c, const struct regex_set *set)
{
	bool wide = regex_set_is_wide(set);
	c->sets = regex_grow(c->arena, c->sets, c->set_count, &c->set_capacity, sizeof(*c->sets));
	c->sets[c->set_count] = *set;
	c->wide |= wide;
	regex_emit_atom(c, REGEX_SET, (uint32_t)c->set_count++,
		wide && c->flags & REGEX_UTF8 ? REGEX_VARIABLE : 1);
}

void regex_set_named(struct regex_compiler *c, char which)
{
	struct regex_set set = { 0 };
	add_class(c, &set, which == 'w' || which == 'W' ? CLASS_WORD : CLASS_SPACE);
	if (which == 'W' || which == 'S')
		negate(&set);
	emit_set(c, &set);
}

/* ---- bracket expressions ---- */

static bool next_is(const struct regex_compiler *c, char wanted)
{
	return c->at < c->pattern.n && c->pattern.p[c->at] == wanted;
}

/* next_two: do these two follow? */
static bool next_two(const struct regex_compiler *c, char one, char two)
{
	return next_is(c, one) && c->at + 1 < c->pattern.n && c->pattern.p[c->at + 1] == two;
}

/* [:name:], read from the colon on */
static void read_class(struct regex_compiler *c, struct regex_set *set)
{
	size_t start = ++c->at;
	while (c->at < c->pattern.n && !next_two(c, ':', ']'))
		c->at++;
	if (c->at == c->pattern.n) {
		c->error = not_closed;
		return;
	}
	struct str name = { c->pattern.p + start, c->at - start };
	c->at += 2;
	for (size_t i = CLASS_FIRST_NAMED; i < ARRAY_LENGTH(classes); i++) {
		if (str_equal(name, str_of(classes[i].name))) {
			add_class(c, set, i);
			return;
		}
	}
	c->error = "unknown character class";
}

/* read_point: a character, [.x.] or [=x=], where a range may begin or end. The POSIX locale has
 * no collating element of more than one character. */
static uint32_t read_point(struct regex_compiler *c)
{
	uint32_t point = c->at < c->pattern.n ? regex_character(c) : 0;
	if (point == '[' && (next_is(c, '.') || next_is(c, '='))) {
		char kind = c->pattern.p[c->at++];
		point = c->at < c->pattern.n ? regex_character(c) : 0;
		if (!next_two(c, kind, ']'))
			c->error = "expected one character between [. and .] or [= and =]";
		c->at += 2;
	}
	if (c->at >= c->pattern.n && c->error == NULL)
		c->error = not_closed;
	return point;
}

/* A character, a range or a class. `first`: a - is plain. */
static void read_element(struct regex_compiler *c, struct regex_set *set, bool first)
{
	bool hyphen = next_is(c, '-');
	if (next_two(c, '[', ':')) {
		c->at++;
		read_class(c, set);
		return;
	}
	uint32_t low = read_point(c), high = low;
	/* 9.3.5, 7: a - is plain at either end, and as the end of a range */
	if (hyphen && !first && !next_is(c, ']'))
		high = 0;
	else if (next_is(c, '-') && !next_two(c, '-', ']')) {
		c->at++;
		high = next_two(c, '[', ':') ? 0 : read_point(c);
	}
	if (c->error == NULL && high < low)
		c->error = "invalid end of a range";
	if (c->error == NULL)
		add_range(c, set, low, high);
}

void regex_set_bracket(struct regex_compiler *c)
{
	struct regex_set set = { .first = (uint32_t)c->range_count };
	bool negated = next_is(c, '^'), first = true;
	c->at += negated;
	for (; c->error == NULL && (first || !next_is(c, ']')); first = false)
		read_element(c, &set, first);
	c->at++;
	if (c->flags & REGEX_IGNORE_CASE)
		fold(&set);
	if (negated && c->flags & REGEX_MULTILINE)
		add_range(c, &set, '\n', '\n');
	if (negated)
		negate(&set);
	if (c->error == NULL)
		emit_set(c, &set);
}
