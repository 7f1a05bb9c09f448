/* digest.h - MD5 (RFC 1321), SHA-1 and SHA-256 (FIPS 180-4). The first two tell whether a file was
 * damaged, not whether somebody has changed it. */
#ifndef NACRE_DIGEST_H
#define NACRE_DIGEST_H

#include "base.h"

enum digest_kind { DIGEST_MD5, DIGEST_SHA1, DIGEST_SHA256 };

/* DIGEST_MOST: bytes that a result has at most. */
#define DIGEST_MOST 32

struct digest_method;
struct digest {
	const struct digest_method *method;
	uint32_t state[8];
	uint64_t count;			/* bytes so far */
	unsigned char block[64];	/* those of the last block that is not full */
};

/* digest_length: bytes of the result: 16, 20 or 32. */
size_t digest_length(enum digest_kind kind) MUST_USE;
void digest_begin(struct digest *d, enum digest_kind kind);
/* digest_begin_sha256: DIGEST_SHA256. A program that calls only this has no code of others. */
void digest_begin_sha256(struct digest *d);
void digest_add(struct digest *d, struct str bytes);
/* digest_end: the result, digest_length bytes of it. */
void digest_end(struct digest *d, unsigned char out[DIGEST_MOST]);

#endif
