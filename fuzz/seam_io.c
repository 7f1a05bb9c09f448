/* seam_io.c - virtual descriptors: files, pipes, pairs of sockets; reading, writing, waiting for them */
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>
#include "seam_internal.h"

/* ---- files and descriptors ---- */

struct file *file_new_of(enum file_kind kind, int flags)
{
	for (size_t i = 0; i < FILES; i++)
		if (seam.files[i].kind == FILE_NONE) {
			seam.files[i] = (struct file){ .kind = kind, .users = 1, .flags = flags };
			return &seam.files[i];
		}
	return NULL;
}

struct file *file_hold(struct file *f)
{
	f->users++;
	return f;
}

static void direction_drop(struct pipe_buffer *b)
{
	if (b->readers + b->writers > 0)
		return;
	for (size_t i = 0; i < b->message_count; i++)
		for (size_t j = 0; j < 2; j++)
			if (b->messages[i].files[j] != NULL)
				file_drop(b->messages[i].files[j]);
	b->message_count = 0;
}

void file_drop(struct file *f)
{
	if (--f->users > 0)
		return;
	seam.events++;
	if (f->in != NULL) {
		f->in->readers--;
		direction_drop(f->in);
	}
	if (f->out != NULL) {
		f->out->writers--;
		direction_drop(f->out);
	}
	if (f->node != NULL && --f->node->opened == 0 && f->node->links == 0)
		f->node->mode = 0;
	*f = (struct file){ .kind = FILE_NONE };
}

struct file *descriptor_of(int fd)
{
	struct file *f = fd >= 0 && fd < DESCRIPTORS ? seam.current->fds[fd].file : NULL;
	if (f == NULL)
		errno = EBADF;
	return f;
}

int descriptor_add(struct file *f, int least, bool closes)
{
	for (int fd = least; fd < DESCRIPTORS; fd++)
		if (seam.current->fds[fd].file == NULL) {
			seam.current->fds[fd] = (struct descriptor){ .file = f, .closes = closes };
			return fd;
		}
	file_drop(f);
	return errno = EMFILE, -1;
}

void descriptors_close(struct process *p)
{
	for (int fd = 0; fd < DESCRIPTORS; fd++)
		if (p->fds[fd].file != NULL) {
			file_drop(p->fds[fd].file);
			p->fds[fd].file = NULL;
		}
}

int virtual_close(int fd);
int virtual_close(int fd)
{
	struct file *f = descriptor_of(fd);
	if (f == NULL)
		return -1;
	seam.current->fds[fd].file = NULL;
	file_drop(f);
	return 0;
}

int virtual_dup2(int from, int to);
int virtual_dup2(int from, int to)
{
	ENTER_UNLOCKED();
	struct file *f = descriptor_of(from);
	if (f == NULL || to < 0 || to >= DESCRIPTORS)
		return errno = EBADF, -1;
	if (from == to)
		return to;
	(void)file_hold(f);
	if (seam.current->fds[to].file != NULL)
		file_drop(seam.current->fds[to].file);
	seam.current->fds[to] = (struct descriptor){ .file = f };
	return to;
}

int virtual_fcntl(int fd, int command, ...);
int virtual_fcntl(int fd, int command, ...)
{
	struct file *f = descriptor_of(fd);
	va_list args;
	va_start(args, command);
	int value = va_arg(args, int);
	va_end(args);
	if (f == NULL)
		return -1;
	if (command == F_GETFD)
		return seam.current->fds[fd].closes ? FD_CLOEXEC : 0;
	if (command == F_GETFL)
		return f->flags;
	seam_unlocked(__func__);
	if (command == F_SETFD) {
		struct descriptor *d = &seam.current->fds[fd];
		d->closes = value & FD_CLOEXEC;
		d->own = d->own && d->closes;	/* no more, where it is a script's from now on */
		return 0;
	}
	if (command == F_SETFL)
		return f->flags = (f->flags & O_ACCMODE) | (value & (O_APPEND | O_NONBLOCK)), 0;
	if (command != F_DUPFD_CLOEXEC && command != F_DUPFD)
		return errno = EINVAL, -1;
	ENTER();
	if (value < 0 || value >= DESCRIPTORS)
		return errno = EINVAL, -1;
	int copy = descriptor_add(file_hold(f), value, command == F_DUPFD_CLOEXEC);
	if (copy >= 0)
		seam.current->fds[copy].own = value >= SEAM_OWN;
	return copy;
}

/* ---- pipes and sockets ---- */

