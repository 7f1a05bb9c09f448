/* test_regex.c - regular expressions by hand, from the standard; random ones: test_regex_random.c */
#include <stdio.h>
#include "unit.h"
#include "regex.h"

enum { B = 0, E = REGEX_EXTENDED, I = REGEX_IGNORE_CASE, U = REGEX_UTF8, M = REGEX_MULTILINE };

/* ---- by hand ---- */

/* show: "(0,3)(1,2)(-,-)", "no match" or the message. */
static void show(char out[512], unsigned flags, struct str pattern, struct str text, size_t from)
{
	struct arena a = { 0 };
	const char *error;
	const struct regex *re = regex_compile(&a, pattern, flags, &error);
	struct regex_span spans[12];
	size_t n = 0;
	if (re == NULL) {
		snprintf(out, 512, "%s", error);
	} else if (regex_search(re, &a, text, from, spans, 12) != REGEX_MATCH) {
		snprintf(out, 512, "no match");
	} else {
		for (size_t i = 0; i <= regex_groups(re); i++)
			n += (size_t)(spans[i].start == SIZE_MAX ?
				snprintf(out + n, 512 - n, "(-,-)") :
				snprintf(out + n, 512 - n, "(%zu,%zu)", spans[i].start,
					spans[i].end));
	}
	arena_free(&a);
}

struct by_hand {
	unsigned flags;
	const char *pattern, *text, *expected;
};

static void check_all(const struct by_hand *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char got[512];
		show(got, cases[i].flags, str_of(cases[i].pattern), str_of(cases[i].text), 0);
		if (strcmp(got, cases[i].expected) != 0)
			fail_msg("%u %s on \"%s\": wanted %s, got %s", cases[i].flags,
				cases[i].pattern, cases[i].text, cases[i].expected, got);
	}
}
#define CHECK(cases) check_all((cases), ARRAY_LENGTH(cases))

static void plain(void **unused)
{
	(void)unused;
	static const struct by_hand cases[] = {
		{ B, "", "", "(0,0)" }, { B, "", "abc", "(0,0)" }, { E, "", "abc", "(0,0)" },
		{ B, "abc", "xabcabc", "(1,4)" }, { B, "abc", "ababd", "no match" },
		{ B, "abc", "", "no match" }, { B, "abc", "ab", "no match" },
		{ B, "aab", "aaaab", "(2,5)" }, { B, "a", "bbba", "(3,4)" },
		{ B, "\\.", "a.", "(1,2)" }, { B, "a\\*", "aa*", "(1,3)" },
		{ E, "\\(\\)\\{\\}\\|\\+\\?\\*\\[\\]\\^\\$\\.\\\\", "(){}|+?*[]^$.\\", "(0,14)" },
		{ B, "(){}|+?", "(){}|+?", "(0,7)" }, { B, "\\}", "}", "(0,1)" },
		{ E, "}]", "}]", "(0,2)" }, { B, "]", "]", "(0,1)" },
		{ B, "\\n\\q", "nq", "(0,2)" },
		{ I, "aBc", "xAbC", "(1,4)" }, { I, "[a-c]*", "aBCd", "(0,3)" },
		{ I, "[^a]", "Ab", "(1,2)" }, { I, "@", "`", "no match" },
		{ I, "[[:upper:]]*", "aB1", "(0,2)" }, { I, "k", "\xe2\x84\xaa", "no match" },
		{ I, "[Z-a]", "z", "(0,1)" }, { I, "x.y", "XaY", "(0,3)" },
	};
	CHECK(cases);
}

