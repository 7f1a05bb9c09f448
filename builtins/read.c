/* read.c - a line of input into variables (XCU read) */
#include <errno.h>
#include <poll.h>
#include "job.h"
#include "shell.h"

/* LINE_ROOM: bytes that most lines fit into. */
#define LINE_ROOM 128

/* struct line: the logical line. A byte that a backslash protects is never a separator. */
struct line {
	struct buf text;
	unsigned char *literal;		/* one for each byte of text; NULL: all 0 */
	size_t position;		/* what is not yet in a field */
	int signal;			/* that has ended the reading */
	struct pollfd wanted;
};

/* struct separators: IFS as this command needs it */
struct separators {
	uint64_t set[4];		/* bytes that are in IFS */
	bool space, tab, newline;	/* IFS white space (2.6.5) */
	bool other;			/* IFS holds anything else */
	bool utf8;			/* IFS holds characters of several bytes */
	struct str ifs;
};

/* ---- separators ---- */

NOINLINE void separators_read(struct shell *sh, struct separators *s)
{
	struct str ifs = shell_value(sh, NAME_IFS);
	if (ifs.p == NULL)
		ifs = STR(" \t\n");
	*s = (struct separators){ .ifs = ifs };
	for (size_t i = 0; i < ifs.n; i++) {
		unsigned char c = (unsigned char)ifs.p[i];
		s->set[c / 64] |= (uint64_t)1 << c % 64;
		s->space |= c == ' ';
		s->tab |= c == '\t';
		s->newline |= c == '\n';
		s->other |= c != ' ' && c != '\t' && c != '\n';
		s->utf8 |= c >= 0x80;
	}
	s->utf8 = s->utf8 && shell_utf8(sh);
}

/* is_character_of: is the character of n bytes at p one of those in ifs? A byte that may be the
 * inside of a character is none. */
static bool is_character_of(struct str ifs, const char *p, size_t n)
{
	if (utf8_is_inside(*p))
		return false;
	while (ifs.n > 0) {
		size_t length = utf8_length(ifs);
		if (length == n && memcmp(ifs.p, p, n) == 0)
			return true;
		ifs = str_skip(ifs, length);
	}
	return false;
}

/* separator_at: the length of the separator that starts at byte i, or 0 */
static inline size_t separator_at(const struct separators *s, const struct line *line, size_t i)
{
	unsigned char c = (unsigned char)line->text.p[i];
	if (LIKELY(!(s->set[c / 64] >> c % 64 & 1)) || (line->literal != NULL && line->literal[i]))
		return 0;
	if (LIKELY(c < 0x80 || !s->utf8))
		return 1;
	struct str rest = { line->text.p + i, line->text.n - i };
	size_t n = utf8_length(rest);
	return is_character_of(s->ifs, rest.p, n) ? n : 0;
}

static inline bool is_white(const struct separators *s, const struct line *line, size_t i)
{
	char c = line->text.p[i];
	return ((c == ' ' && s->space) || (c == '\t' && s->tab) || (c == '\n' && s->newline)) &&
		(line->literal == NULL || !line->literal[i]);
}

static void skip_white(const struct separators *s, struct line *line)
{
	while (line->position < line->text.n && is_white(s, line, line->position))
		line->position++;
}

/* ---- fields ---- */

/* 2.6.5: up to the next separator, which goes too: white space around at most one other
 * character */
static struct str take_field(const struct separators *s, struct line *line)
{
	size_t start = line->position, i = start;
	while (i < line->text.n && separator_at(s, line, i) == 0)
		i++;
	line->position = i;
	skip_white(s, line);
	if (line->position < line->text.n) {
		size_t length = separator_at(s, line, line->position);
		line->position += length;
		if (length > 0)
			skip_white(s, line);
	}
	return (struct str){ buf_from(&line->text, start).p, i - start };
}

/* The last variable gets its field, and if there are more fields all of them as they stand, without
 * trailing white space. */
