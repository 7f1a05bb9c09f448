/* redirect_moves.c - redirections of a program: the parent opens, the child only moves
 * descriptors */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include "redirect_internal.h"

/* struct planner: what the moves so far will have done in the child. */
struct planner {
	struct shell *sh;
	const struct redirection *list;
	size_t list_count;
	struct redirect_plan *plan;
	struct stream messages;		/* on what descriptor 2 will be: messages go there */
	bool own_messages;
};

static bool is_target(const struct planner *planner, int fd)
{
	for (size_t i = 0; i < planner->list_count; i++)
		if (planner->list[i].fd == fd)
			return true;
	return false;
}

/* duplicate_away: a copy at least or above that is no target; -1 when there is none. */
static int duplicate_away(const struct planner *planner, int fd, int least)
{
	int copy = fcntl(fd, F_DUPFD_CLOEXEC, least);

	while (copy >= 0 && is_target(planner, copy)) {
		close(copy);
		copy = fcntl(fd, F_DUPFD_CLOEXEC, copy + 1);
	}
	return copy;
}

/* out_of_the_way: a number for our descriptor that no move will overwrite: not 0-2 (pipes come
 * there), no target. */
NOINLINE int out_of_the_way(const struct planner *planner, int fd)
{
	if (fd >= 3 && !is_target(planner, fd))
		return fd;
	int copy = duplicate_away(planner, fd, LIMIT_INTERNAL_FD);
	if (copy < 0)
		copy = duplicate_away(planner, fd, 3);
	int error = errno;
	close(fd);
	errno = error;
	return copy;
}

/* origin: the descriptor of this process that will be fd in the child by now; -1: closed there. */
static int origin(const struct redirect_plan *plan, int fd)
{
	for (size_t i = plan->count; i-- > 0;)
		if (plan->moves[i].to == fd)
			fd = plan->moves[i].from;
	if (fd == 0 && plan->in > 0)
		return plan->in;
	return fd == 1 && plan->out > 0 ? plan->out : fd;
}

static bool is_opened(const struct redirect_plan *plan, int fd)
{
	for (size_t i = 0; i < plan->opened_count; i++)
		if (plan->opened[i] == fd)
			return true;
	return false;
}

/* is_source: may fd, as it will be in the child by now, be copied to `to`? */
static bool is_source(const struct planner *planner, int fd, int to)
{
	int from = origin(planner->plan, fd);

	if (from < 0 || (from == fd && is_opened(planner->plan, fd)))
		return redirect_bad_fd(planner->sh, fd);
	return redirect_may_copy(planner->sh, from, fd, to);
}

/* follow_messages: descriptor 2 has been moved: what goes wrong from here on is said where it
 * points to now. */
static void follow_messages(struct planner *planner)
{
	int fd = origin(planner->plan, 2);

	if (planner->own_messages)
		stream_close(&planner->messages);
	stream_open(&planner->messages, fd);
	if (fd < 0)
		planner->messages.kind = STREAM_CLOSED;
	planner->own_messages = true;
	planner->sh->err = &planner->messages;
}

NOINLINE bool plan_one(struct planner *planner, const struct redirection *r)
{
	struct redirect_plan *plan = planner->plan;
	struct shell *sh = planner->sh;
	int source;

	sh->line = r->line;
	if (redirect_is_dup(r)) {
		source = redirect_source(sh, r);
		if (source == SOURCE_BAD)
			return false;
		if (source >= 0 && !is_source(planner, source, r->fd))
			return false;
	} else {
		source = redirect_open(sh, r);
		if (source < 0)
			return false;
		source = out_of_the_way(planner, source);
		if (source < 0) {
			shell_error(sh, "cannot open %s: %m", r->text.p);
			return false;
		}
		plan->opened[plan->opened_count++] = source;
	}
	plan->moves[plan->count++] = (struct fd_move){ source, r->fd };
	if (r->fd == 2)
		follow_messages(planner);
	return true;
}

bool redirect_moves(struct shell *sh, const struct redirection *list, size_t count,
		    struct redirect_plan *plan)
{
	struct planner planner = { .sh = sh, .list = list, .list_count = count, .plan = plan };
	struct stream *err = sh->err;
	unsigned line = sh->line;
	bool good = true;

	*plan = (struct redirect_plan){ .in = plan->in, .out = plan->out };
	if (count == 0)
		return true;
	shell_flush(sh);
	plan->moves = arena_alloc(&sh->scratch, count * sizeof(plan->moves[0]));
	plan->opened = arena_alloc(&sh->scratch, count * sizeof(plan->opened[0]));
	for (size_t i = 0; i < count && good; i++)
		good = plan_one(&planner, &list[i]);
	if (planner.own_messages)
		stream_close(&planner.messages);
	sh->err = err;
	sh->line = line;
	if (!good)
		redirect_close(plan);
	return good;
}

void redirect_close(struct redirect_plan *plan)
{
	for (size_t i = 0; i < plan->opened_count; i++)
		close(plan->opened[i]);
	plan->opened_count = 0;
}
