/* shell.h - struct shell: everything that changes while a script runs; and the narrow API for
 * builtins. */
#ifndef NACRE_SHELL_H
#define NACRE_SHELL_H

#include <sys/types.h>
#include "base.h"
#include "names.h"
#include "report.h"
#include "signals.h"
#include "stream.h"
#include "syntax.h"
#include "vars.h"
#include "confine.h"
#include "log.h"

struct shell;
struct jobs;
struct policy;

/* ---- control ---- */

/* enum flow: how control leaves a command. The exit status is data (sh->status), never mixed with
 * it. */
enum flow { FLOW_NEXT, FLOW_BREAK, FLOW_CONTINUE, FLOW_RETURN, FLOW_EXIT };

enum {
	HOW_TAIL = 1,	/* the last command of the process: may exec in place */
	HOW_TESTED = 2,	/* its status is being tested: set -e does not apply (2.15 set -e) */
	HOW_REPLACE = 4	/* the process is to become this command: `exec` */
};

/* ---- options ---- */

enum option {
	OPTION_ALLEXPORT = 1 << 0, OPTION_NOTIFY = 1 << 1, OPTION_NOCLOBBER = 1 << 2,
	OPTION_ERREXIT = 1 << 3, OPTION_NOGLOB = 1 << 4, OPTION_HASHALL = 1 << 5,
	OPTION_MONITOR = 1 << 6, OPTION_NOEXEC = 1 << 7, OPTION_NOUNSET = 1 << 8,
	OPTION_VERBOSE = 1 << 9, OPTION_XTRACE = 1 << 10, OPTION_PIPEFAIL = 1 << 11,
	OPTION_STDIN = 1 << 12, OPTION_COMMAND = 1 << 13,	/* -s, -c: only shown in $- */
	/* accepted and without effect: interactive features */
	OPTION_IGNOREEOF = 1 << 14, OPTION_NOLOG = 1 << 15
};

struct option_name {
	unsigned short bit;
	char letter;		/* 0: only by name */
	char name[11];
};
extern const struct option_name option_names[];
extern const size_t option_names_count;

/* ---- builtins ---- */

/* struct option_given: one option as it stood on the command line; value is NULL for one without
 * argument. */
struct option_given {
	char letter;
	const char *value;
};

/* struct args: a builtin's parsed arguments. All of it lives until the builtin returns. */
struct args {
	const struct builtin *builtin;
	const char *name;		/* as called: "[" or "test" */
	int argc;			/* operands */
	/* operands, NULL-terminated; argv[-1] and below are the options and the name */
	char **argv;
	const struct option_given *given;
	size_t given_count;
	unsigned char letters[16];	/* one bit for each that was given: see args_has */
	unsigned how;			/* HOW_ bits, for what runs commands */
	/* $? before the call: exit, return, eval and dot start from it */
	int before;
};

/* args_has: was -letter given? */
ALWAYS_INLINE bool args_has(const struct args *args, unsigned char letter)
{
	return args->letters[letter / 8] & 1 << letter % 8;
}
/* args_value: the argument of the last -letter, or NULL. */
const char *args_value(const struct args *args, char letter) MUST_USE;
/* args_last_of: the last of these letters that was given, or 0: for options that exclude each
 * other. */
char args_last_of(const struct args *args, const char *letters) MUST_USE;

enum builtin_kind {
	BUILTIN_UTILITY,	/* found in place of a program on PATH */
	BUILTIN_INTRINSIC,	/* XCU 1.7: found before PATH is looked at */
	BUILTIN_SPECIAL		/* 2.15: errors end the shell, assignments before it stay */
};

enum builtin_flag {
	/* runs commands or makes descriptors permanent: redirections must be real, not virtual */
	BUILTIN_RUNS = 1,
	/* writes a bounded amount without reading input: may be a pipeline's first stage in
	 * memory */
	BUILTIN_FINITE = 2,
	BUILTIN_DECLARES = 4,	/* declaration utility (2.9.1.1) */
	BUILTIN_KEEPS = 8,	/* its redirections stay when it returns: exec */
	/* options may stand behind operands, as GNU's utilities allow; not for what runs
	 * commands */
	BUILTIN_PERMUTES = 16,
	BUILTIN_NUMBERS = 32,	/* words such as -1 and -.5 are operands, no options */
	/* gives names to the kernel without asking stream_number: to look at files, or to open
	 * them; see redirect_named */
	BUILTIN_LOOKS = 64,
	BUILTIN_OPENS = 128
};

