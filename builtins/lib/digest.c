/* digest.c - MD5, SHA-1 and SHA-256: one block of 64 bytes after the other */
#include "digest.h"

static uint32_t left(uint32_t x, unsigned n)
{
	return x << n | x >> (32 - n);
}

static uint32_t right(uint32_t x, unsigned n)
{
	return x >> n | x << (32 - n);
}

static uint32_t big_endian(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static uint32_t little_endian(const unsigned char *p)
{
	return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

/* choose, majority, parity: bit by bit */
static uint32_t choose(uint32_t x, uint32_t y, uint32_t z)
{
	return z ^ (x & (y ^ z));
}

static uint32_t majority(uint32_t x, uint32_t y, uint32_t z)
{
	return (x & y) | (z & (x | y));
}

static uint32_t parity(uint32_t x, uint32_t y, uint32_t z)
{
	return x ^ y ^ z;
}

/* ---- MD5 ---- */

/* RFC 1321 3.4: 2^32 times the sines of 1, 2, ... 64 */
static const uint32_t md5_sines[64] = {
	0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a,
	0xa8304613, 0xfd469501, 0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be,
	0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340,
	0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
	0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8,
	0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c,
	0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa,
	0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
	0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92,
	0xffeff47d, 0x85845dd1, 0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1,
	0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391
};

NOINLINE void md5_block(uint32_t state[8], const unsigned char *block)
{
	static const unsigned char turns[4][4] = {
		{ 7, 12, 17, 22 }, { 5, 9, 14, 20 }, { 4, 11, 16, 23 }, { 6, 10, 15, 21 }
	};
	uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
	for (size_t i = 0; i < 64; i++) {
		uint32_t mixed;
		size_t word, round = i / 16;
		if (round == 0) {
			mixed = choose(b, c, d);
			word = i;
		} else if (round == 1) {
			mixed = choose(d, b, c);
			word = 5 * i + 1;
		} else if (round == 2) {
			mixed = parity(b, c, d);
			word = 3 * i + 5;
		} else {
			mixed = c ^ (b | ~d);
			word = 7 * i;
		}
		mixed += a + md5_sines[i] + little_endian(block + word % 16 * 4);
		a = d;
		d = c;
		c = b;
		b += left(mixed, turns[round][i % 4]);
	}
	state[0] += a;
	state[1] += b;
	state[2] += c;
	state[3] += d;
}

/* ---- SHA-1 ---- */

static void sha1_block(uint32_t state[8], const unsigned char *block)
{
	uint32_t w[80] = { 0 };
	uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
	for (size_t i = 0; i < 80; i++)
		w[i] = i < 16 ? big_endian(block + 4 * i) :
			left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
	for (unsigned i = 0; i < 80; i++) {
		uint32_t mixed = left(a, 5) + e + w[i];
		if (i < 20)
			mixed += choose(b, c, d) + 0x5a827999;
		else if (i < 40)
			mixed += parity(b, c, d) + 0x6ed9eba1;
		else if (i < 60)
			mixed += majority(b, c, d) + 0x8f1bbcdc;
		else
			mixed += parity(b, c, d) + 0xca62c1d6;
		e = d;
		d = c;
		c = left(b, 30);
		b = a;
		a = mixed;
	}
	state[0] += a;
	state[1] += b;
	state[2] += c;
	state[3] += d;
	state[4] += e;
}

/* ---- SHA-256 ---- */

/* FIPS 180-4 4.2.2: the fractions of the cube roots of the first 64 primes */
static const uint32_t sha256_roots[64] = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
	0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
	0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
	0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
	0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
	0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
	0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
	0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
	0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
};

static void sha256_block(uint32_t state[8], const unsigned char *block)
{
	uint32_t w[64];
	uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
	uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
	for (size_t i = 0; i < 16; i++)
		w[i] = big_endian(block + 4 * i);
	for (unsigned i = 16; i < 64; i++) {
		uint32_t x = w[i - 15], y = w[i - 2];
		w[i] = w[i - 16] + w[i - 7] + (right(x, 7) ^ right(x, 18) ^ x >> 3) +
			(right(y, 17) ^ right(y, 19) ^ y >> 10);
	}
	for (unsigned i = 0; i < 64; i++) {
		uint32_t first = h + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) +
			choose(e, f, g) + sha256_roots[i] + w[i];
		uint32_t second = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + majority(a, b, c);
		h = g;
		g = f;
		f = e;
		e = d + first;
		d = c;
		c = b;
		b = a;
		a = first + second;
	}
	const uint32_t sums[8] = { a, b, c, d, e, f, g, h };
	for (unsigned i = 0; i < 8; i++)
		state[i] += sums[i];
}

/* ---- all three ---- */

struct digest_method {
	void (*block)(uint32_t state[8], const unsigned char *block);
	uint32_t begin[8];
	unsigned char length;
	bool little;			/* little-endian */
};

static const struct digest_method sha256 = { sha256_block,
	{ 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
		0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 }, 32, false };
static const struct digest_method others[] = {
	{ md5_block, { 0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476 }, 16, true },
	{ sha1_block, { 0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0 }, 20, false },
};

size_t digest_length(enum digest_kind kind)
{
	static const unsigned char lengths[] = { 16, 20, 32 };
	return lengths[kind];
}

static void begin(struct digest *d, const struct digest_method *method)
{
	d->method = method;
	d->count = 0;
	memcpy(d->state, method->begin, sizeof(d->state));
}

void digest_begin(struct digest *d, enum digest_kind kind)
{
	begin(d, kind == DIGEST_SHA256 ? &sha256 : &others[kind]);
}

void digest_begin_sha256(struct digest *d)
{
	begin(d, &sha256);
}

void digest_add(struct digest *d, struct str bytes)
{
	while (bytes.n > 0) {
		size_t have = d->count % sizeof(d->block), n = sizeof(d->block) - have;
		n = bytes.n < n ? bytes.n : n;
		d->count += n;
		if (n == sizeof(d->block)) {
			d->method->block(d->state, (const unsigned char *)bytes.p);
		} else {
			memcpy(d->block + have, bytes.p, n);
			if (have + n == sizeof(d->block))
				d->method->block(d->state, d->block);
		}
		bytes = str_skip(bytes, n);
	}
}

void digest_end(struct digest *d, unsigned char out[DIGEST_MOST])
{
	uint64_t bits = 8 * d->count;
	bool little = d->method->little;
	char length[8];
	for (unsigned i = 0; i < 8; i++)
		length[i] = (char)(bits >> (little ? 8 * i : 56 - 8 * i));
	/* a bit, zeros up to 56 bytes of a block, the length */
	digest_add(d, STR("\x80"));
	while (d->count % sizeof(d->block) != 56)
		digest_add(d, (struct str){ "", 1 });
	digest_add(d, (struct str){ length, 8 });
	for (size_t i = 0; i < d->method->length; i++) {
		unsigned shift = 8 * (i % 4);
		out[i] = (unsigned char)(d->state[i / 4] >> (little ? shift : 24 - shift));
	}
}
