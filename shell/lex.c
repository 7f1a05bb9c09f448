/* lex.c - the text, its lines, operators, comments and reserved words */
#include "lex.h"

/* The spellings stand one behind the other: that takes half of the room. */
#define SPELLINGS(X) \
	X(END, "the end") X(NEWLINE, "newline") X(AND_IF, "&&") \
	X(OR_IF, "||") X(SEMICOLON, ";") X(AMPERSAND, "&") X(PIPE, "|") X(OPEN, "(") \
	X(CLOSE, ")") X(DSEMI, ";;") X(SEMI_AND, ";&") X(LESS, "<") X(GREAT, ">") \
	X(DLESS, "<<") X(DLESSDASH, "<<-") X(DGREAT, ">>") X(LESSAND, "<&") X(GREATAND, ">&") \
	X(LESSGREAT, "<>") X(CLOBBER, ">|") X(HERE_STRING, "<<<") X(AND_GREAT, "&>") \
	X(AND_DGREAT, "&>>") X(PIPE_AND, "|&") X(DSEMI_AND, ";;&") X(PROCESS_READ, "<(") \
	X(PROCESS_WRITE, ">(") X(BANG, "!") X(LBRACE, "{") X(RBRACE, "}") X(CASE, "case") \
	X(DO, "do") X(DONE, "done") X(ELIF, "elif") X(ELSE, "else") X(ESAC, "esac") \
	X(FI, "fi") X(FOR, "for") X(IF, "if") X(IN, "in") X(THEN, "then") X(UNTIL, "until") \
	X(WHILE, "while") X(COND, "[[") X(COND_END, "]]") X(FUNCTION, "function") \
	X(SELECT, "select") X(COPROC, "coproc")

#define SPELLING_FIELD(kind, text) char kind[sizeof(text)];
#define SPELLING_TEXT(kind, text) text,
#define SPELLING_PLACE(kind, text) [TOKEN_##kind] = offsetof(struct spellings, kind),
static const struct spellings {
	char none[1];
	SPELLINGS(SPELLING_FIELD)
} spellings = { "", SPELLINGS(SPELLING_TEXT) };

APART const char *token_name(enum token_kind kind)
{
	static const uint8_t places[] = { SPELLINGS(SPELLING_PLACE) };

	return (const char *)&spellings + places[kind];
}

#define NAME LEX_NAME
#define NAME8 NAME, NAME, NAME, NAME, NAME, NAME, NAME, NAME

const uint16_t lex_classes[256] = {
	[0] = LEX_ESCAPE,
	['\t'] = LEX_BLANK,
	['\n'] = LEX_NEWLINE,
	['\r'] = LEX_CR,
	[' '] = LEX_BLANK,
	['"'] = LEX_DOUBLE,
	['$'] = LEX_ESCAPE,
	['&'] = LEX_OPERATOR,
	['\''] = LEX_SINGLE,
	['('] = LEX_PAREN,
	[')'] = LEX_PAREN,
	['*'] = LEX_GLOB,
	['0'] = NAME8, NAME, NAME,
	[':'] = LEX_COLON,
	[';'] = LEX_OPERATOR,
	['<'] = LEX_OPERATOR,
	['='] = LEX_EQUALS,
	['>'] = LEX_OPERATOR,
	['?'] = LEX_GLOB | LEX_QUESTION,
	['A'] = NAME8, NAME8, NAME8, NAME, NAME,
	['['] = LEX_GLOB,
	['\\'] = LEX_ESCAPE,
	['_'] = NAME,
	['`'] = LEX_ESCAPE,
	['a'] = NAME8, NAME8, NAME8, NAME, NAME,
	['|'] = LEX_OPERATOR,
	['}'] = LEX_BRACE,
};

void lexer_init(struct lexer *lexer, struct str text, unsigned line,
	bool (*more)(void *, struct buf *), void *context)
{
	*lexer = (struct lexer){
		.text = text.p, .n = text.n, .line = line, .more = more, .context = context
	};
	if (lexer->text == NULL)
		lexer->text = "";
}

void lexer_free(struct lexer *lexer)
{
	buf_free(&lexer->input);
}

