/* test_parse.c - the parser: trees, touches, diagnostics by the table in parse.cases; then what a
 * table cannot say: flags of words, text that comes by lines, limits, places in long lines. */
#include <stdlib.h>
#include <stdio.h>
#include "unit.h"
#include "parse.h"
#include "tree.h"

/* ---- a parser to test ---- */

struct bench {
	struct names names;
	struct limits limits;
	struct parse_env env;
	struct parser parser;
	struct script script;
	struct str lines;	/* with `by_lines`: what is left */
	unsigned asked;
};

/* what the commands in the table are said to touch */
static unsigned touches_of(void *context, const struct node *simple)
{
	static const struct {
		const char *name;
		unsigned touches;
	} rows[] = {
		{ "echo", 0 }, { "exit", 0 }, { "cd", TOUCH_CWD | TOUCH_VARS },
		{ "read", TOUCH_VARS | TOUCH_INPUT }, { "set", TOUCH_OPTIONS | TOUCH_PARAMS },
		{ "shift", TOUCH_PARAMS }, { "exec", TOUCH_FDS | TOUCH_PROCESS },
		{ "trap", TOUCH_TRAPS }, { "eval", TOUCH_ANYTHING }, { "wait", TOUCH_JOBS },
		{ "export", TOUCH_VARS },
	};
	const struct word *first = simple->simple.words;

	(void)context;
	if (!(first->flags & WORD_CONSTANT))
		return TOUCH_ANYTHING;
	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
		if (str_equal(first->text, str_of(rows[i].name)))
			return rows[i].touches;
	return TOUCH_CALL;
}

static bool next_line(void *context, struct buf *text)
{
	struct bench *b = context;
	size_t n;

	b->asked++;
	if (b->lines.n == 0)
		return false;
	n = str_find(b->lines, '\n');
	n += n < b->lines.n;
	buf_add(text, (struct str){ b->lines.p, n });
	b->lines = str_skip(b->lines, n);
	return true;
}

static void open_bench(struct bench *b, struct str text, bool recover, bool by_lines)
{
	char here;

	memset(b, 0, sizeof(*b));
	names_init(&b->names);
	limits_read(&b->limits, &here);
	b->env = (struct parse_env){ .names = &b->names, .limits = &b->limits, .context = b,
		.touches = touches_of, .recover = recover };
	if (by_lines) {
		b->env.more = next_line;
		b->lines = text;
		text = (struct str){ NULL, 0 };
	}
	b->script.references = 1;
	parser_init(&b->parser, &b->env, text, 1);
}

static void close_bench(struct bench *b)
{
	parser_free(&b->parser);
	names_free(&b->names);
	arena_free(&b->script.arena);
}

static const struct node *one(struct bench *b, const char *text)
{
	const struct node *node;

	open_bench(b, str_of(text), false, false);
	assert_int_equal(parse_command(&b->parser, &b->script, &node), PARSE_COMMAND);
	return node;
}

static const struct word *first_word(struct bench *b, const char *text)
{
	return one(b, text)->simple.words;
}

/* ---- is a node's touches all that is in it? ---- */

static unsigned inside(const struct node *node);

static unsigned of_word(const struct word *word, const struct bench *b);

static unsigned of_part(const struct part *part, const struct bench *b)
{
	unsigned all = 0;

	if (part->kind == PART_COMMAND && part->command != NULL)
		all |= inside(part->command) &
		       (TOUCH_CALL | TOUCH_PROCESS | TOUCH_INPUT | TOUCH_FILES);
	if (part->kind == PART_ARITH)
		all |= of_word(part->arith.source, b);
	if (part->kind == PART_PARAM && part->param->word != NULL)
		all |= of_word(part->param->word, b);
	if (part->kind == PART_PARAM && part->param->op == PARAM_ASSIGN)
		all |= TOUCH_VARS;
	return all;
}

static unsigned of_word(const struct word *word, const struct bench *b)
{
	unsigned all = 0;
	for (; word != NULL; word = word->next)
		for (const struct part *part = word->parts; part != NULL; part = part->next)
			all |= of_part(part, b);
	return all;
}

static unsigned of_items(const struct node *node, unsigned mask)
{
	unsigned all = 0;
	for (; node != NULL; node = node->next)
		all |= inside(node) & mask;
	return all;
}

