/* string.h - of C's string functions those that proved code calls, as the standard describes them (C11 7.24). Frama-C's
 * own contracts ask for more than WP can say of bytes: that they are initialized. */
#ifndef PROVE_STRING_H
#define PROVE_STRING_H

#include <stddef.h>

/*@ requires \valid_read((char *)from + (0 .. n - 1)) && \valid((char *)to + (0 .. n - 1));
    requires \separated((char *)from + (0 .. n - 1), (char *)to + (0 .. n - 1));
    assigns ((char *)to)[0 .. n - 1] \from ((char *)from)[0 .. n - 1];
    assigns \result \from to;
    exits \false;
    ensures \forall integer i; 0 <= i < n ==> ((char *)to)[i] == \old(((char *)from)[i]);
    ensures \result == to; */
void *memcpy(void *to, const void *from, size_t n);

void *memmove(void *to, const void *from, size_t n);

/*@ requires 0 <= c <= 127 && \valid((char *)p + (0 .. n - 1));
    assigns ((char *)p)[0 .. n - 1] \from c;
    assigns \result \from p;
    ensures \forall integer i; 0 <= i < n ==> ((char *)p)[i] == c;
    ensures \result == p; */
void *memset(void *p, int c, size_t n);

/*@ requires \valid_read((char *)a + (0 .. n - 1)) && \valid_read((char *)b + (0 .. n - 1));
    assigns \result \from ((char *)a)[0 .. n - 1], ((char *)b)[0 .. n - 1];
    ensures \result == 0 <==>
      \forall integer i; 0 <= i < n ==> ((char *)a)[i] == ((char *)b)[i]; */
int memcmp(const void *a, const void *b, size_t n);

/*@ requires \valid_read((char *)p + (0 .. n - 1));
    assigns \result \from p, c, ((char *)p)[0 .. n - 1];
    ensures \result == \null <==> \forall integer i; 0 <= i < n ==> ((char *)p)[i] != (char)c;
    ensures \result != \null ==> \base_addr((char *)\result) == \base_addr((char *)p) &&
      0 <= (char *)\result - (char *)p < n && *(char *)\result == (char)c &&
      \forall integer i; 0 <= i < (char *)\result - (char *)p ==> ((char *)p)[i] != (char)c;
    // the same of pointers
    ensures \forall char *q; \base_addr(q) == \base_addr((char *)p) && 0 <= q - (char *)p &&
      q - (char *)p < (\result == \null ? n : (char *)\result - (char *)p) ==> *q != (char)c; */
void *memchr(const void *p, int c, size_t n);

size_t strlen(const char *s);
int strcmp(const char *a, const char *b);
char *strchr(const char *s, int c);

#endif
