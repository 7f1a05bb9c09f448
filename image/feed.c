/* feed.c - a block is read, hashed, unpacked, hashed, and handed out in pieces. */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>
#include "feed.h"
#include "limit.h"

enum feed_kind feed_sniff(struct str head)
{
	if (head.n >= 2 && memcmp(head.p, "\x1f\x8b", 2) == 0)
		return FEED_GZIP;
	if (head.n >= 4 && memcmp(head.p, "\x28\xb5\x2f\xfd", 4) == 0)
		return FEED_ZSTD;
	/* A skippable frame may stand before the first one. */
	if (head.n >= 4 && memcmp(head.p + 1, "\x2a\x4d\x18", 3) == 0 && (head.p[0] & 0xf0) == 0x50)
		return FEED_ZSTD;
	return FEED_PLAIN;
}

int64_t feed_read_at(int fd, char *to, size_t n, uint64_t at)
{
	size_t done = 0;
	while (done < n) {
		ssize_t got = pread(fd, to + done, n - done, (off_t)(at + done));
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (got == 0)
			break;
		done += (size_t)got;
	}
	return (int64_t)done;
}

/* feed_fill: the next block as it is stored; false at the end. */
static bool feed_fill(struct feed *f)
{
	size_t want = f->end - f->at < FEED_BLOCK ? (size_t)(f->end - f->at) : FEED_BLOCK;
	if (want == 0)
		return false;
	int64_t n = feed_read_at(f->fd, f->raw_block, want, f->at);
	if (n < 0)
		return fault_set(f->fault, "cannot be read: %s", strerror(errno));
	if ((size_t)n < want)
		return fault_set(f->fault, "became shorter while it was read");
	f->raw = (struct str){ f->raw_block, (size_t)n };
	f->at += (uint64_t)n;
	f->taken_in += (uint64_t)n;
	if (f->hashed)
		hash_add(&f->stored, f->raw);
	return true;
}

static void start_unpacker(struct feed *f)
{
	if (f->kind == FEED_GZIP) {
		z_stream *z = memory_get(sizeof(*z));
		memset(z, 0, sizeof(*z));
		/* 16: gzip's header and trailer and nothing else */
		if (inflateInit2(z, 15 + 16) != Z_OK)
			memory_exhausted();
		f->unpacker = z;
	} else if (f->kind == FEED_ZSTD) {
		ZSTD_DStream *d = ZSTD_createDStream();
		if (d == NULL || ZSTD_isError(ZSTD_DCtx_setParameter(d, ZSTD_d_windowLogMax,
		    LIMIT_WINDOW)))
			memory_exhausted();
		f->unpacker = d;
	}
}

void feed_open(struct feed *f, int fd, uint64_t at, uint64_t end, bool hashed, struct fault *fault)
{
	*f = (struct feed){ .fd = fd, .at = at, .end = end, .hashed = hashed, .fault = fault,
		.between = true };
	f->raw_block = memory_get(FEED_BLOCK);
	if (hashed)
		hash_begin(&f->stored);
	if (feed_fill(f))
		f->kind = feed_sniff(f->raw);
	if (f->kind == FEED_PLAIN)
		return;
	f->out_block = memory_get(FEED_BLOCK);
	start_unpacker(f);
	if (hashed)
		hash_begin(&f->unpacked);
}

void feed_close(struct feed *f)
{
	if (f->kind == FEED_GZIP && f->unpacker != NULL) {
		inflateEnd(f->unpacker);
		memory_release(f->unpacker);
	} else if (f->kind == FEED_ZSTD) {
		ZSTD_freeDStream(f->unpacker);
	}
	hash_free(&f->stored);
	hash_free(&f->unpacked);
	memory_release(f->raw_block);
	memory_release(f->out_block);
	*f = (struct feed){ .fd = -1 };
}

