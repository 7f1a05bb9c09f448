/* vars.c - variables in slots, the undo log, the environment. */
#include "vars.h"

enum undo_kind {
	UNDO_SCOPE,	/* opens a scope: `outer` is where the enclosing one begins */
	UNDO_LOCAL,	/* restored when its scope is left */
	UNDO_SUBSHELL,	/* restored when the subshell in place is left */
	UNDO_DONE	/* restored; about to be dropped */
};

struct vars_undo {
	enum undo_kind kind;
	name_id id;
	size_t outer;
	struct var was;		/* owns its heap value */
};

/* Where a value is when it is not in the slot itself. */
#define VAR_ELSEWHERE (VAR_HEAP | VAR_BORROWED | VAR_SHARED)

/* Heap values that are longer are given back when what replaces them is much shorter. */
#define VAR_LARGE 4096

static const uint8_t change_bits[NAME_KNOWN] = {
	[NAME_IFS] = CHANGED_IFS,
	[NAME_PATH] = CHANGED_PATH,
	[NAME_LC_ALL] = CHANGED_LOCALE,
	[NAME_LC_CTYPE] = CHANGED_LOCALE,
	[NAME_LANG] = CHANGED_LOCALE,
	[NAME_OPTIND] = CHANGED_OPTIND,
};

/* ---- slots ---- */

/* A block grows: the first one lies beside the names and is left there, since each kind of heap
 * block costs a page; the others are on the heap. */
static void *vars_move(struct vars *vars, bool *first, void *block, size_t old, size_t n)
{
	if (block == NULL && !vars->apart) {
		*first = true;
		return arena_alloc(&vars->names->bytes, n);
	}
	if (!*first)
		return memory_resize(block, n);
	*first = false;
	char *copy = memory_get(n);
	if (block != NULL)
		copy_bytes(copy, block, old);
	return copy;
}

struct var *vars_grow(struct vars *vars, name_id id)
{
	/* As many slots as the name table has room for: both grow at the same rate. */
	size_t count = vars->names->capacity;
	if (count <= id)
		count = (size_t)id + 1;
	vars->slot = vars_move(vars, &vars->slot_first, vars->slot,
		vars->count * sizeof(*vars->slot), count * sizeof(*vars->slot));
	memset(vars->slot + vars->count, 0, (count - vars->count) * sizeof(*vars->slot));
	for (size_t i = 0; i < vars->count; i++)
		if (!(vars->slot[i].flags & VAR_ELSEWHERE))
			vars->slot[i].value = vars->slot[i].room;
	vars->count = count;
	return &vars->slot[id];
}

static void var_release(struct var *var)
{
	if (var->flags & VAR_HEAP)
		memory_release((void *)(uintptr_t)var->value);
	var->flags &= (uint8_t)~VAR_ELSEWHERE;
}

/* Value and attributes go. */
static void var_clear(struct var *var)
{
	var_release(var);
	var->flags = 0;
	var->length = var->capacity = 0;
}

static struct vars_undo *undo_push(struct vars *vars, enum undo_kind kind)
{
	if (UNLIKELY(vars->undo_count == vars->undo_capacity)) {
		size_t capacity = vars->undo_capacity > 0 ? 2 * vars->undo_capacity : 16;
		vars->undo = memory_resize(vars->undo, capacity * sizeof(*vars->undo));
		vars->undo_capacity = capacity;
	}
	struct vars_undo *undo = &vars->undo[vars->undo_count++];
	undo->kind = kind;
	return undo;
}

/* The log takes the value over; the variable goes on looking at it until it gets another. */
static void vars_log(struct vars *vars, name_id id, struct var *var, enum undo_kind kind)
{
	struct vars_undo *undo = undo_push(vars, kind);
	undo->id = id;
	undo->was = *var;
	if (var->flags & VAR_HEAP) {
		var->flags = (uint8_t)((var->flags & ~VAR_HEAP) | VAR_SHARED);
		var->capacity = 0;
	}
	var->epoch = vars->epoch;
	if (kind == UNDO_LOCAL)
		var->saved = (uint32_t)vars->undo_count;
}

