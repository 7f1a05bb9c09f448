/* parse_cond.c - [[ ... ]]: an extension; words are not split, the right side of == and != is a
 * pattern */
#include "parse_private.h"

static const struct cond *parse_chain(struct parser *p, enum cond_kind kind);

static struct cond *new_cond(
	struct parser *p, enum cond_kind kind, const struct cond *a, const struct cond *b)
{
	struct cond *cond = PARSE_NEW(p, struct cond);
	cond->kind = kind;
	cond->a = a;
	cond->b = b;
	cond->line = p->lexer.line;
	return cond;
}

static struct word *cond_word(struct parser *p)
{
	struct token token = *parse_peek(p);
	struct word *word;

	if (token.kind != TOKEN_WORD || token.reserved == TOKEN_COND_END) {
		parse_unexpected(p, "an operand of \"[[\"");
		return NULL;
	}
	parse_advance(p);
	word = parse_token_word(p, &token);
	parse_single(p, word);
	return word;
}

static int binary_operator(const struct token *token)
{
	static const struct { char text[4]; unsigned char op;
	} operators[] = { { "==", COND_MATCH }, { "=", COND_MATCH }, { "!=", COND_NO_MATCH },
		{ "-eq", COND_EQ }, { "-ne", COND_NE }, { "-lt", COND_LT }, { "-le", COND_LE },
		{ "-gt", COND_GT }, { "-ge", COND_GE }, { "-nt", COND_NEWER },
		{ "-ot", COND_OLDER }, { "-ef", COND_SAME } };

	if (token->kind == TOKEN_LESS)
		return COND_LESS;
	if (token->kind == TOKEN_GREAT)
		return COND_GREATER;
	if (token->word == NULL || !parse_is_plain(token->word))
		return -1;
	for (size_t i = 0; i < ARRAY_LENGTH(operators); i++)
		if (str_equal(token->word->text, str_of(operators[i].text)))
			return operators[i].op;
	return -1;
}

/* the letter of a unary primary, or 0 */
static int unary_operator(const struct word *word)
{
	static const char letters[] = "bcdefghkLnprsStuwxz";

	if (!parse_is_plain(word) || word->text.n != 2 || word->text.p[0] != '-' ||
		strchr(letters, word->text.p[1]) == NULL)
		return 0;
	return word->text.p[1];
}

/* a regular expression ends at a blank outside of parentheses */
static bool skip_regex(struct parser *p)
{
	unsigned depth = 0;
	int c;

	while ((c = lex_peek(&p->lexer)) == ' ' || c == '\t')
		lex_skip(&p->lexer);
	while ((c = lex_raw(&p->lexer)) != LEX_END && c != '\n' &&
		(depth > 0 || (c != ' ' && c != '\t'))) {
		depth += c == '(';
		depth -= c == ')' && depth > 0;
		lex_skip(&p->lexer);
		if (c == '\\' && lex_raw(&p->lexer) != LEX_END)
			lex_skip(&p->lexer);
	}
	p->peeked = false;
	return true;
}

/* -a and -o belong to [ */
static bool is_old_operator(struct parser *p, const struct token *token)
{
	const struct word *word = token->word;

	if (word == NULL || !parse_is_plain(word) ||
		(!str_equal(word->text, STR("-a")) && !str_equal(word->text, STR("-o"))))
		return false;
	parse_fail(p, token->at, "inside \"[[\" write %s instead of %s",
		word->text.p[1] == 'a' ? "&&" : "||", word->text.p);
	return true;
}

static bool other_operator(struct parser *p, struct token token, const struct cond **out)
{
	const struct word *word = token.word;

	if (word == NULL || !parse_is_plain(word))
		return true;
	if (str_equal(word->text, STR("=~"))) {
		*out = new_cond(p, COND_UNARY, NULL, NULL);
		parse_advance(p);
		return parse_soft(p, token.at,
			       "=~" NOT_POSIX "use \"case\" with a pattern, or grep -Eq") &&
		       skip_regex(p);
	}
	return !is_old_operator(p, &token);
}

static const struct cond *parse_binary(struct parser *p, struct word *left, int op)
{
	struct cond *cond = new_cond(p, COND_BINARY, NULL, NULL);
	struct word *right;

	parse_advance(p);
	right = cond_word(p);
	if (right == NULL)
		return NULL;
	if (op == COND_MATCH || op == COND_NO_MATCH)
		parse_pattern(p, right);
	cond->op = op;
	cond->left = left;
	cond->right = right;
	cond->line = left->line;
	return cond;
}

static const struct cond *unary(struct parser *p, int op, const struct word *operand)
{
	struct cond *cond = new_cond(p, COND_UNARY, NULL, NULL);
	cond->op = op;
	cond->left = operand;
	cond->line = operand->line;
	return cond;
}

