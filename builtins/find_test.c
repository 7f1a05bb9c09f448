/* find_test.c - find's primaries, for one entry of the walk (XCU find, OPERANDS) */
#include "find_private.h"
#include "exec.h"
#include "integer.h"
#include "mode.h"
#include "pathname.h"
#include "words.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* LIMIT_BATCH: bytes of the arguments of one run of -exec ... {} + */
#define LIMIT_BATCH 131072

/* ---- what is known of the entry ---- */

NOINLINE bool file_error(struct find *find)
{
	return utility_file_error(find->sh, find->entry->path.p);
}

/* status_of: NULL: it is gone; a message was printed */
static const struct stat *status_of(struct find *find)
{
	const struct stat *st = walk_stat(&find->walk);
	if (st == NULL)
		let_fail(file_error(find));
	return st;
}

/* base_name: the last part of the path, without slashes at its end */
static struct str base_name(const struct find *find)
{
	const struct walk_entry *e = find->entry;
	return e->depth > 0 ? str_of(e->name) : pathname_last(e->path);
}

static char type_letter(mode_t type)
{
	char letter = mode_letter(type);
	return letter == '-' ? 'f' : letter == '?' ? 'U' : letter;
}

static bool compare(const struct find_node *node, uint64_t value)
{
	switch (node->compare) {
	case FIND_MORE:
		return value > node->number;
	case FIND_LESS:
		return value < node->number;
	case FIND_EXACTLY:
		break;
	}
	return value == node->number;
}

/* ---- tests ---- */

static bool matches(struct find *find, const struct find_node *node, struct str text)
{
	bool utf8 = shell_utf8(find->sh);
	if (!node->fold)
		return pattern_matches(node->pattern, text, utf8);
	struct arena *arena = &find->sh->scratch;
	struct arena_mark mark = arena_take_mark(arena);
	char *copy = arena_copy(arena, text);
	for (size_t i = 0; i < text.n; i++)
		if (copy[i] >= 'A' && copy[i] <= 'Z')
			copy[i] = (char)(copy[i] - 'A' + 'a');
	bool result = pattern_matches(node->pattern, (struct str){ copy, text.n }, utf8);
	arena_rewind(arena, mark);
	return result;
}

static struct timespec time_of(const struct stat *st, char which)
{
	return which == 'a' ? st->st_atim : which == 'c' ? st->st_ctim : st->st_mtim;
}

static bool is_newer(const struct find_node *node, const struct stat *st)
{
	struct timespec time = time_of(st, node->which);
	return time.tv_sec != node->time.tv_sec ? time.tv_sec > node->time.tv_sec :
		time.tv_nsec > node->time.tv_nsec;
}

/* age: nanoseconds since then, in whole seconds and the rest; negative: in the future */
static int64_t age_seconds(const struct find *find, struct timespec time, bool *part)
{
	int64_t seconds, rest = find->now.tv_nsec - time.tv_nsec;
	/* Anybody may give a file the oldest time there is. */
	if (__builtin_sub_overflow((int64_t)find->now.tv_sec, time.tv_sec, &seconds))
		seconds = INT64_MAX;
	*part = rest != 0;
	return rest < 0 ? seconds - 1 : seconds;
}

/* days: XCU find: the remainder of the division is discarded */
static bool is_days_old(const struct find *find, const struct find_node *node,
	const struct stat *st)
{
	bool part;
	int64_t seconds = age_seconds(find, time_of(st, node->which), &part);
	if (seconds < 0)
		return node->compare == FIND_LESS;
	return compare(node, (uint64_t)seconds / 86400);
}

/* minutes: GNU's: n is the minute that has begun */
static bool is_minutes_old(const struct find *find, const struct find_node *node,
	const struct stat *st)
{
	bool part;
	int64_t seconds = age_seconds(find, time_of(st, node->which), &part);
	if (seconds < 0)
		return node->compare == FIND_LESS;
	uint64_t whole = (uint64_t)seconds / 60;
	bool more = (uint64_t)seconds % 60 != 0 || part;
	switch (node->compare) {
	case FIND_MORE:
		return whole > node->number || (whole == node->number && more);
	case FIND_LESS:
		return whole < node->number;
	case FIND_EXACTLY:
		break;
	}
	return whole + more == node->number;
}

static bool has_size(const struct find_node *node, const struct stat *st)
{
	uint64_t size = (uint64_t)st->st_size;
	return compare(node, size / node->unit + (size % node->unit != 0));
}

static bool has_mode(const struct find_node *node, const struct stat *st)
{
	mode_t mode = st->st_mode & MODE_BITS, wanted = (mode_t)node->number;
	switch (node->compare) {
	case FIND_MORE:		/* any of them */
		return wanted == 0 || (mode & wanted) != 0;
	case FIND_LESS:		/* all of them */
		return (mode & wanted) == wanted;
	case FIND_EXACTLY:
		break;
	}
	return mode == wanted;
}

