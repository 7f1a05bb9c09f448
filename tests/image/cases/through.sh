# shellcheck shell=sh disable=SC2154,SC2059
# through.sh - an entry whose path goes through a link of a lower layer. Who unpacks all layers into one folder follows the link;
# overlayfs puts a folder in its place, and what the link leads to is still there.

# through NAME STATUS ENTRIES PATTERN...: the entries, on top of a program that the policy does not allow.
{ cat "$root/obj/tests/app" && echo; } >other
printf 'text x 644 x\ndir b 755\nlink a b\nfile b/app 755 other\ndir b/open 777\n' | tar_of low.tar
printf 'nacre-image-policy 1\nallow /b/app sha256:%s\nallow /b/new sha256:%s\nwarn stale\nwarn writable\n' \
	"$(digest "$root/obj/tests/app")" "$(digest "$root/obj/tests/app")" >allowed
through() {
	name=$1 wanted=$2
	printf "$3" | tar_of high.tar
	shift 3
	oci_layout through '"User":"1"' low.tar high.tar
	expect "through a link: $name" "$wanted" "check --policy allowed through" "$@"
}
disputed="others still show"
through "another file" 1 "file a/app 755 $root/obj/tests/app\n" "deny  NI702 a/app" "$disputed"
through "a link" 1 "link a/app new\n" "deny  NI702 a/app" "$disputed"
through "a hard link" 1 "file b/new 755 $root/obj/tests/app\nhard a/app b/new\n" "deny  NI702 a/app" "$disputed"
through "a whiteout" 1 "text a/.wh.app 644 \n" "deny  NI702 a/.wh.app" "$disputed"
through "an opaque folder" 1 "text a/.wh..wh..opq 644 \n" "deny  NI702 a/.wh..wh..opq" "$disputed"
through "a folder that is less open" 1 "dir a/open 755\n" "NI504 /b/open" "mode 0777"
through "a folder that is more open" 1 "dir a/open 757\n" "NI504 /b/open"
printf 'dir b 755\nlink a b\nfile b/app 755 %s\n' "$root/obj/tests/app" | tar_of low.tar
through "a new file" 0 "file a/new 755 $root/obj/tests/app\n" "warn  NI705 a/new" "!NI702"
through "a folder that is there already" 0 "dir a/c 755\ndir a/c 755\n" "warn  NI705 a/c" "!NI702"
