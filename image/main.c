/* main.c - nacre-image: what is done to images when they are built.
 *
 * Each subcommand is a row of the table below and a file of its own. */
#include <unistd.h>
#include "commands.h"
#include "say.h"

static const struct command *const commands[] = {
	&command_attest,
	&command_check,
	&command_explain,
	&command_lock,
	&command_plan,
	&command_policy,
	&command_seal,
	&command_sbom,
	&command_verify,
	NULL,
};

static void list_commands(struct buf *out)
{
	for (size_t i = 0; commands[i] != NULL; i++)
		say_add(out, "  nacre-image %s\n      %s\n", commands[i]->usage,
			commands[i]->summary);
}

static enum outcome help(void)
{
	struct buf out = { 0 };
	buf_add(&out, STR("nacre-image checks container images, and seals the shell that goes into "
		"them\n\n"));
	list_commands(&out);
	buf_add(&out, STR("  nacre-image COMMAND --help | --help | --version\n\n"
		"Exit status: 0 clean, 1 violations, 2 wrong use, 3 unreadable, unsafe or not read "
		"to its end.\n"));
	bool written = say_write(STDOUT_FILENO, buf_str(&out));
	buf_free(&out);
	return written ? OUTCOME_CLEAN : OUTCOME_UNREADABLE;
}

static enum outcome help_of(const struct command *c)
{
	struct buf out = { 0 };
	say_add(&out, "usage: nacre-image %s\n%s\n", c->usage, c->summary);
	if (c->help != NULL) {
		buf_add_byte(&out, '\n');
		buf_add(&out, str_of(c->help));
	}
	bool written = say_write(STDOUT_FILENO, buf_str(&out));
	buf_free(&out);
	return written ? OUTCOME_CLEAN : OUTCOME_UNREADABLE;
}

static enum outcome version(void)
{
	return say_write(STDOUT_FILENO, STR("nacre-image " NACRE_VERSION " " NACRE_ARCH " "
		NACRE_BUILD_ID "\n")) ? OUTCOME_CLEAN : OUTCOME_UNREADABLE;
}

int main(int argc, char **argv)
{
	if (argc < 2) {
		say_error("expected a command; nacre-image --help lists them");
		return OUTCOME_USAGE;
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)
		return (int)help();
	if (strcmp(argv[1], "--version") == 0)
		return (int)version();
	for (size_t i = 0; commands[i] != NULL; i++) {
		if (strcmp(argv[1], commands[i]->name) != 0)
			continue;
		if (argc > 2 && strcmp(argv[2], "--help") == 0)
			return (int)help_of(commands[i]);
		return (int)commands[i]->run(argc - 2, argv + 2);
	}
	say_error("%s: no such command; nacre-image --help lists them", argv[1]);
	return OUTCOME_USAGE;
}
