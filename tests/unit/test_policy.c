/* test_policy.c - the binary form of a policy: what is right is read, and nothing else */
#include "unit.h"
#include "policy.h"
#include "policy_bytes.h"

/* reads: the verdict on a copy that has nothing behind its end, so that AddressSanitizer sees a
 * byte too much; the entries are walked too. */
static bool reads(struct str bytes)
{
	struct policy policy;
	char *copy = memory_get(bytes.n + (bytes.n == 0));
	size_t entries = 0, length = 0;

	if (bytes.n > 0)
		memcpy(copy, bytes.p, bytes.n);
	bool good = policy_read((struct str){ copy, bytes.n }, &policy);
	for (unsigned kind = 0; good && kind < POLICY_KINDS; kind++) {
		struct policy_entry entry = { 0 };
		for (; policy_next(&policy, (enum policy_kind)kind, &entry); entries++)
			length += strlen(entry.name.p) + strlen(entry.path.p);
	}
	memory_release(copy);
	assert_true(entries <= bytes.n && length <= bytes.n);
	return good;
}

static bool reads_sized(struct buf *bytes)
{
	policy_bytes_set(bytes, 12, (uint32_t)bytes->n);
	return reads(buf_str(bytes));
}

static const struct str none = { "", 0 };
static const char hash[] = "0123456789abcdef0123456789abcdef";

/* an_example: one entry of each kind, two of POLICY_EXEC */
static void an_example(struct buf *out)
{
	policy_bytes_begin(out, (uint32_t[]){ POLICY_SEALED, POLICY_INIT | POLICY_WX_DENY,
		1 << MECHANISM_LANDLOCK, 1, 10, 8 });
	policy_bytes_entry(out, POLICY_EXEC, none, STR("/app/server"), none);
	policy_bytes_entry(out, POLICY_EXEC, none, STR("/usr/lib/app/"), none);
	policy_bytes_entry(out, POLICY_SOURCE, none, STR("/etc/defaults"), none);
	policy_bytes_entry(out, POLICY_WRITE, none, STR("/tmp/"), none);
	policy_bytes_entry(out, POLICY_RUN, none, STR("/app/server"), none);
	policy_bytes_entry(out, POLICY_USER, none, STR("app:app"), none);
	policy_bytes_entry(out, POLICY_RUN_C, none, none, (struct str){ hash, POLICY_HASH });
	policy_bytes_entry(out, POLICY_SCRIPT, STR("entrypoint"), STR("/entrypoint.sh"), STR("a\0b\n"));
	policy_bytes_set(out, 12, (uint32_t)out->n);
}

static void all_kinds(void **unused)
{
	struct buf bytes = { 0 };
	struct policy policy;
	struct policy_entry entry = { 0 };

	(void)unused;
	an_example(&bytes);
	assert_true(policy_read(buf_str(&bytes), &policy));
	assert_int_equal(policy.level, POLICY_SEALED);
	assert_int_equal(policy.flags, POLICY_INIT | POLICY_WX_DENY);
	assert_int_equal(policy.landlock, 1);
	assert_int_equal(policy.grace, 10);
	assert_int_equal(policy.has, (1 << POLICY_KINDS) - 1);
	assert_true(policy_next(&policy, POLICY_EXEC, &entry));
	assert_string_equal(entry.path.p, "/app/server");
	assert_true(policy_next(&policy, POLICY_EXEC, &entry));
	assert_string_equal(entry.path.p, "/usr/lib/app/");
	assert_false(policy_next(&policy, POLICY_EXEC, &entry));
	entry = (struct policy_entry){ 0 };
	assert_true(policy_next(&policy, POLICY_SCRIPT, &entry));
	assert_string_equal(entry.name.p, "entrypoint");
	assert_int_equal(entry.text.n, 4);
	assert_memory_equal(entry.text.p, "a\0b\n", 4);
	buf_free(&bytes);
}

static void what_is_covered(void **unused)
{
	struct buf bytes = { 0 };
	struct policy policy;

	(void)unused;
	an_example(&bytes);
	assert_true(policy_read(buf_str(&bytes), &policy));
	assert_true(policy_covers(&policy, POLICY_EXEC, STR("/app/server")));
	assert_true(policy_covers(&policy, POLICY_EXEC, STR("/usr/lib/app/a/b")));
	assert_true(policy_covers(&policy, POLICY_EXEC, STR("/usr/lib/app/")));
	assert_false(policy_covers(&policy, POLICY_EXEC, STR("/usr/lib/app")));
	assert_false(policy_covers(&policy, POLICY_EXEC, STR("/app/server2")));
	assert_false(policy_covers(&policy, POLICY_EXEC, STR("/app/server/x")));
	assert_false(policy_covers(&policy, POLICY_EXEC, STR("/tmp/x")));
	assert_false(policy_covers(&policy, POLICY_EXEC, none));
	buf_free(&bytes);
}

