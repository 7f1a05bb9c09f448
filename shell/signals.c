/* signals.c - the handler, its flags, and waiting without a race. What traps do with them is
 * in signals_traps.c. */
#include <errno.h>
#include <poll.h>
#include <time.h>
#include "signals_internal.h"

/* Set by the handler: a flag for each signal until somebody takes it, one that says that some
 * flag is set, and one that says that a signal came since the last wait_event. */
volatile sig_atomic_t signals_arrived;
static volatile sig_atomic_t flagged[SIGNAL_COUNT];
static volatile sig_atomic_t news;
static sigset_t caught;		/* signals that have the handler */

static const struct {
	char name[7];
	unsigned char number;
} signal_names[] = {
	{ "HUP", SIGHUP }, { "INT", SIGINT }, { "QUIT", SIGQUIT }, { "ILL", SIGILL },
	{ "TRAP", SIGTRAP }, { "ABRT", SIGABRT }, { "BUS", SIGBUS }, { "FPE", SIGFPE },
	{ "KILL", SIGKILL }, { "USR1", SIGUSR1 }, { "SEGV", SIGSEGV }, { "USR2", SIGUSR2 },
	{ "PIPE", SIGPIPE }, { "ALRM", SIGALRM }, { "TERM", SIGTERM }, { "STKFLT", SIGSTKFLT },
	{ "CHLD", SIGCHLD }, { "CONT", SIGCONT }, { "STOP", SIGSTOP }, { "TSTP", SIGTSTP },
	{ "TTIN", SIGTTIN }, { "TTOU", SIGTTOU }, { "URG", SIGURG }, { "XCPU", SIGXCPU },
	{ "XFSZ", SIGXFSZ }, { "VTALRM", SIGVTALRM }, { "PROF", SIGPROF }, { "WINCH", SIGWINCH },
	{ "IO", SIGIO }, { "PWR", SIGPWR }, { "SYS", SIGSYS },
	/* second names */
	{ "IOT", SIGABRT }, { "POLL", SIGPOLL }, { "CLD", SIGCHLD }
};

/* equal_letters: without regard to case; b is upper case. */
static bool equal_letters(struct str a, const char *b)
{
	for (size_t i = 0; i < a.n; i++) {
		char c = a.p[i];
		if (c >= 'a' && c <= 'z')
			c = (char)(c - 'a' + 'A');
		if (b[i] == '\0' || c != b[i])
			return false;
	}
	return b[a.n] == '\0';
}

/* real_time: RTMIN, RTMAX, RTMIN+n, RTMAX-n */
static int real_time(struct str name)
{
	int offset = 0;

	if (name.n < 5)
		return -1;
	struct str base = { name.p, 5 }, rest = str_skip(name, 5);
	bool low = equal_letters(base, "RTMIN");
	if (!low && !equal_letters(base, "RTMAX"))
		return -1;
	if (rest.n > 0) {
		if (rest.n < 2 || rest.p[0] != (low ? '+' : '-') || !is_digit(rest.p[1]))
			return -1;
		struct parsed_number parsed = number_parse(str_skip(rest, 1));
		if (parsed.state != NUMBER_OK || parsed.value > SIGNAL_COUNT)
			return -1;
		offset = (int)parsed.value;
	}
	int number = low ? SIGRTMIN + offset : SIGRTMAX - offset;
	return number >= SIGRTMIN && number <= SIGRTMAX ? number : -1;
}

int signal_number(struct str name)
{
	if (name.n > 0 && is_digit(name.p[0])) {
		struct parsed_number number = number_parse(name);
		bool known = number.state == NUMBER_OK && number.value < SIGNAL_COUNT;
		return known ? (int)number.value : -1;
	}
	if (equal_letters(name, "EXIT"))
		return 0;
	if (name.n > 3 && equal_letters((struct str){ name.p, 3 }, "SIG"))
		name = str_skip(name, 3);
	for (size_t i = 0; i < ARRAY_LENGTH(signal_names); i++)
		if (equal_letters(name, signal_names[i].name))
			return signal_names[i].number;
	return real_time(name);
}

const char *signal_name(int number, char room[SIGNAL_ROOM])
{
	if (number == 0)
		return "EXIT";
	for (size_t i = 0; i < ARRAY_LENGTH(signal_names); i++)
		if (signal_names[i].number == number)
			return signal_names[i].name;
	if (number < SIGRTMIN || number > SIGRTMAX)
		return NULL;
	/* The two halves of the range are named from their own end, as kill(1) programs do. */
	bool low = number - SIGRTMIN <= (SIGRTMAX - SIGRTMIN) / 2;
	int offset = low ? number - SIGRTMIN : SIGRTMAX - number;
	memcpy(room, low ? "RTMIN+" : "RTMAX-", 7);
	char *end = room + 6;
	if (offset >= 10)
		*end++ = (char)('0' + offset / 10);
	*end++ = (char)('0' + offset % 10);
	*(offset == 0 ? room + 5 : end) = '\0';
	return room;
}

static void on_signal(int number)
{
	flagged[number] = 1;
	signals_arrived = 1;
	news = 1;
}

void signals_catch(int number)
{
	struct sigaction action = { .sa_handler = on_signal };

	sigaddset(&caught, number);
	sigaction(number, &action, NULL);
}

void signals_release(int number, bool ignore)
{
	struct sigaction action = { .sa_handler = ignore ? SIG_IGN : SIG_DFL };

	sigaction(number, &action, NULL);
	sigdelset(&caught, number);
}

bool signals_caught(int number)
{
	return sigismember(&caught, number) == 1;
}

bool signals_any_caught(void)
{
	return !sigisemptyset(&caught);
}

bool signals_flagged(int number)
{
	return flagged[number] != 0;
}

bool signals_take(int number)
{
	if (flagged[number] == 0)
		return false;
	flagged[number] = 0;
	/* Cleared first, then looked at: a signal that comes in between sets it again. */
	signals_arrived = 0;
	for (int i = 1; i < SIGNAL_COUNT; i++)
		if (flagged[i] != 0)
			signals_arrived = 1;
	return true;
}

void signals_forget(void)
{
	for (int i = 1; i < SIGNAL_COUNT; i++)
		flagged[i] = 0;
	signals_arrived = 0;
	news = 0;
}

void signals_block(sigset_t *old)
{
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, old);
}

void signals_restore(const sigset_t *old)
{
	sigprocmask(SIG_SETMASK, old, NULL);
}

int wait_event(struct pollfd *fds, unsigned long count, int64_t milliseconds)
{
	struct timespec limit = { .tv_sec = (time_t)(milliseconds / 1000),
				  .tv_nsec = (long)(milliseconds % 1000) * 1000000 };
	sigset_t old, open;
	int result = -1, error = EINTR;

	signals_block(&old);
	if (news == 0) {
		/* A mask that was handed down blocked must not keep out what we wait for. */
		open = old;
		for (int i = 1; i < SIGNAL_COUNT; i++)
			if (sigismember(&caught, i) == 1)
				sigdelset(&open, i);
		result = ppoll(fds, count, milliseconds < 0 ? NULL : &limit, &open);
		error = errno;
	}
	news = 0;
	signals_restore(&old);
	errno = error;
	return result;
}
