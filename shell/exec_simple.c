/* exec_simple.c - simple commands (2.9.1): assignments, functions, builtins */
#include "exec_internal.h"
#include "expand.h"
#include "parse.h"

/* ---- assignments ---- */

bool exec_assign(struct shell *sh, const struct assign *list, unsigned how)
{
	for (const struct assign *a = list; a != NULL; a = a->next) {
		/* the slots do not move while the value is another variable's own bytes */
		if (how & ASSIGN_SAVE)
			(void)vars_at(&sh->vars, a->name);
		struct str value = expand_value(sh, a->value);
		if (value.p == NULL)
			return false;
		/* 2.9.1.2: what the expansion assigns, as in x=${x:=a}, stays */
		if (how & ASSIGN_SAVE)
			vars_save(&sh->vars, a->name);
		if (!shell_assign(sh, a->name, value))
			return false;
		if (how & ASSIGN_EXPORT)
			vars_mark(&sh->vars, a->name, VAR_EXPORT);
	}
	return true;
}

/* ---- set -x ---- */

/* PS4, expanded; one that came from the environment gets no command substitution (CVE-2016-7543) */
static void trace_prompt(struct shell *sh, struct buf *line)
{
	struct str ps4 = shell_value(sh, NAME_PS4);
	if (ps4.p == NULL) {
		buf_add(line, STR("+ "));
		return;
	}
	struct script *script = script_new();
	struct parse_env env = { .names = &sh->names, .limits = &sh->limits };
	bool inherited = vars_at(&sh->vars, NAME_PS4)->flags & VAR_BORROWED;
	const struct word *word = parse_word_text(&env, script, ps4, inherited);
	int status = sh->status, substitution = sh->substitution;
	bool substituted = sh->substituted;
	sh->tracing = true;
	if (word != NULL)
		buf_add(line, expand_string(sh, word));
	sh->tracing = false;
	sh->status = status;
	sh->substituted = substituted;
	sh->substitution = substitution;
	script_release(script);
}

/* trace_begin: the prompt, before the command's assignments change what it shows */
static void trace_begin(struct shell *sh, struct buf *line)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	*line = (struct buf){ .max = LIMIT_EXPANSION };
	trace_prompt(sh, line);
	arena_rewind(&sh->scratch, mark);
}

static void trace_word(struct buf *line, size_t start, struct str prefix, struct str word)
{
	if (line->n > start)
		buf_add_byte(line, ' ');
	buf_add(line, prefix);
	if (prefix.n > 0)
		buf_add_byte(line, '=');
	if (prefix.n == 0 || word.n > 0)
		shell_quote(line, word);
}

/* trace_end: assignments and words as they could be typed again */
static void trace_end(struct shell *sh, struct buf *line, const struct assign *assigns,
	char *const *argv)
{
	size_t start = line->n;
	for (const struct assign *a = assigns; a != NULL; a = a->next)
		trace_word(line, start, names_text(&sh->names, a->name), shell_value(sh, a->name));
	for (char *const *word = argv; word != NULL && *word != NULL; word++)
		trace_word(line, start, STR(""), str_of(*word));
	buf_add_byte(line, '\n');
	(void)stream_flush(sh->out);
	stream_write(sh->err, buf_str(line));
	(void)stream_flush(sh->err);
	buf_free(line);
}

/* assign_traced: the assignments in front of argv (NULL: of no command), and what set -x shows of
 * both */
static bool assign_traced(
	struct shell *sh, const struct assign *list, unsigned how, char *const *argv)
{
	struct buf line;
	if (LIKELY(!(sh->options & OPTION_XTRACE)) || sh->tracing)
		return exec_assign(sh, list, how);
	trace_begin(sh, &line);
	if (!exec_assign(sh, list, how)) {
		buf_free(&line);
		return false;
	}
	if (list != NULL || argv != NULL)
		trace_end(sh, &line, list, argv);
	else
		buf_free(&line);
	return true;
}

/* ---- redirections ---- */

