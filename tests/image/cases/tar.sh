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
