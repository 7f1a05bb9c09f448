/* return.c - where every function of ours returns, on processors where the compiler can send them
 * here (-mfunction-return=thunk-extern).
 *
 * What -fzero-call-used-regs does at the end of each function, this does once for all: no register
 * in which a caller hands over an argument keeps what a function had in it, also those that the
 * function did not use. So no end of a function is a piece that loads an argument of a system call
 * and returns: pieces to chain (ROP) have to come from elsewhere. What may hold the result stays:
 * rax, rdx and xmm0.
 *
 * The compiler does not know that this changes registers: -fno-ipa-ra keeps it to the calling
 * convention, by which all of these are the callee's to change. */
#include "sandbox.h"

#if defined(__x86_64__)
__asm__(".section .text.return, \"ax\", @progbits\n"
	".global __x86_return_thunk\n"
	".hidden __x86_return_thunk\n"
	".type __x86_return_thunk, @function\n"
	"__x86_return_thunk:\n"
	"	xor %ecx, %ecx\n"
	"	xor %esi, %esi\n"
	"	xor %edi, %edi\n"
	"	xor %r8d, %r8d\n"
	"	xor %r9d, %r9d\n"
	"	xor %r10d, %r10d\n"
	"	xor %r11d, %r11d\n"
	"	ret\n"
	".size __x86_return_thunk, . - __x86_return_thunk\n"
	".text\n");
#endif
