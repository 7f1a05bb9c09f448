/* utility_worker.c - workers: the child's requests and the parent's answers
 *
 * A request is one message: a byte that says what is wanted, and a name. An answer is one message:
 * errno, whether a name follows, the name; descriptors travel beside it (SCM_RIGHTS, unix(7)). */
#include "utility.h"
#include "job.h"
#include "redirect.h"
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

/* struct header: what an answer starts with */
struct header {
	int error;
	bool named;
};

/* ---- messages ---- */

union control {
	struct cmsghdr header;
	char room[CMSG_SPACE(2 * sizeof(int))];
};

/* send_message: head and name in one message, with up to two descriptors */
static bool send_message(int socket, struct str head, struct str name, const int fds[2])
{
	struct iovec parts[2] = {
		{ (void *)(uintptr_t)head.p, head.n }, { (void *)(uintptr_t)name.p, name.n }
	};
	struct msghdr message = { .msg_iov = parts, .msg_iovlen = 2 };
	union control control = { .room = { 0 } };
	size_t count = fds[0] < 0 ? 0 : fds[1] < 0 ? 1 : 2;
	if (count > 0) {
		message.msg_control = &control;
		message.msg_controllen = CMSG_SPACE(count * sizeof(int));
		control.header.cmsg_level = SOL_SOCKET;
		control.header.cmsg_type = SCM_RIGHTS;
		control.header.cmsg_len = CMSG_LEN(count * sizeof(int));
		memcpy(CMSG_DATA(&control.header), fds, count * sizeof(int));
	}
	ssize_t sent;
	do
		sent = sendmsg(socket, &message, MSG_NOSIGNAL);
	while (sent < 0 && errno == EINTR);
	return sent >= 0;
}

/* receive_message: fills room and fds; the bytes that came, 0 at the end, -1: errno. fds NULL:
 * descriptors that were sent are not taken. */
static ssize_t receive_message(int socket, char *room, size_t n, int fds[2])
{
	struct iovec part = { room, n };
	union control control = { .room = { 0 } };
	struct msghdr message = {
		.msg_iov = &part, .msg_iovlen = 1,
		.msg_control = fds != NULL ? &control : NULL,
		.msg_controllen = fds != NULL ? sizeof(control) : 0
	};
	ssize_t got;
	do
		got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
	while (got < 0 && errno == EINTR);
	if (fds == NULL)
		return got;
	fds[0] = fds[1] = -1;
	struct cmsghdr *header = got > 0 ? CMSG_FIRSTHDR(&message) : NULL;
	if (header == NULL || header->cmsg_type != SCM_RIGHTS)
		return got;
	size_t bytes = header->cmsg_len - CMSG_LEN(0);
	memcpy(fds, CMSG_DATA(header), bytes > 2 * sizeof(int) ? 2 * sizeof(int) : bytes);
	return got;
}

/* ---- the worker's side ---- */

bool worker_ask(struct shell *sh, enum worker_want want, const char *name,
	struct worker_answer *answer)
{
	const int none[2] = { -1, -1 };
	struct header header;
	struct str text = name != NULL ? str_of(name) : STR("");
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	char *room = arena_bytes(&sh->scratch, sizeof(header) + LIMIT_WORKER_NAME);
	char kind = (char)want;
	errno = text.n > LIMIT_WORKER_NAME ? ENAMETOOLONG : EACCES;
	if (sh->worker_socket < 0 || text.n > LIMIT_WORKER_NAME ||
		!send_message(sh->worker_socket, (struct str){ &kind, 1 }, text, none)) {
		arena_rewind(&sh->scratch, mark);
		return false;
	}
	ssize_t got = receive_message(sh->worker_socket, room, sizeof(header) + LIMIT_WORKER_NAME,
		answer->fds);
	if (got < (ssize_t)sizeof(header)) {
		arena_rewind(&sh->scratch, mark);
		errno = EIO;
		return false;
	}
	memcpy(&header, room, sizeof(header));
	struct str rest = { room + sizeof(header), (size_t)got - sizeof(header) };
	answer->name = header.named ? arena_copy(&sh->scratch, rest) : NULL;
	if (!header.named)
		arena_rewind(&sh->scratch, mark);
	answer->error = errno = header.error;
	return header.error == 0;
}

int worker_open(struct shell *sh, enum worker_want want, const char *name)
{
	struct worker_answer answer;
	return worker_ask(sh, want, name, &answer) ? answer.fds[0] : -1;
}

/* ---- the parent's side ---- */

struct parent {
	struct shell *sh;
	const struct args *args;
	const struct worker_rules *rules;
	void *state;
	int socket, out, err;		/* -1: none */
	int child_socket, child_out, child_err;
	size_t *taken;			/* shared: how far the worker has read input in memory */
};

