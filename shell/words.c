/* words.c - looking for words in texts */
#include "words.h"

bool str_is_blank(struct str s)
{
	while (s.n > 0 && (*s.p == ' ' || *s.p == '\t' || *s.p == '\n'))
		s = str_skip(s, 1);
	return s.n == 0;
}

const char *text_pair(const char *text, const char pair[static 2])
{
	for (; *text != '\0'; text++)
		if (text[0] == pair[0] && text[1] == pair[1])
			return text;
	return NULL;
}

bool str_among(struct str s, const char *words)
{
	for (; *words != '\0'; words += strlen(words) + 1)
		if (str_equal(s, str_of(words)))
			return true;
	return false;
}
