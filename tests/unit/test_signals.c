/* test_signals.c - names, flags, the table of traps, waiting without a race. */
#include <errno.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include "unit.h"
#include "signals.h"

static void numbers_of_names(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		int number;
	} cases[] = {
		{ "EXIT", 0 }, { "exit", 0 }, { "0", 0 }, { "HUP", SIGHUP }, { "hup", SIGHUP },
		{ "SIGHUP", SIGHUP }, { "sigHup", SIGHUP }, { "15", 15 }, { "64", 64 }, { "015", 15 },
		{ "65", -1 }, { "-1", -1 }, { "", -1 }, { "SIG", -1 }, { "SIGEXIT", -1 }, { "H", -1 },
		{ "HUPX", -1 }, { "99999999999999999999", -1 }, { "1x", -1 }, { " 1", -1 },
		{ "CLD", SIGCHLD }, { "IOT", SIGABRT }, { "POLL", SIGPOLL }, { "SIGSIGHUP", -1 },
		{ "RTMIN-1", -1 }, { "RTMAX+1", -1 }, { "RTMIN+", -1 }, { "RTMIN+-1", -1 },
		{ "RTMIN+x", -1 }, { "RTMIN+1000", -1 }, { "RTMIN+99999999999999999999", -1 },
		{ "RTMIDDLE", -1 },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		assert_int_equal(signal_number(str_of(cases[i].name)), cases[i].number);
	assert_int_equal(signal_number(STR("RTMIN")), SIGRTMIN);
	assert_int_equal(signal_number(STR("RTMIN+2")), SIGRTMIN + 2);
	assert_int_equal(signal_number(STR("rtmax-3")), SIGRTMAX - 3);
	assert_int_equal(signal_number(STR("RTMAX")), SIGRTMAX);
}

static void every_name_leads_back(void **state)
{
	(void)state;
	char room[16];
	int names = 0;
	for (int i = 0; i < SIGNAL_COUNT; i++) {
		const char *name = signal_name(i, room);
		if (name == NULL)
			continue;
		names++;
		assert_int_equal(signal_number(str_of(name)), i);
	}
	assert_true(names > 55);
	assert_string_equal(signal_name(0, room), "EXIT");
	assert_string_equal(signal_name(SIGABRT, room), "ABRT");
	assert_string_equal(signal_name(SIGRTMIN, room), "RTMIN");
	assert_string_equal(signal_name(SIGRTMIN + 1, room), "RTMIN+1");
	assert_string_equal(signal_name(SIGRTMAX, room), "RTMAX");
	assert_null(signal_name(32, room));
	assert_null(signal_name(65, room));
	assert_null(signal_name(-1, room));
}

static void flags_are_taken_once(void **state)
{
	(void)state;
	struct traps traps;
	traps_init(&traps);
	assert_true(traps_set(&traps, SIGUSR1, TRAP_ACTION, STR("one")));
	assert_true(traps_set(&traps, SIGUSR2, TRAP_ACTION, STR("two")));
	assert_true(traps.any);
	assert_false(signals_pending());
	assert_int_equal(traps_next(&traps), 0);
	raise(SIGUSR2);
	raise(SIGUSR1);
	raise(SIGUSR1);
	assert_true(signals_pending());
	assert_true(signals_flagged(SIGUSR1));
	assert_int_equal(traps_waiting(&traps), SIGUSR1);
	assert_int_equal(traps_next(&traps), SIGUSR1);
	assert_true(signals_pending());
	assert_int_equal(traps_next(&traps), SIGUSR2);
	assert_int_equal(traps_next(&traps), 0);
	assert_false(signals_pending());
	assert_false(signals_take(SIGUSR1));
	traps_free(&traps);
	signal(SIGUSR1, SIG_DFL);
	signal(SIGUSR2, SIG_DFL);
}

static void a_flag_without_a_trap_is_dropped(void **state)
{
	(void)state;
	struct traps traps;
	traps_init(&traps);
	assert_true(traps_set(&traps, SIGUSR1, TRAP_ACTION, STR("one")));
	raise(SIGUSR1);
	assert_true(traps_set(&traps, SIGUSR1, TRAP_IGNORED, STR("")));
	raise(SIGUSR1);
	assert_true(signals_pending());
	assert_int_equal(traps_next(&traps), 0);
	assert_false(signals_pending());
	assert_true(traps_set(&traps, SIGUSR1, TRAP_DEFAULT, STR("")));
	assert_false(traps.any);
	traps_free(&traps);
}

