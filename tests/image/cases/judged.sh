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
