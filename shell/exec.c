/* exec.c - lists and compound commands (2.9.3, 2.9.4) */
#include "exec_internal.h"
#include "expand.h"

APART enum flow exec_fatal(struct shell *sh)
{
	sh->status = sh->ending != 0 ? sh->substitution : 2;
	return FLOW_EXIT;
}

/* ---- loops ---- */

/* loop_absorbs: does this loop take the break or continue, or does it go on to an outer one? A
 * continue that it takes becomes FLOW_NEXT. */
static bool loop_absorbs(struct shell *sh, enum flow *flow)
{
	if (*flow != FLOW_BREAK && *flow != FLOW_CONTINUE)
		return false;
	if (--sh->loop_levels > 0)
		return false;
	if (*flow == FLOW_CONTINUE)
		*flow = FLOW_NEXT;
	return true;
}

/* while list do list done, until list do list done */
static enum flow loop_rounds(struct shell *sh, const struct node *n, unsigned how)
{
	int status = 0;
	for (;;) {
		enum flow flow = exec_node(sh, n->loop.test, HOW_TESTED);
		if (flow == FLOW_NEXT && (sh->status != 0) != n->loop.until)
			break;
		if (flow == FLOW_NEXT) {
			flow = exec_node(sh, n->loop.body, how);
			status = sh->status;
		}
		if (flow != FLOW_NEXT && !loop_absorbs(sh, &flow))
			return flow;
		if (flow == FLOW_BREAK)
			break;
	}
	sh->status = status;
	return FLOW_NEXT;
}

static enum flow exec_loop(struct shell *sh, const struct node *n, unsigned how)
{
	sh->loop_depth++;
	enum flow flow = loop_rounds(sh, n, how & ~(unsigned)HOW_TAIL);
	sh->loop_depth--;
	return flow;
}

static enum flow for_rounds(
	struct shell *sh, const struct node *n, const struct vec *items, unsigned how)
{
	for (size_t i = 0; i < items->n; i++) {
		if (!shell_assign(sh, n->each.name, str_of(items->p[i])))
			return exec_fatal(sh);
		enum flow flow = exec_node(sh, n->each.body, how);
		if (flow != FLOW_NEXT && !loop_absorbs(sh, &flow))
			return flow;
		if (flow == FLOW_BREAK)
			break;
	}
	return FLOW_NEXT;
}

/* for name [in word ...] do list done */
NOINLINE enum flow exec_for(struct shell *sh, const struct node *n, unsigned how)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	struct vec items = { .arena = &sh->scratch };
	enum flow flow;
	sh->line = n->line;
	if (!n->each.has_words)
		for (size_t i = 0; i < sh->params.count; i++)
			vec_push(&items, arena_copy(&sh->scratch, str_of(sh->params.argv[i])));
	else if (!expand_words(sh, n->each.words, &items)) {
		arena_rewind(&sh->scratch, mark);
		return exec_fatal(sh);
	}
	if (items.n == 0)
		sh->status = 0;
	sh->loop_depth++;
	flow = for_rounds(sh, n, &items, how & ~(unsigned)HOW_TAIL);
	sh->loop_depth--;
	arena_rewind(&sh->scratch, mark);
	return flow;
}

/* ---- choices ---- */

/* if list then list [elif list then list]... [else list] fi */
static enum flow exec_if(struct shell *sh, const struct node *n, unsigned how)
{
	for (const struct if_clause *c = n->branch.clauses; c != NULL; c = c->next) {
		if (c->test != NULL) {
			enum flow flow = exec_node(sh, c->test, HOW_TESTED);
			if (flow != FLOW_NEXT)
				return flow;
			if (sh->status != 0)
				continue;
		}
		return exec_node(sh, c->body, how);
	}
	sh->status = 0;
	return FLOW_NEXT;
}

/* case_item_matches: 1 or 0; -1 when an expansion failed. 2.9.4.3: patterns are expanded in
 * order, until one matches. */
static int case_item_matches(struct shell *sh, const struct case_item *item, struct str value)
{
	for (const struct word *w = item->patterns; w != NULL; w = w->next) {
		if (w->pattern != NULL && w->pattern->kind == PATTERN_LITERAL) {
			if (str_equal(w->pattern->text, value))
				return 1;
			continue;
		}
		const struct pattern *pattern = expand_pattern(sh, w);
		if (pattern == NULL)
			return -1;
		if (pattern_matches(*pattern, value, shell_utf8(sh)))
			return 1;
	}
	return 0;
}

/* case_choose: the item to start with; false when an expansion failed */
static bool case_choose(struct shell *sh, const struct node *n, const struct case_item **chosen)
{
	struct str value = expand_string(sh, n->choice.word);
	*chosen = NULL;
	if (value.p == NULL)
		return false;
	for (const struct case_item *item = n->choice.items; item != NULL; item = item->next) {
		int matched = case_item_matches(sh, item, value);
		if (matched < 0)
			return false;
		if (matched == 0)
			continue;
		*chosen = item;
		break;
	}
	return true;
}

