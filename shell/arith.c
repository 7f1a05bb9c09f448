/* arith.c - integer constants, and the evaluation of a tree (2.6.4). */
#include "arith_tree.h"

#define LIMIT_QUOTED 60		/* bytes of a value that a message shows */

struct evaluation {
	const struct names *names;
	const struct arith_env *env;
	const struct limits *limits;
	struct arith_error *error;
	struct arena *messages;
	enum arith_result result;	/* why it stopped */
};

/* ---- constants ---- */

/*@ assigns \nothing;
    ensures 0 <= \result <= 16;
    ensures '0' <= c <= '9' ==> \result == c - '0';
    ensures \result < 10 ==> '0' <= c <= '9'; */
static int digit_value(char c)
{
	if (is_digit(c))
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return 16;
}

/* 2.6.4: decimal, octal and hexadecimal constants as in the C standard, without suffixes. */
enum number_state arith_magnitude(struct str s, uint64_t *out)
{
	uint64_t value = 0, base = 10;
	bool overflow = false;
	if (s.n > 1 && s.p[0] == '0') {
		bool hex = s.p[1] == 'x' || s.p[1] == 'X';
		base = hex ? 16 : 8;
		s = str_skip(s, hex ? 2 : 1);
	}
	if (s.n == 0)
		return NUMBER_MALFORMED;
	/*@ loop invariant 0 <= i <= s.n;
	    loop invariant base == 10 ==> digits_or_none(s.p, i) && decimal(s.p, i) >= 0;
	    loop invariant base == 10 && !overflow ==> value == decimal(s.p, i);
	    loop invariant base == 10 && overflow ==> decimal(s.p, i) > UINT64_MAX;
	    loop assigns i, value, overflow;
	    loop variant s.n - i; */
	for (size_t i = 0; i < s.n; i++) {
		uint64_t digit = (uint64_t)digit_value(s.p[i]);
		if (digit >= base)
			return NUMBER_MALFORMED;
		overflow |= __builtin_mul_overflow(value, base, &value);
		overflow |= __builtin_add_overflow(value, digit, &value);
	}
	*out = value;
	return overflow ? NUMBER_OUT_OF_RANGE : NUMBER_OK;
}

/*@ requires readable(s);
    assigns \nothing;
    ensures readable(\result) && \result.n <= s.n; */
static struct str trim_blanks(struct str s)
{
	/*@ loop invariant readable(s) && s.n <= \at(s.n, Pre);
	    loop assigns s;
	    loop variant s.n; */
	while (s.n > 0 && arith_is_blank(s.p[0]))
		s = str_skip(s, 1);
	/*@ loop invariant readable(s) && s.n <= \at(s.n, Pre);
	    loop assigns s;
	    loop variant s.n; */
	while (s.n > 0 && arith_is_blank(s.p[s.n - 1]))
		s.n--;
	return s;
}

bool arith_constant(struct str s, int64_t *out)
{
	uint64_t magnitude;
	s = trim_blanks(s);
	bool negative = s.n > 0 && s.p[0] == '-';
	if (negative || (s.n > 0 && s.p[0] == '+'))
		s = str_skip(s, 1);
	if (arith_magnitude(s, &magnitude) != NUMBER_OK)
		return false;
	if (magnitude > (uint64_t)INT64_MAX + negative)
		return false;
	*out = (int64_t)(negative ? 0 - magnitude : magnitude);
	return true;
}

/*@ // for k up to 18
    logic integer ten_to(integer k) = k == 0 ? 1 : k == 1 ? 10 : k == 2 ? 100 :
      k == 3 ? 1000 : k == 4 ? 10000 : k == 5 ? 100000 : k == 6 ? 1000000 :
      k == 7 ? 10000000 : k == 8 ? 100000000 : k == 9 ? 1000000000 : k == 10 ? 10000000000 :
      k == 11 ? 100000000000 : k == 12 ? 1000000000000 : k == 13 ? 10000000000000 :
      k == 14 ? 100000000000000 : k == 15 ? 1000000000000000 : k == 16 ? 10000000000000000 :
      k == 17 ? 100000000000000000 : 1000000000000000000; */
/* quick_constant: what most variables hold: up to 18 decimal digits. false: look with care. Built
 * into its callers, as all on the way of $((x+1)), although the program is built to be small. */
/*@ requires s.n > 0 && readable(s) && \valid(out) && \separated(out, s.p + (0 .. s.n - 1));
    assigns *out;
    ensures \result ==> *out == decimal(s.p, s.n) && digits(s.p, s.n);
    ensures \result && s.n > 1 ==> s.p[0] != '0'; */
