/* shell.c - struct shell: birth and death, messages, variables with a meaning, and small services
 * for builtins */
#include "shell.h"

#include <unistd.h>

/* 2.15 set: the options that apply to a shell without a prompt; in the order in which `set -o`
 * lists them. */
const struct option_name option_names[] = {
	{ OPTION_ALLEXPORT, 'a', "allexport" },
	{ OPTION_ERREXIT, 'e', "errexit" },
	{ OPTION_HASHALL, 'h', "hashall" },
	{ OPTION_IGNOREEOF, 0, "ignoreeof" },
	{ OPTION_MONITOR, 'm', "monitor" },
	{ OPTION_NOCLOBBER, 'C', "noclobber" },
	{ OPTION_NOEXEC, 'n', "noexec" },
	{ OPTION_NOGLOB, 'f', "noglob" },
	{ OPTION_NOLOG, 0, "nolog" },
	{ OPTION_NOTIFY, 'b', "notify" },
	{ OPTION_NOUNSET, 'u', "nounset" },
	{ OPTION_PIPEFAIL, 0, "pipefail" },
	{ OPTION_VERBOSE, 'v', "verbose" },
	{ OPTION_XTRACE, 'x', "xtrace" },
};
const size_t option_names_count = ARRAY_LENGTH(option_names);

static void init_in(struct shell *sh, char **environment, const struct builtin_table *builtins,
	void *block, size_t n)
{
	memset(sh, 0, sizeof(*sh));
	names_init_in(&sh->names, block, n);
	vars_init(&sh->vars, &sh->names, environment);
	vars_at(&sh->vars, NAME_LINENO)->flags = VAR_SET | VAR_LAZY;
	vars_at(&sh->vars, NAME_PPID)->flags = VAR_SET | VAR_LAZY;
	vars_at(&sh->vars, NAME_PWD)->flags |= VAR_LAZY;
	/* 2.5.3: OPTIND starts as 1; an inherited value means nothing. IFS is not imported. */
	let_fail(vars_set(&sh->vars, NAME_OPTIND, STR("1")));
	let_fail(vars_set(&sh->vars, NAME_IFS, STR(" \t\n")));
	sh->vars.changed = CHANGED_IFS | CHANGED_PATH | CHANGED_LOCALE | CHANGED_OPTIND;
	traps_init(&sh->traps);
	for (int fd = 0; fd < 3; fd++)
		stream_open(&sh->standard[fd], fd);
	sh->in = &sh->standard[0];
	sh->out = &sh->standard[1];
	sh->err = &sh->standard[2];
	sh->scope = SIZE_MAX;
	sh->who = "sh";
	sh->zero = "sh";
	sh->builtins = builtins;
}

void shell_init(struct shell *sh, char **environment, const struct builtin_table *builtins)
{
	init_in(sh, environment, builtins, NULL, 0);
}

/* PAGES_FIRST: bytes for the shell, its first tables, and what arenas start with. */
#define PAGES_FIRST ((size_t)32 << 10)
#define SCRATCH_FIRST 2048

struct shell *shell_new(char **environment, const struct builtin_table *builtins)
{
	char *pages = memory_pages(PAGES_FIRST);
	struct shell *sh = (struct shell *)(void *)pages;
	size_t n = (sizeof(*sh) + 15) & ~(size_t)15;
	init_in(sh, environment, builtins, pages + n, PAGES_FIRST - n);
	struct arena *first = &sh->names.bytes;
	arena_lend(&sh->scratch, arena_alloc(first, SCRATCH_FIRST), SCRATCH_FIRST);
	sh->spare_script = arena_alloc(first, sizeof(*sh->spare_script));
	*sh->spare_script = (struct script){ .references = 1, .lent = true };
	arena_lend(&sh->spare_script->arena, arena_alloc(first, SCRATCH_FIRST), SCRATCH_FIRST);
	return sh;
}

void shell_free(struct shell *sh)
{
	for (size_t i = 0; i < sh->command_count; i++) {
		if (sh->commands[i].function != NULL)
			function_unpin(sh->commands[i].function);
		memory_release(sh->commands[i].path);
	}
	if (sh->command_count != COMMANDS_FIRST)
		memory_release(sh->commands);
	memory_release(sh->params.owned);
	for (int fd = 0; fd < 3; fd++)
		stream_close(&sh->standard[fd]);
	traps_free(&sh->traps);
	vars_free(&sh->vars);
	names_free(&sh->names);
	shell_trim(sh);
	if (sh->spare_script != NULL)
		script_release(sh->spare_script);
	arena_free(&sh->scratch);
}

