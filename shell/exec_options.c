/* exec_options.c - the options of all builtins (XBD 12.2), from their rows: letters, and names as
 * GNU's utilities have them */
#include "exec_internal.h"

#include <string.h>

/* struct scan: where in argv option parsing stands */
struct scan {
	struct shell *sh;
	struct args *args;
	struct option_given *given;
	char **next;
};

/* ---- what is wrong ---- */

/* unknown: the option is not one of ours; a program of that name in the image may have it */
static bool unknown(struct scan *scan, const char *option, size_t n)
{
	struct shell *sh = scan->sh;
	const struct builtin *builtin = scan->args->builtin;
	const char *other = NULL;
	if (builtin->kind == BUILTIN_UTILITY)
		other = shell_find_program(sh, str_of(builtin->name),
			shell_value(sh, NAME_PATH));
	if (other != NULL)
		(void)shell_misuse(sh, scan->args, "unknown option %.*s (%s may have it)", (int)n,
			option, other);
	else
		(void)shell_misuse(sh, scan->args, "unknown option %.*s", (int)n, option);
	return false;
}

static bool help(struct scan *scan)
{
	const struct builtin *builtin = scan->args->builtin;
	shell_write_help(scan->sh, scan->sh->out, builtin, HELP_USAGE);
	stream_write(scan->sh->out, STR("\n"));
	shell_write_help(scan->sh, scan->sh->out, builtin, HELP_MANUAL);
	return false;
}

/* ---- letters ---- */

static void give(struct scan *scan, char letter, const char *value)
{
	struct args *args = scan->args;
	scan->given[args->given_count++] = (struct option_given){ letter, value };
	args->letters[letter / 8] |= (unsigned char)(1 << letter % 8);
}

/* take_letter: the option at `at`; *took_rest: what follows in the word was its argument */
static bool take_letter(struct scan *scan, const char *at, bool *took_rest)
{
	const struct builtin *builtin = scan->args->builtin;
	const char *known = *at == ':' || (unsigned char)*at < ' ' ? NULL :
		strchr(builtin->options, *at);
	if (known == NULL)
		return unknown(scan, (const char[]){ '-', *at, '\0' }, 2);
	*took_rest = known[1] == ':';
	const char *value = NULL;
	if (*took_rest && at[1] != '\0') {
		value = at + 1;
	} else if (*took_rest && known[2] != ':' && (value = *scan->next++) == NULL) {
		(void)shell_misuse(scan->sh, scan->args, "option -%c needs an argument", *at);
		return false;
	}
	give(scan, *at, value);
	return true;
}

static bool take_letters(struct scan *scan, const char *word)
{
	bool took_rest = false;
	for (const char *at = word + 1; *at != '\0' && !took_rest; at++)
		if (!take_letter(scan, at, &took_rest))
			return false;
	return true;
}

/* ---- names ---- */

/* letter_of: the letter that stands for a name in "name=c name=c", or 0 */
static char letter_of(const char *names, struct str name)
{
	while (names != NULL && *names != '\0') {
		size_t n = str_find(str_of(names), '=');
		if (n == name.n && memcmp(names, name.p, n) == 0)
			return names[n + 1];
		names += n + 2;
		names += *names == ' ';
	}
	return 0;
}

/* take_name: --name or --name=value */
static bool take_name(struct scan *scan, const char *word)
{
	struct shell *sh = scan->sh;
	const struct builtin *builtin = scan->args->builtin;
	struct str name = { word + 2, str_find(str_of(word + 2), '=') };
	char letter = letter_of(builtin->long_options, name);
	const char *value = name.p[name.n] == '=' ? name.p + name.n + 1 : NULL;
	if (letter == 0 && builtin->kind == BUILTIN_UTILITY && str_equal(name, STR("help")))
		return help(scan);
	if (letter == 0)
		return unknown(scan, word, name.n + 2);
	const char *known = strchr(builtin->options, letter);
	bool takes = known != NULL && known[1] == ':';
	if (!takes && value != NULL) {
		(void)shell_misuse(sh, scan->args, "option --%.*s takes no argument", (int)name.n,
			name.p);
		return false;
	}
	if (takes && value == NULL && known[2] != ':' && (value = *scan->next++) == NULL) {
		(void)shell_misuse(sh, scan->args, "option %s needs an argument", word);
		return false;
	}
	give(scan, letter, value);
	return true;
}

/* ---- all of them ---- */

static bool take_option(struct scan *scan)
{
	const char *word = *scan->next++;
	return word[1] == '-' ? take_name(scan, word) : take_letters(scan, word);
}

/* most_options: how many options there may be at most */
static size_t most_options(char *const *argv)
{
	size_t n = 0;
	for (; *argv != NULL; argv++)
		if ((*argv)[0] == '-')
			n += strlen(*argv);
	return n;
}

/* keep_operands: with BUILTIN_PERMUTES an operand is put aside and the scan goes on */
static bool keep_operands(struct scan *scan, struct vec *operands)
{
	const struct builtin *builtin = scan->args->builtin;
	if (!(builtin->flags & BUILTIN_PERMUTES))
		return false;
	vec_push(operands, *scan->next++);
	return true;
}

static bool is_option(const struct builtin *builtin, const char *word)
{
	if (word[0] != '-' || word[1] == '\0')
		return false;
	return !(builtin->flags & BUILTIN_NUMBERS) || (!is_digit(word[1]) && word[1] != '.');
}

bool exec_options(struct shell *sh, struct args *args)
{
	struct scan scan = { sh, args, NULL, args->argv };
	size_t most = most_options(args->argv);
	struct vec operands = { .arena = &sh->scratch };
	if (most == 0)
		return true;
	scan.given = arena_alloc(&sh->scratch, most * sizeof(*scan.given));
	args->given = scan.given;
	while (*scan.next != NULL) {
		const char *word = *scan.next;
		if (is_option(args->builtin, word)) {
			if (strcmp(word, "--") == 0) {
				scan.next++;
				break;
			}
			if (!take_option(&scan))
				return false;
		} else if (!keep_operands(&scan, &operands)) {
			break;
		}
	}
	args->argc -= (int)(scan.next - args->argv) - (int)operands.n;
	if (operands.n > 0) {
		while (*scan.next != NULL)
			vec_push(&operands, *scan.next++);
		scan.next = vec_end(&operands);
	}
	args->argv = scan.next;
	return true;
}
