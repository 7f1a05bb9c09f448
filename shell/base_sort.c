/* base_sort.c - lists in order */
#include "base.h"

/* struct order: how two items compare */
struct order {
	int (*compare)(const void *a, const void *b, void *context);
	void *context;
};

static bool in_order(const struct order *order, const void *a, const void *b)
{
	return order->compare(a, b, order->context) <= 0;
}

static void merge(const struct order *order, void **to, void **a, size_t a_count, void **b,
	size_t b_count)
{
	while (a_count > 0 && b_count > 0) {
		bool second = !in_order(order, *a, *b);
		*to++ = second ? *b++ : *a++;
		a_count -= !second;
		b_count -= second;
	}
	if (a_count > 0)
		memcpy(to, a, a_count * sizeof(*to));
	/* what is left of b is in its place already */
}

/* Merge sort from below. */
void list_sort(struct arena *a, void **list, size_t count,
	int (*compare)(const void *a, const void *b, void *context), void *context)
{
	struct order order = { compare, context };
	struct arena_mark mark = arena_take_mark(a);
	void **room = arena_alloc(a, count * sizeof(*room));
	for (size_t run = 1; run < count; run *= 2) {
		for (size_t at = 0; at + run < count; at += 2 * run) {
			size_t rest = count - at - run, second = rest < run ? rest : run;
			void **middle = list + at + run;
			if (in_order(&order, middle[-1], middle[0]))
				continue;
			memcpy(room, list + at, run * sizeof(*room));
			merge(&order, list + at, room, run, middle, second);
		}
	}
	arena_rewind(a, mark);
}

static int compare_strings(const void *a, const void *b, void *context)
{
	(void)context;
	return strcmp(a, b);
}

void strings_sort(struct arena *a, char **list, size_t count)
{
	list_sort(a, (void **)list, count, compare_strings, NULL);
}
