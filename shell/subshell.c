/* subshell.c - which subshells need a process, and what the others restore */
#include "subshell.h"

/* What a subshell in place may do: nothing that outlives it, or only what the undo log brings
 * back. */
#define TOUCHES_PLAIN (TOUCH_FILES | TOUCH_INPUT)
#define TOUCHES_UNDO (TOUCHES_PLAIN | TOUCH_VARS | TOUCH_PARAMS | TOUCH_OPTIONS)

/* ---- calls, resolved through functions ---- */

/* LIMIT_RESOLVED: nodes that are looked at for one answer: walking more would cost more than the
 * fork that it may save. Functions that call each other are walked at every call, which doubles
 * with each of them. */
#define LIMIT_RESOLVED 4000

/* struct resolver: `open` is set when a function that is still being resolved was met, or when
 * `left` ran out: then the answer for the inner functions is not complete and not remembered. */
struct resolver {
	struct shell *sh;
	unsigned left;
	bool open;
};

static unsigned touches_of_node(struct resolver *r, const struct node *node);
static unsigned touches_of_words(struct resolver *r, const struct word *word);

/* gives_up: what is not looked at any more may do anything */
static bool gives_up(struct resolver *r)
{
	bool low = r->left == 0 || stack_is_low(&r->sh->limits);
	r->open |= low;
	return low;
}

static unsigned touches_of_parts(struct resolver *r, const struct part *part)
{
	unsigned touches = 0;
	if (gives_up(r))
		return TOUCH_ANYTHING;
	for (; part != NULL; part = part->next) {
		switch (part->kind) {
		case PART_LITERAL:
		case PART_TILDE:
			break;
		case PART_PARAM:
			touches |= touches_of_words(r, part->param->word);
			touches |= touches_of_parts(r, part->param->offset);
			touches |= touches_of_parts(r, part->param->length);
			break;
		case PART_COMMAND:
			touches |= touches_of_node(r, part->command);
			break;
		case PART_ARITH:
			touches |= touches_of_words(r, part->arith.source);
			break;
		}
	}
	return touches;
}

static unsigned touches_of_words(struct resolver *r, const struct word *word)
{
	unsigned touches = 0;
	for (; word != NULL; word = word->next)
		if (!(word->flags & WORD_CONSTANT))
			touches |= touches_of_parts(r, word->parts);
	return touches;
}

static unsigned touches_of_function(struct resolver *r, struct function *function)
{
	if (function->generation == r->sh->touched_functions && function->generation != 0)
		return function->touches;
	if (function->resolving) {
		r->open = true;
		return 0;
	}
	bool open_before = r->open;
	r->open = false;
	function->resolving = true;
	unsigned touches = touches_of_node(r, function->body);
	function->resolving = false;
	if (!r->open) {
		function->touches = touches;
		function->generation = r->sh->touched_functions;
	}
	r->open |= open_before;
	return touches;
}

/* touches_of_name: of a command word that the parser could not look up: a function, a program, or
 * not known before run time */
static unsigned touches_of_name(struct resolver *r, const struct node *node)
{
	if (node->simple.words == NULL)
		return 0;
	if (node->simple.command == NAME_NONE)
		return TOUCH_PROCESS;
	struct command *command = shell_command(r->sh, node->simple.command);
	if (command->function != NULL)
		return touches_of_function(r, command->function);
	return command->builtin != NULL ? 0 : TOUCH_PROCESS;
}

static unsigned touches_of_simple(struct resolver *r, const struct node *node)
{
	unsigned touches = touches_of_name(r, node) | touches_of_words(r, node->simple.words);
	for (const struct assign *a = node->simple.assigns; a != NULL; a = a->next)
		touches |= touches_of_words(r, a->value);
	return touches;
}

static unsigned touches_of_cond(struct resolver *r, const struct cond *cond)
{
	if (cond == NULL)
		return 0;
	if (gives_up(r))
		return TOUCH_ANYTHING;
	return touches_of_cond(r, cond->a) | touches_of_cond(r, cond->b) |
		touches_of_words(r, cond->left) | touches_of_words(r, cond->right);
}

