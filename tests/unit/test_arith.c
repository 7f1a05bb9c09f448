/* test_arith.c - arithmetic: constants, operators, errors, size, words with parameters. */
#include "arith_bench.h"

static void check(struct bench *b, const char *text, const char *expected)
{
	assert_string_equal(run(b, str_of(text)), expected);
}

/* ---- by hand ---- */

static void constants(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	check(&b, "", "0");
	check(&b, " \t\n", "0");
	check(&b, "0", "0");
	check(&b, "010", "8");
	check(&b, "0x1F", "31");
	check(&b, "0Xff", "255");
	check(&b, "00", "0");
	check(&b, "9223372036854775807", "9223372036854775807");
	check(&b, "0x7fffffffffffffff", "9223372036854775807");
	check(&b, "-9223372036854775808", "-9223372036854775808");
	check(&b, "- 01000000000000000000000", "-9223372036854775808");
	check(&b, "9223372036854775808", "constant out of range: \"9223372036854775808\"");
	check(&b, "-9223372036854775809", "constant out of range: \"9223372036854775809\"");
	check(&b, "99999999999999999999", "constant out of range: \"99999999999999999999\"");
	check(&b, "08", "expected decimal, 0octal or 0xhex, found \"08\"");
	check(&b, "0x", "expected decimal, 0octal or 0xhex, found \"0x\"");
	check(&b, "0xg", "expected decimal, 0octal or 0xhex, found \"0xg\"");
	check(&b, "12ab", "expected decimal, 0octal or 0xhex, found \"12ab\"");
	bench_free(&b);
}

static void values(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	static const char *const good[][2] = {
		{ "5", "5" }, { "-5", "-5" }, { "+5", "5" }, { " 7\n", "7" }, { "010", "8" },
		{ "-0x10", "-16" }, { "0", "0" }, { "-0", "0" },
		{ "999999999999999999", "999999999999999999" },
		{ "-9223372036854775808", "-9223372036854775808" },
		{ "0000000000000000000000001", "1" },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(good); i++) {
		set(&b, "x", good[i][0]);
		check(&b, "x", good[i][1]);
	}
	static const char *const bad[] = {
		"abc", "1+1", "5 5", "--5", "-", "+", "08", "0x", "9223372036854775808", "y", " ",
		"5\r",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(bad); i++) {
		char expected[120];
		set(&b, "x", bad[i]);
		snprintf(expected, sizeof(expected),
			"\"x\" holds \"%s\", expected an integer of 64 bits", bad[i]);
		check(&b, "1 + x", expected);
	}
	check(&b, "unset_one", "0");
	b.refuse_values = true;
	check(&b, "x", "reported");
	check(&b, "x += 1", "reported");
	b.refuse_values = false;
	b.refuse_assign = true;
	check(&b, "y = 1", "reported");
	bench_free(&b);
}

static void operators(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	check(&b, "1+2*3-8/4%3", "5");
	check(&b, "1<<2<<3", "32");
	check(&b, "-1>>1", "-1");
	check(&b, "1<<64", "1");
	check(&b, "1<<-1", "-9223372036854775808");
	check(&b, "10-3-2", "5");
	check(&b, "1<2==1", "1");
	check(&b, "5&3|8^12", "5");
	check(&b, "2||1/0", "1");
	check(&b, "0&&1/0", "0");
	check(&b, "1/0", "division by zero");
	check(&b, "1%0", "division by zero");
	check(&b, "x/=0", "division by zero");
	check(&b, "-9223372036854775808/-1", "-9223372036854775808");
	check(&b, "-9223372036854775808%-1", "0");
	check(&b, "9223372036854775807+1", "-9223372036854775808");
	check(&b, "-9223372036854775808-1", "9223372036854775807");
	check(&b, "9223372036854775807*2", "-2");
	check(&b, "- - +x", "0");
	check(&b, "--5", "5");
	check(&b, "!x+!!5", "2");
	check(&b, "~0", "-1");
	check(&b, "1?2:0?3:4", "2");
	check(&b, "0?2:0?3:4", "4");
	check(&b, "x?y=2:3", "3");
	check(&b, "x=y=7", "7");
	check(&b, "x--1", "8");
	check(&b, "x--y", "14");
	check(&b, "x<<=2, 1", "\",\" is not in POSIX: write a $(( )) for each expression");
	check(&b, "(x = 3) * (x += 2)", "15");
	check(&b, "x", "5");
	bench_free(&b);
}

