/* grep_private.h - between the files of grep: options, patterns and the file that is searched */
#ifndef NACRE_GREP_PRIVATE_H
#define NACRE_GREP_PRIVATE_H

#include <sys/stat.h>
#include "regex.h"
#include "utility.h"
#include "walk.h"

/* Options that have only a name. */
#define GREP_FOLD_NOT '\1'
#define GREP_LINE_BUFFERED '\2'
#define GREP_LABEL '\3'
#define GREP_BINARY_FILES '\4'
#define GREP_INCLUDE '\5'
#define GREP_EXCLUDE '\6'
#define GREP_EXCLUDE_DIR '\7'
#define GREP_SEPARATOR '\10'
#define GREP_NO_SEPARATOR '\13'
#define GREP_COLOR '\14'

enum grep_binary { GREP_TELL, GREP_TEXT, GREP_SKIP };

/* struct grep_matcher: patterns. Where there are several plain ones, those are searched together: a
 * sorted list is a tree whose branches are ranges. */
struct grep_matcher {
	const struct regex **regexes;
	size_t regex_count;
	struct str **words;
	size_t word_count;
	bool first[256];		/* does a word begin with this byte? */
	bool empty;			/* there is an empty word */
};

/* struct grep: one call. */
struct grep {
	/* what code reaches most often stands first: its offset is a byte */
	struct shell *sh;
	const struct args *args;

	/* options */
	char kind;			/* E, F or G */
	bool fold, whole, word, utf8, invert;
	bool recursive, named, named_known;
	bool quiet, count, only, numbers, offsets, null, flush, context;
	char list;			/* l, L or 0 */
	char end;			/* of a line */
	char directories;		/* r, R; s: skip; 0 */

	/* what came out */
	bool selected, failed;
	bool ended;			/* a signal has come */
	bool written;			/* a line, of any file */

	/* the file that is searched */
	bool stopped;			/* it is left early */
	bool zeros;			/* NUL bytes were seen: lines end at them too */
	bool spoiled;			/* a line was not written, for its bytes */
	enum grep_binary binary_files;
	uint64_t line, offset;		/* of the line behind the one that is looked at */
	uint64_t found;			/* selected lines */
	uint64_t shown;			/* the last line that was written; 0: none */
	uint64_t due;			/* lines of context that are still to be written */
	uint64_t before, behind;	/* -B, -A */
	uint64_t most;			/* -m */
	uint64_t kept_count;
	const char *name;		/* as it is shown */
	const char *separator;		/* NULL: none */
	size_t kept_start;
	struct buf kept;		/* lines before, from kept_start on */
	struct buf piece;		/* a line that was not written */
	off_t beyond;			/* bytes taken behind the last line of -m */

	const char *label;
	const char *pattern;		/* that operand, or NULL: -e or -f */
	struct args files;		/* the operands without the pattern */

	/* the parent's walk */
	char **next;			/* operand */
	const char *operand;
	bool walking;
	int interrupted;		/* the status then */

	struct grep_matcher matcher;
	struct input in;
	struct stream null_stream, *err;	/* -s */
	struct stat from, to;		/* of the input and the output */
	struct walk walk;
};

/* ---- grep_match.c ---- */

/* grep_patterns: reads and compiles them. false: a message was printed. */
bool grep_patterns(struct grep *g) MUST_USE;
/* grep_find: the leftmost, then longest match at `from` or behind; span NULL: is there one? false
 * and g->stopped: a pattern took too long; said. */
bool grep_find(struct grep *g, struct str text, size_t from, struct regex_span *span) MUST_USE;

/* ---- grep_file.c ---- */

/* grep_search: searches g->in, which it closes; name is how the file is shown. */
void grep_search(struct grep *g, const char *name);

#endif
