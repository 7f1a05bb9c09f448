#!/bin/bash -eu
# build.sh - builds the fuzz targets for a fleet: OSS-Fuzz and ClusterFuzzLite set CC, CXX, CFLAGS, LIB_FUZZING_ENGINE and OUT. Run in
# the folder of the sources. Each target gets its corpus as a zip file, and the dictionary.
#
# By hand, with Debian's clang:
#	CC=clang CXX=clang++ CFLAGS='-O1 -g -fsanitize=address,fuzzer-no-link' LIB_FUZZING_ENGINE=-fsanitize=fuzzer OUT=/tmp/out fuzz/oss-fuzz/build.sh
cd "$(dirname "$0")/../.."
mkdir -p "$OUT"

# The libraries of nacre-image are not on the machines that run the targets. jansson's has a function of a name that base.h has, too.
mkdir -p obj/fuzz
objcopy --redefine-sym utf8_encode=jansson_utf8_encode "$("$CC" -print-file-name=libjansson.a)" obj/fuzz/libjansson.a
libraries='-Wl,-Bstatic -lz -lzstd obj/fuzz/libjansson.a -lcrypto -Wl,-Bdynamic -lm -lpthread -ldl'

# fuzz_filter compares filters with the lists in the source, which the fleet does not have.
targets=()
for source in fuzz/fuzz_*.c; do
	name=$(basename "$source" .c)
	[ "$name" = fuzz_filter ] || targets+=("obj/fuzz/$name")
done
make -j"$(nproc)" CFLAGS=-Wno-error FUZZ_CC="$CC" FUZZ_LINK="$CXX" FUZZ_FLAGS="$CFLAGS -fno-sanitize=pointer-overflow -DNACRE_TEST" \
	FUZZ_INSTRUMENT= FUZZ_ENGINE="$LIB_FUZZING_ENGINE" IMAGE_FUZZ_LIBS="$libraries" "${targets[@]}"

for target in "${targets[@]}"; do
	name=$(basename "$target")
	cp "$target" "$OUT/$name"
	python3 -m zipfile -c "$OUT/${name}_seed_corpus.zip" "fuzz/corpus/${name#fuzz_}"/*
	cp fuzz/sh.dict "$OUT/$name.dict"
	printf '[libfuzzer]\nmax_len = 4096\ntimeout = 20\nclose_fd_mask = 3\n' >"$OUT/$name.options"
done
