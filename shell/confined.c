/* confined.c - the shell's side of confinement */
#include "confined.h"
#include "digest.h"

#include <errno.h>
#include <unistd.h>

void confined_begin(struct shell *sh)
{
	struct str problem;
	if (confine_start(sh->policy, &sh->confined, &sh->log, &problem))
		return;
	shell_error(sh, "the policy requires what is missing here: %.*s: nothing runs",
		(int)problem.n, problem.p);
	_exit(CONFINE_REFUSED);
}

/* ---- what may be interpreted ---- */

struct str confined_hash(struct shell *sh, struct str text)
{
	struct digest digest;
	unsigned char hash[DIGEST_MOST];
	struct buf out = { .arena = &sh->scratch };
	digest_begin_sha256(&digest);
	digest_add(&digest, text);
	digest_end(&digest, hash);
	buf_add(&out, STR("sha256:"));
	for (size_t i = 0; i < digest_length(DIGEST_SHA256); i++) {
		buf_add_byte(&out, "0123456789abcdef"[hash[i] >> 4]);
		buf_add_byte(&out, "0123456789abcdef"[hash[i] & 15]);
	}
	report_add(&out, " (len %zu)", text.n);
	return buf_str(&out);
}

bool confined_allows_string(struct shell *sh, const char *text)
{
	if (!(check_wanted() & CHECK_INTERACTIVE))
		return true;
	const struct denial denial = {
		.op = "sh-c", .by = "shell", .rule = "deny-interactive", .error = EACCES,
		.arg = confined_hash(sh, str_of(text)), .status = 126
	};
	log_deny(&sh->log, &denial);
	(void)shell_fail(sh, 126, "-c: who started this shell has denied it (securebits)");
	return false;
}

bool confined_allows_input(struct shell *sh)
{
	unsigned wanted = check_wanted();
	const char *problem = wanted != 0 ? check_script(0) : NULL;
	if (problem == NULL)
		return true;
	const struct denial denial = {
		.op = "stdin", .by = "shell", .error = errno, .status = 126,
		.rule = wanted & CHECK_INTERACTIVE ? "deny-interactive" : "restrict-file"
	};
	log_deny(&sh->log, &denial);
	(void)shell_fail(sh, 126, "standard input: %s (securebits)", problem);
	return false;
}

/* ---- for a person ---- */

static const char *const uses[MECHANISMS] = {
	[MECHANISM_NO_NEW_PRIVS] = "set-user-ID programs give no rights",
	[MECHANISM_DUMPABLE] = "others of the same user cannot look into this process",
	[MECHANISM_MDWE] = "no memory of this process is written and then executed",
	[MECHANISM_MSEAL] = "its code and constants stay what they are",
	[MECHANISM_SECCOMP] = "system calls are refused; workers are locked",
	[MECHANISM_LANDLOCK] = "only listed programs start, only listed files are written",
	[MECHANISM_EXEC_CHECK] = "the kernel says what may be interpreted",
	[MECHANISM_SECUREBITS] = "apps' shells ask it, and cannot stop asking",
};

/* state_of: what stands in the column "here" */
static const char *state_of(const struct confinement *here, const struct confinement *kernel,
	unsigned which)
{
	if (here->of[which].state == CONFINE_INHERITED)
		return "inherited";
	if (here->of[which].state == CONFINE_ON || kernel->of[which].state == CONFINE_ON)
		return "on";
	return here->of[which].state == CONFINE_MISSING ? "MISSING" : "off";
}

NOINLINE void print_row(struct shell *sh, const struct confinement *kernel, unsigned which)
{
	char room[ERROR_NAME], version[24] = "yes";
	int error = kernel->of[which].error;
	struct buf offered = { .p = version, .n = 3, .capacity = sizeof(version),
		.max = sizeof(version) };
	if (which == MECHANISM_LANDLOCK && error == 0)
		report_add(&offered, ", ABI %d", kernel->landlock);
	if (error != 0)
		offered.n = 0;
	if (error != 0)
		report_add(&offered, "no: %s", error_name(error, room));
	buf_add_byte(&offered, '\0');
	shell_printf(sh, "%-13s %-10s %-14s %s\n", policy_mechanisms[which],
		state_of(&sh->confined, kernel, which), version, uses[which]);
}

/* print_errors: what the names in the second column mean */
static void print_errors(struct shell *sh, const struct confinement *kernel)
{
	static const struct {
		int error;
		const char *meaning;
	} meanings[] = {
		{ ENOSYS, "ENOSYS      the kernel does not have it, or the runtime hides it" },
		{ EINVAL, "EINVAL      the kernel does not have it" },
		{ EOPNOTSUPP, "EOPNOTSUPP  the kernel has it, and it is off since boot (lsm=)" },
		{ EPERM, "EPERM       the container's runtime refuses it (its profile)" },
		{ EACCES, "EACCES      the container's runtime refuses it" },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(meanings); i++)
		for (unsigned which = 0; which < MECHANISMS; which++)
			if (kernel->of[which].error == meanings[i].error) {
				shell_printf(sh, "%s\n", meanings[i].meaning);
				break;
			}
}

void confined_status(struct shell *sh)
{
	static const char *const levels[] = {
		"compat: nothing is inherited by programs", "guard", "sealed"
	};
	struct confinement kernel = { 0 };
	confine_probe(&kernel);
	shell_printf(sh, "level         %s%s\n", levels[sh->confined.level],
		sh->policy == NULL ? " (this file has no policy)" : "");
	/* from level guard on the probe has found our own filter */
	if (sh->confined.level == POLICY_COMPAT ? kernel.inside : sh->confined.inside)
		shell_printf(sh, "inside        %s\n",
			"another shell's confinement: it is not put on twice");
	shell_printf(sh, "\n%-13s %-10s %-14s %s\n", "mechanism", "here", "offered", "what for");
	for (unsigned i = 0; i < MECHANISMS; i++)
		print_row(sh, &kernel, i);
	print_errors(sh, &kernel);
	unsigned wanted = check_wanted();
	if (wanted & CHECK_FILES)
		shell_printf(sh, "scripts       only files that may be executed\n");
	if (wanted & CHECK_INTERACTIVE)
		shell_printf(sh, "-c            denied\n");
}
