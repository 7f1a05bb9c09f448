/* json.h - is it one line of JSON as log.h promises: an object of strings, numbers and lists of
 * strings, in UTF-8, without a control byte? */
#ifndef NACRE_TEST_JSON_H
#define NACRE_TEST_JSON_H

#include "base.h"

static inline bool json_take(struct str *s, char c)
{
	if (s->n == 0 || s->p[0] != c)
		return false;
	*s = str_skip(*s, 1);
	return true;
}

static inline bool json_hex(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'f');
}

/* json_escape: behind the backslash */
static inline bool json_escape(struct str *s)
{
	if (json_take(s, '"') || json_take(s, '\\'))
		return true;
	if (!json_take(s, 'u') || s->n < 4)
		return false;
	for (int i = 0; i < 4; i++)
		if (!json_hex(s->p[i]))
			return false;
	*s = str_skip(*s, 4);
	return true;
}

static inline bool json_string(struct str *s)
{
	uint32_t c;
	if (!json_take(s, '"'))
		return false;
	while (s->n > 0 && s->p[0] != '"') {
		if (json_take(s, '\\')) {
			if (!json_escape(s))
				return false;
			continue;
		}
		size_t n = utf8_decode(*s, &c);
		if (c < ' ' || (c >= 0x7f && c < 0xa0) || c >= 0x110000)
			return false;
		*s = str_skip(*s, n);
	}
	return json_take(s, '"');
}

static inline bool json_value(struct str *s)
{
	if (json_take(s, '[')) {
		while (s->n > 0 && s->p[0] != ']') {
			if (!json_string(s))
				return false;
			let_fail(json_take(s, ','));
		}
		return json_take(s, ']');
	}
	if (s->n > 0 && s->p[0] == '"')
		return json_string(s);
	size_t before = s->n;
	let_fail(json_take(s, '-'));
	while (s->n > 0 && is_digit(s->p[0]))
		*s = str_skip(*s, 1);
	return s->n < before;
}

static inline bool json_is_line(struct str s)
{
	if (s.n > 512 || !json_take(&s, '{'))
		return false;
	do
		if (!json_string(&s) || !json_take(&s, ':') || !json_value(&s))
			return false;
	while (json_take(&s, ','));
	return json_take(&s, '}') && json_take(&s, '\n') && s.n == 0;
}

#endif
