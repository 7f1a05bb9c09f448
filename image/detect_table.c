/* detect_table.c - the strings that programs are known by: messages, and names of variables and
 * files, which their behaviour needs. No string stands here twice.
 * A bar stands behind the first byte of each, and is taken out when they are looked for: so that
 * this program is not found to be all that it knows. */
#include "detect_private.h"

const struct signature detect_signatures[] = {
	/* the first: detect.c looks at it by its place */
	{ RULE_BUSYBOX, "BusyBox", 2, true, {
		"B|usyBox v", "m|ulti-call binary", ":| applet not found", "-|-install [-s]",
		"/|etc/busybox.conf", "B|usyBox is copyrighted by many authors", "H|USH_VERSION"
	} },
	{ RULE_ALMQUIST, "an Almquist shell", 5, false, {
		"l|legal number: %s", "E|OF in backquote substitution",
		"n|terminated quoted string", "a|d for loop variable", "a|d substitution",
		"g|etopts optstring var", "a|rameter not set"
	} },
	{ RULE_NAMED_SHELL, "bash", 2, true, {
		"@|(#)Bash version ", "G|NU bash, version %s", ".|bash_logout",
			"B|ASH_EXECUTION_STRING"
	} },
	{ RULE_NAMED_SHELL, "mksh", 2, false, {
		"@|(#)MIRBSD KSH ", "K|SHEGID", "K|SH_VERSION"
	} },
	{ RULE_NAMED_SHELL, "ksh93", 2, false, {
		"V|ersion AJM 93", ".|sh.version", ".|sh.fun", ".|sh.subscript"
	} },
	{ RULE_NAMED_SHELL, "zsh", 2, true, {
		"Z|SH_EVAL_CONTEXT", "Z|SH_SUBSHELL", "Z|SH_EXECUTION_STRING"
	} },
	{ RULE_NAMED_SHELL, "posh", 1, false, {
		"P|OSH_VERSION"
	} },
	{ RULE_NAMED_SHELL, "yash", 2, false, {
		"Y|ASH_LOADPATH", "Y|ASH_AFTER_CD", "Y|ASH_VERSION"
	} },
	{ RULE_NAMED_SHELL, "tcsh", 2, false, {
		"/|etc/csh.cshrc", "/|etc/csh.login", "~|/.cshdirs", "/|etc/csh.logout"
	} },
	{ RULE_NAMED_SHELL, "fish", 2, false, {
		"f|ish_emoji_width", "_|_fish_print_help", "f|ish_user_paths",
			"f|ish_function_path",
		"s|hare/fish/config.fish"
	} },
	{ RULE_NAMED_SHELL, "elvish", 1, false, {
		"s|rc.elv.sh/pkg/eval"
	} },
	{ RULE_NAMED_SHELL, "sash", 2, false, {
		"S|tand-alone shell (version", "U|sage: sash [-a]", "E|xit from sash"
	} },
	{ RULE_NAMED_SHELL, "rc", 2, false, {
		"f|n_%F={%T}", "r|c: not enough arguments to flag", "u|sage: flag f [ + | - ]",
		"r|c: flag immutable"
	} },
	{ RULE_NAMED_SHELL, "nushell", 2, false, {
		"N|U_LIB_DIRS", "N|U_PLUGIN_DIRS", "n|u_protocol"
	} },
	{ RULE_POSIX_SHELL, "nacre", 2, false, {
		"t|here are no job numbers", "a| POSIX shell for containers, in one file",
		"n|ot set by a POSIX shell; here it is a plain variable"
	} },
	/* knows the words of all shells, and is none: see judge_words */
	{ RULE_POSSIBLE, "ShellCheck", 1, false, {
		"s|hellcheck.net/wiki/"
	} },
	{ RULE_TOYBOX, "toybox", 1, false, {
		"l|andley.net/toybox"
	} },
	{ RULE_INTERPRETER, "Perl", 2, false, {
		"P|ERL5OPT", "p|erl5db.pl", "P|ERL_HASH_SEED", "P|ERL5DB_THREADED"
	} },
	{ RULE_INTERPRETER, "Python", 2, false, {
		"P|YTHONSTARTUP", "P|YTHONHASHSEED", "P|YTHONHOME"
	} },
	{ RULE_INTERPRETER, "Lua", 2, false, {
		"L|UA_INIT", "L|UA_CPATH", "a|ttempt to %s a %s value%s"
	} },
	{ RULE_INTERPRETER, "awk", 5, false, {
		"R|START", "S|UBSEP", "F|ILENAME", "g|etline", "g|sub", "R|LENGTH"
	} },
	{ RULE_INTERPRETER, "Node.js", 3, false, {
		"N|ODE_OPTIONS", "N|ODE_PATH", "n|ode:internal/", "N|ODE_NO_WARNINGS"
	} },
	{ RULE_INTERPRETER, "Ruby", 2, false, {
		"R|UBYOPT", "R|UBY_GC_HEAP_INIT_SLOTS", "R|UBY_GC_HEAP_GROWTH_FACTOR"
	} },
	{ RULE_INTERPRETER, "Ruby (the small program before libruby)", 2, false, {
		"r|uby_sysinit", "r|uby_run_node", "l|ibruby"
	} },
	{ RULE_INTERPRETER, "PHP", 2, false, {
		"P|HPRC", "P|HP_INI_SCAN_DIR", "a|uto_prepend_file"
	} },
	{ RULE_INTERPRETER, "Tcl", 3, false, {
		"T|CL_LIBRARY", "t|cl_interactive", "t|cl_platform"
	} },
	{ RULE_INTERPRETER, "Tcl (the small program before libtcl)", 1, false, {
		"T|cl_MainEx"
	} },
	{ RULE_INTERPRETER, "Guile", 2, false, {
		"G|UILE_LOAD_PATH", "G|UILE_WARN_DEPRECATED", "G|UILE_AUTO_COMPILE"
	} },
	{ RULE_INTERPRETER, "Java", 2, false, {
		"J|AVA_TOOL_OPTIONS", "_|JAVA_OPTIONS", "J|DK_JAVA_OPTIONS",
			"_|JAVA_LAUNCHER_DEBUG",
		"J|DK_JAVA_OPT"
	} },
	{ RULE_INTERPRETER, "JavaScript (Deno, Bun, QuickJS)", 2, false, {
		"D|ENO_DIR", "D|ENO_INSTALL_ROOT", "B|UN_INSTALL", "B|UN_CONFIG_REGISTRY",
		"Q|uickJS version "
	} },
	{ RULE_PACKAGE_MANAGER, "apt", 2, false, {
		"l|ibapt-private.so", "l|ibapt-pkg.so", "A|cquire::AllowInsecureRepositories",
		"D|ir::State::lists"
	} },
	{ RULE_PACKAGE_MANAGER, "dpkg", 2, false, {
		"D|PKG_ADMINDIR", "/|var/lib/dpkg", "c|onffile", ".|dpkg-new"
	} },
	{ RULE_PACKAGE_MANAGER, "rpm", 2, false, {
		"r|pmInstallPoptTable", "r|pmVerifyPoptTable", "r|pmQueryPoptTable",
		"r|pmcliPipeOutput"
	} },
	{ RULE_PACKAGE_MANAGER, "apk", 2, false, {
		"l|ib/apk/db/installed", "e|tc/apk/repositories", "e|tc/apk/world",
		"A|PKINDEX.tar.gz"
	} },
	{ RULE_PACKAGE_MANAGER, "pacman", 2, false, {
		"/|etc/pacman.conf", "l|ibalpm.so", "/|var/lib/pacman"
	} },
	{ RULE_PACKAGE_MANAGER, "opkg", 2, false, {
		"/|etc/opkg", "o|pkg_conf", "/|usr/lib/opkg"
	} },
	{ RULE_PACKAGE_MANAGER, "libdnf", 2, false, {
		"L|IBDNF_PLUGIN", "/|etc/dnf/dnf.conf", "l|ibsolv.so"
	} },
	{ RULE_ARCHIVER, "GNU tar", 2, false, {
		"T|his does not look like a tar archive",
		"R|efusing to read archive contents from terminal",
		"A|rchive contains obsolescent base-64 headers"
	} },
	{ RULE_ARCHIVER, "libarchive (bsdtar, cmake -E tar)", 2, false, {
		"a|rchive_read_support_format_all", "a|rchive_write_set_format_by_name",
		"a|rchive_write_disk_new", "b|sdtar"
	} },
	{ RULE_ARCHIVER, "cpio", 2, false, {
		"c|pio -i [< archive]", "c|pio -o < name-list", "G|NU cpio"
	} },
	{ RULE_ARCHIVER, "unzip", 2, false, {
		"E|xtended Help for UnZip", "u|nzipsfx command line:", "U|nZip %d.%d%d%s"
	} },
	{ RULE_ARCHIVER, "zip", 2, false, {
		"z|ip I/O error: %s", "Z|ip environment options:", "z|ip error: %s (%s)"
	} },
	{ RULE_ARCHIVER, "7-Zip", 2, false, {
		"7|zCon.sfx", "I|gor Pavlov", "7|-Zip cannot find the code that works"
	} },
	{ RULE_ARCHIVER, "gzip", 2, false, {
		"o|ption not valid in GZIP environment", "c|ompressed data not %s a terminal",
		"d|ecompression OK, trailing garbage ignored"
	} },
	{ RULE_ARCHIVER, "bzip2", 2, false, {
		"b|zip2, a block-sorting file compressor.", "b|zip2recover",
		"b|zip2: I'm not configured correctly"
	} },
	{ RULE_ARCHIVER, "xz", 2, false, {
		"X|Z_DEFAULTS", "x|z (XZ Utils)", "X|Z_OPT"
	} },
	{ RULE_ARCHIVER, "zstd", 2, false, {
		"Z|STD_CLEVEL", "Z|STD_NBTHREADS", "*|** %s (%i-bit) %s, by %s ***"
	} },
	{ RULE_ARCHIVER, "ar", 3, false, {
		"N|o member named `%s", "r|anlib", "n|o entry %s in archive"
	} },
	{ RULE_DOWNLOADER, "curl", 2, false, {
		".|curlrc", "U|sage: curl [options...] <url>", "-|-proto-redir"
	} },
	{ RULE_DOWNLOADER, "libcurl", 2, false, {
		"T|his file was generated by libcurl! Edit", "C|LIENT libcurl ",
		"l|ibcurl understands %s content encodings"
	} },
	{ RULE_DOWNLOADER, "wget", 2, false, {
		"W|get/%s", "/|etc/wgetrc", "W|GET_ASKPASS", ".|wget-hsts"
	} },
	{ RULE_DOWNLOADER, "aria2", 1, false, {
		"l|ibaria2.so", "a|ria2.addUri"
	} },
	{ RULE_DOWNLOADER, "socat", 2, false, {
		"S|OCAT_DEFAULT_LISTEN_IP", "s|ocat version %s on %s", "s|ocat by Gerhard Rieger"
	} },
	{ RULE_DOWNLOADER, "netcat", 1, false, {
		"n|o proxy support for listen", "l|ocal listen fuxored", "U|DP listen needs -p arg",
		"n|cat.user@nmap.org"
	} },
	{ RULE_DOWNLOADER, "an OpenSSH client", 2, false, {
		"P|seudo-terminal will not", "u|sage: ssh [-46", "P|roxyJump"
	} },
	{ RULE_DOWNLOADER, "scp or sftp", 1, false, {
		"u|sage: scp [-346", "S|FTP protocol version %u"
	} },
	{ RULE_DOWNLOADER, "rsync", 2, false, {
		"@|RSYNCD:", "R|SYNC_PASSWORD", "R|SYNC_RSH", "/|rsyncd-munged/"
	} },
	{ RULE_DOWNLOADER, "lftp", 2, false, {
		"L|FTP_HOME", "l|ftp_rl_init", "/|etc/lftp.conf"
	} },
	{ RULE_DOWNLOADER, "nmap", 2, false, {
		"N|MAP_PRIVILEGED", "N|MAPDIR", "n|map.xsl"
	} },
	{ RULE_DOWNLOADER, "git", 4, false, {
		"G|IT_TRACE_SETUP", "G|IT_PROTOCOL_FROM_USER", "G|IT_SSH_COMMAND",
			"g|it-upload-pack"
	} },
	{ RULE_COMPILER, "GCC", 2, false, {
		"C|OLLECT_GCC_OPTIONS", "-|dumpspecs", "G|NU GIMPLE", "c|ould not find specs file"
	} },
	{ RULE_COMPILER, "ld", 2, false, {
		"L|DEMULATION", "b|uilt in linker script", "L|inker script and memory map"
	} },
	{ RULE_COMPILER, "gold or dwp (binutils)", 2, false, {
		"g|old/plugin.cc", "g|old/icf.cc"
	} },
	{ RULE_COMPILER, "lld", 1, false, {
		"L|LD_REPRODUCE", "L|LD_VERSION"
	} },
	{ RULE_COMPILER, "as", 2, false, {
		"u|nknown pseudo-op: `%s", "A|ssembler messages:", "G|NU assembler %s"
	} },
	{ RULE_COMPILER, "clang", 2, false, {
		"C|CC_OVERRIDE_OPTIONS", "_|ZN5clang6driver", "c|lang-cl"
	} },
	{ RULE_COMPILER, "LLVM", 2, false, {
		"l|lvm-mc", "L|LVMContextCreate", "_|ZN4llvm12PassRegistry"
	} },
	{ RULE_COMPILER, "tcc", 2, false, {
		"%|s/libtcc1.a", "T|iny C Compiler", "t|cc -ar"
	} },
	{ RULE_COMPILER, "make", 2, false, {
		"G|NUMAKEFLAGS", "M|AKEFILE_LIST", ".|SECONDEXPANSION"
	} },
	{ RULE_COMPILER, "Go", 2, false, {
		"c|md/compile/internal/gc", "c|md/go/internal/load", "c|md/link/internal/ld"
	} },
	{ RULE_COMPILER, "Rust", 2, false, {
		"R|USTC_BOOTSTRAP", "r|ustc_driver", "C|ARGO_HOME"
	} },
	{ RULE_DEBUGGER, "gdb", 2, false, {
		"g|dbarch_gdb_signal_from_target", "(|gdb) ", ".|gdbinit"
	} },
	{ RULE_DEBUGGER, "gdbserver", 2, false, {
		"U|sage:\tgdbserver", "R|emote debugging from host", "g|dbserver: "
	} },
	{ RULE_DEBUGGER, "strace", 2, false, {
		"h|ttps://strace.io", "T|he strace developers", "U|sage: strace"
	} },
	{ RULE_DEBUGGER, "ltrace", 2, false, {
		"/|etc/ltrace.conf", "l|trace-elf.c", "~|/.ltrace.conf"
	} },
	{ RULE_DEBUGGER, "lldb", 1, false, {
		"l|iblldb-", "L|LDB_DEBUGSERVER_PATH"
	} },
	{ RULE_DEBUGGER, "perf", 2, false, {
		"P|ERF_MAN_VIEWER", "P|ERF_PAGER", "P|ERF_BUILDID_DIR"
	} },
	{ RULE_DEBUGGER, "tcpdump", 2, false, {
		"U|sage: %s [-AbdDefhHIJK", "%|u packet%s dropped by kernel", "t|cpdump.org"
	} },
	{ RULE_PRIVILEGE, "sudo", 2, false, {
		"s|udo_fatalx_nodebug_v1", "s|udoers_policy", "/|etc/sudo.conf"
	} },
	{ RULE_PRIVILEGE, "doas", 2, false, {
		"/|etc/doas.conf", "D|OAS_USER", "u|sage: doas"
	} },
	{ RULE_PRIVILEGE, "su", 1, false, {
		"C|hange the effective user ID and group ID to that of <user>."
	} },
	{ RULE_PRIVILEGE, "nsenter", 1, false, {
		"R|un a program with namespaces of other processes."
	} },
	{ RULE_PRIVILEGE, "unshare", 1, false, {
		"R|un a program with some namespaces unshared"
	} },
	{ RULE_PRIVILEGE, "setpriv", 1, false, {
		"R|un a program with different privilege settings."
	} },
	{ RULE_PRIVILEGE, "chroot", 1, false, {
		"R|un COMMAND with root directory set to NEWROOT."
	} },
	{ RULE_PRIVILEGE, "capsh", 2, false, {
		"-|-no-new-privs", "c|ap_iab_set_proc", "-|-chroot=path"
	} },
	{ RULE_PRIVILEGE, "newgrp", 2, false, {
		"U|sage: newgrp [-] [group]", "U|sage: sg group", "/|etc/gshadow"
	} },
	{ RULE_PRIVILEGE, "passwd", 2, false, {
		"p|asswd: password updated successfully", "p|asswd: password unchanged"
	} },
	{ RULE_PRIVILEGE, "pkexec", 1, false, {
		"U|sage: pkexec", "o|rg.freedesktop.policykit.exec"
	} },
	{ RULE_PRIVILEGE, "gosu", 1, false, {
		"g|ithub.com/tianon/gosu"
	} },
};
const size_t detect_signature_count = ARRAY_LENGTH(detect_signatures);
_Static_assert(ARRAY_LENGTH(detect_signatures) <= DETECT_SIGNATURES, "room for each");

