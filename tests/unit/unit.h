/* unit.h - what every unit test includes: cmocka with what it wants before it. */
#ifndef NACRE_UNIT_H
#define NACRE_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>
#include "base.h"

/* assert_str: the bytes of a are the literal's. */
#define assert_str(a, literal)                                                                     \
	do {                                                                                       \
		struct str given_ = (a);                                                           \
		assert_int_equal(given_.n, sizeof(literal) - 1);                                   \
		assert_memory_equal(given_.p, literal, sizeof(literal) - 1);                       \
	} while (0)

#define RUN_TESTS(tests) cmocka_run_group_tests(tests, NULL, NULL)

#endif
