/* break.c - leave or go on with enclosing loops (2.15 break, continue) */
#include "shell.h"

/* leave_loops: sets the number of loops to leave; returns `flow`, or FLOW_NEXT where there is
 * no loop, which POSIX leaves open and shells ignore. More loops than there are means the
 * outermost. */
static enum flow leave_loops(struct shell *sh, const struct args *args, enum flow flow)
{
	char *const *operand = args->argv;
	int64_t levels = 1;
	if (*operand != NULL && strcmp(*operand, "--") == 0)
		operand++;
	if (*operand != NULL) {
		if (operand[1] != NULL)
			return shell_misuse(sh, args, "unexpected operand \"%s\"", operand[1]);
		levels = number_parse_text(*operand).value;
		if (levels < 1)
			return shell_misuse(sh, args, "\"%s\": expected 1 or more", *operand);
	}
	if (sh->loop_depth == 0)
		return FLOW_NEXT;
	sh->loop_levels = levels < (int64_t)sh->loop_depth ? (unsigned)levels : sh->loop_depth;
	return flow;
}

static enum flow run_break(struct shell *sh, const struct args *args)
{
	return leave_loops(sh, args, FLOW_BREAK);
}

static enum flow run_continue(struct shell *sh, const struct args *args)
{
	return leave_loops(sh, args, FLOW_CONTINUE);
}

const struct builtin builtin_break = {
	.name = "break", .run = run_break,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_FINITE,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("break [n]",
		"Leave the n-th enclosing for, while or until loop, the innermost one\n"
		"without n. When there are fewer loops, the outermost is left; outside of\n"
		"loops nothing happens.")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};

const struct builtin builtin_continue = {
	.name = "continue", .run = run_continue,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_FINITE,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("continue [n]",
		"Go on with the next round of the n-th enclosing for, while or until loop,\n"
		"the innermost one without n. When there are fewer loops, the outermost is\n"
		"meant; outside of loops nothing happens.")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
