/* server.c - a small HTTP server, so that the demo and the container tests have something to start. One static file.
 *
 *	server CONFIG			serves until SIGTERM; CONFIG holds lines of the form "key = value":
 *						listen = 127.0.0.1:8080, or unix:/path
 *						title = any text
 *						token = what /private asks for in "Authorization: Bearer TOKEN"
 *	server --get LISTEN PATH [TOKEN]	sends one request and prints the answer's body; status 0 if it was 200
 *	server --about			prints what the process was given, and exits
 *
 * GET / answers the title, /about what --about prints, /private a word of praise for the right token, else 403.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

extern char **environ;

struct config {
	char listen[128], title[256], token[256];
};

struct text {
	char bytes[16384];
	size_t n;
};

_Noreturn static void fail(const char *what)
{
	fprintf(stderr, "server: %s: %s\n", what, strerror(errno));
	exit(1);
}

__attribute__((format(printf, 2, 3)))
static void add(struct text *t, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	int n = vsnprintf(t->bytes + t->n, sizeof(t->bytes) - t->n, format, args);
	va_end(args);
	if (n > 0)
		t->n += (size_t)n;
	if (t->n >= sizeof(t->bytes))
		t->n = sizeof(t->bytes) - 1;
}

/* ---- what the process was given ---- */

static void add_descriptors(struct text *t)
{
	add(t, "descriptors:");
	for (int fd = 0; fd < 1024; fd++) {
		if (fcntl(fd, F_GETFD) >= 0)
			add(t, " %d", fd);
	}
	add(t, "\n");
}

static void add_ignored_signals(struct text *t)
{
	add(t, "ignored signals:");
	for (int n = 1; n < 32; n++) {
		struct sigaction action;
		if (sigaction(n, NULL, &action) == 0 && action.sa_handler == SIG_IGN)
			add(t, " %d", n);
	}
	sigset_t blocked;
	sigprocmask(SIG_BLOCK, NULL, &blocked);
	add(t, "\nblocked signals:");
	for (int n = 1; n < 32; n++) {
		if (sigismember(&blocked, n) == 1)
			add(t, " %d", n);
	}
	add(t, "\n");
}

static void about(struct text *t, char **argv)
{
	add(t, "pid %d, uid %d, gid %d\n", getpid(), getuid(), getgid());
	for (int i = 0; argv[i]; i++)
		add(t, "argument %d: %s\n", i, argv[i]);
	for (char **e = environ; *e; e++)
		add(t, "environment: %s\n", *e);
	add_descriptors(t);
	add_ignored_signals(t);
}

/* ---- configuration ---- */

static void set(char *to, size_t size, const char *value)
{
	if (snprintf(to, size, "%s", value) >= (int)size) {
		errno = E2BIG;
		fail(value);
	}
}

static void read_config(const char *path, struct config *c)
{
	FILE *file = fopen(path, "re");
	char line[512];

	if (!file)
		fail(path);
	while (fgets(line, sizeof(line), file)) {
		line[strcspn(line, "\n")] = '\0';
		char *value = strstr(line, " = ");
		if (!value)
			continue;
		*value = '\0';
		value += 3;
		if (strcmp(line, "listen") == 0)
			set(c->listen, sizeof(c->listen), value);
		else if (strcmp(line, "title") == 0)
			set(c->title, sizeof(c->title), value);
		else if (strcmp(line, "token") == 0)
			set(c->token, sizeof(c->token), value);
	}
	fclose(file);
}

/* ---- sockets ---- */

union address {
	struct sockaddr any;
	struct sockaddr_in in;
	struct sockaddr_un un;
};

