/* feed.h - the bytes of a layer, as they are stored and unpacked: plain, gzip or zstd. Nothing is
 * kept but two blocks; both digests are made as the bytes pass. */
#ifndef NACRE_FEED_H
#define NACRE_FEED_H

#include "fault.h"
#include "hash.h"

enum feed_kind { FEED_PLAIN, FEED_GZIP, FEED_ZSTD };

struct feed {
	int fd;
	uint64_t at, end;		/* the part of fd that is not read yet */
	enum feed_kind kind;
	struct fault *fault;
	struct str raw, ready;		/* read and not unpacked; unpacked and not taken */
	char *raw_block, *out_block;	/* FEED_BLOCK bytes each */
	void *unpacker;			/* z_stream or ZSTD_DStream */
	bool between;			/* between two members or frames of a compressed file */
	bool hashed;
	struct hash stored, unpacked;
	uint64_t taken_in, given_out;
};

/* FEED_BLOCK: bytes that are read or unpacked at once. */
#define FEED_BLOCK ((size_t)256 << 10)

/* feed_sniff: what the first bytes of a file say that it is. */
enum feed_kind feed_sniff(struct str head) MUST_USE;

/* feed_open: bytes [at, end) of fd, which can be read at any place (pread). Faults go to `fault`.
 * With `hashed` the digests are made. feed_close releases everything. */
void feed_open(struct feed *f, int fd, uint64_t at, uint64_t end, bool hashed,
	struct fault *fault);
void feed_close(struct feed *f);

/* feed_some: the next bytes, at most `most`, borrowed until the next call; none at the end and
 * after a fault. */
struct str feed_some(struct feed *f, size_t most) MUST_USE;
/* feed_exactly: n bytes into `to`; the number that there was. */
size_t feed_exactly(struct feed *f, char *to, size_t n) MUST_USE;
/* feed_digests: of all bytes as they are stored, and unpacked, when the end has been reached. */
void feed_digests(struct feed *f, struct sha256 *stored, struct sha256 *unpacked);

/* feed_read_at: up to n bytes at a place of a file; the number read, or -1 with errno. */
int64_t feed_read_at(int fd, char *to, size_t n, uint64_t at) MUST_USE;

#endif
