/* local.c - variables of a function call (an extension: dynamic scope, as in dash and ash) */
#include "shell.h"

/* declare: one operand, name or name=value; false after a message */
static bool declare(struct shell *sh, const char *operand)
{
	struct str text = str_of(operand), name = text;
	name.n = str_find(text, '=');
	if (str_equal(text, STR("-"))) {
		shell_error(sh, "options cannot be local: save them with saved=$(set +o) and bring "
			"them back with eval \"$saved\"");
		return false;
	}
	if (operand[0] == '-') {
		shell_error(sh, "unknown option %s: use readonly or export after it", operand);
		return false;
	}
	if (!str_is_name(name)) {
		shell_error(sh, "\"%.*s\" is not a valid variable name", (int)name.n, name.p);
		return false;
	}
	name_id id = names_intern(&sh->names, name);
	if (!vars_local(&sh->vars, id)) {
		shell_error(sh, "%.*s: is read only", (int)name.n, name.p);
		return false;
	}
	return name.n == text.n || shell_assign(sh, id, str_skip(text, name.n + 1));
}

/* Errors end the shell, as in dash and ash: going on would change a caller's variables. */
static enum flow run_local(struct shell *sh, const struct args *args)
{
	char *const *operand = args->argv;
	if (sh->scope == SIZE_MAX) {
		(void)shell_fail(sh, 2, "not inside of a function");
		return FLOW_EXIT;
	}
	if (*operand != NULL && strcmp(*operand, "--") == 0)
		operand++;
	for (; *operand != NULL; operand++) {
		if (declare(sh, *operand))
			continue;
		sh->status = 2;
		return FLOW_EXIT;
	}
	return FLOW_NEXT;
}

const struct builtin builtin_local = {
	.name = "local", .run = run_local,
	.kind = BUILTIN_INTRINSIC, .flags = BUILTIN_FINITE | BUILTIN_DECLARES,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("local [name[=value]]...",
		"Make variables local to the running function: unset, or with the value\n"
		"given, until the function returns; then they are what they were. Functions\n"
		"that are called see them too; programs do if the variable was exported\n"
		"before. Errors end the shell.")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_VARS,
};