/* 9.3.7, 9.3.8, and 9.4.6 to 9.4.9 */
static void grammar(void **unused)
{
	(void)unused;
	static const struct by_hand cases[] = {
		/* a * that is plain */
		{ B, "*a", "*a", "(0,2)" }, { B, "\\(*a\\)", "*a", "(0,2)(0,2)" },
		{ B, "b\\|*a", "*a", "(0,2)" }, { B, "^*a", "*a", "(0,2)" },
		{ B, "\\(^*a\\)", "*a", "(0,2)(0,2)" }, { B, "**", "***", "(0,3)" },
		{ B, "a**", "aaa", "(0,3)" }, { B, "\\+a", "+a", "(0,2)" },
		{ B, "\\?a", "?a", "(0,2)" }, { B, "^\\+", "+", "(0,1)" },
		{ B, "\\(^\\)*a", "a", "(0,1)(0,0)" }, { B, "\\<*a", "<*a", "no match" },
		/* operators with nothing before them in an extended one */
		{ E, "*a", "*a", "(1,2)" }, { E, "+a", "a", "(0,1)" }, { E, "?a", "a", "(0,1)" },
		{ E, "a|*b", "b", "(0,1)" }, { E, "(*a)", "a", "(0,1)(0,1)" },
		{ E, "^*ab", "xab", "(1,3)" }, { E, "{1}a", "a", "(0,1)" },
		/* empty alternatives */
		{ E, "()", "a", "(0,0)(0,0)" }, { E, "a||b", "b", "(0,1)" },
		{ E, "a|", "a", "(0,1)" }, { E, "|a", "a", "(0,1)" }, { E, "(|a)+", "aa", "(0,2)(1,2)" },
		{ B, "\\(\\)", "", "(0,0)(0,0)" }, { B, "a\\|", "a", "(0,1)" },
		{ B, "a|b", "a|b", "(0,3)" }, { B, "a\\|b", "b", "(0,1)" },
		/* anchors */
		{ B, "^a", "ba", "no match" }, { B, "^a", "ab", "(0,1)" }, { B, "a$", "aba", "(2,3)" },
		{ B, "a^b", "a^b", "(0,3)" }, { B, "a$b", "a$b", "(0,3)" }, { B, "$a", "$a", "(0,2)" },
		{ B, "a^", "a^", "(0,2)" }, { B, "^^", "^a", "(0,1)" }, { B, "$$", "a$", "(1,2)" },
		{ B, "\\(^a\\)", "ba", "no match" }, { B, "\\(a$\\)", "ab", "no match" },
		{ B, "\\(^a\\)", "a", "(0,1)(0,1)" }, { B, "\\(a$\\)", "ba", "(1,2)(1,2)" },
		{ B, "b\\|^a", "ca", "no match" }, { B, "a$\\|b", "ac", "no match" },
		{ B, "^$", "", "(0,0)" }, { B, "^$", "a", "no match" }, { B, "^", "a", "(0,0)" },
		{ B, "$", "ab", "(2,2)" }, { B, "^*$", "*", "(0,1)" },
		{ E, "a^b", "a^b", "no match" }, { E, "a$b", "a$b", "no match" },
		{ E, "(^a|b$)", "cb", "(1,2)(1,2)" }, { E, "^^a$$", "a", "(0,1)" },
		{ E, "(^|x)a", "ba", "no match" }, { E, "x*^a", "a", "(0,1)" },
		{ B, "a.c", "a\nc", "(0,3)" }, { B, "^b", "a\nb", "no match" },
		{ B, "a$", "a\n", "no match" },
	};
	CHECK(cases);
}

