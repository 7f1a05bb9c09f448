/* sys/auxv.h - what Frama-C's headers lack */
#ifndef PROVE_SYS_AUXV_H
#define PROVE_SYS_AUXV_H

#define AT_PAGESZ 6

unsigned long getauxval(unsigned long type);

#endif