bool exec_redirections(
	struct shell *sh, const struct redir *list, const struct redirection **out, size_t *count)
{
	size_t n = 0;
	for (const struct redir *r = list; r != NULL; r = r->next)
		n++;
	struct redirection *made = arena_alloc(&sh->scratch, n * sizeof(*made));
	*out = made;
	*count = n;
	for (const struct redir *r = list; r != NULL; r = r->next, made++) {
		*made = (struct redirection){ .kind = r->kind, .fd = r->fd, .line = r->line };
		made->text = expand_string(sh, r->target);
		if (made->text.p == NULL)
			return false;
	}
	return true;
}

bool exec_redirect(
	struct shell *sh, const struct redirection *list, size_t count, struct redirected *undo)
{
	if (sh->in_place > 0)
		return redirect_virtual(sh, list, count, undo);
	return redirect_apply(sh, list, count, undo);
}

/* ---- functions ---- */

/* struct frame: what a function call restores */
struct frame {
	struct params params;
	unsigned loop_depth, line;
	size_t scope;
	const char *file;
};

static void frame_enter(struct shell *sh, struct function *function, struct call *call,
	struct frame *f)
{
	*f = (struct frame){ sh->params, sh->loop_depth, sh->line, sh->scope, sh->file };
	sh->params = (struct params){ .argv = call->argv + 1, .count = (size_t)call->argc - 1 };
	sh->loop_depth = 0;
	sh->scope = vars_scope(&sh->vars);
	sh->file = function->file;
	sh->function_depth++;
	function->pins++;
}

static void frame_leave(struct shell *sh, struct function *function, const struct frame *f)
{
	function_unpin(function);
	sh->function_depth--;
	vars_leave(&sh->vars, sh->scope);
	memory_release(sh->params.owned);
	sh->params = f->params;
	sh->loop_depth = f->loop_depth;
	sh->line = f->line;
	sh->scope = f->scope;
	sh->file = f->file;
}

static enum flow run_function(struct shell *sh, struct function *function, struct call *call)
{
	struct frame frame;
	frame_enter(sh, function, call, &frame);
	/* 2.9.5: the status before the call is $? at the function's start */
	sh->status = call->before;
	enum flow flow = exec_node(sh, function->body, call->how & HOW_TESTED);
	frame_leave(sh, function, &frame);
	return flow == FLOW_RETURN ? FLOW_NEXT : flow;
}

/* Redirections of the call, then the function. 2.8.1: their failure does not end the shell. */
NOINLINE enum flow run_function_redirected(struct shell *sh, struct function *function,
	struct call *call)
{
	struct redirected undo;
	if (!exec_redirect(sh, call->redirections, call->redirection_count, &undo)) {
		sh->status = 1;
		return FLOW_NEXT;
	}
	enum flow flow = run_function(sh, function, call);
	if (!redirect_restore(sh, &undo) && sh->status == 0)
		sh->status = 1;
	return flow;
}

/* ---- finding ---- */

/* prefers_program: `command -p` reaches the image's own tool in place of the builtin, if it has
 * one */
static bool prefers_program(struct shell *sh, const struct builtin *builtin,
	const struct call *call)
{
	if (!(call->find & EXEC_STANDARD_PATH) || builtin->kind != BUILTIN_UTILITY)
		return false;
	return shell_find_program(sh, str_of(call->argv[0]), STR(STANDARD_PATH)) != NULL;
}

enum flow exec_call(struct shell *sh, struct call *call)
{
	struct command *command = NULL;
	const struct builtin *builtin;
	name_id id = call->name;
	if (id == NAME_NONE)
		id = names_find(&sh->names, str_of(call->argv[0]));
	if (id != NAME_NONE) {
		command = shell_command(sh, id);
		builtin = command->builtin;
	} else {
		builtin = builtin_find(sh->builtins, str_of(call->argv[0]));
	}
	if (call->find & EXEC_NO_BUILTINS)
		return exec_program(sh, call);
	/* 2.9.1.4: a special built-in, then a function, then the others */
	if (builtin != NULL && builtin->kind == BUILTIN_SPECIAL)
		return exec_builtin(sh, builtin, call);
	if (command != NULL && command->function != NULL && !(call->find & EXEC_NO_FUNCTIONS))
		return call->redirection_count == 0 ? run_function(sh, command->function, call) :
			run_function_redirected(sh, command->function, call);
	if (builtin != NULL && !prefers_program(sh, builtin, call))
		return exec_builtin(sh, builtin, call);
	return exec_program(sh, call);
}

