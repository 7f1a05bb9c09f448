/* exec_builtin.c - the dispatcher of builtins: options, redirections, write errors, the special
 * ones' fatal errors */
#include "exec_internal.h"

#include <string.h>

/* ---- options (XBD 12.2) ---- */

/* struct scan: where in argv option parsing stands */
struct scan {
	struct shell *sh;
	struct args *args;
	struct option_given *given;
	char **next;
};

static bool scan_letter(struct scan *scan, const char *at, bool *took_rest)
{
	const struct builtin *builtin = scan->args->builtin;
	const char *known = *at == ':' ? NULL : strchr(builtin->options, *at);
	if (known == NULL) {
		(void)shell_misuse(scan->sh, scan->args, "unknown option -%c", *at);
		return false;
	}
	struct option_given *given = &scan->given[scan->args->given_count++];
	*given = (struct option_given){ *at, NULL };
	*took_rest = known[1] == ':';
	if (!*took_rest)
		return true;
	given->value = at[1] != '\0' ? at + 1 : *scan->next++;
	if (given->value == NULL) {
		(void)shell_misuse(scan->sh, scan->args, "option -%c needs an argument", *at);
		return false;
	}
	return true;
}

static size_t letters_in(char *const *argv)
{
	size_t n = 0;
	for (; *argv != NULL; argv++)
		if ((*argv)[0] == '-')
			n += strlen(*argv);
	return n;
}

/* parse_options: false when something was wrong; a message was printed */
static bool parse_options(struct shell *sh, struct args *args, char **argv)
{
	struct scan scan = { sh, args, NULL, argv };
	scan.given = arena_alloc(&sh->scratch, (letters_in(argv) + 1) * sizeof(*scan.given));
	args->given = scan.given;
	while (*scan.next != NULL && (*scan.next)[0] == '-' && (*scan.next)[1] != '\0') {
		const char *word = *scan.next++;
		if (strcmp(word, "--") == 0)
			break;
		bool took_rest = false;
		for (const char *at = word + 1; *at != '\0' && !took_rest; at++)
			if (!scan_letter(&scan, at, &took_rest))
				return false;
	}
	args->argv = scan.next;
	return true;
}

static bool check_operands(struct shell *sh, struct args *args)
{
	const struct builtin *builtin = args->builtin;
	if (args->argc < builtin->operands.least) {
		(void)shell_misuse(sh, args, "missing operand");
		return false;
	}
	if (builtin->operands.most >= 0 && args->argc > builtin->operands.most) {
		(void)shell_misuse(sh, args, "unexpected operand \"%s\"",
			args->argv[builtin->operands.most]);
		return false;
	}
	return true;
}

static enum flow run_builtin(struct shell *sh, const struct builtin *builtin, struct call *call)
{
	struct args args = {
		.builtin = builtin,
		.name = call->argv[0],
		.argc = call->argc - 1,
		.argv = call->argv + 1,
		.how = call->how & HOW_TESTED,
		.before = call->before,
	};
	sh->status = 0;
	if (builtin->options != NULL && args.argc > 0 && args.argv[0][0] == '-') {
		if (!parse_options(sh, &args, call->argv + 1))
			return FLOW_NEXT;
		args.argc = call->argc - (int)(args.argv - call->argv);
	}
	if (!check_operands(sh, &args))
		return FLOW_NEXT;
	return builtin->run(sh, &args);
}

/* ---- output errors ---- */

/* A failed write makes any builtin fail: POSIX wants a diagnostic and a status above 0. */
static void report_output_error(struct shell *sh)
{
	int error = sh->out->error;
	sh->out->error = 0;
	shell_error(sh, "write error: %s", strerror(error));
	if (sh->status == 0)
		sh->status = 1;
}

/* ---- redirections and consequences ---- */

static bool redirect_builtin(struct shell *sh, const struct builtin *builtin, struct call *call,
	struct redirected *undo)
{
	if (sh->in_place > 0 || (!(builtin->flags & (BUILTIN_RUNS | BUILTIN_KEEPS)) &&
		redirect_can_be_virtual(call->redirections, call->redirection_count)))
		return redirect_virtual(sh, call->redirections, call->redirection_count, undo);
	return redirect_apply(sh, call->redirections, call->redirection_count, undo);
}

/* 2.8.1: an error of a special built-in ends the shell, unless `command` stands in front of it. */
static enum flow consequence(struct shell *sh, const struct builtin *builtin,
	const struct call *call,
	enum flow flow)
{
	if (!sh->special_error)
		return flow;
	sh->special_error = false;
	if (flow == FLOW_NEXT && builtin->kind == BUILTIN_SPECIAL &&
		!(call->find & EXEC_NO_FUNCTIONS))
		return FLOW_EXIT;
	return flow;
}

static enum flow run_named(struct shell *sh, const struct builtin *builtin, struct call *call)
{
	const char *before = sh->builtin_name;
	sh->builtin_name = builtin->name;
	enum flow flow = run_builtin(sh, builtin, call);
	if (UNLIKELY(!stream_flush(sh->out)))
		report_output_error(sh);
	sh->builtin_name = before;
	return consequence(sh, builtin, call, flow);
}

/* Redirections of exec without operands stay, with `command` in front of it too (XCU command,
 * APPLICATION USAGE). */
static bool keeps_redirections(char *const *argv)
{
	while (*argv != NULL && strcmp(*argv, "command") == 0) {
		argv++;
		while (*argv != NULL && (strcmp(*argv, "-p") == 0 || strcmp(*argv, "--") == 0))
			argv++;
	}
	if (*argv == NULL || strcmp(*argv, "exec") != 0)
		return false;
	return argv[1] == NULL || (strcmp(argv[1], "--") == 0 && argv[2] == NULL);
}

enum flow exec_builtin(struct shell *sh, const struct builtin *builtin, struct call *call)
{
	struct redirected undo;
	if (LIKELY(call->redirection_count == 0))
		return run_named(sh, builtin, call);
	if (!redirect_builtin(sh, builtin, call, &undo)) {
		sh->status = 1;
		sh->special_error = true;
		return consequence(sh, builtin, call, FLOW_NEXT);
	}
	enum flow flow = run_named(sh, builtin, call);
	if (builtin->flags & (BUILTIN_KEEPS | BUILTIN_RUNS) && keeps_redirections(call->argv))
		redirect_keep(sh, &undo);
	else if (!redirect_restore(sh, &undo) && sh->status == 0)
		sh->status = 1;
	return flow;
}
