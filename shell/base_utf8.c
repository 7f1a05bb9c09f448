/* base_utf8.c - UTF-8 as RFC 3629 has it: no surrogates, no overlong forms, nothing above
 * U+10FFFF. */
#include "base.h"

#define UTF8_INVALID 0x110000

/* The length that a first byte announces, or 0; the narrowest range that its second byte may have
 * (RFC 3629, section 4). */
/*@ requires \valid(low) && \valid(high) && \separated(low, high);
    assigns *low, *high;
    ensures \result == 0 || 2 <= \result <= 4; */
static size_t utf8_announced(unsigned char first, unsigned char *low, unsigned char *high)
{
	*low = 0x80;
	*high = 0xbf;
	if (first >= 0xc2 && first <= 0xdf)
		return 2;
	if (first >= 0xe0 && first <= 0xef) {
		if (first == 0xe0)
			*low = 0xa0;
		if (first == 0xed)
			*high = 0x9f;
		return 3;
	}
	if (first >= 0xf0 && first <= 0xf4) {
		if (first == 0xf0)
			*low = 0x90;
		if (first == 0xf4)
			*high = 0x8f;
		return 4;
	}
	return 0;
}

size_t utf8_decode(struct str s, uint32_t *out)
{
	unsigned char first = (unsigned char)s.p[0], low, high;
	*out = first;
	if (first < 0x80)
		return 1;
	*out = UTF8_INVALID + first;
	size_t n = utf8_announced(first, &low, &high);
	if (n == 0 || n > s.n)
		return 1;
	uint32_t c = first & (0x7fu >> n);
	/*@ loop invariant 1 <= i <= n;
	    loop assigns i, c, low, high;
	    loop variant n - i; */
	for (size_t i = 1; i < n; i++) {
		unsigned char byte = (unsigned char)s.p[i];
		if (byte < low || byte > high)
			return 1;
		c = c << 6 | (byte & 0x3f);
		low = 0x80;
		high = 0xbf;
	}
	*out = c;
	return n;
}

struct utf8_character utf8_next(struct str s)
{
	uint32_t code;
	uint32_t n = (uint32_t)utf8_decode(s, &code);
	return (struct utf8_character){ code, n };
}

size_t utf8_incomplete(struct str s)
{
	/*@ loop invariant 1 <= n <= 4;
	    loop assigns n;
	    loop variant 4 - n; */
	for (size_t n = 1; n <= 3 && n <= s.n; n++) {
		unsigned char c = (unsigned char)s.p[s.n - n];
		if (c >= 0xc0)
			return n < (c >= 0xf0 ? 4U : c >= 0xe0 ? 3U : 2U) ? n : 0;
		if (c < 0x80)
			return 0;
	}
	return 0;
}

size_t utf8_length(struct str s)
{
	uint32_t c;
	return utf8_decode(s, &c);
}

size_t utf8_encode(char out[4], uint32_t c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xe0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3f));
		out[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3f));
	out[2] = (char)(0x80 | (c >> 6 & 0x3f));
	out[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

size_t utf8_count(struct str s)
{
	size_t count = 0;
	/*@ loop invariant readable(s) && count + s.n <= \at(s.n, Pre);
	    loop assigns s, count;
	    loop variant s.n; */
	while (s.n > 0) {
		s = str_skip(s, utf8_length(s));
		count++;
	}
	return count;
}
