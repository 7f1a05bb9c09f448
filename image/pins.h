/* pins.h - what a sealed shell was sealed with: the command strings that it runs. */
#ifndef NACRE_PINS_H
#define NACRE_PINS_H

#include "hash.h"

/* PINS_MOST: bytes of a payload that is looked at; a shell with a larger one counts as not
 * sealed. */
#define PINS_MOST ((size_t)16 << 20)

struct pins {
	bool sealed;
	struct sha256 *p;	/* of each -c string */
	size_t n;
};

/* pins_may_begin: can these first bytes of a segment begin a payload? */
MUST_USE bool pins_may_begin(struct str bytes);
/* pins_read: from the whole payload; the array is in the arena. */
void pins_read(struct pins *pins, struct arena *arena, struct str payload);
MUST_USE bool pins_hold(const struct pins *pins, struct str command);

#endif
