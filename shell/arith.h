/* arith.h - arithmetic expansion (2.6.4): text to a tree, a tree to a number. Signed 64-bit;
 * overflow wraps in two's complement; shifts take their count modulo 64; division by zero and
 * INT64_MIN / -1 are handled here and nowhere else. */
#ifndef NACRE_ARITH_H
#define NACRE_ARITH_H

#include "base.h"
#include "names.h"
#include "syntax.h"

/* struct arith_error: message is NULL while there is none. It lives in the arena that was given, or
 * is constant: "division by zero"; who shows it says that it is about arithmetic. */
struct arith_error {
	const char *message;
	size_t offset;		/* byte of the text where it was noticed; a parameter is one */
};

/* arith_parse_word: the tree of an expression as the parser has it, or NULL. An operand may be $x,
 * ${x}, $1, $#, ... (plain, no operator) where it stands alone as a whole operand. NULL with no
 * message means that only the expanded text can be parsed (2.6.4 expands first: x='1+' makes $x 2
 * an expression); NULL with a message is an error in any case. Constant expressions are folded. No
 * operand is allowed beside an assignment operator: such an expression is textual.
 * limits is borrowed for the life of the tree. */
const struct arith *arith_parse_word(struct arena *a, struct names *names,
	const struct limits *limits, const struct word *source, struct arith_error *error) MUST_USE;

/* arith_parse_text: the tree of an expanded text; NULL and a message when it is malformed. */
const struct arith *arith_parse_text(struct arena *a, struct names *names,
	const struct limits *limits, struct str text, struct arith_error *error) MUST_USE;

/* struct arith_env: where values come from. The functions return false when they have reported an
 * error themselves. */
struct arith_env {
	void *context;
	/* value: the variable's value, p NULL when it is unset. */
	bool (*value)(void *context, name_id name, struct str *value);
	bool (*assign)(void *context, name_id name, int64_t value);
	/* operand: the text of a plain parameter. May be called more than once for one part. */
	bool (*operand)(void *context, const struct part *part, struct str *text);
};

enum arith_result {
	ARITH_OK,
	ARITH_ERROR,	/* error->message says what; NULL: an env function has reported it */
	ARITH_TEXTUAL	/* an operand is no plain integer constant: expand the whole text and parse
			 * that. Nothing was assigned yet. */
};

/* arith_evaluate: a variable's value must be an integer constant (sign, decimal, 0octal, 0xhex,
 * blanks around it); unset or empty is 0; anything else is an error that names the variable. Text
 * in a value is never evaluated. */
enum arith_result arith_evaluate(const struct arith *tree, const struct names *names,
	const struct arith_env *env, int64_t *out, struct arith_error *error,
	struct arena *messages) MUST_USE;

/* arith_constant: parses an integer constant as a variable's value may hold it. */
/*@ requires readable(s) && \valid(out) && \separated(out, s.p + (0 .. s.n - 1));
    assigns *out;
    ensures !\result ==> *out == \old(*out); */
bool arith_constant(struct str s, int64_t *out) MUST_USE;

#endif
