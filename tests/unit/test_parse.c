/* test_parse.c - the parser: trees, touches, diagnostics by the table in parse.cases; then bytes that a table of
 * lines cannot hold, and text that comes by lines. */
#include <stdio.h>
#include <stdlib.h>
#include "parse_bench.h"

/* ---- the table ---- */

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(table),
		cmocka_unit_test(bytes),
		cmocka_unit_test(nul_bytes),
		cmocka_unit_test(carriage_returns),
		cmocka_unit_test(byte_order_mark),
		cmocka_unit_test(ends),
		cmocka_unit_test(no_read_ahead),
		cmocka_unit_test(long_stream),
		cmocka_unit_test(at_end),
	};
	return RUN_TESTS(tests);
}
