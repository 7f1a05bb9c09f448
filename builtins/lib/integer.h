/* integer.h - integer constants of C as utilities take them: decimal, 0 octal, 0x hexadecimal. */
#ifndef NACRE_INTEGER_H
#define NACRE_INTEGER_H

#include "base.h"

struct integer {
	uint64_t magnitude;
	bool negative;
};

enum integer_result {
	INTEGER_OK,
	INTEGER_NONE,		/* no digit: the value is 0 */
	INTEGER_PARTIAL,	/* bytes are left behind the number */
	INTEGER_OVERFLOW	/* the value is the nearest one that fits */
};

/* integer_read: reads s, blanks before it skipped; *out is always set. is_signed: the value
 * must fit int64_t, else its magnitude must fit uint64_t, as with strtol and strtoul. */
enum integer_result integer_read(struct str s, bool is_signed, struct integer *out) MUST_USE;

#endif
