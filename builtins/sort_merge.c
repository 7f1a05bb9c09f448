/* sort_merge.c - sort: merging sorted files, and where the result goes
 *
 * RUNS_MERGED runs of one level become one of the next. Runs stand in the order of their input, so
 * that equal lines stay in order. */
#include "sort_private.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#define RUNS_MERGED 16

/* ---- output ---- */

void sort_write(const struct sort *job, struct stream *out, const struct order_line *line)
{
	stream_write(out, (struct str){ line->p, line->n });
	stream_write_byte(out, job->end);
}

/* end_file: what a file that was there before has behind the end goes away */
static bool end_file(int fd)
{
	off_t end = lseek(fd, 0, SEEK_CUR);
	/* what is no regular file has nothing there, or cannot be cut */
	return end < 0 || ftruncate(fd, end) == 0 || errno == EINVAL;
}

void sort_close_output(struct sort *job, struct stream *out, const char *name)
{
	if (stream_flush(out) && (out != &job->file || end_file(out->fd)))
		return;
	job->failed = true;
	if (out->error != 0)
		errno = out->error;
	if (out != job->sh->out)	/* else worker_run tells */
		let_fail(utility_file_error(job->sh, name));
}

struct stream *sort_open_output(struct sort *job)
{
	if (job->output == NULL)
		return job->sh->out;
	int number = stream_number(job->output);
	if (number > 0)
		return number == 1 ? job->sh->out : job->sh->err;
	int fd = worker_open(job->sh, WORKER_WRITE, job->output);
	if (fd < 0) {
		job->failed = true;
		let_fail(utility_file_error(job->sh, job->output));
		return NULL;
	}
	stream_open(&job->file, fd);
	return &job->file;
}

int sort_open_temporary(struct sort *job)
{
	int fd = worker_open(job->sh, WORKER_TEMPORARY, job->directory);
	if (fd < 0)
		job->failed = !utility_file_error(job->sh, "temporary file");
	return fd;
}

/* ---- merging ---- */

static bool open_run(struct sort *job, struct input *in, const struct sort_run *run)
{
	if (run->name != NULL)
		return input_open(job->sh, in, run->name);
	input_take(job->sh, in, "temporary file", run->fd);
	return lseek(run->fd, 0, SEEK_SET) == 0;
}

bool sort_next_line(struct sort *job, struct sort_source *source)
{
	enum stream_read result = input_line(&source->in, job->end, &source->in.line);
	struct str line = source->in.line;
	if (result != STREAM_GOT) {
		job->failed |= result != STREAM_END;
		return false;
	}
	line.n -= line.p[line.n - 1] == job->end;
	source->line = order_line_of(&job->order, line);
	return true;
}

/* next_of_source: as sort_next_line, for one of several sources: those that are standard input read
 * from one stream, where a line stays only until any of them reads the next. */
static bool next_of_source(struct sort *job, struct sort_source *source)
{
	if (!sort_next_line(job, source))
		return false;
	if (source->in.stream != &source->in.own) {
		source->copy.text.arena = &job->sh->scratch;
		sort_remember(&source->copy, &source->line);
		source->line = source->copy.line;
	}
	return true;
}

/* place: puts the first of count sources behind all that come before it. Equal lines come in the
 * order of their sources, which is that of their addresses. */
static void place(const struct sort *job, struct sort_source **list, size_t count)
{
	struct sort_source *first = list[0];
	size_t i = 1;
	for (; i < count; i++) {
		int order = order_compare(&job->order, &list[i]->line, &first->line);
		if (order > 0 || (order == 0 && list[i] > first))
			break;
		list[i - 1] = list[i];
	}
	list[i - 1] = first;
}

/* open_sources: those that have a line, into list, in order; their number */
static size_t open_sources(struct sort *job, struct sort_source *sources,
	const struct sort_run *runs, size_t count, struct sort_source **list)
{
	struct sort_source **start = list + count;
	for (size_t i = 0; i < count && !job->failed; i++) {
		if (!open_run(job, &sources[i].in, &runs[i])) {
			job->failed = true;
			break;
		}
		if (!next_of_source(job, &sources[i])) {
			input_close(&sources[i].in);
			continue;
		}
		*--start = &sources[i];
		place(job, start, (size_t)(list + count - start));
	}
	size_t opened = (size_t)(list + count - start);
	memmove(list, start, opened * sizeof(struct sort_source *));
	return opened;
}

