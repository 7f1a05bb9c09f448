/* arith_parse.c - text to a tree (2.6.4): recursive descent for what nests, loops for chains.
 * Constants are folded while the tree is made. */
#include "arith_scan.h"

#define LOWEST 1
#define UNARY_ABOVE 11		/* binds more tightly than every binary operator */

/* precedence: how tightly a binary operator binds; as in C. */
static const unsigned char precedence[] = {
	[OP_OR] = 1, [OP_AND] = 2, [OP_BIT_OR] = 3, [OP_BIT_XOR] = 4, [OP_BIT_AND] = 5,
	[OP_EQUAL] = 6, [OP_NOT_EQUAL] = 6,
	[OP_LESS] = 7, [OP_LESS_EQUAL] = 7, [OP_GREATER] = 7, [OP_GREATER_EQUAL] = 7,
	[OP_LEFT] = 8, [OP_RIGHT] = 8, [OP_ADD] = 9, [OP_SUBTRACT] = 9,
	[OP_MULTIPLY] = 10, [OP_DIVIDE] = 10, [OP_REMAINDER] = 10,
};

static struct arith_node *parse_assignment(struct scan *s);

/* ---- nodes ---- */

static struct arith_node *new_node(struct scan *s, enum arith_kind kind)
{
	struct arith_node *node = ARENA_NEW(s->arena, struct arith_node);
	node->kind = kind;
	return node;
}

static struct arith_node *number_node(struct scan *s, int64_t number)
{
	struct arith_node *node = new_node(s, ARITH_NUMBER);
	node->number = number;
	return node;
}

static bool both_constant(const struct arith_node *a, const struct arith_node *b)
{
	return a->kind == ARITH_NUMBER && b->kind == ARITH_NUMBER;
}

/* chain_kind: the node that holds operators of op's precedence. */
static enum arith_kind chain_kind(enum arith_op op)
{
	return op == OP_AND ? ARITH_AND : op == OP_OR ? ARITH_OR : ARITH_CHAIN;
}

/* chain: left op right; `extend`: left is a chain that was begun at this precedence, here. */
static struct arith_node *chain(struct scan *s, struct arith_node *left, bool extend,
	enum arith_op op, struct arith_node *right)
{
	if (both_constant(left, right) && !extend) {
		int64_t folded;
		if (arith_apply(op, left->number, right->number, &folded) == NULL) {
			left->number = folded;
			return left;
		}
	}
	if (!extend) {
		struct arith_node *node = new_node(s, chain_kind(op));
		node->chain.first = left;
		left = node;
	}
	struct arith_term *term = ARENA_NEW(s->arena, struct arith_term);
	term->op = op;
	term->operand = right;
	if (left->chain.last == NULL)
		left->chain.terms = term;
	else
		left->chain.last->next = term;
	left->chain.last = term;
	s->lazy |= op == OP_AND || op == OP_OR;
	return left;
}

static bool too_deep(struct scan *s)
{
	if (LIKELY(!stack_is_low(s->limits)))
		return false;
	scan_fail(s, s->token.start, arith_too_deep(s->arena, s->limits));
	return true;
}

/* ---- the grammar; every function returns NULL after scan_fail ---- */

static struct arith_node *parse_number(struct scan *s, bool negative)
{
	uint64_t magnitude = s->token.number;
	if (magnitude > (uint64_t)INT64_MAX + negative) {
		scan_fail_token(s, "constant out of range: ");
		return NULL;
	}
	scan_next(s);
	return number_node(s, (int64_t)(negative ? 0 - magnitude : magnitude));
}

static struct arith_node *parse_name(struct scan *s)
{
	struct arith_node *node = new_node(s, ARITH_VARIABLE);
	node->name = names_intern(s->names, scan_token_text(s));
	scan_next(s);
	if (!scan_refuse_increment(s))
		return NULL;
	return node;
}

static struct arith_node *parse_parentheses(struct scan *s)
{
	if (too_deep(s))
		return NULL;
	scan_next(s);
	struct arith_node *node = parse_assignment(s);
	if (node == NULL)
		return NULL;
	if (s->token.kind != TOKEN_CLOSE) {
		scan_fail_found(s, "an operator or \")\"");
		return NULL;
	}
	scan_next(s);
	return node;
}

static struct arith_node *parse_unary(struct scan *s);

static int64_t apply_prefix(enum arith_kind kind, int64_t v)
{
	if (kind == ARITH_NEGATE)
		return (int64_t)(0 - (uint64_t)v);
	return kind == ARITH_NOT ? !v : ~v;
}

/* - ~ ! in front of an operand. INT64_MIN is a constant only together with its sign. */
static struct arith_node *parse_prefix(struct scan *s, enum arith_kind kind)
{
	if (too_deep(s))
		return NULL;
	scan_next(s);
	if (kind == ARITH_NEGATE && s->token.kind == TOKEN_NUMBER)
		return parse_number(s, true);
	struct arith_node *operand = parse_unary(s);
	if (operand == NULL)
		return NULL;
	if (operand->kind == ARITH_NUMBER) {
		operand->number = apply_prefix(kind, operand->number);
		return operand;
	}
	struct arith_node *node = new_node(s, kind);
	node->operand = operand;
	return node;
}

static struct arith_node *parse_plus(struct scan *s)
{
	if (too_deep(s))
		return NULL;
	scan_next(s);
	return parse_unary(s);
}

static struct arith_node *parse_operand(struct scan *s)
{
	struct arith_node *node = new_node(s, ARITH_OPERAND);
	node->part = s->token.part;
	scan_next(s);
	return node;
}

