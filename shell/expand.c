/* expand.c - words to fields and strings */
#include "expand_internal.h"
#include "arith.h"
#include "passwd.h"

/* ---- tilde expansion (2.6.1) ---- */

static void expand_tilde(struct sink *sink, const struct part *part)
{
	struct shell *sh = sink->sh;
	struct str home;
	if (part->text.n == 0)
		home = shell_value(sh, NAME_HOME);
	else
		home = passwd_field(passwd_find(&sh->scratch, PASSWD_FILE, part->text),
			PASSWD_HOME);
	if (home.p == NULL) {	/* unspecified by POSIX: left as it is */
		sink_add(sink, STR("~"), true);
		sink_add(sink, part->text, true);
		return;
	}
	/* a home that ends in a slash must not give two of them */
	if (home.n > 0 && home.p[home.n - 1] == '/' && part->next != NULL &&
		part->next->kind == PART_LITERAL && str_starts(part->next->text, STR("/")))
		home.n--;
	sink_add(sink, home, true);
}

/* ---- command substitution (2.6.3) ---- */

static bool expand_command(struct sink *sink, const struct part *part)
{
	struct shell *sh = sink->sh;
	struct buf out = sh->spare;
	sh->spare = (struct buf){ 0 };
	out.n = 0;
	bool fine = sh->substitute(sh, part->command, &out);
	while (out.n > 0 && out.p[out.n - 1] == '\n')
		out.n--;
	if (fine)
		sink_value(sink, buf_str(&out), part->quoted);
	if (sh->spare.p == NULL && out.capacity <= 65536)
		sh->spare = (struct buf){ .p = out.p, .capacity = out.capacity };
	else
		buf_free(&out);
	return fine;
}

/* ---- arithmetic expansion (2.6.4) ---- */

static bool arith_get(void *context, name_id name, struct str *value)
{
	struct shell *sh = context;
	*value = shell_value(sh, name);
	if (UNLIKELY(value->p == NULL && sh->options & OPTION_NOUNSET)) {
		shell_error(sh, "%s: parameter not set", names_text(&sh->names, name).p);
		return false;
	}
	return true;
}

static bool arith_set(void *context, name_id name, int64_t value)
{
	struct shell *sh = context;
	if (LIKELY(vars_set_integer(&sh->vars, name, value)))
		return true;
	shell_error(sh, "%s: is read only", names_text(&sh->names, name).p);
	return false;
}

static bool arith_operand(void *context, const struct part *part, struct str *text)
{
	*text = expand_plain(context, part->param);
	return true;
}

static bool arith_failed(struct shell *sh, const struct arith_error *error)
{
	if (error->message != NULL)
		shell_error(sh, "arithmetic: %s", error->message);
	return false;
}

static bool arith_textual(struct shell *sh, const struct word *source, const struct arith_env *env,
	int64_t *out)
{
	struct arith_error error = { NULL, 0 };
	/* $(( directly inside of $((: expand_string takes no sink, which would ask */
	if (stack_is_low(&sh->limits)) {
		shell_too_deep(sh, "expansion is");
		return false;
	}
	struct str text = expand_string(sh, source);
	if (text.p == NULL)
		return false;
	const struct arith *tree =
		arith_parse_text(&sh->scratch, &sh->names, &sh->limits, text, &error);
	if (tree == NULL)
		return arith_failed(sh, &error);
	if (arith_evaluate(tree, &sh->names, env, out, &error, &sh->scratch) != ARITH_OK)
		return arith_failed(sh, &error);
	return true;
}

bool expand_arith(struct shell *sh, const struct part *part, int64_t *out)
{
	const struct arith_env env = { sh, arith_get, arith_set, arith_operand };
	struct arith_error error = { NULL, 0 };
	if (part->arith.tree != NULL) {
		switch (arith_evaluate(
			part->arith.tree, &sh->names, &env, out, &error, &sh->scratch)) {
		case ARITH_OK:
			return true;
		case ARITH_ERROR:
			return arith_failed(sh, &error);
		case ARITH_TEXTUAL:
			break;
		}
	}
	return arith_textual(sh, part->arith.source, &env, out);
}

static const struct str failed = { NULL, 0 };

/* arith_string: $((...)) as text; p NULL: an error */
NOINLINE struct str arith_string(struct shell *sh, const struct part *part)
{
	int64_t value = 0;
	return expand_arith(sh, part, &value) ? shell_number_text(sh, value) : failed;
}

/* ---- words ---- */

static bool sink_part(struct sink *sink, const struct part *part)
{
	struct str text;
	switch (part->kind) {
	case PART_LITERAL:
		if (sink->operand)
			sink_value(sink, part->text, part->quoted);
		else
			sink_add(sink, part->text, part->quoted);
		return true;
	case PART_TILDE:
		expand_tilde(sink, part);
		return true;
	case PART_PARAM:
		return expand_param(sink, part);
	case PART_COMMAND:
		return expand_command(sink, part);
	case PART_ARITH:
		text = arith_string(sink->sh, part);
		if (text.p != NULL)
			sink_value(sink, text, part->quoted);
		return text.p != NULL;
	}
	return true;
}

