/* elfread.c - ELF headers, of either width and byte order. */
#include <elf.h>
#include "elfread.h"

/* number: n bytes at offset `at`, in the file's byte order. The caller has looked at the bounds. */
static uint64_t number(const struct elf *elf, struct str s, size_t at, size_t n)
{
	uint64_t value = 0;
	for (size_t i = 0; i < n; i++) {
		size_t place = elf->big_endian ? at + i : at + n - 1 - i;
		value = value << 8 | (unsigned char)s.p[place];
	}
	return value;
}

/* wide_number: a field whose place and width depend on the class. */
static uint64_t either(const struct elf *elf, struct str s, size_t at32, size_t at64)
{
	return elf->wide ? number(elf, s, at64, 8) : number(elf, s, at32, 4);
}

bool elf_is(struct str head)
{
	return head.n >= SELFMAG && memcmp(head.p, ELFMAG, SELFMAG) == 0;
}

static void add_load(struct elf *elf, struct elf_range range, uint64_t flags)
{
	if ((flags & (PF_W | PF_X)) == (PF_W | PF_X))
		elf->writable_code = true;
	if (range.n == 0)
		return;
	if (elf->loads == ELF_LOADS)
		elf->all_loaded = true;
	else
		elf->load[elf->loads++] = range;
}

static void read_segment(struct elf *elf, struct str header, uint64_t size)
{
	uint64_t type = number(elf, header, 0, 4);
	uint64_t flags = number(elf, header, elf->wide ? 4 : 24, 4);
	struct elf_range range = { either(elf, header, 4, 8), either(elf, header, 16, 32) };
	if (type != PT_LOAD && type != PT_INTERP && type != PT_DYNAMIC)
		return;
	if (range.at > size || range.n > size - range.at) {
		elf->broken = "a segment ends behind the file";
		range.at = range.at > size ? size : range.at;
		range.n = size - range.at;
	}
	if (type == PT_LOAD) {
		add_load(elf, range, flags);
	} else if (type == PT_INTERP) {
		elf->has_interp = true;
		elf->interp = range;
	} else {
		elf->has_dynamic = true;
		elf->dynamic = range;
	}
}

static void read_segments(struct elf *elf, struct str head, uint64_t size)
{
	uint64_t at = either(elf, head, 28, 32);
	uint64_t entry = number(elf, head, elf->wide ? 54 : 42, 2);
	uint64_t count = number(elf, head, elf->wide ? 56 : 44, 2);
	elf->has_sections = number(elf, head, elf->wide ? 60 : 48, 2) > 0;
	if (count == 0)
		return;
	if (entry != (elf->wide ? sizeof(Elf64_Phdr) : sizeof(Elf32_Phdr))) {
		elf->broken = "program headers of a wrong size";
		return;
	}
	struct elf_range range = { at, count * entry };
	if (at > size || range.n > size - at || range.n > ELF_CAPTURE) {
		elf->broken = "program headers that end behind the file, or too many of them";
	} else if (at > head.n || range.n > head.n - at) {
		elf->late = range;
	} else {
		for (uint64_t i = 0; i < count; i++)
			read_segment(elf, (struct str){ head.p + at + i * entry, (size_t)entry },
				size);
	}
}

void elf_late(struct elf *elf, struct str headers, uint64_t size)
{
	size_t entry = elf->wide ? sizeof(Elf64_Phdr) : sizeof(Elf32_Phdr);
	if (headers.n != elf->late.n)
		elf->broken = "program headers that cannot be read";
	for (size_t at = 0; headers.n - at >= entry; at += entry)
		read_segment(elf, (struct str){ headers.p + at, entry }, size);
	/* Its dynamic section has passed unread: with a loader it counts as needing libraries. */
	elf->needs_library |= elf->has_interp && elf->has_dynamic;
}

/* MACHINE_486: what the kernel takes for EM_386, too; elf.h has given the number to another one. */
#define MACHINE_486 6

/* struct machine: what files for a machine that Linux runs on look like. */
struct machine {
	uint16_t number;
	bool narrow, wide, little, big;
	char name[12];
};

static const struct machine machines[] = {
	{ EM_X86_64, true, true, true, false, "x86_64" },
	{ EM_386, true, false, true, false, "i386" },
	{ MACHINE_486, true, false, true, false, "i486" },
	{ EM_AARCH64, false, true, true, true, "aarch64" },
	{ EM_ARM, true, false, true, true, "arm" },
	{ EM_RISCV, true, true, true, false, "riscv" },
	{ EM_PPC, true, false, true, true, "ppc" },
	{ EM_PPC64, false, true, true, true, "ppc64" },
	{ EM_S390, false, true, false, true, "s390" },
	{ EM_MIPS, true, true, true, true, "mips" },
	{ EM_LOONGARCH, true, true, true, false, "loongarch" },
};

static const struct machine *machine_of(uint16_t number)
{
	for (size_t i = 0; i < ARRAY_LENGTH(machines); i++)
		if (machines[i].number == number)
			return &machines[i];
	return NULL;
}

/* misfit: the kernel looks at the machine and at the size of a program header, in its own byte
 * order, and at many processors neither at EI_CLASS nor at EI_DATA: where these say anything else,
 * it runs other segments than those that are read here. NULL: they fit. */
