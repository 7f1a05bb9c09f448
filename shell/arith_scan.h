/* arith_scan.h - the tokens of an arithmetic expression. For arith_parse.c only. */
#ifndef NACRE_ARITH_SCAN_H
#define NACRE_ARITH_SCAN_H

#include "arith_tree.h"

enum token_kind {
	TOKEN_END,		/* of the text; also after an error */
	TOKEN_NUMBER, TOKEN_NAME, TOKEN_OPERAND,
	TOKEN_BINARY,		/* op says which; + and - may be unary as well */
	TOKEN_ASSIGN,		/* op says what comes before the = */
	TOKEN_NOT, TOKEN_COMPLEMENT, TOKEN_OPEN, TOKEN_CLOSE, TOKEN_QUESTION, TOKEN_COLON
};

struct token {
	enum token_kind kind;
	enum arith_op op;
	size_t start, end;
	uint64_t number;
	const struct part *part;
};

struct scan {
	struct arena *arena;
	struct names *names;
	const struct limits *limits;
	struct arith_error *error;
	struct str text;
	size_t at;				/* behind the current token */
	struct token token;
	struct arith_operand *operands, *next_operand;
	bool failed;
	bool assigns, lazy;		/* the expression has an assignment; has && || or ?: */
};

/* scan_flatten: the word's text into s->text, one byte in place of each parameter (s->operands).
 * false: only its expanded text can be parsed. */
bool scan_flatten(struct scan *s, const struct word *word) MUST_USE;
/* scan_next: reads the next token into s->token. */
void scan_next(struct scan *s);
struct str scan_token_text(const struct scan *s) MUST_USE;
/* scan_assignment_follows: is what stands behind the current token an assignment operator? */
bool scan_assignment_follows(struct scan *s) MUST_USE;
/* scan_refuse_increment: the token before was a name: false, and a message with advice, for its ++
 * or --. The same for those in front of a name. */
bool scan_refuse_increment(struct scan *s) MUST_USE;
bool scan_refuse_prefix_increment(struct scan *s) MUST_USE;

/* scan_fail: the first error counts; the rest of the text is no longer looked at. */
void scan_fail(struct scan *s, size_t offset, const char *message);
/* scan_fail_found: "expected WHAT, found TOKEN". */
void scan_fail_found(struct scan *s, const char *what);
/* scan_fail_token: text, and the current token in quotes. */
void scan_fail_token(struct scan *s, const char *text);

#endif