static unsigned of_simple(const struct node *node)
{
	unsigned all = of_word(node->simple.words, NULL);
	for (const struct assign *a = node->simple.assigns; a != NULL; a = a->next)
		all |= of_word(a->value, NULL) | TOUCH_VARS;
	return all | (node->simple.words != NULL ? touches_of(NULL, node) : 0);
}

static unsigned of_compound(const struct node *node)
{
	const unsigned leaves = TOUCH_CALL | TOUCH_PROCESS | TOUCH_INPUT | TOUCH_FILES;
	unsigned all = 0;

	switch (node->kind) {
	case NODE_PIPELINE:
		return of_items(node->pipeline.first, node->pipeline.first->next ? leaves : ~0u);
	case NODE_AND_OR:
	case NODE_LIST:
		return of_items(node->list.first, ~0u);
	case NODE_SUBSHELL:
		return inside(node->group.body) & leaves;
	case NODE_GROUP:
		return inside(node->group.body);
	case NODE_IF:
		for (const struct if_clause *c = node->branch.clauses; c != NULL; c = c->next)
			all |= (c->test != NULL ? inside(c->test) : 0) | inside(c->body);
		return all;
	case NODE_LOOP:
		return inside(node->loop.test) | inside(node->loop.body);
	case NODE_FOR:
		return of_word(node->each.words, NULL) | inside(node->each.body) | TOUCH_VARS;
	case NODE_CASE:
		for (const struct case_item *i = node->choice.items; i != NULL; i = i->next)
			all |= of_word(i->patterns, NULL) | (i->body != NULL ? inside(i->body) : 0);
		return all | of_word(node->choice.word, NULL);
	case NODE_FUNCTION:
		(void)inside(node->function.body);
		return TOUCH_FUNCTIONS;
	case NODE_SIMPLE:
	case NODE_COND:
		return node->kind == NODE_SIMPLE ? of_simple(node) : 0;
	}
	return all;
}

static unsigned inside(const struct node *node)
{
	unsigned all = of_compound(node);

	for (const struct redir *r = node->redirs; r != NULL; r = r->next)
		all |= of_word(r->target, NULL);
	if ((all & node->touches) != all)
		fail_msg("a node on line %u touches %x, but inside is %x", node->line,
			node->touches, all);
	return node->touches;
}

/* ---- the table ---- */

static void add_diagnostics(struct buf *out, const struct parser *parser)
{
	for (const struct diagnostic *d = parser->diagnostics; d != NULL; d = d->next) {
		buf_add_integer(out, d->line);
		buf_add_byte(out, ':');
		buf_add_integer(out, d->column);
		buf_add(out, d->note ? STR(": note: ") : STR(": "));
		buf_add(out, str_of(d->message));
		buf_add_byte(out, '\n');
		assert_true(d->source_line.n <= 200);
		assert_true(d->caret <= d->source_line.n + 1);
	}
}

/* everything that the parser says about text, in the table's form */
static void describe(struct buf *out, struct str text, char mark, bool by_lines)
{
	struct bench b;
	enum parse_result result;
	const struct node *node;

	open_bench(&b, text, mark == '-', by_lines);
	while ((result = parse_command(&b.parser, &b.script, &node)) != PARSE_END) {
		if (result == PARSE_COMMAND) {
			(void)inside(node);
			if (mark != '-')
				tree_print(out, &b.names, node);
			if (mark == '~') {
				buf_add(out, STR("  "));
				tree_touches(out, node->touches);
				out->n -= node->touches == 0 ? 2 : 0;
			}
			if (mark != '-')
				buf_add_byte(out, '\n');
		}
		add_diagnostics(out, &b.parser);
	}
	assert_true(parser_at_end(&b.parser));
	close_bench(&b);
}

static void read_table(struct buf *table)
{
	/* tools/unit runs each test in an empty folder and says where the table is */
	const char *path = getenv("NACRE_PARSE_CASES");
	FILE *file = fopen(path != NULL ? path : "tests/unit/parse.cases", "r");
	char room[4096];
	size_t n;

	assert_non_null(file);
	while ((n = fread(room, 1, sizeof(room), file)) > 0)
		buf_add(table, (struct str){ room, n });
	(void)fclose(file);
}

static bool is_mark(struct str line)
{
	return line.n == 2 && line.p[0] == line.p[1] && strchr("=~!-%", line.p[0]) != NULL;
}

