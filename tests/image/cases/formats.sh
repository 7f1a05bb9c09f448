# shellcheck shell=sh disable=SC2154
# formats.sh - the same image in every form, layers on layers, and what starts in it.
rm -rf one && mkdir -p one/bin && cp "$root/obj/tests/app" one/bin/app && chmod 755 one/bin/app
tar -C one -cf base.tar .
config='"User":"65532","Entrypoint":["/bin/app"]'
printf 'nacre-image-policy 1\nallow /bin/app static\n' >policy
clean="1 image, 1 files, 1 programs and libraries, 0 scripts: 0 violations, 0 warnings"
docker_archive docker.tar "$config" base.tar
oci_layout oci "$config" base.tar
cp manifest oci.manifest
tar -C oci -cf oci.tar .
gzip -k base.tar
oci_layout ocigz "$config" base.tar
rm base.tar.gz
for form in dir:one docker.tar docker-archive:docker.tar oci oci:oci oci.tar oci-archive:oci.tar ocigz base.tar tar:base.tar; do
	expect "clean: $form" 0 "check --policy policy $form" "$clean"
	expect "closed world: $form" 1 "check $form" "NI101 /bin/app"
done
if command -v zstd >/dev/null; then
	zstd -q base.tar
	oci_layout ocizst "$config" base.tar
	rm base.tar.zst
	expect "clean: zstd" 0 "check --policy policy ocizst" "$clean"
else
	skip zstd
fi
# through a pipe, plain and compressed
for file in docker.tar oci.tar base.tar; do
	for how in cat 'gzip -c'; do
		if $how "$file" | "$program" check --policy policy - >out 2>&1 && grep -q "$clean" out; then passed=$((passed + 1)); else fail "$how $file, through a pipe"; fi
	done
done

# The same bytes twice.
"$program" check --format json ocigz >first 2>/dev/null
"$program" check --format json ocigz >second 2>/dev/null
same "the same image gives the same bytes" first second

# Whiteouts, opaque directories, residue.
printf 'dir bin/ 755\nfile bin/sh 755 /bin/bash\nfile bin/bb 755 %s\ndir d/ 755\ntext d/old 755 #!/bin/no\n' "$(command -v busybox)" | tar_of low.tar
printf 'text bin/.wh.sh 644 \ntext bin/.wh.bb 644 \ntext d/new 644 x\ntext d/.wh..wh..opq 644 \nfile bin/app 755 %s\n' "$root/obj/tests/app" | tar_of high.tar
oci_layout layers "$config" low.tar high.tar
expect "a whiteout hides, and residue is told" 1 "check --policy policy layers" "NI703 /bin/sh" "bash in layer 1, hidden by layer 2" \
	"BusyBox in layer 1" "!NI203" "!d/old"
expect "every layer" 1 "check --all-layers --policy policy layers" "NI203 /bin/sh" "NI201 /bin/bb" "NI102 /d/old"
printf 'nacre-image-policy 1\nallow /bin/app static\nwarn residue reason "the base image has them"\n' >warned
expect "a warning with its reason" 0 "check --policy warned layers" "warn  NI703" "reason: the base image has them"
"$program" lock layers >list 2>out
if ! grep -q "/bin/sh\|/d/old" list && grep -q "^/d/new f 0644 0 0 1 " list; then passed=$((passed + 1)); else cp list out; fail "whiteouts in a lock"; fi

