/* ls_show.c - lists of files as lines and columns (XCU ls: STDOUT) */
#include "ls_private.h"
#include "human.h"
#include "mode.h"
#include "timeform.h"

#include <string.h>
#include <sys/sysmacros.h>
#include <time.h>

/* ---- parts ---- */

static void add_right(struct buf *out, struct str text, size_t width)
{
	buf_add_many(out, ' ', width > text.n ? width - text.n : 0);
	buf_add(out, text);
}

static void widen(size_t *width, struct str text)
{
	if (*width < text.n)
		*width = text.n;
}

/* is_shown: what a terminal shows as it is */
static bool is_shown(uint32_t point)
{
	return point >= ' ' && (point < 0x7f || point >= 0xa0) && point < 0x110000;
}

void ls_name(struct ls *ls, const char *name)
{
	struct str text = str_of(name);
	if (!ls->question) {
		buf_add(&ls->line, text);
		return;
	}
	bool utf8 = shell_utf8(ls->sh);
	for (size_t n; text.n > 0; text = str_skip(text, n)) {
		struct utf8_character c = { (unsigned char)text.p[0], 1 };
		if (utf8)
			c = utf8_next(text);
		else if (c.code >= 0x80)
			c.code = 0;
		n = c.n;
		buf_add(&ls->line, is_shown(c.code) ? (struct str){ text.p, n } : STR("?"));
	}
}

/* mark_of: -F, -p; mode: with permissions, or only the type */
static char mark_of(const struct ls *ls, mode_t mode)
{
	if (ls->marks == 0)
		return 0;
	if (S_ISDIR(mode))
		return '/';
	if (ls->marks == 'p')
		return 0;
	if (S_ISREG(mode))
		return mode & 0111 ? '*' : 0;
	return S_ISLNK(mode) ? '@' : S_ISFIFO(mode) ? '|' : S_ISSOCK(mode) ? '=' : 0;
}

static void add_mark(struct ls *ls, mode_t mode)
{
	char mark = mark_of(ls, mode);
	if (mark != 0)
		buf_add_byte(&ls->line, mark);
}

static mode_t mode_of(const struct ls_file *file)
{
	return file->st != NULL ? file->st->st_mode : file->type;
}

/* size_text: a number of bytes, or as -h has it */
static struct str size_text(struct ls *ls, uint64_t bytes)
{
	return ls->human ? human_size(ls->digits, bytes) :
		number_format(ls->digits, (int64_t)bytes);
}

/* blocks_text: of 512 bytes, as kibibytes; rounded up */
static struct str blocks_text(struct ls *ls, uint64_t blocks)
{
	return ls->human ? human_size(ls->digits, blocks * 512) :
		number_format(ls->digits, (int64_t)((blocks + 1) / 2));
}

static struct str inode_text(struct ls *ls, const struct ls_file *file)
{
	uint64_t ino = file->st != NULL ? file->st->st_ino : file->ino;
	return ino != 0 ? number_format(ls->digits, (int64_t)ino) : STR("?");
}

static struct str file_blocks(struct ls *ls, const struct ls_file *file)
{
	return file->st != NULL ? blocks_text(ls, (uint64_t)file->st->st_blocks) : STR("?");
}

/* add_front: -i, -s */
static void add_front(struct ls *ls, const struct ls_file *file, const struct ls_widths *w)
{
	if (ls->inode) {
		add_right(&ls->line, inode_text(ls, file), w->inode);
		buf_add_byte(&ls->line, ' ');
	}
	if (ls->blocks) {
		add_right(&ls->line, file_blocks(ls, file), w->blocks);
		buf_add_byte(&ls->line, ' ');
	}
}

/* ---- -l ---- */

/* name_of: an owner's; p NULL: a number is shown */
static struct str name_of(const struct ls *ls, struct passwd_names *names, uint32_t id)
{
	return ls->numeric ? (struct str){ NULL, 0 } : passwd_name(names, id);
}

static void widen_owner(
	struct ls *ls, size_t *width, struct passwd_names *names, uint32_t id)
{
	struct str name = name_of(ls, names, id);
	widen(width, name.p != NULL ? name : number_format(ls->digits, id));
}