static struct pipe_buffer *buffer_new(void)
{
	for (size_t i = 0; i < PIPES; i++)
		if (seam.pipes[i].readers + seam.pipes[i].writers == 0) {
			struct pipe_buffer *b = &seam.pipes[i];
			b->from = b->n = b->message_count = 0;
			b->readers = b->writers = 1;
			return b;
		}
	return NULL;
}

static int add_both(int ends[2], struct file *a, struct file *b, bool closes)
{
	ends[0] = descriptor_add(a, 0, closes);
	ends[1] = ends[0] < 0 ? (file_drop(b), -1) : descriptor_add(b, 0, closes);
	if (ends[0] >= 0 && ends[1] < 0) {
		(void)virtual_close(ends[0]);
		errno = EMFILE;
	}
	return ends[1] < 0 ? -1 : 0;
}

int virtual_pipe2(int ends[2], int flags);
int virtual_pipe2(int ends[2], int flags)
{
	ENTER_UNLOCKED();
	struct pipe_buffer *b = buffer_new();
	struct file *in = b != NULL ? file_new_of(FILE_READ_END, O_RDONLY) : NULL;
	struct file *out = in != NULL ? file_new_of(FILE_WRITE_END, O_WRONLY) : NULL;
	if (out == NULL) {
		if (b != NULL)
			b->readers = b->writers = 0;
		if (in != NULL)
			in->kind = FILE_NONE;
		return errno = ENFILE, -1;
	}
	in->in = out->out = b;
	return add_both(ends, in, out, flags & O_CLOEXEC);
}

int virtual_pipe(int ends[2]);
int virtual_pipe(int ends[2])
{
	return virtual_pipe2(ends, 0);
}

int virtual_socketpair(int domain, int type, int protocol, int ends[2]);
int virtual_socketpair(int domain, int type, int protocol, int ends[2])
{
	ENTER_UNLOCKED();
	(void)domain, (void)protocol;
	struct pipe_buffer *one = buffer_new(), *other = one != NULL ? buffer_new() : NULL;
	struct file *a = other != NULL ? file_new_of(FILE_SOCKET, O_RDWR) : NULL;
	struct file *b = a != NULL ? file_new_of(FILE_SOCKET, O_RDWR) : NULL;
	if (b == NULL)
		seam_stop(true);
	a->in = b->out = one;
	a->out = b->in = other;
	return add_both(ends, a, b, type & SOCK_CLOEXEC);
}

ssize_t virtual_sendmsg(int fd, const struct msghdr *message, int flags);
ssize_t virtual_sendmsg(int fd, const struct msghdr *message, int flags)
{
	ENTER();
	(void)flags;
	struct file *f = descriptor_of(fd);
	if (f == NULL || f->kind != FILE_SOCKET)
		return errno = f == NULL ? EBADF : ENOTSOCK, -1;
	while (f->out->readers > 0 && f->out->message_count == MESSAGES)
		if (!seam_wait())
			return -1;
	if (f->out->readers == 0)
		return errno = EPIPE, -1;
	struct message *m = &f->out->messages[f->out->message_count];
	m->n = 0;
	m->files[0] = m->files[1] = NULL;
	for (size_t i = 0; i < message->msg_iovlen; i++) {
		const struct iovec *part = &message->msg_iov[i];
		if (part->iov_len > MESSAGE_BYTES - m->n)
			return errno = EMSGSIZE, -1;
		memcpy(m->bytes + m->n, part->iov_base, part->iov_len);
		m->n += part->iov_len;
	}
	const struct cmsghdr *control = message->msg_control;
	if (control != NULL && message->msg_controllen >= sizeof(*control)) {
		int fds[2] = { -1, -1 };
		size_t count = (control->cmsg_len - CMSG_LEN(0)) / sizeof(int);
		memcpy(fds, CMSG_DATA(control), count * sizeof(int));
		for (size_t i = 0; i < count; i++) {
			struct file *passed = descriptor_of(fds[i]);
			if (passed != NULL)
				m->files[i] = file_hold(passed);
		}
	}
	f->out->message_count++;
	seam.events++;
	return (ssize_t)m->n;
}

/* take_files: descriptors that came with a message, of those that it has room for */
static void take_files(struct msghdr *message, struct message *m)
{
	int fds[2];
	size_t count = 0;
	struct cmsghdr *control = message->msg_control;
	for (size_t i = 0; i < 2; i++) {
		if (m->files[i] == NULL)
			continue;
		if (control == NULL)
			file_drop(m->files[i]);
		else
			fds[count++] = descriptor_add(m->files[i], 0, true);
	}
	message->msg_controllen = 0;
	if (control == NULL || count == 0)
		return;
	message->msg_controllen = CMSG_SPACE(count * sizeof(int));
	*control = (struct cmsghdr){
		.cmsg_len = CMSG_LEN(count * sizeof(int)), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS
	};
	memcpy(CMSG_DATA(control), fds, count * sizeof(int));
}