/* the lines up to a mark, which is returned */
static char take_block(struct str *rest, struct str *block)
{
	block->p = rest->p;
	while (rest->n > 0) {
		struct str line = str_take_line(rest);
		block->n = (size_t)(line.p - block->p);
		if (is_mark(line))
			return line.p[0];
	}
	return '\0';
}

static bool compare(struct str text, struct str expected, char mark, bool by_lines)
{
	struct buf out = { 0 };
	bool same;

	describe(&out, text, mark, by_lines);
	same = str_equal(buf_str(&out), expected);
	if (!same)
		print_error("%.*s%c%c expected:\n%.*sfound%s:\n%.*s\n", (int)text.n, text.p, mark,
			mark, (int)expected.n, expected.p, by_lines ? " by lines" : "", (int)out.n,
			out.p);
	buf_free(&out);
	return same;
}

static void table(void **state)
{
	struct buf table = { 0 };
	struct str rest, text, expected;
	size_t wrong = 0, count = 0;
	char mark;

	(void)state;
	read_table(&table);
	rest = buf_str(&table);
	(void)take_block(&rest, &text);
	while ((mark = take_block(&rest, &text)) != '\0') {
		assert_int_equal(take_block(&rest, &expected), '%');
		wrong += !compare(text, expected, mark, false);
		wrong += !compare(text, expected, mark, true);
		count++;
	}
	buf_free(&table);
	assert_true(count > 500);
	assert_int_equal(wrong, 0);
}

/* ---- words ---- */

static void flags(void **state)
{
	static const struct {
		const char *text;
		unsigned flags;
		const char *constant;
	} cases[] = {
		{ "abc", WORD_CONSTANT | WORD_ONE_FIELD, "abc" },
		{ "'a b'", WORD_CONSTANT | WORD_ONE_FIELD, "a b" },
		{ "a'b'\"c\"\\d", WORD_CONSTANT | WORD_ONE_FIELD, "abcd" },
		{ "''", WORD_CONSTANT | WORD_ONE_FIELD, "" },
		{ "[", WORD_CONSTANT | WORD_ONE_FIELD, "[" },
		{ "\\*", WORD_CONSTANT | WORD_ONE_FIELD, "*" },
		{ "\"[a]\"", WORD_CONSTANT | WORD_ONE_FIELD, "[a]" },
		{ "*", WORD_GLOB, NULL },
		{ "a?", WORD_GLOB, NULL },
		{ "[a]'b'", WORD_GLOB, NULL },
		{ "$x", WORD_PLAIN, NULL },
		{ "a$x", WORD_PLAIN, NULL },
		{ "\"$x\"", WORD_ONE_FIELD | WORD_PLAIN, NULL },
		{ "a\"$x\"b", WORD_ONE_FIELD | WORD_PLAIN, NULL },
		{ "\"$x\"*", WORD_GLOB | WORD_PLAIN, NULL },
		{ "\"$@\"", 0, NULL },
		{ "\"a$@b\"", 0, NULL },
		{ "\"$*\"", WORD_ONE_FIELD, NULL },
		{ "\"${x-$@}\"", 0, NULL },
		{ "\"${x-$y}\"", WORD_ONE_FIELD, NULL },
		{ "\"${x#*}\"", WORD_ONE_FIELD, NULL },
		{ "\"${@#x}\"", 0, NULL },
		{ "\"${#@}\"", WORD_ONE_FIELD, NULL },
		{ "\"$(a)\"", WORD_ONE_FIELD, NULL },
		{ "$(a)", 0, NULL },
		{ "$((1))", 0, NULL },
		{ "\"$((1))\"", WORD_ONE_FIELD, NULL },
		{ "~", WORD_ONE_FIELD, NULL },
		{ "~/x", WORD_ONE_FIELD, NULL },
		{ "~x/*", WORD_GLOB, NULL },
	};
	const unsigned all = WORD_CONSTANT | WORD_ONE_FIELD | WORD_GLOB;

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct bench b;
		const struct word *word = first_word(&b, cases[i].text);
		if ((word->flags & all) != (cases[i].flags & all))
			fail_msg("%s has flags %x", cases[i].text, word->flags);
		if (cases[i].constant != NULL)
			assert_string_equal(word->text.p, cases[i].constant);
		close_bench(&b);
	}
}

