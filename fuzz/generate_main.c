/* generate_main.c - generate SEED: one generated script, on standard output.
 * generate SEED COUNT FOLDER: scripts SEED, SEED + 1, ... as FOLDER/SEED.sh. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include "generate.h"

static void fail(const char *what, const char *name)
{
	(void)fprintf(stderr, "generate: %s \"%s\"\n", what, name);
	exit(2);
}

static uint64_t number(const char *text)
{
	struct parsed_number v = number_parse(str_of(text));
	if (v.state != NUMBER_OK || v.value < 0)
		fail("expected a number, not", text);
	return (uint64_t)v.value;
}

static void write_script(const struct grammar *g, uint64_t seed, FILE *f, const char *name)
{
	struct buf text = { 0 };
	let_fail(generate(g, "script", seed, NULL, &text));
	buf_add_byte(&text, '\n');
	if (fwrite(text.p, 1, text.n, f) != text.n || fflush(f) != 0)
		fail("cannot write", name);
	buf_free(&text);
}

static void write_file(const struct grammar *g, uint64_t seed, const char *folder)
{
	char path[4096];
	if (snprintf(path, sizeof(path), "%s/%06llu.sh", folder, (unsigned long long)seed) >=
		(int)sizeof(path))
		fail("too long a path", folder);
	FILE *f = fopen(path, "w");
	if (f == NULL)
		fail(strerror(errno), path);
	write_script(g, seed, f, path);
	(void)fclose(f);
}

int main(int argc, char **argv)
{
	if (argc != 2 && argc != 4) {
		(void)fputs("usage: generate SEED [COUNT FOLDER]\n", stderr);
		return 2;
	}
	struct grammar *g = grammar_new(grammar_text);
	uint64_t seed = number(argv[1]);
	if (argc == 2)
		write_script(g, seed, stdout, "standard output");
	for (uint64_t i = 0; argc == 4 && i < number(argv[2]); i++)
		write_file(g, seed + i, argv[3]);
	grammar_free(g);
	return 0;
}
