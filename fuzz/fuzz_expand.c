/* fuzz_expand - a byte with options, lines with $v, IFS and the parameters ("|" behind each), then a word: its fields
 * and its string are those of a slow twin, which makes each byte an item that says where it is from, and does what
 * 2.6 says to the items, one after the other */
#include <ctype.h>
#include "expand.h"
#include "fuzz_items.h"
#include "fuzz_shell.h"
#include "parse.h"

enum { VARIABLES = 3, PARAMETERS = 9 };
static const char letters[] = "veu";

/* struct twin: `unknown`: this twin does not know, or POSIX does not say. */
struct twin {
	struct arena *arena;
	struct str rest;		/* of the word */
	struct str value[VARIABLES];	/* p NULL: unset */
	struct ifs ifs;
	struct str params[PARAMETERS];
	size_t count;
	bool nounset, unknown, failed;
};

/* struct where: where a piece of the word stands. */
struct where {
	bool quoted;			/* in double quotes */
	bool operand;			/* in the word of ${x+word} */
};

static void word_items(struct twin *t, struct items *out, struct where where);

/* ---- the word, byte by byte ---- */

static bool at(const struct twin *t, char c)
{
	return t->rest.n > 0 && t->rest.p[0] == c;
}

static char take(struct twin *t)
{
	char c = '\0';
	if (t->rest.n > 0) {
		c = t->rest.p[0];
		t->rest = str_skip(t->rest, 1);
	} else {
		t->unknown = true;
	}
	return c;
}

static bool take_if(struct twin *t, char c)
{
	if (!at(t, c))
		return false;
	(void)take(t);
	return true;
}

static void single_quoted(struct twin *t, struct items *out)
{
	put(out, (struct item){ .kind = ITEM_NULL });
	while (!t->unknown && !take_if(t, '\''))
		put(out, (struct item){ .kind = ITEM_QUOTED, .byte = (unsigned char)take(t) });
}

static void escaped(struct twin *t, struct items *out, struct where where)
{
	char c = take(t);
	if (c == '\n' || (unsigned char)c >= 0x80) {
		t->unknown = true;
		return;
	}
	put(out, (struct item){ .kind = ITEM_NULL });
	if (where.quoted && (c == '\0' || strchr("$`\"\\", c) == NULL) && !(where.operand && c == '}'))
		put(out, (struct item){ .kind = ITEM_QUOTED, .byte = '\\' });
	put(out, (struct item){ .kind = ITEM_QUOTED, .byte = (unsigned char)c });
}

/* ---- parameters ---- */

/* struct parameter: one of $v $e $u $1 ... $9 $# $@ $* */
struct parameter {
	char name;
	struct str value;		/* p NULL: unset; not of @ and * */
};

static struct str number(struct twin *t, size_t n)
{
	char room[24];
	struct str s = number_format(room, (int64_t)n);
	return (struct str){ arena_copy(t->arena, s), s.n };
}

static struct parameter parameter(struct twin *t)
{
	char c = take(t);
	struct parameter p = { .name = c };
	if (c == '#') {
		p.value = number(t, t->count);
	} else if (c >= '1' && c <= '9') {
		if ((size_t)(c - '0') <= t->count)
			p.value = t->params[c - '1'];
	} else if (c != '\0' && strchr(letters, c) != NULL) {
		p.value = t->value[strchr(letters, c) - letters];
	} else if (c != '@' && c != '*') {
		t->unknown = true;
	}
	return p;
}

static bool is_list(struct parameter p)
{
	return p.name == '@' || p.name == '*';
}

static void put_list(struct twin *t, struct items *out, bool star, bool quoted)
{
	if (star && quoted && t->count == 0)
		put(out, (struct item){ .kind = ITEM_NULL });
	for (size_t i = 0; i < t->count; i++) {
		if (i > 0 && star && quoted)
			put_value(out, separator(t->ifs), true);
		else if (i > 0)
			put(out, (struct item){ .kind = star ? ITEM_NEXT_STAR : ITEM_NEXT_AT });
		put_value(out, t->params[i], quoted);
	}
}

