/* payload.c - the payload of a sealed file, found through the program headers in memory */
#include "payload.h"

#include <elf.h>
#include <link.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

extern const char __ehdr_start[] __attribute__((visibility("hidden")));

/* Sealing changes it in the file. */
static const struct payload_note note
	__attribute__((used, section(".note.nacre"), aligned(4))) = {
	.name_size = sizeof(PAYLOAD_NOTE_NAME), .state_size = sizeof(note.state),
	.type = PAYLOAD_NOTE_TYPE, .name = PAYLOAD_NOTE_NAME, .state = PAYLOAD_UNSEALED,
};

/* number_at: n bytes, the least significant first */
/*@ requires n <= 8 && \valid_read(p + (0 .. n - 1));
    assigns \nothing; */
static uint64_t number_at(const char *p, unsigned n)
{
	uint64_t value = 0;

	/*@ loop invariant 0 <= n <= \at(n, Pre);
	    loop assigns n, value;
	    loop variant n; */
	while (n-- > 0)
		value = value << 8 | (unsigned char)p[n];
	return value;
}

bool payload_read(struct str bytes, struct payload *out)
{
	if (bytes.n < PAYLOAD_HEADER + PAYLOAD_TRAILER)
		return false;
	size_t n = bytes.n - PAYLOAD_HEADER - PAYLOAD_TRAILER;
	out->all = bytes;
	out->hash = (const unsigned char *)bytes.p + 24;
	out->content = (struct str){ bytes.p + PAYLOAD_HEADER, n };
	return bytes_equal(bytes.p, PAYLOAD_MAGIC, 8) &&
		number_at(bytes.p + 8, 8) == PAYLOAD_VERSION &&
		number_at(bytes.p + 16, 8) == n && number_at(bytes.p + 56, 8) == 0 &&
		bytes_equal(out->content.p + n, PAYLOAD_END, PAYLOAD_TRAILER);
}

static bool is_unsealed(void)
{
	static const char unsealed[sizeof(note.state)] = PAYLOAD_UNSEALED;
	const char *state = note.state;

	/* The compiler must not think that it knows what is there. */
	__asm__("" : "+r"(state));
	return memcmp(state, unsealed, sizeof(unsealed)) == 0;
}

/* mapped: what the kernel mapped of the payload; n 0: nothing. Of all that is loaded only the
 * first piece, which begins at 0, is read-only too. */
static struct str mapped(void)
{
	const ElfW(Ehdr) *file = (const ElfW(Ehdr) *)(const void *)__ehdr_start;
	const ElfW(Phdr) *header = (const ElfW(Phdr) *)(const void *)(__ehdr_start + file->e_phoff);

	for (unsigned i = 0; i < file->e_phnum; i++)
		if (header[i].p_type == PT_LOAD && header[i].p_flags == PF_R &&
		    header[i].p_vaddr != 0 && header[i].p_filesz == header[i].p_memsz)
			return (struct str){ __ehdr_start + header[i].p_vaddr, header[i].p_filesz };
	return (struct str){ "", 0 };
}

void payload_refuse(void)
{
	static const char message[] = "sh: this file is sealed, and damaged: it runs nothing\n";
	ssize_t written = write(2, message, sizeof(message) - 1);

	(void)written;
	_exit(PAYLOAD_REFUSED);
}

static void fault(int number)
{
	(void)number;
	payload_refuse();
}

bool payload_find(struct sigaction before[2], struct payload *out)
{
	struct sigaction action = { .sa_handler = fault };
	struct str bytes = mapped();

#if defined(NACRE_TEST)	/* linked as the host's programs are: other pieces are read-only too */
	bytes.n = is_unsealed() ? 0 : bytes.n;
#endif
	if (bytes.n == 0 && is_unsealed())
		return false;
	sigaction(SIGBUS, &action, &before[0]);
	sigaction(SIGSEGV, &action, &before[1]);
	if (bytes.n > LIMIT_PAYLOAD || !payload_read(bytes, out))
		payload_refuse();
	return true;
}

void payload_lock(const void *start, size_t n)
{
	size_t page = getauxval(AT_PAGESZ);

	n = (n + page - 1) & -page;
	if (mprotect((void *)(uintptr_t)start, n, PROT_READ) != 0)
		payload_refuse();
	(void)syscall(462, start, n, 0UL);	/* mseal: Linux 6.10 */
}

void payload_keep(const struct sigaction before[2], const struct payload *payload)
{
	sigaction(SIGBUS, &before[0], NULL);
	sigaction(SIGSEGV, &before[1], NULL);
	payload_lock(payload->all.p, payload->all.n);
}
