/* replace.c - new content for a file: all of it, or the file stays as it was */
#include "replace.h"
#include "inodes.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>	/* renameat */
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/xattr.h>
#include <unistd.h>

/* LIMIT_LINKS: symbolic links that are followed, as the kernel has it. */
enum { LIMIT_LINKS = 40, LIMIT_ATTRIBUTE = 65536 };

/* ---- names ---- */

/* name_start: where the last part of a path begins */
static size_t name_start(struct str path)
{
	while (path.n > 0 && path.p[path.n - 1] != '/')
		path.n--;
	return path.n;
}

/* open_directory: of a path whose last part begins at `name` */
static int open_directory(const char *path, size_t name)
{
	struct buf text = { 0 };
	buf_add(&text, name > 0 ? (struct str){ path, name } : STR("."));
	int fd = open(buf_terminated(&text), O_PATH | O_DIRECTORY | O_CLOEXEC);
	int error = errno;
	buf_free(&text);
	errno = error;
	return fd;
}

/* resolve: follows the last part of the path for as long as it is a symbolic link */
static int resolve(struct buf *path)
{
	struct buf target = { 0 };
	ssize_t n = 0;
	let_fail(buf_reserve(&target, PATH_MAX));
	for (unsigned links = 0; links <= LIMIT_LINKS && n >= 0; links++) {
		n = readlink(buf_terminated(path), target.p, target.capacity);
		if (n < 0)
			break;
		path->n = target.p[0] == '/' ? 0 : name_start(buf_str(path));
		buf_add(path, (struct str){ target.p, (size_t)n });
	}
	int error = n >= 0 ? ELOOP : errno == EINVAL ? 0 : errno;
	buf_free(&target);
	return error;
}

/* ---- begin ---- */

/* open_unnamed: where the old file is, so that it may take its place without being copied; else
 * anywhere */
static int open_unnamed(int dir)
{
	int fd = file_unnamed(dir, ".");
	if (fd < 0)
		fd = file_unnamed(AT_FDCWD, "/tmp");
	return fd >= 0 ? fd : memfd_create("new", MFD_CLOEXEC);
}

