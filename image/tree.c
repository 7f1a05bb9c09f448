/* tree.c - layers on top of each other: OCI image specification, "Image Layer Filesystem
 * Changeset". */
#include <stdarg.h>
#include <stdio.h>
#include <sys/random.h>
#include "limit.h"
#include "tree.h"
#include "tree_private.h"

void tree_init(struct tree *t, struct arena *arena, bool layered)
{
	*t = (struct tree){ .arena = arena, .layered = layered, .table_size = 1024 };
	t->table = memory_get(t->table_size * sizeof(*t->table));
	memset(t->table, 0, t->table_size * sizeof(*t->table));
	/* Names are put into the table by a secret: nobody can make a layer whose names collide. */
	if (getrandom(t->secret, sizeof(t->secret), 0) != (ssize_t)sizeof(t->secret))
		t->secret[0] = (uint64_t)(uintptr_t)t;
	t->youngest = &t->oldest;
	t->last_note = &t->notes;
	t->root = ARENA_NEW(arena, struct node);
	t->root->type = TAR_DIRECTORY;
	t->root->mode = 0755;
	t->root->implied = true;
	*t->youngest = t->root;
	t->youngest = &t->root->younger;
}

void tree_free(struct tree *t)
{
	memory_release(t->table);
	t->table = NULL;
}

void tree_note(struct tree *t, enum rule_id rule, unsigned layer, struct str path,
	const char *format, ...)
{
	char text[512];
	va_list arguments;
	struct note *n = ARENA_NEW(t->arena, struct note);
	va_start(arguments, format);
	int length = vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	*n = (struct note){ .rule = rule, .layer = layer };
	n->path = (struct str){ arena_copy(t->arena, path), path.n };
	n->text = arena_copy(t->arena, str_of(length >= 0 ? text : ""));
	*t->last_note = n;
	t->last_note = &n->next;
}

/* ---- the table of names ---- */

static uint64_t rotate(uint64_t x, unsigned by)
{
	return x << by | x >> (64 - by);
}

static void sip_round(uint64_t v[4])
{
	v[0] += v[1];
	v[2] += v[3];
	v[1] = rotate(v[1], 13) ^ v[0];
	v[3] = rotate(v[3], 16) ^ v[2];
	v[0] = rotate(v[0], 32);
	v[2] += v[1];
	v[0] += v[3];
	v[1] = rotate(v[1], 17) ^ v[2];
	v[3] = rotate(v[3], 21) ^ v[0];
	v[2] = rotate(v[2], 32);
}

/* name_hash: SipHash-1-3 (Aumasson and Bernstein 2012) of the parent and the name. */
static uint64_t name_hash(const struct tree *t, const struct node *parent, struct str name)
{
	uint64_t v[4] = { t->secret[0] ^ 0x736f6d6570736575, t->secret[1] ^ 0x646f72616e646f6d,
		t->secret[0] ^ 0x6c7967656e657261, t->secret[1] ^ 0x7465646279746573 };
	uint64_t word = (uint64_t)(uintptr_t)parent, length = (uint64_t)name.n << 56;
	for (;;) {
		v[3] ^= word;
		sip_round(v);
		v[0] ^= word;
		if (name.n < 8)
			break;
		word = load_8(name.p);
		name = str_skip(name, 8);
	}
	for (size_t i = 0; i < name.n; i++)
		length |= (uint64_t)(unsigned char)name.p[i] << (8 * i);
	v[3] ^= length;
	sip_round(v);
	v[0] ^= length;
	v[2] ^= 0xff;
	for (int i = 0; i < 3; i++)
		sip_round(v);
	return v[0] ^ v[1] ^ v[2] ^ v[3];
}

/* place_of: where the table points to the child, or to where it would stand. */
static struct node **place_of(const struct tree *t, const struct node *parent, struct str name)
{
	struct node **at = &t->table[name_hash(t, parent, name) & (t->table_size - 1)];
	while (*at != NULL && ((*at)->parent != parent || !str_equal((*at)->name, name)))
		at = &(*at)->chain;
	return at;
}

struct node *tree_child(const struct tree *t, const struct node *parent, struct str name)
{
	return *place_of(t, parent, name);
}

static void grow_table(struct tree *t)
{
	struct node **old = t->table;
	size_t old_size = t->table_size;
	t->table_size *= 4;
	t->table = memory_get(t->table_size * sizeof(*t->table));
	memset(t->table, 0, t->table_size * sizeof(*t->table));
	for (size_t i = 0; i < old_size; i++) {
		for (struct node *n = old[i], *next; n != NULL; n = next) {
			next = n->chain;
			size_t at = name_hash(t, n->parent, n->name) & (t->table_size - 1);
			n->chain = t->table[at];
			t->table[at] = n;
		}
	}
	memory_release(old);
}

