/* base_arena.h - memory of things that die together, and what grows in it: bytes (buf) and lists
 * (vec). base.h includes it. */
#ifndef NACRE_BASE_ARENA_H
#define NACRE_BASE_ARENA_H

#include "base.h"

/* ---- arena: things that die together ---- */

struct arena_chunk;

/* struct arena: all zero is a valid empty arena. */
struct arena {
	struct arena_chunk *chunk;	/* newest */
	char *next, *end;
	struct arena_chunk *spare;	/* at most one, kept for the next alloc_slow */
};

struct arena_mark {
	struct arena_chunk *chunk;
	char *next;
};

/* arena_lend: an arena that was never used starts with this memory, which outlives it. */
void arena_lend(struct arena *a, void *block, size_t n);

/* arena_alloc_slow: as arena_alloc, when the chunk has no room. */
/*@ logic integer arena_room(struct arena *a) = a->end - a->next;
    // what lies between next and end is free
    predicate is_arena(struct arena *a) = \valid(a) && \base_addr(a->next) == \base_addr(a->end) &&
      0 <= arena_room(a) <= PTRDIFF_MAX && \valid(a->next + (0 .. arena_room(a) - 1)) &&
      is_new(a->next, arena_room(a)) &&
      (a->chunk == \null ? a->next == \null : \valid_read(a->chunk));
    predicate is_outside(struct arena *a, char *p, integer n) =
      \separated(p + (0 .. n - 1), a->next + (0 .. arena_room(a) - 1));
    // n bytes at p, and all that is handed out from now on begins behind them
    predicate is_handed_out(struct arena *a, char *p, integer n) = \valid(p + (0 .. n - 1)) &&
      \base_addr(p) == \base_addr(a->next) && n <= a->next - p && is_new(p, n); */
/*@ requires is_arena(a);
    assigns *a;
    exits \false;
    ensures is_arena(a) && is_handed_out(a, (char *)\result, n); */
void *arena_alloc_slow(struct arena *a, size_t n) MUST_USE __attribute__((returns_nonnull));

/* arena_alloc: n bytes aligned for any type, not cleared. Lives until the arena is rewound or
 * freed. */
/*@ requires is_arena(a);
    assigns *a;
    exits \false;
    ensures is_arena(a) && is_handed_out(a, (char *)\result, n); */
static inline void *arena_alloc(struct arena *a, size_t n)
{
	size_t pad = (size_t)-(uintptr_t)a->next & 15;
	size_t room = (size_t)(a->end - a->next);
	if (LIKELY(room >= pad && n + ARENA_REDZONE <= room - pad && n + ARENA_REDZONE >= n)) {
		char *p = a->next + pad;
		a->next = p + n + ARENA_REDZONE;
		arena_unpoison(p, n);
		return p;
	}
	return arena_alloc_slow(a, n);
}

/* arena_zero: as arena_alloc, all bytes zero. */
void *arena_zero(struct arena *a, size_t n) MUST_USE __attribute__((returns_nonnull));
#define ARENA_NEW(a, type) ((type *)arena_zero((a), sizeof(type)))
/* arena_bytes: n bytes without alignment. */
/*@ requires is_arena(a);
    assigns *a;
    exits \false;
    ensures is_arena(a) && is_handed_out(a, \result, n);
    ensures 0 < n <= \old(a->end - a->next) ==> \result == \old(a->next); */
char *arena_bytes(struct arena *a, size_t n) MUST_USE __attribute__((returns_nonnull));
/* arena_copy: a NUL-terminated copy of s. */
/*@ requires is_arena(a) && readable(s) && is_held(s.p, s.n) && s.n < SIZE_MAX;
    assigns *a, \result[0 .. s.n];
    ensures is_arena(a) && is_handed_out(a, \result, s.n + 1);
    ensures copied{Old,Here}(s.p, \result, 0, s.n) && \result[s.n] == 0; */
char *arena_copy(struct arena *a, struct str s) MUST_USE __attribute__((returns_nonnull));
/* arena_resize: block p of old bytes becomes one of n; in place while it is on top of the arena,
 * else in an aligned place. p may be NULL if old is 0. */
