/* facts.c - variables, words and paths of a script whose values can be known */
#include "facts_private.h"

const struct builtin_name *builtin_name_find(struct str name)
{
	for (const struct builtin_name *b = builtin_names; b->name != NULL; b++)
		if (str_equal(name, str_of(b->name)))
			return b;
	return NULL;
}

void facts_add(struct facts *facts, enum fact_kind kind, struct value value, unsigned line)
{
	struct fact *fact = ARENA_NEW(facts->arena, struct fact);

	fact->kind = kind;
	fact->value = value.kind;
	fact->text.p = arena_copy(facts->arena, value.text);
	fact->text.n = value.text.n;
	fact->line = line;
	*facts->last = fact;
	facts->last = &fact->next;
}

/* ---- variables and functions ---- */

static struct variable *find_variable(const struct facts *facts, name_id name)
{
	struct variable *variable = facts->variables;

	while (variable != NULL && variable->name != name)
		variable = variable->next;
	return variable;
}

/* note: another value of a variable */
static void note(struct facts *facts, name_id name, struct value value)
{
	struct variable *variable = find_variable(facts, name);

	if (variable == NULL) {
		variable = ARENA_NEW(facts->arena, struct variable);
		variable->name = name;
		variable->default_only = true;
		variable->next = facts->variables;
		facts->variables = variable;
		variable->value = value.text;
		variable->below = value.kind == FACT_BELOW;
	}
	if (value.kind == FACT_UNKNOWN || !str_equal(variable->value, value.text) ||
	    variable->below != (value.kind == FACT_BELOW))
		variable->various = true;
	variable->default_only = variable->default_only && value.kind == FACT_DEFAULT;
}

static bool is_constant(const struct word *word)
{
	return word != NULL && word->flags & WORD_CONSTANT;
}

/* cut: a path whose beginning is known is below a directory; kept is its name with the slash. */
static void cut(struct value *value)
{
	if (value->kind != FACT_BELOW)
		return;
	while (value->text.n > 0 && value->text.p[value->text.n - 1] != '/')
		value->text.n--;
	if (value->text.n == 0)
		value->kind = FACT_UNKNOWN;
}

static void note_assign(void *context, name_id name, const struct word *word)
{
	struct value value = { FACT_UNKNOWN, { "", 0 } };

	if (word != NULL)
		value = facts_value(context, word);
	cut(&value);
	note(context, name, value);
}

/* note_param: ${name:=value} is an assignment, ${name:-value} often the only hint. */
static void note_param(void *context, const struct param *param)
{
	bool gives = param->op == PARAM_ASSIGN || param->op == PARAM_DEFAULT;

	if (param->kind == PARAM_VARIABLE && gives && is_constant(param->word) &&
	    param->word->text.n > 0)
		note(context, param->name, (struct value){ FACT_DEFAULT, param->word->text });
	else if (param->kind == PARAM_VARIABLE && param->op == PARAM_ASSIGN)
		note(context, param->name, (struct value){ FACT_UNKNOWN, { "", 0 } });
}

static void note_function(void *context, name_id name)
{
	struct facts *facts = context;
	struct function_name *function = ARENA_NEW(facts->arena, struct function_name);

	function->name = name;
	function->next = facts->functions;
	facts->functions = function;
}

/* note_simple: read, getopts, export and their like set the variables that their words name. */
static void note_simple(void *context, const struct node *node)
{
	static const char *const setters[] = { "read", "getopts", "export", "readonly", "local",
		"unset" };
	struct facts *facts = context;
	const struct word *word = node->simple.words;
	bool sets = false;

	for (size_t i = 0; word != NULL && i < ARRAY_LENGTH(setters); i++)
		sets |= is_constant(word) && str_equal(word->text, str_of(setters[i]));
	for (word = sets ? word->next : NULL; word != NULL; word = word->next) {
		struct str name = is_constant(word) ? word->text : STR("");
		size_t end = str_find(name, '=');
		name_id id = names_find(&facts->source->names, (struct str){ name.p, end });
		if (id == NAME_NONE)
			continue;
		note(facts, id, end == name.n ? (struct value){ FACT_UNKNOWN, { "", 0 } } :
			(struct value){ FACT_KNOWN, str_skip(name, end + 1) });
	}
}

