# shellcheck shell=sh disable=SC2154,SC2034
# tar.sh - archives that Go (docker, containerd, podman, umoci), GNU tar, Python's tarfile and bsdtar read in different ways, each of
# which would hide a program; and what real programs write that comes near to them.
program_text='text bin/x 755 #!/bin/no\n'
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
