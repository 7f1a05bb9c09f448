/* syntax.h - the tree that the parser makes and the interpreter walks: words and their parts,
 * redirections, commands.
 *
 * Everything here lives in the arena of a struct script and is read-only after parsing. Lists are
 * linked lists, so that a
 * script of any length is walked by a loop; only real nesting costs stack. */
#ifndef NACRE_SYNTAX_H
#define NACRE_SYNTAX_H

#include "base.h"
#include "names.h"

struct arith;
struct node;
struct pattern;
struct word;

/* struct script: the memory of one complete command. Whoever keeps a pointer into its tree (the
 * reader that runs it, a function that was defined in it) holds a reference; the last one to let
 * go frees it. */
struct script {
	struct arena arena;
	unsigned references;
	bool lent;			/* the struct is not from the heap */
};

/* ---- what running something may change in the shell's own process (house: tiers of subshells)
 * ---- */

enum touch {
	TOUCH_VARS = 1 << 0,		/* variables' values and attributes, getopts' position */
	TOUCH_PARAMS = 1 << 1,		/* positional parameters */
	TOUCH_OPTIONS = 1 << 2,		/* set -e and so on */
	TOUCH_FUNCTIONS = 1 << 3,
	TOUCH_CWD = 1 << 4,
	TOUCH_UMASK = 1 << 5,
	TOUCH_LIMITS = 1 << 6,		/* ulimit */
	TOUCH_TRAPS = 1 << 7,
	/* descriptors, beyond what a virtual redirection of 0, 1 and 2 can do */
	TOUCH_FDS = 1 << 8,
	TOUCH_JOBS = 1 << 9,		/* background lists, wait */
	TOUCH_PROCESS = 1 << 10,	/* replaces the process, or needs one of its own */
	/* a command name that is no builtin: a function or a program, known at run time */
	TOUCH_CALL = 1 << 11,
	TOUCH_INPUT = 1 << 12,		/* reads standard input */
	TOUCH_HASH = 1 << 13,		/* the table of remembered command locations */
	TOUCH_FILES = 1 << 14,		/* changes files: no reason to fork, but not repeatable */
	TOUCH_ANYTHING = (1 << 15) - 1	/* runs text that is not known yet: eval, dot */
};

/* How touches go up the tree: a node has the bits of all that is in it. A subshell environment
 * that is in it (a subshell, a command substitution, the stage of a pipeline) keeps its own
 * changes to itself: of its bits CALL, PROCESS, INPUT and FILES go up; VARS, PARAMS and OPTIONS
 * do not; any other bit becomes PROCESS, because that subshell will need a fork. A list ended by
 * & adds JOBS and PROCESS, a pipeline CALL (whether its stages need processes is known at run
 * time); a function definition is FUNCTIONS alone. A redirection of a descriptor above 2, or to
 * one that is not 0, 1, 2 or -, is FDS; one that opens a file for writing FILES. */

/* ---- words ---- */

enum part_kind {
	PART_LITERAL,	/* bytes after quote removal */
	/* an unquoted tilde-prefix (2.6.1): text is the login name, empty for HOME */
	PART_TILDE,
	PART_PARAM,	/* $name ${name...} */
	PART_COMMAND,	/* $(...) or `...` */
	PART_ARITH	/* $((...)) */
};

enum param_kind { PARAM_VARIABLE, PARAM_POSITIONAL, PARAM_SPECIAL };

enum param_op {
	PARAM_PLAIN,		/* $x ${x} */
	PARAM_DEFAULT,		/* ${x-word} */
	PARAM_ASSIGN,		/* ${x=word} */
	PARAM_ERROR,		/* ${x?word} */
	PARAM_ALTERNATIVE,	/* ${x+word} */
	PARAM_LENGTH,		/* ${#x} */
	PARAM_TRIM_SUFFIX,	/* ${x%word} */
	PARAM_TRIM_SUFFIX_LONG,	/* ${x%%word} */
	PARAM_TRIM_PREFIX,	/* ${x#word} */
	PARAM_TRIM_PREFIX_LONG,	/* ${x##word} */
	PARAM_SUBSTRING		/* ${x:offset:length}: an extension */
};

struct param {
	enum param_kind kind : 8;
	enum param_op op : 8;
	bool colon;			/* :- := :? :+ : null counts as unset */
	char special;			/* PARAM_SPECIAL: one of @ * # ? - $ ! 0 */
	unsigned line;
	union {
		name_id name;		/* PARAM_VARIABLE */
		/* PARAM_POSITIONAL: 1 and up; SIZE_MAX when the digits overflow */
		size_t position;
	};
	const struct word *word;	/* the operand, or NULL */
	const struct part *offset;	/* PARAM_SUBSTRING: PART_ARITH parts */
	const struct part *length;	/* PARAM_SUBSTRING: NULL when not given */
};

struct part {
	struct part *next;
	enum part_kind kind;
	/* inside single, double or dollar-single quotes, or after a backslash: no field
	 * splitting, no pathname expansion, pattern characters are plain */
	bool quoted;
	union {
		/* PART_LITERAL, PART_TILDE; a NUL stands behind it */
		struct str text;
		const struct param *param;	/* PART_PARAM */
		const struct node *command;	/* PART_COMMAND; NULL for an empty one */
		struct {			/* PART_ARITH */
			/* NULL: only the expanded text can be parsed */
			const struct arith *tree;
			/* the expression as a word, expanded as in double quotes */
			const struct word *source;
		} arith;
	};
};