static unsigned touches_of_branches(struct resolver *r, const struct node *node)
{
	unsigned touches = 0;
	for (const struct if_clause *c = node->branch.clauses; c != NULL; c = c->next)
		touches |= touches_of_node(r, c->test) | touches_of_node(r, c->body);
	return touches;
}

static unsigned touches_of_choice(struct resolver *r, const struct node *node)
{
	unsigned touches = touches_of_words(r, node->choice.word);
	for (const struct case_item *i = node->choice.items; i != NULL; i = i->next)
		touches |= touches_of_words(r, i->patterns) | touches_of_node(r, i->body);
	return touches;
}

static unsigned touches_of_sequence(struct resolver *r, const struct node *first)
{
	unsigned touches = 0;
	for (const struct node *n = first; n != NULL; n = n->next)
		touches |= touches_of_node(r, n);
	return touches;
}

static const struct builtin *stage_builtin(struct shell *sh, const struct node *stage)
{
	if (stage->kind != NODE_SIMPLE || stage->simple.command == NAME_NONE || stage->async)
		return NULL;
	struct command *command = shell_command(sh, stage->simple.command);
	return command->function == NULL ? command->builtin : NULL;
}

/* may_block: does a redirection open what may be a FIFO, whose other end is another stage? */
static bool may_block(const struct node *stage)
{
	for (const struct redir *r = stage->redirs; r != NULL; r = r->next) {
		if (r->kind == REDIR_HERE || r->kind == REDIR_DUP_READ ||
			r->kind == REDIR_DUP_WRITE)
			continue;
		const struct word *target = r->target;
		if (!(target->flags & WORD_CONSTANT) ||
			!str_equal(target->text, STR("/dev/null")))
			return true;
	}
	return false;
}

/* goes_through_memory: the first stage writes a bounded amount, those between are builtins that
 * end with their input */
static bool goes_through_memory(struct shell *sh, const struct node *first)
{
	for (const struct node *stage = first; stage->next != NULL; stage = stage->next) {
		const struct builtin *builtin = stage_builtin(sh, stage);
		if (builtin == NULL || may_block(stage) ||
			(stage == first && !(builtin->flags & BUILTIN_FINITE)))
			return false;
	}
	return true;
}

/* Each stage is a subshell: what it changes stays in it, but a stage that needs a process makes
 * the pipeline need one. */
static unsigned touches_of_pipeline(struct resolver *r, const struct node *node)
{
	const struct node *first = node->pipeline.first;
	unsigned touches = touches_of_sequence(r, first);
	if (first->next == NULL)
		return touches;
	if (!goes_through_memory(r->sh, first) || touches & ~(unsigned)TOUCHES_UNDO)
		return TOUCH_PROCESS;
	return touches & TOUCHES_PLAIN;
}

static unsigned touches_inside(struct resolver *r, const struct node *node)
{
	switch (node->kind) {
	case NODE_SIMPLE:
		return touches_of_simple(r, node);
	case NODE_PIPELINE:
		return touches_of_pipeline(r, node);
	case NODE_AND_OR:
	case NODE_LIST:
		return touches_of_sequence(r, node->list.first);
	case NODE_SUBSHELL:
	case NODE_GROUP:
		return touches_of_node(r, node->group.body);
	case NODE_IF:
		return touches_of_branches(r, node);
	case NODE_LOOP:
		return touches_of_node(r, node->loop.test) | touches_of_node(r, node->loop.body);
	case NODE_FOR:
		return touches_of_words(r, node->each.words) | touches_of_node(r, node->each.body);
	case NODE_CASE:
		return touches_of_choice(r, node);
	case NODE_FUNCTION:
		return TOUCH_FUNCTIONS;
	case NODE_COND:
		return touches_of_cond(r, node->cond);
	}
	return TOUCH_ANYTHING;
}

/* touches_of_node: the node's own bits, and what the calls in it add. Subtrees without calls are
 * not walked. */
