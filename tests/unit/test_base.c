/* test_base.c - memory, arenas, buffers, numbers, UTF-8. */
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include "unit.h"
#include "words.h"

static void str_basics(void **state)
{
	(void)state;
	assert_true(str_compare(STR("a"), STR("b")) < 0);
	assert_true(str_compare(STR("ab"), STR("a")) > 0);
	assert_true(str_compare(STR(""), (struct str){ NULL, 0 }) == 0);
	assert_true(str_compare(STR("\xff"), STR("a")) > 0);
	assert_int_equal(str_find(STR("abc"), 'c'), 2);
	assert_int_equal(str_find(STR("abc"), 'x'), 3);
	assert_int_equal(str_find((struct str){ NULL, 0 }, 'x'), 0);
	assert_true(str_starts(STR("abc"), STR("ab")));
	assert_false(str_starts(STR("a"), STR("ab")));
	assert_true(str_starts(STR("a"), STR("")));
	assert_true(str_is_name(STR("_a9")));
	assert_false(str_is_name(STR("9a")));
	assert_false(str_is_name(STR("")));
	assert_false(str_is_name(STR("a-b")));
	assert_false(str_is_name(STR("a\xc3\xa4")));
	struct str text = STR("one\ntwo\n\nlast");
	assert_str(str_take_line(&text), "one");
	assert_str(str_take_line(&text), "two");
	assert_str(str_take_line(&text), "");
	assert_str(str_take_line(&text), "last");
	assert_int_equal(text.n, 0);
}

static void copy_bytes_all_lengths(void **state)
{
	(void)state;
	char from[64], to[66];
	for (size_t i = 0; i < sizeof(from); i++)
		from[i] = (char)(i + 1);
	for (size_t n = 0; n <= 64; n++) {
		memset(to, 0x55, sizeof(to));
		copy_bytes(to + 1, from, n);
		assert_memory_equal(to + 1, from, n);
		assert_int_equal(to[0], 0x55);
		assert_int_equal(to[n + 1], 0x55);
	}
}

static void arena_alignment_and_rewind(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct arena_mark empty = arena_take_mark(&a);
	char *first = arena_alloc(&a, 3);
	assert_int_equal((uintptr_t)first % 16, 0);
	char *bytes = arena_bytes(&a, 5);
	assert_true(bytes >= first + 3);
	struct arena_mark mark = arena_take_mark(&a);
	char *second = arena_alloc(&a, 100);
	assert_int_equal((uintptr_t)second % 16, 0);
	memset(second, 'x', 100);
	arena_rewind(&a, mark);
	assert_ptr_equal(arena_alloc(&a, 100), second);
	arena_rewind(&a, empty);
	assert_ptr_equal(arena_alloc(&a, 3), first);
	assert_non_null(arena_alloc(&a, 0));
	assert_non_null(arena_bytes(&a, 0));
	arena_free(&a);
	arena_free(&a);
	assert_non_null(arena_zero(&a, 8));
	arena_free(&a);
}

static void arena_many_chunks(void **state)
{
	(void)state;
	struct arena a = { 0 };
	char *kept = arena_copy(&a, STR("kept"));
	for (int round = 0; round < 50; round++) {
		struct arena_mark outer = arena_take_mark(&a);
		for (size_t n = 1; n < 70000; n = n * 3 + 1) {
			char *p = arena_alloc(&a, n);
			memset(p, round, n);
			struct arena_mark inner = arena_take_mark(&a);
			memset(arena_bytes(&a, 2 * n), 1, 2 * n);
			arena_rewind(&a, inner);
			assert_int_equal(p[n - 1], round);
		}
		arena_rewind(&a, outer);
		if (round % 7 == 0)
			arena_trim(&a);
	}
	assert_string_equal(kept, "kept");
	char *huge = arena_alloc(&a, 3 << 20);
	memset(huge, 1, 3 << 20);
	arena_free(&a);
}

