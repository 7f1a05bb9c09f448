/* test_vars.c - variables, the undo log, the environment. Random sequences of changes: fuzz/fuzz_vars.c. */
#include <stdio.h>
#include "unit.h"
#include "vars.h"

struct table {
	struct names names;
	struct vars vars;
};

static char *no_environment[] = { NULL };

static void table_init(struct table *t, char **environment)
{
	names_init(&t->names);
	vars_init(&t->vars, &t->names, environment);
}

static void table_free(struct table *t)
{
	vars_free(&t->vars);
	names_free(&t->names);
}

static name_id id_of(struct table *t, const char *name)
{
	return names_intern(&t->names, str_of(name));
}

static struct str value_of(struct table *t, const char *name)
{
	return var_value(vars_at(&t->vars, id_of(t, name)));
}

static void set(struct table *t, const char *name, const char *value)
{
	assert_true(vars_set(&t->vars, id_of(t, name), str_of(value)));
}

#define assert_value(t, name, literal) assert_str(value_of(t, name), literal)
#define assert_unset(t, name) assert_null(value_of(t, name).p)

/* The entry of a name in the environment, or NULL; exactly one. */
static const char *entry_of(struct table *t, const char *name)
{
	const char *found = NULL;
	size_t n = strlen(name);
	for (char **entry = vars_environment(&t->vars); *entry != NULL; entry++)
		if (strncmp(*entry, name, n) == 0 && (*entry)[n] == '=') {
			assert_null(found);
			found = *entry + n + 1;
		}
	return found;
}

static void values_of_all_lengths(void **state)
{
	(void)state;
	struct table t;
	table_init(&t, no_environment);
	char text[200];
	for (int round = 0; round < 3; round++)
		for (size_t n = 0; n < sizeof(text); n++) {
			size_t length = round == 1 ? sizeof(text) - 1 - n : n;
			memset(text, 'a' + (int)(length % 26), length);
			name_id id = id_of(&t, round == 2 ? "other" : "x");
			assert_true(vars_set(&t.vars, id, (struct str){ text, length }));
			struct var *var = vars_at(&t.vars, id);
			assert_int_equal(var->length, length);
			assert_memory_equal(var->value, text, length);
			assert_int_equal(var->value[length], '\0');
			if (round == 2)
				assert_true(vars_unset(&t.vars, id));
		}
	assert_true(vars_set_integer(&t.vars, id_of(&t, "i"), INT64_MIN));
	assert_value(&t, "i", "-9223372036854775808");
	table_free(&t);
}

static void values_from_themselves(void **state)
{
	(void)state;
	struct table t;
	table_init(&t, no_environment);
	name_id id = id_of(&t, "x");
	for (size_t n = 1; n < 60; n++)
		for (size_t skip = 0; skip <= n; skip++) {
			char text[64];
			for (size_t i = 0; i < n; i++)
				text[i] = (char)('A' + i);
			assert_true(vars_set(&t.vars, id, (struct str){ text, n }));
			assert_true(vars_set(&t.vars, id, str_skip(value_of(&t, "x"), skip)));
			assert_int_equal(value_of(&t, "x").n, n - skip);
			assert_memory_equal(value_of(&t, "x").p, text + skip, n - skip);
		}
	/* From another variable while the slots move. */
	set(&t, "short", "some bytes");
	char name[24];
	for (int i = 0; i < 5000; i++) {
		snprintf(name, sizeof(name), "v%d", i);
		name_id new = id_of(&t, name);
		assert_true(vars_set(&t.vars, new, value_of(&t, "short")));
		assert_value(&t, "short", "some bytes");
		assert_str(var_value(vars_at(&t.vars, new)), "some bytes");
	}
	table_free(&t);
}

static void a_large_value_is_given_back(void **state)
{
	(void)state;
	struct table t;
	table_init(&t, no_environment);
	size_t n = 1 << 20;
	char *text = memory_get(n);
	memset(text, 'x', n);
	name_id id = id_of(&t, "x");
	assert_true(vars_set(&t.vars, id, (struct str){ text, n }));
	set(&t, "x", "short");
	assert_true(vars_at(&t.vars, id)->capacity < 4096);
	assert_value(&t, "x", "short");
	memory_release(text);
	table_free(&t);
}

