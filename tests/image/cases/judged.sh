# shellcheck shell=sh disable=SC2154
# judged.sh - what could be read as harmless, and is not: names, layers and headers that lead past the judge.
rm -rf judged && mkdir judged
printf 'nacre-image-policy 1\nallow / static\n' >judged/policy

# What the entry of a hard link says of the file: mode, owner, capabilities.
# linked NAME STATUS MODE PATTERN...
linked() {
	name=$1 wanted=$2
	{
		printf 'file first 755 %s\nhard second first\n' "$root/obj/tests/app"
		printf 'pax linkpath first\ntype 1\ndir third %s\n' "$3"
	} | tar_of linked.tar
	shift 3
	expect "$name" "$wanted" "check --policy judged/policy linked.tar" "$@"
}
linked "a hard link with the file's mode" 0 755 "0 violations, 0 warnings"
linked "a hard link without a mode" 0 0 "0 violations, 0 warnings"
linked "a hard link with an odd mode" 0 1777 "0 violations, 0 warnings"
linked "a hard link with set-ID bits" 1 6755 "NI501 /first" "NI501 /second" "NI501 /third" "NI502 /third" "mode 6755"
"$program" lock linked.tar >out 2>&1
if [ "$(grep -c ' f 6755 ' out)" -eq 3 ]; then passed=$((passed + 1)); else fail "set-ID bits of a hard link in a lock"; fi
printf 'file first 755 %s\npax SCHILY.xattr.security.capability \001\nhard second first\n' "$root/obj/tests/app" | tar_of linked.tar
expect "a hard link with capabilities" 1 "check --policy judged/policy linked.tar" "NI503 /first" "NI503 /second"

# Headers that say another class or byte order than the kernel goes by.
# put AT WIDTH NUMBER: into the file judged/x/app, the least significant byte first.
put() {
	at=$1 left=$2 number=$3
	while [ "$left" -gt 0 ]; do
		printf '%b' "\\0$(printf %o $((number % 256)))"
		number=$((number / 256)) left=$((left - 1))
	done | dd of=judged/x/app bs=1 seek="$at" conv=notrunc 2>/dev/null
}
rm -rf judged/x && mkdir judged/x
if busybox=$(command -v busybox) && [ "$(od -An -t u2 -j 18 -N 2 "$busybox")" -eq 62 ]; then
	# 64-bit program headers at its end; in their old place a 32-bit one, by which 16 bytes are loaded
	count=$(od -An -t u2 -j 56 -N 2 "$busybox")
	{
		cat "$busybox"
		tail -c +65 "$busybox" | head -c $((count * 56))
	} >judged/x/app
	put 32 8 "$(size "$busybox")"
	put 40 8 0
	put 42 2 32
	put 44 2 3
	put 48 2 1
	put 58 6 0
	put 64 4 1
	for at in 68 72 76 88; do put $at 4 0; done
	for at in 80 84; do put $at 4 16; done
	put 92 4 4096
	put 4 1 1
	expect "a class that hides a BusyBox" 1 "check --policy judged/policy judged/x" "NI201 /app" "NI405 /app" "its class, 32 or 64 bits"
else
	skip "a BusyBox for x86_64"
fi
cp "$root/obj/tests/app" judged/x/app
put 5 1 2
expect "a byte order that is not the machine's" 1 "check --policy judged/policy judged/x" "NI405 /app" "its byte order"
# x32: 32 bits, and the headers have that size only
cp "$root/obj/tests/app" judged/x/app
put 4 1 1
put 54 2 0
expect "programs of 32 bits for x86_64 there are" 1 "check --policy judged/policy judged/x" "!its class"

# A bill of materials is of an image that is safe and read to its end.
printf 'text a 644 x\ntext ../../x 644 x\n' | tar_of unsafe.tar
expect "sbom of an image that leads out" 3 "sbom unsafe.tar" "is \"..\"" "!spdxVersion"
printf 'text a 644 x\nsparse giant 18253611008\n' | tar_of unread.tar
expect "sbom of an image that was not read" 3 "sbom unread.tar" "limit FILE" "!spdxVersion"

# layered NAME STATUS "OPTIONS" PATTERN...: an image whose layers are low.tar and high.tar
layered() {
	name=$1 wanted=$2 options=$3
	shift 3
	oci_layout judged/layers '"User":"1"' low.tar high.tar
	expect "$name" "$wanted" "check --policy judged/policy $options judged/layers" "$@"
}