/* put_parameter: without an operator. */
static void put_parameter(struct twin *t, struct items *out, struct parameter p, bool quoted)
{
	if (is_list(p)) {
		put_list(t, out, p.name == '*', quoted);
		return;
	}
	t->failed |= p.value.p == NULL && t->nounset;
	put_value(out, p.value, quoted);
}

/* ---- ${...} ---- */

/* operand_string: the operand's string, as an assignment or a pattern has it. */
static void operand_string(struct twin *t, struct glyphs *g, struct where where)
{
	struct items items = { NULL, 0, 0 };
	word_items(t, &items, where);
	to_glyphs(t->ifs, &items, g);
	memory_release(items.p);
}

static void trim(struct twin *t, struct items *out, struct parameter p, char op, bool quoted)
{
	bool longest = take_if(t, op);
	struct glyphs g = { { 0 }, { 0 } };
	t->failed |= p.value.p == NULL && t->nounset;
	operand_string(t, &g, (struct where){ false, true });
	t->unknown |= is_list(p) || !is_plain(&g) || !is_ascii(p.value);
	if (!t->unknown)
		put_value(out, trimmed(&g, p.value, op == '%', longest), quoted);
	glyphs_free(&g);
}

static void assign(struct twin *t, struct items *out, struct parameter p, struct where where)
{
	struct glyphs g = { { 0 }, { 0 } };
	operand_string(t, &g, where);
	const char *name = p.name != '\0' ? strchr(letters, p.name) : NULL;
	t->failed |= name == NULL;
	struct str value = { arena_copy(t->arena, buf_str(&g.bytes)), g.bytes.n };
	if (name != NULL && !t->unknown && !t->failed)
		t->value[name - letters] = value;
	put_value(out, value, where.quoted);
	glyphs_free(&g);
}

/* skip_operand: what is not used, is not expanded. */
static void skip_operand(struct twin *t, struct where where)
{
	struct twin before = *t;
	struct items none = { NULL, 0, 0 };
	word_items(t, &none, where);
	memory_release(none.p);
	before.rest = t->rest;
	before.unknown = t->unknown;
	*t = before;
}

/* conditional: ${x-w} ${x:-w} and so on, behind the colon. */
static void conditional(struct twin *t, struct items *out, struct parameter p, bool colon, bool quoted)
{
	struct where where = { quoted, true };
	bool set = is_list(p) ? t->count > 0 : p.value.p != NULL && !(colon && p.value.n == 0);
	char op = take(t);
	t->unknown |= is_list(p) && colon;
	if (op == '+' ? !set : set) {
		skip_operand(t, where);
		bool nothing = op == '+' && p.name == '@';
		if (op != '+')
			put_parameter(t, out, p, quoted);
		else if (!nothing)
			put_value(out, STR(""), quoted);
	} else if (op == '=') {
		t->unknown |= is_list(p);
		assign(t, out, p, where);
	} else if (op == '?') {
		skip_operand(t, where);
		t->failed = true;
	} else if (at(t, '}')) {
		put_value(out, STR(""), quoted);
	} else {
		word_items(t, out, where);
	}
}

static void length(struct twin *t, struct items *out, bool quoted)
{
	struct parameter p = parameter(t);
	t->failed |= p.value.p == NULL && t->nounset;
	t->unknown |= is_list(p) || !at(t, '}');
	put_value(out, number(t, t->ifs.utf8 ? utf8_count(p.value) : p.value.n), quoted);
}

