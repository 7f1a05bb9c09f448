/* base.c - memory, borrowed bytes, numbers, the stack's floor. The arena and what grows in it:
 * base_arena.c; UTF-8: base_utf8.c. */
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>
#include "base.h"

/* ---- memory ---- */

void memory_exhausted(void)
{
	static const char text[] = EXHAUSTED_TEXT;
	ssize_t written = write(2, text, sizeof(text) - 1);
	(void)written;
	_exit(EXHAUSTED_STATUS);
}

void *memory_get(size_t n)
{
	void *p = memory_fault() ? NULL : malloc(n > 0 ? n : 1);
	if (UNLIKELY(p == NULL))
		memory_exhausted();
	return p;
}

void *memory_resize(void *p, size_t n)
{
	void *q = memory_fault() ? NULL : realloc(p, n > 0 ? n : 1);
	if (UNLIKELY(q == NULL))
		memory_exhausted();
	return q;
}

void *memory_pages(size_t n)
{
	void *p = memory_fault() ? MAP_FAILED : mmap(NULL, n, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (UNLIKELY(p == MAP_FAILED))
		memory_exhausted();
	return p;
}

void memory_release(void *p)
{
	free(p);
}

/* ---- str ---- */

/* Below this many bytes starting musl's memcpy takes longer than copying. */
#define COPY_SHORT 256

void copy_many(char *restrict to, const char *restrict from, size_t n)
{
	if (n < 16 || n > COPY_SHORT) {
		memcpy(to, from, n);
		return;
	}
	uint64_t last = load_8(from + n - 8), before = load_8(from + n - 16);
	/*@ loop invariant 0 <= i < n && copied{Pre,Here}(from, to, 0, i);
	    loop invariant copied{Pre,Here}(from, from, 0, n);
	    loop assigns i, to[0 .. n - 1];
	    loop variant n - i; */
	for (size_t i = 0; i < n - 16; i += 16) {
		uint64_t first = load_8(from + i), second = load_8(from + i + 8);
		store_8(to + i, first);
		/*@ assert copied{Pre,Here}(from, to, 0, i + 8); */
		store_8(to + i + 8, second);
		/*@ assert copied{Pre,Here}(from, to, i + 8, i + 16); */
	}
	store_8(to + n - 16, before);
	store_8(to + n - 8, last);
}

int str_compare(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n > 0 ? memcmp(a.p, b.p, n) : 0;
	if (order != 0)
		return order;
	return (a.n > b.n) - (a.n < b.n);
}

size_t str_find(struct str a, char c)
{
	const char *found = a.n > 0 ? memchr(a.p, c, a.n) : NULL;
	return found != NULL ? (size_t)(found - a.p) : a.n;
}

bool str_starts(struct str a, struct str prefix)
{
	return a.n >= prefix.n && (prefix.n == 0 || memcmp(a.p, prefix.p, prefix.n) == 0);
}

struct str str_behind(struct str a, size_t n)
{
	return str_skip(a, n < a.n ? n + 1 : a.n);
}

struct str str_take_line(struct str *rest)
{
	size_t n = str_find(*rest, '\n');
	struct str line = { rest->p, n };
	*rest = n < rest->n ? str_skip(*rest, n + 1) : (struct str){ rest->p, 0 };
	return line;
}

bool str_is_name(struct str a)
{
	if (a.n == 0 || !is_name_start(a.p[0]))
		return false;
	/*@ loop invariant 1 <= i <= a.n;
	    loop invariant \forall integer j; 0 <= j < i ==> name_byte(a.p[j]);
	    loop assigns i;
	    loop variant a.n - i; */
	for (size_t i = 1; i < a.n; i++)
		if (!is_name_byte(a.p[i]))
			return false;
	return true;
}

/* ---- numbers ---- */

struct parsed_number number_parse(struct str s)
{
	bool negative = s.n > 0 && s.p[0] == '-';
	if (negative || (s.n > 0 && s.p[0] == '+'))
		s = str_skip(s, 1);
	if (s.n == 0)
		return (struct parsed_number){ 0, NUMBER_MALFORMED };
	bool over = false;
	int64_t value = 0;
	/*@ loop invariant 0 <= i <= s.n;
	    loop invariant \forall integer j; 0 <= j < i ==> '0' <= s.p[j] <= '9';
	    loop invariant decimal(s.p, i) >= 0;
	    loop invariant !over ==> value == -decimal(s.p, i);
	    loop invariant over ==> decimal(s.p, i) > -INT64_MIN;
	    loop assigns i, over, value;
	    loop variant s.n - i; */
	for (size_t i = 0; i < s.n; i++) {
		if (!is_digit(s.p[i]))
			return (struct parsed_number){ 0, NUMBER_MALFORMED };
		/* Counted downwards: the smallest number has no positive twin. */
		over |= __builtin_mul_overflow(value, 10, &value);
		over |= __builtin_sub_overflow(value, s.p[i] - '0', &value);
	}
	if (!negative)
		over |= __builtin_sub_overflow(0, value, &value);
	if (over)
		return (struct parsed_number){ negative ? INT64_MIN : INT64_MAX,
			NUMBER_OUT_OF_RANGE };
	return (struct parsed_number){ value, NUMBER_OK };
}

struct parsed_number number_parse_text(const char *text)
{
	return number_parse(str_of(text));
}

/*@ // 2^63 without its last k digits
    logic integer left(integer k) = k == 0 ? 9223372036854775808 :
      k == 1 ? 922337203685477580 : k == 2 ? 92233720368547758 : k == 3 ? 9223372036854775 :
      k == 4 ? 922337203685477 : k == 5 ? 92233720368547 : k == 6 ? 9223372036854 :
      k == 7 ? 922337203685 : k == 8 ? 92233720368 : k == 9 ? 9223372036 :
      k == 10 ? 922337203 : k == 11 ? 92233720 : k == 12 ? 9223372 : k == 13 ? 922337 :
      k == 14 ? 92233 : k == 15 ? 9223 : k == 16 ? 922 : k == 17 ? 92 : k == 18 ? 9 : 0; */
struct str number_format(char room[24], int64_t v)
{
	uint64_t rest = v < 0 ? -(uint64_t)v : (uint64_t)v;
	char *end = room + 24, *p = end;
	/*@ assert rest == (v < 0 ? -v : v); */
	/*@ loop invariant \base_addr(p) == \base_addr(room) && room + 6 <= p <= end;
	    loop invariant rest <= left(end - p);
	    loop assigns p, rest, room[0 .. 23];
	    loop variant rest; */
	do {
		*--p = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest > 0);
	if (v < 0)
		*--p = '-';
	return (struct str){ p, (size_t)(end - p) };
}

/* ---- depth ---- */

#define STACK_USUAL ((size_t)8 << 20)
#define STACK_MOST ((size_t)64 << 20)

void limits_read(struct limits *limits, const void *top)
{
	struct rlimit limit;
	size_t size = STACK_USUAL;
	if (prlimit(0, RLIMIT_STACK, NULL, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
		size = limit.rlim_cur < STACK_MOST ? (size_t)limit.rlim_cur : STACK_MOST;
	size_t reserve = size / 4 < LIMIT_STACK_RESERVE ? size / 4 : LIMIT_STACK_RESERVE;
	limits->top = top;
	limits->stack_size = size;
	limits->stack_floor = (uintptr_t)top - size + reserve;
}

/* The next page is kept for what is called from here. Nothing else lies so close below a stack. */
void stack_trim(void)
{
	const size_t page = 4096, most = (size_t)256 << 10;
	uintptr_t end = ((uintptr_t)__builtin_frame_address(0) & -page) - page;
	(void)madvise((void *)(end - most), most, MADV_DONTNEED);
}