ALWAYS_INLINE bool quick_constant(struct str s, int64_t *out)
{
	const char *p = s.p, *end = s.p + s.n;
	uint64_t digit = (unsigned char)*p - (uint64_t)'0', value = digit;
	if (digit - 1 > 8) {	/* 0, or no digit */
		*out = 0;
		return s.n == 1 && digit == 0;
	}
	if (s.n > 18)
		return false;
	/*@ loop invariant \base_addr(p) == \base_addr(s.p) && 0 <= p - s.p < s.n;
	    loop invariant digits(s.p, p - s.p + 1);
	    loop invariant value == decimal(s.p, p - s.p + 1) < ten_to(p - s.p + 1);
	    loop assigns p, digit, value;
	    loop variant end - p; */
	while (++p < end) {
		digit = (unsigned char)*p - (uint64_t)'0';
		if (digit > 9)
			return false;
		value = value * 10 + digit;
	}
	*out = (int64_t)value;
	return true;
}

/* ---- operators ---- */

/*@ logic integer wrap(integer v) = (int64_t)(uint64_t)v; */
/*@ assigns \nothing;
    ensures \result == wrap(v); */
static inline int64_t wrapped(uint64_t v)
{
	return (int64_t)v;
}

/*@ requires \valid(out);
    assigns *out;
    ensures b == 0 <==> \result != \null;
    ensures b != 0 && b != -1 ==> *out == (op == OP_DIVIDE ? a / b : a % b);
    ensures b == -1 ==> *out == (op != OP_DIVIDE ? 0 : a == INT64_MIN ? a : -a); */
static const char *divide(enum arith_op op, int64_t a, int64_t b, int64_t *out)
{
	if (b == 0)
		return "division by zero";
	if (b == -1)		/* INT64_MIN / -1 does not fit: it wraps */
		*out = op == OP_DIVIDE ? wrapped(0 - (uint64_t)a) : 0;
	else
		*out = op == OP_DIVIDE ? a / b : a % b;
	return NULL;
}

const char *arith_apply(enum arith_op op, int64_t a, int64_t b, int64_t *out)
{
	uint64_t ua = (uint64_t)a, ub = (uint64_t)b;
	switch (op) {
	case OP_ADD: *out = wrapped(ua + ub); return NULL;
	case OP_SUBTRACT: *out = wrapped(ua - ub); return NULL;
	case OP_MULTIPLY: *out = wrapped(ua * ub); return NULL;
	case OP_DIVIDE:
	case OP_REMAINDER: return divide(op, a, b, out);
	case OP_LEFT: *out = wrapped(ua << (ub & 63)); return NULL;
	case OP_RIGHT: *out = a >> (ub & 63); return NULL;
	case OP_LESS: *out = a < b; return NULL;
	case OP_LESS_EQUAL: *out = a <= b; return NULL;
	case OP_GREATER: *out = a > b; return NULL;
	case OP_GREATER_EQUAL: *out = a >= b; return NULL;
	case OP_EQUAL: *out = a == b; return NULL;
	case OP_NOT_EQUAL: *out = a != b; return NULL;
	case OP_BIT_AND: *out = wrapped(ua & ub); return NULL;
	case OP_BIT_XOR: *out = wrapped(ua ^ ub); return NULL;
	case OP_BIT_OR: *out = wrapped(ua | ub); return NULL;
	case OP_AND: *out = a && b; return NULL;
	case OP_OR: *out = a || b; return NULL;
	case OP_NONE: break;
	}
	*out = b;
	return NULL;
}

/* ---- errors ---- */

static bool stop(struct evaluation *e, const char *message)
{
	e->error->message = message;
	e->result = ARITH_ERROR;
	return false;
}

static bool bad_value(struct evaluation *e, name_id name, struct str value)
{
	bool cut = value.n > LIMIT_QUOTED;
	return stop(e, arith_message(e->messages,
		"\"%s\" holds \"%.*s%s, expected an integer of 64 bits",
		names_text(e->names, name).p, cut ? LIMIT_QUOTED : (int)value.n, value.p,
		cut ? "...\"" : "\""));
}

const char *arith_too_deep(struct arena *a, const struct limits *limits)
{
	return arith_message(a, "nested too deeply for a stack of %zu KiB",
		limits->stack_size >> 10);
}

/* ---- evaluation ---- */

static bool evaluate(struct evaluation *e, const struct arith_node *node, int64_t *out);

/* 2.6.4: a variable whose value is an integer constant stands for it; unset or null is 0. Text in
 * it is never evaluated. */
static bool value_of_variable(struct evaluation *e, name_id name, int64_t *out)
{
	struct str value;
	*out = 0;
	if (UNLIKELY(!e->env->value(e->env->context, name, &value)))
		return stop(e, NULL);
	if (value.n == 0 || LIKELY(quick_constant(value, out)) || arith_constant(value, out))
		return true;
	return bad_value(e, name, value);
}

static bool value_of_operand(struct evaluation *e, const struct part *part, int64_t *out)
{
	struct str text;
	if (!e->env->operand(e->env->context, part, &text))
		return stop(e, NULL);
	if (text.n > 0 && (quick_constant(text, out) || arith_constant(text, out)))
		return true;
	e->result = ARITH_TEXTUAL;
	return false;
}

/* value: evaluate without a call for what most operands are. */
ALWAYS_INLINE bool value(struct evaluation *e,
	const struct arith_node *node, int64_t *out)
{
	if (node->kind == ARITH_NUMBER) {
		*out = node->number;
		return true;
	}
	if (node->kind == ARITH_VARIABLE)
		return value_of_variable(e, node->name, out);
	return evaluate(e, node, out);
}

