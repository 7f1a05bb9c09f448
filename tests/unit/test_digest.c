/* test_digest.c - the examples of RFC 1321 and FIPS 180-4, in pieces of every size */
#include "unit.h"
#include "digest.h"

/* digest_hex: of text, given in pieces of that many bytes; with a NUL */
static void digest_hex(enum digest_kind kind, struct str text, size_t piece, char out[65])
{
	struct digest digest;
	unsigned char result[DIGEST_MOST];
	digest_begin(&digest, kind);
	while (text.n > 0) {
		size_t n = text.n < piece ? text.n : piece;
		digest_add(&digest, (struct str){ text.p, n });
		text = str_skip(text, n);
	}
	digest_end(&digest, result);
	for (size_t i = 0; i < digest_length(kind); i++) {
		out[2 * i] = "0123456789abcdef"[result[i] >> 4];
		out[2 * i + 1] = "0123456789abcdef"[result[i] & 15];
	}
	out[2 * digest_length(kind)] = '\0';
}

static void check(struct str text, const char *md5, const char *sha1, const char *sha256)
{
	static const size_t pieces[] = { 1, 2, 3, 7, 55, 56, 63, 64, 65, 127, 128, 1000, 1000000 };
	char hex[65];
	for (size_t i = 0; i < ARRAY_LENGTH(pieces); i++) {
		digest_hex(DIGEST_MD5, text, pieces[i], hex);
		assert_string_equal(hex, md5);
		digest_hex(DIGEST_SHA1, text, pieces[i], hex);
		assert_string_equal(hex, sha1);
		digest_hex(DIGEST_SHA256, text, pieces[i], hex);
		assert_string_equal(hex, sha256);
	}
}

static void examples(void **unused)
{
	(void)unused;
	check(STR(""), "d41d8cd98f00b204e9800998ecf8427e",
		"da39a3ee5e6b4b0d3255bfef95601890afd80709",
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	check(STR("abc"), "900150983cd24fb0d6963f7d28e17f72",
		"a9993e364706816aba3e25717850c26c9cd0d89d",
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	check(STR("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
		"8215ef0796a20bcaaae116d3876c664a",
		"84983e441c3bd26ebaae4aa1f95129e5e54670f1",
		"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

/* a_million: FIPS 180-4's longest example. */
static void a_million(void **unused)
{
	size_t n = 1000000;
	char *text = memory_get(n);
	(void)unused;
	memset(text, 'a', n);
	check((struct str){ text, n }, "7707d6ae4e027c70eea2a935c2296f21",
		"34aa973cd4c4daa4f61eeb2bdbad27316534016f",
		"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
	memory_release(text);
}

/* lengths: where the padding needs a second block. The digests of 0 to 129 zeros, digested. */
static void lengths(void **unused)
{
	static const char zeros[130];
	static const char *const expected[] = {
		"ac4172de851d401fe02a38cf176d1707",
		"8c1e77fa91a2cb7c174f56b636cadae5fe345e66",
		"914e28f3bcba36351cc83a523f3ecdae91d5d2ab1d5409e8eb593aa76ad53f18"
	};
	char all[130 * 64], hex[65];
	(void)unused;
	for (unsigned kind = DIGEST_MD5; kind <= DIGEST_SHA256; kind++) {
		size_t length = 2 * digest_length((enum digest_kind)kind);
		for (size_t n = 0; n < 130; n++) {
			digest_hex((enum digest_kind)kind, (struct str){ zeros, n }, 50, hex);
			memcpy(all + n * length, hex, length);
		}
		digest_hex((enum digest_kind)kind, (struct str){ all, 130 * length }, 100, hex);
		assert_string_equal(hex, expected[kind]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples),
		cmocka_unit_test(a_million),
		cmocka_unit_test(lengths),
	};
	return RUN_TESTS(tests);
}
