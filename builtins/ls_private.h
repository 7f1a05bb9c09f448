/* ls_private.h - between the files of ls: which files are listed, and how they are shown. */
#ifndef NACRE_LS_PRIVATE_H
#define NACRE_LS_PRIVATE_H

#include <sys/ioctl.h>
#include <sys/stat.h>
#include "passwd.h"
#include "utility.h"

enum ls_format { LS_ONE, LS_LONG, LS_COLUMNS, LS_ACROSS, LS_COMMAS };

/* struct ls_file: one line of a list. It lives until the list was shown. */
struct ls_file {
	const char *name, *target;	/* target: of a symbolic link, where it is shown */
	const struct stat *st;		/* NULL: not needed, or it could not be looked at */
	uint64_t ino;
	mode_t type, target_mode;	/* 0: not known */
};

/* struct ls_directory: a directory whose turn will come. */
struct ls_directory {
	struct ls_directory *next;
	const struct ls_directory *parent;	/* with -R */
	const char *path;
	dev_t dev;
	ino_t ino;
	bool operand;
};

/* struct ls_widths: of the parts that stand in columns */
struct ls_widths {
	size_t inode, blocks, links, owner, group, major, minor, size;
};

struct ls {
	/* what code reaches most often stands first: its offset is a byte */
	struct shell *sh;
	/* what is listed */
	bool all, almost_all, itself, recursive;	/* -a, -A, -d, -R */
	char follow;			/* H, L, or 0 */
	char sort;			/* t, S, U, or 0: by name */
	bool reverse;
	/* how it is shown */
	char time;			/* u, c, or 0: of modification */
	char marks;			/* F, p, or 0 */
	bool inode, blocks, human, question;	/* -i, -s, -h, -q */
	bool numeric, no_owner, no_group;	/* -n, -g, -o */
	bool headings, began;
	enum ls_format format;
	size_t width;			/* of a line; 0: no limit */
	/* the list */
	struct ls_file **files;
	size_t count, room;
	struct ls_directory *pending;
	struct buf line;
	struct arena memory;		/* of the files of one list */
	struct ls_widths widths;
	char digits[24];		/* room for a number */
	struct timespec now;
	const char *time_style;		/* a format; NULL: dates as in XCU ls */
	const char *old_style;		/* the part of it for files that are not recent */
	struct arena name_memory;
	struct passwd_names users, groups;
	struct stat st;
	struct winsize size;		/* of the terminal */
};

/* ls_measure: how wide the parts of the list are. */
void ls_measure(struct ls *ls);
/* ls_show: the list, in the format that is asked for. total: with the sum of blocks, where one
 * belongs. */
void ls_show(struct ls *ls, bool total);
/* ls_time: the one that -c or -u ask for. */
struct timespec ls_time(const struct ls *ls, const struct ls_file *file) MUST_USE;
/* ls_name: adds a name as it is shown. */
void ls_name(struct ls *ls, const char *name);

#endif
