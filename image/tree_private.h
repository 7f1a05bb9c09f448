/* tree_private.h - between the files of the tree. */
#ifndef NACRE_TREE_PRIVATE_H
#define NACRE_TREE_PRIVATE_H

#include "tree.h"

/* tree_child: NULL when there is none. tree_add: a directory that no entry named yet. tree_hide:
 * takes a node and what is below it out of sight. */
struct node *tree_child(const struct tree *t, const struct node *parent, struct str name);
struct node *tree_add(struct tree *t, struct node *parent, struct str name, unsigned layer);
void tree_hide(struct tree *t, struct node *n, unsigned layer);
/* tree_take_part: the next component that is not "." off a path; false at its end. */
MUST_USE bool tree_take_part(struct str *path, struct str *part);

#endif
