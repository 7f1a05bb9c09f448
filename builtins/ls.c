/* ls.c - list files and directories (XCU ls) */
#include "ls_private.h"
#include "timeform.h"
#include "walk.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* Options that have only names. */
#define OPTION_COLOR '\1'
#define OPTION_FULL_TIME '\2'
#define OPTION_TIME_STYLE '\3'

/* STATUS_PART, STATUS_OPERAND: something below an operand could not be listed; an operand. */
enum { STATUS_PART = 1, STATUS_OPERAND = 2 };

/* DEFAULT_WIDTH: of a line, where nobody says. */
enum { DEFAULT_WIDTH = 80 };

static void fail(struct ls *ls, const char *path, bool operand)
{
	struct shell *sh = ls->sh;
	int status = operand ? STATUS_OPERAND : STATUS_PART, before = sh->status;
	let_fail(utility_file_error(sh, path));
	sh->status = before > status ? before : status;
}

/* path_in: dir/name, in memory that goes with the list */
static const char *path_in(struct arena *a, const char *dir, const char *name)
{
	if (dir == NULL)
		return name;
	struct buf *path = buf_new(a);
	buf_add_text(path, dir);
	if (path->n == 0 || path->p[path->n - 1] != '/')
		buf_add_byte(path, '/');
	buf_add_text(path, name);
	return buf_terminated(path);
}

/* ---- one file ---- */

/* needs_stat: is more wanted of an entry than its directory tells? */
static bool needs_stat(const struct ls *ls, mode_t type)
{
	if (ls->format == LS_LONG || ls->blocks || ls->sort == 't' || ls->sort == 'S')
		return true;
	if (ls->marks == 'F' && type == S_IFREG)	/* may it be executed? */
		return true;
	bool needs_type = ls->marks != 0 || ls->recursive;
	if (type == S_IFLNK && ls->follow == 'L')
		return needs_type || ls->inode;
	return type == 0 && needs_type;
}

/* follows: is it looked at what a link points at? XCU ls: a directory that an operand links to is
 * listed, but with -d, -F, -l. */
static bool follows_operand(const struct ls *ls)
{
	return ls->follow != 0 || (!ls->itself && ls->marks != 'F' && ls->format != LS_LONG);
}

static bool look(const struct ls *ls, int dir, const char *name, bool operand, struct stat *st)
{
	if (ls->follow == 'L' || (operand && follows_operand(ls))) {
		bool found = fstatat(dir, name, st, 0) == 0;
		if (ls->follow == 'L' || (operand && ls->follow == 'H'))
			return found;
		if (found ? S_ISDIR(st->st_mode) : errno != ENOENT)
			return found;
	}
	return fstatat(dir, name, st, AT_SYMLINK_NOFOLLOW) == 0;
}

/* look_at_target: of a symbolic link with -l; the type of what is there, where -F wants it */
static void look_at_target(struct ls *ls, int dir, const char *path, struct ls_file *file)
{
	enum { ROOM = 4096 };		/* the kernel's PATH_MAX */
	struct arena_mark mark = arena_take_mark(&ls->memory);
	char *room = arena_bytes(&ls->memory, ROOM);
	ssize_t n = readlinkat(dir, file->name, room, ROOM - 1);
	if (n < 0) {
		arena_rewind(&ls->memory, mark);
		fail(ls, path, false);
		return;
	}
	room[n] = '\0';
	file->target = arena_resize(&ls->memory, room, ROOM, (size_t)n + 1);
	if (ls->marks == 'F' && fstatat(dir, file->name, &ls->st, 0) == 0)
		file->target_mode = ls->st.st_mode;
}

static void keep(struct ls *ls, struct ls_file *file)
{
	if (ls->count == ls->room) {
		ls->room = ls->room == 0 ? 64 : 2 * ls->room;
		ls->files = memory_resize(ls->files, ls->room * sizeof(struct ls_file *));
	}
	ls->files[ls->count++] = file;
}

/* add: an entry of a directory, or an operand (path NULL) */
static void add(struct ls *ls, int dir, const char *path, const char *name, mode_t type,
	uint64_t ino)
{
	struct arena *a = &ls->memory;
	bool operand = path == NULL;
	struct ls_file *file = ARENA_NEW(a, struct ls_file);
	file->name = operand ? name : arena_copy(a, str_of(name));
	file->type = type;
	file->ino = ino;
	if (operand || needs_stat(ls, type)) {
		struct stat *st = ARENA_NEW(a, struct stat);
		if (look(ls, dir, name, operand, st)) {
			file->st = st;
			file->type = st->st_mode & S_IFMT;
		} else {
			fail(ls, path_in(a, path, name), operand);
			if (operand)
				return;
		}
	}
	if (file->type == S_IFLNK && file->st != NULL && ls->format == LS_LONG)
		look_at_target(ls, dir, path_in(a, path, name), file);
	keep(ls, file);
}

