/* size.h - numbers with a suffix for a multiple, as GNU's utilities take them: 10, 4k, 1MiB. */
#ifndef NACRE_SIZE_H
#define NACRE_SIZE_H

#include "base.h"

struct parsed_size {
	uint64_t value;			/* when NUMBER_OK */
	enum number_state state;
};

/* size_parse: decimal digits (with + before them, perhaps) and a suffix: b for 512, k, K, m, M, G,
 * T, P, E, Z, Y for powers of 1024, also with iB, or with B for powers of 1000. A suffix alone
 * counts once. */
struct parsed_size size_parse(struct str s) MUST_USE;

#endif
