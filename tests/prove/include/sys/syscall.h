/* sys/syscall.h - what Frama-C's headers lack */
long syscall(long number, ...);
