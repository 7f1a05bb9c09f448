/* redirect.h - open, save, restore (2.7). Targets come expanded: this module never sees words.
 *
 * Three ways to apply the same list: in the shell's own descriptors (restored or kept:
 * `exec`), virtually in sh->in, out and err only (builtins that run no commands, and all
 * inside a subshell that runs in place), or as moves for a child. */
#ifndef NACRE_REDIRECT_H
#define NACRE_REDIRECT_H

#include "shell.h"

/* struct redirection: a struct redir whose target has been expanded. text: a path, digits or
 * "-" for the dup kinds, the bytes of a here-document. */
struct redirection {
	enum redir_kind kind;
	int fd;
	struct str text;
	unsigned line;
};

/* struct redirected: what to restore. Lives in the caller's frame; what it points to is in
 * sh->scratch. */
struct redirected {
	struct saved_fds saved;
	struct stream *in, *out, *err;		/* the shell's streams before */
	struct stream *streams;			/* made for this list */
	size_t stream_count;
	bool active;				/* something must be restored */
	bool real;				/* the shell's own descriptors changed */
};

/* redirect_apply: opens and moves the shell's own descriptors, saving what was there. On
 * failure everything is restored, a message has been printed, and the result is false. */
bool redirect_apply(struct shell *sh, const struct redirection *list, size_t count,
	struct redirected *undo) MUST_USE;
/* redirect_restore: brings the descriptors and streams back. Output that waits is written
 * first; a write error is reported and false. */
bool redirect_restore(struct shell *sh, struct redirected *undo);
/* redirect_keep: makes the change permanent (`exec` without a command). */
void redirect_keep(struct shell *sh, struct redirected *undo);

/* redirect_virtual: the same effect on sh->in, out, err alone; no descriptor of the shell
 * changes. Undone by redirect_restore. Lists that need more (a descriptor above 2, say) are
 * refused by redirect_can_be_virtual. */
bool redirect_can_be_virtual(const struct redirection *list, size_t count) MUST_USE;
bool redirect_virtual(struct shell *sh, const struct redirection *list, size_t count,
	struct redirected *undo) MUST_USE;

/* redirect_waits: is one of them a FIFO, whose opening waits for the other end? */
bool redirect_waits(const struct redirection *list, size_t count) MUST_USE;

/* redirect_moves: opens what must be opened (close-on-exec, above 9) and says what a child has
 * to do; *moves and the descriptors to close afterwards (redirect_close) are in sh->scratch. */
struct redirect_plan {
	int in, out;		/* set by the caller: pipe ends that will be 0 and 1; 0: none */
	struct fd_move *moves;
	size_t count;
	int *opened;
	size_t opened_count;
};
bool redirect_moves(struct shell *sh, const struct redirection *list, size_t count,
	struct redirect_plan *plan) MUST_USE;
void redirect_close(struct redirect_plan *plan);

/* redirect_is_terminal: is the script's descriptor fd one? */
bool redirect_is_terminal(struct shell *sh, int64_t fd) MUST_USE;

/* For a builtin that gives names such as /dev/stdin to the kernel.
 * redirect_named: which of the standard streams (bits 1 << 0, 1, 2) do arguments name that are not
 * what the process's descriptor of that number is? */
unsigned redirect_named(struct shell *sh, char *const *argv) MUST_USE;
/* redirect_show: makes these descriptors what the streams are; opens: for reading and writing, not
 * only to be looked at. false: a message was printed, nothing is changed. redirect_hide: brings
 * them back; what was written to those of `written` into memory, where that is their stream. */
bool redirect_show(struct shell *sh, unsigned named, bool opens,
	struct redirected *undo) MUST_USE;
void redirect_hide(struct shell *sh, unsigned written, struct redirected *undo);

/* redirect_temporary: a file without a name in TMPDIR, or else in /tmp. -1: errno. */
int redirect_temporary(struct shell *sh) MUST_USE;

#endif
