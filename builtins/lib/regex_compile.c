/* regex_compile.c - regular expressions: reading (XBD 9.3 basic, 9.4 extended). Open parentheses
 * are a list in the arena, so that nothing here recurs. */
#include "regex_program.h"

/* RE_DUP_MAX: the most that an interval may say (XBD limits.h allows more than 255). */
enum { REPEAT_MOST = 32767 };

static bool is_extended(const struct regex_compiler *c)
{
	return (c->flags & REGEX_EXTENDED) != 0;
}

uint32_t regex_character(struct regex_compiler *c)
{
	struct str rest = str_skip(c->pattern, c->at);
	struct utf8_character next = { (unsigned char)*rest.p, 1 };
	if (c->flags & REGEX_UTF8)
		next = utf8_next(rest);
	c->at += next.n;
	return next.code;
}

/* ---- atoms ---- */

static void read_literal(struct regex_compiler *c, uint32_t value)
{
	char bytes[4];
	uint32_t lower = value | 0x20, width = 1;
	if (c->flags & REGEX_IGNORE_CASE && lower >= 'a' && lower <= 'z') {
		regex_emit_atom(c, REGEX_FOLD, lower, 1);
		return;
	}
	c->wide |= value >= 128;
	if (c->flags & REGEX_UTF8 && value < 0x110000)
		width = (uint32_t)utf8_encode(bytes, value);
	regex_emit_atom(c, REGEX_CHAR, value, width);
}

static void read_any(struct regex_compiler *c)
{
	c->wide = true;
	regex_emit_atom(c, c->flags & REGEX_MULTILINE ? REGEX_ANY_IN_LINE : REGEX_ANY, 0,
		c->flags & REGEX_UTF8 ? REGEX_VARIABLE : 1);
}

static void read_assert(struct regex_compiler *c, enum regex_assert what)
{
	/* between the bytes of a character there are no words either */
	c->wide |= what == REGEX_NO_WORD_EDGE;
	regex_emit_atom(c, REGEX_ASSERT, what, 0);
}

static void read_backref(struct regex_compiler *c, uint32_t group)
{
	bool open = group > c->groups;
	for (const struct regex_level *level = c->level; level != NULL; level = level->outer)
		open |= level->group == group;
	if (open)
		c->error = "back-reference to a group that does not end before it";
	c->backrefs = true;
	regex_emit_atom(c, REGEX_BACKREF, group, REGEX_VARIABLE);
}

/* ---- repetition ---- */

static bool at_start(const struct regex_compiler *c)
{
	return !c->level->has_last && c->level->factors.first == NULL;
}

/* 9.3.8: in a basic one a * behind an anchor is plain */
static bool is_repeatable(const struct regex_compiler *c)
{
	const struct regex_level *level = c->level;
	bool plain = level->last.kind == REGEX_LEAF && level->last.size == 1;
	return level->has_last && (is_extended(c) || !plain ||
		regex_op(c->code[c->count - 1]) != REGEX_ASSERT);
}

/* read_repeat: false: the operator is a plain character. */
static bool read_repeat(struct regex_compiler *c, uint32_t min, uint32_t max)
{
	if (!is_repeatable(c))
		return is_extended(c);
	regex_emit_repeat(c, min, max);
	return true;
}

/* read_number: digits; over REPEAT_MOST is one too many. Returns how many there were. */
static size_t read_number(struct regex_compiler *c, uint32_t *value)
{
	size_t start = c->at;
	for (*value = 0; c->at < c->pattern.n && is_digit(c->pattern.p[c->at]); c->at++) {
		*value = *value * 10 + (uint32_t)(c->pattern.p[c->at] - '0');
		if (*value > REPEAT_MOST)
			*value = REPEAT_MOST + 1;
	}
	return c->at - start;
}

static bool take(struct regex_compiler *c, char wanted)
{
	if (c->at >= c->pattern.n || c->pattern.p[c->at] != wanted)
		return false;
	c->at++;
	return true;
}

/* {n} {n,} {n,m} and GNU's {,m}, behind the opening brace; false: it is no interval. */
static bool take_interval(struct regex_compiler *c, uint32_t *min, uint32_t *max)
{
	size_t digits = read_number(c, min);
	*max = *min;
	if (take(c, ',')) {
		if (read_number(c, max) == 0)
			*max = REGEX_INFINITE;
	} else if (digits == 0) {
		return false;
	}
	return (is_extended(c) || take(c, '\\')) && take(c, '}');
}

NOINLINE bool read_interval(struct regex_compiler *c)
{
	size_t start = c->at;
	uint32_t min, max;
	if (!take_interval(c, &min, &max)) {
		c->at = start;
		if (!is_extended(c))
			c->error = "expected \\{n\\}, \\{n,\\} or \\{n,m\\}";
		return !is_extended(c);
	}
	if (min > REPEAT_MOST || (max > REPEAT_MOST && max != REGEX_INFINITE))
		c->error = "interval of more than 32767";
	else if (min > max)
		c->error = "interval whose end is less than its beginning";
	else if (!read_repeat(c, min, max))
		c->error = "nothing before \\{ that could be repeated";
	return true;
}

