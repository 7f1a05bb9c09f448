/* test_vars.c - variables, the undo log, the environment. A slow model checks random sequences. */
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

/* ---- a model: the whole state is copied wherever the module keeps a log ---- */

#define MODEL_NAMES 6
#define MODEL_DEPTH 12

struct model_var {
	int length;	/* -1: unset */
	char byte;
	bool export, readonly;
};

struct level {
	bool subshell;
	struct model_var all[MODEL_NAMES];	/* subshell: the state before */
	bool saved[MODEL_NAMES];		/* scope: was[i] is to be restored */
	struct model_var was[MODEL_NAMES];
	size_t scope;
	struct vars_subshell mark;
};

struct model {
	struct table t;
	struct model_var now[MODEL_NAMES];
	struct level level[MODEL_DEPTH];
	int depth;
	uint32_t random;
};

static unsigned model_random(struct model *m, unsigned below)
{
	m->random = m->random * 1664525u + 1013904223u;
	return (m->random >> 8) % below;
}

static name_id model_id(int i)
{
	return i == 0 ? (name_id)NAME_PATH : (name_id)(NAME_KNOWN + i);
}

static void model_check(struct model *m)
{
	struct vars *vars = &m->t.vars;
	int exported = 0;
	for (int i = 0; i < MODEL_NAMES; i++) {
		struct var *var = vars_at(vars, model_id(i));
		struct model_var *now = &m->now[i];
		assert_int_equal(!(var->flags & VAR_SET), now->length < 0);
		assert_int_equal(!(var->flags & VAR_EXPORT), !now->export);
		assert_int_equal(!(var->flags & VAR_READONLY), !now->readonly);
		exported += now->export && now->length >= 0;
		if (now->length < 0)
			continue;
		assert_int_equal(var->length, now->length);
		assert_int_equal(var->value[now->length], '\0');
		for (int k = 0; k < now->length; k++)
			assert_int_equal(var->value[k], now->byte);
	}
	for (char **entry = vars_environment(vars); *entry != NULL; entry++)
		exported--;
	assert_int_equal(exported, 0);
}

static void model_set(struct model *m, int i)
{
	char text[300];
	int length = (int)(model_random(m, 4) == 0 ? model_random(m, 300) : model_random(m, 30));
	char byte = (char)('a' + model_random(m, 26));
	memset(text, byte, sizeof(text));
	bool done = vars_set(&m->t.vars, model_id(i), (struct str){ text, (size_t)length });
	assert_int_equal(done, !m->now[i].readonly);
	if (done) {
		m->now[i].length = length;
		m->now[i].byte = byte;
	}
}

static void model_local(struct model *m, int i, bool keep)
{
	struct level *top = NULL;
	for (int d = m->depth; d-- > 0 && top == NULL;)
		if (!m->level[d].subshell)
			top = &m->level[d];
	if (top == NULL)
		return;
	if (keep)
		vars_save(&m->t.vars, model_id(i));
	else
		assert_int_equal(vars_local(&m->t.vars, model_id(i)), !m->now[i].readonly);
	if (top->saved[i] || (!keep && m->now[i].readonly))
		return;
	top->saved[i] = true;
	top->was[i] = m->now[i];
	if (!keep)
		m->now[i] = (struct model_var){ .length = -1, .export = m->now[i].export };
}

static void model_enter(struct model *m)
{
	if (m->depth == MODEL_DEPTH)
		return;
	/* What a scope has saved is, for a subshell below, part of the state: it comes back with it. */
	struct level *level = &m->level[m->depth++];
	*level = (struct level){ .subshell = model_random(m, 2) == 0 };
	memcpy(level->all, m->now, sizeof(m->now));
	if (level->subshell)
		level->mark = vars_enter_subshell(&m->t.vars);
	else
		level->scope = vars_scope(&m->t.vars);
}

static void model_leave(struct model *m, struct level *saved_below)
{
	if (m->depth == 0)
		return;
	struct level *level = &m->level[--m->depth];
	if (level->subshell) {
		vars_leave_subshell(&m->t.vars, level->mark);
		memcpy(m->now, level->all, sizeof(m->now));
		/* Records that scopes below made inside of the subshell are gone too. */
		for (int d = 0; d < m->depth; d++)
			memcpy(m->level[d].saved, saved_below[m->depth * MODEL_DEPTH + d].saved,
				sizeof(level->saved));
		return;
	}
	vars_leave(&m->t.vars, level->scope);
	for (int i = 0; i < MODEL_NAMES; i++)
		if (level->saved[i])
			m->now[i] = level->was[i];
}

static void model_step(struct model *m, struct level *saved_below)
{
	int i = (int)model_random(m, MODEL_NAMES);
	switch (model_random(m, 12)) {
	case 0:
		/* Levels below, as they were when this one was opened. */
		if (m->depth < MODEL_DEPTH)
			memcpy(&saved_below[m->depth * MODEL_DEPTH], m->level, sizeof(m->level));
		model_enter(m);
		break;
	case 1:
		model_leave(m, saved_below);
		break;
	case 2:
		assert_int_equal(vars_unset(&m->t.vars, model_id(i)), !m->now[i].readonly);
		if (!m->now[i].readonly)
			m->now[i] = (struct model_var){ .length = -1 };
		break;
	case 3:
		vars_mark(&m->t.vars, model_id(i), VAR_EXPORT);
		m->now[i].export = true;
		break;
	case 4:
		if (m->depth == 0 || model_random(m, 4) != 0)
			break;
		vars_mark(&m->t.vars, model_id(i), VAR_READONLY);
		m->now[i].readonly = true;
		break;
	case 5:
	case 6:
		model_local(m, i, false);
		break;
	case 7:
		model_local(m, i, true);
		break;
	default:
		model_set(m, i);
		break;
	}
}

static void model_agrees(void **state)
{
	(void)state;
	struct level *saved_below = calloc(MODEL_DEPTH * MODEL_DEPTH, sizeof(*saved_below));
	struct model *m = malloc(sizeof(*m));
	for (uint32_t seed = 1; seed <= 300; seed++) {
		memset(m, 0, sizeof(*m));
		m->random = seed;
		table_init(&m->t, no_environment);
		char name[24];
		for (int i = 0; i < MODEL_NAMES; i++) {
			m->now[i].length = -1;
			snprintf(name, sizeof(name), "m%d", i);
			assert_int_equal(id_of(&m->t, name), NAME_KNOWN + i);
		}
		for (int step = 0; step < 400; step++) {
			model_step(m, saved_below);
			model_check(m);
		}
		while (m->depth > 0) {
			model_leave(m, saved_below);
			model_check(m);
		}
		assert_int_equal(m->t.vars.undo_count, 0);
		table_free(&m->t);
	}
	free(m);
	free(saved_below);
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
		cmocka_unit_test(model_agrees),
	};
	return RUN_TESTS(tests);
}
