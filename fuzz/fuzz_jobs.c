/* fuzz_jobs - what a shell does with its children, three bytes each: background processes begin, end and are forgotten, one or
 * many, foreground ones are added and removed; a number may be used again. A slow twin has a row for each number: after each
 * step the table knows what the twin knows, and in the end in the same order */
#include "fuzz.h"
#include "job_internal.h"

enum { PIDS = 1 << 13, MANY = 512, STEPS = 100 };

/* struct row: what became of a number: since when a background process runs, or has ended. */
struct row {
	enum { ROW_NONE, ROW_RUNS, ROW_ENDED } state;
	int status;
	unsigned when;
	bool child;
};

static struct twin {
	struct row rows[PIDS];
	unsigned now;
	size_t running, ended, children;
	int last_status;
} twin;

static void twin_set(struct row *row, int state, int status)
{
	twin.running -= row->state == ROW_RUNS;
	twin.ended -= row->state == ROW_ENDED;
	row->state = state;
	row->status = status;
	row->when = ++twin.now;
	twin.running += row->state == ROW_RUNS;
	twin.ended += row->state == ROW_ENDED;
}

static void twin_finish(struct row *row, int status)
{
	struct row *oldest = NULL;
	if (row->state == ROW_ENDED)
		return;
	twin_set(row, ROW_ENDED, status);
	twin.last_status = status;
	for (size_t i = 0; i < PIDS && twin.ended > LIMIT_JOBS; i++)
		if (twin.rows[i].state == ROW_ENDED && (oldest == NULL || twin.rows[i].when < oldest->when))
			oldest = &twin.rows[i];
	if (oldest != NULL)
		twin_set(oldest, ROW_NONE, 0);
}

static void twin_child(struct row *row, bool child)
{
	twin.children += child;
	twin.children -= row->child;
	row->child = child;
}

/* ---- one step ---- */

static void begin(struct shell *sh, pid_t pid)
{
	job_make_room(sh);
	job_add(sh, pid);
	assert(sh->background == pid);
	twin_child(&twin.rows[pid], false);
	twin_set(&twin.rows[pid], ROW_RUNS, 0);
}

static void finish(struct shell *sh, pid_t pid)
{
	struct job *job = jobs_find(sh->jobs, pid);
	if (job == NULL)
		return;
	jobs_finish(sh->jobs, job, pid % 256);
	twin_finish(&twin.rows[pid], pid % 256);
}

static void forget(struct shell *sh, pid_t pid)
{
	struct job *job = jobs_find(sh->jobs, pid);
	if (job != NULL)
		jobs_forget(sh->jobs, job);
	twin_set(&twin.rows[pid], ROW_NONE, 0);
}

static void add_child(struct shell *sh, pid_t pid)
{
	if (twin.rows[pid].child)
		return;
	child_add(sh, pid);
	twin_child(&twin.rows[pid], true);
}

static void remove_child(struct shell *sh, pid_t pid)
{
	child_remove(jobs_get(sh), pid);
	twin_child(&twin.rows[pid], false);
}

static void check(const struct shell *sh, pid_t pid)
{
	const struct job *job = jobs_find(sh->jobs, pid);
	const struct row *row = &twin.rows[pid];
	assert((job != NULL) == (row->state != ROW_NONE));
	assert(job == NULL || (job->pid == pid && job->done == (row->state == ROW_ENDED)));
	assert(job == NULL || !job->done || job->status == row->status);
	assert((child_find(sh->jobs, pid) != NULL) == row->child);
}

static void step(struct shell *sh, unsigned what, pid_t first)
{
	static void (*const acts[])(struct shell *sh, pid_t pid) = {
		begin, finish, forget, add_child, remove_child
	};
	pid_t pid = first;
	for (size_t i = 0; i < (what & 128 ? MANY : 1); i++) {
		pid = (first + (pid_t)(i * (1 + (what >> 3 & 7)))) % PIDS;
		acts[(what & 7) % ARRAY_LENGTH(acts)](sh, pid);
		check(sh, pid);
	}
	check(sh, first);
}

/* ---- the whole ---- */

/* check_list: all of one kind, the oldest first; the twin's are as many. */
static void check_list(const struct job_list *list, int state, size_t count)
{
	unsigned when = 0;
	size_t n = 0;
	for (const struct job *job = list->oldest; job != NULL; job = job->newer, n++) {
		const struct row *row = &twin.rows[job->pid];
		assert((int)row->state == state && row->when > when);
		assert((job->newer != NULL ? job->newer->older : list->newest) == job);
		when = row->when;
	}
	assert(n == count && list->count == count);
}

static void check_all(const struct jobs *jobs)
{
	if (jobs == NULL)
		return;
	check_list(&jobs->running, ROW_RUNS, twin.running);
	check_list(&jobs->finished, ROW_ENDED, twin.ended);
	assert(jobs->last_status == twin.last_status);
	assert(jobs->child_count == twin.children);
	assert(jobs->finished.count <= LIMIT_JOBS);
	assert(jobs->running.count <= jobs->reap_at);
}

FUZZ(input)
{
	struct shell *sh = memory_get(sizeof(*sh));
	memset(sh, 0, sizeof(*sh));
	memset(&twin, 0, sizeof(twin));
	for (size_t i = 0; i + 3 <= input.n && i < (size_t)3 * STEPS; i += 3) {
		const unsigned char *bytes = (const unsigned char *)input.p + i;
		step(sh, bytes[0], (pid_t)((bytes[1] << 8 | bytes[2]) % PIDS));
	}
	check_all(sh->jobs);
	jobs_free(sh);
	assert(sh->jobs == NULL);
	memory_release(sh);
}
