/* damage.c - damage SEALED: what a sealed file does when it is damaged in every way that we can think of: cut off, a byte
 * of the payload changed, a bit of the ELF header, the program headers or the note changed. One static file.
 *
 * SEALED's entrypoint prints "entry". Each damaged copy is started twice, for the entrypoint and for a command string that
 * is not pinned. It must not run the string, ever. The entrypoint may run only where the bytes that were changed mean
 * nothing: never when the payload was touched, or the file was cut off before its end. Where execution begins at another
 * address (e_entry), the operands may be lost before our code sees them, so that it is started for the entrypoint. */
#include <elf.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <fcntl.h>
#include <unistd.h>

static unsigned char *bytes;
static size_t size, payload, headers_end;
static unsigned refused, killed, not_started, unharmed, lost, wrong, runs;

enum meaning { MEANS_MUCH, MEANS_NOTHING, MEANS_ENTRY };

static void fail(const char *what)
{
	perror(what);
	exit(2);
}

/* run: the first n bytes as a program; what it printed, and its wait status. 127: the kernel did not start it. */
static int run(size_t n, char *const argv[], char out[64])
{
	static char *const environment[] = { NULL };
	int ends[2], status, fd = memfd_create("sealed", MFD_CLOEXEC);
	size_t got = 0;

	if (fd < 0 || pipe(ends) != 0)
		fail("memfd_create");
	for (size_t at = 0; at < n;) {
		ssize_t put = write(fd, bytes + at, n - at);
		if (put <= 0)
			fail("write");
		at += (size_t)put;
	}
	pid_t pid = fork();
	if (pid == 0) {
		int null = open("/dev/null", O_RDWR);
		dup2(null, 0);
		dup2(null, 2);
		dup2(ends[1], 1);
		close(ends[0]);
		close(ends[1]);
		alarm(10);
		fexecve(fd, argv, environment);
		_exit(127);
	}
	close(ends[1]);
	close(fd);
	for (ssize_t more; got < 63 && (more = read(ends[0], out + got, 63 - got)) > 0;)
		got += (size_t)more;
	out[got] = '\0';
	close(ends[0]);
	if (pid < 0 || waitpid(pid, &status, 0) != pid)
		fail("waitpid");
	runs++;
	return status;
}

static void complain(const char *what, size_t at, const char *out, int status)
{
	printf("%s at %zu: wait status %x, printed \"%s\"\n", what, at, (unsigned)status, out);
	wrong++;
}

/* try: the first n bytes; meaning: what the damaged bytes may mean at most */
static void try(const char *what, size_t n, size_t at, enum meaning meaning)
{
	char *entry[] = { (char[]){ "sh" }, NULL };
	char *string[] = { (char[]){ "sh" }, (char[]){ "-c" }, (char[]){ "echo string" }, NULL };
	char out[64];
	int status = run(n, string, out);

	if (strcmp(out, "entry\n") == 0 && meaning == MEANS_ENTRY)
		lost++;
	else if (out[0] != '\0')
		complain(what, at, out, status);
	status = run(n, entry, out);
	if (strcmp(out, "entry\n") == 0 && meaning != MEANS_MUCH)
		unharmed++;
	else if (out[0] != '\0')
		complain(what, at, out, status);
	else if (WIFSIGNALED(status))
		killed++;
	else if (WEXITSTATUS(status) == 78 || WEXITSTATUS(status) == 2)
		refused++;	/* 2: what sandbox/relro.c or memory that runs out says */
	else if (WEXITSTATUS(status) == 127)
		not_started++;
	else
		complain(what, at, out, status);
}

static void read_file(const char *path)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0 || fstat(fd, &st) != 0)
		fail(path);
	size = (size_t)st.st_size;
	bytes = malloc(size);
	if (bytes == NULL || read(fd, bytes, size) != (ssize_t)size)
		fail(path);
	close(fd);
}

/* look: where the payload begins, and where the headers and the note behind them end */
static void look(void)
{
	Elf64_Ehdr elf;

	memcpy(&elf, bytes, sizeof(elf));
	headers_end = elf.e_phoff + elf.e_phnum * sizeof(Elf64_Phdr) + 36;
	for (unsigned i = 0; i < elf.e_phnum; i++) {
		Elf64_Phdr header;
		memcpy(&header, bytes + elf.e_phoff + i * sizeof(header), sizeof(header));
		if (header.p_type == PT_LOAD)
			payload = header.p_offset;
	}
	if (payload == 0 || payload >= size || memcmp(bytes + payload, "nacreSEA", 8) != 0) {
		puts("this file has no payload");
		exit(2);
	}
}

static void flip(const char *what, size_t at, unsigned char bits, enum meaning meaning)
{
	bytes[at] ^= bits;
	try(what, size, at, meaning);
	bytes[at] ^= bits;
}

int main(int argc, char **argv)
{
	char *entry[] = { (char[]){ "sh" }, NULL };
	char out[64];

	if (argc != 2)
		return 2;
	read_file(argv[1]);
	look();
	if (run(size, entry, out) != 0 || strcmp(out, "entry\n") != 0) {
		puts("the file does not do its work when it is whole");
		return 2;
	}
	for (size_t n = payload; n < size; n++)
		try("cut off", n, n, MEANS_MUCH);
	for (size_t n = 0; n < payload; n += n < 4096 ? 61 : 4096)
		try("cut off", n, n, MEANS_MUCH);
	for (size_t at = payload; at < size; at++) {
		flip("payload", at, (unsigned char)(1 << at % 8), MEANS_MUCH);
		flip("payload", at, 0xff, MEANS_MUCH);
	}
	for (size_t at = 0; at < headers_end; at++)
		for (unsigned bit = at % 2; bit < 8; bit += 2)
			flip("header", at, (unsigned char)(1 << bit), at / 8 == offsetof(Elf64_Ehdr, e_entry) / 8 ?
				MEANS_ENTRY : MEANS_NOTHING);
	printf("%u runs: %u copies refused, %u killed, %u not started by the kernel, %u where it means nothing, "
		"%u operands lost\n", runs, refused, killed, not_started, unharmed, lost);
	return wrong != 0;
}
