/* seam_tree.c - the tree of virtual files: what is there at the beginning, entries of directories, and where paths lead */
#include <fcntl.h>
#include <stdlib.h>
#include "seam_internal.h"

/* ---- the tree ---- */

static char blocks[NODES][FILE_BYTES];

/* struct first: what is there at the beginning. A directory has no text; a link's is its target. */
static const struct first {
	const char *path, *text;
	mode_t mode;
} firsts[] = {
	{ "/dev", NULL, S_IFDIR | 0755 },
	{ "/dev/null", "", S_IFCHR | 0666 },
	{ "/tmp", NULL, S_IFDIR | 01777 },
	{ "/bin", NULL, S_IFDIR | 0755 },
	{ "/bin/app", "\177ELF", S_IFREG | 0755 },
	{ "/bin/text", "echo $# \"$@\" $0\nexit 3\n", S_IFREG | 0755 },
	{ "/bin/bang", "#!/bin/app x\n", S_IFREG | 0755 },
	{ "/bin/lost", "#!/bin/none\n", S_IFREG | 0755 },
	{ "/etc", NULL, S_IFDIR | 0755 },
	{ "/etc/passwd", "root:x:0:0:root:/root:/bin/sh\napp:x:1000:1000:app:/w:/bin/sh\n", S_IFREG | 0644 },
	{ "/etc/group", "root:x:0:\napp:x:1000:app,root\n", S_IFREG | 0644 },
	{ "/w", NULL, S_IFDIR | 0755 },
	{ "/w/a", "one\ntwo 2\n\nthree\\\nx\n", S_IFREG | 0644 },
	{ "/w/b c", "\xff\n b", S_IFREG | 0600 },
	{ "/w/.h", "key=value\n", S_IFREG | 0 },
	{ "/w/lib.sh", "f() { echo f \"$@\"; return 4; }\nv=1\n", S_IFREG | 0755 },
	{ "/w/d", NULL, S_IFDIR | 0755 },
	{ "/w/d/e", "x y z\n", S_IFREG | 0444 },
	{ "/w/l", "a", S_IFLNK | 0777 },
	{ "/w/m", "none", S_IFLNK | 0777 },
	{ "/w/o", "o", S_IFLNK | 0777 },
	{ "/w/p", "d/..", S_IFLNK | 0777 },
	{ "/w/s", "", S_IFREG | 0755 },
	{ "/w/in", "1 2 3\n4\\\n5\nlast", S_IFREG | 0644 },
};

struct inode *node_new(mode_t mode)
{
	for (size_t i = 0; i < NODES; i++)
		if (seam.nodes[i].mode == 0) {
			struct inode *node = &seam.nodes[i];
			*node = (struct inode){ .mode = mode, .uid = seam.current->uid,
				.gid = seam.current->gid, .data = blocks[i], .modified = seam.clock };
			return node;
		}
	return NULL;
}

size_t entry_of(const struct inode *directory, struct str name)
{
	for (size_t i = 0; i < ENTRIES; i++)
		if (seam.entries[i].directory == directory && str_equal(str_of(seam.entries[i].name), name))
			return i;
	return ENTRIES;
}

int entry_add(struct inode *directory, struct str name, struct inode *node)
{
	for (size_t i = 0; i < ENTRIES; i++) {
		if (seam.entries[i].directory != NULL)
			continue;
		seam.entries[i].directory = directory;
		seam.entries[i].node = node;
		memcpy(seam.entries[i].name, name.p, name.n);
		seam.entries[i].name[name.n] = '\0';
		node->links++;
		if (S_ISDIR(node->mode))
			node->parent = directory;
		return 0;
	}
	return ENOSPC;
}

void entry_remove(size_t i)
{
	struct inode *node = seam.entries[i].node;
	seam.entries[i].directory = NULL;
	if (--node->links == 0 && node->opened == 0)
		node->mode = 0;
}

bool node_is_empty(const struct inode *directory)
{
	for (size_t i = 0; i < ENTRIES; i++)
		if (seam.entries[i].directory == directory)
			return false;
	return true;
}

/* ---- paths ---- */

static int walk(struct inode *at, struct str path, bool follow, unsigned depth, struct spot *spot);

/* step: one component. 0 or errno. */
static int walk_step(struct spot *spot, struct str name, bool follow, unsigned depth)
{
	struct inode *at = spot->node;
	if (at == NULL)
		return ENOENT;
	if (!S_ISDIR(at->mode))
		return ENOTDIR;
	if (!node_may(at, 1))
		return EACCES;
	spot->directory = NULL;
	if (str_equal(name, STR(".")))
		return 0;
	if (str_equal(name, STR(".."))) {
		spot->node = at->parent;
		return 0;
	}
	if (name.n >= NAME)
		return ENAMETOOLONG;
	size_t i = entry_of(at, name);
	spot->node = i < ENTRIES ? seam.entries[i].node : NULL;
	if (spot->node != NULL && S_ISLNK(spot->node->mode) && follow) {
		struct str target = { spot->node->data, spot->node->size };
		return depth == 0 ? ELOOP : walk(at, target, true, depth - 1, spot);
	}
	spot->directory = at;
	memcpy(spot->name, name.p, name.n);
	spot->n = name.n;
	return 0;
}