bool worker_is_operand(const struct args *args, const char *name)
{
	for (char *const *operand = args->argv; *operand != NULL; operand++)
		if (strcmp(*operand, name) == 0)
			return true;
	return false;
}

void worker_answer_open(struct shell *sh, enum worker_want want, const char *name,
	struct worker_answer *answer)
{
	int fd;
	if (want == WORKER_TEMPORARY)
		fd = *name != '\0' ? file_unnamed(AT_FDCWD, name) : redirect_temporary(sh);
	else if (want == WORKER_WRITE)
		fd = utility_open(sh, name, O_WRONLY | O_CREAT | O_TRUNC);
	else
		fd = utility_open(sh, name, O_RDONLY);
	answer->fds[0] = fd;
	answer->error = fd < 0 ? errno : 0;
}

static void answer_operands(const struct parent *p, enum worker_want want, const char *name,
	struct worker_answer *answer)
{
	if (want == WORKER_READ && worker_is_operand(p->args, name))
		worker_answer_open(p->sh, want, name, answer);
}

/* serve: one request. false: the worker has closed its end, or waits for an answer that cannot be
 * sent: without the other end it does not wait for ever. */
static bool serve(struct parent *p)
{
	struct arena_mark mark = arena_take_mark(&p->sh->scratch);
	char *room = arena_bytes(&p->sh->scratch, LIMIT_WORKER_NAME + 2);
	struct worker_answer answer = { .error = EACCES, .fds = { -1, -1 } };
	ssize_t got = receive_message(p->socket, room, LIMIT_WORKER_NAME + 1, NULL);
	if (got <= 0)
		return false;
	room[got] = '\0';
	enum worker_want want = (enum worker_want)room[0];
	if (p->rules != NULL)
		p->rules->answer(p->sh, p->state, want, room + 1, &answer);
	else
		answer_operands(p, want, room + 1, &answer);
	struct header header = { answer.error, answer.name != NULL };
	struct str name = answer.name != NULL ? str_of(answer.name) : STR("");
	bool sent = send_message(p->socket, (struct str){ (const char *)&header, sizeof(header) },
		name, answer.fds);
	for (int i = 0; i < 2; i++)
		if (answer.fds[i] >= 0)
			(void)close(answer.fds[i]);
	arena_rewind(&p->sh->scratch, mark);
	return sent;
}

/* collect: what the worker wrote, into the stream in memory that it stands for. false: the end. */
static bool collect(int fd, struct stream *out)
{
	char room[1024];
	ssize_t got = read(fd, room, sizeof(room));
	if (got > 0)
		stream_write(out, (struct str){ room, (size_t)got });
	if (got < 0 && errno != EINTR && out->error == 0)
		out->error = errno;
	return got > 0 || (got < 0 && errno == EINTR);
}

static void close_end(int *fd)
{
	if (*fd >= 0)
		(void)close(*fd);
	*fd = -1;
}

/* attend: serves and collects until the worker has closed all its ends */
static void attend(struct parent *p)
{
	while (p->socket >= 0 || p->out >= 0 || p->err >= 0) {
		struct pollfd fds[3] = {
			{ .fd = p->socket, .events = POLLIN }, { .fd = p->out, .events = POLLIN },
			{ .fd = p->err, .events = POLLIN }
		};
		if (wait_event(fds, 3, -1) < 0) {
			if (errno != EINTR)	/* without us the worker ends with an error */
				break;
			(void)job_signals(p->sh);
			continue;
		}
		if (fds[0].revents != 0 && !serve(p))
			close_end(&p->socket);
		if (fds[1].revents != 0 && !collect(p->out, p->sh->out))
			close_end(&p->out);
		if (fds[2].revents != 0 && !collect(p->err, p->sh->err))
			close_end(&p->err);
	}
	close_end(&p->socket);
	close_end(&p->out);
	close_end(&p->err);
}

/* ---- both ---- */

/* output_to: a stream of the worker whose parent has it in memory becomes a pipe */
static void output_to(struct stream **slot, struct stream *stream, int fd)
{
	if (fd < 0)
		return;
	stream_open(stream, fd);
	*slot = stream;
}

/* may_ask: a worker that has nothing to ask needs no socket. */
static bool may_ask(const struct parent *p)
{
	return p->rules != NULL ? p->rules->answer != NULL : p->args->argc > 0;
}

/* share_position: what the worker takes of input in memory is taken for us too. A file or a pipe
 * does that by itself. */
