/* hash.h - SHA-256 by libcrypto, which uses what the processor has for it. */
#ifndef NACRE_HASH_H
#define NACRE_HASH_H

#include "base.h"

#define HASH_BYTES 32
#define HASH_DIGITS 64

struct sha256 {
	unsigned char byte[HASH_BYTES];
};

/* struct hash: one running digest; all zero is one that was never begun. */
struct hash {
	void *context;
};

void hash_begin(struct hash *h);
/* hash_begin_sha1, hash_end_sha1: SHA-1, which SPDX asks for, and which nothing here relies on. */
#define HASH_SHA1_BYTES 20
void hash_begin_sha1(struct hash *h);
void hash_end_sha1(struct hash *h, unsigned char out[HASH_SHA1_BYTES]);
void hash_add(struct hash *h, struct str bytes);
/* hash_end: the digest; h may begin again. */
void hash_end(struct hash *h, struct sha256 *out);
void hash_free(struct hash *h);

/* hash_of: of these bytes alone. */
struct sha256 hash_of(struct str bytes);
/* hash_hex: 64 lower case digits. */
void hash_hex(const struct sha256 *h, char out[HASH_DIGITS + 1]);
/* hash_parse: 64 lower case hexadecimal digits and nothing else. */
MUST_USE bool hash_parse(struct str text, struct sha256 *out);
static inline bool hash_equal(const struct sha256 *a, const struct sha256 *b)
{
	return memcmp(a->byte, b->byte, HASH_BYTES) == 0;
}

#endif