/*@ requires is_arena(a) && (p == \null ? old == 0 : 0 < old <= PTRDIFF_MAX);
    requires p != \null ==> \valid(p + (0 .. old - 1)) && is_own(p, old) && is_outside(a, p, old);
    requires n > old && p != \null ==> is_held(p, old);
    requires n < old ==> is_new(p, old) && old + arena_room(a) <= PTRDIFF_MAX;
    assigns *a, \result[0 .. n - 1];
    exits \false;
    ensures is_arena(a) && is_moved(p, \result, n) && is_outside(a, \result, n);
    ensures \forall integer i; 0 <= i < n && i < old ==> \result[i] == \old(p[i]); */
char *arena_resize(struct arena *a, char *p, size_t old, size_t n) MUST_USE
	__attribute__((returns_nonnull));
/* arena_take_mark, arena_rewind: all that was allocated after the mark dies. Marks are rewound last
 * in, first out. */
/*@ requires \valid_read(a);
    assigns \nothing;
    ensures \result.chunk == a->chunk && \result.next == a->next; */
static inline struct arena_mark arena_take_mark(const struct arena *a)
{
	return (struct arena_mark){ a->chunk, a->next };
}
/* arena_rewind_slow: as arena_rewind, when chunks have been added since. */
void arena_rewind_slow(struct arena *a, struct arena_mark mark);
/*@ requires is_arena(a) && mark.chunk == a->chunk && \base_addr(mark.next) == \base_addr(a->end);
    requires 0 <= a->end - mark.next <= PTRDIFF_MAX && is_new(mark.next, a->end - mark.next);
    requires \valid(mark.next + (0 .. a->end - mark.next - 1));
    assigns *a;
    ensures is_arena(a) && a->next == mark.next; */
static inline void arena_rewind(struct arena *a, struct arena_mark mark)
{
	if (LIKELY(mark.chunk == a->chunk)) {
		arena_poison(mark.next, (size_t)(a->next - mark.next));
		a->next = mark.next;
		return;
	}
	arena_rewind_slow(a, mark);
}
/* arena_free: gives everything back; the arena is empty and usable again. */
void arena_free(struct arena *a);
/* arena_trim: gives spare chunks back to the kernel where it can; what is allocated stays. */
void arena_trim(struct arena *a);

/* ---- buf: growing bytes with a maximum; in an arena, or on the heap when arena is NULL ---- */

/* struct buf: the block at p has capacity + 1 bytes, so that a NUL always fits; p is NULL while
 * capacity is 0. With max 0 the maximum is LIMIT_EXPANSION. What would go over it is not added and
 * `overflowed` is set: whoever finishes the buffer looks at it once. Positions into a buf are kept
 * as offsets, never as pointers. */
struct buf {
	char *p;
	size_t n, capacity, max;
	struct arena *arena;
	bool overflowed;
};

/* buf_reserve: room for n more bytes; false (and overflowed) when that is over the maximum. */
/*@ logic integer room_of(struct buf *b) = b->max > 0 ? b->max : LIMIT_EXPANSION;
    predicate is_buf(struct buf *b) = \valid(b) && b->n <= b->capacity <= room_of(b) &&
      (b->p == \null ? b->capacity == 0 : \valid(b->p + (0 .. b->capacity)) &&
        is_own(b->p, b->capacity + 1)) &&
      (b->arena == \null || is_arena(b->arena) && \separated(b, b->arena));
    // so that it can be added to: its bytes are held, and not the arena's to hand out
    predicate is_growing(struct buf *b) = is_buf(b) && b->max <= SIZE_MAX / 4 &&
      (b->p == \null || is_held(b->p, b->capacity + 1)); */
/*@ requires is_growing(b);
    assigns b->p, b->capacity, b->overflowed, *b->arena;
    assigns \at(b->p, Post)[0 .. \at(b->capacity, Post)];
    ensures is_buf(b) && b->n == \old(b->n);
    ensures \result ? b->capacity - b->n >= n && b->p != \null : b->overflowed &&
      b->p == \old(b->p) && b->capacity == \old(b->capacity);
    ensures \result <==> b->n + n <= room_of(b);
    ensures \old(b->p) != \null ==> copied{Old,Here}(\old(b->p), b->p, 0, b->n);
    ensures b->p == \old(b->p) || is_new(b->p, b->capacity + 1); */
