/* shell_list.c - what set, export and readonly share: a list of variables, and a declaration */
#include "shell.h"

void shell_list_variables(struct shell *sh, unsigned flag, struct str prefix)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	if (flag == VAR_SET)
		/* it is set from its first use on */
		let_fail(shell_value(sh, NAME_PWD).n > 0);
	/* Names that are not shell names cannot be in a slot with flags: assignments check them. */
	struct vec list = { .arena = &sh->scratch };
	for (name_id id = 1; id < sh->vars.count; id++)
		if (sh->vars.slot[id].flags & flag)
			vec_push(&list, names_text(&sh->names, id).p);
	strings_sort(&sh->scratch, list.p, list.n);
	struct buf line = { 0 };
	for (size_t i = 0; i < list.n; i++) {
		struct str name = str_of(list.p[i]);
		struct str value = shell_value(sh, names_find(&sh->names, name));
		line.n = 0;
		buf_add(&line, prefix);
		buf_add(&line, name);
		if (value.p != NULL) {
			buf_add_byte(&line, '=');
			shell_quote(&line, value);
		}
		buf_add_byte(&line, '\n');
		stream_write(sh->out, buf_str(&line));
	}
	buf_free(&line);
	arena_rewind(&sh->scratch, mark);
}

/* declare: false after a message */
static bool declare(struct shell *sh, const char *operand, unsigned flag)
{
	struct str text = str_of(operand), name = text;
	name.n = str_find(text, '=');
	if (!str_is_name(name)) {
		shell_error(sh, "\"%.*s\" is not a valid variable name", (int)name.n, name.p);
		return false;
	}
	name_id id = names_intern(&sh->names, name);
	if (name.n < text.n) {
		if (!shell_assign(sh, id, str_skip(text, name.n + 1)))
			return false;
	} else if (vars_at(&sh->vars, id)->flags & VAR_LAZY) {
		/* PWD and PPID get their values before they can become readonly. */
		let_fail(shell_value(sh, id).n > 0);
	}
	vars_mark(&sh->vars, id, flag);
	return true;
}

enum flow shell_declare(struct shell *sh, const struct args *args, unsigned flag, struct str prefix)
{
	if (args->argc > 0 && args_has(args, 'p'))
		return shell_misuse(sh, args, "option -p takes no names");
	if (args->argc == 0)
		shell_list_variables(sh, flag, prefix);
	for (char *const *operand = args->argv; *operand != NULL; operand++) {
		if (declare(sh, *operand, flag))
			continue;
		sh->status = 2;
		sh->special_error = true;
		break;
	}
	return FLOW_NEXT;
}
