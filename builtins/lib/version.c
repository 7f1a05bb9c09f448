/* version.c - names with version numbers in them, in order */
#include "version.h"

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* weight: what a byte that is no digit counts; of a digit or the end: where that comes */
static int weight(struct str s)
{
	if (s.n == 0)
		return -1;
	if (s.p[0] == '~')
		return -2;
	if (is_digit(s.p[0]))
		return 0;
	return (unsigned char)s.p[0] + (is_letter(s.p[0]) ? 0 : 256);
}


/* take_number: the digits at the front, without zeros in front of them */
static struct str take_number(struct str *s)
{
	size_t zeros = 0, n;
	while (zeros < s->n && s->p[zeros] == '0')
		zeros++;
	for (n = zeros; n < s->n && is_digit(s->p[n]);)
		n++;
	struct str number = str_skip((struct str){ s->p, n }, zeros);
	*s = str_skip(*s, n);
	return number;
}

/* compare_parts: what is no number, then a number, and so on */
static int compare_parts(struct str a, struct str b)
{
	while (a.n > 0 || b.n > 0) {
		while ((a.n > 0 && !is_digit(a.p[0])) || (b.n > 0 && !is_digit(b.p[0]))) {
			int difference = weight(a) - weight(b);
			if (difference != 0)
				return difference;
			/* equal weights: neither is at its end, and both are no digits */
			a = str_skip(a, 1);
			b = str_skip(b, 1);
		}
		struct str x = take_number(&a), y = take_number(&b);
		if (x.n != y.n)
			return x.n < y.n ? -1 : 1;
		int difference = str_compare(x, y);
		if (difference != 0)
			return difference;
	}
	return 0;
}

/* stem: without the suffixes: .letter and letters, digits, ~ behind it, again and again */
static struct str stem(struct str s)
{
	size_t end = s.n;
	for (;;) {
		size_t at = end;
		while (at > 0 && (is_letter(s.p[at - 1]) || is_digit(s.p[at - 1]) ||
			s.p[at - 1] == '~'))
			at--;
		/* not all of the name */
		if (at == end || at < 2 || s.p[at - 1] != '.' || is_digit(s.p[at]))
			return (struct str){ s.p, end };
		end = at - 1;
	}
}

/* rank: the empty name, ".", "..", other names with a point in front, the rest */
static int rank(struct str s)
{
	if (s.n == 0)
		return 0;
	if (s.p[0] != '.')
		return 4;
	if (s.n == 1)
		return 1;
	return s.n == 2 && s.p[1] == '.' ? 2 : 3;
}

int version_compare(struct str a, struct str b)
{
	int difference = rank(a) - rank(b);
	if (difference != 0 || rank(a) < 3)
		return difference;
	difference = compare_parts(stem(a), stem(b));
	return difference != 0 ? difference : compare_parts(a, b);
}