/* ---- the grammar ----
 *
 *	expression:	alternative { | alternative }
 *	alternative:	{ factor }
 *	factor:		atom { * + ? interval }
 *	atom:		character . [...] ^ $ \x ( expression )
 *
 * where a basic one writes \| \+ \? \{ \} \( \). */

/* 9.4.3: in an extended one a ) is special only behind its ( */
static bool read_close(struct regex_compiler *c)
{
	if (c->level->outer != NULL)
		regex_emit_close(c);
	else if (!is_extended(c))
		c->error = "expected ( before )";
	else
		return false;
	return true;
}

/* read_operator: what a basic expression has behind a backslash, an extended one without. false:
 * it is a plain character. */
static bool read_operator(struct regex_compiler *c, uint32_t value)
{
	switch (value) {
	case '(':
		regex_emit_open(c);
		return true;
	case ')':
		return read_close(c);
	case '|':
		regex_emit_alternative(c);
		return true;
	case '+':
		return read_repeat(c, 1, REGEX_INFINITE);
	case '?':
		return read_repeat(c, 0, 1);
	case '{':
		return read_interval(c);
	default:
		return false;
	}
}

static void read_escape(struct regex_compiler *c)
{
	static const char asserts[] = "`'<>bB";
	static const unsigned char asserted[] = {
		REGEX_TEXT_START, REGEX_TEXT_END, REGEX_WORD_START, REGEX_WORD_END,
		REGEX_WORD_EDGE, REGEX_NO_WORD_EDGE
	};
	if (c->at == c->pattern.n) {
		c->error = "backslash at the end";
		return;
	}
	uint32_t value = regex_character(c);
	const char *p = value > 0 && value < 128 ? strchr(asserts, (int)value) : NULL;
	if (p != NULL)
		read_assert(c, asserted[p - asserts]);
	else if (value == 'w' || value == 'W' || value == 's' || value == 'S')
		regex_set_named(c, (char)value);
	else if (value >= '1' && value <= '9')
		read_backref(c, value - '0');
	else if (is_extended(c) || !read_operator(c, value))
		read_literal(c, value);
}

/* 9.3.8: in a basic one ^ and $ are anchors at the ends of an alternative only */
static bool ends_alternative(const struct regex_compiler *c)
{
	struct str rest = str_skip(c->pattern, c->at);
	return rest.n == 0 || str_starts(rest, STR("\\)")) || str_starts(rest, STR("\\|"));
}

static void read_factor(struct regex_compiler *c)
{
	bool lines = (c->flags & REGEX_MULTILINE) != 0;
	uint32_t value = regex_character(c);
	if (value == '\\')
		read_escape(c);
	else if (value == '.')
		read_any(c);
	else if (value == '[')
		regex_set_bracket(c);
	else if (value == '^' && (is_extended(c) || at_start(c)))
		read_assert(c, lines ? REGEX_LINE_START : REGEX_TEXT_START);
	else if (value == '$' && (is_extended(c) || ends_alternative(c)))
		read_assert(c, lines ? REGEX_LINE_END : REGEX_TEXT_END);
	else if (value == '*' ? !read_repeat(c, 0, REGEX_INFINITE) :
		!is_extended(c) || !read_operator(c, value))
		read_literal(c, value);
}

static const struct regex_node *read_all(struct regex_compiler *c)
{
	c->at = 0;
	regex_emit_start(c);
	while (c->error == NULL && c->at < c->pattern.n)
		read_factor(c);
	if (c->error == NULL && c->level->outer != NULL)
		c->error = "expected ) to close (";
	return c->error == NULL ? regex_emit_end(c) : NULL;
}

const struct regex *regex_compile(struct arena *arena, struct str pattern, unsigned flags,
	const char **error)
{
	struct regex_compiler c = { .arena = arena, .pattern = pattern, .flags = flags };
	const struct regex_node *root = read_all(&c);
	if (c.backrefs && c.error == NULL) {
		/* now that they are known, groups must be remembered on the way */
		c.slots = 2 * (c.groups + 1);
		(void)read_all(&c);
	}
	*error = c.error;
	if (c.error != NULL)
		return NULL;
	struct regex *re = ARENA_NEW(arena, struct regex);
	re->code = c.code;
	re->count = (uint32_t)c.count;
	re->groups = c.groups;
	re->slots = c.slots;
	re->steps = LIMIT_REGEX_STEPS;
	re->utf8 = c.wide && flags & REGEX_UTF8;
	re->fold = (flags & REGEX_IGNORE_CASE) != 0;
	re->sets = c.sets;
	re->ranges = c.ranges;
	re->root = root;
	regex_analyse(arena, re);
	return re;
}

size_t regex_groups(const struct regex *re)
{
	return re->groups;
}
