/* signals_traps.c - the bookkeeping of traps (2.12, 2.15 trap) */
#include "signals_internal.h"

static const int forwarded[] = { SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGUSR1, SIGUSR2, SIGWINCH };

bool signal_is_forwarded(int number)
{
	for (size_t i = 0; i < ARRAY_LENGTH(forwarded); i++)
		if (forwarded[i] == number)
			return true;
	return false;
}

bool signal_is_ending(int number)
{
	return number == SIGTERM || number == SIGINT || number == SIGQUIT || number == SIGHUP;
}

struct trap_text *trap_pin(struct trap_text *text)
{
	if (text != NULL)
		text->pins++;
	return text;
}

void trap_unpin(struct trap_text *text)
{
	if (text != NULL && --text->pins == 0)
		memory_release(text);
}

static struct trap_text *text_new(struct str action)
{
	struct trap_text *text = memory_get(sizeof(*text) + action.n + 1);

	text->pins = 1;
	text->length = action.n;
	memcpy(text->text, action.p, action.n);
	text->text[action.n] = '\0';
	return text;
}

void traps_init(struct traps *traps)
{
	*traps = (struct traps){ 0 };
}

/* forget_printed: from the first trap that a subshell sets, `trap` prints its own (2.15 trap). */
static void forget_printed(struct traps *traps)
{
	for (int i = 0; traps->show_parents && i < SIGNAL_COUNT; i++) {
		trap_unpin(traps->of[i].printed);
		traps->of[i].printed = NULL;
		traps->of[i].printed_ignored = false;
	}
	traps->show_parents = false;
}

void traps_free(struct traps *traps)
{
	traps->show_parents = true;
	forget_printed(traps);
	for (int i = 0; i < SIGNAL_COUNT; i++)
		trap_unpin(traps->of[i].action);
	*traps = (struct traps){ 0 };
}

/* look_at_entry: finds out once what the signal's action was when the shell started. Called
 * before it is changed. */
static void look_at_entry(struct trap *trap, int number)
{
	struct sigaction action;

	if (trap->entry_known || number == 0)
		return;
	trap->entry_known = true;
	trap->entry_ignored = sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

void traps_look_at_entry(struct traps *traps)
{
	for (int i = 1; i < SIGNAL_COUNT; i++)
		look_at_entry(&traps->of[i], i);
}

/* install: makes the kernel's action what the trap's state asks for. */
static void install(struct traps *traps, int number)
{
	enum trap_state state = traps->of[number].state;

	if (number == 0)
		return;
	if (number == SIGCHLD) {
		/* Ignored, the kernel would throw the statuses of our children away; only
		 * programs get it ignored. */
		traps->children_ignored = state == TRAP_IGNORED;
		if (state == TRAP_ACTION || traps->forwarder)
			signals_catch(number);
		else
			signals_release(number, false);
		return;
	}
	if (state == TRAP_ACTION ||
	    (state == TRAP_DEFAULT && traps->forwarder && signal_is_forwarded(number)))
		signals_catch(number);
	else
		signals_release(number, state == TRAP_IGNORED);
}

static void count_actions(struct traps *traps)
{
	traps->signals = false;
	for (int i = 1; i < SIGNAL_COUNT; i++)
		if (traps->of[i].state == TRAP_ACTION)
			traps->signals = true;
	traps->any = traps->signals || traps->of[0].state == TRAP_ACTION;
}

bool traps_set(struct traps *traps, int number, enum trap_state state, struct str action)
{
	struct trap *trap = &traps->of[number];

	forget_printed(traps);
	look_at_entry(trap, number);
	if (trap->entry_ignored)
		return false;
	struct trap_text *old = trap->action;
	trap->action = state == TRAP_ACTION ? text_new(action) : NULL;
	trap_unpin(old);
	if (trap->state == state && state != TRAP_DEFAULT)
		return true;
	trap->state = state;
	install(traps, number);
	count_actions(traps);
	return true;
}

void traps_children(struct traps *traps)
{
	struct trap *trap = &traps->of[SIGCHLD];

	traps->children_known = true;
	look_at_entry(trap, SIGCHLD);
	if (trap->entry_ignored) {
		traps->children_ignored = true;
		signals_release(SIGCHLD, false);
	}
}

void traps_forward(struct traps *traps)
{
	traps->forwarder = true;
	for (size_t i = 0; i < ARRAY_LENGTH(forwarded); i++) {
		struct trap *trap = &traps->of[forwarded[i]];
		look_at_entry(trap, forwarded[i]);
		if (!trap->entry_ignored)
			install(traps, forwarded[i]);
	}
	traps_children(traps);
	signals_catch(SIGCHLD);
}

void traps_ignore(struct traps *traps, int number)
{
	look_at_entry(&traps->of[number], number);
	signals_release(number, true);
}

/* reset_one: 2.12: in a subshell, traps that are not ignored get the default action. */
static void reset_one(struct traps *traps, int number)
{
	struct trap *trap = &traps->of[number];

	/* A subshell of a subshell that has set no trap shows what that one shows. */
	if (!traps->show_parents || trap->action != NULL) {
		trap_unpin(trap->printed);
		trap->printed = trap->action;
		trap->action = NULL;
	}
	trap->printed_ignored = trap->state == TRAP_IGNORED;
	if (trap->state == TRAP_ACTION)
		trap->state = TRAP_DEFAULT;
	if (number != 0 && signals_caught(number))
		signals_release(number, false);
}

void traps_reset(struct traps *traps)
{
	traps->forwarder = false;
	for (int i = 0; i < SIGNAL_COUNT; i++)
		reset_one(traps, i);
	traps->show_parents = true;
	traps->any = traps->signals = false;
	signals_forget();
}

void traps_for_exec(const struct traps *traps)
{
	struct sigaction action = { .sa_handler = SIG_DFL };

	for (int i = 1; i < SIGNAL_COUNT; i++)
		if (signals_caught(i))
			sigaction(i, &action, NULL);
	if (traps->children_ignored) {
		action.sa_handler = SIG_IGN;
		sigaction(SIGCHLD, &action, NULL);
	}
}

int traps_waiting(const struct traps *traps)
{
	if (!signals_pending())
		return 0;
	for (int i = 1; i < SIGNAL_COUNT; i++)
		if (traps->of[i].state == TRAP_ACTION && signals_flagged(i))
			return i;
	return 0;
}

/* drop_useless: flags that nobody will take: the trap was removed after the signal came, or
 * SIGCHLD ended a wait. PID 1 takes its own (job_signals). */
static void drop_useless(const struct traps *traps)
{
	if (traps->forwarder)
		return;
	for (int i = 1; i < SIGNAL_COUNT; i++)
		if (traps->of[i].state != TRAP_ACTION)
			let_fail(signals_take(i));
}

int traps_next(struct traps *traps)
{
	int number = traps_waiting(traps);

	if (number == 0)
		drop_useless(traps);
	else
		let_fail(signals_take(number));
	return number;
}
