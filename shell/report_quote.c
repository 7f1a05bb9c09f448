/* report_quote.c - names in output, as GNU's utilities quote them */
#include "report.h"

/* is_shown: may the character at the start stand for itself? *n: its bytes. */
static bool is_shown(struct str s, bool utf8, size_t *n)
{
	uint32_t c = (unsigned char)s.p[0];
	*n = 1;
	if (c < 0x80)
		return c >= ' ' && c != 0x7f;
	if (!utf8)
		return false;
	*n = utf8_decode(s, &c);
	return c >= 0xa0 && c < 0x110000 && c != 0x2028 && c != 0x2029;
}

static bool is_one_of(struct str set, char c)
{
	return str_find(set, c) < set.n;
}

/* is_plain: does the byte mean itself between double quotes too, whatever reads them? */
static bool is_plain(char c)
{
	return is_name_byte(c) || is_one_of(STR("%+,-./:@]' "), c);
}

/* wants_double: an apostrophe, and nothing that double quotes could change */
static bool wants_double(struct str name)
{
	for (size_t i = 0; i < name.n; i++)
		if (!is_plain(name.p[i]) && (i > 0 || !is_one_of(STR("#~"), name.p[i])))
			return false;
	return str_find(name, '\'') < name.n;
}

/* add_escape: a byte as it stands between $' and ' */
static void add_escape(struct buf *out, unsigned char c)
{
	buf_add_byte(out, '\\');
	if (c >= '\a' && c <= '\r') {
		buf_add_byte(out, "abtnvfr"[c - '\a']);
		return;
	}
	buf_add_byte(out, (char)('0' + (c >> 6)));
	buf_add_byte(out, (char)('0' + (c >> 3 & 7)));
	buf_add_byte(out, (char)('0' + (c & 7)));
}

/* add_single: between single quotes; what has no shape of its own, between $' and ' */
static void add_single(struct buf *out, struct str name, bool utf8)
{
	bool escaping = false;
	for (size_t n; name.n > 0; name = str_skip(name, n)) {
		bool shown = is_shown(name, utf8, &n);
		if (name.p[0] == '\'')
			buf_add(out, STR("'\\'"));	/* and a quote: itself */
		else if (escaping == shown)
			buf_add(out, shown ? STR("''") : STR("'$'"));
		escaping = !shown;
		for (size_t i = 0; i < n && !shown; i++)
			add_escape(out, (unsigned char)name.p[i]);
		if (shown)
			buf_add(out, (struct str){ name.p, n });
	}
}

void report_quote(struct buf *out, struct str name, bool utf8)
{
	bool twice = wants_double(name);
	buf_add_byte(out, twice ? '"' : '\'');
	if (twice)
		buf_add(out, name);
	else
		add_single(out, name, utf8);
	buf_add_byte(out, twice ? '"' : '\'');
}
