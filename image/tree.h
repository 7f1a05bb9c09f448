/* tree.h - the files of an image as its layers build them up, in memory, without their contents. */
#ifndef NACRE_TREE_H
#define NACRE_TREE_H

#include "probe.h"
#include "tarread.h"

/* struct node: a name in the tree. A file that another hides stays in the list of all nodes. */
struct node {
	struct node *parent, *first, *next, *before;	/* siblings are a list */
	struct node *chain;			/* of the table of names */
	struct node *younger;			/* all nodes, in the order in which they came */
	struct str name;
	struct str target;			/* of a symbolic link */
	struct str capabilities;
	struct facts *facts;			/* of a regular file; hard links share them */
	struct node *same;			/* of a hard link: the name that was there first */
	enum tar_type type;
	uint32_t mode, major, minor;
	uint64_t uid, gid;
	unsigned layer;				/* that it came from, from 0 */
	unsigned depth, length;			/* components and bytes of its path */
	unsigned hidden_by;			/* the layer that hid it, when it is hidden */
	unsigned opaque_in;			/* layer + 1 that hid what lower ones had in here */
	unsigned touched_in;			/* layer + 1 that put something in here */
	unsigned names;				/* counted by the judge */
	bool hidden, implied;			/* implied: no entry of its own, so far */
	bool visible;				/* set by tree_mark_visible */
};

/* struct note: something about an entry that a finding is made of. */
struct note {
	enum rule_id rule;
	unsigned layer;
	struct str path;
	const char *text;
	struct note *next;
};

struct tree {
	struct arena *arena;
	struct node *root, *oldest, **youngest;
	struct node **table;
	size_t table_size, nodes;
	uint64_t name_bytes, secret[2];
	uint64_t steps;				/* components walked: LIMIT_STEPS ends it */
	struct note *notes, **last_note;
	bool layered;				/* .wh. names are whiteouts */
};

void tree_init(struct tree *t, struct arena *arena, bool layered);
void tree_free(struct tree *t);

/* tree_put: an entry of a layer; facts: of a TAR_FILE, else NULL. Returns false at a limit. */
MUST_USE bool tree_put(struct tree *t, const struct tar_entry *e, struct facts *facts,
	unsigned layer, struct fault *fault);
/* tree_mark_visible: at the end: sets node->visible for all that no higher layer hides, and gives
 * all names of a file the set-ID bits and capabilities that the entry of any of them has. */
void tree_mark_visible(struct tree *t);
/* tree_find: the node that a path leads to, beginning in `from`; symbolic links are followed, the
 * last one only with `follow`. Absolute paths and links begin at the root, and .. stays in it. NULL
 * where nothing is, and when t->steps are used up. */
struct node *tree_find(struct tree *t, struct node *from, struct str path, bool follow) MUST_USE;
/* tree_path: "/usr/bin/env", in the arena. */
struct str tree_path(const struct tree *t, const struct node *n, struct arena *arena) MUST_USE;
void tree_note(struct tree *t, enum rule_id rule, unsigned layer, struct str path,
	const char *format, ...) PRINTF_LIKE(5, 6);

#endif
