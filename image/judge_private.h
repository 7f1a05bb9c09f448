/* judge_private.h - between the files of the judge. */
#ifndef NACRE_JUDGE_PRIVATE_H
#define NACRE_JUDGE_PRIVATE_H

#include "judge.h"

/* judge_find: a finding with the severity that profile and policy give its class. */
struct finding *judge_find(struct judge *j, enum rule_id rule, struct str path)
	__attribute__((returns_nonnull));
/* judge_evidence: fills f->evidence. */
void judge_evidence(struct judge *j, struct finding *f, const char *format, ...)
	PRINTF_LIKE(3, 4);
/* judge_content: what a program or a script is. judge_residue: what of it is told when it is
 * hidden, without --all-layers. */
void judge_content(struct judge *j, const struct node *n, struct str path);
void judge_residue(struct judge *j, const struct node *n, struct str path);
/* judge_script_start: has a script an interpreter, and a first line that the kernel can read? */
void judge_script_start(struct judge *j, struct node *n, struct str path);
void judge_loader(struct judge *j, const struct node *n, struct str path);
/* judge_start: will ENTRYPOINT, CMD and HEALTHCHECK start? */
void judge_start(struct judge *j);

#endif
