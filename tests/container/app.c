/* app.c - the program that the container tests start: it waits, ends or forks as it is told. One static file.
 *
 *	app wait		says "ready" and waits for a signal, with default actions
 *	app catch		says "ready"; tells each signal that comes; TERM ends it with status 7
 *	app exit N		ends with status N
 *	app kill N		kills itself with signal N
 *	app orphans N		leaves N processes behind that end a little later
 *	app linger		says "ready", and leaves one process behind that ends after ten seconds
 *	app ignore N FILE	ignores signal N and becomes FILE
 *	app about		tells pid, descriptors, ignored and blocked signals, arguments
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void say(const char *text)
{
	if (write(1, text, strlen(text)) < 0)
		_exit(1);
}

static void tell_signal(int number)
{
	char text[] = "got 00\n";
	text[4] = (char)('0' + number / 10);
	text[5] = (char)('0' + number % 10);
	say(text);
	if (number == SIGTERM)
		_exit(7);
}

static void catch_all(void)
{
	static const int numbers[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGWINCH };
	struct sigaction action = { .sa_handler = tell_signal };
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		sigaction(numbers[i], &action, NULL);
}

_Noreturn static void wait_forever(void)
{
	for (;;)
		pause();
}

/* leave_behind: a process whose parent is gone, and which ends after so many microseconds. */
static void leave_behind(useconds_t microseconds)
{
	pid_t child = fork();
	if (child == 0) {
		if (fork() == 0)
			usleep(microseconds);
		_exit(0);
	}
	if (child < 0 || waitpid(child, NULL, 0) != child)
		_exit(1);
}

static void about(char **argv)
{
	sigset_t blocked;
	struct sigaction action;

	printf("pid %d\ndescriptors:", getpid());
	for (int fd = 0; fd < 1024; fd++) {
		if (fcntl(fd, F_GETFD) >= 0)
			printf(" %d", fd);
	}
	printf("\nignored signals:");
	for (int n = 1; n < 65; n++) {
		if (sigaction(n, NULL, &action) == 0 && action.sa_handler == SIG_IGN)
			printf(" %d", n);
	}
	printf("\nblocked signals:");
	sigprocmask(SIG_BLOCK, NULL, &blocked);
	for (int n = 1; n < 65; n++) {
		if (sigismember(&blocked, n) == 1)
			printf(" %d", n);
	}
	for (int i = 2; argv[i]; i++)
		printf("\nargument: %s", argv[i]);
	printf("\n");
}

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";
	int number = argc > 2 ? (int)strtol(argv[2], NULL, 10) : 0;

	if (strcmp(what, "wait") == 0) {
		say("ready\n");
		wait_forever();
	} else if (strcmp(what, "catch") == 0) {
		catch_all();
		say("ready\n");
		wait_forever();
	} else if (strcmp(what, "exit") == 0) {
		return number;
	} else if (strcmp(what, "kill") == 0) {
		kill(getpid(), number);
		wait_forever();
	} else if (strcmp(what, "orphans") == 0) {
		for (int i = 0; i < number; i++)
			leave_behind(20000);
	} else if (strcmp(what, "linger") == 0) {
		leave_behind(10000000);
		say("ready\n");
	} else if (strcmp(what, "ignore") == 0 && argc == 4) {
		signal(number, SIG_IGN);
		execv(argv[3], argv + 3);
		return 127;
	} else if (strcmp(what, "about") == 0) {
		about(argv);
	} else {
		return 2;
	}
	return 0;
}
