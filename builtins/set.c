/* set.c - options and positional parameters; the list of variables (2.15 set) */
#include "shell.h"

/* struct choice: what the arguments ask for; nothing is done before all of them have turned out to
 * be right */
struct choice {
	unsigned on, off;		/* OPTION_ bits */
	bool list, list_commands;	/* -o, +o without a name */
	bool params;			/* the rest are the new positional parameters */
	char *const *rest;
};

static void choose(struct choice *choice, unsigned bits, bool on)
{
	choice->on = on ? choice->on | bits : choice->on & ~bits;
	choice->off = on ? choice->off & ~bits : choice->off | bits;
}

static const struct option_name *option_by_letter(char letter)
{
	for (size_t i = 0; i < option_names_count; i++)
		if (option_names[i].letter == letter)
			return &option_names[i];
	return NULL;
}

static const struct option_name *option_by_name(const char *name)
{
	for (size_t i = 0; i < option_names_count; i++)
		if (strcmp(option_names[i].name, name) == 0)
			return &option_names[i];
	return NULL;
}

/* choose_name: the argument of -o, which may be missing: then the options are listed */
static const char *choose_name(struct choice *choice, bool on)
{
	const char *name = *choice->rest;
	if (name == NULL) {
		choice->list |= on;
		choice->list_commands |= !on;
		return NULL;
	}
	choice->rest++;
	const struct option_name *option = option_by_name(name);
	if (option == NULL)
		return name;
	choose(choice, option->bit, on);
	return NULL;
}

/* choose_letters: -abc or +abc; false after a message */
static bool choose_letters(
	struct shell *sh, const struct args *args, struct choice *choice, const char *word)
{
	bool on = word[0] == '-';
	for (const char *letter = word + 1; *letter != '\0'; letter++) {
		if (*letter == 'o') {
			const char *unknown = choose_name(choice, on);
			if (unknown == NULL)
				continue;
			(void)shell_misuse(sh, args, "unknown option name \"%s\"", unknown);
			return false;
		}
		const struct option_name *option = option_by_letter(*letter);
		if (option == NULL) {
			(void)shell_misuse(sh, args, "unknown option %c%c", word[0], *letter);
			return false;
		}
		choose(choice, option->bit, on);
	}
	return true;
}

/* read_arguments: false after a message */
static bool read_arguments(struct shell *sh, const struct args *args, struct choice *choice)
{
	bool options = true;
	choice->rest = args->argv;
	while (options && *choice->rest != NULL) {
		const char *word = *choice->rest;
		if (word[0] != '-' && word[0] != '+')
			break;
		choice->rest++;
		if (strcmp(word, "--") == 0) {
			choice->params = true;
			return true;
		}
		/* A single - ends the options and turns -v and -x off, as in all shells; a single +
		 * only ends them. */
		options = word[1] != '\0';
		if (strcmp(word, "-") == 0)
			choose(choice, OPTION_XTRACE | OPTION_VERBOSE, false);
		if (!choose_letters(sh, args, choice, word))
			return false;
	}
	choice->params = *choice->rest != NULL;
	return true;
}

static void list_options(struct shell *sh)
{
	for (size_t i = 0; i < option_names_count; i++) {
		const struct option_name *option = &option_names[i];
		shell_printf(sh, "%-15s %s\n", option->name,
			sh->options & option->bit ? "on" : "off");
	}
}

static void list_commands(struct shell *sh)
{
	for (size_t i = 0; i < option_names_count; i++) {
		const struct option_name *option = &option_names[i];
		shell_printf(sh, "set %co %s\n", sh->options & option->bit ? '-' : '+',
			option->name);
	}
}

static void apply_options(struct shell *sh, const struct choice *choice)
{
	for (size_t i = 0; i < option_names_count; i++) {
		unsigned bit = option_names[i].bit;
		if ((choice->on | choice->off) & bit)
			shell_set_option(sh, bit, choice->on & bit);
	}
}

static enum flow run_set(struct shell *sh, const struct args *args)
{
	struct choice *choice = ARENA_NEW(&sh->scratch, struct choice);
	if (args->argc == 0) {
		shell_list_variables(sh, VAR_SET, STR(""));
		return FLOW_NEXT;
	}
	if (!read_arguments(sh, args, choice))
		return FLOW_NEXT;
	if (choice->on | choice->off)
		apply_options(sh, choice);
	if (choice->params)
		shell_params_set(sh, (char **)(uintptr_t)choice->rest,
			(size_t)(args->argv + args->argc - choice->rest));
	if (choice->list)
		list_options(sh);
	if (choice->list_commands)
		list_commands(sh);
	return FLOW_NEXT;
}

const struct builtin builtin_set = {
	.name = "set", .run = run_set,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_FINITE,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("set [-abCefhmnuvx | +abCefhmnuvx] [-o option | +o option]... [--] "
		"[argument...]",
		"Turn options on (-) or off (+) and replace the positional parameters by the\n"
		"arguments; -- without arguments leaves none. Without anything, write all\n"
		"variables and their values.\n"
		"\t-a, -o allexport\texport what is assigned to\n"
		"\t-b, -o notify\tno effect here\n"
		"\t-C, -o noclobber\t> does not overwrite a file; >| does\n"
		"\t-e, -o errexit\texit when a command fails whose status is not tested\n"
		"\t-f, -o noglob\tno pathname expansion\n"
		"\t-h, -o hashall\tlook up programs that functions name\n"
		"\t-m, -o monitor\tbackground jobs get their own process groups\n"
		"\t-n, -o noexec\tread commands but do not run them\n"
		"\t-u, -o nounset\tit is an error to expand an unset variable\n"
		"\t-v, -o verbose\twrite input as it is read\n"
		"\t-x, -o xtrace\twrite commands before they run\n"
		"\t-o pipefail\ta pipeline fails when one of its commands does\n"
		"\t-o ignoreeof, -o nolog\tno effect here\n"
		"\t-o\twrite the options and their state\n"
		"\t+o\twrite them as commands that bring them back")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_OPTIONS | TOUCH_PARAMS,
};
