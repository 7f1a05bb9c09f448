/* test_sealed.c - what a sealed shell makes of its command line. tests/seal does it with real files. */
#include "unit.h"
#include "policy.h"
#include "policy_bytes.h"
#include "sealed.h"

static const struct builtin_table no_builtins = { .count = 0 };
static char *no_environment[] = { NULL };

/* SHA-256 of `x=pinned:$0:$1` */
static const unsigned char hash[POLICY_HASH] = {
	0xed, 0xde, 0xd8, 0x67, 0xad, 0xd3, 0xae, 0x68,
	0x74, 0xdc, 0x81, 0xfa, 0xa3, 0x7d, 0xa4, 0x9c,
	0xa5, 0xc5, 0xf7, 0x37, 0xc7, 0x16, 0x0a, 0x6f,
	0x02, 0xd4, 0xfa, 0x2c, 0x90, 0x09, 0xf4, 0x0c
};

struct fixture {
	struct shell sh;
	struct buf bytes;
	struct policy policy;
};

static int set_up(void **state)
{
	static const struct str none = { "", 0 };
	struct fixture *f = memory_get(sizeof(*f));
	*state = f;
	*f = (struct fixture){ .bytes = { .max = 4096 } };
	shell_init(&f->sh, no_environment, &no_builtins);
	policy_bytes_begin(&f->bytes, (uint32_t[]){ POLICY_SEALED, 0, 0, 0, 0, 3 });
	policy_bytes_entry(&f->bytes, POLICY_RUN_C, none, none,
		(struct str){ (const char *)hash, POLICY_HASH });
	policy_bytes_entry(&f->bytes, POLICY_SCRIPT, STR("entrypoint"), STR("/entrypoint.sh"),
		STR("#!/bin/sh -eu\nx=entry:$0:$#:$1:$-\n"));
	policy_bytes_entry(&f->bytes, POLICY_SCRIPT, STR("health"), STR("/health.sh"),
		STR("x=health:$0:$#\n"));
	policy_bytes_set(&f->bytes, POLICY_BYTES_SIZE, (uint32_t)f->bytes.n);
	if (!policy_read(buf_str(&f->bytes), &f->policy))
		return -1;
	f->sh.policy = &f->policy;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;
	shell_free(&f->sh);
	buf_free(&f->bytes);
	memory_release(f);
	return 0;
}

/* runs: what the variable x is after the command line ran; NULL: it was refused, with status 126 */
static void runs(struct fixture *f, const char *wanted, const char *const *words)
{
	char *argv[8] = { NULL };
	for (size_t i = 0; words[i] != NULL; i++)
		argv[i] = (char *)(uintptr_t)words[i];
	enum flow flow = sealed_run(&f->sh, argv);
	name_id x = names_find(&f->sh.names, STR("x"));
	struct str got = x == NAME_NONE ? (struct str){ NULL, 0 } : shell_value(&f->sh, x);
	if (wanted == NULL) {
		assert_int_equal(f->sh.status, 126);
		assert_int_equal(flow, FLOW_EXIT);
		assert_null(got.p);
	} else {
		assert_int_equal(f->sh.status, 0);
		assert_int_equal(got.n, strlen(wanted));
		assert_memory_equal(got.p, wanted, got.n);
	}
}
#define RUNS(wanted, ...) runs(*state, wanted, (const char *[]){ __VA_ARGS__, NULL })

static void alone_is_entrypoint(void **state)
{
	RUNS("entry:/entrypoint.sh:1:a:", "/bin/entrypoint", "a");
}

static void names(void **state)
{
	RUNS("health:/health.sh:2", "sh", "@health", "-c", "x=no");
}

static void paths(void **state)
{
	RUNS("health:/health.sh:0", "sh", "/health.sh");
}

/* As the kernel starts `#!/bin/sh -eu`. */
static void first_line_options(void **state)
{
	RUNS("entry:/entrypoint.sh:1:-c:eu", "/bin/sh", "-eu", "/entrypoint.sh", "-c");
}

static void other_options(void **state)
{
	RUNS(NULL, "/bin/sh", "-eux", "/entrypoint.sh");
}

static void pinned(void **state)
{
	RUNS("pinned:zero:one", "sh", "-c", "x=pinned:$0:$1", "zero", "one");
}

static void not_pinned(void **state)
{
	RUNS(NULL, "sh", "-c", "x=no");
}

static void other_files(void **state)
{
	RUNS(NULL, "sh", "/etc/passwd");
}

static void unknown_name(void **state)
{
	RUNS(NULL, "sh", "@nothing");
}

static void standard_input(void **state)
{
	RUNS(NULL, "sh", "-s");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	static const struct CMUnitTest tests[] = {
		CASE(alone_is_entrypoint), CASE(names), CASE(paths), CASE(first_line_options),
		CASE(other_options), CASE(pinned), CASE(not_pinned), CASE(other_files),
		CASE(unknown_name), CASE(standard_input),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
