/* parse_token.c - words as tokens: the quick way for plain ones, assignments (2.10.2 rule 7,
 * 2.9.1.1) */
#include "parse_private.h"
#include "pattern.h"

static bool ends_here(const struct lexer *lexer, size_t at)
{
	if (at < lexer->n)
		return lex_class_of(lexer->text[at]) & LEX_METACHARACTER;
	return lexer->more == NULL || lexer->ended;
}

/* most words: nothing in them is special. Word, part and text are one block. */
static struct word *plain_word(struct parser *p, struct str text, bool glob, unsigned line)
{
	struct {
		struct word word;
		struct part part;
	} *block = parse_alloc(p, sizeof(*block));

	block->part.text = parse_text(p, text);
	block->word.parts = &block->part;
	block->word.line = line;
	block->word.flags = glob ? WORD_GLOB : WORD_CONSTANT | WORD_ONE_FIELD;
	if (!glob)
		block->word.text = block->part.text;
	return &block->word;
}

static bool fast_word(struct parser *p, struct token *token)
{
	struct lexer *lexer = &p->lexer;
	const char *start = lexer->text + lexer->pos;
	unsigned seen = 0;
	size_t n = lex_run(
		lexer, LEX_METACHARACTER | LEX_ESCAPE | LEX_DOUBLE | LEX_SINGLE | LEX_CR, &seen);

	if (n == 0 || *start == '~' || !ends_here(lexer, lexer->pos + n))
		return false;
	if ((seen & LEX_EQUALS) && p->assigning != ASSIGNING_NOT)
		return false;
	/* [ alone, for one, is no pattern: the name of a builtin shall be constant */
	bool glob = (seen & LEX_GLOB) && pattern_has_magic((struct str){ start, n });
	token->reserved = lex_reserved((struct str){ start, n });
	if (LIKELY(token->reserved == TOKEN_END))
		token->word = plain_word(p, (struct str){ start, n }, glob, lexer->line);
	lexer->pos += n;
	return true;
}

/* name[...]= : the subscript's length with its brackets, or 0 */
static size_t subscript_length(const struct lexer *lexer)
{
	const char *p = lexer->text + lexer->pos;
	size_t left = lexer->n - lexer->pos, n = 0;

	if (left == 0 || *p != '[')
		return 0;
	while (n < left && n < 100 && p[n] != ']' && p[n] != '\n')
		n++;
	if (n + 1 >= left || p[n] != ']' || (p[n + 1] != '=' && p[n + 1] != '+'))
		return 0;
	return n + 1;
}

/* what other shells allow between name and = */
static bool assignment_operator(struct parser *p, size_t start, struct lex_mark at)
{
	struct lexer *lexer = &p->lexer;
	size_t subscript = subscript_length(lexer);
	struct str name = { p->scratch.p + start,
		p->scratch.n - start > 60 ? 60 : p->scratch.n - start };
	struct lex_mark here;

	if (subscript > 0) {
		if (!parse_soft(p, at,
			    "arrays are not in POSIX: use the positional parameters (set -- a b "
			    "c)"))
			return false;
		lexer->pos += subscript;
	}
	here = lex_here(lexer);
	if (lex_take(lexer, '+')) {
		if (lex_peek(lexer) == '=')
			return parse_soft(p, at, "+=" NOT_POSIX "write %.*s=\"${%.*s}...\"",
				(int)name.n, name.p, (int)name.n, name.p);
		lex_return(lexer, here);
	}
	return true;
}

/* name= : its length in the scratch buffer, where the bytes are; 0 when there is no assignment
 * here */
