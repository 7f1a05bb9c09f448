/* sed_private.h - sed: the script as a list of commands, and the state of one run.
 *
 *	sed.c		options and the parent's part: it opens files, and replaces them for -i
 *	sed_parse.c	the script's text to commands
 *	sed_text.c	what stands between delimiters: regular expressions, replacements, escapes
 *	sed_run.c	cycles, addresses and commands
 *	sed_edit.c	s and y
 *	sed_file.c	the lines that are read, the files that are written
 */
#ifndef NACRE_SED_PRIVATE_H
#define NACRE_SED_PRIVATE_H

#include "regex.h"
#include "replace.h"
#include "utility.h"

/* ---- the script ---- */

enum sed_address_kind {
	SED_NONE,
	SED_LINE,
	SED_LAST,		/* $ */
	SED_REGEX,
	SED_STEP,		/* line~step */
	SED_PLUS,		/* ,+line */
	SED_MULTIPLE		/* ,~line */
};

struct sed_address {
	enum sed_address_kind kind;
	uint64_t line, step;
	const struct regex *regex;	/* NULL: the one that was used last */
};

/* struct sed_part: a piece of a replacement. */
struct sed_part {
	struct sed_part *next;
	char what;		/* 0: text; a digit: that group; U L E u l: what the escape says */
	struct str text;
};

struct sed_substitute {
	const struct regex *regex;	/* NULL: the one that was used last */
	struct sed_part *parts;
	size_t spans;			/* groups that are needed, and one */
	uint64_t number;		/* which match is replaced */
	bool global, print;
	struct sed_output *output;	/* w; NULL: none */
};

/* struct sed_pair: one character of y where not all are single bytes. */
struct sed_pair {
	struct sed_pair *next;
	struct str from, to;
};

struct sed_translate {
	char bytes[256];
	struct sed_pair *pairs;		/* NULL: bytes is all there is */
};

struct sed_command {
	struct sed_command *next;
	struct sed_command *target;	/* of { its }; of b t T the label, NULL: the end */
	struct sed_address first, second;
	bool negated;
	bool active;			/* between the two addresses */
	bool closed;			/* has been so */
	uint64_t last_line;		/* where that ends, if `second` is a number */
	char name;
	struct str text;		/* of a i c; the label of b t T :; the file of r R w W */
	uint64_t number;		/* of q Q l; SED_NO_NUMBER: none */
	struct sed_substitute *substitute;
	struct sed_translate *translate;
	struct sed_output *output;	/* w W */
	struct sed_reader *reader;	/* R */
};

#define SED_NO_NUMBER UINT64_MAX

/* struct sed_piece: an -e or -f, or the operand; newest first. */
struct sed_piece {
	struct sed_piece *next;
	size_t start;			/* in the script's text */
	unsigned number;		/* of -e's */
	const char *file;		/* NULL: -e */
};

/* ---- files ---- */

struct sed_output {
	struct sed_output *next;
	const char *name;
	struct stream *stream, own;
	bool missing;		/* the last line had no newline: the next one brings it */
	bool flush;		/* after every line */
};

/* struct sed_reader: a file of R. */
struct sed_reader {
	struct sed_reader *next;
	const char *name;
	struct input in;
	bool tried, open;
};

/* struct sed_space: the pattern space or the hold space. */
struct sed_space {
	struct buf text;
	bool newline;		/* the line that it came from had one */
};

/* struct sed_wait: what a, r and R have to write at the end of the cycle. */
struct sed_wait {
	const struct sed_command *command;
	size_t start, n;	/* R: the line, in waiting_lines */
};

/* ---- one run ---- */

enum sed_stop {
	SED_GOING,
	SED_QUIT,		/* q, Q: the cycle ends first */
	SED_FAILED
};