static void an_empty_one(void **unused)
{
	struct buf bytes = { 0 };
	(void)unused;
	policy_bytes_begin(&bytes, (uint32_t[6]){ 0 });
	assert_true(reads_sized(&bytes));
	buf_free(&bytes);
}

/* Every start of it, and more than all of it. */
static void cut_off(void **unused)
{
	struct buf bytes = { 0 };
	(void)unused;
	an_example(&bytes);
	size_t whole = bytes.n;
	for (size_t n = 0; n < whole; n++) {
		assert_false(reads((struct str){ bytes.p, n }));
		if (n < POLICY_HEADER)
			continue;
		bytes.n = n;
		assert_false(reads_sized(&bytes));
		bytes.n = whole;
	}
	buf_add_byte(&bytes, '\0');
	assert_false(reads_sized(&bytes));
	buf_free(&bytes);
}

/* Every byte of the numbers with every value: never read past the end. What is a length and grows
 * makes the rest wrong. */
static void every_byte_changed(void **unused)
{
	struct buf bytes = { 0 };
	(void)unused;
	an_example(&bytes);
	for (size_t at = 0; at < bytes.n; at++) {
		char before = bytes.p[at];
		for (int c = 0; c < 256; c++) {
			bytes.p[at] = (char)c;
			bool good = reads(buf_str(&bytes));
			if (at < 16 && (char)c != before)
				assert_false(good);
		}
		bytes.p[at] = before;
	}
	assert_true(reads(buf_str(&bytes)));
	buf_free(&bytes);
}

static void numbers_out_of_range(void **unused)
{
	static const uint32_t wrong[][2] = {
		{ 16, POLICY_LEVELS }, { 16, UINT32_MAX }, { 20, POLICY_FLAGS + 1 },
		{ 24, 1 << MECHANISMS }, { 32, LIMIT_GRACE + 1 }, { 36, 7 }, { 36, 9 },
		{ 36, UINT32_MAX }, { POLICY_HEADER, POLICY_KINDS }, { POLICY_HEADER, UINT32_MAX },
		{ POLICY_HEADER + 4, UINT32_MAX }, { POLICY_HEADER + 8, UINT32_MAX },
		{ POLICY_HEADER + 12, UINT32_MAX }, { 8, 2 }, { 12, 0 },
	};
	struct buf bytes = { 0 };
	(void)unused;
	for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++) {
		bytes.n = 0;
		an_example(&bytes);
		policy_bytes_set(&bytes, wrong[i][0], wrong[i][1]);
		assert_false(reads(buf_str(&bytes)));
	}
	buf_free(&bytes);
}

static void entries_of_another_form(void **unused)
{
	static const struct {
		unsigned kind;
		struct str name, path, text;
	} wrong[] = {
		{ POLICY_EXEC, { "", 0 }, { "app", 3 }, { "", 0 } },
		{ POLICY_EXEC, { "", 0 }, { "", 0 }, { "", 0 } },
		{ POLICY_EXEC, { "", 0 }, { "/a\0b", 4 }, { "", 0 } },
		{ POLICY_EXEC, { "x", 1 }, { "/a", 2 }, { "", 0 } },
		{ POLICY_WRITE, { "", 0 }, { "/a", 2 }, { "x", 1 } },
		{ POLICY_USER, { "", 0 }, { "", 0 }, { "", 0 } },
		{ POLICY_RUN_C, { "", 0 }, { "", 0 }, { "short", 5 } },
		{ POLICY_RUN_C, { "", 0 }, { "/a", 2 }, { hash, POLICY_HASH } },
		{ POLICY_SCRIPT, { "", 0 }, { "/a", 2 }, { "", 0 } },
		{ POLICY_SCRIPT, { "a\0b", 3 }, { "/a", 2 }, { "", 0 } },
		{ POLICY_SCRIPT, { "a", 1 }, { "a", 1 }, { "", 0 } },
	};
	struct buf bytes = { 0 };
	(void)unused;
	for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++) {
		bytes.n = 0;
		policy_bytes_begin(&bytes, (uint32_t[]){ 0, 0, 0, 0, 0, 1 });
		policy_bytes_entry(&bytes, wrong[i].kind, wrong[i].name, wrong[i].path, wrong[i].text);
		assert_false(reads_sized(&bytes));
	}
	buf_free(&bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_kinds),
		cmocka_unit_test(what_is_covered),
		cmocka_unit_test(an_empty_one),
		cmocka_unit_test(cut_off),
		cmocka_unit_test(every_byte_changed),
		cmocka_unit_test(numbers_out_of_range),
		cmocka_unit_test(entries_of_another_form),
	};
	return RUN_TESTS(tests);
}