static void vars_list(struct vars *vars, name_id id, struct var *var)
{
	vars->environment_changed = true;
	if (var->listed)
		return;
	var->listed = true;
	if (vars->exported_count == vars->exported_capacity) {
		size_t capacity = vars->exported_capacity > 0 ? 2 * vars->exported_capacity : 64;
		vars->exported = vars_move(vars, &vars->exported_first, vars->exported,
			vars->exported_count * sizeof(*vars->exported),
			capacity * sizeof(*vars->exported));
		vars->exported_capacity = capacity;
	}
	vars->exported[vars->exported_count++] = id;
}

/* What others must know of a change of id. */
static void vars_note(struct vars *vars, name_id id, unsigned flags)
{
	if (id < NAME_KNOWN)
		vars->changed |= change_bits[id];
	if (flags & VAR_EXPORT)
		vars->environment_changed = true;
}

/* Before every change: false when it is not allowed. */
static bool vars_touch(struct vars *vars, name_id id, struct var *var)
{
	if (var->flags & VAR_READONLY)
		return false;
	if (var->epoch != vars->epoch)
		vars_log(vars, id, var, UNDO_SUBSHELL);
	var->flags &= (uint8_t)~VAR_LAZY;
	vars_note(vars, id, var->flags);
	return true;
}

/* ---- values ---- */

/* At most VAR_ROOM bytes; source and target may overlap: all is loaded before the first byte is
 * stored. */
static inline void move_short(char *to, const char *from, size_t n)
{
	if (n >= 8) {
		uint64_t head = load_8(from), tail = load_8(from + n - 8);
		uint64_t middle = load_8(from + (n - 8) / 2);
		__builtin_memcpy(to, &head, 8);
		__builtin_memcpy(to + (n - 8) / 2, &middle, 8);
		__builtin_memcpy(to + n - 8, &tail, 8);
	} else if (n >= 4) {
		uint32_t head = load_4(from), tail = load_4(from + n - 4);
		__builtin_memcpy(to, &head, 4);
		__builtin_memcpy(to + n - 4, &tail, 4);
	} else if (n > 0) {
		char head = from[0], middle = from[n / 2], tail = from[n - 1];
		to[0] = head;
		to[n / 2] = middle;
		to[n - 1] = tail;
	}
}

static void var_store_heap(struct var *var, struct str value)
{
	if (value.n > LIMIT_EXPANSION)
		memory_exhausted();	/* the expander does not make such values */
	char *p = (char *)(uintptr_t)var->value;
	bool wasteful = var->capacity > VAR_LARGE && value.n < var->capacity / 8;
	if (!(var->flags & VAR_HEAP) || value.n > var->capacity || wasteful) {
		/* A value that grows will go on growing. */
		size_t more = var->flags & VAR_HEAP && !wasteful ? value.n / 4 : 0;
		size_t capacity = (value.n + more) | 15;
		p = memory_get(capacity + 1);
		copy_bytes(p, value.p, value.n);
		var_release(var);
		var->flags |= VAR_HEAP;
		var->capacity = (uint32_t)capacity;
		var->value = p;
	} else {
		if (value.n > 0)
			memmove(p, value.p, value.n);
	}
	p[value.n] = '\0';
	var->length = (uint32_t)value.n;
	var->flags |= VAR_SET;
}

static inline void var_store(struct var *var, struct str value)
{
	if (UNLIKELY(value.n > VAR_ROOM || var->flags & VAR_HEAP)) {
		var_store_heap(var, value);
		return;
	}
	move_short(var->room, value.p, value.n);
	var->room[value.n] = '\0';
	var->value = var->room;
	var->length = (uint32_t)value.n;
	var->flags = (uint8_t)((var->flags & ~VAR_ELSEWHERE) | VAR_SET);
}

