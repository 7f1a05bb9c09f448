/* plan.c - nacre-image plan: a policy that fits scripts, as far as their text tells */
#include <errno.h>
#include <unistd.h>
#include "commands.h"
#include "digest.h"
#include "facts.h"
#include "file.h"
#include "options.h"
#include "report.h"
#include "rootfs.h"
#include "rules.h"
#include "say.h"
#include "source.h"

/* LIMIT_SCRIPTS: how many scripts one policy is made for. */
#define LIMIT_SCRIPTS 16

/* struct entry: a line of the draft that is still to be written */
struct entry {
	struct entry *next;
	struct str path;
	const char *file;		/* of the script that it comes from */
	unsigned line;
	enum fact_value value;
	bool run;			/* it is the app */
	const char *why_not;		/* NULL: it becomes a rule; else a comment that says this */
	struct buf more;		/* other lines of the same */
};

/* struct planned: a script, its path in the image, and the name that the policy gives it */
struct planned {
	const char *file;		/* on this machine */
	struct str path, name;
};

struct plan {
	struct arena arena;
	const char *root;		/* NULL: none was given */
	struct entry *exec, *source, *write, *user, *string, *unknown;
	struct entry *builtins;
	const struct planned *scripts;
	size_t count;
	struct buf out;
};

/* ---- collecting ---- */

static struct entry *add(struct plan *plan, struct entry **list, struct str path,
	const char *file, const struct fact *fact)
{
	struct entry **at = list;

	for (; *at != NULL && str_compare((*at)->path, path) <= 0; at = &(*at)->next)
		if (str_equal((*at)->path, path))
			return *at;
	struct entry *entry = ARENA_NEW(&plan->arena, struct entry);
	entry->path = path;
	entry->file = file;
	entry->line = fact->line;
	entry->value = fact->value;
	entry->next = *at;
	*at = entry;
	return entry;
}

/* add_unknown: in the order of the scripts; what: why a person has to look at it */
static void add_unknown(struct plan *plan, const char *file, const struct fact *fact,
	const char *what)
{
	struct entry **at = &plan->unknown;

	for (; *at != NULL; at = &(*at)->next)
		if ((*at)->why_not == what && (*at)->file == file &&
		    str_equal((*at)->path, fact->text)) {
			report_add(&(*at)->more, ", %u", fact->line);
			return;
		}
	*at = ARENA_NEW(&plan->arena, struct entry);
	(*at)->path = fact->text;
	(*at)->file = file;
	(*at)->line = fact->line;
	(*at)->why_not = what;
	(*at)->more.arena = &plan->arena;
}

/* add_exec: a path that is executed, and what starts it. depth: an interpreter may have one. */
static void add_exec(struct plan *plan, struct str path, const char *file,
	const struct fact *fact, unsigned depth)
{
	struct buf real = { .arena = &plan->arena };
	struct stat st;
	struct entry *entry = add(plan, &plan->exec, path, file, fact);

	entry->run |= fact->kind == FACT_APP && depth == 0;
	if (plan->root == NULL || depth > 4)
		return;
	if (!rootfs_resolve(plan->root, path, &real, &st) || !S_ISREG(st.st_mode)) {
		entry->why_not = "is missing in the root file system";
		return;
	}
	if (!(st.st_mode & 0111)) {
		entry->why_not = "is not executable";
		return;
	}
	struct str other = rules_interpreter(&plan->arena, plan->root, buf_str(&real));
	if (other.n > 0 && other.p[0] == '/')
		add_exec(plan, other, file, fact, depth + 1);
}

/* find_program: a name in the directories that PATH usually has; false: it is in none */
static bool find_program(struct plan *plan, struct str name, struct str *path)
{
	static const char *const directories[] = { "/usr/local/sbin/", "/usr/local/bin/",
		"/usr/sbin/", "/usr/bin/", "/sbin/", "/bin/" };
	struct buf real = { 0 };
	struct stat st;
	bool found = false;

	for (size_t i = 0; !found && i < ARRAY_LENGTH(directories); i++) {
		struct buf full = { .arena = &plan->arena };
		buf_add(&full, str_of(directories[i]));
		buf_add(&full, name);
		found = rootfs_resolve(plan->root, buf_str(&full), &real, &st) &&
			S_ISREG(st.st_mode);
		path->p = buf_terminated(&full);
		path->n = full.n;
	}
	buf_free(&real);
	return found;
}

/* is_builtin_path: /bin/sed where the image has none is nacre's own */
static bool is_builtin_path(struct plan *plan, struct str path)
{
	struct buf real = { .arena = &plan->arena };
	struct str name = path;
	struct stat st;

	while (str_find(name, '/') < name.n)
		name = str_skip(name, str_find(name, '/') + 1);
	return builtin_name_find(name) != NULL &&
		(plan->root == NULL || !rootfs_resolve(plan->root, path, &real, &st));
}