static void arena_resize_on_top(void **state)
{
	(void)state;
	struct arena a = { 0 };
	char *p = arena_resize(&a, NULL, 0, 10);
	memcpy(p, "0123456789", 10);
	assert_ptr_equal(arena_resize(&a, p, 10, 200), p);
	assert_ptr_equal(arena_resize(&a, p, 200, 10), p);
	char *next = arena_alloc(&a, 1);
	char *moved = arena_resize(&a, p, 10, 20);
	assert_ptr_not_equal(moved, p);
	assert_memory_equal(moved, "0123456789", 10);
	assert_ptr_equal(arena_resize(&a, next, 1, 1), next);
	/* Down to nothing and up again: the next block must not share its place with a mark. */
	moved = arena_resize(&a, moved, 20, 0);
	struct arena_mark mark = arena_take_mark(&a);
	char *big = arena_resize(&a, NULL, 0, 300000);
	memset(big, 7, 300000);
	big = arena_resize(&a, big, 300000, 5000000);
	assert_int_equal(big[299999], 7);
	memset(big, 8, 5000000);
	arena_rewind(&a, mark);
	assert_non_null(arena_alloc(&a, 64));
	arena_free(&a);
}

static void arena_grows_one_block_far(void **state)
{
	(void)state;
	struct arena a = { 0 };
	char *low = arena_alloc(&a, 16);
	memset(low, 3, 16);
	struct arena_mark mark = arena_take_mark(&a);
	size_t n = 1;
	char *p = arena_resize(&a, NULL, 0, n);
	p[0] = 'a';
	while (n < 8000000) {
		p = arena_resize(&a, p, n, 2 * n);
		memset(p + n, 'a', n);
		n *= 2;
	}
	for (size_t i = 0; i < n; i += 4093)
		assert_int_equal(p[i], 'a');
	arena_rewind(&a, mark);
	assert_int_equal(low[15], 3);
	arena_free(&a);
}

static void buf_grows_to_its_maximum(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf bufs[2] = { { .max = 100 }, { .max = 100, .arena = &a } };
	for (int i = 0; i < 2; i++) {
		struct buf *b = &bufs[i];
		assert_string_equal(buf_terminated(b), "");
		for (int n = 0; n < 100; n++)
			buf_add_byte(b, 'x');
		assert_int_equal(b->n, 100);
		assert_false(b->overflowed);
		assert_int_equal(strlen(buf_terminated(b)), 100);
		buf_add_byte(b, 'y');
		buf_add(b, STR("zz"));
		assert_true(b->overflowed);
		assert_int_equal(b->n, 100);
		assert_false(buf_reserve(b, SIZE_MAX));
		buf_free(b);
		assert_int_equal(b->max, 100);
		buf_add(b, STR("again"));
		buf_add_integer(b, INT64_MIN);
		assert_str(buf_str(b), "again-9223372036854775808");
		buf_free(b);
	}
	struct buf unlimited = { 0 };
	assert_false(buf_reserve(&unlimited, LIMIT_EXPANSION + 1));
	assert_true(buf_reserve(&unlimited, 1000));
	buf_free(&unlimited);
	arena_free(&a);
}

static void vec_holds_many(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct vec v = { .arena = &a };
	assert_null(vec_end(&v)[0]);
	static char item[] = "item";
	for (size_t i = 0; i < 10000; i++) {
		vec_push(&v, item + i % 4);
		if (i % 1000 == 0)
			memset(arena_bytes(&a, 3), 0, 3);
		assert_null(vec_end(&v)[i + 1]);
	}
	assert_int_equal(v.n, 10000);
	assert_ptr_equal(v.p[9999], item + 3);
	arena_free(&a);
}

