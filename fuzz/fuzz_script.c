/* fuzz_script - a script, and behind a NUL byte choices: the whole interpreter, with all its builtins, on a virtual
 * system (seam.h). It ends; whatever it started has its end too; after the last command all memory is given back, no
 * descriptor of the shell's own is open, and all that is counted up has been counted down */
#include "exec_internal.h"
#include "seam.h"

extern const struct builtin_table all_builtins;

static struct shell *shell_begin(char **environment)
{
	struct shell *sh = memory_get(sizeof(*sh));
	shell_init(sh, environment, &all_builtins);
	sh->substitute = exec_substitute;
	sh->limits = seam_limits();
	if (seam_is_init())
		job_become_init(sh);
	return sh;
}

static void shell_end(struct shell *sh)
{
	exec_exit_trap(sh);
	shell_flush(sh);
	assert(sh->status >= 0 && sh->status <= 255);
	assert(sh->in_place == 0 && sh->function_depth == 0 && sh->dot_depth == 0 && sh->loop_depth == 0);
	assert(sh->saved_fds == NULL && !sh->worker && !sh->tracing);
	jobs_free(sh);
	shell_free(sh);
	memory_release(sh);
}

static void run(void *context)
{
	static char home[] = "HOME=/w/d", path[] = "PATH=/bin:/w", a[] = "A=1 2", locale[] = "LC_ALL=C.UTF-8";
	static char *environment[] = { home, path, a, locale, NULL };
	const struct str *script = context;
	struct shell *sh = shell_begin(environment);
	/* Something lies there already: an empty arena has no mark to come back to. */
	(void)arena_alloc(&sh->scratch, 1);
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	enum flow flow = exec_text(sh, *script, "-c", 1, 0);
	if (flow == FLOW_NEXT) {
		struct arena_mark now = arena_take_mark(&sh->scratch);
		assert(now.chunk == mark.chunk && now.next == mark.next);
	}
	shell_end(sh);
	seam_expect_clean();
}

FUZZ(input)
{
	struct str choices = seam_cut(&input);
	if (input.n <= 4096)
		(void)seam_run(run, &input, choices);
}
