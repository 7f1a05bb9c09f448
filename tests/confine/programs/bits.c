/* bits.c - sets and locks the securebits in the first argument (hexadecimal), and runs the rest */
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	if (argc < 3 || prctl(PR_SET_SECUREBITS, strtoul(argv[1], NULL, 16), 0, 0, 0) != 0) {
		perror("bits");
		return 77;
	}
	execv(argv[2], argv + 2);
	perror(argv[2]);
	return 125;
}