static struct str take_rest(const struct separators *s, struct line *line)
{
	size_t start = line->position, end = line->text.n;
	if (s->other) {
		struct str field = take_field(s, line);
		if (line->position == end)
			return field;
	}
	while (end > start && is_white(s, line, end - 1))
		end--;
	return (struct str){ buf_from(&line->text, start).p, end - start };
}

static bool assign_fields(struct shell *sh, const struct args *args, struct line *line)
{
	struct separators *separators = arena_alloc(&sh->scratch, sizeof(*separators));
	separators_read(sh, separators);
	skip_white(separators, line);
	for (char *const *name = args->argv; *name != NULL; name++) {
		struct str field = name[1] != NULL ? take_field(separators, line) :
			take_rest(separators, line);
		if (!shell_assign_text(sh, *name, field))
			return false;
	}
	return true;
}

/* ---- lines ---- */

/* Without -r: how many backslashes stand at the end of what was read, before the delimiter? An odd
 * number protects it. */
static bool is_protected(const struct buf *text, size_t from)
{
	size_t n = text->n - 1, count = 0;
	while (n > from && text->p[n - 1] == '\\') {
		n--;
		count++;
	}
	return count % 2 == 1;
}

/* read_line: the logical line with its backslashes still in it and without its delimiter */
static enum stream_read read_line(struct shell *sh, struct buf *text, char delimiter, bool raw)
{
	for (size_t from = text->n;; from = text->n) {
		enum stream_read result = stream_read_until(sh->in, delimiter, text);
		if (result != STREAM_GOT)
			return result;
		if (LIKELY(raw || !is_protected(text, from))) {
			text->n--;
			return STREAM_GOT;
		}
	}
}

/* What a NUL byte in a line means is not defined; no variable can hold one. */
static void drop_nul(struct buf *text)
{
	size_t n = str_find(buf_str(text), '\0');
	for (size_t i = n; i < text->n; i++)
		if (text->p[i] != '\0')
			text->p[n++] = text->p[i];
	text->n = n;
}

/* Backslashes go; backslash and newline go together, whatever the delimiter is. */
static void drop_backslashes(struct shell *sh, struct line *line)
{
	struct buf *text = &line->text;
	size_t n = str_find(buf_str(text), '\\');
	if (n == text->n)
		return;
	line->literal = arena_zero(&sh->scratch, text->n);
	for (size_t i = n; i < text->n; i++) {
		bool literal = text->p[i] == '\\';
		i += literal;
		if (i == text->n)
			break;
		if (literal && text->p[i] == '\n')
			continue;
		line->literal[n] = literal;
		text->p[n++] = text->p[i];
	}
	text->n = n;
}

/* ---- signals ---- */

/* interrupted: the signal that ends the reading, or 0: one that has a trap, or that ends the script
 * of PID 1 */
static int interrupted(struct shell *sh)
{
	int number = job_signals(sh);
	return number != 0 ? number : traps_waiting(&sh->traps);
}

/* await_input: where signals have handlers, waits for input through the one door that no signal
 * slips by; read(2) would sleep on one that came just before. The result is that of interrupted. */
static int await_input(struct shell *sh, struct line *line)
{
	struct pollfd *wanted = &line->wanted;
	int signal = 0;
	if (!(sh->traps.any || sh->init) || sh->in->kind != STREAM_FD || sh->in->seekable)
		return 0;
	*wanted = (struct pollfd){ .fd = sh->in->fd, .events = POLLIN };
	while (signal == 0 && wait_event(wanted, 1, -1) < 0 && errno == EINTR)
		signal = interrupted(sh);
	return signal;
}

static enum stream_read read_uninterrupted(
	struct shell *sh, struct line *line, char delimiter, bool raw)
{
	for (;;) {
		line->signal = await_input(sh, line);
		if (line->signal != 0)
			return STREAM_INTERRUPTED;
		enum stream_read result = read_line(sh, &line->text, delimiter, raw);
		if (result != STREAM_INTERRUPTED)
			return result;
		line->signal = interrupted(sh);
		if (line->signal != 0)
			return result;
	}
}

