/* times.c - processor time of the shell and of its children (2.15 times) */
#include "shell.h"

#include <sys/resource.h>

static void add_time(struct buf *line, const struct timeval *t)
{
	uint32_t fraction = (uint32_t)t->tv_usec;
	buf_add_integer(line, (int64_t)t->tv_sec / 60);
	buf_add_byte(line, 'm');
	buf_add_integer(line, (int64_t)t->tv_sec % 60);
	buf_add_byte(line, '.');
	for (int i = 0; i < 6; i++) {
		buf_add_byte(line, (char)('0' + fraction / 100000));
		fraction = fraction % 100000 * 10;
	}
	buf_add_byte(line, 's');
}

static enum flow run_times(struct shell *sh, const struct args *args)
{
	static const int who[] = { RUSAGE_SELF, RUSAGE_CHILDREN };
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	struct buf *text = buf_new(&sh->scratch);
	struct rusage *usage = ARENA_NEW(&sh->scratch, struct rusage);

	(void)args;
	for (size_t i = 0; i < ARRAY_LENGTH(who); i++) {
		(void)getrusage(who[i], usage);		/* it knows these two */
		add_time(text, &usage->ru_utime);
		buf_add_byte(text, ' ');
		add_time(text, &usage->ru_stime);
		buf_add_byte(text, '\n');
	}
	stream_write(sh->out, buf_str(text));
	arena_rewind(&sh->scratch, mark);
	return FLOW_NEXT;
}

const struct builtin builtin_times = {
	.name = "times", .run = run_times,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_FINITE,
	.options = "", .operands = { 0, 0 },
	BUILTIN_HELP("times",
		"Print the user and the system time that the shell has used, and below it that\n"
		"of its children that have ended, in minutes and seconds.")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
