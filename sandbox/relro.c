/* relro.c - the segments of our own file: PT_GNU_RELRO, the part of the loader's work that musl
 * leaves out in a static PIE; and those that nothing can change. */
#include <elf.h>
#include <errno.h>
#include <link.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "mechanism.h"
#include "sandbox.h"

/* The linker puts this name on the first byte of the loaded file: the ELF header. */
extern const char __ehdr_start[] __attribute__((visibility("hidden")));

/* A program whose tables stay writable is not the one that was asked for: it does not run. */
NORETURN static void relro_refuse(void)
{
	static const char message[] = "sh: cannot make relocated data read-only\n";

	if (write(2, message, sizeof(message) - 1) < 0)
		_exit(3);
	_exit(2);
}

static void relro_protect_range(uintptr_t start, uintptr_t end)
{
	uintptr_t page = getauxval(AT_PAGESZ);

	/* The linker ends the region on a page of the largest size it knows; a part of a page is
	 * never protected. */
	start &= -page;
	end &= -page;
	if (start < end && mprotect((void *)start, end - start, PROT_READ) != 0)
		relro_refuse();
}

/* The program headers, as the kernel mapped them; *count of them. */
static const ElfW(Phdr) *program_headers(unsigned *count)
{
	const ElfW(Ehdr) *file = (const ElfW(Ehdr) *)(const void *)__ehdr_start;

	*count = file->e_phnum;
	return (const ElfW(Phdr) *)(const void *)(__ehdr_start + file->e_phoff);
}

void relro_protect(void)
{
	unsigned count;
	const ElfW(Phdr) *header = program_headers(&count);

	for (; count-- > 0; header++) {
		uintptr_t start = (uintptr_t)__ehdr_start + header->p_vaddr;
		if (header->p_type == PT_GNU_RELRO)
			relro_protect_range(start, start + header->p_memsz);
	}
}

void code_release(void)
{
	uintptr_t page = getauxval(AT_PAGESZ);
	unsigned count;
	const ElfW(Phdr) *header = program_headers(&count);

	for (; count-- > 0; header++) {
		uintptr_t start = (uintptr_t)__ehdr_start + header->p_vaddr;
		size_t n = header->p_memsz + (start & (page - 1));
		if (header->p_type == PT_LOAD && !(header->p_flags & PF_W))
			(void)madvise((void *)(start & -page), n, MADV_DONTNEED);
	}
}

/* seal_range: the pages of these bytes; what starts inside a page starts with it */
static int seal_range(uintptr_t start, uintptr_t end)
{
	enum { MSEAL = 462 };	/* Linux 6.10 */
	uintptr_t page = getauxval(AT_PAGESZ);

	start &= -page;
	end = (end + page - 1) & -page;
	return syscall(MSEAL, start, end - start, 0UL) != 0 ? errno : 0;
}

int relro_seal(void)
{
	const ElfW(Ehdr) *file = (const ElfW(Ehdr) *)(const void *)__ehdr_start;
	const ElfW(Phdr) *header = (const ElfW(Phdr) *)(const void *)(__ehdr_start + file->e_phoff);
	uintptr_t base = (uintptr_t)__ehdr_start, page = getauxval(AT_PAGESZ);
	int error = 0;

	for (unsigned i = 0; i < file->e_phnum && error == 0; i++) {
		uintptr_t start = base + header[i].p_vaddr, end = start + header[i].p_memsz;
		if (header[i].p_type == PT_LOAD && !(header[i].p_flags & PF_W))
			error = seal_range(start, end);
		/* what its last page has besides is data, and stays as it is */
		else if (header[i].p_type == PT_GNU_RELRO)
			error = seal_range(start, end & -page);
	}
	return error;
}
