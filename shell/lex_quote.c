/* lex_quote.c - dollar-single-quotes (2.2.4) */
#include "lex.h"

static int digit_value(int c, int base)
{
	int value = c >= '0' && c <= '9'   ? c - '0'
		    : c >= 'a' && c <= 'f' ? c - 'a' + 10
		    : c >= 'A' && c <= 'F' ? c - 'A' + 10
					   : 99;
	return value < base ? value : -1;
}

/* at most `most` digits; the number of digits is returned */
static int take_digits(struct lexer *lexer, int base, int most, uint32_t *value)
{
	int count = 0, digit;

	*value = 0;
	while (count < most && (digit = digit_value(lex_raw(lexer), base)) >= 0) {
		*value = *value * (uint32_t)base + (uint32_t)digit;
		lexer->pos++;
		count++;
	}
	return count;
}

static void add_code_point(struct buf *out, uint32_t c)
{
	char room[4];
	size_t n = c < 0x110000 ? utf8_encode(room, c) : 0;
	for (size_t i = 0; i < n; i++)
		buf_add_byte(out, room[i]);
}

/* \cX: the control character; \c\\ is how control-backslash is written */
static int control_escape(struct lexer *lexer)
{
	int c = lex_raw(lexer);
	if (c == LEX_END || c == 0)
		return LEX_END;
	lex_skip(lexer);
	if (c == '\\' && lex_raw(lexer) == '\\')
		lexer->pos++;
	return c == '?' ? 0x7f : c & 0x1f;
}

static int simple_escape(int c)
{
	static const char letters[] = "abefnrtv\\'\"", bytes[] = "\a\b\033\f\n\r\t\v\\'\"";
	const char *at = c > 0 ? strchr(letters, c) : NULL;
	return at != NULL ? bytes[at - letters] : c == '?' ? '?' : -1;
}

/* numbers: \ooo with up to three digits, \xHH with up to two, \uHHHH and \UHHHHHHHH as many shells
 * have them */
static bool number_escape(struct lexer *lexer, int c, struct buf *out, bool *nul)
{
	uint32_t value;

	if (digit_value(c, 8) >= 0) {
		lexer->pos--;
		(void)take_digits(lexer, 8, 3, &value);
	} else if (c == 'x') {
		if (take_digits(lexer, 16, 2, &value) == 0)
			return false;
	} else {
		if ((c != 'u' && c != 'U') || take_digits(lexer, 16, c == 'u' ? 4 : 8, &value) == 0)
			return false;
		*nul |= value == 0;
		if (!*nul)
			add_code_point(out, value);
		return true;
	}
	*nul |= (value & 0xff) == 0;
	if (!*nul)
		buf_add_byte(out, (char)value);
	return true;
}

static void escape(struct lexer *lexer, struct buf *out, bool *nul)
{
	int c = lex_raw(lexer), byte;

	if (c == LEX_END || c == 0)
		return;
	lex_skip(lexer);
	if (c == 'c' && (byte = control_escape(lexer)) != LEX_END) {
		*nul |= byte == 0;
		if (!*nul)
			buf_add_byte(out, (char)byte);
	} else if ((byte = simple_escape(c)) >= 0) {
		if (!*nul)
			buf_add_byte(out, (char)byte);
	} else if (!number_escape(lexer, c, out, nul) && !*nul) {
		buf_add_byte(out, '\\');
		buf_add_byte(out, (char)c);
	}
}

bool lex_dollar_quote(struct lexer *lexer, struct buf *out, bool *nul)
{
	int c;

	*nul = false;
	while ((c = lex_raw(lexer)) != LEX_END && c != 0) {
		lex_skip(lexer);
		if (c == '\'')
			return true;
		if (c == '\\')
			escape(lexer, out, nul);
		else if (!*nul)
			buf_add_byte(out, (char)c);
	}
	return false;
}