static bool is_planned(const struct plan *plan, struct str path)
{
	for (size_t i = 0; i < plan->count; i++)
		if (str_equal(plan->scripts[i].path, path))
			return true;
	return false;
}

static const char unknown_app[] = "what takes the script's place: exec PATH and run PATH";
static const char unknown_program[] = "what is run: exec PATH, if it is a program";
static const char app_in_path[] = "a program somewhere in PATH: exec PATH and run PATH";
static const char program_in_path[] = "a program somewhere in PATH: exec PATH";

static void add_program(struct plan *plan, const char *file, const struct fact *fact)
{
	struct str path = fact->text;

	if (fact->value == FACT_UNKNOWN || fact->value == FACT_BELOW) {
		add_unknown(plan, file, fact, fact->kind == FACT_APP ? unknown_app :
			unknown_program);
		return;
	}
	if (str_find(path, '/') == path.n) {
		if (plan->root == NULL) {
			add_unknown(plan, file, fact, fact->kind == FACT_APP ? app_in_path :
				program_in_path);
			return;
		}
		if (!find_program(plan, path, &path)) {
			add_unknown(plan, file, fact, "is in none of the usual directories");
			return;
		}
	} else if (is_builtin_path(plan, path) || is_planned(plan, path)) {
		return;
	}
	add_exec(plan, path, file, fact, 0);
}

static void add_string(struct plan *plan, const char *file, const struct fact *fact)
{
	struct digest digest;
	unsigned char hash[DIGEST_MOST];
	struct buf text = { .arena = &plan->arena };

	if (fact->value != FACT_KNOWN) {
		add_unknown(plan, file, fact, "a command string that varies cannot be pinned");
		return;
	}
	digest_begin(&digest, DIGEST_SHA256);
	digest_add(&digest, fact->text);
	digest_end(&digest, hash);
	buf_add(&text, STR("sha256:"));
	for (size_t i = 0; i < 2 * (size_t)POLICY_HASH; i++)
		buf_add_byte(&text, "0123456789abcdef"[hash[i / 2] >> (i % 2 ? 0 : 4) & 15]);
	add(plan, &plan->string, buf_str(&text), file, fact);
}

/* add_written: the policy's list is of what the app may write: the directory rather than a file */
static void add_written(struct plan *plan, const char *file, const struct fact *fact)
{
	struct buf path = { .arena = &plan->arena };

	if (fact->value == FACT_UNKNOWN) {
		add_unknown(plan, file, fact, "what is written: write PATH");
		return;
	}
	buf_add(&path, fact->text);
	if (fact->kind == FACT_WRITE_TREE && path.p[path.n - 1] != '/')
		buf_add_byte(&path, '/');
	if (fact->kind == FACT_WRITE_BESIDE)
		path.n = file_folder(buf_str(&path));
	if (path.n > 1)		/* all of the root directory is no list */
		add(plan, &plan->write, buf_str(&path), file, fact);
}

static void add_fact(struct plan *plan, const char *file, const struct fact *fact)
{
	switch (fact->kind) {
	case FACT_BUILTIN:
		add(plan, &plan->builtins, fact->text, file, fact);
		break;
	case FACT_PROGRAM:
	case FACT_APP:
		add_program(plan, file, fact);
		break;
	case FACT_SOURCE:
		if (fact->value == FACT_UNKNOWN)
			add_unknown(plan, file, fact, "what is read as commands: source PATH");
		else
			add(plan, &plan->source, fact->text, file, fact);
		break;
	case FACT_WRITE:
	case FACT_WRITE_TREE:
	case FACT_WRITE_BESIDE:
		add_written(plan, file, fact);
		break;
	case FACT_SCRIPT:
		if (!is_planned(plan, fact->text))
			add_unknown(plan, file, fact, "a script that sh runs: script NAME PATH");
		break;
	case FACT_USER:
		add(plan, &plan->user, fact->text, file, fact);
		break;
	case FACT_STRING:
		add_string(plan, file, fact);
		break;
	}
}

/* ---- what the lists say together ---- */

/* covers: does a grant of outer include inner? A slash at the end makes no difference, but of two
 * that are the same the one with a slash stays. */
static bool covers(struct str outer, struct str inner)
{
	return paths_overlap(outer, inner) && (outer.n <= inner.n ||
		(outer.n == inner.n + 1 && outer.p[inner.n] == '/'));
}

static void drop_below(struct entry **list)
{
	for (struct entry *outer = *list; outer != NULL; outer = outer->next)
		for (struct entry **at = list; *at != NULL;)
			if (*at != outer && covers(outer->path, (*at)->path) &&
			    !(outer->path.n < (*at)->path.n && covers((*at)->path, outer->path)))
				*at = (*at)->next;
			else
				at = &(*at)->next;
}

