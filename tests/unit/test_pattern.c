/* test_pattern.c - patterns, with a second opinion: an obvious matcher with a table of what it
 * found, on random patterns and texts over small alphabets; and glob(3) on a random tree. */
#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include "unit.h"
#include "pattern.h"

static bool matches(const char *source, const char *text, bool utf8)
{
	struct arena a = { 0 };
	bool result = pattern_matches(pattern_compile(&a, str_of(source)), str_of(text), utf8);
	arena_free(&a);
	return result;
}

/* ---- by hand ---- */

static void matching(void **state)
{
	(void)state;
	static const struct {
		const char *source, *text;
		bool expected;
	} cases[] = {
		{ "", "", true }, { "", "a", false }, { "a", "a", true }, { "a", "ab", false },
		{ "*", "", true }, { "**", "abc", true }, { "?", "", false }, { "?", "a", true },
		{ "a*", "abc", true }, { "a*", "ba", false }, { "*c", "abc", true },
		{ "*b*", "abc", true },
		{ "*d*", "abc", false }, { "a?c", "abc", true }, { "a*b*c", "aXXbYYc", true },
		{ "a*b*c", "aXXcYYb", false }, { "\\*", "*", true }, { "\\*", "a", false },
		{ "a\\*", "a*", true }, { "a\\*", "ab", false }, { "\\a", "a", true },
		{ "\\", "\\", true }, { "\\\\", "\\", true }, { "a\\", "a\\", true },
		{ "[abc]", "b", true }, { "[abc]", "d", false }, { "[!abc]", "d", true },
		{ "[^abc]", "d", true }, { "[!abc]", "a", false }, { "[a-c]", "b", true },
		{ "[c-a]", "b", false }, { "[a-]", "-", true }, { "[-a]", "-", true },
		{ "[]a]", "]", true }, { "[!]a]", "]", false }, { "[!]a]", "b", true },
		{ "[", "[", true }, { "[a", "[a", true }, { "[]", "[]", true },
		{ "[!]", "[!]", true },
		{ "[a*", "[abc", true }, { "*[a", "x[a", true }, { "[[:alpha:]", "[p", true },
		{ "[[:alpha:]]", "x", true }, { "[[:alpha:]]", "1", false },
		{ "[![:alpha:]]", "1", true }, { "[[:foo:]]", "f", false },
		{ "[[:foo:]x]", "x", true },
		{ "[[:upper:][:digit:]]", "7", true }, { "[[:punct:]]", "~", true },
		{ "[[:cntrl:]]", "\177", true }, { "[[:space:]]", "\v", true },
		{ "[[:blank:]]", "\n", false }, { "[[:graph:]]", " ", false },
		{ "[[:print:]]", " ", true }, { "[[:xdigit:]]", "f", true },
		{ "[[:xdigit:]]", "g", false }, { "[[:lower:]]", "A", false },
		{ "[[:alnum:]]", "_", false },
		{ "[[.a.]-c]", "b", true }, { "[[.-.]]", "-", true }, { "[[=a=]b]", "a", true },
		{ "[[.].]]", "]", true }, { "[[.ab.]]", "a", false }, { "[[.a]", ".", true },
		{ "[a-[.c.]]", "b", true }, { "[a-[:digit:]]", "-", true },
		{ "[a-[.xy.]]", "a", false },
		{ "[\\]]", "]", true }, { "[a\\-c]", "b", false }, { "[a\\-c]", "-", true },
		{ "[\\!a]", "!", true }, { "[\\!a]", "b", false }, { "[\\\\]", "\\", true },
		{ "[a\\]", "[a]", true }, { "[[a]", "[", true }, { "[]-a]", "^", true },
		{ "[!!]", "!", false }, { "[--/]", ".", true }, { "[a]]", "a]", true },
		{ "*\\]", "x]", true }, { "[:alpha:]", "l", true },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		for (int utf8 = 0; utf8 < 2; utf8++)
			if (matches(cases[i].source, cases[i].text, utf8) != cases[i].expected)
				fail_msg("%s against %s", cases[i].source, cases[i].text);
	}
}

