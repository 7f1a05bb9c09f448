/* seam_internal.h - between the files of the virtual system: seam.h */
#ifndef NACRE_SEAM_INTERNAL_H
#define NACRE_SEAM_INTERNAL_H

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/types.h>
#include "seam.h"

/* RAW: reads and writes memory as it is, poisoned or not. */
#define RAW __attribute__((noinline, no_sanitize("address", "undefined")))

/* ---- files ---- */

enum {
	NODES = 40, ENTRIES = 48, NAME = 32, FILE_BYTES = 4096, FILES = 96, PIPES = 24, PIPE_BYTES = 8192,
	DESCRIPTORS = 64, MESSAGES = 2, MESSAGE_BYTES = 4096
};

/* struct inode: a file; its data is in a block of its own. */
struct inode {
	mode_t mode;			/* 0: not in use */
	uid_t uid;
	gid_t gid;
	unsigned links, opened;
	struct inode *parent;		/* of a directory */
	size_t size;
	char *data;			/* FILE_BYTES of them */
	int64_t modified;
};

/* struct message: what goes over a socket. */
struct message {
	size_t n;
	struct file *files[2];
	char bytes[MESSAGE_BYTES];
};

/* struct pipe_buffer: a pipe, or one direction of a pair of sockets. */
struct pipe_buffer {
	unsigned readers, writers;	/* files; both 0: not in use */
	size_t from, n;
	char bytes[PIPE_BYTES];
	size_t message_count;
	struct message messages[MESSAGES];
};

enum file_kind { FILE_NONE, FILE_NODE, FILE_READ_END, FILE_WRITE_END, FILE_SOCKET, FILE_SINK };

/* struct file: an open file description. */
struct file {
	enum file_kind kind;
	unsigned users;			/* descriptors, in all processes, and messages */
	int flags;			/* of open */
	struct inode *node;
	struct pipe_buffer *in, *out;
	off_t offset;
};

struct descriptor {
	struct file *file;		/* NULL: closed */
	bool closes;			/* FD_CLOEXEC */
	bool own;			/* asked for from SEAM_OWN on, which only the shell does for itself */
};
enum { SEAM_OWN = 10 };

/* ---- processes ---- */

enum process_state { PROCESS_NONE, PROCESS_READY, PROCESS_PROGRAM, PROCESS_ENDED };

/* struct image: what a process that does not run was: copies, and where it goes on. */
struct image {
	char *low;			/* of the stack */
	size_t stack_bytes;
	uint64_t flagged;		/* signals that its handler has flagged */
	jmp_buf where;
	char *stack, *heap, *stack_shadow, *heap_shadow;
};

struct process {
	pid_t pid, parent, group;
	enum process_state state;
	int status;			/* as waitpid tells it, once ended */
	bool reported, shares;		/* shares: the child of vfork before its exec */
	/* a filter is on: a worker's (sandbox/promises/worker), or PID 1's (init): only what it allows */
	bool locked;
	bool ignores_term;		/* a program */
	struct descriptor fds[DESCRIPTORS];
	void (*actions[65])(int);
	uint64_t blocked, pending;	/* bits of signals */
	struct inode *directory;
	mode_t umask;
	uid_t uid;
	gid_t gid;
	size_t heap_used, blocks;
	struct image *image;		/* NULL: a program */
	unsigned tried;			/* `events` when it found that it cannot go on */
	int64_t wakes;			/* when it goes on in any case; 0: never */
};

/* struct seam: everything of one input. */
struct seam {
	struct process processes[SEAM_PROCESSES], *current, *vfork_parent;
	pid_t next_pid;
	unsigned events;		/* whatever may let a process go on */
	unsigned calls, steps, programs;
	size_t written, copied;
	int64_t clock;			/* nanoseconds */
	uint64_t random;
	struct str choices;
	struct { unsigned after; uint8_t what; } plan[8];
	size_t plan_count;
	int status;
	bool budget, interrupted;
	bool unread;			/* a pipe was written to that nobody reads any more */
	char *stack_base;
	jmp_buf end;
	struct inode nodes[NODES];
	struct { struct inode *directory, *node; char name[NAME]; } entries[ENTRIES];
	unsigned new_files;
	struct file files[FILES];
	struct pipe_buffer pipes[PIPES];
};
extern struct seam seam;

