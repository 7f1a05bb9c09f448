/* judge.c - the peers vote: those that write the same, succeed or fail alike and leave the same
 * files agree; one that took too long agrees with nobody */
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
	if (a->slow || b->slow)
		return DIFFERS_TIME;
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

/* time_decides: had they not taken too long, most peers could stand against nacre */
static bool time_decides(const struct outcome o[SHELLS])
{
	int slow = 0, most = 0;
	for (int i = 1; i < SHELLS; i++) {
		int agree = agreeing(o, i, PEERS);
		slow += o[i].slow;
		if (agree > most && difference(&o[0], &o[i]) != 0)
			most = agree;
	}
	return o[0].slow || (slow > 0 && most + slow >= MAJORITY);
}

struct verdict judge(const struct outcome outcomes[SHELLS])
{
	struct verdict v = { 0 };
	for (int i = 1; i < SHELLS; i++) {
		if (agreeing(outcomes, i, PEERS) < MAJORITY)
			continue;
		v.differs = difference(&outcomes[0], &outcomes[i]);
		return v;
	}
	v.slow = time_decides(outcomes);
	v.undecided = !v.slow && agreeing(outcomes, 0, PEERS) == 0;
	return v;
}

struct verdict try_script(struct bench *b, const struct shell_command shells[SHELLS],
	struct str script, int enough)
{
	struct outcome o[SHELLS] = { 0 };
	struct verdict v = { 0 };
	int n = 0;
	bench_run(b, &shells[0], script, &o[0]);
	while (n < PEERS && agreeing(o, 0, n) < enough) {
		n++;
		bench_run(b, &shells[n], script, &o[n]);
	}
	if (agreeing(o, 0, n) < enough)
		v = judge(o);
	for (int i = 0; i < SHELLS; i++)
		outcome_free(&o[i]);
	return v;
}