static void characters(void **state)
{
	(void)state;
	assert_true(matches("?", "\xc3\xa9", true));
	assert_false(matches("?", "\xc3\xa9", false));
	assert_true(matches("??", "\xc3\xa9", false));
	assert_true(matches("[\xc3\xa9x]", "\xc3\xa9", true));
	assert_false(matches("[\xc3\xa9x]", "\xc3\xa9", false));
	assert_true(matches("[\xc3\xa0-\xc3\xbf]", "\xc3\xa9", true));
	assert_false(matches("[!\xc3\xa9]", "\xc3\xa9", true));
	assert_true(matches("[!a]", "\xe2\x82\xac", true));
	assert_true(matches("[[=\xc3\xa9=]]", "\xc3\xa9", true));
	assert_false(matches("[[:alpha:]]", "\xc3\xa9", true));
	/* an invalid byte is one character, and no piece of a valid one */
	assert_true(matches("?", "\xff", true));
	assert_true(matches("??", "\xc3\xc3", true));
	assert_true(matches("[\xff]", "\xff", true));
	assert_false(matches("\xc3*", "\xc3\xa9", true));
	assert_true(matches("\xc3*", "\xc3\xa9", false));
	assert_true(matches("\xc3*", "\xc3x", true));
	assert_false(matches("*\xa9", "\xc3\xa9", true));
	assert_false(matches("*\xa9?", "\xc3\xa9x", true));
	assert_false(matches("?\xa9", "\xc3\xa9", true));
	assert_false(matches("*\xa9*", "\xc3\xa9", true));
}

static void kinds(void **state)
{
	(void)state;
	struct arena a = { 0 };
	assert_int_equal(pattern_compile(&a, STR("a\\*b")).kind, PATTERN_LITERAL);
	assert_int_equal(pattern_compile(&a, STR("[a")).kind, PATTERN_LITERAL);
	assert_int_equal(pattern_compile(&a, STR("***")).kind, PATTERN_ANY);
	assert_int_equal(pattern_compile(&a, STR("a**")).kind, PATTERN_STARTS);
	assert_int_equal(pattern_compile(&a, STR("*/")).kind, PATTERN_ENDS);
	assert_int_equal(pattern_compile(&a, STR("*a*")).kind, PATTERN_CONTAINS);
	assert_int_equal(pattern_compile(&a, STR("a*b")).kind, PATTERN_GENERAL);
	assert_str(pattern_compile(&a, STR("\\a\\*b\\")).text, "a*b\\");
	assert_true(pattern_has_magic(STR("a[b]")));
	assert_true(pattern_has_magic(STR("a\\**")));
	assert_true(pattern_has_magic(STR("?")));
	assert_false(pattern_has_magic(STR("a[b\\]\\*\\?\\")));
	assert_false(pattern_has_magic(STR("")));
	arena_free(&a);
}

/* ---- the second opinion ---- */

static uint64_t seed = 2140624;

static unsigned pick(unsigned below)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(seed >> 33) % below;
}

#define MOST 64

/* struct decoded: a text as characters, with the byte offset of each. */
struct decoded {
	uint32_t c[MOST];
	size_t at[MOST + 1], count;
};

static struct decoded decode(struct str s, bool utf8)
{
	struct decoded d = { .count = 0 };
	size_t at = 0;
	while (at < s.n) {
		d.at[d.count] = at;
		d.c[d.count] = (unsigned char)s.p[at];
		at += utf8 ? utf8_decode(str_skip(s, at), &d.c[d.count]) : 1;
		d.count++;
	}
	d.at[d.count] = at;
	return d;
}

/* digit_class_at: is there [:digit:]? */
static bool digit_class_at(const struct decoded *p, size_t i)
{
	return i + 8 < p->count && p->c[i] == '[' && p->c[i + 1] == ':' && p->c[i + 2] == 'd';
}

/* bracket_at: does the bracket at p[i] hold c? Its length in characters in *length, 0: no bracket.
 * Only the forms that random patterns have: no collating symbols, one class. */