# What was not read, and is hidden.
printf 'sparse giant 18253611008\n' | tar_of low.tar
printf 'text .wh.giant 644 \nfile app 755 %s\n' "$root/obj/tests/app" | tar_of high.tar
layered "a hidden file that was not read" 3 "" "NI704 /giant" "limit FILE"
layered "the same, with every layer" 3 --all-layers "NI704 /giant"

# Every layer is judged as if it were seen.
{
	printf 'file setuid 4755 %s\nfile open 666 %s\nnode disk b 8 0\n' "$root/obj/tests/app" "$root/obj/tests/app"
	printf 'pax SCHILY.xattr.security.capability \001\nfile ping 755 %s\ntext run 755 #!/no\\r\\n\n' "$root/obj/tests/app"
} | tar_of low.tar
{
	for name in setuid open disk ping run; do printf 'text .wh.%s 644 \n' $name; done
	printf 'file app 755 %s\n' "$root/obj/tests/app"
} | tar_of high.tar
layered "hidden privileges are residue" 1 "" "NI703 /setuid" "a set-ID program in layer 1" "NI703 /ping" "a program with capabilities in layer 1" \
	"!NI50" "2 violations"
layered "every layer has modes, devices and first lines" 1 --all-layers "NI501 /setuid" "NI503 /ping" "NI504 /open" "NI505 /disk" \
	"NI601 /run" "NI602 /run" "!NI703" "1 files, 1 programs"

# What one layer puts into a directory, and then covers.
covered="NI702 a: "
printf 'text b 644 x\n' | tar_of low.tar
printf 'file a/app 755 %s\nlink a /etc\nfile app 755 %s\n' "$root/obj/tests/app" "$root/obj/tests/app" | tar_of high.tar
layered "a directory without an entry, covered by a link" 1 "" "$covered" "something in its place"
printf 'dir a/ 755\ntext a/x 644 x\n' | tar_of low.tar
layered "a directory of a lower layer, covered by a link" 1 "" "$covered"
printf 'file a/b/c/app 755 %s\ntext a 644 x\nfile app 755 %s\n' "$root/obj/tests/app" "$root/obj/tests/app" | tar_of high.tar
layered "a directory of a lower layer, covered by a file" 1 "" "$covered"
printf 'file a/b/c/app 755 %s\nfile app 755 %s\nhard a app\n' "$root/obj/tests/app" "$root/obj/tests/app" | tar_of high.tar
layered "a directory of a lower layer, covered by a hard link" 1 "" "$covered"
printf 'link a /etc\nfile app 755 %s\n' "$root/obj/tests/app" | tar_of high.tar
layered "a directory of a lower layer, replaced" 0 "" "!NI702"
printf 'file a/busybox 755 %s\nlink a /etc\nfile app 755 %s\n' "$(command -v busybox || echo "$nacre")" "$root/obj/tests/app" | tar_of high.tar
layered "what is covered, with every layer" 1 --all-layers "$covered" "NI20. /a/busybox"

# A shell with scripts in it refuses other command strings at every level.
rm -rf judged/x && mkdir -p judged/x/bin && cp "$root/obj/tests/app" judged/x/bin/app && chmod 755 judged/x/bin/app
printf '#!/bin/sh\nexec /bin/app\n' >judged/x/run && chmod 755 judged/x/run
for level in compat guard; do
	exec=
	case $level in guard) exec='exec /bin/app' ;; esac
	printf 'nacre-policy 1\nlevel %s\nscript entrypoint /run\n%s\n' $level "$exec" >runtime
	rm -f judged/x/bin/sh
	if "$program" seal --policy runtime --root judged/x --runtime "$nacre" -o judged/x/bin/sh >out 2>&1; then
		tar -C judged/x -cf scripts.tar .
		printf 'nacre-image-policy 1\nallow /bin/app static\nallow /run script\nallow /bin/sh sha256:%s\n' "$(digest judged/x/bin/sh)" >gate
		docker_archive pinned.tar '"User":"1","Cmd":["/bin/sh","-c","echo hi"]' scripts.tar
		expect "a command string and a shell with scripts: $level" 1 "check --policy gate pinned.tar" "NI606" "CMD: echo hi"
	else
		fail "seal at level $level"
	fi
done

