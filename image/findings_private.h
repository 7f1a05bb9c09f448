/* findings_private.h - between the files of the report. */
#ifndef NACRE_FINDINGS_PRIVATE_H
#define NACRE_FINDINGS_PRIVATE_H

#include "jsonout.h"
#include "findings.h"

void findings_text(const struct findings *r, bool colour, struct buf *out);
void findings_json(const struct findings *r, struct buf *out);
void findings_sarif(const struct findings *r, struct buf *out);
void findings_junit(const struct findings *r, struct buf *out);

#endif
