/* exec_pipeline.c - pipelines (2.9.2), subshells, background lists (2.9.3.1), command
 * substitution (2.6.3) */
#include "exec_internal.h"
#include "subshell.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* ---- children ---- */

void exec_leave(struct shell *sh, enum flow flow)
{
	(void)flow;	/* whichever way control came here, the process ends */
	exec_exit_trap(sh);
	shell_flush(sh);
	_exit(sh->status);
}

void exec_child(struct shell *sh, const struct node *n, unsigned how)
{
	sh->loop_depth = 0;
	/* ( list ) & : this child is that subshell already */
	while (n != NULL && n->kind == NODE_SUBSHELL && n->redirs == NULL &&
		(n->group.body == NULL || !n->group.body->async))
		n = n->group.body;
	exec_leave(sh, n == NULL ? FLOW_NEXT : exec_synchronous(sh, n, how));
}

/* ---- in place ---- */

/* run_in_place: node as a subshell environment in this process; its output goes to out, its input
 * comes from in (NULL: as they are). The status is the only thing that stays. */
static void run_in_place(struct shell *sh, const struct node *n, enum tier tier, struct stream *in,
	struct stream *out, unsigned how)
{
	struct subshell saved;
	subshell_enter(sh, tier, &saved);
	if (in != NULL)
		sh->in = in;
	if (out != NULL)
		sh->out = out;
	enum flow flow = n == NULL ? FLOW_NEXT : exec_synchronous(sh, n, how);
	(void)flow;	/* FLOW_EXIT ends the subshell, and this is its end */
	subshell_leave(sh, &saved);
}

/* ( list ) */
enum flow exec_subshell(struct shell *sh, const struct node *n, unsigned how)
{
	enum tier tier = subshell_tier(sh, n->group.body);
	if (tier != TIER_FORK) {
		run_in_place(sh, n->group.body, tier, NULL, NULL, how & HOW_TESTED);
		return exec_checked(sh, FLOW_NEXT, how);
	}
	sh->line = n->line;
	pid_t pid = job_fork(sh, 0);
	if (pid == 0)
		exec_child(sh, n->group.body, HOW_TAIL | (how & HOW_TESTED));
	if (pid < 0)
		sh->status = 126;
	else
		job_wait(sh, &pid, 1, &sh->status);
	return exec_checked(sh, FLOW_NEXT, how);
}

/* ---- pipelines through memory ---- */

/* struct statuses: what the pipeline's status is made of (2.9.2, set -o pipefail) */
struct statuses {
	int last, failed;	/* failed: the rightmost that is not zero */
};

static void statuses_add(struct statuses *s, int status)
{
	s->last = status;
	if (status != 0)
		s->failed = status;
}

static void run_in_memory(struct shell *sh, const struct node *first, struct statuses *result,
	unsigned tested)
{
	struct buf passed = { 0 };
	int status = sh->status;
	for (const struct node *stage = first; stage != NULL; stage = stage->next) {
		struct stream in, out;
		bool last = stage->next == NULL;
		sh->status = status;	/* every stage starts with the same $? */
		stream_open_input_memory(&in, buf_str(&passed));
		if (!last)
			stream_open_output_memory(&out, NULL);
		run_in_place(sh, stage, subshell_tier(sh, stage), stage == first ? NULL : &in,
			last ? NULL : &out, tested);
		statuses_add(result, sh->status);
		buf_free(&passed);
		if (last)
			break;
		passed = out.data;
	}
}

/* ---- pipelines through pipes ---- */

static void close_end(int *fd)
{
	if (*fd >= 0)
		(void)close(*fd);
	*fd = -1;
}

/* raise_end: where the script has closed 0, 1 or 2, an end must not take their place. */
static bool raise_end(int *fd)
{
	if (*fd > 2)
		return true;
	int high = fcntl(*fd, F_DUPFD_CLOEXEC, 3);
	int error = errno;
	(void)close(*fd);
	errno = error;
	*fd = high;
	return high >= 0;
}

static bool make_pipe(struct shell *sh, int ends[2])
{
	if (pipe2(ends, O_CLOEXEC) == 0) {
		if (raise_end(&ends[0]) && raise_end(&ends[1]))
			return true;
		int error = errno;
		close_end(&ends[0]);
		close_end(&ends[1]);
		errno = error;
	}
	shell_error(sh, "cannot make a pipe: %m");
	return false;
}

/* struct stage: a command of a pipeline that is about to start. behind: the end of the pipe that
 * the next stage reads: while a subshell held it open too, its writes would never fail. */
struct stage {
	const struct node *node;
	int in, out, behind;
	unsigned how, flags;	/* flags: JOB_ flags of a background pipeline */
};

