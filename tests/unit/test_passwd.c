/* test_passwd.c - reading files in the form of /etc/passwd. Names that the system's own files must have: root. */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#include "unit.h"
#include "passwd.h"

static void write_file(const char *name, struct str text)
{
	int fd = open(name, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text.p, text.n), (ssize_t)text.n);
	close(fd);
}

static void fields(void **unused)
{
	(void)unused;
	assert_str(passwd_field(STR("a:b::d"), 0), "a");
	assert_str(passwd_field(STR("a:b::d"), 2), "");
	assert_str(passwd_field(STR("a:b::d"), 3), "d");
	assert_null(passwd_field(STR("a:b::d"), 4).p);
	assert_str(passwd_field(STR(""), 0), "");
	assert_null(passwd_field(STR(""), 1).p);
	assert_null(passwd_field((struct str){ NULL, 0 }, 0).p);
}

static void numbers(void **unused)
{
	(void)unused;
	assert_int_equal(passwd_number(STR("0")), 0);
	assert_int_equal(passwd_number(STR("4294967294")), 4294967294);
	assert_int_equal(passwd_number(STR("00012")), 12);
	assert_int_equal(passwd_number(STR("4294967295")), PASSWD_NO_ID);
	assert_int_equal(passwd_number(STR("99999999999999999999")), PASSWD_NO_ID);
	assert_int_equal(passwd_number(STR("-1")), PASSWD_NO_ID);
	assert_int_equal(passwd_number(STR("+1")), PASSWD_NO_ID);
	assert_int_equal(passwd_number(STR("")), PASSWD_NO_ID);
	assert_int_equal(passwd_number(STR("1x")), PASSWD_NO_ID);
	assert_int_equal(passwd_number((struct str){ NULL, 0 }), PASSWD_NO_ID);
}

static const char small[] =
	"root:x:0:0:root:/root:/bin/sh\n"
	"# a comment\n"
	"#first:x:1000:1::/:\n"
	"\n"
	"bad:x:no:0:::\n"
	"1000:x:5:6::/digits:\n"
	"first:x:1000:1001::/first:\n"
	"second:x:1000:1002::/second:\n"
	"short:x:9\n"
	"last:x:10:11::/last:/bin/false";

static void finding(void **unused)
{
	(void)unused;
	struct arena a = { 0 };
	write_file("small", STR(small));
	assert_str(passwd_find(&a, "small", STR("last")), "last:x:10:11::/last:/bin/false");
	assert_str(passwd_find_id(&a, "small", 1000), "first:x:1000:1001::/first:");
	assert_str(passwd_find(&a, "small", STR("short")), "short:x:9");
	assert_null(passwd_find(&a, "small", STR("bad")).p);
	assert_null(passwd_find(&a, "small", STR("# a comment")).p);
	assert_null(passwd_find(&a, "small", STR("#first")).p);
	assert_null(passwd_find(&a, "small", STR("")).p);
	assert_null(passwd_find_id(&a, "small", 77).p);
	assert_null(passwd_find(&a, "missing", STR("root")).p);
	write_file("cut", STR("a:x:1:\nlonger:x:2:end"));
	assert_str(passwd_find(&a, "cut", STR("longer")), "longer:x:2:end");
	/* a name of digits comes before the number */
	assert_int_equal(passwd_lookup(&a, "small", STR("1000")), 5);
	assert_int_equal(passwd_lookup(&a, "small", STR("+1000")), 1000);
	assert_int_equal(passwd_lookup(&a, "small", STR("second")), 1000);
	assert_int_equal(passwd_lookup(&a, "small", STR("77")), 77);
	assert_int_equal(passwd_lookup(&a, "missing", STR("77")), 77);
	assert_int_equal(passwd_lookup(&a, "small", STR("nobody here")), PASSWD_NO_ID);
	assert_int_equal(passwd_lookup(&a, "small", STR("")), PASSWD_NO_ID);
	assert_int_equal(passwd_lookup(&a, "small", STR("+")), PASSWD_NO_ID);
	arena_free(&a);
}

