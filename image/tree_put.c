/* tree_put.c - one entry of a layer goes into the tree. */
#include "limit.h"
#include "tree_private.h"

/* struct put: one entry on its way. */
struct put {
	struct tree *tree;
	const struct tar_entry *entry;
	struct facts *facts;
	unsigned layer;
	struct fault *fault;
	bool noted;		/* one note on links for each entry */
};

static void escape(struct put *p, const char *why)
{
	tree_note(p->tree, RULE_ESCAPE, p->layer, p->entry->path, "%s", why);
}

/* disputed: where layers are put on top of each other by overlayfs, a folder stands in the link's
 * place, and what the link leads to is seen as it was. */
static void disputed(struct put *p)
{
	if (p->noted)
		tree_note(p->tree, RULE_DUPLICATE, p->layer, p->entry->path,
			"through a symbolic link, it hides or replaces what others still show");
}

/* into_link: the directory that a symbolic link in the middle of a path leads to. */
static struct node *into_link(struct put *p, struct node *parent, struct node *link)
{
	struct node *to = tree_find(p->tree, parent, link->target, true);
	if (!p->noted)
		tree_note(p->tree, RULE_THROUGH_LINK, p->layer, p->entry->path,
			"its directory is a symbolic link");
	p->noted = true;
	if (to != NULL && to->type == TAR_DIRECTORY)
		return to;
	struct str name = link->name;
	tree_hide(p->tree, link, p->layer);
	return tree_add(p->tree, parent, name, p->layer);
}

/* step: the directory `name` in `parent`, which need not be there yet. */
static struct node *step(struct put *p, struct node *parent, struct str name)
{
	struct node *child = tree_child(p->tree, parent, name);
	if (child == NULL) {
		if (parent->depth + 1 >= LIMIT_DEPTH) {
			fault_set(p->fault, "a pathname of more than %d components (limit DEPTH)",
				LIMIT_DEPTH);
			return NULL;
		}
		return tree_add(p->tree, parent, name, p->layer);
	}
	if (child->type == TAR_DIRECTORY)
		return child;
	if (child->type == TAR_SYMLINK)
		return into_link(p, parent, child);
	tree_note(p->tree, RULE_DUPLICATE, p->layer, p->entry->path,
		"its directory is a file that an earlier entry made");
	tree_hide(p->tree, child, p->layer);
	return tree_add(p->tree, parent, name, p->layer);
}

/* prune: hides what lower layers have put into a directory; what this layer has put there stays.
 * What has been gone through is marked, so that each directory is done once a layer. */
static void prune(struct tree *t, struct node *directory, unsigned layer)
{
	struct node *at = directory, *next;
	directory->opaque_in = layer + 1;
	for (struct node *n = at->first; n != NULL || at != directory; n = next) {
		if (n == NULL) {
			next = at->next;
			at = at->parent;
			continue;
		}
		next = n->next;
		if (n->layer < layer && n->touched_in != layer + 1) {
			tree_hide(t, n, layer);
		} else if (n->type == TAR_DIRECTORY && n->opaque_in != layer + 1) {
			n->opaque_in = layer + 1;
			at = n;
			next = n->first;
		}
	}
}

/* whiteout: hides a name of the lower layers. */
static void whiteout(struct put *p, struct node *parent, struct str name)
{
	if (str_equal(name, STR(".wh..opq"))) {
		disputed(p);
		if (parent->opaque_in != p->layer + 1)
			prune(p->tree, parent, p->layer);
		return;
	}
	if (str_starts(name, STR(".wh.")))
		return;		/* aufs kept its own records under such names */
	if (name.n == 0 || str_equal(name, STR(".")) || str_equal(name, STR(".."))) {
		escape(p, "a whiteout of the directory itself, or of the one above");
		return;
	}
	struct node *child = tree_child(p->tree, parent, name);
	if (child == NULL)
		return;
	disputed(p);
	if (child->layer < p->layer && child->touched_in != p->layer + 1)
		tree_hide(p->tree, child, p->layer);
	else if (child->type == TAR_DIRECTORY && child->opaque_in != p->layer + 1)
		prune(p->tree, child, p->layer);
}

/* is_open: may everybody change what is in a folder of this mode? */
static bool is_open(uint32_t mode)
{
	return (mode & 01002) == 02;
}

static void fill(struct put *p, struct node *n)
{
	const struct tar_entry *e = p->entry;
	struct arena *a = p->tree->arena;
	/* Through a link: as disputed says, the folder may be as it was. */
	bool stays_open = p->noted && e->type == TAR_DIRECTORY && is_open(n->mode);
	n->implied = false;
	n->type = e->type;
	n->mode = stays_open ? n->mode : e->mode;
	n->uid = e->uid;
	n->gid = e->gid;
	n->major = e->major;
	n->minor = e->minor;
	n->layer = p->layer;
	n->facts = p->facts;
	n->capabilities = (struct str){ NULL, 0 };
	if (e->capabilities.n > 0)
		n->capabilities = (struct str){ arena_copy(a, e->capabilities), e->capabilities.n };
	if (e->type == TAR_SYMLINK)
		n->target = (struct str){ arena_copy(a, e->target), e->target.n };
}

/* add_privileges: what the entry of a hard link says of the file. Some programs that unpack set its
 * mode, owner and capabilities, so that the file has them under each of its names, and some do not:
 * what gives privileges counts. tree_mark_visible tells the other names. */