/* add_owner: a name to the left, a number to the right */
static void add_owner(struct ls *ls, struct passwd_names *names, const uint32_t *id, size_t width)
{
	struct str name = id != NULL ? name_of(ls, names, *id) : STR("?");
	if (name.p == NULL) {
		add_right(&ls->line, number_format(ls->digits, *id), width);
	} else {
		buf_add(&ls->line, name);
		buf_add_many(&ls->line, ' ', width > name.n ? width - name.n : 0);
	}
	buf_add_byte(&ls->line, ' ');
}

static bool is_device(const struct stat *st)
{
	return S_ISCHR(st->st_mode) || S_ISBLK(st->st_mode);
}

/* add_size: or the numbers of a device */
static void add_size(struct ls *ls, const struct stat *st, const struct ls_widths *w)
{
	if (st == NULL || !is_device(st)) {
		add_right(&ls->line, st == NULL ? STR("?") :
			size_text(ls, (uint64_t)st->st_size), w->size);
		return;
	}
	size_t both = w->major + 2 + w->minor, more = w->size > both ? w->size - both : 0;
	add_right(&ls->line, number_format(ls->digits, major(st->st_rdev)), w->major + more);
	buf_add(&ls->line, STR(", "));
	add_right(&ls->line, number_format(ls->digits, minor(st->st_rdev)), w->minor);
}

/* is_recent: XCU ls: within the last six months, and not in the future */
static bool is_recent(const struct ls *ls, struct timespec t)
{
	enum { SIX_MONTHS = 31556952 / 2 };
	const struct timespec *now = &ls->now;
	if (t.tv_sec > now->tv_sec || (t.tv_sec == now->tv_sec && t.tv_nsec >= now->tv_nsec))
		return false;
	time_t start = now->tv_sec - SIX_MONTHS;
	return t.tv_sec > start || (t.tv_sec == start && t.tv_nsec > now->tv_nsec);
}

/* style_of: the format; of A<newline>B, A is for files that are not recent */
static const char *style_of(struct ls *ls, bool recent)
{
	const char *style = ls->time_style;
	if (style == NULL)
		return recent ? "%b %e %H:%M" : "%b %e  %Y";
	size_t first = strcspn(style, "\n");
	if (style[first] == '\0')
		return style;
	if (recent)
		return style + first + 1;
	if (ls->old_style == NULL)
		ls->old_style = arena_copy(&ls->name_memory, (struct str){ style, first });
	return ls->old_style;
}

static void add_time(struct ls *ls, struct timespec t)
{
	utility_timezone(ls->sh);
	let_fail(timeform_add_time(&ls->line, style_of(ls, is_recent(ls, t)), t));
}

/* unknown_time: as wide as a date is */
static void unknown_time(struct ls *ls)
{
	size_t start = ls->line.n;
	add_time(ls, (struct timespec){ 0 });
	size_t width = ls->line.n - start;
	ls->line.n = start;
	add_right(&ls->line, STR("?"), width);
}

struct timespec ls_time(const struct ls *ls, const struct ls_file *file)
{
	if (file->st == NULL)
		return (struct timespec){ 0 };
	return ls->time == 'u' ? file->st->st_atim :
		ls->time == 'c' ? file->st->st_ctim : file->st->st_mtim;
}

static void add_long(struct ls *ls, const struct ls_file *file, const struct ls_widths *w)
{
	const struct stat *st = file->st;
	char *mode = mode_describe(mode_of(file), arena_bytes(&ls->memory, 11));
	if (st == NULL)
		memset(mode + 1, '?', 9);
	add_front(ls, file, w);
	buf_add_text(&ls->line, mode);
	buf_add_byte(&ls->line, ' ');
	add_right(&ls->line, st != NULL ? number_format(ls->digits, (int64_t)st->st_nlink) :
		STR("?"), w->links);
	buf_add_byte(&ls->line, ' ');
	if (!ls->no_owner)
		add_owner(ls, &ls->users, st != NULL ? &st->st_uid : NULL, w->owner);
	if (!ls->no_group)
		add_owner(ls, &ls->groups, st != NULL ? &st->st_gid : NULL, w->group);
	add_size(ls, st, w);
	buf_add_byte(&ls->line, ' ');
	if (st != NULL)
		add_time(ls, ls_time(ls, file));
	else
		unknown_time(ls);
	buf_add_byte(&ls->line, ' ');
	ls_name(ls, file->name);
	if (file->target != NULL) {
		buf_add(&ls->line, STR(" -> "));
		ls_name(ls, file->target);
		add_mark(ls, file->target_mode);
	} else if (file->type != S_IFLNK) {
		add_mark(ls, mode_of(file));
	}
}