/* forbid_overlap: what may be executed and written cannot stand in one policy. */
static void forbid_overlap(struct plan *plan)
{
	for (struct entry *exec = plan->exec; exec != NULL; exec = exec->next)
		for (struct entry *write = plan->write; write != NULL; write = write->next)
			if (exec->why_not == NULL && paths_overlap(exec->path, write->path))
				write->why_not = "is written, and holds what is executed";
}

/* ---- writing ---- */

static bool has_controls(struct str text)
{
	for (size_t i = 0; i < text.n; i++)
		if ((unsigned char)text.p[i] < ' ' || text.p[i] == 127)
			return true;
	return false;
}

/* pad_to: white space up to a column, one blank at least */
static void pad_to(struct buf *out, size_t start, size_t column)
{
	do
		buf_add_byte(out, ' ');
	while (out->n - start < column);
}

static void write_entry(struct buf *out, const char *word, const struct entry *entry)
{
	size_t start = out->n;
	bool rule = entry->why_not == NULL && !has_controls(entry->path);

	say_add(out, "%s%s ", rule ? "" : "# ", word);
	if (rule)
		rules_add_word(out, entry->path);
	else
		say_add_safe(out, entry->path);
	pad_to(out, start, 40);
	say_add(out, "# %s:%u%s", entry->file, entry->line,
		entry->value == FACT_DEFAULT ? ", unless a variable says another" :
		entry->value == FACT_BELOW ? ", somewhere below it" : "");
	if (entry->why_not != NULL)
		say_add(out, ": %s", entry->why_not);
	buf_add_byte(out, '\n');
}

static void write_list(struct buf *out, const char *title, const char *word,
	const struct entry *list)
{
	if (list != NULL)
		say_add(out, "\n# %s\n", title);
	for (; list != NULL; list = list->next)
		write_entry(out, word, list);
}

static void write_builtins(struct buf *out, const struct entry *list)
{
	buf_add(out, STR("# The smallest nacre that runs this: make BUILTINS='"));
	for (const struct entry *one = list; one != NULL; one = one->next) {
		if (one != list)
			buf_add_byte(out, ' ');
		say_add_safe(out, one->path);
	}
	buf_add(out, STR("'\n"));
}

static void write_unknown(struct buf *out, const struct entry *list)
{
	if (list != NULL)
		buf_add(out, STR("\n# What the text does not tell\n"));
	for (; list != NULL; list = list->next) {
		say_add(out, "# %s:%u", list->file, list->line);
		buf_add(out, buf_str(&list->more));
		buf_add(out, STR(": "));
		say_add_safe(out, list->path);
		say_add(out, ": %s\n", list->why_not);
	}
}

static void write_runs(struct buf *out, const struct entry *list)
{
	for (; list != NULL; list = list->next)
		if (list->run && list->why_not == NULL)
			write_entry(out, "run", list);
}

static void write_users(struct buf *out, const struct entry *list)
{
	if (list != NULL)
		buf_add(out, STR("\n# Users that the scripts become by themselves. Where none "
			"does: user USER[:GROUP]\n"));
	for (; list != NULL; list = list->next) {
		buf_add(out, STR("# "));
		say_add_safe(out, list->path);
		say_add(out, " at %s:%u\n", list->file, list->line);
	}
}

static void write_draft(struct plan *plan)
{
	struct buf *out = &plan->out;

	drop_below(&plan->write);
	forbid_overlap(plan);
	write_list(out, "Programs", "exec", plan->exec);
	write_runs(out, plan->exec);
	write_list(out, "Command strings of sh -c", "run-c", plan->string);
	write_list(out, "Files that are read as commands", "source", plan->source);
	write_list(out, "What the scripts write. With such lines the app can write nothing else, "
		"and each path must exist", "write", plan->write);
	write_users(out, plan->user);
	write_unknown(out, plan->unknown);
}

/* ---- scripts ---- */

static struct str last_part(struct str path)
{
	while (str_find(path, '/') < path.n)
		path = str_skip(path, str_find(path, '/') + 1);
	return path;
}

/* place: where the script is, here and in the image */
static void place(struct plan *plan, const char *operand, struct planned *script)
{
	struct buf host = { .arena = &plan->arena }, path = { .arena = &plan->arena };
	struct str root = plan->root != NULL ? str_of(plan->root) : STR("");
	struct str given = str_of(operand);

	while (root.n > 1 && root.p[root.n - 1] == '/')
		root.n--;
	/* ROOT/entrypoint.sh is /entrypoint.sh */
	if (root.n > 0 && str_starts(given, root) && given.n > root.n && given.p[root.n] == '/')
		given = str_skip(given, root.n);
	if (given.p[0] != '/' && plan->root == NULL)
		given = last_part(given);
	if (given.p[0] != '/')
		buf_add_byte(&path, '/');
	buf_add(&path, given);
	script->path = (struct str){ buf_terminated(&path), path.n };
	if (plan->root != NULL)
		rootfs_path(plan->root, script->path, &host);
	else
		buf_add(&host, str_of(operand));
	script->file = buf_terminated(&host);
}