/* [[ word ]], [[ -f word ]], [[ word op word ]] */
static const struct cond *parse_primary(struct parser *p)
{
	struct word *first = cond_word(p);
	const struct token *next;
	const struct cond *other = NULL;
	int op;

	if (first == NULL)
		return NULL;
	next = parse_peek(p);
	op = binary_operator(next);
	if (op >= 0 && !(unary_operator(first) && next->kind == TOKEN_WORD && op != COND_MATCH &&
			       op != COND_NO_MATCH))
		return parse_binary(p, first, op);
	if (!unary_operator(first) && !other_operator(p, *next, &other))
		return NULL;
	if (other != NULL)
		return other;
	if (parse_is_plain(first) && str_equal(first->text, STR("-v")) &&
		next->kind == TOKEN_WORD && next->reserved != TOKEN_COND_END) {
		parse_fail(
			p, next->at, "[[ -v NAME ]]" NOT_POSIX "write [ -n \"${NAME+set}\" ]");
		return NULL;
	}
	if (unary_operator(first) && next->kind == TOKEN_WORD && next->reserved != TOKEN_COND_END) {
		struct word *operand = cond_word(p);
		return operand != NULL ? unary(p, unary_operator(first), operand) : NULL;
	}
	return unary(p, 'n', first);
}

/* ! expression, ( expression ), primary */
static const struct cond *parse_factor(struct parser *p)
{
	const struct cond *inner = NULL;
	bool negated = false;
	struct lex_mark at;

	while (parse_accept_reserved(p, TOKEN_BANG))
		negated = !negated;
	if (!parse_enter(p))
		return NULL;
	at = parse_peek(p)->at;
	if (parse_accept(p, TOKEN_OPEN)) {
		inner = parse_chain(p, COND_OR);
		if (inner != NULL && !parse_accept(p, TOKEN_CLOSE)) {
			parse_fail(p, parse_peek(p)->at,
				"expected \")\" to close the \"(\" on line %u, found %s", at.line,
				parse_found(p));
			inner = NULL;
		}
	} else {
		inner = parse_primary(p);
	}
	parse_leave(p);
	return inner != NULL && negated ? new_cond(p, COND_NOT, inner, NULL) : inner;
}

/* A chain of operands a && b && c ... is associative, so that its tree can be flat: as deep as the
 * logarithm of its length. whole[i] holds 2^i operands; those in higher places come first. */
#define CHAIN_PLACES 24

struct chain {
	enum cond_kind kind;
	const struct cond *whole[CHAIN_PLACES];
};

static void chain_add(struct parser *p, struct chain *chain, const struct cond *cond)
{
	size_t i = 0;

	for (; chain->whole[i] != NULL && i + 1 < CHAIN_PLACES; i++) {
		cond = new_cond(p, chain->kind, chain->whole[i], cond);
		chain->whole[i] = NULL;
	}
	if (chain->whole[i] != NULL)
		cond = new_cond(p, chain->kind, chain->whole[i], cond);
	chain->whole[i] = cond;
}

static const struct cond *chain_end(struct parser *p, const struct chain *chain)
{
	const struct cond *all = NULL;

	for (size_t i = 0; i < CHAIN_PLACES; i++) {
		const struct cond *before = chain->whole[i];
		if (before != NULL)
			all = all != NULL ? new_cond(p, chain->kind, before, all) : before;
	}
	return all;
}

/* parse_chain: a && b && ... of factors, or a || b || ... of these chains */
static const struct cond *parse_chain(struct parser *p, enum cond_kind kind)
{
	bool either = kind == COND_OR;
	struct chain chain = { .kind = kind };

	do {
		const struct cond *next;
		parse_newlines(p);
		next = either ? parse_chain(p, COND_AND) : parse_factor(p);
		if (next == NULL)
			return NULL;
		chain_add(p, &chain, next);
	} while (parse_accept(p, either ? TOKEN_OR_IF : TOKEN_AND_IF));
	if (either)
		parse_newlines(p);
	return chain_end(p, &chain);
}

const struct cond *parse_cond(struct parser *p, struct lex_mark open)
{
	const struct cond *cond = parse_chain(p, COND_OR);

	if (cond == NULL)
		return NULL;
	if (parse_accept_reserved(p, TOKEN_COND_END))
		return cond;
	if (parse_other_parenthesis(p) || is_old_operator(p, parse_peek(p)))
		return NULL;
	parse_fail(p, parse_peek(p)->at, "expected \"]]\" to close the \"[[\" on line %u, found %s",
		open.line, parse_found(p));
	return NULL;
}
