/* confine_app.c - what comes with the app: the write list, another user, and securebits that make
 * every shell that it starts ask the kernel first */
#include "confine.h"
#include "mechanism.h"

#include <errno.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Both bits of check.c, and the locks of both. */
enum { EXEC_BITS = 0xf00 };

static bool fail(const char **path, const char *what, int error)
{
	*path = what;
	errno = error;
	return false;
}

/* allow_devices: what programs write to without its being a file of anybody */
static void allow_devices(int ruleset, int abi)
{
	static const char devices[][12] = {
		"/dev/null", "/dev/zero", "/dev/full", "/dev/tty", "/dev/pts", "/dev/shm"
	};
	for (size_t i = 0; i < ARRAY_LENGTH(devices); i++)
		(void)!landlock_allow(ruleset, abi, devices[i], LANDLOCK_RIGHT_WRITE);
}

static bool allow_writing(const struct policy *policy, int ruleset, int abi, const char **path)
{
	struct policy_entry entry = { 0 };
	while (policy_next(policy, POLICY_WRITE, &entry)) {
		int error = landlock_allow(ruleset, abi, entry.path.p, LANDLOCK_RIGHT_WRITE);
		if (error != 0)
			return fail(path, entry.path.p, error);
	}
	allow_devices(ruleset, abi);
	return true;
}

static unsigned scopes(const struct policy *policy, int abi)
{
	if (abi < LANDLOCK_ABI_SCOPES)
		return 0;
	return (policy->flags & POLICY_SCOPE_SIGNAL ? LANDLOCK_SCOPE_SIGNAL : 0U) |
		(policy->flags & POLICY_SCOPE_UNIX ? LANDLOCK_SCOPE_UNIX : 0U);
}

/* prepare_domain: one of its own, in any case, where the shell stays: what is in a domain cannot
 * look into a process outside it. */
static bool prepare_domain(const struct policy *policy, int abi, bool spawned,
	struct confine_app *app, const char **path)
{
	bool writes = policy->has & 1U << POLICY_WRITE;
	unsigned scoped = scopes(policy, abi);
	if (!writes && scoped == 0 && (!spawned || abi < 2))
		return true;
	app->ruleset = landlock_new(abi, writes ? LANDLOCK_RIGHT_WRITE : 0, scoped);
	if (app->ruleset < 0)
		return fail(path, "landlock", -app->ruleset);
	return !writes || allow_writing(policy, app->ruleset, abi, path);
}

bool confine_prepare(const struct policy *policy, const struct confinement *c, bool spawned,
	struct confine_app *app, const char **path)
{
	*app = (struct confine_app){ .ruleset = -1 };
	if (policy == NULL || c->level == POLICY_COMPAT || c->in_app)
		return true;
	app->wanted = true;
	app->marks = c->of[MECHANISM_SECCOMP].state == CONFINE_ON || c->inside;
	app->securebits = c->level == POLICY_SEALED &&
		c->of[MECHANISM_SECUREBITS].state == CONFINE_ON;
	if (c->landlock <= 0 || policy->flags & POLICY_ALLOW_MOUNT)
		return true;
	return prepare_domain(policy, c->landlock, spawned, app, path);
}

/* switch_user: system calls, not libc's functions, which would speak to all threads of a process
 * that shares its memory with us. */
static int switch_user(const struct confine_app *app)
{
	uid_t uid[3];
	gid_t gid[3];
	/* who is that user already has nothing to give up */
	if (getresuid(&uid[0], &uid[1], &uid[2]) == 0 && uid[0] == app->uid && uid[1] == app->uid &&
		uid[2] == app->uid && uid[0] != 0)
		return 0;
	if (syscall(SYS_setgroups, app->group_count, app->groups) != 0 ||
		syscall(SYS_setresgid, app->gid, app->gid, app->gid) != 0 ||
		syscall(SYS_setresuid, app->uid, app->uid, app->uid) != 0)
		return errno;
	bool done = getresuid(&uid[0], &uid[1], &uid[2]) == 0 && uid[0] == app->uid &&
		uid[1] == app->uid && uid[2] == app->uid &&
		getresgid(&gid[0], &gid[1], &gid[2]) == 0 && gid[0] == app->gid &&
		gid[1] == app->gid && gid[2] == app->gid;
	return done ? 0 : EPERM;
}

int confine_enter(const struct confine_app *app, const char **what)
{
	int error = app->ruleset >= 0 ? landlock_enter(app->ruleset) : 0;
	*what = "landlock";
	if (error == 0 && app->switches) {
		*what = "user";
		error = switch_user(app);
	}
	if (error == 0 && app->securebits) {
		int bits = prctl(PR_GET_SECUREBITS, 0, 0, 0, 0);
		*what = "securebits";
		if (bits < 0 || prctl(PR_SET_SECUREBITS, bits | EXEC_BITS, 0, 0, 0) != 0)
			error = errno;
	}
	if (error == 0 && app->marks) {
		*what = "seccomp";
		error = filter_load_app();
	}
	return error;
}

void confine_release(struct confine_app *app)
{
	if (app->ruleset >= 0)
		(void)close(app->ruleset);
	app->ruleset = -1;
}
