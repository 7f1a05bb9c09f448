/* policy.c - nacre-image policy: what is wrong with a policy, before anything is sealed with it */
#include <elf.h>
#include <errno.h>
#include <unistd.h>
#include "commands.h"
#include "digest.h"
#include "file.h"
#include "options.h"
#include "payload.h"
#include "rules.h"
#include "say.h"

static enum outcome check(const char *file, const char *root)
{
	struct arena arena = { 0 };
	struct rules rules;
	struct buf compiled = { 0 };
	struct policy policy;
	bool good = rules_read(&rules, &arena, file) && (root == NULL || rules_check(&rules, root));

	if (good) {
		rules_compile(&rules, &compiled);
		good = policy_read(buf_str(&compiled), &policy);
		if (!good)
			say_error("%s: its compiled form is too large", file);
	}
	buf_free(&compiled);
	bool unreadable = rules.unreadable;
	arena_free(&arena);
	return good ? OUTCOME_CLEAN : unreadable ? OUTCOME_UNREADABLE : OUTCOME_VIOLATIONS;
}

/* ---- a sealed file ---- */

/* LIMIT_SEALED: bytes of one. */
#define LIMIT_SEALED ((size_t)512 << 20)

/* find_payload: the payload in a sealed file: what its last read-only segment maps. */
static bool find_payload(struct str file, struct payload *out)
{
	Elf64_Ehdr elf;
	Elf64_Phdr header;
	struct str found = { NULL, 0 };

	if (file.n < sizeof(elf))
		return false;
	memcpy(&elf, file.p, sizeof(elf));
	if (memcmp(elf.e_ident, ELFMAG, SELFMAG) != 0 || elf.e_ident[EI_CLASS] != ELFCLASS64 ||
	    elf.e_phentsize != sizeof(header) || elf.e_phoff > file.n ||
	    elf.e_phnum > (file.n - elf.e_phoff) / sizeof(header))
		return false;
	for (size_t i = 0; i < elf.e_phnum; i++) {
		memcpy(&header, file.p + elf.e_phoff + i * sizeof(header), sizeof(header));
		if (header.p_type == PT_LOAD && header.p_flags == PF_R && header.p_vaddr != 0 &&
		    header.p_offset <= file.n && header.p_filesz <= file.n - header.p_offset)
			found = (struct str){ file.p + header.p_offset, header.p_filesz };
	}
	return found.p != NULL && payload_read(found, out);
}

/* is_whole: does the hash say that the content is what was sealed? */
static bool is_whole(const struct payload *payload)
{
	struct digest digest;
	unsigned char hash[DIGEST_MOST];

	digest_begin(&digest, DIGEST_SHA256);
	digest_add(&digest, payload->content);
	digest_end(&digest, hash);
	return memcmp(hash, payload->hash, PAYLOAD_HASH) == 0;
}

static enum outcome show(const char *file)
{
	struct buf bytes = { .max = LIMIT_SEALED }, text = { 0 };
	struct payload payload;
	struct policy policy;
	const char *problem = NULL;

	if (!file_read(file, &bytes))
		problem = bytes.overflowed ? "is longer than the limit of 512 MiB" :
			strerror(errno);
	else if (!find_payload(buf_str(&bytes), &payload))
		problem = "is no sealed nacre, or its payload is damaged";
	else if (!is_whole(&payload) || !policy_read(payload.content, &policy))
		problem = "is a sealed nacre whose payload was changed";
	if (problem == NULL) {
		rules_show(&policy, &text);
		if (!say_write(STDOUT_FILENO, buf_str(&text)))
			problem = "cannot be shown";
	}
	if (problem != NULL)
		say_error("%s: %s", file, problem);
	buf_free(&text);
	buf_free(&bytes);
	return problem == NULL ? OUTCOME_CLEAN : OUTCOME_UNREADABLE;
}

static enum outcome run_policy(int count, char **arguments)
{
	const char *root = NULL, *rest[2];
	const struct option options[] = { { "--root", &root }, { NULL, NULL } };

	int found = options_read(count, arguments, options, rest, 2);
	if (found == 2 && strcmp(rest[0], "check") == 0)
		return check(rest[1], root);
	if (found == 2 && strcmp(rest[0], "show") == 0 && root == NULL)
		return show(rest[1]);
	if (found >= 0)
		say_error("policy: expected policy check FILE [--root FOLDER], or policy show "
			"SEALED");
	return OUTCOME_USAGE;
}

const struct command command_policy = {
	.name = "policy",
	.usage = "policy check FILE [--root FOLDER] | policy show SEALED",
	.summary = "Say what is wrong with a policy, or show that of a sealed file.",
	.help = "check reads the policy and says what is wrong with it: file, line and column.\n"
		"With --root also what can only be seen in the image's root file system:\n"
		"programs that are missing or cannot be started, trees that can be written\n"
		"through links, scripts that do not parse or do what the policy refuses.\n"
		"show verifies a file that was sealed and prints the policy that is in it.\n",
	.run = run_policy,
};
