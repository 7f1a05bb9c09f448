/* sealed.c - what a sealed file does with its command line */
#include "sealed.h"

#include <errno.h>
#include "digest.h"
#include "exec.h"
#include "payload.h"
#include "policy.h"

static void sha256(struct str bytes, unsigned char out[DIGEST_MOST])
{
	struct digest digest;

	digest_begin(&digest, DIGEST_SHA256);
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

/* describe: what was asked for; of a command string, which may hold secrets, its hash and length */
static void describe(struct denial *denial, char **argv, struct buf *out)
{
	unsigned char hash[DIGEST_MOST];

	denial->op = argv[1] == NULL || strcmp(argv[1], "-s") == 0 ? "sh-stdin" : "sh-file";
	if (argv[1] == NULL || strcmp(argv[1], "-c") != 0) {
		denial->arg = argv[1] != NULL ? str_of(argv[1]) : str_of(argv[0]);
		return;
	}
	denial->op = "sh-c";
	struct str text = argv[2] != NULL ? str_of(argv[2]) : STR("");
	sha256(text, hash);
	buf_add(out, STR("sha256:"));
	for (size_t i = 0; i < 2 * (size_t)POLICY_HASH; i++)
		buf_add_byte(out, "0123456789abcdef"[hash[i / 2] >> (i % 2 ? 0 : 4) & 15]);
	report_add(out, " (len %zu)", text.n);
	denial->arg = buf_str(out);
}

static enum flow refuse(struct shell *sh, char **argv)
{
	struct denial denial = { .by = "shell", .rule = "sealed", .error = EACCES, .status = 126 };
	struct buf text = { .arena = &sh->scratch };

	describe(&denial, argv, &text);
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

enum flow sealed_run(struct shell *sh, char **argv)
{
	const char *slash = strrchr(argv[0], '/');
	const char *first = argv[1];
	enum flow flow;

	sh->zero = argv[0];
	if (run_script(sh, slash != NULL ? slash + 1 : argv[0], NULL, argv + 1, &flow))
		return flow;
	if (first == NULL && run_script(sh, "entrypoint", NULL, argv + 1, &flow))
		return flow;
	if (first != NULL && run_script(sh, *first == '@' ? first + 1 : NULL, first, argv + 2,
		&flow))
		return flow;
	if (first != NULL && strcmp(first, "-c") == 0 && argv[2] != NULL &&
	    is_pinned(sh->policy, argv[2]))
		return run_pinned(sh, argv + 2);
	return refuse(sh, argv);
}
