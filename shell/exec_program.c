/* exec_program.c - programs from the file system (2.9.1.4, 2.9.1.6) */
#include "exec_internal.h"
#include "expand.h"
#include "parse.h"
#include "phase.h"
#include "policy.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* ---- finding ---- */

/* path_builtin: entrypoint scripts say /bin/sed; in an image with one file that file is missing:
 * the builtin of that name serves for a path in one of the usual directories. */
static const struct builtin *path_builtin(struct shell *sh, const char *path)
{
	static const char *const directories[] = {
		"/bin/", "/usr/bin/", "/sbin/", "/usr/sbin/", "/usr/local/bin/"
	};
	for (size_t i = 0; i < ARRAY_LENGTH(directories); i++) {
		struct str directory = str_of(directories[i]), rest = str_of(path);
		if (!str_starts(rest, directory))
			continue;
		rest = str_skip(rest, directory.n);
		if (str_find(rest, '/') == rest.n)
			return builtin_find(sh->builtins, rest);
	}
	return NULL;
}

static const char *find_path(struct shell *sh, const struct call *call)
{
	struct str name = str_of(call->argv[0]);
	if (str_find(name, '/') < name.n)
		return call->argv[0];	/* 2.9.1.4 2: no search; exec says what is wrong with it */
	if (call->find & EXEC_STANDARD_PATH)
		return shell_find_program(sh, name, STR(STANDARD_PATH));
	if (call->name != NAME_NONE)
		return shell_locate(sh, call->name);
	return shell_find_program(sh, name, shell_value(sh, NAME_PATH));
}

/* ---- failing ---- */

static enum flow not_found(struct shell *sh, const char *name)
{
	const char *advice = bashism_advice(str_of(name));
	sh->status = 127;
	if (advice == NULL) {
		shell_error(sh, "%s: not found", name);
		return FLOW_NEXT;
	}
	/* going on would take a wrong branch in silence: a script of another shell ends here */
	shell_error(sh, BASHISM_FORMAT, name, advice);
	return FLOW_EXIT;
}

/* missing_interpreter: the program that the #! line of path names, when path itself exists */
static struct str missing_interpreter(struct shell *sh, const char *path)
{
	char *line = arena_bytes(&sh->scratch, 256);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return (struct str){ NULL, 0 };
	ssize_t got = read(fd, line, 255);
	(void)close(fd);
	struct str text = { line, got > 0 ? (size_t)got : 0 };
	if (!str_starts(text, STR("#!")))
		return (struct str){ NULL, 0 };
	text = str_skip(text, 2);
	text.n = str_find(text, '\n');
	while (text.n > 0 && (text.p[0] == ' ' || text.p[0] == '\t'))
		text = str_skip(text, 1);
	size_t end = str_find(text, ' ');
	text.n = end;
	return text;
}

/* 2.8.2: 127 when it was not found, 126 when it could not be executed */
static enum flow exec_failed(struct shell *sh, const char *name, const char *path, int error)
{
	if (error == ENOENT || error == ENOTDIR) {
		struct str interpreter = missing_interpreter(sh, path);
		sh->status = 127;
		if (interpreter.n > 0 && interpreter.p[interpreter.n - 1] == '\r')
			shell_error(sh, "%s: the #! line ends with a carriage return (CRLF file)",
				name);
		else if (interpreter.p != NULL)
			shell_error(sh, "%s: its interpreter \"%.*s\" does not exist", name,
				(int)interpreter.n, interpreter.p);
		else
			shell_error(sh, "%s: not found", name);
		return FLOW_NEXT;
	}
	sh->status = 126;
	if (error != JOB_REFUSED)
		shell_error(sh, "%s: cannot execute: %s", name, error_text(error));
	return FLOW_NEXT;
}

/* ---- scripts without #! (2.9.1.6), and those that are part of this file ---- */

/* The kernel does not know the format: the file is run as a script by a new shell, in a process
 * that becomes it. */
NORETURN static void run_as_script(struct shell *sh, const struct launch *launch)
{
	struct shell *fresh = memory_get(sizeof(*fresh));
	size_t count = 0;
	traps_reset(&sh->traps);
	shell_init(fresh, launch->environment, sh->builtins);
	if (sh->init)
		job_become_init(fresh);
	fresh->policy = sh->policy;
	fresh->confined = sh->confined;
	fresh->log = sh->log;
	fresh->limits = sh->limits;
	fresh->substitute = sh->substitute;
	fresh->always_fork = sh->always_fork;
	fresh->process_depth = sh->process_depth;
	fresh->zero = launch->path;
	while (launch->argv[count + 1] != NULL)
		count++;
	fresh->params = (struct params){ .argv = launch->argv + 1, .count = count };
	enum flow flow = exec_file(fresh, launch->path, HOW_TAIL);
	exec_leave(fresh, flow);
}

