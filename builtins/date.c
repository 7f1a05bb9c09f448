/* date.c - write or set the date and time (XCU date) */
#include "timeform.h"
#include "utility.h"
#include "when.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* RFC_3339: an option that has only a name. */
#define RFC_3339 '\1'

/* struct precision: what -I and --rfc-3339 may be told. */
struct precision {
	const char *name, *iso, *rfc;
};
static const struct precision precisions[] = {
	{ "date", "%Y-%m-%d", "%Y-%m-%d" },
	{ "seconds", "%Y-%m-%dT%H:%M:%S%:z", "%Y-%m-%d %H:%M:%S%:z" },
	{ "ns", "%Y-%m-%dT%H:%M:%S,%N%:z", "%Y-%m-%d %H:%M:%S.%N%:z" },
	{ "hours", "%Y-%m-%dT%H%:z", NULL },
	{ "minutes", "%Y-%m-%dT%H:%M%:z", NULL },
};

/* ---- what to write ---- */

/* format_of: of one option that means a format; NULL: its argument is none of the precisions, and a
 * message was printed */
static const char *format_of(struct shell *sh, const struct args *args,
	const struct option_given *option)
{
	if (option->letter == 'R')
		return "%a, %d %b %Y %H:%M:%S %z";
	struct str name = option->value != NULL ? str_of(option->value) : STR("date");
	for (size_t i = 0; i < ARRAY_LENGTH(precisions); i++) {
		const struct precision *p = &precisions[i];
		const char *format = option->letter == 'I' ? p->iso : p->rfc;
		if (format != NULL && name.n > 0 && str_starts(str_of(p->name), name))
			return format;
	}
	(void)shell_misuse(sh, args, "\"%s\": expected %s", option->value, option->letter == 'I' ?
		"date, hours, minutes, seconds or ns" : "date, seconds or ns");
	return NULL;
}

/* find_format: from the options and a +FORMAT operand; NULL: wrong use, which was said */
static const char *find_format(struct shell *sh, const struct args *args)
{
	unsigned formats = 0;
	const char *format = "%a %b %e %H:%M:%S %Z %Y";
	for (size_t i = 0; i < args->given_count; i++) {
		char letter = args->given[i].letter;
		if (letter != 'I' && letter != 'R' && letter != RFC_3339)
			continue;
		formats++;
		format = format_of(sh, args, &args->given[i]);
		if (format == NULL)
			return NULL;
	}
	if (args->argc > 0 && args->argv[0][0] == '+') {
		formats++;
		format = args->argv[0] + 1;
	}
	if (formats <= 1)
		return format;
	(void)shell_misuse(sh, args, "more than one format");
	return NULL;
}

/* ---- which time ---- */

/* parse_operand: MMDDhhmm[[CC]YY][.SS] (XCU date): the year stands behind */
static struct timespec parse_operand(struct shell *sh, const char *text, struct timespec now)
{
	size_t digits = strspn(text, "0123456789");
	if (digits < 8)
		return (struct timespec){ .tv_nsec = -1 };
	struct buf *stamp = buf_new(&sh->scratch);
	buf_add(stamp, (struct str){ text + 8, digits - 8 });
	buf_add(stamp, (struct str){ text, 8 });
	buf_add_text(stamp, text + digits);
	return when_parse_stamp(buf_terminated(stamp), now);
}

static void bad_date(struct shell *sh, const char *text)
{
	(void)shell_fail(sh, 1, "\"%s\": expected a date such as 2024-02-29 12:34:56, @SECONDS or "
		"\"2 days ago\"", text);
}

/* struct clock: room for what the system tells */
struct clock {
	struct timespec now;
	struct stat st;
};