/* where no pathname expansion takes place, * is constant */
static void constants_elsewhere(void **state)
{
	struct bench b;
	const struct node *node;

	(void)state;
	node = one(&b, "x=* y='a'b z=$1 w=");
	assert_string_equal(node->simple.assigns->value->text.p, "*");
	assert_true(node->simple.assigns->value->flags & WORD_CONSTANT);
	assert_string_equal(node->simple.assigns->next->value->text.p, "ab");
	assert_false(node->simple.assigns->next->next->value->flags & WORD_CONSTANT);
	assert_null(node->simple.assigns->next->next->next->value->parts);
	close_bench(&b);
	node = one(&b, "a >b* <<E\n$x\nE\n");
	assert_string_equal(node->redirs->target->text.p, "b*");
	close_bench(&b);
	node = one(&b, "case * in a*|'b*') c;; $d) ;; esac");
	assert_string_equal(node->choice.word->text.p, "*");
	assert_non_null(node->choice.items->patterns->pattern);
	assert_non_null(node->choice.items->patterns->next->pattern);
	assert_null(node->choice.items->next->patterns->pattern);
	close_bench(&b);
}

/* an operand is constant only when all of it is quoted alike */
static void operands(void **state)
{
	static const struct {
		const char *text;
		bool constant;
	} cases[] = { { "${x-a}", true }, { "${x-'a b'}", true }, { "${x-a'b c'}", false },
		{ "\"${x-a'b'}\"", true }, { "${x-*}", false }, { "\"${x-*}\"", true },
		{ "${x-}", true }, { "${x-$y}", false }, { "${x#*}", true },
		{ "${x#a'*'}", true } };

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct bench b;
		const struct word *word = first_word(&b, cases[i].text);
		const struct param *param = word->parts->param;
		if (!(param->word->flags & WORD_CONSTANT) == cases[i].constant)
			fail_msg("%s", cases[i].text);
		assert_int_equal(param->word->pattern != NULL, param->op == PARAM_TRIM_PREFIX);
		close_bench(&b);
	}
}

static void commands(void **state)
{
	struct bench b;
	const struct node *node = one(&b, "a'b' c \"$d\"");

	(void)state;
	assert_int_equal(node->simple.command, names_find(&b.names, STR("ab")));
	assert_int_equal(node->simple.count, 3);
	assert_true(node->simple.one_field_each);
	close_bench(&b);
	node = one(&b, "$a b");
	assert_int_equal(node->simple.command, NAME_NONE);
	assert_false(node->simple.one_field_each);
	close_bench(&b);
	node = one(&b, "f() { a; } >b");
	assert_ptr_equal(node->function.script, &b.script);
	assert_non_null(node->function.body->redirs);
	close_bench(&b);
}

/* $LINENO is the line of the first token of a command */
static void lines(void **state)
{
	struct bench b;
	const struct node *node = one(&b, "\n# x\nif a\nthen b \\\nc; d <<E; e\nE\nfi; f");
	const struct if_clause *clause = node->list.first->branch.clauses;
	const struct node *body = clause->body->list.first;

	(void)state;
	assert_int_equal(node->line, 3);
	assert_int_equal(clause->test->line, 3);
	assert_int_equal(body->line, 4);
	assert_int_equal(body->next->line, 5);
	assert_int_equal(body->next->redirs->line, 5);
	assert_int_equal(body->next->redirs->target->line, 6);
	assert_int_equal(body->next->next->line, 5);
	assert_int_equal(node->list.first->next->line, 7);
	close_bench(&b);
}

/* ---- text that comes by lines ---- */

static void no_read_ahead(void **state)
{
	struct bench b;
	const struct node *node;

	(void)state;
	open_bench(&b, STR("a\nif b; then\nc\nfi\nd <<E\nx\nE\ne"), false, true);
	assert_int_equal(parse_command(&b.parser, &b.script, &node), PARSE_COMMAND);
	assert_int_equal(b.asked, 1);
	assert_str(parser_text(&b.parser), "a\n");
	assert_int_equal(parse_command(&b.parser, &b.script, &node), PARSE_COMMAND);
	assert_int_equal(b.asked, 4);
	assert_str(parser_text(&b.parser), "if b; then\nc\nfi\n");
	assert_int_equal(parse_command(&b.parser, &b.script, &node), PARSE_COMMAND);
	assert_int_equal(b.asked, 7);
	assert_str(parser_text(&b.parser), "d <<E\nx\nE\n");
	assert_int_equal(node->line, 5);
	assert_int_equal(parse_command(&b.parser, &b.script, &node), PARSE_COMMAND);
	assert_int_equal(parse_command(&b.parser, &b.script, &node), PARSE_END);
	assert_int_equal(parse_command(&b.parser, &b.script, &node), PARSE_END);
	close_bench(&b);
}

