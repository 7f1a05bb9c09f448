/* seam_files.c - virtual files: a small tree in memory, and the calls that name what is in it */
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/sysmacros.h>
#include <unistd.h>
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
	{ "/w/in", "1 2 3\n4\\\n5\nlast", S_IFREG | 0644 },
};

static struct inode *node_new(mode_t mode)
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

static size_t entry_of(const struct inode *directory, struct str name)
{
	for (size_t i = 0; i < ENTRIES; i++)
		if (seam.entries[i].directory == directory && str_equal(str_of(seam.entries[i].name), name))
			return i;
	return ENTRIES;
}

/* entry_add: 0, or errno */
static int entry_add(struct inode *directory, struct str name, struct inode *node)
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

static void entry_remove(size_t i)
{
	struct inode *node = seam.entries[i].node;
	seam.entries[i].directory = NULL;
	if (--node->links == 0 && node->opened == 0)
		node->mode = 0;
}

static bool is_empty(const struct inode *directory)
{
	for (size_t i = 0; i < ENTRIES; i++)
		if (seam.entries[i].directory == directory)
			return false;
	return true;
}

/* ---- paths ---- */

/* struct place: where a path leads: a node, and the entry that it is or would be. */
struct place {
	struct inode *directory, *node;	/* node NULL: it is not there; directory NULL: no entry (a dot) */
	char name[NAME];
	size_t n;
};

static int walk(struct inode *at, struct str path, bool follow, unsigned depth, struct place *place);

/* step: one component. 0 or errno. */
static int walk_step(struct place *place, struct str name, bool follow, unsigned depth)
{
	struct inode *at = place->node;
	if (at == NULL)
		return ENOENT;
	if (!S_ISDIR(at->mode))
		return ENOTDIR;
	place->directory = NULL;
	if (str_equal(name, STR(".")))
		return 0;
	if (str_equal(name, STR(".."))) {
		place->node = at->parent;
		return 0;
	}
	if (name.n >= NAME)
		return ENAMETOOLONG;
	size_t i = entry_of(at, name);
	place->node = i < ENTRIES ? seam.entries[i].node : NULL;
	if (place->node != NULL && S_ISLNK(place->node->mode) && follow) {
		struct str target = { place->node->data, place->node->size };
		return depth == 0 ? ELOOP : walk(at, target, true, depth - 1, place);
	}
	place->directory = at;
	memcpy(place->name, name.p, name.n);
	place->n = name.n;
	return 0;
}

static int walk(struct inode *at, struct str path, bool follow, unsigned depth, struct place *place)
{
	*place = (struct place){ .node = path.n > 0 && path.p[0] == '/' ? &seam.nodes[0] : at };
	if (path.n == 0)
		return ENOENT;
	while (path.n > 0) {
		struct str name = { path.p, str_find(path, '/') };
		struct str rest = str_skip(path, name.n);
		bool slash = rest.n > 0;
		while (rest.n > 0 && rest.p[0] == '/')
			rest = str_skip(rest, 1);
		int error = name.n == 0 ? 0 : walk_step(place, name, follow || slash, depth);
		if (error != 0)
			return error;
		if (slash && place->node != NULL && !S_ISDIR(place->node->mode))
			return ENOTDIR;
		path = rest;
	}
	return 0;
}

/* find: 0 or errno; place->node NULL: only the directory is there */
static int find(int dir, const char *path, bool follow, struct place *place)
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
	return walk(at, (struct str){ path, n }, follow, 8, place);
}

struct inode *node_find(int dir, const char *path, bool follow)
{
	struct place place;
	int error = find(dir, path, follow, &place);
	if (error != 0 || place.node == NULL)
		return errno = error != 0 ? error : ENOENT, NULL;
	return place.node;
}

static bool may(const struct inode *node, mode_t right)
{
	const struct process *p = seam.current;
	if (p->uid == 0)
		return right != 1 || node->mode & 0111 || S_ISDIR(node->mode);
	return (node->uid == p->uid ? node->mode >> 6 : node->gid == p->gid ? node->mode >> 3 : node->mode) & right;
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
	struct place place;
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
		if (find(AT_FDCWD, f->path, false, &place) != 0 || node == NULL ||
			entry_add(place.directory, (struct str){ place.name, place.n }, node) != 0)
			abort();
		node->size = f->text != NULL ? strlen(f->text) : 0;
		if (f->text != NULL)
			memcpy(node->data, f->text, node->size);
	}
	seam.new_files = 0;
	standard_files(seam.current);
}