/* struct builtin: there are many rows, so they are narrow. */
struct builtin {
	const char *name;
	/* run: sets sh->status (0 before the call); returns how control goes on. */
	enum flow (*run)(struct shell *sh, const struct args *args);
	/* letters, each with : behind it when it takes an argument, :: when that is optional and
	 * must be attached; NULL: all arguments are operands; "" accepts no option but `--` */
	const char *options;
	/* "quiet=q max-count=m": names for letters; an option that has only a name gets a control
	 * character as its letter. NULL: none. */
	const char *long_options;
	enum builtin_kind kind : 8;
	unsigned char flags;
	unsigned char misuse;		/* status of wrong use: 1, 125, ...; 0: 2 */
	struct { signed char least, most; } operands;	/* most -1: any number */
	unsigned short touches;
};

/* BUILTIN_HELP: in a row, the usage line and what --help says. The compiler does not see these
 * texts: tools/mkbuiltins packs them into the table. */
#define BUILTIN_HELP(usage, manual)
#define SHELL_HELP(usage, manual)	/* of the shell itself, in main.c */
/* BUILTIN_PROMISE: the kinds of system calls that it needs, for tests/touches/promise. */
#define BUILTIN_PROMISE(words)

/* struct builtin_table: sorted by name, const, made by tools/mkbuiltins. */
struct builtin_table {
	const struct builtin *const *rows;
	size_t count;
	const unsigned char *help;	/* packed: see shell_help.c */
};

/* builtin_find: the row of a name, or NULL. */
const struct builtin *builtin_find(const struct builtin_table *table, struct str name) MUST_USE;

enum help { HELP_USAGE, HELP_MANUAL };

/* shell_write_help: writes the usage line of a builtin (NULL: of the shell), or the text of its
 * --help, each with a newline behind it. */
void shell_write_help(
	struct shell *sh, struct stream *out, const struct builtin *builtin, enum help which);

/* ---- functions and command names ---- */

struct function {
	unsigned pins;			/* 1 while defined, 1 for each running call */
	const struct node *body;
	struct script *script;		/* a reference is held */
	const char *file;		/* where it was defined */
	/* of all that a call does, calls included; see subshell.c */
	unsigned touches;
	unsigned generation;		/* sh->touched_functions when that was found out */
	bool resolving;
};

/* COMMANDS_FIRST: room of the first table of commands, which is not on the heap but beside the
 * names. */
#define COMMANDS_FIRST 64

/* struct command: what a command name means; sh->commands[name_id]. */
struct command {
	struct function *function;
	const struct builtin *builtin;
	char *path;			/* remembered location (heap), or NULL */
	unsigned hits;
	bool builtin_known;		/* `builtin` was looked up */
};

/* ---- descriptors ---- */

/* struct fd_move: a step in the child before exec: dup2(from, to), or close(to) when from is -1.
 * In order. */
struct fd_move {
	int from, to;
};

/* struct saved_fds: descriptors of our own that redirections in force hold open, innermost list
 * first. A script cannot see them: a dup of one is refused, and they move out of the way when the
 * script wants their number. */
struct saved_fd {
	/* what the copy is of; -1: a file that a virtual redirection opened */
	int fd;
	int copy;		/* our descriptor; -1: fd was closed */
	struct stream *user;	/* the stream on a virtual redirection's file */
};
struct saved_fds {
	struct saved_fds *outer;
	struct saved_fd *list;
	size_t count;
};

/* ---- texts that come again ---- */

#define EVALUATED_SLOTS 32

/* struct evaluated: a short text that eval ran last on some line, and its tree when it came there
 * twice; see exec_eval.c. */
struct evaluated {
	struct script *script;		/* NULL: not parsed, or not one command */
	const struct node *node;
	struct str text;		/* in the script's memory; with a script */
	unsigned line;
	uint32_t hash;
	bool parsed;
};

/* ---- struct shell ---- */

struct params {
	char **argv;		/* $1 is argv[0] */
	size_t count;
	/* heap block to release when replaced; NULL when argv is borrowed */
	char **owned;
	size_t room;		/* bytes of it */
};

struct shell {
	/* read at every command; what code reaches most often stands first: its offset is a byte */
	int status;			/* $? */
	unsigned options;		/* OPTION_ bits */
	unsigned line;			/* $LINENO */
	/* depth of subshells that run in this process: redirections are virtual, traps wait */
	unsigned in_place;
	struct stream *in, *out, *err;	/* what builtins use */
	struct arena scratch;		/* each simple command marks, expands, runs, rewinds */
	const char *file;		/* of the script text that runs, for messages */
	struct command *commands;	/* by name_id */
	size_t command_count;
	struct jobs *jobs;		/* job.h; NULL until the first child */
	const struct builtin_table *builtins;	/* set once by main */
	struct vars vars;
	struct names names;
	struct params params;

	/* loops, functions, dot scripts */
	unsigned loop_depth;		/* enclosing loops in this function or subshell */
	unsigned loop_levels;		/* FLOW_BREAK, FLOW_CONTINUE: levels still to leave */
	unsigned function_depth, dot_depth;
	/* vars scope of the running function, for local; SIZE_MAX outside */
	size_t scope;
	struct script *script;		/* what the running node belongs to */