/* inflate_some: unpacks into the block; false after a fault. */
static bool inflate_some(struct feed *f, size_t *made)
{
	z_stream *z = f->unpacker;
	if (f->between && inflateReset(z) != Z_OK)
		return fault_set(f->fault, "zlib cannot start again");
	f->between = false;
	z->next_in = (Bytef *)(uintptr_t)f->raw.p;
	z->avail_in = (uInt)f->raw.n;
	z->next_out = (Bytef *)f->out_block;
	z->avail_out = FEED_BLOCK;
	int result = inflate(z, Z_NO_FLUSH);
	f->raw = str_skip(f->raw, f->raw.n - z->avail_in);
	*made = FEED_BLOCK - z->avail_out;
	if (result == Z_STREAM_END)
		f->between = true;
	else if (result != Z_OK && result != Z_BUF_ERROR)
		return fault_set(f->fault, "broken gzip data: %s", z->msg != NULL ? z->msg :
			"no reason");
	return true;
}

static bool decompress_some(struct feed *f, size_t *made)
{
	ZSTD_inBuffer in = { f->raw.p, f->raw.n, 0 };
	ZSTD_outBuffer out = { f->out_block, FEED_BLOCK, 0 };
	size_t result = ZSTD_decompressStream(f->unpacker, &out, &in);
	f->raw = str_skip(f->raw, in.pos);
	*made = out.pos;
	if (ZSTD_isError(result))
		return fault_set(f->fault, "broken zstd data (or a window over 2^%d bytes): %s",
			LIMIT_WINDOW, ZSTD_getErrorName(result));
	f->between = result == 0;
	return true;
}

static bool within_limits(struct feed *f)
{
	if (f->given_out > LIMIT_LAYER)
		return fault_set(f->fault, "more than %llu GiB of data (limit LAYER)",
			(unsigned long long)(LIMIT_LAYER >> 30));
	if (f->given_out > LIMIT_RATIO_FROM && f->given_out / LIMIT_RATIO > f->taken_in)
		return fault_set(f->fault,
			"compressed data grows more than %llu times (limit RATIO)",
			(unsigned long long)LIMIT_RATIO);
	return true;
}

/* unpack_some: fills `ready`; false at the end and after a fault. */
static bool unpack_some(struct feed *f)
{
	size_t made = 0;
	while (made == 0) {
		if (f->raw.n == 0 && !feed_fill(f) && (f->between || f->fault->set))
			return false;
		bool starved = f->raw.n == 0;
		bool good = f->kind == FEED_GZIP ? inflate_some(f, &made) :
			decompress_some(f, &made);
		if (!good)
			return false;
		if (made == 0 && starved)
			return fault_set(f->fault, "the compressed data is cut off");
	}
	f->ready = (struct str){ f->out_block, made };
	f->given_out += made;
	if (f->hashed)
		hash_add(&f->unpacked, f->ready);
	return within_limits(f);
}

struct str feed_some(struct feed *f, size_t most)
{
	if (f->fault->set)
		return (struct str){ NULL, 0 };
	if (f->ready.n == 0) {
		if (f->kind != FEED_PLAIN) {
			if (!unpack_some(f))
				return (struct str){ NULL, 0 };
		} else {
			if (f->raw.n == 0 && !feed_fill(f))
				return (struct str){ NULL, 0 };
			f->ready = f->raw;
			f->raw.n = 0;
			f->given_out += f->ready.n;
			if (!within_limits(f))
				return (struct str){ NULL, 0 };
		}
	}
	struct str some = { f->ready.p, f->ready.n < most ? f->ready.n : most };
	f->ready = str_skip(f->ready, some.n);
	return some;
}

size_t feed_exactly(struct feed *f, char *to, size_t n)
{
	size_t done = 0;
	while (done < n) {
		struct str some = feed_some(f, n - done);
		if (some.n == 0)
			break;
		memcpy(to + done, some.p, some.n);
		done += some.n;
	}
	return done;
}

void feed_digests(struct feed *f, struct sha256 *stored, struct sha256 *unpacked)
{
	hash_end(&f->stored, stored);
	if (f->kind == FEED_PLAIN)
		*unpacked = *stored;
	else
		hash_end(&f->unpacked, unpacked);
}
