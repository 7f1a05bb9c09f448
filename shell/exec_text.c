/* exec_text.c - text to commands to be run: script files, -c, eval, standard input, traps */
#include "exec_internal.h"
#include "expand.h"
#include "parse.h"
#include "policy.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#include <sys/stat.h>

/* LIMIT_SCRIPT: bytes of one script file. */
#define LIMIT_SCRIPT ((size_t)1 << 30)

/* ---- what commands touch ---- */

/* asks_only: the operands make this builtin look and not touch: command -v NAME */
static bool asks_only(const struct node *simple)
{
	const struct word *second = simple->simple.words->next;
	if (second == NULL || !(second->flags & WORD_CONSTANT))
		return false;
	return str_equal(second->text, STR("-v")) || str_equal(second->text, STR("-V"));
}

unsigned exec_touches(void *context, const struct node *simple)
{
	struct shell *sh = context;
	if (simple->simple.command == NAME_NONE)
		return TOUCH_CALL;
	const struct builtin *builtin = shell_command(sh, simple->simple.command)->builtin;
	if (builtin == NULL)
		return TOUCH_CALL;
	if (strcmp(builtin->name, "command") == 0 && asks_only(simple))
		return 0;
	return builtin->touches;
}

/* ---- diagnostics ---- */

/* add_source: escaped, but for tabs */
static void add_source(struct buf *out, struct str s)
{
	for (;;) {
		size_t tab = str_find(s, '\t');
		report_escape(out, (struct str){ s.p, tab });
		if (tab == s.n)
			return;
		buf_add_byte(out, '\t');
		s = str_skip(s, tab + 1);
	}
}

/* add_caret: the source line and a ^ under the column; tabs are kept so that it stands where the
 * terminal shows the byte */
static void add_caret(struct buf *out, const struct diagnostic *d)
{
	size_t start, end;

	if (d->source_line.p == NULL || d->caret == 0)
		return;
	buf_add_byte(out, '\t');
	add_source(out, d->source_line);
	buf_add(out, STR("\n\t"));
	start = end = out->n;
	add_source(out, (struct str){ d->source_line.p, d->caret - 1 });
	for (; start < out->n; start++)
		if (((unsigned char)out->p[start] & 0xc0) != 0x80) /* not inside a character */
			out->p[end++] = out->p[start] == '\t' ? '\t' : ' ';
	out->n = end;
	buf_add(out, STR("^\n"));
}

static void print_diagnostics(struct shell *sh, const struct parser *parser)
{
	for (const struct diagnostic *d = parser->diagnostics; d != NULL; d = d->next) {
		struct buf text = { .max = LIMIT_EXPANSION };
		report_begin(&text, sh->who, (struct place){ sh->file, d->line, d->column });
		buf_add(&text, d->note ? STR("note: ") : STR(""));
		report_escape(&text, str_of(d->message));
		buf_add_byte(&text, '\n');
		add_caret(&text, d);
		stream_write(sh->err, buf_str(&text));
		(void)stream_flush(sh->err);
		buf_free(&text);
	}
}

/* ---- running ---- */

/* struct run: a text that is being parsed and run */
struct run {
	struct shell *sh;
	struct parser parser;
	struct parse_env env;
	struct script *script;		/* of the command that runs now */
	unsigned how;
	bool ran;			/* some command was executed */
};

static void echo_input(struct shell *sh, const struct parser *parser)
{
	stream_write(sh->err, parser_text(parser));
	(void)stream_flush(sh->err);
}

/* next_script: memory for the next command: the last one's, unless a function was defined in it */
static void next_script(struct run *run)
{
	if (run->script->references == 1) {
		arena_rewind(&run->script->arena, (struct arena_mark){ NULL, NULL });
		return;
	}
	script_release(run->script);
	run->script = script_new();
}

static enum flow run_command(struct run *run, const struct node *n)
{
	struct shell *sh = run->sh;
	unsigned how = run->how;
	if (how & HOW_TAIL && !parser_at_end(&run->parser))
		how &= ~(unsigned)HOW_TAIL;
	if (sh->options & OPTION_NOEXEC)
		return FLOW_NEXT;
	/* held, because a trap or a function may end up running text of its own in between */
	struct script *script = script_hold(run->script);
	run->ran = true;
	enum flow flow = exec_node(sh, n, how);
	script_release(script);
	return flow;
}

/* 2.15 dot, eval: zero when no command was executed. A signal that came during the last command
 * is acted upon now. */
static enum flow run_end(struct run *run)
{
	if (!run->ran)
		run->sh->status = 0;
	return signals_pending() ? exec_traps(run->sh) : FLOW_NEXT;
}