void lexer_forget(struct lexer *lexer)
{
	struct buf *input = &lexer->input;
	if (lexer->more == NULL || lexer->pos < input->n / 2 || lexer->pos == 0)
		return;
	memmove(input->p, input->p + lexer->pos, input->n - lexer->pos);
	input->n -= lexer->pos;
	lexer->n = input->n;
	lexer->pos = 0;
}

bool lex_fill(struct lexer *lexer)
{
	struct buf *input = &lexer->input;
	size_t before = input->n;

	if (lexer->more == NULL || lexer->ended || lexer->pos < lexer->n)
		return lexer->pos < lexer->n;
	lexer->ended = !lexer->more(lexer->context, input) || input->n == before;
	if (input->n > 0)
		lexer->text = input->p;
	lexer->n = input->n;
	return lexer->pos < lexer->n;
}

int lex_peek_slow(struct lexer *lexer)
{
	/*@ loop invariant is_lexer(lexer) && lexer->n >= \at(lexer->n, Pre);
	    loop invariant lexer->pos >= \at(lexer->pos, Pre);
	    loop assigns *lexer; */
	for (;;) {
		if (lexer->pos == lexer->n && !lex_fill(lexer))
			return LEX_END;
		if (lexer->text[lexer->pos] != '\\' || lexer->pos + 1 >= lexer->n ||
			lexer->text[lexer->pos + 1] != '\n')
			return (unsigned char)lexer->text[lexer->pos];
		lexer->pos += 2;
		lexer->line++;
	}
}

bool lex_cr_ends_line(struct lexer *lexer)
{
	const char *p = lexer->text + lexer->pos;
	size_t left = lexer->n - lexer->pos;
	return left > 0 && *p == '\r' && (left == 1 || p[1] == '\n');
}

/*@ requires is_lexer(lexer);
    assigns lexer->pos;
    ensures is_lexer(lexer) && lexer->pos >= \old(lexer->pos);
    ensures lexer->pos < lexer->n ==> lexer->text[lexer->pos] == '\n'; */
static void skip_comment(struct lexer *lexer)
{
	const char *p = lexer->text + lexer->pos;
	const char *newline = memchr(p, '\n', lexer->n - lexer->pos);
	lexer->pos = newline != NULL ? (size_t)(newline - lexer->text) : lexer->n;
}

/* 2.3: blanks separate tokens; a # where a token could begin starts a comment, in which no line is
 * continued */
/*@ requires is_lexer(lexer);
    assigns *lexer;
    ensures is_lexer(lexer) && is_next(lexer, \result);
    ensures lexer->n >= \old(lexer->n) && lexer->pos >= \old(lexer->pos);
    ensures \result != ' ' && \result != '\t' && \result != '#'; */
static int skip_blanks(struct lexer *lexer)
{
	/*@ loop invariant is_lexer(lexer) && lexer->n >= \at(lexer->n, Pre);
	    loop invariant lexer->pos >= \at(lexer->pos, Pre);
	    loop assigns *lexer; */
	for (;;) {
		int c = lex_peek(lexer);
		if (c == '#')
			skip_comment(lexer);
		else if (c == ' ' || c == '\t')
			lexer->pos++;
		else
			return c;
	}
}

/* Behind operator `from`, byte c makes it `to`. */
static const struct {
	unsigned char from, c, to;
} operator_steps[] = {
	{ TOKEN_AMPERSAND, '&', TOKEN_AND_IF },
	{ TOKEN_AMPERSAND, '>', TOKEN_AND_GREAT },
	{ TOKEN_AND_GREAT, '>', TOKEN_AND_DGREAT },
	{ TOKEN_PIPE, '|', TOKEN_OR_IF },
	{ TOKEN_PIPE, '&', TOKEN_PIPE_AND },
	{ TOKEN_SEMICOLON, ';', TOKEN_DSEMI },
	{ TOKEN_SEMICOLON, '&', TOKEN_SEMI_AND },
	{ TOKEN_DSEMI, '&', TOKEN_DSEMI_AND },
	{ TOKEN_LESS, '<', TOKEN_DLESS },
	{ TOKEN_LESS, '&', TOKEN_LESSAND },
	{ TOKEN_LESS, '>', TOKEN_LESSGREAT },
	{ TOKEN_LESS, '(', TOKEN_PROCESS_READ },
	{ TOKEN_DLESS, '-', TOKEN_DLESSDASH },
	{ TOKEN_DLESS, '<', TOKEN_HERE_STRING },
	{ TOKEN_GREAT, '>', TOKEN_DGREAT },
	{ TOKEN_GREAT, '&', TOKEN_GREATAND },
	{ TOKEN_GREAT, '|', TOKEN_CLOBBER },
	{ TOKEN_GREAT, '(', TOKEN_PROCESS_WRITE },
};