/* ---- opening ---- */

static int create(struct place *place, mode_t mode, struct inode **out)
{
	if (place->directory == NULL || place->directory->links == 0)
		return place->directory == NULL ? EISDIR : ENOENT;
	if (!may(place->directory, 2))
		return EACCES;
	if (++seam.new_files > SEAM_NEW_FILES || (*out = node_new(mode)) == NULL)
		return ENOSPC;
	return entry_add(place->directory, (struct str){ place->name, place->n }, *out);
}

static int open_unnamed(const struct inode *directory, int flags, mode_t mode, struct inode **out)
{
	if (!S_ISDIR(directory->mode) || (flags & O_ACCMODE) == O_RDONLY)
		return ENOTDIR;
	return (*out = node_new(S_IFREG | mode)) == NULL ? ENOSPC : 0;
}

static int check_open(const struct inode *node, int flags)
{
	int mode = flags & O_ACCMODE;
	if (flags & O_DIRECTORY && !S_ISDIR(node->mode))
		return ENOTDIR;
	if (flags & O_PATH)
		return 0;
	if (S_ISLNK(node->mode))
		return ELOOP;
	if (S_ISDIR(node->mode) && mode != O_RDONLY)
		return EISDIR;
	if ((mode != O_WRONLY && !may(node, 4)) || (mode != O_RDONLY && !may(node, 2)))
		return EACCES;
	return 0;
}

static int open_node(int dir, const char *path, int flags, mode_t mode, struct inode **out)
{
	struct place place;
	bool exclusive = flags & O_CREAT && flags & O_EXCL;
	int error = find(dir, path, !(flags & O_NOFOLLOW) && !exclusive, &place);
	*out = place.node;
	if (error != 0)
		return error;
	if (place.node == NULL)
		return flags & O_CREAT ? create(&place, S_IFREG | (mode & ~seam.current->umask), out) : ENOENT;
	if ((flags & O_TMPFILE) == O_TMPFILE)
		return open_unnamed(place.node, flags, mode, out);
	if (exclusive)
		return EEXIST;
	error = check_open(place.node, flags);
	if (error == 0 && flags & O_TRUNC && S_ISREG(place.node->mode))
		place.node->size = 0;
	return error;
}

int virtual_open(const char *path, int flags, ...);
int virtual_openat(int dir, const char *path, int flags, ...);

static int open_any(int dir, const char *path, int flags, mode_t mode)
{
	struct inode *node;
	ENTER();
	if (seam.current->locked)
		return errno = EACCES, -1;
	int error = open_node(dir, path, flags, mode & 07777, &node);
	if (error != 0)
		return errno = error, -1;
	struct file *f = file_new_of(FILE_NODE, flags & (O_ACCMODE | O_APPEND | O_NONBLOCK | O_PATH));
	if (f == NULL)
		return errno = ENFILE, -1;
	f->node = node;
	node->opened++;
	return descriptor_add(f, 0, flags & O_CLOEXEC);
}

int virtual_openat(int dir, const char *path, int flags, ...)
{
	va_list args;
	va_start(args, flags);
	mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(args, mode_t) : 0;
	va_end(args);
	return open_any(dir, path, flags, mode);
}

int virtual_open(const char *path, int flags, ...)
{
	va_list args;
	va_start(args, flags);
	mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(args, mode_t) : 0;
	va_end(args);
	return open_any(AT_FDCWD, path, flags, mode);
}

int virtual_memfd_create(const char *name, unsigned flags);
int virtual_memfd_create(const char *name, unsigned flags)
{
	ENTER_UNLOCKED();
	(void)name;
	struct inode *node = node_new(S_IFREG | 0777);
	struct file *f = node != NULL ? file_new_of(FILE_NODE, O_RDWR) : NULL;
	if (f == NULL) {
		if (node != NULL)
			node->mode = 0;
		return errno = ENFILE, -1;
	}
	f->node = node;
	node->opened++;
	return descriptor_add(f, 0, flags & 1);
}

/* ---- asking ---- */

