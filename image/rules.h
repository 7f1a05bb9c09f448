/* rules.h - the text of a policy (nacre-policy(5)): read, checked, and made into the binary form
 * that the runtime reads (../sandbox/policy.h).
 *
 * All that is wrong is said, each with its file, line and column; then nothing is made of it. */
#ifndef NACRE_RULES_H
#define NACRE_RULES_H

#include "base.h"
#include "policy.h"

/* LIMIT_RULES: bytes of one policy's text. */
#define LIMIT_RULES ((size_t)1 << 20)
/* LIMIT_EMBEDDED: bytes of one embedded script. */
#define LIMIT_EMBEDDED ((size_t)16 << 20)

/* struct rule: one path, script, user or hash of the policy, in the order of the text. */
struct rule {
	struct rule *next;
	enum policy_kind kind;
	unsigned line, column;		/* of its word */
	struct str name, path;		/* as in struct policy_entry; a NUL stands behind them */
	struct str text;
	struct str real;		/* where path leads in the root file system, or would if it
					 * were there; p NULL: not looked up, or nowhere */
	unsigned mode;			/* of what is there; 0: nothing */
};

struct rules {
	const char *file;		/* for messages */
	struct arena *arena;		/* all that the rules point to */
	enum policy_level level;
	unsigned flags, required, landlock, grace;
	unsigned require_line;		/* where `required` stands */
	struct rule *first, **last;
	unsigned errors;
	unsigned seen;			/* bits of the words that may stand once */
	bool unreadable;		/* the file could not be read at all */
	const char *output;		/* a file that need not be there yet; NULL: none */
};

/* rules_read: reads the file and what it says. false: something is wrong and was said. Lives in
 * arena. */
bool rules_read(struct rules *rules, struct arena *arena, const char *file) MUST_USE;
/* rules_parse: the same with the text in memory; file: for messages. */
bool rules_parse(struct rules *rules, struct arena *arena, const char *file,
	struct str text) MUST_USE;

/* rules_check: what can only be seen in the root file system at root: programs that are missing or
 * cannot run, the loaders and interpreters that they need, trees that overlap through links,
 * scripts that do not parse or use what the policy refuses. Reads the scripts into rule->text.
 * false: something is wrong and was said. */
bool rules_check(struct rules *rules, const char *root) MUST_USE;

/* rules_compile: the binary form, the same for the same rules. */
void rules_compile(const struct rules *rules, struct buf *out);

/* rules_show: adds a text that is compiled to this policy again; scripts with their size. */
void rules_show(const struct policy *policy, struct buf *out);
/* rules_add_word: quoted where the text of a policy wants it. */
void rules_add_word(struct buf *out, struct str word);
/* rules_kind_word: the word of a kind's lines. rules_show_choices: the lines of these flags. */
const char *rules_kind_word(enum policy_kind kind);
void rules_show_choices(unsigned flags, struct buf *out);

/* rules_required: says where a mechanism is required that this policy does not put on. */
void rules_required(struct rules *rules);
/* rules_overlap: says where a path may be both executed and written, by the text alone or, once it
 * is known, by where the paths lead. */
void rules_overlap(struct rules *rules);

/* rules_embed: reads the script that a rule names into rule->text and checks it. */
void rules_embed(struct rules *rules, const char *root, struct rule *rule);

/* rules_confine: is there a list of what may be executed? rules_may_execute: is path on it, by its
 * own name or by where it leads below root? */
bool rules_confine(const struct rules *rules) MUST_USE;
bool rules_may_execute(const struct rules *rules, const char *root, struct str path) MUST_USE;

/* rules_error: says that something is wrong there and counts it. */
void rules_error(struct rules *rules, unsigned line, unsigned column, const char *format, ...)
	PRINTF_LIKE(4, 5);

/* rules_interpreter: what else the kernel opens to start the program at real (without links) below
 * root: the loader, or what a script's first line names; in arena. n 0: nothing; p NULL: it cannot
 * be read (errno). */
struct str rules_interpreter(struct arena *arena, const char *root, struct str real) MUST_USE;

/* path_below: is path the granted path, or below it where that ends with a slash? */
bool path_below(struct str granted, struct str path) MUST_USE;
/* paths_overlap: is one of them the other, or a directory above it? A slash at the end means
 * nothing here: the kernel grants all that is below a directory. */
bool paths_overlap(struct str a, struct str b) MUST_USE;

#endif
