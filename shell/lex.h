/* lex.h - characters to tokens (2.3): blanks, comments, operators, line continuation, lines. It
 * finds where a word begins; what is in a word (quotes, expansions) is the parser's matter, because
 * $( ) needs the whole grammar.
 *
 * All 256 byte values are data; the end of the text is LEX_END, which is no byte. Positions are
 * offsets, because text that arrives line by line may move. */
#ifndef NACRE_LEX_H
#define NACRE_LEX_H

#include "base.h"

#define LEX_END (-1)

enum token_kind {
	TOKEN_END,		/* of the text */
	TOKEN_ERROR,		/* a word that was malformed: the error is reported already */
	TOKEN_NUL,		/* a NUL byte */
	TOKEN_CR,		/* a carriage return before a newline or the end */
	TOKEN_NEWLINE,
	TOKEN_WORD,
	TOKEN_ASSIGNMENT,	/* made by the parser: name=word where it is an assignment */
	TOKEN_IO_NUMBER,

	TOKEN_AND_IF, TOKEN_OR_IF, TOKEN_SEMICOLON, TOKEN_AMPERSAND, TOKEN_PIPE, TOKEN_OPEN,
	TOKEN_CLOSE, TOKEN_DSEMI, TOKEN_SEMI_AND,
	TOKEN_LESS, TOKEN_GREAT, TOKEN_DLESS, TOKEN_DLESSDASH, TOKEN_DGREAT, TOKEN_LESSAND,
	TOKEN_GREATAND, TOKEN_LESSGREAT, TOKEN_CLOBBER,
	/* operators of other shells, known in order to say so */
	TOKEN_HERE_STRING, TOKEN_AND_GREAT, TOKEN_AND_DGREAT, TOKEN_PIPE_AND, TOKEN_DSEMI_AND,
	TOKEN_PROCESS_READ, TOKEN_PROCESS_WRITE,

	/* reserved words (2.4): token.reserved; they count only where the grammar allows them. The
	 * order is that of their first bytes: lex_reserved() goes by it. */
	TOKEN_BANG, TOKEN_LBRACE, TOKEN_RBRACE, TOKEN_COND, TOKEN_COND_END,
	TOKEN_CASE, TOKEN_COPROC, TOKEN_DO, TOKEN_DONE, TOKEN_ELIF, TOKEN_ELSE, TOKEN_ESAC,
	TOKEN_FI, TOKEN_FOR, TOKEN_FUNCTION, TOKEN_IF, TOKEN_IN, TOKEN_SELECT, TOKEN_THEN,
	TOKEN_UNTIL, TOKEN_WHILE,
	TOKEN_KINDS
};

/* token_name: how a token is written, for messages; empty for those without a fixed spelling. */
const char *token_name(enum token_kind kind) MUST_USE;

/* struct lex_mark: a place in the text. */
struct lex_mark {
	size_t pos;
	unsigned line;
};

struct token {
	enum token_kind kind, reserved;	/* reserved: TOKEN_END when it is none */
	struct lex_mark at;		/* its first byte */
	size_t end;			/* behind its last byte */
	int number;			/* TOKEN_IO_NUMBER; -1: too large */
	uint32_t name;			/* TOKEN_ASSIGNMENT: a name_id */
	struct word *word;		/* TOKEN_WORD, TOKEN_ASSIGNMENT: filled in by the parser */
	unsigned touches;		/* the same: what its expansions touch */
};

/* enum lex_origin: how a text that was made from another one came about, so that places can be told
 * in the outermost. */
enum lex_origin {
	LEX_SAME,		/* a here-document: the same bytes, but ends earlier */
	LEX_SAME_BACKQUOTED,	/* between backquotes: likewise */
	LEX_BACKQUOTED,		/* without the backslashes of 2.6.3 */
	LEX_BACKQUOTED_QUOTED,	/* the same inside double-quotes: \" too */
	LEX_STRIPPED,		/* a <<- body without leading tabs */
	LEX_APART		/* a text of its own */
};

struct lexer {
	const char *text;
	size_t n, pos;
	unsigned line;			/* of text[pos], from 1 */
	bool ended;			/* more() has said that there is no more */
	bool (*more)(void *context, struct buf *text);
	void *context;
	struct buf input;		/* with more(): what was read; heap */
	const struct lexer *outer;	/* the text that this one was made from, or NULL */
	size_t origin;			/* where in it the first byte came from */
	enum lex_origin made;
};

