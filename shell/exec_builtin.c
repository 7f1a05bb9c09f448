/* exec_builtin.c - the dispatcher of builtins: options, redirections, write errors, the special
 * ones' fatal errors */
#include "exec_internal.h"

#include <string.h>

/* ---- running ---- */

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
		.how = call->how,
		.before = call->before,
	};
	sh->status = 0;
	if (builtin->options != NULL && args.argc > 0 && !exec_options(sh, &args))
		return FLOW_NEXT;
	if (!check_operands(sh, &args))
		return FLOW_NEXT;
	return builtin->run(sh, &args);
}

/* ---- output errors ---- */

/* A failed write makes any builtin fail: POSIX wants a diagnostic and a status above 0, GNU's
 * utilities have the one of wrong use, where that is told apart. */
static int output_error_status(const struct builtin *builtin)
{
	return builtin->misuse != 0 ? builtin->misuse : 1;
}

static void report_output_error(struct shell *sh, const struct builtin *builtin)
{
	int error = sh->out->error;
	sh->out->error = 0;
	shell_error(sh, "write error: %s", error_text(error));
	if (sh->status == 0)
		sh->status = output_error_status(builtin);
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
		report_output_error(sh, builtin);
	sh->builtin_name = before;
	return consequence(sh, builtin, call, flow);
}

NOINLINE enum flow run_looking(struct shell *sh, const struct builtin *builtin, struct call *call);

/* looks: might it have to be run_looking? Mostly all streams are what the process has. */
static inline bool looks(const struct shell *sh, const struct builtin *builtin)
{
	return builtin->flags & (BUILTIN_LOOKS | BUILTIN_OPENS) &&
		(sh->in->fd != 0 || sh->out->fd != 1 || sh->err->fd != 2);
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

NOINLINE enum flow run_redirected(struct shell *sh, const struct builtin *builtin,
	struct call *call)
{
	struct redirected undo;
	if (!redirect_builtin(sh, builtin, call, &undo)) {
		sh->status = 1;
		sh->special_error = true;
		return consequence(sh, builtin, call, FLOW_NEXT);
	}
	enum flow flow = looks(sh, builtin) ? run_looking(sh, builtin, call) :
		run_named(sh, builtin, call);
	if (builtin->flags & (BUILTIN_KEEPS | BUILTIN_RUNS) && keeps_redirections(call->argv))
		redirect_keep(sh, &undo);
	else if (!redirect_restore(sh, &undo) && sh->status == 0)
		sh->status = output_error_status(builtin);
	return flow;
}

enum flow exec_builtin(struct shell *sh, const struct builtin *builtin, struct call *call)
{
	if (UNLIKELY(call->redirection_count != 0))
		return run_redirected(sh, builtin, call);
	return UNLIKELY(looks(sh, builtin)) ? run_looking(sh, builtin, call) :
		run_named(sh, builtin, call);
}

/* run_looking: a builtin that may have an operand such as /dev/stdin, which the kernel is to
 * understand as the builtin does. */
NOINLINE enum flow run_looking(struct shell *sh, const struct builtin *builtin, struct call *call)
{
	bool opens = builtin->flags & BUILTIN_OPENS;
	unsigned named = redirect_named(sh, call->argv + 1);
	struct redirected undo;
	if (LIKELY(named == 0))
		return run_named(sh, builtin, call);
	if (!redirect_show(sh, named, opens, &undo)) {
		sh->status = output_error_status(builtin);
		return FLOW_NEXT;
	}
	enum flow flow = run_named(sh, builtin, call);
	redirect_hide(sh, opens ? named : 0, &undo);
	return flow;
}
