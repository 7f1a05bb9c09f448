/* base.h - borrowed bytes, growing bytes, arenas, vectors, numbers and UTF-8: what every other
 * module stands on. Arenas and what grows in them: base_arena.h; UTF-8: base_utf8.h.
 *
 * base fails only by dying: when memory ends it writes one line and leaves with status 2. */
#ifndef NACRE_BASE_H
#define NACRE_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define MUST_USE __attribute__((warn_unused_result))
#define NORETURN _Noreturn
/* NO_FLOATS: a function with "..." to which nobody hands a floating-point number need not keep the
 * eight registers in which one might be: 70 bytes less. glibc's inline functions do not go with
 * it. */
#if defined(__GNUC__) && !defined(__clang__) && !defined(__GLIBC__)
#define NO_FLOATS __attribute__((target("general-regs-only")))
#else
#define NO_FLOATS
#endif
#define PRINTF_LIKE(f, first) NO_FLOATS __attribute__((format(printf, f, first)))
#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#define ARRAY_LENGTH(a) (sizeof(a) / sizeof((a)[0]))
#define APART __attribute__((noinline))	/* measured: less code, or a common way without a canary */
#define NOINLINE static APART
#define ALWAYS_INLINE static inline __attribute__((always_inline))

/* let_fail: for the rare result that may be false without anybody having to know. */
static inline void let_fail(bool result)
{
	(void)result;
}

/* LIMIT_EXPANSION: bytes that one variable, expansion or here-document may have. */
#define LIMIT_EXPANSION ((size_t)256 << 20)

/* ---- memory: the only callers of malloc ---- */

/*@ // what others read or keep: it lies in no memory that will be handed out
    axiomatic Held { predicate is_held(char *p, integer n) reads \nothing; }
    predicate is_new(char *p, integer n) = \forall char *q, integer m;
      is_held(q, m) ==> \separated(q + (0 .. m - 1), p + (0 .. n - 1));
    // nothing else that is held lies in the block at p
    predicate is_own(char *p, integer n) = \forall char *q, integer m;
      is_held(q, m) && q != p ==> \separated(q + (0 .. m - 1), p + (0 .. n - 1));
    predicate is_moved(char *from, char *to, integer n) = \valid(to + (0 .. n - 1)) &&
      (from != \null && to == from ? is_own(to, n) : is_new(to, n)); */
/* memory_get: n bytes from the heap, never NULL; dies when there are none. Released by
 * memory_release. */
/*@ assigns \result \from n;
    ensures is_moved(\null, (char *)\result, n); */
void *memory_get(size_t n) MUST_USE __attribute__((malloc, returns_nonnull));
/* memory_resize: as realloc, never NULL; p may be NULL. */
/*@ assigns \result \from p, n;
    ensures is_moved((char *)p, (char *)\result, n);
    ensures \forall integer i; 0 <= i < n && \valid_read{Pre}((char *)p + i) ==>
      ((char *)\result)[i] == \old(((char *)p)[i]); */
void *memory_resize(void *p, size_t n) MUST_USE __attribute__((returns_nonnull));
void memory_release(void *p);
/* memory_pages: n bytes of zeros straight from the kernel, never NULL; never released. */
void *memory_pages(size_t n) MUST_USE __attribute__((returns_nonnull));
/* memory_exhausted: says so on descriptor 2 and leaves: the shell with 2, nacre-image with 3,
 * as for any image that was not read to its end. */
#if defined(NACRE_IMAGE)
#define EXHAUSTED_TEXT "nacre-image: out of memory\n"
enum { EXHAUSTED_STATUS = 3 };
#else
#define EXHAUSTED_TEXT "sh: out of memory\n"
enum { EXHAUSTED_STATUS = 2 };
#endif
/*@ assigns \nothing;
    exits \false;
    ensures \false; */
NORETURN void memory_exhausted(void);

/* memory_fault: only in the variant for fault injection, true for the n-th request for memory, n
 * from the environment variable NACRE_FAIL_ALLOCATION. Only base.c calls it. */
#if defined(NACRE_FAULTS)
#include <stdlib.h>
static inline bool memory_fault(void)
{
	static bool known;
	static long left;
	if (!known) {
		const char *n = getenv("NACRE_FAIL_ALLOCATION");
		left = n != NULL ? strtol(n, NULL, 10) : 0;
		known = true;
	}
	return left > 0 && --left == 0;
}
#else
static inline bool memory_fault(void)
{
	return false;
}
#endif