/* consumed text is dropped: a long run of commands needs little memory */
static void long_stream(void **state)
{
	static const char line[] =
		"echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n";
	struct buf text = { 0 };
	struct bench b;
	const struct node *node;
	size_t count = 0;

	(void)state;
	for (size_t i = 0; i < 20000; i++)
		buf_add(&text, STR(line));
	open_bench(&b, buf_str(&text), false, true);
	while (parse_command(&b.parser, &b.script, &node) == PARSE_COMMAND) {
		count++;
		assert_int_equal(node->line, count);
		arena_free(&b.script.arena);
	}
	assert_int_equal(count, 20000);
	assert_true(b.parser.lexer.input.capacity < 4096);
	close_bench(&b);
	buf_free(&text);
}

static void at_end(void **state)
{
	struct bench b;
	const struct node *node;

	(void)state;
	open_bench(&b, STR("a\nb\n\n # c\n\n"), false, false);
	assert_int_equal(parse_command(&b.parser, &b.script, &node), PARSE_COMMAND);
	assert_false(parser_at_end(&b.parser));
	assert_int_equal(parse_command(&b.parser, &b.script, &node), PARSE_COMMAND);
	assert_true(parser_at_end(&b.parser));
	assert_int_equal(parse_command(&b.parser, &b.script, &node), PARSE_END);
	assert_null(node);
	close_bench(&b);
	open_bench(&b, STR(""), false, false);
	assert_true(parser_at_end(&b.parser));
	assert_int_equal(parse_command(&b.parser, &b.script, &node), PARSE_END);
	close_bench(&b);
}

/* ---- bytes ---- */

static void check(struct str text, char mark, const char *expected)
{
	struct buf out = { 0 };

	describe(&out, text, mark, false);
	assert_string_equal(buf_terminated(&out), expected);
	buf_free(&out);
}

static void bytes(void **state)
{
	char all[600];
	size_t n = 0;
	struct bench b;
	const struct word *word;

	(void)state;
	for (int c = 1; c < 256; c++) {
		all[n++] = '\\';
		if (c == '\n')
			n--;
		else
			all[n++] = (char)c;
	}
	all[n] = '\0';
	word = first_word(&b, all);
	assert_int_equal(word->text.n, 254);
	for (int c = 1, i = 0; c < 256; c++)
		if (c != '\n')
			assert_int_equal((unsigned char)word->text.p[i++], c);
	close_bench(&b);
	check(STR("echo \377\n"), '=', "(cmd echo \\xff)\n");
}

#define NUL_MESSAGE "NUL byte: this is not a text file\n"

static void nul_bytes(void **state)
{
	(void)state;
	check(STR("a\nexit\n\0\0\1\n"), '=', "(cmd a)\n(cmd exit)\n3:1: " NUL_MESSAGE);
	check(STR("echo a\0b\n"), '=', "1:7: " NUL_MESSAGE);
	check(STR("echo 'a\0b'\n"), '=', "1:6: " NUL_MESSAGE);
	check(STR("echo \"a\0b\"\n"), '=', "1:8: " NUL_MESSAGE);
	check(STR("echo $'a\0b'\n"), '=', "1:9: " NUL_MESSAGE);
	check(STR("echo \\\0\n"), '=', "1:7: " NUL_MESSAGE);
	check(STR("echo $(a\0)\n"), '=', "1:9: " NUL_MESSAGE);
	check(STR("echo `a\0`\n"), '=', "1:8: " NUL_MESSAGE);
	check(STR("echo ${a-\0}\n"), '=', "1:10: " NUL_MESSAGE);
	check(STR("echo $((1\0))\n"), '=', "1:10: " NUL_MESSAGE);
	check(STR("a <<E\nb\0\nE\n"), '=', "2:1: " NUL_MESSAGE);
	check(STR("a <<'E'\nb\0\nE\n"), '=', "2:1: " NUL_MESSAGE);
	check(STR("a <<'E\0'\nE\n"), '=', "1:7: " NUL_MESSAGE);
	check(STR("a <<E\0\nE\n"), '=', "1:6: " NUL_MESSAGE);
	check(STR("a\nb \0 c\nd )\n"), '-', "2:3: " NUL_MESSAGE);
	check(STR("# a\0b\nc\n"), '=', "(cmd c)\n");
}

