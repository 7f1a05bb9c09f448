/* sed_text.c - sed: regular expressions, replacements and texts as a script has them */
#include "sed_private.h"

/* ---- escapes ---- */

/* read_digits: a byte as up to `most` digits at the start of s; the digits that there are */
static size_t read_digits(struct str s, unsigned base, size_t most, char *byte)
{
	unsigned value = 0;
	size_t n = 0;
	for (; n < most && n < s.n; n++) {
		char c = s.p[n];
		unsigned digit = is_digit(c) ? (unsigned)(c - '0') :
			(c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (unsigned)((c | 0x20) - 'a' + 10) :
			base;
		if (digit >= base)
			break;
		value = value * base + digit;
	}
	*byte = (char)value;
	return n;
}

/* read_escape: GNU's escapes for bytes: \a \f \n \r \t \v \cX \dNNN \oNNN \xHH. s begins with the
 * backslash; 0: it is none of them; else the bytes that it has. */
static size_t read_escape(struct str s, char *byte)
{
	static const char letters[] = "afnrtv", bytes[] = "\a\f\n\r\t\v";
	char c = s.n > 1 ? s.p[1] : '\0';
	const char *letter = c != '\0' ? strchr(letters, c) : NULL;
	size_t digits = 0;
	if (letter != NULL) {
		*byte = bytes[letter - letters];
		return 2;
	}
	if (c == 'c' && s.n > 2) {
		char of = s.p[2];
		*byte = (char)((of >= 'a' && of <= 'z' ? of - 'a' + 'A' : of) ^ 0x40);
		return 3;
	}
	if (c == 'd')
		digits = read_digits(str_skip(s, 2), 10, 3, byte);
	else if (c == 'o')
		digits = read_digits(str_skip(s, 2), 8, 3, byte);
	else if (c == 'x')
		digits = read_digits(str_skip(s, 2), 16, 2, byte);
	return digits > 0 ? digits + 2 : 0;
}

/* ---- between delimiters ---- */

/* bracket_length: the bytes of the bracket expression that s begins with; s.n + 1 if it does not
 * end (XBD 9.3.5) */
static size_t bracket_length(struct str s)
{
	size_t i = 1;
	i += i < s.n && s.p[i] == '^';
	i += i < s.n && s.p[i] == ']';
	for (; i < s.n && s.p[i] != '\n'; i++) {
		char kind = s.p[i] == '[' && i + 1 < s.n ? s.p[i + 1] : '\0';
		if (s.p[i] == ']')
			return i + 1;
		if (kind != '.' && kind != ':' && kind != '=')
			continue;
		for (i += 2; i + 1 < s.n && (s.p[i] != kind || s.p[i + 1] != ']'); i++)
			;
		i++;
	}
	return s.n + 1;
}

bool sed_cut(struct str *rest, char delimiter, bool regex, struct str *raw)
{
	size_t i = 0;
	while (i < rest->n && rest->p[i] != delimiter) {
		if (rest->p[i] == '\n')
			return false;
		if (rest->p[i] == '\\')
			i += 2;
		else if (regex && rest->p[i] == '[')
			i += bracket_length(str_skip(*rest, i));
		else
			i++;
	}
	if (i >= rest->n)
		return false;
	*raw = (struct str){ rest->p, i };
	*rest = str_skip(*rest, i + 1);
	return true;
}

/* ---- regular expressions ---- */

static bool is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

/* add_bracket: in brackets escapes mean the byte itself, whatever it is */
static void add_bracket(struct buf *out, struct str s)
{
	char byte;
	while (s.n > 0) {
		size_t n = s.p[0] == '\\' ? read_escape(s, &byte) : 0;
		if (n == 0) {
			buf_add_byte(out, s.p[0]);
			n = 1;
		} else if (is_one_of(byte, "]^-[")) {
			buf_add(out, STR("[."));
			buf_add_byte(out, byte);
			buf_add(out, STR(".]"));
		} else {
			buf_add_byte(out, byte);
		}
		s = str_skip(s, n);
	}
}

/* add_escaped: a backslash and what follows; the bytes that were taken */
static size_t add_escaped(struct buf *out, struct str s, char delimiter, bool extended)
{
	char byte;
	size_t n;
	/* XCU sed, Regular Expressions in sed: an escaped delimiter is that character */
	if (s.p[1] == delimiter || s.p[1] == '\n') {
		buf_add_byte(out, s.p[1]);
		return 2;
	}
	if ((n = read_escape(s, &byte)) == 0) {
		buf_add(out, (struct str){ s.p, 2 });
		return 2;
	}
	if (is_one_of(byte, extended ? ".[\\*^$+?(){}|" : ".[\\*^$"))
		buf_add_byte(out, '\\');
	buf_add_byte(out, byte);
	return n;
}

void sed_regex_text(struct buf *out, struct str raw, char delimiter, bool extended)
{
	while (raw.n > 0) {
		size_t n = 1;
		if (raw.p[0] == '\\' && raw.n > 1) {
			n = add_escaped(out, raw, delimiter, extended);
		} else if (raw.p[0] == '[' && (n = bracket_length(raw)) <= raw.n) {
			add_bracket(out, (struct str){ raw.p, n });
		} else {
			buf_add_byte(out, raw.p[0]);
			n = 1;
		}
		raw = str_skip(raw, n);
	}
}

/* ---- texts ---- */

struct str sed_unescape(struct arena *arena, struct str raw, char delimiter)
{
	char *room = arena_bytes(arena, raw.n + 1);
	size_t used = 0;
	while (raw.n > 0) {
		size_t n = 0;
		if (raw.p[0] == '\\' && raw.n > 1 && raw.p[1] != delimiter)
			n = read_escape(raw, &room[used]);
		if (n == 0 && raw.p[0] == '\\') {
			raw = str_skip(raw, 1);
			if (raw.n == 0)
				break;
		}
		if (n == 0) {
			room[used] = raw.p[0];
			n = 1;
		}
		used++;
		raw = str_skip(raw, n);
	}
	return (struct str){ room, used };
}

/* ---- replacements ---- */

/* struct maker: a replacement that is being made. Text of one part grows in `room`. */
struct maker {
	struct arena *arena;
	struct sed_part **end;
	char *room;
	size_t n;
};

static void add_part(struct maker *m, char what)
{
	struct sed_part *part;
	if (m->n > 0) {
		*m->end = part = ARENA_NEW(m->arena, struct sed_part);
		part->text = (struct str){ m->room, m->n };
		m->end = &part->next;
		m->room += m->n;
		m->n = 0;
	}
	if (what == '\0')
		return;
	*m->end = part = ARENA_NEW(m->arena, struct sed_part);
	part->what = what;
	m->end = &part->next;
}

/* take_escape: XCU sed: \digit is a group; \& and others lose their meaning; a newline stays */
static size_t take_escape(struct maker *m, struct str s, char delimiter)
{
	char c = s.p[1];
	if (c != delimiter && (is_digit(c) || is_one_of(c, "ULElu"))) {
		add_part(m, c);
		return 2;
	}
	size_t n = c == delimiter ? 0 : read_escape(s, &m->room[m->n]);
	if (n == 0) {
		m->room[m->n] = c;
		n = 2;
	}
	m->n++;
	return n;
}

struct sed_part *sed_replacement(struct arena *arena, struct str raw, char delimiter, size_t *spans)
{
	struct sed_part *parts = NULL;
	struct maker m = { arena, &parts, arena_bytes(arena, raw.n + 1), 0 };
	while (raw.n > 0) {
		size_t n = 1;
		if (raw.p[0] == '\\' && raw.n > 1)
			n = take_escape(&m, raw, delimiter);
		else if (raw.p[0] == '&')
			add_part(&m, '0');
		else
			m.room[m.n++] = raw.p[0];
		raw = str_skip(raw, n);
	}
	add_part(&m, '\0');
	*spans = 1;
	for (const struct sed_part *part = parts; part != NULL; part = part->next)
		if (is_digit(part->what) && (size_t)(part->what - '0') >= *spans)
			*spans = (size_t)(part->what - '0') + 1;
	return parts;
}

/* ---- y ---- */

static struct str take_character(const struct sed *s, struct str *rest)
{
	struct str one = { rest->p, s->utf8 ? utf8_length(*rest) : 1 };
	*rest = str_skip(*rest, one.n);
	return one;
}

struct sed_translate *sed_translation(const struct sed *s, struct str from, struct str to,
	char delimiter)
{
	struct arena *arena = &s->sh->scratch;
	struct sed_translate *t = ARENA_NEW(arena, struct sed_translate);
	struct sed_pair **end = &t->pairs;
	bool wide = false;
	from = sed_unescape(arena, from, delimiter);
	to = sed_unescape(arena, to, delimiter);
	for (size_t i = 0; i < sizeof(t->bytes); i++)
		t->bytes[i] = (char)i;
	while (from.n > 0 && to.n > 0) {
		struct sed_pair *pair = ARENA_NEW(arena, struct sed_pair);
		pair->from = take_character(s, &from);
		pair->to = take_character(s, &to);
		wide = wide || pair->from.n > 1 || pair->to.n > 1;
		t->bytes[(unsigned char)pair->from.p[0]] = pair->to.p[0];
		*end = pair;
		end = &pair->next;
	}
	if (!wide)
		t->pairs = NULL;
	return from.n == 0 && to.n == 0 ? t : NULL;
}