/*@ assigns \nothing;
    ensures TOKEN_WORD < \result; */
static enum token_kind operator_start(int c)
{
	switch (c) {
	case '&':
		return TOKEN_AMPERSAND;
	case '|':
		return TOKEN_PIPE;
	case ';':
		return TOKEN_SEMICOLON;
	case '<':
		return TOKEN_LESS;
	case '>':
		return TOKEN_GREAT;
	case '(':
		return TOKEN_OPEN;
	default:
		return TOKEN_CLOSE;
	}
}

/* operator_step: behind operator kind comes c (LEX_END: nothing). TOKEN_END: that is no longer
 * operator. */
/*@ predicate is_step(integer i, integer kind, integer c) =
      operator_steps[i].from == kind && operator_steps[i].c == c; */
/*@ assigns \nothing;
    ensures \result == TOKEN_END ? (\forall integer i; 0 <= i < 18 ==> !is_step(i, kind, c)) :
      \exists integer i; 0 <= i < 18 && is_step(i, kind, c) && operator_steps[i].to == \result;
    ensures \result != TOKEN_END ==> 0 <= c <= 255; */
static enum token_kind operator_step(enum token_kind kind, int c)
{
	/*@ loop invariant 0 <= i <= 18;
	    loop invariant \forall integer j; 0 <= j < i ==> !is_step(j, kind, c);
	    loop assigns i;
	    loop variant 18 - i; */
	for (size_t i = 0; i < ARRAY_LENGTH(operator_steps); i++)
		if (operator_steps[i].from == kind && operator_steps[i].c == c)
			return operator_steps[i].to;
	return TOKEN_END;
}

/* 2.3 rules 2 and 3: the longest operator */
/*@ requires is_lexer(lexer) && lexer->pos < lexer->n;
    assigns *lexer;
    ensures is_lexer(lexer) && lexer->n >= \old(lexer->n) && lexer->pos > \old(lexer->pos);
    ensures \result != TOKEN_END && \result != TOKEN_WORD; */
static enum token_kind lex_operator(struct lexer *lexer, int c)
{
	enum token_kind kind = operator_start(c), longer;

	lexer->pos++;
	/*@ loop invariant is_lexer(lexer) && lexer->n >= \at(lexer->n, Pre);
	    loop invariant lexer->pos > \at(lexer->pos, Pre);
	    loop invariant kind != TOKEN_END && kind != TOKEN_WORD;
	    loop assigns *lexer, kind, longer; */
	while (kind != TOKEN_OPEN && kind != TOKEN_CLOSE) {
		longer = operator_step(kind, lex_peek(lexer));
		if (longer == TOKEN_END)
			break;
		kind = longer;
		lexer->pos++;
	}
	return kind;
}

/* 2.10.1 rule 2: digits alone, delimited by < or > */
/*@ requires is_lexer(lexer) && \valid(token) && \separated(lexer, token);
    assigns *lexer, token->kind, token->number;
    ensures is_lexer(lexer) && lexer->n >= \old(lexer->n);
    ensures \result ? lexer->pos >= \old(lexer->pos) && token->kind == TOKEN_IO_NUMBER &&
      -1 <= token->number <= 1000000009 : lexer->pos == \old(lexer->pos); */
