/* phase.c - which program is the app, and as whom it runs */
#include "phase.h"
#include "filetest.h"
#include "passwd.h"

#include <errno.h>

/* is_listed: does a `run` line name it? */
static bool is_listed(const struct policy *policy, const char *path)
{
	struct policy_entry entry = { 0 };
	if ((policy->has & 1U << POLICY_RUN) == 0)
		return false;
	if (policy_covers(policy, POLICY_RUN, str_of(path)))
		return true;
	while (policy_next(policy, POLICY_RUN, &entry))
		if (filetest_same(path, entry.path.p))	/* links have many names */
			return true;
	return false;
}

static bool fail(struct shell *sh, const char *path, const char *why)
{
	shell_error(sh, "%s: cannot start it as the policy says: %s", path, why);
	sh->status = 126;
	return false;
}

/* find_user: names are resolved now, in the image's files */
static bool find_user(struct shell *sh, struct confine_app *app, const char *text)
{
	uint32_t uid, gid;
	enum passwd_owner found = passwd_owner(&sh->scratch, text, &uid, &gid);
	if (found != OWNER_OK || uid == PASSWD_NO_ID)
		return false;
	struct str user = { text, str_find(str_of(text), ':') };
	struct str line = passwd_entry(&sh->scratch, PASSWD_FILE, user);
	if (gid == PASSWD_NO_ID)
		gid = passwd_number(passwd_field(line, PASSWD_GID));
	if (gid == PASSWD_NO_ID)
		return false;
	if (line.p != NULL) {
		struct passwd_groups groups =
			passwd_groups(&sh->scratch, passwd_field(line, PASSWD_NAME));
		app->groups = groups.list;
		app->group_count = groups.count;
	}
	app->switches = true;
	app->uid = uid;
	app->gid = gid;
	return true;
}

bool phase_begin(struct shell *sh, const char *path, bool replaces, struct confine_app *app)
{
	const struct policy *policy = sh->policy;
	struct policy_entry user = { 0 };
	const char *what;
	*app = (struct confine_app){ .ruleset = -1 };
	/* what a script of the setup becomes is still the setup, unless it is listed */
	replaces = replaces && !sh->subshell && !sh->confined.inside;
	if (policy == NULL || policy->level == POLICY_COMPAT || sh->confined.in_app ||
		(!replaces && !is_listed(policy, path)))
		return true;
	if (!confine_prepare(policy, &sh->confined, !replaces, app, &what)) {
		shell_error(sh, "%s: cannot start it as the policy says: %s: %m", path, what);
		sh->status = 126;
		return false;
	}
	if (policy_next(policy, POLICY_USER, &user) && !find_user(sh, app, user.path.p)) {
		confine_release(app);
		return fail(sh, path, "there is no such user or group");
	}
	return true;
}