/* Lines around the limit, and more lines than one block holds. */
static void long_lines(void **unused)
{
	(void)unused;
	struct arena a = { 0 };
	struct buf text = { 0 };
	char line[64];
	for (size_t n = LIMIT_PASSWD_LINE - 2; n < LIMIT_PASSWD_LINE + 3; n++) {
		size_t end = text.n + n;
		snprintf(line, sizeof(line), "n%zu:x:%zu:", n, n);
		buf_add(&text, str_of(line));
		while (text.n < end)
			buf_add_byte(&text, 'x');
		buf_add_byte(&text, '\n');
	}
	for (int i = 0; i < 20000; i++) {
		snprintf(line, sizeof(line), "user%d:x:%d:\n", i, i);
		buf_add(&text, str_of(line));
	}
	write_file("long", buf_str(&text));
	for (size_t n = LIMIT_PASSWD_LINE - 2; n < LIMIT_PASSWD_LINE + 3; n++) {
		snprintf(line, sizeof(line), "n%zu", n);
		struct str found = passwd_find(&a, "long", str_of(line));
		assert_int_equal(found.n, n < LIMIT_PASSWD_LINE ? n : 0);
	}
	for (int i = 0; i < 20000; i += 1999) {
		snprintf(line, sizeof(line), "user%d", i);
		assert_int_equal(passwd_lookup(&a, "long", str_of(line)), i);
	}
	buf_free(&text);
	arena_free(&a);
}

static void names(void **unused)
{
	(void)unused;
	struct arena a = { 0 };
	struct passwd_names names = { .file = "small", .arena = &a };
	write_file("small", STR(small));
	for (int i = 0; i < 3; i++) {
		assert_str(passwd_name(&names, 0), "root");
		assert_str(passwd_name(&names, 10), "last");
		assert_null(passwd_name(&names, 77).p);
		assert_str(passwd_name(&names, 1000), "first");
		assert_str(passwd_name(&names, 1000), "first");
		/* what is known stays known */
		unlink("small");
	}
	arena_free(&a);
}

static void owners(void **unused)
{
	(void)unused;
	struct arena a = { 0 };
	static const struct {
		const char *text;
		enum passwd_owner result;
		uint32_t uid, gid;
	} cases[] = {
		{ "root", OWNER_OK, 0, PASSWD_NO_ID },
		{ "root:root", OWNER_OK, 0, 0 },
		{ "root.root", OWNER_OK, 0, 0 },
		{ "root:", OWNER_OK, 0, 0 },
		{ "root.", OWNER_OK, 0, 0 },
		{ "0:", OWNER_OK, 0, 0 },
		{ "+0:+0", OWNER_OK, 0, 0 },
		{ ":root", OWNER_OK, PASSWD_NO_ID, 0 },
		{ ":77", OWNER_OK, PASSWD_NO_ID, 77 },
		{ "77:78", OWNER_OK, 77, 78 },
		{ "77.78", OWNER_OK, 77, 78 },
		{ "", OWNER_OK, PASSWD_NO_ID, PASSWD_NO_ID },
		{ ":", OWNER_OK, PASSWD_NO_ID, PASSWD_NO_ID },
		{ "987654321:", OWNER_NO_LOGIN_GROUP, 987654321, PASSWD_NO_ID },
		{ "no such user", OWNER_NO_USER, PASSWD_NO_ID, PASSWD_NO_ID },
		{ "no such user:0", OWNER_NO_USER, PASSWD_NO_ID, PASSWD_NO_ID },
		{ "0:no such group", OWNER_NO_GROUP, 0, PASSWD_NO_ID },
		{ "no.such", OWNER_NO_USER, PASSWD_NO_ID, PASSWD_NO_ID },
		{ "0:0:0", OWNER_NO_GROUP, 0, PASSWD_NO_ID },
		{ "4294967295", OWNER_NO_USER, PASSWD_NO_ID, PASSWD_NO_ID },
		{ "-1", OWNER_NO_USER, PASSWD_NO_ID, PASSWD_NO_ID },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		uint32_t uid, gid;
		assert_int_equal(passwd_owner(&a, cases[i].text, &uid, &gid), cases[i].result);
		assert_int_equal(uid, cases[i].uid);
		assert_int_equal(gid, cases[i].gid);
	}
	arena_free(&a);
}

static void groups(void **unused)
{
	(void)unused;
	struct arena a = { 0 };
	assert_int_equal(passwd_groups(&a, STR("no such user")).count, 0);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields),
		cmocka_unit_test(numbers),
		cmocka_unit_test(finding),
		cmocka_unit_test(long_lines),
		cmocka_unit_test(names),
		cmocka_unit_test(owners),
		cmocka_unit_test(groups),
	};
	return RUN_TESTS(tests);
}