/* A value in another variable's room moves when the slots do. */
static bool vars_set_new(struct vars *vars, name_id id, struct str value)
{
	uintptr_t from = (uintptr_t)vars->slot, offset = (uintptr_t)value.p - from;
	bool inside = value.n > 0 && offset < vars->count * sizeof(*vars->slot);
	vars_grow(vars, id);
	if (inside)
		value.p = (const char *)vars->slot + offset;
	return vars_set(vars, id, value);
}

bool vars_set(struct vars *vars, name_id id, struct str value)
{
	if (UNLIKELY(id >= vars->count))
		return vars_set_new(vars, id, value);
	struct var *var = &vars->slot[id];
	bool special = (var->flags & (VAR_READONLY | VAR_EXPORT | VAR_LAZY)) != 0;
	if (UNLIKELY(special || var->epoch != vars->epoch || id < NAME_KNOWN))
		if (!vars_touch(vars, id, var))
			return false;
	var_store(var, value);
	if (UNLIKELY(vars->export_all && !(var->flags & VAR_EXPORT))) {
		var->flags |= VAR_EXPORT;
		vars_list(vars, id, var);
	}
	return true;
}

void vars_learn(struct vars *vars, name_id id, struct str value)
{
	struct var *var = vars_at(vars, id);
	vars_note(vars, id, var->flags);
	if (value.p != NULL)
		var_store(var, value);
	else
		var_clear(var);
	var->flags &= (uint8_t)~VAR_LAZY;
}

bool vars_set_integer(struct vars *vars, name_id id, int64_t value)
{
	char room[24];
	return vars_set(vars, id, number_format(room, value));
}

bool vars_unset(struct vars *vars, name_id id)
{
	if (id >= vars->count)
		return true;
	struct var *var = &vars->slot[id];
	if (!vars_touch(vars, id, var))
		return false;
	var_clear(var);
	return true;
}

void vars_mark(struct vars *vars, name_id id, unsigned flags)
{
	struct var *var = vars_at(vars, id);
	flags &= VAR_EXPORT | VAR_READONLY;
	if ((var->flags & flags) == flags)
		return;
	if (var->epoch != vars->epoch)
		vars_log(vars, id, var, UNDO_SUBSHELL);
	var->flags |= (uint8_t)flags;
	if (flags & VAR_EXPORT)
		vars_list(vars, id, var);
}

/* ---- undo log ---- */

static void undo_restore(struct vars *vars, struct vars_undo *undo)
{
	if (undo->kind == UNDO_SCOPE) {
		vars->scope = undo->outer;
		return;
	}
	struct var *var = &vars->slot[undo->id];
	bool listed = var->listed;
	vars_note(vars, undo->id, var->flags | undo->was.flags);
	var_release(var);
	*var = undo->was;
	var->listed = listed;
	if (!(var->flags & VAR_ELSEWHERE))
		var->value = var->room;
	/* Exported when it was saved, but dropped from the list since. */
	if (var->flags & VAR_EXPORT)
		vars_list(vars, undo->id, var);
}

bool vars_local(struct vars *vars, name_id id)
{
	struct var *var = vars_at(vars, id);
	if (var->flags & VAR_READONLY)
		return false;
	if (var->saved > vars->scope)
		return true;
	vars_log(vars, id, var, UNDO_LOCAL);
	vars_note(vars, id, var->flags);
	/* As in dash, ash and bash: `local PATH=...` is what programs see. */
	uint8_t exported = var->flags & VAR_EXPORT;
	var_clear(var);
	var->flags = exported;
	return true;
}

void vars_save(struct vars *vars, name_id id)
{
	struct var *var = vars_at(vars, id);
	if (var->saved <= vars->scope)
		vars_log(vars, id, var, UNDO_LOCAL);
}