static void braces(struct twin *t, struct items *out, bool quoted)
{
	if (t->rest.n > 1 && at(t, '#') && t->rest.p[1] != '}') {
		(void)take(t);
		length(t, out, quoted);
	} else {
		struct parameter p = parameter(t);
		bool colon = !at(t, '}') && take_if(t, ':');
		if (t->rest.n > 0 && strchr("-+=?", t->rest.p[0]) != NULL)
			conditional(t, out, p, colon, quoted);
		else if (!colon && (at(t, '%') || at(t, '#')))
			trim(t, out, p, take(t), quoted);
		else if (at(t, '}') && !colon)
			put_parameter(t, out, p, quoted);
		else
			t->unknown = true;
	}
	t->unknown |= !take_if(t, '}');
}

/* ---- words ---- */

static void dollar(struct twin *t, struct items *out, bool quoted)
{
	if (take_if(t, '{')) {
		braces(t, out, quoted);
		return;
	}
	struct parameter p = parameter(t);
	bool named = p.name != '\0' && strchr(letters, p.name) != NULL;
	/* $vx is another variable */
	t->unknown |= named && t->rest.n > 0 && (isalnum((unsigned char)t->rest.p[0]) || at(t, '_'));
	put_parameter(t, out, p, quoted);
}

static void literal(struct twin *t, struct items *out, struct where where, bool *first)
{
	char c = take(t);
	if (where.quoted) {
		put(out, (struct item){ .kind = ITEM_NULL });
		put(out, (struct item){ .kind = ITEM_QUOTED, .byte = (unsigned char)c });
	} else {
		put(out, (struct item){ where.operand ? ITEM_SPLIT : ITEM_LITERAL, (unsigned char)c, *first });
	}
	*first = false;
}

static void double_quoted(struct twin *t, struct items *out)
{
	if (take_if(t, '"'))
		put(out, (struct item){ .kind = ITEM_NULL });
	else
		word_items(t, out, (struct where){ true, false });
}

/* word_items: to the end of the word, of the quotes (which it takes) or of the operand. */
static void word_items(struct twin *t, struct items *out, struct where where)
{
	bool first = true;
	while (!t->unknown) {
		char c = t->rest.n > 0 ? t->rest.p[0] : '\0';
		if (t->rest.n == 0 || (c == '}' && where.operand)) {
			t->unknown |= t->rest.n == 0 && (where.quoted || where.operand);
			return;
		}
		bool special = strchr("'\"\\$", c) != NULL && !(c == '\'' && where.quoted);
		t->unknown |= strchr("`~\r", c) != NULL || (c == '"' && where.quoted && where.operand) ||
			(!where.quoted && strchr(" \t\n;&|<>()", c) != NULL && !where.operand);
		if (t->unknown)
			return;
		if (!special) {
			literal(t, out, where, &first);
			continue;
		}
		first = true;
		(void)take(t);
		if (c == '"' && where.quoted)
			return;
		if (c == '"')
			double_quoted(t, out);
		else if (c == '\'')
			single_quoted(t, out);
		else if (c == '\\')
			escaped(t, out, where);
		else
			dollar(t, out, where.quoted);
	}
}

/* ---- beside the shell ---- */

static void shell_set(struct shell *sh, const struct twin *t)
{
	char *argv[PARAMETERS];
	for (size_t i = 0; i < t->count; i++)
		argv[i] = (char *)(uintptr_t)t->params[i].p;
	for (size_t i = 0; i < VARIABLES; i++) {
		char name[] = { letters[i], '\0' };
		assert(vars_unset(&sh->vars, names_intern(&sh->names, STR(name))));
		if (t->value[i].p != NULL)
			assert(shell_assign_text(sh, name, t->value[i]));
	}
	assert(vars_unset(&sh->vars, NAME_IFS));
	if (t->ifs.text.p != NULL)
		assert(shell_assign_text(sh, "IFS", t->ifs.text));
	shell_params_set(sh, argv, t->count);
}