/* seam_inside: does an input run? Read by the handler of signals. */
extern volatile sig_atomic_t seam_inside;
/* seam_shows: what is written to standard output and error is shown: the variable NACRE_SHOW is set. */
extern bool seam_shows;

/* seam_enter: every call begins with it: counts, delivers signals. Returns errno where the call is to fail. */
int seam_enter(void);
/* seam_count: as seam_enter, for calls that do not fail. */
void seam_count(void);
/* ENTER: a call that may fail. ENTER_UNLOCKED: and that a worker must not make. */
#define ENTER()                                                                        \
	do {                                                                           \
		int error_ = seam_enter();                                             \
		if (error_ != 0)                                                       \
			return errno = error_, -1;                                     \
	} while (0)
#define ENTER_UNLOCKED()                                                               \
	do {                                                                           \
		seam_unlocked(__func__);                                               \
		ENTER();                                                               \
	} while (0)
void seam_unlocked(const char *call);
/* seam_stop: the input ends here. */
NORETURN void seam_stop(bool budget);
/* seam_wrote: so many bytes more. */
void seam_wrote(size_t n);
/* seam_wrong: a finding. */
NORETURN void seam_wrong(const char *what, const char *which);

/* seam_wait: the call cannot go on: others run. It looks again afterwards. false: a signal came (errno). */
bool seam_wait(void);
/* seam_signal: a signal for a process. */
void seam_signal(struct process *p, int number);
/* seam_deliver: what is pending and not blocked, to the running process. */
void seam_deliver(void);
/* seam_exit: the running process ends with this wait status. */
NORETURN void seam_exit(int status);
/* process_ended: with this wait status; its parent hears of it. */
void process_ended(struct process *p, int status);
/* seam_process_new: NULL: too many */
struct process *seam_process_new(pid_t parent);
struct process *seam_process_find(pid_t pid);

/* ---- memory ---- */

/* seam_heap: where all memory of the running process lies. */
extern char seam_heap[SEAM_HEAP];
void seam_heap_reset(void);
/* image_save: the running process, as it is in the caller's caller; image_load: goes on there. */
void image_save(struct process *p, struct image *image, char *low);
NORETURN void image_load(struct process *p);
/* image_wake: after the jump: what the jump has forgotten. */
void image_wake(struct process *p);
bool image_fits(const struct process *p, const char *low);
struct image *image_take(void);

/* ---- files, from outside ---- */

void seam_files_reset(void);
/* file_hold, file_drop: one more user of it, one less. */
struct file *file_hold(struct file *f);
void file_drop(struct file *f);
struct file *file_new_of(enum file_kind kind, int flags);
/* descriptor_of: the file, or NULL and EBADF. */
struct file *descriptor_of(int fd);
/* descriptor_add: the lowest free one from least; -1: EMFILE, and the file is dropped. */
int descriptor_add(struct file *f, int least, bool closes);
void descriptors_close(struct process *p);

/* ---- the tree of files ---- */

/* struct spot: where a path leads: a node, and the entry that it is or would be. */
struct spot {
	struct inode *directory, *node;	/* node NULL: it is not there; directory NULL: no entry (a dot) */
	char name[NAME];
	size_t n;
};

/* spot_find: 0 or errno; spot->node NULL: only the directory is there. */
int spot_find(int dir, const char *path, bool follow, struct spot *spot);
/* spot_create: a new node where none is. 0 or errno. */
int spot_create(struct spot *spot, mode_t mode, struct inode **out);
/* spot_check: may an entry be added there? 0 or errno. */
int spot_check(const struct spot *spot);
/* entry_of: its number, or ENTRIES; entry_add: 0 or errno. */
size_t entry_of(const struct inode *directory, struct str name);
int entry_add(struct inode *directory, struct str name, struct inode *node);
void entry_remove(size_t i);
/* node_new: NULL: too many. node_may: has the running process that right (4, 2, 1) of it? */
struct inode *node_new(mode_t mode);
bool node_may(const struct inode *node, mode_t right);
bool node_is_empty(const struct inode *directory);
/* node_find: what a path leads to. NULL: errno. */
struct inode *node_find(int dir, const char *path, bool follow);
/* program_begin: what execve of that path does: 0: the program runs; else errno. */
int program_begin(const char *path);

/* wall_build: a real system call that is none of the few that a fuzzer needs is a finding from now on. */
void wall_build(void);
/* wall_clock: an input begins: its CPU time. wall_check: it is over: was there such a call? */
void wall_clock(void);
void wall_check(void);

#endif