enum flow exec_argv(struct shell *sh, char **argv, unsigned find, unsigned how)
{
	struct call call = { .argv = argv, .find = find, .how = how, .before = sh->status };
	while (argv[call.argc] != NULL)
		call.argc++;
	const char *name = sh->builtin_name;
	sh->builtin_name = NULL;
	enum flow flow = exec_call(sh, &call);
	sh->builtin_name = name;
	return flow;
}

/* TOUCHES_SHELL: what a program of its own could not change */
#define TOUCHES_SHELL (TOUCH_VARS | TOUCH_PARAMS | TOUCH_OPTIONS | TOUCH_FUNCTIONS | TOUCH_CWD | \
	TOUCH_UMASK | TOUCH_LIMITS | TOUCH_TRAPS | TOUCH_FDS | TOUCH_JOBS | TOUCH_HASH)

unsigned exec_utility_find(const struct shell *sh, const char *name)
{
	const struct builtin *builtin = builtin_find(sh->builtins, str_of(name));
	if (builtin != NULL && builtin->kind != BUILTIN_UTILITY &&
		(builtin->kind == BUILTIN_SPECIAL || builtin->touches & TOUCHES_SHELL))
		return EXEC_NO_FUNCTIONS | EXEC_NO_BUILTINS;
	return EXEC_NO_FUNCTIONS;
}

int exec_utility(struct shell *sh, char **argv)
{
	if (sh->ending != 0)	/* find may have several commands for one file */
		return 128 + sh->ending;
	unsigned find = exec_utility_find(sh, argv[0]);
	int before = sh->status;
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	enum flow flow = exec_argv(sh, argv, find, HOW_TESTED);
	(void)flow;	/* it ends with the command: the utility goes on */
	arena_rewind(&sh->scratch, mark);
	int status = sh->status;
	sh->status = before;
	return status;
}

/* ---- simple commands ---- */

/* is_special: does the word name a special built-in, whose assignments stay (2.14, 2.9.1.2)? */
static bool is_special(struct shell *sh, const struct call *call)
{
	const struct builtin *builtin = call->name != NAME_NONE ?
		shell_command(sh, call->name)->builtin :
		builtin_find(sh->builtins, str_of(call->argv[0]));
	return builtin != NULL && builtin->kind == BUILTIN_SPECIAL;
}

static enum flow assign_without_name(struct shell *sh, const struct node *n)
{
	if (!assign_traced(sh, n->simple.assigns, 0, NULL))
		return exec_fatal(sh);
	/* 2.9.1: the status of the last command substitution, or zero */
	sh->status = sh->substituted ? sh->substitution : 0;
	return FLOW_NEXT;
}

/* assign_quickly: the commonest of all commands: assignments and nothing else */
static inline enum flow assign_quickly(struct shell *sh, const struct node *n)
{
	for (const struct assign *a = n->simple.assigns; a != NULL; a = a->next) {
		struct str value = a->value->text;
		if (!(a->value->flags & WORD_CONSTANT))
			value = expand_value(sh, a->value);
		if (value.p == NULL)
			return exec_fatal(sh);
		if (UNLIKELY(!vars_set(&sh->vars, a->name, value)) &&
			!shell_assign(sh, a->name, value))
			return exec_fatal(sh);
	}
	sh->status = sh->substituted ? sh->substitution : 0;
	return FLOW_NEXT;
}

/* Only assignments, or redirections, or both. 2.9.1.1: the redirections are as in a subshell:
 * nothing of them stays. */