/* is_empty_directory: no entries but dot and dot-dot */
static bool is_empty_directory(struct find *find)
{
	const struct walk_entry *e = find->entry;
	enum { ROOM = 1024 };
	struct arena *scratch = &find->sh->scratch;
	struct arena_mark mark = arena_take_mark(scratch);
	char *room = arena_alloc(scratch, ROOM);
	bool empty = true;
	int fd = openat(e->dir, e->name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return file_error(find);
	ssize_t got;
	while (empty && (got = syscall(SYS_getdents64, fd, room, ROOM)) > 0) {
		for (size_t at = 0; at < (size_t)got && empty;) {
			const struct walk_name *d = (const struct walk_name *)(void *)(room + at);
			empty = walk_is_dot(d->name);
			at += d->length;
		}
	}
	(void)close(fd);
	arena_rewind(scratch, mark);
	return empty;
}

static bool is_empty(struct find *find)
{
	if (find->entry->type == S_IFDIR)
		return is_empty_directory(find);
	const struct stat *st = status_of(find);
	return st != NULL && S_ISREG(st->st_mode) && st->st_size == 0;
}

static bool has_type(const struct find *find, const struct find_node *node)
{
	return strchr(node->text, type_letter(find->entry->type)) != NULL;
}

/* test_status: the primaries that need the entry's status */
NOINLINE bool test_status(struct find *find, const struct find_node *node)
{
	const struct stat *st = status_of(find);
	if (st == NULL)
		return false;
	switch (node->kind) {
	case FIND_USER:
		return compare(node, st->st_uid);
	case FIND_GROUP:
		return compare(node, st->st_gid);
	case FIND_NO_USER:
		return passwd_name(&find->users, st->st_uid).p == NULL;
	case FIND_NO_GROUP:
		return passwd_name(&find->groups, st->st_gid).p == NULL;
	case FIND_PERM:
		return has_mode(node, st);
	case FIND_SIZE:
		return has_size(node, st);
	case FIND_LINKS:
		return compare(node, st->st_nlink);
	case FIND_INODE:
		return compare(node, st->st_ino);
	case FIND_NEWER:
		return is_newer(node, st);
	case FIND_DAYS:
		return is_days_old(find, node, st);
	case FIND_MINUTES:
		return is_minutes_old(find, node, st);
	case FIND_TRUE: case FIND_FALSE: case FIND_AND: case FIND_OR: case FIND_NOT:
	case FIND_COMMA: case FIND_NAME: case FIND_PATH: case FIND_TYPE: case FIND_EMPTY:
	case FIND_ACCESS: case FIND_PRINT: case FIND_PRINT0: case FIND_PRINTF: case FIND_DELETE:
	case FIND_PRUNE: case FIND_QUIT: case FIND_EXEC: case FIND_EXEC_MANY: case FIND_OK:
	case FIND_MAX_DEPTH: case FIND_MIN_DEPTH: case FIND_DEPTH: case FIND_ONE_SYSTEM:
	case FIND_FOLLOW:
		break;
	}
	return true;
}

/* ---- actions ---- */

static bool print(struct find *find, char end)
{
	struct stream *out = find->sh->out;
	utility_write_name(out, find->entry->path);
	stream_write_byte(out, end);
	return true;
}

static bool delete(struct find *find)
{
	const struct walk_entry *e = find->entry;
	if (strcmp(e->name, ".") == 0)
		return true;
	if (unlinkat(e->dir, e->name, e->type == S_IFDIR ? AT_REMOVEDIR : 0) == 0)
		return true;
	return file_error(find);
}

/* replaced: word with every {} replaced by the path */
static const char *replaced(struct find *find, const char *word)
{
	if (str_search(str_of(word), STR("{}")) == NULL)
		return word;
	struct buf *text = buf_new(&find->sh->scratch);
	str_replace(text, str_of(word), STR("{}"), find->entry->path);
	return buf_terminated(text);
}

/* agrees: -ok: asks on standard error, and reads a line */
static bool agrees(struct find *find, char **argv)
{
	struct shell *sh = find->sh;
	stream_write(sh->err, STR("< "));
	for (; *argv != NULL; argv++) {
		stream_write_text(sh->err, *argv);
		stream_write_byte(sh->err, ' ');
	}
	stream_write(sh->err, STR("> ? "));
	return utility_answer(sh);
}

static bool execute(struct find *find, const struct find_node *node)
{
	struct arena *arena = &find->sh->scratch;
	struct arena_mark mark = arena_take_mark(arena);
	struct vec *argv = vec_new(arena);
	for (char **word = node->argv; *word != NULL; word++)
		vec_push(argv, replaced(find, *word));
	char **words = vec_end(argv);
	bool fine = (node->kind != FIND_OK || agrees(find, words)) &&
		exec_utility(find->sh, words) == 0;
	arena_rewind(arena, mark);
	return fine;
}

/* run_batch: XCU find: a status that is not zero makes find's so, too */
static void run_batch(struct find *find, const struct find_node *node)
{
	struct find_batch *batch = node->batch;
	struct shell *sh = find->sh;
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	if (batch->count == 0)
		return;
	struct vec *argv = vec_new(&sh->scratch);
	for (char **word = node->argv; *word != NULL; word++)
		vec_push(argv, *word);
	for (size_t at = 0; at < batch->paths.n; at += strlen(batch->paths.p + at) + 1)
		vec_push(argv, batch->paths.p + at);
	if (exec_utility(sh, vec_end(argv)) != 0 && sh->status == 0)
		sh->status = 1;
	arena_rewind(&sh->scratch, mark);
	batch->paths.n = batch->count = 0;
}

static bool add_to_batch(struct find *find, const struct find_node *node)
{
	struct find_batch *batch = node->batch;
	struct str path = find->entry->path;
	size_t bytes = batch->fixed + batch->paths.n + batch->count * sizeof(char *);
	if (bytes + path.n + 1 + sizeof(char *) > LIMIT_BATCH)
		run_batch(find, node);
	buf_add(&batch->paths, (struct str){ path.p, path.n + 1 });
	batch->count++;
	return true;
}

void find_finish(struct find *find, struct find_node *node)
{
	for (; node != NULL; node = node->next) {
		find_finish(find, node->first);
		if (node->kind != FIND_EXEC_MANY)
			continue;
		run_batch(find, node);
		buf_free(&node->batch->paths);
	}
}

/* ---- -printf ---- */

static void print_number(struct find *find, uint64_t value)
{
	utility_write_number(find->sh->out, value, 0);
}

static void print_id(struct find *find, struct passwd_names *names, uint32_t id)
{
	struct str name = passwd_name(names, id);
	if (name.p != NULL)
		stream_write(find->sh->out, name);
	else
		print_number(find, id);
}

static void print_target(struct find *find)
{
	const struct walk_entry *e = find->entry;
	struct arena_mark mark = arena_take_mark(&find->sh->scratch);
	char *target = arena_bytes(&find->sh->scratch, 4096);
	ssize_t n = e->type == S_IFLNK ? readlinkat(e->dir, e->name, target, 4096) : 0;
	if (n > 0)
		stream_write(find->sh->out, (struct str){ target, (size_t)n });
	arena_rewind(&find->sh->scratch, mark);
}

/* print_time: @: seconds with a fraction of ten digits, as GNU has them */
static void print_time(struct find *find, const struct stat *st, char which)
{
	struct timespec time = time_of(st, which == 'T' ? 'm' : which == 'A' ? 'a' : 'c');
	print_number(find, (uint64_t)time.tv_sec);
	stream_write_byte(find->sh->out, '.');
	uint32_t rest = (uint32_t)time.tv_nsec;
	for (int i = 0; i < 10; i++) {
		stream_write_byte(find->sh->out, (char)('0' + rest / 100000000));
		rest = rest % 100000000 * 10;
	}
}

/* directory_of: %h: what stands before the last slash; . without one */
static struct str directory_of(struct str path)
{
	size_t n = path.n;
	while (n > 0 && path.p[n - 1] != '/')
		n--;
	return n == 0 ? STR(".") : (struct str){ path.p, n - 1 };
}

/* print_path: %p %f %h %P %H */
static void print_path(struct find *find, char what)
{
	struct stream *out = find->sh->out;
	struct str path = find->entry->path, base = base_name(find), start = str_of(find->start);
	if (what == 'p') {
		stream_write(out, path);
	} else if (what == 'f') {	/* as GNU: with a slash at the end of an operand */
		stream_write(out, base);
		if (find->entry->depth == 0 && base.p + base.n < path.p + path.n)
			stream_write_byte(out, '/');
	} else if (what == 'H') {
		stream_write(out, start);
	} else if (what == 'P') {
		size_t skip = start.n < path.n ? start.n : path.n;
		skip += skip < path.n && path.p[skip] == '/';
		stream_write(out, str_skip(path, skip));
	} else {
		stream_write(out, directory_of(path));
	}
}

static void print_status(struct find *find, char what)
{
	const struct stat *st = status_of(find);
	if (st == NULL)
		return;
	if (what == 'M') {
		stream_write_text(find->sh->out, mode_describe(st->st_mode, find->room));
	} else if (what == 'm') {
		stream_write(find->sh->out,
			integer_digits(find->room, st->st_mode & MODE_BITS, 8, 1));
	} else if (what == 'u') {
		print_id(find, &find->users, st->st_uid);
	} else if (what == 'g') {
		print_id(find, &find->groups, st->st_gid);
	} else {
		print_number(find, what == 's' ? (uint64_t)st->st_size : what == 'U' ? st->st_uid :
			what == 'G' ? st->st_gid : what == 'i' ? st->st_ino :
			what == 'n' ? st->st_nlink : what == 'b' ? (uint64_t)st->st_blocks :
			what == 'k' ? ((uint64_t)st->st_blocks + 1) / 2 : st->st_dev);
	}
}

/* print_directive: behind %, one that find_parse knows; returns what follows it */
static const char *print_directive(struct find *find, const char *p)
{
	struct stream *out = find->sh->out;
	char what = *p;
	if (strchr("pfhPH", what) != NULL) {
		print_path(find, what);
	} else if (strchr("MmugsUGinbkD", what) != NULL) {
		print_status(find, what);
	} else if (strchr("TAC", what) != NULL) {
		const struct stat *st = status_of(find);
		if (st != NULL)
			print_time(find, st, what);
		return p + 2;
	} else if (what == 'y') {
		stream_write_byte(out, type_letter(find->entry->type));
	} else if (what == 'd') {
		print_number(find, find->entry->depth);
	} else if (what == 'l') {
		print_target(find);
	} else {
		stream_write_byte(out, '%');
	}
	return p + 1;
}

/* print_escape: behind a backslash; returns what follows it */
static const char *print_escape(struct find *find, const char *p)
{
	static const char letters[] = "abfnrtv\\", bytes[] = "\a\b\f\n\r\t\v\\";
	struct stream *out = find->sh->out;
	const char *letter = *p != '\0' ? strchr(letters, *p) : NULL;
	if (letter != NULL) {
		stream_write_byte(out, bytes[letter - letters]);
		return p + 1;
	}
	unsigned value = 0, digits = 0;
	for (; digits < 3 && p[digits] >= '0' && p[digits] <= '7'; digits++)
		value = value * 8 + (unsigned)(p[digits] - '0');
	stream_write_byte(out, digits > 0 ? (char)value : '\\');
	return p + digits;
}

static bool print_format(struct find *find, const char *p)
{
	while (*p != '\0') {
		if (*p == '%')
			p = print_directive(find, p + 1);
		else if (*p == '\\')
			p = print_escape(find, p + 1);
		else
			stream_write_byte(find->sh->out, *p++);
	}
	return true;
}

/* ---- the expression ---- */

/* test_list: AND ends at the first that is false, OR at the first that is true, the comma never */
static bool test_list(struct find *find, const struct find_node *list)
{
	bool result = true;
	for (struct find_node *node = list->first; node != NULL && !find->quit; node = node->next) {
		result = find_test(find, node);
		if (list->kind != FIND_COMMA && result == (list->kind == FIND_OR))
			break;
	}
	return result;
}

static bool set(bool *what)
{
	*what = true;
	return true;
}

bool find_test(struct find *find, struct find_node *node)
{
	const struct walk_entry *e = find->entry;
	switch (node->kind) {
	case FIND_AND: case FIND_OR: case FIND_COMMA:
		return test_list(find, node);
	case FIND_NOT:
		return !find_test(find, node->first);
	case FIND_FALSE:
		return false;
	case FIND_NAME:
		return matches(find, node, base_name(find));
	case FIND_PATH:
		return matches(find, node, e->path);
	case FIND_TYPE:
		return has_type(find, node);
	case FIND_EMPTY:
		return is_empty(find);
	case FIND_ACCESS:
		return faccessat(e->dir, e->name, node->which, 0) == 0;
	case FIND_USER: case FIND_GROUP: case FIND_NO_USER: case FIND_NO_GROUP: case FIND_PERM:
	case FIND_SIZE: case FIND_LINKS: case FIND_INODE: case FIND_NEWER: case FIND_DAYS:
	case FIND_MINUTES:
		return test_status(find, node);
	case FIND_PRINT:
		return print(find, '\n');
	case FIND_PRINT0:
		return print(find, '\0');
	case FIND_PRINTF:
		return print_format(find, node->text);
	case FIND_DELETE:
		return delete(find);
	case FIND_PRUNE:
		return set(&find->pruned);
	case FIND_QUIT:
		return set(&find->quit);
	case FIND_EXEC: case FIND_OK:
		return execute(find, node);
	case FIND_EXEC_MANY:
		return add_to_batch(find, node);
	case FIND_TRUE: case FIND_MAX_DEPTH: case FIND_MIN_DEPTH: case FIND_DEPTH:
	case FIND_ONE_SYSTEM: case FIND_FOLLOW:
		break;
	}
	return true;
}