/* ---- the command ---- */

/* Options of other shells, and what POSIX has instead. */
static const char *instead_of(char letter)
{
	switch (letter) {
	case 'a':
		return "there are no arrays: use set -- and the positional parameters";
	case 'n':
	case 'N':
		return "to read a number of bytes use $(dd bs=1 count=N), or head -c";
	case 'p':
		return "write the prompt before: printf %s PROMPT >&2";
	case 's':
		return "turn echoing off before: stty -echo; read; stty echo";
	case 't':
		return "there is no time limit: run the whole under timeout";
	case 'u':
		return "redirect the input: read NAME <&FD";
	}
	return NULL;
}

static bool check_arguments(struct shell *sh, const struct args *args)
{
	for (size_t i = 0; i < args->given_count; i++) {
		char letter = args->given[i].letter;
		const char *advice = instead_of(letter);
		if (advice == NULL)
			continue;
		(void)shell_misuse(sh, args, "-%c is not in POSIX; %s", letter, advice);
		return false;
	}
	if (args->argc == 0) {
		(void)shell_misuse(sh, args, "missing operand");
		return false;
	}
	const char *delimiter = args_value(args, 'd');
	if (delimiter != NULL && strlen(delimiter) > 1) {
		(void)shell_misuse(sh, args, "the delimiter must be one byte or empty (NUL)");
		return false;
	}
	for (char *const *name = args->argv; *name != NULL; name++) {
		if (str_is_name(str_of(*name)))
			continue;
		(void)shell_misuse(sh, args, "\"%s\" is not a valid variable name", *name);
		return false;
	}
	return true;
}

static enum flow fail_reading(struct shell *sh)
{
	int error = sh->in->error;
	stream_clear(sh->in);
	if (error == EFBIG)
		return shell_fail(sh, 2, "the line is longer than %zu MiB", LIMIT_EXPANSION >> 20);
	return shell_fail(sh, 2, "cannot read standard input: %s", error_text(error));
}

static enum flow run_read(struct shell *sh, const struct args *args)
{
	if (!check_arguments(sh, args))
		return FLOW_NEXT;
	const char *delimiter = args_value(args, 'd');
	bool raw = args_has(args, 'r');
	struct line *line = ARENA_NEW(&sh->scratch, struct line);
	line->text.arena = &sh->scratch;
	(void)buf_reserve(&line->text, LINE_ROOM);
	enum stream_read result =
		read_uninterrupted(sh, line, delimiter != NULL ? *delimiter : '\n', raw);
	if (result == STREAM_ERROR)
		return fail_reading(sh);
	drop_nul(&line->text);
	if (!raw)
		drop_backslashes(sh, line);
	if (result == STREAM_END)
		sh->status = 1;
	if (result == STREAM_INTERRUPTED)
		sh->status = 128 + line->signal;
	if (!assign_fields(sh, args, line))
		sh->status = 2;
	return FLOW_NEXT;
}

const struct builtin builtin_read = {
	.name = "read", .run = run_read,
	.kind = BUILTIN_INTRINSIC,
	.options = "rd:a:n:N:p:st:u:", .operands = { 0, -1 },
	BUILTIN_HELP("read [-r] [-d delimiter] name...",
		"Read a line and split it at the characters of IFS into the variables; the\n"
		"last one gets all that is left. A backslash protects the next character, and\n"
		"at the end of a line joins the next one. The exit status is 1 at the end of\n"
		"the input; what came before it is assigned.\n"
		"\t-r\tbackslashes are ordinary characters\n"
		"\t-d\tthe line ends with the delimiter, a byte; with NUL if it is empty")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_VARS | TOUCH_INPUT,
};