# First lines, as the kernel and env(1) read them.
# first_line NAME STATUS LINE PATTERN...: of a script in an image with /usr/bin/env and /bin/nsh; LINE is a format of printf
first_line() {
	name=$1 wanted=$2
	rm -rf judged/x && mkdir -p judged/x/bin judged/x/usr/bin && echo >judged/x/bin/nsh && echo >judged/x/usr/bin/env
	chmod 755 judged/x/bin/nsh judged/x/usr/bin/env
	# shellcheck disable=SC2059 # it is a format
	printf "#!$3\n" >judged/x/run
	chmod 755 judged/x/run
	shift 3
	expect "$name" "$wanted" "check --policy judged/scripts judged/x" "$@"
}
printf 'nacre-image-policy 1\nallow /run script\n' >judged/scripts
first_line "a NUL ends the interpreter's name" 0 '/bin/nsh\0 x' "1 scripts: 0 violations"
first_line "a NUL ends the argument" 0 '/usr/bin/env nsh\0 x' "!NI601"
first_line "a NUL in a name that is not there" 1 '/bin/no\0sh' "NI601" "#!/bin/no $"
first_line "env gets one argument" 1 '/usr/bin/env nsh -e' "NI601"
first_line "env with one word" 0 '/usr/bin/env nsh' "!NI601"
first_line "env -S splits" 0 '/usr/bin/env -S nsh -e' "!NI601"
first_line "env -vS, --split-string" 0 '/usr/bin/env -vS A=b nsh -e' "!NI601"
first_line "env --split-string=" 0 '/usr/bin/env --split-string=nsh -e' "!NI601"
first_line "operands of options of env" 0 '/usr/bin/env -S -iu FOO -C / --unset BAR -uFOO -- A=b nsh -e' "!NI601"
first_line "env -S of what is not there" 1 '/usr/bin/env -S -u nsh no' "NI601"
first_line "an option is no command" 1 '/usr/bin/env -i nsh' "NI601"
first_line "blanks before a NUL belong to the argument" 1 '/usr/bin/env nsh \0' "NI601"

# What starts, and as whom.
printf 'file usr/local/bin/app 644 %s\nfile usr/bin/app 755 %s\nfile usr/bin/plain 644 %s\n' "$root/obj/tests/app" "$root/obj/tests/app" \
	"$root/obj/tests/app" | tar_of path.tar
docker_archive judged/path.tar '"User":"1","Cmd":["app"]' path.tar
expect "PATH goes on behind what is not executable" 0 "check --policy judged/policy judged/path.tar" "!NI607"
docker_archive judged/path.tar '"User":"1","Cmd":["plain"]' path.tar
expect "nothing on PATH is executable" 1 "check --policy judged/policy judged/path.tar" "NI607 plain"
for user in +0 -0 +00:5; do
	docker_archive judged/user.tar "\"User\":\"$user\",\"Cmd\":[\"app\"]" path.tar
	expect "root by the number $user" 1 "check --policy judged/policy judged/user.tar" "NI506" "USER $user"
done
for user in +1 - 0x0; do
	docker_archive judged/user.tar "\"User\":\"$user\",\"Cmd\":[\"app\"]" path.tar
	expect "not root: $user" 0 "check --policy judged/policy judged/user.tar" "!NI506"
done

# Lines of a lock are shown whole, however long they are.
long=$(printf '%1200s' '' | sed 's/......./ddddddd\//g' | tr ' ' d)
printf 'pax path %s\ntext x 644 1\ntext a 644 a\n' "$long" | tar_of long1.tar
printf 'pax path %s\ntext x 644 2\ntext a 644 b\n' "$long" | tar_of long2.tar
"$program" lock long1.tar >long.lock
expect "long paths in a difference" 1 "verify --lock long.lock long2.tar" "^- /a f" "^+ /a f" "^- /d*/.* f 0644 0 0 1 [0-9a-f]*$" \
	"^+ /d*/.* f 0644 0 0 1 [0-9a-f]*$" "^the image differs from its lock in 2 places$"

# The shell of HEALTHCHECK CMD-SHELL is the image's SHELL, as for the other shell forms.
printf 'file nsh 755 %s\n' "$root/obj/tests/app" | tar_of shell.tar
docker_archive judged/shell.tar '"User":"1","Shell":["/nsh","-c"],"Healthcheck":{"Test":["CMD-SHELL","x"]}' shell.tar
expect "HEALTHCHECK with the image's SHELL" 0 "check --policy judged/policy judged/shell.tar" "!NI60"
docker_archive judged/shell.tar '"User":"1","Shell":["/zsh","-c"],"Healthcheck":{"Test":["CMD-SHELL","x"]}' shell.tar
expect "a SHELL that is not there" 1 "check --policy judged/policy judged/shell.tar" "NI603" "HEALTHCHECK: /zsh"
docker_archive judged/shell.tar '"User":"1","Healthcheck":{"Test":["CMD-SHELL","x"]}' shell.tar
expect "HEALTHCHECK without a SHELL" 1 "check --policy judged/policy judged/shell.tar" "NI603" "HEALTHCHECK: /bin/sh"