/* ---- order ---- */

static int compare_files(const struct ls *ls, const struct ls_file *a, const struct ls_file *b)
{
	int order = 0;
	if (ls->sort == 't') {
		struct timespec ta = ls_time(ls, a), tb = ls_time(ls, b);
		order = ta.tv_sec != tb.tv_sec ? (ta.tv_sec < tb.tv_sec ? 1 : -1) :
			(ta.tv_nsec < tb.tv_nsec) - (ta.tv_nsec > tb.tv_nsec);
	} else if (ls->sort == 'S') {
		off_t sa = a->st != NULL ? a->st->st_size : 0;
		off_t sb = b->st != NULL ? b->st->st_size : 0;
		order = (sa < sb) - (sa > sb);
	}
	if (order == 0)
		order = strcmp(a->name, b->name);
	return ls->reverse ? -order : order;
}

static int compare(const void *a, const void *b, void *ls)
{
	return compare_files(ls, a, b);
}

static void sort(struct ls *ls)
{
	if (ls->sort != 'U')
		list_sort(&ls->sh->scratch, (void **)ls->files, ls->count, compare, ls);
}

/* ---- directories ---- */

static bool is_hidden(const struct ls *ls, const char *name)
{
	return name[0] == '.' && !ls->all && (!ls->almost_all || walk_is_dot(name));
}

/* postpone: the directories of the list come next, in its order. parent NULL: they are operands,
 * and leave the list. */
static void postpone(struct ls *ls, const struct ls_directory *parent)
{
	struct arena *a = &ls->sh->scratch;
	struct ls_directory **end = &ls->pending, *behind = ls->pending;
	size_t kept = 0;
	for (size_t i = 0; i < ls->count; i++) {
		struct ls_file *file = ls->files[i];
		bool enters = file->type == S_IFDIR && (parent == NULL || !walk_is_dot(file->name));
		if (enters) {
			struct ls_directory *directory = ARENA_NEW(a, struct ls_directory);
			const char *dir = parent != NULL ? parent->path : NULL;
			directory->path = path_in(a, dir, file->name);
			directory->parent = parent;
			directory->operand = parent == NULL;
			*end = directory;
			end = &directory->next;
		}
		if (!enters || parent != NULL)
			ls->files[kept++] = file;
	}
	*end = behind;
	ls->count = kept;
}

/* read_entries: false: a signal ends the utility */
static bool read_entries(struct ls *ls, int fd, const struct ls_directory *directory)
{
	enum { BLOCK = 32768 };
	struct arena_mark mark = arena_take_mark(&ls->sh->scratch);
	char *block = arena_alloc(&ls->sh->scratch, BLOCK);
	bool stopped = false;
	long got;
	while (!stopped && (got = syscall(SYS_getdents64, fd, block, BLOCK)) > 0) {
		for (long at = 0; at < got;) {
			const struct walk_name *entry = (const void *)(block + at);
			at += entry->length;
			if (!is_hidden(ls, entry->name))
				add(ls, fd, directory->path, entry->name,
					(mode_t)entry->type << 12, entry->ino);
		}
		stopped = utility_stopped(ls->sh);
	}
	if (!stopped && got < 0)
		fail(ls, directory->path, false);
	arena_rewind(&ls->sh->scratch, mark);
	return !stopped;
}

/* is_inside: with -L a link may lead back to a directory that is being listed */
static bool is_inside(const struct ls_directory *directory)
{
	for (const struct ls_directory *p = directory->parent; p != NULL; p = p->parent)
		if (p->ino == directory->ino && p->dev == directory->dev)
			return true;
	return false;
}

/* open_long: as open, with a path of any length: the kernel takes PATH_MAX bytes at a time */
static int open_long(struct ls *ls, const char *path, int flags)
{
	int dir = AT_FDCWD;
	for (size_t n; strlen(path) >= PATH_MAX; path += n + 1) {
		for (n = PATH_MAX - 1; n > 0 && path[n] != '/'; n--)
			;
		const char *part = arena_copy(&ls->sh->scratch, (struct str){ path, n });
		int next = openat(dir, part, O_PATH | O_DIRECTORY | O_CLOEXEC);
		if (dir >= 0)
			(void)close(dir);
		if (next < 0)
			return -1;
		dir = next;
	}
	int fd = openat(dir, path, flags);
	int error = errno;
	if (dir >= 0)
		(void)close(dir);
	errno = error;
	return fd;
}

