/* main.c - arguments and wiring only.
 *
 * The map of the source, from the bottom up. A file uses only what stands above it in this list:
 *
 *	base		bytes, memory, numbers, UTF-8
 *	report		the form of every message
 *	words		looking for words in texts
 *	names		a name <-> a small integer
 *	syntax		the tree (a header only)
 *	pattern		* ? [...] and pathnames
 *	filetest	what test and [[ ]] ask
 *	passwd		/etc/passwd and /etc/group
 *	lex, arith	characters to tokens; $(( ))
 *	parse		tokens to the tree
 *	vars		variables, undo log, environment
 *	signals		flags, traps, waiting for events
 *	stream		what builtins read and write
 *	shell		struct shell
 *	expand		words to fields
 *	redirect	descriptors
 *	job		children, PID 1
 *	subshell	which subshells need a process
 *	exec		walks the tree
 *	../builtins	one file per command
 *	phase		which program is the app
 *	confined	what confinement says to the shell itself
 *	sealed		the policy and the scripts that are part of this file
 *
 * text --lex--> tokens --parse--> tree --expand--> words --exec--> builtin or process --> status */
#include <unistd.h>
#include "confined.h"
#include "exec.h"
#include "init.h"
#include "job.h"
#include "policy.h"
#include "sandbox.h"
#include "sealed.h"

extern const struct builtin_table all_builtins;

/* struct invocation: what the command line says (sh(1) of POSIX.1-2024). */
struct invocation {
	bool command, input, check_only;
	char **operands;
};

/* ---- help ---- */

/* tools/packhelp packs these texts behind those of the builtins. */
SHELL_HELP("sh [-abCefhmnuvx] [-o option]... [file [argument...]]\n"
	"       sh [-abCefhmnuvx] [-o option]... -c string [name [argument...]]\n"
	"       sh [-abCefhmnuvx] [-o option]... -s [argument...]\n"
	"       sh --help [builtin] | --list | --version | --confinement-status",
	"A POSIX shell for containers, in one file.\n"
	"\tsh -n file\tchecks a script without running it\n"
	"\tsh --confinement-status\tsays what this kernel and container offer\n"
	"\tsh --list\tnames the builtins; sh --help NAME explains one")

static int print_version(struct shell *sh)
{
	shell_printf(sh, "nacre %s %s %s\n", NACRE_VERSION, NACRE_ARCH, NACRE_BUILD_ID);
	return 0;
}

static int print_list(struct shell *sh)
{
	for (size_t i = 0; i < all_builtins.count; i++)
		shell_printf(sh, "%s\n", all_builtins.rows[i]->name);
	return 0;
}

static int print_help(struct shell *sh, const char *name)
{
	const struct builtin *builtin = NULL;
	if (name != NULL && (builtin = builtin_find(&all_builtins, str_of(name))) == NULL) {
		shell_error(sh, "--help: there is no builtin \"%s\" (sh --list names them)", name);
		return 2;
	}
	shell_write_help(sh, sh->out, builtin, HELP_USAGE);
	stream_write(sh->out, STR("\n"));
	shell_write_help(sh, sh->out, builtin, HELP_MANUAL);
	return 0;
}

static bool is_status_request(char **argv)
{
	return argv[0] != NULL && argv[1] == NULL && strcmp(argv[0], "--confinement-status") == 0;
}

static int long_option(struct shell *sh, char **argv)
{
	struct str option = str_of(argv[0]);
	if (str_equal(option, STR("--version")))
		return print_version(sh);
	if (str_equal(option, STR("--list")))
		return print_list(sh);
	if (is_status_request(argv)) {
		confined_status(sh);
		return 0;
	}
	if (str_equal(option, STR("--help")))
		return print_help(sh, argv[1]);
	shell_error(sh, "unknown option %s", argv[0]);
	shell_write_help(sh, sh->err, NULL, HELP_USAGE);
	return 2;
}

/* ---- options ---- */

static bool set_named(struct shell *sh, const char *name, bool on)
{
	for (size_t i = 0; i < option_names_count; i++)
		if (strcmp(option_names[i].name, name) == 0) {
			shell_set_option(sh, option_names[i].bit, on);
			return true;
		}
	shell_error(sh, "unknown option -o %s", name);
	return false;
}

static bool set_letter(struct shell *sh, struct invocation *how, char letter, bool on)
{
	if (letter == 'c' && on) {
		how->command = true;
		return true;
	}
	if (letter == 's' && on) {
		how->input = true;
		return true;
	}
	if (letter == 'i') {
		if (on)
			shell_error(sh, "-i: there is no interactive mode");
		return !on;
	}
	for (size_t i = 0; i < option_names_count; i++)
		if (option_names[i].letter == letter && letter != 0) {
			shell_set_option(sh, option_names[i].bit, on);
			return true;
		}
	shell_error(sh, "unknown option %c%c", on ? '-' : '+', letter);
	shell_write_help(sh, sh->err, NULL, HELP_USAGE);
	return false;
}

