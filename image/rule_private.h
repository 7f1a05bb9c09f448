/* rule_private.h - between the table of rules and what looks into it. */
#ifndef NACRE_RULE_PRIVATE_H
#define NACRE_RULE_PRIVATE_H

#include "rule.h"

extern const struct rule rule_table[RULES];

#endif