static void stat_of(const struct file *f, const struct inode *node, struct stat *st)
{
	*st = (struct stat){ .st_dev = 1, .st_blksize = 4096, .st_nlink = 1, .st_mode = S_IFIFO | 0600 };
	st->st_ino = 1000 + (f != NULL ? (ino_t)(f - seam.files) : 0);
	if (f != NULL && f->kind == FILE_SOCKET)
		st->st_mode = S_IFSOCK | 0600;
	if (node == NULL)
		return;
	st->st_ino = 1 + (ino_t)(node - seam.nodes);
	st->st_mode = node->mode;
	st->st_nlink = S_ISDIR(node->mode) ? 2 : node->links;
	st->st_uid = node->uid;
	st->st_gid = node->gid;
	st->st_size = (off_t)node->size;
	st->st_blocks = (blkcnt_t)(node->size + 511) / 512;
	st->st_rdev = S_ISCHR(node->mode) ? makedev(1, 3) : 0;
	st->st_mtim.tv_sec = st->st_atim.tv_sec = st->st_ctim.tv_sec = node->modified / 1000000000;
	st->st_mtim.tv_nsec = node->modified % 1000000000;
}

int virtual_fstat(int fd, struct stat *st);
int virtual_fstat(int fd, struct stat *st)
{
	seam_count();
	const struct file *f = descriptor_of(fd);
	if (f == NULL)
		return -1;
	stat_of(f, f->node, st);
	return 0;
}

int virtual_fstatat(int dir, const char *path, struct stat *st, int flags);
int virtual_fstatat(int dir, const char *path, struct stat *st, int flags)
{
	if (flags & AT_EMPTY_PATH && path[0] == '\0')
		return virtual_fstat(dir, st);
	ENTER_UNLOCKED();
	const struct inode *node = node_find(dir, path, !(flags & AT_SYMLINK_NOFOLLOW));
	if (node == NULL)
		return -1;
	stat_of(NULL, node, st);
	return 0;
}

int virtual_stat(const char *path, struct stat *st);
int virtual_stat(const char *path, struct stat *st)
{
	return virtual_fstatat(AT_FDCWD, path, st, 0);
}

int virtual_lstat(const char *path, struct stat *st);
int virtual_lstat(const char *path, struct stat *st)
{
	return virtual_fstatat(AT_FDCWD, path, st, AT_SYMLINK_NOFOLLOW);
}

int virtual_faccessat(int dir, const char *path, int mode, int flags);
int virtual_faccessat(int dir, const char *path, int mode, int flags)
{
	ENTER_UNLOCKED();
	const struct inode *node = node_find(dir, path, !(flags & AT_SYMLINK_NOFOLLOW));
	if (node == NULL)
		return -1;
	for (mode_t right = 1; right <= 4; right <<= 1)
		if ((unsigned)mode & right && !may(node, right))
			return errno = EACCES, -1;
	return 0;
}

int virtual_access(const char *path, int mode);
int virtual_access(const char *path, int mode)
{
	return virtual_faccessat(AT_FDCWD, path, mode, 0);
}

ssize_t virtual_readlinkat(int dir, const char *path, char *room, size_t n);
ssize_t virtual_readlinkat(int dir, const char *path, char *room, size_t n)
{
	ENTER_UNLOCKED();
	const struct inode *node = node_find(dir, path, false);
	if (node == NULL)
		return -1;
	if (!S_ISLNK(node->mode))
		return errno = EINVAL, -1;
	n = n < node->size ? n : node->size;
	memcpy(room, node->data, n);
	return (ssize_t)n;
}

ssize_t virtual_readlink(const char *path, char *room, size_t n);
ssize_t virtual_readlink(const char *path, char *room, size_t n)
{
	return virtual_readlinkat(AT_FDCWD, path, room, n);
}

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

/* struct listed: what getdents64(2) writes */
struct listed {
	uint64_t inode;
	int64_t offset;
	unsigned short length;
	unsigned char type;
	char name[];
};

/* list_one: entry i of a directory, and the two dots before them; false: there is no room */
static bool list_one(const struct inode *directory, size_t i, char **to, const char *end)
{
	const char *name = i == 0 ? "." : i == 1 ? ".." : seam.entries[i - 2].name;
	const struct inode *node = i == 0 ? directory : i == 1 ? directory->parent : seam.entries[i - 2].node;
	size_t length = (offsetof(struct listed, name) + strlen(name) + 1 + 7) & ~(size_t)7;
	if ((size_t)(end - *to) < length)
		return false;
	struct listed *listed = (void *)*to;
	*listed = (struct listed){ 1 + (uint64_t)(node - seam.nodes), (int64_t)i + 1, (unsigned short)length,
		(unsigned char)(node->mode >> 12) };
	memcpy(listed->name, name, strlen(name) + 1);
	*to += length;
	return true;
}