static void compare(struct shell *sh, const struct word *word, struct twin *t)
{
	struct twin begin = *t;
	struct items items = { NULL, 0, 0 };
	struct glyphs string = { { 0 }, { 0 } };
	struct vec ours = vec_of(&sh->scratch, 4), twins = vec_of(t->arena, 4);
	struct str text;
	word_items(t, &items, (struct where){ false, false });
	if (!t->unknown) {
		shell_set(sh, &begin);
		assert(expand_words(sh, word, &ours) == !t->failed);
	}
	if (!t->unknown && !t->failed) {
		split(t->ifs, &items, &twins);
		assert(ours.n == twins.n);
		for (size_t i = 0; i < ours.n; i++)
			assert(strcmp(ours.p[i], twins.p[i]) == 0);
		shell_set(sh, &begin);
		to_glyphs(t->ifs, &items, &string);
		text = expand_string(sh, word);
		assert(text.p != NULL && str_equal(text, buf_str(&string.bytes)));
		for (size_t i = 0; i < VARIABLES; i++) {
			struct str value = shell_value(sh, names_intern(&sh->names, (struct str){ letters + i, 1 }));
			assert((value.p == NULL) == (t->value[i].p == NULL) && str_equal(value, t->value[i]));
		}
	}
	glyphs_free(&string);
	memory_release(items.p);
}

/* parse: the only word behind a command's name; NULL: it is no such word. */
static const struct word *parse(struct shell *sh, struct script *script, struct str word)
{
	struct parse_env env = { .names = &sh->names, .limits = &sh->limits };
	struct buf text = { 0 };
	struct parser parser;
	const struct node *node = NULL;
	const struct word *found = NULL;
	buf_add(&text, STR("x "));
	buf_add(&text, word);
	parser_init(&parser, &env, buf_str(&text), 1);
	if (parse_command(&parser, script, &node) == PARSE_COMMAND && parser_at_end(&parser) &&
		node->kind == NODE_SIMPLE && node->simple.count == 2 && node->redirs == NULL && node->simple.assigns == NULL)
		found = node->simple.words->next;
	parser_free(&parser);
	buf_free(&text);
	return found;
}

/* input_line: the next line; a byte 1 in it is a newline. */
static struct str input_line(struct arena *arena, struct str *input)
{
	struct str line = str_take_line(input);
	char *copy = arena_copy(arena, line);
	for (size_t i = 0; i < line.n; i++)
		if (copy[i] == 1)
			copy[i] = '\n';
	return (struct str){ copy, line.n };
}

static void twin_read(struct twin *t, struct str *input)
{
	unsigned char options = (unsigned char)input->p[0];
	*input = str_skip(*input, 1);
	t->ifs.utf8 = options & 1;
	t->nounset = options & 2;
	t->value[0] = input_line(t->arena, input);
	t->value[1] = STR("");
	t->ifs.text = input_line(t->arena, input);
	if (options & 4)
		t->ifs.text = (struct str){ NULL, 0 };
	struct str line = input_line(t->arena, input);
	for (size_t n; t->count < PARAMETERS && (n = str_find(line, '|')) < line.n; line = str_skip(line, n + 1)) {
		t->params[t->count].p = arena_copy(t->arena, (struct str){ line.p, n });
		t->params[t->count++].n = n;
	}
	t->rest = *input;
}

FUZZ(input)
{
	static char plain[] = "LC_ALL=C", utf8[] = "LC_ALL=C.UTF-8";
	struct arena arena = { 0 };
	struct twin twin = { .arena = &arena };
	if (input.n == 0 || input.n > 400 || memchr(input.p, '\0', input.n) != NULL)
		return;
	twin_read(&twin, &input);
	char *environment[] = { twin.ifs.utf8 ? utf8 : plain, NULL };
	struct shell *sh = fuzz_shell_new(environment, fuzz_builtins());
	struct script *script = script_new();
	shell_set_option(sh, OPTION_NOGLOB, true);
	shell_set_option(sh, OPTION_NOUNSET, twin.nounset);
	const struct word *word = parse(sh, script, input);
	if (word != NULL)
		compare(sh, word, &twin);
	script_release(script);
	fuzz_shell_free(sh);
	arena_free(&arena);
}