static void errors(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	static const char *const bad[][2] = {
		{ "1 2", "expected an operator, found \"2\"" },
		{ "1)", "expected an operator, found \")\"" },
		{ "(1", "expected an operator or \")\", found the end of the expression" },
		{ "1+", "expected a number or a name, found the end of the expression" },
		{ "*1", "expected a number or a name, found \"*\"" },
		{ "()", "expected a number or a name, found \")\"" },
		{ "1?2", "expected \":\" for the \"?\", found the end of the expression" },
		{ "1:2", "expected an operator, found \":\"" },
		{ "1=2", "expected a variable's name alone left of \"=\"" },
		{ "(x)=2", "expected a variable's name alone left of \"=\"" },
		{ "1?x:y=2", "expected a variable's name alone left of \"=\"" },
		{ "x++", "\"++\" is not in POSIX: use x=$((x+1))" },
		{ "x-- + 1", "\"--\" is not in POSIX: use x=$((x-1))" },
		{ "--x", "\"--\" is not in POSIX: use x=$((x-1))" },
		{ "1+++x", "\"++\" is not in POSIX: use x=$((x+1))" },
		{ "2**3", "\"**\" is not in POSIX: multiply, x*x for a square" },
		{ "16#ff", "BASE#DIGITS is not in POSIX: write 0xff, 017 or ${x#0}" },
		{ "1.5", "\".\" is not in POSIX: there are only integers" },
		{ "a[1]", "name[...] is not in POSIX: use the positional parameters (set -- a b c)" },
		{ "\"1\"", "unexpected \"\"\"" },
		{ "\xc3\xa9", "unexpected \"\xc3\xa9\"" },
		{ "1 \xff", "unexpected \"\xff\"" },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(bad); i++)
		check(&b, bad[i][0], bad[i][1]);
	assert_string_equal(run(&b, STR("1\0")), "unexpected \"\"");
	bench_free(&b);
}

/* ---- size and depth ---- */

static struct str repeated(struct bench *b, const char *piece, size_t count, const char *end)
{
	struct buf text = { .arena = &b->arena };
	for (size_t i = 0; i < count; i++)
		buf_add(&text, str_of(piece));
	buf_add(&text, str_of(end));
	return buf_str(&text);
}

static void long_chains(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	set(&b, "x", "1");
	assert_string_equal(run(&b, repeated(&b, "x+", 100000, "x")), "100001");
	assert_string_equal(run(&b, repeated(&b, "1+", 1000000, "1")), "1000001");
	assert_string_equal(run(&b, repeated(&b, "x&&", 100000, "x")), "1");
	assert_string_equal(run(&b, repeated(&b, "!x||", 100000, "0")), "0");
	assert_string_equal(run(&b, repeated(&b, "!x?2:", 100000, "3")), "3");
	assert_string_equal(run(&b, repeated(&b, "0?2:", 100000, "3")), "3");
	assert_string_equal(run(&b, repeated(&b, "x*", 100000, "x")), "1");
	bench_free(&b);
}

static void deep_nesting(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	static const char *const pieces[] = { "(", "-", "- ", "!", "~", "x=", "1?", "(1+", "-(x*" };
	assert_string_equal(run(&b, repeated(&b, "-", 500, "1")), "1");
	for (size_t i = 0; i < ARRAY_LENGTH(pieces); i++) {
		const char *message = run(&b, repeated(&b, pieces[i], 1000000, "1"));
		assert_memory_equal(message, "nested too deeply for a stack of ", 33);
	}
	/* a tree that was made with more stack than is left when it is evaluated */
	struct arith_error error;
	struct buf text = { .arena = &b.arena };
	buf_add(&text, repeated(&b, "-(x*", 100, "1"));
	buf_add(&text, repeated(&b, ")", 100, ""));
	const struct arith *tree =
		arith_parse_text(&b.arena, &b.names, &b.limits, buf_str(&text), &error);
	assert_non_null(tree);
	b.limits.stack_floor = UINTPTR_MAX;
	assert_memory_equal(run_tree(&b, tree, &error), "nested too deeply", 17);
	bench_free(&b);
}

