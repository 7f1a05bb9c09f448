/* redirect_internal.h - between the files of the redirect module */
#ifndef NACRE_REDIRECT_INTERNAL_H
#define NACRE_REDIRECT_INTERNAL_H

#include "redirect.h"

/* redirect_open: opens the file or makes the here-document of r, close-on-exec. -1: a message
 * was printed. */
int redirect_open(struct shell *sh, const struct redirection *r) MUST_USE;

/* redirect_here: a descriptor from which text can be read; without text (p NULL) an empty file that
 * can be written to as well. -1 and errno. */
int redirect_here(struct shell *sh, struct str text) MUST_USE;

/* redirect_source: what the word behind <& or >& names: a descriptor, SOURCE_CLOSE for "-", or
 * SOURCE_BAD (a message was printed). Whether the descriptor is open is not looked at. */
enum { SOURCE_CLOSE = -1, SOURCE_BAD = -2 };
int redirect_source(struct shell *sh, const struct redirection *r) MUST_USE;

/* redirect_bad_fd: "N: bad file descriptor"; returns false. */
bool redirect_bad_fd(struct shell *sh, int fd);

/* redirect_may_copy: may descriptor `to` become a copy of `from`, both as this process has them?
 * Not when it is closed or our own, and 0, 1 and 2 only of one that is open for reading or writing
 * (2.7.5, 2.7.6 leave that open; other descriptors only keep something for later). false: a
 * message that calls `from` by the name that the script gave it was printed. */
bool redirect_may_copy(struct shell *sh, int from, int name, int to) MUST_USE;

/* redirect_is_dup: <& or >&. */
static inline bool redirect_is_dup(const struct redirection *r)
{
	return r->kind == REDIR_DUP_READ || r->kind == REDIR_DUP_WRITE;
}

/* redirect_is_ours: is fd one that the shell keeps for itself? */
bool redirect_is_ours(const struct shell *sh, int fd) MUST_USE;

/* redirect_raise: moves fd, which is ours, to least or above, close-on-exec; below that where
 * the limit leaves no room. Closes fd; -1 (and fd closed) with errno. */
int redirect_raise(int fd, int least) MUST_USE;

/* redirect_slot: where the shell keeps its stream for descriptor fd (0-2). */
static inline struct stream **redirect_slot(struct shell *sh, int fd)
{
	return fd == 0 ? &sh->in : fd == 1 ? &sh->out : &sh->err;
}

/* LIMIT_INTERNAL_FD: our own descriptors start here, if the limit on their number permits. */
enum { LIMIT_INTERNAL_FD = 10 };

#endif
