/* test_lex.c - tokens, line continuation, places, reserved words, dollar-single-quotes */
#include "unit.h"
#include "lex.h"

/* ---- tokens ---- */

/* the tokens of text; words are passed over up to the next byte that ends one */
static void describe(struct buf *out, struct str text, bool with_numbers)
{
	struct lexer lexer;
	struct token token;

	lexer_init(&lexer, text, 1, NULL, NULL);
	do {
		lex_token(&lexer, &token, with_numbers);
		if (token.kind == TOKEN_WORD) {
			unsigned seen = 0;
			size_t n = lex_run(&lexer, LEX_METACHARACTER | LEX_ESCAPE, &seen);
			buf_add(out, (struct str){ lexer.text + lexer.pos, n });
			lexer.pos += n;
			if (lex_peek(&lexer) == '\\')
				lex_skip(&lexer);
		} else if (token.kind == TOKEN_IO_NUMBER) {
			buf_add_byte(out, '#');
			buf_add_integer(out, token.number);
		} else if (token.kind == TOKEN_NUL || token.kind == TOKEN_CR) {
			buf_add(out, token.kind == TOKEN_NUL ? STR("NUL") : STR("CR"));
			lex_skip(&lexer);
		} else {
			buf_add(out, str_of(token_name(token.kind)));
		}
		buf_add_byte(out, ' ');
		assert_true(token.at.pos <= lexer.n);
	} while (token.kind != TOKEN_END);
	lexer_free(&lexer);
}

static void check(const char *text, const char *expected)
{
	struct buf out = { 0 };

	describe(&out, str_of(text), true);
	buf_add(&out, STR(""));
	out.n -= sizeof(" the end ") - 1 > out.n ? out.n : sizeof("the end ") - 1;
	assert_string_equal(buf_terminated(&out), expected);
	buf_free(&out);
}

static void operators(void **state)
{
	(void)state;
	check("a&&b||c;d&e|f(g)", "a && b || c ; d & e | f ( g ) ");
	check(";; ;& ; ; & &&&", ";; ;& ; ; & && & ");
	check("< > << <<- >> <& >& <> >|", "< > << <<- >> <& >& <> >| ");
	check("<<-x << -x", "<<- x << -x ");
	check("<<< &> &>> |& ;;& <( >(", "<<< &> &>> |& ;;& <( >( ");
	check(">>> ||| ;;; <>> <<<<", ">> > || | ;; ; <> > <<< < ");
	check("a&\\\n&b|\\\n|c<\\\n<\\\n-d", "a && b || c <<- d ");
	check("()(( ))", "( ) ( ( ) ) ");
}

static void blanks_and_comments(void **state)
{
	(void)state;
	check(" \t a \t b ", "a b ");
	check("a # b c\nd", "a newline d ");
	check("a#b #c", "a#b ");
	check("# a \\\nb", "newline b ");
	check("a;# b\n", "a ; newline ");
	check("a \\\n b", "a b ");
	check("\\\n\\\na", "a ");
	check("\n\n", "newline newline ");
	check("", "");
}

static void numbers(void **state)
{
	struct buf out = { 0 };

	(void)state;
	check("2>a", "#2 > a ");
	check("12<a 3>>b", "#12 < a #3 >> b ");
	check("2 >a", "2 > a ");
	check("2a>b", "2a > b ");
	check("a2>b", "a2 > b ");
	check("2\\\n>a", "#2 > a ");
	check("1\\\n2>a", "#12 > a ");
	check("007>a", "#7 > a ");
	check("99999999999999999999>a", "#-1 > a ");
	check("2|a", "2 | a ");
	describe(&out, STR("1<2"), false);
	assert_string_equal(buf_terminated(&out), "1 < 2 the end ");
	buf_free(&out);
}

static void odd_bytes(void **state)
{
	struct buf out = { 0 };

	(void)state;
	check("a\r\nb", "a\r newline b ");
	check("a \r\n", "a CR newline ");
	check("\r", "CR ");
	check("\rb", "\rb ");
	check("\377 \200", "\377 \200 ");
	describe(&out, STR("a \0 b"), true);
	assert_string_equal(buf_terminated(&out), "a NUL b the end ");
	buf_free(&out);
}

