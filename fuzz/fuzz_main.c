/* fuzz_main - how the shell is called, and what with: main() with all behind it, on a virtual system (seam.h). The lines up to an
 * empty one are a header, the rest is standard input and the file /w/s; behind a NUL byte choices.
 *
 *	WORD...		first: the command line, a blank between words; a word $ is the rest of the input
 *	NAME=value	the environment
 *	:POLICY		a line of the policy that the file is sealed with (nacre-policy(5)); its scripts are the rest of the input
 *	=HEX		what the kernel has: bits of SEAM_HAS_, and from the ninth the version of Landlock
 *
 * It ends with a status; `sh -n` starts nothing and makes no file. */
#include <sys/wait.h>
#include "fuzz.h"
#include "rules.h"
#include "seam_internal.h"
#include "sealed.h"

int virtual_main(int argc, char **argv, char **environment);
const struct policy *__real_sealed_open(void);
const struct policy *__wrap_sealed_open(void);

enum { WORDS = 15, HEADER = 1024, BODY = 4096 };

/* struct call: what the header says. It is no part of virtual memory, and does not change. */
static struct call {
	char text[HEADER], body[BODY + 1];
	char *argv[WORDS + 1], *environment[WORDS + 1];
	size_t words, variables;
	bool sealed;
	struct policy policy;
} call;

const struct policy *__wrap_sealed_open(void)
{
	return call.sealed ? &call.policy : NULL;
}

static void take_words(char *line)
{
	for (char *end; line != NULL && call.words < WORDS; line = end) {
		end = strchr(line, ' ');
		if (end != NULL)
			*end++ = '\0';
		call.argv[call.words++] = strcmp(line, "$") == 0 ? call.body : line;
	}
}

static void take_kernel(const char *digits)
{
	unsigned bits = 0;
	for (size_t i = 0; i < 3 && strchr("0123456789abcdef", digits[i]) != NULL && digits[i] != '\0'; i++)
		bits = bits * 16 + (unsigned)(strchr("0123456789abcdef", digits[i]) - "0123456789abcdef");
	seam_kernel = bits;
}

/* take_header: the lines before the rest, which is what is left of input. */
static void take_header(struct str *input, struct buf *policy)
{
	size_t used = 0;
	for (bool first = true;; first = false) {
		struct str line = str_take_line(input);
		line.n = str_find(line, '\0');
		if (line.n == 0 || line.n + used >= HEADER)
			return;
		char *text = call.text + used;
		memcpy(text, line.p, line.n);
		text[line.n] = '\0';
		used += line.n + 1;
		if (first)
			take_words(text);
		else if (*text == '=')
			take_kernel(text + 1);
		else if (*text == ':')
			report_add(policy, "%s\n", text + 1);
		else if (call.variables < WORDS && strchr(text, '=') != NULL)
			call.environment[call.variables++] = text;
	}
}

/* take_policy: its binary form, in out. */
static void take_policy(struct str text, struct buf *out)
{
	struct arena arena = { 0 };
	struct rules rules;
	if (text.n > 0 && rules_parse(&rules, &arena, "policy", text)) {
		for (struct rule *rule = rules.first; rule != NULL; rule = rule->next)
			if (rule->kind == POLICY_SCRIPT)
				rule->text = str_of(call.body);
		rules_compile(&rules, out);
		call.sealed = policy_read(buf_str(out), &call.policy);
	}
	arena_free(&arena);
}

static void put_file(const char *path)
{
	struct inode *node = node_find(-100, path, true);
	node->size = strlen(call.body) < FILE_BYTES ? strlen(call.body) : FILE_BYTES;
	memcpy(node->data, call.body, node->size);
}

static void run(void *context)
{
	(void)context;
	/* on the stack, whose top they are taken for */
	char *argv[WORDS + 1], *environment[WORDS + 1];
	memcpy(argv, call.argv, sizeof(argv));
	memcpy(environment, call.environment, sizeof(environment));
	put_file("/w/in");
	put_file("/w/s");
	(void)virtual_main((int)call.words, argv, environment);
}

/* only_checks: the command line begins with `sh -n`, and takes it back nowhere. */
static bool only_checks(void)
{
	if (call.words < 2 || strcmp(call.argv[0], "sh") != 0 || strcmp(call.argv[1], "-n") != 0)
		return false;
	for (size_t i = 2; i < call.words; i++)
		if (call.argv[i][0] == '+')
			return false;
	return !call.sealed;
}

FUZZ(input)
{
	struct buf policy = { 0 }, compiled = { 0 };
	struct str choices = seam_cut(&input);
	memset(&call, 0, sizeof(call));
	seam_kernel = 0;
	take_header(&input, &policy);
	if (input.n <= BODY && (input.n == 0 || memchr(input.p, '\0', input.n) == NULL)) {
		memcpy(call.body, input.p, input.n);
		take_policy(buf_str(&policy), &compiled);
		bool returned = seam_run(run, NULL, choices);
		assert(!returned && (seam_ended_by_budget() || seam_status() >= 0));
		assert(!only_checks() || (seam.programs == 0 && seam.new_files == 0));
	}
	buf_free(&policy);
	buf_free(&compiled);
	seam_kernel = 0;
}