struct sed {
	/* what code reaches most often stands first: its offset is a byte */
	struct shell *sh;
	/* options */
	bool quiet, separate, in_place, unbuffered, posix, extended, follow, utf8;
	char end;			/* of lines */
	bool replaced_any;		/* for t */
	bool missing;			/* some input was not there */
	bool open;			/* `in` */
	enum sed_stop stop;
	struct sed_output *out, *outputs;
	struct sed_space pattern;
	const struct regex *last_regex;
	uint64_t line_number;
	/* the script */
	struct buf text;
	struct sed_command *commands;
	struct sed_piece *pieces;
	uint64_t wrap;			/* -l */
	const char *suffix;		/* of -i; NULL: no backup */
	/* input */
	const struct args *files;	/* the operands that are files */
	const char *const *next_file;
	const char *file, *file_ahead;	/* of the line; of the input that is open */
	struct buf line;		/* -u: what was read of the next line */
	struct input in;
	/* state */
	struct sed_space hold, work;
	struct buf waiting, waiting_lines;	/* struct sed_wait; what they mean */
	struct sed_output standard, error, edited;
	struct sed_reader *readers;
	/* the parent's part of -i */
	struct replace replace;
	const char *replaced;		/* the operand; NULL: none */
	/* room */
	struct sed_wait wait;
	struct worker_answer answer;
	char byte, room[24];
};

/* ---- sed_parse.c ---- */

/* sed_parse: s->text to s->commands; opens what w writes. false: a message was printed. */
bool sed_parse(struct sed *s) MUST_USE;

/* ---- sed_text.c ---- */

/* sed_cut: cuts what stands before the next delimiter off *rest, and the delimiter; backslashes
 * protect, and with `regex` brackets do. false: there is none on this line. */
bool sed_cut(struct str *rest, char delimiter, bool regex, struct str *raw) MUST_USE;
/* sed_regex_text: what was cut, for regex_compile. */
void sed_regex_text(struct buf *out, struct str raw, char delimiter, bool extended);
/* sed_unescape: text of a i c or of y: escapes are done, other backslashes gone. */
struct str sed_unescape(struct arena *arena, struct str raw, char delimiter) MUST_USE;
/* sed_replacement: the parts of a replacement; *spans: one more than the highest group. */
struct sed_part *sed_replacement(struct arena *arena, struct str raw, char delimiter,
	size_t *spans) MUST_USE;
/* sed_translation: from and to are what was cut. NULL: not the same number of characters. */
struct sed_translate *sed_translation(const struct sed *s, struct str from, struct str to,
	char delimiter) MUST_USE;

/* ---- sed_run.c ---- */

/* sed_run: all of the input; sh->status says how it went. */
void sed_run(struct sed *s);
/* sed_matches: regex (NULL: the last one) on the pattern space from `from` on. A failure stops the
 * run. */
bool sed_matches(struct sed *s, const struct regex *regex, size_t from, struct regex_span *spans,
	size_t count) MUST_USE;
/* sed_fail: a message, and the end of the run with a status. */
void sed_fail(struct sed *s, int status, const char *format, ...) PRINTF_LIKE(3, 4);
/* sed_complete: did the buffer take all that it got? If not, fails. */
bool sed_complete(struct sed *s, const struct buf *b);

/* ---- sed_edit.c ---- */

/* sed_substitute: s. true: something was replaced. */
bool sed_substitute(struct sed *s, const struct sed_substitute *how) MUST_USE;
/* sed_translate: y. */
void sed_translate(struct sed *s, const struct sed_translate *how);
/* sed_list: l: the pattern space without ambiguity, in lines of so many columns (0: one line). */
void sed_list(struct sed *s, uint64_t columns);

/* ---- sed_file.c ---- */

/* sed_next_line: the next line of the input; *line is borrowed until the next call. false: there is
 * none, or s->stop. */
bool sed_next_line(struct sed *s, struct str *line) MUST_USE;
/* sed_is_last: is there no line behind the last one that was read? */
bool sed_is_last(struct sed *s) MUST_USE;
/* sed_end_file: the input's file is done: with -i it is replaced now. */
void sed_end_file(struct sed *s);
/* sed_output_for: the output that w or s///w names; opened at its first use. NULL: errno. */
struct sed_output *sed_output_for(struct sed *s, const char *name) MUST_USE;
struct sed_reader *sed_reader_for(struct sed *s, const char *name) MUST_USE;
/* sed_write: a line; without newline when its line had none. */
void sed_write(struct sed *s, struct sed_output *o, struct str text, bool newline);
/* sed_write_raw: bytes as they are, behind a newline that is still missing. */
void sed_write_raw(const struct sed *s, struct sed_output *o, struct str text);
/* sed_wait: a, r or R: at the end of the cycle. */
void sed_wait(struct sed *s, const struct sed_command *c);
/* sed_write_waiting: writes what waits. */
void sed_write_waiting(struct sed *s);
/* sed_close_all: flushes and closes; says what could not be written. */
void sed_close_all(struct sed *s);

#endif