static void move_descriptors(struct shell *sh, const struct launch *launch)
{
	if (launch->in >= 0)
		job_take_descriptor(sh, launch->in, 0);
	if (launch->out >= 0)
		job_take_descriptor(sh, launch->out, 1);
	for (size_t i = 0; i < launch->move_count; i++) {
		if (launch->moves[i].from >= 0)
			job_take_descriptor(sh, launch->moves[i].from, launch->moves[i].to);
		else
			(void)close(launch->moves[i].to);
	}
}

static pid_t fork_script(struct shell *sh, const struct launch *launch)
{
	pid_t pid = job_fork(sh, 0);
	if (pid != 0)
		return pid;
	move_descriptors(sh, launch);
	run_as_script(sh, launch);
}

/* ---- starting ---- */

/* Not while somebody still has to do something afterwards, and not as PID 1 unless the script says
 * `exec`: a program that is PID 1 by accident ignores SIGTERM. */
bool exec_may_replace(const struct shell *sh, unsigned how)
{
	return how & HOW_REPLACE ||
		(how & HOW_TAIL && !sh->init && !sh->traps.any && sh->in_place == 0);
}

/* is_embedded: a script that is part of this file is not started from disk: there it may be
 * missing. */
static bool is_embedded(const struct shell *sh, const char *path)
{
	struct policy_entry script;
	return policy_script(sh->policy, path, &script);
}

/* replace: exec in place; comes back only when that failed */
static enum flow replace(struct shell *sh, struct call *call, struct launch *launch)
{
	struct confine_app app;
	shell_flush(sh);
	if (is_embedded(sh, launch->path)) {
		move_descriptors(sh, launch);
		run_as_script(sh, launch);
	}
	launch->app = &app;
	int error = phase_begin(sh, launch->path, call->how & HOW_REPLACE, &app) ?
		job_exec(sh, launch) : JOB_REFUSED;
	launch->app = NULL;
	confine_release(&app);
	if (error == ENOEXEC)
		run_as_script(sh, launch);
	enum flow flow = exec_failed(sh, call->argv[0], launch->path, error);
	/* 2.15 exec: a shell that is not interactive ends */
	return call->how & (HOW_REPLACE | HOW_TAIL) ? FLOW_EXIT : flow;
}

/* spawn: as job_spawn; the app with what it gets */
static pid_t spawn(struct shell *sh, struct launch *launch, int *error)
{
	struct confine_app app;
	pid_t pid = 0;
	*error = JOB_REFUSED;
	launch->app = &app;
	if (phase_begin(sh, launch->path, false, &app))
		pid = job_spawn(sh, launch, error);
	launch->app = NULL;
	confine_release(&app);
	return pid;
}

/* start: a new process; 0: it failed and sh->status says how; *flow how to go on */
static pid_t start(struct shell *sh, struct call *call, struct launch *launch, enum flow *flow)
{
	int error = ENOEXEC;
	pid_t pid = is_embedded(sh, launch->path) ? 0 : spawn(sh, launch, &error);
	*flow = FLOW_NEXT;
	if (pid == 0 && error == ENOEXEC)
		pid = fork_script(sh, launch);
	else if (pid == 0)
		*flow = exec_failed(sh, call->argv[0], launch->path, error);
	if (pid < 0)
		sh->status = 126;
	return pid > 0 ? pid : 0;
}

/* error_descriptor: where the child's standard error would go after its moves; -1: nowhere */
static int error_descriptor(const struct redirect_plan *plan)
{
	int now[3] = { 0, 1, 2 };
	for (size_t i = 0; i < plan->count; i++) {
		struct fd_move move = plan->moves[i];
		if (move.to < 0 || move.to > 2)
			continue;
		now[move.to] = move.from >= 0 && move.from <= 2 ? now[move.from] : move.from;
	}
	return now[2];
}

static enum flow launch_found(struct shell *sh, struct call *call, struct launch *launch)
{
	enum flow flow = FLOW_NEXT;
	launch->environment = shell_environment(sh);
	if (exec_may_replace(sh, call->how))
		return replace(sh, call, launch);
	pid_t pid = start(sh, call, launch, &flow);
	if (pid > 0)
		job_wait(sh, &pid, 1, &sh->status);
	return flow;
}

/* find: launch->path. false: there is none, which is told: *flow. */
static bool find(struct shell *sh, struct call *call, struct launch *launch, enum flow *flow)
{
	errno = ENOENT;
	launch->path = find_path(sh, call);
	if (launch->path != NULL)
		return true;
	*flow = errno == EACCES ? exec_failed(sh, call->argv[0], call->argv[0], EACCES) :
		not_found(sh, call->argv[0]);
	return false;
}

static enum flow find_and_launch(struct shell *sh, struct call *call, struct launch *launch)
{
	enum flow flow;
	return find(sh, call, launch, &flow) ? launch_found(sh, call, launch) : flow;
}

