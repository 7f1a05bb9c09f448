/* floating.h - floating-point numbers as text, both ways and exact to the last digit. libc's strtod
 * and printf are right too, but take 17 KB. */
#ifndef NACRE_FLOATING_H
#define NACRE_FLOATING_H

#include "form.h"

enum floating_result {
	FLOATING_OK,
	FLOATING_NONE,		/* no number: the value is 0 */
	FLOATING_PARTIAL,	/* bytes are left behind the number */
	FLOATING_OVERFLOW	/* the value is an infinity */
};

struct floating {
	double value;
	enum floating_result result;
};

/* floating_read: a decimal or hexadecimal constant as in C, or inf, infinity, nan in any case;
 * blanks and a sign may stand before it. Rounds to the nearest, halves to even. */
struct floating floating_read(struct str s) MUST_USE;

/* floating_write: adds value without its sign, as printf's conversion a, e, f or g, or its capital,
 * says; also without the 0x of a. precision SIZE_MAX: not given. alternate: # was given. */
void floating_write(
	struct buf *out, double value, char conversion, bool alternate, size_t precision);

/* floating_add: adds value in this form, its sign and the 0x of a included. */
void floating_add(struct buf *out, double value, const struct form *form);

#endif
