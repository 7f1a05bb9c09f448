/* sanitizers.c - options of the sanitizers, linked in so that no test sees them in its environment. */

const char *__asan_default_options(void);
const char *__ubsan_default_options(void);

/* Leaks are looked for in the unit tests, which free what they made; the shell leaves its memory to the kernel. */
const char *__asan_default_options(void)
{
	return "detect_leaks=0:exitcode=99:detect_stack_use_after_return=0:allocator_may_return_null=1";
}

const char *__ubsan_default_options(void)
{
	return "print_stacktrace=1";
}
