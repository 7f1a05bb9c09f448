/* test_names.c - interned names. */
#include <stdio.h>
#include "unit.h"
#include "names.h"

static void known_names(void **state)
{
	(void)state;
	struct names names;
	names_init(&names);
	assert_int_equal(names_find(&names, STR("IFS")), NAME_IFS);
	assert_int_equal(names_intern(&names, STR("PATH")), NAME_PATH);
	assert_int_equal(names_intern(&names, STR("PS4")), NAME_PS4);
	assert_int_equal(names_find(&names, STR("nothing")), NAME_NONE);
	for (name_id id = 1; id < NAME_KNOWN; id++)
		assert_int_equal(names_find(&names, names_text(&names, id)), id);
	names_free(&names);
}

static void any_bytes(void **state)
{
	(void)state;
	struct names names;
	names_init(&names);
	name_id empty = names_intern(&names, STR(""));
	assert_int_not_equal(empty, NAME_NONE);
	name_id nul = names_intern(&names, STR("a\0b"));
	assert_int_not_equal(nul, names_intern(&names, STR("a")));
	assert_int_not_equal(nul, names_intern(&names, STR("a\0c")));
	assert_int_equal(names_intern(&names, STR("a\0b")), nul);
	assert_str(names_text(&names, nul), "a\0b");
	assert_int_equal(names_text(&names, nul).p[3], '\0');
	names_free(&names);
}

static void many_names(void **state)
{
	(void)state;
	struct names names;
	names_init(&names);
	const unsigned count = 100000;
	char text[32];
	for (unsigned i = 0; i < count; i++) {
		int n = snprintf(text, sizeof(text), "variable_%u", i);
		assert_int_equal(names_intern(&names, (struct str){ text, (size_t)n }), NAME_KNOWN + i);
	}
	for (unsigned i = 0; i < count; i++) {
		int n = snprintf(text, sizeof(text), "variable_%u", i);
		assert_int_equal(names_find(&names, (struct str){ text, (size_t)n }), NAME_KNOWN + i);
		assert_string_equal(names_text(&names, NAME_KNOWN + i).p, text);
	}
	names_free(&names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_names),
		cmocka_unit_test(any_bytes),
		cmocka_unit_test(many_names),
	};
	return RUN_TESTS(tests);
}
