/* integer.c - integer constants of C */
#include "integer.h"

static unsigned digit_of(char c)
{
	if (is_digit(c))
		return (unsigned)(c - '0');
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? (unsigned)(c - 'a') + 10 : 16;
}

/* read_base: 0x counts only with a hexadecimal digit behind it; the 0 of an octal number is one
 * of its digits. */
static unsigned read_base(struct str *s)
{
	if (s->n == 0 || s->p[0] != '0')
		return 10;
	if (s->n < 3 || (s->p[1] | 0x20) != 'x' || digit_of(s->p[2]) > 15)
		return 8;
	*s = str_skip(*s, 2);
	return 16;
}

static void skip_blanks_and_sign(struct str *s, bool *negative)
{
	while (s->n > 0 && (s->p[0] == ' ' || (s->p[0] >= '\t' && s->p[0] <= '\r')))
		*s = str_skip(*s, 1);
	*negative = s->n > 0 && s->p[0] == '-';
	if (s->n > 0 && (s->p[0] == '-' || s->p[0] == '+'))
		*s = str_skip(*s, 1);
}

enum integer_result integer_read(struct str s, bool is_signed, struct integer *out)
{
	uint64_t value = 0;
	bool overflow = false;
	skip_blanks_and_sign(&s, &out->negative);
	unsigned base = read_base(&s);
	size_t digits = 0;
	for (; digits < s.n && digit_of(s.p[digits]) < base; digits++)
		if (__builtin_mul_overflow(value, (uint64_t)base, &value) ||
		    __builtin_add_overflow(value, (uint64_t)digit_of(s.p[digits]), &value))
			overflow = true;
	uint64_t most = UINT64_MAX;
	if (is_signed)
		most = (uint64_t)INT64_MAX + out->negative;
	overflow = overflow || value > most;
	out->magnitude = overflow ? most : value;
	/* what is too large has no sign of its own: strtoul gives ULONG_MAX */
	if (overflow && !is_signed)
		out->negative = false;
	if (digits == 0)
		return INTEGER_NONE;
	if (digits < s.n)
		return INTEGER_PARTIAL;
	return overflow ? INTEGER_OVERFLOW : INTEGER_OK;
}
