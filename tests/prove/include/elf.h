/* elf.h - the real one: Frama-C has none */
#include "/usr/include/elf.h"
