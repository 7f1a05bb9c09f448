/* fuzz_items.h - for fuzz_expand: a word as items, each a byte that knows where it is from; strings, patterns and
 * fields of them */
#ifndef NACRE_FUZZ_ITEMS_H
#define NACRE_FUZZ_ITEMS_H

#include "fuzz.h"

/* struct item: a byte, or what stands between bytes. */
struct item {
	enum {
		ITEM_QUOTED,		/* a byte as it is */
		ITEM_LITERAL,		/* an unquoted byte of the script */
		ITEM_SPLIT,		/* a byte of an unquoted expansion */
		ITEM_NULL,		/* quotes: here is a field, even if nothing is in it */
		ITEM_NEXT_AT,		/* between parameters, of $@ */
		ITEM_NEXT_STAR		/* and of $* */
	} kind;
	unsigned char byte;
	bool first;			/* an expansion begins here: a character does not go on */
};

struct items {
	struct item *p;
	size_t n, capacity;
};

/* struct ifs: $IFS (p NULL: unset), and whether it is of UTF-8 characters. */
struct ifs {
	struct str text;
	bool utf8;
};

/* ---- items ---- */

static inline void put(struct items *out, struct item item)
{
	if (out->n == out->capacity) {
		out->capacity = out->capacity * 2 + 32;
		out->p = memory_resize(out->p, out->capacity * sizeof(*out->p));
	}
	out->p[out->n++] = item;
}

/* put_value: the result of an expansion, or what counts as one. */
static inline void put_value(struct items *out, struct str s, bool quoted)
{
	if (quoted)
		put(out, (struct item){ .kind = ITEM_NULL });
	for (size_t i = 0; s.p != NULL && i < s.n; i++)
		put(out, (struct item){ quoted ? ITEM_QUOTED : ITEM_SPLIT, (unsigned char)s.p[i], i == 0 });
}

static inline struct str separator(struct ifs ifs)
{
	if (ifs.text.p == NULL)
		return STR(" ");
	struct str c = ifs.text;
	if (c.n > 1)
		c.n = ifs.utf8 ? utf8_length(c) : 1;
	return c;
}

/* ---- strings and patterns, of items ---- */

/* struct glyphs: bytes, and whether each may be a pattern character. */
struct glyphs {
	struct buf bytes, active;
};

static inline void glyph(struct glyphs *g, unsigned char byte, bool active)
{
	buf_add_byte(&g->bytes, (char)byte);
	buf_add_byte(&g->active, active);
}

static inline void to_glyphs(struct ifs ifs, const struct items *items, struct glyphs *g)
{
	struct str between = separator(ifs);
	for (size_t i = 0; i < items->n; i++) {
		const struct item *item = &items->p[i];
		if (item->kind <= ITEM_SPLIT)
			glyph(g, item->byte, item->kind != ITEM_QUOTED);
		else if (item->kind == ITEM_NEXT_AT)
			glyph(g, ' ', true);
		for (size_t k = 0; item->kind == ITEM_NEXT_STAR && k < between.n; k++)
			glyph(g, (unsigned char)between.p[k], true);
	}
}

static inline void glyphs_free(struct glyphs *g)
{
	buf_free(&g->bytes);
	buf_free(&g->active);
}

/* is_plain: can this twin match it? Bytes that are no characters, brackets and backslashes it leaves to fuzz_pattern. */
static inline bool is_plain(const struct glyphs *g)
{
	for (size_t i = 0; i < g->bytes.n; i++)
		if ((unsigned char)g->bytes.p[i] >= 0x80 ||
			(g->active.p[i] && strchr("[\\", g->bytes.p[i]) != NULL))
			return false;
	return true;
}

static inline bool is_ascii(struct str s)
{
	for (size_t i = 0; s.p != NULL && i < s.n; i++)
		if ((unsigned char)s.p[i] >= 0x80)
			return false;
	return true;
}

