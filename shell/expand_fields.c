/* expand_fields.c - the sink: field splitting (2.6.5) and pathname expansion (2.6.6) */
#include "expand_internal.h"

/* Classes of bytes in sh->ifs. */
enum {
	IFS_SPACE = 1,		/* IFS white space: blank, tab, newline that are in IFS */
	IFS_OTHER = 2,		/* any other single byte in IFS */
	IFS_LEAD = 4,		/* begins what may be a character of IFS (UTF-8): look */
	IFS_MAGIC = 8		/* * ? [ and backslash: not IFS, but looked for in the same pass */
};

static void ifs_read(struct shell *sh)
{
	struct str ifs = shell_value(sh, NAME_IFS);
	bool utf8 = shell_utf8(sh);
	sh->vars.changed &= ~(unsigned)CHANGED_IFS;
	memset(sh->ifs, 0, sizeof(sh->ifs));
	if (ifs.p == NULL)
		ifs = STR(" \t\n");	/* 2.6.5: unset is as the default */
	for (const char *magic = "*?[\\"; *magic != '\0'; magic++)
		sh->ifs[(unsigned char)*magic] |= IFS_MAGIC;
	while (ifs.n > 0) {
		size_t n = utf8 ? utf8_length(ifs) : 1;
		unsigned char c = (unsigned char)ifs.p[0];
		if (utf8 && c >= 0x80)
			sh->ifs[c] |= IFS_LEAD;
		else
			sh->ifs[c] |= c == ' ' || c == '\t' || c == '\n' ? IFS_SPACE : IFS_OTHER;
		ifs = str_skip(ifs, n);
	}
}

static inline const unsigned char *ifs_classes(struct shell *sh)
{
	if (UNLIKELY(sh->vars.changed & (CHANGED_IFS | CHANGED_LOCALE)))
		ifs_read(sh);
	return sh->ifs;
}

struct str ifs_separator(struct shell *sh)
{
	struct str ifs = shell_value(sh, NAME_IFS);
	if (ifs.p == NULL)
		return STR(" ");
	if (ifs.n > 1)
		ifs.n = shell_utf8(sh) ? utf8_length(ifs) : 1;
	return ifs;
}

/* is_ifs_character: is the character at the start of s, which is not ASCII, one of IFS's? A byte
 * that may be the inside of a character is none. */
static bool is_ifs_character(struct shell *sh, struct str s, size_t *length)
{
	struct str ifs = shell_value(sh, NAME_IFS);
	*length = utf8_length(s);
	if (utf8_is_inside(s.p[0]))
		return false;
	for (size_t n; ifs.n > 0; ifs = str_skip(ifs, n)) {
		n = utf8_length(ifs);
		if (n == *length && memcmp(ifs.p, s.p, n) == 0)
			return true;
	}
	return false;
}

/*@ requires \valid_read(classes + (0 .. 255)) && readable(s);
    assigns \nothing;
    ensures \result <==> \exists integer i; 0 <= i < s.n &&
      (classes[(unsigned char)s.p[i]] & IFS_MAGIC) != 0; */
static bool has_magic(const unsigned char *classes, struct str s)
{
	/*@ loop invariant i <= s.n;
	    loop invariant \forall integer j; 0 <= j < i ==>
	      (classes[(unsigned char)s.p[j]] & IFS_MAGIC) == 0;
	    loop assigns i;
	    loop variant s.n - i; */
	for (size_t i = 0; i < s.n; i++)
		if (classes[(unsigned char)s.p[i]] & IFS_MAGIC)
			return true;
	return false;
}

static void add_to_field(struct sink *sink, struct str s, bool quoted)
{
	if (sink->glob) {
		if (!sink->magic && !quoted && has_magic(ifs_classes(sink->sh), s)) {
			/* all that came before was plain: the pattern source begins now */
			sink->magic = true;
			sink->source.n = 0;
			pattern_quote(&sink->source, buf_str(&sink->text));
		}
		if (sink->magic && quoted)
			pattern_quote(&sink->source, s);
		else if (sink->magic)
			buf_add(&sink->source, s);
	}
	buf_add(&sink->text, s);
	sink->state = SPLIT_FIELD;
}

void sink_add(struct sink *sink, struct str s, bool quoted)
{
	switch (sink->mode) {
	case SINK_STRING:
		buf_add(&sink->text, s);
		break;
	case SINK_PATTERN:
		if (quoted)
			pattern_quote(&sink->text, s);
		else
			buf_add(&sink->text, s);
		break;
	case SINK_FIELDS:
		if (quoted || s.n > 0)
			add_to_field(sink, s, quoted);
		break;
	}
}