# What starts.
starts() {
	name=$1 wanted=$2 json=$3
	shift 3
	docker_archive started.tar "$json" base.tar
	expect "$name" "$wanted" "check --policy policy started.tar" "$@"
}
starts "shell-form ENTRYPOINT" 1 '"User":"1","Entrypoint":["/bin/sh","-c","app"]' NI603 "ENTRYPOINT: /bin/sh"
starts "shell-form CMD" 1 '"User":"1","Entrypoint":["/bin/app"],"Cmd":["/bin/sh","-c","x"]' "NI603" "CMD"
starts "shell-form HEALTHCHECK" 1 '"User":"1","Healthcheck":{"Test":["CMD-SHELL","curl x"]}' "NI603" "HEALTHCHECK"
starts "HEALTHCHECK NONE" 0 '"User":"1","Healthcheck":{"Test":["NONE"]}' "!NI60"
starts "no such program" 1 '"User":"1","Cmd":["server"]' "NI604"
starts "a program on PATH" 0 '"User":"1","Cmd":["app"]' "!NI60"
starts "not on that PATH" 1 '"User":"1","Env":["PATH=/usr/bin"],"Cmd":["app"]' "NI604"
starts "not on the second PATH" 1 '"User":"1","Env":["PATH=/bin","PATH=/usr/bin"],"Cmd":["app"]' "NI604"
starts "on the second PATH" 0 '"User":"1","Env":["PATH=/usr/bin","PATH=/bin"],"Cmd":["app"]' "!NI60"
starts "root" 1 '"User":"0:5"' "NI506" "USER 0:5"
starts "no user" 1 '"Cmd":["/bin/app"]' "NI506" "no USER"
expect "dev only warns of root" 0 "check --profile dev --policy policy started.tar" "warn  NI506"

rm -rf two && mkdir -p two/bin && printf '#!/bin/sh\necho\n' >two/run && printf '#!/usr/bin/env -S perl -w\r\n' >two/crlf && chmod 755 two/run two/crlf
printf 'nacre-image-policy 1\nallow / script\n' >scripts
expect "missing interpreters and carriage returns" 1 "check --policy scripts two" "NI601 /run" "#!/bin/sh" "NI602 /crlf" "NI601 /crlf"
expect "dev fails on a broken image" 1 "check --profile dev --policy scripts two" "deny  NI601 /run"
chmod 644 two/run two/crlf
expect "a script that is not executable" 1 "check --policy scripts two" "!NI601" "NI602"

# Dynamic programs and their loader.
rm -rf two && mkdir two && cp /bin/dash two/x
printf 'nacre-image-policy 1\nallow /x dynamic\nwarn shell\n' >dynamic
expect "no loader" 1 "check --policy dynamic two" "NI605 /x" "!NI401"

# Databases, devices.
printf 'dir var/ 755\ndir var/lib/ 755\ndir var/lib/dpkg/ 755\ntext var/lib/dpkg/status 644 Package: x\nnode dev/null c 1 3\nnode dev/sda b 8 0\n' | tar_of special.tar
expect "databases and devices" 1 "check special.tar" "NI303 /var/lib/dpkg/status" "NI505 /dev/null" "character device 1:3" "block device 8:0"

# Capabilities: cap_net_raw, as setcap writes it.
printf 'pax SCHILY.xattr.security.capability \001\nfile ping 755 %s\n' "$root/obj/tests/app" | tar_of caps.tar
expect "file capabilities" 1 "check caps.tar" "NI503 /ping"
# As bsdtar writes them, in base 64; libarchive takes %HH in the names of attributes for a byte.
for key in security.capability security%%2ecapability %%73ecurity.capability%%00x; do
	# shellcheck disable=SC2059
	printf "pax LIBARCHIVE.xattr.$key AQAAAgAgAAAAAAAAAAAAAAAAAAA\nfile ping 755 %s\n" "$root/obj/tests/app" | tar_of caps.tar
	expect "file capabilities of libarchive: $key" 1 "check caps.tar" "NI503 /ping" "seen: cap_net_raw$"
	expect "file capabilities of libarchive in a lock: $key" 0 "lock caps.tar" " caps:0100000200200000000000000000000000000000$"
done
printf 'pax LIBARCHIVE.xattr.user%%2Eoverlay.opaque eQ\ndir d 755\n' | tar_of caps.tar
expect "overlayfs, by libarchive" 3 "check caps.tar" "an attribute of overlayfs"

