/* judge.c - the peers vote: those that write the same, succeed or fail alike and leave the same
 * files agree */
#include "shells.h"

/* class_of: a status as it is compared: success, failure, or a signal. */
static int class_of(int status)
{
	return status >= 256 ? 2 : status != 0;
}

/* difference: DIFFERS_ bits; 0 when they agree */
static unsigned difference(const struct outcome *a, const struct outcome *b)
{
	unsigned differs = 0;
	if (!str_equal(buf_str(&a->out), buf_str(&b->out)))
		differs |= DIFFERS_OUT;
	if (!str_equal(buf_str(&a->files), buf_str(&b->files)))
		differs |= DIFFERS_FILES;
	if (class_of(a->status) != class_of(b->status))
		differs |= class_of(a->status) == 2 ? DIFFERS_SIGNAL : DIFFERS_STATUS;
	return differs;
}

/* agreeing: how many of the first n peers are as this one, which is one of them or nacre */
static int agreeing(const struct outcome o[SHELLS], int one, int n)
{
	int count = 0;
	for (int i = 1; i <= n; i++)
		count += difference(&o[one], &o[i]) == 0;
	return count;
}

struct verdict judge(const struct outcome outcomes[SHELLS])
{
	struct verdict v = { 0 };
	for (int i = 0; i < SHELLS; i++)
		v.slow = v.slow || outcomes[i].slow;
	for (int i = 1; i < SHELLS && !v.slow; i++) {
		if (agreeing(outcomes, i, PEERS) < MAJORITY)
			continue;
		v.differs = difference(&outcomes[0], &outcomes[i]);
		return v;
	}
	v.undecided = agreeing(outcomes, 0, PEERS) == 0;
	return v;
}

/* is_decided: whatever the other peers do, most will not stand against nacre. A script that may
 * pass is decided by as many as make a majority; one that is to differ, by two that do not. */
static bool is_decided(const struct outcome o[SHELLS], int n, bool to_differ)
{
	int with_nacre = agreeing(o, 0, n);
	return with_nacre >= MAJORITY || (to_differ && with_nacre > PEERS - MAJORITY);
}

struct verdict try_script(struct bench *b, const struct shell_command shells[SHELLS],
	struct str script, bool to_differ)
{
	struct outcome o[SHELLS] = { 0 };
	struct verdict v = { 0 };
	int n = 0;
	bench_run(b, &shells[0], script, &o[0]);
	while (n < PEERS && !o[n].slow && !is_decided(o, n, to_differ)) {
		n++;
		bench_run(b, &shells[n], script, &o[n]);
	}
	if (o[n].slow)
		v.slow = true;
	else if (!is_decided(o, n, to_differ))
		v = judge(o);
	for (int i = 0; i < SHELLS; i++)
		outcome_free(&o[i]);
	return v;
}