static void intervals(void **unused)
{
	(void)unused;
	static const struct by_hand cases[] = {
		{ B, "a\\{2\\}", "aaa", "(0,2)" }, { B, "a\\{2,\\}", "baaa", "(1,4)" },
		{ B, "a\\{1,2\\}", "aaa", "(0,2)" }, { B, "a\\{,2\\}", "aaa", "(0,2)" },
		{ B, "a\\{,\\}", "aaa", "(0,3)" }, { B, "a\\{0\\}b", "ab", "(1,2)" },
		{ B, "a\\{0,0\\}", "a", "(0,0)" }, { B, "a\\{3\\}", "aa", "no match" },
		{ B, "\\(ab\\)\\{2\\}", "ababab", "(0,4)(2,4)" },
		{ B, "a\\{1,2\\}\\{2\\}", "aaaaa", "(0,4)" }, { B, "a*\\{2\\}", "aaa", "(0,3)" },
		{ B, "a{2}", "a{2}", "(0,4)" }, { B, "a\\{2\\}*", "aaaaa", "(0,4)" },
		{ E, "a{2}", "aaa", "(0,2)" }, { E, "a{,3}", "aaaa", "(0,3)" },
		{ E, "a{,}", "aaaa", "(0,4)" }, { E, "(a|b){2,3}", "abab", "(0,3)(2,3)" },
		{ E, "a{1", "a{1", "(0,3)" }, { E, "a{x}", "a{x}", "(0,4)" },
		{ E, "a{", "a{", "(0,2)" }, { E, "{", "{", "(0,1)" }, { E, "a{1,2", "a{1,2", "(0,5)" },
		{ E, "a{1}{3", "a{3", "(0,3)" }, { E, "a{-1}", "a{-1}", "(0,5)" },
		{ E, "a\\{2\\}", "a{2}", "(0,4)" }, { E, "(a{0,2}b){2}c", "aababc", "(0,6)(3,5)" },
		{ E, "(a){0}b", "ab", "(1,2)(-,-)" }, { E, "(){32767}", "", "(0,0)(0,0)" },
		{ E, "((){32767}){32767}a", "a", "(0,1)(0,0)(0,0)" },
		{ E, "a{32767}", "a", "no match" },
		{ E, "a{2,1}", "a", "interval whose end is less than its beginning" },
		{ E, "a{32768}", "a", "interval of more than 32767" },
		{ E, "a{1,99999999999}", "a", "interval of more than 32767" },
		{ E, "a{99999999999,}", "a", "interval of more than 32767" },
		{ B, "a\\{1", "a", "expected \\{n\\}, \\{n,\\} or \\{n,m\\}" },
		{ B, "a\\{1}", "a", "expected \\{n\\}, \\{n,\\} or \\{n,m\\}" },
		{ B, "a\\{x\\}", "a", "expected \\{n\\}, \\{n,\\} or \\{n,m\\}" },
		{ B, "a\\{\\}", "a", "expected \\{n\\}, \\{n,\\} or \\{n,m\\}" },
		{ B, "a\\{1a\\}", "a", "expected \\{n\\}, \\{n,\\} or \\{n,m\\}" },
		{ B, "\\{1\\}", "a", "nothing before \\{ that could be repeated" },
		{ B, "\\(\\{1\\}\\)", "a", "nothing before \\{ that could be repeated" },
		{ B, "^\\{1\\}", "a", "nothing before \\{ that could be repeated" },
		{ E, "(a{1000}){1000}", "a", "regular expression is too large" },
		{ E, "((a{1,255}){1,255}){1,255}", "a", "regular expression is too large" },
	};
	CHECK(cases);
}