static int walk(struct inode *at, struct str path, bool follow, unsigned depth, struct spot *spot)
{
	*spot = (struct spot){ .node = path.n > 0 && path.p[0] == '/' ? &seam.nodes[0] : at };
	if (path.n == 0)
		return ENOENT;
	while (path.n > 0) {
		struct str name = { path.p, str_find(path, '/') };
		struct str rest = str_skip(path, name.n);
		bool slash = rest.n > 0;
		while (rest.n > 0 && rest.p[0] == '/')
			rest = str_skip(rest, 1);
		int error = name.n == 0 ? 0 : walk_step(spot, name, follow || slash, depth);
		if (error != 0)
			return error;
		if (slash && spot->node != NULL && !S_ISDIR(spot->node->mode))
			return ENOTDIR;
		path = rest;
	}
	return 0;
}

int spot_find(int dir, const char *path, bool follow, struct spot *spot)
{
	size_t n = strlen(path);
	struct inode *at = seam.current->directory;
	if (n >= 4096)
		return ENAMETOOLONG;
	if (dir != AT_FDCWD && path[0] != '/') {
		const struct file *f = descriptor_of(dir);
		if (f == NULL)
			return EBADF;
		if (f->node == NULL || !S_ISDIR(f->node->mode))
			return ENOTDIR;
		at = f->node;
	}
	return walk(at, (struct str){ path, n }, follow, 8, spot);
}

struct inode *node_find(int dir, const char *path, bool follow)
{
	struct spot spot;
	int error = spot_find(dir, path, follow, &spot);
	if (error != 0 || spot.node == NULL)
		return errno = error != 0 ? error : ENOENT, NULL;
	return spot.node;
}

bool node_may(const struct inode *node, mode_t right)
{
	const struct process *p = seam.current;
	if (p->uid == 0)
		return right != 1 || node->mode & 0111 || S_ISDIR(node->mode);
	return (node->uid == p->uid ? node->mode >> 6 : node->gid == p->gid ? node->mode >> 3 : node->mode) & right;
}
int spot_check(const struct spot *spot)
{
	if (spot->directory == NULL || spot->directory->links == 0)
		return spot->directory == NULL ? EISDIR : ENOENT;
	return node_may(spot->directory, 2) ? 0 : EACCES;
}

int spot_create(struct spot *spot, mode_t mode, struct inode **out)
{
	int error = spot_check(spot);
	if (error != 0)
		return error;
	if (++seam.new_files > SEAM_NEW_FILES || (*out = node_new(mode)) == NULL)
		return ENOSPC;
	return entry_add(spot->directory, (struct str){ spot->name, spot->n }, *out);
}

/* ---- the working directory ---- */

/* path_of: the pathname of a directory, written to the end of room. NULL: it has none. */
static char *path_of(const struct inode *node, char *end)
{
	*--end = '\0';
	if (node == &seam.nodes[0])
		*--end = '/';
	while (node != &seam.nodes[0]) {
		size_t i = 0;
		while (i < ENTRIES && (seam.entries[i].directory == NULL || seam.entries[i].node != node))
			i++;
		if (i == ENTRIES)
			return NULL;
		size_t n = strlen(seam.entries[i].name);
		end -= n;
		memcpy(end, seam.entries[i].name, n);
		*--end = '/';
		node = node->parent;
	}
	return end;
}

long seam_getcwd(char *out, size_t n);
long seam_getcwd(char *out, size_t n)
{
	char room[ENTRIES * NAME];
	const char *path = path_of(seam.current->directory, room + sizeof(room));
	if (path == NULL)
		return errno = ENOENT, -1;
	if (strlen(path) + 1 > n)
		return errno = ERANGE, -1;
	memcpy(out, path, strlen(path) + 1);
	return (long)strlen(path) + 1;
}

/* ---- the beginning ---- */

static void standard_files(struct process *p)
{
	struct file *in = file_new_of(FILE_NODE, O_RDONLY);
	in->node = node_find(AT_FDCWD, "/w/in", true);
	in->node->opened++;
	(void)descriptor_add(in, 0, false);
	struct file *out = file_new_of(FILE_SINK, O_WRONLY);
	(void)descriptor_add(out, 0, false);
	(void)descriptor_add(file_hold(out), 0, false);
	p->directory = node_find(AT_FDCWD, "/w", true);
}

void seam_files_reset(void)
{
	struct spot spot;
	memset(seam.nodes, 0, sizeof(seam.nodes));
	memset(seam.entries, 0, sizeof(seam.entries));
	memset(seam.files, 0, sizeof(seam.files));
	for (size_t i = 0; i < PIPES; i++)
		seam.pipes[i].readers = seam.pipes[i].writers = 0;
	struct inode *root = node_new(S_IFDIR | 0755);
	root->parent = root;
	root->links = 1;
	for (size_t i = 0; i < ARRAY_LENGTH(firsts); i++) {
		const struct first *f = &firsts[i];
		struct inode *node = node_new(f->mode);
		if (spot_find(AT_FDCWD, f->path, false, &spot) != 0 || node == NULL ||
			entry_add(spot.directory, (struct str){ spot.name, spot.n }, node) != 0)
			abort();
		node->size = f->text != NULL ? strlen(f->text) : 0;
		if (f->text != NULL)
			memcpy(node->data, f->text, node->size);
	}
	seam.new_files = 0;
	standard_files(seam.current);
}