/* start_stage: a pid; -1: it did not start, sh->status says why. */
static pid_t start_stage(struct shell *sh, struct stage *stage)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	pid_t pid = stage->flags != 0 ? 0 : exec_start_program(sh, stage->node, stage->in,
		stage->out);
	arena_rewind(&sh->scratch, mark);
	if (pid != 0)
		return pid;
	pid = job_fork(sh, stage->flags);
	if (pid < 0)
		sh->status = 126;
	if (pid != 0)
		return pid;
	/* the pipe takes the place of what a redirection around the pipeline has made of them */
	if (stage->in >= 0) {
		job_take_descriptor(sh, stage->in, 0);
		sh->in = &sh->standard[0];
	}
	if (stage->out >= 0) {
		job_take_descriptor(sh, stage->out, 1);
		sh->out = &sh->standard[1];
	}
	close_end(&stage->in);
	close_end(&stage->out);
	close_end(&stage->behind);
	for (int fd = 0; fd < 2; fd++)
		stream_open(&sh->standard[fd], fd);
	exec_child(sh, stage->node, HOW_TAIL | (stage->how & HOW_TESTED));
}

/* start_stages: pids of the stages; one that could not start has -1, and its status in statuses.
 * Behind a pipe that could not be made nothing starts: it would read what is not meant for it. */
static void start_stages(
	struct shell *sh, const struct node *first, pid_t *pids, int *statuses, struct stage stage)
{
	int status = sh->status;
	bool piped = true;
	stage.in = -1;
	for (const struct node *node = first; node != NULL; node = node->next) {
		int ends[2] = { -1, -1 };
		sh->status = status;	/* every stage starts with the same $? */
		stage.node = node;
		piped = piped && (node->next == NULL || make_pipe(sh, ends));
		if (!piped) {
			sh->status = 126;
			*pids = -1;
		} else {
			stage.out = ends[1];
			stage.behind = ends[0];
			*pids = start_stage(sh, &stage);
		}
		*statuses = sh->status;
		close_end(&stage.in);
		close_end(&ends[1]);
		stage.in = ends[0];
		/* the others read the pipe */
		stage.flags &= ~(unsigned)JOB_NULL_INPUT;
		pids++;
		statuses++;
	}
	close_end(&stage.in);
}

static size_t count_stages(const struct node *first)
{
	size_t count = 0;
	for (const struct node *stage = first; stage != NULL; stage = stage->next)
		count++;
	return count;
}

static void run_in_pipes(struct shell *sh, const struct node *first, struct statuses *result,
	unsigned how)
{
	size_t count = count_stages(first), waiting = 0;
	pid_t *pids = arena_alloc(&sh->scratch, count * sizeof(*pids));
	pid_t *running = arena_alloc(&sh->scratch, count * sizeof(*running));
	int *statuses = arena_alloc(&sh->scratch, 2 * count * sizeof(*statuses));
	int *waited = statuses + count;
	start_stages(sh, first, pids, statuses, (struct stage){ .how = how });
	for (size_t i = 0; i < count; i++)
		if (pids[i] > 0)
			running[waiting++] = pids[i];
	if (waiting > 0)
		job_wait(sh, running, waiting, waited);
	waiting = 0;
	for (size_t i = 0; i < count; i++)
		statuses_add(result, pids[i] > 0 ? waited[waiting++] : statuses[i]);
}

static enum flow run_stages(struct shell *sh, const struct node *n, unsigned how)
{
	struct statuses result = { 0, 0 };
	const struct node *first = n->pipeline.first;
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	sh->line = n->line;
	if (subshell_in_memory(sh, first))
		run_in_memory(sh, first, &result, how & HOW_TESTED);
	else
		run_in_pipes(sh, first, &result, how);
	arena_rewind(&sh->scratch, mark);
	sh->status = sh->options & OPTION_PIPEFAIL ? result.failed : result.last;
	return exec_checked(sh, FLOW_NEXT, how);
}

/* [!] command [| command]... */
enum flow exec_pipeline(struct shell *sh, const struct node *n, unsigned how)
{
	const struct node *first = n->pipeline.first;
	how |= n->pipeline.negated ? HOW_TESTED : 0;
	enum flow flow = first->next == NULL ? exec_node(sh, first, HOW_TESTED) :
		run_stages(sh, n, how);
	if (n->pipeline.negated && flow == FLOW_NEXT)
		sh->status = sh->status == 0;
	return flow;
}

/* ---- background ---- */

/* async_stages: $! is the last command of the pipeline; `wait` waits for all. */
static void async_stages(struct shell *sh, const struct node *first, unsigned flags)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	size_t count = count_stages(first);
	pid_t *pids = arena_alloc(&sh->scratch, count * sizeof(*pids));
	int *statuses = arena_alloc(&sh->scratch, count * sizeof(*statuses));
	start_stages(sh, first, pids, statuses, (struct stage){ .flags = flags });
	for (size_t i = 0; i < count; i++)
		if (pids[i] > 0)
			job_add(sh, pids[i]);
	arena_rewind(&sh->scratch, mark);
	sh->status = 0;
}

