/* judge_start.c - will it start? */
#include "judge_private.h"
#include "say.h"

#define DEFAULT_PATH "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

/* search_path: PATH of the configuration. Of two the last one holds: runc sets one after the
 * other. */
static struct str search_path(const struct config *c)
{
	for (size_t i = c->env.n; i-- > 0;)
		if (str_starts(c->env.p[i], STR("PATH=")))
			return str_skip(c->env.p[i], 5);
	return STR(DEFAULT_PATH);
}

static struct node *find_file(struct judge *j, struct node *from, struct str path)
{
	struct node *n = tree_find(j->tree, from, path, true);
	return n != NULL && n->type == TAR_FILE ? n : NULL;
}

/* find_program: as execvp(3) would, in this image: what nobody may execute is found only where
 * nothing else is. */
static struct node *find_program(struct judge *j, struct str name)
{
	struct node *root = j->tree->root, *refused = NULL;
	if (memchr(name.p, '/', name.n) != NULL) {
		struct node *from = tree_find(j->tree, root, j->config->workdir, true);
		return find_file(j, from != NULL ? from : root, name);
	}
	struct str rest = search_path(j->config);
	while (rest.n > 0) {
		struct str folder = { rest.p, str_find(rest, ':') };
		struct node *in = tree_find(j->tree, root, folder, true);
		rest = str_skip(rest, folder.n < rest.n ? folder.n + 1 : folder.n);
		struct node *n = in != NULL && in->type == TAR_DIRECTORY ?
			find_file(j, in, name) : NULL;
		if (n != NULL && (n->mode & 0111) != 0)
			return n;
		refused = refused != NULL ? refused : n;
	}
	return refused;
}

/* is_shell_form: what a Dockerfile's shell form becomes. */
static bool is_shell_form(const struct words *w)
{
	return w->n >= 2 && str_equal(w->p[1], STR("-c")) && w->p[0].n >= 2 &&
		memcmp(w->p[0].p + w->p[0].n - 2, "sh", 2) == 0;
}

static void judge_pinned(struct judge *j, const char *what, struct node *shell, struct str command)
{
	if (!shell->facts->pins.sealed || pins_hold(&shell->facts->pins, command))
		return;
	struct finding *f = judge_find(j, RULE_UNPINNED, STR("/"));
	judge_evidence(j, f, "%s: %.*s", what, (int)(command.n < 200 ? command.n : 200), command.p);
}

static void judge_command(struct judge *j, const char *what, const struct words *w)
{
	struct str name = w->p[0];
	struct node *n = name.n > 0 ? find_program(j, name) : NULL;
	if (n == NULL) {
		struct finding *f = judge_find(j, is_shell_form(w) ? RULE_SHELL_FORM :
			RULE_NO_PROGRAM,
			STR("/"));
		judge_evidence(j, f, "%s: %.*s", what, (int)(name.n < 200 ? name.n : 200), name.p);
		return;
	}
	if ((n->mode & 0111) == 0) {
		struct finding *f = judge_find(j, RULE_NOT_EXECUTABLE, name);
		judge_evidence(j, f, "%s: its mode is %04o", what, n->mode);
	}
	if (is_shell_form(w) && w->n >= 3)
		judge_pinned(j, what, n, w->p[2]);
}

/* shell_of: what Docker starts for CMD-SHELL: the image's SHELL, or sh, and the string behind it
 * (getShell of moby's daemon/health.go). */
static struct words shell_of(struct judge *j, const struct words *strings)
{
	struct str plain[2] = { STR("/bin/sh"), STR("-c") };
	struct words shell = j->config->shell, all = { NULL, 0 };
	if (shell.n == 0)
		shell = (struct words){ plain, 2 };
	all.p = arena_alloc(j->report->arena, (shell.n + strings->n) * sizeof(*all.p));
	for (size_t i = 0; i < shell.n; i++)
		all.p[all.n++] = shell.p[i];
	for (size_t i = 0; i < strings->n; i++)
		all.p[all.n++] = strings->p[i];
	return all;
}

static void judge_health(struct judge *j, const struct words *test)
{
	struct words rest = { test->n > 0 ? test->p + 1 : NULL, test->n > 0 ? test->n - 1 : 0 };
	if (rest.n == 0)
		return;
	if (str_equal(test->p[0], STR("CMD")))
		judge_command(j, "HEALTHCHECK", &rest);
	if (!str_equal(test->p[0], STR("CMD-SHELL")))
		return;
	struct words shell = shell_of(j, &rest);
	judge_command(j, "HEALTHCHECK", &shell);
}

/* is_root: a number may have a sign: whoever starts containers reads it with strconv.Atoi of Go. */
static bool is_root(struct str user)
{
	struct str name = { user.p, str_find(user, ':') };
	if (name.n == 0 || str_equal(name, STR("root")))
		return true;
	if (name.n > 1 && (name.p[0] == '+' || name.p[0] == '-'))
		name = str_skip(name, 1);
	for (size_t i = 0; i < name.n; i++)
		if (name.p[i] != '0')
			return false;
	return true;
}

void judge_start(struct judge *j)
{
	const struct config *c = j->config;
	if (c->entrypoint.n > 0)
		judge_command(j, "ENTRYPOINT", &c->entrypoint);
	/* Behind an ENTRYPOINT, CMD is its arguments: a program only where a shell form made it
	 * one. */
	if (c->cmd.n > 0 && (c->entrypoint.n == 0 || is_shell_form(&c->cmd)))
		judge_command(j, "CMD", &c->cmd);
	judge_health(j, &c->healthcheck);
	if (is_root(c->user)) {
		struct finding *f = judge_find(j, RULE_ROOT_USER, STR("/"));
		judge_evidence(j, f, c->user.n > 0 ? "USER %.*s" : "no USER%.*s",
			(int)(c->user.n < 100 ? c->user.n : 100), c->user.n > 0 ? c->user.p : "");
	}
}

void judge_script_start(struct judge *j, struct node *n, struct str path)
{
	bool on_path;
	struct str command = script_command(n->facts, &on_path);
	const struct facts *facts = n->facts;
	if (facts->crlf && !gate_policy_allows(j->policy, path, NULL, CLASS_CRLF))
		judge_evidence(j, judge_find(j, RULE_CRLF, path), "#!%.*s",
			(int)facts->interpreter.n,
			facts->interpreter.p);
	if ((n->mode & 0111) == 0)
		return;
	struct node *found = find_file(j, j->tree->root, facts->interpreter);
	if (found != NULL)
		found = on_path ? find_program(j, command) : find_file(j, j->tree->root, command);
	if (found == NULL && !gate_policy_allows(j->policy, path, NULL, CLASS_NO_INTERPRETER))
		judge_evidence(j, judge_find(j, RULE_NO_INTERPRETER, path), "#!%.*s %.*s",
			(int)facts->interpreter.n, facts->interpreter.p, (int)facts->argument.n,
			facts->argument.p);
}

void judge_loader(struct judge *j, const struct node *n, struct str path)
{
	const struct facts *facts = n->facts;
	if (facts->interpreter.n == 0 || find_file(j, j->tree->root, facts->interpreter) != NULL ||
	    gate_policy_allows(j->policy, path, NULL, CLASS_NO_INTERPRETER))
		return;
	/* Object files name no loader that matters. */
	if (facts->elf_kind != ELF_OBJECT)
		judge_evidence(j, judge_find(j, RULE_NO_LOADER, path), "%.*s",
			(int)facts->interpreter.n,
			facts->interpreter.p);
}
