/* sed_run.c - sed: cycles, addresses and commands (XCU sed) */
#include "sed_private.h"

#include <errno.h>

void sed_fail(struct sed *s, int status, const char *format, ...)
{
	struct buf *what = buf_new(&s->sh->scratch);
	va_list args;
	va_start(args, format);
	report_add_va(what, format, args);
	va_end(args);
	shell_error(s->sh, "%s", buf_terminated(what));
	s->sh->status = status;
	s->stop = SED_FAILED;
}

bool sed_complete(struct sed *s, const struct buf *b)
{
	if (b->overflowed)
		sed_fail(s, 4, "a line is longer than the limit of %zu MiB",
			LIMIT_EXPANSION >> 20);
	return !b->overflowed;
}

/* ---- addresses ---- */

bool sed_matches(struct sed *s, const struct regex *regex, size_t from, struct regex_span *spans,
	size_t count)
{
	if (regex == NULL)
		regex = s->last_regex;
	s->last_regex = regex;
	if (regex == NULL) {
		sed_fail(s, 1, "an empty regular expression, and none before it");
		return false;
	}
	switch (regex_search(regex, &s->sh->scratch, buf_str(&s->pattern.text), from, spans,
		count)) {
	case REGEX_NO_MATCH:
		return false;
	case REGEX_MATCH:
		return true;
	case REGEX_LIMIT:
		break;
	}
	sed_fail(s, 4, "line %llu: the regular expression took more than the limit of %u steps",
		(unsigned long long)s->line_number, (unsigned)LIMIT_REGEX_STEPS);
	return false;
}

static bool address_matches(struct sed *s, const struct sed_address *a)
{
	struct regex_span span;
	switch (a->kind) {
	case SED_LINE:
		return s->line_number == a->line;
	case SED_LAST:
		return sed_is_last(s);
	case SED_REGEX:
		return sed_matches(s, a->regex, 0, &span, 1);
	case SED_STEP:
		return s->line_number >= a->line && (s->line_number - a->line) % a->step == 0;
	case SED_NONE: case SED_PLUS: case SED_MULTIPLE:
		break;
	}
	return true;
}

/* begin_range: is this the first line of a range? Like GNU's: a line number that was passed over
 * by N begins it too, once. */
static bool begin_range(struct sed *s, struct sed_command *c)
{
	const struct sed_address *a = &c->second;
	uint64_t line = s->line_number;
	bool late = c->first.kind == SED_LINE && !c->closed && line > c->first.line;
	if (!late && !address_matches(s, &c->first))
		return false;
	c->last_line = a->kind == SED_LINE || a->kind == SED_MULTIPLE ? a->line : UINT64_MAX;
	if (a->kind == SED_PLUS && __builtin_add_overflow(line, a->line, &c->last_line))
		c->last_line = UINT64_MAX;
	if (a->kind == SED_MULTIPLE && a->line > 0)	/* the next one, if this line is one */
		c->last_line = line + (a->line - line % a->line);
	c->active = c->last_line > line && (a->kind != SED_LAST || !sed_is_last(s));
	c->closed = !c->active;
	return !late || a->kind != SED_LINE || line <= c->last_line;
}

/* in_range: a line behind the first one of a range */
static bool in_range(struct sed *s, struct sed_command *c)
{
	bool inside = true, ends = false;
	switch (c->second.kind) {
	case SED_LINE: case SED_PLUS: case SED_MULTIPLE:
		/* GNU: +N and ~N also take the line that N read past their end */
		inside = c->second.kind != SED_LINE || s->line_number <= c->last_line;
		ends = s->line_number >= c->last_line;
		break;
	case SED_LAST: case SED_REGEX: case SED_STEP:
		ends = address_matches(s, &c->second);
		break;
	case SED_NONE:
		break;
	}
	if (ends) {
		c->active = false;
		c->closed = true;
	}
	return inside;
}

static inline bool is_selected(struct sed *s, struct sed_command *c)
{
	if (c->first.kind == SED_NONE)
		return !c->negated;
	bool match = c->second.kind == SED_NONE ? address_matches(s, &c->first) :
		c->active ? in_range(s, c) : begin_range(s, c);
	return match != c->negated;
}

