/* compare.c - generated scripts under nacre and under four other shells, which vote.
 *
 *	compare [--seed S] [--count N] [--jobs J] [--shell PATH] [--known FILE] [--out FOLDER]
 *		[--alone yes]
 *	compare [--shell PATH] FILE...		what each shell does with these scripts
 *
 * Scripts S to S + N - 1 run under nacre, dash, BusyBox ash, bash --posix and mksh as sh, each in a
 * new folder. Where at least three of the four others write the same, fail or succeed alike, or
 * leave the same files, and nacre does not, the script is made as small as it gets. It has failed,
 * unless a line of the file of known differences explains the small one. FOLDER gets the small
 * scripts, and FOLDER/seeds one line for each script that was not like the others.
 *
 *	compare.c	options, workers, the summary
 *	bench.c		runs one script under one shell
 *	folder.c	the folder that it finds, and leaves
 *	judge.c		who agrees with whom
 *	shrink.c	a smaller script that differs in the same way
 *	known.c		what docs/posix.md explains
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include "shells.h"

enum { LIMIT_JOBS = 64 };

struct options {
	int64_t seed, count, jobs;
	const char *known, *out, *alone;
	const char *temporary;
	struct shell_command shells[SHELLS];
};

_Noreturn void die(const char *what, const char *name)
{
	(void)fprintf(stderr, "shells: %s \"%s\"%s%s\n", what, name, errno != 0 ? ": " : "",
		errno != 0 ? strerror(errno) : "");
	exit(2);
}

/* ---- one worker ---- */

struct worker {
	const struct options *options;
	struct bench bench;
	struct known *known;
	struct grammar *grammar;
	FILE *seeds;
};

static void write_small(const struct worker *w, int64_t seed, struct str script)
{
	char path[4200];
	(void)snprintf(path, sizeof(path), "%s/%lld.sh", w->options->out, (long long)seed);
	FILE *f = fopen(path, "w");
	if (f == NULL || fwrite(script.p, 1, script.n, f) != script.n || fclose(f) != 0)
		die("cannot write", path);
}

/* record: a line of the file of seeds. The small script is its last field. */
static void record(const struct worker *w, const char *kind, struct str row, int64_t seed,
	struct str script)
{
	struct buf text = { 0 };
	one_line(script, &text);
	(void)fprintf(w->seeds, "%s\t%.*s\t%lld\t%s\n", kind, (int)row.n, row.p, (long long)seed,
		buf_terminated(&text));
	(void)fflush(w->seeds);
	buf_free(&text);
}

static void text_of(unsigned differs, struct buf *out)
{
	static const char *const names[] = { "output", "status", "files", "signal", "time" };
	for (unsigned i = 0; i < ARRAY_LENGTH(names); i++) {
		if ((differs & (1U << i)) == 0)
			continue;
		if (out->n > 0)
			buf_add_byte(out, '+');
		buf_add(out, str_of(names[i]));
	}
}

/* explain: what becomes of a script that differs, or on which nacre is alone: then differs is 0. */
static void explain(struct worker *w, int64_t seed, unsigned differs, struct choices *choices)
{
	struct buf what = { 0 }, small = { 0 };
	bool steady = shrink(&w->bench, w->options->shells, w->grammar, &differs, choices);
	script_of(w->grammar, choices, &small);
	struct str row = known_row(w->known, buf_str(&small));
	text_of(differs, &what);
	write_small(w, seed, buf_str(&small));
	if (!steady)
		record(w, "unsteady", buf_str(&what), seed, buf_str(&small));
	else if (row.n > 0)
		record(w, "known", row, seed, buf_str(&small));
	else
		record(w, differs != 0 ? "failed" : "undecided", buf_str(&what), seed, buf_str(&small));
	buf_free(&what);
	buf_free(&small);
}

static void one_seed(struct worker *w, int64_t seed)
{
	struct buf script = { 0 };
	struct choices choices = { NULL, 0 };
	let_fail(generate(w->grammar, "script", (uint64_t)seed, &choices, &script));
	buf_add_byte(&script, '\n');
	struct verdict v = try_script(&w->bench, w->options->shells, buf_str(&script), ENOUGH_TO_PASS);
	if (v.slow)
		record(w, "slow", STR(""), seed, STR(""));
	else if (v.differs != 0 || (v.undecided && w->options->alone != NULL))
		explain(w, seed, v.differs, &choices);
	else
		record(w, v.undecided ? "undecided" : "passed", STR(""), seed, STR(""));
	buf_free(&script);
	choices_free(&choices);
}

static void seeds_path(const struct options *o, int64_t job, char path[4200])
{
	(void)snprintf(path, 4200, "%s/seeds.%lld", o->out, (long long)job);
}

/* work: every jobs-th seed */
static void work(const struct options *o, int64_t job)
{
	char path[4200];
	struct worker w = { .options = o, .known = known_read(o->known) };
	w.grammar = grammar_new(grammar_text);
	bench_init(&w.bench, o->temporary);
	seeds_path(o, job, path);
	w.seeds = fopen(path, "w");
	if (w.seeds == NULL)
		die("cannot write", path);
	for (int64_t i = job; i < o->count; i += o->jobs)
		one_seed(&w, o->seed + i);
	(void)fclose(w.seeds);
	bench_free(&w.bench);
	grammar_free(w.grammar);
	known_free(w.known);
}

/* ---- what came of it ---- */

static void show(const char *label, struct str text)
{
	(void)printf("    %-8s", label);
	for (size_t i = 0; i < text.n && i < 400; i++) {
		unsigned char c = (unsigned char)text.p[i];
		if (c == '\n')
			(void)fputs(i + 1 < text.n ? "\n            " : "", stdout);
		else if (c < ' ' || c > '~')
			(void)printf("\\%03o", c);
		else
			(void)putchar(c);
	}
	(void)putchar('\n');
}

