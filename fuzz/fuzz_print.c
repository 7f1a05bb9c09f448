/* fuzz_print - a script: what the parser made of it is written as a script again, and parsed: the same
 * tree. Here-documents, arithmetic with quotes and operands inside double-quotes are left out */
#include <stdio.h>
#include "fuzz.h"
#include "parse.h"
#include "shell.h"
#include "../tests/unit/tree.h"

/* struct printer: `failed`: there is something that it cannot write */
struct printer {
	struct buf *out;
	const struct names *names;
	bool failed;
};

static void print_node(struct printer *p, const struct node *node);
static void print_list(struct printer *p, const struct node *node);
static void print_word(struct printer *p, const struct word *word);

static void text(struct printer *p, const char *s)
{
	buf_add(p->out, str_of(s));
}

static bool has_any(struct str s, const char *bytes)
{
	for (size_t i = 0; i < s.n; i++)
		if (strchr(bytes, s.p[i]) != NULL)
			return true;
	return false;
}

/* ---- words ---- */

static void print_literal(struct printer *p, const struct part *part)
{
	struct str s = part->text;
	if (!part->quoted) {
		/* without the line continuation that was in it this would be something else */
		p->failed |= s.n > 0 && ((s.p[s.n - 1] == '$' && part->next != NULL) ||
			s.p[0] == '#' || has_any(s, "~"));
		buf_add(p->out, s);
		return;
	}
	buf_add_byte(p->out, '"');
	for (size_t i = 0; i < s.n; i++) {
		if (strchr("$`\"\\", s.p[i]) != NULL)
			buf_add_byte(p->out, '\\');
		buf_add_byte(p->out, s.p[i]);
	}
	buf_add_byte(p->out, '"');
}

static void print_parameter(struct printer *p, const struct param *param)
{
	if (param->kind == PARAM_VARIABLE)
		buf_add(p->out, names_text(p->names, param->name));
	else if (param->kind == PARAM_SPECIAL)
		buf_add_byte(p->out, param->special);
	else
		buf_add_integer(p->out, (int64_t)param->position);
}

static void print_param(struct printer *p, const struct param *param, bool quoted)
{
	static const char *const operators[] = { "", "-", "=", "?", "+", "", "%", "%%", "#", "##" };
	bool plain = param->op == PARAM_PLAIN;
	p->failed |= param->op == PARAM_SUBSTRING || (quoted && param->word != NULL) ||
		(param->kind == PARAM_POSITIONAL && param->position > INT32_MAX) ||
		(param->kind == PARAM_SPECIAL && !plain);
	if (p->failed)
		return;
	text(p, quoted ? "\"${" : "${");
	if (param->op == PARAM_LENGTH)
		buf_add_byte(p->out, '#');
	print_parameter(p, param);
	if (param->colon)
		buf_add_byte(p->out, ':');
	text(p, operators[param->op]);
	if (param->word != NULL)
		print_word(p, param->word);
	text(p, quoted ? "}\"" : "}");
}

static void print_arith(struct printer *p, const struct word *source)
{
	text(p, "$((");
	for (const struct part *part = source->parts; part != NULL; part = part->next) {
		p->failed |= part->kind == PART_LITERAL ? has_any(part->text, "\\$`\"'") :
			part->kind != PART_PARAM || part->param->op != PARAM_PLAIN;
		if (part->kind == PART_LITERAL)
			buf_add(p->out, part->text);
		else if (!p->failed)
			print_param(p, part->param, false);
	}
	text(p, "))");
}

static void print_part(struct printer *p, const struct part *part)
{
	const char *quote = part->quoted ? "\"" : "";
	switch (part->kind) {
	case PART_LITERAL:
		print_literal(p, part);
		break;
	case PART_TILDE:
		buf_add_byte(p->out, '~');
		buf_add(p->out, part->text);
		break;
	case PART_PARAM:
		print_param(p, part->param, part->quoted);
		break;
	case PART_COMMAND:
		text(p, quote);
		text(p, "$( ");
		print_list(p, part->command);
		text(p, " )");
		text(p, quote);
		break;
	case PART_ARITH:
		text(p, quote);
		print_arith(p, part->arith.source);
		text(p, quote);
		break;
	}
}

