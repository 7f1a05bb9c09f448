/* prove.h - what Frama-C 25 must be told before it reads our files: builtins of gcc that are generic there, and what
 * its C library lacks of Linux. */
#ifndef PROVE_H
#define PROVE_H

#include <__fc_gcc_builtins.h>
#include <stddef.h>
#include <sys/types.h>
#define __FC_STRING_H_ /* ours stands for Frama-C's */
#include "string.h"

/* A hint for the compiler: the value is its first argument. */
#define __builtin_expect(value, expected) (value)
#define __builtin_memcpy memcpy
#define __builtin_frame_address(level) ((void *)0)

#define MADV_DONTNEED 4
int madvise(void *start, size_t n, int advice);
struct rlimit;
int prlimit(pid_t pid, int resource, const struct rlimit *limit, struct rlimit *old);

/* Admitted, not proved: WP knows of a conversion only that it keeps what fits and that its result fits. What does not
 * fit changes by a multiple of 2^64 (C11 6.3.1.3, and gcc's manual for the signed type). */
/*@ axiomatic Conversion {
      axiom to_unsigned_below: \forall integer v;
        -18446744073709551616 <= v < 0 ==> (unsigned long)v == v + 18446744073709551616;
      axiom to_unsigned_above: \forall integer v;
        18446744073709551616 <= v < 36893488147419103232 ==>
          (unsigned long)v == v - 18446744073709551616;
      axiom to_unsigned_byte: \forall integer v; -256 <= v < 0 ==> (unsigned char)v == v + 256;
      axiom to_signed_above: \forall integer v;
        9223372036854775808 <= v < 18446744073709551616 ==>
          (long)v == v - 18446744073709551616;
    } */
/* Admitted likewise: WP has no theory of bits for the provers. */
/*@ axiomatic Bits {
      axiom and_bound: \forall integer a, b; b >= 0 ==> 0 <= (a & b) <= b;
      axiom xor_zero_8: \forall unsigned long a, b; (unsigned long)(a ^ b) == 0 <==> a == b;
      axiom xor_zero_4: \forall unsigned a, b; (unsigned)(a ^ b) == 0 <==> a == b;
    } */

#endif
