/* seam_files.c - virtual files: the calls that name what is in the tree (seam_tree.c) */
#include <fcntl.h>
#include <stdarg.h>
#include <sys/sysmacros.h>
#include "seam_internal.h"

/* ---- opening ---- */

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
	if ((mode != O_WRONLY && !node_may(node, 4)) || (mode != O_RDONLY && !node_may(node, 2)))
		return EACCES;
	return 0;
}

static int open_node(int dir, const char *path, int flags, mode_t mode, struct inode **out)
{
	struct spot spot;
	bool exclusive = flags & O_CREAT && flags & O_EXCL;
	int error = spot_find(dir, path, !(flags & O_NOFOLLOW) && !exclusive, &spot);
	*out = spot.node;
	if (error != 0)
		return error;
	if (spot.node == NULL)
		return flags & O_CREAT ? spot_create(&spot, S_IFREG | (mode & ~seam.current->umask), out) : ENOENT;
	if ((flags & O_TMPFILE) == O_TMPFILE)
		return open_unnamed(spot.node, flags, mode, out);
	if (exclusive)
		return EEXIST;
	error = check_open(spot.node, flags);
	if (error == 0 && flags & O_TRUNC && S_ISREG(spot.node->mode))
		spot.node->size = 0;
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
	enum { NOEXEC_SEAL = 8 };	/* is younger than what SEAM_HAS_MDWE stands for */
	ENTER_UNLOCKED();
	(void)name;
	if (flags & NOEXEC_SEAL && !(seam_kernel & SEAM_HAS_MDWE))
		return errno = EINVAL, -1;
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
	st->st_rdev = !S_ISCHR(node->mode) ? 0 : seam_kernel & SEAM_TERMINAL ? makedev(5, 0) : makedev(1, 3);
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
		if ((unsigned)mode & right && !node_may(node, right))
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
	struct spot spot;
	struct inode *node;
	ENTER_UNLOCKED();
	int error = spot_find(dir, path, false, &spot);
	if (error == 0)
		error = spot.node != NULL ? EEXIST :
			spot_create(&spot, S_IFDIR | (mode & 01777 & ~seam.current->umask), &node);
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
	struct spot spot;
	ENTER_UNLOCKED();
	int error = spot_find(dir, path, false, &spot);
	if (error == 0 && spot.node == NULL)
		error = ENOENT;
	if (error == 0 && spot.directory == NULL)
		error = EINVAL;
	if (error == 0 && S_ISDIR(spot.node->mode) != (flags == AT_REMOVEDIR))
		error = S_ISDIR(spot.node->mode) ? EISDIR : ENOTDIR;
	if (error == 0 && S_ISDIR(spot.node->mode) && (!node_is_empty(spot.node) || is_used(spot.node)))
		error = ENOTEMPTY;
	if (error == 0 && !node_may(spot.directory, 2))
		error = EACCES;
	if (error != 0)
		return errno = error, -1;
	entry_remove(entry_of(spot.directory, (struct str){ spot.name, spot.n }));
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
	struct spot spot;
	ENTER_UNLOCKED();
	struct inode *node = node_find(from_dir, from, flags & AT_SYMLINK_FOLLOW);
	if (node == NULL)
		return -1;
	int error = S_ISDIR(node->mode) ? EPERM : spot_find(to_dir, to, false, &spot);
	if (error == 0 && (spot.node != NULL || spot.directory == NULL))
		error = EEXIST;
	if (error == 0)
		error = spot_check(&spot);
	if (error == 0)
		error = entry_add(spot.directory, (struct str){ spot.name, spot.n }, node);
	return error != 0 ? (errno = error, -1) : 0;
}

int virtual_symlinkat(const char *target, int dir, const char *path);
int virtual_symlinkat(const char *target, int dir, const char *path)
{
	struct spot spot;
	struct inode *node;
	ENTER_UNLOCKED();
	int error = spot_find(dir, path, false, &spot);
	if (error == 0 && (spot.node != NULL || strlen(target) >= FILE_BYTES))
		error = EEXIST;
	if (error == 0)
		error = spot_create(&spot, S_IFLNK | 0777, &node);
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

static int check_rename(const struct spot *from, const struct spot *to)
{
	if (from->node == NULL)
		return ENOENT;
	if (from->directory == NULL || to->directory == NULL)
		return EBUSY;
	if (S_ISDIR(from->node->mode) && is_below(to->directory, from->node))
		return EINVAL;
	if (!node_may(from->directory, 2) || !node_may(to->directory, 2))
		return EACCES;
	if (to->node == NULL)
		return 0;
	if (S_ISDIR(to->node->mode))
		return !S_ISDIR(from->node->mode) ? EISDIR : node_is_empty(to->node) && !is_used(to->node) ? 0 : ENOTEMPTY;
	return S_ISDIR(from->node->mode) ? ENOTDIR : 0;
}

int seam_rename(int from_dir, const char *from, int to_dir, const char *to, bool replace);
int seam_rename(int from_dir, const char *from, int to_dir, const char *to, bool replace)
{
	struct spot a = { .n = 0 }, b = { .n = 0 };
	int error = spot_find(from_dir, from, false, &a);
	if (error == 0)
		error = spot_find(to_dir, to, false, &b);
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
		if (!S_ISREG(node->mode) || !node_may(node, 1))
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
