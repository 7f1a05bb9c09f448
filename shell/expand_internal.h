/* expand_internal.h - between the files of the expand module: the sink that collects fields */
#ifndef NACRE_EXPAND_INTERNAL_H
#define NACRE_EXPAND_INTERNAL_H

#include "expand.h"

enum sink_mode {
	SINK_FIELDS,	/* field splitting and pathname expansion */
	SINK_STRING,	/* one string */
	SINK_PATTERN	/* one pattern source: quoted bytes are escaped */
};

/* enum split_state: where field splitting stands (2.6.5). */
enum split_state {
	SPLIT_START,	/* nothing yet, or only IFS white space */
	SPLIT_FIELD,	/* a field has begun */
	/* a field was ended by IFS white space: one other IFS byte still belongs to that
	 * delimiter */
	SPLIT_SPACE,
	SPLIT_DELIMITED	/* a field was ended by another IFS byte */
};

struct sink {
	struct shell *sh;
	enum sink_mode mode;
	enum split_state state;
	bool glob;		/* pathname expansion applies */
	/* `source` is kept: an unquoted pattern character was seen in this field */
	bool magic;
	/* inside the word of ${x-word}: unquoted literals are subject to splitting */
	bool operand;
	struct buf text;	/* the field so far */
	struct buf source;	/* the same as a pattern */
	struct vec *fields;
};

/* sink_add: bytes that are not split. quoted: nor are they pattern characters. Begins a field
 * even when empty if quoted. */
void sink_add(struct sink *sink, struct str s, bool quoted);
/* sink_split: the result of an unquoted expansion. */
void sink_split(struct sink *sink, struct str s);
/* sink_break: ends the field, if one has begun: between the positional parameters. */
void sink_break(struct sink *sink);
/* sink_end: ends the last field. false: something grew over its limit; a message was printed. */
bool sink_end(struct sink *sink) MUST_USE;
/* sink_value: sink_add or sink_split as the quoting and the mode ask for. */
static inline void sink_value(struct sink *sink, struct str s, bool quoted)
{
	if (quoted || sink->mode != SINK_FIELDS)
		sink_add(sink, s, quoted);
	else
		sink_split(sink, s);
}

/* sink_word: the parts of a word into a sink. */
bool sink_word(struct sink *sink, const struct word *word) MUST_USE;
/* expand_param: ${...} into a sink. */
bool expand_param(struct sink *sink, const struct part *part) MUST_USE;
/* expand_plain: the value of a parameter as it is, unset or not; not for @ and *. */
struct str expand_plain(struct shell *sh, const struct param *param) MUST_USE;
/* expand_arith: the value of a PART_ARITH. */
bool expand_arith(struct shell *sh, const struct part *part, int64_t *out) MUST_USE;
/* ifs_separator: what stands between parameters in "$*" (2.5.2): the first character of IFS, a
 * blank when it is unset. */
struct str ifs_separator(struct shell *sh) MUST_USE;

#endif