/* 9.3.5 */
static void brackets(void **unused)
{
	(void)unused;
	static const struct by_hand cases[] = {
		{ B, "[abc]", "xb", "(1,2)" }, { B, "[^abc]", "abx", "(2,3)" },
		{ B, "[]a]", "]", "(0,1)" }, { B, "[^]a]", "]ab", "(2,3)" },
		{ B, "[a]b]", "ab]", "(0,3)" }, { B, "[a-c]*", "abcd", "(0,3)" },
		{ B, "[-a]*", "a-b", "(0,2)" }, { B, "[a-]*", "a-b", "(0,2)" },
		{ B, "[^-a]", "-ab", "(2,3)" }, { B, "[--/]*", "-./0", "(0,3)" },
		{ B, "[%--]*", "%+-.", "(0,3)" }, { B, "[a^]*", "^a", "(0,2)" },
		{ B, "[\\n]*", "\\n", "(0,2)" }, { B, "[\\]]", "\\]", "(0,2)" },
		{ B, "[a\\-z]*", "\\z[", "(0,2)" }, { B, "[.*$^(|]*", ".*$^(|", "(0,6)" },
		{ B, "[^\n]*", "a\nb", "(0,1)" }, { B, "[^a]*", "\n", "(0,1)" },
		{ B, "[[:digit:]]*", "09a", "(0,2)" }, { B, "[^[:digit:]]*", "a9", "(0,1)" },
		{ B, "[[:alpha:]_]*", "aZ_0", "(0,3)" }, { B, "[[:space:]]*", "\t\n\v\f\r a", "(0,6)" },
		{ B, "[[:punct:]]*", "!/:@[`{~a", "(0,8)" }, { B, "[[:cntrl:]]*", "\001\037\177 ", "(0,3)" },
		{ B, "[[:graph:]]*", "!~ ", "(0,2)" }, { B, "[[:print:]]*", " ~\177", "(0,2)" },
		{ B, "[[:xdigit:]]*", "09afAFg", "(0,6)" }, { B, "[[:blank:]]*", " \t\n", "(0,2)" },
		{ B, "[[:alnum:]]*", "aZ9_", "(0,3)" }, { B, "[[:lower:]]*", "azA", "(0,2)" },
		{ B, "[[:upper:]]*", "AZa", "(0,2)" }, { B, "[[:upper:][:digit:]-]*", "A-9a", "(0,3)" },
		{ B, "[:alpha:]*", "alph:x", "(0,5)" }, { B, "[[.a.]-c]*", "abcd", "(0,3)" },
		{ B, "[[.-.]]", "-", "(0,1)" }, { B, "[[.].]]", "]", "(0,1)" },
		{ B, "[[=a=]b]*", "abc", "(0,2)" }, { B, "[a-[.c.]]*", "abcd", "(0,3)" },
		{ B, "[[.[.]x]*", "[x", "(0,2)" }, { B, "[[=]=]]", "]", "(0,1)" },
		{ B, "[[a]", "[", "(0,1)" }, { B, "[a[]", "[", "(0,1)" },
		{ B, "[a-a]", "a", "(0,1)" }, { B, "[a-b-]*", "-ab", "(0,3)" },
		{ B, "[\x80-\xff]*", "\x80\xff", "(0,2)" },
		{ B, "[", "a", "expected ] to close [" }, { B, "[a", "a", "expected ] to close [" },
		{ B, "[]", "a", "expected ] to close [" }, { B, "[^]", "a", "expected ] to close [" },
		{ B, "[a-", "a", "expected ] to close [" }, { B, "[[:alpha:]", "a", "expected ] to close [" },
		{ B, "[[:alpha", "a", "expected ] to close [" }, { B, "[[.a", "a", "expected one character between [. and .] or [= and =]" },
		{ B, "[[.", "a", "expected one character between [. and .] or [= and =]" },
		{ B, "[b-a]", "a", "invalid end of a range" }, { B, "[a-c-e]", "a", "invalid end of a range" },
		{ B, "[a-[:digit:]]", "a", "invalid end of a range" },
		{ B, "[[:digit:]-z]", "a", "invalid end of a range" },
		{ B, "[[:foo:]]", "a", "unknown character class" },
		{ B, "[[:word:]]", "a", "unknown character class" },
		{ B, "[[::]]", "a", "unknown character class" },
		{ B, "[[.ab.]]", "a", "expected one character between [. and .] or [= and =]" },
		{ B, "[[==]]", "a", "expected one character between [. and .] or [= and =]" },
	};
	CHECK(cases);
}