/* read_options: false: wrong use, said */
static bool read_options(struct shell *sh, char **argv, struct invocation *how)
{
	for (; *argv != NULL && ((*argv)[0] == '-' || (*argv)[0] == '+'); argv++) {
		const char *word = *argv;
		if (strcmp(word, "-") == 0 || strcmp(word, "--") == 0) {
			argv++;
			break;
		}
		if (word[1] == '\0')
			break;
		for (const char *at = word + 1; *at != '\0'; at++) {
			if (*at == 'o') {
				if (*++argv == NULL) {
					shell_error(sh, "%co needs the name of an option", word[0]);
					return false;
				}
				if (!set_named(sh, *argv, word[0] == '-'))
					return false;
			} else if (!set_letter(sh, how, *at, word[0] == '-')) {
				return false;
			}
		}
	}
	how->operands = argv;
	return true;
}

static void set_params(struct shell *sh, char **argv)
{
	size_t count = 0;
	while (argv[count] != NULL)
		count++;
	sh->params = (struct params){ .argv = argv, .count = count };
}

/* ---- the three sources of commands ---- */

static enum flow run_string(struct shell *sh, struct invocation *how)
{
	const char *text = *how->operands++;
	if (text == NULL) {
		shell_error(sh, "-c needs a command string");
		sh->status = 2;
		return FLOW_EXIT;
	}
	if (*how->operands != NULL)
		sh->zero = *how->operands++;
	set_params(sh, how->operands);
	if (how->check_only) {
		exec_check(sh, str_of(text), "-c");
		return FLOW_EXIT;
	}
	if (!confined_allows_string(sh, text))
		return FLOW_EXIT;
	return exec_text(sh, str_of(text), "-c", 1, HOW_TAIL);
}

static enum flow run_file(struct shell *sh, struct invocation *how)
{
	const char *path = *how->operands++;
	struct buf text;
	sh->zero = path;
	set_params(sh, how->operands);
	if (!how->check_only)
		return exec_file(sh, path, 0);
	if (exec_read_script(sh, path, &text)) {
		exec_check(sh, buf_str(&text), path);
		buf_free(&text);
	}
	return FLOW_EXIT;
}

static enum flow run_input(struct shell *sh, struct invocation *how)
{
	set_params(sh, how->operands);
	if (isatty(0))
		shell_error(sh, "there is no interactive mode: reading a script from the terminal");
	if (!how->check_only)
		return confined_allows_input(sh) ? exec_input(sh) : FLOW_EXIT;
	struct buf text = { 0 };
	while (stream_read_until(sh->in, '\n', &text) != STREAM_END && sh->in->error == 0)
		;
	exec_check(sh, buf_str(&text), "stdin");
	buf_free(&text);
	return FLOW_EXIT;
}

static enum flow run_shell(struct shell *sh, char **argv)
{
	struct invocation how = { .operands = argv };
	if (argv[0] != NULL && str_starts(str_of(argv[0]), STR("--")) && argv[0][2] != '\0') {
		sh->status = long_option(sh, argv);
		return FLOW_EXIT;
	}
	if (!read_options(sh, argv, &how)) {
		sh->status = 2;
		return FLOW_EXIT;
	}
	how.check_only = sh->options & OPTION_NOEXEC;
	if (how.command)
		sh->options |= OPTION_COMMAND;
	else if (how.input || *how.operands == NULL)
		sh->options |= OPTION_STDIN;
	if (how.command)
		return run_string(sh, &how);
	if (sh->options & OPTION_STDIN)
		return run_input(sh, &how);
	return run_file(sh, &how);
}

/* ---- main ---- */

static const char *last_part(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash != NULL ? slash + 1 : path;
}

/* stack_top: an address above all that the stack holds: the end of the arguments and the
 * environment */
static const char *stack_top(char **argv, char **environment)
{
	const char *top = (const char *)argv;
	for (char **s = argv; *s != NULL; s++)
		if (*s > top)
			top = *s;
	for (char **s = environment; *s != NULL; s++)
		if (*s > top)
			top = *s;
	return top + strlen(top) + 1;
}

static enum flow run(struct shell *sh, char **argv)
{
	char name_of_none[] = "sh", *none[] = { name_of_none, NULL };
	if (sealed_is(sh) && !(argv[0] != NULL && is_status_request(argv + 1)))
		return sealed_run(sh, argv[0] != NULL ? argv : none);
	const char *name = argv[0] != NULL ? last_part(argv[0]) : "sh";
	const struct builtin *builtin = builtin_find(&all_builtins, str_of(name));
	if (argv[0] != NULL)
		sh->zero = argv[0];
	/* as under env: no link makes a program of `eval`, whose text nobody was asked about */
	if (builtin == NULL || exec_utility_find(sh, name) & EXEC_NO_BUILTINS)
		return run_shell(sh, argv[0] != NULL ? argv + 1 : argv);
	sh->who = builtin->name;
	argv[0] += name - argv[0];	/* a path would be run as what it names: this program */
	return exec_argv(sh, argv, EXEC_NO_FUNCTIONS, HOW_TAIL | HOW_REPLACE);
}

int main(int argc, char **argv, char **environment)
{
	(void)argc;
	relro_protect();
	const struct policy *policy = sealed_open();
	bool init = getpid() == 1;
	if (init && policy != NULL && policy->flags & POLICY_INIT)
		init_stay(policy);
	struct shell *sh = shell_new(environment, &all_builtins);
	sh->policy = policy;
	confined_begin(sh);
	sh->substitute = exec_substitute;
	limits_read(&sh->limits, argv[0] != NULL ? stack_top(argv,
		environment) : (const char *)argv);
	/* below an init that stays, signals still come to the script, which hands them on */
	if (init)
		job_become_init(sh);
	exec_leave(sh, run(sh, argv));
}