/* Under AddressSanitizer what an arena has not handed out is poisoned, with ARENA_REDZONE bytes
 * behind every block. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define NACRE_ASAN 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define NACRE_ASAN 1
#endif

#if defined(NACRE_ASAN)
#include <sanitizer/asan_interface.h>
#define ARENA_REDZONE 16
static inline void arena_unpoison(const void *p, size_t n)
{
	__asan_unpoison_memory_region(p, n);
}
static inline void arena_poison(const void *p, size_t n)
{
	__asan_poison_memory_region(p, n);
}
#else
#define ARENA_REDZONE 0
/*@ assigns \nothing;
    exits \false; */
static inline void arena_unpoison(const void *p, size_t n)
{
	(void)p;
	(void)n;
}
/*@ assigns \nothing;
    exits \false; */
static inline void arena_poison(const void *p, size_t n)
{
	(void)p;
	(void)n;
}
#endif

/* ---- str: borrowed bytes; may hold any byte, a NUL after the end is not assumed ---- */

struct str {
	const char *p;
	size_t n;
};

#define STR(literal) ((struct str){ (literal), sizeof(literal) - 1 })

/*@ predicate readable(struct str s) = \valid_read(s.p + (0 .. s.n - 1));
    predicate same(char *a, char *b, integer n) = \forall integer i; 0 <= i < n ==> a[i] == b[i];
    predicate copied{A,B}(char *from, char *to, integer start, integer end) =
      \forall integer i; start <= i < end ==> \at(from[i], A) == \at(to[i], B); */

static inline struct str str_of(const char *text)
{
	return (struct str){ text, strlen(text) };
}

/* load_8, load_4, store_8, store_4: bytes as a number, aligned or not. */
/*@ axiomatic Words {
      // Admitted: memcpy between bytes and a number keeps all bits. Which number it is, is
      // left open.
      logic integer word_8{L}(char *p) reads p[0 .. 7];
      logic integer word_4{L}(char *p) reads p[0 .. 3];
      axiom word_8_same{A,B}: \forall char *p, *q;
        word_8{A}(p) == word_8{B}(q) <==> copied{A,B}(p, q, 0, 8);
      axiom word_4_same{A,B}: \forall char *p, *q;
        word_4{A}(p) == word_4{B}(q) <==> copied{A,B}(p, q, 0, 4);
      axiom word_8_at{A,B}: \forall char *p, *q, integer k;
        word_8{A}(p + k) == word_8{B}(q + k) <==> copied{A,B}(p, q, k, k + 8);
      axiom word_4_at{A,B}: \forall char *p, *q, integer k;
        word_4{A}(p + k) == word_4{B}(q + k) <==> copied{A,B}(p, q, k, k + 4);
    } */
/*@ requires \valid_read(p + (0 .. 7));
    assigns \nothing;
    exits \false;
    ensures \result == word_8(p); */
static inline uint64_t load_8(const char *p)
{
	uint64_t v;
	__builtin_memcpy(&v, p, 8);
	return v;
}
/*@ requires \valid_read(p + (0 .. 3));
    assigns \nothing;
    exits \false;
    ensures \result == word_4(p); */
static inline uint32_t load_4(const char *p)
{
	uint32_t v;
	__builtin_memcpy(&v, p, 4);
	return v;
}
/*@ requires \valid(p + (0 .. 7));
    assigns p[0 .. 7];
    exits \false;
    ensures word_8(p) == v; */
static inline void store_8(char *p, uint64_t v)
{
	__builtin_memcpy(p, &v, 8);
}
/*@ requires \valid(p + (0 .. 3));
    assigns p[0 .. 3];
    exits \false;
    ensures word_4(p) == v; */
static inline void store_4(char *p, uint32_t v)
{
	__builtin_memcpy(p, &v, 4);
}

/* bytes_equal: memcmp(a, b, n) == 0, quick for the few bytes that most shell strings have. */
/*@ requires \valid_read(a + (0 .. n - 1)) && \valid_read(b + (0 .. n - 1));
    assigns \nothing;
    ensures \result <==> same(a, b, n); */
static inline bool bytes_equal(const char *a, const char *b, size_t n)
{
	if (n > 16)
		return memcmp(a, b, n) == 0;
	if (n >= 8)
		return ((load_8(a) ^ load_8(b)) | (load_8(a + (n - 8)) ^ load_8(b + (n - 8)))) == 0;
	if (n >= 4)
		return ((load_4(a) ^ load_4(b)) | (load_4(a + (n - 4)) ^ load_4(b + (n - 4)))) == 0;
	return n == 0 || ((a[0] ^ b[0]) | (a[n / 2] ^ b[n / 2]) | (a[n - 1] ^ b[n - 1])) == 0;
}

