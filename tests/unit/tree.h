/* tree.h - prints what the parser made in a compact s-expression form, for tests and fuzzing.
 *
 *	(cmd a=w* "b" >w)	simple command: assignments, words, redirections
 *	words			plain text unquoted, 'text' quoted; $x ${x:-w} $(...) $((text)),
 *				in "..." when quoted; <~name>; joined without blanks
 *	(list ...) (and-or ...) (pipe ...) (not ...) (sub ...) (group ...) (if ...) (while ...)
 *	(until ...) (for x ...) (case ...) (fun f ...) (cond ...)
 *	x&			an asynchronous item; || stands before an or-item */
#ifndef NACRE_TEST_TREE_H
#define NACRE_TEST_TREE_H

#include "base.h"
#include "syntax.h"

/* tree_print: adds the form of node (NULL: "()") to out. */
void tree_print(struct buf *out, const struct names *names, const struct node *node);
void tree_print_word(struct buf *out, const struct names *names, const struct word *word);
/* tree_touches: adds the names of TOUCH_ bits: "VARS CALL". */
void tree_touches(struct buf *out, unsigned touches);

#endif