size_t vars_scope(struct vars *vars)
{
	size_t scope = vars->undo_count;
	undo_push(vars, UNDO_SCOPE)->outer = vars->scope;
	vars->scope = vars->undo_count;
	return scope;
}

/* The records of an enclosing subshell stay, in their order. They never save what a record of the
 * scope below them saved: vars_log has marked that as saved for this subshell. */
static void undo_compact(struct vars *vars, size_t from)
{
	size_t kept = from;
	for (size_t i = from; i < vars->undo_count; i++)
		if (vars->undo[i].kind == UNDO_SUBSHELL)
			vars->undo[kept++] = vars->undo[i];
	vars->undo_count = kept;
}

void vars_leave(struct vars *vars, size_t scope)
{
	bool others = false;
	for (size_t i = vars->undo_count; i-- > scope;) {
		struct vars_undo *undo = &vars->undo[i];
		if (undo->kind == UNDO_SUBSHELL) {
			others = true;
			continue;
		}
		undo_restore(vars, undo);
		undo->kind = UNDO_DONE;
	}
	if (others)
		undo_compact(vars, scope);
	else
		vars->undo_count = scope;
}

struct vars_subshell vars_enter_subshell(struct vars *vars)
{
	struct vars_subshell saved = { vars->undo_count, vars->epoch };
	vars->epoch++;
	return saved;
}

void vars_leave_subshell(struct vars *vars, struct vars_subshell saved)
{
	while (vars->undo_count > saved.mark)
		undo_restore(vars, &vars->undo[--vars->undo_count]);
	vars->epoch = saved.epoch;
}

/* ---- environment ---- */

/* Length of the shell name at the start of an entry, or 0. */
static size_t entry_name(const char *entry)
{
	size_t n = 0;
	if (!is_name_start(entry[0]))
		return 0;
	while (is_name_byte(entry[n]))
		n++;
	return entry[n] == '=' ? n : 0;
}

static void vars_import(struct vars *vars, const char *entry)
{
	size_t n = entry_name(entry);
	name_id id = n > 0 ? names_intern(vars->names, (struct str){ entry, n }) : NAME_NONE;
	/* 2.5.3: IFS from the environment is ignored, OPTIND starts at 1. What has no name goes on
	 * to children. */
	if (id == NAME_NONE || id == NAME_IFS || id == NAME_OPTIND) {
		vars->strangers[vars->stranger_count++] = entry;
		return;
	}
	struct var *var = vars_at(vars, id);
	if (var->flags & VAR_SET)
		return;
	var->value = entry + n + 1;
	var->length = (uint32_t)strlen(var->value);
	var->flags = VAR_SET | VAR_EXPORT | VAR_BORROWED;
	vars_list(vars, id, var);
}

static void vars_begin(struct vars *vars, char **environment)
{
	vars_grow(vars, NAME_KNOWN - 1);
	size_t strangers = 0;
	for (char **entry = environment; *entry != NULL; entry++) {
		size_t n = entry_name(*entry);
		strangers += n == 0 || n == 3 || n == 6;
	}
	if (strangers > 0)
		vars->strangers = memory_get(strangers * sizeof(*vars->strangers));
	for (char **entry = environment; *entry != NULL; entry++)
		vars_import(vars, *entry);
	vars->slot[NAME_PWD].flags |= VAR_LAZY;
	var_store(&vars->slot[NAME_LINENO], STR(""));
	var_store(&vars->slot[NAME_PPID], STR(""));
	vars->slot[NAME_LINENO].flags = vars->slot[NAME_PPID].flags = VAR_SET | VAR_LAZY;
	var_store(&vars->slot[NAME_IFS], STR(" \t\n"));
	var_store(&vars->slot[NAME_OPTIND], STR("1"));
	/* 2.5.3 PS4: the default */
	if (!(vars->slot[NAME_PS4].flags & VAR_SET))
		var_store(&vars->slot[NAME_PS4], STR("+ "));
	vars->environment_changed = false;
}

