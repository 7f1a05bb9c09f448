/* confine.c - levels and phases, and what is done where a mechanism is missing */
#include "confine.h"
#include "filter.h"
#include "mechanism.h"
#include "sandbox.h"

#include <errno.h>
#include <sys/prctl.h>
#include <unistd.h>

/* What the headers that we are built with do not have. */
enum { SET_MDWE = 65, GET_MDWE = 66, MDWE_REFUSE = 1, MDWE_SELF = 2 };

static void set(struct confinement *c, enum policy_mechanism which, int error)
{
	c->of[which].state = error == 0 ? CONFINE_ON : CONFINE_MISSING;
	c->of[which].error = error;
}

/* ---- A: this process's own code and memory ---- */

/* start_mdwe: memory that was written is never executed. Inherited only where the policy says so:
 * java and node could not live with it. */
static int start_mdwe(bool inherited)
{
	unsigned long wanted = MDWE_REFUSE | (inherited ? 0 : MDWE_SELF);
	if (prctl(SET_MDWE, wanted, 0, 0, 0) == 0)
		return 0;
	int error = errno;
	/* EPERM: it was inherited, and cannot be changed */
	return prctl(GET_MDWE, 0, 0, 0, 0) > 0 ? 0 : error;
}

static void start_own(struct confinement *c, unsigned flags)
{
	set(c, MECHANISM_MDWE, start_mdwe(flags & POLICY_WX_DENY));
	set(c, MECHANISM_MSEAL, relro_seal());
	/* Not at level compat: in a container root has no CAP_SYS_PTRACE, and its children that
	 * open /proc/1/fd/1, as logging does, would be refused too. */
	if (c->level != POLICY_COMPAT || flags & POLICY_DUMP_DENY)
		set(c, MECHANISM_DUMPABLE, prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 ? errno : 0);
}

/* ---- C and D: this process and all that it starts ---- */

/* allow_all: each path of this kind. A program that is not there needs no right; another failure is
 * one. */
static int allow_all(const struct policy *policy, enum policy_kind kind, int ruleset, int abi,
	unsigned rights)
{
	struct policy_entry entry = { 0 };
	while (policy_next(policy, kind, &entry)) {
		int error = landlock_allow(ruleset, abi, entry.path.p, rights);
		if (error != 0 && error != ENOENT && error != ENOTDIR)
			return error;
	}
	return 0;
}

/* enter_list: only the programs of the policy may be executed from now on */
static int enter_list(const struct policy *policy, int abi)
{
	int ruleset = landlock_new(abi, LANDLOCK_RIGHT_EXECUTE, 0);
	if (ruleset < 0)
		return -ruleset;
	int error = allow_all(policy, POLICY_EXEC, ruleset, abi, LANDLOCK_RIGHT_EXECUTE);
	if (error == 0)
		error = allow_all(policy, POLICY_RUN, ruleset, abi, LANDLOCK_RIGHT_EXECUTE);
	if (error == 0)
		error = landlock_enter(ruleset);
	(void)close(ruleset);
	return error;
}

static void start_landlock(const struct policy *policy, struct confinement *c)
{
	c->landlock = landlock_abi();
	if (c->landlock < 0) {
		set(c, MECHANISM_LANDLOCK, -c->landlock);
		return;
	}
	if (!(policy->has & 1U << POLICY_EXEC))
		return;
	int error = enter_list(policy, c->landlock);
	set(c, MECHANISM_LANDLOCK, error);
	/* sixteen domains around us: where there are no filters, nested shells cannot tell */
	if (error == E2BIG)
		c->of[MECHANISM_LANDLOCK].state = CONFINE_INHERITED;
}

static void start_filter(const struct policy *policy, struct confinement *c)
{
	unsigned groups = (1U << FILTER_GROUPS) - 1, answer = FILTER_ANSWER;
	if (policy->flags & POLICY_ALLOW_PTRACE)
		groups &= ~(1U << FILTER_PTRACE);
	if (policy->flags & POLICY_ALLOW_USERNS)
		groups &= ~(1U << FILTER_USERNS);
	if (policy->flags & POLICY_ALLOW_MOUNT)
		groups &= ~(1U << FILTER_MOUNT);
	if (policy->level != POLICY_SEALED)
		groups &= ~(1U << FILTER_SEALED);
	else
		answer |= FILTER_HAS_SEALED;
	if (c->of[MECHANISM_LANDLOCK].state != CONFINE_OFF &&
		c->of[MECHANISM_LANDLOCK].state != CONFINE_MISSING)
		answer |= FILTER_HAS_LANDLOCK;
	set(c, MECHANISM_SECCOMP, filter_load_baseline(groups, answer));
}

/* start_inherited: nothing is put on twice: the 17th Landlock domain would fail, and each filter
 * costs every system call. */
