# shellcheck shell=sh disable=SC2154
# names.sh - prefixes, paths and tags, with colons in either.
oci_manifest tagged "$config" base.tar
oci_index tagged "$(descriptor manifest.v1+json tagged manifest ',"annotations":{"org.opencontainers.image.ref.name":"test:latest"}')"
tar -C tagged -cf tagged.tar .
cp docker.tar docker:tar
cp docker.tar docker:tar:1
cp -r tagged tagged:dir
for form in docker-archive:docker.tar docker-archive:docker:tar docker-archive:docker:tar:1 oci:tagged oci-archive:tagged.tar oci:tagged:dir; do
	expect "no tag: $form" 0 "check --policy policy $form" "$clean"
	expect "a tag with a colon: $form" 0 "check --policy policy $form:test:latest" "$clean"
	expect "another tag: $form" 3 "check --policy policy $form:test:other" "holds no image"
	expect "a part of a tag: $form" 3 "check --policy policy $form:latest" "holds no image"
done
expect "nothing is there, and a tag" 3 "check docker-archive:nowhere:test:latest" "No such file"
rm -r docker:tar docker:tar:1 tagged:dir

# A folder may have the name of an option.
cp -r tagged ./--all-layers
expect "a folder with the name of an option" 0 "check --policy policy -- --all-layers" "$clean"
rm -r ./--all-layers