/* finish_field: pathname expansion, or the field as it is */
static void finish_field(struct sink *sink)
{
	size_t before = sink->fields->n;
	if (sink->magic && pattern_has_magic(buf_str(&sink->source)))
		pattern_pathnames(buf_str(&sink->source), shell_utf8(sink->sh), sink->fields);
	if (sink->fields->n == before) {
		char *field = buf_terminated(&sink->text);
		/* the next field starts right behind this one */
		vec_push(sink->fields, arena_resize(sink->text.arena, field,
			sink->text.capacity + 1, sink->text.n + 1));
		sink->text.p = NULL;
		sink->text.capacity = 0;
	}
	sink->text.n = 0;
	sink->magic = false;
}

void sink_break(struct sink *sink)
{
	if (sink->mode == SINK_FIELDS && sink->state == SPLIT_FIELD)
		finish_field(sink);
	sink->state = SPLIT_START;
}

/* split_at: one IFS character that is not white space */
static void split_at(struct sink *sink)
{
	if (sink->state != SPLIT_SPACE)
		finish_field(sink);	/* an empty one when none has begun */
	sink->state = SPLIT_DELIMITED;
}

/* whole_field: n plain bytes with IFS white space behind them are a field by themselves, if none
 * has begun: it needs no growing buffer. */
static bool whole_field(struct sink *sink, struct str s, size_t n, unsigned seen)
{
	if (sink->state == SPLIT_FIELD || (seen & IFS_MAGIC && sink->glob))
		return false;
	vec_push(sink->fields, arena_copy(sink->text.arena, (struct str){ s.p, n }));
	sink->state = SPLIT_SPACE;
	return true;
}

#define DELIMITERS (IFS_SPACE | IFS_OTHER | IFS_LEAD)

/* plain_run: bytes of s before the first that may be a delimiter; *here: the class of the last byte
 * that was looked at; *seen: all classes before it. */
/*@ requires \valid_read(classes + (0 .. 255)) && readable(s) && s.n > 0;
    requires \valid(here) && \valid(seen) && \separated(here, seen);
    assigns *here, *seen;
    ensures \result <= s.n;
    ensures \result < s.n ==> *here == classes[(unsigned char)s.p[\result]] &&
      (*here & DELIMITERS) != 0;
    ensures \forall integer i; 0 <= i < \result ==>
      (classes[(unsigned char)s.p[i]] & DELIMITERS) == 0; */
static inline size_t plain_run(const unsigned char *classes, struct str s, unsigned *here,
	unsigned *seen)
{
	size_t plain = 0;
	unsigned all = 0, class = 0;
	/*@ loop invariant plain <= s.n;
	    loop invariant \forall integer i; 0 <= i < plain ==>
	      (classes[(unsigned char)s.p[i]] & DELIMITERS) == 0;
	    loop assigns plain, all, class;
	    loop variant s.n - plain; */
	while (plain < s.n && !((class = classes[(unsigned char)s.p[plain]]) & DELIMITERS)) {
		all |= class;
		plain++;
	}
	*here = class;
	*seen = all;
	return plain;
}

void sink_split(struct sink *sink, struct str s)
{
	const unsigned char *classes = ifs_classes(sink->sh);
	while (s.n > 0) {
		size_t length = 1;
		unsigned here, seen;
		size_t plain = plain_run(classes, s, &here, &seen);
		if (plain > 0 && here & IFS_SPACE && whole_field(sink, s, plain, seen)) {
			s = str_skip(s, plain + 1);
			continue;
		}
		if (plain > 0) {
			add_to_field(sink, (struct str){ s.p, plain }, false);
			s = str_skip(s, plain);
			continue;
		}
		unsigned class = classes[(unsigned char)s.p[0]];
		if (class & IFS_SPACE) {
			if (sink->state == SPLIT_FIELD) {
				finish_field(sink);
				sink->state = SPLIT_SPACE;
			}
		} else if (class & IFS_OTHER || is_ifs_character(sink->sh, s, &length)) {
			split_at(sink);
		} else {
			add_to_field(sink, (struct str){ s.p, length }, false);
		}
		s = str_skip(s, length);
	}
}

bool sink_end(struct sink *sink)
{
	if (UNLIKELY(sink->text.overflowed || sink->source.overflowed)) {
		shell_error(sink->sh, "expansion is longer than the limit of %zu MiB",
			LIMIT_EXPANSION >> 20);
		return false;
	}
	if (sink->mode == SINK_FIELDS && sink->state == SPLIT_FIELD)
		finish_field(sink);
	return true;
}
