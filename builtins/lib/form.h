/* form.h - how a field is laid out, as printf's conversions say it */
#ifndef NACRE_FORM_H
#define NACRE_FORM_H

#include "base.h"

/* struct form: a conversion with the flags, width and precision of printf. */
struct form {
	bool left, plus, space, alternate, zero;
	size_t width, precision;	/* precision SIZE_MAX: not given */
	char conversion;
};

/* form_flags: takes the flags at p into the form; returns what stands behind them. */
const char *form_flags(const char *p, struct form *form) MUST_USE;
/* form_pad: adds prefix and body, with blanks up to the width. zeros: the flag 0 makes them zeros,
 * behind the prefix. */
void form_pad(struct buf *out, const struct form *form, bool zeros, struct str prefix,
	struct str body);

#endif
