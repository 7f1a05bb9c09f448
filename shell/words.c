/* words.c - looking for words in texts */
#include "words.h"

bool str_is_blank(struct str s)
{
	while (s.n > 0 && (*s.p == ' ' || *s.p == '\t' || *s.p == '\n'))
		s = str_skip(s, 1);
	return s.n == 0;
}

const char *str_search(struct str s, struct str part)
{
	while (s.n >= part.n && !str_starts(s, part))
		s = str_skip(s, 1);
	return s.n >= part.n ? s.p : NULL;
}

bool str_among(struct str s, const char *words)
{
	for (; *words != '\0'; words += strlen(words) + 1)
		if (str_equal(s, str_of(words)))
			return true;
	return false;
}

void str_replace(struct buf *out, struct str s, struct str part, struct str by)
{
	for (const char *at; part.n > 0 && (at = str_search(s, part)) != NULL;) {
		size_t before = (size_t)(at - s.p);
		buf_add(out, (struct str){ s.p, before });
		buf_add(out, by);
		s = str_skip(s, before + part.n);
	}
	buf_add(out, s);
}