static void escapes(void **unused)
{
	(void)unused;
	static const struct by_hand cases[] = {
		{ B, "\\w*", "aZ_0-", "(0,4)" }, { B, "\\W", "a-", "(1,2)" },
		{ E, "\\s+", "a \t\nb", "(1,4)" }, { E, "\\S+", " ab ", "(1,3)" },
		{ B, "\\<b", "ab b", "(3,4)" }, { B, "a\\>", "ab a", "(3,4)" },
		{ B, "\\bb\\b", "ab b", "(3,4)" }, { B, "\\Bb", "b ab", "(3,4)" },
		{ B, "\\b", "", "no match" }, { B, "\\B", "", "(0,0)" }, { B, "\\<", " a", "(1,1)" },
		{ B, "\\>", "ab ", "(2,2)" }, { E, "\\`a\\'", "a", "(0,1)" },
		{ B, "\\`a", "ba", "no match" }, { M, "\\`b", "a\nb", "no match" },
		{ M, "a\\'", "a\nb", "no match" },
		{ M, "^b", "a\nb", "(2,3)" }, { M, "a$", "a\nb", "(0,1)" }, { M, "^$", "a\n\nb", "(2,2)" },
		{ M, "a.b", "a\nb", "no match" }, { M, "a[^x]b", "a\nb", "no match" },
		{ M, "a\\Wb", "a\nb", "(0,3)" }, { M, "a[\n]b", "a\nb", "(0,3)" }, { M, "$", "a\n", "(1,1)" },
		{ E, "(", "", "expected ) to close (" }, { E, "(()", "", "expected ) to close (" },
		{ E, "a)", "a)", "(0,2)" }, { B, "\\(", "", "expected ) to close (" },
		{ E, "a|)", "b)", "(1,2)" }, { E, ")*", "))", "(0,2)" }, { E, "^)", ")", "(0,1)" },
		{ E, "(a))", "a))", "(0,2)(0,1)" }, { E, "){2}", "))", "(0,2)" },
		{ B, "a\\)", "", "expected ( before )" }, { B, "a\\", "", "backslash at the end" },
		{ E, "\\", "", "backslash at the end" },
	};
	CHECK(cases);
}