static unsigned touches_of_node(struct resolver *r, const struct node *node)
{
	if (node == NULL)
		return 0;
	if (!(node->touches & TOUCH_CALL))
		return node->touches;
	if (gives_up(r))
		return TOUCH_ANYTHING;
	r->left--;
	unsigned touches = (node->touches & ~(unsigned)TOUCH_CALL) | touches_inside(r, node);
	for (const struct redir *redir = node->redirs; redir != NULL; redir = redir->next)
		touches |= touches_of_words(r, redir->target);
	return touches;
}

bool subshell_in_memory(struct shell *sh, const struct node *first)
{
	if (!goes_through_memory(sh, first))
		return false;
	for (const struct node *stage = first; stage != NULL; stage = stage->next)
		if (subshell_tier(sh, stage) == TIER_FORK)
			return false;
	return true;
}

enum tier subshell_tier(struct shell *sh, const struct node *node)
{
	if (node == NULL)
		return TIER_PLAIN;
	/* a signal that has a trap ends a subshell (2.12), and waits for what the shell runs */
	if (sh->builtin_shadowed || sh->always_fork || sh->traps.signals)
		return TIER_FORK;
	/* PS4 is expanded for each line of -x, and may change something */
	if (sh->options & OPTION_XTRACE && !sh->tracing && shell_value(sh, NAME_PS4).p != NULL)
		return TIER_FORK;
	struct resolver resolver = { .sh = sh, .left = LIMIT_RESOLVED };
	unsigned touches = touches_of_node(&resolver, node);
	if (!(touches & ~(unsigned)TOUCHES_PLAIN))
		return TIER_PLAIN;
	return touches & ~(unsigned)TOUCHES_UNDO ? TIER_FORK : TIER_UNDO;
}

/* ---- in place ---- */

void subshell_enter(struct shell *sh, enum tier tier, struct subshell *saved)
{
	*saved = (struct subshell){
		.tier = tier,
		.params = sh->params,
		.options = sh->options,
		.loop_depth = sh->loop_depth,
		.loop_levels = sh->loop_levels,
		.function_depth = sh->function_depth,
		.dot_depth = sh->dot_depth,
		.line = sh->line,
		.scope = sh->scope,
		.getopts_word = sh->getopts.word,
		.getopts_byte = sh->getopts.byte,
		.getopts_anew = sh->vars.changed & CHANGED_OPTIND,
		.in = sh->in,
		.out = sh->out,
		.err = sh->err,
		.file = sh->file,
		.trap_active = sh->trap_run.active,
	};
	sh->in_place++;
	sh->loop_depth = 0;
	sh->trap_run.active = false;
	sh->params.owned = NULL;	/* what is saved must not be released inside */
	if (tier == TIER_UNDO)
		saved->vars = vars_enter_subshell(&sh->vars);
}

void subshell_leave(struct shell *sh, struct subshell *saved)
{
	if (saved->tier == TIER_UNDO)
		vars_leave_subshell(&sh->vars, saved->vars);
	memory_release(sh->params.owned);
	sh->params = saved->params;
	sh->options = saved->options;
	sh->vars.export_all = saved->options & OPTION_ALLEXPORT;
	sh->loop_depth = saved->loop_depth;
	sh->loop_levels = saved->loop_levels;
	sh->function_depth = saved->function_depth;
	sh->dot_depth = saved->dot_depth;
	sh->line = saved->line;
	sh->scope = saved->scope;
	sh->getopts.word = saved->getopts_word;
	sh->getopts.byte = saved->getopts_byte;
	/* what is restored is OPTIND as getopts left it: nobody has assigned to it */
	sh->vars.changed = (sh->vars.changed & ~(unsigned)CHANGED_OPTIND) | saved->getopts_anew;
	sh->in = saved->in;
	sh->out = saved->out;
	sh->err = saved->err;
	sh->file = saved->file;
	sh->trap_run.active = saved->trap_active;
	sh->in_place--;
}
