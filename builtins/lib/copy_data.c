/* copy_data.c - the contents of a file: bytes, holes, extended attributes */
#include "copy.h"

#include <errno.h>
#include <sys/xattr.h>
#include <unistd.h>

/* BLOCK: bytes of a read; PIECE: bytes that the kernel copies at a time, so that a signal need not
 * wait for long. */
#define BLOCK ((size_t)128 << 10)
#define PIECE ((size_t)64 << 20)

/* struct transfer: between two descriptors */
struct transfer {
	struct copier *c;
	int in, out;
	bool by_kernel;			/* copy_file_range works */
	bool reading;			/* the error is the source's */
};

static int write_all(int fd, const char *p, size_t n)
{
	while (n > 0) {
		ssize_t done = write(fd, p, n);
		if (done < 0 && errno != EINTR)
			return errno;
		if (done > 0) {
			p += done;
			n -= (size_t)done;
		}
	}
	return 0;
}

/* move: up to n bytes; *done: how many, 0 at the end. 0, or errno */
static int move(struct transfer *t, size_t n, size_t *done)
{
	if (t->by_kernel) {
		ssize_t copied = copy_file_range(t->in, NULL, t->out, NULL,
			n < PIECE ? n : PIECE, 0);
		*done = (size_t)copied;
		if (copied > 0)
			return 0;
		/* Whatever is wrong, or the end of a file in /proc, whose size is 0: reading tells
		 * more. */
		t->by_kernel = false;
	}
	struct buf *block = &t->c->block;
	let_fail(buf_reserve(block, BLOCK));
	ssize_t got = read(t->in, block->p, n < BLOCK ? n : BLOCK);
	*done = got > 0 ? (size_t)got : 0;
	t->reading = got < 0;
	if (got < 0)
		return errno;
	return write_all(t->out, block->p, *done);
}

/* move_all: n bytes, or fewer at the end. 0, or errno: EINTR: a signal ends it */
static int move_all(struct transfer *t, uint64_t n)
{
	const struct copier *c = t->c;
	size_t done;
	while (n > 0) {
		int error = move(t, n < PIECE ? (size_t)n : PIECE, &done);
		if (c->rules->stopped(c->user))
			return EINTR;
		if (error == EINTR)
			continue;
		if (error != 0 || done == 0)
			return error;
		n -= done;
	}
	return 0;
}

/* move_pieces: what lies between holes. *rest: where the file system did not know any more */
static int move_pieces(struct transfer *t, off_t *rest)
{
	off_t end = 0, data;
	while ((data = lseek(t->in, end, SEEK_DATA)) >= 0) {
		*rest = data;
		end = lseek(t->in, data, SEEK_HOLE);
		if (end < 0 || lseek(t->in, data, SEEK_SET) < 0 ||
			lseek(t->out, data, SEEK_SET) < 0)
			return 0;
		int error = move_all(t, (uint64_t)(end - data));
		if (error != 0)
			return error;
		*rest = end;
	}
	if (errno != ENXIO)
		return 0;
	/* a hole at the end */
	*rest = lseek(t->in, 0, SEEK_END);
	return *rest > end && ftruncate(t->out, *rest) != 0 ? errno : 0;
}

int copy_data(struct copier *c, int in, int out, bool *reading)
{
	struct stat from, to;
	struct transfer t = { .c = c, .in = in, .out = out };
	int error = 0;
	if (fstat(in, &from) == 0 && fstat(out, &to) == 0 && S_ISREG(from.st_mode) &&
		S_ISREG(to.st_mode)) {
		t.by_kernel = true;
		off_t rest = 0;
		if (from.st_blocks < from.st_size / 512)
			error = move_pieces(&t, &rest);
		if (rest > 0 && error == 0 &&
			(lseek(in, rest, SEEK_SET) < 0 || lseek(out, rest, SEEK_SET) < 0))
			error = errno;
	}
	if (error == 0)
		error = move_all(&t, UINT64_MAX);
	*reading = t.reading;
	return error;
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
	struct buf names = { .arena = NULL };
	ssize_t n = flistxattr(in, NULL, 0);
	int error = 0;
	if (n <= 0 || !buf_reserve(&names, (size_t)n))
		return 0;
	n = flistxattr(in, names.p, (size_t)n);
	for (ssize_t at = 0; at < n && error == 0; at += (ssize_t)strlen(names.p + at) + 1)
		if (all || str_starts(str_of(names.p + at), STR(access_lists)))
			error = copy_xattr(&c->block, in, out, names.p + at);
	buf_free(&names);
	return error;
}
