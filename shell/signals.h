/* signals.h - one handler, one table of flags, the bookkeeping of traps (2.12, 2.15 trap), and the one door for waiting.
 * The flags are the only mutable file-scope data in the program. */
#ifndef NACRE_SIGNALS_H
#define NACRE_SIGNALS_H

#include <signal.h>
#include "base.h"

#define SIGNAL_COUNT 65		/* 1..64, and 0 for EXIT */

/* signal_number: 0 for EXIT, -1 when unknown. Names with or without SIG, upper or lower case, RTMIN+n, decimal numbers. */
int signal_number(struct str name) MUST_USE;
/* signal_name: without SIG; "EXIT" for 0; NULL when there is none. room holds names that are made up (RTMIN+3). */
const char *signal_name(int number, char room[16]) MUST_USE;

enum trap_state { TRAP_DEFAULT, TRAP_IGNORED, TRAP_ACTION };

/* struct trap: text is on the heap; it is freed when the last of `pins` (1 for the table, 1 for each run) goes. */
struct trap_text {
	unsigned pins;
	size_t length;
	char text[];
};

struct trap {
	enum trap_state state;
	bool entry_known, entry_ignored;	/* ignored when the shell started: cannot be trapped (2.15 trap) */
	struct trap_text *action;
	struct trap_text *printed;	/* in a subshell: what `trap` still prints until a trap is set (2.15) */
	bool printed_ignored;
};

struct traps {
	struct trap of[SIGNAL_COUNT];
	bool show_parents;	/* a subshell that has set no trap yet prints its parent's */
	bool any;		/* some trap has an action */
	bool forwarder;		/* PID 1: handlers are installed for forwarding */
};

void traps_init(struct traps *traps);
void traps_free(struct traps *traps);
/* traps_set: state and, for TRAP_ACTION, a copy of the text. false: it was ignored on entry and stays so (no error, 2.15). */
bool traps_set(struct traps *traps, int number, enum trap_state state, struct str action);
/* traps_reset: in a child: actions become default, ignored stay; flags are cleared. What `trap` prints is kept. */
void traps_reset(struct traps *traps);
/* traps_next: takes one pending signal that has an action: its number, or 0. The caller pins the text while it runs. */
int traps_next(struct traps *traps) MUST_USE;
struct trap_text *trap_pin(struct trap_text *text);
void trap_unpin(struct trap_text *text);
/* traps_for_exec: the child that is about to exec gets default handling for caught signals by the kernel; this restores
 * what this process changed for itself (the forwarder's). Async-signal-safe. */
void traps_for_exec(const struct traps *traps);

/* signals_pending: has any signal with a handler arrived that nobody took? One load. */
bool signals_pending(void);
/* signals_catch: installs the handler for a signal (no SA_RESTART), so that it can be taken. */
void signals_catch(int number);
/* signals_take: was the signal flagged? Clears the flag. */
bool signals_take(int number);
/* signals_flagged: was it flagged? Leaves it. */
bool signals_flagged(int number);

/* wait_event: blocks until a signal with a handler arrives (SIGCHLD included, once signals_catch'ed), a descriptor in fds
 * (may be 0 of them) is ready, or milliseconds have passed (-1: no limit). No check-then-sleep race: signals are blocked,
 * flags looked at, then ppoll with the old mask. Returns ppoll's result, or -1 with errno EINTR. */
struct pollfd;
int wait_event(struct pollfd *fds, unsigned long count, int64_t milliseconds);

#endif