/* Classes of bytes; the sets at which a plain run stops are made of them. */
enum lex_class {
	LEX_BLANK = 1 << 0,
	LEX_OPERATOR = 1 << 1,		/* ; & | < > */
	LEX_PAREN = 1 << 2,
	LEX_NEWLINE = 1 << 3,
	LEX_ESCAPE = 1 << 4,		/* \ $ ` NUL */
	LEX_DOUBLE = 1 << 5,
	LEX_SINGLE = 1 << 6,
	LEX_BRACE = 1 << 7,		/* } */
	LEX_COLON = 1 << 8,
	LEX_GLOB = 1 << 9,		/* * ? [ */
	LEX_CR = 1 << 10,
	LEX_NAME = 1 << 11,
	LEX_QUESTION = 1 << 12,
	LEX_EQUALS = 1 << 13
};
#define LEX_METACHARACTER (LEX_BLANK | LEX_OPERATOR | LEX_PAREN | LEX_NEWLINE)

extern const uint16_t lex_classes[256];

/*@ assigns \nothing;
    ensures \result == lex_classes[(unsigned char)c]; */
static inline unsigned lex_class_of(char c)
{
	return lex_classes[(unsigned char)c];
}

/* lexer_init: borrows text; with more, the text is what more() delivers. */
void lexer_init(struct lexer *lexer, struct str text, unsigned line,
	bool (*more)(void *, struct buf *), void *context);
void lexer_free(struct lexer *lexer);
/* lexer_forget: drops what was consumed of a text that arrives by lines. Between commands. */
void lexer_forget(struct lexer *lexer);

/* lex_fill: asks for more text when pos is at the end; false when there is none. */
/*@ predicate is_lexer(struct lexer *l) = \valid(l) && l->pos <= l->n &&
      \valid_read(l->text + (0 .. l->n - 1)) && \separated(l, l->text + (0 .. l->n - 1)); */
/*@ requires is_lexer(lexer);
    assigns lexer->text, lexer->n, lexer->ended, lexer->input;
    ensures is_lexer(lexer) && lexer->n >= \old(lexer->n);
    ensures \result <==> lexer->pos < lexer->n; */
bool lex_fill(struct lexer *lexer);
/*@ predicate is_next(struct lexer *l, integer c) = c == LEX_END ?
      l->pos == l->n : l->pos < l->n && c == (unsigned char)l->text[l->pos]; */
/*@ requires is_lexer(lexer);
    assigns *lexer;
    ensures is_lexer(lexer);
    ensures is_next(lexer, \result);
    ensures lexer->n >= \old(lexer->n) && lexer->pos >= \old(lexer->pos); */
int lex_peek_slow(struct lexer *lexer) MUST_USE;

/* lex_peek: the byte at pos, line continuations (2.2.1) before it removed; LEX_END at the end. */
/*@ requires is_lexer(lexer);
    assigns *lexer;
    ensures is_lexer(lexer) && is_next(lexer, \result);
    ensures lexer->n >= \old(lexer->n) && lexer->pos >= \old(lexer->pos); */
static inline int lex_peek(struct lexer *lexer)
{
	if (LIKELY(lexer->pos < lexer->n && lexer->text[lexer->pos] != '\\'))
		return (unsigned char)lexer->text[lexer->pos];
	return lex_peek_slow(lexer);
}

/* lex_raw: the byte at pos as it is, no line continuation. */
/*@ requires is_lexer(lexer);
    assigns *lexer;
    ensures is_lexer(lexer) && is_next(lexer, \result);
    ensures lexer->n >= \old(lexer->n) && lexer->pos == \old(lexer->pos); */
static inline int lex_raw(struct lexer *lexer)
{
	if (UNLIKELY(lexer->pos == lexer->n) && !lex_fill(lexer))
		return LEX_END;
	return (unsigned char)lexer->text[lexer->pos];
}

/* lex_skip: goes behind the byte that lex_peek or lex_raw gave. */
/*@ requires is_lexer(lexer) && lexer->pos < lexer->n;
    assigns lexer->pos, lexer->line;
    ensures is_lexer(lexer) && lexer->pos == \old(lexer->pos) + 1;
    ensures lexer->line == (unsigned)(\old(lexer->line) +
      (lexer->text[\old(lexer->pos)] == '\n' ? 1 : 0)); */
