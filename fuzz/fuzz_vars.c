/* fuzz_vars - what a shell does with its variables, four bytes each: they are set, from a part of another one's value
 * too, unset, exported, made readonly and local, in scopes and subshells, which nest. A slow twin copies everything
 * where the module keeps a log: after each step values, attributes, what was noticed and the environment are its */
#include "fuzz.h"
#include "vars.h"

enum { NAMES = 14, DEPTH = 8, STEPS = 256, FILLED = 512 };

struct twin_var {
	struct str value;		/* .p NULL: unset */
	bool exported, readonly;
};

struct level {
	const struct twin *before;	/* a subshell: everything; NULL: a scope */
	struct vars_subshell mark;
	size_t scope;
	bool saved[NAMES];		/* a scope: was[i] comes back */
	struct twin_var was[NAMES];
};

struct twin {
	struct twin_var now[NAMES];
	struct level level[DEPTH];
	size_t depth;
};

struct both {
	struct names names;
	struct vars vars;
	name_id id[NAMES];		/* NAME_NONE: not used yet */
	struct arena arena;
	struct twin twin;
	struct twin_var before[NAMES];	/* this step */
	unsigned fillers;
};

/* The environment at the start has the second to the fourth; the last are those whose changes others notice. */
static const char *const names[NAMES] = {
	"x", "A", "B", "C", "y", "z", "X1", "X2", "X3", "X4", "IFS", "PATH", "LANG", "OPTIND"
};
enum { FIRST_NOTICED = 10 };

static char a[] = "A=1", b[] = "B=a value that has no room in a slot", c[] = "C=", ifs[] = "IFS=:",
	first_option[] = "OPTIND=7", nameless[] = "1=";
static char *given[] = { a, ifs, b, nameless, c, first_option, NULL };

static void begin(struct both *t, bool apart)
{
	names_init(&t->names);
	if (apart)
		vars_init_apart(&t->vars, &t->names, given);
	else
		vars_init(&t->vars, &t->names, given);
	t->twin.now[1] = (struct twin_var){ STR("1"), true, false };
	t->twin.now[2] = (struct twin_var){ str_of(b + 2), true, false };
	t->twin.now[3] = (struct twin_var){ STR(""), true, false };
	t->twin.now[10] = (struct twin_var){ STR(" \t\n"), false, false };
	t->twin.now[13] = (struct twin_var){ STR("1"), false, false };
	for (size_t i = 0; i < NAMES; i++)
		t->id[i] = names_find(&t->names, str_of(names[i]));
}

static void end(struct both *t)
{
	vars_free(&t->vars);
	names_free(&t->names);
	arena_free(&t->arena);
}

static name_id id_of(struct both *t, size_t i)
{
	if (t->id[i] == NAME_NONE)
		t->id[i] = names_intern(&t->names, str_of(names[i]));
	return t->id[i];
}

/* ---- what must be so after a step ---- */

static void check_values(struct both *t)
{
	static const unsigned bits[] = { CHANGED_IFS, CHANGED_PATH, CHANGED_LOCALE, CHANGED_OPTIND };
	for (size_t i = 0; i < NAMES; i++) {
		const struct twin_var *now = &t->twin.now[i];
		if (i >= FIRST_NOTICED && now->value.p != t->before[i].value.p)
			assert(t->vars.changed & bits[i - FIRST_NOTICED]);
		if (t->id[i] == NAME_NONE)
			continue;
		const struct var *var = vars_at(&t->vars, t->id[i]);
		assert(!(var->flags & VAR_EXPORT) == !now->exported);
		assert(!(var->flags & VAR_READONLY) == !now->readonly);
		struct str value = var_value(var);
		assert((value.p == NULL) == (now->value.p == NULL));
		assert(str_equal(value, now->value));
		assert(value.p == NULL || value.p[value.n] == '\0');
	}
}

/* entry_is_right: of the environment that programs get */
static bool entry_is_right(const struct both *t, const char *entry)
{
	struct str name = { entry, str_find(str_of(entry), '=') };
	for (size_t i = 0; i < NAMES; i++)
		if (str_equal(name, str_of(names[i])) && t->twin.now[i].exported)
			return t->twin.now[i].value.p != NULL &&
				str_equal(str_of(entry + name.n + 1), t->twin.now[i].value);
	return entry == nameless || entry == ifs || entry == first_option;
}

static void check_environment(struct both *t)
{
	size_t expected = 1;
	for (size_t i = 0; i < NAMES; i++) {
		bool stranger = i == 10 || i == 13;
		expected += t->twin.now[i].exported ? t->twin.now[i].value.p != NULL : stranger;
	}
	for (char **entry = vars_environment(&t->vars); *entry != NULL; entry++) {
		assert(entry_is_right(t, *entry));
		assert(expected-- > 0);
	}
	assert(expected == 0);
}

/* ---- steps ---- */

/* text_of: different bytes at every place */
static struct str text_of(unsigned how, unsigned from)
{
	static char text[16384];
	if (text[0] == '\0')
		for (size_t i = 0; i < sizeof(text); i++)
			text[i] = (char)(1 + (i * 7 + i / 256) % 255);
	return (struct str){ text + from, how < 128 ? how : (how - 127) * 100 };
}

