/* stopwatch.c - stopwatch SIGNAL PID: sends the signal (a number), waits until the process has ended, for at most three
 * seconds, and prints the milliseconds that this took, with one decimal. A host tool of the demo and the tests. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

int main(int argc, char **argv)
{
	if (argc != 3) {
		fputs("usage: stopwatch SIGNAL PID\n", stderr);
		return 2;
	}
	int number = (int)strtol(argv[1], NULL, 10);
	pid_t pid = (pid_t)strtol(argv[2], NULL, 10);
	int fd = pid > 0 ? (int)syscall(SYS_pidfd_open, pid, 0) : -1;
	double start = now();
	if (fd < 0 || kill(pid, number) != 0) {
		fprintf(stderr, "stopwatch: process %s: %s\n", argv[2], strerror(errno));
		return 2;
	}
	struct pollfd ended = { .fd = fd, .events = POLLIN };
	if (poll(&ended, 1, 3000) != 1) {
		fprintf(stderr, "stopwatch: process %s has not ended in 3 seconds\n", argv[2]);
		return 1;
	}
	printf("%.1f\n", now() - start);
	return 0;
}