static bool share_position(struct parent *p)
{
	const struct stream *in = p->sh->in;
	if (in->kind != STREAM_MEMORY)
		return true;
	void *page = mmap(NULL, sizeof(*p->taken), PROT_READ | PROT_WRITE,
		MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (page == MAP_FAILED)
		return false;
	p->taken = page;
	*p->taken = in->position;
	return true;
}

static void take_position(struct parent *p)
{
	if (p->taken == NULL)
		return;
	struct stream *in = p->sh->in;
	/* The worker is not trusted. */
	size_t taken = *(volatile size_t *)p->taken;
	if (taken >= in->position && taken <= in->data.n)
		in->position = taken;
	(void)munmap(p->taken, sizeof(*p->taken));
}

/* make_pipe: for an output of the worker that its parent has in memory */
static bool make_pipe(const struct stream *stream, int *ours, int *theirs)
{
	int ends[2];
	if (stream->kind != STREAM_MEMORY)
		return true;
	if (pipe2(ends, O_CLOEXEC) != 0)
		return false;
	*ours = ends[0];
	*theirs = ends[1];
	return true;
}

/* make_ends: what connects the two. */
static bool make_ends(struct parent *p)
{
	const struct shell *sh = p->sh;
	int ends[2];
	if (!share_position(p))
		return false;
	if (may_ask(p)) {
		if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
			return false;
		p->socket = ends[0];
		p->child_socket = ends[1];
	}
	return make_pipe(sh->out, &p->out, &p->child_out) &&
		(sh->err == sh->out || make_pipe(sh->err, &p->err, &p->child_err));
}

/* lock_worker: only what the worker reads and writes stays open, and no other system calls are
 * left. Where nobody offers filters (sh --confinement-status tells), it runs without. */
static void lock_worker(struct shell *sh)
{
	const int kept[] = { sh->in->fd, sh->out->fd, sh->err->fd, sh->worker_socket };
	sandbox_close_others(kept, ARRAY_LENGTH(kept));
	sandbox_limit(LIMIT_WORKER_MEMORY, LIMIT_WORKER_SECONDS);
	int error = sandbox_enter_worker();
	if (error == 0 || sandbox_is_missing(error))
		return;
	shell_error(sh, "cannot lock a worker: %s", error_text(error));
	_exit(126);
}

/* become_worker: in the child: only the worker's ends of what connects it stay open */
static void become_worker(struct parent *p, struct stream streams[2])
{
	struct shell *sh = p->sh;
	bool same = sh->err == sh->out;
	sh->worker = true;
	sh->worker_socket = p->child_socket;
	close_end(&p->socket);
	close_end(&p->out);
	close_end(&p->err);
	output_to(&sh->out, &streams[0], p->child_out);
	output_to(&sh->err, &streams[1], p->child_err);
	if (same)
		sh->err = sh->out;
	lock_worker(sh);
}

/* finish_worker: the end of the child */
NORETURN static void finish_worker(struct parent *p)
{
	struct shell *sh = p->sh;
	shell_flush(sh);
	if (sh->out->error != 0)
		(void)shell_fail(sh, sh->status > 0 ? sh->status : 1, "write error: %s",
			error_text(sh->out->error));
	if (p->taken != NULL)
		*p->taken = sh->in->position;
	_exit(sh->status);
}

/* tell_violation: the kernel has killed a worker for a system call that it must not make. */
NOINLINE void tell_violation(struct shell *sh)
{
	const struct denial denial = {
		.op = "worker", .by = "kernel", .rule = "promise",
		.arg = str_of(sh->builtin_name != NULL ? sh->builtin_name : "?"),
		.status = sh->status
	};
	log_deny(&sh->log, &denial);
}

enum flow worker_run(struct shell *sh, const struct args *args,
	void (*work)(struct shell *sh, const struct args *args, void *state), void *state,
	const struct worker_rules *rules)
{
	struct parent p = { sh, args, rules, state, -1, -1, -1, -1, -1, -1, NULL };
	struct stream streams[2];
	if (sh->worker) {
		work(sh, args, state);
		return FLOW_NEXT;
	}
	bool ready = make_ends(&p);
	pid_t pid = ready ? job_fork(sh, 0) : -1;
	if (pid == 0) {
		become_worker(&p, streams);
		work(sh, args, state);
		finish_worker(&p);
	}
	if (!ready)
		shell_error(sh, "cannot make a worker: %m");
	close_end(&p.child_socket);
	close_end(&p.child_out);
	close_end(&p.child_err);
	sh->status = 126;
	if (pid > 0) {
		attend(&p);
		job_wait(sh, &pid, 1, &sh->status);
		if (sh->status == 128 + SIGSYS)
			tell_violation(sh);
	}
	close_end(&p.socket);
	close_end(&p.out);
	close_end(&p.err);
	take_position(&p);
	return FLOW_NEXT;
}