static void show_outcome(const char *name, const struct outcome *o, bool files)
{
	char status[32];
	if (o->slow)
		(void)snprintf(status, sizeof(status), "stopped");
	else if (o->status >= 256)
		(void)snprintf(status, sizeof(status), "signal %d", o->status - 256);
	else
		(void)snprintf(status, sizeof(status), "status %d%s", o->status,
			o->complained ? ", complains" : "");
	(void)printf("  %s: %s\n", name, status);
	show("", buf_str(&o->out));
	if (files)
		show("files", buf_str(&o->files));
}

/* show_script: what each shell does with it. True when nacre does not stand against most. */
static bool show_script(const struct options *o, struct bench *b, struct str script)
{
	struct outcome outcomes[SHELLS] = { 0 };
	for (int i = 0; i < SHELLS; i++)
		bench_run(b, &o->shells[i], script, &outcomes[i]);
	struct verdict v = judge(outcomes);
	for (int i = 0; i < SHELLS; i++) {
		show_outcome(o->shells[i].name, &outcomes[i], (v.differs & DIFFERS_FILES) != 0);
		outcome_free(&outcomes[i]);
	}
	return v.differs == 0;
}

static void read_file(const char *path, struct buf *text)
{
	char room[4096];
	size_t n;
	FILE *f = fopen(path, "r");
	if (f == NULL)
		die("cannot read", path);
	while ((n = fread(room, 1, sizeof(room), f)) > 0)
		buf_add(text, (struct str){ room, n });
	(void)fclose(f);
}

static int show_files(const struct options *o, char **paths)
{
	struct bench b;
	int failed = 0;
	bench_init(&b, o->temporary);
	for (; *paths != NULL; paths++) {
		struct buf text = { 0 };
		read_file(*paths, &text);
		(void)printf("%s\n", *paths);
		failed += !show_script(o, &b, buf_str(&text));
		buf_free(&text);
	}
	bench_free(&b);
	return failed > 0;
}

/* summary: tests/shells/run makes "N passed, N failed" of FOLDER/seeds; here the files of the
 * workers become it. */
static void join_seeds(const struct options *o)
{
	char path[4200];
	(void)snprintf(path, sizeof(path), "%s/seeds", o->out);
	FILE *all = fopen(path, "w");
	if (all == NULL)
		die("cannot write", path);
	for (int64_t job = 0; job < o->jobs; job++) {
		struct buf text = { 0 };
		seeds_path(o, job, path);
		read_file(path, &text);
		(void)fwrite(text.p, 1, text.n, all);
		buf_free(&text);
		(void)unlink(path);
	}
	(void)fclose(all);
}

static int run_workers(const struct options *o)
{
	int failed = 0, status;
	(void)mkdir(o->out, 0755);
	for (int64_t job = 0; job < o->jobs; job++) {
		pid_t pid = fork();
		if (pid < 0)
			die("cannot start", "a worker");
		if (pid == 0) {
			work(o, job);
			exit(0);
		}
	}
	while (wait(&status) > 0)
		failed += status != 0;
	if (failed > 0)
		die("a worker has failed; what it has found is in", o->out);
	join_seeds(o);
	return 0;
}

/* ---- options ---- */

static int64_t number(const char *text)
{
	struct parsed_number v = number_parse(str_of(text));
	if (v.state != NUMBER_OK || v.value < 0)
		die("expected a number, not", text);
	return v.value;
}

/* read_option: NAME VALUE at argv; false when it is no option. */
static bool read_option(struct options *o, char **argv)
{
	struct { const char *name; int64_t *number; const char **text; } const all[] = {
		{ "--seed", &o->seed, NULL }, { "--count", &o->count, NULL },
		{ "--jobs", &o->jobs, NULL }, { "--shell", NULL, &o->shells[0].path },
		{ "--known", NULL, &o->known }, { "--out", NULL, &o->out },
		{ "--alone", NULL, &o->alone },
	};
	if (argv[0][0] != '-')
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(all); i++) {
		if (strcmp(argv[0], all[i].name) != 0)
			continue;
		if (argv[1] == NULL)
			die("expected a value behind", argv[0]);
		if (all[i].text != NULL)
			*all[i].text = argv[1];
		else
			*all[i].number = number(argv[1]);
		return true;
	}
	die("unknown option", argv[0]);
}

static const char *absolute(const char *path)
{
	char *full = realpath(path, NULL);
	if (full == NULL || access(full, X_OK) != 0)
		die("there is no shell", path);
	return full;
}

int main(int argc, char **argv)
{
	struct options o = {
		.seed = 1, .count = 300, .jobs = 1, .known = "tests/shells/known",
		.out = "obj/shells", .temporary = getenv("TMPDIR"),
		.shells = {
			{ "nacre", "obj/release/nacre", { "sh" } },
			{ "dash", "/bin/dash", { "sh" } },
			{ "ash", "/bin/busybox", { "ash" } },
			{ "mksh", "/bin/mksh", { "sh" } },
			{ "bash", "/bin/bash", { "bash", "--posix" } },
		},
	};
	(void)argc;
	errno = 0;
	argv++;
	while (argv[0] != NULL && read_option(&o, argv))
		argv += 2;
	if (o.temporary == NULL)
		o.temporary = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
	if (o.jobs < 1 || o.jobs > LIMIT_JOBS)
		die("expected 1 to 64 jobs, not", "--jobs");
	for (int i = 0; i < SHELLS; i++)
		o.shells[i].path = absolute(o.shells[i].path);
	return argv[0] != NULL ? show_files(&o, argv) : run_workers(&o);
}
