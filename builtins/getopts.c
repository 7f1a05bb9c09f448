/* getopts.c - parse options (XCU getopts) */
#include "shell.h"

/* struct found: what the variables become */
struct found {
	char name;
	struct str argument;	/* p NULL: OPTARG is unset */
	const char *complaint;	/* NULL: none */
	char letter;		/* what it is about */
};

/* struct parse: one call. The position is that of sh->getopts: the argument whose turn it is,
 * counted from 1, and the byte in it that comes next; 0 when none of its bytes was looked at. */
struct parse {
	const char *options;	/* optstring, without the leading colon */
	bool silent;		/* optstring began with a colon: no messages */
	char *const *argv;
	size_t argc, word, byte;
	struct found found;
	char room[24];		/* for OPTIND */
};

/* OPTIND belongs to the script: when somebody has assigned to it, parsing starts anew from
 * there. */
static void read_position(struct shell *sh, struct parse *parse)
{
	if (sh->vars.changed & CHANGED_OPTIND) {
		struct str value = shell_value(sh, NAME_OPTIND);
		struct parsed_number index = number_parse(value);
		bool good = index.state == NUMBER_OK && index.value >= 1;
		sh->getopts.word = good ? (size_t)index.value : 1;
		sh->getopts.byte = 0;
	}
	parse->word = sh->getopts.word;
	parse->byte = sh->getopts.byte;
	/* The arguments need not be those of the last call. */
	if (parse->byte > 0 && (parse->word > parse->argc ||
		parse->byte >= strlen(parse->argv[parse->word - 1])))
		parse->byte = 0;
}

/* at_option: moves to the next option letter; false at the end of the options (XBD 12.2, guidelines
 * 9 and 10) */
static bool at_option(struct parse *parse)
{
	if (parse->byte > 0)
		return true;
	if (parse->word > parse->argc)
		return false;
	const char *word = parse->argv[parse->word - 1];
	if (word[0] != '-' || word[1] == '\0')
		return false;
	if (strcmp(word, "--") == 0) {
		parse->word++;
		return false;
	}
	parse->byte = 1;
	return true;
}

static void next_word(struct parse *parse)
{
	parse->word++;
	parse->byte = 0;
}

static void complain(const struct parse *parse, struct found *found, char name,
	const char *complaint, const char *letter)
{
	found->name = parse->silent ? name : '?';
	found->letter = *letter;
	if (parse->silent)
		found->argument = (struct str){ letter, 1 };
	else
		found->complaint = complaint;
}

static void take_argument(struct parse *parse, struct found *found, const char *letter)
{
	const char *rest = parse->argv[parse->word - 1] + parse->byte;
	if (*rest == '\0') {
		next_word(parse);
		if (parse->word > parse->argc) {
			complain(parse, found, ':', "needs an argument", letter);
			return;
		}
		rest = parse->argv[parse->word - 1];
	}
	found->argument = str_of(rest);
	next_word(parse);
}

/* find_option: false at the end */
static bool find_option(struct parse *parse, struct found *found)
{
	*found = (struct found){ .name = '?' };
	if (!at_option(parse))
		return false;
	const char *letter = parse->argv[parse->word - 1] + parse->byte++;
	const char *known = *letter == ':' ? NULL : strchr(parse->options, *letter);
	found->name = *letter;
	if (known != NULL && known[1] == ':') {
		take_argument(parse, found, letter);
		return true;
	}
	if (known == NULL)
		complain(parse, found, '?', "is unknown", letter);
	if (letter[1] == '\0')
		next_word(parse);
	return true;
}

/* OPTIND is the next argument that nobody has begun with (dash, mksh and BusyBox; others leave it
 * on a group of letters until its last one). */
static bool store(struct shell *sh, struct parse *parse, const char *name)
{
	const struct found *found = &parse->found;
	name_id id = names_intern(&sh->names, str_of(name));
	struct str position =
		number_format(parse->room, (int64_t)(parse->word + (parse->byte > 0)));
	bool done = shell_assign(sh, NAME_OPTIND, position);
	sh->getopts.word = parse->word;
	sh->getopts.byte = parse->byte;
	sh->vars.changed &= ~(unsigned)CHANGED_OPTIND;
	if (found->argument.p != NULL)
		done &= shell_assign(sh, NAME_OPTARG, found->argument);
	else
		done &= vars_unset(&sh->vars, NAME_OPTARG);
	return shell_assign(sh, id, (struct str){ &found->name, 1 }) && done;
}

static enum flow run_getopts(struct shell *sh, const struct args *args)
{
	const char *options = args->argv[0], *name = args->argv[1];
	struct parse *parse = ARENA_NEW(&sh->scratch, struct parse);
	parse->options = options;
	parse->argv = args->argv + 2;
	parse->argc = (size_t)args->argc - 2;
	if (!str_is_name(str_of(name)))
		return shell_misuse(sh, args, "\"%s\" is not a valid variable name", name);
	if (args->argc == 2) {
		parse->argv = sh->params.argv;
		parse->argc = sh->params.count;
	}
	if (options[0] == ':') {
		parse->silent = true;
		parse->options++;
	}
	read_position(sh, parse);
	bool some = find_option(parse, &parse->found);
	if (parse->found.complaint != NULL)
		shell_error(sh, "option -%c %s", parse->found.letter, parse->found.complaint);
	sh->status = some ? 0 : 1;
	if (!store(sh, parse, name))
		sh->status = 2;
	return FLOW_NEXT;
}

const struct builtin builtin_getopts = {
	.name = "getopts", .run = run_getopts,
	.kind = BUILTIN_INTRINSIC, .flags = BUILTIN_FINITE,
	.options = "", .operands = { 2, -1 },
	BUILTIN_HELP("getopts letters name [argument...]",
		"Find the next option in the arguments, or in the positional parameters, and\n"
		"put its letter into the variable name, its argument into OPTARG, and the\n"
		"number of the argument that comes next into OPTIND. Letters are the options\n"
		"that are known, each with a colon behind it if it takes an argument.\n"
		"Anything else gives ? and a message; with a colon in front of all letters\n"
		"there is no message, OPTARG is the letter, and a missing argument gives a\n"
		"colon. The exit status is 1 at the end of the options.")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_VARS,
};
