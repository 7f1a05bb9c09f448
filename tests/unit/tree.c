/* tree.c - prints what the parser made */
#include "tree.h"

static void text(struct buf *out, const char *s)
{
	buf_add(out, str_of(s));
}

static void plain(struct buf *out, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		if (c == '\n') {
			text(out, "\\n");
		} else if (c == '\t') {
			text(out, "\\t");
		} else if (c < ' ' || c >= 127) {
			static const char hex[] = "0123456789abcdef";
			text(out, "\\x");
			buf_add_byte(out, hex[c >> 4]);
			buf_add_byte(out, hex[c & 15]);
		} else {
			buf_add_byte(out, (char)c);
		}
	}
}

static void parameter(struct buf *out, const struct names *names, const struct param *param)
{
	if (param->kind == PARAM_VARIABLE)
		plain(out, names_text(names, param->name));
	else if (param->kind == PARAM_SPECIAL)
		buf_add_byte(out, param->special);
	else if (param->position == SIZE_MAX)
		text(out, "MAX");
	else
		buf_add_integer(out, (int64_t)param->position);
}

static void print_param(struct buf *out, const struct names *names, const struct param *param)
{
	static const char *const operators[] = { "", "-", "=", "?", "+", "", "%", "%%", "#", "##",
		":" };

	text(out, param->op == PARAM_PLAIN ? "$" : param->op == PARAM_LENGTH ? "${#" : "${");
	parameter(out, names, param);
	if (param->op == PARAM_PLAIN)
		return;
	if (param->colon)
		buf_add_byte(out, ':');
	text(out, operators[param->op]);
	if (param->word != NULL)
		tree_print_word(out, names, param->word);
	if (param->offset != NULL)
		tree_print_word(out, names, param->offset->arith.source);
	if (param->length != NULL) {
		buf_add_byte(out, ':');
		tree_print_word(out, names, param->length->arith.source);
	}
	buf_add_byte(out, '}');
}

static void print_part(struct buf *out, const struct names *names, const struct part *part)
{
	const char *quote = part->quoted ? part->kind == PART_LITERAL ? "'" : "\"" : "";

	text(out, quote);
	switch (part->kind) {
	case PART_LITERAL:
		plain(out, part->text);
		break;
	case PART_TILDE:
		text(out, "<~");
		plain(out, part->text);
		text(out, ">");
		break;
	case PART_PARAM:
		print_param(out, names, part->param);
		break;
	case PART_COMMAND:
		text(out, "$");
		tree_print(out, names, part->command);
		break;
	case PART_ARITH:
		text(out, "$((");
		tree_print_word(out, names, part->arith.source);
		text(out, "))");
		break;
	}
	text(out, quote);
}

void tree_print_word(struct buf *out, const struct names *names, const struct word *word)
{
	for (const struct part *part = word->parts; part != NULL; part = part->next)
		print_part(out, names, part);
}

static void print_words(struct buf *out, const struct names *names, const struct word *word)
{
	for (; word != NULL; word = word->next) {
		buf_add_byte(out, ' ');
		if (word->flags & WORD_ASSIGNMENT)
			buf_add_byte(out, '=');
		tree_print_word(out, names, word);
	}
}

static void print_redirs(struct buf *out, const struct names *names, const struct redir *redir)
{
	static const char *const operators[] = { "<", ">", ">|", ">>", "<>", "<&", ">&", "<<" };

	for (; redir != NULL; redir = redir->next) {
		buf_add_byte(out, ' ');
		buf_add_integer(out, redir->fd);
		text(out, operators[redir->kind]);
		if (redir->target != NULL)
			tree_print_word(out, names, redir->target);
	}
}

static void print_cond(struct buf *out, const struct names *names, const struct cond *cond)
{
	static const char *const operators[] = { "==", "!=", "<", ">", "-eq", "-ne", "-lt", "-le",
		"-gt", "-ge", "-nt", "-ot", "-ef" };

	buf_add_byte(out, '(');
	switch (cond->kind) {
	case COND_AND:
	case COND_OR:
		text(out, cond->kind == COND_AND ? "and " : "or ");
		print_cond(out, names, cond->a);
		buf_add_byte(out, ' ');
		print_cond(out, names, cond->b);
		break;
	case COND_NOT:
		text(out, "! ");
		print_cond(out, names, cond->a);
		break;
	case COND_UNARY:
		buf_add_byte(out, '-');
		buf_add_byte(out, (char)cond->op);
		buf_add_byte(out, ' ');
		if (cond->left != NULL)
			tree_print_word(out, names, cond->left);
		break;
	case COND_BINARY:
		text(out, operators[cond->op]);
		buf_add_byte(out, ' ');
		tree_print_word(out, names, cond->left);
		buf_add_byte(out, ' ');
		tree_print_word(out, names, cond->right);
		if (cond->right->pattern != NULL)
			buf_add_byte(out, '*');
		break;
	}
	buf_add_byte(out, ')');
}