static bool bracket_at(const struct decoded *p, size_t i, uint32_t c, size_t *length)
{
	size_t j = i + 1;
	bool negated = false, found = false;
	*length = 0;
	if (j < p->count && (p->c[j] == '!' || p->c[j] == '^')) {
		negated = true;
		j++;
	}
	for (bool first = true; j < p->count; first = false) {
		if (p->c[j] == ']' && !first) {
			*length = j + 1 - i;
			return found != negated;
		}
		if (digit_class_at(p, j)) {
			found |= c >= '0' && c <= '9';
			j += 9;
			continue;
		}
		if (p->c[j] == '\\' && ++j == p->count)
			break;
		uint32_t low = p->c[j++], high = low;
		if (j + 1 < p->count && p->c[j] == '-' && p->c[j + 1] != ']' &&
			!digit_class_at(p, j + 1)) {
			j++;
			if (p->c[j] == '\\' && ++j == p->count)
				break;
			high = p->c[j++];
		}
		found |= c >= low && c <= high;
	}
	return false;
}

/* slow_match: pattern from i against text[j..end), each pair looked at once. */
static bool slow_match(const struct decoded *p, const struct decoded *t, size_t i, size_t j,
	size_t end, signed char memo[MOST + 1][MOST + 1])
{
	if (i == p->count)
		return j == end;
	if (memo[i][j] >= 0)
		return memo[i][j];
	size_t length = 0, next = i + 1;
	bool result = false, one = j < end;
	if (p->c[i] == '*') {
		result = slow_match(p, t, next, j, end, memo) ||
			(one && slow_match(p, t, i, j + 1, end, memo));
		memo[i][j] = result;
		return result;
	}
	if (p->c[i] == '[') {
		bool in = bracket_at(p, i, one ? t->c[j] : 'x', &length);
		next = i + (length > 0 ? length : 1);
		one = one && (length > 0 ? in : t->c[j] == '[');
	} else if (p->c[i] != '?') {
		if (p->c[i] == '\\' && i + 1 < p->count)
			next = ++i + 1;
		one = one && t->c[j] == p->c[i];
	}
	result = one && slow_match(p, t, next, j + 1, end, memo);
	return result;
}

static bool slow(const struct decoded *p, const struct decoded *t, size_t from, size_t end)
{
	signed char memo[MOST + 1][MOST + 1];
	memset(memo, -1, sizeof(memo));
	return slow_match(p, t, 0, from, end, memo);
}

static void random_text(struct buf *out, const char *const *pieces, size_t count, unsigned most)
{
	for (unsigned n = pick(most + 1); n > 0; n--)
		buf_add(out, str_of(pieces[pick((unsigned)count)]));
}

static void compare(struct str source, struct str text, bool utf8, struct arena *a)
{
	struct decoded p = decode(source, utf8), t = decode(text, utf8);
	struct pattern pattern = pattern_compile(a, source);
	ptrdiff_t prefix[2] = { -1, -1 }, suffix[2] = { -1, -1 };
	for (size_t k = 0; k <= t.count; k++) {
		if (slow(&p, &t, 0, k)) {
			prefix[0] = prefix[0] < 0 ? (ptrdiff_t)t.at[k] : prefix[0];
			prefix[1] = (ptrdiff_t)t.at[k];
		}
		if (slow(&p, &t, k, t.count)) {
			suffix[1] = suffix[1] < 0 ? (ptrdiff_t)(text.n - t.at[k]) : suffix[1];
			suffix[0] = (ptrdiff_t)(text.n - t.at[k]);
		}
	}
	bool same = pattern_matches(pattern, text, utf8) == slow(&p, &t, 0, t.count);
	for (int longest = 0; longest < 2; longest++) {
		same = same && pattern_prefix(pattern, text, longest, utf8) == prefix[longest];
		same = same && pattern_suffix(pattern, text, longest, utf8) == suffix[longest];
	}
	if (!same)
		fail_msg("pattern %.*s text %.*s utf8 %d: %d", (int)source.n, source.p, (int)text.n,
			text.p, utf8, pattern_matches(pattern, text, utf8));
}

