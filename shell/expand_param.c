/* expand_param.c - parameter expansion (2.6.2) */
#include "expand_internal.h"

/* ---- values ---- */

/* 2.5.2 $-: the letters of the options that are on */
static struct str option_letters(struct shell *sh)
{
	struct buf *letters = buf_new(&sh->scratch);
	for (size_t i = 0; i < option_names_count; i++)
		if (option_names[i].letter != 0 && sh->options & option_names[i].bit)
			buf_add_byte(letters, option_names[i].letter);
	if (sh->options & OPTION_COMMAND)
		buf_add_byte(letters, 'c');
	if (sh->options & OPTION_STDIN)
		buf_add_byte(letters, 's');
	return (struct str){ buf_terminated(letters), letters->n };
}

static struct str special_value(struct shell *sh, char special)
{
	switch (special) {
	case '#':
		return shell_number_text(sh, (int64_t)sh->params.count);
	case '?':
		return shell_number_text(sh, sh->status);
	case '$':
		return shell_number_text(sh, shell_pid(sh));
	case '!':
		if (sh->background == 0)
			return (struct str){ NULL, 0 };
		return shell_number_text(sh, sh->background);
	case '-':
		return option_letters(sh);
	default:
		return str_of(sh->zero);
	}
}

struct str expand_plain(struct shell *sh, const struct param *param)
{
	switch (param->kind) {
	case PARAM_VARIABLE:
		return shell_value(sh, param->name);
	case PARAM_POSITIONAL:
		if (param->position > sh->params.count)
			return (struct str){ NULL, 0 };
		return str_of(sh->params.argv[param->position - 1]);
	case PARAM_SPECIAL:
		return special_value(sh, param->special);
	}
	return (struct str){ NULL, 0 };
}

/* param_text: how a message names it */
static struct str param_text(struct shell *sh, const struct param *param)
{
	switch (param->kind) {
	case PARAM_VARIABLE:
		return names_text(&sh->names, param->name);
	case PARAM_POSITIONAL:
		return shell_number_text(sh, (int64_t)(param->position & INT64_MAX));
	case PARAM_SPECIAL:
		break;
	}
	return (struct str){ arena_copy(&sh->scratch, (struct str){ &param->special, 1 }), 1 };
}

static bool not_set(struct shell *sh, const struct param *param)
{
	shell_error(sh, "%s: parameter not set", param_text(sh, param).p);
	return false;
}

/* ---- operands ---- */

/* sink_operand: the word of ${x-word}, as part of the word around it */
static bool sink_operand(struct sink *sink, const struct part *part)
{
	const struct param *param = part->param;
	bool before = sink->operand;
	if (param->word == NULL || param->word->parts == NULL) {
		sink_value(sink, STR(""), part->quoted);
		return true;
	}
	sink->operand = true;
	bool fine = sink_word(sink, param->word);
	sink->operand = before;
	return fine;
}

/* ${x?word} */
static bool fail_with_word(struct shell *sh, const struct param *param)
{
	struct str text = { "", 0 };
	if (param->word != NULL)
		text = expand_string(sh, param->word);
	if (text.p == NULL)
		return false;
	if (text.n == 0)
		text = param->colon ? STR("parameter not set or null") : STR("parameter not set");
	shell_error(sh, "%s: %s", param_text(sh, param).p, text.p);
	return false;
}

/* ${x=word} */
static bool assign_word(struct sink *sink, const struct part *part)
{
	struct shell *sh = sink->sh;
	const struct param *param = part->param;
	struct str value = STR("");
	if (param->kind != PARAM_VARIABLE) {
		shell_error(sh, "%s: cannot be assigned to in this way", param_text(sh, param).p);
		return false;
	}
	if (param->word != NULL)
		value = expand_string(sh, param->word);
	if (value.p == NULL || !shell_assign(sh, param->name, value))
		return false;
	sink_value(sink, shell_value(sh, param->name), part->quoted);
	return true;
}

/* ---- substrings: an extension; characters in UTF-8 locales ---- */

/* char_offset: byte position of character n (at most the end) */
static size_t char_offset(struct str s, int64_t n, bool utf8)
{
	if (!utf8)
		return (uint64_t)n < s.n ? (size_t)n : s.n;
	size_t at = 0;
	while (n-- > 0 && at < s.n)
		at += utf8_length(str_skip(s, at));
	return at;
}

/* struct range: evaluated offset and length of a PARAM_SUBSTRING */
struct range {
	int64_t offset, length;
	bool has_length;
};

static bool range_read(struct shell *sh, const struct param *param, struct range *range)
{
	range->has_length = param->length != NULL;
	range->length = 0;
	if (!expand_arith(sh, param->offset, &range->offset))
		return false;
	return !range->has_length || expand_arith(sh, param->length, &range->length);
}

