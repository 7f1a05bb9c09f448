/* replay.c - feeds a fuzz target every file below the paths that it is given, without a fuzzer: any
 * compiler will do. What a sanitizer or an assertion has to say ends with the name of the file. */
#include <errno.h>
#include <fts.h>
#include <sanitizer/common_interface_defs.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include "fuzz.h"

/* LIMIT_INPUT: bytes of one file. */
#define LIMIT_INPUT ((size_t)4 << 20)

static const char *current;

/* tell: NULL: a leak, which is seen at the end */
static void tell(void)
{
	if (current != NULL)
		fprintf(stderr, "the input was %s\n", current);
}

static void tell_and_die(int number)
{
	tell();
	(void)signal(number, SIG_DFL);
	(void)raise(number);
}

NORETURN static void fail(const char *path)
{
	fprintf(stderr, "%s: %s\n", path, strerror(errno));
	exit(2);
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
	/* exactly as many bytes as there are, so that a read behind them shows */
	uint8_t *input = memory_get(n + (n == 0));
	memcpy(input, room, n);
	current = path;
	(void)LLVMFuzzerTestOneInput(input, n);
	current = NULL;
	memory_release(input);
}

int main(int argc, char **argv)
{
	FTS *tree;
	FTSENT *entry;
	size_t count = 0;
	if (argc < 2 || (tree = fts_open(argv + 1, FTS_PHYSICAL | FTS_NOCHDIR, NULL)) == NULL)
		fail("expected files or folders");
	__sanitizer_set_death_callback(tell);
	(void)signal(SIGABRT, tell_and_die);
	while ((entry = fts_read(tree)) != NULL) {
		if (entry->fts_info == FTS_F)
			feed(entry->fts_path);
		else if (entry->fts_info == FTS_NS || entry->fts_info == FTS_DNR)
			errno = entry->fts_errno, fail(entry->fts_path);
		count += entry->fts_info == FTS_F;
	}
	fts_close(tree);
	printf("%zu inputs\n", count);
	return count > 0 ? 0 : 2;
}