struct node *tree_add(struct tree *t, struct node *parent, struct str name, unsigned layer)
{
	struct node *n = ARENA_NEW(t->arena, struct node);
	if (t->nodes++ >= t->table_size)
		grow_table(t);
	n->name = (struct str){ arena_copy(t->arena, name), name.n };
	n->parent = parent;
	n->depth = parent->depth + 1;
	n->length = parent->length + 1 + (unsigned)name.n;
	n->type = TAR_DIRECTORY;
	n->mode = 0755;
	n->implied = true;
	n->layer = layer;
	struct node **at = place_of(t, parent, n->name);
	n->chain = *at;
	*at = n;
	n->next = parent->first;
	if (n->next != NULL)
		n->next->before = n;
	parent->first = n;
	*t->youngest = n;
	t->youngest = &n->younger;
	return n;
}

void tree_hide(struct tree *t, struct node *n, unsigned layer)
{
	struct node **at = place_of(t, n->parent, n->name);
	if (*at == n)
		*at = n->chain;
	if (n->before != NULL)
		n->before->next = n->next;
	else
		n->parent->first = n->next;
	if (n->next != NULL)
		n->next->before = n->before;
	n->hidden = true;
	n->hidden_by = layer;
}

/* ---- looking ---- */

struct str tree_path(const struct tree *t, const struct node *n, struct arena *arena)
{
	size_t length = 0;
	for (const struct node *i = n; i != t->root; i = i->parent)
		length += i->name.n + 1;
	if (length == 0)
		return STR("/");
	char *p = arena_bytes(arena, length + 1), *at = p + length;
	*at = '\0';
	for (const struct node *i = n; i != t->root; i = i->parent) {
		at -= i->name.n;
		memcpy(at, i->name.p, i->name.n);
		*--at = '/';
	}
	return (struct str){ p, length };
}

/* settle: slashes and "." are taken off the front; nothing is left where no component follows. */
static void settle(struct str *path)
{
	while (path->n > 0 && (path->p[0] == '/' || (path->p[0] == '.' &&
	    (path->n == 1 || path->p[1] == '/'))))
		*path = str_skip(*path, 1);
}

bool tree_take_part(struct str *path, struct str *part)
{
	settle(path);
	*part = (struct str){ path->p, str_find(*path, '/') };
	*path = str_skip(*path, part->n);
	return part->n > 0;
}

/* struct rest: what is still to be walked: a path, and behind it that of the link it came from.
 * Each of them has a component, so that no step looks at more than one path. */
struct rest {
	struct str path[LIMIT_LINKS + 1];
	size_t n;
};

/* add_path: long paths count as many steps. */
static void add_path(struct tree *t, struct rest *rest, struct str path)
{
	t->steps += path.n / 16;
	settle(&path);
	if (path.n > 0)
		rest->path[rest->n++] = path;
}

static bool next_part(struct rest *rest, struct str *part, bool *last)
{
	if (rest->n == 0)
		return false;
	struct str *top = &rest->path[rest->n - 1];
	bool found = tree_take_part(top, part);
	settle(top);
	if (top->n == 0)
		rest->n--;
	*last = rest->n == 0;
	return found;
}

static struct node *start_of(const struct tree *t, struct node *from, struct str path)
{
	return path.n > 0 && path.p[0] == '/' ? t->root : from;
}

struct node *tree_find(struct tree *t, struct node *from, struct str path, bool follow)
{
	struct rest rest = { .n = 0 };
	struct node *at = start_of(t, from, path);
	struct str part;
	unsigned links = 0;
	bool last;
	add_path(t, &rest, path);
	while (at != NULL && next_part(&rest, &part, &last)) {
		if (at->type != TAR_DIRECTORY || t->steps++ >= LIMIT_STEPS)
			return NULL;
		if (str_equal(part, STR(".."))) {
			at = at->parent != NULL ? at->parent : at;
			continue;
		}
		struct node *child = tree_child(t, at, part);
		if (child == NULL || child->type != TAR_SYMLINK || (last && !follow)) {
			at = child;
			continue;
		}
		if (++links > LIMIT_LINKS || rest.n > LIMIT_LINKS)
			return NULL;
		add_path(t, &rest, child->target);
		at = start_of(t, at, child->target);
	}
	return at;
}

/* lend: set-ID bits and capabilities, from one name of a file to another. */
static void lend(struct node *to, const struct node *from)
{
	to->mode |= from->mode & 06000;
	if (to->capabilities.n == 0)
		to->capabilities = from->capabilities;
}

/* share_privileges: what the entry of any name of a file says counts for all of them. */
static void share_privileges(struct tree *t)
{
	for (struct node *n = t->oldest; n != NULL; n = n->younger)
		if (n->same != NULL && n->type == TAR_FILE)
			lend(n->same, n);
	for (struct node *n = t->oldest; n != NULL; n = n->younger)
		if (n->same != NULL && n->type == TAR_FILE)
			lend(n, n->same);
}

void tree_mark_visible(struct tree *t)
{
	struct node *n = t->root;
	share_privileges(t);
	n->visible = true;
	while (n != NULL) {
		if (n->first != NULL) {
			n = n->first;
		} else {
			while (n != NULL && n->next == NULL)
				n = n->parent;
			n = n != NULL ? n->next : NULL;
		}
		if (n != NULL)
			n->visible = true;
	}
}