void shell_flush(struct shell *sh)
{
	stream_give_back(sh->in);
	(void)stream_flush(sh->out);
	(void)stream_flush(sh->err);
	if (sh->in != &sh->standard[0])
		stream_give_back(&sh->standard[0]);
	if (sh->out != &sh->standard[1])
		(void)stream_flush(&sh->standard[1]);
}

/* ---- messages ---- */

static void shell_error_va(struct shell *sh, const char *format, va_list args)
{
	struct buf text = { .max = LIMIT_MESSAGE }, line = { .max = LIMIT_EXPANSION };
	report_add_va(&text, format, args);
	report_begin(&line, sh->who, (struct place){ sh->file, sh->line, 0 });
	const char *name = sh->builtin_name;
	if (name != NULL && strcmp(name, sh->who) != 0) {
		report_escape(&line, str_of(name));
		buf_add(&line, STR(": "));
	}
	report_escape(&line, buf_str(&text));
	buf_add_byte(&line, '\n');
	/* what was written before the error appears before it */
	(void)stream_flush(sh->out);
	stream_write(sh->err, buf_str(&line));
	(void)stream_flush(sh->err);
	buf_free(&text);
	buf_free(&line);
}

void shell_error(struct shell *sh, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	shell_error_va(sh, format, args);
	va_end(args);
}

void shell_too_deep(struct shell *sh, const char *what)
{
	shell_error(sh, "%s nested too deeply for the stack of %zu KiB", what,
		sh->limits.stack_size >> 10);
}

enum flow shell_fail(struct shell *sh, int status, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	shell_error_va(sh, format, args);
	va_end(args);
	sh->status = status;
	return FLOW_NEXT;
}

enum flow shell_misuse(struct shell *sh, const struct args *args, const char *format, ...)
{
	va_list list;
	va_start(list, format);
	shell_error_va(sh, format, list);
	va_end(list);
	shell_write_help(sh, sh->err, args->builtin, HELP_USAGE);
	(void)stream_flush(sh->err);
	sh->status = args->builtin->misuse != 0 ? args->builtin->misuse : 2;
	sh->special_error = true;
	return FLOW_NEXT;
}

void shell_printf(struct shell *sh, const char *format, ...)
{
	struct buf text = { .max = LIMIT_EXPANSION };
	va_list args;
	va_start(args, format);
	report_add_va(&text, format, args);
	va_end(args);
	stream_write(sh->out, buf_str(&text));
	buf_free(&text);
}

/* ---- arguments ---- */

const char *args_value(const struct args *args, char letter)
{
	for (size_t i = args->given_count; i-- > 0;)
		if (args->given[i].letter == letter)
			return args->given[i].value;
	return NULL;
}

char args_last_of(const struct args *args, const char *letters)
{
	for (size_t i = args->given_count; i-- > 0;)
		if (strchr(letters, args->given[i].letter) != NULL)
			return args->given[i].letter;
	return 0;
}