static void start_inherited(struct confinement *c, int has)
{
	c->inside = true;
	c->in_app = filter_in_app();
	c->of[MECHANISM_NO_NEW_PRIVS].state = CONFINE_INHERITED;
	c->of[MECHANISM_SECCOMP].state = CONFINE_INHERITED;
	if (has & FILTER_HAS_LANDLOCK)
		c->of[MECHANISM_LANDLOCK].state = CONFINE_INHERITED;
}

static void start_children(const struct policy *policy, struct confinement *c)
{
	int has = filter_inherited();
	c->landlock = has >= 0 ? landlock_abi() : 0;
	if (has >= 0 && (policy->level != POLICY_SEALED || has & FILTER_HAS_SEALED)) {
		start_inherited(c, has);
		return;
	}
	set(c, MECHANISM_NO_NEW_PRIVS, prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ? errno : 0);
	if (c->of[MECHANISM_NO_NEW_PRIVS].error != 0)
		return;
	if (!(policy->flags & POLICY_ALLOW_MOUNT) && (has < 0 || !(has & FILTER_HAS_LANDLOCK)))
		start_landlock(policy, c);
	start_filter(policy, c);
	c->scope_missing = policy->flags & (POLICY_SCOPE_SIGNAL | POLICY_SCOPE_UNIX) &&
		c->landlock < LANDLOCK_ABI_SCOPES;
}

/* start_checks: securebits and AT_EXECVE_CHECK come with the app: are they there? */
static void start_checks(struct confinement *c)
{
	int error = check_offered();
	set(c, MECHANISM_EXEC_CHECK, error);
	set(c, MECHANISM_SECUREBITS, error);
}

/* ---- what is missing ---- */

/* is_expected: did the policy ask for it, by its level or by name? */
static bool is_expected(const struct policy *policy, enum policy_mechanism which)
{
	if (policy->required & 1U << which)
		return true;
	return which != MECHANISM_MSEAL && policy->level != POLICY_COMPAT;
}

static bool is_missing(const struct confinement *c, unsigned which)
{
	return c->of[which].state == CONFINE_MISSING;
}

static void add_missing(struct log_line *line, const struct confinement *c)
{
	if (!log_list(line, "missing"))
		return;
	for (unsigned i = 0; i < MECHANISMS; i++) {
		char item[40], room[ERROR_NAME];
		struct buf text = { .p = item, .max = sizeof(item), .capacity = sizeof(item) };
		if (!is_missing(c, i))
			continue;
		buf_add(&text, str_of(policy_mechanisms[i]));
		buf_add_byte(&text, ':');
		buf_add(&text, str_of(error_name(c->of[i].error, room)));
		log_item(line, buf_str(&text));
	}
	if (c->scope_missing)
		log_item(line, STR("scope:landlock<6"));
	log_list_end(line);
}

void confine_log(const struct confinement *c, struct log *log)
{
	static const char levels[POLICY_LEVELS][8] = { "compat", "guard", "sealed" };
	struct log_line line;
	log_begin(&line, "confine");
	log_string(&line, "level", str_of(levels[c->level]), 0);
	log_number(&line, "landlock", c->landlock > 0 ? c->landlock : 0);
	log_string(&line, "exec", c->of[MECHANISM_EXEC_CHECK].state == CONFINE_ON ? STR("kernel") :
		STR("none"), 0);
	log_string(&line, "securebits", c->of[MECHANISM_SECUREBITS].state == CONFINE_ON ?
		STR("0xf00") : STR("0x0"), 0);
	log_string(&line, "mdwe", c->of[MECHANISM_MDWE].state == CONFINE_ON ? STR("self") :
		STR("none"), 0);
	add_missing(&line, c);
	log_write(log, STDERR_FILENO, &line);
}

/* judge: after everything was tried. false: the shell may not run. */
static bool judge(const struct policy *policy, const struct confinement *c, struct log *log,
	struct str *problem)
{
	bool told = false;
	*problem = (struct str){ 0 };
	for (unsigned i = 0; i < MECHANISMS; i++) {
		if (!is_missing(c, i) || !is_expected(policy, (enum policy_mechanism)i))
			continue;
		told = true;
		if (policy->required & 1U << i || !sandbox_is_missing(c->of[i].error))
			*problem = str_of(policy_mechanisms[i]);
	}
	told |= c->scope_missing;
	if (policy->landlock > 0 && c->landlock < (int)policy->landlock) {
		told = true;
		*problem = STR("landlock, as new as the policy says");
	}
	if (told)
		confine_log(c, log);
	return problem->p == NULL;
}

bool confine_start(const struct policy *policy, struct confinement *c, struct log *log,
	struct str *problem)
{
	c->level = policy != NULL ? policy->level : POLICY_COMPAT;
	start_own(c, policy != NULL ? policy->flags : 0);
	if (policy == NULL)
		return true;
	if (c->level != POLICY_COMPAT)
		start_children(policy, c);
	if (c->level == POLICY_SEALED || policy->required & (1U << MECHANISM_EXEC_CHECK |
			1U << MECHANISM_SECUREBITS))
		start_checks(c);
	return judge(policy, c, log, problem);
}
