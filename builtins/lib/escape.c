/* escape.c - the backslash escapes that printf and echo understand */
#include "escape.h"

static int digit_value(char c)
{
	if (is_digit(c))
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return 16;
}

/* read_digits: the value of at most `most` digits at s[*at]; *at moves behind them. Octal \777
 * keeps its low eight bits. */
static char read_digits(struct str s, size_t *at, size_t most, int base)
{
	unsigned value = 0;
	for (size_t end = *at + most; *at < end && *at < s.n; ++*at) {
		int digit = digit_value(s.p[*at]);
		if (digit >= base)
			break;
		value = value * (unsigned)base + (unsigned)digit;
	}
	return (char)(unsigned char)(value & 0xff);
}

static char single_letter(char c)
{
	switch (c) {
	case 'a': return '\a';
	case 'b': return '\b';
	case 'e': return '\033';
	case 'f': return '\f';
	case 'n': return '\n';
	case 'r': return '\r';
	case 't': return '\t';
	case 'v': return '\v';
	case '\\': return '\\';
	case '"': return '"';
	default: return '\0';
	}
}

enum escape_result escape_read(struct str s, enum escape_style style, size_t *used, char *byte)
{
	size_t at = 1;
	if (s.n < 2) {
		*used = 1;
		return ESCAPE_NONE;
	}
	*used = 2;
	char c = s.p[1];
	if (c == 'c' && style != ESCAPE_FORMAT)
		return ESCAPE_STOP;
	if (c == 'x') {
		at = 2;
		*byte = read_digits(s, &at, 2, 16);
	} else if (c >= '0' && c <= '7') {
		*byte = read_digits(s, &at, c == '0' && style != ESCAPE_FORMAT ? 4 : 3, 8);
	} else {
		*byte = c == '"' && style == ESCAPE_ECHO ? '\0' : single_letter(c);
		return *byte == '\0' ? ESCAPE_NONE : ESCAPE_BYTE;
	}
	*used = at;
	return c == 'x' && at == 2 ? ESCAPE_NONE : ESCAPE_BYTE;
}