/* case word in [(] pattern [| pattern]... ) list ;; ... esac */
NOINLINE enum flow exec_case(struct shell *sh, const struct node *n, unsigned how)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	const struct case_item *item;
	sh->line = n->line;
	sh->substituted = false;
	bool fine = case_choose(sh, n, &item);
	arena_rewind(&sh->scratch, mark);
	if (!fine)
		return exec_fatal(sh);
	if (item == NULL)
		sh->status = 0;
	for (; item != NULL; item = item->next) {
		bool last = item->end == CASE_BREAK || item->next == NULL;
		enum flow flow = exec_node(sh, item->body, last ? how : how & ~(unsigned)HOW_TAIL);
		if (flow != FLOW_NEXT || last)
			return flow;
	}
	return FLOW_NEXT;
}

/* ---- lists ---- */

static enum flow exec_and_or(struct shell *sh, const struct node *n, unsigned how)
{
	for (const struct node *item = n->list.first; item != NULL; item = item->next) {
		if (item != n->list.first && item->or_else == (sh->status == 0))
			continue;
		/* 2.15 set -e: any command of an AND-OR list other than the last is exempt */
		enum flow flow = exec_node(sh, item, item->next == NULL ? how : HOW_TESTED);
		if (flow != FLOW_NEXT)
			return flow;
	}
	return FLOW_NEXT;
}

static enum flow exec_list(struct shell *sh, const struct node *n, unsigned how)
{
	for (const struct node *item = n->list.first; item != NULL; item = item->next) {
		enum flow flow =
			exec_node(sh, item, item->next == NULL ? how : how & ~(unsigned)HOW_TAIL);
		if (UNLIKELY(flow != FLOW_NEXT))
			return flow;
	}
	return FLOW_NEXT;
}

/* ---- any node ---- */

static enum flow exec_function_definition(struct shell *sh, const struct node *n)
{
	shell_define(sh, n->function.name, n->function.body, n->function.script);
	if (UNLIKELY(sh->options & OPTION_HASHALL))
		exec_locate(sh, n->function.body);
	sh->status = 0;
	return FLOW_NEXT;
}

static enum flow exec_plain(struct shell *sh, const struct node *n, unsigned how)
{
	switch (n->kind) {
	case NODE_SIMPLE:
		return exec_simple(sh, n, how);
	case NODE_PIPELINE:
		return exec_pipeline(sh, n, how);
	case NODE_AND_OR:
		return exec_and_or(sh, n, how);
	case NODE_LIST:
		return exec_list(sh, n, how);
	case NODE_SUBSHELL:
		return exec_subshell(sh, n, how);
	case NODE_GROUP:
		return exec_node(sh, n->group.body, how);
	case NODE_IF:
		return exec_if(sh, n, how);
	case NODE_LOOP:
		return exec_loop(sh, n, how);
	case NODE_FOR:
		return exec_for(sh, n, how);
	case NODE_CASE:
		return exec_case(sh, n, how);
	case NODE_FUNCTION:
		return exec_function_definition(sh, n);
	case NODE_COND:
		return exec_checked(sh, exec_cond(sh, n), how);
	}
	return FLOW_NEXT;
}

/* A compound command with redirections: they are undone at its end, so nothing in it is in tail
 * position unless the process ends anyway, which the redirections then do not outlive either. */
NOINLINE enum flow exec_redirected(struct shell *sh, const struct node *n, unsigned how)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	const struct redirection *list;
	struct redirected undo;
	size_t count;
	sh->line = n->line;
	if (!exec_redirections(sh, n->redirs, &list, &count)) {
		arena_rewind(&sh->scratch, mark);
		return exec_fatal(sh);
	}
	if (!exec_redirect(sh, list, count, &undo)) {
		/* 2.8.1: a redirection error of a compound command does not end the shell */
		arena_rewind(&sh->scratch, mark);
		sh->status = 1;
		return exec_checked(sh, FLOW_NEXT, how);
	}
	enum flow flow = exec_plain(sh, n, how);
	if (!redirect_restore(sh, &undo) && sh->status == 0)
		sh->status = 1;
	arena_rewind(&sh->scratch, mark);
	return flow;
}

enum flow exec_synchronous(struct shell *sh, const struct node *n, unsigned how)
{
	if (UNLIKELY(stack_is_low(&sh->limits))) {
		shell_too_deep(sh, "commands are");
		return exec_fatal(sh);
	}
	if (n->redirs != NULL && n->kind != NODE_SIMPLE)
		return exec_redirected(sh, n, how);
	return exec_plain(sh, n, how);
}

enum flow exec_node(struct shell *sh, const struct node *n, unsigned how)
{
	if (n == NULL) {
		sh->status = 0;
		return FLOW_NEXT;
	}
	if (UNLIKELY(n->async))
		return exec_checked(sh, exec_async(sh, n), how);
	/* the short way; whatever it runs that goes deeper looks at the stack */
	if (LIKELY(n->kind == NODE_SIMPLE))
		return exec_simple(sh, n, how);
	return exec_synchronous(sh, n, how);
}
