/* fuzz_subshell - a script: what its subshells, pipelines and $(...) write, and the status in the end, are the same whether
 * they run in place, where the shell can do that, or each in a process. On the virtual system (seam.h), where nothing fails */
#include <fcntl.h>
#include "exec_internal.h"
#include "seam_internal.h"

NORETURN void virtual__exit(int status);
extern const struct builtin_table all_builtins;

/* struct result: not part of the memory of virtual processes. written: standard output, and standard error behind it. */
static struct result {
	bool forks;			/* nothing in place */
	int status;
	struct { size_t n; char text[SEAM_OUTPUT]; } written[2];
} results[2], *result;

static struct file *ends[2];

ssize_t __real_virtual_write(int fd, const void *p, size_t n);
ssize_t __wrap_virtual_write(int fd, const void *p, size_t n);
ssize_t __wrap_virtual_write(int fd, const void *p, size_t n)
{
	const struct file *f = descriptor_of(fd);
	ssize_t put = __real_virtual_write(fd, p, n);
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++)
		if (put > 0 && f == ends[i] && (size_t)put <= SEAM_OUTPUT - result->written[i].n) {
			memcpy(result->written[i].text + result->written[i].n, p, (size_t)put);
			result->written[i].n += (size_t)put;
		}
	return put;
}

/* two_ends: standard output and error are different files. */
static void two_ends(void)
{
	struct descriptor *fds = seam.current->fds;
	file_drop(fds[2].file);
	fds[2].file = file_new_of(FILE_SINK, O_WRONLY);
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++)
		ends[i] = fds[i + 1].file;
}

static void run(void *context)
{
	static char home[] = "HOME=/w/d", path[] = "PATH=/bin:/w", a[] = "A=1 2", locale[] = "LC_ALL=C.UTF-8";
	static char *environment[] = { home, path, a, locale, NULL };
	const struct str *script = context;
	two_ends();
	struct shell *sh = memory_get(sizeof(*sh));
	shell_init(sh, environment, &all_builtins);
	sh->substitute = exec_substitute;
	sh->limits = seam_limits();
	sh->always_fork = result->forks;
	let_fail(exec_text(sh, *script, "-c", 1, 0) == FLOW_NEXT);
	exec_exit_trap(sh);
	shell_flush(sh);
	virtual__exit(sh->status);
}

static bool says(const struct result *r, const char *text)
{
	return memmem(r->written[1].text, r->written[1].n, text, strlen(text)) != NULL;
}

/* ends_well: false: a budget or a limit, which are met sooner in processes; or a stage of a pipeline whose reader went away before it
 * had written all: how far it comes is chance, and in place it comes to its end */
static bool ends_well(struct str script, bool forks)
{
	result = &results[forks];
	result->forks = forks;
	result->written[0].n = result->written[1].n = 0;
	(void)seam_run(run, &script, (struct str){ NULL, 0 });
	result->status = seam_status();
	return !seam_ended_by_budget() && !seam.unread && !says(result, "cannot make a p") && !says(result, "too deep");
}

/* is_known: not what tells pids, chance and the time; and /dev/stdout and its like are no files of the virtual system: in
 * place the shell does without them. */
static bool is_known(struct str script)
{
	static const char *const words[] = {
		"/dev/std", "/dev/fd", "/proc/", "$!", "{!", "PPID", "mktemp", "shuf", "%N", "times",
		"stat ", "full-time"
	};
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (memmem(script.p, script.n, words[i], strlen(words[i])) != NULL)
			return false;
	return true;
}

FUZZ(input)
{
	if (input.n > 4096 || !is_known(input) || !ends_well(input, false) || !ends_well(input, true))
		return;
	for (size_t i = 0; i < 2; i++)
		assert(results[0].written[i].n == results[1].written[i].n &&
			memcmp(results[0].written[i].text, results[1].written[i].text, results[0].written[i].n) == 0);
	assert(results[0].status == results[1].status);
}
