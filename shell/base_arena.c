/* base_arena.c - chunks of memory that die together, and what grows in them: bytes (buf) and lists
 * (vec). */
#include <sys/auxv.h>
#include <sys/mman.h>
#include "base.h"

/* struct arena_chunk: the newest chunk of an arena points to the older ones. What is allocated
 * follows the struct. */
struct arena_chunk {
	struct arena_chunk *older;
	size_t size;			/* of the whole chunk */
	bool lent;			/* not from the heap */
};

/* Chunks double from SMALLEST to LARGEST, so that an idle shell stays tiny; SLACK is what keeps a
 * power of two within malloc's own size classes. A block that is larger gets a chunk to itself. */
#define CHUNK_SMALLEST ((size_t)1 << 10)
#define CHUNK_LARGEST ((size_t)256 << 10)
#define CHUNK_SLACK 32

/* ---- arena ---- */

#define CHUNK_HEAD ((sizeof(struct arena_chunk) + 15) & ~(size_t)15)

/*@ axiomatic Chunk { logic char *first_of(struct arena_chunk *chunk) reads \nothing; } */
/*@ assigns \nothing;
    exits \false;
    ensures \result == first_of(chunk); */
static char *chunk_start(struct arena_chunk *chunk)
{
	return (char *)chunk + CHUNK_HEAD;
}

static char *chunk_end(struct arena_chunk *chunk)
{
	return (char *)chunk + chunk->size;
}

static void chunk_release(struct arena_chunk *chunk)
{
	if (chunk == NULL)
		return;
	arena_unpoison(chunk, chunk->size);
	if (!chunk->lent)
		memory_release(chunk);
}

void arena_lend(struct arena *a, void *block, size_t n)
{
	struct arena_chunk *chunk = block;
	*chunk = (struct arena_chunk){ .size = n & ~(size_t)15, .lent = true };
	a->chunk = chunk;
	a->next = chunk_start(chunk);
	a->end = chunk_end(chunk);
	arena_poison(a->next, (size_t)(a->end - a->next));
}

/* An older chunk's size says what the next one should be; 0: there is none. */
/*@ assigns \nothing;
    ensures \result % 16 == 0;
    ensures CHUNK_SMALLEST - CHUNK_SLACK <= \result <= CHUNK_LARGEST - CHUNK_SLACK;
    ensures \result + CHUNK_SLACK > older || \result == CHUNK_LARGEST - CHUNK_SLACK; */
static size_t chunk_size_after(size_t older)
{
	size_t size = CHUNK_SMALLEST;
	/*@ loop invariant size == 1 << 10 || size == 1 << 11 || size == 1 << 12 ||
	      size == 1 << 13 || size == 1 << 14 || size == 1 << 15 || size == 1 << 16 ||
	      size == 1 << 17 || size == 1 << 18;
	    loop assigns size;
	    loop variant CHUNK_LARGEST - size; */
	while (size <= older && size < CHUNK_LARGEST)
		size *= 2;
	return size - CHUNK_SLACK;
}

/* Bytes of a chunk with room for n. */
/*@ assigns \nothing;
    ensures CHUNK_HEAD + n + ARENA_REDZONE <= \result && \result % 16 == 0; */
static size_t chunk_size_for(size_t n)
{
	size_t size;
	if (__builtin_add_overflow(n, CHUNK_HEAD + ARENA_REDZONE + 15, &size))
		memory_exhausted();
	return size - size % 16;
}

/* A chunk with room for n bytes becomes the newest. */
static void arena_add_chunk(struct arena *a, size_t n)
{
	size_t size = chunk_size_for(n);
	struct arena_chunk *chunk = a->spare;
	if (chunk != NULL && chunk->size >= size) {
		a->spare = NULL;
	} else {
		size_t usual = chunk_size_after(a->chunk != NULL ? a->chunk->size : 0);
		if (size < usual)
			size = usual;
		chunk = memory_get(size);
		chunk->size = size;
		chunk->lent = false;
	}
	chunk->older = a->chunk;
	a->chunk = chunk;
	a->next = chunk_start(chunk);
	a->end = chunk_end(chunk);
	arena_poison(a->next, (size_t)(a->end - a->next));
}