ssize_t virtual_recvmsg(int fd, struct msghdr *message, int flags);
ssize_t virtual_recvmsg(int fd, struct msghdr *message, int flags)
{
	ENTER();
	(void)flags;
	struct file *f = descriptor_of(fd);
	if (f == NULL || f->kind != FILE_SOCKET)
		return errno = f == NULL ? EBADF : ENOTSOCK, -1;
	while (f->in->writers > 0 && f->in->message_count == 0)
		if (!seam_wait())
			return -1;
	if (f->in->message_count == 0) {
		message->msg_controllen = 0;
		return 0;
	}
	struct message *m = &f->in->messages[0];
	const struct iovec *part = message->msg_iov;
	size_t n = m->n < part->iov_len ? m->n : part->iov_len;
	memcpy(part->iov_base, m->bytes, n);
	take_files(message, m);
	f->in->message_count--;
	for (size_t i = 0; i < f->in->message_count; i++) {
		struct message *to = &f->in->messages[i], *from = to + 1;
		to->n = from->n;
		memcpy(to->files, from->files, sizeof(to->files));
		memcpy(to->bytes, from->bytes, from->n);
	}
	seam.events++;
	return (ssize_t)n;
}

/* ---- reading ---- */

static ssize_t node_read(const struct inode *node, char *p, size_t n, off_t offset)
{
	if (S_ISDIR(node->mode))
		return errno = EISDIR, -1;
	if (!S_ISREG(node->mode) || offset < 0 || (size_t)offset >= node->size)
		return 0;
	size_t left = node->size - (size_t)offset;
	if (n > left)
		n = left;
	memcpy(p, node->data + offset, n);
	return (ssize_t)n;
}

static ssize_t pipe_read(struct file *f, char *p, size_t n)
{
	while (f->in->n == 0 && f->in->writers > 0) {
		if (f->flags & O_NONBLOCK)
			return errno = EAGAIN, -1;
		if (!seam_wait())
			return -1;
	}
	size_t got = 0;
	for (; got < n && f->in->n > 0; got++) {
		p[got] = f->in->bytes[f->in->from];
		f->in->from = (f->in->from + 1) % PIPE_BYTES;
		f->in->n--;
	}
	seam.events++;
	return (ssize_t)got;
}

ssize_t virtual_read(int fd, void *p, size_t n);
ssize_t virtual_read(int fd, void *p, size_t n)
{
	ENTER();
	struct file *f = descriptor_of(fd);
	if (f == NULL || (f->flags & O_ACCMODE) == O_WRONLY || f->flags & O_PATH)
		return errno = EBADF, -1;
	if (f->kind == FILE_READ_END)
		return pipe_read(f, p, n);
	if (f->kind != FILE_NODE)
		return 0;
	ssize_t got = node_read(f->node, p, n, f->offset);
	if (got > 0)
		f->offset += got;
	return got;
}

ssize_t virtual_pread(int fd, void *p, size_t n, off_t offset);
ssize_t virtual_pread(int fd, void *p, size_t n, off_t offset)
{
	ENTER();
	struct file *f = descriptor_of(fd);
	if (f == NULL || (f->flags & O_ACCMODE) == O_WRONLY || f->flags & O_PATH)
		return errno = EBADF, -1;
	return f->kind == FILE_NODE ? node_read(f->node, p, n, offset) : (errno = ESPIPE, -1);
}

/* ---- writing ---- */

static ssize_t node_write(struct inode *node, const char *p, size_t n, off_t offset)
{
	if (!S_ISREG(node->mode))
		return (ssize_t)n;
	if (offset < 0 || (size_t)offset >= FILE_BYTES)
		return errno = n == 0 ? 0 : ENOSPC, n == 0 ? 0 : -1;
	size_t room = FILE_BYTES - (size_t)offset;
	if (n > room)
		n = room;
	if ((size_t)offset > node->size)
		memset(node->data + node->size, 0, (size_t)offset - node->size);
	memcpy(node->data + offset, p, n);
	if ((size_t)offset + n > node->size)
		node->size = (size_t)offset + n;
	node->modified = seam.clock;
	return (ssize_t)n;
}