static void ignore_redir(void *context, const struct redir *redir)
{
	(void)context;
	(void)redir;
}

void facts_learn(struct facts *facts)
{
	const struct visitor visitor = { facts, note_simple, ignore_redir, note_param, note_assign,
		note_function };
	source_walk(facts->source, &visitor);
}

bool facts_is_function(const struct facts *facts, struct str name)
{
	name_id id = names_find(&facts->source->names, name);

	for (const struct function_name *f = facts->functions; f != NULL; f = f->next)
		if (f->name == id)
			return true;
	return false;
}

/* ---- words ---- */

static struct value param_value(const struct facts *facts, const struct param *param)
{
	const struct value unknown = { FACT_UNKNOWN, { "", 0 } };

	if (param->kind == PARAM_SPECIAL && param->special == '0' && param->op == PARAM_PLAIN)
		return (struct value){ FACT_KNOWN, facts->zero };
	bool plain = param->op == PARAM_PLAIN || param->op == PARAM_DEFAULT ||
		param->op == PARAM_ASSIGN || param->op == PARAM_ERROR;
	if (param->kind != PARAM_VARIABLE || !plain)
		return unknown;
	const struct variable *variable = find_variable(facts, param->name);
	if (variable == NULL || variable->various)
		return unknown;
	return (struct value){ variable->below ? FACT_BELOW :
		variable->default_only ? FACT_DEFAULT : FACT_KNOWN, variable->value };
}

/* add_literal: false: it has a pattern, of which only the beginning is known. */
static bool add_literal(const struct part *part, const struct word *word, struct buf *out)
{
	for (size_t i = 0; i < part->text.n; i++) {
		char c = part->text.p[i];
		if (!part->quoted && word->flags & WORD_GLOB && (c == '*' || c == '?' || c == '['))
			return false;
		buf_add_byte(out, c);
	}
	return true;
}

struct value facts_value(const struct facts *facts, const struct word *word)
{
	struct buf out = { .arena = facts->arena };
	enum fact_value kind = FACT_KNOWN;
	bool known = true;

	if (is_constant(word) && !(word->flags & WORD_GLOB))
		return (struct value){ FACT_KNOWN, word->text };
	for (const struct part *part = word->parts; part != NULL && known; part = part->next) {
		struct value value = { FACT_UNKNOWN, { "", 0 } };
		if (part->kind == PART_LITERAL) {
			known = add_literal(part, word, &out);
			continue;
		}
		if (part->kind == PART_PARAM)
			value = param_value(facts, part->param);
		buf_add(&out, value.text);
		known = value.kind == FACT_KNOWN || value.kind == FACT_DEFAULT;
		if (value.kind == FACT_DEFAULT)
			kind = FACT_DEFAULT;
	}
	if (!known)
		kind = out.n > 0 ? FACT_BELOW : FACT_UNKNOWN;
	return (struct value){ kind, out.n > 0 ? buf_str(&out) : STR("") };
}

static void show_param(const struct facts *facts, const struct param *param, struct buf *out)
{
	buf_add_byte(out, '$');
	if (param->op != PARAM_PLAIN)
		buf_add_byte(out, '{');
	if (param->kind == PARAM_VARIABLE)
		buf_add(out, names_text(&facts->source->names, param->name));
	else if (param->kind == PARAM_POSITIONAL)
		buf_add_integer(out, (int64_t)param->position);
	else
		buf_add_byte(out, param->special);
	if (param->op != PARAM_PLAIN)
		buf_add(out, STR("...}"));
}

static void show_word(const struct facts *facts, const struct word *word, struct buf *out)
{
	for (const struct part *part = word->parts; part != NULL; part = part->next) {
		switch (part->kind) {
		case PART_TILDE:
			buf_add_byte(out, '~');
			buf_add(out, part->text);
			break;
		case PART_LITERAL:
			buf_add(out, part->text);
			break;
		case PART_PARAM:
			show_param(facts, part->param, out);
			break;
		case PART_COMMAND:
			buf_add(out, STR("$(...)"));
			break;
		case PART_ARITH:
			buf_add(out, STR("$((...))"));
			break;
		}
	}
}

