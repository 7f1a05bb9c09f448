/* payload.h - what `nacre-image seal` appends to the runtime: a compiled policy with its scripts.
 *
 * The file says twice that it is sealed. The linker reserves a program header, PT_NOTE of a note
 * named "nacre"; sealing makes it a read-only PT_LOAD, so that the kernel maps the payload and
 * nothing has to be opened. And the note itself, which lies among the constants, says "sealed": a
 * tool that drops what no section holds (strip) does not make a general shell of it.
 *
 *	"nacreSEA"  version  0  length  SHA-256		8, 4, 4, 8 and 32 bytes, then 8 of zero
 *	content						length bytes: see policy.h
 *	"nacreEND"					no zeros: a page that the file does not fill
 *							would stand for them */
#ifndef NACRE_PAYLOAD_H
#define NACRE_PAYLOAD_H

#include <signal.h>
#include "base.h"

#define PAYLOAD_MAGIC "nacreSEA"
#define PAYLOAD_VERSION 1
#define PAYLOAD_HEADER 64
#define PAYLOAD_END "nacreEND"
#define PAYLOAD_TRAILER 8
#define PAYLOAD_HASH 32
/* LIMIT_PAYLOAD: bytes of one. */
#define LIMIT_PAYLOAD ((size_t)256 << 20)

/* struct payload_note: an ELF note; its state is one of the two below. */
struct payload_note {
	uint32_t name_size, state_size, type;
	char name[8];
	char state[16];
};
#define PAYLOAD_NOTE_NAME "nacre"
#define PAYLOAD_NOTE_TYPE 1
#define PAYLOAD_UNSEALED "not sealed"
#define PAYLOAD_SEALED "sealed"

/* struct payload: what a payload's header says, and what is in it. */
struct payload {
	struct str content;
	const unsigned char *hash;	/* PAYLOAD_HASH bytes: the SHA-256 of content */
	struct str all;			/* from its header to its end */
};

/* payload_read: bytes is a payload and nothing else. The hash is not compared. */
/*@ requires readable(bytes) && \valid(out);
    requires \separated(out, bytes.p + (0 .. bytes.n - 1));
    assigns *out;
    ensures \result ==> bytes.n >= PAYLOAD_HEADER + PAYLOAD_TRAILER;
    ensures \result ==> out->content.n == bytes.n - PAYLOAD_HEADER - PAYLOAD_TRAILER;
    ensures \result ==> out->content.p == bytes.p + PAYLOAD_HEADER && readable(out->content);
    ensures \result ==> out->all == bytes; */
bool payload_read(struct str bytes, struct payload *out) MUST_USE;

/* payload_find: this program's own. false: the file is not sealed. Does not return when it is
 * sealed and has not what must be there. Reading the payload may meet pages that the file has no
 * longer: until payload_keep, which gets the same `before`, that ends the process too. */
bool payload_find(struct sigaction before[2], struct payload *out) MUST_USE;
/* payload_keep: it is good: the handlers of before come back, and nobody can change it any more. */
void payload_keep(const struct sigaction before[2], const struct payload *payload);

/* payload_lock: n bytes from a page's start: read-only from now on, and where the kernel has mseal
 * no system call can change that. */
void payload_lock(const void *start, size_t n);

/* PAYLOAD_REFUSED: the exit status of a program whose payload is damaged. */
#define PAYLOAD_REFUSED 78
/* payload_refuse: says so and ends the process. */
NORETURN void payload_refuse(void);

#endif