long seam_getdents(int fd, char *room, size_t n);
long seam_getdents(int fd, char *room, size_t n)
{
	struct file *f = descriptor_of(fd);
	if (f == NULL)
		return -1;
	if (f->node == NULL || !S_ISDIR(f->node->mode))
		return errno = ENOTDIR, -1;
	char *to = room;
	size_t i = (size_t)f->offset;
	for (; i < ENTRIES + 2; i++) {
		if (i >= 2 && seam.entries[i - 2].directory != f->node)
			continue;
		if (!list_one(f->node, i, &to, room + n))
			break;
	}
	f->offset = (off_t)i;
	return to - room;
}

/* ---- changing ---- */

int virtual_chdir(const char *path);
int virtual_chdir(const char *path)
{
	ENTER_UNLOCKED();
	struct inode *node = node_find(AT_FDCWD, path, true);
	if (node == NULL)
		return -1;
	if (!S_ISDIR(node->mode))
		return errno = ENOTDIR, -1;
	return seam.current->directory = node, 0;
}

int virtual_fchdir(int fd);
int virtual_fchdir(int fd)
{
	ENTER_UNLOCKED();
	const struct file *f = descriptor_of(fd);
	if (f == NULL)
		return -1;
	if (f->node == NULL || !S_ISDIR(f->node->mode))
		return errno = ENOTDIR, -1;
	return seam.current->directory = f->node, 0;
}

int virtual_mkdirat(int dir, const char *path, mode_t mode);
int virtual_mkdirat(int dir, const char *path, mode_t mode)
{
	struct place place;
	struct inode *node;
	ENTER_UNLOCKED();
	int error = find(dir, path, false, &place);
	if (error == 0)
		error = place.node != NULL ? EEXIST :
			create(&place, S_IFDIR | (mode & 01777 & ~seam.current->umask), &node);
	return error != 0 ? (errno = error, -1) : 0;
}

int virtual_mkdir(const char *path, mode_t mode);
int virtual_mkdir(const char *path, mode_t mode)
{
	return virtual_mkdirat(AT_FDCWD, path, mode);
}

static bool is_used(const struct inode *directory)
{
	for (size_t i = 0; i < SEAM_PROCESSES; i++)
		if (seam.processes[i].state != PROCESS_NONE && seam.processes[i].directory == directory)
			return true;
	return false;
}

int virtual_unlinkat(int dir, const char *path, int flags);
int virtual_unlinkat(int dir, const char *path, int flags)
{
	struct place place;
	ENTER_UNLOCKED();
	int error = find(dir, path, false, &place);
	if (error == 0 && place.node == NULL)
		error = ENOENT;
	if (error == 0 && place.directory == NULL)
		error = EINVAL;
	if (error == 0 && S_ISDIR(place.node->mode) != (flags == AT_REMOVEDIR))
		error = S_ISDIR(place.node->mode) ? EISDIR : ENOTDIR;
	if (error == 0 && S_ISDIR(place.node->mode) && (!is_empty(place.node) || is_used(place.node)))
		error = ENOTEMPTY;
	if (error == 0 && !may(place.directory, 2))
		error = EACCES;
	if (error != 0)
		return errno = error, -1;
	entry_remove(entry_of(place.directory, (struct str){ place.name, place.n }));
	return 0;
}

int virtual_unlink(const char *path);
int virtual_unlink(const char *path)
{
	return virtual_unlinkat(AT_FDCWD, path, 0);
}

int virtual_rmdir(const char *path);
int virtual_rmdir(const char *path)
{
	return virtual_unlinkat(AT_FDCWD, path, AT_REMOVEDIR);
}

int virtual_linkat(int from_dir, const char *from, int to_dir, const char *to, int flags);
int virtual_linkat(int from_dir, const char *from, int to_dir, const char *to, int flags)
{
	struct place place;
	ENTER_UNLOCKED();
	struct inode *node = node_find(from_dir, from, flags & AT_SYMLINK_FOLLOW);
	if (node == NULL)
		return -1;
	int error = S_ISDIR(node->mode) ? EPERM : find(to_dir, to, false, &place);
	if (error == 0 && (place.node != NULL || place.directory == NULL))
		error = EEXIST;
	if (error == 0)
		error = entry_add(place.directory, (struct str){ place.name, place.n }, node);
	return error != 0 ? (errno = error, -1) : 0;
}

