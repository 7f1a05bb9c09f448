/* detect_table.c - the strings that programs are known by: messages, and names of variables and
 * files, which their behaviour needs. No string stands here twice. */
#include "detect_private.h"

const struct signature detect_signatures[] = {
	{ RULE_BUSYBOX, "BusyBox", 2, true, {
		"BusyBox v", "multi-call binary", ": applet not found", "--install [-s]",
		"/etc/busybox.conf", "BusyBox is copyrighted by many authors", "HUSH_VERSION"
	} },
	{ RULE_ALMQUIST, "an Almquist shell", 5, false, {
		"llegal number: %s", "EOF in backquote substitution",
		"nterminated quoted string", "ad for loop variable", "ad substitution",
		"getopts optstring var", "arameter not set"
	} },
	{ RULE_NAMED_SHELL, "bash", 2, true, {
		"@(#)Bash version ", "BASH_EXECUTION_STRING", "BASH_ARGV0", "BASH_COMPAT"
	} },
	{ RULE_NAMED_SHELL, "mksh", 2, false, {
		"@(#)MIRBSD KSH ", "KSHEGID", "KSH_VERSION"
	} },
	{ RULE_NAMED_SHELL, "ksh93", 2, false, {
		"Version AJM 93", ".sh.version", ".sh.fun", ".sh.subscript"
	} },
	{ RULE_NAMED_SHELL, "zsh", 2, true, {
		"ZSH_EVAL_CONTEXT", "ZSH_SUBSHELL", "ZSH_EXECUTION_STRING"
	} },
	{ RULE_NAMED_SHELL, "posh", 1, false, {
		"POSH_VERSION"
	} },
	{ RULE_NAMED_SHELL, "yash", 2, false, {
		"YASH_LOADPATH", "YASH_AFTER_CD", "YASH_VERSION"
	} },
	{ RULE_NAMED_SHELL, "tcsh", 2, false, {
		"/etc/csh.cshrc", "/etc/csh.login", "~/.cshdirs", "/etc/csh.logout"
	} },
	{ RULE_NAMED_SHELL, "fish", 2, false, {
		"fish_emoji_width", "__fish_print_help", "fish_user_paths", "fish_function_path",
		"share/fish/config.fish"
	} },
	{ RULE_NAMED_SHELL, "elvish", 1, false, {
		"src.elv.sh/pkg/eval"
	} },
	{ RULE_NAMED_SHELL, "sash", 2, false, {
		"Stand-alone shell (version", "Usage: sash [-a]", "Exit from sash"
	} },
	{ RULE_NAMED_SHELL, "rc", 2, false, {
		"fn_%F={%T}", "rc: not enough arguments to flag", "usage: flag f [ + | - ]",
		"rc: flag immutable"
	} },
	{ RULE_NAMED_SHELL, "nushell", 2, false, {
		"NU_LIB_DIRS", "NU_PLUGIN_DIRS", "nu_protocol"
	} },
	{ RULE_TOYBOX, "toybox", 1, false, {
		"landley.net/toybox"
	} },
	{ RULE_INTERPRETER, "Perl", 2, false, {
		"PERL5OPT", "perl5db.pl", "PERL_HASH_SEED", "PERL5DB_THREADED"
	} },
	{ RULE_INTERPRETER, "Python", 2, false, {
		"PYTHONSTARTUP", "PYTHONHASHSEED", "PYTHONHOME"
	} },
	{ RULE_INTERPRETER, "Lua", 2, false, {
		"LUA_INIT", "LUA_CPATH", "attempt to %s a %s value%s"
	} },
	{ RULE_INTERPRETER, "awk", 5, false, {
		"RSTART", "SUBSEP", "FILENAME", "getline", "gsub", "RLENGTH"
	} },
	{ RULE_INTERPRETER, "Node.js", 3, false, {
		"NODE_OPTIONS", "NODE_PATH", "node:internal/", "NODE_NO_WARNINGS"
	} },
	{ RULE_INTERPRETER, "Ruby", 2, false, {
		"RUBYOPT", "RUBYLIB", "RUBY_GC_HEAP_GROWTH_FACTOR"
	} },
	{ RULE_INTERPRETER, "Ruby (the small program before libruby)", 2, false, {
		"ruby_sysinit", "ruby_run_node", "libruby"
	} },
	{ RULE_INTERPRETER, "PHP", 2, false, {
		"PHPRC", "PHP_INI_SCAN_DIR", "auto_prepend_file"
	} },
	{ RULE_INTERPRETER, "Tcl", 3, false, {
		"TCL_LIBRARY", "tcl_interactive", "tcl_platform"
	} },
	{ RULE_INTERPRETER, "Tcl (the small program before libtcl)", 2, false, {
		"libtcl8", "Tcl_MainEx", "Tcl_AppInit"
	} },
	{ RULE_INTERPRETER, "Guile", 2, false, {
		"GUILE_LOAD_PATH", "GUILE_WARN_DEPRECATED", "GUILE_AUTO_COMPILE"
	} },
	{ RULE_INTERPRETER, "Java", 2, false, {
		"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_LAUNCHER_DEBUG",
		"JDK_JAVA_OPT"
	} },
	{ RULE_INTERPRETER, "JavaScript (Deno, Bun, QuickJS)", 2, false, {
		"DENO_DIR", "DENO_INSTALL_ROOT", "BUN_INSTALL", "BUN_CONFIG_REGISTRY",
		"QuickJS version "
	} },
	{ RULE_PACKAGE_MANAGER, "apt", 2, false, {
		"libapt-private.so", "libapt-pkg.so", "Acquire::AllowInsecureRepositories",
		"Dir::State::lists"
	} },
	{ RULE_PACKAGE_MANAGER, "dpkg", 2, false, {
		"DPKG_ADMINDIR", "/var/lib/dpkg", "conffile", ".dpkg-new"
	} },
	{ RULE_PACKAGE_MANAGER, "rpm", 2, false, {
		"rpmInstallPoptTable", "rpmVerifyPoptTable", "rpmQueryPoptTable",
		"rpmcliPipeOutput"
	} },
	{ RULE_PACKAGE_MANAGER, "apk", 2, false, {
		"lib/apk/db/installed", "etc/apk/repositories", "etc/apk/world",
		"APKINDEX.tar.gz"
	} },
	{ RULE_PACKAGE_MANAGER, "pacman", 2, false, {
		"/etc/pacman.conf", "libalpm.so", "/var/lib/pacman"
	} },
	{ RULE_PACKAGE_MANAGER, "opkg", 2, false, {
		"/etc/opkg", "opkg_conf", "/usr/lib/opkg"
	} },
	{ RULE_PACKAGE_MANAGER, "libdnf", 2, false, {
		"LIBDNF_PLUGIN", "/etc/dnf/dnf.conf", "libsolv.so"
	} },
	{ RULE_ARCHIVER, "GNU tar", 2, false, {
		"This does not look like a tar archive",
		"Refusing to read archive contents from terminal",
		"Archive contains obsolescent base-64 headers"
	} },
	{ RULE_ARCHIVER, "bsdtar", 2, false, {
		"archive_read_support_format_all", "archive_write_set_format_by_name",
		"archive_write_disk_new", "bsdtar"
	} },
	{ RULE_ARCHIVER, "cpio", 2, false, {
		"cpio -i [< archive]", "cpio -o < name-list", "GNU cpio"
	} },
	{ RULE_ARCHIVER, "unzip", 2, false, {
		"Extended Help for UnZip", "unzipsfx command line:", "UnZip %d.%d%d%s"
	} },
	{ RULE_ARCHIVER, "zip", 2, false, {
		"zip I/O error: %s", "Zip environment options:", "zip error: %s (%s)"
	} },
	{ RULE_ARCHIVER, "7-Zip", 2, false, {
		"7zCon.sfx", "Igor Pavlov", "7-Zip cannot find the code that works"
	} },
	{ RULE_ARCHIVER, "gzip", 2, false, {
		"option not valid in GZIP environment", "compressed data not %s a terminal",
		"decompression OK, trailing garbage ignored"
	} },
	{ RULE_ARCHIVER, "bzip2", 2, false, {
		"bzip2, a block-sorting file compressor.", "bzip2recover",
		"bzip2: I'm not configured correctly"
	} },
	{ RULE_ARCHIVER, "xz", 2, false, {
		"XZ_DEFAULTS", "xz (XZ Utils)", "XZ_OPT"
	} },
	{ RULE_ARCHIVER, "zstd", 2, false, {
		"ZSTD_CLEVEL", "ZSTD_NBTHREADS", "*** %s (%i-bit) %s, by %s ***"
	} },
	{ RULE_ARCHIVER, "ar", 3, false, {
		"No member named `%s", "ranlib", "no entry %s in archive"
	} },
	{ RULE_DOWNLOADER, "curl", 2, false, {
		".curlrc", "Usage: curl [options...] <url>", "--proto-redir"
	} },
	{ RULE_DOWNLOADER, "libcurl", 2, false, {
		"This file was generated by libcurl! Edit", "CLIENT libcurl ",
		"libcurl understands %s content encodings"
	} },
	{ RULE_DOWNLOADER, "wget", 2, false, {
		"Wget/%s", "/etc/wgetrc", "WGET_ASKPASS", ".wget-hsts"
	} },
	{ RULE_DOWNLOADER, "aria2", 1, false, {
		"libaria2.so", "aria2.addUri"
	} },
	{ RULE_DOWNLOADER, "socat", 2, false, {
		"SOCAT_DEFAULT_LISTEN_IP", "socat version %s on %s", "socat by Gerhard Rieger"
	} },
	{ RULE_DOWNLOADER, "netcat", 1, false, {
		"no proxy support for listen", "local listen fuxored", "UDP listen needs -p arg",
		"ncat.user@nmap.org"
	} },
	{ RULE_DOWNLOADER, "an OpenSSH client", 2, false, {
		"~/.ssh/known_hosts", "/etc/ssh/ssh_config", "SSH_ASKPASS_REQUIRE"
	} },
	{ RULE_DOWNLOADER, "scp or sftp", 1, false, {
		"usage: scp [-346", "SFTP protocol version %u"
	} },
	{ RULE_DOWNLOADER, "rsync", 2, false, {
		"@RSYNCD:", "RSYNC_PASSWORD", "RSYNC_RSH", "/rsyncd-munged/"
	} },
	{ RULE_DOWNLOADER, "lftp", 2, false, {
		"LFTP_HOME", "lftp_rl_init", "/etc/lftp.conf"
	} },
	{ RULE_DOWNLOADER, "nmap", 2, false, {
		"NMAP_PRIVILEGED", "NMAPDIR", "nmap.xsl"
	} },
	{ RULE_DOWNLOADER, "git", 3, false, {
		"GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "git-upload-pack", "GIT_SSH_COMMAND"
	} },
	{ RULE_COMPILER, "GCC", 2, false, {
		"COLLECT_GCC_OPTIONS", "-dumpspecs", "GNU GIMPLE", "could not find specs file"
	} },
	{ RULE_COMPILER, "ld", 2, false, {
		"LDEMULATION", "built in linker script", "Linker script and memory map"
	} },
	{ RULE_COMPILER, "gold", 2, false, {
		"../../gold/parameters.cc", "../../gold/plugin.cc", "gold/dirsearch.cc"
	} },
	{ RULE_COMPILER, "lld", 1, false, {
		"LLD_REPRODUCE", "LLD_VERSION"
	} },
	{ RULE_COMPILER, "as", 2, false, {
		"unknown pseudo-op: `%s", "Assembler messages:", "GNU assembler %s"
	} },
	{ RULE_COMPILER, "clang", 2, false, {
		"CCC_OVERRIDE_OPTIONS", "_ZN5clang6driver", "clang-cl"
	} },
	{ RULE_COMPILER, "LLVM", 2, false, {
		"llvm-mc", "LLVMContextCreate", "_ZN4llvm12PassRegistry"
	} },
	{ RULE_COMPILER, "tcc", 2, false, {
		"%s/libtcc1.a", "Tiny C Compiler", "tcc -ar"
	} },
	{ RULE_COMPILER, "make", 2, false, {
		"GNUMAKEFLAGS", "MAKEFILE_LIST", ".SECONDEXPANSION"
	} },
	{ RULE_COMPILER, "Go", 2, false, {
		"cmd/compile/internal/gc", "cmd/go/internal/load", "cmd/link/internal/ld"
	} },
	{ RULE_COMPILER, "Rust", 2, false, {
		"RUSTC_BOOTSTRAP", "rustc_driver", "CARGO_HOME"
	} },
	{ RULE_DEBUGGER, "gdb", 2, false, {
		"gdbarch_gdb_signal_from_target", "(gdb) ", ".gdbinit"
	} },
	{ RULE_DEBUGGER, "gdbserver", 2, false, {
		"Usage:\tgdbserver", "Remote debugging from host", "gdbserver: "
	} },
	{ RULE_DEBUGGER, "strace", 2, false, {
		"https://strace.io", "The strace developers", "Usage: strace"
	} },
	{ RULE_DEBUGGER, "ltrace", 2, false, {
		"/etc/ltrace.conf", "ltrace-elf.c", "~/.ltrace.conf"
	} },
	{ RULE_DEBUGGER, "lldb", 1, false, {
		"liblldb-", "LLDB_DEBUGSERVER_PATH"
	} },
	{ RULE_DEBUGGER, "perf", 2, false, {
		"PERF_MAN_VIEWER", "PERF_PAGER", "PERF_BUILDID_DIR"
	} },
	{ RULE_DEBUGGER, "tcpdump", 2, false, {
		"Usage: %s [-AbdDefhHIJK", "%u packet%s dropped by kernel", "tcpdump.org"
	} },
	{ RULE_PRIVILEGE, "sudo", 2, false, {
		"sudo_fatalx_nodebug_v1", "sudoers_policy", "/etc/sudo.conf"
	} },
	{ RULE_PRIVILEGE, "doas", 2, false, {
		"/etc/doas.conf", "DOAS_USER", "usage: doas"
	} },
	{ RULE_PRIVILEGE, "su", 1, false, {
		"Change the effective user ID and group ID to that of <user>."
	} },
	{ RULE_PRIVILEGE, "nsenter", 1, false, {
		"Run a program with namespaces of other processes."
	} },
	{ RULE_PRIVILEGE, "unshare", 1, false, {
		"Run a program with some namespaces unshared"
	} },
	{ RULE_PRIVILEGE, "setpriv", 1, false, {
		"Run a program with different privilege settings."
	} },
	{ RULE_PRIVILEGE, "chroot", 1, false, {
		"Run COMMAND with root directory set to NEWROOT."
	} },
	{ RULE_PRIVILEGE, "capsh", 2, false, {
		"--no-new-privs", "cap_iab_set_proc", "--chroot=path"
	} },
	{ RULE_PRIVILEGE, "newgrp", 2, false, {
		"Usage: newgrp [-] [group]", "Usage: sg group", "/etc/gshadow"
	} },
	{ RULE_PRIVILEGE, "passwd", 2, false, {
		"passwd: password updated successfully", "passwd: password unchanged"
	} },
	{ RULE_PRIVILEGE, "pkexec", 1, false, {
		"Usage: pkexec", "org.freedesktop.policykit.exec"
	} },
	{ RULE_PRIVILEGE, "gosu", 1, false, {
		"github.com/tianon/gosu"
	} },
};
const size_t detect_signature_count = ARRAY_LENGTH(detect_signatures);
_Static_assert(ARRAY_LENGTH(detect_signatures) <= DETECT_SIGNATURES, "room for each");

