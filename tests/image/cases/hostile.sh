# shellcheck shell=sh disable=SC2154,SC2059
# hostile.sh - images that want to be misread. None may be clean, and none may be read in silence.
# hostile NAME STATUS LINES PATTERN...
hostile() {
	name=$1 wanted=$2
	printf "$3" | tar_of hostile.tar
	shift 3
	expect "$name" "$wanted" "check hostile.tar" "$@"
}
ok='text a 644 x\n'
hostile "nothing wrong" 0 "$ok" "0 violations"
hostile "dot-dot" 3 "$ok"'text ../x 644 x\n' "fatal NI701 ../x"
hostile "dot-dot in the middle" 3 "$ok"'text a/../../x 644 x\n' "NI701"
hostile "a hard link that leaves" 3 "$ok"'hard b ../../etc/passwd\n' "NI701"
hostile "a hard link to nothing" 1 "$ok"'hard b c\n' "NI707 b"
hostile "an absolute name is a name" 0 "$ok"'text /abs 644 x\n' "2 files"
hostile "through a symbolic link" 0 "$ok"'link l /etc\ntext l/passwd 644 x\n' "warn  NI705"
hostile "a root that is a file" 3 "$ok"'text . 644 x\n' "NI701"
hostile "the same path twice" 1 "$ok"'text a 644 y\n' "NI702 a"
hostile "the same path, written in two ways" 1 "$ok"'text ./a 644 y\n' "NI702"
hostile "a file where a directory is needed" 1 "$ok"'text a/b 644 y\n' "NI702"
hostile "a link that goes in circles" 0 "$ok"'link l1 l2\nlink l2 l1\ntext l1/x 644 y\n' "NI705"
hostile "data behind the end" 0 "$ok"'end\nraw 600\n' "warn  NI706"
hostile "no end" 3 "$ok"'noend\n' "has no end"
hostile "a wrong checksum" 3 "$ok"'badsum\ntext b 644 x\n' "wrong checksum"
hostile "a type that is none" 3 "$ok"'type Q\ntext b 644 x\n' "unknown type"
hostile "a directory with data" 3 "$ok"'size 512\ndir d 755\n' "data that is no file"
hostile "longer than the archive" 3 "$ok"'size 99999\ntext b 644 x\n' "ends inside"
hostile "a size beyond all numbers" 3 "$ok"'pax size 99999999999999999999\ntext b 644 x\n' "number is none"
hostile "a pax path" 1 "$ok"'pax path evil\ntext b 755 #!/bin/no\n' "NI102 /evil"
hostile "a path for all entries" 3 "$ok"'global path evil\ntext b 644 x\n' "global"
hostile "two long names" 3 "$ok"'long one\npax path two\ntext b 644 x\n' "two long names"
hostile "a GNU long name" 1 "$ok"'long evil\ntext b 755 #!/bin/no\n' "NI102 /evil"
hostile "a header for nothing" 3 "$ok"'pax path x\n' "extended header without an entry"
hostile "a sparse giant" 3 "$ok"'sparse giant 60000000000\n' "NI704 /giant" "limit FILE"
hostile "a sparse giant, in pax" 3 "$ok"'hole giant 99999999999\n' "NI704 /giant"
hostile "a sparse file" 0 "$ok"'sparse s 100000\nhole h 100000\n' "3 files"
hostile "a whiteout in a root file system is a file" 0 "$ok"'text .wh.a 644 x\n' "2 files"
long=$(printf '%5000s' '' | tr ' ' x)
hostile "a path longer than any" 3 "$ok""pax path $long\ntext b 644 x\n" "limit PATH"
deep=$(printf '%600s' '' | sed 's| |d/|g')
hostile "too deep" 3 "$ok""pax path ${deep}x\ntext b 644 x\n" "limit DEPTH"
printf '%s' 'no tar at all, and long enough to be one' >noise
expect "noise" 3 "check noise" "not read to its end"
: >nothing
expect "an empty archive" 3 "check nothing" "it is empty"

# Whiteouts that leave.
printf 'text x/.wh... 644 \n' | tar_of wh.tar
oci_layout wh '"User":"1"' base.tar wh.tar
expect "a whiteout of the directory above" 3 "check --policy policy wh" "NI701"

# Layers that are not what is said of them.
oci_layout lying '"User":"65532","Entrypoint":["/bin/app"]' base.tar
layer=lying/blobs/sha256/$(digest base.tar)
cp "$layer" kept
printf 'x' >>"$layer"
expect "a wrong size" 3 "check --policy policy lying" "its descriptor says"
cp kept "$layer" && printf 'X' | dd of="$layer" bs=1 seek=2000 conv=notrunc 2>/dev/null
expect "a wrong digest" 3 "check --policy policy lying" "do not have the digest"
cp kept "$layer"
sed -i 's/layer.v1.tar"/layer.v1.tar+gzip"/' manifest
oci_index lying "$(descriptor manifest.v1+json lying manifest)"
expect "a lying media type" 3 "check --policy policy lying" "media type says gzip, and it is plain"
oci_manifest lying '"User":"1"' high.tar
sed "s/\"digest\":\"sha256:$(digest high.tar)\",\"size\":$(size high.tar)/\"digest\":\"sha256:$(digest base.tar)\",\"size\":$(size base.tar)/" manifest >other
oci_index lying "$(descriptor manifest.v1+json lying other)"
expect "a wrong diff_id" 3 "check --policy policy lying" "does not have the diff_id"
oci_index lying '{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"sha256:../../../../etc/passwd","size":3}'
expect "a path for a digest" 3 "check lying" "expected a digest"
oci_index lying '{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"sha256:0000000000000000000000000000000000000000000000000000000000000000","size":3}'
expect "a blob that is missing" 3 "check lying" "No such file"
printf '{"schemaVersion":2,"schemaVersion":2,"manifests":[]}' >lying/index.json
expect "duplicate keys" 3 "check lying" "duplicate object key"
printf '%70s' '' | tr ' ' '[' >lying/index.json
expect "JSON too deep" 3 "check lying" "limit JSON_DEPTH"
printf '{"manifests":[]}' >lying/index.json
expect "no image at all" 3 "check lying" "holds no image"
sed 's/"layers":/"manifests":[],"layers":/' manifest >both
oci_index lying "$(descriptor manifest.v1+json lying both)"
expect "index and manifest at once" 3 "check lying" "not what its media type says"
ln -sf /etc/passwd lying/index.json
expect "an index that is a link" 3 "check oci:lying" "index.json"