#define CR_MESSAGE                                                                                 \
	"line ends with carriage return (CRLF); convert with: sed -i 's/\\r$//' FILE\n"

static void carriage_returns(void **state)
{
	(void)state;
	check(STR("a\r\nb\r\n"), '=', "1:2: " CR_MESSAGE);
	check(STR("# a\r\nb\n"), '=', "(cmd b)\n");
	check(STR("# a\r\n\r\nb\n"), '=', "2:1: " CR_MESSAGE);
	check(STR("if a; then\r\nb; fi"), '=', "1:11: " CR_MESSAGE);
	check(STR("a \\\r\nb\n"), '=', "1:4: " CR_MESSAGE);
	check(STR("a <<E\r\nb\nE\n"), '=', "1:6: " CR_MESSAGE);
	check(STR("a\r"), '=', "1:2: " CR_MESSAGE);
	check(STR("a\rb 'c\r\n' \"d\r\n\"\n"), '=', "(cmd a\\x0db 'c\\x0d\\n' 'd\\x0d\\n')\n");
	check(STR("a <<E\nb\r\nE\n"), '=', "(cmd a 0<<'b\\x0d\\n')\n");
	check(STR("if a\r\nthen b\r\nfi )\r\n"), '-',
		"1:5: " CR_MESSAGE "3:4: unexpected \")\": no \"(\" is open\n");
}

#define BOM_MESSAGE                                                                                \
	"the file begins with a UTF-8 byte order mark; remove it with: "                           \
	"sed -i '1s/^\\xef\\xbb\\xbf//' FILE\n"

static void byte_order_mark(void **state)
{
	(void)state;
	check(STR("\357\273\277a\n"), '=', "1:1: " BOM_MESSAGE);
	check(STR("\357\273\277a; )\nb ;;\n"), '-',
		"1:1: " BOM_MESSAGE "1:7: unexpected \")\": no \"(\" is open\n"
		"2:3: unexpected \";;\": it stands only in a \"case\"\n");
	check(STR("a\n\357\273\277b\n"), '=', "(cmd a)\n(cmd \\xef\\xbb\\xbfb)\n");
	check(STR("\357"), '=', "(cmd \\xef)\n");
}

static void ends(void **state)
{
	(void)state;
	check(STR(""), '=', "");
	check(STR("\n\n # a\n"), '=', "");
	check(STR("a"), '=', "(cmd a)\n");
	check(STR("a\\"), '=', "(cmd a'\\')\n");
	check(STR("a\\\n"), '=', "(cmd a)\n");
	check(STR("\\\n"), '=', "");
	check(STR("a &"), '=', "(list (cmd a)&)\n");
	check(STR("a;"), '=', "(cmd a)\n");
	check(STR("a <<E\nb\nE"), '=', "(cmd a 0<<'b\\n')\n");
	check(STR("a <<E"), '=', "(cmd a 0<<)\n");
	check(STR("a <<E\nb"), '-',
		"1:3: note: the here-document has no line with its delimiter \"E\": it ends with "
		"the file\n");
	check(STR("a $(b <<E)"), '=', "(cmd a $(cmd b 0<<))\n");
	check(STR("a #"), '=', "(cmd a)\n");
	check(STR("[\\\n[ a ]]"), '=', "(cond (-n a))\n");
	check(STR("a $((b)"), '=', "1:8: expected \"))\" to close the \"$((\" on line 1\n");
	check(STR("a $((b) )"), '=', "(cmd a $(sub (cmd b)))\n");
	check(STR("a <<$'E\\tF' <<\"G\\\"\\$\\`\\\\\\x\"\n1\nE\tF\n2\nG\"$`\\\\x\n"), '=',
		"(cmd a 0<<'1\\n' 0<<'2\\n')\n");
}

/* ---- limits ---- */

static struct buf repeated(const char *head, const char *piece, size_t count, const char *tail)
{
	struct buf text = { 0 };

	buf_add(&text, str_of(head));
	for (size_t i = 0; i < count; i++)
		buf_add(&text, str_of(piece));
	buf_add(&text, str_of(tail));
	return text;
}

