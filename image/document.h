/* document.h - JSON from an image: within limits, and read in one way only. */
#ifndef NACRE_DOCUMENT_H
#define NACRE_DOCUMENT_H

#include <jansson.h>
#include "fault.h"
#include "hash.h"

/* document_parse: an object or an array. Refused are duplicate keys, what is too deep or too long,
 * and anything that is not UTF-8. NULL after a fault; else the caller gives it back
 * (json_decref). */
json_t *document_parse(struct str text, struct fault *fault) MUST_USE;

/* document_value: the value of a key, or NULL. A key beside it, or in its place, that some programs
 * take for it is a fault. */
json_t *document_value(json_t *object, const char *key, struct fault *fault) MUST_USE;
/* document_member: the value of a key; NULL when there is none or it is null. A value of another
 * type is a fault. */
json_t *document_member(json_t *object, const char *key, json_type type, struct fault *fault)
	MUST_USE;
/* document_text: a string; n == 0 when there is none. Borrowed from the document. */
struct str document_text(json_t *object, const char *key, struct fault *fault) MUST_USE;
/* document_digest: "sha256:" and 64 digits; false after a fault, also when it is missing. */
MUST_USE bool document_digest(json_t *text, struct sha256 *out, struct fault *fault);

#endif
