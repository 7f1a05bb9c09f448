/* identity.c - another user for this process, for good */
#include "identity.h"

#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The system calls themselves: libc's functions would stop all threads first, of which there is
 * one. Where they take 16-bit ids (old 32-bit systems) check_ids sees it. */

static bool set_groups(const struct identity *to)
{
	return syscall(SYS_setgroups, to->group_count, to->groups) == 0;
}

/* check_ids: are all three ids what was asked for? */
static bool check_ids(long number, uint32_t wanted)
{
	uint32_t real = IDENTITY_SAME, effective = IDENTITY_SAME, saved = IDENTITY_SAME;
	if (syscall(number, &real, &effective, &saved) != 0)
		return false;
	errno = EPERM;
	return real == wanted && effective == wanted && saved == wanted;
}

static bool set_ids(long number, long check, uint32_t id)
{
	return syscall(number, id, id, id) == 0 && check_ids(check, id);
}

/* no_way_back: an error that no argument can cause; but what is said here of the process holds */
static bool no_way_back(uint32_t uid)
{
	errno = EPERM;
	return uid == 0 || syscall(SYS_setresuid, IDENTITY_SAME, 0, IDENTITY_SAME) != 0;
}

const char *identity_set(const struct identity *to)
{
	if (to->sets_groups && !set_groups(to))
		return "setgroups";
	if (to->gid != IDENTITY_SAME && !set_ids(SYS_setresgid, SYS_getresgid, to->gid))
		return "setgid";
	if (to->uid != IDENTITY_SAME && (!set_ids(SYS_setresuid, SYS_getresuid, to->uid) ||
		!no_way_back(to->uid)))
		return "setuid";
	return NULL;
}
