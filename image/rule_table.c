/* rule_table.c - the rules. Ids never change their meaning, and are never used again. */
#include "rule_private.h"

const struct rule rule_table[RULES] = {
	[RULE_UNLISTED_ELF] = {
		"NI101", "unlisted-elf", CLASS_UNLISTED, SEVERITY_DENY, SEVERITY_WARN,
		"a program or library that the policy does not allow",
		"The world is closed: what is not allowed by its path and digest, or by "
			"its path and class, is not in the image on purpose.",
		"Take it out, or allow it: allow PATH sha256:DIGEST",
	},
	[RULE_UNLISTED_SCRIPT] = {
		"NI102", "unlisted-script", CLASS_UNLISTED, SEVERITY_DENY, SEVERITY_WARN,
		"a script that the policy does not allow",
		"A script is a program. What is not allowed by its path and digest, or by"
			" its path and class, is not in the image on purpose.",
		"Take it out, or allow it: allow PATH sha256:DIGEST",
	},
	[RULE_CHANGED] = {
		"NI103", "changed", CLASS_UNLISTED, SEVERITY_DENY, SEVERITY_DENY,
		"the policy allows this path with another digest",
		"The file is not the one that was reviewed.",
		"Look at what changed; then write the new digest into the policy.",
	},
	[RULE_EXPIRED] = {
		"NI104", "expired", CLASS_EXPIRED, SEVERITY_DENY, SEVERITY_DENY,
		"an exception of the policy has expired",
		"The exception was granted until a day that has passed.",
		"Mend what it excused, or decide again and write a later day.",
	},
	[RULE_STALE] = {
		"NI105", "stale", CLASS_STALE, SEVERITY_WARN, SEVERITY_WARN,
		"the policy allows what the image does not hold",
		"A line that nothing needs will one day allow what nobody looked at.",
		"Take the line out of the policy.",
	},
	[RULE_BUSYBOX] = {
		"NI201", "busybox", CLASS_SHELL, SEVERITY_DENY, SEVERITY_WARN,
		"BusyBox",
		"One file is a shell, wget, nc, tar, vi and some 250 more: whoever runs "
			"one command in the container has them all.",
		"RUN rm it in the stage that builds the root file system, or build FROM "
			"scratch; nacre runs entrypoint scripts.",
	},
	[RULE_ALMQUIST] = {
		"NI202", "almquist-shell", CLASS_SHELL, SEVERITY_DENY, SEVERITY_WARN,
		"an Almquist shell (dash, ash, klibc sh)",
		"It runs any text as commands, without a policy: system() and `sh -c` of "
			"an exploited program reach it.",
		"Replace it: COPY --from=nacre /nacre /bin/sh",
	},
	[RULE_NAMED_SHELL] = {
		"NI203", "shell", CLASS_SHELL, SEVERITY_DENY, SEVERITY_WARN,
		"a shell",
		"It runs any text as commands, without a policy: system() and `sh -c` of "
			"an exploited program reach it.",
		"Replace it: COPY --from=nacre /nacre /bin/sh, or start the program "
			"without a shell.",
	},
	[RULE_POSIX_SHELL] = {
		"NI204", "posix-shell", CLASS_SHELL, SEVERITY_DENY, SEVERITY_WARN,
		"something that knows a POSIX shell's words and variables",
		"The reserved words and the special variables of sh stand in it as whole "
			"strings: only shells have both.",
		"If it is the nacre that you built, allow it by its digest: allow PATH "
			"sha256:DIGEST",
	},
	[RULE_TOYBOX] = {
		"NI205", "toybox", CLASS_MULTICALL, SEVERITY_DENY, SEVERITY_WARN,
		"toybox",
		"One file is a hundred tools.",
		"Take it out of the stage that builds the root file system.",
	},
	[RULE_MANY_NAMES] = {
		"NI206", "many-names", CLASS_MULTICALL, SEVERITY_DENY, SEVERITY_WARN,
		"one program with eight names or more",
		"A program that many names lead to is usually many tools in one file.",
		"Keep the names that the image needs, or allow the program by its digest.",
	},
	[RULE_POSSIBLE] = {
		"NI207", "possible", CLASS_POSSIBLE, SEVERITY_WARN, SEVERITY_WARN,
		"a string that a shell or a tool is known by, alone",
		"One string does not convict: documentation and scanners hold such "
			"strings too.",
		"Look at the file.",
	},
	[RULE_INTERPRETER] = {
		"NI301", "interpreter", CLASS_INTERPRETER, SEVERITY_DENY, SEVERITY_WARN,
		"an interpreter",
		"It runs whatever text it is given, as a shell does.",
		"Take it out; or, where the application is written in its language, allow"
			" it by its digest.",
	},
	[RULE_PACKAGE_MANAGER] = {
		"NI302", "package-manager", CLASS_PACKAGE_MANAGER, SEVERITY_DENY, SEVERITY_WARN,
		"a package manager",
		"It installs what an intruder wants next.",
		"Build the root file system in a stage of its own, and COPY only what "
			"runs.",
	},
	[RULE_PACKAGE_DATABASE] = {
		"NI303", "package-database", CLASS_PACKAGE_MANAGER, SEVERITY_DENY, SEVERITY_WARN,
		"a package manager's database",
		"It tells an intruder each version, and shows that packages were "
			"installed into the image itself. Scanners need it: some images keep it "
			"on purpose.",
		"Remove it, or write in the policy: warn package-manager reason "
			"\"scanners read it\"",
	},
	[RULE_ARCHIVER] = {
		"NI304", "archiver", CLASS_ARCHIVER, SEVERITY_DENY, SEVERITY_WARN,
		"an archiver or a compressor",
		"It unpacks what was brought in, and packs what is carried out.",
		"Take it out of the stage that builds the root file system.",
	},
	[RULE_DOWNLOADER] = {
		"NI305", "downloader", CLASS_DOWNLOADER, SEVERITY_DENY, SEVERITY_WARN,
		"a program that fetches or sends data",
		"It is the second step of most intrusions: fetch a tool, or send the data"
			" away.",
		"Take it out; a health check can be a subcommand of the application.",
	},
	[RULE_COMPILER] = {
		"NI306", "compiler", CLASS_COMPILER, SEVERITY_DENY, SEVERITY_WARN,
		"a compiler, an assembler or a linker",
		"It makes programs out of text.",
		"Compile in an earlier stage, and COPY the result.",
	},
	[RULE_DEBUGGER] = {
		"NI307", "debugger", CLASS_DEBUGGER, SEVERITY_DENY, SEVERITY_WARN,
		"a debugger or a tracer",
		"It reads and changes the memory of other processes.",
		"Take it out; debug from a container of its own (kubectl debug).",
	},
	[RULE_PRIVILEGE] = {
		"NI308", "privilege-tool", CLASS_PRIVILEGE, SEVERITY_DENY, SEVERITY_WARN,
		"a program that changes users, roots or namespaces",
		"It is what an escape from the container is made with.",
		"Take it out; start the container as its user (USER 65532).",
	},
	[RULE_DYNAMIC] = {
		"NI401", "dynamic", CLASS_DYNAMIC, SEVERITY_DENY, SEVERITY_WARN,
		"a dynamically linked program",
		"Whoever can write a library, or LD_PRELOAD, decides what it does; and "
			"its loader runs any file, executable or not.",
		"Link it statically, or allow it: allow PATH dynamic",
	},
	[RULE_LIBRARY] = {
		"NI402", "library", CLASS_LIBRARY, SEVERITY_DENY, SEVERITY_WARN,
		"a shared library or a dynamic loader",
		"Only dynamically linked programs need it. A loader runs any ELF file, "
			"executable or not.",
		"Link statically, or allow it: allow PATH library",
	},
	[RULE_STATIC_INTERP] = {
		"NI403", "static-interp", CLASS_STATIC_INTERP, SEVERITY_DENY, SEVERITY_WARN,
		"a program without libraries that names a loader all the same",
		"It looks static to some tools and is not: the kernel starts the file "
			"that it names.",
		"Link it with -static, or allow it by its digest.",
	},
	[RULE_PACKED] = {
		"NI404", "packed", CLASS_PACKED, SEVERITY_DENY, SEVERITY_DENY,
		"a packed program",
		"What it does cannot be read without running it.",
		"Ship it as the linker made it.",
	},
	[RULE_MALFORMED] = {
		"NI405", "malformed", CLASS_MALFORMED, SEVERITY_DENY, SEVERITY_DENY,
		"an ELF file that is broken or unusual",
		"What a file is that cannot be read in the usual way is not known.",
		"Ship it as the linker made it.",
	},
	[RULE_OBJECT] = {
		"NI406", "object", CLASS_OBJECT, SEVERITY_DENY, SEVERITY_WARN,
		"an object file, a kernel module or a core file",
		"Nothing in a container runs it, and a linker or an intruder may.",
		"Take it out.",
	},
	[RULE_SETUID] = {
		"NI501", "setuid", CLASS_SETUID, SEVERITY_DENY, SEVERITY_DENY,
		"a set-user-ID file",
		"Whoever runs it becomes its owner.",
		"RUN chmod u-s it, or: allow PATH setuid",
	},
	[RULE_SETGID] = {
		"NI502", "setgid", CLASS_SETGID, SEVERITY_DENY, SEVERITY_DENY,
		"a set-group-ID file",
		"Whoever runs it becomes a member of its group.",
		"RUN chmod g-s it, or: allow PATH setgid",
	},
	[RULE_CAPABILITIES] = {
		"NI503", "capabilities", CLASS_CAPABILITIES, SEVERITY_DENY, SEVERITY_DENY,
		"a file with capabilities",
		"Whoever runs it has privileges that ls does not show.",
		"RUN setcap -r it, or: allow PATH capabilities",
	},
	[RULE_WRITABLE] = {
		"NI504", "writable", CLASS_WRITABLE, SEVERITY_DENY, SEVERITY_DENY,
		"a file or directory that everybody may write",
		"What everybody may write, an intruder writes: a program is replaced, a "
			"configuration changed.",
		"RUN chmod o-w it, or add the sticky bit to a directory for temporary "
			"files.",
	},
	[RULE_DEVICE] = {
		"NI505", "device", CLASS_DEVICE, SEVERITY_DENY, SEVERITY_DENY,
		"a device node",
		"Devices come from the container's runtime; a node in the image reaches "
			"the host's where the runtime lets it.",
		"Take it out of the image.",
	},
	[RULE_ROOT_USER] = {
		"NI506", "root-user", CLASS_ROOT_USER, SEVERITY_DENY, SEVERITY_WARN,
		"the image starts as root",
		"Root in the container is root on the host as soon as one more thing "
			"fails.",
		"USER 65532:65532",
	},
	[RULE_NO_INTERPRETER] = {
		"NI601", "no-interpreter", CLASS_NO_INTERPRETER, SEVERITY_DENY, SEVERITY_DENY,
		"a script whose interpreter is not in the image",
		"It does not start: \"no such file or directory\", which names the script"
			" and means the interpreter.",
		"COPY the interpreter to the path that the first line names, or change "
			"the line.",
	},
	[RULE_CRLF] = {
		"NI602", "crlf", CLASS_CRLF, SEVERITY_DENY, SEVERITY_DENY,
		"a script whose first line ends with a carriage return",
		"The kernel looks for an interpreter whose name ends with \\r, and there "
			"is none.",
		"Store it with line feeds: in .gitattributes, *.sh text eol=lf",
	},
	[RULE_SHELL_FORM] = {
		"NI603", "shell-form", CLASS_SHELL_FORM, SEVERITY_DENY, SEVERITY_DENY,
		"a command in shell form, and no shell",
		"ENTRYPOINT, CMD and HEALTHCHECK without brackets run /bin/sh -c, which "
			"is not in the image.",
		"Write it in exec form: ENTRYPOINT [\"/app\", \"argument\"]",
	},
	[RULE_NO_PROGRAM] = {
		"NI604", "no-program", CLASS_NO_PROGRAM, SEVERITY_DENY, SEVERITY_DENY,
		"the program that the image starts is not in it",
		"The container does not start.",
		"COPY the program, or correct ENTRYPOINT, CMD or PATH.",
	},
	[RULE_NO_LOADER] = {
		"NI605", "no-loader", CLASS_NO_INTERPRETER, SEVERITY_DENY, SEVERITY_DENY,
		"a dynamic program whose loader is not in the image",
		"It does not start: \"no such file or directory\", which names the "
			"program and means the loader.",
		"Link it statically (CGO_ENABLED=0, -static), or COPY the loader and its "
			"libraries.",
	},
	[RULE_UNPINNED] = {
		"NI606", "unpinned-healthcheck", CLASS_UNPINNED, SEVERITY_DENY, SEVERITY_DENY,
		"a sealed shell, and a command in shell form that it was not sealed with",
		"A sealed shell runs the command strings that its policy pins, and "
			"nothing else.",
		"Pin the string when sealing, or write HEALTHCHECK CMD in exec form.",
	},
	[RULE_NOT_EXECUTABLE] = {
		"NI607", "not-executable", CLASS_NO_PROGRAM, SEVERITY_DENY, SEVERITY_DENY,
		"the program that the image starts is not executable",
		"The container does not start: \"permission denied\".",
		"COPY --chmod=0755 it.",
	},
	[RULE_ESCAPE] = {
		"NI701", "escape", CLASS_ESCAPE, SEVERITY_FATAL, SEVERITY_FATAL,
		"an entry that leads out of the image",
		"Where it is unpacked carelessly, it writes to the host.",
		"Do not unpack this image anywhere. Build it again with a tool that is "
			"trusted.",
	},
	[RULE_DUPLICATE] = {
		"NI702", "duplicate", CLASS_DUPLICATE, SEVERITY_DENY, SEVERITY_DENY,
		"a path where programs that unpack put different things",
		"Programs that unpack disagree about which one counts, so what was "
			"checked is not what runs.",
		"Build the layer again; archives that are appended to get such entries.",
	},
	[RULE_RESIDUE] = {
		"NI703", "residue", CLASS_RESIDUE, SEVERITY_DENY, SEVERITY_WARN,
		"something in a lower layer that a higher one hides",
		"Whoever has the image has all of its layers: what is removed later is "
			"still there.",
		"Remove it in the RUN that made it, or COPY the final tree into a stage "
			"FROM scratch.",
	},
	[RULE_UNREAD] = {
		"NI704", "unread", CLASS_UNREAD, SEVERITY_FATAL, SEVERITY_FATAL,
		"a part of the image that was not read",
		"What was not read was not checked.",
		"Make it readable, or smaller than the limit that the message names.",
	},
	[RULE_THROUGH_LINK] = {
		"NI705", "through-link", CLASS_LINK, SEVERITY_WARN, SEVERITY_WARN,
		"an entry whose path goes through a symbolic link",
		"Programs that unpack disagree about it: some follow the link, some "
			"replace it. It was checked where the link leads.",
		"Name the directory itself in COPY.",
	},
	[RULE_TRAILING] = {
		"NI706", "trailing", CLASS_TRAILING, SEVERITY_WARN, SEVERITY_WARN,
		"data behind the end of a layer's archive",
		"It is not unpacked, and carried along.",
		"Build the layer again.",
	},
	[RULE_DANGLING] = {
		"NI707", "dangling-hard-link", CLASS_DUPLICATE, SEVERITY_DENY, SEVERITY_DENY,
		"a hard link to a file that is not there",
		"Programs that unpack fail here, or link to something else.",
		"Build the layer again.",
	},
};
