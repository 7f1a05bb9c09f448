/* copy_data.c - the contents of a file: bytes, holes, extended attributes */
#include "copy.h"

#include <errno.h>
#include <sys/xattr.h>
#include <unistd.h>

/* BLOCK: bytes of a read; PIECE: bytes that the kernel copies at a time, so that a signal need not
 * wait for long. */
#define BLOCK ((size_t)128 << 10)
#define PIECE ((size_t)64 << 20)

/* write_all: false: errno */
static bool write_all(int fd, const char *p, size_t n)
{
	while (n > 0) {
		ssize_t done = write(fd, p, n);
		if (done < 0 && errno != EINTR)
			return false;
		if (done > 0) {
			p += done;
			n -= (size_t)done;
		}
	}
	return true;
}

/* move: up to n bytes; returns how many, 0 at the end; -1: errno */
static ssize_t move(struct copier *c, size_t n)
{
	if (c->transfer.by_kernel) {
		ssize_t copied = copy_file_range(c->transfer.in, NULL, c->transfer.out, NULL,
			n < PIECE ? n : PIECE, 0);
		if (copied > 0)
			return copied;
		/* Whatever is wrong, or the end of a file in /proc, whose size is 0: reading tells
		 * more. */
		c->transfer.by_kernel = false;
	}
	struct buf *block = &c->block;
	let_fail(buf_reserve(block, BLOCK));
	ssize_t got = read(c->transfer.in, block->p, n < BLOCK ? n : BLOCK);
	c->transfer.reading = got < 0;
	return got <= 0 || write_all(c->transfer.out, block->p, (size_t)got) ? got : -1;
}

/* move_all: n bytes, or fewer at the end. 0, or errno: EINTR: a signal ends it */
static int move_all(struct copier *c, uint64_t n)
{
	while (n > 0) {
		ssize_t done = move(c, n < PIECE ? (size_t)n : PIECE);
		int error = errno;
		if (c->rules->stopped(c->user))
			return EINTR;
		if (done < 0 && error == EINTR)
			continue;
		if (done <= 0)
			return done < 0 ? error : 0;
		n -= (uint64_t)done;
	}
	return 0;
}

/* move_pieces: what lies between holes. *rest: where the file system did not know any more */
static int move_pieces(struct copier *c, off_t *rest)
{
	off_t end = 0, data;
	while ((data = lseek(c->transfer.in, end, SEEK_DATA)) >= 0) {
		*rest = data;
		end = lseek(c->transfer.in, data, SEEK_HOLE);
		if (end < 0 || lseek(c->transfer.in, data, SEEK_SET) < 0 ||
			lseek(c->transfer.out, data, SEEK_SET) < 0)
			return 0;
		int error = move_all(c, (uint64_t)(end - data));
		if (error != 0)
			return error;
		*rest = end;
	}
	if (errno != ENXIO)
		return 0;
	/* a hole at the end */
	*rest = lseek(c->transfer.in, 0, SEEK_END);
	return *rest > end && ftruncate(c->transfer.out, *rest) != 0 ? errno : 0;
}

int copy_data(struct copier *c, int in, int out)
{
	struct stat *from = &c->first, *to = &c->seen;
	int error = 0;
	c->transfer.in = in;
	c->transfer.out = out;
	c->transfer.reading = false;
	c->transfer.by_kernel = fstat(in, from) == 0 && fstat(out, to) == 0 &&
		S_ISREG(from->st_mode) && S_ISREG(to->st_mode);
	if (c->transfer.by_kernel) {
		off_t rest = 0;
		if (from->st_blocks < from->st_size / 512)
			error = move_pieces(c, &rest);
		if (rest > 0 && error == 0 &&
			(lseek(in, rest, SEEK_SET) < 0 || lseek(out, rest, SEEK_SET) < 0))
			error = errno;
	}
	return error != 0 ? error : move_all(c, UINT64_MAX);
}

/* is_refused: a file system that has no attributes, or none of this kind for us, is no error */
static bool is_refused(int error)
{
	return error == EOPNOTSUPP || error == EPERM || error == EACCES;
}

static int copy_xattr(struct buf *value, int in, int out, const char *name)
{
	ssize_t n = fgetxattr(in, name, NULL, 0);
	value->n = 0;
	if (n > 0 && buf_reserve(value, (size_t)n))
		n = fgetxattr(in, name, value->p, (size_t)n);
	if (n < 0 || fsetxattr(out, name, n > 0 ? value->p : "", (size_t)n, 0) == 0)
		return 0;
	return is_refused(errno) ? 0 : errno;
}

int copy_xattrs(struct copier *c, int in, int out, bool all)
{
	static const char access_lists[] = "system.posix_acl_";
	struct buf *names = &c->names;
	ssize_t n = flistxattr(in, NULL, 0);
	int error = 0;
	if (n <= 0 || !buf_reserve(names, (size_t)n))
		return 0;
	n = flistxattr(in, names->p, (size_t)n);
	for (ssize_t at = 0; at < n && error == 0; at += (ssize_t)strlen(names->p + at) + 1)
		if (all || str_starts(str_of(names->p + at), STR(access_lists)))
			error = copy_xattr(&c->block, in, out, names->p + at);
	buf_free(names);
	return error;
}
