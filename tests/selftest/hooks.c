/* hooks.c - does on purpose what the hardened build must stop. Built and linked with the flags of the shipped file, so that
 * `make selftest` sees what these flags do. hooks NAME 3 goes wrong; hooks NAME 0 does the same within bounds, and is well. */
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#include "sandbox.h"

static int one(int n)
{
	return n + 1;
}

static int two(int n)
{
	return n + 2;
}

typedef int hook(int n);
static hook *const functions[] = { one, two };

/* A table of pointers to functions is data that the start-up code has made read-only. */
NOINLINE int relro(int n)
{
	hook *volatile *entry = (hook *volatile *)(uintptr_t)&functions[0];
	if (n > 0)
		*entry = two;
	return functions[0](n) > 100;
}

NOINLINE void fill(volatile char *to, int n)
{
	for (int i = 0; i < n; i++)
		to[i] = 'x';
}

NOINLINE int canary(int n)
{
	char room[16];
	fill(room, 16 * (n + 1));
	return room[0] != 'x';
}

NOINLINE int bounds(int n)
{
	volatile int numbers[3] = { 0 };
	return numbers[n] > 100;
}

/* clang looks at what it can see when it compiles, and not at volatile memory; gcc would not compile that. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Warray-bounds"
NOINLINE int object_size(int n)
{
	struct { int a, b; } two_numbers = { 0, 0 };
	int *p = &two_numbers.a;
	if (n > 0)
		return *(p + 2) > 100;
	return *p > 100;
}
#pragma GCC diagnostic pop

NOINLINE int shift(int n)
{
	return 1 << n * 20 == 17;
}

NOINLINE int overflow(int n)
{
	volatile int most = INT_MAX;
	return most + n == 17;
}

NOINLINE int divide(int n)
{
	volatile int ten = 10;
	return ten / (3 - n) == 17;
}

/* Memory on the stack that is never set reads as zero. */
NOINLINE int unset(int n)
{
	volatile char room[256];
	if (n == 100)
		room[0] = 1;
	int sum = 0;
	for (int i = 0; i < 256; i++)
		sum |= room[i];
	return sum;
}

/* No register that hands over an argument keeps what a function had in it. Looked at on x86-64. */
#if defined(__x86_64__)
NOINLINE void fill_registers(long n)
{
	__asm__ volatile("mov %0, %%rcx; mov %0, %%rsi; mov %0, %%rdi; mov %0, %%r8; mov %0, %%r9; mov %0, %%r10; mov %0, %%r11"
		: : "a"(n) : "rcx", "rsi", "rdi", "r8", "r9", "r10", "r11");
}

NOINLINE int registers(int n)
{
	long left;
	fill_registers(n + 1);
	__asm__ volatile("or %%rsi, %%rcx; or %%rdi, %%rcx; or %%r8, %%rcx; or %%r9, %%rcx; or %%r10, %%rcx; or %%r11, %%rcx"
		: "=c"(left) : : "rsi", "rdi", "r8", "r9", "r10", "r11", "cc");
	return left != 0;
}
#else
NOINLINE int registers(int n)
{
	return n == 100;
}
#endif

static int of_long(long n)
{
	return n > 100;
}

/* A pointer that calls a function of another type than its own: what an attacker who can write a pointer would make. */
NOINLINE int icall(int n)
{
	hook *volatile function = one;
	if (n > 0)
		function = (hook *)(uintptr_t)of_long;
	return function(n) > 100;
}

static const struct {
	const char *name;
	hook *run;
} hooks[] = {
	{ "relro", relro }, { "canary", canary }, { "bounds", bounds }, { "object-size", object_size },
	{ "shift", shift }, { "overflow", overflow }, { "divide", divide }, { "unset", unset },
	{ "registers", registers }, { "icall", icall },
};

int main(int argc, char **argv)
{
	relro_protect();
	for (size_t i = 0; argc == 3 && i < ARRAY_LENGTH(hooks); i++) {
		if (strcmp(argv[1], hooks[i].name) == 0)
			return hooks[i].run(atoi(argv[2]));
	}
	return 2;
}