static void action_text_is_copied_and_pinned(void **state)
{
	(void)state;
	struct traps traps;
	char text[] = "echo a";
	traps_init(&traps);
	assert_true(traps_set(&traps, 0, TRAP_ACTION, (struct str){ text, 6 }));
	text[0] = 'x';
	struct trap_text *pin = trap_pin(traps.of[0].action);
	assert_true(traps_set(&traps, 0, TRAP_ACTION, STR("other")));
	assert_string_equal(pin->text, "echo a");
	assert_int_equal(pin->length, 6);
	assert_string_equal(traps.of[0].action->text, "other");
	traps_free(&traps);
	assert_string_equal(pin->text, "echo a");
	trap_unpin(pin);
	trap_unpin(NULL);
	assert_null(trap_pin(NULL));
}

static void ignored_on_entry_stays(void **state)
{
	(void)state;
	struct traps traps;
	struct sigaction action;
	traps_init(&traps);
	signal(SIGUSR1, SIG_IGN);
	assert_false(traps_set(&traps, SIGUSR1, TRAP_ACTION, STR("no")));
	assert_int_equal(traps.of[SIGUSR1].state, TRAP_DEFAULT);
	assert_int_equal(sigaction(SIGUSR1, NULL, &action), 0);
	assert_true(action.sa_handler == SIG_IGN);
	assert_false(traps.any);
	traps_look_at_entry(&traps);
	assert_false(traps.of[SIGUSR2].entry_ignored);
	traps_free(&traps);
	signal(SIGUSR1, SIG_DFL);
}

static void reset_in_a_subshell(void **state)
{
	(void)state;
	struct traps traps;
	struct sigaction action;
	traps_init(&traps);
	assert_true(traps_set(&traps, SIGUSR1, TRAP_ACTION, STR("one")));
	assert_true(traps_set(&traps, SIGUSR2, TRAP_IGNORED, STR("")));
	assert_true(traps_set(&traps, 0, TRAP_ACTION, STR("end")));
	raise(SIGUSR1);
	traps_reset(&traps);
	assert_false(signals_pending());
	assert_false(traps.any);
	assert_int_equal(traps.of[SIGUSR1].state, TRAP_DEFAULT);
	assert_int_equal(traps.of[SIGUSR2].state, TRAP_IGNORED);
	assert_int_equal(traps.of[0].state, TRAP_DEFAULT);
	assert_int_equal(sigaction(SIGUSR1, NULL, &action), 0);
	assert_true(action.sa_handler == SIG_DFL);
	assert_int_equal(sigaction(SIGUSR2, NULL, &action), 0);
	assert_true(action.sa_handler == SIG_IGN);
	/* What `trap` prints is still there, for a subshell of the subshell too, until a trap is set. */
	assert_true(traps.show_parents);
	assert_string_equal(traps.of[SIGUSR1].printed->text, "one");
	traps_reset(&traps);
	assert_string_equal(traps.of[0].printed->text, "end");
	assert_true(traps_set(&traps, SIGHUP, TRAP_ACTION, STR("hup")));
	assert_false(traps.show_parents);
	assert_null(traps.of[SIGUSR1].printed);
	assert_true(traps_set(&traps, SIGHUP, TRAP_DEFAULT, STR("")));
	assert_true(traps_set(&traps, SIGUSR2, TRAP_DEFAULT, STR("")));
	traps_free(&traps);
}

static void child_signal_is_never_ignored(void **state)
{
	(void)state;
	struct traps traps;
	struct sigaction action;
	traps_init(&traps);
	assert_true(traps_set(&traps, SIGCHLD, TRAP_IGNORED, STR("")));
	assert_int_equal(sigaction(SIGCHLD, NULL, &action), 0);
	assert_true(action.sa_handler == SIG_DFL);
	assert_true(traps.children_ignored);
	assert_true(traps_set(&traps, SIGCHLD, TRAP_DEFAULT, STR("")));
	assert_false(traps.children_ignored);
	traps_free(&traps);
	signal(SIGCHLD, SIG_IGN);
	traps_init(&traps);
	traps_children(&traps);
	assert_true(traps.children_ignored);
	assert_int_equal(sigaction(SIGCHLD, NULL, &action), 0);
	assert_true(action.sa_handler == SIG_DFL);
	traps_free(&traps);
}

