/* unset.c - remove variables and functions (2.15 unset) */
#include "shell.h"

static bool unset_function(struct shell *sh, const char *name)
{
	name_id id = names_find(&sh->names, str_of(name));
	if (id != NAME_NONE)
		shell_define(sh, id, NULL, NULL);
	return true;
}

static bool unset_variable(struct shell *sh, const char *name)
{
	if (!str_is_name(str_of(name))) {
		shell_error(sh, "\"%s\" is not a valid variable name", name);
		return false;
	}
	name_id id = names_find(&sh->names, str_of(name));
	if (id == NAME_NONE || vars_unset(&sh->vars, id))
		return true;
	shell_error(sh, "%s: is read only", name);
	return false;
}

static enum flow run_unset(struct shell *sh, const struct args *args)
{
	bool functions = args_last_of(args, "fv") == 'f';
	for (char *const *name = args->argv; *name != NULL; name++) {
		if (functions ? unset_function(sh, *name) : unset_variable(sh, *name))
			continue;
		sh->status = 2;
		sh->special_error = true;
	}
	return FLOW_NEXT;
}

const struct builtin builtin_unset = {
	.name = "unset", .run = run_unset,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_FINITE,
	.options = "fv", .operands = { 0, -1 },
	BUILTIN_HELP("unset [-f | -v] name...",
		"Remove variables with their attributes, or functions. What does not exist is\n"
		"no error.\n"
		"\t-f\tnames are functions\n"
		"\t-v\tnames are variables (the default)")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_VARS | TOUCH_FUNCTIONS,
};
