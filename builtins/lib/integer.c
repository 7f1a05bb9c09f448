/* integer.c - integer constants of C */
#include "integer.h"

static unsigned digit_of(char c)
{
	if (is_digit(c))
		return (unsigned)(c - '0');
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? (unsigned)(c - 'a') + 10 : 16;
}

/* base_of: 0x counts only with a hexadecimal digit behind it; the 0 of an octal number is one of
 * its digits */
static unsigned base_of(struct str s)
{
	if (s.n == 0 || s.p[0] != '0')
		return 10;
	return s.n < 3 || (s.p[1] | 0x20) != 'x' || digit_of(s.p[2]) > 15 ? 8 : 16;
}

struct integer integer_read(struct str s, bool is_signed)
{
	struct integer out = { .result = INTEGER_OK };
	bool overflow = false;
	while (s.n > 0 && (s.p[0] == ' ' || (s.p[0] >= '\t' && s.p[0] <= '\r')))
		s = str_skip(s, 1);
	out.negative = s.n > 0 && s.p[0] == '-';
	if (s.n > 0 && (s.p[0] == '-' || s.p[0] == '+'))
		s = str_skip(s, 1);
	unsigned base = base_of(s);
	if (base == 16)
		s = str_skip(s, 2);
	size_t digits = 0;
	for (; digits < s.n && digit_of(s.p[digits]) < base; digits++)
		if (__builtin_mul_overflow(out.magnitude, (uint64_t)base, &out.magnitude) ||
		    __builtin_add_overflow(out.magnitude, (uint64_t)digit_of(s.p[digits]),
			&out.magnitude))
			overflow = true;
	uint64_t most = UINT64_MAX;
	if (is_signed)
		most = (uint64_t)INT64_MAX + out.negative;
	if (overflow || out.magnitude > most) {
		out.magnitude = most;
		/* what is too large has no sign of its own: strtoul gives ULONG_MAX */
		out.negative = out.negative && is_signed;
		out.result = INTEGER_OVERFLOW;
	}
	if (digits < s.n)
		out.result = INTEGER_PARTIAL;
	if (digits == 0)
		out.result = INTEGER_NONE;
	return out;
}

struct str integer_digits(char room[24], uint64_t value, unsigned base, unsigned least)
{
	char *end = room + 24, *p = end;
	for (; value > 0 || (size_t)(end - p) < least; value /= base)
		*--p = "0123456789abcdef"[value % base];
	return (struct str){ p, (size_t)(end - p) };
}