/*@ requires readable(a) && readable(b);
    assigns \nothing;
    ensures \result <==> a.n == b.n && same(a.p, b.p, a.n); */
static inline bool str_equal(struct str a, struct str b)
{
	return a.n == b.n && bytes_equal(a.p, b.p, a.n);
}

/* str_compare: order by bytes (C locale); <0, 0, >0. */
int str_compare(struct str a, struct str b) MUST_USE;
/*@ predicate is_first(struct str a, integer n, integer c) = 0 <= n <= a.n &&
      (n < a.n ==> a.p[n] == c) && \forall integer i; 0 <= i < n ==> a.p[i] != c; */
/* str_find: index of the first byte c, or a.n when there is none. */
/*@ requires readable(a);
    assigns \nothing;
    ensures is_first(a, \result, c); */
size_t str_find(struct str a, char c) MUST_USE;
/*@ requires readable(a) && readable(prefix);
    assigns \nothing;
    ensures \result <==> a.n >= prefix.n && same(a.p, prefix.p, prefix.n); */
bool str_starts(struct str a, struct str prefix) MUST_USE;
/*@ requires readable(a) && n <= a.n;
    assigns \nothing;
    ensures readable(\result) && \result.n == a.n - n;
    ensures \result.p == a.p + n; */
ALWAYS_INLINE struct str str_skip(struct str a, size_t n)
{
	return (struct str){ n > 0 ? a.p + n : a.p, a.n - n };
}
/* str_behind: what stands behind byte n; nothing when there is no such byte. */
struct str str_behind(struct str a, size_t n) MUST_USE;
/* str_take_line: cuts the first line (without its newline) off *rest and returns it. */
/*@ requires \valid(rest) && readable(*rest);
    assigns *rest;
    ensures readable(*rest) && readable(\result);
    ensures \result.p == \old(rest->p) && is_first(\old(*rest), \result.n, '\n');
    ensures rest->n == (\result.n < \old(rest->n) ? \old(rest->n) - \result.n - 1 : 0); */
struct str str_take_line(struct str *rest);

/* is_name_start, is_name_byte: the portable character set's letters, digits and underscore (XBD
 * 3.216 Name). */
/*@ assigns \nothing;
    ensures \result <==> '0' <= c <= '9'; */
static inline bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}
/*@ predicate name_start(char c) = 'a' <= c <= 'z' || 'A' <= c <= 'Z' || c == '_';
    predicate name_byte(char c) = name_start(c) || '0' <= c <= '9'; */
/*@ assigns \nothing;
    ensures \result <==> name_start(c); */
