# shellcheck shell=sh disable=SC2154,SC2034
# tar.sh - archives that Go (docker, containerd, podman, umoci), GNU tar, Python's tarfile and bsdtar read in different ways, each of
# which would hide a program; and what real programs write that comes near to them.
program_text='text bin/x 755 #!/bin/no\n'

# Extended headers: one pax header for one entry, and nothing between it and the entry.
hostile "two pax headers: a size that the second one takes back" 3 \
	"$ok"'pax size 1536\npax comment a\ntext data 644 \n'"$program_text" "two extended headers for one entry"
hostile "two pax headers: a path that the second one takes back" 3 \
	"$ok"'pax path a/.wh.b\npax comment a\n'"$program_text" "two extended headers for one entry"
hostile "two pax headers with a long name between them" 3 \
	"$ok"'pax comment a\nlong b\npax comment a\n'"$program_text" "two extended headers for one entry"
hostile "a pax header and a long name, each once" 1 "$ok"'pax mtime 1\nlong evil\ntext b 755 #!/bin/no\n' "NI102 /evil"
hostile "two GNU long names" 3 "$ok"'long one\nlong two\ntext b 644 x\n' "two long names"
hostile "a long name that is empty" 3 "$ok"'long \ntext b 644 x\n' "long name that is empty"
hostile "a global header behind a pax header" 3 \
	"$ok"'pax size 1536\nglobal comment a\ntext data 644 \n'"$program_text" "between an extended header and its entry"
hostile "a global header behind a long name" 3 \
	"$ok"'long zzz\nglobal comment a\n'"$program_text" "between an extended header and its entry"
for key in uid gid size path linkpath SCHILY.xattr.security.capability LIBARCHIVE.xattr.security.capability; do
	hostile "a global $key" 3 "$ok""global $key 4242\\n"'text b 644 x\n' "what is one entry's own"
done
hostile "a global GNU.sparse.name" 3 "$ok"'global GNU.sparse.name y\ntext b 644 x\n' "global header about sparse"
hostile "a global comment, as git archive writes it" 0 "$ok"'global comment 0123\nglobal mtime 1\ntext b 644 x\n' "2 files"
for key in path linkpath size uid gid SCHILY.xattr.security.capability GNU.sparse.map; do
	hostile "a $key twice" 3 "$ok""and $key 1,1\\npax $key 1,1\\n"'text b 644 x\n' "twice\|number is none"
done
hostile "a key behind two blanks" 3 "$ok"'type x\ntext pax 644 11  path=0\\n\n'"$program_text" "record is broken"
for key in path linkpath size uid gid; do
	hostile "an empty $key" 3 "$ok""pax $key \\n"'text b 644 x\n' "is empty\|number is none"
done
printf 'and SCHILY.xattr.security.capability \001\npax LIBARCHIVE.xattr.security.capability \nfile ping 755 %s\n' \
	"$root/obj/tests/app" | tar_of caps.tar
expect "capabilities that libarchive's key does not take back" 1 "check caps.tar" "NI503 /ping"
printf 'pax LIBARCHIVE.xattr.security.capability AQ==\nfile ping 755 %s\n' "$root/obj/tests/app" | tar_of caps.tar
expect "capabilities under libarchive's key alone" 1 "check caps.tar" "NI503 /ping"
hostile "an attribute that overlayfs takes for its own" 3 "$ok"'pax SCHILY.xattr.trusted.overlay.redirect /x\ndir d 755\n' "attribute of overlayfs"
hostile "the same without privileges" 3 "$ok"'pax SCHILY.xattr.user.overlay.opaque y\ndir d 755\n' "attribute of overlayfs"
hostile "an attribute of a user" 0 "$ok"'pax SCHILY.xattr.user.overlays y\ndir d 755\n' "1 files"
for id in 4294967295 4294967296; do
	hostile "the owner $id, which becomes another one" 3 "$ok""pax uid $id\\n"'text b 644 x\n' "owner that no file"
	hostile "the group $id, which becomes another one" 3 "$ok""pax gid $id\\n"'text b 644 x\n' "owner that no file"
done
hostile "a large owner" 0 "$ok"'pax uid 4294967294\ntext b 644 x\n' "2 files"

