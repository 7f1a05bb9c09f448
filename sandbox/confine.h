/* confine.h - the levels: what the policy of this file asks for, put on with the mechanisms that
 * the kernel and the container's runtime offer.
 *
 * confine_start is for the shell and all that it starts; what comes with the app is prepared by
 * confine_prepare, and put on by confine_enter in the process that becomes the app. */
#ifndef NACRE_CONFINE_H
#define NACRE_CONFINE_H

#include "log.h"
#include "policy.h"

/* enum confine_state: of one mechanism */
enum confine_state {
	CONFINE_OFF,		/* nobody asked for it here */
	CONFINE_ON,
	CONFINE_INHERITED,	/* it was on already */
	CONFINE_MISSING		/* asked for, and not to be had: `error` */
};

/* struct confinement: how it stands; all zero: nothing was done yet. */
struct confinement {
	enum policy_level level;
	bool inside;		/* a shell of our kind has confined this process already */
	bool in_app;		/* ... and this is the app, or one of its children */
	bool scope_missing;	/* `scope` needs a newer Landlock */
	int landlock;		/* ABI, or -errno; 0: not asked */
	struct {
		enum confine_state state;
		int error;
	} of[MECHANISMS];
};

/* CONFINE_REFUSED: the exit status where what the policy requires is missing. */
#define CONFINE_REFUSED 78

/* confine_start: policy NULL: level compat. What is missing is told in one line of the log where
 * the policy asked for it. false: something that it requires is missing, or a mechanism that was
 * there has failed: *problem says which in words for a message, and nothing may run. */
bool confine_start(const struct policy *policy, struct confinement *c, struct log *log,
	struct str *problem) MUST_USE;
/* confine_log: that line. */
void confine_log(const struct confinement *c, struct log *log);
/* confine_probe: what there is here: `error` is 0 where the kernel offers it, or what it says;
 * `state` is CONFINE_ON where this process has it now. Nothing is changed. */
void confine_probe(struct confinement *c);

/* struct confine_app: what the app gets that its shell does not have. All zero but for
 * ruleset -1: nothing. */
struct confine_app {
	bool wanted;
	bool securebits;
	bool marks;		/* a shell in it is to know that it is in the app */
	int ruleset;		/* for landlock_enter; -1: none. To be closed. */
	bool switches;		/* to this user: */
	uint32_t uid, gid;
	const uint32_t *groups;
	size_t group_count;
};

/* confine_prepare: spawned: the shell stays beside the app, and is to be out of its reach. false:
 * *path is what cannot be granted, and errno says why. The caller sets the user. */
bool confine_prepare(const struct policy *policy, const struct confinement *c, bool spawned,
	struct confine_app *app, const char **path) MUST_USE;
/* confine_enter: in the process that becomes the app. 0, or errno, and *what failed: it may not go
 * on. Async-signal-safe; only the calling task changes. */
int confine_enter(const struct confine_app *app, const char **what) MUST_USE;
/* confine_release: in the process that prepared it. */
void confine_release(struct confine_app *app);

/* ---- may this be interpreted? The kernel's Documentation/userspace-api/check_exec.rst ---- */

enum check_bit { CHECK_FILES = 1, CHECK_INTERACTIVE = 2 };
/* check_wanted: what the securebits of this process ask of an interpreter: CHECK_ bits. */
unsigned check_wanted(void) MUST_USE;
/* check_offered: can the kernel say so at all? 0, or errno. */
int check_offered(void) MUST_USE;
/* check_script: may what fd has be run? NULL: yes; else why not, in words, and errno. Beyond the
 * kernel's own rule it is a regular file that still has a name. */
const char *check_script(int fd) MUST_USE;

#endif
