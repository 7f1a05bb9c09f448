/* test_payload.c - the payload of a sealed file: what is one, and what is none */
#include "unit.h"
#include "payload.h"

static void put_number(struct buf *out, uint64_t n)
{
	for (int i = 0; i < 64; i += 8)
		buf_add_byte(out, (char)(n >> i & 255));
}

static void a_payload(struct buf *out, struct str content)
{
	out->n = 0;
	buf_add(out, STR(PAYLOAD_MAGIC));
	put_number(out, PAYLOAD_VERSION);
	put_number(out, content.n);
	buf_add(out, STR("0123456789abcdef0123456789abcdef"));
	put_number(out, 0);
	buf_add(out, content);
	buf_add(out, STR(PAYLOAD_END));
}

/* reads: the verdict on a copy with nothing behind its end: AddressSanitizer sees a byte too
 * much. */
static bool reads(struct str bytes)
{
	struct payload payload;
	char *copy = memory_get(bytes.n + (bytes.n == 0));

	if (bytes.n > 0)
		memcpy(copy, bytes.p, bytes.n);
	bool good = payload_read((struct str){ copy, bytes.n }, &payload);
	if (good)
		assert_true(payload.content.p >= copy &&
			payload.content.p + payload.content.n <= copy + bytes.n);
	memory_release(copy);
	return good;
}

static void what_is_in_it(void **unused)
{
	struct buf bytes = { 0 };
	struct payload payload;

	(void)unused;
	a_payload(&bytes, STR("content"));
	assert_true(payload_read(buf_str(&bytes), &payload));
	assert_str(payload.content, "content");
	assert_memory_equal(payload.hash, "0123456789abcdef0123456789abcdef", PAYLOAD_HASH);
	assert_int_equal(payload.all.n, bytes.n);
	a_payload(&bytes, STR(""));
	assert_true(reads(buf_str(&bytes)));
	buf_free(&bytes);
}

static void too_short_or_too_long(void **unused)
{
	struct buf bytes = { 0 };

	(void)unused;
	a_payload(&bytes, STR("content\0\0"));
	for (size_t n = 0; n < bytes.n; n++)
		assert_false(reads((struct str){ bytes.p, n }));
	buf_add_byte(&bytes, 'D');
	assert_false(reads(buf_str(&bytes)));
	buf_free(&bytes);
}

/* Every bit of what is fixed, and every value of the length. */
static void changed(void **unused)
{
	struct buf bytes = { 0 };

	(void)unused;
	a_payload(&bytes, STR("content"));
	for (size_t at = 0; at < bytes.n; at++) {
		bool hash = at >= 24 && at < 56;
		bool content = at >= PAYLOAD_HEADER && at < bytes.n - PAYLOAD_TRAILER;
		for (unsigned bit = 0; bit < 8; bit++) {
			bytes.p[at] = (char)(bytes.p[at] ^ 1 << bit);
			assert_int_equal(reads(buf_str(&bytes)), hash || content);
			bytes.p[at] = (char)(bytes.p[at] ^ 1 << bit);
		}
	}
	buf_free(&bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_in_it),
		cmocka_unit_test(too_short_or_too_long),
		cmocka_unit_test(changed),
	};
	return RUN_TESTS(tests);
}