/* ---- commands ---- */

/* enum step: where it goes on */
enum step {
	STEP_NEXT,
	STEP_JUMP,	/* to c->target */
	STEP_END,	/* of the cycle */
	STEP_DELETED,	/* the same, and the pattern space is not written */
	STEP_AGAIN	/* D: the same, and no line is read */
};

static void write_number(struct sed *s, uint64_t number)
{
	sed_write(s, s->out, number_format(s->room, (int64_t)number), true);
}

/* first_line: of the pattern space */
static struct str first_line(const struct sed *s)
{
	struct str text = buf_str(&s->pattern.text);
	text.n = str_find(text, s->end);
	return text;
}

static void write_first_line(struct sed *s, struct sed_output *o)
{
	struct str line = first_line(s);
	sed_write(s, o, line, line.n < s->pattern.text.n || s->pattern.newline);
}

NOINLINE void copy_space(struct sed *s, struct sed_space *to, const struct sed_space *from)
{
	to->text.n = 0;
	buf_add(&to->text, buf_str(&from->text));
	to->newline = from->newline;
	sed_complete(s, &to->text);
}

static void append_space(struct sed *s, struct sed_space *to, const struct sed_space *from)
{
	buf_add_byte(&to->text, s->end);
	buf_add(&to->text, buf_str(&from->text));
	to->newline = from->newline;
	sed_complete(s, &to->text);
}

static void exchange(struct sed_space *a, struct sed_space *b)
{
	struct sed_space c = *a;
	*a = *b;
	*b = c;
}

/* take_line: the next line comes into the pattern space. false: there is none. */
static bool take_line(struct sed *s)
{
	struct str line;
	if (!sed_next_line(s, &line))
		return false;
	s->pattern.newline = line.n > 0 && line.p[line.n - 1] == s->end;
	line.n -= s->pattern.newline;
	buf_add(&s->pattern.text, line);
	/* XCU sed t: since the last line was read */
	s->replaced_any = false;
	return sed_complete(s, &s->pattern.text);
}

/* take_next: n and N. What waits is written before a line is read. */
static enum step take_next(struct sed *s, bool append)
{
	/* XCU sed N: nothing is written then; GNU writes, as everybody expects it */
	if (sed_is_last(s))
		return append && s->posix ? STEP_DELETED : STEP_END;
	if (!append && !s->quiet)
		sed_write(s, s->out, buf_str(&s->pattern.text), s->pattern.newline);
	sed_write_waiting(s);
	if (append)
		buf_add_byte(&s->pattern.text, s->end);
	else
		s->pattern.text.n = 0;
	return take_line(s) ? STEP_NEXT : STEP_DELETED;
}

/* delete_line: D */
static enum step delete_line(struct sed *s)
{
	struct buf *text = &s->pattern.text;
	size_t n = first_line(s).n;
	if (n == text->n)
		return STEP_DELETED;
	memmove(text->p, text->p + n + 1, text->n - n - 1);
	text->n -= n + 1;
	return STEP_AGAIN;
}

/* change: c; of a range only the end is replaced */
static enum step change(struct sed *s, const struct sed_command *c)
{
	if (!c->active && c->text.n > 0)
		sed_write(s, s->out, (struct str){ c->text.p, c->text.n - 1 }, true);
	return STEP_DELETED;
}

static enum step quit(struct sed *s, const struct sed_command *c)
{
	s->stop = SED_QUIT;
	if (c->number != SED_NO_NUMBER)
		s->sh->status = (int)(c->number & 0xff);
	if (c->name == 'q')
		return STEP_END;
	s->waiting.n = 0;
	return STEP_DELETED;
}

/* jump: b, t and T without a label go to the end of the script */
static enum step jump(const struct sed_command *c)
{
	return c->target != NULL ? STEP_JUMP : STEP_END;
}

/* step_if: t and T */
static enum step step_if(struct sed *s, const struct sed_command *c)
{
	bool replaced = s->replaced_any;
	s->replaced_any = false;
	return replaced == (c->name == 't') ? jump(c) : STEP_NEXT;
}