static void places(void **state)
{
	struct lexer lexer;
	struct token token;

	(void)state;
	lexer_init(&lexer, STR("&&\n \\\n ;\n"), 7, NULL, NULL);
	lex_token(&lexer, &token, true);
	assert_int_equal(token.at.pos, 0);
	assert_int_equal(token.at.line, 7);
	assert_int_equal(token.end, 2);
	lex_token(&lexer, &token, true);
	assert_int_equal(token.kind, TOKEN_NEWLINE);
	assert_int_equal(token.at.line, 7);
	lex_token(&lexer, &token, true);
	assert_int_equal(token.kind, TOKEN_SEMICOLON);
	assert_int_equal(token.at.pos, 7);
	assert_int_equal(token.at.line, 9);
	lexer_free(&lexer);
}

/* ---- reserved words ---- */

static void reserved(void **state)
{
	static const char *const others[] = { "", "a", "i", "ifs", "Fi", "then ", "el", "els", "elseif", "whil",
		"whilee", "func", "functions", "do_", "case1", "!!", "[", "[[[", "]", "time", "{}" };

	(void)state;
	for (enum token_kind kind = TOKEN_BANG; kind < TOKEN_KINDS; kind++)
		assert_int_equal(lex_reserved(str_of(token_name(kind))), kind);
	for (size_t i = 0; i < ARRAY_LENGTH(others); i++)
		assert_int_equal(lex_reserved(str_of(others[i])), TOKEN_END);
	assert_int_equal(lex_reserved(STR("if\0")), TOKEN_END);
	assert_int_equal(lex_reserved(STR("i\0")), TOKEN_END);
}

/* ---- runs ---- */

static void runs(void **state)
{
	struct lexer lexer;
	unsigned seen = 0;

	(void)state;
	lexer_init(&lexer, STR("ab*c=d e"), 1, NULL, NULL);
	assert_int_equal(lex_run(&lexer, LEX_METACHARACTER, &seen), 6);
	assert_true((seen & LEX_GLOB) && (seen & LEX_EQUALS) && !(seen & LEX_BLANK));
	assert_int_equal(lex_run(&lexer, LEX_GLOB, &seen), 2);
	lexer.pos = lexer.n;
	assert_int_equal(lex_run(&lexer, LEX_GLOB, &seen), 0);
	for (int c = 0; c < 256; c++) {
		bool name = is_name_byte((char)c);
		assert_int_equal((lex_class_of((char)c) & LEX_NAME) != 0, name);
	}
}

static void continuation(void **state)
{
	struct lexer lexer;

	(void)state;
	lexer_init(&lexer, STR("a\\\n\\\nb\\c\\"), 1, NULL, NULL);
	assert_int_equal(lex_peek(&lexer), 'a');
	lex_skip(&lexer);
	assert_int_equal(lex_raw(&lexer), '\\');
	assert_int_equal(lex_peek(&lexer), 'b');
	assert_int_equal(lexer.line, 3);
	lex_skip(&lexer);
	assert_false(lex_take(&lexer, 'c'));
	assert_true(lex_take(&lexer, '\\'));
	assert_true(lex_take(&lexer, 'c'));
	assert_int_equal(lex_peek(&lexer), '\\');
	lex_skip(&lexer);
	assert_int_equal(lex_peek(&lexer), LEX_END);
	assert_int_equal(lex_raw(&lexer), LEX_END);
}

/* ---- text that comes by lines ---- */

static bool three_lines(void *context, struct buf *text)
{
	unsigned *count = context;

	if ((*count)++ >= 3)
		return false;
	buf_add(text, STR("a\\\n"));
	return true;
}

static void by_lines(void **state)
{
	struct lexer lexer;
	unsigned count = 0;

	(void)state;
	lexer_init(&lexer, (struct str){ NULL, 0 }, 1, three_lines, &count);
	for (unsigned i = 1; i <= 3; i++) {
		assert_int_equal(lex_peek(&lexer), 'a');
		assert_int_equal(count, i);
		lex_skip(&lexer);
		lexer_forget(&lexer);
	}
	assert_int_equal(lex_peek(&lexer), LEX_END);
	assert_int_equal(lex_peek(&lexer), LEX_END);
	assert_int_equal(count, 4);
	lexer_free(&lexer);
}

/* ---- $'...' ---- */