/* ---- widths ---- */

static void measure_long(struct ls *ls, const struct stat *st, struct ls_widths *w)
{
	if (st == NULL)
		return;
	widen(&w->links, number_format(ls->digits, (int64_t)st->st_nlink));
	widen_owner(ls, &w->owner, &ls->users, st->st_uid);
	widen_owner(ls, &w->group, &ls->groups, st->st_gid);
	if (!is_device(st)) {
		widen(&w->size, size_text(ls, (uint64_t)st->st_size));
		return;
	}
	widen(&w->major, number_format(ls->digits, major(st->st_rdev)));
	widen(&w->minor, number_format(ls->digits, minor(st->st_rdev)));
	if (w->size < w->major + 2 + w->minor)
		w->size = w->major + 2 + w->minor;
}

/* With -m nothing stands in columns. */
void ls_measure(struct ls *ls)
{
	struct ls_widths *w = &ls->widths;
	*w = (struct ls_widths){ 0 };
	for (size_t i = 0; i < ls->count && ls->format != LS_COMMAS; i++) {
		const struct ls_file *file = ls->files[i];
		if (ls->inode)
			widen(&w->inode, inode_text(ls, file));
		if (ls->blocks)
			widen(&w->blocks, file_blocks(ls, file));
		if (ls->format == LS_LONG)
			measure_long(ls, file->st, w);
	}
}

/* ---- columns ---- */

/* width_of: columns on a screen. What cannot be printed has none, as GNU's counts. */
static size_t width_of(struct ls *ls, struct str text)
{
	bool utf8 = shell_utf8(ls->sh);
	size_t width = 0;
	for (size_t n; text.n > 0; text = str_skip(text, n)) {
		struct utf8_character c = { (unsigned char)text.p[0], 1 };
		if (utf8)
			c = utf8_next(text);
		uint32_t point = c.code;
		n = c.n;
		bool shown = is_shown(point) && (utf8 || point < 0x80);
		width += shown || (utf8 && point >= 0x110000);
	}
	return width;
}

/* add_cell: one name with what -i, -s, -F, -p add; returns how wide it is */
static size_t add_cell(struct ls *ls, const struct ls_file *file, const struct ls_widths *w)
{
	size_t start = ls->line.n;
	add_front(ls, file, w);
	ls_name(ls, file->name);
	add_mark(ls, mode_of(file));
	return width_of(ls, buf_from(&ls->line, start));
}

static void flush_line(struct ls *ls)
{
	stream_write(ls->sh->out, buf_str(&ls->line));
	ls->line.n = 0;
}

/* LEAST_COLUMN: a column is at least so wide: a byte and two blanks. */
enum { LEAST_COLUMN = 3 };

/* column_of: where file i stands when there are `columns` */
static size_t column_of(const struct ls *ls, size_t i, size_t columns)
{
	return ls->format == LS_ACROSS ? i % columns : i / ((ls->count + columns - 1) / columns);
}

/* fits: would that many columns fit into a line? Sets their widths. */
static bool fits(const struct ls *ls, const size_t *cells, size_t columns, size_t *widths)
{
	size_t all = columns * LEAST_COLUMN;
	for (size_t i = 0; i < columns; i++)
		widths[i] = LEAST_COLUMN;
	for (size_t i = 0; i < ls->count; i++) {
		size_t column = column_of(ls, i, columns);
		size_t width = cells[i] + (column == columns - 1 ? 0 : 2);
		if (widths[column] >= width)
			continue;
		all += width - widths[column];
		widths[column] = width;
		if (all >= ls->width)
			return false;
	}
	return true;
}

