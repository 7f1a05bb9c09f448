/* test_parse_words.c - what the parser says of words and commands beside their form: flags, constants, operands, lines. */
#include "parse_bench.h"
#include "tree.h"

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

/* one quoted byte behind one that is not: two parts, and no empty one that the quotes might have been */
static void quoted_byte(void **state)
{
	struct bench b;
	const struct word *word = first_word(&b, "${x%a' '\\b}");
	const struct part *part = word->parts->param->word->parts;

	(void)state;
	assert_string_equal(part->text.p, "a");
	assert_string_equal(part->next->text.p, " b");
	assert_null(part->next->next);
	close_bench(&b);
}

/* several quoted null strings in a row are as one, and beside a quoted byte they are nothing */
static void quoted_nothings(void **state)
{
	struct bench b;
	const struct word *word = first_word(&b, "${x+a\"\"''\"\"}${x#\"\"\"\"'b'\"\"'c'}");
	const struct part *part = word->parts->param->word->parts;
	const struct part *behind = word->parts->next->param->word->parts;

	(void)state;
	assert_string_equal(part->text.p, "a");
	assert_string_equal(part->next->text.p, "");
	assert_null(part->next->next);
	assert_string_equal(behind->text.p, "bc");
	assert_null(behind->next);
	close_bench(&b);
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
		cmocka_unit_test(flags),
		cmocka_unit_test(constants_elsewhere),
		cmocka_unit_test(operands), cmocka_unit_test(quoted_byte),
		cmocka_unit_test(quoted_nothings),
		cmocka_unit_test(commands),
		cmocka_unit_test(lines),
		cmocka_unit_test(word_texts),
		cmocka_unit_test(advice),
	};
	return RUN_TESTS(tests);
}