enum word_flag {
	/* `text` is its whole value: no expansion of any kind, exactly one field. Where no
	 * pathname expansion takes place (assignments, case, [[ ]], redirections) it may hold
	 * unquoted * ? [ all the same. An operand of ${ } is constant only when all of it is
	 * quoted alike: parts->quoted tells. */
	WORD_CONSTANT = 1 << 0,
	/* exactly one field whatever the values are ("a$x", no $@, no unquoted expansion) */
	WORD_ONE_FIELD = 1 << 1,
	WORD_GLOB = 1 << 2,		/* an unquoted literal part holds * ? or [ */
	/* name=value operand of a declaration utility (2.9.1.1): expanded as an assignment */
	WORD_ASSIGNMENT = 1 << 3,
	/* only literals and $x of variables and positional parameters */
	WORD_PLAIN = 1 << 4
};

struct word {
	struct word *next;
	/* never NULL but for the empty word of ${x:-} or an empty here-document */
	struct part *parts;
	struct str text;		/* WORD_CONSTANT: a NUL stands behind it */
	/* constant words where a pattern stands (case, trims, [[ ]]): compiled; else NULL */
	const struct pattern *pattern;
	unsigned flags;
	unsigned line;
};

/* ---- redirections and assignments ---- */

enum redir_kind {
	REDIR_READ,		/* <   */
	REDIR_WRITE,		/* >   */
	REDIR_CLOBBER,		/* >|  */
	REDIR_APPEND,		/* >>  */
	REDIR_READ_WRITE,	/* <>  */
	REDIR_DUP_READ,		/* <&  */
	REDIR_DUP_WRITE,	/* >&  */
	REDIR_HERE		/* << <<- : target is the body */
};

struct redir {
	struct redir *next;
	enum redir_kind kind;
	int fd;			/* the descriptor that is redirected */
	struct word *target;
	unsigned line;
};

struct assign {
	struct assign *next;
	struct word *value;	/* tilde-prefixes after = and : are PART_TILDE */
	name_id name;
	unsigned line;
};

/* ---- conditional expression [[ ... ]] (an extension) ---- */

enum cond_kind {
	COND_AND, COND_OR, COND_NOT,
	COND_UNARY,		/* op is the letter of -f, -n, ... */
	COND_BINARY		/* op is an enum cond_op */
};

enum cond_op {
	COND_MATCH,		/* == or = : right is a pattern */
	COND_NO_MATCH,		/* != */
	COND_LESS, COND_GREATER,	/* < > : by bytes */
	COND_EQ, COND_NE, COND_LT, COND_LE, COND_GT, COND_GE,	/* -eq ... : integers */
	COND_NEWER, COND_OLDER, COND_SAME	/* -nt -ot -ef */
};

struct cond {
	enum cond_kind kind;
	int op;
	const struct cond *a, *b;		/* AND, OR, NOT (only a) */
	const struct word *left, *right;	/* UNARY (only left), BINARY */
	unsigned line;
};

/* ---- commands ---- */

enum node_kind {
	NODE_SIMPLE, NODE_PIPELINE, NODE_AND_OR, NODE_LIST,
	NODE_SUBSHELL, NODE_GROUP, NODE_IF, NODE_LOOP, NODE_FOR, NODE_CASE,
	NODE_FUNCTION, NODE_COND
};

enum case_end { CASE_BREAK, CASE_FALL_THROUGH };

struct if_clause {
	struct if_clause *next;
	const struct node *test;	/* NULL: else */
	const struct node *body;
};

struct case_item {
	struct case_item *next;
	const struct word *patterns;
	const struct node *body;	/* NULL when empty */
	enum case_end end;
};

/* struct node: a list of one AND-OR list of one pipeline of one command is that command itself;
 * but an item that is async always stands in a NODE_LIST. */
struct node {
	enum node_kind kind;
	bool async;		/* item of a list: ended by & */
	bool or_else;		/* item of an AND-OR list but the first: joined by || (else &&) */
	unsigned line;		/* of its first token: $LINENO */
	/* TOUCH_ bits of all that is in it, but for what TOUCH_CALL leaves open */
	unsigned touches;
	/* the next item of the list, AND-OR list or pipeline that holds it */
	struct node *next;
	/* NODE_SIMPLE and all compound commands, [[ ]] included; in the order given */
	struct redir *redirs;
	union {
		struct {
			struct assign *assigns;
			struct word *words;
			size_t count;		/* of words */
			/* when the first word is constant: its name; else NAME_NONE */
			name_id command;
			/* every word gives exactly one field: argv's length is known */
			bool one_field_each;
		} simple;
		struct {
			struct node *first;	/* at least two stages, or negated */
			bool negated;
		} pipeline;
		struct {
			struct node *first;	/* AND-OR list or list */
		} list;
		struct {
			const struct node *body;	/* subshell, group */
		} group;
		struct {
			struct if_clause *clauses;
		} branch;
		struct {
			const struct node *test, *body;
			bool until;
		} loop;
		struct {
			name_id name;
			bool has_words;		/* `in` was there; without it "$@" */
			struct word *words;
			const struct node *body;
		} each;
		struct {
			const struct word *word;
			struct case_item *items;
		} choice;
		struct {
			name_id name;
			/* with its own redirections in body->redirs */
			const struct node *body;
			/* what to hold while the function is defined */
			struct script *script;
		} function;
		const struct cond *cond;
	};
};

#endif