# Sparse files: what Go does not know as sparse is data for it, under the name in the header.
# sparse NAME STATUS MAJOR MINOR PATTERN: a map of one piece, from the second byte on.
sparse() {
	hostile "sparse: $1" "$2" "$ok${3:+and GNU.sparse.major $3\\n}${4:+and GNU.sparse.minor $4\\n}"'and GNU.sparse.numblocks 1
and GNU.sparse.map 1,9\npax GNU.sparse.realsize 10\n'"$program_text" "$5"
}
sparse "the version 0.5" 3 0 5 "sparse file of an unknown format"
sparse "the version 00.1" 3 00 1 "sparse file of an unknown format"
sparse "the version 0.01" 3 0 01 "sparse file of an unknown format"
sparse "the version 0" 3 0 '' "sparse file of an unknown format"
sparse "a minor version alone" 3 '' 1 "sparse file of an unknown format"
sparse "the version 1.0 with a map" 3 1 0 "sparse file of an unknown format"
sparse "the version 0.0" 0 0 0 "2 files, 0 programs"
sparse "the version 0.1" 0 0 1 "2 files, 0 programs"
sparse "no version" 0 '' '' "2 files, 0 programs"
for key in name realsize size major minor numblocks; do
	hostile "sparse: GNU.sparse.$key alone" 3 "$ok""pax GNU.sparse.$key 0\\n$program_text" "sparse file of an unknown format"
done
hostile "sparse: a key that is none" 3 "$ok"'pax GNU.sparse.x 0\n'"$program_text" "key of sparse files that is none"
hostile "sparse: two sizes" 3 "$ok"'and GNU.sparse.size 10\npax GNU.sparse.realsize 10\n'"$program_text" "with two sizes"
hostile "sparse: two maps" 3 "$ok"'and GNU.sparse.offset 1\nand GNU.sparse.numbytes 9\npax GNU.sparse.map 1,9\n'"$program_text" "with two maps"
hostile "sparse: a map, and pieces" 3 "$ok"'and GNU.sparse.map 1,9\nand GNU.sparse.offset 1\npax GNU.sparse.numbytes 9\n'"$program_text" \
	"map is broken"
hostile "sparse: a long name and a name of its own" 3 "$ok"'long a\npax GNU.sparse.name b\n'"$program_text" "two long names"
hostile "sparse: a name of its own and a long name" 3 "$ok"'pax GNU.sparse.name b\nlong a\n'"$program_text" "two long names"
hostile "sparse: an old entry without its magic" 3 "$ok"'at 257 ustar/\nsparse s 100\n' "sparse entry without GNU's magic"
hostile "sparse: an old entry with a pax name" 3 "$ok"'pax GNU.sparse.name b\nsparse s 100\n' "described twice"
hostile "sparse: an old entry with a pax size" 3 "$ok"'pax size 1\nsparse s 100\n' "described twice"
hostile "sparse: an old entry, more pieces behind an empty one" 3 "$ok"'at 482 1\nsparse s 100\n' "header is broken\|map is broken"
hostile "sparse: an old entry, a piece behind an empty one" 3 "$ok"'at 434 00000000001\nat 446 00000000000\nsparse s 100\n' "map is broken"
hostile "sparse: an old entry, a piece without a length" 3 "$ok"'at 410 00000000001\nsparse s 100\n' "map is broken"
hostile "holes that grow it more than data may" 3 "$ok"'sparse s 300000000\n' "limit RATIO"
hostile "holes of many files" 3 "$ok"'hole a 100000000\nhole b 100000000\nhole c 100000000\n' "limit RATIO"

# Names in the header itself.
hostile "GNU's magic and a prefix" 3 "$ok"'at 257 ustar__/\nat 345 subdirectory/bin\n'"$program_text" "name can be read in two ways"
hostile "GNU's magic and times" 1 "$ok"'at 257 ustar__/\nat 345 14621650402/\nat 357 14621650402/\n'"$program_text" "NI102 /bin/x"
hostile "GNU's magic and a change time that is none" 3 "$ok"'at 257 ustar__/\nat 357 evil\n'"$program_text" "name can be read in two ways"
hostile "a magic that is none, and a prefix" 3 "$ok"'at 257 ustar9\nat 345 sub\n'"$program_text" "name can be read in two ways"
hostile "no magic, and a prefix" 3 "$ok"'at 257 xxxxx\nat 345 sub\n'"$program_text" "name can be read in two ways"
hostile "no magic" 1 "$ok"'at 257 xxxxx\n'"$program_text" "NI102 /bin/x"
prefix=$(printf '%140s' '' | tr ' ' p)
hostile "a prefix that star cuts off" 3 "$ok""at 345 $prefix\\nat 508 tar/\\n$program_text" "name can be read in two ways"
hostile "a long prefix" 1 "$ok""at 345 $prefix\\n$program_text" "NI102 /$prefix/bin/x"
hostile "star's trailer and a short prefix" 1 "$ok"'at 345 sub\nat 508 tar/\n'"$program_text" "NI102 /sub/bin/x"
hostile "a directory by one of its names" 3 "$ok"'at 156 /\npax path d\ntext d/ 755 \n' "directory by one of its names"
hostile "a directory by the other one" 3 "$ok"'at 156 /\npax path d/\ntext d 755 \n' "directory by one of its names"