static inline void lex_skip(struct lexer *lexer)
{
	if (lexer->text[lexer->pos++] == '\n')
		lexer->line++;
}

/* lex_take: skips the next byte if it is c. */
/*@ requires is_lexer(lexer);
    assigns *lexer;
    ensures is_lexer(lexer) && lexer->n >= \old(lexer->n);
    ensures lexer->pos >= \old(lexer->pos) + (\result ? 1 : 0); */
static inline bool lex_take(struct lexer *lexer, char c)
{
	if (lex_peek(lexer) != (unsigned char)c)
		return false;
	lex_skip(lexer);
	return true;
}

/*@ requires \valid_read(lexer);
    assigns \nothing;
    ensures \result.pos == lexer->pos && \result.line == lexer->line; */
static inline struct lex_mark lex_here(const struct lexer *lexer)
{
	return (struct lex_mark){ lexer->pos, lexer->line };
}
/*@ requires is_lexer(lexer) && mark.pos <= lexer->n;
    assigns lexer->pos, lexer->line;
    ensures is_lexer(lexer) && lexer->pos == mark.pos && lexer->line == mark.line; */
static inline void lex_return(struct lexer *lexer, struct lex_mark mark)
{
	lexer->pos = mark.pos;
	lexer->line = mark.line;
}

/* lex_run: bytes from pos on, none of which is in the set `stop`; not consumed. *seen gets the
 * classes of all of them. */
/*@ requires is_lexer(lexer) && \valid(seen) && \separated(seen, lexer);
    requires \separated(seen, lexer->text + (0 .. lexer->n - 1));
    assigns *seen;
    ensures lexer->pos + \result <= lexer->n; */
static inline size_t lex_run(const struct lexer *lexer, unsigned stop, unsigned *seen)
{
	const char *p = lexer->text + lexer->pos, *end = lexer->text + lexer->n;
	unsigned all = 0;

	/*@ loop invariant \base_addr(p) == \base_addr(lexer->text);
	    loop invariant lexer->pos <= p - lexer->text <= lexer->n;
	    loop assigns p, all;
	    loop variant end - p; */
	for (; p < end; p++) {
		unsigned class = lex_class_of(*p);
		if (class & stop)
			break;
		all |= class;
	}
	*seen |= all;
	return (size_t)(p - (lexer->text + lexer->pos));
}

/* lex_token: the next token. Of a word only the beginning is found: pos is at its first byte.
 * with_numbers: digits in front of < and > are a TOKEN_IO_NUMBER. */
/*@ requires is_lexer(lexer) && \valid(token) && \separated(lexer, token);
    assigns *lexer, *token;
    ensures is_lexer(lexer) && lexer->n >= \old(lexer->n);
    ensures \old(lexer->pos) <= token->at.pos <= token->end == lexer->pos;
    ensures token->kind == TOKEN_END ==> lexer->pos == lexer->n;
    ensures token->kind == TOKEN_WORD ==> token->at.pos == lexer->pos;
    ensures token->kind == TOKEN_WORD ==> lexer->pos < lexer->n;
    ensures token->kind == TOKEN_NEWLINE || token->kind > TOKEN_IO_NUMBER ==>
      lexer->pos > token->at.pos; */
void lex_token(struct lexer *lexer, struct token *token, bool with_numbers);

/* lex_reserved: which reserved word text is, or TOKEN_END. */
enum token_kind lex_reserved(struct str text) MUST_USE;

/* lex_cr_ends_line: is the byte at pos a carriage return before a newline or the end? */
/*@ requires is_lexer(lexer);
    assigns \nothing; */
bool lex_cr_ends_line(struct lexer *lexer) MUST_USE;

/* lex_outermost: the place in the outermost text that mark (in lexer's text) came from. */
struct lex_mark lex_outermost(const struct lexer **lexer, struct lex_mark mark) MUST_USE;

/* lex_dollar_quote: the inside of $'...' (2.2.4), from behind the opening quote to behind the
 * closing one; bytes go to out. false: the end of the text or a NUL byte came first (pos is there).
 * *nul: an escape gave a NUL byte (the rest of the string is dropped). */
bool lex_dollar_quote(struct lexer *lexer, struct buf *out, bool *nul) MUST_USE;

#endif
