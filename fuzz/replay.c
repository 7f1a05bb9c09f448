/* replay.c - feeds a fuzz target every file below the paths that it is given, without a fuzzer: any
 * compiler will do. What a sanitizer or an assertion has to say ends with the name of the file.
 *
 *	fuzz_NAME [-mutate=SECONDS] [-dict=FILE] [-crash=FILE] PATH...
 *
 * -mutate: then mutations of these files, the same ones every time, until the time is over. An input that crashes
 * the target, leaks, or takes longer than LIMIT_SECONDS is written to the file that -crash names. */
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <sanitizer/common_interface_defs.h>
#include <sanitizer/lsan_interface.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "replay.h"

/* gcc 12 has the function, but not its header. */
int __sanitizer_install_malloc_and_free_hooks(void (*malloc_hook)(const volatile void *, size_t),
	void (*free_hook)(const volatile void *));

/* UBSan has a runtime of its own, which knows nothing of our callback: it shall raise SIGABRT. */
const char *__ubsan_default_options(void);
const char *__ubsan_default_options(void)
{
	return "abort_on_error=1:print_stacktrace=1";
}

/* LIMIT_SECONDS: what one input may take; it is far more than any does on a busy machine. */
enum { LIMIT_SECONDS = 30 };

/* What is told of the input that the target has. NULL: none, and a leak is seen at the end. */
static const char *current;
static struct str current_input;
static const char *crash_file;
static size_t allocated, released;

static void save(void)
{
	int fd = open(crash_file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (fd < 0 || write(fd, current_input.p, current_input.n) != (ssize_t)current_input.n)
		dprintf(2, "%s: %s\n", crash_file, strerror(errno));
	close(fd);
}

static void tell(void)
{
	if (current == NULL)
		return;
	if (current == crash_file)
		save();
	dprintf(2, "the input was %s\n", current);
	current = NULL;
}

static void tell_and_die(int number)
{
	if (number == SIGALRM)
		dprintf(2, "an input took more than %d seconds\n", LIMIT_SECONDS);
	tell();
	(void)signal(number, SIG_DFL);
	(void)raise(number == SIGALRM ? SIGABRT : number);
}

NORETURN static void fail(const char *path)
{
	fprintf(stderr, "%s: %s\n", path, strerror(errno));
	exit(2);
}

static void count_new(const volatile void *p, size_t n)
{
	(void)p;
	(void)n;
	allocated++;
}

static void count_end(const volatile void *p)
{
	released += p != NULL;
}

/* check_leaks: only where the numbers differ: it takes long, and what a target keeps for good is none */
static void check_leaks(void)
{
	if (allocated == released)
		return;
	allocated = released = 0;
	if (__lsan_do_recoverable_leak_check() != 0) {
		tell();
		_exit(1);
	}
}

void replay_input(struct str input, const char *name)
{
	/* exactly as many bytes as there are, so that a read behind them shows */
	uint8_t *copy = memory_get(input.n + (input.n == 0));
	if (input.n > 0)
		memcpy(copy, input.p, input.n);
	current_input = input;
	current = name != NULL ? name : crash_file;
	allocated = released = 0;
	alarm(LIMIT_SECONDS);
	(void)LLVMFuzzerTestOneInput(copy, input.n);
	if (name == NULL)
		check_leaks();
	current = NULL;
	memory_release(copy);
}

static void feed(const char *path)
{
	static char room[LIMIT_INPUT];
	FILE *file = fopen(path, "rb");
	if (file == NULL)
		fail(path);
	size_t n = fread(room, 1, LIMIT_INPUT, file);
	if (ferror(file))
		fail(path);
	fclose(file);
	replay_input((struct str){ room, n }, path);
	mutate_keep((struct str){ room, n });
}

static size_t feed_all(char **paths)
{
	FTS *tree = fts_open(paths, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
	FTSENT *entry;
	size_t count = 0;
	if (tree == NULL)
		fail(paths[0]);
	while ((entry = fts_read(tree)) != NULL) {
		if (entry->fts_info == FTS_F)
			feed(entry->fts_path);
		else if (entry->fts_info == FTS_NS || entry->fts_info == FTS_DNR)
			errno = entry->fts_errno, fail(entry->fts_path);
		count += entry->fts_info == FTS_F;
	}
	fts_close(tree);
	return count;
}

/* option: what stands behind `name` in the argument, or NULL */
static const char *option(const char *argument, const char *name)
{
	return strncmp(argument, name, strlen(name)) == 0 ? argument + strlen(name) : NULL;
}

int main(int argc, char **argv)
{
	const char *value;
	double seconds = 0;
	for (; argc > 1 && argv[1][0] == '-'; argc--, argv++) {
		if ((value = option(argv[1], "-mutate=")) != NULL)
			seconds = strtod(value, NULL);
		else if ((value = option(argv[1], "-crash=")) != NULL)
			crash_file = value;
		else if ((value = option(argv[1], "-dict=")) == NULL || !mutate_dictionary(value))
			fail(argv[1]);
	}
	if (argc < 2 || (seconds > 0 && crash_file == NULL))
		fail("expected files or folders, and -crash=FILE beside -mutate=SECONDS");
	__sanitizer_set_death_callback(tell);
	__sanitizer_install_malloc_and_free_hooks(count_new, count_end);
	(void)signal(SIGABRT, tell_and_die);
	(void)signal(SIGALRM, tell_and_die);
	size_t count = feed_all(argv + 1), mutated = mutate_run(seconds);
	printf("%zu inputs, %zu mutations\n", count, mutated);
	return count > 0 ? 0 : 2;
}
