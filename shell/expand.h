/* expand.h - word expansions (2.6): tilde, parameters, command substitution, arithmetic; field
 * splitting; pathnames; quote
 * removal has been done by the parser. Results live in sh->scratch. false: an error was reported;
 * it is one of those that
 * end the shell (2.8.1). */
#ifndef NACRE_EXPAND_H
#define NACRE_EXPAND_H

#include "pattern.h"
#include "shell.h"

/* expand_words: all fields of a list of words, added to argv (which must be in sh->scratch). */
bool expand_words(struct shell *sh, const struct word *list, struct vec *argv) MUST_USE;
/* expand_string: one string: no field splitting, no pathname expansion. Assignments, case words,
 * here-documents, redirection targets, [[ ]]. NUL-terminated. "$@" and "$*" give the parameters
 * joined. p NULL: an error. */
struct str expand_string(struct shell *sh, const struct word *word) MUST_USE;
/* expand_value: as expand_string, but the bytes may be those of a variable: valid until any
 * variable changes. For the right side of an assignment. */
struct str expand_value(struct shell *sh, const struct word *word) MUST_USE;
/* expand_pattern: as expand_string, for a place where quoted characters are plain and others are
 * pattern characters. NULL: an error. */
const struct pattern *expand_pattern(struct shell *sh, const struct word *word) MUST_USE;

#endif
