/* start.c - the first instructions of a program that is linked against musl: packed relocations
 * (DT_RELR).
 *
 * A static PIE relocates its own tables. In the old form that takes 24 bytes of file for each
 * pointer, in the packed one hardly more than a bit; Debian's musl does not know it yet. This runs
 * before musl's own start-up code, and before anything has been relocated: no global pointers, no
 * stack protector, no calls. */
#include "sandbox.h"

#if defined(__x86_64__)
#include <elf.h>

#define DYNAMIC_RELRSZ 35
#define DYNAMIC_RELR 36

extern char __ehdr_start[] __attribute__((visibility("hidden")));
extern const Elf64_Dyn _DYNAMIC[] __attribute__((visibility("hidden")));

void start_relocate(void);

/* The kernel's stack pointer is what musl's _start wants to see. */
__asm__(".text\n"
	".global nacre_start\n"
	".hidden nacre_start\n"
	".type nacre_start, @function\n"
	"nacre_start:\n"
	"	xor %ebp, %ebp\n"
	"	mov %rsp, %rbx\n"
	"	and $-16, %rsp\n"
	"	call start_relocate\n"
	"	mov %rbx, %rsp\n"
	"	jmp _start\n");

/* An even entry is the address of one pointer; an odd one has a bit for each of the next 63
 * pointers. */
__attribute__((no_stack_protector, used)) void start_relocate(void)
{
	uintptr_t base = (uintptr_t)__ehdr_start;
	const uintptr_t *entry = (const uintptr_t *)base;
	size_t bytes = 0;

	for (const Elf64_Dyn *d = _DYNAMIC; d->d_tag != DT_NULL; d++) {
		if (d->d_tag == DYNAMIC_RELR)
			entry = (const uintptr_t *)(base + d->d_un.d_ptr);
		if (d->d_tag == DYNAMIC_RELRSZ)
			bytes = d->d_un.d_val;
	}
	uintptr_t *where = (uintptr_t *)base;
	for (; bytes >= sizeof(*entry); bytes -= sizeof(*entry), entry++) {
		if ((*entry & 1) == 0) {
			where = (uintptr_t *)(base + *entry);
			*where++ += base;
			continue;
		}
		for (size_t i = 0; i < 63; i++) {
			if (*entry >> (i + 1) & 1)
				where[i] += base;
		}
		where += 63;
	}
}
#endif
