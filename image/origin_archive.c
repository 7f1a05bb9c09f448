/* origin_archive.c - an archive that comes through a pipe, or is compressed, is copied once to a
 * file that has no name. Its entries are not unpacked. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include "limit.h"
#include "origin_private.h"

/* nameless: a file in TMPDIR that nobody else can open; in memory where there is no such folder. */
static int nameless(void)
{
	const char *folder = getenv("TMPDIR");
	if (folder == NULL || folder[0] != '/')
		folder = "/tmp";
	int fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, 0600);
	return fd >= 0 ? fd : memfd_create("nacre-image", MFD_CLOEXEC);
}

static bool write_out(struct origin *s, int to, struct str text)
{
	while (text.n > 0) {
		ssize_t n = write(to, text.p, text.n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return fault_set(s->fault, "the copy in TMPDIR: %s", strerror(errno));
		text = str_skip(text, (size_t)n);
		s->size += (uint64_t)n;
	}
	if (s->size > LIMIT_LAYER)
		return fault_set(s->fault, "more than %llu GiB of data (limit LAYER)",
			(unsigned long long)(LIMIT_LAYER >> 30));
	return true;
}

/* copy_pipe: all that can be read from `from`. */
static bool copy_pipe(struct origin *s, int from, int to)
{
	char *block = memory_get(FEED_BLOCK);
	bool good = true;
	s->size = 0;
	while (good) {
		ssize_t n = read(from, block, FEED_BLOCK);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			good = fault_set(s->fault, "cannot be read: %s", strerror(errno));
		if (n <= 0)
			break;
		good = write_out(s, to, (struct str){ block, (size_t)n });
	}
	memory_release(block);
	return good;
}

/* copy_unpacked: a compressed archive, unpacked. */
static bool copy_unpacked(struct origin *s, int from, uint64_t size, int to)
{
	struct feed feed;
	struct str some;
	s->size = 0;
	feed_open(&feed, from, 0, size, false, s->fault);
	while ((some = feed_some(&feed, FEED_BLOCK)).n > 0)
		if (!write_out(s, to, some))
			break;
	feed_close(&feed);
	return !s->fault->set;
}

/* is_packed: does the file begin as a compressed one? */
static bool is_packed(struct origin *s)
{
	char head[4];
	int64_t n = feed_read_at(s->fd, head, sizeof(head), 0);
	return n > 0 && feed_sniff((struct str){ head, (size_t)n }) != FEED_PLAIN;
}

bool origin_archive(struct origin *s, int fd)
{
	struct stat st;
	s->kind = ORIGIN_ARCHIVE;
	if (fstat(fd, &st) != 0)
		return fault_set(s->fault, "%s", strerror(errno));
	s->size = (uint64_t)st.st_size;
	s->is_pipe = !S_ISREG(st.st_mode);
	if (!s->is_pipe && !is_packed(s))
		return true;
	/* What comes through a pipe may turn out to be compressed: then it is copied twice. */
	s->spare[0] = nameless();
	s->spare[1] = s->is_pipe ? nameless() : -1;
	return (s->spare[0] >= 0 && (!s->is_pipe || s->spare[1] >= 0)) ||
		fault_set(s->fault, "cannot make a file in TMPDIR: %s", strerror(errno));
}

/* use_copy: a copy takes the place of what was opened. */
static bool use_copy(struct origin *s, int *spare, bool packed)
{
	int from = s->fd, to = *spare;
	bool good = packed ? copy_unpacked(s, from, s->size, to) : copy_pipe(s, from, to);
	s->fd = to;
	*spare = -1;
	close(from);
	return good;
}

bool origin_begin(struct origin *s)
{
	if (s->kind != ORIGIN_ARCHIVE)
		return true;
	if (s->is_pipe && !use_copy(s, &s->spare[1], false))
		return false;
	if (s->spare[0] >= 0 && is_packed(s) && !use_copy(s, &s->spare[0], true))
		return false;
	return origin_index(s);
}