/* LIMIT_SHOWN: bytes of the script that a comment repeats. */
#define LIMIT_SHOWN 60

void facts_show(const struct facts *facts, const struct word *word, size_t count, struct buf *out)
{
	size_t start = out->n;

	for (; word != NULL && count > 0; word = word->next, count--) {
		if (out->n > start)
			buf_add_byte(out, ' ');
		show_word(facts, word, out);
	}
	if (out->n - start > LIMIT_SHOWN) {
		out->n = start + LIMIT_SHOWN;
		buf_add(out, STR("..."));
	}
	for (size_t i = start; i < out->n; i++)
		if (out->p[i] == '\n' || out->p[i] == '\t')
			out->p[i] = ' ';
}

/* ---- paths ---- */

/* make_plain: without empty and "." parts. false: it is not absolute, or has "..". */
static bool make_plain(struct str path, struct buf *out)
{
	if (path.n == 0 || path.p[0] != '/')
		return false;
	while (path.n > 0) {
		path = str_skip(path, 1);
		struct str part = { path.p, str_find(path, '/') };
		path = str_skip(path, part.n);
		if (part.n == 0 || str_equal(part, STR(".")))
			continue;
		if (str_equal(part, STR("..")))
			return false;
		buf_add_byte(out, '/');
		buf_add(out, part);
	}
	return true;
}

void facts_add_path(struct facts *facts, enum fact_kind kind, const struct word *word,
	unsigned line)
{
	struct value value = facts_value(facts, word);
	struct buf plain = { .arena = facts->arena }, shown = { .arena = facts->arena };

	cut(&value);
	bool good = value.kind != FACT_UNKNOWN && make_plain(value.text, &plain) && plain.n > 0;
	if (!good) {
		facts_show(facts, word, 1, &shown);
		facts_add(facts, kind, (struct value){ FACT_UNKNOWN, buf_str(&shown) }, line);
		return;
	}
	if (value.kind == FACT_BELOW || value.text.p[value.text.n - 1] == '/')
		buf_add_byte(&plain, '/');
	facts_add(facts, kind, (struct value){ value.kind, buf_str(&plain) }, line);
}

/* ---- all of it ---- */

static void look_at_simple(void *context, const struct node *node)
{
	facts_command(context, node->simple.words, false);
}

/* is_no_file: descriptors, and devices that keep nothing */
static bool is_no_file(struct str path)
{
	return str_starts(path, STR("/dev/")) || str_starts(path, STR("/proc/self/fd/")) ||
		str_starts(path, STR("/proc/1/fd/"));
}

static void look_at_redir(void *context, const struct redir *redir)
{
	if (redir->kind != REDIR_WRITE && redir->kind != REDIR_CLOBBER &&
	    redir->kind != REDIR_APPEND && redir->kind != REDIR_READ_WRITE)
		return;
	struct value value = facts_value(context, redir->target);
	if (value.kind == FACT_UNKNOWN || !is_no_file(value.text))
		facts_add_path(context, FACT_WRITE, redir->target, redir->line);
}

static void ignore_param(void *context, const struct param *param)
{
	(void)context;
	(void)param;
}

static void ignore_assign(void *context, name_id name, const struct word *value)
{
	(void)context;
	(void)name;
	(void)value;
}

static void ignore_function(void *context, name_id name)
{
	(void)context;
	(void)name;
}

const struct fact *facts_of(const struct source *source, struct arena *arena, struct str zero)
{
	struct facts facts = { .source = source, .arena = arena, .zero = zero };
	const struct visitor visitor = { &facts, look_at_simple, look_at_redir, ignore_param,
		ignore_assign, ignore_function };

	facts.last = &facts.first;
	facts_learn(&facts);
	source_walk(source, &visitor);
	return facts.first;
}