/* Reserved words of the shell: XCU 2.4. */
const char *const detect_words[DETECT_WORDS] = {
	"!", "{", "}", "case", "do", "done", "elif", "else", "esac", "fi", "for", "if", "in",
		"then",
	"until", "while",
};

const char *const detect_variables[DETECT_VARIABLES] = {
	"CDPATH", "ENV", "HOME", "IFS", "LINENO", "MAIL", "OPTIND", "PATH", "PPID", "PS1", "PS2",
		"PS4",
	"PWD",
};

const char *const detect_applets[] = {
	"[", "[[", "acpid", "add-shell", "addgroup", "adduser", "adjtimex", "ar", "arch", "arp",
	"arping", "ascii", "ash", "awk", "base32", "base64", "basename", "bbconfig", "bc", "beep",
	"blkdiscard", "blkid", "blockdev", "bootchartd", "brctl", "bunzip2", "busybox", "bzcat",
	"bzip2", "cal", "cat", "chat", "chattr", "chcon", "chgrp", "chmod", "chown", "chpasswd",
	"chpst", "chroot", "chvt", "cksum", "clear", "cmp", "comm", "conspy", "cp", "cpio",
	"crc32", "crond", "crontab", "crypt", "cryptpw", "cttyhack", "cut", "date", "dc", "dd",
	"deallocvt", "delgroup", "deluser", "depmod", "devfsd", "devmem", "df", "dhcprelay",
	"diff", "dirname", "dmesg", "dnsd", "dnsdomainname", "dos2unix", "dpkg", "dpkg-deb", "du",
	"dumpkmap", "dumpleases", "echo", "ed", "egrep", "eject", "env", "envdir", "envuidgid",
	"ether-wake", "expand", "expr", "factor", "fakeidentd", "fallocate", "false", "fatattr",
	"fbset", "fbsplash", "fdflush", "fdformat", "fdisk", "fgconsole", "fgrep", "find",
	"findfs", "flash_eraseall", "flash_lock", "flash_unlock", "flashcp", "flock", "fold",
	"free", "freeramdisk", "fsck", "fsck.minix", "fsfreeze", "fstrim", "fsync", "ftpd",
	"ftpget", "ftpput", "fuser", "getenforce", "getfattr", "getopt", "getsebool", "getty",
	"grep", "groups", "gunzip", "gzip", "halt", "hd", "hdparm", "head", "hexdump", "hexedit",
	"hostid", "hostname", "httpd", "hush", "hwclock", "i2cdetect", "i2cdump", "i2cget",
	"i2cset", "i2ctransfer", "id", "ifconfig", "ifdown", "ifup", "inetd", "init", "inotifyd",
	"insmod", "install", "ionice", "iostat", "ip", "ipcalc", "iplink", "ipneigh", "iproute",
	"iprule", "iptunnel", "kbd_mode", "kill", "killall", "killall5", "klogd", "lash", "last",
	"length", "less", "link", "linux32", "linux64", "linuxrc", "ln", "load_policy",
	"loadfont", "loadkmap", "logger", "login", "logname", "logread", "losetup", "lpd", "lpq",
	"lpr", "ls", "lsattr", "lsmod", "lsof", "lspci", "lsscsi", "lsusb", "lzcat", "lzma",
	"lzop", "lzopcat", "makedevs", "makemime", "man", "matchpathcon", "md5sum", "mdev",
	"mesg", "microcom", "mim", "mkdir", "mkdosfs", "mke2fs", "mkfifo", "mkfs.ext2",
	"mkfs.minix", "mkfs.reiser", "mkfs.vfat", "mknod", "mkpasswd", "mkswap", "mktemp",
	"modinfo", "modprobe", "more", "mount", "mountpoint", "mpstat", "msh", "mt", "mv",
	"nameif", "nanddump", "nandwrite", "nbd-client", "nc", "netstat", "nl", "nmeter",
	"nologin", "nproc", "nsenter", "nslookup", "ntpd", "nuke", "od", "openvt", "partprobe",
	"passwd", "paste", "patch", "pgrep", "pidof", "ping", "ping6", "pipe_progress",
	"pivot_root", "pkill", "pmap", "popmaildir", "poweroff", "powertop", "printenv", "printf",
	"ps", "pscan", "pstree", "pwd", "pwdx", "raidautorun", "rdate", "rdev", "readahead",
	"readlink", "readprofile", "realpath", "reboot", "reformime", "remove-shell", "renice",
	"reset", "resize", "restorecon", "resume", "rev", "rm", "rmdir", "rmmod", "route", "rpm",
	"rpm2cpio", "rtcwake", "run-init", "run-parts", "runcon", "runlevel", "runsv", "runsvdir",
	"rx", "script", "scriptreplay", "sed", "seedrng", "selinuxenabled", "sendmail", "seq",
	"sestatus", "setarch", "setconsole", "setenforce", "setfattr", "setfiles", "setfont",
	"setkeycodes", "setlogcons", "setpriv", "setsebool", "setserial", "setsid", "setuidgid",
	"sh", "sha1sum", "sha256sum", "sha384sum", "sha3sum", "sha512sum", "showkey", "shred",
	"shuf", "slattach", "sleep", "softlimit", "sort", "ssl_client", "start-stop-daemon",
	"stat", "strings", "stty", "su", "sulogin", "sum", "sv", "svc", "svlogd", "svok",
	"swapoff", "swapon", "switch_root", "sync", "sysctl", "syslogd", "tac", "tail", "tar",
	"taskset", "tc", "tcpsvd", "tee", "telnet", "telnetd", "test", "tftp", "tftpd", "time",
	"timeout", "top", "touch", "tr", "traceroute", "traceroute6", "tree", "true", "truncate",
	"ts", "tsort", "tty", "ttysize", "tunctl", "tune2fs", "ubiattach", "ubidetach",
	"ubimkvol", "ubirename", "ubirmvol", "ubirsvol", "ubiupdatevol", "udhcpc", "udhcpc6",
	"udhcpd", "udpsvd", "uevent", "umount", "uname", "uncompress", "unexpand", "uniq",
	"unix2dos", "unlink", "unlzma", "unlzop", "unshare", "unxz", "unzip", "uptime", "users",
	"usleep", "uudecode", "uuencode", "vconfig", "vi", "vlock", "volname", "w", "wall",
	"watch", "watchdog", "wc", "wget", "which", "who", "whoami", "whois", "xargs", "xxd",
	"xz", "xzcat", "yes", "zcat", "zcip",
};
const size_t detect_applet_count = ARRAY_LENGTH(detect_applets);