static void set(struct both *t, size_t i, struct str value)
{
	struct twin_var *now = &t->twin.now[i];
	struct str copy = { arena_copy(&t->arena, value), value.n };
	bool done = vars_set(&t->vars, id_of(t, i), value);
	assert(done == !now->readonly);
	if (!done)
		return;
	now->value = copy;
	now->exported = now->exported || t->vars.export_all;
}

static void set_from(struct both *t, size_t i, size_t other, unsigned skip, unsigned n)
{
	if (t->id[other] == NAME_NONE)
		return;
	struct str value = var_value(vars_at(&t->vars, t->id[other]));
	if (value.p == NULL)
		return;
	/* A name that is new may move the table of names, and then the table of values. */
	name_id id = id_of(t, i);
	assert(id != NAME_NONE);
	value = str_skip(value, skip < 250 ? skip % (value.n + 1) : value.n - value.n / skip);
	value.n = n < 250 ? n % (value.n + 1) : value.n;
	set(t, i, value);
}

static void unset(struct both *t, size_t i)
{
	bool done = vars_unset(&t->vars, id_of(t, i));
	assert(done == !t->twin.now[i].readonly);
	if (done)
		t->twin.now[i] = (struct twin_var){ .exported = false };
}

static void mark(struct both *t, size_t i, unsigned flags)
{
	vars_mark(&t->vars, id_of(t, i), flags);
	t->twin.now[i].exported = t->twin.now[i].exported || flags & VAR_EXPORT;
	t->twin.now[i].readonly = t->twin.now[i].readonly || flags & VAR_READONLY;
}

/* local: keep: for an assignment before a command. */
static void local(struct both *t, size_t i, bool keep)
{
	struct twin_var *now = &t->twin.now[i];
	struct level *scope = NULL;
	for (size_t d = 0; d < t->twin.depth; d++)
		if (t->twin.level[d].before == NULL)
			scope = &t->twin.level[d];
	if (scope == NULL)
		return;
	if (keep)
		vars_save(&t->vars, id_of(t, i));
	else
		assert(vars_local(&t->vars, id_of(t, i)) == !now->readonly);
	if (scope->saved[i] || (!keep && now->readonly))
		return;
	scope->saved[i] = true;
	scope->was[i] = *now;
	if (!keep)
		*now = (struct twin_var){ .exported = now->exported };
}

static void enter(struct both *t, bool subshell)
{
	if (t->twin.depth == DEPTH)
		return;
	struct level level = { .before = NULL };
	if (subshell) {
		struct twin *before = ARENA_NEW(&t->arena, struct twin);
		*before = t->twin;
		level.before = before;
		level.mark = vars_enter_subshell(&t->vars);
	} else {
		level.scope = vars_scope(&t->vars);
	}
	t->twin.level[t->twin.depth++] = level;
}

static void leave(struct both *t)
{
	if (t->twin.depth == 0)
		return;
	struct level *level = &t->twin.level[t->twin.depth - 1];
	if (level->before != NULL) {
		vars_leave_subshell(&t->vars, level->mark);
		t->twin = *level->before;
		return;
	}
	vars_leave(&t->vars, level->scope);
	for (size_t i = 0; i < NAMES; i++)
		if (level->saved[i])
			t->twin.now[i] = level->was[i];
	t->twin.depth--;
}

/* fill: names until the table is full, so that the next new one moves it. */
static void fill(struct both *t)
{
	char name[24];
	while (t->names.count < t->names.capacity && t->fillers < FILLED) {
		struct str digits = number_format(name, t->fillers++);
		assert(names_intern(&t->names, digits) != NAME_NONE);
	}
}

static void step(struct both *t, const unsigned char *bytes)
{
	size_t i = bytes[1] % 16u % NAMES, other = bytes[1] / 16u % NAMES;
	switch (bytes[0] % 16) {
	case 0: enter(t, false); break;
	case 1: enter(t, true); break;
	case 2: leave(t); break;
	case 3: unset(t, i); break;
	case 4: mark(t, i, VAR_EXPORT); break;
	case 5: mark(t, i, bytes[2] < 16 ? VAR_READONLY : VAR_EXPORT); break;
	case 6: local(t, i, false); break;
	case 7: local(t, i, true); break;
	case 8: check_environment(t); break;
	case 9: fill(t); break;
	case 10: t->vars.export_all = bytes[2] % 2 != 0; break;
	case 11: case 12: set_from(t, i, other, bytes[2], bytes[3]); break;
	default: set(t, i, text_of(bytes[2], bytes[3])); break;
	}
}

FUZZ(input)
{
	struct both *t = memory_get(sizeof(*t));
	memset(t, 0, sizeof(*t));
	begin(t, input.n % 2 != 0);
	check_environment(t);
	for (size_t n = 0; n < STEPS && input.n >= 4; n++) {
		t->vars.changed = 0;
		memcpy(t->before, t->twin.now, sizeof(t->before));
		step(t, (const unsigned char *)input.p);
		check_values(t);
		input = str_skip(input, 4);
	}
	check_environment(t);
	while (t->twin.depth > 0) {
		memcpy(t->before, t->twin.now, sizeof(t->before));
		leave(t);
		check_values(t);
	}
	check_environment(t);
	assert(t->vars.undo_count == 0 && t->vars.scope == 0 && t->vars.epoch == 0);
	end(t);
	memory_release(t);
}
