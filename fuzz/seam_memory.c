/* seam_memory.c - the memory of virtual processes: one heap, which is never used again within an input, so that
 * whatever was given back stays poisoned; and the images of the processes that wait */
#include <stdlib.h>
#include "seam_internal.h"
#include "signals_internal.h"

/* What is copied is a multiple of this, so that its shadow is whole words. */
#define GRAIN ((size_t)512)
#define STACK_MOST ((size_t)1 << 20)
#define IMAGES 5
#define HEAD ((size_t)16)

struct head {
	size_t n;
	uint64_t mark;
};
#define MARK_USED UINT64_C(0x5ea11ed0b10c)
#define MARK_FREE UINT64_C(0xdeadb10cdead)

char seam_heap[SEAM_HEAP] __attribute__((aligned(512)));
static size_t high_water = SEAM_HEAP;

static struct image images[IMAGES];
static char stacks[IMAGES][STACK_MOST] __attribute__((aligned(512)));
static char heaps[IMAGES][SEAM_HEAP] __attribute__((aligned(512)));
static char stack_shadows[IMAGES][STACK_MOST / 8] __attribute__((aligned(64)));
static char heap_shadows[IMAGES][SEAM_HEAP / 8] __attribute__((aligned(64)));

/* ---- what the product calls ---- */

void *virtual_malloc(size_t n);
void *virtual_realloc(void *p, size_t n);
void virtual_free(void *p);

static RAW void head_write(char *block, size_t n, uint64_t mark)
{
	*(volatile struct head *)(void *)(block - HEAD) = (struct head){ n, mark };
}

static RAW struct head head_read(const char *block)
{
	return *(const volatile struct head *)(const void *)(block - HEAD);
}

void *virtual_malloc(size_t n)
{
	struct process *p = seam.current;
	if (!seam_inside)	/* the fuzzer's own */
		return malloc(n);
	size_t room = SEAM_HEAP - p->heap_used;
	if (n > room || ((n + 15) & ~(size_t)15) + 2 * HEAD > room)
		seam_stop(true);
	char *block = seam_heap + p->heap_used + HEAD;
	p->heap_used += ((n + 15) & ~(size_t)15) + HEAD;
	p->blocks++;
	if (p->heap_used > high_water)
		high_water = p->heap_used;
	head_write(block, n, MARK_USED);
	arena_unpoison(block, n);
	memset(block, 0xbe, n < 1024 ? n : 1024);
	return block;
}

static size_t block_size(const char *block)
{
	struct head head = head_read(block);
	if (head.mark == MARK_FREE)
		seam_wrong("memory is given back twice", "free");
	if (head.mark != MARK_USED)
		seam_wrong("what is given back is no block", "free");
	return head.n;
}

void virtual_free(void *p)
{
	if (!seam_inside)
		free(p);
	if (p == NULL || !seam_inside)
		return;
	size_t n = block_size(p);
	head_write(p, n, MARK_FREE);
	arena_poison(p, (n + 15) & ~(size_t)15);
	seam.current->blocks--;
}

/* It always moves: a pointer that was kept points to what is poisoned. */
void *virtual_realloc(void *p, size_t n)
{
	if (!seam_inside)
		return realloc(p, n);
	char *to = virtual_malloc(n);
	if (p == NULL)
		return to;
	size_t old = block_size(p);
	memcpy(to, p, old < n ? old : n);
	virtual_free(p);
	return to;
}

void seam_heap_reset(void)
{
	arena_poison(seam_heap, high_water);
	high_water = 0;
	memset(images, 0, sizeof(images));
}

/* ---- images ---- */

/* struct block: what is copied in one go */
typedef uint64_t lanes __attribute__((vector_size(64), may_alias));

static RAW void copy(char *to, const char *from, size_t n)
{
	for (size_t i = 0; i < n; i += sizeof(lanes))
		*(volatile lanes *)(void *)(to + i) = *(const volatile lanes *)(const void *)(from + i);
}

/* Not there in a build without AddressSanitizer, which has no shadow. */
void __asan_get_shadow_mapping(size_t *scale, size_t *offset) __attribute__((weak));

static char *shadow(const char *p)
{
	static size_t scale, offset;
	if (offset == 0)
		__asan_get_shadow_mapping(&scale, &offset);
	return (char *)(((uintptr_t)p >> 3) + offset);
}