/* 9.1: what groups take */
static void groups(void **unused)
{
	(void)unused;
	static const struct by_hand cases[] = {
		{ B, "\\(.*\\).*", "abcdef", "(0,6)(0,6)" }, { B, "\\(a*\\)*", "bc", "(0,0)(0,0)" },
		{ E, "(a|ab)(c|bcd)(d*)", "abcd", "(0,4)(0,2)(2,3)(3,4)" },
		{ E, "(a|ab)(bcd|c)(d*)", "abcd", "(0,4)(0,2)(2,3)(3,4)" },
		{ E, "((a)|b)*", "ab", "(0,2)(1,2)(-,-)" }, { E, "(a*)?", "b", "(0,0)(0,0)" },
		{ E, "(a*)+", "b", "(0,0)(0,0)" }, { E, "(a*)*", "aa", "(0,2)(0,2)" },
		{ E, "(a*){2}", "aaa", "(0,3)(3,3)" }, { E, "(a*){0,2}", "aaa", "(0,3)(0,3)" },
		{ E, "(a*){2,3}", "aaa", "(0,3)(3,3)" }, { E, "(a*){0,2}", "b", "(0,0)(0,0)" },
		{ E, "(ab|cd|a|bc|d)*", "abcd", "(0,4)(2,4)" }, { E, "(ab|c|d|a|bcd)*", "abcd", "(0,4)(3,4)" },
		{ E, "(a|ab|b|bcd)*", "abcd", "(0,4)(1,4)" }, { E, "a*(a*)", "aaa", "(0,3)(3,3)" },
		{ E, "(a|b)*(b*)", "abb", "(0,3)(2,3)(3,3)" }, { E, "(a?)(ab)?", "ab", "(0,2)(0,0)(0,2)" },
		{ E, "(a|ab)(b*)", "abb", "(0,3)(0,2)(2,3)" }, { E, "(x|xy)*", "xyx", "(0,3)(2,3)" },
		{ E, "((a*)b)*", "aabb", "(0,4)(3,4)(3,3)" }, { E, "(a*|b)*", "ab", "(0,2)(1,2)" },
		{ E, "(a*)(b|abc)", "abc", "(0,3)(0,0)(0,3)" }, { E, "(.*)(.*)", "ab", "(0,2)(0,2)(2,2)" },
		{ E, "(()|a)*", "aa", "(0,2)(1,2)(-,-)" }, { E, "(a)|(a)", "a", "(0,1)(0,1)(-,-)" },
		{ E, "(aa|a)*", "aaa", "(0,3)(2,3)" }, { E, "((..)|(.))*", "aaa", "(0,3)(2,3)(-,-)(2,3)" },
		{ E, "((..)|(.)){2}", "aaa", "(0,3)(2,3)(-,-)(2,3)" },
		{ E, "(foo|foobar)(bar)?", "foobar", "(0,6)(0,6)(-,-)" },
		{ E, "(a)*(b)*", "", "(0,0)(-,-)(-,-)" }, { E, "((a?)b?){2}", "ab", "(0,2)(2,2)(2,2)" },
		{ E, "(a(b)?)+", "aba", "(0,3)(2,3)(-,-)" }, { E, "(ab?)(b?a)", "aba", "(0,3)(0,2)(2,3)" },
		{ E, "([^:]*):(.*)", "a:b:c", "(0,5)(0,1)(2,5)" }, { E, "(a|b|ab)*c", "abc", "(0,3)(0,2)" },
		{ B, "\\([^:]*\\):\\([^:]*\\)$", "x:y:z", "(2,5)(2,3)(4,5)" },
		{ E, "(a+|b+)*c", "aabbc", "(0,5)(2,4)" }, { E, "x(a*)(b*)y", "xy", "(0,2)(1,1)(1,1)" },
		{ E, "(a|b)(c)(d)", "acd", "(0,3)(0,1)(1,2)(2,3)" }, { E, "(a){0}", "a", "(0,0)(-,-)" },
		{ E, "(^)*a", "a", "(0,1)(0,0)" }, { E, "(a|^)*b", "ab", "(0,2)(0,1)" },
		{ E, "(((((a)))))", "a", "(0,1)(0,1)(0,1)(0,1)(0,1)(0,1)" },
		{ E, "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)", "abcdefghijk",
			"(0,11)(0,1)(1,2)(2,3)(3,4)(4,5)(5,6)(6,7)(7,8)(8,9)(9,10)(10,11)" },
	};
	CHECK(cases);
}

/* 9.3.6 */
static void back_references(void **unused)
{
	(void)unused;
	static const struct by_hand cases[] = {
		{ B, "\\(a*\\)\\1", "aaaaa", "(0,4)(0,2)" }, { B, "\\(ab*\\)x\\1", "abbxab", "no match" },
		{ B, "\\(ab*\\)x\\1", "abbxabbb", "(0,7)(0,3)" }, { E, "(a)\\1", "baa", "(1,3)(1,2)" },
		{ B, "^\\(.*\\)\n\\1$", "ab\nab", "(0,5)(0,2)" }, { B, "\\(a\\)\\{0\\}\\1", "a", "no match" },
		{ E, "(a)|b\\1", "b", "no match" }, { E, "(a*)*\\1", "aa", "(0,2)(2,2)" },
		{ E, "((a*)*)*\\2x", "aaaax", "(0,5)(4,4)(4,4)" }, { B, "\\(\\)*\\1", "a", "(0,0)(0,0)" },
		{ E, "(..)*\\1", "abab", "(0,4)(0,2)" }, { E, "(a|ab)(c|bcd)\\1", "abcdab", "(0,5)(0,1)(1,4)" },
		{ E, "(.)(.)\\2\\1", "xabba", "(1,5)(1,2)(2,3)" }, { E | I, "(ab)\\1", "abAB", "(0,4)(0,2)" },
		{ E | I, "(@)\\1", "@`", "no match" }, { B, "\\(^a\\)\\1", "aa", "(0,2)(0,1)" },
		{ E, "^(aa+)\\1+$", "aaaaaaa", "no match" }, { E, "^(aa+)\\1+$", "aaaaaaaaa", "(0,9)(0,3)" },
		{ E, "(a)(b)(c)(d)(e)(f)(g)(h)(i)\\9", "abcdefghii",
			"(0,10)(0,1)(1,2)(2,3)(3,4)(4,5)(5,6)(6,7)(7,8)(8,9)" },
		{ B, "\\1", "", "back-reference to a group that does not end before it" },
		{ E, "(a)\\2", "", "back-reference to a group that does not end before it" },
		{ E, "(a\\1)", "", "back-reference to a group that does not end before it" },
		{ E, "\\1(a)", "", "back-reference to a group that does not end before it" },
	};
	CHECK(cases);
}