const struct builtin *builtin_find(const struct builtin_table *table, struct str name)
{
	size_t low = 0, high = table->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = str_compare(name, str_of(table->rows[middle]->name));
		if (order == 0)
			return table->rows[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

/* ---- variables ---- */

/* 2.5.3 PWD: an imported value counts when it is an absolute pathname of the working directory
 * without dot and dot-dot. */
static void find_working_directory(struct shell *sh)
{
	struct var *var = vars_at(&sh->vars, NAME_PWD);
	if ((var->flags & VAR_SET) && shell_is_directory_here(var->value))
		var->flags &= (uint8_t)~VAR_LAZY;
	else
		vars_learn(&sh->vars, NAME_PWD, shell_physical_directory(sh));
}

struct str shell_number_text(struct shell *sh, int64_t number)
{
	char *room = arena_bytes(&sh->scratch, 25);
	room[24] = '\0';
	return number_format(room, number);
}

struct str shell_lazy_value(struct shell *sh, name_id id)
{
	if (id == NAME_PWD) {
		find_working_directory(sh);
		return var_value(vars_at(&sh->vars, id));
	}
	if (id == NAME_LINENO)
		return shell_number_text(sh, sh->line);
	char room[24];	/* who starts a process asks where nothing rewinds the scratch arena */
	vars_learn(&sh->vars, id, number_format(room, getppid()));
	return var_value(vars_at(&sh->vars, id));
}

char **shell_environment(struct shell *sh)
{
	if (vars_at(&sh->vars, NAME_PWD)->flags & VAR_EXPORT)
		(void)shell_value(sh, NAME_PWD);
	return vars_environment(&sh->vars);
}

bool shell_assign(struct shell *sh, name_id id, struct str value)
{
	if (LIKELY(vars_set(&sh->vars, id, value)))
		return true;
	shell_error(sh, "%s: is read only", names_text(&sh->names, id).p);
	return false;
}

bool shell_assign_text(struct shell *sh, const char *name, struct str value)
{
	return shell_assign(sh, names_intern(&sh->names, str_of(name)), value);
}

/* names_utf8: does a locale's name end in .UTF-8, whatever the case, with or without the hyphen? */
static bool names_utf8(struct str locale)
{
	size_t dot = str_find(locale, '.');
	if (dot == locale.n)
		return false;
	struct str codeset = str_skip(locale, dot + 1);
	codeset.n = str_find(codeset, '@');
	const char *left = "utf8";
	for (size_t i = 0; i < codeset.n; i++)
		if (codeset.p[i] != '-' && (*left == '\0' || (codeset.p[i] | 0x20) != *left++))
			return false;
	return *left == '\0';
}

bool shell_utf8(struct shell *sh)
{
	static const name_id deciding[] = { NAME_LC_ALL, NAME_LC_CTYPE, NAME_LANG };
	if (LIKELY(!(sh->vars.changed & CHANGED_LOCALE)))
		return sh->utf8;
	/* the classes of IFS hold for one locale */
	sh->vars.changed ^= CHANGED_LOCALE;
	sh->vars.changed |= CHANGED_IFS;
	sh->utf8 = false;
	for (size_t i = 0; i < ARRAY_LENGTH(deciding); i++) {
		struct str value = shell_value(sh, deciding[i]);
		if (value.n == 0)
			continue;
		sh->utf8 = names_utf8(value);
		break;
	}
	return sh->utf8;
}

void shell_params_set(struct shell *sh, char **argv, size_t count)
{
	size_t bytes = (count + 1) * sizeof(char *), text = 0;
	for (size_t i = 0; i < count; i++)
		text += strlen(argv[i]) + 1;
	/* what a loop of `set --` leaves is used again; argv is never a part of it */
	struct params *params = &sh->params;
	bool fits = params->owned != NULL && bytes + text <= params->room &&
		bytes + text >= params->room / 8;
	size_t room = fits ? params->room : bytes + text + 64;
	char **block = fits ? params->owned : memory_get(room);
	char *next = (char *)block + bytes;
	for (size_t i = 0; i < count; i++) {
		size_t n = strlen(argv[i]) + 1;
		copy_bytes(next, argv[i], n);
		block[i] = next;
		next += n;
	}
	block[count] = NULL;
	if (!fits)
		memory_release(params->owned);
	*params = (struct params){ block, count, block, room };
}

void shell_set_option(struct shell *sh, unsigned bit, bool on)
{
	sh->options = on ? sh->options | bit : sh->options & ~bit;
	if (bit == OPTION_ALLEXPORT)
		sh->vars.export_all = on;
}

pid_t shell_pid(struct shell *sh)
{
	if (sh->pid == 0)
		sh->pid = getpid();
	return sh->pid;
}

/* ---- scripts ---- */

struct script *script_new(void)
{
	struct script *script = memory_get(sizeof(*script));
	*script = (struct script){ .references = 1 };
	return script;
}

struct script *shell_script_take(struct shell *sh)
{
	struct script *script = sh->spare_script;
	if (script == NULL)
		return script_new();
	sh->spare_script = NULL;
	return script;
}

void shell_script_give(struct shell *sh, struct script *script)
{
	if (script->references > 1 || sh->spare_script != NULL) {
		script_release(script);
		return;
	}
	arena_rewind(&script->arena, (struct arena_mark){ NULL, NULL });
	sh->spare_script = script;
}

static void forget_evaluated(struct shell *sh)
{
	for (size_t i = 0; sh->evaluated != NULL && i < EVALUATED_SLOTS; i++)
		if (sh->evaluated[i].script != NULL)
			script_release(sh->evaluated[i].script);
	memory_release(sh->evaluated);
	sh->evaluated = NULL;
}

void shell_trim(struct shell *sh)
{
	forget_evaluated(sh);
	if (sh->spare_script != NULL)
		arena_trim(&sh->spare_script->arena);
	buf_free(&sh->spare);
	buf_free(&sh->spare_text);
	arena_trim(&sh->scratch);
}

struct script *script_hold(struct script *script)
{
	script->references++;
	return script;
}

void script_release(struct script *script)
{
	if (--script->references > 0)
		return;
	arena_free(&script->arena);
	if (!script->lent)
		memory_release(script);
}
