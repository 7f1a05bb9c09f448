/* grep_file.c - grep: the lines of one file, and what is written of them */
#include "grep_private.h"
#include "inodes.h"

#include <sys/stat.h>
#include <unistd.h>

/* ---- writing ---- */

static void write_number(struct grep *g, uint64_t number, char separator)
{
	utility_write_number(g->sh->out, number, 0);
	stream_write_byte(g->sh->out, separator);
}

static void write_name(struct grep *g, char separator)
{
	utility_write_name(g->sh->out, str_of(g->name));
	stream_write_byte(g->sh->out, g->null ? '\0' : separator);
}

/* is_text: may it be written? A NUL byte makes the file a binary one, whose other lines are not
 * written either; an invalid character is left out with its line, or match, alone: as GNU's. */
static bool is_text(struct grep *g, struct str piece)
{
	uint32_t c = 0;
	if (g->binary_files == GREP_TEXT)
		return true;
	if (g->end != '\0' && str_find(piece, '\0') < piece.n)
		g->zeros = g->spoiled = true;
	for (size_t i = 0; g->utf8 && i < piece.n && c < 0x110000;) {
		struct utf8_character next = utf8_next(str_skip(piece, i));
		c = next.code;
		i += next.n;
	}
	if (c >= 0x110000)
		g->spoiled = true;
	return !g->zeros && c < 0x110000;
}

/* write_piece: a line or a match in it, and what is asked for before it */
static void write_piece(struct grep *g, struct str piece, uint64_t line, uint64_t offset,
	char separator)
{
	if (!is_text(g, piece))
		return;
	if (g->named)
		write_name(g, separator);
	if (g->numbers)
		write_number(g, line, separator);
	if (g->offsets)
		write_number(g, offset, separator);
	stream_write(g->sh->out, piece);
	stream_write_byte(g->sh->out, g->end);
}

/* write_matches: -o: all that are not empty */
static void write_matches(struct grep *g, struct str text, uint64_t line, uint64_t offset,
	char separator)
{
	struct regex_span span;
	for (size_t from = 0; from <= text.n && grep_find(g, text, from, &span); ) {
		from = span.end;
		if (span.start < span.end)
			write_piece(g, (struct str){ text.p + span.start, span.end - span.start },
				line, offset + span.start, separator);
		else if (from < text.n && g->utf8)
			from += utf8_length(str_skip(text, from));
		else
			from++;
	}
}

/* write_line: separator ':': it was selected; '-': it is context */
static void write_line(struct grep *g, struct str text, uint64_t line, uint64_t offset,
	char separator)
{
	struct stream *out = g->sh->out;
	g->written = true;
	g->shown = line;
	if (!g->only)
		write_piece(g, text, line, offset, separator);
	else if ((separator == ':') != g->invert)
		write_matches(g, text, line, offset, separator);
	if (g->flush)
		let_fail(stream_flush(out));
	g->stopped |= out->error != 0;
}

/* ---- context ---- */

/* first_kept: the oldest of the lines that are kept, without its end */
static struct str first_kept(const struct grep *g)
{
	struct str rest = buf_from(&g->kept, g->kept_start);
	return (struct str){ rest.p, str_find(rest, g->end) };
}

static void drop_kept(struct grep *g)
{
	g->kept_start += first_kept(g).n + 1;
	g->kept_count--;
	if (g->kept_start < g->kept.n - g->kept_start)
		return;
	g->kept.n -= g->kept_start;
	if (g->kept.n > 0)
		memmove(g->kept.p, g->kept.p + g->kept_start, g->kept.n);
	g->kept_start = 0;
}

static void keep(struct grep *g, struct str text)
{
	if (g->before == 0)
		return;
	buf_add(&g->kept, text);
	buf_add_byte(&g->kept, g->end);
	if (++g->kept_count > g->before)
		drop_kept(g);
	if (!g->kept.overflowed)
		return;
	shell_error(g->sh, "%s: the context is longer than the limit of %zu MiB", g->name,
		LIMIT_EXPANSION >> 20);
	g->failed = g->stopped = true;
}

/* write_kept: the lines before the one that was selected, which begins at offset */
static void write_kept(struct grep *g, uint64_t offset)
{
	uint64_t line = g->line - g->kept_count;
	offset -= g->kept.n - g->kept_start;
	if (g->context && g->separator != NULL && g->written &&
		(g->shown == 0 || g->shown + 1 < line))
		stream_write_line(g->sh->out, str_of(g->separator));
	for (; g->kept_count > 0; line++) {
		struct str text = first_kept(g);
		write_line(g, text, line, offset, '-');
		offset += text.n + 1;
		drop_kept(g);
	}
}

/* ---- the lines ---- */

/* next_piece: of a file with NUL bytes: lines end at those, too, so that they are short */
static enum stream_read next_piece(struct grep *g, struct str *line)
{
	struct str bytes;
	enum stream_read result;
	size_t n = 0;
	g->piece.n = 0;
	while ((result = input_peek(&g->in, &bytes)) == STREAM_GOT) {
		for (n = 0; n < bytes.n && bytes.p[n] != '\n' && bytes.p[n] != '\0'; n++)
			;
		buf_add(&g->piece, (struct str){ bytes.p, n });
		if (n < bytes.n)
			break;
		stream_take(g->in.stream, n);
	}
	if (result == STREAM_GOT)
		stream_take(g->in.stream, n + 1);
	*line = buf_str(&g->piece);
	if (g->piece.overflowed) {
		shell_error(g->sh, "%s: a line is longer than the limit of %zu MiB", g->name,
			LIMIT_EXPANSION >> 20);
		return STREAM_ERROR;
	}
	return result == STREAM_END && g->piece.n > 0 ? STREAM_GOT : result;
}

