/* trap.c - actions for signals and for the end of the shell (2.15 trap) */
#include "shell.h"

/* add_action: quoted so that it can be read back, and always visibly quoted. */
static void add_action(struct buf *line, struct str action)
{
	if (str_find(action, '\'') < action.n || str_find(action, '\n') < action.n) {
		shell_quote(line, action);
		return;
	}
	buf_add_byte(line, '\'');
	buf_add(line, action);
	buf_add_byte(line, '\'');
}

/* print_one: "trap -- ACTION CONDITION". A subshell that has set no trap shows those of the
 * shell it was made from; the default state is shown, as "-", only where it was asked for. */
static void print_one(struct shell *sh, int number, bool defaults)
{
	const struct trap *trap = &sh->traps.of[number];
	const struct trap_text *action = sh->traps.show_parents ? trap->printed : trap->action;
	bool ignored = trap->state == TRAP_IGNORED || trap->entry_ignored;

	if (number == SIGKILL || number == SIGSTOP || (action == NULL && !ignored && !defaults))
		return;
	struct buf *line = buf_new(&sh->scratch);
	buf_add(line, STR("trap -- "));
	if (action != NULL)
		add_action(line, (struct str){ action->text, action->length });
	else
		buf_add(line, ignored ? STR("''") : STR("-"));
	buf_add_byte(line, ' ');
	const char *name = signal_name(number, arena_bytes(&sh->scratch, SIGNAL_ROOM));
	if (name != NULL)
		buf_add_text(line, name);
	else
		buf_add_integer(line, number);
	buf_add_byte(line, '\n');
	stream_write(sh->out, buf_str(line));
}

static void print_all(struct shell *sh, bool defaults)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);

	traps_look_at_entry(&sh->traps);
	for (int i = 0; i < SIGNAL_COUNT; i++)
		print_one(sh, i, defaults);
	arena_rewind(&sh->scratch, mark);
}

/* find_condition: its number, or -1 after a message. 2.15 trap: an invalid one is no error
 * that ends the shell. */
static int find_condition(struct shell *sh, const char *name)
{
	static const char *const others[] = { "ERR", "DEBUG", "RETURN" };
	int number = signal_number(str_of(name));

	if (number >= 0)
		return number;
	for (size_t i = 0; i < ARRAY_LENGTH(others); i++) {
		if (strcmp(name, others[i]) != 0)
			continue;
		(void)shell_fail(sh, 1, "%s is no condition: expected EXIT or a signal; %s", name,
				 i == 0 ? "to act on a failure write command || action"
					: "call a function where the action is wanted");
		return -1;
	}
	(void)shell_fail(sh, 1, "unknown condition \"%s\": expected EXIT or a signal", name);
	return -1;
}

static void set_one(struct shell *sh, const char *name, enum trap_state state, const char *action)
{
	int number = find_condition(sh, name);

	if (number < 0)
		return;
	if (number == SIGKILL || number == SIGSTOP) {
		if (state != TRAP_DEFAULT)
			(void)shell_fail(sh, 1, "%s cannot be trapped or ignored", name);
		return;
	}
	/* What was ignored on entry stays so, in silence. */
	let_fail(traps_set(&sh->traps, number, state, str_of(action)));
}

static void print_given(struct shell *sh, char *const *names)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);

	traps_look_at_entry(&sh->traps);
	for (; *names != NULL; names++) {
		int number = find_condition(sh, *names);
		if (number >= 0)
			print_one(sh, number, true);
	}
	arena_rewind(&sh->scratch, mark);
}

static bool is_unsigned(const char *text)
{
	const char *p = text;

	while (is_digit(*p))
		p++;
	return p > text && *p == '\0';
}

static enum flow run_trap(struct shell *sh, const struct args *args)
{
	char *const *names = args->argv;
	const char *action = "-";
	enum trap_state state = TRAP_DEFAULT;

	if (args_has(args, 'p') && args->argc > 0)
		print_given(sh, names);
	else if (args->argc == 0)
		print_all(sh, args_has(args, 'p'));
	if (args_has(args, 'p') || args->argc == 0)
		return FLOW_NEXT;
	/* One operand alone is a condition to reset, as in other shells; so is a list that
	 * starts with a number. */
	if (args->argc > 1 && !is_unsigned(names[0]))
		action = *names++;
	else if (strcmp(names[0], "-") == 0 || signal_number(str_of(names[0])) < 0)
		return shell_fail(sh, 1, "expected a condition after the action");
	if (*action == '\0')
		state = TRAP_IGNORED;
	else if (strcmp(action, "-") != 0)
		state = TRAP_ACTION;
	for (; *names != NULL; names++)
		set_one(sh, *names, state, action);
	return FLOW_NEXT;
}

const struct builtin builtin_trap = {
	.name = "trap", .run = run_trap,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_FINITE,
	.options = "p", .operands = { 0, -1 },
	BUILTIN_HELP("trap [action condition...] | trap number [condition...] | trap -p "
		"[condition...]",
		"Run action, as with eval, when a condition arises: EXIT (or 0), the end of\n"
		"the shell, or a signal, by name or number. An empty action ignores the\n"
		"signal, also in commands that are started; - brings the default back. An\n"
		"action runs when the command that is running has ended; `wait` and `sleep`\n"
		"end at once. Signals that were ignored when the shell started stay so.\n"
		"Subshells start with the default for all conditions that are not ignored.\n"
		"Without operands, print what is not default, so that it can be read back.\n"
		"\t-p\tprint the given conditions, or all, default ones too")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_TRAPS,
};