static void add_privileges(struct put *p, struct node *n)
{
	const struct tar_entry *e = p->entry;
	if (n->type != TAR_FILE)
		return;
	n->mode |= e->mode & 06000;
	if ((e->mode & 06000) != 0) {
		n->uid = e->uid;
		n->gid = e->gid;
	}
	if (e->capabilities.n > 0)
		n->capabilities = (struct str){ arena_copy(p->tree->arena, e->capabilities),
			e->capabilities.n };
}

/* fill_hard_link: the name shares what the other one is. */
static bool fill_hard_link(struct put *p, struct node *parent, struct str name)
{
	struct node *other = tree_find(p->tree, p->tree->root, p->entry->target, false);
	if (other == NULL || other->type == TAR_DIRECTORY) {
		tree_note(p->tree, RULE_DANGLING, p->layer, p->entry->path, "it leads to %.*s",
			(int)p->entry->target.n, p->entry->target.p);
		return false;
	}
	struct node *old = tree_child(p->tree, parent, name);
	if (old == other) {
		add_privileges(p, old);
		return true;
	}
	if (old != NULL)
		tree_hide(p->tree, old, p->layer);
	struct node *n = tree_add(p->tree, parent, name, p->layer);
	struct str own = n->name;
	struct node *before = n->before, *next = n->next, *chain = n->chain, *younger = n->younger;
	unsigned depth = n->depth, length = n->length;
	*n = *other;
	n->name = own;
	n->parent = parent;
	n->before = before;
	n->next = next;
	n->chain = chain;
	n->younger = younger;
	n->depth = depth;
	n->length = length;
	n->first = NULL;
	n->layer = p->layer;
	n->same = other->same != NULL ? other->same : other;
	add_privileges(p, n);
	return true;
}

/* put_leaf: the last component of the path. */
static void put_leaf(struct put *p, struct node *parent, struct str name)
{
	enum tar_type type = p->entry->type;
	struct node *old = tree_child(p->tree, parent, name);
	bool again = old != NULL && !old->implied && old->layer == p->layer;
	if (again && (old->type != TAR_DIRECTORY || type != TAR_DIRECTORY))
		tree_note(p->tree, RULE_DUPLICATE, p->layer, p->entry->path,
			"the layer has this path twice");
	else if (old != NULL && old->touched_in == p->layer + 1 && type != TAR_DIRECTORY)
		tree_note(p->tree, RULE_DUPLICATE, p->layer, p->entry->path,
			"the layer puts files into this directory, then something in its place");
	else if (old != NULL && (old->type != TAR_DIRECTORY || type != TAR_DIRECTORY))
		disputed(p);
	if (type == TAR_HARDLINK) {
		let_fail(fill_hard_link(p, parent, name));
		return;
	}
	if (old != NULL && (old->type != TAR_DIRECTORY || type != TAR_DIRECTORY)) {
		tree_hide(p->tree, old, p->layer);
		old = NULL;
	}
	fill(p, old != NULL ? old : tree_add(p->tree, parent, name, p->layer));
}

static bool count(struct put *p)
{
	struct tree *t = p->tree;
	t->name_bytes += p->entry->path.n + p->entry->target.n + p->entry->capabilities.n;
	if (t->nodes >= LIMIT_ENTRIES)
		return fault_set(p->fault, "more than %llu entries (limit ENTRIES)",
			(unsigned long long)LIMIT_ENTRIES);
	if (t->steps >= LIMIT_STEPS)
		return fault_set(p->fault, "pathnames lead through too many links (limit STEPS)");
	if (t->name_bytes > LIMIT_NAMES)
		return fault_set(p->fault, "more than %llu MiB of names (limit NAMES)",
			(unsigned long long)(LIMIT_NAMES >> 20));
	return true;
}

/* is_short: a path through links may be longer than the text that names it. */
static bool is_short(struct put *p, const struct node *parent, struct str name)
{
	size_t length = parent->length + 1 + name.n;
	if (!p->noted)
		return true;
	p->tree->name_bytes += length;
	return length < LIMIT_PATH || fault_set(p->fault,
		"through links, a pathname of %zu bytes; %d are allowed (limit PATH)", length,
		LIMIT_PATH - 1);
}

/* is_safe: does the path stay in the image, whoever unpacks it? */
static bool is_safe(struct put *p, struct str path)
{
	struct str part;
	while (tree_take_part(&path, &part)) {
		if (str_equal(part, STR(".."))) {
			escape(p, "a component of its path is \"..\"");
			return false;
		}
	}
	return true;
}

bool tree_put(struct tree *t, const struct tar_entry *e, struct facts *facts, unsigned layer,
	struct fault *fault)
{
	struct put p = { t, e, facts, layer, fault, false };
	struct node *parent = t->root;
	struct str path = e->path, part, next;
	if (!count(&p))
		return false;
	if (!is_safe(&p, e->path) || (e->type == TAR_HARDLINK && !is_safe(&p, e->target)))
		return true;
	if (!tree_take_part(&path, &part)) {
		if (e->type == TAR_DIRECTORY)
			fill(&p, t->root);
		else
			escape(&p, "it stands in place of the root directory");
		return true;
	}
	while (tree_take_part(&path, &next)) {
		parent = step(&p, parent, part);
		if (parent == NULL)
			return false;
		parent->touched_in = layer + 1;
		part = next;
	}
	if (!is_short(&p, parent, part))
		return false;
	if (t->layered && str_starts(part, STR(".wh.")))
		whiteout(&p, parent, str_skip(part, 4));
	else
		put_leaf(&p, parent, part);
	return true;
}