/* 2.9.1.1: redirections come before the search, so what the search has to say goes where they
 * point. */
static enum flow launch_program(struct shell *sh, struct call *call)
{
	struct redirect_plan plan = { 0 };
	struct launch launch = { .argv = call->argv, .in = -1, .out = -1 };
	struct stream *err = sh->err, redirected;
	if (call->redirection_count == 0)
		return find_and_launch(sh, call, &launch);
	if (!redirect_moves(sh, call->redirections, call->redirection_count, &plan)) {
		sh->status = 1;
		return FLOW_NEXT;
	}
	launch.moves = plan.moves;
	launch.move_count = plan.count;
	stream_open(&redirected, error_descriptor(&plan));
	(void)stream_flush(sh->err);
	sh->err = &redirected;
	enum flow flow = find_and_launch(sh, call, &launch);
	sh->err = err;
	stream_close(&redirected);
	redirect_close(&plan);
	return flow;
}

enum flow exec_program(struct shell *sh, struct call *call)
{
	const char *name = call->argv[0];
	if (name[0] == '/' && !(call->find & EXEC_NO_BUILTINS)) {
		const struct builtin *builtin = path_builtin(sh, name);
		if (builtin != NULL && access(name, F_OK) != 0 && errno == ENOENT)
			return exec_builtin(sh, builtin, call);
	}
	return launch_program(sh, call);
}

/* ---- pipelines' stages and $(program) without a fork of the shell ---- */

/* has_commands: is there a command substitution in these words? It would have to run in the
 * stage's own environment. */
static bool has_commands(const struct word *word)
{
	for (; word != NULL; word = word->next) {
		if (word->flags & WORD_CONSTANT)
			continue;
		for (const struct part *part = word->parts; part != NULL; part = part->next)
			if (part->kind == PART_COMMAND || part->kind == PART_ARITH ||
				(part->kind == PART_PARAM && (part->param->offset != NULL ||
					has_commands(part->param->word))))
				return true;
	}
	return false;
}

static bool redirs_have_commands(const struct redir *redir)
{
	for (; redir != NULL; redir = redir->next)
		if (has_commands(redir->target))
			return true;
	return false;
}

/* is_plain_program: a constant name that means a program now, and words whose expansion changes
 * nothing here */
static bool is_plain_program(struct shell *sh, const struct node *n)
{
	const unsigned changes = (TOUCH_ANYTHING & ~(unsigned)(TOUCH_CALL | TOUCH_PROCESS |
		TOUCH_FDS |
		TOUCH_FILES | TOUCH_INPUT));
	if (n == NULL || n->kind != NODE_SIMPLE || n->simple.assigns != NULL || n->async ||
		n->simple.command == NAME_NONE || n->touches & changes)
		return false;
	if (sh->options & (OPTION_XTRACE | OPTION_NOEXEC))
		return false;
	if (has_commands(n->simple.words) || redirs_have_commands(n->redirs))
		return false;
	struct command *command = shell_command(sh, n->simple.command);
	struct str name = names_text(&sh->names, n->simple.command);
	if (command->function != NULL || command->builtin != NULL)
		return false;
	return str_find(name, '/') == name.n ? shell_locate(sh, n->simple.command) != NULL :
		path_builtin(sh, name.p) == NULL;
}

pid_t exec_start_program(struct shell *sh, const struct node *n, int in, int out)
{
	struct vec argv = { .arena = &sh->scratch };
	struct call call = { .name = n->kind == NODE_SIMPLE ? n->simple.command : NAME_NONE };
	struct redirect_plan plan = { .in = in > 0 ? in : 0, .out = out > 0 ? out : 0 };
	enum flow flow;
	if (!is_plain_program(sh, n))
		return 0;
	sh->line = n->line;
	if (!expand_words(sh, n->simple.words, &argv) ||
		!exec_redirections(sh, n->redirs, &call.redirections, &call.redirection_count)) {
		sh->status = 2;
		return -1;
	}
	if (redirect_waits(call.redirections, call.redirection_count))
		return 0;
	call.argv = vec_end(&argv);
	/* `cmd <"$x" | ...`: the pipe comes before the command's own redirections (2.9.2) */
	if (call.redirection_count > 0 &&
		!redirect_moves(sh, call.redirections, call.redirection_count, &plan)) {
		sh->status = 1;
		return -1;
	}
	struct launch launch = {
		.argv = call.argv,
		.environment = shell_environment(sh),
		.moves = plan.moves,
		.move_count = plan.count,
		.in = in,
		.out = out,
	};
	/* it may have gone since, while a FIFO was opened */
	pid_t pid = find(sh, &call, &launch, &flow) ? start(sh, &call, &launch, &flow) : -1;
	redirect_close(&plan);
	return pid > 0 ? pid : -1;
}