static int open_directory(struct ls *ls, struct ls_directory *directory)
{
	struct stat *st = &ls->st;
	/* what was a directory when its name was read is no link now */
	bool follow = directory->operand || ls->follow == 'L';
	int fd = open_long(ls, directory->path,
		O_RDONLY | O_DIRECTORY | O_CLOEXEC | (follow ? 0 : O_NOFOLLOW));
	if (fd < 0 || !ls->recursive || fstat(fd, st) != 0)
		return fd;
	directory->dev = st->st_dev;
	directory->ino = st->st_ino;
	if (!is_inside(directory))
		return fd;
	(void)close(fd);
	errno = ELOOP;
	return -1;
}

static void show_heading(struct ls *ls, const char *path)
{
	if (!ls->headings && !ls->recursive)
		return;
	if (ls->began)
		stream_write_byte(ls->sh->out, '\n');
	ls->began = true;
	ls->line.n = 0;
	ls_name(ls, path);
	buf_add(&ls->line, STR(":\n"));
	stream_write(ls->sh->out, buf_str(&ls->line));
	ls->line.n = 0;
}

static void start_list(struct ls *ls)
{
	arena_free(&ls->memory);
	ls->count = 0;
}

/* list: one directory; false: a signal ends the utility */
static bool list(struct ls *ls, struct ls_directory *directory)
{
	int fd = open_directory(ls, directory);
	if (fd < 0) {
		fail(ls, directory->path, directory->operand || errno == ELOOP);
		return true;
	}
	start_list(ls);
	show_heading(ls, directory->path);
	bool going = read_entries(ls, fd, directory);
	(void)close(fd);
	ls_measure(ls);
	sort(ls);
	if (ls->recursive)
		postpone(ls, directory);
	ls_show(ls, true);
	return going;
}

NOINLINE void list_operands(struct ls *ls, const struct args *args)
{
	for (char *const *name = args->argv; *name != NULL; name++)
		add(ls, AT_FDCWD, NULL, *name, 0, 0);
	if (args->argc == 0)
		add(ls, AT_FDCWD, NULL, ".", 0, 0);
	ls_measure(ls);
	sort(ls);
	if (!ls->itself)
		postpone(ls, NULL);
	ls_show(ls, false);
	ls->headings = args->argc > 1 || ls->count > 0;
	if (ls->count > 0 && ls->pending != NULL)
		stream_write_byte(ls->sh->out, '\n');
	struct ls_directory *directory;
	bool going = true;
	while (going && (directory = ls->pending) != NULL) {
		ls->pending = directory->next;
		going = list(ls, directory);
	}
}

/* ---- options ---- */

/* take_first: those whose order does not matter */
static void take_first(struct ls *ls, const struct args *args)
{
	ls->itself = args_has(args, 'd');
	ls->recursive = args_has(args, 'R') && !ls->itself;
	ls->reverse = args_has(args, 'r');
	ls->inode = args_has(args, 'i');
	ls->human = args_has(args, 'h');
	ls->numeric = args_has(args, 'n');
	ls->no_owner = args_has(args, 'g');
	ls->no_group = args_has(args, 'o') || args_has(args, 'G');
	ls->follow = args_last_of(args, "HL");
	ls->marks = args_last_of(args, "Fp");
	ls->time = args_last_of(args, "uc");
	ls->sort = args_last_of(args, "tSU");
	if (args_has(args, 'f'))	/* XCU ls -f: -r, -S, -t are ignored */
		ls->sort = 'U';
	else if (ls->sort == 0 && ls->time != 0 && ls->format != LS_LONG)
		ls->sort = 't';
}

/* take_next: those that take others back. -f turns -l and -s off, -1 does nothing behind -l. */
static void take_next(struct ls *ls, char letter, bool terminal)
{
	switch (letter) {
	case 'a': ls->all = true; break;
	case 'A':
		ls->almost_all = true;
		ls->all = false;
		break;
	case 'f':
		ls->all = true;
		ls->blocks = false;
		if (ls->format == LS_LONG)
			ls->format = terminal ? LS_COLUMNS : LS_ONE;
		break;
	case 's': ls->blocks = true; break;
	case '1':
		if (ls->format != LS_LONG)
			ls->format = LS_ONE;
		break;
	case 'C': ls->format = LS_COLUMNS; break;
	case 'x': ls->format = LS_ACROSS; break;
	case 'm': ls->format = LS_COMMAS; break;
	case 'l': case 'n': case 'g': case 'o': case OPTION_FULL_TIME:
		ls->format = LS_LONG;
		break;
	case 'q': ls->question = true; break;
	default: break;
	}
}

/* read_width: digits, all of it; false: it is no width */
static bool read_width(struct str text, size_t *width)
{
	struct parsed_number number = number_parse(text);
	if (number.state != NUMBER_OK || number.value < 0)
		return false;
	*width = (size_t)number.value;
	return true;
}

