/* arith_tree.h - the tree of an arithmetic expression: arith_parse.c makes it, arith.c walks it. */
#ifndef NACRE_ARITH_TREE_H
#define NACRE_ARITH_TREE_H

#include "arith.h"
#include "report.h"

enum arith_kind {
	ARITH_NUMBER,
	ARITH_VARIABLE,
	ARITH_OPERAND,		/* a plain parameter of the word: $x, $1, $# */
	ARITH_NEGATE, ARITH_COMPLEMENT, ARITH_NOT,
	ARITH_CHAIN,		/* first op term op term ...: operators of one precedence */
	ARITH_AND, ARITH_OR,	/* chains that stop early */
	ARITH_CONDITIONAL,
	ARITH_ASSIGN
};

/* enum arith_op: the binary operators, and what is in front of = in a compound assignment. */
enum arith_op {
	OP_NONE,		/* plain = */
	OP_OR, OP_AND, OP_BIT_OR, OP_BIT_XOR, OP_BIT_AND,
	OP_EQUAL, OP_NOT_EQUAL, OP_LESS, OP_LESS_EQUAL, OP_GREATER, OP_GREATER_EQUAL,
	OP_LEFT, OP_RIGHT, OP_ADD, OP_SUBTRACT, OP_MULTIPLY, OP_DIVIDE, OP_REMAINDER
};

struct arith_node;

/* struct arith_term: chains are lists: a million terms are walked by a loop, not by recursion. */
struct arith_term {
	struct arith_term *next;
	enum arith_op op;
	const struct arith_node *operand;
};

struct arith_node {
	enum arith_kind kind;
	enum arith_op op;		/* ASSIGN */
	name_id name;			/* VARIABLE, ASSIGN */
	union {
		int64_t number;
		const struct part *part;
		const struct arith_node *operand;	/* unary, and the value of ASSIGN */
		struct {
			const struct arith_node *first;
			struct arith_term *terms, *last;
		} chain;
		struct {
			struct arith_node *test, *then, *otherwise;
		} conditional;
	};
};

/* struct arith_operand: the operands of a word's expression in the order in which they stand. */
struct arith_operand {
	struct arith_operand *next;
	size_t offset;		/* in the flattened text */
	const struct part *part;
};

/* struct arith: a whole expression. */
struct arith {
	const struct arith_node *root;
	const struct limits *limits;
	const struct arith_operand *operands;	/* to check first; NULL: evaluation meets all */
};

/* arith_is_blank: what may stand between tokens and around constants. */
/*@ assigns \nothing;
    ensures \result <==> c == ' ' || c == '\t' || c == '\n'; */
static inline bool arith_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* arith_apply: a op b, wrapping. NULL, or the message of the error. */
/*@ requires \valid(out);
    assigns *out;
    ensures \result != \null <==> (op == OP_DIVIDE || op == OP_REMAINDER) && b == 0;
    ensures op == OP_ADD && INT64_MIN <= a + b <= INT64_MAX ==> *out == a + b;
    ensures op == OP_SUBTRACT && INT64_MIN <= a - b <= INT64_MAX ==> *out == a - b;
    ensures op == OP_DIVIDE && b != 0 && b != -1 ==> *out == a / b;
    ensures op == OP_REMAINDER && b != 0 && b != -1 ==> *out == a % b;
    ensures op == OP_DIVIDE && b == -1 ==> *out == (a == INT64_MIN ? a : -a);
    ensures op == OP_LESS ==> *out == (a < b ? 1 : 0);
    ensures op == OP_LESS_EQUAL ==> *out == (a <= b ? 1 : 0);
    ensures op == OP_GREATER ==> *out == (a > b ? 1 : 0);
    ensures op == OP_GREATER_EQUAL ==> *out == (a >= b ? 1 : 0);
    ensures op == OP_EQUAL ==> *out == (a == b ? 1 : 0);
    ensures op == OP_NOT_EQUAL ==> *out == (a != b ? 1 : 0);
    ensures op == OP_AND ==> *out == (a != 0 && b != 0 ? 1 : 0);
    ensures op == OP_OR ==> *out == (a != 0 || b != 0 ? 1 : 0);
    ensures op == OP_NONE ==> *out == b; */
const char *arith_apply(enum arith_op op, int64_t a, int64_t b, int64_t *out) MUST_USE;

/* arith_magnitude: an unsigned constant: decimal, 0octal, 0xhex; all of s. */
/*@ requires readable(s) && \valid(out) && \separated(out, s.p + (0 .. s.n - 1));
    assigns *out;
    ensures s.n > 0 && s.p[0] != '0' ==> (\result == NUMBER_MALFORMED <==> !digits(s.p, s.n));
    ensures \result == NUMBER_OK && s.p[0] != '0' ==> *out == decimal(s.p, s.n);
    ensures \result == NUMBER_OUT_OF_RANGE && s.p[0] != '0' ==>
      decimal(s.p, s.n) > UINT64_MAX; */
enum number_state arith_magnitude(struct str s, uint64_t *out) MUST_USE;

/* arith_message: a text in the arena. */
const char *arith_message(struct arena *a, const char *format, ...) PRINTF_LIKE(2, 3);
/* arith_too_deep: the message for nesting that the stack cannot hold. */
const char *arith_too_deep(struct arena *a, const struct limits *limits) MUST_USE;

#endif
