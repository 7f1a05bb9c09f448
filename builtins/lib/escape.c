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

/* read_digits: at most `most` digits at s[at]. Octal \777 keeps its low eight bits. */
static struct escape read_digits(struct str s, size_t at, size_t most, int base)
{
	unsigned value = 0;
	for (size_t end = at + most; at < end && at < s.n; ++at) {
		int digit = digit_value(s.p[at]);
		if (digit >= base)
			break;
		value = value * (unsigned)base + (unsigned)digit;
	}
	return (struct escape){ at, ESCAPE_BYTE, (char)(unsigned char)(value & 0xff) };
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

struct escape escape_read(struct str s, enum escape_style style)
{
	struct escape e = { 1, ESCAPE_NONE, '\0' };
	if (s.n < 2)
		return e;
	char c = s.p[1];
	e.used = 2;
	if (c == 'c' && style != ESCAPE_FORMAT) {
		e.result = ESCAPE_STOP;
	} else if (c == 'x') {
		e = read_digits(s, 2, 2, 16);
		if (e.used == 2)
			e.result = ESCAPE_NONE;
	} else if (c >= '0' && c <= '7') {
		e = read_digits(s, 1, c == '0' && style != ESCAPE_FORMAT ? 4 : 3, 8);
	} else if (c != '"' || style != ESCAPE_ECHO) {
		e.byte = single_letter(c);
		if (e.byte != '\0')
			e.result = ESCAPE_BYTE;
	}
	return e;
}