static enum parse_result parse_all(struct bench *b, struct str text, bool recover)
{
	const struct node *node;
	enum parse_result worst = PARSE_COMMAND, result;

	open_bench(b, text, recover, false);
	while ((result = parse_command(&b->parser, &b->script, &node)) != PARSE_END) {
		if (result != PARSE_ERROR)
			continue;
		worst = result;
		if (!recover)
			break;
	}
	return worst;
}

static void too_deep(void **state)
{
	static const char *const pieces[] = { "(", "{ ", "$(", "${x:-", "((", "if ", "$((", "\"$(",
		"\"${x:-", "case x in a) ", "while ", "f() { ", "x=$(", "$(( $(", "$((1+(", "! { ",
		"a | { ", "a && ( ", "for x in a; do ", "[[ a && $(", "<<E $(", "coproc ",
		"function f " };

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(pieces); i++) {
		for (int recover = 0; recover < 2; recover++) {
			struct buf text = repeated("", pieces[i], 100000, "");
			struct bench b;
			assert_int_equal(parse_all(&b, buf_str(&text), recover), PARSE_ERROR);
			close_bench(&b);
			buf_free(&text);
		}
	}
}

static void deep_enough(void **state)
{
	static const struct {
		const char *open, *inside, *close;
	} cases[] = { { "{ ", "a;", " };" }, { "( ", "a", " )" }, { "$(", "a", ")" },
		{ "if a; then ", "b;", " fi;" }, { "while a; do ", "b;", "done;" },
		{ "case a in b) ", "c", ";; esac" }, { "\"${x-", "a", "}\"" },
		{ "$((1+", "1", "))" }, { "f() { ", "a;", "};" } };

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct buf text = repeated("", cases[i].open, 1000, cases[i].inside);
		struct bench b;
		for (int k = 0; k < 1000; k++)
			buf_add(&text, str_of(cases[i].close));
		if (parse_all(&b, buf_str(&text), false) != PARSE_COMMAND)
			fail_msg("%s: %s", cases[i].open, b.parser.diagnostics->message);
		close_bench(&b);
		buf_free(&text);
	}
}

static void long_but_flat(void **state)
{
	static const struct {
		const char *head, *piece, *tail;
	} cases[] = { { "", "a;", "" }, { "", "a\n", "" }, { "a", " && a", "" },
		{ "a", " | a", "" }, { "if a; then b\n", "elif c; then d\n", "fi" },
		{ "case a in ", "a) b;; ", "esac" }, { "case a in a", "|b", ") c;; esac" },
		{ "a", " b", "" }, { "a", " >b", "" }, { "", "x=1 ", "" }, { "a", "\"b\"c", "" },
		{ "a", "$x", "" }, { "a '", "\n", "'" }, { "a <<E\n", "$x\n", "E\n" },
		{ "a `", "b;", "`" }, { "a $(", "b;", ")" }, { "", "a <<E\nE\n", "" },
		{ "[[ a", " && b", " ]]" }, { "a", "\\\n", "" }, { "", "\n", "" },
		{ "", "#\n", "" }, { "for x in", " a", "; do b; done" }, { "a $((1", "+1", "))" },
		{ "a ", "$((b);(c))", "" } };

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct buf text = repeated(cases[i].head, cases[i].piece, 100000, cases[i].tail);
		struct bench b;
		if (parse_all(&b, buf_str(&text), false) != PARSE_COMMAND)
			fail_msg("%s: %s", cases[i].piece, b.parser.diagnostics->message);
		close_bench(&b);
		buf_free(&text);
	}
}

/* many errors: few are told, and time stays linear */
static void many_errors(void **state)
{
	static const char *const pieces[] = { "a )\n", "a ) ", "((i++));", "${a^^} ", "a=(b) ",
		"fi;", "<<<a ", "$(fi) " };

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(pieces); i++) {
		struct buf text = repeated("", pieces[i], 100000, "");
		struct bench b;
		assert_int_equal(parse_all(&b, buf_str(&text), true), PARSE_ERROR);
		close_bench(&b);
		buf_free(&text);
	}
}