static void characters(void **unused)
{
	(void)unused;
	static const struct by_hand cases[] = {
		{ U, ".", "\xc3\xa9", "(0,2)" }, { B, ".", "\xc3\xa9", "(0,1)" },
		{ U, "[\xc3\xa0-\xc3\xbf]", "\xc3\xa9", "(0,2)" }, { U, "[^a]", "\xe2\x82\xac", "(0,3)" },
		{ U, "[^a]*", "\xff\xc3\xa9", "(0,3)" }, { U, "\xc3\xa9*", "\xc3\xa9\xc3\xa9", "(0,4)" },
		{ U, "\xff", "\xff", "(0,1)" }, { U, "\xa9", "\xc3\xa9", "no match" },
		{ U, "\xc3", "\xc3\xa9", "no match" }, { U, "\xc3", "\xc3x", "(0,1)" },
		{ B, "\xa9", "\xc3\xa9", "(1,2)" }, { U, "[\xa9]", "\xc3\xa9", "no match" },
		{ U, "[\xa9]", "a\xa9", "(1,2)" }, { U, "a.c", "a\xf0\x9f\x90\x9a""c", "(0,6)" },
		{ U, "\\B", "a\xc3\xa9", "(3,3)" }, { U, "\\w", "\xc3\xa9", "no match" },
		{ U | E, "(.)(.)", "\xc3\xa9\xff", "(0,3)(0,2)(2,3)" },
		{ U | E, "(.).*\\1", "x\xc3\xa9-\xc3\xa9", "(1,6)(1,3)" },
		{ U, "[[=\xc3\xa9=]]", "\xc3\xa9", "(0,2)" }, { U, "[[.\xe2\x82\xac.]x]", "\xe2\x82\xac", "(0,3)" },
		{ U, "[\xe2\x82\xac-\xe2\x82\xad]", "\xe2\x82\xad", "(0,3)" }, { U, "\xc3\xa9", "e\xc3\xa9", "(1,3)" },
		{ U | I, "[a-z]\xc3\xa9", "A\xc3\xa9", "(0,3)" }, { U, "$", "\xc3\xa9", "(2,2)" },
		{ U, "x*$", "\xc3\xa9", "(2,2)" },
	};
	CHECK(cases);
}

/* Any byte is data, in the pattern and in the text. */
static void every_byte(void **unused)
{
	(void)unused;
	char got[512];
	show(got, B, STR("a\0b"), STR("xa\0b"), 0);
	assert_string_equal(got, "(1,4)");
	show(got, B, STR("[\0-\001]*"), STR("\0\001\002"), 0);
	assert_string_equal(got, "(0,2)");
	show(got, E, STR("(.)\\1"), STR("\0\0"), 0);
	assert_string_equal(got, "(0,2)(0,1)");
	show(got, B, STR("\\\0"), STR("\0"), 0);
	assert_string_equal(got, "(0,1)");
	show(got, B, STR("[[:cntrl:]]"), STR("\0"), 0);
	assert_string_equal(got, "(0,1)");
	show(got, I, STR("\0"), STR(" \0"), 0);
	assert_string_equal(got, "(1,2)");
}