static struct arith_node *parse_unary(struct scan *s)
{
	switch (s->token.kind) {
	case TOKEN_NUMBER:
		return parse_number(s, false);
	case TOKEN_NAME:
		return parse_name(s);
	case TOKEN_OPERAND:
		return parse_operand(s);
	case TOKEN_OPEN:
		return parse_parentheses(s);
	case TOKEN_NOT:
		return parse_prefix(s, ARITH_NOT);
	case TOKEN_COMPLEMENT:
		return parse_prefix(s, ARITH_COMPLEMENT);
	case TOKEN_BINARY:
		if (!scan_refuse_prefix_increment(s))
			return NULL;
		if (s->token.op == OP_SUBTRACT)
			return parse_prefix(s, ARITH_NEGATE);
		if (s->token.op == OP_ADD)
			return parse_plus(s);
		break;
	case TOKEN_CLOSE:
	case TOKEN_QUESTION:
	case TOKEN_COLON:
	case TOKEN_ASSIGN:
	case TOKEN_END:
		break;
	}
	scan_fail_found(s, "a number or a name");
	return NULL;
}

/* All binary operators that bind at least as tightly as `least`, from left to right. */
static struct arith_node *parse_binary(struct scan *s, unsigned least)
{
	struct arith_node *left = parse_unary(s);
	unsigned open = 0;	/* precedence of the chain that `left` is, when it was begun here */
	if (left == NULL)
		return NULL;
	while (s->token.kind == TOKEN_BINARY) {
		struct arith_node *right;
		enum arith_op op = s->token.op;
		unsigned level = precedence[op];
		if (level < least)
			break;
		scan_next(s);
		right = level + 1 == UNARY_ABOVE ? parse_unary(s) : parse_binary(s, level + 1);
		if (right == NULL)
			return NULL;
		left = chain(s, left, open == level, op, right);
		open = left->kind == ARITH_NUMBER ? 0 : level;
	}
	return left;
}

/* parse_then: what stands between a question mark and its colon; false after an error. */
static bool parse_then(struct scan *s, struct arith_node **then)
{
	scan_next(s);
	*then = parse_assignment(s);
	if (*then == NULL)
		return false;
	if (s->token.kind != TOKEN_COLON) {
		scan_fail_found(s, "\":\" for the \"?\"");
		return false;
	}
	scan_next(s);
	return true;
}

/* test ? then : test ? then : ... : otherwise, by a loop: only what stands in the middle nests. */
static struct arith_node *parse_conditional(struct scan *s)
{
	struct arith_node *result = NULL, *unused, **hang = &result;
	for (;;) {
		struct arith_node *test = parse_binary(s, LOWEST), *then;
		if (test == NULL)
			return NULL;
		if (s->token.kind != TOKEN_QUESTION) {
			*hang = test;
			break;
		}
		if (too_deep(s) || !parse_then(s, &then))
			return NULL;
		s->lazy = true;
		if (test->kind == ARITH_NUMBER) {	/* decided: one branch is never needed */
			if (test->number != 0) {
				*hang = then;
				hang = &unused;
			}
			continue;
		}
		struct arith_node *node = new_node(s, ARITH_CONDITIONAL);
		node->conditional.test = test;
		node->conditional.then = then;
		*hang = node;
		hang = &node->conditional.otherwise;
	}
	if (s->token.kind != TOKEN_ASSIGN)
		return result;
	scan_fail(s, s->token.start, "expected a variable's name alone left of \"=\"");
	return NULL;
}

static struct arith_node *parse_assignment(struct scan *s)
{
	if (s->token.kind != TOKEN_NAME || !scan_assignment_follows(s))
		return parse_conditional(s);
	if (too_deep(s))
		return NULL;
	struct arith_node *node = new_node(s, ARITH_ASSIGN);
	node->name = names_intern(s->names, scan_token_text(s));
	scan_next(s);
	node->op = s->token.op;
	s->assigns = true;
	scan_next(s);
	node->operand = parse_assignment(s);
	return node->operand != NULL ? node : NULL;
}

static const struct arith_node *parse_whole(struct scan *s)
{
	scan_next(s);
	if (s->token.kind == TOKEN_END && !s->failed)
		return number_node(s, 0);
	struct arith_node *root = parse_assignment(s);
	if (root != NULL && s->token.kind != TOKEN_END) {
		scan_fail_found(s, "an operator");
		return NULL;
	}
	return s->failed ? NULL : root;
}

static const struct arith *finish(struct scan *s, const struct arith_node *root)
{
	struct arith *tree = ARENA_NEW(s->arena, struct arith);
	tree->root = root;
	tree->limits = s->limits;
	tree->operands = s->lazy ? s->operands : NULL;
	return tree;
}

const struct arith *arith_parse_text(struct arena *a, struct names *names,
	const struct limits *limits, struct str text, struct arith_error *error)
{
	struct scan s = {
		.arena = a, .names = names, .limits = limits, .error = error, .text = text,
	};
	*error = (struct arith_error){ NULL, 0 };
	const struct arith_node *root = parse_whole(&s);
	return root != NULL ? finish(&s, root) : NULL;
}

const struct arith *arith_parse_word(struct arena *a, struct names *names,
	const struct limits *limits, const struct word *source, struct arith_error *error)
{
	struct scan s = { .arena = a, .names = names, .limits = limits, .error = error };
	*error = (struct arith_error){ NULL, 0 };
	if (!scan_flatten(&s, source))
		return NULL;
	const struct arith_node *root = parse_whole(&s);
	if (root == NULL && s.operands != NULL)
		error->message = NULL;	/* the values may make it an expression */
	if (root == NULL || (s.assigns && s.operands != NULL))
		return NULL;
	return finish(&s, root);
}