static void print_word(struct printer *p, const struct word *word)
{
	for (const struct part *part = word->parts; part != NULL && !p->failed; part = part->next)
		print_part(p, part);
}

static void print_words(struct printer *p, const struct word *word, const char *between)
{
	for (; word != NULL; word = word->next) {
		/* a quoted null string in front of name= makes an operand no assignment, and leaves no trace */
		const struct part *first = word->parts;
		if (!(word->flags & WORD_ASSIGNMENT) && first != NULL && first->kind == PART_LITERAL && has_any(first->text, "="))
			text(p, "''");
		print_word(p, word);
		text(p, word->next != NULL ? between : "");
	}
}

static void print_redirs(struct printer *p, const struct redir *redir)
{
	static const char *const operators[] = { "<", ">", ">|", ">>", "<>", "<&", ">&", "<<" };
	for (; redir != NULL; redir = redir->next) {
		p->failed |= redir->kind == REDIR_HERE || redir->fd < 0;
		buf_add_byte(p->out, ' ');
		buf_add_integer(p->out, redir->fd);
		text(p, operators[redir->kind]);
		buf_add_byte(p->out, ' ');
		print_word(p, redir->target);
	}
}

/* ---- commands ---- */

/* The redirections come first: behind them a word that looks reserved is not. */
static void print_simple(struct printer *p, const struct node *node)
{
	print_redirs(p, node->redirs);
	for (const struct assign *a = node->simple.assigns; a != NULL; a = a->next) {
		buf_add_byte(p->out, ' ');
		buf_add(p->out, names_text(p->names, a->name));
		buf_add_byte(p->out, '=');
		print_word(p, a->value);
	}
	buf_add_byte(p->out, ' ');
	print_words(p, node->simple.words, " ");
}

static void print_cond(struct printer *p, const struct cond *cond)
{
	static const char *const operators[] = { " == ", " != ", " < ", " > ", " -eq ", " -ne ",
		" -lt ", " -le ", " -gt ", " -ge ", " -nt ", " -ot ", " -ef " };
	const char unary[] = { '-', (char)cond->op, ' ', '\0' };
	switch (cond->kind) {
	case COND_AND:
	case COND_OR:
		text(p, "( ");
		print_cond(p, cond->a);
		text(p, cond->kind == COND_AND ? " && " : " || ");
		print_cond(p, cond->b);
		text(p, " )");
		break;
	case COND_NOT:
		text(p, "! ( ");
		print_cond(p, cond->a);
		text(p, " )");
		break;
	case COND_UNARY:
		/* -n in front of what looks like an operator is taken for a word */
		p->failed |= cond->left->flags & WORD_CONSTANT && cond->left->text.n > 0 &&
			has_any((struct str){ cond->left->text.p, 1 }, "=!-<>");
		text(p, unary);
		print_word(p, cond->left);
		break;
	case COND_BINARY:
		print_word(p, cond->left);
		text(p, operators[cond->op]);
		print_word(p, cond->right);
		break;
	}
}

static void print_if(struct printer *p, const struct if_clause *clause)
{
	const char *word = "if ";
	for (; clause != NULL; clause = clause->next, word = " elif ") {
		text(p, clause->test != NULL ? word : " else ");
		if (clause->test != NULL) {
			print_list(p, clause->test);
			text(p, " then ");
		}
		print_list(p, clause->body);
	}
	text(p, " fi");
}

static void print_case(struct printer *p, const struct node *node)
{
	text(p, "case ");
	print_word(p, node->choice.word);
	text(p, " in ");
	for (const struct case_item *item = node->choice.items; item != NULL; item = item->next) {
		text(p, "(");
		print_words(p, item->patterns, "|");
		text(p, ") ");
		print_list(p, item->body);
		text(p, item->end == CASE_BREAK ? " \n;; " : " \n;& ");
	}
	text(p, "esac");
}

static void print_for(struct printer *p, const struct node *node)
{
	text(p, "for ");
	buf_add(p->out, names_text(p->names, node->each.name));
	text(p, node->each.has_words ? " in " : "");
	print_words(p, node->each.words, " ");
	text(p, "; do ");
	print_list(p, node->each.body);
	text(p, " done");
}

