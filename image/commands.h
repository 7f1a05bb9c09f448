/* commands.h - the rows of main's table, each from a file of its own. */
#ifndef NACRE_COMMANDS_H
#define NACRE_COMMANDS_H

#include "command.h"

extern const struct command command_attest, command_check, command_lock, command_sbom;
extern const struct command command_verify;
extern const struct command command_explain;
extern const struct command command_plan, command_policy, command_seal;

#endif