bool buf_reserve(struct buf *b, size_t n);
/*@ requires is_growing(b) && readable(s) && is_held(s.p, s.n) && s.p != b->p;
    requires \separated(s.p + (0 .. s.n - 1), b);
    ensures is_buf(b) && b->max == \old(b->max);
    ensures \old(b->n) + s.n > room_of(b) ? b->n == \old(b->n) : b->n == \old(b->n) + s.n &&
      copied{Old,Here}(s.p, b->p + \old(b->n), 0, s.n);
    ensures \old(b->p) != \null ==> copied{Old,Here}(\old(b->p), b->p, 0, \old(b->n)); */
static inline void buf_add(struct buf *b, struct str s)
{
	if (UNLIKELY(b->capacity - b->n < s.n) && !buf_reserve(b, s.n))
		return;
	if (UNLIKELY(s.n == 0))		/* p may be NULL, which nothing may be added to */
		return;
	copy_bytes(b->p + b->n, s.p, s.n);
	b->n += s.n;
}
/*@ requires is_growing(b) && b->n < SIZE_MAX;
    ensures is_buf(b) && b->max == \old(b->max);
    ensures \old(b->n) < room_of(b) ? b->n == \old(b->n) + 1 && b->p[\old(b->n)] == c :
      b->n == \old(b->n); */
static inline void buf_add_byte(struct buf *b, char c)
{
	if (UNLIKELY(b->n == b->capacity) && !buf_reserve(b, 1))
		return;
	b->p[b->n++] = c;
}
/* buf_add_text: as buf_add, up to a NUL. */
void buf_add_text(struct buf *b, const char *text);
/* buf_add_many: n times the byte c; ends when no more fit. */
void buf_add_many(struct buf *b, char c, size_t n);
/* buf_add_integer: decimal digits of v. */
void buf_add_integer(struct buf *b, int64_t v);
/* buf_terminated: the bytes, with a NUL after the last one (not counted in n). It always fits. */
/*@ requires is_buf(b);
    ensures is_buf(b) && b->n == \old(b->n) && \result == b->p && \result[b->n] == 0; */
char *buf_terminated(struct buf *b) MUST_USE __attribute__((returns_nonnull));
static inline struct str buf_str(const struct buf *b)
{
	return (struct str){ b->p, b->n };
}
/* buf_from: the bytes from offset start (at most n) to the end. */
static inline struct str buf_from(const struct buf *b, size_t start)
{
	return str_skip(buf_str(b), start);
}
/* buf_new: an empty one that lies in the arena itself, as its bytes will. */
struct buf *buf_new(struct arena *a) MUST_USE __attribute__((returns_nonnull));
/* buf_free: releases heap bytes, not an arena's; leaves an empty buf with the same maximum. */
void buf_free(struct buf *b);

/* ---- vec: a growing list of C strings in an arena; after vec_end a NULL follows ---- */

struct vec {
	char **p;
	size_t n, capacity;
	struct arena *arena;
};

void vec_grow(struct vec *v);
/* vec_of: an empty list with room for n items. */
static inline struct vec vec_of(struct arena *arena, size_t n)
{
	return (struct vec){ arena_alloc(arena, (n + 1) * sizeof(char *)), 0, n, arena };
}
/* vec_new: an empty list that lies in the arena itself. */
struct vec *vec_new(struct arena *a) MUST_USE __attribute__((returns_nonnull));
/* vec_push: execve's type makes strings writable: constant ones lose their const here alone. */
static inline void vec_push(struct vec *v, const char *item)
{
	if (UNLIKELY(v->n == v->capacity))
		vec_grow(v);
	v->p[v->n++] = (char *)(uintptr_t)item;
}
/* vec_end: the array, with a NULL behind the last item that is not counted. */
char **vec_end(struct vec *v) MUST_USE __attribute__((returns_nonnull));

/* list_sort: puts a list into order; what compares equal keeps its order. The arena is as it was
 * afterwards. strings_sort: by bytes. */
void list_sort(struct arena *a, void **list, size_t count,
	int (*compare)(const void *a, const void *b, void *context), void *context);
void strings_sort(struct arena *a, char **list, size_t count);

#endif
