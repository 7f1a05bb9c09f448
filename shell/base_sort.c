/* base_sort.c - lists of strings in order */
#include "base.h"

static void merge(char **to, char **a, size_t a_count, char **b, size_t b_count)
{
	while (a_count > 0 && b_count > 0) {
		bool second = strcmp(*a, *b) > 0;
		*to++ = second ? *b++ : *a++;
		a_count -= !second;
		b_count -= second;
	}
	if (a_count > 0)
		memcpy(to, a, a_count * sizeof(*to));
	/* what is left of b is in its place already */
}

/* Merge sort from below. */
void strings_sort(struct arena *a, char **list, size_t count)
{
	struct arena_mark mark = arena_take_mark(a);
	char **room = arena_alloc(a, count * sizeof(*room));
	for (size_t run = 1; run < count; run *= 2) {
		for (size_t at = 0; at + run < count; at += 2 * run) {
			size_t rest = count - at - run, second = rest < run ? rest : run;
			char **middle = list + at + run;
			if (strcmp(middle[-1], middle[0]) <= 0)
				continue;
			memcpy(room, list + at, run * sizeof(*room));
			merge(list + at, room, run, middle, second);
		}
	}
	arena_rewind(a, mark);
}
