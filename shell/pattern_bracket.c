/* pattern_bracket.c - bracket expressions (2.14.1, XBD 9.3.5): where they end, what they hold. */
#include "pattern_program.h"

#define LIMIT_CLASS_NAME 32	/* bytes between [: and :]: looking for the end is not quadratic */

/* ---- [:class:] [=c=] [.c.] ---- */

static bool ends_class(struct str s, size_t at, char mark)
{
	return at + 1 < s.n && s.p[at] == mark && s.p[at + 1] == ']';
}

size_t bracket_class_length(struct str s)
{
	if (s.n < 5 || s.p[0] != '[')
		return 0;
	char mark = s.p[1];
	if (mark != ':' && mark != '.' && mark != '=')
		return 0;
	size_t at = 3;		/* a class has at least one byte: maybe the mark itself, or ] */
	if (mark == ':' && !is_name_byte(s.p[2]))
		return 0;
	for (; at < s.n && at < LIMIT_CLASS_NAME + 2; at++) {
		if (ends_class(s, at, mark))
			return at + 2;
		if (mark == ':' && !is_name_byte(s.p[at]))
			break;
	}
	return 0;
}

size_t bracket_end(struct str source, size_t at)
{
	at++;
	if (at < source.n && (source.p[at] == '!' || source.p[at] == '^'))
		at++;
	if (at < source.n && source.p[at] == ']')
		at++;
	while (at < source.n) {
		size_t class_length;
		switch (source.p[at]) {
		case ']':
			return at + 1;
		case '\\':
			at += 2;
			break;
		case '[':
			class_length = bracket_class_length(str_skip(source, at));
			at += class_length > 0 ? class_length : 1;
			break;
		default:
			at++;
			break;
		}
	}
	return 0;
}

/* The C locale's character classes (XBD 7.3.1), as ranges of bytes. */
static const struct {
	char name[7], ranges[9];
} classes[] = {
	{ "alnum", "09AZaz" }, { "alpha", "AZaz" }, { "blank", "\t\t  " },
	{ "cntrl", "\001\037\177\177" }, { "digit", "09" }, { "graph", "!~" }, { "lower", "az" },
	{ "print", " ~" }, { "punct", "!/:@[`{~" }, { "space", "\t\r  " }, { "upper", "AZ" },
	{ "xdigit", "09AFaf" },
};

bool pattern_in_class(struct str name, uint32_t c)
{
	for (size_t i = 0; i < ARRAY_LENGTH(classes); i++) {
		if (!str_equal(name, str_of(classes[i].name)))
			continue;
		for (const char *range = classes[i].ranges; *range != '\0'; range += 2)
			if (c >= (unsigned char)range[0] && c <= (unsigned char)range[1])
				return true;
		return c == 0 && classes[i].name[0] == 'c';
	}
	return false;
}

/* ---- items ---- */

#define NO_CHARACTER UINT32_MAX		/* what no text holds: [.xyz.] */

/* struct item: a range, or a class. */
struct item {
	struct str class_name;		/* p NULL: a range */
	uint32_t low, high;
};

static size_t take_character(struct str s, bool utf8, uint32_t *c)
{
	if (utf8)
		return utf8_decode(s, c);
	*c = (unsigned char)s.p[0];
	return 1;
}

/* [=c=] and [.c.]: only what names one character means something. */
static uint32_t named_character(struct str name, bool utf8)
{
	uint32_t c;
	if (name.n > 1 && name.p[0] == '\\')
		name = str_skip(name, 1);
	return take_character(name, utf8, &c) == name.n ? c : NO_CHARACTER;
}

static uint32_t bracket_character(struct str *rest, bool utf8)
{
	uint32_t c;
	size_t length = bracket_class_length(*rest);
	if (length > 0) {
		c = named_character((struct str){ rest->p + 2, length - 4 }, utf8);
		*rest = str_skip(*rest, length);
		return c;
	}
	if (rest->p[0] == '\\' && rest->n > 1)
		*rest = str_skip(*rest, 1);
	*rest = str_skip(*rest, take_character(*rest, utf8, &c));
	return c;
}

static bool is_class(struct str s)
{
	return bracket_class_length(s) > 0 && s.p[1] == ':';
}

/* take_item: the first item of *rest, which is not empty. */
static struct item take_item(struct str *rest, bool utf8)
{
	struct item item = { .class_name = { NULL, 0 } };
	if (is_class(*rest)) {
		size_t length = bracket_class_length(*rest);
		item.class_name = (struct str){ rest->p + 2, length - 4 };
		*rest = str_skip(*rest, length);
		return item;
	}
	item.low = item.high = bracket_character(rest, utf8);
	if (rest->n > 1 && rest->p[0] == '-' && !is_class(str_skip(*rest, 1))) {
		*rest = str_skip(*rest, 1);
		item.high = bracket_character(rest, utf8);
		if (item.high == NO_CHARACTER)
			item.low = NO_CHARACTER;
	}
	return item;
}

static bool item_has(struct item item, uint32_t c)
{
	if (item.class_name.p != NULL)
		return pattern_in_class(item.class_name, c);
	return c >= item.low && c <= item.high;
}

/* ---- sets ---- */

static void add_ascii(struct pattern_set *set, struct item item)
{
	uint32_t low = 0, high = 127;
	if (item.class_name.p == NULL) {
		low = item.low;
		high = item.high < 127 ? item.high : 127;
	}
	for (uint32_t c = low; c <= high; c++)
		if (item_has(item, c))
			set->ascii[c >> 5] |= (uint32_t)1 << (c & 31);
}

void pattern_set_compile(struct pattern_set *set, struct str source)
{
	struct str rest = { source.p + 1, source.n - 2 };
	*set = (struct pattern_set){ .negated = rest.p[0] == '!' || rest.p[0] == '^' };
	if (set->negated)
		rest = str_skip(rest, 1);
	set->source = rest;
	for (size_t i = 0; i < rest.n; i++)
		set->wide |= (unsigned char)rest.p[i] > 127;
	while (rest.n > 0)
		add_ascii(set, take_item(&rest, true));
}

bool pattern_set_has(const struct pattern_set *s, uint32_t c, bool utf8)
{
	/* where bytes are the characters, a - may stand elsewhere: not what was compiled */
	if (LIKELY(c < 128 && (utf8 || !s->wide)))
		return ((s->ascii[c >> 5] >> (c & 31)) & 1) != s->negated;
	struct str rest = s->source;
	while (s->wide && rest.n > 0)
		if (item_has(take_item(&rest, utf8), c))
			return !s->negated;
	return s->negated;
}
