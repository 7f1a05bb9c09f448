/* elfread.h - what an ELF file's header and program headers say. Section headers, which anybody can
 * take away, are only counted. */
#ifndef NACRE_ELFREAD_H
#define NACRE_ELFREAD_H

#include "base.h"

/* ELF_HEAD: bytes that elf_read gets. */
#define ELF_HEAD ((size_t)64 << 10)
/* ELF_LOADS: loadable segments that are told apart; with more the whole file counts as loaded. */
#define ELF_LOADS 64
/* ELF_CAPTURE: bytes of the dynamic section, or of the interpreter's name, that are looked at. */
#define ELF_CAPTURE ((size_t)64 << 10)

enum elf_kind {
	ELF_STATIC,		/* runs without any other file */
	ELF_DYNAMIC,		/* a program that a dynamic loader completes */
	ELF_STATIC_INTERP,	/* needs no library, and names a loader all the same */
	ELF_LIBRARY,		/* a shared library, or a loader */
	ELF_OBJECT,		/* input of a linker, a kernel module, a core file */
	ELF_BROKEN,		/* what `broken` says is wrong */
};

struct elf_range {
	uint64_t at, n;
};

struct elf {
	enum elf_kind kind;
	const char *broken;
	bool wide, big_endian;
	uint16_t type, machine;
	bool has_interp, has_dynamic, has_sections, writable_code;
	bool needs_library, has_soname, is_pie;
	struct elf_range interp, dynamic;
	struct elf_range late;		/* program headers behind the head; n == 0: none */
	struct elf_range load[ELF_LOADS];
	size_t loads;
	bool all_loaded;	/* the loads are not known */
};

/* elf_is: do these bytes begin an ELF file? */
MUST_USE bool elf_is(struct str head);
/* elf_read: from the first min(size, ELF_HEAD) bytes of a file of this size. elf->kind is final
 * only after elf_finish. */
void elf_read(struct elf *elf, struct str head, uint64_t size);
/* elf_late: the program headers of a file that has them further back: elf->late says where. */
void elf_late(struct elf *elf, struct str headers, uint64_t size);
/* elf_finish: decides the kind; `dynamic` is what the file has at elf->dynamic. */
void elf_finish(struct elf *elf, struct str dynamic);
/* elf_loaded: is any of [at, at + n) loaded, as it is or in the pages of a segment? *part is the
 * first such piece. */
MUST_USE bool elf_loaded(const struct elf *elf, struct elf_range range, struct elf_range *part);
/* elf_kind_name: the class of a policy: "static", "dynamic", ... */
const char *elf_kind_name(enum elf_kind kind);
/* elf_machine_name: "x86_64"; NULL for those that are not known. */
const char *elf_machine_name(const struct elf *elf);

#endif