void *arena_alloc_slow(struct arena *a, size_t n)
{
	/* At least one byte: so no mark ever lies at the start of a chunk that is not the first
	 * (see arena_resize). */
	if (n == 0)
		n = 1;
	arena_add_chunk(a, n);
	char *p = a->next;
	a->next = p + n + ARENA_REDZONE;
	arena_unpoison(p, n);
	return p;
}

void *arena_zero(struct arena *a, size_t n)
{
	char *p = arena_alloc(a, n);
	if (n < 16 || n > 256)
		return memset(p, 0, n);
	/* nodes and words: calling musl's memset takes longer than this */
	const uint64_t zero[2] = { 0, 0 };
	for (size_t i = 0; i < n - 16; i += 16)
		__builtin_memcpy(p + i, zero, 16);
	__builtin_memcpy(p + n - 16, zero, 16);
	return p;
}

char *arena_bytes(struct arena *a, size_t n)
{
	size_t room = (size_t)(a->end - a->next);
	if (UNLIKELY(room == 0 || n > room || n + ARENA_REDZONE > room))
		return arena_alloc_slow(a, n);
	char *p = a->next;
	a->next = p + n + ARENA_REDZONE;
	arena_unpoison(p, n);
	return p;
}

char *arena_copy(struct arena *a, struct str s)
{
	char *p = arena_bytes(a, s.n + 1);
	copy_bytes(p, s.p, s.n);
	p[s.n] = '\0';
	return p;
}

/* The only block of the newest chunk grows with its chunk: for large ones the kernel moves pages
 * instead of bytes. No mark can point into such a chunk, unless it is the first. */
/*@ requires is_arena(a);
    assigns *a;
    exits \false;
    ensures is_arena(a) && \valid(\result + (0 .. n - 1)) && is_outside(a, \result, n);
    ensures \let p = first_of(\old(a->chunk)); \let next = \old(a->next); \result == p ?
      is_new(next, n - (next - p)) : is_new(\result, n);
    ensures \let p = first_of(\old(a->chunk)); \forall integer i; 0 <= i < n &&
      \valid_read{Pre}(p + i) ==> \result[i] == \old(p[i]); */
static char *arena_grow_chunk(struct arena *a, size_t n)
{
	struct arena_chunk *chunk = a->chunk;
	size_t size = chunk_size_for(n);
	arena_unpoison(chunk, chunk->size);
	chunk = memory_resize(chunk, size);
	chunk->size = size;
	char *p = chunk_start(chunk);
	a->chunk = chunk;
	a->next = p + n + ARENA_REDZONE;
	a->end = chunk_end(chunk);
	arena_poison(p + n, (size_t)(a->end - (p + n)));
	return p;
}

char *arena_resize(struct arena *a, char *p, size_t old, size_t n)
{
	if (p == NULL)
		return arena_alloc(a, n);
	if (n == 0)
		n = 1;
	if (p + old + ARENA_REDZONE == a->next) {
		size_t room = (size_t)(a->end - p);
		if (n <= room && n + ARENA_REDZONE <= room) {
			arena_poison(p, old);
			arena_unpoison(p, n);
			a->next = p + n + ARENA_REDZONE;
			return p;
		}
		if (a->chunk->older != NULL && p == chunk_start(a->chunk) &&
		    a->chunk->size >= CHUNK_LARGEST / 2)
			return arena_grow_chunk(a, n);
	}
	if (n <= old)
		return p;
	char *q = arena_alloc(a, n);
	copy_bytes(q, p, old);
	return q;
}

/* Of the chunks that a rewind frees the largest of ordinary size is kept, so that a loop does not
 * call malloc. */
static void arena_drop_chunk(struct arena *a)
{
	struct arena_chunk *chunk = a->chunk;
	a->chunk = chunk->older;
	if (chunk->size > CHUNK_LARGEST || (a->spare != NULL && a->spare->size >= chunk->size)) {
		chunk_release(chunk);
		return;
	}
	chunk_release(a->spare);
	a->spare = chunk;
}

