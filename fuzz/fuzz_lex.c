/* fuzz_lex - any bytes as tokens: they stand in order and inside the text, lines are counted right,
 * and it makes no difference whether the text is there at once or comes line by line */
#include "fuzz.h"
#include "lex.h"

static bool more(void *context, struct buf *text)
{
	struct str *rest = context, before = *rest;
	if (rest->n == 0)
		return false;
	(void)str_take_line(rest);
	buf_add(text, (struct str){ before.p, before.n - rest->n });
	return true;
}

/* skip_word: the lexer finds only where a word begins; what is in it is the parser's matter. */
static void skip_word(struct lexer *lexer)
{
	unsigned seen = 0;
	do {
		lex_skip(lexer);
		lexer->pos += lex_run(lexer, LEX_METACHARACTER | LEX_ESCAPE, &seen);
	} while (lex_raw(lexer) != LEX_END && lex_class_of((char)lex_raw(lexer)) == LEX_ESCAPE);
	assert(!(seen & (LEX_METACHARACTER | LEX_ESCAPE)));
}

static bool next(struct lexer *lexer, struct token *token)
{
	size_t before = lexer->pos;
	lex_token(lexer, token, true);
	assert(token->at.pos >= before && token->end >= token->at.pos && token->end == lexer->pos);
	if (token->kind == TOKEN_END)
		return false;
	if (token->kind == TOKEN_WORD || token->kind == TOKEN_NUL || token->kind == TOKEN_CR)
		skip_word(lexer);
	assert(lexer->pos > token->at.pos && lexer->pos <= lexer->n);
	return true;
}

static unsigned lines_before(struct str text, size_t pos)
{
	unsigned lines = 1;
	for (size_t i = 0; i < pos; i++)
		lines += text.p[i] == '\n';
	return lines;
}

FUZZ(input)
{
	struct lexer whole, piecewise;
	struct token a, b;
	struct str rest = input;
	if (input.n > 4096)
		return;
	lexer_init(&whole, input, 1, NULL, NULL);
	lexer_init(&piecewise, (struct str){ NULL, 0 }, 1, more, &rest);
	bool some;
	do {
		some = next(&whole, &a);
		assert(next(&piecewise, &b) == some);
		assert(a.kind == b.kind && a.at.pos == b.at.pos && a.end == b.end);
		assert(a.at.line == b.at.line && a.at.line == lines_before(input, a.at.pos));
		assert(whole.pos == piecewise.pos && whole.line == piecewise.line);
	} while (some);
	assert(whole.pos == input.n);
	lexer_free(&whole);
	lexer_free(&piecewise);
}
