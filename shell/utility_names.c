/* utility_names.c - what utilities that change files share: what they say and ask, and where their
 * operands lead */
#include "utility.h"
#include "filetest.h"
#include "job.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* ---- saying and asking ---- */

/* add_text: text with the names in place of % */
static void add_text(struct shell *sh, struct buf *out, const char *text, const char *first,
	const char *second)
{
	for (; *text != '\0'; text++) {
		if (*text != '%') {
			buf_add_byte(out, *text);
			continue;
		}
		report_quote(out, str_of(first), shell_utf8(sh));
		first = second;
	}
}

void utility_tell(struct shell *sh, const char *text, const char *first, const char *second)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	struct buf line = { .arena = &sh->scratch };
	add_text(sh, &line, text, first, second);
	stream_write(sh->out, buf_str(&line));
	arena_rewind(&sh->scratch, mark);
}

bool utility_answer(struct shell *sh)
{
	struct buf line = { .arena = &sh->scratch };
	enum stream_read result;
	let_fail(stream_flush(sh->err));
	do {
		result = stream_read_until(sh->in, '\n', &line);
	} while (result == STREAM_INTERRUPTED && !utility_stopped(sh));
	if (result == STREAM_ERROR)
		stream_clear(sh->in);
	return line.n > 0 && (line.p[0] == 'y' || line.p[0] == 'Y');
}

bool utility_confirm(struct shell *sh, const char *text, const char *first, const char *second)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	struct buf line = { .arena = &sh->scratch };
	shell_flush(sh);
	buf_add_text(&line, sh->builtin_name);
	buf_add(&line, STR(": "));
	add_text(sh, &line, text, first, second);
	buf_add(&line, STR("? "));
	stream_write(sh->err, buf_str(&line));
	bool yes = utility_answer(sh);
	arena_rewind(&sh->scratch, mark);
	return yes;
}

bool utility_stopped(struct shell *sh)
{
	if (LIKELY(!signals_pending()))
		return false;
	int number = job_ending_signal(sh);
	if (number != 0)
		sh->status = 128 + number;
	return number != 0;
}

/* ---- where operands lead ---- */

static bool is_directory(const char *path, bool follow)
{
	mode_t mode = filetest_mode(path, follow);
	if (mode != 0)
		errno = ENOTDIR;
	return S_ISDIR(mode);
}

/* count_is_right: are there as many operands as there must be? */
static bool count_is_right(struct shell *sh, const struct args *args)
{
	bool alone = args_has(args, 'T');
	if (args_has(args, 't') && alone)
		(void)shell_misuse(sh, args, "-t and -T exclude each other");
	else if (args->argc < (args_has(args, 't') ? 1 : 2))
		(void)shell_misuse(sh, args, "missing operand: where to?");
	else if (args->argc > 2 && alone)
		(void)shell_misuse(sh, args, "unexpected operand \"%s\"", args->argv[2]);
	else
		return true;
	return false;
}

bool targets_read(struct shell *sh, const struct args *args, bool follow, struct targets *targets)
{
	const char *directory = args_value(args, 't');
	if (!count_is_right(sh, args))
		return false;
	*targets = (struct targets){ .sources = args->argv, .count = args->argc };
	if (directory != NULL) {
		targets->directory = directory;
		return is_directory(directory, true) || utility_file_error(sh, directory);
	}
	const char *last = args->argv[--targets->count];
	if (!args_has(args, 'T') && is_directory(last, follow))
		targets->directory = last;
	else
		targets->name = last;
	return targets->count == 1 || targets->directory != NULL || utility_file_error(sh, last);
}

/* last_of: the last component with the slashes behind it, as GNU has it */
static struct str last_of(const char *path)
{
	struct str whole = str_of(path);
	size_t end = whole.n;
	while (end > 1 && path[end - 1] == '/')
		end--;
	size_t start = end;
	while (start > 0 && path[start - 1] != '/')
		start--;
	return (struct str){ path + start, end - start };
}

/* path_of: where a source goes to */
static const char *path_of(struct shell *sh, const struct targets *targets, const char *source)
{
	struct buf path = { .arena = &sh->scratch };
	if (targets->directory == NULL)
		return targets->name;
	buf_add_text(&path, targets->directory);
	if (path.n > 0 && path.p[path.n - 1] != '/')
		buf_add_byte(&path, '/');
	struct str last = last_of(source);
	/* a tree called .. is copied into the directory, not beside it */
	buf_add(&path, str_equal(last, STR("..")) ? STR(".") : last);
	return buf_terminated(&path);
}

void targets_each(struct shell *sh, const struct targets *targets,
	void (*one)(void *job, const char *source, const char *target), void *job)
{
	for (int i = 0; i < targets->count && !utility_stopped(sh); i++) {
		struct arena_mark mark = arena_take_mark(&sh->scratch);
		const char *source = targets->sources[i];
		one(job, source, path_of(sh, targets, source));
		arena_rewind(&sh->scratch, mark);
	}
}
