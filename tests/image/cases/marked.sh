# shellcheck shell=sh disable=SC2154
# marked.sh - images that are marked as what nobody starts. What is in their layers decides.
rm -rf mask && mkdir -p mask/bin && cp "$(command -v busybox)" mask/bin/busybox
tar -C mask -cf mask.layer .
gzip -nkf mask.layer
bzip2 -kf mask.layer 2>/dev/null || : >mask.layer.bz2
mv mask.layer.gz mask.gzip
printf '{"_type":"https://in-toto.io/Statement/v0.1"}' >statement
attestation=',"platform":{"os":"unknown","architecture":"unknown"},"annotations":{"org.opencontainers.image.ref.name":"latest","vnd.docker.reference.type":"attestation-manifest"}'
latest=',"annotations":{"org.opencontainers.image.ref.name":"latest"}'

# disguised MARKS CONFIG-TYPE LAYER-TYPE LAYER: a layout with a clean image, and one of this layer that is marked so.
disguised() {
	rm -rf disguised
	oci_manifest disguised "$config" base.tar
	good=$(descriptor manifest.v1+json disguised manifest ',"annotations":{"org.opencontainers.image.ref.name":"good"}')
	config_of "$config" mask.layer >settings
	printf '{"schemaVersion":2,"config":%s,"layers":[%s]}' "$(descriptor config disguised settings | sed "s|\"[^\"]*image.config\"|\"$2\"|")" \
		"$(descriptor layer disguised "$4" | sed "s|\"[^\"]*layer\"|\"$3\"|")" >manifest
	oci_index disguised "$good" "$(descriptor manifest.v1+json disguised manifest "$1")"
}
image=application/vnd.oci.image.config.v1+json
tar=application/vnd.oci.image.layer.v1.tar
toto=application/vnd.in-toto+json

disguised "$attestation" $image $toto statement
expect "an attestation" 0 "check --policy policy disguised" "1 image," "not checked: an attestation: sha256:$(digest manifest)"
tar -C disguised -cf disguised.tar .
expect "an attestation, in an archive" 0 "check --policy policy disguised.tar" "1 image," "not checked: an attestation: sha256:"
rm "disguised/blobs/sha256/$(digest statement)"
expect "an attestation without its statement" 0 "check --policy policy disguised" "1 image," "not checked: an attestation: sha256:"
rm "disguised/blobs/sha256/$(digest manifest)"
expect "an attestation that is not there" 0 "check --policy policy disguised" "1 image," "not checked: an attestation that is not here: sha256:"

disguised "$attestation" $image $tar mask.layer
expect "an image that is marked as an attestation" 1 "check --policy policy disguised" "2 images" "NI201 /bin/busybox" "!not checked"
expect "the same, of one platform" 1 "check --policy policy --platform linux/amd64 disguised" "2 images" "NI201 /bin/busybox"
tar -C disguised -cf disguised.tar .
expect "the same, in an archive" 1 "check --policy policy disguised.tar" "2 images" "NI201 /bin/busybox"
expect "the same, by its tag" 1 "check --policy policy oci:disguised:latest" "1 image," "NI201 /bin/busybox"
disguised "$attestation" $image $tar+gzip mask.gzip
expect "the same, compressed" 1 "check --policy policy disguised" "2 images" "NI201 /bin/busybox"
oci_index inside "$good" "$(descriptor manifest.v1+json disguised manifest)"
oci_index disguised "$good" "$(descriptor index.v1+json disguised inside/index.json "$attestation")"
expect "an index that is marked as an attestation" 1 "check --policy policy disguised" "2 images" "NI201 /bin/busybox"
for bytes in mask.layer mask.gzip mask.layer.bz2; do
	[ -s $bytes ] || continue
	disguised "$attestation" $image $toto $bytes
	expect "files as a statement: $bytes" 3 "check --policy policy disguised" "unknown media type \"$toto\"" "!not checked"
done
# Checksums that other programs read, and our reader does not: with a digit behind the end, and in base 256.
sum=$((0$(dd if=mask.layer bs=1 skip=148 count=6 2>/dev/null)))
for bytes in "$(printf '%06o' "$sum")\\000\\067" "$(printf '\\200\\000\\000\\000\\000\\000\\%03o\\%03o' $((sum / 256)) $((sum % 256)))"; do
	cp mask.layer forged
	# shellcheck disable=SC2059
	printf "$bytes" | dd of=forged bs=1 seek=148 conv=notrunc 2>/dev/null
	disguised "$attestation" $image $toto forged
	expect "files as a statement: checksum $bytes" 3 "check --policy policy disguised" "unknown media type \"$toto\"" "!not checked"
done

artifact=application/vnd.example.config.v1+json
disguised "$latest" $artifact text/plain statement
expect "an artifact" 0 "check --policy policy disguised" "1 image," "not checked: an artifact that is no image: sha256:$(digest manifest)"
disguised "$latest" $artifact $tar mask.layer
expect "an artifact with files" 1 "check --policy policy disguised" "2 images" "NI201 /bin/busybox"
disguised "$latest" $artifact text/plain mask.gzip
expect "an artifact with files that are said to be a text" 3 "check --policy policy disguised" "unknown media type \"text/plain\""