static void random_patterns(void **state)
{
	(void)state;
	static const char *const pattern_pieces[] = {
		"a", "b", "*", "?", "[", "]", "!", "-", "\\", "[ab]", "[!a]", "[a-c]", "a*", "*b",
		"?*", "\xc3\xa9", "\xc3", "[\xc3\xa9-\xc3\xbf]", "[[:digit:]]", "1", "^",
	};
	static const char *const text_pieces[] = {
		"a", "b", "ab", "c", "[", "]", "-", "\\", "!", "\xc3\xa9", "\xc3\xaa", "\xc3",
		"\xe2\x82", "1", "*",
	};
	struct arena a = { 0 };
	for (int round = 0; round < 20000; round++) {
		struct arena_mark mark = arena_take_mark(&a);
		struct buf source = { .arena = &a }, text = { .arena = &a };
		random_text(&source, pattern_pieces, ARRAY_LENGTH(pattern_pieces), 5);
		random_text(&text, text_pieces, ARRAY_LENGTH(text_pieces), 7);
		compare(buf_str(&source), buf_str(&text), round % 2 == 0, &a);
		arena_rewind(&a, mark);
	}
	arena_free(&a);
}

/* what is quoted matches itself and nothing else, wherever it stands */
static void quoting(void **state)
{
	(void)state;
	static const char *const pieces[] = {
		"*", "?", "[", "]", "\\", "!", "^", "-", ":", ".", "=", "a", "\xc3", "\xa9",
		"[:alpha:]", "[a]",
	};
	struct arena a = { 0 };
	for (int round = 0; round < 5000; round++) {
		struct arena_mark mark = arena_take_mark(&a);
		struct buf text = { .arena = &a }, source = { .arena = &a };
		random_text(&text, pieces, ARRAY_LENGTH(pieces), 6);
		pattern_quote(&source, buf_str(&text));
		struct pattern pattern = pattern_compile(&a, buf_str(&source));
		assert_int_equal(pattern.kind, PATTERN_LITERAL);
		assert_true(str_equal(pattern.text, buf_str(&text)));
		arena_rewind(&a, mark);
	}
	/* inside a bracket quoted characters lose their meaning as well */
	static const char *const inside[][3] = {
		{ "[a", "-", "c]" }, { "[", "!", "a]" }, { "[", "^", "a]" }, { "[a", "]", "]" },
		{ "[[", ":", "alpha:]]" }, { "[[:alpha", ":", "]]" }, { "[[", ".", "a.]]" },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(inside); i++) {
		struct buf source = { .arena = &a };
		buf_add(&source, str_of(inside[i][0]));
		pattern_quote(&source, str_of(inside[i][1]));
		buf_add(&source, str_of(inside[i][2]));
		struct pattern pattern = pattern_compile(&a, buf_str(&source));
		assert_false(pattern_matches(pattern, STR("b"), false));
		if (i < 4)
			assert_true(pattern_matches(pattern, str_of(inside[i][1]), false));
	}
	arena_free(&a);
}

/* ---- size ---- */

static struct str repeated(struct arena *a, const char *piece, size_t count, const char *end)
{
	struct buf text = { .arena = a };
	for (size_t i = 0; i < count; i++)
		buf_add(&text, str_of(piece));
	buf_add(&text, str_of(end));
	return buf_str(&text);
}

static void large(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct str text = repeated(&a, "a", 20000, "");
	struct pattern stars = pattern_compile(&a, repeated(&a, "*a", 200, "b"));
	assert_false(pattern_matches(stars, text, false));
	assert_int_equal(pattern_prefix(stars, text, true, false), -1);
	assert_int_equal(pattern_suffix(stars, text, false, false), -1);
	stars = pattern_compile(&a, repeated(&a, "*a", 200, "?"));
	assert_int_equal(pattern_prefix(stars, text, false, true), 201);
	assert_int_equal(pattern_prefix(stars, text, true, true), 20000);
	assert_int_equal(pattern_suffix(stars, text, false, true), 201);
	/* brackets that have no end are found out in linear time */
	static const char *const pieces[] = {
		"[", "[!", "[[:", "[a\\]", "[[:alpha:]", "[[.", "[[=]=]",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(pieces); i++) {
		struct str source = repeated(&a, pieces[i], 100000, "x");
		struct pattern pattern = pattern_compile(&a, source);
		assert_false(pattern_matches(pattern, text, true));
		pattern_has_magic(source) ? assert_int_equal(pattern.kind, PATTERN_GENERAL)
					  : assert_int_equal(pattern.kind, PATTERN_LITERAL);
	}
	arena_free(&a);
}

