/* names.h - a name <-> a small integer. The integer indexes sh->vars and sh->commands, so that the
 * interpreter never hashes a name: the parser does it once. */
#ifndef NACRE_NAMES_H
#define NACRE_NAMES_H

#include "base.h"

/* name_id: index of an interned variable or command name; never reused. */
typedef uint32_t name_id;

/* The names that the shell itself knows, interned by names_init in this order. */
enum {
	NAME_NONE,		/* no name */
	NAME_IFS, NAME_PATH, NAME_HOME, NAME_PWD, NAME_OLDPWD, NAME_CDPATH,
	NAME_LC_ALL, NAME_LC_CTYPE, NAME_LANG,
	NAME_OPTIND, NAME_OPTARG, NAME_LINENO, NAME_PPID, NAME_PS4,
	NAME_KNOWN		/* their number */
};

struct names {
	struct str *text;	/* by id; bytes live in `bytes`, each with a NUL behind it */
	uint32_t *bucket;	/* open addressing: id, or 0 */
	size_t count, capacity, buckets;	/* buckets: a power of two */
	uint64_t seed;			/* of the hash: nobody can choose names that collide */
	struct arena bytes;
};

void names_init(struct names *names);
/* names_init_in: as names_init; the table lies in block as far as it fits, which outlives it. What
 * else shall live as long as the table may be allocated in `bytes`. */
void names_init_in(struct names *names, void *block, size_t n);
void names_free(struct names *names);
/* names_intern: the id of s, new if it must be. Any bytes are accepted. */
name_id names_intern(struct names *names, struct str s) MUST_USE;
/* names_find: the id of s, or NAME_NONE if it was never interned. */
name_id names_find(const struct names *names, struct str s) MUST_USE;
/* names_text: the bytes of a name, NUL-terminated. Borrowed; stays valid as long as the table. */
static inline struct str names_text(const struct names *names, name_id id)
{
	return names->text[id];
}

#endif
