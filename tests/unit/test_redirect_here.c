/* test_redirect_here.c - here-documents: in a file of memory, in one without a name, in a pipe, and in a stream. */
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include "redirect_bench.h"

static size_t read_here(struct shell *sh, struct str text)
{
	struct redirection list[] = { { .kind = REDIR_HERE, .fd = 9, .text = text, .line = 1 } };
	struct redirected undo;
	char block[4096];
	size_t total = 0;
	ssize_t n;
	assert_true(redirect_apply(sh, list, 1, &undo));
	while ((n = read(9, block, sizeof(block))) > 0) {
		assert_memory_equal(block, text.p + total, (size_t)n);
		total += (size_t)n;
	}
	assert_true(redirect_restore(sh, &undo));
	return total;
}

static void here_documents_of_all_sizes(void **state)
{
	struct fixture *f = *state;
	static const size_t sizes[] = { 0, 1, 4095, 4096, 4097, 65535, 65536, 65537, 1 << 20 };
	char *text = memory_get(1 << 20);
	for (size_t i = 0; i < 1 << 20; i++)
		text[i] = (char)(i * 7 % 251);
	int before = open_count();
	for (size_t i = 0; i < ARRAY_LENGTH(sizes); i++)
		assert_int_equal(read_here(&f->sh, (struct str){ text, sizes[i] }), sizes[i]);
	assert_int_equal(open_count(), before);
	memory_release(text);
}

/* forbid: memfd_create fails from here on, and with `unnamed` files without a name, too. */
static bool forbid(bool unnamed)
{
	struct sock_filter program[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_memfd_create, 3, 0),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, unnamed ? SYS_openat : 9999, 0, 3),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[2])),
		BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_TMPFILE & ~O_DIRECTORY, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog filter = { ARRAY_LENGTH(program), program };
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	       prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

/* here_in_a_child: 0 when a large here-document comes through under these conditions. */
static int here_in_a_child(struct fixture *f, bool unnamed, rlim_t descriptors)
{
	pid_t pid = fork();
	if (pid == 0) {
		static char text[1 << 18], got[1 << 18];
		struct rlimit limit = { descriptors, descriptors };
		size_t total = 0;
		ssize_t n;
		memset(text, 'x', sizeof(text));
		if (!forbid(unnamed) || setrlimit(RLIMIT_NOFILE, &limit) < 0)
			_exit(3);
		int fd = redirect_here(&f->sh, (struct str){ text, sizeof(text) });
		if (fd < 0)
			_exit(2);
		while ((n = read(fd, got + total, sizeof(got) - total)) > 0)
			total += (size_t)n;
		_exit(total == sizeof(text) && memcmp(text, got, total) == 0 ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WEXITSTATUS(status);
}

static void here_documents_without_memory_files(void **state)
{
	struct fixture *f = *state;
	assert_int_equal(here_in_a_child(f, false, 100), 0);
	assert_true(shell_assign_text(&f->sh, "TMPDIR", STR("/nonexistent")));
	assert_int_equal(here_in_a_child(f, false, 100), 0);
	assert_true(shell_assign_text(&f->sh, "TMPDIR", str_of(f->directory)));
	assert_int_equal(here_in_a_child(f, false, 100), 0);
	assert_int_equal(here_in_a_child(f, true, 100), 0);
	assert_int_equal(here_in_a_child(f, true, 4), 2);
}

static void here_document_that_cannot_be_kept(void **state)
{
	struct fixture *f = *state;
	pid_t pid = fork();
	if (pid == 0) {
		struct redirection list[] = { REDIRECTION(REDIR_HERE, 5, "text") };
		struct rlimit limit = { 3, 3 };
		struct redirected undo;
		if (setrlimit(RLIMIT_NOFILE, &limit) < 0)
			_exit(3);
		bool good = redirect_apply(&f->sh, list, 1, &undo);
		buf_add_byte(&f->messages.data, '\0');
		_exit(!good && strstr(f->messages.data.p, "here-document of 4 bytes") != NULL ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
}

static void here_document_in_memory(void **state)
{
	struct fixture *f = *state;
	struct redirection list[] = { REDIRECTION(REDIR_HERE, 0, "ab") };
	struct redirected undo;
	int before = open_count();
	char c;
	assert_true(redirect_virtual(&f->sh, list, 1, &undo));
	assert_int_equal(open_count(), before);
	assert_int_equal(stream_read_byte(f->sh.in, &c), STREAM_GOT);
	assert_int_equal(c, 'a');
	assert_true(redirect_restore(&f->sh, &undo));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(here_documents_of_all_sizes), TEST(here_documents_without_memory_files),
		TEST(here_document_that_cannot_be_kept), TEST(here_document_in_memory),
	};
	close_all();
	return RUN_TESTS(tests);
}
