/* base_utf8.h - UTF-8 (RFC 3629). base.h includes it. */
#ifndef NACRE_BASE_UTF8_H
#define NACRE_BASE_UTF8_H

#include "base.h"

/* utf8_length: bytes of the character at the start of s (s.n > 0). An invalid or cut-off sequence
 * counts as one byte. */
/*@ requires s.n > 0 && readable(s);
    assigns \nothing;
    ensures 1 <= \result <= 4 && \result <= s.n; */
size_t utf8_length(struct str s) MUST_USE;
/* utf8_decode: as utf8_length, with the code point in *out; an invalid byte b gives 0x110000 + b, a
 * value of its own. */
/*@ requires s.n > 0 && readable(s) && \valid(out);
    assigns *out;
    ensures 1 <= \result <= 4 && \result <= s.n; */
size_t utf8_decode(struct str s, uint32_t *out);
/* struct utf8_character, utf8_next: utf8_decode whose results are its value. */
struct utf8_character {
	uint32_t code, n;
};
struct utf8_character utf8_next(struct str s) MUST_USE;
/* utf8_encode: writes code point c (below 0x110000) into out[4]; returns the bytes used. */
/*@ requires \valid(out + (0 .. 3)) && c < 0x110000;
    assigns out[0 .. 3]; ensures 1 <= \result <= 4; */
size_t utf8_encode(char out[4], uint32_t c);
/* utf8_is_inside: is c one of the bytes that follow the first of a character? */
/*@ assigns \nothing; */
static inline bool utf8_is_inside(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}
/* utf8_incomplete: how many bytes at the end of s begin a character that may go on behind them. */
/*@ requires readable(s);
    assigns \nothing;
    ensures \result <= 3 && \result <= s.n; */
size_t utf8_incomplete(struct str s) MUST_USE;
/* utf8_count: characters in s. */
/*@ requires readable(s); assigns \nothing; ensures \result <= s.n; */
size_t utf8_count(struct str s) MUST_USE;

#endif
