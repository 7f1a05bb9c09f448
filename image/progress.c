/* progress.c - the line on the terminal. */
#include <time.h>
#include <unistd.h>
#include "progress.h"
#include "say.h"

enum { FIRST_AFTER = 1000, AGAIN_AFTER = 100 };

static uint64_t now(void)
{
	struct timespec t;
	if (clock_gettime(CLOCK_MONOTONIC, &t) != 0)
		return 0;
	return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

void progress_begin(struct progress *p, const char *what)
{
	const char *terminal = isatty(STDERR_FILENO) ? "yes" : NULL;
	*p = (struct progress){ .wanted = terminal != NULL, .what = what };
	p->began = p->last = now();
}

static void draw(struct progress *p, uint64_t at)
{
	struct buf line = { 0 };
	uint64_t mega = p->done >> 20, seconds = (at - p->began) / 1000;
	say_add(&line, "\r%s: %llu MiB", p->what, (unsigned long long)mega);
	if (p->total > 0)
		say_add(&line, " of %llu", (unsigned long long)(p->total >> 20));
	say_add(&line, ", %llu s \x1b[K", (unsigned long long)seconds);
	let_fail(say_write(STDERR_FILENO, buf_str(&line)));
	buf_free(&line);
	p->shown = true;
}

void progress_add(struct progress *p, uint64_t bytes)
{
	p->done += bytes;
	if (!p->wanted)
		return;
	uint64_t at = now();
	if (at - p->began < FIRST_AFTER || at - p->last < AGAIN_AFTER)
		return;
	p->last = at;
	draw(p, at);
}

void progress_end(struct progress *p)
{
	if (p->shown)
		let_fail(say_write(STDERR_FILENO, STR("\r\x1b[K")));
	p->shown = false;
}
