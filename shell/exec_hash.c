/* exec_hash.c - set -h: utilities that a function calls are located when it is defined */
#include "exec_internal.h"

static void locate_all(struct shell *sh, const struct node *first)
{
	for (const struct node *n = first; n != NULL; n = n->next)
		exec_locate(sh, n);
}

static void locate_name(struct shell *sh, const struct node *n)
{
	name_id id = n->simple.command;
	if (id == NAME_NONE)
		return;
	const struct command *command = shell_command(sh, id);
	struct str name = names_text(&sh->names, id);
	if (command->builtin != NULL || command->function != NULL || str_find(name, '/') != name.n)
		return;
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	(void)(shell_locate(sh, id) == NULL);	/* what is not there now may come */
	arena_rewind(&sh->scratch, mark);
}

static void locate_branches(struct shell *sh, const struct node *n)
{
	for (const struct if_clause *c = n->branch.clauses; c != NULL; c = c->next) {
		exec_locate(sh, c->test);
		exec_locate(sh, c->body);
	}
}

void exec_locate(struct shell *sh, const struct node *n)
{
	if (n == NULL || stack_is_low(&sh->limits))
		return;
	switch (n->kind) {
	case NODE_SIMPLE:
		locate_name(sh, n);
		break;
	case NODE_PIPELINE:
		locate_all(sh, n->pipeline.first);
		break;
	case NODE_AND_OR:
	case NODE_LIST:
		locate_all(sh, n->list.first);
		break;
	case NODE_SUBSHELL:
	case NODE_GROUP:
		exec_locate(sh, n->group.body);
		break;
	case NODE_IF:
		locate_branches(sh, n);
		break;
	case NODE_LOOP:
		exec_locate(sh, n->loop.test);
		exec_locate(sh, n->loop.body);
		break;
	case NODE_FOR:
		exec_locate(sh, n->each.body);
		break;
	case NODE_CASE:
		for (const struct case_item *i = n->choice.items; i != NULL; i = i->next)
			exec_locate(sh, i->body);
		break;
	case NODE_FUNCTION:
	case NODE_COND:
		break;
	}
}
