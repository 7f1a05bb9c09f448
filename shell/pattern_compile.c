/* pattern_compile.c - a pattern's source: quoting, tokens, classification, programs. */
#include "pattern_program.h"

#define LIMIT_SETS ((size_t)1 << (32 - ELEMENT_SHIFT))	/* brackets in one pattern */

/* ---- quoting ---- */

/* needs_escape: may c mean something in a pattern? : . and = do inside a bracket beside [ or ]:
 * only where unquoted text can put one there, at either end of what is quoted. */
static inline bool needs_escape(char c, bool at_end)
{
	switch (c) {
	case '*': case '?': case '[': case ']': case '\\': case '!': case '^': case '-':
		return true;
	case ':': case '.': case '=':
		return at_end;
	default:
		return false;
	}
}

void pattern_quote(struct buf *source, struct str s)
{
	size_t plain = 0;	/* beginning of what was not added yet */
	for (size_t i = 0; i < s.n; i++) {
		if (LIKELY(!needs_escape(s.p[i], i == 0 || i + 1 == s.n)))
			continue;
		buf_add(source, (struct str){ s.p + plain, i - plain });
		buf_add_byte(source, '\\');
		plain = i;
	}
	buf_add(source, str_skip(s, plain));
}

void pattern_unescape(struct buf *out, struct str source)
{
	for (size_t i = 0; i < source.n; i++) {
		if (source.p[i] == '\\' && i + 1 < source.n)
			i++;
		buf_add_byte(out, source.p[i]);
	}
}

/* ---- tokens ---- */

/* A bracket that is not closed makes the [ plain, and then no plain [ behind it is closed either:
 * only one that begins a class may be, and there the ] is near. */
static enum pattern_token scan_bracket(struct pattern_scan *scan)
{
	size_t end = 0;
	if (!scan->unclosed || bracket_class_length(str_skip(scan->source, scan->start)) > 0)
		end = bracket_end(scan->source, scan->start);
	scan->at = end > 0 ? end : scan->start + 1;
	scan->unclosed |= end == 0;
	return end > 0 ? TOKEN_BRACKET : TOKEN_PLAIN;
}

enum pattern_token pattern_scan(struct pattern_scan *scan)
{
	scan->start = scan->at;
	if (scan->at == scan->source.n)
		return TOKEN_END;
	switch (scan->source.p[scan->at++]) {
	case '*':
		return TOKEN_STAR;
	case '?':
		return TOKEN_ONE;
	case '[':
		return scan_bracket(scan);
	case '\\':	/* the last byte of a source: itself */
		if (scan->at < scan->source.n)
			scan->start = scan->at++;
		return TOKEN_PLAIN;
	default:
		return TOKEN_PLAIN;
	}
}

bool pattern_has_magic(struct str source)
{
	struct pattern_scan scan = { .source = source };
	for (;;) {
		switch (pattern_scan(&scan)) {
		case TOKEN_END:
			return false;
		case TOKEN_PLAIN:
			break;
		case TOKEN_ONE:
		case TOKEN_STAR:
		case TOKEN_BRACKET:
			return true;
		}
	}
}

/* ---- programs ---- */

/* Bytes of a valid character are compared one by one; others must not match a piece of one. */
static size_t add_plain(uint32_t *element, struct str source, size_t at)
{
	size_t n = utf8_length(str_skip(source, at));
	bool stray = n == 1 && (unsigned char)source.p[at] > 127;
	for (size_t i = 0; i < n; i++)
		element[i] = (stray ? ELEMENT_STRAY : ELEMENT_BYTE) |
			(uint32_t)(unsigned char)source.p[at + i] << ELEMENT_SHIFT;
	return n;
}

/* count_elements: how many of both a program may need. */
static void count_elements(struct str source, size_t *elements, size_t *sets)
{
	struct pattern_scan scan = { .source = source };
	enum pattern_token token;
	*elements = *sets = 0;
	while ((token = pattern_scan(&scan)) != TOKEN_END) {
		++*elements;
		*sets += token == TOKEN_BRACKET;
	}
	if (*sets > LIMIT_SETS)		/* they alone would need some 800 MiB */
		memory_exhausted();
}

/* fill: the elements of source, and the sets they name; how many elements. */
static size_t fill(uint32_t *elements, struct pattern_set *sets, struct str source)
{
	struct pattern_scan scan = { .source = source };
	uint32_t *element = elements, set = 0;
	struct str bracket;
	size_t n;
	for (;;) {
		switch (pattern_scan(&scan)) {
		case TOKEN_END:
			return (size_t)(element - elements);
		case TOKEN_PLAIN:
			n = add_plain(element, source, scan.start);
			element += n;
			scan.at = scan.start + n;
			break;
		case TOKEN_ONE:
			*element++ = ELEMENT_ONE;
			break;
		case TOKEN_STAR:
			if (element == elements || element[-1] != ELEMENT_STAR)
				*element++ = ELEMENT_STAR;
			break;
		case TOKEN_BRACKET:
			bracket = (struct str){ source.p + scan.start, scan.at - scan.start };
			pattern_set_compile(&sets[set], bracket);
			*element++ = ELEMENT_SET | set++ << ELEMENT_SHIFT;
			break;
		}
	}
}

static const struct pattern_program *program_new(struct arena *a, struct str source)
{
	size_t elements, sets;
	count_elements(source, &elements, &sets);
	struct pattern_set *set = sets > 0 ? arena_alloc(a, sets * sizeof(*set)) : NULL;
	uint32_t *element = arena_alloc(a, elements * sizeof(*element));
	struct pattern_program *program = arena_alloc(a, sizeof(*program));
	*program = (struct pattern_program){ fill(element, set, source), set, element };
	return program;
}

/* ---- classification ---- */

/* struct shape: stars, plain text, stars; or something else. */
struct shape {
	bool general, escaped, star_first, star_last;
	size_t from, to;	/* the plain text */
};

static struct shape shape_of(struct str source)
{
	struct pattern_scan scan = { .source = source };
	struct shape shape = { .from = 0 };
	for (;;) {
		switch (pattern_scan(&scan)) {
		case TOKEN_END:
			return shape;
		case TOKEN_PLAIN:
			shape.general |= shape.star_last;
			shape.escaped |= scan.at - shape.to > 1;
			shape.to = scan.at;
			break;
		case TOKEN_STAR:
			if (shape.to > shape.from || shape.star_last) {
				shape.star_last = true;
			} else {
				shape.star_first = true;
				shape.from = shape.to = scan.at;
			}
			break;
		case TOKEN_ONE:
		case TOKEN_BRACKET:
			shape.general = true;
			break;
		}
		if (shape.general)
			return shape;
	}
}

static struct str plain_text(struct arena *a, struct str source, struct shape shape)
{
	struct str text = { source.p + shape.from, shape.to - shape.from };
	if (!shape.escaped)
		return text;
	struct buf *out = buf_new(a);
	pattern_unescape(out, text);
	return buf_str(out);
}

struct pattern pattern_compile(struct arena *a, struct str source)
{
	struct shape shape = shape_of(source);
	struct pattern pattern = { .kind = PATTERN_GENERAL, .text = source };
	if (shape.general) {
		pattern.program = program_new(a, source);
		return pattern;
	}
	pattern.text = plain_text(a, source, shape);
	if (shape.star_first && pattern.text.n == 0)
		pattern.kind = PATTERN_ANY;
	else if (shape.star_first)
		pattern.kind = shape.star_last ? PATTERN_CONTAINS : PATTERN_ENDS;
	else
		pattern.kind = shape.star_last ? PATTERN_STARTS : PATTERN_LITERAL;
	return pattern;
}