static void print_items(struct buf *out, const struct names *names, const struct node *node)
{
	for (; node != NULL; node = node->next) {
		buf_add_byte(out, ' ');
		if (node->or_else)
			text(out, "|| ");
		tree_print(out, names, node);
		if (node->async)
			buf_add_byte(out, '&');
	}
}

static void print_simple(struct buf *out, const struct names *names, const struct node *node)
{
	text(out, "cmd");
	for (const struct assign *assign = node->simple.assigns; assign != NULL;
		assign = assign->next) {
		buf_add_byte(out, ' ');
		plain(out, names_text(names, assign->name));
		buf_add_byte(out, '=');
		tree_print_word(out, names, assign->value);
	}
	print_words(out, names, node->simple.words);
}

static void print_if(struct buf *out, const struct names *names, const struct if_clause *clause)
{
	text(out, "if");
	for (; clause != NULL; clause = clause->next) {
		buf_add_byte(out, ' ');
		if (clause->test != NULL)
			tree_print(out, names, clause->test);
		else
			text(out, "else");
		buf_add_byte(out, ' ');
		tree_print(out, names, clause->body);
	}
}

static void print_for(struct buf *out, const struct names *names, const struct node *node)
{
	text(out, "for ");
	plain(out, names_text(names, node->each.name));
	if (node->each.has_words) {
		text(out, " in");
		print_words(out, names, node->each.words);
	}
	text(out, " do ");
	tree_print(out, names, node->each.body);
}

static void print_case(struct buf *out, const struct names *names, const struct node *node)
{
	text(out, "case ");
	tree_print_word(out, names, node->choice.word);
	for (const struct case_item *item = node->choice.items; item != NULL; item = item->next) {
		text(out, " [");
		for (const struct word *word = item->patterns; word != NULL; word = word->next) {
			tree_print_word(out, names, word);
			if (word->next != NULL)
				buf_add_byte(out, '|');
		}
		text(out, "] ");
		tree_print(out, names, item->body);
		if (item->end == CASE_FALL_THROUGH)
			text(out, " ;&");
	}
}

static void print_inside(struct buf *out, const struct names *names, const struct node *node)
{
	switch (node->kind) {
	case NODE_SIMPLE:
		print_simple(out, names, node);
		break;
	case NODE_PIPELINE:
		text(out, node->pipeline.negated ? "not" : "pipe");
		print_items(out, names, node->pipeline.first);
		break;
	case NODE_AND_OR:
	case NODE_LIST:
		text(out, node->kind == NODE_LIST ? "list" : "and-or");
		print_items(out, names, node->list.first);
		break;
	case NODE_SUBSHELL:
	case NODE_GROUP:
		text(out, node->kind == NODE_GROUP ? "group " : "sub ");
		tree_print(out, names, node->group.body);
		break;
	case NODE_IF:
		print_if(out, names, node->branch.clauses);
		break;
	case NODE_LOOP:
		text(out, node->loop.until ? "until " : "while ");
		tree_print(out, names, node->loop.test);
		buf_add_byte(out, ' ');
		tree_print(out, names, node->loop.body);
		break;
	case NODE_FOR:
		print_for(out, names, node);
		break;
	case NODE_CASE:
		print_case(out, names, node);
		break;
	case NODE_FUNCTION:
		text(out, "fun ");
		plain(out, names_text(names, node->function.name));
		buf_add_byte(out, ' ');
		tree_print(out, names, node->function.body);
		break;
	case NODE_COND:
		text(out, "cond ");
		print_cond(out, names, node->cond);
		break;
	}
}

void tree_print(struct buf *out, const struct names *names, const struct node *node)
{
	buf_add_byte(out, '(');
	if (node != NULL) {
		print_inside(out, names, node);
		print_redirs(out, names, node->redirs);
	}
	buf_add_byte(out, ')');
}

void tree_touches(struct buf *out, unsigned touches)
{
	static const char *const bits[] = { "VARS", "PARAMS", "OPTIONS", "FUNCTIONS", "CWD",
		"UMASK", "LIMITS", "TRAPS", "FDS", "JOBS", "PROCESS", "CALL", "INPUT", "HASH",
		"FILES" };
	bool first = true;

	for (size_t i = 0; i < ARRAY_LENGTH(bits); i++) {
		if (!(touches & 1u << i))
			continue;
		if (!first)
			buf_add_byte(out, ' ');
		text(out, bits[i]);
		first = false;
	}
}
