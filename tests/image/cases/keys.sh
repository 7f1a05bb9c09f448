# shellcheck shell=sh disable=SC2154
# keys.sh - keys of JSON that programs written in Go take for others: in other letters, of which the last one counts.

# rekeyed FILE OLD NEW: the layout "keys" with a manifest, a configuration or an index in which a key is written so.
rekeyed() {
	rm -rf keys
	config_of "$config,\"Labels\":{\"Version\":\"1\",\"version\":\"2\"}" base.tar >settings
	[ "$1" != settings ] || sed -i "s|\"$2\":|$3|" settings
	printf '{"schemaVersion":2,"config":%s,"layers":[%s]}' "$(descriptor config.v1+json keys settings)" "$(descriptor layer.v1.tar keys base.tar)" >manifest
	[ "$1" != manifest ] || sed -i "s|\"$2\":|$3|" manifest
	oci_index keys "$(descriptor manifest.v1+json keys manifest)"
	[ "$1" != index ] || sed -i "s|\"$2\":|$3|" keys/index.json
}
rekeyed none
expect "keys as they should be, and labels as they like" 0 "check --policy policy keys" "$clean"
for file in settings:rootfs:Rootfs settings:diff_ids:DIFF_IDS settings:config:Config settings:Entrypoint:entrypoint settings:User:USER settings:os:OS \
	manifest:layers:Layers manifest:layers:layerſ manifest:config:CONFIG manifest:digest:Digest manifest:size:sIze manifest:mediaType:MediaType \
	index:manifests:Manifests index:digest:Digest index:mediaType:mediatype; do
	lax=${file##*:} key=${file#*:} part=${file%%:*}
	key=${key%:*}
	rekeyed "$part" "$key" "\"$lax\":\"x\",\"$key\":"
	expect "$part: $key beside $lax" 3 "check --policy policy keys" "which some programs take for \"$key\""
	rekeyed "$part" "$key" "\"$lax\":"
	expect "$part: $key as $lax" 3 "check --policy policy keys" "which some programs take for \"$key\""
done
rm -rf lax && mkdir lax && tar -C lax -xf docker.tar
cp lax/manifest.json kept
for key in Config Layers RepoTags; do
	lax=$(printf '%s' "$key" | tr '[:upper:]' '[:lower:]')
	sed "s|\"$key\":|\"$lax\":[],\"$key\":|" kept >lax/manifest.json
	tar -C lax -cf lax.tar .
	expect "docker-archive: $key beside $lax" 3 "check --policy policy lax.tar" "which some programs take for \"$key\""
done
