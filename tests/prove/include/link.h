/* link.h - what Frama-C's headers lack */
#define ElfW(type) Elf64_##type