static enum flow run_all(struct run *run)
{
	struct shell *sh = run->sh;
	const struct node *n;
	for (;;) {
		next_script(run);
		enum parse_result result = parse_command(&run->parser, run->script, &n);
		if (UNLIKELY(sh->options & OPTION_VERBOSE))
			echo_input(sh, &run->parser);
		if (result == PARSE_END)
			return run_end(run);
		if (result == PARSE_ERROR) {
			/* who called decides what it means: 2.8.1 ends the shell, but not behind
			 * `command` */
			print_diagnostics(sh, &run->parser);
			sh->status = 2;
			sh->special_error = true;
			return FLOW_NEXT;
		}
		if (n == NULL)
			continue;
		enum flow flow = run_command(run, n);
		if (flow != FLOW_NEXT)
			return flow;
		if (parser_is_exhausted(&run->parser))
			return run_end(run);
	}
}

static enum flow run_start(struct run *run, struct str text, const char *file, unsigned line)
{
	struct shell *sh = run->sh;
	const char *file_before = sh->file;
	unsigned line_before = sh->line;
	if (stack_is_low(&sh->limits)) {
		shell_too_deep(sh, "scripts are");
		return exec_fatal(sh);
	}
	run->env.names = &sh->names;
	run->env.limits = &sh->limits;
	run->env.touches = exec_touches;
	run->env.spare = &sh->spare_text;
	run->script = shell_script_take(sh);
	sh->file = file;
	parser_init(&run->parser, &run->env, text, line);
	enum flow flow = run_all(run);
	parser_free(&run->parser);
	shell_script_give(sh, run->script);
	sh->file = file_before;
	sh->line = line_before;
	return flow;
}

enum flow exec_text(struct shell *sh, struct str text, const char *file, unsigned line,
	unsigned how)
{
	struct run run = { .sh = sh, .how = how };
	run.env.context = sh;
	return run_start(&run, text, file, line);
}

/* ---- standard input ---- */

/* more_input: one more line, and not a byte of what follows: commands may read it (2.1 of sh,
 * INPUT FILES) */
static bool more_input(void *context, struct buf *text)
{
	struct shell *sh = context;
	enum stream_read got;
	size_t before = text->n;
	while ((got = stream_read_until(&sh->standard[0], '\n', text)) == STREAM_INTERRUPTED) {
		int number = job_signals(sh);
		if (number == 0)
			continue;
		sh->status = 128 + number;
		exec_leave(sh, FLOW_EXIT);
	}
	if (got == STREAM_ERROR) {
		shell_error(sh, "cannot read standard input: %s",
			error_text(sh->standard[0].error));
		sh->input_failed = true;
	}
	return text->n > before;
}

enum flow exec_input(struct shell *sh)
{
	struct run run = { .sh = sh };
	run.env.context = sh;
	run.env.more = more_input;
	enum flow flow = run_start(&run, (struct str){ NULL, 0 }, "stdin", 1);
	if (flow == FLOW_NEXT && sh->input_failed)
		/* 2.8.1: an unrecoverable read error when reading commands */
		sh->status = 128;
	return flow;
}

/* ---- script files ---- */

static bool read_file(int fd, struct buf *text)
{
	struct stat st;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0 &&
		!buf_reserve(text, (size_t)st.st_size + 1))
		return true;	/* overflowed: the caller says so */
	for (;;) {
		if (text->capacity == text->n && !buf_reserve(text, 4096))
			return true;
		ssize_t got = read(fd, text->p + text->n, text->capacity - text->n);
		if (got == 0)
			return true;
		if (got > 0)
			text->n += (size_t)got;
		else if (errno != EINTR)
			return false;
	}
}

static void deny(struct shell *sh, const char *rule, int error, const char *path)
{
	const struct denial denial = {
		.op = "script", .by = "shell", .rule = rule, .error = error,
		.arg = str_of(path), .status = 126
	};
	log_deny(&sh->log, &denial);
}

/* may_interpret: NULL: what started us lets this file be run (check_exec); else why not */
static const char *may_interpret(struct shell *sh, int fd, const char *path)
{
	bool asked = !(sh->options & OPTION_NOEXEC) && check_wanted() & CHECK_FILES;
	const char *problem = asked ? check_script(fd) : NULL;
	if (problem == NULL)
		return NULL;
	deny(sh, "restrict-file", errno, path);
	return problem;
}

/* is_binary: a NUL byte in the first line: no script (2.9.1.6 lets the shell look). A script that
 * ends before binary data has none there. */
static bool is_binary(struct str text)
{
	struct str line = str_take_line(&text);
	return line.n > 0 && memchr(line.p, '\0', line.n) != NULL;
}

/* read_problem: reads all of it. NULL, or why it is no script */
static const char *read_problem(int fd, struct buf *text)
{
	if (!read_file(fd, text))
		return errno == EISDIR ? "is a directory, not a script" : error_text(errno);
	if (text->overflowed)
		return "is longer than the limit of 1 GiB for a script";
	return is_binary(buf_str(text)) ? "is a binary file, not a script" : NULL;
}