# Compressed data.
gzip -k base.tar
head -c $(($(size base.tar.gz) - 9)) base.tar.gz >cut.gz && mv cut.gz base.tar.gz
oci_layout cut '"User":"1"' base.tar
expect "truncated gzip" 3 "check --policy policy cut" "cut off"
rm base.tar.gz
printf 'zeros z 300000000\n' | tar_of bomb.tar
gzip -k bomb.tar
oci_layout bomb '"User":"1"' bomb.tar
rm -f bomb.tar bomb.tar.gz
expect "a zip bomb" 3 "check bomb" "limit RATIO"
printf 'zeros z 140000000\n' | tar_of bomb.tar
gzip -k bomb.tar
oci_layout bomb '"User":"1"' bomb.tar
expect "a layer that grows" 0 "check bomb" "1 files"
oci_layout bomb '"User":"1"' bomb.tar bomb.tar
rm -f bomb.tar bomb.tar.gz
expect "the same layer, again and again" 3 "check bomb" "layer 2: with all layers before it, it grows more than 200 times (limit RATIO)"
tar -C bomb -cf bombs.tar .
expect "the same, in an archive" 3 "check bombs.tar" "layer 2: with all layers before it, it grows more than 200 times (limit RATIO)"
rm -rf bomb bombs.tar

# An archive whose members can be read in two ways.
printf 'text manifest.json 644 []\ntext manifest.json 644 [{}]\n' | tar_of twice.tar
expect "a member that is there twice" 3 "check docker-archive:twice.tar" "twice"

# Folders: nothing is followed.
rm -rf folder && mkdir folder && ln -s / folder/root && ln -s /bin/bash folder/sh && mkfifo folder/pipe && echo x >folder/x
expect "a folder with links out of it, and a pipe" 0 "check folder" "1 files"

# Policies that are wrong.
wrong() {
	name=$1
	printf 'nacre-image-policy 1\n'"$2"'\n' >wrong
	shift 2
	expect "policy: $name" 2 "check --policy wrong one" "$@"
}
wrong "an unknown word" 'permit /x static' "line 2: expected allow, deny or warn"
wrong "an unknown class" 'warn shells' "expected a class"
wrong "a class twice" 'warn shell\ndeny shell' "line 3: expected each class once"
wrong "a relative path" 'allow x static' "absolute path"
wrong "a short digest" 'allow /x sha256:12' "64 hexadecimal"
wrong "the same twice" 'allow /x static\nallow /x static' "it says what line"
wrong "no such day" 'allow /x static until 2026-13-01' "a day that there is"
wrong "safety" 'warn escape' "cannot"
wrong "an open quote" 'allow "/x static' "closing"
printf 'nacre-image-policy 2\n' >wrong
expect "policy: another version" 2 "check --policy wrong one" "line 1: expected the first line"
printf 'nacre-image-policy 1\nallow /bin/app static until 2020-01-01 reason "old"\n' >wrong
expect "policy: expired" 1 "check --policy wrong one" "NI104 /bin/app" "until 2020-01-01" "NI101 /bin/app"
printf 'nacre-image-policy 1\nallow /bin/app static\nallow /gone static\n' >wrong
expect "policy: a line that nothing needs" 0 "check --policy wrong one" "warn  NI105 /gone"

# Links whose paths are nearly all slashes, one behind the other: each of a thousand names leads through forty of them.
slashes=$(printf '%4000s' '' | tr ' ' /)
{
	printf 'text a 644 x\ndir d 755\n'
	for i in $(seq 38); do printf 'pax linkpath l%s%s\nlink l%s x\n' $((i + 1)) "$slashes" "$i"; done
	printf 'pax linkpath %sd\nlink l39 x\n' "$(printf '%790s' '' | sed 's| |d/../|g')"
	seq -f 'link s%.0f l1' 1000
} | tar_of slashes.tar
status=0
timeout 20 "$program" check slashes.tar >out 2>&1 || status=$?
if [ "$status" -eq 0 ]; then passed=$((passed + 1)); else fail "links of slashes: status $status"; fi

# Through links a path grows as long as one likes, and each finding holds one.
name=$(printf '%3000s' '' | tr ' ' n)
hostile "a path that links make longer than any" 3 "pax path $name\ndir x 755\npax linkpath $name\nlink l x\npax path l/$name\ntext x 666 x\n" \
	"through links, a pathname of 6002 bytes; 4095 are allowed (limit PATH)"
name=$(printf '%2000s' '' | tr ' ' n)
hostile "a path that links make longer" 1 "pax path $name\ndir x 755\npax linkpath $name\nlink l x\npax path l/$name\ntext x 666 x\n" "NI504"