/* $(( that is no arithmetic is parsed again: not for ever */
static void second_parse(void **state)
{
	struct buf text = { 0 };
	struct bench b;

	(void)state;
	for (int i = 0; i < 200; i++)
		buf_add(&text, STR("$((a;("));
	for (int i = 0; i < 1000; i++)
		buf_add(&text, STR("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa "));
	for (int i = 0; i < 200; i++)
		buf_add(&text, STR("));)"));
	assert_int_equal(parse_all(&b, buf_str(&text), false), PARSE_ERROR);
	close_bench(&b);
	buf_free(&text);
}

/* ---- the rest ---- */

static void source_lines(void **state)
{
	struct buf text = repeated("a\n  ", "b ", 500, ") ");
	const struct diagnostic *d;
	struct bench b;

	(void)state;
	buf_add(&text, STR("\nc\n"));
	assert_int_equal(parse_all(&b, buf_str(&text), false), PARSE_ERROR);
	d = b.parser.diagnostics;
	assert_int_equal(d->line, 2);
	assert_int_equal(d->column, 1003);
	assert_true(d->source_line.n <= 200);
	assert_int_equal(d->source_line.p[d->caret - 1], ')');
	close_bench(&b);
	buf_free(&text);
	assert_int_equal(parse_all(&b, STR("x\n\ta `b \\`c ;; d\\`` e\n"), false), PARSE_ERROR);
	d = b.parser.diagnostics;
	assert_str(d->source_line, "\ta `b \\`c ;; d\\`` e");
	assert_int_equal(d->column, 11);
	assert_int_equal(d->source_line.p[d->caret - 1], ';');
	close_bench(&b);
	assert_int_equal(
		parse_all(&b, STR("a <<-E\n\tb\n\t\tc ${d e}\n\tE\n"), false), PARSE_ERROR);
	d = b.parser.diagnostics;
	assert_int_equal(d->line, 3);
	assert_str(d->source_line, "\t\tc ${d e}");
	assert_int_equal(d->source_line.p[d->caret - 1], ' ');
	close_bench(&b);
}

static void word_texts(void **state)
{
	static const struct {
		const char *text;
		bool no_commands;
		const char *form;
	} cases[] = { { "+ ", false, "'+ '" },
		{ "$x \"y\" 'z' \\$ \\a", false, "\"$x\"' \"y\" 'z' $ \\a'" },
		{ "$(a)`b`", false, "\"$(cmd a)\"\"$(cmd b)\"" }, { "$(a)`b`", true, "'$(a)`b`'" },
		{ "$((1))$LINENO", true, "\"$(('1'))\"\"$LINENO\"" }, { "", false, "" },
		{ "${x", false, NULL }, { "$(a", false, NULL }, { "a\nb", false, "'a\\nb'" },
		{ "${x-$(a)}", true, "\"${x-'$(a)'}\"" } };

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct bench b;
		struct buf out = { 0 };
		const struct word *word;
		open_bench(&b, STR(""), false, false);
		word = parse_word_text(
			&b.env, &b.script, str_of(cases[i].text), cases[i].no_commands);
		assert_int_equal(word != NULL, cases[i].form != NULL);
		if (word != NULL) {
			tree_print_word(&out, &b.names, word);
			assert_string_equal(buf_terminated(&out), cases[i].form);
		}
		buf_free(&out);
		close_bench(&b);
	}
}

static void advice(void **state)
{
	(void)state;
	assert_non_null(bashism_advice(STR("declare")));
	assert_non_null(strstr(bashism_advice(STR("mapfile")), "read"));
	assert_null(bashism_advice(STR("echo")));
	assert_null(bashism_advice(STR("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(table),
		cmocka_unit_test(flags),
		cmocka_unit_test(constants_elsewhere),
		cmocka_unit_test(operands),
		cmocka_unit_test(commands),
		cmocka_unit_test(lines),
		cmocka_unit_test(no_read_ahead),
		cmocka_unit_test(long_stream),
		cmocka_unit_test(at_end),
		cmocka_unit_test(bytes),
		cmocka_unit_test(nul_bytes),
		cmocka_unit_test(carriage_returns),
		cmocka_unit_test(byte_order_mark),
		cmocka_unit_test(ends),
		cmocka_unit_test(too_deep),
		cmocka_unit_test(deep_enough),
		cmocka_unit_test(long_but_flat),
		cmocka_unit_test(many_errors),
		cmocka_unit_test(second_parse),
		cmocka_unit_test(source_lines),
		cmocka_unit_test(word_texts),
		cmocka_unit_test(advice),
	};
	return RUN_TESTS(tests);
}