static size_t assignment_name(struct parser *p)
{
	struct lexer *lexer = &p->lexer;
	struct lex_mark start = lex_here(lexer);
	size_t before = p->scratch.n;
	int c = lex_peek(lexer);

	if (c == LEX_END || !is_name_start((char)c))
		return 0;
	while ((c = lex_peek(lexer)) != LEX_END && is_name_byte((char)c)) {
		buf_add_byte(&p->scratch, (char)c);
		lex_skip(lexer);
	}
	if ((c != '+' && c != '[') || assignment_operator(p, before, start)) {
		if (lex_take(lexer, '='))
			return p->scratch.n - before;
	}
	lex_return(lexer, start);
	p->scratch.n = before;
	return 0;
}

static bool start_assignment(struct builder *b, struct token *token)
{
	struct parser *p = b->p;
	size_t n = assignment_name(p);
	struct str name;

	if (n == 0)
		return !p->failed;
	b->context = CONTEXT_VALUE;
	if (p->assigning == ASSIGNING_DECLARED) {
		buf_add_byte(&p->scratch, '=');
		return true;
	}
	name = (struct str){ p->scratch.p + p->scratch.n - n, n };
	token->kind = TOKEN_ASSIGNMENT;
	token->name = names_intern(p->env->names, name);
	p->scratch.n -= n;
	return true;
}

/* {name}> : a descriptor in a variable */
static void check_descriptor_variable(struct parser *p, struct token *token)
{
	struct str text = token->word->text;
	int c;

	if (text.n < 3 || *text.p != '{' || text.p[text.n - 1] != '}' ||
		!str_is_name((struct str){ text.p + 1, text.n - 2 }))
		return;
	c = lex_raw(&p->lexer);
	if ((c == '<' || c == '>') &&
		!parse_soft(p, token->at, "{name}%c" NOT_POSIX "use a digit from 3 to 9", c))
		token->kind = TOKEN_ERROR;
}

static void slow_word(struct parser *p, struct token *token)
{
	struct builder b;

	builder_init(&b, p, CONTEXT_WORD);
	token->word = NULL;
	if (p->assigning == ASSIGNING_NOT || start_assignment(&b, token)) {
		parse_tilde(&b);
		if (parse_parts(&b)) {
			bool declared = b.context == CONTEXT_VALUE && token->kind == TOKEN_WORD;
			token->word = builder_finish(&b);
			token->word->flags |= declared ? WORD_ASSIGNMENT : 0;
		}
	}
	p->scratch.n = b.start;
	if (p->failed || token->word == NULL) {
		token->kind = TOKEN_ERROR;
		return;
	}
	if (token->kind == TOKEN_WORD && parse_is_plain(token->word))
		token->reserved = lex_reserved(token->word->text);
}

void parse_word_token(struct parser *p, struct token *token)
{
	if (!fast_word(p, token))
		slow_word(p, token);
	token->end = p->lexer.pos;
	if (token->kind != TOKEN_WORD || token->word == NULL)
		return;
	if (token->word->text.n > 2 && *token->word->text.p == '{')
		check_descriptor_variable(p, token);
	if (p->env->recover)
		parse_check_word(p, token->word, token->at);
}

struct word *parse_token_word(struct parser *p, const struct token *token)
{
	const struct lex_mark at = token->at;

	if (token->word != NULL)
		return token->word;
	return plain_word(
		p, (struct str){ p->lexer.text + at.pos, token->end - at.pos }, false, at.line);
}

struct word *parse_next_word(struct parser *p, const char *what)
{
	unsigned char assigning = p->assigning;
	struct token token;

	p->assigning = ASSIGNING_NOT;
	token = *parse_peek(p);
	p->assigning = assigning;
	if (token.kind == TOKEN_PROCESS_READ || token.kind == TOKEN_PROCESS_WRITE) {
		if (!parse_process_substitution(p))
			return NULL;
		struct word *word = PARSE_NEW(p, struct word);
		word->line = token.at.line;
		return word;
	}
	if (token.kind != TOKEN_WORD) {
		parse_unexpected(p, what);
		return NULL;
	}
	parse_advance(p);
	return parse_token_word(p, &token);
}