int virtual_symlinkat(const char *target, int dir, const char *path);
int virtual_symlinkat(const char *target, int dir, const char *path)
{
	struct place place;
	struct inode *node;
	ENTER_UNLOCKED();
	int error = find(dir, path, false, &place);
	if (error == 0 && (place.node != NULL || strlen(target) >= FILE_BYTES))
		error = EEXIST;
	if (error == 0)
		error = create(&place, S_IFLNK | 0777, &node);
	if (error != 0)
		return errno = error, -1;
	node->size = strlen(target);
	memcpy(node->data, target, node->size);
	return 0;
}

int virtual_symlink(const char *target, const char *path);
int virtual_symlink(const char *target, const char *path)
{
	return virtual_symlinkat(target, AT_FDCWD, path);
}

/* is_below: is a directory the other, or in it? */
static bool is_below(const struct inode *node, const struct inode *directory)
{
	while (node != directory && node != node->parent && node->parent != NULL)
		node = node->parent;
	return node == directory;
}

static int check_rename(const struct place *from, const struct place *to)
{
	if (from->node == NULL)
		return ENOENT;
	if (from->directory == NULL || to->directory == NULL)
		return EBUSY;
	if (S_ISDIR(from->node->mode) && is_below(to->directory, from->node))
		return EINVAL;
	if (to->node == NULL)
		return 0;
	if (S_ISDIR(to->node->mode))
		return !S_ISDIR(from->node->mode) ? EISDIR : is_empty(to->node) && !is_used(to->node) ? 0 : ENOTEMPTY;
	return S_ISDIR(from->node->mode) ? ENOTDIR : 0;
}

int seam_rename(int from_dir, const char *from, int to_dir, const char *to, bool replace);
int seam_rename(int from_dir, const char *from, int to_dir, const char *to, bool replace)
{
	struct place a = { .n = 0 }, b = { .n = 0 };
	int error = find(from_dir, from, false, &a);
	if (error == 0)
		error = find(to_dir, to, false, &b);
	if (error == 0)
		error = check_rename(&a, &b);
	if (error == 0 && b.node != NULL && !replace)
		error = EEXIST;
	if (error != 0)
		return errno = error, -1;
	if (a.node == b.node)
		return 0;
	if (b.node != NULL)
		entry_remove(entry_of(b.directory, (struct str){ b.name, b.n }));
	size_t i = entry_of(a.directory, (struct str){ a.name, a.n });
	seam.entries[i].directory = b.directory;
	memcpy(seam.entries[i].name, b.name, b.n);
	seam.entries[i].name[b.n] = '\0';
	if (S_ISDIR(a.node->mode))
		a.node->parent = b.directory;
	return 0;
}

int virtual_renameat(int from_dir, const char *from, int to_dir, const char *to);
int virtual_renameat(int from_dir, const char *from, int to_dir, const char *to)
{
	ENTER_UNLOCKED();
	return seam_rename(from_dir, from, to_dir, to, true);
}

int virtual_rename(const char *from, const char *to);
int virtual_rename(const char *from, const char *to)
{
	return virtual_renameat(AT_FDCWD, from, AT_FDCWD, to);
}

/* ---- exec ---- */

int program_begin(const char *path)
{
	for (unsigned depth = 0; depth < 4; depth++) {
		const struct inode *node = node_find(AT_FDCWD, path, true);
		if (node == NULL)
			return errno;
		if (!S_ISREG(node->mode) || !may(node, 1))
			return EACCES;
		struct str text = { node->data, node->size };
		if (str_starts(text, STR("\177ELF")))
			return 0;
		if (!str_starts(text, STR("#!")))
			return ENOEXEC;
		static char interpreter[128];
		text = str_skip(text, 2);
		text.n = str_find(text, '\n');
		text.n = str_find(text, ' ');
		if (text.n >= sizeof(interpreter))
			return ENOEXEC;
		memcpy(interpreter, text.p, text.n);
		interpreter[text.n] = '\0';
		path = interpreter;
	}
	return ELOOP;
}
