/* size.c - numbers with a suffix for a multiple. */
#include "size.h"

/* multiply: by 1024 or 1000, power times; false: too large */
static bool multiply(uint64_t *value, uint64_t by, size_t power)
{
	bool fits = true;
	for (size_t i = 0; i < power; i++)
		fits = !__builtin_mul_overflow(*value, by, value) && fits;
	return fits;
}

static enum number_state apply_suffix(struct str suffix, uint64_t *value)
{
	static const struct str letters = { " KMGTPEZY", 9 };
	uint64_t by = 1024;
	char letter = suffix.p[0];
	size_t power = letter == ' ' ? letters.n :
		letter == 'k' ? 1 : letter == 'm' ? 2 : str_find(letters, letter);
	struct str rest = str_skip(suffix, 1);
	if (letter == 'b' && rest.n == 0)
		return multiply(value, 512, 1) ? NUMBER_OK : NUMBER_OUT_OF_RANGE;
	if (power == letters.n)
		return NUMBER_MALFORMED;
	if (str_equal(rest, STR("B")))
		by = 1000;
	else if (rest.n > 0 && !str_equal(rest, STR("iB")))
		return NUMBER_MALFORMED;
	return multiply(value, by, power) ? NUMBER_OK : NUMBER_OUT_OF_RANGE;
}

enum number_state size_parse(struct str s, uint64_t *out)
{
	uint64_t value = 0;
	size_t n = s.n > 0 && s.p[0] == '+', first = n;
	bool fits = true;
	for (; n < s.n && is_digit(s.p[n]); n++)
		fits = !__builtin_mul_overflow(value, 10, &value) &&
			!__builtin_add_overflow(value, (uint64_t)(s.p[n] - '0'), &value) && fits;
	enum number_state state = n > first ? NUMBER_OK : NUMBER_MALFORMED;
	if (n == 0)
		value = 1;
	if (n < s.n && (n == 0 || n > first))
		state = apply_suffix(str_skip(s, n), &value);
	if (state == NUMBER_OK && fits)
		*out = value;
	return state == NUMBER_OK && !fits ? NUMBER_OUT_OF_RANGE : state;
}