static void substitute(struct sed *s, const struct sed_substitute *how)
{
	if (!sed_substitute(s, how))
		return;
	s->replaced_any = true;
	if (how->print)
		sed_write(s, s->out, buf_str(&s->pattern.text), s->pattern.newline);
	if (how->output != NULL)
		sed_write(s, how->output, buf_str(&s->pattern.text), s->pattern.newline);
}

/* edit: what changes the pattern space or the hold space */
static void edit(struct sed *s, const struct sed_command *c)
{
	switch (c->name) {
	case 's': substitute(s, c->substitute); break;
	case 'y': sed_translate(s, c->translate); break;
	case 'g': copy_space(s, &s->pattern, &s->hold); break;
	case 'G': append_space(s, &s->pattern, &s->hold); break;
	case 'h': copy_space(s, &s->hold, &s->pattern); break;
	case 'H': append_space(s, &s->hold, &s->pattern); break;
	case 'x': exchange(&s->pattern, &s->hold); break;
	case 'z': s->pattern.text.n = 0; break;
	default: break;			/* } : v # */
	}
}

/* write_out: what writes; anything else changes */
static void write_out(struct sed *s, const struct sed_command *c)
{
	struct str text = buf_str(&s->pattern.text);
	switch (c->name) {
	case 'p': sed_write(s, s->out, text, s->pattern.newline); break;
	case 'P': write_first_line(s, s->out); break;
	case 'w': sed_write(s, c->output, text, s->pattern.newline); break;
	case 'W': write_first_line(s, c->output); break;
	case '=': write_number(s, s->line_number); break;
	case 'F': sed_write(s, s->out, str_of(s->file), true); break;
	case 'l': sed_list(s, c->number != SED_NO_NUMBER ? c->number : s->wrap); break;
	case 'i':
		if (c->text.n > 0)
			sed_write(s, s->out, (struct str){ c->text.p, c->text.n - 1 }, true);
		break;
	case 'a': case 'r': case 'R': sed_wait(s, c); break;
	default: edit(s, c); break;
	}
}

static enum step run_command(struct sed *s, const struct sed_command *c)
{
	switch (c->name) {
	case 'b': return jump(c);
	case 't': case 'T': return step_if(s, c);
	case 'c': return change(s, c);
	case 'd': return STEP_DELETED;
	case 'D': return delete_line(s);
	case 'n': case 'N': return take_next(s, c->name == 'N');
	case 'q': case 'Q': return quit(s, c);
	default:
		write_out(s, c);
		return STEP_NEXT;
	}
}

/* ---- cycles ---- */

/* run_script: all commands on the pattern space */
static enum step run_script(struct sed *s)
{
	struct sed_command *c = s->commands;
	while (c != NULL && s->stop != SED_FAILED) {
		enum step step = STEP_NEXT;
		if (is_selected(s, c))
			step = run_command(s, c);
		else if (c->name == '{')
			step = STEP_JUMP;
		if (step != STEP_NEXT && step != STEP_JUMP)
			return step;
		c = step == STEP_JUMP ? c->target : c->next;
	}
	return STEP_END;
}

/* run_cycle: false: the last one */
static bool run_cycle(struct sed *s, enum step *last)
{
	if (*last != STEP_AGAIN) {
		s->pattern.text.n = 0;
		if (!take_line(s))
			return false;
	}
	*last = run_script(s);
	if (s->stop == SED_FAILED)
		return false;
	if (*last == STEP_END && !s->quiet)
		sed_write(s, s->out, buf_str(&s->pattern.text), s->pattern.newline);
	sed_write_waiting(s);
	if (s->stop == SED_QUIT && *last == STEP_END)	/* GNU: q ends the last line, too */
		sed_write_raw(s, s->out, STR(""));
	return s->stop == SED_GOING && s->standard.stream->error == 0;
}

void sed_run(struct sed *s)
{
	enum step last = STEP_END;
	s->standard = (struct sed_output){ .stream = s->sh->out, .flush = s->unbuffered };
	s->out = &s->standard;
	s->hold.newline = true;
	s->next_file = utility_files(s->files);
	while (run_cycle(s, &last))
		;
	if (s->stop != SED_FAILED)
		sed_end_file(s);
	sed_close_all(s);
	if (s->missing && s->sh->status != 4)	/* more than what q says */
		s->sh->status = 2;
}
