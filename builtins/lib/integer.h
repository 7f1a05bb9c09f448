/* integer.h - integer constants of C as utilities take them: decimal, 0 octal, 0x hexadecimal. */
#ifndef NACRE_INTEGER_H
#define NACRE_INTEGER_H

#include "base.h"

enum integer_result {
	INTEGER_OK,
	INTEGER_NONE,		/* no digit: the value is 0 */
	INTEGER_PARTIAL,	/* bytes are left behind the number */
	INTEGER_OVERFLOW	/* the value is the nearest one that fits */
};

struct integer {
	uint64_t magnitude;
	enum integer_result result;
	bool negative;
};

/* integer_read: reads s, blanks before it skipped. is_signed: the value must fit int64_t, else its
 * magnitude must fit uint64_t, as with strtol and strtoul. */
struct integer integer_read(struct str s, bool is_signed) MUST_USE;
/* integer_digits: those of value in a base up to 16, at the end of room, at least `least` of them:
 * 24 at most. */
struct str integer_digits(char room[24], uint64_t value, unsigned base, unsigned least) MUST_USE;

#endif
