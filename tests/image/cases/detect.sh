# shellcheck shell=sh disable=SC2154
# detect.sh - what programs are found to be, whatever they are called.
mkdir -p shells/bin
# found NAME PROGRAM RULE WHAT: renamed, stripped, and not executable, it is still found.
found() {
	if ! path=$(command -v "$2"); then
		skip "$2"
		return
	fi
	rm -rf one
	mkdir one
	strip -s -o one/innocent "$(readlink -f "$path")" 2>/dev/null || cp "$(readlink -f "$path")" one/innocent
	chmod 0644 one/innocent
	expect "$1, renamed and stripped" 1 "check dir:one" "$3 /innocent: $4"
}
found "BusyBox" busybox NI201 BusyBox
found "dash" dash NI202 "an Almquist shell"
found "bash" bash NI203 bash
found "mksh" mksh NI203 mksh
found "ksh93" ksh93 NI203 ksh93
found "yash" yash NI203 yash
found "zsh" zsh NI203 zsh
found "tcsh" tcsh NI203 tcsh
found "posh" posh NI203 posh
found "toybox" toybox NI205 toybox
found "perl" perl NI301 Perl
found "mawk" mawk NI301 awk
found "dpkg" dpkg NI302 dpkg
found "apt-get" apt-get NI302 apt
found "tar" tar NI304 "GNU tar"
found "gzip" gzip NI304 gzip
found "gcc" gcc NI306 GCC
found "as" as NI306 as
found "strace" strace NI307 strace
found "chroot" /usr/sbin/chroot NI308 chroot
found "su" su NI308 su
found "nacre itself" "$nacre" NI204 nacre

# Evidence that is embedded convicts nobody by itself. (It does hold a parser of the shell: NI204 may be said.)
printf 'nacre-image-policy 1\nallow /app dynamic\nwarn no-interpreter\nwarn shell\n' >policy
rm -rf self && mkdir self && cp "$program" self/app
expect "nacre-image is not what it knows" 0 "check --policy policy self" "!NI20[1235]" "!NI30"

# A program without harm: nothing but the closed world speaks.
rm -rf one && mkdir one && cp "$root/obj/tests/app" one/app
expect "an unknown static program" 1 "check one" "NI101 /app" "static" "!NI2" "!NI3" "!NI4" "1 violation,"
printf 'nacre-image-policy 1\nallow /app static\n' >policy
expect "allowed by its class" 0 "check --policy policy one" "0 violations, 0 warnings"
printf 'nacre-image-policy 1\nallow /app sha256:%s reason "built here" # ours\n' "$(digest one/app)" >policy
expect "allowed by its digest" 0 "check --policy policy one" "0 violations"
echo >>one/app
expect "another digest than the policy's" 1 "check --policy policy one" "NI103 /app"

# nacre by its digest, never by its name.
rm -rf one && mkdir -p one/bin && cp "$nacre" one/bin/sh
printf 'nacre-image-policy 1\nallow /bin/sh sha256:%s\n' "$(digest "$nacre")" >policy
expect "nacre by its digest" 0 "check --policy policy one" "0 violations"
cp /bin/dash one/bin/sh
expect "dash in nacre's place" 1 "check --policy policy one" "NI202 /bin/sh" "NI103 /bin/sh"
printf 'nacre-image-policy 1\nallow /bin/sh shell\n' >policy
expect "no shell by its class" 2 "check --policy policy one" "line 2: expected sha256:DIGITS"
printf 'nacre-image-policy 1\nwarn shell\nwarn dynamic\nwarn no-interpreter\n' >policy
expect "a warned shell is unlisted all the same" 1 "check --policy policy one" "warn  NI202" "NI101 /bin/sh"

# Many names.
rm -rf one && mkdir one && cp "$root/obj/tests/app" one/app
for i in 1 2 3 4 5 6 7; do ln one/app "one/name$i"; done
printf 'nacre-image-policy 1\nallow / static\n' >policy
expect "eight hard links" 1 "check --policy policy one" "NI206" "8 names"
rm one/name7
expect "seven names" 0 "check --policy policy one" "!NI206"
ln -s app one/s1 && ln -s /app one/s2
expect "symbolic links are names" 1 "check --policy policy one" "NI206" "9 names"

# Modes and capabilities.
rm -rf one && mkdir one && cp "$root/obj/tests/app" one/app && chmod 4755 one/app && mkdir one/open && chmod 777 one/open
mkdir one/tmp && chmod 1777 one/tmp
expect "set-user-ID" 1 "check --policy policy one" "NI501 /app" "mode 4755" "NI504 /open" "!NI504 /tmp" "!NI101"
chmod 2755 one/app
expect "set-group-ID" 1 "check --policy policy one" "NI502 /app"

# Packed, and broken. Debian 12 has no UPX: its mark is put where UPX writes it.
rm -rf one && mkdir one && cp "$root/obj/tests/app" one/packed && cp one/packed one/broken
printf 'UPX!' | dd of=one/packed bs=1 seek=700 conv=notrunc 2>/dev/null
printf '\377\377\377\377' | dd of=one/broken bs=1 seek=34 conv=notrunc 2>/dev/null
head -c 20 "$root/obj/tests/app" >one/short
printf 'nacre-image-policy 1\nallow / static\n' >policy
expect "packed and broken programs" 1 "check --policy policy one" "NI404 /packed" "the mark of UPX" "NI405 /broken" "NI405 /short" \
	"the file ends inside the ELF header"
expect "dev denies them, too" 1 "check --profile dev one" "deny  NI404" "deny  NI405"
# A segment of one byte: the kernel maps all of its page, and not what stands behind that.
little() {
	# shellcheck disable=SC2059
	printf "\\$(printf %03o $(($1 & 255)))\\$(printf %03o $(($1 >> 8 & 255)))\\$(printf %03o $(($1 >> 16 & 255)))\\0\\0\\0\\0\\0"
}
one_page() {
	printf '\177ELF\002\001\001\000\000\000\000\000\000\000\000\000\002\000\076\000\001\000\000\000'
	little 4194304 && little 64 && little 0
	printf '\000\000\000\000\100\000\070\000\001\000\100\000\000\000\000\000\001\000\000\000\005\000\000\000'
	little 0 && little 4194304 && little 4194304 && little 1 && little 1 && little 4096
	head -c "$(($1 - 120))" /dev/zero
	printf 'BusyBox v1.36\000multi-call binary\000'
}
rm -rf pages && mkdir pages && one_page 4000 >pages/in && one_page 4097 >pages/behind
expect "what is in a segment's page" 1 "check pages" "NI201 /in: BusyBox" "NI101 /behind" "!NI201 /behind"
expect "explain lists" 0 "explain" "NI101 " "NI707 "
