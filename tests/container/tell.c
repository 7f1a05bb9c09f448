/* tell.c - the programs that the entrypoints of tests/container/entrypoints start. One static file, called by many names:
 *
 *	database create DIR	makes a data directory: a file "system" that says who made it
 *	database serve DIR	takes statements from DIR/statements into DIR/journal until TERM; makes DIR/ready
 *	database apply DIR	adds standard input to the statements
 *	late FILE		makes FILE after a third of a second
 *	anything else		tells what it was given: arguments, environment, user, directory, mask, descriptors
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

extern char **environ;

static volatile sig_atomic_t ended;

static void end(int number)
{
	(void)number;
	ended = 1;
}

/* ---- what was given ---- */

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void tell_ids(void)
{
	gid_t groups[64];
	int count = getgroups(64, groups);
	printf("user %d:%d", (int)geteuid(), (int)getegid());
	for (int i = 0; i < count; i++)
		printf(" %d", (int)groups[i]);
	printf("\n");
}

static void tell_descriptors(void)
{
	printf("descriptors");
	for (int fd = 0; fd < 256; fd++)
		if (fcntl(fd, F_GETFD) >= 0)
			printf(" %d", fd);
	printf("\n");
}

static int tell(int argc, char **argv)
{
	char directory[4096];
	size_t count = 0;
	mode_t mask = umask(0);
	for (int i = 0; i < argc; i++)
		printf("argument %d [%s]\n", i, argv[i]);
	while (environ[count] != NULL)
		count++;
	qsort(environ, count, sizeof(*environ), by_bytes);
	for (size_t i = 0; i < count; i++)
		printf("environment [%s]\n", environ[i]);
	tell_ids();
	printf("directory %s, mask %03o, pid %d\n", getcwd(directory, sizeof(directory)), (unsigned)mask, (int)getpid());
	tell_descriptors();
	return argc > 1 && strcmp(argv[argc - 1], "fail") == 0 ? 3 : 0;
}

/* ---- the database ---- */

static FILE *open_in(const char *directory, const char *name, const char *how)
{
	char path[4096];
	snprintf(path, sizeof(path), "%s/%s", directory, name);
	FILE *file = fopen(path, how);
	if (file == NULL) {
		fprintf(stderr, "database: %s: %s\n", path, strerror(errno));
		exit(1);
	}
	return file;
}

static int create(const char *directory)
{
	FILE *file = open_in(directory, "system", "wx");
	fprintf(file, "made by %d:%d\n", (int)geteuid(), (int)getegid());
	return fclose(file) != 0;
}

/* take_statements: what was not taken yet, a whole file at a time */
static long take_statements(const char *directory, long position)
{
	FILE *from = open_in(directory, "statements", "a+"), *to = open_in(directory, "journal", "a");
	int c;
	fseek(from, position, SEEK_SET);
	while ((c = getc(from)) != EOF) {
		putc(c, to);
		position++;
	}
	fclose(from);
	fclose(to);
	return position;
}

static int serve(const char *directory)
{
	long position = 0;
	signal(SIGTERM, end);
	fclose(open_in(directory, "ready", "w"));
	while (!ended) {
		position = take_statements(directory, position);
		usleep(10000);
	}
	take_statements(directory, position);
	char path[4096];
	snprintf(path, sizeof(path), "%s/ready", directory);
	return unlink(path) != 0;
}

static int apply(const char *directory)
{
	FILE *to = open_in(directory, "statements", "a");
	int c;
	while ((c = getchar()) != EOF)
		putc(c, to);
	return fclose(to) != 0;
}

static int database(char **argv)
{
	const char *what = argv[1], *directory = argv[2];
	if (strcmp(what, "create") == 0)
		return create(directory);
	if (strcmp(what, "serve") == 0)
		return serve(directory);
	if (strcmp(what, "apply") == 0)
		return apply(directory);
	return 2;
}

int main(int argc, char **argv)
{
	const char *slash = strrchr(argv[0], '/'), *name = slash != NULL ? slash + 1 : argv[0];
	if (strcmp(name, "database") == 0 && argc == 3 && strchr(argv[2], '/') != NULL)
		return database(argv);
	if (strcmp(name, "late") == 0 && argc == 2) {
		usleep(330000);
		return fclose(open_in(".", argv[1], "w")) != 0;
	}
	return tell(argc, argv);
}
