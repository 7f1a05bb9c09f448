/* fuzz_pattern - the first line is the pattern, the rest is the text: match and trims say what a slow twin says, which has
 * a table of all pieces of the pattern and all places in the text; for ASCII the same in UTF-8; and quoting makes any
 * text match itself and nothing else */
#include "fuzz.h"
#include "pattern.h"

/* MOST: tokens and bytes that the twin looks at. */
enum { MOST = 200 };

/* struct token: which bytes it takes, in the C locale; many: any number of any */
struct token {
	bool many;
	bool takes[256];
};

struct twin {
	struct token tokens[MOST];
	size_t count;
};

static size_t bracket_byte(struct str s, size_t at, unsigned char *c)
{
	at += s.p[at] == '\\' && at + 1 < s.n;
	*c = (unsigned char)s.p[at];
	return at + 1;
}

/* fill: what stands between [ and ]; \ takes a meaning away */
static void fill(struct token *token, struct str s)
{
	bool negated = s.n > 0 && (s.p[0] == '!' || s.p[0] == '^');
	for (size_t at = negated; at < s.n;) {
		unsigned char low, high;
		at = bracket_byte(s, at, &low);
		high = low;
		if (at + 1 < s.n && s.p[at] == '-')
			at = bracket_byte(s, at + 1, &high);
		for (unsigned c = low; c <= high; c++)
			token->takes[c] = true;
	}
	for (size_t c = 0; negated && c < 256; c++)
		token->takes[c] = !token->takes[c];
}

/* bracket: how many bytes of s it has, which begins behind its [; 0: it does not end */
static size_t bracket(struct token *token, struct str s)
{
	size_t at = s.n > 0 && (s.p[0] == '!' || s.p[0] == '^');
	if (at < s.n && s.p[at] == ']')
		at++;
	for (; at < s.n && s.p[at] != ']'; at++)
		at += s.p[at] == '\\';
	if (at >= s.n)
		return 0;
	fill(token, (struct str){ s.p, at });
	return at + 1;
}

/* twin_read: false: too long, or with what only our own reader knows: classes */
static bool twin_read(struct twin *t, struct str source)
{
	*t = (struct twin){ .count = 0 };
	for (const char *c = ":.="; *c != '\0'; c++)
		if (memmem(source.p, source.n, (char[]){ '[', *c }, 2) != NULL)
			return false;
	for (size_t at = 0; at < source.n; t->count++) {
		if (t->count == MOST)
			return false;
		struct token *token = &t->tokens[t->count];
		char c = source.p[at++];
		size_t n = c == '[' ? bracket(token, str_skip(source, at)) : 0;
		at += n;
		if (n > 0)
			continue;
		if (c == '*' || c == '?') {
			memset(token->takes, true, sizeof(token->takes));
			token->many = c == '*';
			continue;
		}
		if (c == '\\' && at < source.n)
			c = source.p[at++];
		token->takes[(unsigned char)c] = true;
	}
	return true;
}

/* ends: [n]: does all of the pattern match the first n bytes? */
static void ends(const struct twin *t, struct str text, bool backward, bool reached[MOST + 1])
{
	memset(reached, false, MOST + 1);
	reached[0] = true;
	for (size_t i = 0; i < t->count; i++) {
		const struct token *token = &t->tokens[backward ? t->count - 1 - i : i];
		bool before = false;	/* was the place in front of this one reached? */
		for (size_t n = 0; n <= text.n; n++) {
			unsigned char c = n == 0 ? 0 :
				(unsigned char)text.p[backward ? text.n - n : n - 1];
			bool now = reached[n], step = n > 0 && token->takes[c];
			if (token->many)
				reached[n] = now || (n > 0 && reached[n - 1]);
			else
				reached[n] = step && before;
			before = now;
		}
	}
}

static ptrdiff_t first_or_last(const bool reached[MOST + 1], size_t n, bool longest)
{
	for (size_t i = 0; i <= n; i++)
		if (reached[longest ? n - i : i])
			return (ptrdiff_t)(longest ? n - i : i);
	return -1;
}

static bool is_ascii(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] > 127)
			return false;
	return true;
}

static void compare(struct pattern pat, struct str source, struct str text)
{
	static struct twin twin;
	bool prefixes[MOST + 1], suffixes[MOST + 1];
	if (!twin_read(&twin, source))
		return;
	ends(&twin, text, false, prefixes);
	ends(&twin, text, true, suffixes);
	assert(prefixes[text.n] == suffixes[text.n]);
	for (int utf8 = 0; utf8 <= (is_ascii(source) && is_ascii(text)); utf8++) {
		assert(pattern_matches(pat, text, utf8 != 0) == prefixes[text.n]);
		for (int longest = 0; longest < 2; longest++) {
			assert(pattern_prefix(pat, text, longest != 0, utf8 != 0) ==
				first_or_last(prefixes, text.n, longest != 0));
			assert(pattern_suffix(pat, text, longest != 0, utf8 != 0) ==
				first_or_last(suffixes, text.n, longest != 0));
		}
	}
}

static void check_quoting(struct arena *arena, struct str text)
{
	struct buf source = { .arena = arena };
	pattern_quote(&source, text);
	struct pattern plain = pattern_compile(arena, buf_str(&source));
	assert(!pattern_has_magic(buf_str(&source)));
	assert(pattern_matches(plain, text, false) && pattern_matches(plain, text, true));
	if (text.n > 0)
		assert(!pattern_matches(plain, str_skip(text, 1), false));
}

/* check_utf8: a trim is a match, and lies in the text. */
static void check_utf8(struct pattern pat, struct str text)
{
	for (int longest = 0; longest < 2; longest++) {
		ptrdiff_t n = pattern_prefix(pat, text, longest != 0, true);
		assert(n < 0 || (size_t)n <= text.n);
		n = pattern_suffix(pat, text, longest != 0, true);
		assert(n < 0 || (size_t)n <= text.n);
	}
}

FUZZ(input)
{
	struct arena arena = { 0 };
	struct str source = str_take_line(&input);
	if (input.n > MOST)
		input.n = MOST;
	struct pattern pat = pattern_compile(&arena, source);
	compare(pat, source, input);
	check_utf8(pat, input);
	check_quoting(&arena, input);
	arena_free(&arena);
}
