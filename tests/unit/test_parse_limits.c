/* test_parse_limits.c - the parser's limits: depth, length, the number of errors, long lines in messages. */
#include "parse_bench.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(too_deep),
		cmocka_unit_test(deep_enough),
		cmocka_unit_test(long_but_flat),
		cmocka_unit_test(many_errors),
		cmocka_unit_test(second_parse),
		cmocka_unit_test(source_lines),
	};
	return RUN_TESTS(tests);
}
