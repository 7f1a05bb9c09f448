/* shell_list.c - what set, export and readonly share: a list of variables, and a declaration */
#include "shell.h"

#include <stdlib.h>

/* struct listed: one line of the list */
struct listed {
	struct str name;
	name_id id;
};

static int by_name(const void *a, const void *b)
{
	const struct listed *x = a, *y = b;
	return str_compare(x->name, y->name);
}

/* Names that are not shell names cannot be in a slot with flags: assignments check them. */
static size_t find_listed(struct shell *sh, unsigned flag, struct listed *list)
{
	size_t n = 0;
	for (name_id id = 1; id < sh->vars.count; id++) {
		if (!(sh->vars.slot[id].flags & flag))
			continue;
		if (list != NULL)
			list[n] = (struct listed){ names_text(&sh->names, id), id };
		n++;
	}
	return n;
}

void shell_list_variables(struct shell *sh, unsigned flag, struct str prefix)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	if (flag == VAR_SET)
		/* it is set from its first use on */
		let_fail(shell_value(sh, NAME_PWD).n > 0);
	struct listed *list = arena_alloc(&sh->scratch,
		find_listed(sh, flag, NULL) * sizeof(*list));
	size_t n = find_listed(sh, flag, list);
	qsort(list, n, sizeof(*list), by_name);
	struct buf line = { 0 };
	for (size_t i = 0; i < n; i++) {
		struct str value = shell_value(sh, list[i].id);
		line.n = 0;
		buf_add(&line, prefix);
		buf_add(&line, list[i].name);
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