static bool evaluate_chain(struct evaluation *e, const struct arith_node *node, int64_t *out)
{
	int64_t left, right;
	if (!value(e, node->chain.first, &left))
		return false;
	for (const struct arith_term *term = node->chain.terms; term != NULL; term = term->next) {
		if (!value(e, term->operand, &right))
			return false;
		if (LIKELY(term->op == OP_ADD)) {
			left = wrapped((uint64_t)left + (uint64_t)right);
			continue;
		}
		const char *message = arith_apply(term->op, left, right, &left);
		if (UNLIKELY(message != NULL))
			return stop(e, message);
	}
	*out = left;
	return true;
}

/* && and ||: `decided` is the truth that ends the chain without looking at the rest. */
static bool evaluate_logical(struct evaluation *e, const struct arith_node *node, bool decided,
	int64_t *out)
{
	int64_t v;
	if (!evaluate(e, node->chain.first, &v))
		return false;
	for (const struct arith_term *term = node->chain.terms; term != NULL; term = term->next) {
		if ((v != 0) == decided)
			break;
		if (!evaluate(e, term->operand, &v))
			return false;
	}
	*out = v != 0;
	return true;
}

static bool evaluate_assign(struct evaluation *e, const struct arith_node *node, int64_t *out)
{
	int64_t left, right;
	if (!evaluate(e, node->operand, &right))
		return false;
	if (node->op != OP_NONE) {
		if (!value_of_variable(e, node->name, &left))
			return false;
		const char *message = arith_apply(node->op, left, right, &right);
		if (message != NULL)
			return stop(e, message);
	}
	if (!e->env->assign(e->env->context, node->name, right))
		return stop(e, NULL);
	*out = right;
	return true;
}

static bool evaluate_unary(struct evaluation *e, const struct arith_node *node, int64_t *out)
{
	int64_t v;
	if (!evaluate(e, node->operand, &v))
		return false;
	if (node->kind == ARITH_NEGATE)
		*out = wrapped(0 - (uint64_t)v);
	else
		*out = node->kind == ARITH_NOT ? !v : ~v;
	return true;
}

/* choose: a ?: b ?: c is walked by a loop: the branch that is taken, or NULL after an error. */
static const struct arith_node *choose(struct evaluation *e, const struct arith_node *node)
{
	while (node->kind == ARITH_CONDITIONAL) {
		int64_t test;
		if (!evaluate(e, node->conditional.test, &test))
			return NULL;
		node = test != 0 ? node->conditional.then : node->conditional.otherwise;
	}
	return node;
}

static bool evaluate(struct evaluation *e, const struct arith_node *node, int64_t *out)
{
	if (UNLIKELY(stack_is_low(e->limits)))
		return stop(e, arith_too_deep(e->messages, e->limits));
	switch (node->kind) {
	case ARITH_NUMBER:
		*out = node->number;
		return true;
	case ARITH_VARIABLE:
		return value_of_variable(e, node->name, out);
	case ARITH_OPERAND:
		return value_of_operand(e, node->part, out);
	case ARITH_NEGATE:
	case ARITH_COMPLEMENT:
	case ARITH_NOT:
		return evaluate_unary(e, node, out);
	case ARITH_CHAIN:
		return evaluate_chain(e, node, out);
	case ARITH_AND:
		return evaluate_logical(e, node, false, out);
	case ARITH_OR:
		return evaluate_logical(e, node, true, out);
	case ARITH_CONDITIONAL:
		node = choose(e, node);
		return node != NULL && evaluate(e, node, out);
	case ARITH_ASSIGN:
		return evaluate_assign(e, node, out);
	}
	return false;
}

/* 2.6.4: the text is expanded before anything is evaluated: what && || ?: would pass over must be
 * looked at as well. */
static bool operands_are_constants(struct evaluation *e, const struct arith_operand *operand)
{
	for (; operand != NULL; operand = operand->next) {
		int64_t ignored;
		if (!value_of_operand(e, operand->part, &ignored))
			return false;
	}
	return true;
}

enum arith_result arith_evaluate(const struct arith *tree, const struct names *names,
	const struct arith_env *env, int64_t *out, struct arith_error *error,
	struct arena *messages)
{
	const struct arith_node *root = tree->root;
	if (root->kind == ARITH_NUMBER && tree->operands == NULL) {
		*out = root->number;
		return ARITH_OK;
	}
	struct evaluation e = {
		.names = names, .env = env, .limits = tree->limits, .error = error,
		.messages = messages, .result = ARITH_OK,
	};
	error->message = NULL;
	error->offset = 0;
	if (tree->operands != NULL && !operands_are_constants(&e, tree->operands))
		return e.result;
	bool chain = root->kind == ARITH_CHAIN;
	bool done = chain ? evaluate_chain(&e, root, out) : evaluate(&e, root, out);
	return LIKELY(done) ? ARITH_OK : e.result;
}
