/* signals.h - one handler, one table of flags, the bookkeeping of traps (2.12, 2.15 trap), and
 * the one door for waiting. The flags are the only mutable file-scope data in the program. */
#ifndef NACRE_SIGNALS_H
#define NACRE_SIGNALS_H

#include <signal.h>
#include "base.h"

#define SIGNAL_COUNT 65		/* 1..64, and 0 for EXIT */

/* signal_number: 0 for EXIT, -1 when unknown. Names with or without SIG, upper or lower case,
 * RTMIN+n, decimal numbers. */
int signal_number(struct str name) MUST_USE;
#define SIGNAL_ROOM 16
/* signal_name: without SIG; "EXIT" for 0; NULL when there is none. room holds names that are
 * made up (RTMIN+3). */
const char *signal_name(int number, char room[SIGNAL_ROOM]) MUST_USE;

enum trap_state { TRAP_DEFAULT, TRAP_IGNORED, TRAP_ACTION };

/* struct trap: text is on the heap; it is freed when the last of `pins` (1 for the table, 1
 * for each run) goes. */
struct trap_text {
	unsigned pins;
	size_t length;
	char text[];
};

struct trap {
	enum trap_state state;
	bool entry_known, entry_ignored;	/* ignored on entry: cannot be trapped (2.15) */
	struct trap_text *action;
	struct trap_text *printed;	/* in a subshell: what `trap` prints until one is set */
	bool printed_ignored;
};

struct traps {
	bool show_parents;	/* a subshell that has set no trap yet prints its parent's */
	bool any;		/* some trap has an action, EXIT's included */
	bool signals;		/* that of some signal has one */
	bool forwarder;		/* PID 1: handlers are installed for forwarding */
	bool children_known;	/* traps_children was called */
	bool children_ignored;	/* programs get SIGCHLD ignored; the shell needs it */
	struct trap of[SIGNAL_COUNT];
};

void traps_init(struct traps *traps);
void traps_free(struct traps *traps);
/* traps_set: state and, for TRAP_ACTION, a copy of the text. false: it was ignored on entry
 * and stays so (no error, 2.15). */
bool traps_set(struct traps *traps, int number, enum trap_state state, struct str action);
/* traps_reset: in a child: actions become default, ignored stay; flags are cleared. What
 * `trap` prints is kept. */
void traps_reset(struct traps *traps);
/* traps_next: takes one pending signal that has an action: its number, or 0. The caller pins
 * the text while it runs. */
int traps_next(struct traps *traps) MUST_USE;
/* traps_look_at_entry: makes entry_ignored known for all signals: for `trap`, which prints
 * those too. */
void traps_look_at_entry(struct traps *traps);
/* traps_waiting: the number that traps_next would take, or 0; nothing is taken. */
int traps_waiting(const struct traps *traps) MUST_USE;
/* traps_forward: this is PID 1: handlers for the signals that it forwards (confinement 7) and
 * for SIGCHLD. What was ignored on entry stays so. */
void traps_forward(struct traps *traps);
/* signal_is_forwarded: is it one that PID 1 hands on? signal_is_ending: does it end the script
 * then? */
bool signal_is_forwarded(int number) MUST_USE;
bool signal_is_ending(int number) MUST_USE;
/* traps_children: before the first child: SIGCHLD must not be ignored, or statuses would be
 * lost. */
void traps_children(struct traps *traps);
/* traps_ignore: the subshell of an asynchronous list has SIGINT and SIGQUIT ignored (2.11). It
 * may trap them. */
void traps_ignore(struct traps *traps, int number);
struct trap_text *trap_pin(struct trap_text *text);
void trap_unpin(struct trap_text *text);
/* traps_for_exec: in a child that is about to exec, with signals still blocked: caught signals
 * get their default now, so that no handler runs in memory that is the parent's; SIGCHLD
 * becomes what programs are to get. Async-signal-safe. */
void traps_for_exec(const struct traps *traps);

/* signals_pending: has any signal with a handler arrived that nobody took? One load. */
extern volatile sig_atomic_t signals_arrived;
static inline bool signals_pending(void)
{
	return signals_arrived != 0;
}
/* signals_remind: makes signals_pending true once more: somebody who took a flag leaves a
 * decision to the next one who looks (PID 1 has to end). */
static inline void signals_remind(void)
{
	signals_arrived = 1;
}
/* signals_catch: installs the handler for a signal (no SA_RESTART), so that it can be taken. */
void signals_catch(int number);
/* signals_take: was the signal flagged? Clears the flag. */
bool signals_take(int number);
/* signals_flagged: was it flagged? Leaves it. */
bool signals_flagged(int number);

/* signals_any_caught: is there a handler for any signal? */
bool signals_any_caught(void) MUST_USE;
/* signals_block, signals_restore: around fork and vfork: nothing is delivered in between. */
void signals_block(sigset_t *old);
void signals_restore(const sigset_t *old);

/* wait_event: blocks until a signal with a handler arrives (SIGCHLD included, once
 * signals_catch'ed), a descriptor in fds (may be 0 of them) is ready, or milliseconds have
 * passed (-1: no limit). No check-then-sleep race: signals are blocked, flags looked at, then
 * ppoll with the old mask. Returns ppoll's result, or -1 with errno EINTR. A signal that came
 * since the last call counts as one that comes now: so the caller checks what it waits for,
 * calls, and checks again. */
struct pollfd;
int wait_event(struct pollfd *fds, unsigned long count, int64_t milliseconds);

#endif
