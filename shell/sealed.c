/* sealed.c - what a sealed file does with its command line */
#include "sealed.h"

#include <errno.h>
#include "confined.h"
#include "digest.h"
#include "exec.h"
#include "payload.h"
#include "policy.h"

NOINLINE void sha256(struct str bytes, unsigned char out[DIGEST_MOST])
{
	struct digest digest;

	digest_begin_sha256(&digest);
	digest_add(&digest, bytes);
	digest_end(&digest, out);
}

const struct policy *sealed_open(void)
{
	struct payload payload;
	struct sigaction before[2];
	struct policy policy;
	unsigned char hash[DIGEST_MOST];

	if (!payload_find(before, &payload))
		return NULL;
	sha256(payload.content, hash);
	if (memcmp(hash, payload.hash, PAYLOAD_HASH) != 0 || !policy_read(payload.content, &policy))
		payload_refuse();
	payload_keep(before, &payload);
	struct policy *room = memory_pages(sizeof(policy));
	*room = policy;
	payload_lock(room, sizeof(policy));
	return room;
}

bool sealed_is(const struct shell *sh)
{
	return sh->policy != NULL && (sh->policy->level == POLICY_SEALED ||
		sh->policy->has & 1U << POLICY_SCRIPT);
}

static void set_params(struct shell *sh, char **argv)
{
	size_t count = 0;

	while (argv[count] != NULL)
		count++;
	sh->params = (struct params){ .argv = argv, .count = count };
}

/* run_script: the one of this name, or of this path. false: there is none. */
static bool run_script(struct shell *sh, const char *name, const char *path, char **params,
	enum flow *flow)
{
	struct policy_entry script = { 0 };

	while (policy_next(sh->policy, POLICY_SCRIPT, &script)) {
		if ((name == NULL || strcmp(name, script.name.p) != 0) &&
		    (path == NULL || strcmp(path, script.path.p) != 0))
			continue;
		sh->zero = script.path.p;
		set_params(sh, params);
		*flow = exec_text(sh, script.text, script.path.p, 1, 0);
		return true;
	}
	return false;
}

static bool is_pinned(const struct policy *policy, const char *text)
{
	struct policy_entry pin = { 0 };
	unsigned char hash[DIGEST_MOST];

	sha256(str_of(text), hash);
	while (policy_next(policy, POLICY_RUN_C, &pin))
		if (memcmp(pin.text.p, hash, POLICY_HASH) == 0)
			return true;
	return false;
}

/* refuse: the log tells what was asked for; of a command string its hash and length. */
static enum flow refuse(struct shell *sh, const char *asked, const char *text)
{
	struct denial denial = { .op = "sh-file", .by = "shell", .rule = "sealed",
		.error = EACCES, .arg = str_of(asked), .status = 126 };

	if (strcmp(asked, "-c") == 0 && text != NULL) {
		denial.op = "sh-c";
		denial.arg = confined_hash(sh, str_of(text));
	} else if (*asked == '\0' || strcmp(asked, "-s") == 0) {
		denial.op = "sh-stdin";
	}
	log_deny(&sh->log, &denial);
	sh->status = denial.status;
	return FLOW_EXIT;
}

/* run_pinned: behind -c: STRING [NAME [ARGUMENT...]] */
static enum flow run_pinned(struct shell *sh, char **operands)
{
	const char *text = *operands++;

	if (*operands != NULL)
		sh->zero = *operands++;
	set_params(sh, operands);
	sh->options |= OPTION_COMMAND;
	return exec_text(sh, str_of(text), "-c", 1, HOW_TAIL);
}

static bool set_letter(struct shell *sh, char letter)
{
	for (size_t i = 0; i < option_names_count; i++)
		if (option_names[i].letter == letter) {
			shell_set_option(sh, option_names[i].bit, true);
			return true;
		}
	return false;
}

/* take_options: argv[1] is what the first line of the script argv[2] says: of `#!/bin/sh -e` the
 * kernel makes `/bin/sh -e /entrypoint.sh`. */
static bool take_options(struct shell *sh, char **argv)
{
	struct policy_entry script;

	if (argv[1] == NULL || argv[1][0] != '-' || argv[1][1] == '\0' || argv[2] == NULL ||
	    !policy_script(sh->policy, argv[2], &script))
		return false;
	struct str line = str_take_line(&script.text), options = str_of(argv[1]);
	while (line.n > 0 && (line.p[line.n - 1] == ' ' || line.p[line.n - 1] == '\t'))
		line.n--;
	if (!str_starts(line, STR("#!")) || line.n <= options.n ||
	    !str_equal(str_skip(line, line.n - options.n), options) ||
	    line.p[line.n - options.n - 1] != ' ')
		return false;
	for (size_t i = 1; i < options.n; i++)
		if (!set_letter(sh, options.p[i]))
			return false;
	return true;
}

enum flow sealed_run(struct shell *sh, char **argv)
{
	const char *slash = strrchr(argv[0], '/');
	const char *first = argv[1];
	enum flow flow;

	sh->zero = argv[0];
	if (run_script(sh, slash != NULL ? slash + 1 : argv[0], NULL, argv + 1, &flow))
		return flow;
	if (take_options(sh, argv))
		first = (++argv)[1];
	if (first == NULL && run_script(sh, "entrypoint", NULL, argv + 1, &flow))
		return flow;
	if (first != NULL && run_script(sh, *first == '@' ? first + 1 : NULL, first, argv + 2,
		&flow))
		return flow;
	if (first != NULL && strcmp(first, "-c") == 0 && argv[2] != NULL &&
	    is_pinned(sh->policy, argv[2]))
		return run_pinned(sh, argv + 2);
	return refuse(sh, first != NULL ? first : "", first != NULL ? argv[2] : NULL);
}