static void numbers(void **state)
{
	(void)state;
	static const struct {
		struct str text;
		enum number_state state;
		int64_t value;
	} cases[] = {
		{ STR("0"), NUMBER_OK, 0 },
		{ STR("-0"), NUMBER_OK, 0 },
		{ STR("+7"), NUMBER_OK, 7 },
		{ STR("00012"), NUMBER_OK, 12 },
		{ STR("9223372036854775807"), NUMBER_OK, INT64_MAX },
		{ STR("-9223372036854775808"), NUMBER_OK, INT64_MIN },
		{ STR("9223372036854775808"), NUMBER_OUT_OF_RANGE, INT64_MAX },
		{ STR("-9223372036854775809"), NUMBER_OUT_OF_RANGE, INT64_MIN },
		{ STR("99999999999999999999999999999999"), NUMBER_OUT_OF_RANGE, INT64_MAX },
		{ STR("99999999999999999999999999999999x"), NUMBER_MALFORMED, 0 },
		{ STR(""), NUMBER_MALFORMED, 0 },
		{ STR("-"), NUMBER_MALFORMED, 0 },
		{ STR("+"), NUMBER_MALFORMED, 0 },
		{ STR("+-1"), NUMBER_MALFORMED, 0 },
		{ STR(" 1"), NUMBER_MALFORMED, 0 },
		{ STR("1 "), NUMBER_MALFORMED, 0 },
		{ STR("1\0"), NUMBER_MALFORMED, 0 },
		{ STR("0x1"), NUMBER_MALFORMED, 0 },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct parsed_number parsed = number_parse(cases[i].text);
		assert_int_equal(parsed.state, cases[i].state);
		assert_true(parsed.value == cases[i].value);
	}
	char room[24];
	assert_str(number_format(room, 0), "0");
	assert_str(number_format(room, -1), "-1");
	assert_str(number_format(room, INT64_MAX), "9223372036854775807");
	assert_str(number_format(room, INT64_MIN), "-9223372036854775808");
}

static void utf8_accepts_what_it_encodes(void **state)
{
	(void)state;
	for (uint32_t c = 0; c < 0x110000; c++) {
		char bytes[4];
		uint32_t back = 0;
		size_t n = utf8_encode(bytes, c);
		struct str s = { bytes, n };
		bool surrogate = c >= 0xd800 && c <= 0xdfff;
		if (utf8_decode(s, &back) != (surrogate ? 1 : n))
			fail_msg("U+%X: wrong length", c);
		if (back != (surrogate ? 0x110000u + (unsigned char)bytes[0] : c))
			fail_msg("U+%X: decoded as U+%X", c, back);
		/* Cut off anywhere it is single bytes. */
		if (n > 1 && utf8_length((struct str){ bytes, n - 1 }) != 1)
			fail_msg("U+%X: cut off", c);
	}
}

static void utf8_refuses(void **state)
{
	(void)state;
	static const struct str invalid[] = {
		STR("\x80"), STR("\xbf"), STR("\xc0\x80"), STR("\xc1\xbf"), STR("\xe0\x9f\xbf"),
		STR("\xed\xa0\x80"), STR("\xed\xbf\xbf"), STR("\xf0\x8f\xbf\xbf"),
		STR("\xf4\x90\x80\x80"), STR("\xf5\x80\x80\x80"), STR("\xfe"), STR("\xff"),
		STR("\xc3("), STR("\xe2\x82("), STR("\xf0\x9f\x98("), STR("\xe2(\xa1"),
	};
	for (size_t i = 0; i < ARRAY_LENGTH(invalid); i++) {
		uint32_t c = 0;
		assert_int_equal(utf8_decode(invalid[i], &c), 1);
		assert_int_equal(c, 0x110000 + (unsigned char)invalid[i].p[0]);
	}
	assert_int_equal(utf8_count(STR("a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80")), 4);
	assert_int_equal(utf8_count(STR("\xc3\xc3\xa4\xff")), 3);
	assert_int_equal(utf8_count(STR("")), 0);
}

