/* jsonout.h - writing JSON: members in the order in which they are written, two blanks a level. */
#ifndef NACRE_JSONOUT_H
#define NACRE_JSONOUT_H

#include "hash.h"

enum { JSONOUT_DEPTH = 16 };

struct jsonout {
	struct buf *out;
	unsigned depth;
	bool filled[JSONOUT_DEPTH];	/* has this level a value yet? */
};

/* key: NULL in an array and at the top. */
void jsonout_open(struct jsonout *j, const char *key, char bracket);
void jsonout_close(struct jsonout *j, char bracket);
/* jsonout_text: as say_add_safe makes it, so that any bytes can be told from it. */
void jsonout_text(struct jsonout *j, const char *key, struct str value);
void jsonout_number(struct jsonout *j, const char *key, uint64_t value);
void jsonout_bool(struct jsonout *j, const char *key, bool value);
/* jsonout_digest: "sha256:DIGITS", or the digits alone. */
void jsonout_digest(struct jsonout *j, const char *key, const struct sha256 *h, bool prefixed);

#endif
