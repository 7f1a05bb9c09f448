/* exec_cond.c - [[ expression ]]: an extension. Operands are neither split nor expanded to
 * pathnames; what is not needed is not expanded. */
#include "exec_internal.h"
#include "expand.h"
#include "filetest.h"

enum truth {
	COND_FALSE, COND_TRUE,
	COND_WRONG,	/* a message was printed: status 2 */
	COND_FATAL	/* an expansion failed: the shell ends */
};

static enum truth truth(bool value)
{
	return value ? COND_TRUE : COND_FALSE;
}

static enum truth cond_unary(struct shell *sh, const struct cond *c)
{
	struct str operand = expand_string(sh, c->left);
	if (operand.p == NULL)
		return COND_FATAL;
	sh->line = c->line;
	if (c->op == 't') {
		struct parsed_number fd = filetest_integer(operand.p);
		if (fd.state == NUMBER_OK)
			return truth(redirect_is_terminal(sh, fd.value));
		shell_error(sh, "[[: expected an integer, found \"%s\"", operand.p);
		return COND_WRONG;
	}
	return truth(filetest_unary((char)c->op, operand.p));
}

static enum truth cond_match(struct shell *sh, const struct cond *c, struct str left)
{
	const struct pattern *pattern = expand_pattern(sh, c->right);
	if (pattern == NULL)
		return COND_FATAL;
	return truth(pattern_matches(*pattern, left, shell_utf8(sh)) == (c->op == COND_MATCH));
}

static bool cond_integer(struct shell *sh, const char *s, int64_t *out)
{
	struct parsed_number number = filetest_integer(s);
	*out = number.value;
	switch (number.state) {
	case NUMBER_OK:
		return true;
	case NUMBER_MALFORMED:
		shell_error(sh, "[[: expected an integer, found \"%s\"", s);
		break;
	case NUMBER_OUT_OF_RANGE:
		shell_error(sh, "[[: integer out of range: \"%s\"", s);
		break;
	}
	return false;
}

static enum truth cond_integers(struct shell *sh, enum cond_op op, struct str left,
	struct str right)
{
	static const char letters[][2] = {
		[COND_EQ] = "eq", [COND_NE] = "ne", [COND_LT] = "lt",
		[COND_LE] = "le", [COND_GT] = "gt", [COND_GE] = "ge",
	};
	int64_t a, b;
	if (!cond_integer(sh, left.p, &a) || !cond_integer(sh, right.p, &b))
		return COND_WRONG;
	return truth(filetest_compare(a, letters[op][0], letters[op][1], b));
}

static enum truth cond_compare(struct shell *sh, enum cond_op op, struct str left, struct str right)
{
	switch (op) {
	case COND_LESS:
		return truth(str_compare(left, right) < 0);
	case COND_GREATER:
		return truth(str_compare(left, right) > 0);
	case COND_EQ:
	case COND_NE:
	case COND_LT:
	case COND_LE:
	case COND_GT:
	case COND_GE:
		return cond_integers(sh, op, left, right);
	case COND_NEWER:
		return truth(filetest_newer(left.p, right.p));
	case COND_OLDER:
		return truth(filetest_newer(right.p, left.p));
	case COND_SAME:
		return truth(filetest_same(left.p, right.p));
	case COND_MATCH:
	case COND_NO_MATCH:
		break;
	}
	return COND_FALSE;
}

static enum truth cond_binary(struct shell *sh, const struct cond *c)
{
	struct str left = expand_string(sh, c->left);
	if (left.p == NULL)
		return COND_FATAL;
	sh->line = c->line;
	if (c->op == COND_MATCH || c->op == COND_NO_MATCH)
		return cond_match(sh, c, left);
	struct str right = expand_string(sh, c->right);
	if (right.p == NULL)
		return COND_FATAL;
	return cond_compare(sh, (enum cond_op)c->op, left, right);
}

static enum truth cond_value(struct shell *sh, const struct cond *c)
{
	enum truth a;
	if (stack_is_low(&sh->limits)) {
		shell_error(sh, "[[: nested too deeply for this stack");
		return COND_WRONG;
	}
	switch (c->kind) {
	case COND_UNARY:
		return cond_unary(sh, c);
	case COND_BINARY:
		return cond_binary(sh, c);
	case COND_NOT:
		a = cond_value(sh, c->a);
		return a == COND_TRUE ? COND_FALSE : a == COND_FALSE ? COND_TRUE : a;
	case COND_AND:
		a = cond_value(sh, c->a);
		return a == COND_TRUE ? cond_value(sh, c->b) : a;
	case COND_OR:
		a = cond_value(sh, c->a);
		return a == COND_FALSE ? cond_value(sh, c->b) : a;
	}
	return COND_WRONG;
}

enum flow exec_cond(struct shell *sh, const struct node *n)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	sh->line = n->line;
	enum truth value = cond_value(sh, n->cond);
	arena_rewind(&sh->scratch, mark);
	if (value == COND_FATAL)
		return exec_fatal(sh);
	sh->status = value == COND_TRUE ? 0 : value == COND_FALSE ? 1 : 2;
	return FLOW_NEXT;
}