bool sink_word(struct sink *sink, const struct word *word)
{
	if (UNLIKELY(stack_is_low(&sink->sh->limits))) {
		shell_too_deep(sink->sh, "expansion is");
		return false;
	}
	for (const struct part *part = word->parts; part != NULL; part = part->next)
		if (!sink_part(sink, part))
			return false;
	return true;
}

static struct str into_string(struct shell *sh, const struct word *word, enum sink_mode mode)
{
	struct sink sink = { .sh = sh, .mode = mode, .text = { .arena = &sh->scratch } };
	if (!sink_word(&sink, word) || !sink_end(&sink))
		return failed;
	return (struct str){ buf_terminated(&sink.text), sink.text.n };
}

/* ---- the quick ways: for most words ---- */

/* part_value: of a part of a WORD_PLAIN, borrowed; p NULL when it is unset and set -u wants to
 * know */
static inline struct str part_value(struct shell *sh, const struct part *part)
{
	if (part->kind == PART_LITERAL)
		return part->text;
	const struct param *param = part->param;
	struct str value = param->kind == PARAM_VARIABLE ?
		shell_value(sh, param->name) : expand_plain(sh, param);
	return LIKELY(value.p != NULL) || sh->options & OPTION_NOUNSET ? value : STR("");
}

/* join_values: the string of a WORD_PLAIN: measured first, then copied. p NULL: only the long way
 * can say what is wrong. */
static struct str join_values(struct shell *sh, const struct word *word)
{
	size_t n = 0;
	for (const struct part *part = word->parts; part != NULL; part = part->next) {
		struct str value = part_value(sh, part);
		if (UNLIKELY(value.p == NULL))
			return failed;
		n += value.n;
	}
	if (UNLIKELY(n > LIMIT_EXPANSION))
		return failed;
	char *to = arena_bytes(&sh->scratch, n + 1);
	struct str result = { to, n };
	for (const struct part *part = word->parts; part != NULL; part = part->next) {
		struct str value = part_value(sh, part);
		copy_bytes(to, value.p, value.n);
		to += value.n;
	}
	*to = '\0';
	return result;
}

struct str expand_string(struct shell *sh, const struct word *word)
{
	if (word->flags & WORD_CONSTANT)
		return word->text;
	const struct part *part = word->parts;
	if (word->flags & WORD_PLAIN) {
		struct str joined = join_values(sh, word);
		if (LIKELY(joined.p != NULL))
			return joined;
	}
	if (part != NULL && part->next == NULL && part->kind == PART_ARITH)
		return arith_string(sh, part);
	return into_string(sh, word, SINK_STRING);
}

struct str expand_value(struct shell *sh, const struct word *word)
{
	const struct part *part = word->parts;
	if (word->flags & WORD_PLAIN && part != NULL && part->next == NULL) {
		struct str value = part_value(sh, part);
		if (LIKELY(value.p != NULL))
			return value;
	}
	return expand_string(sh, word);
}

const struct pattern *expand_pattern(struct shell *sh, const struct word *word)
{
	if (word->pattern != NULL)
		return word->pattern;
	struct str source = into_string(sh, word, SINK_PATTERN);
	if (source.p == NULL)
		return NULL;
	struct pattern *pattern = arena_alloc(&sh->scratch, sizeof(*pattern));
	*pattern = pattern_compile(&sh->scratch, source);
	return pattern;
}

static bool expand_word(struct shell *sh, const struct word *word, struct vec *argv)
{
	const char *value = NULL;
	bool single = word->flags & WORD_ASSIGNMENT;
	if (single)
		value = expand_string(sh, word).p;
	else if ((word->flags & (WORD_ONE_FIELD | WORD_PLAIN)) == (WORD_ONE_FIELD | WORD_PLAIN))
		value = join_values(sh, word).p;
	if (value != NULL)
		vec_push(argv, value);
	if (value != NULL || single)
		return value != NULL;
	struct sink sink = {
		.sh = sh,
		.mode = SINK_FIELDS,
		.glob = !(sh->options & OPTION_NOGLOB),
		.text = { .arena = &sh->scratch },
		.source = { .arena = &sh->scratch },
		.fields = argv,
	};
	return sink_word(&sink, word) && sink_end(&sink);
}

bool expand_words(struct shell *sh, const struct word *list, struct vec *argv)
{
	for (const struct word *word = list; word != NULL; word = word->next) {
		if (word->flags & WORD_CONSTANT && LIKELY(argv->n < argv->capacity))
			argv->p[argv->n++] = (char *)(uintptr_t)word->text.p;
		else if (word->flags & WORD_CONSTANT)
			vec_push(argv, word->text.p);
		else if (!expand_word(sh, word, argv))
			return false;
	}
	return true;
}