/* matches: the whole of s, going back to the last * only. */
static inline bool matches(const struct glyphs *g, struct str s)
{
	size_t p = 0, i = 0, star = SIZE_MAX, from = 0;
	while (i < s.n) {
		bool more = p < g->bytes.n;
		if (more && g->active.p[p] && g->bytes.p[p] == '*') {
			star = p++;
			from = i;
		} else if (more && ((g->active.p[p] && g->bytes.p[p] == '?') || g->bytes.p[p] == s.p[i])) {
			p++;
			i++;
		} else if (star != SIZE_MAX) {
			p = star + 1;
			i = ++from;
		} else {
			return false;
		}
	}
	while (p < g->bytes.n && g->active.p[p] && g->bytes.p[p] == '*')
		p++;
	return p == g->bytes.n;
}

static inline struct str trimmed(const struct glyphs *g, struct str s, bool suffix, bool longest)
{
	for (size_t k = 0; k <= s.n; k++) {
		size_t n = longest ? s.n - k : k;
		struct str piece = suffix ? str_skip(s, s.n - n) : (struct str){ s.p, n };
		if (matches(g, piece))
			return suffix ? (struct str){ s.p, s.n - n } : str_skip(s, n);
	}
	return s;
}

/* ---- fields (2.6.5) ---- */

/* struct splitter: `pending`: IFS white space ended a field, and one other delimiter belongs to it. */
struct splitter {
	struct vec *fields;
	struct buf field;
	bool begun, pending;
};

static inline void end_field(struct splitter *s)
{
	vec_push(s->fields, arena_copy(s->fields->arena, buf_str(&s->field)));
	s->field.n = 0;
	s->begun = false;
}

static inline void delimit(struct splitter *s, bool white)
{
	if (s->begun || (!white && !s->pending)) {
		end_field(s);
		s->pending = white;
	} else if (!white) {
		s->pending = false;
	}
}

/* ifs_character: bytes of the character of an expansion at item i, copied to room; 0 when it is none of IFS's. */
static inline size_t ifs_character(struct ifs ifs, const struct items *items, size_t i, char room[4])
{
	struct str c = { room, 0 }, text = ifs.text.p == NULL ? STR(" \t\n") : ifs.text;
	for (size_t k = i; k < items->n && c.n < 4; k++) {
		if (items->p[k].kind != ITEM_SPLIT || (k > i && items->p[k].first))
			break;
		room[c.n++] = (char)items->p[k].byte;
	}
	c.n = ifs.utf8 ? utf8_length(c) : 1;
	if (ifs.utf8 && ((unsigned char)room[0] & 0xc0) == 0x80)
		return 0;
	for (size_t n; text.n > 0; text = str_skip(text, n)) {
		n = ifs.utf8 ? utf8_length(text) : 1;
		if (n == c.n && n <= 4 && memcmp(room, text.p, n) == 0)
			return n;
	}
	return 0;
}

static inline void split(struct ifs ifs, const struct items *items, struct vec *fields)
{
	struct splitter s = { .fields = fields };
	for (size_t i = 0, n = 1; i < items->n; i += n) {
		const struct item *item = &items->p[i];
		char room[4];
		n = 1;
		if (item->kind == ITEM_NEXT_AT || item->kind == ITEM_NEXT_STAR) {
			if (s.begun)
				end_field(&s);
			s.pending = false;
			continue;
		}
		size_t found = item->kind == ITEM_SPLIT ? ifs_character(ifs, items, i, room) : 0;
		if (found > 0) {
			delimit(&s, found == 1 && strchr(" \t\n", item->byte) != NULL);
			n = found;
			continue;
		}
		if (item->kind != ITEM_NULL)
			buf_add_byte(&s.field, (char)item->byte);
		s.begun = true;
		s.pending = false;
	}
	if (s.begun)
		end_field(&s);
	buf_free(&s.field);
}

#endif