static void stack_floor(void **state)
{
	(void)state;
	struct rlimit old, limit;
	assert_int_equal(getrlimit(RLIMIT_STACK, &old), 0);
	const char *top = (const char *)((uintptr_t)__builtin_frame_address(0) + 4096);
	struct limits limits = { 0 };
	limit = (struct rlimit){ 128 << 10, old.rlim_max };
	assert_int_equal(setrlimit(RLIMIT_STACK, &limit), 0);
	limits_read(&limits, top);
	assert_int_equal(limits.stack_floor, (uintptr_t)top - (128 << 10) + LIMIT_STACK_RESERVE);
	assert_false(stack_is_low(&limits));
	limits_read(&limits, top + (200 << 10));
	assert_true(stack_is_low(&limits));
	limit.rlim_cur = old.rlim_max == RLIM_INFINITY ? RLIM_INFINITY : old.rlim_cur;
	assert_int_equal(setrlimit(RLIMIT_STACK, &limit), 0);
	limits_read(&limits, top);
	assert_true(limits.stack_size <= (64u << 20));
	assert_int_equal(setrlimit(RLIMIT_STACK, &old), 0);
}

static void exhaustion_is_told(void **state)
{
	(void)state;
	int ends[2], status;
	char text[64];
	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	if (child == 0) {
		dup2(ends[1], 2);
		struct arena a = { 0 };
		(void)(arena_alloc(&a, SIZE_MAX - 8) == NULL);
		_exit(0);
	}
	close(ends[1]);
	assert_int_equal(read(ends[0], text, sizeof(text)), 18);
	assert_memory_equal(text, "sh: out of memory\n", 18);
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 2);
}

static void looking_for(void **unused)
{
	static const char words[] = "if\0then\0{\0";
	(void)unused;
	assert_true(str_among(STR("if"), words));
	assert_true(str_among(STR("{"), words));
	assert_false(str_among(STR("i"), words));
	assert_false(str_among(STR("ift"), words));
	assert_false(str_among(STR(""), words));
	assert_true(str_is_blank(STR("")));
	assert_true(str_is_blank(STR(" \t\n")));
	assert_false(str_is_blank(STR(" \0")));
	assert_false(str_is_blank(STR("\r")));
	assert_string_equal(str_search(STR("a{b{}c{}"), STR("{}")), "{}c{}");
	assert_string_equal(str_search(STR("abc"), STR("")), "abc");
	assert_null(str_search(STR("}{"), STR("{}")));
	assert_null(str_search(STR("{"), STR("{}")));
	assert_null(str_search(STR(""), STR("{}")));
}

static void replacing(void **unused)
{
	static const struct { const char *text, *part, *by, *result; } cases[] = {
		{ "{}a{}{", "{}", "x{}", "x{}ax{}{" }, { "abc", "", "x", "abc" },
		{ "", "a", "x", "" }, { "aaa", "aa", "", "a" }
	};
	(void)unused;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct buf out = { 0 };
		str_replace(&out, str_of(cases[i].text), str_of(cases[i].part), str_of(cases[i].by));
		assert_string_equal(buf_terminated(&out), cases[i].result);
		buf_free(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(looking_for),
		cmocka_unit_test(replacing),
		cmocka_unit_test(str_basics),
		cmocka_unit_test(copy_bytes_all_lengths),
		cmocka_unit_test(arena_alignment_and_rewind),
		cmocka_unit_test(arena_many_chunks),
		cmocka_unit_test(arena_resize_on_top),
		cmocka_unit_test(arena_grows_one_block_far),
		cmocka_unit_test(buf_grows_to_its_maximum),
		cmocka_unit_test(vec_holds_many),
		cmocka_unit_test(numbers),
		cmocka_unit_test(utf8_accepts_what_it_encodes),
		cmocka_unit_test(utf8_refuses),
		cmocka_unit_test(stack_floor),
		cmocka_unit_test(exhaustion_is_told),
	};
	return RUN_TESTS(tests);
}
