/* shell_text.c - text that the shell reads back as one word (2.2) */
#include "shell.h"

enum quoting {
	QUOTE_NONE,	/* only bytes that mean nothing to the shell */
	QUOTE_SINGLE,	/* '...' */
	QUOTE_DOLLAR	/* $'...': control bytes, or bytes that are no UTF-8 */
};

static bool is_plain(char c)
{
	return is_name_byte(c) || (c != '\0' && strchr("%+,-./:@^", c) != NULL);
}

/* is_unprintable: a byte that a terminal or a line-based reader could take amiss. Newlines and
 * tabs are fine in quotes. */
static bool is_unprintable(char c)
{
	return ((unsigned char)c < ' ' && c != '\n' && c != '\t') || c == '\177';
}

static enum quoting quoting_for(struct str text)
{
	enum quoting quoting = text.n == 0 ? QUOTE_SINGLE : QUOTE_NONE;
	for (size_t used; text.n > 0; text = str_skip(text, used)) {
		used = 1;
		if (is_plain(text.p[0]))
			continue;
		if (is_unprintable(text.p[0]))
			return QUOTE_DOLLAR;
		quoting = QUOTE_SINGLE;
		if ((unsigned char)text.p[0] < 0x80)
			continue;
		uint32_t point;
		used = utf8_decode(text, &point);
		if (point >= 0x110000 || (point >= 0x80 && point < 0xa0))
			return QUOTE_DOLLAR;
	}
	return quoting;
}

/* 2.2.2: a single quote cannot stand inside single quotes */
static void quote_single(struct buf *out, struct str text)
{
	buf_add_byte(out, '\'');
	while (text.n > 0) {
		size_t n = str_find(text, '\'');
		buf_add(out, (struct str){ text.p, n });
		text = str_skip(text, n);
		if (text.n == 0)
			break;
		buf_add(out, STR("'\\''"));
		text = str_skip(text, 1);
	}
	buf_add_byte(out, '\'');
}

static void add_octal(struct buf *out, char c)
{
	unsigned byte = (unsigned char)c;
	buf_add_byte(out, '\\');
	buf_add_byte(out, (char)('0' + (byte >> 6)));
	buf_add_byte(out, (char)('0' + (byte >> 3 & 7)));
	buf_add_byte(out, (char)('0' + (byte & 7)));
}

/* 2.2.4: three octal digits always, so that a digit behind them is data */
static void quote_dollar(struct buf *out, struct str text)
{
	buf_add(out, STR("$'"));
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];
		if (c == '\n') {
			buf_add(out, STR("\\n"));
		} else if (c == '\t') {
			buf_add(out, STR("\\t"));
		} else if (is_unprintable(c) || (unsigned char)c >= 0x80) {
			add_octal(out, c);
		} else {
			if (c == '\\' || c == '\'')
				buf_add_byte(out, '\\');
			buf_add_byte(out, c);
		}
	}
	buf_add_byte(out, '\'');
}

void shell_quote(struct buf *out, struct str text)
{
	switch (quoting_for(text)) {
	case QUOTE_NONE:
		buf_add(out, text);
		break;
	case QUOTE_SINGLE:
		quote_single(out, text);
		break;
	case QUOTE_DOLLAR:
		quote_dollar(out, text);
		break;
	}
}