/* range_apply: *first and *last of `count` items; false when the end lies before the start. */
static bool range_apply(const struct range *range, int64_t count, int64_t *first, int64_t *last)
{
	*first = range->offset;
	if (*first < 0)
		*first = range->offset < -count ? count : count + range->offset;
	if (*first > count)
		*first = count;
	*last = count;
	/* an offset outside gives nothing, whatever the length */
	if (!range->has_length || range->offset > count || range->offset < -count)
		return true;
	if (range->length >= 0) {
		if (range->length < count - *first)
			*last = *first + range->length;
		return true;
	}
	*last = range->length < -count ? -1 : count + range->length;
	return *last >= *first;
}

static bool substring(struct sink *sink, const struct part *part, struct str value)
{
	struct shell *sh = sink->sh;
	struct range range;
	int64_t first, last;
	bool utf8 = shell_utf8(sh);
	/* the operands may change the variable: keep what it was */
	value = (struct str){ arena_copy(&sh->scratch, value), value.n };
	if (!range_read(sh, part->param, &range))
		return false;
	int64_t count = (int64_t)(utf8 ? utf8_count(value) : value.n);
	if (!range_apply(&range, count, &first, &last)) {
		shell_error(sh, "%s: the end of the substring lies before its start",
			param_text(sh, part->param).p);
		return false;
	}
	size_t from = char_offset(value, first, utf8);
	struct str rest = str_skip(value, from);
	rest.n = char_offset(rest, last - first, utf8);
	sink_value(sink, rest, part->quoted);
	return true;
}

/* ---- trims ---- */

static struct str trimmed(
	enum param_op op, const struct pattern *pattern, struct str value, bool utf8)
{
	bool longest = op == PARAM_TRIM_PREFIX_LONG || op == PARAM_TRIM_SUFFIX_LONG;
	ptrdiff_t n;
	if (op == PARAM_TRIM_PREFIX || op == PARAM_TRIM_PREFIX_LONG) {
		n = pattern_prefix(*pattern, value, longest, utf8);
		return n > 0 ? str_skip(value, (size_t)n) : value;
	}
	n = pattern_suffix(*pattern, value, longest, utf8);
	if (n > 0)
		value.n -= (size_t)n;
	return value;
}

static bool trim(struct sink *sink, const struct part *part, struct str value)
{
	struct shell *sh = sink->sh;
	const struct param *param = part->param;
	if (param->word != NULL) {
		/* expanding the pattern may change the variable; a constant one cannot */
		if (param->word->pattern == NULL)
			value = (struct str){ arena_copy(&sh->scratch, value), value.n };
		const struct pattern *pattern = expand_pattern(sh, param->word);
		if (pattern == NULL)
			return false;
		value = trimmed(param->op, pattern, value, shell_utf8(sh));
	}
	sink_value(sink, value, part->quoted);
	return true;
}

/* ---- $@ and $* ---- */

/* struct list: the parameters that an expansion of @ or * goes over */
struct list {
	const struct part *part;
	char **argv;
	size_t count;
	bool with_zero;		/* ${@:0}: $0 comes before argv */
};

/* sink_join: what stands between two parameters */
static void sink_join(struct sink *sink, const struct part *part)
{
	bool star = part->param->special == '*';
	if (sink->mode == SINK_FIELDS && !(star && part->quoted))
		sink_break(sink);
	else
		sink_add(sink, star ? ifs_separator(sink->sh) : STR(" "), part->quoted);
}

static bool sink_list(struct sink *sink, const struct list *list)
{
	const struct part *part = list->part;
	enum param_op op = part->param->op;
	bool trims = op >= PARAM_TRIM_SUFFIX && op <= PARAM_TRIM_PREFIX_LONG &&
		part->param->word != NULL;
	const struct pattern *pattern = trims ? expand_pattern(sink->sh, part->param->word) : NULL;
	if (trims && pattern == NULL)
		return false;
	size_t count = list->count + list->with_zero;
	/* 2.5.2: without parameters "$@" gives no field; "$*" gives an empty one */
	if (count == 0 && part->quoted && part->param->special == '*')
		sink_add(sink, STR(""), true);
	for (size_t i = 0; i < count; i++) {
		struct str value = list->with_zero && i == 0 ?
			str_of(sink->sh->zero) : str_of(list->argv[i - list->with_zero]);
		if (trims)
			value = trimmed(op, pattern, value, shell_utf8(sink->sh));
		if (i > 0)
			sink_join(sink, part);
		sink_value(sink, value, part->quoted);
	}
	return true;
}