static RAW void shadow_save(char *to, const char *from, size_t n)
{
	if (__asan_get_shadow_mapping != NULL)
		copy(to, shadow(from), n / 8);
}

static RAW void shadow_load(const char *to, const char *from, size_t n)
{
	if (__asan_get_shadow_mapping != NULL)
		copy(shadow(to), from, n / 8);
}

static size_t grains(size_t n)
{
	return (n + GRAIN - 1) & ~(GRAIN - 1);
}

struct image *image_take(void)
{
	for (size_t i = 0; i < IMAGES; i++)
		if (images[i].stack == NULL) {
			images[i] = (struct image){ .stack = stacks[i], .heap = heaps[i],
				.stack_shadow = stack_shadows[i], .heap_shadow = heap_shadows[i] };
			return &images[i];
		}
	return NULL;
}

static char *grain_of(const char *p)
{
	return (char *)((uintptr_t)p & ~(uintptr_t)(GRAIN - 1));
}

static size_t stack_bytes(const char *low)
{
	return grains((size_t)(seam.stack_base - low));
}

bool image_fits(const struct process *p, const char *low)
{
	return p->image != NULL && stack_bytes(grain_of(low)) <= STACK_MOST - GRAIN;
}

/* Flags of signals are the only memory of the product that is neither stack nor heap. */
static uint64_t flags_now(void)
{
	uint64_t flags = 0;
	if (!signals_pending())
		return 0;
	for (int i = 1; i < SIGNAL_COUNT; i++)
		flags |= (uint64_t)signals_flagged(i) << (i - 1);
	return flags;
}

static bool is_handler(void (*action)(int))
{
	return action != SIG_DFL && action != SIG_IGN;
}

static void flags_set(struct process *p, uint64_t flags)
{
	void (*actions[SIGNAL_COUNT])(int);
	memcpy(actions, p->actions, sizeof(actions));
	for (int i = 1; i < SIGNAL_COUNT; i++) {
		if (signals_caught(i) == is_handler(actions[i]))
			continue;
		if (is_handler(actions[i]))
			signals_catch(i);
		else
			signals_release(i, false);
	}
	memcpy(p->actions, actions, sizeof(actions));
	signals_forget();
	for (int i = 1; i < SIGNAL_COUNT; i++)
		if (flags >> (i - 1) & 1 && is_handler(actions[i]))
			actions[i](i);
}

/* seam_flags_reset: before the first process: nothing is caught. */
void seam_flags_reset(void);
void seam_flags_reset(void)
{
	flags_set(seam.current, 0);
}

RAW void image_save(struct process *p, struct image *image, char *low)
{
	image->low = grain_of(low) - GRAIN;
	image->stack_bytes = stack_bytes(image->low);
	size_t heap_bytes = grains(p->heap_used);
	seam.copied += image->stack_bytes + heap_bytes;
	if (seam.copied > SEAM_COPIED)
		seam_stop(true);
	shadow_save(image->stack_shadow, image->low, image->stack_bytes);
	shadow_save(image->heap_shadow, seam_heap, heap_bytes);
	copy(image->stack, image->low, image->stack_bytes);
	copy(image->heap, seam_heap, heap_bytes);
	image->flagged = flags_now();
}

static RAW NORETURN void load_from_below(struct process *p)
{
	struct image *image = p->image;
	size_t heap_bytes = grains(p->heap_used);
	copy(image->low, image->stack, image->stack_bytes);
	copy(seam_heap, image->heap, heap_bytes);
	shadow_load(seam_heap, image->heap_shadow, heap_bytes);
	_longjmp(image->where, 1);
}

/* The stack that is written must not be the one that is stood on. */
RAW void image_load(struct process *p)
{
	char *here = __builtin_frame_address(0), *low = p->image->low - GRAIN;
	size_t n = here > low ? (size_t)(here - low) + GRAIN : 1;
	size_t to = grains(p->heap_used);
	if (high_water > to)
		arena_poison(seam_heap + to, high_water - to);
	seam.current = p;
	volatile char *room = __builtin_alloca(n);
	room[0] = 0;
	load_from_below(p);
}

RAW void image_wake(struct process *p)
{
	shadow_load(p->image->low, p->image->stack_shadow, p->image->stack_bytes);
	flags_set(p, p->image->flagged);
}
