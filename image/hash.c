/* hash.c - SHA-256 by libcrypto. */
#include <openssl/evp.h>
#include <unistd.h>
#include "hash.h"
#include "say.h"

/* A digest that cannot be computed would make every comparison worthless. */
NORETURN static void no_digest(void)
{
	say_error("libcrypto does not compute the digest");
	_exit(3);
}

static void begin(struct hash *h, const EVP_MD *kind)
{
	if (h->context == NULL)
		h->context = EVP_MD_CTX_new();
	if (h->context == NULL || EVP_DigestInit_ex(h->context, kind, NULL) != 1)
		no_digest();
}

static void end(struct hash *h, unsigned char *out, unsigned wanted)
{
	unsigned int n = 0;
	if (EVP_DigestFinal_ex(h->context, out, &n) != 1 || n != wanted)
		no_digest();
}

void hash_begin(struct hash *h)
{
	begin(h, EVP_sha256());
}

void hash_begin_sha1(struct hash *h)
{
	begin(h, EVP_sha1());
}

void hash_end_sha1(struct hash *h, unsigned char out[HASH_SHA1_BYTES])
{
	end(h, out, HASH_SHA1_BYTES);
}

void hash_add(struct hash *h, struct str bytes)
{
	if (bytes.n > 0 && EVP_DigestUpdate(h->context, bytes.p, bytes.n) != 1)
		no_digest();
}

void hash_end(struct hash *h, struct sha256 *out)
{
	end(h, out->byte, HASH_BYTES);
}

void hash_free(struct hash *h)
{
	EVP_MD_CTX_free(h->context);
	h->context = NULL;
}

struct sha256 hash_of(struct str bytes)
{
	struct hash h = { 0 };
	struct sha256 out;
	hash_begin(&h);
	hash_add(&h, bytes);
	hash_end(&h, &out);
	hash_free(&h);
	return out;
}

void hash_hex(const struct sha256 *h, char out[HASH_DIGITS + 1])
{
	static const char digits[] = "0123456789abcdef";
	for (size_t i = 0; i < HASH_BYTES; i++) {
		out[2 * i] = digits[h->byte[i] >> 4];
		out[2 * i + 1] = digits[h->byte[i] & 15];
	}
	out[HASH_DIGITS] = '\0';
}

bool hash_parse(struct str text, struct sha256 *out)
{
	if (text.n != HASH_DIGITS)
		return false;
	for (size_t i = 0; i < HASH_DIGITS; i++) {
		char c = text.p[i];
		if (!is_digit(c) && (c < 'a' || c > 'f'))
			return false;
		unsigned value = is_digit(c) ? (unsigned)(c - '0') : (unsigned)(c - 'a') + 10;
		out->byte[i / 2] = (unsigned char)(i % 2 == 0 ? value << 4 :
			out->byte[i / 2] | value);
	}
	return true;
}
