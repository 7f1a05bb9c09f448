/* source_walk.c - all that is in a tree, in the order of the text */
#include "source.h"

static void walk_word(const struct word *word, const struct visitor *visitor);
static void walk_node(const struct node *node, const struct visitor *visitor);

static void walk_parts(const struct part *part, const struct visitor *visitor)
{
	for (; part != NULL; part = part->next) {
		switch (part->kind) {
		case PART_LITERAL:
		case PART_TILDE:
			break;
		case PART_PARAM:
			visitor->param(visitor->context, part->param);
			walk_word(part->param->word, visitor);
			walk_parts(part->param->offset, visitor);
			walk_parts(part->param->length, visitor);
			break;
		case PART_COMMAND:
			walk_node(part->command, visitor);
			break;
		case PART_ARITH:
			walk_word(part->arith.source, visitor);
			break;
		}
	}
}

static void walk_word(const struct word *word, const struct visitor *visitor)
{
	for (; word != NULL; word = word->next)
		walk_parts(word->parts, visitor);
}

static void walk_list(const struct node *node, const struct visitor *visitor)
{
	for (; node != NULL; node = node->next)
		walk_node(node, visitor);
}

static void walk_cond(const struct cond *cond, const struct visitor *visitor)
{
	if (cond == NULL)
		return;
	walk_cond(cond->a, visitor);
	walk_cond(cond->b, visitor);
	walk_word(cond->left, visitor);
	walk_word(cond->right, visitor);
}

static void walk_simple(const struct node *node, const struct visitor *visitor)
{
	for (const struct assign *assign = node->simple.assigns; assign != NULL;
	     assign = assign->next) {
		walk_word(assign->value, visitor);
		visitor->assign(visitor->context, assign->name, assign->value);
	}
	visitor->simple(visitor->context, node);
	walk_word(node->simple.words, visitor);
}

static void walk_case(const struct node *node, const struct visitor *visitor)
{
	walk_word(node->choice.word, visitor);
	for (const struct case_item *item = node->choice.items; item != NULL; item = item->next) {
		walk_word(item->patterns, visitor);
		walk_node(item->body, visitor);
	}
}

static void walk_for(const struct node *node, const struct visitor *visitor)
{
	walk_word(node->each.words, visitor);
	for (const struct word *word = node->each.words; word != NULL; word = word->next)
		visitor->assign(visitor->context, node->each.name, word);
	if (!node->each.has_words)
		visitor->assign(visitor->context, node->each.name, NULL);
	walk_node(node->each.body, visitor);
}

static void walk_kind(const struct node *node, const struct visitor *visitor)
{
	switch (node->kind) {
	case NODE_SIMPLE:
		walk_simple(node, visitor);
		break;
	case NODE_PIPELINE:
		walk_list(node->pipeline.first, visitor);
		break;
	case NODE_AND_OR:
	case NODE_LIST:
		walk_list(node->list.first, visitor);
		break;
	case NODE_SUBSHELL:
	case NODE_GROUP:
		walk_node(node->group.body, visitor);
		break;
	case NODE_IF:
		for (const struct if_clause *c = node->branch.clauses; c != NULL; c = c->next) {
			walk_node(c->test, visitor);
			walk_node(c->body, visitor);
		}
		break;
	case NODE_LOOP:
		walk_node(node->loop.test, visitor);
		walk_node(node->loop.body, visitor);
		break;
	case NODE_FOR:
		walk_for(node, visitor);
		break;
	case NODE_CASE:
		walk_case(node, visitor);
		break;
	case NODE_FUNCTION:
		visitor->function(visitor->context, node->function.name);
		walk_node(node->function.body, visitor);
		break;
	case NODE_COND:
		walk_cond(node->cond, visitor);
		break;
	}
}

static void walk_node(const struct node *node, const struct visitor *visitor)
{
	if (node == NULL)
		return;
	walk_kind(node, visitor);
	for (const struct redir *redir = node->redirs; redir != NULL; redir = redir->next) {
		visitor->redir(visitor->context, redir);
		walk_word(redir->target, visitor);
	}
}

void source_walk(const struct source *source, const struct visitor *visitor)
{
	for (const struct source_command *c = source->first; c != NULL; c = c->next)
		walk_node(c->node, visitor);
}
