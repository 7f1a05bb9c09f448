# shellcheck shell=sh disable=SC2154
# not_read.sh - forms of an image that are not read are refused, and root file systems that look like one are not.
rm -rf legacy skopeo unpacked layout && mkdir legacy skopeo unpacked
mkdir -p old/bin && cp "$(command -v busybox)" old/bin/busybox && tar -C old -cf old.layer .
id=$(digest old.layer)

# refused NAME FOLDER PATTERN: as a folder and as an archive.
refused() {
	expect "$1, as dir:" 3 "check --policy policy dir:$2" "$3"
	expect "$1, without a prefix" 3 "check --policy policy $2" "$3"
	rm -f refused.tar
	tar -C "$2" -cf refused.tar .
	expect "$1, in an archive" 3 "check --policy policy refused.tar" "${4-$3}"
	expect "$1, in a tar" 3 "check --policy policy tar:refused.tar" "${4-$3}"
}

# What docker wrote before 1.10.
mkdir "legacy/$id" && cp old.layer "legacy/$id/layer.tar" && printf '1.0' >"legacy/$id/VERSION" && printf '{}' >"legacy/$id/json"
refused "a legacy image without its index" legacy "before 1.10"
printf '{"x":{"latest":"%s"}}' "$id" >legacy/repositories
refused "a legacy image" legacy "before 1.10"
mv "legacy/$id" legacy/base
refused "a legacy image, by another name" legacy "before 1.10"
rm -r legacy/base
refused "a legacy index" legacy "before 1.10"

# What skopeo writes to dir:.
config_of "$config" old.layer >settings
cp old.layer "skopeo/$id" && cp settings "skopeo/$(digest settings)"
printf '{"schemaVersion":2,"config":{"digest":"sha256:%s"},"layers":[{"digest":"sha256:%s"}]}' "$(digest settings)" "$id" >skopeo/manifest.json
printf 'Directory Transport Version: 1.1\n' >skopeo/version
refused "skopeo's dir:" skopeo "skopeo writes it"
rm skopeo/version
printf '{"schemaVersion":2,"schemaVersion":2}' >skopeo/manifest.json
refused "skopeo's dir:, not in one way" skopeo "skopeo writes it"
rm "skopeo/$id" "skopeo/$(digest settings)"
printf '{"SchemaVersion":2,"Layers":[{"digest":"sha256:%s"}]}' "$id" >skopeo/manifest.json
refused "skopeo's dir:, by its manifest alone" skopeo "skopeo writes it"

# A docker-archive that was unpacked; and what a program that reads JSON less strictly would take for one.
docker_archive old.tar "$config" old.layer
tar -C unpacked -xf old.tar
expect "an unpacked docker-archive" 3 "check --policy policy dir:unpacked" "was unpacked"
expect "the same, without a prefix" 3 "check --policy policy unpacked" "was unpacked"
expect "packed" 1 "check --policy policy old.tar" "NI201 /bin/busybox"
for lax in "$(sed 's/"Config"/"config"/; s/"Layers"/"layers"/' unpacked/manifest.json)" "$(cat unpacked/manifest.json) x" " [{\"Config\":1," "[{\"Config\":\"\",\"Config\":\"\"}]"; do
	printf '%s' "$lax" >unpacked/manifest.json
	tar -C unpacked -cf lax.tar .
	expect "not in one way: $lax" 3 "check --policy policy lax.tar" "!no root file system"
done

# An OCI layout that does not say so, or that is said to be a folder.
oci_layout layout "$config" old.layer
expect "a layout as dir:" 3 "check --policy policy dir:layout" "an OCI layout: check it as oci:PATH"
rm layout/oci-layout
refused "a layout without oci-layout" layout "check it as oci:PATH" "check it as oci-archive:PATH"
expect "the same as oci:" 1 "check --policy policy oci:layout" "NI201 /bin/busybox"
expect "the same as oci-archive:" 1 "check --policy policy oci-archive:refused.tar" "NI201 /bin/busybox"
tar -C unpacked -xf docker.tar
tar -cf both.tar -C unpacked . -C ../layout .
expect "the same beside a docker-archive" 3 "check --policy policy both.tar" "check it as oci-archive:PATH"
expect "a docker-archive beside it" 0 "check --policy policy docker-archive:both.tar" "$clean"

# Root file systems with files of these names.
site() {
	site=$1
	rm -rf site && mkdir -p site/bin site/blobs site/app && cp "$root/obj/tests/app" site/bin/app
	shift
	printf '%s' "$1" >site/manifest.json
	printf '%s' "$2" >site/index.json
	printf '%s' "$3" >site/repositories
	: >site/app/layer.tar
	tar -C site -cf site.tar .
	for form in dir:site site site.tar tar:site.tar; do
		expect "$site: $form" 0 "check --policy policy $form" "1 programs and libraries" "0 violations"
		expect "$site, and a program: $form" 1 "check $form" "NI101 /bin/app"
	done
}
site "a web site" '{"name":"x","icons":[],"start_url":"/","layers":[]}' '{"manifests":[]}' '{"type":"git"}'
site "a web site with lists" '["a.js",{"b":1}]' '[]' 'http://example.org'
site "a web site with no JSON" '{"name":"x",}' '' '{"a":{"b":"c"}}'
site "a web site with nothing" '' '' ''