/* ---- pathnames ---- */

static void file(const char *path)
{
	int fd = open(path, O_CREAT | O_WRONLY, 0644);
	assert_true(fd >= 0);
	close(fd);
}

static void expect_paths(const char *source, const char *const *expected, size_t count)
{
	struct arena a = { 0 };
	struct vec found = { .arena = &a };
	pattern_pathnames(str_of(source), false, &found);
	if (found.n != count)
		fail_msg("%s gives %zu pathnames, not %zu", source, found.n, count);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(found.p[i], expected[i]);
	arena_free(&a);
}

#define PATHS(source, ...)                                                                         \
	expect_paths(source, (const char *const[]){ __VA_ARGS__ },                                 \
		sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *))
#define NO_PATHS(source) expect_paths(source, NULL, 0)

static void enter(const char *name)
{
	assert_int_equal(mkdir(name, 0755), 0);
	assert_int_equal(chdir(name), 0);
}

static void pathnames(void **state)
{
	(void)state;
	enter("pathnames");
	mkdir("d", 0755);
	mkdir("d/e", 0755);
	mkdir(".hidden", 0755);
	file("a");
	file("b*");
	file("d/a");
	file("d/.dot");
	file("d/e/f");
	file(".hidden/x");
	file("[x");
	assert_int_equal(symlink("nowhere", "dangling"), 0);
	assert_int_equal(symlink("d", "link"), 0);
	PATHS("*", "[x", "a", "b*", "d", "dangling", "link");
	PATHS("./*", "./[x", "./a", "./b*", "./d", "./dangling", "./link");
	PATHS("*/", "d/", "link/");
	PATHS("*/*", "d/a", "d/e", "link/a", "link/e");
	PATHS("d//*", "d//a", "d//e");
	PATHS("*//e/", "d//e/", "link//e/");
	PATHS("*/.*", "d/.dot", "link/.dot");
	PATHS(".*", ".hidden");
	PATHS(".[h]*/*", ".hidden/x");
	NO_PATHS("[.]*");
	NO_PATHS("*hidden");
	NO_PATHS("?hidden");
	PATHS("\\.h*", ".hidden");
	PATHS("b\\*", "b*");
	PATHS("?\\*", "b*");
	PATHS("d/../[a]", "d/../a");
	PATHS("d\\/*", "d/a", "d/e");
	PATHS("[x", "[x");
	PATHS("*[x", "[x");
	NO_PATHS("[d/a]");
	NO_PATHS("[d/e/]*");
	PATHS("*/e/f", "d/e/f", "link/e/f");
	NO_PATHS("*/e/*/");
	NO_PATHS("a/*");
	NO_PATHS("*/nothing");
	NO_PATHS("dangling/*");
	NO_PATHS("nothing*");
	PATHS("d[a]ngling", "dangling");
	PATHS("/de[v]/nul[l]", "/dev/null");
	assert_int_equal(chmod("d", 0), 0);
	if (geteuid() != 0)
		NO_PATHS("d/*");
	assert_int_equal(chmod("d", 0755), 0);
	assert_int_equal(chdir(".."), 0);
}