/* find_width: XBD 8.3: COLUMNS comes before what the terminal says */
static void find_width(struct ls *ls, bool terminal)
{
	struct shell *sh = ls->sh;
	name_id id = names_find(&sh->names, STR("COLUMNS"));
	ls->width = DEFAULT_WIDTH;
	if (id != NAME_NONE && shell_value(sh, id).n > 0 &&
		read_width(shell_value(sh, id), &ls->width))
		return;
	if (terminal && ioctl(sh->out->fd, TIOCGWINSZ, &ls->size) == 0 && ls->size.ws_col > 0)
		ls->width = ls->size.ws_col;
}

/* read_style: --full-time, --time-style; false: it is none, said */
static bool read_style(struct ls *ls, const struct args *args)
{
	static const char *const styles[][2] = {
		{ "full-iso", TIMEFORM_FULL }, { "long-iso", "%Y-%m-%d %H:%M" },
		{ "iso", "%Y-%m-%d \n%m-%d %H:%M" }, { "locale", NULL },
	};
	char last = args_last_of(args, "\2\3");
	const char *style = last == OPTION_TIME_STYLE ? args_value(args, last) : "full-iso";
	if (last == 0 || ls->format != LS_LONG)
		return true;
	if (style[0] == '+') {
		ls->time_style = style + 1;
		return true;
	}
	for (size_t i = 0; i < ARRAY_LENGTH(styles); i++)
		if (strcmp(style, styles[i][0]) == 0) {
			ls->time_style = styles[i][1];
			return true;
		}
	(void)shell_misuse(ls->sh, args, "--time-style \"%s\": expected +format, iso, long-iso, "
		"full-iso or locale", style);
	return false;
}

static bool read_options(struct ls *ls, const struct args *args)
{
	const struct stream *out = ls->sh->out;
	const char *width = args_value(args, 'w');
	bool terminal = out->kind == STREAM_FD && isatty(out->fd);
	ls->format = terminal ? LS_COLUMNS : LS_ONE;
	ls->question = terminal;
	for (size_t i = 0; i < args->given_count; i++)
		take_next(ls, args->given[i].letter, terminal);
	take_first(ls, args);
	find_width(ls, terminal);
	if (width != NULL && !read_width(str_of(width), &ls->width)) {
		(void)shell_misuse(ls->sh, args, "-w \"%s\": expected a number", width);
		return false;
	}
	return read_style(ls, args);
}

static enum flow run_ls(struct shell *sh, const struct args *args)
{
	struct ls *ls = ARENA_NEW(&sh->scratch, struct ls);
	ls->sh = sh;
	ls->users = (struct passwd_names){ .file = PASSWD_FILE, .arena = &ls->name_memory };
	ls->groups = (struct passwd_names){ .file = GROUP_FILE, .arena = &ls->name_memory };
	(void)syscall(SYS_clock_gettime, CLOCK_REALTIME, &ls->now);
	if (read_options(ls, args))
		list_operands(ls, args);
	memory_release(ls->files);
	buf_free(&ls->line);
	arena_free(&ls->memory);
	arena_free(&ls->name_memory);
	return FLOW_NEXT;
}

const struct builtin builtin_ls = {
	.name = "ls", .run = run_ls,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_LOOKS,
	.options = "1ACFGHLNRSUacdfghiklmnopqrstuw:x\1::\2\3:", .operands = { 0, -1 }, .misuse = 2,
	.long_options = "all=a almost-all=A directory=d human-readable=h inode=i kibibytes=k "
		"numeric-uid-gid=n no-group=G literal=N hide-control-chars=q reverse=r "
		"recursive=R size=s classify=F dereference=L dereference-command-line=H "
		"width=w color=\1 full-time=\2 time-style=\3",
	BUILTIN_HELP("ls [-1ACFGHLNRSUacdfghiklmnopqrstux] [-w width] [--time-style=style] "
		"[file...]",
		"List directories and files, in the order of their names.\n"
		"\t-a, -A\tnames that begin with a dot too; -A: but . and ..\n"
		"\t-d\tdirectories themselves, not what is in them\n"
		"\t-H, -L\tfollow links that are operands; all links\n"
		"\t-R\tall directories below too\n"
		"\t-t, -S, -U\tsort by time, by size, not at all; -r: in reverse; -f: -aU\n"
		"\t-u, -c\ttimes of access, of the last change of the status\n"
		"\t-l\tmode, links, owner, group, size, time, name; -n: owners as numbers,\n"
		"\t\t-g: no owner, -o -G: no group, -h: sizes as 1.5K\n"
		"\t-C, -x, -m, -1\tin columns, rows, with commas, one on each line\n"
		"\t-i, -s\tthe inode, the size in kibibytes in front\n"
		"\t-F, -p\tmark types, only directories\n"
		"\t-q\tcontrol characters as ?, as on a terminal; -N changes nothing\n"
		"\t--time-style\tfull-iso (--full-time), long-iso, iso, or +format")
	BUILTIN_PROMISE("stdio rpath tty")
};