# Several platforms.
rm -rf multi
arch=amd64 oci_manifest multi "$config" base.tar && mv manifest m1
oci_manifest multi '"User":"0"' high.tar && mv manifest m2
a=$(descriptor manifest.v1+json multi m1 ',"platform":{"os":"linux","architecture":"amd64"}')
b=$(descriptor manifest.v1+json multi m2 ',"platform":{"os":"linux","architecture":"arm64","variant":"v8"}')
printf '{"_type":"https://in-toto.io/Statement/v0.1"}' >statement
printf '{"schemaVersion":2,"config":%s,"layers":[%s]}' "$(descriptor config.v1+json multi config)" \
	"$(descriptor layer.v1.tar multi statement | sed 's|"[^"]*layer.v1.tar"|"application/vnd.in-toto+json"|')" >att
c=$(descriptor manifest.v1+json multi att ',"platform":{"os":"unknown","architecture":"unknown"},"annotations":{"vnd.docker.reference.type":"attestation-manifest"}')
printf '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[%s,%s,%s]}' "$a" "$b" "$c" >inner
oci_index multi "$(descriptor index.v1+json multi inner)"
expect "all platforms" 1 "check --policy policy multi" "2 images" "NI506" "not checked: an attestation"
expect "one platform" 0 "check --policy policy --platform linux/amd64 multi" "1 image,"
expect "another" 1 "check --policy policy --platform linux/arm64/v8 multi" "1 image," "NI506"
for form in json sarif junit; do
	expect "$form tells of which image, and what was not checked" 1 "check --policy policy --format $form multi" "linux/amd64" "an attestation: sha256:"
done
expect "none such" 3 "check --policy policy --platform linux/s390x multi" "no image for the platform"
expect "a lock wants one" 3 "lock multi" "choose one with --platform"

# Forms of the report.
printf 'text a\033[31mb\rc 755 #!/bin/no\n' | tar_of ugly.tar
expect "no control bytes reach a terminal" 1 "check ugly.tar" '/a\\x1b\[31mb\\x0dc'
# is_read FORM IMAGE PYTHON: does Python's own reader take the report?
is_read() {
	"$program" check --format "$1" "$2" >out 2>&1
	if ! command -v python3 >/dev/null; then
		skip python3
	elif python3 -c "$3"; then
		passed=$((passed + 1))
	else
		fail "$1 of $2 cannot be read"
	fi
}
for form in json sarif; do
	is_read $form ugly.tar 'import json,sys; d=json.load(open("out")); sys.exit(d.get("schemaVersion",1)!=1)'
done
expect "junit" 1 "check --format junit ugly.tar" '<failure type="unlisted-script"' 'tests="3" failures="2"'
rm -rf names && mkdir names && printf '#!/bin/no\n' >names/a && ln names/a "names/b<&" && chmod 755 names/a
expect "junit: all names of a file" 1 "check --format junit names" "^also /b&lt;&amp;"
for image in names multi; do
	is_read junit $image 'import xml.dom.minidom; xml.dom.minidom.parse("out")'
done
expect "a form that is none" 2 "check --format yaml ugly.tar" "expected text, json"
expect "explain" 0 "explain ni201" "NI201 busybox" "class: *shell"
expect "no such rule" 2 "explain NI999" "no such rule"
expect "no image" 2 "check" "expected an image"
expect "nothing there" 3 "check nowhere" "not read to its end"
mkdir -p empty
expect "nothing was checked" 3 "check empty" "nothing to check"

# Locks, statements, bills of materials.
"$program" lock one >image.lock
expect "verify: the same" 0 "verify --lock image.lock one" "what its lock says"
chmod 700 one/bin/app
expect "verify: another mode" 1 "verify --lock image.lock one" "- /bin/app f 0755" "+ /bin/app f 0700" "in 1 places"
chmod 755 one/bin/app && touch one/new
expect "verify: a new file" 1 "verify --lock image.lock one" "+ /new f"
rm one/new
"$program" lock oci >oci.lock
expect "verify: another form of the image" 0 "verify --lock oci.lock docker.tar" "what its lock says"
expect "verify: what starts is locked, too" 1 "verify --lock oci.lock started.tar" '- config user "65532"'
docker_archive started.tar "$config"',"Shell":["/bin/app","-c"]' base.tar
expect "verify: the shell of a health check is locked" 1 "verify --lock oci.lock started.tar" '+ config shell "/bin/app" "-c"' "in 1 places"
printf 'nacre-image-lock 2\n' >bad.lock
expect "verify: not a lock" 2 "verify --lock bad.lock one" "line 1: expected"
printf 'nacre-image-lock 1\n/bin/app f 0755 0 0 x -\n' >bad.lock
expect "verify: a lock that is not there" 3 "verify --lock gone.lock one" "gone.lock: No such file"
expect "check: a policy that is not there" 3 "check --policy gone one" "gone: No such file"
expect "attest: a policy that is not there" 3 "attest --policy gone one" "gone: No such file"
expect "verify: a broken line" 2 "verify --lock bad.lock one" "line 2: expected"
expect "sbom" 0 "sbom oci" '"spdxVersion": "SPDX-2.3"' '"fileName": "./bin/app"' "$(digest one/bin/app)"
for epoch in 253402300799:9999-12-31T23:59:59Z 253402300800:1970-01-01T00:00:00Z 99999999999999999:1970-01-01T00:00:00Z; do
	SOURCE_DATE_EPOCH=${epoch%%:*} && export SOURCE_DATE_EPOCH
	expect "sbom: the day of $epoch" 0 "sbom oci" "\"created\": \"${epoch#*:}\""
	unset SOURCE_DATE_EPOCH
done
expect "attest: passed" 0 "attest --policy policy oci" '"result": "PASSED"' "$(digest oci.manifest)" "in-toto.io/Statement/v1"
expect "attest: failed" 1 "attest oci" '"result": "FAILED"' '"NI101"'
"$program" lock one >one.lock 2>/dev/null
expect "attest: a folder is told by its lock" 1 "attest one" "\"nacre-image-lock\": \"$(digest one.lock)\""
expect "attest: so is a plain tar" 1 "attest base.tar" '"nacre-image-lock": "[0-9a-f]\{64\}"'

# A sealed shell runs the strings that it was sealed with.
rm -rf sealed && mkdir -p sealed/bin && cp "$root/obj/tests/app" sealed/bin/app && chmod 755 sealed/bin/app
printf '#!/bin/sh\nexec /bin/app\n' >sealed/run && chmod 755 sealed/run
pin=$(printf '/bin/app check' | sha256sum | cut -c 1-64)
printf 'nacre-policy 1\nlevel sealed\nscript entrypoint /run\nrun-c sha256:%s\nexec /bin/app\n' "$pin" >runtime
if "$program" seal --policy runtime --root sealed --runtime "$nacre" -o sealed/bin/sh >out 2>&1; then
	passed=$((passed + 1))
	tar -C sealed -cf sealed.tar .
	printf 'nacre-image-policy 1\nallow /bin/app static\nallow /run script\nallow /bin/sh sha256:%s\n' "$(digest sealed/bin/sh)" >gate
	for health in '/bin/app check' '/bin/app other'; do
		docker_archive pinned.tar "\"User\":\"1\",\"Entrypoint\":[\"/run\"],\"Healthcheck\":{\"Test\":[\"CMD-SHELL\",\"$health\"]}" sealed.tar
		case $health in
		*check) expect "a pinned HEALTHCHECK" 0 "check --policy gate pinned.tar" "0 violations" ;;
		*) expect "one that is not pinned" 1 "check --policy gate pinned.tar" "NI606" "HEALTHCHECK: /bin/app other" ;;
		esac
	done
else
	fail "seal, for a pinned HEALTHCHECK"
fi