/* Reserved words of the shell: XCU 2.4. */
const char *const detect_words[DETECT_WORDS] = {
	"!|", "{|", "}|", "c|ase", "d|o", "d|one", "e|lif", "e|lse", "e|sac", "f|i", "f|or", "i|f",
		"i|n",
		"t|hen",
	"u|ntil", "w|hile",
};

const char *const detect_variables[DETECT_VARIABLES] = {
	"C|DPATH", "E|NV", "H|OME", "I|FS", "L|INENO", "M|AIL", "O|PTIND", "P|ATH", "P|PID",
		"P|S1", "P|S2",
		"P|S4",
	"P|WD",
};

const char *const detect_applets[] = {
	"[|", "[|[", "a|cpid", "a|dd-shell", "a|ddgroup", "a|dduser", "a|djtimex", "a|r", "a|rch",
		"a|rp",
	"a|rping", "a|scii", "a|sh", "a|wk", "b|ase32", "b|ase64", "b|asename", "b|bconfig", "b|c",
	"b|eep",
	"b|lkdiscard", "b|lkid", "b|lockdev", "b|ootchartd", "b|rctl", "b|unzip2", "b|usybox",
	"b|zcat",
	"b|zip2", "c|al", "c|at", "c|hat", "c|hattr", "c|hcon", "c|hgrp", "c|hmod", "c|hown",
	"c|hpasswd",
	"c|hpst", "c|hroot", "c|hvt", "c|ksum", "c|lear", "c|mp", "c|omm", "c|onspy", "c|p",
	"c|pio",
	"c|rc32", "c|rond", "c|rontab", "c|rypt", "c|ryptpw", "c|ttyhack", "c|ut", "d|ate", "d|c",
	"d|d",
	"d|eallocvt", "d|elgroup", "d|eluser", "d|epmod", "d|evfsd", "d|evmem", "d|f", "d|hcprelay",
	"d|iff", "d|irname", "d|mesg", "d|nsd", "d|nsdomainname", "d|os2unix", "d|pkg",
	"d|pkg-deb", "d|u",
	"d|umpkmap", "d|umpleases", "e|cho", "e|d", "e|grep", "e|ject", "e|nv", "e|nvdir",
	"e|nvuidgid",
	"e|ther-wake", "e|xpand", "e|xpr", "f|actor", "f|akeidentd", "f|allocate", "f|alse",
	"f|atattr",
	"f|bset", "f|bsplash", "f|dflush", "f|dformat", "f|disk", "f|gconsole", "f|grep", "f|ind",
	"f|indfs", "f|lash_eraseall", "f|lash_lock", "f|lash_unlock", "f|lashcp", "f|lock", "f|old",
	"f|ree", "f|reeramdisk", "f|sck", "f|sck.minix", "f|sfreeze", "f|strim", "f|sync", "f|tpd",
	"f|tpget", "f|tpput", "f|user", "g|etenforce", "g|etfattr", "g|etopt", "g|etsebool",
	"g|etty",
	"g|rep", "g|roups", "g|unzip", "g|zip", "h|alt", "h|d", "h|dparm", "h|ead", "h|exdump",
	"h|exedit",
	"h|ostid", "h|ostname", "h|ttpd", "h|ush", "h|wclock", "i|2cdetect", "i|2cdump", "i|2cget",
	"i|2cset", "i|2ctransfer", "i|d", "i|fconfig", "i|fdown", "i|fup", "i|netd", "i|nit",
	"i|notifyd",
	"i|nsmod", "i|nstall", "i|onice", "i|ostat", "i|p", "i|pcalc", "i|plink", "i|pneigh",
	"i|proute",
	"i|prule", "i|ptunnel", "k|bd_mode", "k|ill", "k|illall", "k|illall5", "k|logd", "l|ash",
	"l|ast",
	"l|ength", "l|ess", "l|ink", "l|inux32", "l|inux64", "l|inuxrc", "l|n", "l|oad_policy",
	"l|oadfont", "l|oadkmap", "l|ogger", "l|ogin", "l|ogname", "l|ogread", "l|osetup", "l|pd",
	"l|pq",
	"l|pr", "l|s", "l|sattr", "l|smod", "l|sof", "l|spci", "l|sscsi", "l|susb", "l|zcat",
	"l|zma",
	"l|zop", "l|zopcat", "m|akedevs", "m|akemime", "m|an", "m|atchpathcon", "m|d5sum", "m|dev",
	"m|esg", "m|icrocom", "m|im", "m|kdir", "m|kdosfs", "m|ke2fs", "m|kfifo", "m|kfs.ext2",
	"m|kfs.minix", "m|kfs.reiser", "m|kfs.vfat", "m|knod", "m|kpasswd", "m|kswap", "m|ktemp",
	"m|odinfo", "m|odprobe", "m|ore", "m|ount", "m|ountpoint", "m|pstat", "m|sh", "m|t", "m|v",
	"n|ameif", "n|anddump", "n|andwrite", "n|bd-client", "n|c", "n|etstat", "n|l", "n|meter",
	"n|ologin", "n|proc", "n|senter", "n|slookup", "n|tpd", "n|uke", "o|d", "o|penvt",
	"p|artprobe",
	"p|asswd", "p|aste", "p|atch", "p|grep", "p|idof", "p|ing", "p|ing6", "p|ipe_progress",
	"p|ivot_root", "p|kill", "p|map", "p|opmaildir", "p|oweroff", "p|owertop", "p|rintenv",
	"p|rintf",
	"p|s", "p|scan", "p|stree", "p|wd", "p|wdx", "r|aidautorun", "r|date", "r|dev",
	"r|eadahead",
	"r|eadlink", "r|eadprofile", "r|ealpath", "r|eboot", "r|eformime", "r|emove-shell",
	"r|enice",
	"r|eset", "r|esize", "r|estorecon", "r|esume", "r|ev", "r|m", "r|mdir", "r|mmod", "r|oute",
	"r|pm",
	"r|pm2cpio", "r|tcwake", "r|un-init", "r|un-parts", "r|uncon", "r|unlevel", "r|unsv",
	"r|unsvdir",
	"r|x", "s|cript", "s|criptreplay", "s|ed", "s|eedrng", "s|elinuxenabled", "s|endmail",
	"s|eq",
	"s|estatus", "s|etarch", "s|etconsole", "s|etenforce", "s|etfattr", "s|etfiles", "s|etfont",
	"s|etkeycodes", "s|etlogcons", "s|etpriv", "s|etsebool", "s|etserial", "s|etsid",
	"s|etuidgid",
	"s|h", "s|ha1sum", "s|ha256sum", "s|ha384sum", "s|ha3sum", "s|ha512sum", "s|howkey",
	"s|hred",
	"s|huf", "s|lattach", "s|leep", "s|oftlimit", "s|ort", "s|sl_client", "s|tart-stop-daemon",
	"s|tat", "s|trings", "s|tty", "s|u", "s|ulogin", "s|um", "s|v", "s|vc", "s|vlogd", "s|vok",
	"s|wapoff", "s|wapon", "s|witch_root", "s|ync", "s|ysctl", "s|yslogd", "t|ac", "t|ail",
	"t|ar",
	"t|askset", "t|c", "t|cpsvd", "t|ee", "t|elnet", "t|elnetd", "t|est", "t|ftp", "t|ftpd",
	"t|ime",
	"t|imeout", "t|op", "t|ouch", "t|r", "t|raceroute", "t|raceroute6", "t|ree", "t|rue",
	"t|runcate",
	"t|s", "t|sort", "t|ty", "t|tysize", "t|unctl", "t|une2fs", "u|biattach", "u|bidetach",
	"u|bimkvol", "u|birename", "u|birmvol", "u|birsvol", "u|biupdatevol", "u|dhcpc", "u|dhcpc6",
	"u|dhcpd", "u|dpsvd", "u|event", "u|mount", "u|name", "u|ncompress", "u|nexpand", "u|niq",
	"u|nix2dos", "u|nlink", "u|nlzma", "u|nlzop", "u|nshare", "u|nxz", "u|nzip", "u|ptime",
	"u|sers",
	"u|sleep", "u|udecode", "u|uencode", "v|config", "v|i", "v|lock", "v|olname", "w|", "w|all",
	"w|atch", "w|atchdog", "w|c", "w|get", "w|hich", "w|ho", "w|hoami", "w|hois", "x|args",
	"x|xd",
	"x|z", "x|zcat", "y|es", "z|cat", "z|cip",
};
const size_t detect_applet_count = ARRAY_LENGTH(detect_applets);