/* name: the first script is the entrypoint; others have their file's name */
static void name_script(struct plan *plan, struct planned *scripts, size_t i)
{
	struct buf name = { .arena = &plan->arena };
	struct str last = last_part(scripts[i].path);

	if (last.n > 3 && bytes_equal(last.p + last.n - 3, ".sh", 3))
		last.n -= 3;
	for (size_t at = 0; at < last.n; at++) {
		char c = last.p[at];
		bool good = is_name_byte(c) || (at > 0 && (c == '-' || c == '.'));
		buf_add_byte(&name, good ? c : '_');
	}
	scripts[i].name = i == 0 ? STR("entrypoint") : buf_str(&name);
	for (size_t other = 0; other < i; other++)
		while (str_equal(scripts[other].name, scripts[i].name)) {
			buf_add_byte(&name, '_');
			scripts[i].name = buf_str(&name);
			other = 0;
		}
}

static enum outcome read_script(struct plan *plan, const struct planned *script)
{
	struct buf text = { .arena = &plan->arena, .max = LIMIT_EMBEDDED };
	struct source source;

	if (!file_read(script->file, &text)) {
		say_error("%s: %s", script->file, text.overflowed ?
			"is longer than the limit of 16 MiB for a script" : strerror(errno));
		return OUTCOME_UNREADABLE;
	}
	bool good = source_parse(&source, &plan->arena, script->file, buf_str(&text));
	for (const struct fact *fact = good ? facts_of(&source, &plan->arena, script->path) : NULL;
	     fact != NULL; fact = fact->next)
		add_fact(plan, script->path.p, fact);
	source_free(&source);
	return good ? OUTCOME_CLEAN : OUTCOME_VIOLATIONS;
}

static enum outcome make_plan(struct plan *plan, const char **operands, size_t count)
{
	struct planned scripts[LIMIT_SCRIPTS];
	enum outcome worst = OUTCOME_CLEAN;

	for (size_t i = 0; i < count; i++) {
		place(plan, operands[i], &scripts[i]);
		name_script(plan, scripts, i);
	}
	plan->scripts = scripts;
	plan->count = count;
	for (size_t i = 0; i < count; i++) {
		enum outcome outcome = read_script(plan, &scripts[i]);
		if (outcome > worst)
			worst = outcome;
	}
	if (worst != OUTCOME_CLEAN)
		return worst;
	buf_add(&plan->out, STR("nacre-policy 1\n# A draft that nacre-image plan made: read it, "
		"mend it, then seal with it.\n"));
	write_builtins(&plan->out, plan->builtins);
	buf_add(&plan->out, STR("\nlevel sealed\n"));
	for (size_t i = 0; i < count; i++) {
		say_add(&plan->out, "script ");
		buf_add(&plan->out, scripts[i].name);
		buf_add_byte(&plan->out, ' ');
		rules_add_word(&plan->out, scripts[i].path);
		buf_add_byte(&plan->out, '\n');
	}
	write_draft(plan);
	bool written = say_write(STDOUT_FILENO, buf_str(&plan->out));
	return written ? OUTCOME_CLEAN : OUTCOME_UNREADABLE;
}

static enum outcome run_plan(int count, char **arguments)
{
	const char *rest[LIMIT_SCRIPTS];
	struct plan plan = { 0 };
	const struct option options[] = { { "--root", &plan.root }, { NULL, NULL } };

	int found = options_read(count, arguments, options, rest, LIMIT_SCRIPTS);
	if (found < 0)
		return OUTCOME_USAGE;
	if (found == 0) {
		say_error("plan: expected SCRIPT... [--root FOLDER]");
		return OUTCOME_USAGE;
	}
	enum outcome outcome = make_plan(&plan, rest, (size_t)found);
	buf_free(&plan.out);
	arena_free(&plan.arena);
	return outcome;
}

const struct command command_plan = {
	.name = "plan",
	.usage = "plan SCRIPT... [--root FOLDER]",
	.summary = "Draft a policy for scripts.",
	.help = "Reads the scripts with the shell's own parser and prints a policy that fits\n"
		"them: the builtins they use, the programs they run, the files they read as\n"
		"commands, what they write, whom they become. What the text does not tell is a\n"
		"comment with its line. With --root the scripts are paths below it, and programs\n"
		"are looked up there, with the loaders and interpreters that start them.\n",
	.run = run_plan,
};
