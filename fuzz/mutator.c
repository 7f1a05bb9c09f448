/* mutator.c - a custom mutator for afl-fuzz (docs/custom_mutators.md of AFL++): a new script, or
 * the input with a part of the grammar put in or in the place of lines or words. fuzz/campaign
 * loads it with AFL_CUSTOM_MUTATOR_LIBRARY for targets that read scripts. */
#include "generate.h"

#define EXPORTED __attribute__((visibility("default")))

struct mutator {
	struct grammar *grammar;
	struct dice dice;
	struct buf out;
};

EXPORTED void *afl_custom_init(void *afl, unsigned seed);
EXPORTED size_t afl_custom_fuzz(struct mutator *m, unsigned char *data, size_t n,
	unsigned char **out, const unsigned char *other, size_t other_n, size_t most);
EXPORTED void afl_custom_deinit(struct mutator *m);

void *afl_custom_init(void *afl, unsigned seed)
{
	struct mutator *m = memory_get(sizeof(*m));
	(void)afl;
	*m = (struct mutator){ .grammar = grammar_new(grammar_text), .dice = { seed } };
	return m;
}

void afl_custom_deinit(struct mutator *m)
{
	buf_free(&m->out);
	grammar_free(m->grammar);
	memory_release(m);
}

/* fragment: something from the grammar */
static void fragment(struct mutator *m, const char *symbol)
{
	uint64_t seed = (uint64_t)dice_below(&m->dice, UINT32_MAX) << 32;
	seed |= dice_below(&m->dice, UINT32_MAX);
	let_fail(generate(m->grammar, symbol, seed, NULL, &m->out));
}

/* boundary: the next offset from a random one on where the separator stands, or the end */
static size_t boundary(struct mutator *m, struct str s, char separator)
{
	size_t at = dice_below(&m->dice, (uint32_t)s.n + 1);
	return at + str_find(str_skip(s, at), separator);
}

/* spliced: a part of the input gives way to a fragment; an insertion where it is empty */
static void spliced(struct mutator *m, struct str s, char separator, const char *symbol)
{
	size_t from = boundary(m, s, separator), to = boundary(m, s, separator);
	if (dice_below(&m->dice, 2) == 0 || to < from)
		to = from;
	buf_add(&m->out, (struct str){ s.p, from });
	buf_add_byte(&m->out, separator);
	fragment(m, symbol);
	buf_add(&m->out, str_skip(s, to));
	if (to == s.n)
		buf_add_byte(&m->out, '\n');
}

size_t afl_custom_fuzz(struct mutator *m, unsigned char *data, size_t n, unsigned char **out,
	const unsigned char *other, size_t other_n, size_t most)
{
	static const char *const lines[] = { "line", "compound", "heredoc", "errexit", "special" };
	static const char *const words[] = {
		"arg", "exp", "value", "simple", "cond", "redirected"
	};
	struct str s = { (const char *)data, n };
	(void)other;
	(void)other_n;
	m->out.n = 0;
	uint32_t way = n == 0 ? 0 : dice_below(&m->dice, 8);
	if (way == 0)
		fragment(m, "script");
	else if (way < 5)
		spliced(m, s, '\n', lines[dice_below(&m->dice, ARRAY_LENGTH(lines))]);
	else
		spliced(m, s, ' ', words[dice_below(&m->dice, ARRAY_LENGTH(words))]);
	*out = (unsigned char *)buf_terminated(&m->out);
	return m->out.n < most ? m->out.n : most;
}
