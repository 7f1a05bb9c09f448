# shellcheck shell=sh disable=SC2154,SC2016
# readme.sh - what README shows is run as it stands there: the Dockerfile, the step of GitHub Actions, the hook of git.

# block WORDS: the block of README that has these words.
block() {
	awk -v words="$1" '
		/^```/ { if (on && index(text, words)) printf "%s", text; on = !on; text = ""; next }
		on { text = text $0 "\n" }' "$root/README.md"
}

# The image: nacre, a script, a static program; and the same with a BusyBox.
rm -rf shown && mkdir -p shown/build/src/obj/release shown/build/bin shown/context shown/tools
cp "$nacre" shown/build/src/obj/release/nacre
cp "$root/obj/tests/app" shown/build/server
printf '#!/bin/sh\necho "started by $0"\n' >shown/context/entrypoint.sh
{
	echo "nacre-image-policy 1"
	echo "allow /bin/sh sha256:$(digest "$nacre")"
	echo "allow /entrypoint.sh sha256:$(digest shown/context/entrypoint.sh)"
	echo "allow /bin/server static"
} >shown/build/src/image.policy
ln -s "$program" shown/tools/nacre-image

# run_in ROOT COMMAND: as in a container whose root is ROOT, with the tools of this machine.
run_in() {
	bwrap --unshare-all --bind "$1" / --ro-bind /usr /usr --symlink usr/lib /lib --symlink usr/lib64 /lib64 --proc /proc --dev /dev \
		--ro-bind "$program" /gate/nacre-image --setenv PATH /gate:/usr/bin /usr/bin/dash -c "$2"
}

# docker_build FILE: the instructions that README uses, each stage a folder shown/STAGE. Ends where an instruction fails.
docker_build() {
	while read -r word more; do
		# shellcheck disable=SC2086 # its words
		set -- $more
		case $word in
		'' | '#'*) ;;
		FROM)
			stage=shown/${3-last}
			rm -rf "$stage"
			case $1 in scratch) mkdir "$stage" ;; *) cp -a "shown/$1" "$stage" ;; esac
			;;
		COPY)
			from=shown/context mode=
			case $1 in
			--from=*) from=shown/${1#--from=}; shift ;;
			--chmod=*) mode=${1#--chmod=}; shift ;;
			esac
			mkdir -p "$stage$(dirname "$2")"
			if [ -d "$from/$1" ]; then cp -aT "$from/$1" "$stage$2"; else cp "$from/$1" "$stage$2"; fi || return
			[ -z "$mode" ] || chmod "$mode" "$stage$2"
			;;
		RUN) run_in "$stage" "$more" || return ;;
		USER | ENTRYPOINT) echo "$word $more" >>shown/said ;;
		*) echo "unknown instruction $word"; return 99 ;;
		esac
	done <"$1"
}

# expect_here NAME STATUS COMMAND...: its output is in the file out.
expect_here() {
	name=$1 wanted=$2 status=0
	shift 2
	"$@" >out 2>&1 </dev/null || status=$?
	if [ "$status" -eq "$wanted" ]; then passed=$((passed + 1)); else fail "$name: status $status, expected $wanted"; fi
}

block "# Dockerfile" >shown/Dockerfile
if ! bwrap --unshare-all --ro-bind / / true 2>/dev/null; then
	skip "bwrap, or what it needs"
else
	expect_here "README's Dockerfile" 0 docker_build shown/Dockerfile
	if [ "$(shown/last/bin/sh shown/last/entrypoint.sh)" = "started by shown/last/entrypoint.sh" ] && [ -x shown/last/bin/server ] &&
		grep -q '^ENTRYPOINT \["/bin/sh", "/entrypoint.sh"\]' shown/said; then passed=$((passed + 1)); else fail "README's image"; fi
	cp "$(command -v busybox)" shown/build/server
	rm -rf shown/last
	expect_here "README's Dockerfile, and a BusyBox" 1 docker_build shown/Dockerfile
	if [ ! -e shown/last ] && grep -q "NI201 /bin/server" out; then passed=$((passed + 1)); else fail "the last stage was built"; fi
fi

# An image in an archive, good and bad.
rm -rf shown/image && mkdir -p shown/image/bin
cp "$root/obj/tests/app" shown/image/bin/server
tar -C shown/image -cf good.layer .
cp "$(command -v busybox)" shown/image/bin/tool
tar -C shown/image -cf bad.layer .
docker_archive good.tar '"User":"65532","Entrypoint":["/bin/server"]' good.layer
docker_archive bad.tar '"User":"65532","Entrypoint":["/bin/server"]' bad.layer

# The step: `docker save` is the one thing that is not here.
printf '#!/bin/sh\n[ "$*" = "save app" ] && exec cat "%s/shown.tar"\n' "$tmp" >shown/tools/docker
chmod 755 shown/tools/docker
block "# GitHub Actions" | sed -n 's/^- run: //p' >shown/step
mkdir shown/work
cp shown/build/src/image.policy shown/work/
step() {
	(cd shown/work && PATH=$tmp/shown/tools:$PATH bash -e "$tmp/shown/step")
}
cp good.tar shown.tar
expect_here "README's step" 0 step
cp bad.tar shown.tar
expect_here "README's step, and a BusyBox" 1 step
expect_here "SARIF 2.1.0" 0 python3 "$root/tests/image/sarif.py" shown/work/image.sarif NI201
case $(block "# GitHub Actions") in
*"sarif_file: image.sarif"*) passed=$((passed + 1)) ;;
*) fail "what the step writes is what it uploads" ;;
esac

# The hook, by git itself.
if command -v git >/dev/null; then
	rm -rf shown/repository
	git init -q shown/repository
	block ".git/hooks/pre-commit" >shown/repository/.git/hooks/pre-commit
	chmod 755 shown/repository/.git/hooks/pre-commit
	cp shown/build/src/image.policy shown/repository/
	commit() {
		cp "$1" shown/repository/image.tar
		git -C shown/repository add image.policy
		PATH=$tmp/shown/tools:$PATH git -C shown/repository -c user.name=a -c user.email=a@example.org commit -q -m text
	}
	expect_here "README's hook, and a BusyBox" 1 commit bad.tar
	if ! git -C shown/repository rev-parse -q --verify HEAD >/dev/null && grep -q "NI201 /bin/tool" out; then
		passed=$((passed + 1))
	else
		fail "the hook lets a bad image pass"
	fi
	expect_here "README's hook" 0 commit good.tar
else
	skip git
fi