static void readonly_variables(void **state)
{
	(void)state;
	struct table t;
	table_init(&t, no_environment);
	set(&t, "x", "1");
	name_id id = id_of(&t, "x");
	vars_mark(&t.vars, id, VAR_READONLY);
	assert_false(vars_set(&t.vars, id, STR("2")));
	assert_false(vars_set_integer(&t.vars, id, 2));
	assert_false(vars_unset(&t.vars, id));
	size_t scope = vars_scope(&t.vars);
	assert_false(vars_local(&t.vars, id));
	vars_leave(&t.vars, scope);
	assert_value(&t, "x", "1");
	vars_mark(&t.vars, id, VAR_EXPORT);
	assert_string_equal(entry_of(&t, "x"), "1");
	table_free(&t);
}

static void scopes(void **state)
{
	(void)state;
	struct table t;
	table_init(&t, no_environment);
	set(&t, "x", "a value that does not fit into the room of a slot");
	set(&t, "y", "1");
	set(&t, "global", "1");
	size_t outer = vars_scope(&t.vars);
	assert_true(vars_local(&t.vars, id_of(&t, "x")));
	assert_unset(&t, "x");
	set(&t, "x", "2");
	vars_save(&t.vars, id_of(&t, "y"));
	assert_value(&t, "y", "1");
	set(&t, "y", "another long value, which is not in the slot either");
	size_t inner = vars_scope(&t.vars);
	assert_true(vars_local(&t.vars, id_of(&t, "x")));
	set(&t, "x", "3");
	/* Local already: nothing happens, and the log does not grow. */
	size_t count = t.vars.undo_count;
	assert_true(vars_local(&t.vars, id_of(&t, "x")));
	assert_int_equal(t.vars.undo_count, count);
	assert_value(&t, "x", "3");
	set(&t, "global", "2");
	vars_leave(&t.vars, inner);
	assert_value(&t, "x", "2");
	assert_true(vars_unset(&t.vars, id_of(&t, "x")));
	assert_unset(&t, "x");
	vars_leave(&t.vars, outer);
	assert_value(&t, "x", "a value that does not fit into the room of a slot");
	assert_value(&t, "y", "1");
	assert_value(&t, "global", "2");
	assert_int_equal(t.vars.undo_count, 0);
	assert_int_equal(t.vars.scope, 0);
	table_free(&t);
}

static void subshells_and_scopes(void **state)
{
	(void)state;
	struct table t;
	table_init(&t, no_environment);
	set(&t, "x", "1");
	set(&t, "y", "1");
	struct vars_subshell outer = vars_enter_subshell(&t.vars);
	set(&t, "y", "2");
	size_t scope = vars_scope(&t.vars);
	assert_true(vars_local(&t.vars, id_of(&t, "x")));
	set(&t, "x", "local");
	set(&t, "z", "made in a function in a subshell");
	struct vars_subshell inner = vars_enter_subshell(&t.vars);
	set(&t, "x", "inner");
	set(&t, "z", "inner");
	assert_true(vars_unset(&t.vars, id_of(&t, "y")));
	vars_leave_subshell(&t.vars, inner);
	assert_value(&t, "x", "local");
	assert_value(&t, "y", "2");
	assert_value(&t, "z", "made in a function in a subshell");
	vars_leave(&t.vars, scope);
	assert_value(&t, "x", "1");
	assert_value(&t, "z", "made in a function in a subshell");
	set(&t, "x", "2");
	vars_leave_subshell(&t.vars, outer);
	assert_value(&t, "x", "1");
	assert_value(&t, "y", "1");
	assert_unset(&t, "z");
	/* A subshell that ends inside of a scope. */
	outer = vars_enter_subshell(&t.vars);
	let_fail(vars_scope(&t.vars) == 0);
	assert_true(vars_local(&t.vars, id_of(&t, "x")));
	set(&t, "x", "5");
	vars_mark(&t.vars, id_of(&t, "y"), VAR_READONLY | VAR_EXPORT);
	assert_string_equal(entry_of(&t, "y"), "1");
	vars_leave_subshell(&t.vars, outer);
	assert_value(&t, "x", "1");
	assert_int_equal(t.vars.scope, 0);
	set(&t, "y", "3");
	assert_null(entry_of(&t, "y"));
	table_free(&t);
}