void arena_rewind_slow(struct arena *a, struct arena_mark mark)
{
	while (a->chunk != mark.chunk && a->chunk != NULL) {
		/* A mark of the empty arena: its first chunk stays, so that the next mark is found
		 * at once. */
		if (a->chunk->older == NULL && a->chunk->size <= CHUNK_LARGEST) {
			a->next = chunk_start(a->chunk);
			a->end = chunk_end(a->chunk);
			arena_poison(a->next, (size_t)(a->end - a->next));
			return;
		}
		arena_drop_chunk(a);
	}
	a->next = mark.next;
	a->end = a->chunk != NULL ? chunk_end(a->chunk) : NULL;
	if (a->chunk != NULL)
		arena_poison(a->next, (size_t)(a->end - a->next));
}

void arena_free(struct arena *a)
{
	while (a->chunk != NULL) {
		struct arena_chunk *older = a->chunk->older;
		chunk_release(a->chunk);
		a->chunk = older;
	}
	chunk_release(a->spare);
	*a = (struct arena){ 0 };
}

void arena_trim(struct arena *a)
{
	chunk_release(a->spare);
	a->spare = NULL;
	if (a->chunk == NULL)
		return;
	/* Whole pages behind the last block: the kernel takes them and gives zeros when they are
	 * touched again. */
	size_t page = getauxval(AT_PAGESZ);
	char *from = a->next + ((size_t)-(uintptr_t)a->next & (page - 1));
	if (from < a->end && (size_t)(a->end - from) >= page)
		(void)madvise(from, (size_t)(a->end - from) & ~(page - 1), MADV_DONTNEED);
}

/* ---- buf ---- */

#define BUF_SMALLEST 63

bool buf_reserve(struct buf *b, size_t n)
{
	size_t max = b->max > 0 ? b->max : LIMIT_EXPANSION;
	if (n > max || b->n > max - n) {
		b->overflowed = true;
		return false;
	}
	size_t need = b->n + n;
	if (need <= b->capacity && b->p != NULL)
		return true;
	size_t capacity = 2 * b->capacity + 1;
	if (capacity < need)
		capacity = need;
	if (capacity < BUF_SMALLEST)
		capacity = BUF_SMALLEST;
	if (capacity > max)
		capacity = max;
	size_t old = b->p != NULL ? b->capacity + 1 : 0;
	if (b->arena != NULL)
		b->p = arena_resize(b->arena, b->p, old, capacity + 1);
	else
		b->p = memory_resize(b->p, capacity + 1);
	b->capacity = capacity;
	return true;
}

void buf_add_text(struct buf *b, const char *text)
{
	buf_add(b, str_of(text));
}

void buf_add_many(struct buf *b, char c, size_t n)
{
	while (n-- > 0 && !b->overflowed)
		buf_add_byte(b, c);
}

void buf_add_integer(struct buf *b, int64_t v)
{
	char room[24];
	buf_add(b, number_format(room, v));
}

char *buf_terminated(struct buf *b)
{
	if (b->p == NULL) {
		b->p = b->arena != NULL ? arena_bytes(b->arena, 1) : memory_get(1);
		b->capacity = 0;
	}
	b->p[b->n] = '\0';
	return b->p;
}

struct buf *buf_new(struct arena *a)
{
	struct buf *b = ARENA_NEW(a, struct buf);
	b->arena = a;
	return b;
}

void buf_free(struct buf *b)
{
	if (b->arena == NULL)
		memory_release(b->p);
	*b = (struct buf){ .max = b->max, .arena = b->arena };
}

/* ---- vec ---- */

#define VEC_SMALLEST 15

void vec_grow(struct vec *v)
{
	size_t capacity = v->capacity < VEC_SMALLEST ? VEC_SMALLEST : 2 * v->capacity + 1;
	size_t old = v->p != NULL ? (v->capacity + 1) * sizeof(char *) : 0;
	size_t size;
	if (__builtin_mul_overflow(capacity + 1, sizeof(char *), &size))
		memory_exhausted();
	v->p = (char **)(void *)arena_resize(v->arena, (char *)v->p, old, size);
	v->capacity = capacity;
}

struct vec *vec_new(struct arena *a)
{
	struct vec *v = ARENA_NEW(a, struct vec);
	v->arena = a;
	return v;
}

char **vec_end(struct vec *v)
{
	if (v->p == NULL)
		vec_grow(v);
	v->p[v->n] = NULL;
	return v->p;
}