/* has_stages: a pipeline whose commands can be children of this shell: its status is the last
 * one's (no `!`, no pipefail), and no process group holds it together (-m) */
static bool has_stages(const struct shell *sh, const struct node *n)
{
	if (n->kind != NODE_PIPELINE || n->pipeline.negated || n->pipeline.first->next == NULL)
		return false;
	return !(sh->options & (OPTION_PIPEFAIL | OPTION_MONITOR));
}

/* list & : 2.9.3.1 */
enum flow exec_async(struct shell *sh, const struct node *n)
{
	unsigned flags = JOB_BACKGROUND;
	if (!(sh->options & OPTION_MONITOR))
		flags |= JOB_NULL_INPUT;
	sh->line = n->line;
	job_make_room(sh);
	if (has_stages(sh, n)) {
		async_stages(sh, n->pipeline.first, flags);
		return FLOW_NEXT;
	}
	pid_t pid = job_fork(sh, flags);
	if (pid == 0)
		exec_child(sh, n, HOW_TAIL);
	if (pid < 0) {
		sh->status = 126;
		return FLOW_NEXT;
	}
	job_add(sh, pid);
	sh->status = 0;
	return FLOW_NEXT;
}

/* ---- command substitution ---- */

/* drop_nul: 2.6.3 leaves NUL bytes open; they cannot be in a value, so they are left out */
static void drop_nul(struct buf *out, size_t from)
{
	if (out->n == from || memchr(out->p + from, '\0', out->n - from) == NULL)
		return;
	size_t to = from;
	for (size_t i = from; i < out->n; i++)
		if (out->p[i] != '\0')
			out->p[to++] = out->p[i];
	out->n = to;
}

static bool read_all(struct shell *sh, int fd, pid_t pid, struct buf *out)
{
	for (;;) {
		if (!buf_reserve(out, 4096))
			return false;
		size_t room = out->capacity - out->n;
		if (!job_await_input(sh, fd, pid))
			return true;
		ssize_t got = read(fd, out->p + out->n, room);
		if (got == 0)
			return true;
		if (got > 0)
			out->n += (size_t)got;
		else if (errno != EINTR)
			return true;
	}
}

static pid_t start_substitution(struct shell *sh, const struct node *n, int ends[2])
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	pid_t pid = exec_start_program(sh, n, -1, ends[1]);
	arena_rewind(&sh->scratch, mark);
	if (pid != 0)
		return pid;
	pid = job_fork(sh, 0);
	if (pid != 0) {
		if (pid < 0)
			sh->status = 126;
		return pid;
	}
	job_take_descriptor(sh, ends[1], 1);
	close_end(&ends[0]);
	close_end(&ends[1]);
	stream_open(&sh->standard[1], 1);
	sh->out = &sh->standard[1];
	exec_child(sh, n, HOW_TAIL);
}

static bool substitute_by_process(struct shell *sh, const struct node *n, struct buf *out)
{
	int ends[2];
	if (!make_pipe(sh, ends)) {
		sh->status = 2;
		return false;
	}
	pid_t pid = start_substitution(sh, n, ends);
	(void)close(ends[1]);
	bool fine = pid <= 0 || read_all(sh, ends[0], pid, out);
	(void)close(ends[0]);
	if (pid > 0)
		job_wait(sh, &pid, 1, &sh->status);
	return fine;
}

static bool substitute_in_place(struct shell *sh, const struct node *n, enum tier tier,
	struct buf *out)
{
	struct stream stream;
	stream_open_output_memory(&stream, NULL);
	stream.data = *out;
	run_in_place(sh, n, tier, NULL, &stream, 0);
	*out = stream.data;
	return !out->overflowed;
}

bool exec_substitute(struct shell *sh, const struct node *n, struct buf *out)
{
	size_t from = out->n;
	const char *builtin = sh->builtin_name;
	unsigned line = sh->line;
	int before = sh->status;
	enum tier tier = subshell_tier(sh, n);
	sh->builtin_name = NULL;
	bool fine = true;
	if (n == NULL)
		sh->status = 0;
	else if (tier == TIER_FORK)
		fine = substitute_by_process(sh, n, out);
	else
		fine = substitute_in_place(sh, n, tier, out);
	sh->builtin_name = builtin;
	sh->line = line;
	sh->substituted = true;
	sh->substitution = sh->status;
	sh->status = before;
	drop_nul(out, from);
	if (!fine && out->overflowed)
		shell_error(sh,
			"the output of a command substitution is longer than the limit of %zu MiB",
			LIMIT_EXPANSION >> 20);
	return fine && sh->ending == 0;	/* no further command starts */
}
