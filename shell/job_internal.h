/* job_internal.h - between the files of the job module: the tables of children */
#ifndef NACRE_JOB_INTERNAL_H
#define NACRE_JOB_INTERNAL_H

#include "job.h"

/* struct job: a background process that `wait` may ask for. In a bucket by pid, and in one of
 * two lists by age. */
struct job {
	struct job *next;		/* in its bucket */
	struct job *older, *newer;
	pid_t pid;
	int status;			/* as the shell has it, once done */
	bool done;
};

struct job_list {
	struct job *oldest, *newest;
	size_t count;
};

/* struct child: a foreground process between its start and the end of job_wait. */
struct child {
	pid_t pid;
	int wait_status;
	bool done;
};

struct jobs {
	struct job **bucket;
	size_t buckets;			/* a power of two */
	struct job_list running, finished;
	struct child *children;
	size_t child_count, child_capacity;
	size_t reap_at;			/* running jobs at which statuses are collected */
	bool waiting;			/* in `wait`: signals are forwarded to all children */
	int last_status;		/* of the background process that ended last */
};

/* jobs_get: the table, made when it must be. */
struct jobs *jobs_get(struct shell *sh) MUST_USE;

/* jobs_find: a background process, or NULL. */
struct job *jobs_find(const struct jobs *jobs, pid_t pid) MUST_USE;
void jobs_insert(struct jobs *jobs, pid_t pid);
/* jobs_finish: it has ended. The oldest of too many finished ones is forgotten. */
void jobs_finish(struct jobs *jobs, struct job *job, int status);
void jobs_forget(struct jobs *jobs, struct job *job);

/* jobs_reset: in a forked child: nothing of the parent's is waited for (2.13). */
void jobs_reset(struct jobs *jobs);

void child_add(struct shell *sh, pid_t pid);
struct child *child_find(const struct jobs *jobs, pid_t pid) MUST_USE;
void child_remove(struct jobs *jobs, pid_t pid);

/* WAIT_STATUS_UNKNOWN: a wait status that means exit 127: somebody else took the real one. */
enum { WAIT_STATUS_UNKNOWN = 127 << 8 };

#endif
