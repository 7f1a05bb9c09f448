/* words.h - looking for words in texts */
#ifndef NACRE_WORDS_H
#define NACRE_WORDS_H

#include "base.h"

/* str_is_blank: is there nothing but blanks, tabs and newlines? */
bool str_is_blank(struct str s) MUST_USE;
/* str_among: is s one of the words? They stand one behind the other, each with a NUL behind it; an
 * empty one ends them, which is the NUL that C adds. */
bool str_among(struct str s, const char *words) MUST_USE;
/* str_search: where part stands in s for the first time, or NULL. */
const char *str_search(struct str s, struct str part) MUST_USE;
/* str_replace: adds s to out, with `by` for each part in it; an empty part stands nowhere. */
void str_replace(struct buf *out, struct str s, struct str part, struct str by);

#endif
