/* parse.h - text to a tree, one complete command at a time (2.10). The parser knows no struct
 * shell: memory, names, limits and the builtins' side effects are passed in. */
#ifndef NACRE_PARSE_H
#define NACRE_PARSE_H

#include "base.h"
#include "lex.h"
#include "names.h"
#include "syntax.h"

/* struct diagnostic: one message of the parser; in the script's arena. */
struct diagnostic {
	struct diagnostic *next;
	unsigned line, column;		/* from 1; column counts bytes */
	bool note;			/* advice that is only shown under -n; not an error */
	const char *message;
	struct str source_line;		/* the line that it is about, without its newline; a piece
					 * of at most 200 bytes */
	unsigned caret;			/* the column's place in source_line, from 1 */
};

/* struct parse_env: what the parser is given. */
struct parse_env {
	struct names *names;
	const struct limits *limits;
	/* touches: the TOUCH_ bits that calling this simple command adds (its words are parsed; its
	 * own assignments and redirections are counted by the parser). NULL: TOUCH_CALL for all. */
	unsigned (*touches)(void *context, const struct node *simple);
	/* more: adds the next line, newline included, to `text`; false at the end. NULL when all
	 * text is there. */
	bool (*more)(void *context, struct buf *text);
	void *context;			/* for touches and more */
	struct buf *spare;		/* NULL, or an empty heap buffer that a parser may use while
					 * it lives, so that many short texts need no heap */
	size_t again;			/* bytes of a command that count as parsed more often from
					 * the start: a lower LIMIT_SECOND_PARSE */
	bool recover;			/* -n: go on after an error, collect all diagnostics and
					 * notes */
};

/* LIMIT_NESTING: compound commands and expansions inside each other, when the stack would allow
 * more. */
#define LIMIT_NESTING 20000
/* LIMIT_DIAGNOSTICS: messages for one text; -n is silent after so many. */
#define LIMIT_DIAGNOSTICS 200
/* LIMIT_SECOND_PARSE: bytes of one complete command that may be parsed more than twice, because
 * "$((" inside of others began no arithmetic, or (under -n) "((" no subshells. */
#define LIMIT_SECOND_PARSE ((size_t)64 << 10)

struct here_pending;

/* struct parser: private but for `diagnostics`. */
struct parser {
	/* what code reaches most often stands first: its offset is a byte */
	const struct parse_env *env;
	bool failed;			/* a hard error is on its way up to the list that can go on
					 * after it */
	bool erred;			/* this complete command has an error */
	bool ended;			/* nothing more can be parsed */
	bool no_commands;		/* parse_word_text: no command substitution */
	bool cr_told;			/* -n: CRLF was reported once */
	bool peeked;
	unsigned char assigning;	/* enum parse_assigning: what the next word may be */
	bool in_cond;			/* inside [[ ]]: digits before < are words */
	unsigned touches;		/* of what is parsed since the enclosing node began */
	unsigned depth;
	struct script *script;		/* where the command being parsed goes */
	struct token token;		/* looked ahead */
	struct lexer lexer;
	struct buf scratch;		/* bytes of the literals being built, used as a stack */
	struct diagnostic *diagnostics, **last;	/* of the last parse_command */
	unsigned stray[6];		/* lines where a then, do, ... stood as an argument */
	unsigned count;			/* of diagnostics so far */
	struct lex_mark told;		/* place of the last error: one for each place will do */
	unsigned open[5];		/* enum parse_open: enclosing constructs of each kind */
	uint64_t orphans;		/* -n: closers (bits by token kind) whose opener was lost to
					 * an error: not reported */
	struct here_pending *here, *here_tail;
	size_t begin;			/* where the last complete command's text begins */
	size_t taken_back;		/* up to here the text was parsed twice */
	size_t again;			/* bytes that were parsed more often */
};

enum parse_result {
	PARSE_COMMAND,	/* *out is a complete command */
	PARSE_END,	/* no more commands */
	PARSE_ERROR	/* see parser->diagnostics; without `recover` nothing can be parsed after
			 * it */
};

/* parser_init: starts on text (borrowed, any bytes), whose first line has number `line`. With
 * env->more, text is what was read so far and is kept by the caller's buf: pass {0}. */
void parser_init(
	struct parser *parser, const struct parse_env *env, struct str text, unsigned line);
void parser_free(struct parser *parser);

/* parse_command: the next complete command, allocated in script (which must be empty or may be
 * shared by commands that live equally long). Under -n (recover), call it until PARSE_END: errors
 * come as PARSE_ERROR and parsing can go on. A here-document's body, and whatever else belongs to
 * the command's lines, is consumed with it and nothing behind it. */
enum parse_result parse_command(
	struct parser *parser, struct script *script, const struct node **out) MUST_USE;

/* parser_is_exhausted: not a byte is left; parse_command would return PARSE_END. A quick look that
 * may miss an end. */
static inline bool parser_is_exhausted(const struct parser *parser)
{
	return parser->lexer.pos == parser->lexer.n && parser->lexer.more == NULL;
}

/* parser_at_end: only blanks, newlines and comments are left (env->more is not asked): the command
 * that was parsed last is the last one. */
bool parser_at_end(const struct parser *parser) MUST_USE;

/* parser_text: the bytes that parse_command consumed for the last command, for set -v. Borrowed
 * until the next call. */
struct str parser_text(const struct parser *parser) MUST_USE;

/* bashism_advice: for the name of a command that other shells have and nacre has not (declare,
 * shopt, let, ...): what POSIX has instead; NULL for any other name. For BASHISM_FORMAT. */
#define BASHISM_FORMAT "%s" NOT_POSIX "%s"
const char *bashism_advice(struct str command_name) MUST_USE;

/* parse_word_text: parses text as the inside of double quotes (parameter expansion, arithmetic;
 * command substitution too unless `no_commands`, where $( and ` are plain characters). For PS4.
 * NULL: malformed. */
const struct word *parse_word_text(const struct parse_env *env, struct script *script,
	struct str text, bool no_commands) MUST_USE;

#endif