static const char *misfit(const struct elf *elf, struct str head)
{
	const struct machine *m = machine_of(elf->machine);
	if (m == NULL)
		return machine_of((uint16_t)(elf->machine << 8 | elf->machine >> 8)) != NULL ?
			"its byte order is not that of its machine" : NULL;
	if (!(elf->big_endian ? m->big : m->little))
		return "its byte order is not that of its machine";
	/* Of x86_64 there are programs of 32 bits (x32), for which this is no header's size. */
	bool both = elf->machine == EM_X86_64 && !elf->wide &&
		(head.n < sizeof(Elf64_Ehdr) || number(elf, head, 54, 2) == sizeof(Elf64_Phdr));
	if (both || !(elf->wide ? m->wide : m->narrow))
		return "its class, 32 or 64 bits, is not that of its machine";
	return NULL;
}

void elf_read(struct elf *elf, struct str head, uint64_t size)
{
	*elf = (struct elf){ .kind = ELF_BROKEN };
	elf->all_loaded = true;
	if (head.n < sizeof(Elf32_Ehdr)) {
		elf->broken = "the file ends inside the ELF header";
		return;
	}
	elf->wide = head.p[EI_CLASS] == ELFCLASS64;
	elf->big_endian = head.p[EI_DATA] == ELFDATA2MSB;
	if ((!elf->wide && head.p[EI_CLASS] != ELFCLASS32) ||
	    (!elf->big_endian && head.p[EI_DATA] != ELFDATA2LSB)) {
		elf->broken = "neither 32 nor 64 bits, or no byte order";
		return;
	}
	if (elf->wide && head.n < sizeof(Elf64_Ehdr)) {
		elf->broken = "the file ends inside the ELF header";
		return;
	}
	elf->type = (uint16_t)number(elf, head, 16, 2);
	elf->machine = (uint16_t)number(elf, head, 18, 2);
	elf->broken = misfit(elf, head);
	if (elf->broken != NULL)
		return;
	elf->all_loaded = false;
	read_segments(elf, head, size);
	if (elf->loads == 0)
		elf->all_loaded = true;
}

/* read_dynamic: the entries of the dynamic section, up to DT_NULL. */
static void read_dynamic(struct elf *elf, struct str dynamic)
{
	size_t half = elf->wide ? 8 : 4;
	for (size_t at = 0; dynamic.n - at >= 2 * half; at += 2 * half) {
		uint64_t tag = number(elf, dynamic, at, half);
		if (tag == DT_NULL)
			return;
		elf->needs_library |= tag == DT_NEEDED;
		elf->has_soname |= tag == DT_SONAME;
		if (tag == DT_FLAGS_1 && (number(elf, dynamic, at + half, half) & DF_1_PIE) != 0)
			elf->is_pie = true;
	}
}

void elf_finish(struct elf *elf, struct str dynamic)
{
	if (elf->broken != NULL)
		return;
	if (elf->has_dynamic)
		read_dynamic(elf, dynamic);
	if (elf->type == ET_REL || elf->type == ET_CORE) {
		elf->kind = ELF_OBJECT;
	} else if (elf->type != ET_EXEC && elf->type != ET_DYN) {
		elf->broken = "neither a program nor a library";
	} else if (elf->loads == 0 && elf->type == ET_EXEC) {
		elf->broken = "a program without segments";
	} else if (elf->has_interp) {
		elf->kind = elf->has_soname && elf->type == ET_DYN ? ELF_LIBRARY :
			elf->needs_library || elf->is_pie || elf->type == ET_DYN ? ELF_DYNAMIC :
			ELF_STATIC_INTERP;
	} else if (elf->type == ET_DYN && !elf->is_pie) {
		elf->kind = ELF_LIBRARY;
	} else {
		elf->kind = elf->needs_library ? ELF_DYNAMIC : ELF_STATIC;
	}
}

/* page_of: the kernel maps whole pages, and shows what the file has there in front of a segment and
 * behind it. Processors other than x86 may have larger ones. */
static uint64_t page_of(const struct elf *elf)
{
	bool x86 = elf->machine == EM_X86_64 || elf->machine == EM_386 ||
		elf->machine == MACHINE_486;
	return x86 ? 4096 : 65536;
}

bool elf_loaded(const struct elf *elf, struct elf_range range, struct elf_range *part)
{
	uint64_t end = range.at + range.n, mask = page_of(elf) - 1;
	*part = range;
	if (elf->all_loaded)
		return range.n > 0;
	bool found = false;
	for (size_t i = 0; i < elf->loads; i++) {
		uint64_t from = elf->load[i].at & ~mask;
		uint64_t to = (elf->load[i].at + elf->load[i].n + mask) & ~mask;
		from = from > range.at ? from : range.at;
		to = to < end ? to : end;
		if (from >= to || (found && from >= part->at))
			continue;
		*part = (struct elf_range){ from, to - from };
		found = true;
	}
	return found;
}

const char *elf_kind_name(enum elf_kind kind)
{
	switch (kind) {
	case ELF_STATIC:
		return "static";
	case ELF_DYNAMIC:
		return "dynamic";
	case ELF_STATIC_INTERP:
		return "static-interp";
	case ELF_LIBRARY:
		return "library";
	case ELF_OBJECT:
		return "object";
	case ELF_BROKEN:
		break;
	}
	return "malformed";
}

const char *elf_machine_name(const struct elf *elf)
{
	const struct machine *m = machine_of(elf->machine);
	if (m == NULL)
		return NULL;
	return elf->machine == EM_X86_64 && !elf->wide ? "x32" : m->name;
}