static void long_paths(void **state)
{
	(void)state;
	char name[201], target[] = "../";
	struct arena a = { 0 };
	struct buf path = { .arena = &a };
	memset(name, 'n', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	enter("long_paths");
	for (int i = 0; i < 50; i++) {
		enter(name);
		buf_add(&path, STR("nnn*/"));
	}
	file("end");
	for (int i = 0; i < 51; i++)
		assert_int_equal(chdir(target), 0);
	assert_int_equal(chdir("long_paths"), 0);
	static const char *const ends[] = { "e[n]d", "end", "", "*" };
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++) {
		struct vec found = { .arena = &a };
		struct buf source = { .arena = &a };
		buf_add(&source, buf_str(&path));
		buf_add(&source, str_of(ends[i]));
		pattern_pathnames(buf_str(&source), false, &found);
		assert_int_equal(found.n, 1);
		assert_int_equal(strlen(found.p[0]), 50 * 201 + (i == 2 ? 0 : 3));
	}
	assert_int_equal(chdir(".."), 0);
	arena_free(&a);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool has_dot_entry(const char *path)
{
	const char *last = strrchr(path, '/');
	last = last != NULL ? last + 1 : path;
	return strcmp(last, ".") == 0 || strcmp(last, "..") == 0;
}

static void compare_with_glob(const char *source)
{
	struct arena a = { 0 };
	struct vec found = { .arena = &a };
	glob_t libc;
	pattern_pathnames(str_of(source), false, &found);
	size_t expected = 0;
	if (glob(source, 0, NULL, &libc) == 0) {
		qsort(libc.gl_pathv, libc.gl_pathc, sizeof(char *), by_name);
		for (size_t i = 0; i < libc.gl_pathc; i++) {
			const char *path = libc.gl_pathv[i];
			if (has_dot_entry(path) || strstr(path, "./") != NULL)
				continue;
			if (expected >= found.n || strcmp(found.p[expected], path) != 0)
				fail_msg("%s: glob(3) has %s", source, path);
			expected++;
		}
		globfree(&libc);
	}
	if (found.n != expected)
		fail_msg("%s: %zu pathnames, glob(3) has %zu", source, found.n, expected);
	arena_free(&a);
}

static void random_trees(void **state)
{
	(void)state;
	static const char *const name_pieces[] = { "a", "b", "ab", "[", "]", "-", "c", "*" };
	static const char *const pieces[] = {
		"a", "b", "*", "?", "/", "*/", "[ab]", "[!a]", "[", "]", "\\*", "a*", "[a-c]", "-",
		"/*", ".*",
	};
	struct arena a = { 0 };
	enter("random_trees");
	for (int i = 0; i < 60; i++) {
		struct buf name = { .arena = &a };
		if (pick(4) == 0)
			buf_add_byte(&name, '.');
		random_text(&name, name_pieces, ARRAY_LENGTH(name_pieces), 3);
		buf_add(&name, STR("a"));
		if (i < 20) {
			mkdir(buf_terminated(&name), 0755);
			buf_add(&name, STR("/"));
			random_text(&name, name_pieces, ARRAY_LENGTH(name_pieces), 2);
			buf_add(&name, STR("b"));
		}
		int fd = open(buf_terminated(&name), O_CREAT | O_WRONLY, 0644);
		if (fd >= 0)
			close(fd);
	}
	for (int i = 0; i < 3000; i++) {
		struct arena_mark mark = arena_take_mark(&a);
		struct buf source = { .arena = &a };
		random_text(&source, pieces, ARRAY_LENGTH(pieces), 6);
		const char *text = buf_terminated(&source);
		/* glob(3) drops slashes that we keep, and gives up at "[." without ".]" */
		if (text[0] == '/' || strstr(text, "//") != NULL || strstr(text, "[.") != NULL)
			continue;
		if (source.n > 0 && text[source.n - 1] != '/')
			compare_with_glob(text);
		arena_rewind(&a, mark);
	}
	arena_free(&a);
	assert_int_equal(chdir(".."), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(matching),
		cmocka_unit_test(characters),
		cmocka_unit_test(kinds),
		cmocka_unit_test(random_patterns),
		cmocka_unit_test(quoting),
		cmocka_unit_test(large),
		cmocka_unit_test(pathnames),
		cmocka_unit_test(long_paths),
		cmocka_unit_test(random_trees),
	};
	return RUN_TESTS(tests);
}
