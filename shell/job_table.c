/* job_table.c - the tables of children: linear in their number, whatever the order in which
 * they start, end and are asked for */
#include "job_internal.h"

enum { FIRST_BUCKETS = 64, REAP_AT_LEAST = 64 };

struct jobs *jobs_get(struct shell *sh)
{
	if (sh->jobs == NULL) {
		sh->jobs = memory_get(sizeof(*sh->jobs));
		*sh->jobs = (struct jobs){ .reap_at = REAP_AT_LEAST };
	}
	return sh->jobs;
}

static struct job **bucket_of(const struct jobs *jobs, pid_t pid)
{
	return &jobs->bucket[(size_t)pid & (jobs->buckets - 1)];
}

static struct job *find(const struct jobs *jobs, pid_t pid)
{
	struct job *job = jobs->buckets == 0 ? NULL : *bucket_of(jobs, pid);
	while (job != NULL && job->pid != pid)
		job = job->next;
	return job;
}

struct job *jobs_find(const struct jobs *jobs, pid_t pid)
{
	return jobs == NULL ? NULL : find(jobs, pid);
}

static void list_append(struct job_list *list, struct job *job)
{
	job->older = list->newest;
	job->newer = NULL;
	if (list->newest != NULL)
		list->newest->newer = job;
	else
		list->oldest = job;
	list->newest = job;
	list->count++;
}

static void list_remove(struct job_list *list, struct job *job)
{
	struct job *older = job->older, *newer = job->newer;

	if (older != NULL)
		older->newer = newer;
	else
		list->oldest = newer;
	if (newer != NULL)
		newer->older = older;
	else
		list->newest = older;
	list->count--;
}

static void rehash(struct jobs *jobs, size_t buckets)
{
	struct job_list *lists[2] = { &jobs->running, &jobs->finished };

	memory_release(jobs->bucket);
	jobs->bucket = memory_get(buckets * sizeof(struct job *));
	memset(jobs->bucket, 0, buckets * sizeof(struct job *));
	jobs->buckets = buckets;
	for (int i = 0; i < 2; i++) {
		for (struct job *job = lists[i]->oldest; job != NULL; job = job->newer) {
			struct job **bucket = bucket_of(jobs, job->pid);
			job->next = *bucket;
			*bucket = job;
		}
	}
}

void jobs_insert(struct jobs *jobs, pid_t pid)
{
	struct job *same = find(jobs, pid);

	/* The kernel used the number of one that has ended again. */
	if (same != NULL)
		jobs_forget(jobs, same);
	struct job *job = memory_get(sizeof(*job));
	*job = (struct job){ .pid = pid };
	if (jobs->running.count + jobs->finished.count >= jobs->buckets)
		rehash(jobs, jobs->buckets == 0 ? FIRST_BUCKETS : 2 * jobs->buckets);
	struct job **bucket = bucket_of(jobs, pid);
	job->next = *bucket;
	*bucket = job;
	list_append(&jobs->running, job);
}

void jobs_forget(struct jobs *jobs, struct job *job)
{
	struct job **link = bucket_of(jobs, job->pid);

	while (*link != job)
		link = &(*link)->next;
	*link = job->next;
	list_remove(job->done ? &jobs->finished : &jobs->running, job);
	memory_release(job);
}

void jobs_finish(struct jobs *jobs, struct job *job, int status)
{
	if (job->done)
		return;
	list_remove(&jobs->running, job);
	job->done = true;
	job->status = jobs->last_status = status;
	list_append(&jobs->finished, job);
	if (jobs->finished.count > LIMIT_JOBS)
		jobs_forget(jobs, jobs->finished.oldest);
	if (jobs->running.count < jobs->reap_at / 4)
		jobs->reap_at /= 2;
	if (jobs->reap_at < REAP_AT_LEAST)
		jobs->reap_at = REAP_AT_LEAST;
}

void jobs_reset(struct jobs *jobs)
{
	/* The blocks stay where they are: freeing them would copy the parent's pages one by
	 * one, for a process that may be about to exec. */
	if (jobs != NULL)
		*jobs = (struct jobs){ .reap_at = REAP_AT_LEAST };
}

void jobs_free(struct shell *sh)
{
	struct jobs *jobs = sh->jobs;

	if (jobs == NULL)
		return;
	while (jobs->running.oldest != NULL)
		jobs_forget(jobs, jobs->running.oldest);
	while (jobs->finished.oldest != NULL)
		jobs_forget(jobs, jobs->finished.oldest);
	memory_release(jobs->bucket);
	memory_release(jobs->children);
	memory_release(jobs);
	sh->jobs = NULL;
}

struct child *child_find(const struct jobs *jobs, pid_t pid)
{
	for (size_t i = 0; jobs != NULL && i < jobs->child_count; i++)
		if (jobs->children[i].pid == pid)
			return &jobs->children[i];
	return NULL;
}

void child_add(struct shell *sh, pid_t pid)
{
	struct jobs *jobs = jobs_get(sh);

	if (jobs->child_count == jobs->child_capacity) {
		jobs->child_capacity = jobs->child_capacity == 0 ? 8 : 2 * jobs->child_capacity;
		jobs->children = memory_resize(jobs->children,
					       jobs->child_capacity * sizeof(struct child));
	}
	jobs->children[jobs->child_count++] = (struct child){ .pid = pid };
}

void child_remove(struct jobs *jobs, pid_t pid)
{
	struct child *child = child_find(jobs, pid);

	if (child != NULL)
		*child = jobs->children[--jobs->child_count];
}
