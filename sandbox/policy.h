/* policy.h - a policy as the running shell sees it: the binary form that `nacre-image seal` makes
 * of the text (nacre-policy(5)), read in place.
 *
 * The form has a header and then entries, one behind the other. All numbers are 32 bits, the least
 * significant byte first; nothing needs to be aligned.
 *
 *	"nacrepol"  version  size  level  flags  required  landlock  grace  entries
 *	kind  name  path  text	the lengths of three strings, which follow, a NUL behind each
 *
 * There are no offsets in it, only lengths, and policy_read has looked at each of them before
 * anybody sees an entry. */
#ifndef NACRE_POLICY_H
#define NACRE_POLICY_H

#include "base.h"

enum policy_level { POLICY_COMPAT, POLICY_GUARD, POLICY_SEALED, POLICY_LEVELS };

enum policy_flag {
	POLICY_WX_DENY = 1 << 0,	/* wx deny: MDWE is inherited */
	POLICY_SCOPE_SIGNAL = 1 << 1,	/* scope signal */
	POLICY_SCOPE_UNIX = 1 << 2,	/* scope unix: abstract sockets */
	POLICY_ALLOW_PTRACE = 1 << 3,	/* allow ptrace */
	POLICY_ALLOW_USERNS = 1 << 4,	/* allow userns */
	POLICY_ALLOW_MOUNT = 1 << 5,	/* allow mount: no Landlock */
	POLICY_DUMP_DENY = 1 << 6,	/* dump deny: PR_SET_DUMPABLE 0 at level compat too */
	POLICY_INIT = 1 << 7,		/* init on: PID 1 stays; with grace */
	POLICY_FLAGS = (1 << 8) - 1
};

/* enum policy_mechanism: what `require` may name; policy_mechanisms[] has the words. `required`
 * has the bit 1 << it. */
enum policy_mechanism {
	MECHANISM_NO_NEW_PRIVS, MECHANISM_DUMPABLE, MECHANISM_MDWE, MECHANISM_MSEAL,
	MECHANISM_SECCOMP, MECHANISM_LANDLOCK, MECHANISM_EXEC_CHECK, MECHANISM_SECUREBITS,
	MECHANISMS
};
extern const char policy_mechanisms[MECHANISMS][16];

/* enum policy_kind: of an entry; what its strings hold. A path is absolute; one that ends with a
 * slash means all that is below it. */
enum policy_kind {
	POLICY_EXEC,		/* path: may be executed */
	POLICY_SOURCE,		/* path: may be read by `.` */
	POLICY_WRITE,		/* path: may be written below or at, after the final exec */
	POLICY_RUN,		/* path: the app */
	POLICY_USER,		/* path: USER[:GROUP], as the policy says it; at most one */
	POLICY_RUN_C,		/* text: the SHA-256 of a -c string, 32 bytes */
	POLICY_SCRIPT,		/* name, path, and the script itself in text */
	POLICY_KINDS
};

/* POLICY_HASH: bytes of a SHA-256. */
#define POLICY_HASH 32
/* POLICY_HEADER, POLICY_ENTRY: bytes in front of the first entry, and of its first string. */
#define POLICY_HEADER 40
#define POLICY_ENTRY 16
#define POLICY_MAGIC "nacrepol"
#define POLICY_VERSION 1
/* LIMIT_GRACE: seconds that `init on grace=` may name. */
#define LIMIT_GRACE 86400

/* struct policy: what policy_read found; the entries are read with policy_next. */
struct policy {
	enum policy_level level;
	unsigned flags;			/* POLICY_ flags */
	unsigned required;		/* bits of policy_mechanism */
	unsigned landlock;		/* the least ABI that is required; 0: any */
	unsigned grace;			/* seconds; with POLICY_INIT */
	unsigned has;			/* bit 1 << kind for each kind that has an entry */
	struct str entries;
};

/* struct policy_entry: begin with all zero. The strings belong to the policy's bytes; behind each
 * stands a NUL, and there is none inside name and path. */
struct policy_entry {
	enum policy_kind kind;
	struct str name, path, text;
	size_t next;			/* where in policy->entries the next one begins */
};

/* policy_read: checks all of bytes and fills *out. false: it is not a policy in binary form: some
 * number is out of its range, some string does not fit, something is missing or too much. */
/*@ predicate no_nul(struct str s) = \forall integer i; 0 <= i < s.n ==> s.p[i] != 0;
    // n bytes at p lie among the `all` bytes at from, with a NUL behind them
    predicate is_string_of(char *p, integer n, char *from, integer all) =
      \base_addr(p) == \base_addr(from) && 0 <= p - from && p - from + n < all && p[n] == 0;
    predicate is_inside(char *from, integer all, struct policy_entry *e) =
      is_string_of(e->name.p, e->name.n, from, all) &&
      is_string_of(e->path.p, e->path.n, from, all) &&
      is_string_of(e->text.p, e->text.n, from, all) &&
      no_nul(e->name) && no_nul(e->path) && e->next <= all; */
/*@ requires readable(bytes) && \valid(out);
    requires \separated(out, bytes.p + (0 .. bytes.n - 1));
    assigns *out;
    ensures \result ==> bytes.n >= POLICY_HEADER && out->level < POLICY_LEVELS &&
      out->flags <= POLICY_FLAGS && out->grace <= LIMIT_GRACE;
    ensures \result ==> out->entries.p == bytes.p + POLICY_HEADER && readable(out->entries);
    ensures \result ==> out->entries.n == bytes.n - POLICY_HEADER; */
bool policy_read(struct str bytes, struct policy *out) MUST_USE;

/* policy_next: the next entry of this kind behind *entry. false: there is none. */
/*@ requires \valid_read(policy) && readable(policy->entries);
    requires \valid(entry) && entry->next <= policy->entries.n && \separated(policy, entry);
    requires \separated(entry, policy->entries.p + (0 .. policy->entries.n - 1));
    assigns *entry;
    ensures \result ==> entry->kind == kind && entry->next > \old(entry->next) &&
      is_inside(policy->entries.p, policy->entries.n, entry); */
bool policy_next(const struct policy *policy, enum policy_kind kind,
	struct policy_entry *entry) MUST_USE;

/* policy_script: the embedded script whose path this is. false: there is none; policy NULL: there
 * are none. */
bool policy_script(const struct policy *policy, const char *path,
	struct policy_entry *script) MUST_USE;

/* policy_open_source: opens a file that a script reads as commands. At level sealed `source` lines
 * must grant it: a path that one names, or one that is below a directory of one in fact, whatever
 * links and dot-dots are in it. -1: errno, EACCES where it is not granted. */
int policy_open_source(const struct policy *policy, const char *path) MUST_USE;

/* policy_covers: is path one of this kind's paths, or below one that ends with a slash? It is
 * compared byte for byte: links, dots and doubled slashes are the caller's to resolve. */
bool policy_covers(const struct policy *policy, enum policy_kind kind, struct str path) MUST_USE;

#endif