static void forwarding(void **state)
{
	(void)state;
	pid_t pid = fork();
	if (pid == 0) {
		struct traps traps;
		traps_init(&traps);
		signal(SIGHUP, SIG_IGN);
		traps_forward(&traps);
		raise(SIGTERM);
		raise(SIGUSR1);
		raise(SIGHUP);
		bool good = signals_flagged(SIGTERM) && signals_flagged(SIGUSR1) &&
			    !signals_flagged(SIGHUP) && traps_next(&traps) == 0 &&
			    signals_flagged(SIGTERM);
		/* A trap that goes leaves the handler for forwarding behind. */
		good = good && traps_set(&traps, SIGINT, TRAP_ACTION, STR("x")) &&
		       traps_set(&traps, SIGINT, TRAP_DEFAULT, STR(""));
		raise(SIGINT);
		good = good && signals_flagged(SIGINT);
		traps_for_exec(&traps);
		struct sigaction action;
		good = good && sigaction(SIGTERM, NULL, &action) == 0 && action.sa_handler == SIG_DFL;
		traps_free(&traps);
		_exit(good ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
	assert_true(signal_is_forwarded(SIGWINCH));
	assert_false(signal_is_forwarded(SIGCHLD));
	assert_false(signal_is_forwarded(SIGSEGV));
	assert_true(signal_is_ending(SIGQUIT));
	assert_false(signal_is_ending(SIGUSR1));
}

static void waiting(void **state)
{
	(void)state;
	struct traps traps;
	int ends[2];
	traps_init(&traps);
	assert_int_equal(wait_event(NULL, 0, 10), 0);
	assert_true(traps_set(&traps, SIGUSR1, TRAP_ACTION, STR("one")));
	/* A signal that came before is not slept through. */
	raise(SIGUSR1);
	assert_int_equal(wait_event(NULL, 0, 10000), -1);
	assert_int_equal(errno, EINTR);
	/* It was seen: now the time passes. */
	assert_int_equal(wait_event(NULL, 0, 10), 0);
	assert_int_equal(pipe(ends), 0);
	struct pollfd fd = { .fd = ends[0], .events = POLLIN };
	assert_int_equal(wait_event(&fd, 1, 10), 0);
	assert_int_equal(write(ends[1], "x", 1), 1);
	assert_int_equal(wait_event(&fd, 1, -1), 1);
	assert_true(fd.revents & POLLIN);
	close(ends[0]);
	close(ends[1]);
	assert_int_equal(traps_next(&traps), SIGUSR1);
	assert_true(traps_set(&traps, SIGUSR1, TRAP_DEFAULT, STR("")));
	traps_free(&traps);
}

/* A caught signal that was blocked by whoever started us still ends a wait. */
static void waiting_with_a_blocked_signal(void **state)
{
	(void)state;
	sigset_t set, old;
	signals_catch(SIGALRM);
	sigemptyset(&set);
	sigaddset(&set, SIGALRM);
	sigprocmask(SIG_BLOCK, &set, &old);
	alarm(1);
	assert_int_equal(wait_event(NULL, 0, 10000), -1);
	assert_true(signals_take(SIGALRM));
	sigprocmask(SIG_SETMASK, &old, NULL);
	signal(SIGALRM, SIG_DFL);
}

static void blocking(void **state)
{
	(void)state;
	sigset_t old;
	signals_catch(SIGUSR1);
	signals_block(&old);
	raise(SIGUSR1);
	assert_false(signals_flagged(SIGUSR1));
	signals_restore(&old);
	assert_true(signals_take(SIGUSR1));
	assert_false(signals_pending());
	signals_remind();
	assert_true(signals_pending());
	signal(SIGUSR1, SIG_DFL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_of_names),
		cmocka_unit_test(every_name_leads_back),
		cmocka_unit_test(flags_are_taken_once),
		cmocka_unit_test(a_flag_without_a_trap_is_dropped),
		cmocka_unit_test(action_text_is_copied_and_pinned),
		cmocka_unit_test(ignored_on_entry_stays),
		cmocka_unit_test(reset_in_a_subshell),
		cmocka_unit_test(child_signal_is_never_ignored),
		cmocka_unit_test(forwarding),
		cmocka_unit_test(waiting),
		cmocka_unit_test(waiting_with_a_blocked_signal),
		cmocka_unit_test(blocking),
	};
	return RUN_TESTS(tests);
}