static int open_both(struct replace *r)
{
	size_t start = name_start(buf_str(&r->path));
	r->name = buf_terminated(&r->path) + start;
	if (*r->name == '\0')
		return EINVAL;
	r->dir = open_directory(r->path.p, start);
	if (r->dir < 0)
		return errno;
	r->old = openat(r->dir, r->name, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (r->old < 0 || fstat(r->old, &r->st) != 0)
		return errno;
	if (!S_ISREG(r->st.st_mode))
		return EINVAL;
	r->new = open_unnamed(r->dir);
	return r->new < 0 ? errno : 0;
}

int replace_open(struct replace *r, const char *path, bool follow)
{
	*r = (struct replace){ .open = true, .old = -1, .new = -1, .dir = -1 };
	buf_add_text(&r->path, path);
	int error = follow ? resolve(&r->path) : 0;
	if (error == 0)
		error = open_both(r);
	if (error != 0)
		replace_close(r);
	return error;
}

void replace_close(struct replace *r)
{
	if (!r->open)
		return;
	int fds[] = { r->old, r->new, r->dir };
	for (size_t i = 0; i < ARRAY_LENGTH(fds); i++)
		if (fds[i] >= 0)
			(void)close(fds[i]);
	buf_free(&r->path);
	r->open = false;
}

/* ---- commit ---- */

/* copy_attributes: those that say who may use the file and how; what vouches for its content
 * (capabilities, integrity) is not true of the new one */
static void copy_attributes(int from, int to)
{
	struct buf names = { 0 }, value = { 0 };
	ssize_t n = flistxattr(from, NULL, 0);
	if (n <= 0)
		return;
	let_fail(buf_reserve(&names, (size_t)n) && buf_reserve(&value, LIMIT_ATTRIBUTE));
	n = flistxattr(from, names.p, names.capacity);
	for (char *name = names.p; n > 0 && name < names.p + n; name += strlen(name) + 1) {
		struct str text = str_of(name);
		ssize_t size = -1;
		if (!str_starts(text, STR("security.")) || str_equal(text, STR("security.selinux")))
			size = fgetxattr(from, name, value.p, value.capacity);
		if (size >= 0)
			(void)fsetxattr(to, name, value.p, (size_t)size, 0);
	}
	buf_free(&names);
	buf_free(&value);
}

/* dress: the old file's owner, attributes and mode; not set-id bits for another owner */
static void dress(const struct replace *r, int fd)
{
	mode_t mode = r->st.st_mode & 07777;
	if (fchown(fd, r->st.st_uid, r->st.st_gid) != 0) {
		(void)!fchown(fd, (uid_t)-1, r->st.st_gid);
		mode &= 0777;
	}
	copy_attributes(r->old, fd);
	(void)fchmod(fd, mode);
}

static int copy(int from, int to)
{
	ssize_t n;
	if (lseek(from, 0, SEEK_SET) < 0)
		return errno;
	do
		n = sendfile(to, from, NULL, (size_t)1 << 30);
	while (n > 0 || (n < 0 && errno == EINTR));
	return n < 0 ? errno : 0;
}

/* fill: a new file with all that `content` has */
static int fill(const struct replace *r, int dir, struct file_name *name, int content)
{
	int fd = file_new(dir, name);
	if (fd < 0)
		return errno;
	int error = copy(content, fd);
	dress(r, fd);
	if (content == r->old) {
		const struct timespec times[2] = { r->st.st_atim, r->st.st_mtim };
		(void)futimens(fd, times);
	}
	if (close(fd) != 0 && error == 0)
		error = errno;
	if (error != 0)
		(void)unlinkat(dir, name->text, 0);
	return error;
}

/* install: what `content` has becomes the file called name */
static int install(const struct replace *r, int dir, const char *name, int content)
{
	struct file_name temporary = { ".new-" };
	int error = 0;
	random_letters(temporary.text + 5, sizeof(temporary.text) - 6);
	if (content == r->old || linkat(content, "", dir, temporary.text, AT_EMPTY_PATH) != 0)
		error = fill(r, dir, &temporary, content);
	if (error == 0 && renameat(dir, temporary.text, dir, name) != 0) {
		error = errno;
		(void)unlinkat(dir, temporary.text, 0);
	}
	return error;
}

/* make_room: so that a full disk is noticed before anything is written */
static int make_room(int fd, off_t size, off_t old_size)
{
	if (size == 0 || fallocate(fd, FALLOC_FL_KEEP_SIZE, 0, size) == 0 ||
		(errno != ENOSPC && errno != EDQUOT))
		return 0;
	int error = errno;
	(void)!ftruncate(fd, old_size);
	return error;
}

/* put: what `content` has becomes all that fd has, on the disk too: some file systems find out only
 * there that it is full */
static int put(int fd, int content)
{
	off_t size = lseek(content, 0, SEEK_END);
	if (size < 0 || lseek(fd, 0, SEEK_SET) < 0)
		return errno;
	int error = copy(content, fd);
	if (error == 0 && (ftruncate(fd, size) != 0 || (fsync(fd) != 0 && errno != EINVAL)))
		error = errno;
	return error;
}

/* exchange: fd, the old file, gets the new content, or its own again */
static int exchange(const struct replace *r, int fd, off_t old_size)
{
	off_t size = lseek(r->new, 0, SEEK_END);
	int saved = open_unnamed(r->dir);
	if (size < 0 || saved < 0)
		return errno;
	int error = copy(r->old, saved);
	if (error == 0)
		error = make_room(fd, size, old_size);
	if (error == 0 && (error = put(fd, r->new)) != 0)
		(void)put(fd, saved);
	(void)close(saved);
	return error;
}

/* rewrite: the old file itself gets the new content */
static int rewrite(const struct replace *r)
{
	struct stat st;
	int fd = openat(r->dir, r->name, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0)
		return errno;
	int error = 0;
	if (fstat(fd, &st) != 0)
		error = errno;
	else if (!inodes_same(&st, &r->st))
		error = ESTALE;
	else
		error = exchange(r, fd, st.st_size);
	(void)close(fd);
	return error;
}

static int back_up(const struct replace *r, const char *name)
{
	size_t start = name_start(str_of(name));
	if (start == 0)
		return install(r, r->dir, name, r->old);
	int dir = open_directory(name, start);
	if (dir < 0)
		return errno;
	int error = install(r, dir, name + start, r->old);
	(void)close(dir);
	return error;
}

int replace_commit(struct replace *r, const char *backup)
{
	int error = backup != NULL ? back_up(r, backup) : 0;
	if (error != 0)
		return error;
	dress(r, r->new);
	error = install(r, r->dir, r->name, r->new);
	switch (error) {
	case EACCES: case EBUSY: case EPERM: case EROFS: case EXDEV:
		return rewrite(r);
	default:
		return error;
	}
}
