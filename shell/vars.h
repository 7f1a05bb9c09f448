/* vars.h - variables in slots that are indexed by name_id; one undo log for `local`, `X=1 command`
 * and subshells that run in place; the environment that programs get. */
#ifndef NACRE_VARS_H
#define NACRE_VARS_H

#include "base.h"
#include "names.h"

enum var_flag {
	VAR_SET = 1 << 0,
	VAR_EXPORT = 1 << 1,
	VAR_READONLY = 1 << 2,
	VAR_BORROWED = 1 << 3,	/* value points into the environment that the process was given */
	VAR_HEAP = 1 << 4,	/* value is on the heap: `capacity` bytes, a NUL; else in `room` */
	VAR_LAZY = 1 << 5,	/* LINENO, PPID, PWD before their first use: shell_value()
				 * (shell.h) computes them; a change makes them ordinary */
	VAR_SHARED = 1 << 6	/* value belongs to the undo log */
};

#define VAR_ROOM 21		/* bytes that a value may have without heap memory, and its NUL */

struct var {
	const char *value;	/* NUL-terminated; meaningless unless VAR_SET */
	uint32_t length, capacity;
	uint32_t epoch;		/* depth of the subshell in place that has saved it; 0: none */
	uint32_t saved;		/* position in the log behind its newest local record; 0: none */
	uint8_t flags;
	bool listed;		/* in vars->exported */
	char room[VAR_ROOM + 1];
};

struct vars_undo;

/* What the rest of the shell must notice about a variable that it knows (see vars->changed). */
enum {
	CHANGED_IFS = 1, CHANGED_PATH = 2, CHANGED_LOCALE = 4, CHANGED_OPTIND = 8
};

struct vars {
	struct var *slot;	/* by name_id; may be shorter than the name table: see vars_at */
	size_t count;
	struct names *names;
	struct vars_undo *undo;	/* the log: newest last */
	size_t undo_count, undo_capacity;
	size_t scope;		/* where the innermost scope begins in the log */
	uint32_t epoch;		/* depth of subshells in place: first changes in each are logged */
	unsigned changed;	/* CHANGED_ bits: set here by every change, restoring included;
				 * cleared by who looks */
	bool export_all;	/* set -a */
	bool environment_changed;	/* since vars_environment was asked last */
	char **environment;	/* as given; NULL-terminated */
	char **cache;		/* what vars_environment built last, or NULL */
	size_t cache_size;	/* bytes */
	const char **strangers;	/* entries whose name is no shell name: handed on untouched */
	size_t stranger_count;
	name_id *exported;	/* the variables that may have VAR_EXPORT */
	size_t exported_count, exported_capacity;
	bool apart;		/* begun by vars_init_apart */
	bool slot_first, exported_first;	/* these are the first arrays: beside the names */
};

/* vars_init: imports the environment (borrowed for the life of vars). IFS and OPTIND are not
 * imported but get their initial values, PS4 if it is not there; LINENO, PPID and PWD become
 * VAR_LAZY (the first two are set, and not imported). Entries whose name is no shell name are kept
 * for children. The first of duplicate names wins, as getenv has it. */
void vars_init(struct vars *vars, struct names *names, char **environment);
/* vars_init_apart: as vars_init, for a set that is used for a while in place of another with the
 * same names: vars_free gives all of its memory back. */
void vars_init_apart(struct vars *vars, struct names *names, char **environment);
void vars_free(struct vars *vars);

/* vars_at: the slot of a name, made if it must be. The pointer is valid until a new name is
 * interned. */
struct var *vars_grow(struct vars *vars, name_id id);
static inline struct var *vars_at(struct vars *vars, name_id id)
{
	return LIKELY(id < vars->count) ? &vars->slot[id] : vars_grow(vars, id);
}
/* var_value: {NULL, 0} when it is unset. Borrowed until the next change of the variable. */
static inline struct str var_value(const struct var *var)
{
	if (!(var->flags & VAR_SET))
		return (struct str){ NULL, 0 };
	return (struct str){ var->value, var->length };
}

/* vars_set: false when the variable is readonly (nothing changed). The value is copied; it may
 * point into any variable. With export_all the variable is exported. */
bool vars_set(struct vars *vars, name_id id, struct str value) MUST_USE;
bool vars_set_integer(struct vars *vars, name_id id, int64_t value) MUST_USE;
/* vars_learn: the value of a VAR_LAZY variable; NULL: it has none. That is no change of it, so it
 * outlives a subshell in which it was asked for. */
void vars_learn(struct vars *vars, name_id id, struct str value);
/* vars_unset: value and attributes go; false when it is readonly. */
bool vars_unset(struct vars *vars, name_id id) MUST_USE;
/* vars_mark: adds VAR_EXPORT and/or VAR_READONLY. */
void vars_mark(struct vars *vars, name_id id, unsigned flags);

/* ---- undo log ---- */

/* vars_local: saves the variable for the innermost vars_scope and leaves it unset; only export
 * stays of its attributes. What this scope has saved already stays as it is. false: readonly. */
bool vars_local(struct vars *vars, name_id id) MUST_USE;
/* vars_save: as vars_local, but the variable keeps value and attributes: for assignments before a
 * command. */
void vars_save(struct vars *vars, name_id id);
/* vars_scope: opens a scope (a function call, a command with assignments); vars_leave restores what
 * vars_local and vars_save saved since, newest first. Other changes stay. Scopes nest. */
size_t vars_scope(struct vars *vars) MUST_USE;
void vars_leave(struct vars *vars, size_t scope);

struct vars_subshell {
	size_t mark;
	uint32_t epoch;
};
/* vars_enter_subshell, vars_leave_subshell: around a subshell that runs in place: every change
 * since is undone, attributes included. They nest. */
struct vars_subshell vars_enter_subshell(struct vars *vars) MUST_USE;
void vars_leave_subshell(struct vars *vars, struct vars_subshell saved);

/* ---- environment ---- */

/* vars_environment: what execve wants: exported variables that are set, and the strangers. Borrowed
 * until the next call; stale after the next change. While nothing exported changed it is the
 * environment that the process was given. */
char **vars_environment(struct vars *vars) MUST_USE;

#endif