static bool lex_io_number(struct lexer *lexer, struct token *token)
{
	struct lex_mark start = lex_here(lexer);
	int number = 0, c;

	/*@ loop invariant is_lexer(lexer) && lexer->n >= \at(lexer->n, Pre);
	    loop invariant lexer->pos >= \at(lexer->pos, Pre) && -1 <= number <= 1000000009;
	    loop assigns *lexer, number, c; */
	while ((c = lex_peek(lexer)) >= '0' && c <= '9') {
		number = number < 0 || number > 100000000 ? -1 : number * 10 + (c - '0');
		lexer->pos++;
	}
	if (c == '<' || c == '>') {
		token->kind = TOKEN_IO_NUMBER;
		token->number = number;
		return true;
	}
	lex_return(lexer, start);
	return false;
}

void lex_token(struct lexer *lexer, struct token *token, bool with_numbers)
{
	int c = skip_blanks(lexer);

	token->at = lex_here(lexer);
	token->reserved = TOKEN_END;
	token->word = NULL;
	token->touches = 0;
	if (c == LEX_END) {
		token->kind = TOKEN_END;
	} else if (c == '\n') {
		lex_skip(lexer);
		token->kind = TOKEN_NEWLINE;
	} else if (lex_class_of((char)c) & (LEX_OPERATOR | LEX_PAREN)) {
		token->kind = lex_operator(lexer, c);
	} else if (c == 0) {
		token->kind = TOKEN_NUL;
	} else if (c == '\r' && lex_cr_ends_line(lexer)) {
		token->kind = TOKEN_CR;
	} else if (!with_numbers || c < '0' || c > '9' || !lex_io_number(lexer, token)) {
		token->kind = TOKEN_WORD;
	}
	token->end = lexer->pos;
}

/* the first reserved word with this first byte */
static enum token_kind first_reserved(char c)
{
	switch (c) {
	case '!':
		return TOKEN_BANG;
	case '{':
		return TOKEN_LBRACE;
	case '}':
		return TOKEN_RBRACE;
	case '[':
		return TOKEN_COND;
	case ']':
		return TOKEN_COND_END;
	case 'c':
		return TOKEN_CASE;
	case 'd':
		return TOKEN_DO;
	case 'e':
		return TOKEN_ELIF;
	case 'f':
		return TOKEN_FI;
	case 'i':
		return TOKEN_IF;
	case 's':
		return TOKEN_SELECT;
	case 't':
		return TOKEN_THEN;
	case 'u':
		return TOKEN_UNTIL;
	case 'w':
		return TOKEN_WHILE;
	default:
		return TOKEN_KINDS;
	}
}

enum token_kind lex_reserved(struct str text)
{
	if (text.n == 0 || text.n > 8)
		return TOKEN_END;
	for (enum token_kind kind = first_reserved(text.p[0]); kind < TOKEN_KINDS; kind++) {
		const char *name = token_name(kind);
		if (name[0] != text.p[0])
			break;
		size_t i = 1;
		while (i < text.n && name[i] != '\0' && name[i] == text.p[i])
			i++;
		if (i == text.n && name[i] == '\0')
			return kind;
	}
	return TOKEN_END;
}

/* 2.6.3, 2.7.4: steps through the outer text as the inner one was made from it */
static size_t outer_offset(const struct lexer *lexer, size_t inner)
{
	const struct lexer *outer = lexer->outer;
	size_t at = lexer->origin;
	bool line_start = true;

	for (size_t i = 0; i < inner && at < outer->n; i++) {
		const char *p = outer->text + at;
		if (lexer->made == LEX_STRIPPED) {
			for (; line_start && at < outer->n && outer->text[at] == '\t'; at++)
				;
			line_start = at < outer->n && outer->text[at] == '\n';
		} else if (*p == '\\' && at + 1 < outer->n &&
			   (p[1] == '$' || p[1] == '`' || p[1] == '\\' ||
				   (p[1] == '"' && lexer->made == LEX_BACKQUOTED_QUOTED))) {
			at++;
		}
		at++;
	}
	return at;
}

struct lex_mark lex_outermost(const struct lexer **lexer, struct lex_mark mark)
{
	while ((*lexer)->outer != NULL && (*lexer)->made != LEX_APART) {
		if ((*lexer)->made != LEX_SAME && (*lexer)->made != LEX_SAME_BACKQUOTED)
			mark.pos = outer_offset(*lexer, mark.pos);
		*lexer = (*lexer)->outer;
	}
	return mark;
}
