# shellcheck shell=sh disable=SC2154
# zz_differential.sh - entries and digests of valid archives, beside GNU tar and Python's tarfile.
rm -rf tree && mkdir -p tree/a/b tree/empty && echo text >tree/a/file && ln tree/a/file tree/a/hard && ln -s ../a tree/a/b/link
longname=$(printf '%150s' '' | tr ' ' n)
echo long >"tree/a/$longname" && dd if=/dev/zero of=tree/a/sparse bs=1 count=1 seek=300000 2>/dev/null
chmod 750 tree/a && chmod 4711 tree/a/file && mkfifo tree/pipe
"$program" lock tree >tree.lock 2>out
for format in ustar gnu pax; do
	for sparse in '' --sparse; do
		[ "$format$sparse" != ustar--sparse ] || continue
		# ustar cannot hold the long name
		[ "$format" != ustar ] || mv "tree/a/$longname" .
		tar --format=$format $sparse --sort=name -C tree -cf valid.tar .
		"$program" lock valid.tar >valid.lock 2>out
		"$program" lock tree >tree.lock 2>>out
		same "GNU tar, $format $sparse" tree.lock valid.lock
		[ "$format" != ustar ] || mv "./$longname" tree/a
	done
done
# Sparse files of 1, 4, 5, 25, 26 and 60 pieces, which is where GNU's maps go on in another block, and one that is a hole alone; in all
# formats that GNU tar writes; and with the times of an incremental archive, which stand where other headers have the prefix.
rm -rf pieces && mkdir pieces && truncate -s 200000 pieces/hole
for count in 1 4 5 25 26 60; do
	i=0
	while [ "$i" -lt "$count" ]; do
		i=$((i + 1))
		echo "$i" | dd of="pieces/$count" bs=1 seek=$((i * 65536)) conv=notrunc 2>/dev/null
	done
	truncate -s $((i * 65536 + 70000)) "pieces/$count"
done
touch -d 1960-01-01 pieces/early
"$program" lock pieces >tree.lock 2>out
for form in "gnu --sparse" "gnu --sparse --atime-preserve=replace" "gnu --sparse --incremental" "gnu --atime-preserve=replace" \
	"pax --sparse --sparse-version=0.0" "pax --sparse --sparse-version=0.1" "pax --sparse --sparse-version=1.0" "oldgnu --sparse"; do
	# shellcheck disable=SC2086 # several options; no folder: an incremental archive has an entry of the type D for it
	(cd pieces && tar --format=$form -cf ../valid.tar -- *) 2>out
	"$program" lock valid.tar 2>out | sed '/^\/ d/d' >valid.lock
	sed '/^\/ d/d' tree.lock >wanted.lock
	same "GNU tar's sparse files, $form" wanted.lock valid.lock
done
if command -v python3 >/dev/null; then
	cat >list.py <<'PY'
import hashlib, sys, tarfile
t = tarfile.open(sys.argv[1])
for m in t:
    if m.isreg() or m.islnk():
        f = t.extractfile(m)
        print("/" + m.name.removeprefix("./"), hashlib.sha256(f.read()).hexdigest())
PY
	for form in USTAR GNU PAX; do
		python3 -c "import tarfile,sys; t=tarfile.open('py.tar','w',format=tarfile.${form}_FORMAT); t.add('tree/a','x'); t.close()" 2>/dev/null || continue
		python3 list.py py.tar | sort >theirs
		"$program" lock py.tar 2>out | awk '$2 == "f" { print $1, $7 }' | sort >ours
		same "python's tarfile, $form" theirs ours
	done
else
	skip python3
fi
if command -v umoci >/dev/null && [ "$(id -u)" -eq 0 ]; then
	oci_layout umoci '"User":"1"' low.tar high.tar
	oci_index umoci "$(descriptor manifest.v1+json umoci manifest ',"annotations":{"org.opencontainers.image.ref.name":"t"}')"
	rm -rf bundle
	if umoci unpack --image umoci:t bundle >out 2>&1; then
		"$program" lock bundle/rootfs 2>/dev/null | awk '$2 == "f" { print $1, $7 }' >theirs
		"$program" lock umoci 2>/dev/null | awk '$2 == "f" { print $1, $7 }' >ours
		same "umoci's root file system" theirs ours
	else
		fail "umoci unpack"
	fi
else
	skip umoci
fi
