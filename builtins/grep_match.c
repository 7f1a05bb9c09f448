/* grep_match.c - grep: patterns, and where they match */
#include "grep_private.h"

#define NONE SIZE_MAX

/* ---- where several plain words match ---- */

/* key: what is compared of a byte */
static unsigned char key(const struct grep *g, char c)
{
	return (unsigned char)(g->fold && c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static bool is_word_at(struct str text, size_t at)
{
	return at < text.n && is_name_byte(text.p[at]);
}

/* stands: -x, -w: may a match be here? */
static bool stands(const struct grep *g, struct str text, size_t start, size_t end)
{
	if (g->whole)
		return start == 0 && end == text.n;
	/* at 0 the index before is SIZE_MAX, which is no index */
	return !g->word || (!is_word_at(text, start - 1) && !is_word_at(text, end));
}

/* bound: of the words from low up to high, which all have more than `depth` bytes and the same ones
 * before, the first whose next byte is c or above */
static size_t bound(const struct grep_matcher *m, size_t low, size_t high, size_t depth, unsigned c)
{
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if ((unsigned char)m->words[middle]->p[depth] < c)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* word_at: the end of the longest word that begins here, or NONE */
static size_t word_at(const struct grep *g, struct str text, size_t at)
{
	const struct grep_matcher *m = &g->matcher;
	size_t low = 0, high = m->word_count, best = NONE;
	for (size_t depth = 0; ; depth++) {
		for (; low < high && m->words[low]->n == depth; low++)
			if (stands(g, text, at, at + depth))
				best = at + depth;
		if (low == high || at + depth == text.n)
			return best;
		unsigned byte = key(g, text.p[at + depth]);
		low = bound(m, low, high, depth, byte);
		high = bound(m, low, high, depth, byte + 1);
	}
}

static bool find_word(const struct grep *g, struct str text, size_t from, struct regex_span *span)
{
	const struct grep_matcher *m = &g->matcher;
	for (size_t at = from; at <= text.n; at++) {
		size_t end = NONE;
		if (m->empty || (at < text.n && m->first[key(g, text.p[at])]))
			end = word_at(g, text, at);
		if (end != NONE) {
			*span = (struct regex_span){ at, end };
			return true;
		}
	}
	return false;
}

/* ---- where any pattern matches ---- */

static bool is_better(const struct regex_span *a, const struct regex_span *b)
{
	return a->start < b->start || (a->start == b->start && a->end > b->end);
}

bool grep_find(struct grep *g, struct str text, size_t from, struct regex_span *span)
{
	const struct grep_matcher *m = &g->matcher;
	struct regex_span best = { NONE, 0 }, one = { NONE, 0 };
	if (m->word_count > 0 && find_word(g, text, from, &best) && span == NULL)
		return true;
	for (size_t i = 0; i < m->regex_count; i++) {
		enum regex_result result = regex_search(m->regexes[i], &g->sh->scratch, text, from,
			&one, span != NULL);
		if (result == REGEX_LIMIT) {
			shell_error(g->sh, "%s: a match takes more than %u steps", g->name,
				LIMIT_REGEX_STEPS);
			g->failed = g->stopped = true;
			return false;
		}
		if (result == REGEX_MATCH && span == NULL)
			return true;
		if (result == REGEX_MATCH && is_better(&one, &best))
			best = one;
	}
	if (span != NULL)
		*span = best;
	return best.start != NONE;
}

/* ---- reading ---- */

/* is_plain: has it no special characters? */
static bool is_plain(const struct grep *g, struct str pattern)
{
	const char *special = g->kind == 'F' ? "" : g->kind == 'E' ? "\\.[*^$+?{|()" : "\\.[*^$";
	for (size_t i = 0; i < pattern.n; i++)
		if (pattern.p[i] != '\0' && strchr(special, pattern.p[i]) != NULL)
			return false;
	return true;
}

static bool add_regex(struct grep *g, struct str pattern)
{
	struct arena *arena = &g->sh->scratch;
	struct grep_matcher *m = &g->matcher;
	struct buf *quoted = buf_new(arena);
	const char *error;
	unsigned flags = (g->kind == 'E' ? REGEX_EXTENDED : 0) |
		(g->fold ? REGEX_IGNORE_CASE : 0) | (g->utf8 ? REGEX_UTF8 : 0) |
		(g->whole ? REGEX_WHOLE : g->word ? REGEX_WORD : 0);
	for (size_t i = 0; i < pattern.n && g->kind == 'F'; i++) {
		char c = pattern.p[i];
		if (c != '\0' && strchr("\\.[*^$", c) != NULL)
			buf_add_byte(quoted, '\\');
		buf_add_byte(quoted, c);
	}
	m->regexes[m->regex_count] = regex_compile(arena,
		g->kind == 'F' ? buf_str(quoted) : pattern, flags, &error);
	if (m->regexes[m->regex_count++] != NULL)
		return true;
	shell_error(g->sh, "\"%.*s\": %s", (int)pattern.n, pattern.p, error);
	return false;
}

static void add_word(struct grep *g, struct str pattern)
{
	struct grep_matcher *m = &g->matcher;
	struct str *word = ARENA_NEW(&g->sh->scratch, struct str);
	char *p = arena_bytes(&g->sh->scratch, pattern.n);
	*word = (struct str){ p, pattern.n };
	m->words[m->word_count++] = word;
	for (size_t i = 0; i < pattern.n; i++)
		p[i] = (char)key(g, pattern.p[i]);
	if (pattern.n > 0)
		m->first[(unsigned char)p[0]] = true;
	else
		m->empty = true;
}

static int compare_words(const void *a, const void *b, void *context)
{
	(void)context;
	return str_compare(*(const struct str *)a, *(const struct str *)b);
}

/* compile: each line of the text is a pattern; there is at least one. */
static bool compile(struct grep *g, struct str text)
{
	struct arena *arena = &g->sh->scratch;
	struct grep_matcher *m = &g->matcher;
	size_t lines = 0, plain = 0;
	for (struct str rest = text; rest.n > 0; lines++) {
		size_t n = str_find(rest, '\n');
		plain += is_plain(g, (struct str){ rest.p, n });
		rest = str_behind(rest, n);
	}
	m->regexes = arena_zero(arena, (lines + 1) * sizeof(void *));
	m->words = arena_zero(arena, (plain + 1) * sizeof(void *));
	while (text.n > 0) {
		struct str pattern = { text.p, str_find(text, '\n') };
		text = str_behind(text, pattern.n);
		if (plain > 1 && is_plain(g, pattern))
			add_word(g, pattern);
		else if (!add_regex(g, pattern))
			return false;
	}
	list_sort(arena, (void **)m->words, m->word_count, compare_words, NULL);
	return true;
}

/* add_file: -f: each line is a pattern; an empty file has none. */
static bool add_file(struct grep *g, struct buf *text, const char *name)
{
	struct input *in = &g->in;
	enum stream_read result;
	if (!input_open(g->sh, in, name))
		return false;
	while ((result = input_line(in, '\n', &in->line)) == STREAM_GOT) {
		struct str line = in->line;
		buf_add(text, line);
		if (line.p[line.n - 1] != '\n')
			buf_add_byte(text, '\n');
	}
	g->ended = result == STREAM_INTERRUPTED;
	input_close(in);
	return result == STREAM_END;
}

static void add_text(struct buf *text, const char *patterns)
{
	buf_add_text(text, patterns);
	buf_add_byte(text, '\n');
}

bool grep_patterns(struct grep *g)
{
	struct buf *text = ARENA_NEW(&g->sh->scratch, struct buf);
	if (g->pattern != NULL)
		add_text(text, g->pattern);
	for (size_t i = 0; i < g->args->given_count; i++) {
		const struct option_given *given = &g->args->given[i];
		if (given->letter == 'e')
			add_text(text, given->value);
		else if (given->letter == 'f' && !add_file(g, text, given->value))
			return false;
	}
	if (!text->overflowed)
		return compile(g, buf_str(text));
	shell_error(g->sh, "the patterns are longer than the limit of %zu MiB",
		LIMIT_EXPANSION >> 20);
	return false;
}