static enum flow exec_without_name(struct shell *sh, const struct node *n)
{
	const struct redirection *list;
	struct redirected undo;
	size_t count;
	if (LIKELY(n->redirs == NULL))
		return assign_without_name(sh, n);
	struct vars_subshell saved = vars_enter_subshell(&sh->vars);
	bool fine = exec_redirections(sh, n->redirs, &list, &count);
	vars_leave_subshell(&sh->vars, saved);
	if (!fine)
		return exec_fatal(sh);
	if (!exec_redirect(sh, list, count, &undo)) {
		sh->status = 1;
		return FLOW_NEXT;
	}
	enum flow flow = assign_without_name(sh, n);
	if (!redirect_restore(sh, &undo) && sh->status == 0)
		sh->status = 1;
	return flow;
}

/* Assignments that last as long as the command. */
static enum flow call_in_scope(struct shell *sh, struct call *call)
{
	size_t scope = vars_scope(&sh->vars);
	unsigned how = ASSIGN_EXPORT | ASSIGN_SAVE;
	enum flow flow = assign_traced(sh, call->assigns, how, call->argv) ?
		exec_call(sh, call) : exec_fatal(sh);
	vars_leave(&sh->vars, scope);
	return flow;
}

static enum flow call_with_assigns(struct shell *sh, struct call *call)
{
	if (is_special(sh, call) && !(call->find & EXEC_NO_FUNCTIONS)) {
		/* 2.9.1.2 leaves open whether they are exported: for the program of `exec` they
		 * are */
		bool exported = call->argc > 1 && strcmp(call->argv[0], "exec") == 0;
		unsigned how = exported ? ASSIGN_EXPORT : 0;
		if (!assign_traced(sh, call->assigns, how, call->argv))
			return exec_fatal(sh);
		return exec_call(sh, call);
	}
	/* 2.9.1.1: the redirections come before the assignments */
	struct redirected undo;
	bool redirects = call->redirection_count > 0;
	if (redirects && !exec_redirect(sh, call->redirections, call->redirection_count, &undo)) {
		sh->status = 1;
		return FLOW_NEXT;
	}
	call->redirection_count = 0;
	enum flow flow = call_in_scope(sh, call);
	if (redirects && !redirect_restore(sh, &undo) && sh->status == 0)
		sh->status = 1;
	return flow;
}

static enum flow exec_words(struct shell *sh, const struct node *n, unsigned how)
{
	struct vec argv = vec_of(&sh->scratch, n->simple.count);
	struct call call = { .name = n->simple.command, .how = how, .before = sh->status };
	if (!expand_words(sh, n->simple.words, &argv))
		return exec_fatal(sh);
	if (argv.n == 0)	/* the words came to nothing: no command name */
		return exec_without_name(sh, n);
	call.argv = vec_end(&argv);
	call.argc = (int)argv.n;
	if (n->redirs != NULL &&
		!exec_redirections(sh, n->redirs, &call.redirections, &call.redirection_count))
		return exec_fatal(sh);
	call.assigns = n->simple.assigns;
	if (UNLIKELY(call.assigns != NULL))
		return call_with_assigns(sh, &call);
	if (UNLIKELY(sh->options & OPTION_XTRACE))
		let_fail(assign_traced(sh, NULL, 0, call.argv));
	return exec_call(sh, &call);
}

enum flow exec_simple(struct shell *sh, const struct node *n, unsigned how)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	enum flow flow;
	if (UNLIKELY(sh->options & OPTION_NOEXEC))
		return FLOW_NEXT;
	sh->line = n->line;
	sh->substituted = false;
	if (n->simple.words != NULL)
		flow = exec_words(sh, n, how);
	else if (LIKELY(n->redirs == NULL && !(sh->options & OPTION_XTRACE)))
		flow = assign_quickly(sh, n);
	else
		flow = exec_without_name(sh, n);
	arena_rewind(&sh->scratch, mark);
	return exec_checked(sh, flow, how);
}