	/* results that travel beside the status */
	/* the builtin found misuse; the dispatcher decides (2.8.1) */
	bool special_error;
	/* job_wait: a signal ended the last of its children; the status alone does not say so */
	bool signalled;
	/* a command substitution ran, with this status (2.9.1); it is not $?'s (2.5.2) */
	bool substituted;
	int substitution;

	/* the process */
	pid_t pid;			/* $$, 0 until asked for */
	pid_t background;		/* $!, 0: none yet */
	bool subshell;			/* a forked child of the shell that was started */
	unsigned process_depth;		/* forks between that shell and this one */
	bool init;			/* this process is PID 1 */
	struct log log;			/* what confinement refused: log.h */
	struct confinement confined;	/* what is on: set once by confined_begin */
	bool worker;			/* this process is a utility's worker: utility.h */
	int worker_socket;		/* in a worker: to the parent, who opens; -1: none */
	/* PID 1 got this of TERM, INT, QUIT and HUP: no further command starts (confinement 7);
	 * 0: none */
	unsigned char ending;
	struct saved_fds *saved_fds;
	struct traps traps;
	bool in_exit_trap;
	bool input_failed;		/* standard input could not be read for commands */
	/* The trap action that runs. `exit` or `return` without operand that ends it means this
	 * status (2.15 exit). Not active in subshells of the action: they end themselves, not the
	 * action. */
	struct {
		bool active;
		int status;		/* $? when the action began */
		unsigned depth;		/* function_depth + dot_depth then */
	} trap_run;
	bool tracing;			/* PS4 is being expanded: commands in it are not traced */
	struct limits limits;
	unsigned touched_functions;	/* changes whenever a function is defined or unset */
	bool always_fork;		/* test builds: no subshell runs in place */
	/* some function has a builtin's name: the tree's touches say too little */
	bool builtin_shadowed;

	/* text */
	const char *zero;		/* $0 */
	/* "sh", or the builtin's name when called by it: starts every message */
	const char *who;
	const char *builtin_name;	/* the running builtin, for messages; NULL */
	bool utf8;			/* see shell_utf8 */
	unsigned char ifs[256];		/* IFS_ classes of bytes: see expand.c */
	struct buf spare;		/* a heap buffer that command substitutions reuse */
	struct script *spare_script;	/* memory that the next text (eval) starts with */
	struct buf spare_text;		/* a heap buffer that its parser uses */
	struct evaluated *evaluated;	/* EVALUATED_SLOTS of them, by line; NULL before the first
					 * eval */
	struct {
		size_t word, byte;	/* getopts: next argument, next byte in it */
	} getopts;

	struct stream standard[3];
	const struct policy *policy;	/* of this file (sealed.h); NULL: none; set once by main */
	/* substitute: runs node as a command substitution, adds its output (no NUL bytes) to out,
	 * sets status. */
	/* set once by main */
	bool (*substitute)(struct shell *sh, const struct node *node, struct buf *out);
};

/* shell_init: everything empty; the environment imported; streams on 0, 1 and 2. */
void shell_init(struct shell *sh, char **environment, const struct builtin_table *builtins);
/* shell_new: a shell that lives as long as the process. All that most scripts need lies in a few
 * pages in a row: the heap is not touched before it is needed. */
struct shell *shell_new(char **environment, const struct builtin_table *builtins) MUST_USE;
void shell_free(struct shell *sh);

/* ---- messages ---- */

/* shell_error: "sh: FILE:LINE: [BUILTIN: ]text" to sh->err. Never changes the status. */
void shell_error(struct shell *sh, const char *format, ...) PRINTF_LIKE(2, 3);
/* shell_too_deep: "WHAT nested too deeply for the stack". */
void shell_too_deep(struct shell *sh, const char *what);
/* shell_fail: shell_error and sh->status = status; returns FLOW_NEXT, so that a builtin can
 * return it. */
enum flow shell_fail(struct shell *sh, int status, const char *format, ...) PRINTF_LIKE(3, 4);
/* shell_misuse: shell_error, the usage line, status 2 or what the row says, and the mark that ends
 * the shell for a special builtin. */
enum flow shell_misuse(struct shell *sh, const struct args *args, const char *format,
	...) PRINTF_LIKE(3, 4);
/* shell_printf: formatted output to sh->out. */
void shell_printf(struct shell *sh, const char *format, ...) PRINTF_LIKE(2, 3);
/* shell_quote: adds text so that the shell reads it back as one word: as it is, '...' or $'...'
 * (2.2). */
void shell_quote(struct buf *out, struct str text);

/* ---- variables ---- */