static void print_between(struct printer *p, const char *before, const struct node *list,
	const char *behind)
{
	text(p, before);
	print_list(p, list);
	text(p, behind);
}

/* print_joined: the items of an AND-OR list or a pipeline */
static void print_joined(struct printer *p, const struct node *node, bool pipeline)
{
	for (; node != NULL; node = node->next) {
		print_node(p, node);
		if (node->next != NULL)
			text(p, pipeline ? " | " : node->next->or_else ? " || " : " && ");
	}
}

static void print_function(struct printer *p, const struct node *node)
{
	struct str name = names_text(p->names, node->function.name);
	p->failed |= !str_is_name(name);
	buf_add(p->out, name);
	text(p, "() ");
	print_node(p, node->function.body);
}

static void print_node(struct printer *p, const struct node *node)
{
	switch (node->kind) {
	case NODE_SIMPLE:
		print_simple(p, node);
		return;
	case NODE_PIPELINE:
		text(p, node->pipeline.negated ? "! " : "");
		print_joined(p, node->pipeline.first, true);
		break;
	case NODE_AND_OR: print_joined(p, node->list.first, false); break;
	case NODE_LIST: print_list(p, node); break;
	case NODE_SUBSHELL: print_between(p, "( ", node->group.body, " )"); break;
	case NODE_GROUP: print_between(p, "{ ", node->group.body, " }"); break;
	case NODE_IF: print_if(p, node->branch.clauses); break;
	case NODE_LOOP:
		print_between(p, node->loop.until ? "until " : "while ", node->loop.test, " do ");
		print_between(p, "", node->loop.body, " done");
		break;
	case NODE_FOR: print_for(p, node); break;
	case NODE_CASE: print_case(p, node); break;
	case NODE_FUNCTION: print_function(p, node); break;
	case NODE_COND:
		text(p, "[[ ");
		print_cond(p, node->cond);
		text(p, " ]]");
		break;
	}
	print_redirs(p, node->redirs);
}

/* print_list: with a separator behind each item, the last one too */
static void print_list(struct printer *p, const struct node *node)
{
	const struct node *item = node;
	if (node != NULL && node->kind == NODE_LIST)
		item = node->list.first;
	for (; item != NULL && !p->failed; item = node == item ? NULL : item->next) {
		print_node(p, item);
		text(p, item->async ? " & " : "; ");
	}
}

/* ---- once more ---- */

static void differ(struct buf *script, struct buf *first, struct buf *second)
{
	fprintf(stderr, "%s\nwas written as\n%s\nand is\n%s\n", buf_terminated(first),
		buf_terminated(script), buf_terminated(second));
	assert(!"the same tree");
}

static void check(struct names *names, const struct limits *limits, const struct node *node)
{
	struct buf script = { 0 }, first = { 0 }, second = { 0 };
	struct printer printer = { &script, names, false };
	struct parse_env env = { .names = names, .limits = limits };
	struct script *memory = script_new();
	struct parser parser;
	const struct node *again = NULL;
	print_list(&printer, node);
	tree_print(&first, names, node);
	if (!printer.failed) {
		parser_init(&parser, &env, buf_str(&script), 1);
		assert(parse_command(&parser, memory, &again) == PARSE_COMMAND);
		tree_print(&second, names, again);
		if (!str_equal(buf_str(&first), buf_str(&second)))
			differ(&script, &first, &second);
		assert(parse_command(&parser, memory, &again) == PARSE_END);
		parser_free(&parser);
	}
	script_release(memory);
	buf_free(&script);
	buf_free(&first);
	buf_free(&second);
}

FUZZ(input)
{
	struct names names;
	struct limits limits = fuzz_limits();
	struct parse_env env = { .names = &names, .limits = &limits };
	struct script *script = script_new();
	struct parser parser;
	const struct node *node;
	if (input.n > 20000)
		input.n = 20000;
	names_init(&names);
	parser_init(&parser, &env, input, 1);
	while (parse_command(&parser, script, &node) == PARSE_COMMAND)
		check(&names, &limits, node);
	parser_free(&parser);
	script_release(script);
	names_free(&names);
}
