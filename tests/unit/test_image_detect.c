/* test_image_detect.c - the automaton beside a search that is slow and obvious; the tables. */
#include "unit.h"
#include "../../image/detect_private.h"

struct log {
	size_t count[8];
	uint64_t sum;
};

static void found(void *context, size_t pattern, uint64_t end)
{
	struct log *log = context;
	log->count[pattern]++;
	log->sum += end * (pattern + 1);
}

static const struct str patterns[] = {
	{ "abc", 3 }, { "bcab", 4 }, { "aaaa", 4 }, { "\0a\0", 3 }, { "cabc", 4 }, { "bbb", 3 },
};

static struct log slowly(struct str text)
{
	struct log log = { { 0 }, 0 };
	for (size_t at = 0; at < text.n; at++)
		for (size_t i = 0; i < ARRAY_LENGTH(patterns); i++)
			if (text.n - at >= patterns[i].n &&
			    memcmp(text.p + at, patterns[i].p, patterns[i].n) == 0)
				found(&log, i, at + patterns[i].n);
	return log;
}

/* Every text over four letters that a small generator makes, cut into pieces of every size. */
static void finds_what_a_slow_search_finds(void **state)
{
	struct scan_set set;
	char text[97];
	uint32_t seed = 1;
	(void)state;
	scan_build(&set, patterns, ARRAY_LENGTH(patterns));
	for (int round = 0; round < 3000; round++) {
		struct log log = { { 0 }, 0 };
		struct scan_found report = { found, &log };
		size_t piece = 1 + (size_t)round % sizeof(text);
		uint16_t at = 0;
		for (size_t i = 0; i < sizeof(text); i++) {
			seed = seed * 1664525 + 1013904223;
			text[i] = "abc\0"[seed >> 30];
		}
		for (size_t i = 0; i < sizeof(text); i += piece) {
			size_t n = piece < sizeof(text) - i ? piece : sizeof(text) - i;
			scan_bytes(&set, &at, (struct str){ text + i, n }, i, &report);
		}
		struct log slow = slowly((struct str){ text, sizeof(text) });
		assert_memory_equal(&log, &slow, sizeof(log));
	}
	scan_free(&set);
}

static void applets_are_in_order(void **state)
{
	(void)state;
	for (size_t i = 1; i < detect_applet_count; i++)
		assert_true(strcmp(detect_applets[i - 1], detect_applets[i]) < 0);
}

/* A bar behind the first byte, three bytes at least, and none twice. */
static void strings_are_well_formed(void **state)
{
	struct arena arena = { 0 };
	struct vec all = vec_of(&arena, 64);
	(void)state;
	for (size_t i = 0; i < detect_signature_count; i++) {
		const struct signature *s = &detect_signatures[i];
		size_t n = 0;
		for (; n < DETECT_STRINGS && s->strings[n] != NULL; n++) {
			assert_true(strlen(s->strings[n]) >= 4 && s->strings[n][1] == '|');
			vec_push(&all, s->strings[n]);
		}
		assert_true(s->need >= 1 && s->need <= n);
	}
	strings_sort(&arena, all.p, all.n);
	for (size_t i = 1; i < all.n; i++)
		assert_string_not_equal(all.p[i - 1], all.p[i]);
	arena_free(&arena);
}

static struct trait *traits_of(struct arena *arena, const struct detector *d, struct str text)
{
	struct detection x;
	detection_begin(&x, d);
	detection_add(&x, text, 0);
	return detection_end(&x, arena);
}

static void one_string_convicts_nobody(void **state)
{
	struct arena arena = { 0 };
	struct detector d;
	(void)state;
	detector_build(&d);
	struct trait *t = traits_of(&arena, &d, STR("see /etc/busybox.conf and PERL5OPT"));
	assert_non_null(t);
	assert_int_equal(t->confidence, CONFIDENCE_POSSIBLE);
	assert_null(t->next);
	t = traits_of(&arena, &d, STR("/etc/busybox.conf\0: applet not found"));
	assert_non_null(t);
	assert_int_equal(t->rule, RULE_BUSYBOX);
	assert_int_equal(t->confidence, CONFIDENCE_CERTAIN);
	assert_null(traits_of(&arena, &d, STR("nothing of interest")));
	detector_free(&d);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_what_a_slow_search_finds),
		cmocka_unit_test(applets_are_in_order),
		cmocka_unit_test(strings_are_well_formed),
		cmocka_unit_test(one_string_convicts_nobody),
	};
	return RUN_TESTS(tests);
}