static void quoted(const char *text, struct str expected, bool expected_nul)
{
	struct lexer lexer;
	struct buf out = { 0 };
	bool nul;

	lexer_init(&lexer, str_of(text), 1, NULL, NULL);
	assert_true(lex_dollar_quote(&lexer, &out, &nul));
	if (!str_equal(buf_str(&out), expected) || nul != expected_nul)
		fail_msg("%s gives %.*s", text, (int)out.n, out.p);
	assert_int_equal(lexer.pos, lexer.n);
	buf_free(&out);
}

static void dollar_quotes(void **state)
{
	(void)state;
	quoted("'", STR(""), false);
	quoted("a b\"c'", STR("a b\"c"), false);
	quoted("\\\"\\'\\\\\\a\\b\\e\\f\\n\\r\\t\\v'", STR("\"'\\\a\b\033\f\n\r\t\v"), false);
	quoted("\\cA\\ca\\c[\\c?\\c\\\\\\c]'", STR("\001\001\033\177\034\035"), false);
	quoted("\\x41\\x4g\\xA\\xFF\\x414'", STR("A\004g\n\377A4"), false);
	quoted("\\1\\12\\101\\1011\\377\\8'", STR("\001\nAA1\377\\8"), false);
	quoted("\\u41\\u00e9\\u20ac\\U1F600\\ug'", STR("A\303\251\342\202\254\360\237\230\200\\ug"), false);
	quoted("\\q\\z\\\n'", STR("\\q\\z\\\n"), false);
	quoted("a\\0b'", STR("a"), true);
	quoted("a\\x00b\\n\\101'", STR("a"), true);
	quoted("a\\c@b'", STR("a"), true);
	quoted("a\\u0000b'", STR("a"), true);
	quoted("\\xx\\x'", STR("\\xx\\x"), false);
	quoted("\200\377'", STR("\200\377"), false);
}

static void unclosed_dollar_quotes(void **state)
{
	static const char *const texts[] = { "", "a", "\\", "a\\'", "\\c", "\\x", "\\x4", "\\1", "\\u", "\\c\\" };

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(texts); i++) {
		struct lexer lexer;
		struct buf out = { 0 };
		bool nul;
		lexer_init(&lexer, str_of(texts[i]), 1, NULL, NULL);
		assert_false(lex_dollar_quote(&lexer, &out, &nul));
		assert_int_equal(lexer.pos, lexer.n);
		buf_free(&out);
	}
}

/* ---- texts made from others ---- */

static void outermost(void **state)
{
	struct lexer outer, inner;
	const struct lexer *lexer;
	struct lex_mark mark;

	(void)state;
	lexer_init(&outer, STR("`a \\`b \\\\\\$c \\d`"), 1, NULL, NULL);
	lexer_init(&inner, STR("a `b \\$c \\d"), 1, NULL, NULL);
	inner.outer = &outer;
	inner.origin = 1;
	inner.made = LEX_BACKQUOTED;
	lexer = &inner;
	mark = lex_outermost(&lexer, (struct lex_mark){ 3, 1 });
	assert_ptr_equal(lexer, &outer);
	assert_int_equal(outer.text[mark.pos], 'b');
	lexer = &inner;
	mark = lex_outermost(&lexer, (struct lex_mark){ 7, 1 });
	assert_int_equal(outer.text[mark.pos], 'c');
	lexer = &inner;
	mark = lex_outermost(&lexer, (struct lex_mark){ 10, 1 });
	assert_int_equal(outer.text[mark.pos], 'd');
	lexer = &inner;
	inner.made = LEX_APART;
	mark = lex_outermost(&lexer, (struct lex_mark){ 3, 1 });
	assert_ptr_equal(lexer, &inner);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(operators),
		cmocka_unit_test(blanks_and_comments),
		cmocka_unit_test(numbers),
		cmocka_unit_test(odd_bytes),
		cmocka_unit_test(places),
		cmocka_unit_test(reserved),
		cmocka_unit_test(runs),
		cmocka_unit_test(continuation),
		cmocka_unit_test(by_lines),
		cmocka_unit_test(dollar_quotes),
		cmocka_unit_test(unclosed_dollar_quotes),
		cmocka_unit_test(outermost),
	};
	return RUN_TESTS(tests);
}
