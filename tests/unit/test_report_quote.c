/* test_report_report_quote.c - names in output, as GNU's utilities quote them */
#include "unit.h"
#include "report.h"

/* quoted: what becomes of a name, in the C locale or in UTF-8 */
static void quoted(const char *name, const char *wanted, bool utf8)
{
	struct buf out = { .arena = NULL };
	report_quote(&out, str_of(name), utf8);
	assert_string_equal(buf_terminated(&out), wanted);
	buf_free(&out);
}

static void plain(void **unused)
{
	(void)unused;
	quoted("", "''", false);
	quoted("a", "'a'", false);
	quoted("a b", "'a b'", false);
	quoted("a\\b$`\"*?", "'a\\b$`\"*?'", false);
}

static void apostrophes(void **unused)
{
	(void)unused;
	quoted("'", "\"'\"", false);
	quoted("it's a/b-c.d:e,f+g%h@_]", "\"it's a/b-c.d:e,f+g%h@_]\"", false);
	quoted("#'", "\"#'\"", false);
	quoted("~'", "\"~'\"", false);
	quoted("'#", "''\\''#'", false);
	quoted("'$x", "''\\''$x'", false);
	quoted("a'\"", "'a'\\''\"'", false);
	quoted("'!", "''\\''!'", false);
}

static void escapes(void **unused)
{
	(void)unused;
	quoted("a\nb", "'a'$'\\n''b'", false);
	quoted("\n", "''$'\\n'", false);
	quoted("\a\b\t\n\v\f\r", "''$'\\a\\b\\t\\n\\v\\f\\r'", false);
	quoted("\033[1m", "''$'\\033''[1m'", false);
	quoted("x\177\001y", "'x'$'\\177\\001''y'", false);
	quoted("\n'a", "''$'\\n'\\''a'", false);
	quoted("a'\n", "'a'\\'''$'\\n'", false);
	quoted("\n'\n", "''$'\\n'\\'''$'\\n'", false);
}

static void beyond_ascii(void **unused)
{
	(void)unused;
	quoted("\303\251", "''$'\\303\\251'", false);
	quoted("\303\251", "'\303\251'", true);
	quoted("'\303\251", "''\\''\303\251'", true);
	/* a control character, a line separator, what is cut off or invalid */
	quoted("\302\205", "''$'\\302\\205'", true);
	quoted("\342\200\250", "''$'\\342\\200\\250'", true);
	quoted("\342\202", "''$'\\342\\202'", true);
	quoted("\377x", "''$'\\377''x'", true);
	quoted("\360\237\230\200", "'\360\237\230\200'", true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain),
		cmocka_unit_test(apostrophes),
		cmocka_unit_test(escapes),
		cmocka_unit_test(beyond_ascii),
	};
	return RUN_TESTS(tests);
}