static enum stream_read next_line(struct grep *g, struct str *line)
{
	enum stream_read result;
	if (g->zeros)
		return next_piece(g, line);
	result = input_line(&g->in, g->end, line);
	if (result == STREAM_GOT)
		g->offset += line->n;
	if (result == STREAM_GOT && line->p[line->n - 1] == g->end)
		line->n--;
	return result;
}

/* take_rest: context behind the last line that -m allows */
static void take_rest(struct grep *g)
{
	struct str text;
	uint64_t offset = g->offset, end = offset;
	while (g->due > 0 && !g->stopped && next_line(g, &text) == STREAM_GOT) {
		write_line(g, text, ++g->line, offset, '-');
		offset = g->offset;
		g->due--;
	}
	g->beyond = (off_t)(g->offset - end);
}

/* take: one line; false: no more of this file */
static bool take(struct grep *g, struct str text, uint64_t offset)
{
	g->line++;
	if (grep_find(g, text, 0, NULL) == g->invert) {
		if (g->due > 0)
			write_line(g, text, g->line, offset, '-');
		else
			keep(g, text);
		g->due -= g->due > 0;
		return !g->stopped;
	}
	if (g->stopped)
		return false;
	g->found++;
	if (!g->count) {
		if (g->quiet || g->list != 0 || g->zeros)
			return false;
		write_kept(g, offset);
		write_line(g, text, g->line, offset, ':');
		g->due = g->behind;
	}
	if (g->found < g->most)
		return !g->stopped && (!g->zeros || g->count);
	take_rest(g);
	return false;
}

static enum stream_read take_lines(struct grep *g)
{
	struct str text;
	enum stream_read result;
	uint64_t offset = 0;
	while ((result = next_line(g, &text)) == STREAM_GOT && take(g, text, offset))
		offset = g->offset;
	return result;
}

/* ---- the file ---- */

/* may_search: false: it is passed over, or what is found would be found again and again, said */
static bool may_search(struct grep *g)
{
	const struct stream *in = g->in.stream, *out = g->sh->out;
	struct stat *from = &g->from, *to = &g->to;
	if (in->kind != STREAM_FD || fstat(in->fd, from) != 0)
		return true;
	if (S_ISDIR(from->st_mode) && g->directories == 's')
		return false;
	if (g->quiet || g->count || g->list != 0 || out->kind != STREAM_FD ||
		fstat(out->fd, to) != 0 || !S_ISREG(to->st_mode) || !inodes_same(from, to))
		return true;
	shell_error(g->sh, "%s: is where the output goes", g->name);
	g->failed = true;
	return false;
}

/* search: all of it, or nothing where NUL bytes at its beginning say so */
static enum stream_read search(struct grep *g)
{
	struct str bytes;
	enum stream_read result;
	if (g->most == 0)
		return STREAM_END;
	result = input_peek(&g->in, &bytes);
	if (result != STREAM_GOT)
		return result;
	g->zeros = g->end != '\0' && g->binary_files != GREP_TEXT &&
		str_find(bytes, '\0') < bytes.n;
	return g->zeros && g->binary_files == GREP_SKIP ? STREAM_END : take_lines(g);
}

/* give_back: XCU 1.4, and GNU: standard input goes on behind the last line that -m allows, whatever
 * context was read */
static void give_back(struct grep *g)
{
	struct stream *s = g->in.stream;
	if (g->beyond == 0)
		return;
	if (s->kind == STREAM_MEMORY)
		s->position -= (size_t)g->beyond;
	if (!s->seekable)
		return;
	stream_give_back(s);
	(void)lseek(s->fd, -g->beyond, SEEK_CUR);
}

static void tell(struct grep *g)
{
	struct stream *out = g->sh->out, *err = g->sh->err;
	if (g->found > 0)
		g->selected = true;
	if (g->quiet)
		return;
	if (g->count) {
		if (g->named)
			write_name(g, ':');
		write_number(g, g->found, '\n');
	}
	if (g->list == (g->found > 0 ? 'l' : 'L'))
		write_name(g, '\n');
	if (g->count || g->list != 0 || (!g->spoiled && !(g->zeros && g->found > 0)))
		return;
	/* -s is for files that cannot be read */
	let_fail(stream_flush(out));
	g->sh->err = g->err;
	shell_error(g->sh, "%s: binary file matches", g->name);
	g->sh->err = err;
}

void grep_search(struct grep *g, const char *name)
{
	g->name = name;
	g->line = g->offset = g->found = g->shown = g->due = g->kept_count = 0;
	g->kept.n = g->kept_start = 0;
	g->beyond = 0;
	g->zeros = g->spoiled = g->stopped = false;
	if (may_search(g)) {
		enum stream_read result = search(g);
		g->failed |= result == STREAM_ERROR;
		g->ended = result == STREAM_INTERRUPTED;
		if (!g->ended)
			tell(g);
		give_back(g);
	}
	input_close(&g->in);
}