/* ${@:offset:length}: offset 0 is $0 */
static bool list_range(struct shell *sh, const struct param *param, struct list *list)
{
	struct range range;
	int64_t first, last;
	if (!range_read(sh, param, &range))
		return false;
	if (range.has_length && range.length < 0) {
		shell_error(sh, "%c: the length of a list of parameters cannot be negative",
			param->special);
		return false;
	}
	(void)range_apply(&range, (int64_t)sh->params.count + 1, &first, &last);
	list->with_zero = first == 0 && last > 0;
	list->argv = sh->params.argv + (first > 0 ? first - 1 : 0);
	list->count = (size_t)(last - first) - list->with_zero;
	return true;
}

/* is_null: are all of "$@" null; more than one only where they are one "$*" with nothing between */
static bool is_null(struct sink *sink, const struct part *part)
{
	const struct params *params = &sink->sh->params;
	bool one = part->param->special == '*' && (part->quoted || sink->mode != SINK_FIELDS) &&
		ifs_separator(sink->sh).n == 0;
	if (params->count > 1 && !one)
		return false;
	for (size_t i = 0; i < params->count; i++)
		if (params->argv[i][0] != '\0')
			return false;
	return true;
}

static bool expand_list(struct sink *sink, const struct part *part)
{
	struct shell *sh = sink->sh;
	const struct param *param = part->param;
	struct list list = { part, sh->params.argv, sh->params.count, false };
	bool set = list.count > 0 && !(param->colon && is_null(sink, part));
	switch (param->op) {
	case PARAM_LENGTH:
		sink_value(sink, shell_number_text(sh, (int64_t)list.count), part->quoted);
		return true;
	case PARAM_DEFAULT:
		return set ? sink_list(sink, &list) : sink_operand(sink, part);
	case PARAM_ALTERNATIVE:
		if (set)
			return sink_operand(sink, part);
		/* null; but where there is no parameter, "$@" is no field */
		if (param->special == '*' || list.count > 0)
			sink_value(sink, STR(""), part->quoted);
		return true;
	case PARAM_ASSIGN:
		return set ? sink_list(sink, &list) : assign_word(sink, part);
	case PARAM_ERROR:
		return set ? sink_list(sink, &list) : fail_with_word(sh, param);
	case PARAM_SUBSTRING:
		return list_range(sh, param, &list) && sink_list(sink, &list);
	case PARAM_PLAIN:
	case PARAM_TRIM_SUFFIX:
	case PARAM_TRIM_SUFFIX_LONG:
	case PARAM_TRIM_PREFIX:
	case PARAM_TRIM_PREFIX_LONG:
		break;
	}
	return sink_list(sink, &list);
}

/* ---- one parameter ---- */

/* is_unset_error: set -u applies to this expansion of an unset parameter (2.15 set -u) */
static bool is_unset_error(const struct shell *sh, enum param_op op, struct str value)
{
	if (LIKELY(value.p != NULL) || !(sh->options & OPTION_NOUNSET))
		return false;
	return op == PARAM_PLAIN || op == PARAM_LENGTH || op >= PARAM_TRIM_SUFFIX;
}

bool expand_param(struct sink *sink, const struct part *part)
{
	struct shell *sh = sink->sh;
	const struct param *param = part->param;
	if (param->kind == PARAM_SPECIAL && (param->special == '@' || param->special == '*'))
		return expand_list(sink, part);
	struct str value = expand_plain(sh, param);
	bool use = value.p != NULL && !(param->colon && value.n == 0);
	if (UNLIKELY(is_unset_error(sh, param->op, value)))
		return not_set(sh, param);
	switch (param->op) {
	case PARAM_PLAIN:
		break;
	case PARAM_DEFAULT:
		if (!use)
			return sink_operand(sink, part);
		break;
	case PARAM_ASSIGN:
		if (!use)
			return assign_word(sink, part);
		break;
	case PARAM_ERROR:
		if (!use)
			return fail_with_word(sh, param);
		break;
	case PARAM_ALTERNATIVE:
		if (use)
			return sink_operand(sink, part);
		value = STR("");
		break;
	case PARAM_LENGTH:
		value = shell_number_text(
			sh, (int64_t)(shell_utf8(sh) ? utf8_count(value) : value.n));
		break;
	case PARAM_SUBSTRING:
		return substring(sink, part, value);
	case PARAM_TRIM_SUFFIX:
	case PARAM_TRIM_SUFFIX_LONG:
	case PARAM_TRIM_PREFIX:
	case PARAM_TRIM_PREFIX_LONG:
		return trim(sink, part, value);
	}
	sink_value(sink, value.p != NULL ? value : STR(""), part->quoted);
	return true;
}
