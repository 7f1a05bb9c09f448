/* uname.c - say what system this is (XCU uname) */
#include "shell.h"

#include <errno.h>
#include <sys/utsname.h>

static enum flow run_uname(struct shell *sh, const struct args *args)
{
	static const struct {
		char letter;
		bool in_all;
		unsigned short offset;		/* in struct utsname, where text is empty */
		char text[10];
	} parts[] = {
		{ 's', true, offsetof(struct utsname, sysname), "" },
		{ 'n', true, offsetof(struct utsname, nodename), "" },
		{ 'r', true, offsetof(struct utsname, release), "" },
		{ 'v', true, offsetof(struct utsname, version), "" },
		{ 'm', true, offsetof(struct utsname, machine), "" },
		{ 'p', false, 0, "unknown" }, { 'i', false, 0, "unknown" },
		{ 'o', true, 0, "GNU/Linux" },
	};
	struct utsname *system = arena_alloc(&sh->scratch, sizeof(*system));
	if (uname(system) != 0)
		return shell_fail(sh, 1, "%m");
	bool all = args_has(args, 'a'), none = args->given_count == 0, begun = false;
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
		/* -a leaves out what is not known */
		bool wanted = all ? parts[i].in_all : args_has(args, parts[i].letter);
		if (!wanted && !(none && i == 0))
			continue;
		if (begun)
			stream_write_byte(sh->out, ' ');
		const char *text = parts[i].text;
		if (*text == '\0')
			text = (const char *)system + parts[i].offset;
		stream_write_text(sh->out, text);
		begun = true;
	}
	stream_write_byte(sh->out, '\n');
	return FLOW_NEXT;
}

const struct builtin builtin_uname = {
	.name = "uname", .run = run_uname,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE | BUILTIN_PERMUTES,
	.options = "asnrvmpio", .operands = { 0, 0 }, .misuse = 1,
	.long_options = "all=a kernel-name=s sysname=s nodename=n kernel-release=r release=r "
		"kernel-version=v machine=m processor=p hardware-platform=i operating-system=o",
	BUILTIN_HELP("uname [-asnrvmpio]",
		"Write the name of the system, or what the options ask for, in this order:\n"
		"\t-s\tthe kernel's name\n"
		"\t-n\tthe name of this host\n"
		"\t-r\tthe kernel's release\n"
		"\t-v\tthe kernel's version\n"
		"\t-m\tthe machine\n"
		"\t-p -i\tprocessor and platform, which are not known\n"
		"\t-o\tthe operating system\n"
		"\t-a\tall that is known")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
