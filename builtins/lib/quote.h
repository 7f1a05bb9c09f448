/* quote.h - names in output, as GNU's utilities quote them. */
#ifndef NACRE_QUOTE_H
#define NACRE_QUOTE_H

#include "base.h"

/* quote_add: adds a name so that a shell reads it back as one word, always with quotes: 'a b',
 * "it's", 'a'$'\n''b'. utf8: characters beyond ASCII may stand as they are. */
void quote_add(struct buf *out, struct str name, bool utf8);

#endif