bool exec_read_script(struct shell *sh, const char *path, struct buf *text)
{
	const char *problem = NULL;
	bool sealed = sh->policy != NULL && sh->policy->level == POLICY_SEALED;
	struct policy_entry embedded;
	if (policy_script(sh->policy, path, &embedded)) {
		*text = (struct buf){ .max = LIMIT_SCRIPT };
		buf_add(text, embedded.text);
		sh->status = 0;
		return true;
	}
	int fd;
	do
		fd = policy_open_source(sh->policy, path);
	while (fd < 0 && errno == EINTR && job_ending_signal(sh) == 0);
	*text = (struct buf){ .max = LIMIT_SCRIPT };
	sh->status = 126;
	if (fd < 0) {
		sh->status = errno == ENOENT || errno == ENOTDIR ? 127 : 126;
		problem = error_text(errno);
		if (errno == EACCES && sealed)
			deny(sh, "source", EACCES, path);
	} else {
		problem = may_interpret(sh, fd, path);
		if (problem == NULL)
			problem = read_problem(fd, text);
	}
	if (fd >= 0)
		(void)close(fd);
	if (problem == NULL) {
		sh->status = 0;
		return true;
	}
	shell_error(sh, "%s: %s", path, problem);
	buf_free(text);
	return false;
}

enum flow exec_file(struct shell *sh, const char *path, unsigned how)
{
	struct buf text;
	if (!exec_read_script(sh, path, &text))
		return FLOW_EXIT;
	/* functions keep the name after this returns: the name table keeps it for good */
	name_id id = names_intern(&sh->names, str_of(path));
	enum flow flow = exec_text(sh, buf_str(&text), names_text(&sh->names, id).p, 1, how);
	buf_free(&text);
	return flow;
}

/* ---- sh -n ---- */

void exec_check(struct shell *sh, struct str text, const char *file)
{
	struct run run = { .sh = sh, .script = script_new() };
	struct script *script = run.script;
	enum parse_result result;
	const struct node *n;
	run.env = (struct parse_env){
		.names = &sh->names, .limits = &sh->limits, .recover = true,
	};
	sh->file = file;
	parser_init(&run.parser, &run.env, text, 1);
	do {
		result = parse_command(&run.parser, script, &n);
		print_diagnostics(sh, &run.parser);
		if (result == PARSE_ERROR)
			sh->status = 2;
		arena_rewind(&script->arena, (struct arena_mark){ NULL, NULL });
	} while (result != PARSE_END);
	parser_free(&run.parser);
	script_release(script);
}

/* ---- traps ---- */

static enum flow run_trap(struct shell *sh, int number)
{
	struct trap_text *action = trap_pin(sh->traps.of[number].action);
	int status = sh->status;
	unsigned line = sh->line;
	bool active = sh->trap_run.active;
	int status_before = sh->trap_run.status;
	unsigned depth = sh->trap_run.depth;
	sh->trap_run.active = true;
	sh->trap_run.status = status;
	sh->trap_run.depth = sh->function_depth + sh->dot_depth;
	enum flow flow = exec_text(sh, (struct str){ action->text, action->length }, "trap", 1, 0);
	if (sh->special_error) {
		sh->special_error = false;
		flow = FLOW_EXIT;
	}
	sh->trap_run.active = active;
	sh->trap_run.status = status_before;
	sh->trap_run.depth = depth;
	trap_unpin(action);
	sh->line = line;
	/* 2.15 trap: $? after the action is what it was before, unless the action left by itself */
	if (flow == FLOW_NEXT)
		sh->status = status;
	return flow;
}

enum flow exec_traps(struct shell *sh)
{
	int number = job_signals(sh);
	if (number != 0)	/* confinement 7: PID 1 was told to end and nothing was running */
		sh->status = 128 + number;
	/* traps belong to the shell around: it runs them after this subshell */
	while (sh->in_place == 0 && (number = traps_next(&sh->traps)) != 0) {
		enum flow flow = run_trap(sh, number);
		if (flow != FLOW_NEXT)
			return flow;
	}
	return sh->ending != 0 ? FLOW_EXIT : FLOW_NEXT;
}

void exec_exit_trap(struct shell *sh)
{
	if (sh->traps.of[0].state != TRAP_ACTION || sh->in_exit_trap)
		return;
	sh->in_exit_trap = true;
	sh->ending = 0;	/* the EXIT action runs also when PID 1 was told to end */
	sh->special_error = false;	/* what ends the shell is none of the action's */
	int status = sh->status;
	sh->loop_depth = 0;
	enum flow flow = run_trap(sh, 0);
	if (flow == FLOW_NEXT)
		sh->status = status;
}
