/* floor.c - the least that a program can do: start-up is compared with it, and it is the "static external program". */
#include <unistd.h>

/* Returns the number of its arguments. Called with "pause" alone it waits to be killed. */
int main(int argc, char **argv)
{
	if (argc == 2 && argv[1][0] == 'p')
		pause();
	return argc - 1;
}
