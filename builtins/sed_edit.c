/* sed_edit.c - sed: s, y and l */
#include "sed_private.h"

/* ---- s ---- */

/* struct casing: what \U and its like do to the text that follows; 0: nothing */
struct casing {
	char all;	/* U L */
	char one;	/* u l: only the next character */
};

static char in_case(char c, char how)
{
	if (how == 'U' || how == 'u')
		return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static void add_cased(struct buf *out, struct str text, struct casing *casing)
{
	if (casing->one != '\0' && text.n > 0) {
		buf_add_byte(out, in_case(text.p[0], casing->one));
		text = str_skip(text, 1);
		casing->one = '\0';
	}
	if (casing->all == '\0') {
		buf_add(out, text);
		return;
	}
	for (size_t i = 0; i < text.n; i++)
		buf_add_byte(out, in_case(text.p[i], casing->all));
}

static void add_replacement(struct buf *out, const struct sed_part *part, struct str text,
	const struct regex_span *spans)
{
	struct casing casing = { 0 };
	for (; part != NULL; part = part->next) {
		if (part->what == '\0') {
			add_cased(out, part->text, &casing);
		} else if (is_digit(part->what)) {
			const struct regex_span *span = &spans[part->what - '0'];
			if (span->start != SIZE_MAX)
				add_cased(out, (struct str){ text.p + span->start,
					span->end - span->start }, &casing);
		} else if (part->what == 'u' || part->what == 'l') {
			casing.one = part->what;
		} else {
			casing = (struct casing){ part->what == 'E' ? '\0' : part->what, '\0' };
		}
	}
}

/* character_length: at the end of the text it is 1, too */
static size_t character_length(const struct sed *s, struct str text, size_t at)
{
	return s->utf8 && at < text.n ? utf8_length(str_skip(text, at)) : 1;
}

/* replace_all: the matches that are to be replaced, into s->work. true: there were some; *done: up
 * to where the text is dealt with. */
static bool replace_all(struct sed *s, const struct sed_substitute *how, size_t *done)
{
	struct str text = buf_str(&s->pattern.text);
	struct buf *out = &s->work.text;
	struct regex_span spans[10];
	size_t at = 0, previous = SIZE_MAX;
	uint64_t count = 0;
	bool replaced = false;
	*done = 0;
	while (at <= text.n && sed_matches(s, how->regex, at, spans, how->spans)) {
		size_t start = spans[0].start, end = spans[0].end;
		/* an empty match right behind another one is none */
		bool counts = start != end || start != previous;
		count += counts;
		if (counts && count >= how->number) {
			buf_add(out, (struct str){ text.p + *done, start - *done });
			add_replacement(out, how->parts, text, spans);
			replaced = true;
			*done = end;
			if (!how->global)
				break;
		}
		previous = end;
		at = end + (start == end ? character_length(s, text, end) : 0);
	}
	return replaced;
}

bool sed_substitute(struct sed *s, const struct sed_substitute *how)
{
	const struct regex *regex = how->regex != NULL ? how->regex : s->last_regex;
	size_t done;
	s->work.text.n = 0;
	if (regex != NULL && how->spans > regex_groups(regex) + 1) {
		sed_fail(s, 1, "\\%zu in a replacement: the last regular expression has %zu groups",
			how->spans - 1, regex_groups(regex));
		return false;
	}
	if (!replace_all(s, how, &done) || s->stop == SED_FAILED)
		return false;
	buf_add(&s->work.text, str_skip(buf_str(&s->pattern.text), done));
	struct buf old = s->pattern.text;
	s->pattern.text = s->work.text;
	s->work.text = old;
	return sed_complete(s, &s->pattern.text);
}

/* ---- y ---- */

/* translate_wide: characters of several bytes */
static void translate_wide(struct sed *s, const struct sed_pair *pairs)
{
	struct str rest = buf_str(&s->pattern.text);
	struct buf *out = &s->work.text;
	out->n = 0;
	while (rest.n > 0) {
		struct str one = { rest.p, utf8_length(rest) };
		const struct sed_pair *pair = pairs;
		while (pair != NULL && !str_equal(pair->from, one))
			pair = pair->next;
		buf_add(out, pair != NULL ? pair->to : one);
		rest = str_skip(rest, one.n);
	}
	struct buf old = s->pattern.text;
	s->pattern.text = *out;
	*out = old;
	sed_complete(s, &s->pattern.text);
}

void sed_translate(struct sed *s, const struct sed_translate *how)
{
	struct buf *text = &s->pattern.text;
	if (how->pairs != NULL) {
		translate_wide(s, how->pairs);
		return;
	}
	for (size_t i = 0; i < text->n; i++)
		text->p[i] = how->bytes[(unsigned char)text->p[i]];
}

/* ---- l ---- */

/* show: a byte as l has it; how many characters (XCU sed l, and XBD 5) */
static size_t show(char c, char out[4])
{
	static const char bytes[] = "\\\a\b\f\n\r\t\v", letters[] = "\\abfnrtv";
	const char *special = c != '\0' ? strchr(bytes, c) : NULL;
	unsigned char byte = (unsigned char)c;
	out[0] = '\\';
	if (special != NULL) {
		out[1] = letters[special - bytes];
		return 2;
	}
	if (byte >= ' ' && byte < 0x7f) {
		out[0] = c;
		return 1;
	}
	out[1] = (char)('0' + (byte >> 6));
	out[2] = (char)('0' + (byte >> 3 & 7));
	out[3] = (char)('0' + (byte & 7));
	return 4;
}

void sed_list(struct sed *s, uint64_t columns)
{
	struct str text = buf_str(&s->pattern.text);
	struct buf *out = &s->work.text;
	uint64_t width = 0;
	out->n = 0;
	for (size_t i = 0; i < text.n; i++) {
		char shown[4];
		size_t n = show(text.p[i], shown);
		if (columns > 0 && width + n > columns - 1) {
			buf_add_byte(out, '\\');
			buf_add_byte(out, s->end);
			width = 0;
		}
		buf_add(out, (struct str){ shown, n });
		width += n;
	}
	buf_add_byte(out, '$');
	if (sed_complete(s, out))
		sed_write(s, s->out, buf_str(out), true);
}