/* ---- words: operands that are parameters ---- */

struct piece {
	const char *literal;	/* or */
	const char *variable;
	enum param_op op;
};

static struct word *word_of(struct bench *b, const struct piece *pieces, size_t count)
{
	struct word *word = ARENA_NEW(&b->arena, struct word);
	struct part **last = &word->parts;
	for (size_t i = 0; i < count; i++) {
		struct part *part = ARENA_NEW(&b->arena, struct part);
		if (pieces[i].literal != NULL) {
			part->text = str_of(pieces[i].literal);
		} else {
			struct param *param = ARENA_NEW(&b->arena, struct param);
			part->kind = PART_PARAM;
			param->op = pieces[i].op;
			param->name = names_intern(&b->names, str_of(pieces[i].variable));
			part->param = param;
		}
		*last = part;
		last = &part->next;
	}
	return word;
}

#define WORD(b, ...)                                                                               \
	run_word(b, (const struct piece[]){ __VA_ARGS__ },                                         \
		sizeof((const struct piece[]){ __VA_ARGS__ }) / sizeof(struct piece))
#define L(text) { text, NULL, PARAM_PLAIN }
#define V(name) { NULL, name, PARAM_PLAIN }

static const char *run_word(struct bench *b, const struct piece *pieces, size_t count)
{
	struct arith_error error;
	const struct word *word = word_of(b, pieces, count);
	const struct arith *tree =
		arith_parse_word(&b->arena, &b->names, &b->limits, word, &error);
	return run_tree(b, tree, &error);
}

static void words(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	set(&b, "five", "5");
	set(&b, "minus", "-5");
	set(&b, "sum", "1+1");
	assert_string_equal(WORD(&b, L("1 + 2")), "3");
	assert_string_equal(WORD(&b, L("")), "0");
	assert_string_equal(WORD(&b, V("five")), "5");
	assert_string_equal(WORD(&b, L("2 *"), V("five"), L("+1")), "11");
	assert_string_equal(WORD(&b, L("2-"), V("minus")), "7");
	assert_string_equal(WORD(&b, L("-"), V("minus")), "5");
	assert_string_equal(WORD(&b, V("five"), L("*"), V("minus")), "-25");
	assert_string_equal(WORD(&b, L("five++"), V("five")), "10");
	/* only the expanded text says what these are */
	assert_string_equal(WORD(&b, V("sum"), L("*2")), "textual");
	assert_string_equal(WORD(&b, V("unset")), "textual");
	assert_string_equal(WORD(&b, L("1"), V("five")), "textual");
	assert_string_equal(WORD(&b, V("five"), V("five")), "textual");
	assert_string_equal(WORD(&b, V("five"), L("x")), "textual");
	assert_string_equal(WORD(&b, V("five"), L(" 3")), "textual");
	assert_string_equal(WORD(&b, V("five"), L(" = 3")), "textual");
	assert_string_equal(WORD(&b, L("x = "), V("five")), "textual");
	assert_string_equal(WORD(&b, L("1 +"), { NULL, "five", PARAM_LENGTH }), "textual");
	/* 2.6.4 expands before && and || are looked at */
	assert_string_equal(WORD(&b, L("0 && "), V("sum")), "textual");
	assert_string_equal(WORD(&b, L("0 && "), V("five")), "0");
	assert_string_equal(WORD(&b, L("1 ? 2 : "), V("sum")), "textual");
	/* an error whatever the values are */
	assert_string_equal(WORD(&b, L("1 +")),
		"expected a number or a name, found the end of the expression");
	assert_string_equal(WORD(&b, L("1/0+"), V("five")), "division by zero");
	b.refuse_values = true;
	assert_string_equal(WORD(&b, V("five")), "reported");
	bench_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(constants),
		cmocka_unit_test(values),
		cmocka_unit_test(operators),
		cmocka_unit_test(errors),
		cmocka_unit_test(long_chains),
		cmocka_unit_test(deep_nesting),
		cmocka_unit_test(words),
	};
	return RUN_TESTS(tests);
}