/* shell_number_text: its digits, in the scratch arena, NUL-terminated. */
struct str shell_number_text(struct shell *sh, int64_t number) MUST_USE;
/* shell_value: a variable's value, LINENO, PPID and PWD computed when needed; p NULL when unset.
 * Borrowed until the variable changes or the scratch arena is rewound. */
struct str shell_lazy_value(struct shell *sh, name_id id) MUST_USE __attribute__((noinline));
static inline struct str shell_value(struct shell *sh, name_id id)
{
	const struct var *var = vars_at(&sh->vars, id);
	return UNLIKELY(var->flags & VAR_LAZY) ? shell_lazy_value(sh, id) : var_value(var);
}
/* shell_environment: what programs are given (vars_environment), with a true PWD (2.5.3). */
char **shell_environment(struct shell *sh) MUST_USE;
/* shell_assign: vars_set, with a message when it is readonly. */
bool shell_assign(struct shell *sh, name_id id, struct str value) MUST_USE;
/* shell_assign_text: by name, for builtins (read, getopts). The name must be valid. */
bool shell_assign_text(struct shell *sh, const char *name, struct str value) MUST_USE;
/* shell_utf8: do LC_ALL, LC_CTYPE, LANG (the first that is set and not null) name UTF-8? */
bool shell_utf8(struct shell *sh) MUST_USE;
/* shell_params_set: replaces the positional parameters by copies. */
void shell_params_set(struct shell *sh, char **argv, size_t count);
/* shell_set_option: by bit. */
void shell_set_option(struct shell *sh, unsigned bit, bool on);
/* shell_list_variables: writes the variables that have flag (VAR_SET, VAR_EXPORT, VAR_READONLY)
 * to sh->out, sorted: "PREFIXNAME=VALUE\n", quoted so that the shell reads it back, or
 * "PREFIXNAME\n" for one that is not set. */
void shell_list_variables(struct shell *sh, unsigned flag, struct str prefix);
/* shell_declare: all of `export` and `readonly`: gives the operands, name or name=value, the
 * flag; lists without operands. */
enum flow shell_declare(struct shell *sh, const struct args *args, unsigned flag,
	struct str prefix);
/* shell_pid: $$ . */
pid_t shell_pid(struct shell *sh) MUST_USE;

/* ---- commands ---- */

/* shell_command: the slot of a command name, its builtin looked up. Valid until a new name is
 * interned. */
struct command *shell_command(struct shell *sh, name_id id) MUST_USE;
/* shell_define: defines (body != NULL) or removes a function. */
void shell_define(struct shell *sh, name_id id, const struct node *body, struct script *script);
void function_unpin(struct function *function);
/* shell_find_program: looks name up in path (a PATH value; with a slash in name it is taken as it
 * is). Returns the location in the scratch arena, or NULL with errno ENOENT or EACCES. */
const char *shell_find_program(struct shell *sh, struct str name, struct str path) MUST_USE;
/* shell_locate: as shell_find_program with PATH, through the remembered locations (hash). */
const char *shell_locate(struct shell *sh, name_id id) MUST_USE;
/* shell_forget_locations: empties that table. PATH's changes do it by themselves. */
void shell_forget_locations(struct shell *sh);

struct script *script_new(void) MUST_USE;
/* shell_script_take, shell_script_give: script_new and script_release for texts that are run one
 * after the other: small memory is kept for the next. */
struct script *shell_script_take(struct shell *sh) MUST_USE;
void shell_script_give(struct shell *sh, struct script *script);
/* shell_trim: gives back what is kept to be quick, before a long wait. */
void shell_trim(struct shell *sh);
struct script *script_hold(struct script *script);
void script_release(struct script *script);

/* shell_describe: writes to sh->out what a command name means now: for `command -v`, or as a
 * sentence for `command -V` and `type`. path: a PATH value to look programs up in. false, and
 * nothing written: it means nothing. */
enum describe { DESCRIBE_NAME, DESCRIBE_SENTENCE };
bool shell_describe(struct shell *sh, struct str name, struct str path,
	enum describe form) MUST_USE;

/* shell_is_directory_here: is path an absolute pathname of the working directory without dot and
 * dot-dot (2.5.3 PWD)? */
bool shell_is_directory_here(const char *path) MUST_USE;
/* shell_physical_directory: the working directory without symbolic links, in the scratch arena; p
 * NULL and errno when the kernel cannot say. */
struct str shell_physical_directory(struct shell *sh) MUST_USE;

/* shell_open_directory: an O_PATH descriptor of a directory whose pathname may be longer than
 * PATH_MAX; -1 and errno. */
int shell_open_directory(const char *path) MUST_USE;

/* shell_flush: writes out what waits in out and err; gives back what was read ahead. Before fork,
 * exec, wait, exit. */
void shell_flush(struct shell *sh);

#endif