void vars_init(struct vars *vars, struct names *names, char **environment)
{
	*vars = (struct vars){ .names = names, .environment = environment };
	vars_begin(vars, environment);
}

void vars_init_apart(struct vars *vars, struct names *names, char **environment)
{
	*vars = (struct vars){ .names = names, .environment = environment, .apart = true };
	vars_begin(vars, environment);
}

void vars_free(struct vars *vars)
{
	vars_leave_subshell(vars, (struct vars_subshell){ 0 });
	for (size_t i = 0; i < vars->count; i++)
		var_release(&vars->slot[i]);
	if (!vars->slot_first)
		memory_release(vars->slot);
	memory_release(vars->undo);
	memory_release(vars->cache);
	memory_release(vars->strangers);
	if (!vars->exported_first)
		memory_release(vars->exported);
	*vars = (struct vars){ 0 };
}

/* Drops from the list what is exported no more; returns the bytes that the strings need which must
 * be made. */
static size_t environment_measure(struct vars *vars)
{
	size_t bytes = 0, kept = 0;
	for (size_t i = 0; i < vars->exported_count; i++) {
		name_id id = vars->exported[i];
		struct var *var = &vars->slot[id];
		if (!(var->flags & VAR_EXPORT)) {
			var->listed = false;
			continue;
		}
		vars->exported[kept++] = id;
		if ((var->flags & (VAR_SET | VAR_LAZY | VAR_BORROWED)) == VAR_SET)
			bytes += names_text(vars->names, id).n + var->length + 2;
	}
	vars->exported_count = kept;
	return bytes;
}

/* name=value; what was imported and never changed is in the old environment as it should be. */
static char *environment_entry(struct vars *vars, name_id id, char **bytes)
{
	const struct var *var = &vars->slot[id];
	struct str name = names_text(vars->names, id);
	if (var->flags & VAR_BORROWED)
		return (char *)(uintptr_t)(var->value - name.n - 1);
	char *entry = *bytes, *p = entry;
	memcpy(p, name.p, name.n);
	p += name.n;
	*p++ = '=';
	memcpy(p, var->value, (size_t)var->length + 1);
	*bytes = p + var->length + 1;
	return entry;
}

/* IFS or OPTIND as they came go on to children only while the script has not exported its own. */
static bool stranger_is_replaced(const struct vars *vars, const char *entry)
{
	size_t n = entry_name(entry);
	name_id id = n > 0 ? names_find(vars->names, (struct str){ entry, n }) : NAME_NONE;
	return id != NAME_NONE && id < vars->count && vars->slot[id].flags & VAR_EXPORT;
}

static void environment_build(struct vars *vars)
{
	size_t bytes = environment_measure(vars);
	size_t entries = vars->exported_count + vars->stranger_count + 1;
	size_t size = entries * sizeof(char *) + bytes;
	if (vars->cache == NULL || vars->cache_size < size || vars->cache_size / 8 > size) {
		memory_release(vars->cache);
		vars->cache = memory_get(size);
		vars->cache_size = size;
	}
	char **next = vars->cache, *text = (char *)(vars->cache + entries);
	for (size_t i = 0; i < vars->exported_count; i++) {
		unsigned flags = vars->slot[vars->exported[i]].flags;
		/* A lazy value that was not imported is not known yet. */
		if (flags & VAR_SET && (!(flags & VAR_LAZY) || flags & VAR_BORROWED))
			*next++ = environment_entry(vars, vars->exported[i], &text);
	}
	for (size_t i = 0; i < vars->stranger_count; i++)
		if (!stranger_is_replaced(vars, vars->strangers[i]))
			*next++ = (char *)(uintptr_t)vars->strangers[i];
	*next = NULL;
}

char **vars_environment(struct vars *vars)
{
	if (vars->environment_changed) {
		environment_build(vars);
		vars->environment_changed = false;
	}
	return vars->cache != NULL ? vars->cache : vars->environment;
}
