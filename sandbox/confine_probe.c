/* confine_probe.c - what there is here, without changing anything */
#include "confine.h"
#include "mechanism.h"

#include <errno.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { GET_MDWE = 66, MSEAL = 462 };

/* note: result < 0: errno; else whether it is on */
static void note(struct confinement *c, enum policy_mechanism which, int result, bool on)
{
	c->of[which].error = result < 0 ? errno : 0;
	c->of[which].state = result >= 0 && on ? CONFINE_ON : CONFINE_OFF;
}

static void note_prctl(struct confinement *c, enum policy_mechanism which, int option,
	bool on_when_zero)
{
	int result = prctl(option, 0, 0, 0, 0);
	note(c, which, result, on_when_zero ? result == 0 : result > 0);
}

/* probe_seccomp: are there filters that kill? And one around us? */
static void probe_seccomp(struct confinement *c)
{
	uint32_t action = SECCOMP_RET_KILL_PROCESS;
	int result = (int)syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action);
	note(c, MECHANISM_SECCOMP, result, prctl(PR_GET_SECCOMP, 0, 0, 0, 0) > 0);
}

void confine_probe(struct confinement *c)
{
	c->inside = filter_inherited() >= 0;
	note_prctl(c, MECHANISM_NO_NEW_PRIVS, PR_GET_NO_NEW_PRIVS, false);
	note_prctl(c, MECHANISM_DUMPABLE, PR_GET_DUMPABLE, true);
	note_prctl(c, MECHANISM_MDWE, GET_MDWE, false);
	/* an address inside a page: EINVAL from a kernel that has it */
	errno = 0;
	bool sealed = syscall(MSEAL, 1UL, 0UL, 0UL) == 0 || errno == EINVAL;
	note(c, MECHANISM_MSEAL, sealed ? 0 : -1, sealed);
	probe_seccomp(c);
	c->landlock = landlock_abi();
	c->of[MECHANISM_LANDLOCK].error = c->landlock < 0 ? -c->landlock : 0;
	c->of[MECHANISM_EXEC_CHECK].error = check_offered();
	c->of[MECHANISM_EXEC_CHECK].state = check_wanted() != 0 ? CONFINE_ON : CONFINE_OFF;
	note(c, MECHANISM_SECUREBITS, prctl(PR_GET_SECUREBITS, 0, 0, 0, 0), check_wanted() != 0);
}
