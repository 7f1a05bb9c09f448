/* passwd.h - a bounded reader of /etc/passwd and /etc/group: no stdio, no name service (house
 * rule: musl's getpwnam may talk to a daemon). A file that is not there has no lines: nothing here
 * needs one. */
#ifndef NACRE_PASSWD_H
#define NACRE_PASSWD_H

#include "base.h"

#define PASSWD_FILE "/etc/passwd"
#define GROUP_FILE "/etc/group"

/* LIMIT_PASSWD_LINE: longer lines are skipped. */
#define LIMIT_PASSWD_LINE 65536

/* PASSWD_NO_ID: chown's "leave it as it is"; no user or group has it. */
#define PASSWD_NO_ID UINT32_MAX

/* ---- lines ---- */

/* Numbers of fields, from 0; the first two are the same in both files. */
enum {
	PASSWD_NAME = 0, PASSWD_ID = 2,
	PASSWD_GID = 3, PASSWD_HOME = 5, PASSWD_MEMBERS = 3
};

struct passwd_reader {
	int fd;
	size_t start, end;
	bool skipping;		/* inside a line that is too long */
	char block[LIMIT_PASSWD_LINE];
};

/* passwd_open: a reader in the arena, for passwd_next; passwd_next closes it at the end. */
struct passwd_reader *passwd_open(struct arena *a, const char *file) MUST_USE;
/* passwd_next: the next line, no newline; borrowed until the next call; p NULL: the end. */
struct str passwd_next(struct passwd_reader *r) MUST_USE;
void passwd_close(struct passwd_reader *r);
/* passwd_field: field number n of a line; p NULL when it has fewer. */
struct str passwd_field(struct str line, unsigned n) MUST_USE;
/* passwd_number: decimal digits that are an id; PASSWD_NO_ID: they are none. */
uint32_t passwd_number(struct str text) MUST_USE;

/* ---- looking up ---- */

/* passwd_find, passwd_find_id: the first line of file with this name or id, copied into the arena;
 * {NULL, 0}: there is none. */
struct str passwd_find(struct arena *a, const char *file, struct str name) MUST_USE;
struct str passwd_find_id(struct arena *a, const char *file, uint32_t id) MUST_USE;
/* passwd_entry: the line that text means: with this name, or else, if it is a number, this id. */
struct str passwd_entry(struct arena *a, const char *file, struct str text) MUST_USE;
/* passwd_lookup: the id that text means: a name, or else a number (XCU chown); +number is a number
 * whatever names there are. PASSWD_NO_ID: it means none. */
uint32_t passwd_lookup(struct arena *a, const char *file, struct str text) MUST_USE;

/* struct passwd_groups: the list is in the arena. */
struct passwd_groups {
	uint32_t *list;
	size_t count;
};
/* passwd_groups: the groups whose members have this user among them, in the file's order, none
 * twice. */
struct passwd_groups passwd_groups(struct arena *a, struct str user) MUST_USE;

/* passwd_owner: USER, USER:GROUP, :GROUP, or USER: with the group that the user logs in with; '.'
 * for ':' where there is no user of that name. What is not given is PASSWD_NO_ID. */
enum passwd_owner { OWNER_OK, OWNER_NO_USER, OWNER_NO_GROUP, OWNER_NO_LOGIN_GROUP };
enum passwd_owner passwd_owner(struct arena *a, const char *text, uint32_t *uid, uint32_t *gid)
	MUST_USE;

/* ---- names of ids ---- */

/* struct passwd_names: what is known of a file's ids, for who asks again and again: ls, stat,
 * find. All zero but for file and arena when new; the arena is not rewound while it is used. */
struct passwd_names {
	const char *file;
	struct arena *arena;
	struct passwd_name *first;	/* the one that was asked for last */
	struct passwd_reader *reader;
};
/* passwd_name: {NULL, 0}: it has none. */
struct str passwd_name(struct passwd_names *names, uint32_t id) MUST_USE;

#endif
