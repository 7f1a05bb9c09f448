/* fuzz_env - a line with the value of $V, then a string for `env -S`: the words are those that a slow twin finds, and
 * what it finds wrong is status 125 */
#include "fuzz_shell.h"

/* struct twin: a string on its way to become words, as GNU's manual of env tells it */
struct twin {
	struct str rest, value;
	struct buf *out;		/* each word, a NUL behind it */
	bool wrong, ended;
};

static char take(struct twin *t)
{
	char c = t->rest.p[0];
	t->rest = str_skip(t->rest, 1);
	return c;
}

static bool is_blank(char c)
{
	return memchr(" \t\n\v\f\r", c, 6) != NULL;
}

/* variable: ${NAME}; of those that there are, V has a value and E has none */
static void variable(struct twin *t)
{
	size_t end = str_find(t->rest, '}');
	struct str name = { t->rest.p + 1, end > 0 ? end - 1 : 0 };
	t->wrong = end == t->rest.n || end < 1 || t->rest.p[0] != '{' || !str_is_name(name);
	if (t->wrong)
		return;
	t->rest = str_skip(t->rest, end + 1);
	if (str_equal(name, STR("V")))
		buf_add(t->out, t->value);
}

/* plain: one character outside of quotes and in double quotes; false: the word ends here */
static bool plain(struct twin *t, bool quoted, bool *word)
{
	static const char *const same = "\"#$'\\";
	char c = take(t);
	if (c == '$') {
		size_t before = t->out->n;
		bool known = str_starts(t->rest, STR("{V}")) || str_starts(t->rest, STR("{E}"));
		variable(t);
		*word = *word || known || t->out->n > before;
		return true;
	}
	if (c == '\\' && t->rest.n == 0)
		t->wrong = true;
	if (c != '\\' || t->wrong) {
		buf_add_byte(t->out, c);
		return *word = true;
	}
	c = take(t);
	if (c == '_' && !quoted)
		return false;
	if (c == 'c' && !quoted)
		return t->ended = true, false;
	if (strchr(same, c) != NULL)
		buf_add_byte(t->out, c);
	else if (c == '_')
		buf_add_byte(t->out, ' ');
	else if (memchr("fnrtv", c, 5) != NULL)
		buf_add_byte(t->out, c == 'f' ? 12 : c == 'n' ? 10 : c == 'r' ? 13 : c == 't' ? 9 : 11);
	else
		t->wrong = true;
	return *word = true;
}

static void single_quoted(struct twin *t)
{
	while (t->rest.n > 0) {
		char c = take(t);
		if (c == '\'')
			return;
		if (c == '\\' && t->rest.n == 0)
			break;
		if (c == '\\' && (t->rest.p[0] == '\'' || t->rest.p[0] == '\\'))
			c = take(t);
		buf_add_byte(t->out, c);
	}
	t->wrong = true;
}

static void double_quoted(struct twin *t)
{
	bool word = false;
	while (!t->wrong && t->rest.n > 0) {
		if (t->rest.p[0] == '"') {
			(void)take(t);
			return;
		}
		(void)plain(t, true, &word);
	}
	t->wrong = true;
}

static void one_word(struct twin *t)
{
	bool word = false, more = true;
	while (more && !t->wrong && t->rest.n > 0 && !is_blank(t->rest.p[0])) {
		char c = t->rest.p[0];
		if (c == '#' && !word) {
			t->ended = true;
			break;
		}
		if (c != '\'' && c != '"') {
			more = plain(t, false, &word);
			continue;
		}
		(void)take(t);
		word = true;
		if (c == '"')
			double_quoted(t);
		else
			single_quoted(t);
	}
	if (word)
		buf_add_byte(t->out, '\0');
}

static bool split(struct str text, struct str value, struct buf *out)
{
	struct twin t = { .rest = text, .value = value, .out = out };
	while (!t.wrong && !t.ended && t.rest.n > 0) {
		if (is_blank(t.rest.p[0]))
			(void)take(&t);
		else
			one_word(&t);
	}
	return !t.wrong;
}

FUZZ(input)
{
	static char name[] = "env", option[] = "-S", last[] = "last", empty[] = "E=";
	struct arena arena = { 0 };
	struct buf variable_text = { 0 }, text = { 0 }, ours = { 0 }, twins = { 0 };
	struct str value = str_of(fuzz_word(&arena, &input));
	input.n = str_find(input, '\0');
	buf_add(&variable_text, STR("V="));
	buf_add(&variable_text, value);
	char *environment[] = { buf_terminated(&variable_text), empty, NULL };
	/* what comes out is told by printf, a NUL behind each word */
	buf_add(&text, STR("printf '%s\\\\0' "));
	buf_add(&text, input);
	char *argv[] = { name, option, buf_terminated(&text), last, NULL };
	struct shell *sh = fuzz_shell_new(environment, &all_builtins);
	int status = fuzz_call(sh, argv, STR(""), &ours);
	if (split(input, value, &twins)) {
		buf_add(&twins, STR("last"));
		buf_add_byte(&twins, '\0');
		assert(status == 0 && str_equal(buf_str(&ours), buf_str(&twins)));
	} else {
		assert(status == 125 && ours.n == 0);
	}
	fuzz_shell_free(sh);
	buf_free(&variable_text);
	buf_free(&text);
	buf_free(&ours);
	buf_free(&twins);
	arena_free(&arena);
}