/* find_time: tv_nsec < 0: there is none, a message was printed */
static struct timespec find_time(struct shell *sh, const struct args *args)
{
	const char *text = args_value(args, args_has(args, 's') ? 's' : 'd');
	const char *file = args_value(args, 'r');
	const char *operand = args->argc > 0 && args->argv[0][0] != '+' ? args->argv[0] : NULL;
	struct clock *clock = ARENA_NEW(&sh->scratch, struct clock);
	(void)syscall(SYS_clock_gettime, CLOCK_REALTIME, &clock->now);
	struct timespec time = clock->now;
	if (operand != NULL || text != NULL) {
		time = operand != NULL ? parse_operand(sh, operand, time) : when_parse(text, time);
		if (time.tv_nsec < 0)
			bad_date(sh, operand != NULL ? operand : text);
	} else if (file != NULL) {
		time.tv_nsec = -1;
		if (stat(file, &clock->st) == 0)
			time = clock->st.st_mtim;
		else
			let_fail(utility_file_error(sh, file));
	}
	return time;
}

static void write_time(struct shell *sh, const char *format, struct timespec time)
{
	struct buf *out = buf_new(&sh->scratch);
	if (!timeform_add_time(out, format, time)) {
		(void)shell_fail(sh, 1, "the time is too far away");
		return;
	}
	buf_add_byte(out, '\n');
	stream_write(sh->out, buf_str(out));
}

/* use_utc: -u: as if TZ were UTC0, until utility_timezone is called */
static void use_utc(struct shell *sh)
{
	char **environment = arena_alloc(&sh->scratch, 2 * sizeof(*environment));
	environment[0] = arena_copy(&sh->scratch, STR("TZ=UTC0"));
	environment[1] = NULL;
	environ = environment;
	tzset();
}

static bool set_clock(struct shell *sh, struct timespec time)
{
	struct timespec *room = arena_alloc(&sh->scratch, sizeof(*room));
	*room = time;
	return clock_settime(CLOCK_REALTIME, room) == 0;
}

static enum flow date(struct shell *sh, const struct args *args)
{
	bool sets = args_has(args, 's') || (args->argc > 0 && args->argv[0][0] != '+');
	if (args_has(args, 'd') + args_has(args, 'r') + sets > 1)
		return shell_misuse(sh, args, "more than one time");
	const char *format = find_format(sh, args);
	if (format == NULL)
		return FLOW_NEXT;
	struct timespec time = find_time(sh, args);
	if (time.tv_nsec < 0)
		return FLOW_NEXT;
	if (sets && !set_clock(sh, time))
		(void)shell_fail(sh, 1, "cannot set the date: %m");
	write_time(sh, format, time);
	return FLOW_NEXT;
}

static enum flow run_date(struct shell *sh, const struct args *args)
{
	if (args_has(args, 'u'))
		use_utc(sh);
	else
		utility_timezone(sh);
	enum flow flow = date(sh, args);
	utility_timezone(sh);
	return flow;
}

const struct builtin builtin_date = {
	.name = "date", .run = run_date,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE | BUILTIN_PERMUTES | BUILTIN_LOOKS,
	.options = "d:r:s:uI::R\1:", .operands = { 0, 1 }, .misuse = 1,
	.long_options = "date=d reference=r set=s utc=u universal=u uct=u iso-8601=I rfc-email=R "
		"rfc-2822=R rfc-3339=\1",
	BUILTIN_HELP("date [-uR] [-I[precision]] [-d when | -r file | -s when] "
		"[+format | MMDDhhmm[[CC]YY]]",
		"Write the time as the format says, whose conversions are those of XCU date,\n"
		"and %e %k %l %N %P %q %s %:z; _ - 0 ^ # and a width may stand behind the %.\n"
		"\t-d when\twrite that time: 2024-02-29 12:34:56, 2024-02-29T12:34:56Z, @SECONDS,\n"
		"\t\tyesterday, 2 days ago, next month, ...\n"
		"\t-r file\twrite when the file was modified last\n"
		"\t-s when\tset the time, as the operand MMDDhhmm[[CC]YY] does\n"
		"\t-u\tuse UTC, not the zone that TZ names\n"
		"\t-I[precision], --rfc-3339=precision\n"
		"\t\tISO 8601, RFC 3339: date, hours, minutes, seconds or ns\n"
		"\t-R\tas in mail")
	BUILTIN_PROMISE("stdio rpath settime")
	.touches = 0,
};