/* open_socket: a socket for "127.0.0.1:PORT" or "unix:PATH", and its address. */
static int open_socket(const char *where, union address *a, socklen_t *length)
{
	memset(a, 0, sizeof(*a));
	if (strncmp(where, "unix:", 5) == 0) {
		a->un.sun_family = AF_UNIX;
		set(a->un.sun_path, sizeof(a->un.sun_path), where + 5);
		*length = sizeof(a->un);
	} else {
		const char *port = strrchr(where, ':');
		a->in.sin_family = AF_INET;
		a->in.sin_port = htons((unsigned short)strtoul(port ? port + 1 : where, NULL, 10));
		a->in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
		*length = sizeof(a->in);
	}
	int fd = socket(a->any.sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		fail("socket");
	return fd;
}

static int start_listening(const char *where)
{
	union address a;
	socklen_t length;
	int on = 1, fd = open_socket(where, &a, &length);

	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
	if (a.any.sa_family == AF_UNIX)
		unlink(a.un.sun_path);
	if (bind(fd, &a.any, length) != 0 || listen(fd, 16) != 0)
		fail(where);
	return fd;
}

static void write_all(int fd, const char *p, size_t n)
{
	while (n > 0) {
		ssize_t done = write(fd, p, n);
		if (done <= 0 && errno != EINTR)
			return;
		p += done > 0 ? done : 0;
		n -= done > 0 ? (size_t)done : 0;
	}
}

/* read_head: a request's head; what follows it is not read. */
static void read_head(int fd, struct text *t)
{
	while (t->n < sizeof(t->bytes) - 1) {
		ssize_t n = read(fd, t->bytes + t->n, sizeof(t->bytes) - 1 - t->n);
		if (n <= 0)
			break;
		t->n += (size_t)n;
		t->bytes[t->n] = '\0';
		if (strstr(t->bytes, "\r\n\r\n"))
			break;
	}
}

/* ---- the server ---- */

static bool token_fits(const char *request, const char *token)
{
	char wanted[300];
	snprintf(wanted, sizeof(wanted), "\r\nAuthorization: Bearer %s\r\n", token);
	return token[0] && strstr(request, wanted);
}

static int answer(const char *request, const struct config *c, char **argv, struct text *body)
{
	if (strncmp(request, "GET / ", 6) == 0) {
		add(body, "%s\n", c->title);
	} else if (strncmp(request, "GET /about ", 11) == 0) {
		about(body, argv);
	} else if (strncmp(request, "GET /private ", 13) == 0) {
		if (!token_fits(request, c->token))
			return 403;
		add(body, "that is the right token\n");
	} else {
		return 404;
	}
	return 200;
}

static void serve_one(int client, const struct config *c, char **argv)
{
	static struct text request, body, head;

	request.n = body.n = head.n = 0;
	request.bytes[0] = '\0';
	read_head(client, &request);
	int status = answer(request.bytes, c, argv, &body);
	add(&head, "HTTP/1.0 %d\r\nContent-Length: %zu\r\nContent-Type: text/plain\r\n\r\n", status, body.n);
	write_all(client, head.bytes, head.n);
	write_all(client, body.bytes, body.n);
	printf("server: answered %d to %.*s\n", status, (int)strcspn(request.bytes, "\r"), request.bytes);
	fflush(stdout);
}

/* PID 1 has no default action for SIGTERM: without this it would be lost. */
static void stop(int number)
{
	static const char message[] = "server: SIGTERM, good bye\n";
	(void)number;
	if (write(1, message, sizeof(message) - 1) < 0)
		_exit(1);
	_exit(0);
}

_Noreturn static void serve(char **argv)
{
	static struct config c;

	signal(SIGTERM, stop);
	signal(SIGPIPE, SIG_IGN);
	read_config(argv[1], &c);
	int fd = start_listening(c.listen);
	printf("server: pid %d, uid %d, listening on %s\n", getpid(), getuid(), c.listen);
	fflush(stdout);
	for (;;) {
		int client = accept4(fd, NULL, NULL, SOCK_CLOEXEC);
		if (client < 0)
			continue;
		serve_one(client, &c, argv);
		close(client);
	}
}

/* ---- the client ---- */

static int get(const char *where, const char *path, const char *token)
{
	static struct text request, reply;
	union address a;
	socklen_t length;
	int fd = open_socket(where, &a, &length);

	if (connect(fd, &a.any, length) != 0)
		fail(where);
	add(&request, "GET %s HTTP/1.0\r\n", path);
	if (token)
		add(&request, "Authorization: Bearer %s\r\n", token);
	add(&request, "\r\n");
	write_all(fd, request.bytes, request.n);
	ssize_t n;
	while ((n = read(fd, reply.bytes + reply.n, sizeof(reply.bytes) - 1 - reply.n)) > 0)
		reply.n += (size_t)n;
	const char *body = strstr(reply.bytes, "\r\n\r\n");
	int status = (int)strtol(reply.bytes + strcspn(reply.bytes, " "), NULL, 10);
	if (status != 200)
		printf("status %d\n", status);
	printf("%s", body ? body + 4 : "");
	return status == 200 ? 0 : 1;
}

int main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "--about") == 0) {
		static struct text t;
		about(&t, argv);
		write_all(1, t.bytes, t.n);
		return 0;
	}
	if (argc >= 4 && strcmp(argv[1], "--get") == 0)
		return get(argv[2], argv[3], argv[4]);
	if (argc >= 2 && argv[1][0] != '-')
		serve(argv);
	fputs("usage: server CONFIG | --get LISTEN PATH [TOKEN] | --about\n", stderr);
	return 2;
}