static void from(void **unused)
{
	(void)unused;
	char got[512];
	show(got, B, STR("^a"), STR("aa"), 1);
	assert_string_equal(got, "no match");
	show(got, M, STR("^a"), STR("b\na"), 2);
	assert_string_equal(got, "(2,3)");
	show(got, B, STR("\\<a"), STR("aa a"), 1);
	assert_string_equal(got, "(3,4)");
	show(got, B, STR("a*"), STR("ab"), 1);
	assert_string_equal(got, "(1,1)");
	show(got, B, STR("a*"), STR("ab"), 2);
	assert_string_equal(got, "(2,2)");
	show(got, B, STR("a"), STR("ab"), 2);
	assert_string_equal(got, "no match");
	show(got, B, STR("ab"), STR("abab"), 1);
	assert_string_equal(got, "(2,4)");
	show(got, B, STR("$"), STR("ab"), 2);
	assert_string_equal(got, "(2,2)");
}

/* ---- limits ---- */

static enum regex_result search(const char *pattern, struct str text, size_t count)
{
	struct arena a = { 0 };
	const char *error;
	struct regex_span spans[10];
	const struct regex *re = regex_compile(&a, str_of(pattern), E, &error);
	assert_non_null(re);
	enum regex_result result = regex_search(re, &a, text, 0, spans, count);
	arena_free(&a);
	return result;
}

/* What takes other matchers hours, or all memory. */
static void hostile(void **unused)
{
	(void)unused;
	enum { LENGTH = 5000 };
	struct arena a = { 0 };
	char *as = arena_bytes(&a, LENGTH);
	memset(as, 'a', LENGTH);
	struct str text = { as, LENGTH };
	assert_int_equal(search("(a*)*b", text, 1), REGEX_NO_MATCH);
	assert_int_equal(search("(a|aa)*$", text, 10), REGEX_MATCH);
	assert_int_equal(search("((a|aa)*(a*)*)*$", text, 10), REGEX_MATCH);
	assert_int_equal(search("(a?){50}a{50}(a*)(a*)(.*)", text, 10), REGEX_MATCH);
	assert_int_equal(search("(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)b", text, 10), REGEX_NO_MATCH);
	assert_int_equal(search("(a*)*(a*)*\\1[bc]", text, 10), REGEX_LIMIT);
	text.n = 3000;
	assert_int_equal(search("(((a{1,30}){1,30}){1,30})*b?$", text, 10), REGEX_MATCH);
	arena_free(&a);
}

static void deep(void **unused)
{
	(void)unused;
	enum { DEPTH = 5000 };
	static const char *const around[][2] = { { "(", ")" }, { "(", ")*" }, { "(a|", ")" } };
	struct arena a = { 0 };
	for (size_t i = 0; i < ARRAY_LENGTH(around); i++) {
		struct buf pattern = { .arena = &a };
		for (size_t n = 0; n < DEPTH; n++)
			buf_add(&pattern, str_of(around[i][0]));
		buf_add(&pattern, STR("a"));
		for (size_t n = 0; n < DEPTH; n++)
			buf_add(&pattern, str_of(around[i][1]));
		assert_int_equal(search(buf_terminated(&pattern), STR("aa"), 10), REGEX_MATCH);
	}
	struct buf pattern = { .arena = &a };
	const char *error;
	for (size_t n = 0; n < LIMIT_REGEX_PROGRAM; n++)
		buf_add(&pattern, STR("()"));
	assert_null(regex_compile(&a, buf_str(&pattern), E, &error));
	assert_string_equal(error, "regular expression has too many groups");
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain),
		cmocka_unit_test(grammar),
		cmocka_unit_test(intervals),
		cmocka_unit_test(brackets),
		cmocka_unit_test(escapes),
		cmocka_unit_test(groups),
		cmocka_unit_test(back_references),
		cmocka_unit_test(characters),
		cmocka_unit_test(every_byte),
		cmocka_unit_test(from),
		cmocka_unit_test(hostile),
		cmocka_unit_test(deep),
	};
	return RUN_TESTS(tests);
}