void sort_remember(struct sort_last *last, const struct order_line *line)
{
	last->some = true;
	last->text.n = 0;
	buf_add(&last->text, (struct str){ line->p, line->n });
	last->line = *line;
	last->line.p = buf_terminated(&last->text);
}

/* is_repeated: with -u: was the line that was written last the same? */
static bool is_repeated(const struct sort *job, struct sort_last *last,
	const struct order_line *line)
{
	if (!job->unique)
		return false;
	if (last->some && order_compare(&job->order, &last->line, line) == 0)
		return true;
	sort_remember(last, line);
	return false;
}

/* merge: count runs, RUNS_MERGED at most, into out; they are closed then. */
static void merge(
	struct sort *job, const struct sort_run *runs, size_t count, struct stream *out)
{
	struct arena *scratch = &job->sh->scratch;
	struct arena_mark mark = arena_take_mark(scratch);
	struct sort_source *sources = arena_zero(scratch, count * sizeof(*sources));
	struct sort_source **list = arena_alloc(scratch, count * sizeof(void *));
	struct sort_last *last = ARENA_NEW(scratch, struct sort_last);
	size_t left = open_sources(job, sources, runs, count, list);
	while (left > 0 && !job->failed && out->error == 0) {
		if (!is_repeated(job, last, &list[0]->line))
			sort_write(job, out, &list[0]->line);
		if (next_of_source(job, list[0])) {
			place(job, list, left);
		} else {
			input_close(&list[0]->in);
			list++;
			left--;
		}
	}
	buf_free(&last->text);
	arena_rewind(scratch, mark);
}

/* ---- runs ---- */

/* merge_last: the last count runs become one */
static void merge_last(struct sort *job, size_t count)
{
	struct sort_run *runs = job->runs + job->run_count - count;
	struct stream *out = &job->temporary;
	int fd = sort_open_temporary(job);
	if (fd < 0)
		return;
	stream_open(out, fd);
	merge(job, runs, count, out);
	sort_close_output(job, out, "temporary file");
	stream_close(out);
	*runs = (struct sort_run){ .fd = fd, .level = runs[0].level + 1 };
	job->run_count -= count - 1;
}

/* Few files are open, and each line is written few times. */
void sort_add_run(struct sort *job, struct sort_run run)
{
	size_t n = job->run_count;
	while (n >= RUNS_MERGED && !job->failed &&
		job->runs[n - RUNS_MERGED].level == job->runs[n - 1].level) {
		merge_last(job, RUNS_MERGED);
		n = job->run_count;
	}
	if (n == job->run_room) {
		job->run_room = 2 * n + RUNS_MERGED;
		job->runs = memory_resize(job->runs, job->run_room * sizeof(*job->runs));
	}
	job->runs[job->run_count++] = run;
}

static void copy(struct sort *job, const struct sort_run *run, struct stream *out)
{
	char *block = arena_bytes(&job->sh->scratch, SORT_BLOCK);
	struct input *in = &job->in;
	if (!open_run(job, in, run))
		return;
	while (input_read(in, block, SORT_BLOCK, &in->got) == STREAM_GOT && out->error == 0)
		stream_write(out, (struct str){ block, in->got });
	input_close(in);
}

void sort_merge(struct sort *job)
{
	while (job->run_count > RUNS_MERGED && !job->failed)
		merge_last(job, RUNS_MERGED);
	if (job->through && !job->failed)
		merge_last(job, job->run_count);
	struct stream *out = job->failed ? NULL : sort_open_output(job);
	if (out == NULL)
		return;
	if (job->through)
		copy(job, &job->runs[0], out);
	else
		merge(job, job->runs, job->run_count, out);
	sort_close_output(job, out, job->output);
}

