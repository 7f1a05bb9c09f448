/* sort_lines.c - sort: lines are read until they take LIMIT_SORT_MEMORY; then they are sorted and
 * written to a temporary file, to be merged */
#include "sort_private.h"

/* LINE_COST: bytes for one line beside its text. */
#define LINE_COST (sizeof(struct order_line) * 3 / 2)

/* ---- sorting ---- */

/* write_sorted: the lines that have an end, all of them */
static void write_sorted(struct sort *job, struct stream *out)
{
	size_t count = job->ends;
	struct order_line *lines = memory_get(count * LINE_COST + sizeof(*lines));
	struct str rest = buf_str(&job->text);
	for (size_t i = 0; i < count; i++) {
		size_t n = str_find(rest, job->end);
		lines[i] = order_line_of(&job->order, (struct str){ rest.p, n });
		rest = str_skip(rest, n + 1);
	}
	order_sort(&job->order, lines, count, lines + count);
	const struct order_line *last = NULL;
	for (size_t i = 0; i < count && out->error == 0; i++) {
		if (job->unique && last != NULL &&
			order_compare(&job->order, last, &lines[i]) == 0)
			continue;
		last = &lines[i];
		sort_write(job, out, last);
	}
	memory_release(lines);
	job->text.n = rest.n;
	job->ends = 0;
	job->cost = rest.n;
	if (rest.n > 0)
		memmove(job->text.p, rest.p, rest.n);
}

/* spill: what was read becomes a run. */
static void spill(struct sort *job)
{
	struct stream *out = &job->temporary;
	int fd = sort_open_temporary(job);
	if (fd < 0)
		return;
	stream_open(out, fd);
	write_sorted(job, out);
	sort_close_output(job, out, "temporary file");
	stream_close(out);
	sort_add_run(job, (struct sort_run){ .fd = fd });
}

static void count_ends(struct sort *job, struct str added)
{
	job->cost += added.n;
	for (size_t n; (n = str_find(added, job->end)) < added.n; added = str_skip(added, n + 1)) {
		job->ends++;
		job->cost += LINE_COST;
	}
}

/* read_block: false: the end of this input, or an error */
static bool read_block(struct sort *job, struct input *in)
{
	struct buf *text = &job->text;
	if (job->ends > 0 && job->cost >= job->memory)
		spill(job);
	if (!job->failed && !buf_reserve(text, SORT_BLOCK)) {
		shell_error(job->sh, "%s: a line is longer than the limit of %zu MiB", in->name,
			LIMIT_EXPANSION >> 20);
		job->failed = true;
	}
	if (job->failed)
		return false;
	enum stream_read result = input_read(in, text->p + text->n, SORT_BLOCK, &in->got);
	if (result == STREAM_GOT) {
		struct str added = { text->p + text->n, in->got };
		text->n += in->got;
		count_ends(job, added);
		return true;
	}
	job->failed = result != STREAM_END;
	return false;
}

/* read_input: all of it. A last line without an end gets one. */
NOINLINE void read_input(struct sort *job, const char *name)
{
	struct buf *text = &job->text;
	struct input *in = &job->in;
	if (!input_open(job->sh, in, name)) {
		job->failed = true;
		return;
	}
	while (read_block(job, in))
		;
	input_close(in);
	if (text->n > 0 && text->p[text->n - 1] != job->end) {
		buf_add_byte(text, job->end);
		job->ends++;
		job->cost += LINE_COST;
	}
}

void sort_lines(struct sort *job, const char *const *name)
{
	for (; *name != NULL && !job->failed; name++)
		read_input(job, *name);
	if (job->run_count > 0 && job->ends > 0 && !job->failed)
		spill(job);
	if (job->failed)
		return;
	if (job->run_count > 0) {
		sort_merge(job);
		return;
	}
	struct stream *out = sort_open_output(job);
	if (out == NULL)
		return;
	write_sorted(job, out);
	sort_close_output(job, out, job->output);
}

/* ---- checking ---- */

void sort_check(struct sort *job, const char *name)
{
	struct arena *scratch = &job->sh->scratch;
	struct sort_source *source = ARENA_NEW(scratch, struct sort_source);
	struct sort_last *last = ARENA_NEW(scratch, struct sort_last);
	bool wrong = false;
	if (!input_open(job->sh, &source->in, name)) {
		job->failed = true;
		return;
	}
	uint64_t number = 0;
	while (!wrong && sort_next_line(job, source)) {
		number++;
		int order = !last->some ? -1 :
			order_compare(&job->order, &last->line, &source->line);
		wrong = order > 0 || (order == 0 && job->unique);
		sort_remember(last, &source->line);
	}
	if (wrong)
		job->sh->status = 1;
	if (wrong && !job->silent)
		shell_error(job->sh, "%s:%llu: disorder: %.*s", name, (unsigned long long)number,
			(int)source->line.n, source->line.p);
	buf_free(&last->text);
	input_close(&source->in);
}