static inline bool is_name_start(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
/*@ assigns \nothing;
    ensures \result <==> name_byte(c); */
static inline bool is_name_byte(char c)
{
	return is_name_start(c) || is_digit(c);
}
/* str_is_name: is all of it a valid shell variable name? */
/*@ requires readable(a);
    assigns \nothing;
    ensures \result <==> a.n > 0 && name_start(a.p[0]) &&
      \forall integer i; 0 <= i < a.n ==> name_byte(a.p[i]); */
bool str_is_name(struct str a) MUST_USE;

/* copy_bytes: memcpy that is quick for the few bytes that most shell strings have. A loop over
 * bytes would be made a call of memcpy by the compiler, and musl's takes 15 ns for one byte. */
/*@ requires \valid_read(from + (0 .. n - 1)) && \valid(to + (0 .. n - 1));
    requires \separated(from + (0 .. n - 1), to + (0 .. n - 1));
    assigns to[0 .. n - 1];
    exits \false;
    ensures copied{Old,Here}(from, to, 0, n); */
void copy_many(char *restrict to, const char *restrict from, size_t n);
/*@ requires \valid_read(from + (0 .. n - 1)) && \valid(to + (0 .. n - 1));
    requires \separated(from + (0 .. n - 1), to + (0 .. n - 1));
    assigns to[0 .. n - 1];
    exits \false;
    ensures copied{Old,Here}(from, to, 0, n); */
static inline void copy_bytes(char *restrict to, const char *restrict from, size_t n)
{
	if (n > 16) {
		copy_many(to, from, n);
	} else if (n >= 8) {
		uint64_t head = load_8(from), tail = load_8(from + n - 8);
		store_8(to, head);
		store_8(to + n - 8, tail);
	} else if (n >= 4) {
		uint32_t head = load_4(from), tail = load_4(from + n - 4);
		store_4(to, head);
		store_4(to + n - 4, tail);
	} else if (n > 0) {
		char head = from[0], middle = from[n / 2], tail = from[n - 1];
		to[0] = head;
		to[n / 2] = middle;
		to[n - 1] = tail;
	}
}

/* ---- numbers ---- */

enum number_state { NUMBER_OK, NUMBER_MALFORMED, NUMBER_OUT_OF_RANGE };

/* struct parsed_number: 0 when malformed; out of range, the limit that was passed. */
struct parsed_number {
	int64_t value;
	enum number_state state;
};

/* number_parse: optional sign and decimal digits, all of s, nothing else. */
/*@ axiomatic Decimal {
      // the value of the n digits at p
      logic integer decimal(char *p, integer n) reads p[0 .. n - 1];
      axiom decimal_none: \forall char *p; decimal(p, 0) == 0;
      axiom decimal_more: \forall char *p, integer n; n >= 0 ==>
        decimal(p, n + 1) == 10 * decimal(p, n) + p[n] - '0';
    }
    predicate digits_or_none(char *p, integer n) =
      \forall integer i; 0 <= i < n ==> '0' <= p[i] <= '9';
    predicate digits(char *p, integer n) = n > 0 && digits_or_none(p, n);
    logic integer signs(struct str s) =
      s.n > 0 && (s.p[0] == '-' || s.p[0] == '+') ? 1 : 0;
    logic integer number(struct str s) = s.p[0] == '-' ?
      -decimal(s.p + 1, s.n - 1) : decimal(s.p + signs(s), s.n - signs(s)); */
/*@ requires readable(s);
    assigns \nothing;
    ensures \result.state == NUMBER_MALFORMED <==> !digits(s.p + signs(s), s.n - signs(s));
    ensures \result.state == NUMBER_MALFORMED ==> \result.value == 0;
    ensures \result.state == NUMBER_OK ==> \result.value == number(s);
    ensures \result.state == NUMBER_OUT_OF_RANGE ==>
      (number(s) < INT64_MIN && \result.value == INT64_MIN) ||
      (number(s) > INT64_MAX && \result.value == INT64_MAX); */
struct parsed_number number_parse(struct str s) MUST_USE;
/* number_parse_text: as number_parse, up to a NUL. */
struct parsed_number number_parse_text(const char *text) MUST_USE;
/* number_format: writes v in decimal into the last bytes of room[24]; returns where it starts and
 * how long it is. */
/*@ requires \valid(room + (0 .. 23));
    assigns room[0 .. 23];
    ensures 1 <= \result.n <= 20 && \result.p == room + (24 - \result.n); */
struct str number_format(char room[24], int64_t v) MUST_USE;

/* ---- files that nobody else knows of ---- */

/* random_letters: fills the n bytes at p with letters and digits from the kernel's generator. */
void random_letters(char *p, size_t n);
/* LIMIT_TRIES: how often to try another name when one is taken. */
#define LIMIT_TRIES 1000
/* struct file_name: a name that nobody guesses. */
struct file_name {
	char text[24];
};
/* file_new: makes a file in the directory dir and tells its name. A descriptor; -1: errno. */
int file_new(int dir, struct file_name *name) MUST_USE;
/* file_unnamed: a file without a name in the directory that path leads to from dir. A descriptor
 * to read and write; -1: errno. */
int file_unnamed(int dir, const char *path) MUST_USE;

/* ---- depth ---- */

/* struct limits: how deep recursion may go. A recursive function asks stack_is_low() and fails with
 * a message. */
struct limits {
	uintptr_t stack_floor;		/* lowest address that recursion may reach */
	size_t stack_size;		/* bytes, for the message */
	const void *top;		/* as given to limits_read: for `ulimit -s` */
};

/* LIMIT_STACK_RESERVE: bytes below the floor, for what does not check: leaves, signal frames. */
#define LIMIT_STACK_RESERVE ((size_t)32 << 10)

static inline bool stack_is_low(const struct limits *limits)
{
	return (uintptr_t)__builtin_frame_address(0) < limits->stack_floor;
}

/* stack_trim: gives pages of the stack below this call back to the kernel: deep calls have left
 * them, and zeros come in their place. */
void stack_trim(void);
/* limits_read: sets the floor from RLIMIT_STACK (8 MiB when unlimited; never more than 64 MiB is
 * used). `top` is an address at or above the end of the stack's contents: the end of the
 * environment's strings. */
void limits_read(struct limits *limits, const void *top);

#include "base_arena.h"
#include "base_utf8.h"

#endif
