/* size.c - numbers with a suffix for a multiple. */
#include "size.h"

/* multiply: by 1024 or 1000, power times */
static struct parsed_size multiply(struct parsed_size size, uint64_t by, size_t power)
{
	for (size_t i = 0; i < power; i++)
		if (__builtin_mul_overflow(size.value, by, &size.value))
			size.state = NUMBER_OUT_OF_RANGE;
	return size;
}

static struct parsed_size apply_suffix(struct str suffix, struct parsed_size size)
{
	static const struct str letters = { " KMGTPEZY", 9 };
	uint64_t by = 1024;
	char letter = suffix.p[0];
	size_t power = letter == ' ' ? letters.n :
		letter == 'k' ? 1 : letter == 'm' ? 2 : str_find(letters, letter);
	struct str rest = str_skip(suffix, 1);
	if (letter == 'b' && rest.n == 0)
		return multiply(size, 512, 1);
	if (str_equal(rest, STR("B")))
		by = 1000;
	else if (rest.n > 0 && !str_equal(rest, STR("iB")))
		power = letters.n;
	if (power == letters.n)
		return (struct parsed_size){ 0, NUMBER_MALFORMED };
	return multiply(size, by, power);
}

struct parsed_size size_parse(struct str s)
{
	struct parsed_size size = { 0, NUMBER_OK };
	size_t n = s.n > 0 && s.p[0] == '+', first = n;
	for (; n < s.n && is_digit(s.p[n]); n++)
		if (__builtin_mul_overflow(size.value, 10, &size.value) ||
			__builtin_add_overflow(size.value, (uint64_t)(s.p[n] - '0'), &size.value))
			size.state = NUMBER_OUT_OF_RANGE;
	if (n == first && (n > 0 || s.n == 0))
		return (struct parsed_size){ 0, NUMBER_MALFORMED };
	if (n == 0)
		size.value = 1;
	return n < s.n ? apply_suffix(str_skip(s, n), size) : size;
}