static void changes_are_noticed(void **state)
{
	(void)state;
	struct table t;
	table_init(&t, no_environment);
	t.vars.changed = 0;
	set(&t, "x", "1");
	assert_int_equal(t.vars.changed, 0);
	set(&t, "IFS", ":");
	assert_int_equal(t.vars.changed, CHANGED_IFS);
	set(&t, "PATH", "/bin");
	set(&t, "LANG", "C.UTF-8");
	set(&t, "OPTIND", "1");
	assert_int_equal(t.vars.changed,
		CHANGED_IFS | CHANGED_PATH | CHANGED_LOCALE | CHANGED_OPTIND);
	t.vars.changed = 0;
	size_t scope = vars_scope(&t.vars);
	vars_save(&t.vars, NAME_PATH);
	set(&t, "PATH", "/usr/bin");
	assert_true(vars_local(&t.vars, NAME_IFS));
	assert_int_equal(t.vars.changed, CHANGED_IFS | CHANGED_PATH);
	t.vars.changed = 0;
	vars_leave(&t.vars, scope);
	assert_int_equal(t.vars.changed, CHANGED_IFS | CHANGED_PATH);
	t.vars.changed = 0;
	struct vars_subshell saved = vars_enter_subshell(&t.vars);
	assert_true(vars_unset(&t.vars, NAME_LANG));
	assert_int_equal(t.vars.changed, CHANGED_LOCALE);
	t.vars.changed = 0;
	vars_leave_subshell(&t.vars, saved);
	assert_int_equal(t.vars.changed, CHANGED_LOCALE);
	table_free(&t);
}

static void environment(void **state)
{
	(void)state;
	static char a[] = "A=1", dotted[] = "a.b=x", empty[] = "=x", bare[] = "bare", twice[] = "A=2",
		ifs[] = "IFS=:", null[] = "E=", optind[] = "OPTIND=7", ppid[] = "PPID=x";
	char *given[] = { a, dotted, empty, bare, twice, ifs, null, optind, ppid, NULL };
	struct table t;
	table_init(&t, given);
	assert_ptr_equal(vars_environment(&t.vars), given);
	assert_value(&t, "A", "1");
	assert_value(&t, "E", "");
	assert_value(&t, "IFS", " \t\n");
	assert_value(&t, "OPTIND", "1");
	assert_int_equal(vars_at(&t.vars, NAME_PPID)->flags, VAR_SET | VAR_LAZY);
	set(&t, "unexported", "1");
	assert_ptr_equal(vars_environment(&t.vars), given);
	vars_mark(&t.vars, id_of(&t, "new"), VAR_EXPORT);
	assert_null(entry_of(&t, "new"));
	set(&t, "new", "v");
	char **made = vars_environment(&t.vars);
	assert_ptr_not_equal(made, given);
	assert_ptr_equal(vars_environment(&t.vars), made);
	assert_string_equal(entry_of(&t, "new"), "v");
	assert_ptr_equal(entry_of(&t, "A"), a + 2);
	assert_string_equal(entry_of(&t, "a.b"), "x");
	assert_string_equal(entry_of(&t, ""), "x");
	assert_string_equal(entry_of(&t, "IFS"), ":");
	set(&t, "A", "changed");
	assert_string_equal(entry_of(&t, "A"), "changed");
	vars_mark(&t.vars, NAME_IFS, VAR_EXPORT);
	assert_string_equal(entry_of(&t, "IFS"), " \t\n");
	assert_true(vars_unset(&t.vars, id_of(&t, "A")));
	assert_null(entry_of(&t, "A"));
	set(&t, "A", "again");
	assert_null(entry_of(&t, "A"));
	size_t scope = vars_scope(&t.vars);
	vars_save(&t.vars, id_of(&t, "A"));
	set(&t, "A", "for a command");
	vars_mark(&t.vars, id_of(&t, "A"), VAR_EXPORT);
	assert_string_equal(entry_of(&t, "A"), "for a command");
	vars_leave(&t.vars, scope);
	assert_null(entry_of(&t, "A"));
	t.vars.export_all = true;
	set(&t, "B", "all");
	assert_string_equal(entry_of(&t, "B"), "all");
	table_free(&t);
}

static void many_variables(void **state)
{
	(void)state;
	struct table t;
	table_init(&t, no_environment);
	char name[24];
	for (int i = 0; i < 100000; i++) {
		snprintf(name, sizeof(name), "n%d", i);
		name_id id = id_of(&t, name);
		assert_true(vars_set_integer(&t.vars, id, i));
		vars_mark(&t.vars, id, VAR_EXPORT);
	}
	size_t count = 0;
	for (char **entry = vars_environment(&t.vars); *entry != NULL; entry++)
		count++;
	assert_int_equal(count, 100000);
	table_free(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_of_all_lengths),
		cmocka_unit_test(values_from_themselves),
		cmocka_unit_test(a_large_value_is_given_back),
		cmocka_unit_test(readonly_variables),
		cmocka_unit_test(scopes),
		cmocka_unit_test(subshells_and_scopes),
		cmocka_unit_test(changes_are_noticed),
		cmocka_unit_test(environment),
		cmocka_unit_test(many_variables),
	};
	return RUN_TESTS(tests);
}