/* indent: from one column to another, with tabs, as GNU's */
NOINLINE void indent(struct buf *out, size_t from, size_t to)
{
	enum { TAB = 8 };
	while (from < to) {
		bool tab = to / TAB > (from + 1) / TAB;
		buf_add_byte(out, tab ? '\t' : ' ');
		from = tab ? from + TAB - from % TAB : from + 1;
	}
}

static void show_columns(struct ls *ls, const struct ls_widths *w)
{
	struct arena_mark mark = arena_take_mark(&ls->memory);
	size_t most = ls->width / LEAST_COLUMN + (ls->width % LEAST_COLUMN != 0);
	size_t *cells = arena_alloc(&ls->memory, ls->count * sizeof(*cells));
	most = most > ls->count ? ls->count : most > 0 ? most : 1;
	size_t *widths = arena_alloc(&ls->memory, most * sizeof(*widths)), columns = most;
	for (size_t i = 0; i < ls->count; i++) {
		cells[i] = add_cell(ls, ls->files[i], w);
		ls->line.n = 0;
	}
	while (!fits(ls, cells, columns, widths) && columns > 1)
		columns--;
	size_t rows = (ls->count + columns - 1) / columns;
	bool across = ls->format == LS_ACROSS;
	for (size_t row = 0; row < rows; row++) {
		size_t at = 0, step = across ? 1 : rows;
		size_t i = across ? row * columns : row;
		for (size_t column = 0; column < columns && i < ls->count; column++) {
			(void)add_cell(ls, ls->files[i], w);
			if (column + 1 < columns && i + step < ls->count)
				indent(&ls->line, at + cells[i], at + widths[column]);
			at += widths[column];
			i += step;
		}
		buf_add_byte(&ls->line, '\n');
		flush_line(ls);
	}
	arena_rewind(&ls->memory, mark);
}

/* show_separated: -m, and columns in lines without a limit */
static void show_separated(struct ls *ls, char separator, const struct ls_widths *w)
{
	size_t at = 0;
	for (size_t i = 0; i < ls->count; i++) {
		size_t width = add_cell(ls, ls->files[i], w);
		bool fit = ls->width == 0 || at + width + 2 < ls->width;
		if (i > 0) {
			stream_write_byte(ls->sh->out, separator);
			stream_write_byte(ls->sh->out, fit ? ' ' : '\n');
			at = fit ? at + 2 : 0;
		}
		at += width;
		flush_line(ls);
	}
	if (ls->count > 0)
		stream_write_byte(ls->sh->out, '\n');
}

/* ---- the list ---- */

static void show_total(struct ls *ls)
{
	uint64_t blocks = 0;
	for (size_t i = 0; i < ls->count; i++) {
		const struct stat *st = ls->files[i]->st;
		blocks += st != NULL ? (uint64_t)st->st_blocks : 0;
	}
	buf_add(&ls->line, STR("total "));
	buf_add(&ls->line, blocks_text(ls, blocks));
	buf_add_byte(&ls->line, '\n');
	flush_line(ls);
}

static void show_lines(struct ls *ls, const struct ls_widths *w)
{
	for (size_t i = 0; i < ls->count; i++) {
		if (ls->format == LS_LONG)
			add_long(ls, ls->files[i], w);
		else
			(void)add_cell(ls, ls->files[i], w);
		buf_add_byte(&ls->line, '\n');
		flush_line(ls);
	}
}

void ls_show(struct ls *ls, bool total)
{
	if (total && (ls->format == LS_LONG || ls->blocks))
		show_total(ls);
	if (ls->format == LS_COMMAS) {
		show_separated(ls, ',', &ls->widths);
	} else if (ls->format == LS_COLUMNS || ls->format == LS_ACROSS) {
		if (ls->width == 0)
			show_separated(ls, ' ', &ls->widths);
		else if (ls->count > 0)
			show_columns(ls, &ls->widths);
	} else {
		show_lines(ls, &ls->widths);
	}
}