static ssize_t pipe_write(struct file *f, const char *p, size_t n)
{
	size_t done = 0;
	while (done < n) {
		if (f->out->readers == 0) {
			seam.unread = true;
			seam_signal(seam.current, SIGPIPE);
			seam_deliver();
			return done > 0 ? (ssize_t)done : (errno = EPIPE, -1);
		}
		if (f->out->n == PIPE_BYTES) {
			if (f->flags & O_NONBLOCK)
				return done > 0 ? (ssize_t)done : (errno = EAGAIN, -1);
			if (!seam_wait())
				return done > 0 ? (ssize_t)done : -1;
			continue;
		}
		for (; done < n && f->out->n < PIPE_BYTES; done++)
			f->out->bytes[(f->out->from + f->out->n++) % PIPE_BYTES] = p[done];
		seam.events++;
	}
	return (ssize_t)n;
}

ssize_t virtual_write(int fd, const void *p, size_t n);
ssize_t virtual_write(int fd, const void *p, size_t n)
{
	ENTER();
	struct file *f = descriptor_of(fd);
	if (f == NULL || (f->flags & O_ACCMODE) == O_RDONLY || f->flags & O_PATH)
		return errno = EBADF, -1;
	seam_wrote(n);
	for (size_t i = 0; i < n; i += 64)	/* they are there */
		(void)((const volatile char *)p)[i];
	if (f->kind == FILE_WRITE_END)
		return pipe_write(f, p, n);
	if (f->kind == FILE_SINK && seam_shows)
		(void)!write(2, p, n);
	if (f->kind != FILE_NODE)
		return (ssize_t)n;
	if (f->flags & O_APPEND)
		f->offset = (off_t)f->node->size;
	ssize_t put = node_write(f->node, p, n, f->offset);
	if (put > 0)
		f->offset += put;
	return put;
}

ssize_t virtual_pwrite(int fd, const void *p, size_t n, off_t offset);
ssize_t virtual_pwrite(int fd, const void *p, size_t n, off_t offset)
{
	ENTER_UNLOCKED();
	struct file *f = descriptor_of(fd);
	if (f == NULL || (f->flags & O_ACCMODE) == O_RDONLY)
		return errno = EBADF, -1;
	seam_wrote(n);
	return f->kind == FILE_NODE ? node_write(f->node, p, n, offset) : (errno = ESPIPE, -1);
}

off_t virtual_lseek(int fd, off_t offset, int whence);
off_t virtual_lseek(int fd, off_t offset, int whence)
{
	seam_count();
	struct file *f = descriptor_of(fd);
	if (f == NULL)
		return -1;
	if (f->kind != FILE_NODE)
		return errno = ESPIPE, -1;
	off_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? f->offset : (off_t)f->node->size;
	off_t to;
	if (whence < SEEK_SET || whence > SEEK_END || __builtin_add_overflow(from, offset, &to) || to < 0)
		return errno = EINVAL, -1;
	return f->offset = to;
}

int virtual_ftruncate(int fd, off_t size);
int virtual_ftruncate(int fd, off_t size)
{
	ENTER();
	struct file *f = descriptor_of(fd);
	if (f == NULL)
		return -1;
	if (f->kind != FILE_NODE || !S_ISREG(f->node->mode) || size < 0 || (f->flags & O_ACCMODE) == O_RDONLY)
		return errno = EINVAL, -1;
	if (size > FILE_BYTES)
		return errno = EFBIG, -1;
	if ((size_t)size > f->node->size)
		memset(f->node->data + f->node->size, 0, (size_t)size - f->node->size);
	f->node->size = (size_t)size;
	return 0;
}

/* ---- readiness ---- */

int seam_poll_once(struct pollfd *fds, nfds_t count);

static short readiness(const struct file *f)
{
	bool readable = f->in == NULL || f->in->n > 0 || f->in->message_count > 0;
	bool writable = f->out == NULL || (f->out->n < PIPE_BYTES && f->out->message_count < MESSAGES);
	short ready = 0;
	if (f->in != NULL && f->in->writers == 0)
		ready |= POLLHUP | (f->kind == FILE_SOCKET ? POLLIN : 0);
	if (f->out != NULL && f->out->readers == 0)
		ready |= POLLERR;
	return (short)(ready | (readable ? POLLIN : 0) | (writable ? POLLOUT : 0));
}

int seam_poll_once(struct pollfd *fds, nfds_t count)
{
	int n = 0;
	for (nfds_t i = 0; i < count; i++) {
		fds[i].revents = 0;
		if (fds[i].fd < 0)
			continue;
		const struct file *f = descriptor_of(fds[i].fd);
		fds[i].revents = f == NULL ? POLLNVAL :
			(short)(readiness(f) & (fds[i].events | POLLHUP | POLLERR));
		n += fds[i].revents != 0;
	}
	return n;
}
