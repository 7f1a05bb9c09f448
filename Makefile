# nacre - a small hardened POSIX shell for containers.
#
#	make			builds obj/release/nacre
#	make PROFILE=minimal	the shell alone, as obj/minimal/nacre; PROFILE=entrypoint: with what four of five scripts need
#	make BUILTINS='cat sed' OUT=path	the shell with these utilities
#	make ARCH=aarch64	for another processor, as obj/aarch64/nacre
#	make check		runs every test; the last line is "N passed, N failed"
#	make image		obj/release/nacre-image: checks container images
#	make demo		an entrypoint script as PID 1 of a container
#	make install		to $DESTDIR$PREFIX/bin
#	make style deps		the rules of HACKING.md
#	make analyze		what shellcheck, cppcheck, gcc and clang-tidy see
#	make selftest		what hardening promises, on the shipped file
#	make clang		obj/clang/nacre: by clang, with control-flow integrity; clang-check: its tests
#	make unit		unit tests
#	make replay		every fuzz target on its corpus; fuzz-quick: three seconds of mutations each; fuzz: with libFuzzer
#	make regression		what ended other shells: on two stacks, and under the sanitizers
#	make planted		whether the fuzz targets find bugs that were put in for them
#	make script		script tests; script-checked: the same under the sanitizers
#	make differential	generated commands, beside GNU's tools; N=100000 SEED=1: as many generated scripts, beside four shells
#	make shells		a few hundred of these scripts; mutator: afl-fuzz with the generator, for some seconds
#	make confine		what confinement refuses, and what it lets through
#	make touches		every builtin run: nothing undeclared changes
#	make choice		runtimes with chosen utilities
#	make confine-apps	python, node, java at level guard, where they are installed
#	make hostile		utilities in hostile trees, on full disks, with huge data; hostile-quick: in a minute
#	make container		the shell as PID 1
#	make seal		policies, and the sealed file
#	make image-check	nacre-image on images good and hostile; image-checked: under the sanitizers; image-bulk: large ones
#	make attack		an app that was broken into, in containers of every kind
#	make entrypoints	whole entrypoints, beside dash with GNU's tools and beside BusyBox
#	make faults		memory that runs out, system calls that fail
#	make cover		line coverage
#	make docs		whether what we write is true; make readme mends README's table
#	make man		manual pages, into obj/man
#	make prove		what Frama-C proves of the sources
#	make harden-cost	what hardening costs in time and size
#	make sbom		what the shipped file is made of: SPDX, CycloneDX, provenance; sbom-check: whether they are right
#	make repro		whether two builds give the same bytes
#	make help		this list
#
# All output goes to obj/VARIANT/, one folder per way to build the same sources:
#
#	release	musl, static PIE, hardened, stripped: what is shipped
#	plain	the same without the hardening: what harden-cost compares with
#	clang	release by clang and lld, with checked indirect calls
#	fault	release with memory that runs out when the tests say so
#	host	glibc, hardened: nacre-image, which is run where images are built
#	test	glibc, AddressSanitizer and UBSan: unit tests and script tests
#	cover	glibc, gcov: line coverage
#	fuzz	clang, libFuzzer, AddressSanitizer and UBSan: fuzz targets
#	afl	the same with AFL++
#	cmplog laf	AFL++ without sanitizers, which looks into comparisons: fuzz/campaign
#	branches	clang, counting branches: fuzz/coverage

VERSION = 0.1.0

ifeq ($(origin CC),default)
CC = musl-gcc
endif
HOST_CC = gcc
CFLAGS =

.DELETE_ON_ERROR:
.SECONDARY:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules --no-print-directory
export LC_ALL = C

# Recipes print one short line per file; `make V=1` prints the commands.
say = $(if $(V),,@echo '  $(1)	$@' &&)

HOST_ARCH := $(firstword $(subst -, ,$(shell $(HOST_CC) -dumpmachine)))
ARCH := $(HOST_ARCH)
MULTIARCH := $(shell $(HOST_CC) -print-multiarch)
# Another processor: `make ARCH=aarch64` builds obj/aarch64/nacre, with Debian's cross compiler and its musl.
CROSS = $(filter-out $(HOST_ARCH),$(ARCH))
TOOLS = $(CROSS:%=%-linux-gnu-)
MUSL = /usr/lib/$(ARCH)-linux-musl

.PHONY: all
all: chosen

# ---- which utilities ----

# Measured on the scripts of many images: with these, 80 of 100 scripts need no other program. And what takes root away.
PROFILE_entrypoint = sed grep egrep fgrep sleep id chown chgrp mkdir cat cp rm find chmod tr sort mktemp ln date hostname ls \
	wc stat mv xargs head env cut touch basename dirname gosu su-exec envsubst
PROFILE_minimal =
PROFILES = minimal entrypoint
ifneq ($(filter-out $(PROFILES),$(PROFILE)),)
$(error PROFILE is one of: $(PROFILES))
endif
CHOSEN = $(or $(BUILTINS),$(PROFILE_$(PROFILE)))
OUT = obj/$(or $(PROFILE),chosen)/nacre
.PHONY: chosen
chosen: $(if $(CROSS),obj/$(CROSS)/nacre,$(if $(BUILTINS)$(PROFILE),$(OUT),obj/release/nacre \
	$(if $(IMAGE_MISSING),,image)))

# ---- sources ----

RUNTIME := $(sort $(filter-out sandbox/mkfilter.c,$(wildcard shell/*.c builtins/*.c builtins/lib/*.c sandbox/*.c)))
HEADERS := $(sort $(wildcard shell/*.h builtins/*.h builtins/lib/*.h sandbox/*.h))
BUILTIN_FILES := $(filter builtins/%,$(filter-out builtins/lib/%,$(RUNTIME)))
# nacre-image: in a runtime image there is none of it. It shares base with the shell, and reads scripts with its parser.
IMAGE := $(sort $(wildcard image/*.c $(addprefix shell/,base*.c report*.c names.c words.c lex*.c parse*.c arith*.c pattern*.c)) \
	$(addprefix builtins/lib/,digest.c) sandbox/policy.c sandbox/payload.c)
IMAGE_HEADERS := $(sort $(wildcard image/*.h)) $(HEADERS)
IMAGE_LIBS = -lz -lzstd -ljansson -lcrypto -lseccomp -lm
IMAGE_MISSING := $(strip $(foreach h,zlib.h zstd.h jansson.h openssl/evp.h seccomp.h,\
	$(if $(wildcard $(addsuffix /$h,/usr/include /usr/include/$(MULTIARCH) /usr/local/include)),,$h)))
FUZZ_TARGETS := $(patsubst fuzz/%.c,%,$(sort $(wildcard fuzz/fuzz_*.c)))
UNIT_TESTS := $(patsubst tests/unit/%.c,%,$(sort $(wildcard tests/unit/test_*.c)))
UNIT_HELPERS := $(patsubst %.c,%.o,$(sort $(filter-out tests/unit/test_%,$(wildcard tests/unit/*.c))))

# ---- flags ----

BASIC = -std=c11 -D_GNU_SOURCE -Ishell -Ibuiltins/lib -Isandbox -Iimage -Iobj/filters -MMD -MP \
	-ffile-prefix-map=$(CURDIR)/=
WARNINGS = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wswitch-enum -Wvla \
	-Wcast-qual -Wpointer-arith -Wundef -Wwrite-strings -Wdate-time -Werror
FRAME = -Wframe-larger-than=2048

# Undefined behaviour ends the process instead of going on. Not -fwrapv, which would switch the overflow checks off.
TRAPPED = bounds,object-size,shift,signed-integer-overflow,integer-divide-by-zero,unreachable,return
TRAPS = -fsanitize=$(TRAPPED) -fsanitize-undefined-trap-on-error
# -fcf-protection stays off: it is honest only where libc has it too, and Debian's musl has not.
HARDEN = -fstack-protector-strong -fstack-clash-protection -ftrivial-auto-var-init=zero \
	-fzero-call-used-regs=used-gpr -fno-delete-null-pointer-checks -fcf-protection=none $(TRAPS) $(HARDEN_$(ARCH))
# musl keeps the canary in two places; as a variable it is four bytes nearer to each function than in the thread's block.
HARDEN_x86_64 = -mstack-protector-guard=global
SMALL = -fvisibility=hidden -ffunction-sections -fdata-sections -fno-asynchronous-unwind-tables -fno-unwind-tables
# Measured one by one: each makes the code smaller, together by 8 KB, at the same number of instructions run and the same depth
# of nested commands (-fno-optimize-sibling-calls saves 2 KB and costs a third of the depth: not here). Tables of jumps take 1 KB from
# the code and 1.5 KB of the constants, where pages have room.
SMALL_gcc = -fno-move-loop-invariants -fno-caller-saves -fno-tree-dominator-opts -fno-shrink-wrap \
	-fno-inline-small-functions -fno-tree-tail-merge -fno-partial-inlining -fno-thread-jumps -fno-tree-loop-im \
	--param=case-values-threshold=8
# Tables need not begin where a cache line does.
SMALL_x86_64 = -malign-data=abi
# musl-gcc does not see the kernel's headers; these links do not let glibc's in beside them.
LINUX = -isystem obj/include$(CROSS:%=-%)

# Small is quick here: measured, -Os with link-time optimisation beats -O2 in time too, and -Oz takes no more
# instructions than -Os (read: 5 % more). Fat objects keep a symbol table that tools/checkdeps can read.
MUSL_FLAGS = -Oz -fPIE -flto=auto -ffat-lto-objects $(SMALL) $(SMALL_gcc) $(SMALL_$(ARCH)) $(FRAME) $(LINUX)
# clang 14 has all of it but -fzero-call-used-regs, and checks the type of what an indirect call calls (CFI), which needs
# link-time optimisation. Its SafeStack crashes in a static PIE.
CLANG_FLAGS = -Oz -fPIE -flto $(SMALL) $(FRAME)
CLANG_HARDEN = -fstack-protector-strong -fstack-clash-protection -ftrivial-auto-var-init=zero \
	-enable-trivial-auto-var-init-zero-knowing-it-will-be-removed-from-clang -fno-delete-null-pointer-checks \
	-fcf-protection=none -fsanitize=$(TRAPPED),cfi-icall -fsanitize-trap=all
HOST_FLAGS = -O2 -fPIE $(FRAME) -fstack-protector-strong -fstack-clash-protection -ftrivial-auto-var-init=zero \
	-fno-delete-null-pointer-checks -D_FORTIFY_SOURCE=2 -DNACRE_IMAGE $(HOST_FLAGS_$(ARCH))
HOST_FLAGS_x86_64 = -fcf-protection=full
HOST_LINK = -pie -s -Wl,-z,relro,-z,now,-z,noexecstack,-z,separate-code,--as-needed
CHECKED_FLAGS = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all -DNACRE_TEST
# Adding 0 to a null pointer is what an empty struct str does: C2y allows it.
FUZZ_FLAGS = -O1 -g -fsanitize=address,undefined -fno-sanitize=pointer-overflow -fno-sanitize-recover=all -DNACRE_TEST
# A fleet that fuzzes has its own compiler, flags and engine: fuzz/oss-fuzz/build.sh.
FUZZ_CC = clang
FUZZ_LINK = clang
FUZZ_INSTRUMENT = -fsanitize=fuzzer-no-link
FUZZ_ENGINE = -fsanitize=fuzzer
# AFL++'s documentation: the sanitizers in one process, the others quick.
AFL_PLAIN = -O2 -g -DNACRE_TEST
BRANCH_FLAGS = -O1 -g -fprofile-instr-generate -fcoverage-mapping -DNACRE_TEST -DNACRE_FAULTS
# With vfork a child would write the counters of its parent.
COVER_FLAGS = -O0 -g --coverage -DNACRE_TEST -Dvfork=fork -D_Fork=fork

LAYOUT = tools/layout.ld
# -static-pie through musl-gcc gives a dynamic program, so the start files are named here one by one.
MUSL_LINK = -static -nostdlib \
	-Wl,-pie,--no-dynamic-linker,--gc-sections,--build-id=none,--hash-style=gnu,-O1 \
	-Wl,-T,$(LAYOUT),-z,text,-z,relro,-z,now,-z,separate-code,-z,noexecstack,--fatal-warnings $(MUSL_LINK_$(ARCH))
# Where sandbox/start.c knows the processor, relative relocations are packed.
MUSL_LINK_x86_64 = -Wl,-z,pack-relative-relocs,-e,nacre_start,--defsym=code_align=1
MUSL_LINK_aarch64 = -Wl,-e,_start,--defsym=code_align=4
# lld packs relocations by an option of its own.
comma = ,
CLANG_LINK = -fuse-ld=lld $(subst -z$(comma)pack-relative-relocs,--pack-dyn-relocs=relr,$(MUSL_LINK))
MUSL_START = $(MUSL)/rcrt1.o $(MUSL)/crti.o
MUSL_END = -Wl,--start-group $(MUSL)/libc.a $(shell $(if $(CROSS),$(TOOLS)gcc,$(HOST_CC)) -print-libgcc-file-name) -Wl,--end-group $(MUSL)/crtn.o

# ---- filters of system calls: lists, compiled to BPF by a tool that runs here ----

PROMISES = $(addprefix sandbox/promises/,worker init baseline)
FILTERS = obj/filters/filters_x86_64.h obj/filters/filters_aarch64.h obj/filters/calls.h

obj/filters/mkfilter: sandbox/mkfilter.c sandbox/filter.h Makefile
	@mkdir -p $(@D)
	$(call say,CC) $(HOST_CC) -std=c11 -D_GNU_SOURCE -O1 $(WARNINGS) -o $@ $< -lseccomp

obj/filters/filters_%.h: obj/filters/mkfilter $(PROMISES)
	$(call say,FILTERS) obj/filters/mkfilter $* $(PROMISES) >$@

# The names of the lists' system calls, for the test that looks their numbers up in the kernel's headers.
obj/filters/calls.h: $(PROMISES)
	@mkdir -p $(@D)
	@sed -n 's/^\([a-z][a-z0-9_]*\).*/#ifdef __NR_\1@NAME(\1)@#endif/p' $^ | sort -u | tr '@' '\n' >$@

# ---- one set of rules for all variants ----

# $(call variant,NAME,compiler,flags): obj/NAME/....o from RUNTIME, and obj/NAME/nacre.a: all of it but main.
define variant
OBJECTS_$(1) = $$(patsubst %.c,obj/$(1)/%.o,$$(RUNTIME)) obj/$(1)/builtins_table.o
COMPILE_$(1) = $(2) $(BASIC) $(WARNINGS) $(3) $$(CFLAGS) $$(INCLUDE)

obj/$(1)/%.o: %.c Makefile | obj/include$(CROSS:%=-%) $(FILTERS)
	@mkdir -p $$(@D)
	$$(call say,CC) $$(COMPILE_$(1)) -c -o $$@ $$<

obj/$(1)/shell/main.o: obj/$(1)/version.h
obj/$(1)/shell/main.o: private INCLUDE = -include obj/$(1)/version.h

obj/$(1)/builtins_table.c: tools/mkbuiltins tools/packhelp $(BUILTIN_FILES) builtins shell/main.c
	@mkdir -p $$(@D)
	$$(call say,TABLE) sh tools/mkbuiltins $(BUILTIN_FILES) > $$@

obj/$(1)/builtins_table.o: obj/$(1)/builtins_table.c Makefile
	$$(call say,CC) $$(COMPILE_$(1)) -c -o $$@ $$<

# The build id names the sources: the same sources have the same id wherever and whenever they are built.
obj/$(1)/version.h: $(RUNTIME) $(HEADERS) sandbox/mkfilter.c $(PROMISES) Makefile $$(LAYOUT) tools/mkbuiltins
	@mkdir -p $$(@D)
	@{ echo '#define NACRE_VERSION "$(VERSION)"'; echo '#define NACRE_ARCH "$(ARCH)"'; \
	   echo "#define NACRE_BUILD_ID \"$$$$(cat $$(sort $$^) | sha256sum | cut -c 1-16)\""; } > $$@

obj/$(1)/nacre.a: $$(filter-out obj/$(1)/shell/main.o,$$(OBJECTS_$(1)))
	@rm -f $$@
	$$(call say,AR) ar rcsD $$@ $$^

.PHONY: objects-$(1)
objects-$(1): $$(OBJECTS_$(1))

# A unit test is linked with whatever it needs of the runtime and of the tests' own helpers.
obj/$(1)/unit/%: obj/$(1)/tests/unit/%.o $$(UNIT_HELPERS:%=obj/$(1)/%) obj/$(1)/nacre.a
	@mkdir -p $$(@D)
	$$(call say,LINK) $$(HOST_CC) $(3) -o $$@ $$(filter %.o,$$^) $$(filter %.a,$$^) -lcmocka

-include $$(patsubst %.o,%.d,$$(OBJECTS_$(1))) $$(UNIT_TESTS:%=obj/$(1)/tests/unit/%.d) \
	$$(UNIT_HELPERS:%.o=obj/$(1)/%.d)
endef

$(eval $(call variant,release,$$(CC),$(MUSL_FLAGS) $(HARDEN)))
$(eval $(call variant,plain,$$(CC),$(MUSL_FLAGS)))
$(eval $(call variant,clang,clang,$(CLANG_FLAGS) $(CLANG_HARDEN) -nostdinc -isystem /usr/include/$(ARCH)-linux-musl $(LINUX)))
$(eval $(call variant,fault,$$(CC),$(MUSL_FLAGS) $(HARDEN) -g -DNACRE_FAULTS))
$(eval $(call variant,host,$$(HOST_CC),$(HOST_FLAGS)))
$(eval $(call variant,test,$$(HOST_CC),$(CHECKED_FLAGS)))
$(eval $(call variant,cover,$$(HOST_CC),$(COVER_FLAGS)))
$(eval $(call variant,fuzz,$$(FUZZ_CC),$(FUZZ_FLAGS) $$(FUZZ_INSTRUMENT)))
# The targets, and what runs at every byte and every command: half of the time would go into comparisons being told, which scripts do not need
# (their words are in sh.dict); where they are needed, AFL++ looks into them (cmplog).
obj/fuzz/shell/%.o obj/fuzz/builtins/lib/%.o obj/fuzz/fuzz/%.o: FUZZ_INSTRUMENT += -fno-sanitize-coverage=trace-cmp
$(eval $(call variant,afl,AFL_QUIET=1 afl-clang-fast,$(FUZZ_FLAGS)))
$(eval $(call variant,cmplog,AFL_QUIET=1 AFL_LLVM_CMPLOG=1 afl-clang-fast,$(AFL_PLAIN)))
$(eval $(call variant,laf,AFL_QUIET=1 AFL_LLVM_LAF_ALL=1 afl-clang-fast,$(AFL_PLAIN)))
$(eval $(call variant,branches,clang,$(BRANCH_FLAGS)))

LINK_release = $(CC) $(MUSL_FLAGS) $(HARDEN) $(MUSL_LINK) $(CFLAGS)
LINK_plain = $(CC) $(MUSL_FLAGS) $(MUSL_LINK) $(CFLAGS)

obj/release/nacre obj/release/hooks obj/plain/nacre obj/fault/nacre: $(LAYOUT)

obj/release/nacre: $(OBJECTS_release)
	$(call say,LINK) $(LINK_release) -o $@.full $(MUSL_START) $(filter %.o,$^) $(MUSL_END)
	@objcopy --strip-all --remove-section=.comment $@.full $@
	@sh tools/checkelf $@

# The same objects with another table: what no row names is left out by the linker.
ifneq ($(BUILTINS)$(PROFILE),)
$(OUT): $(filter-out obj/release/builtins_table.o,$(OBJECTS_release)) $(LAYOUT) always
	@mkdir -p $(@D) obj/chosen
	@sh tools/mkbuiltins --only '$(CHOSEN)' $(BUILTIN_FILES) >obj/chosen/builtins_table.c
	@$(COMPILE_release) -c -o obj/chosen/builtins_table.o obj/chosen/builtins_table.c
	$(call say,LINK) $(LINK_release) -s -o $@ $(MUSL_START) $(filter %.o,$^) obj/chosen/builtins_table.o $(MUSL_END)
	@objcopy --remove-section=.comment $@
	@sh tools/checkelf $@
endif
.PHONY: always

# What is shipped, with a builtin whose worker misbehaves.
CONFINE_HOOKS = $(patsubst %.c,obj/release/%.o,$(sort $(wildcard tests/confine/*.c)))
obj/confine/table.c: tools/mkbuiltins $(BUILTIN_FILES) tests/confine/misbehave.c
	@mkdir -p $(@D)
	$(call say,TABLE) sh tools/mkbuiltins $(BUILTIN_FILES) tests/confine/misbehave.c >$@
obj/confine/nacre: $(filter-out obj/release/builtins_table.o,$(OBJECTS_release)) $(CONFINE_HOOKS) obj/confine/table.c $(LAYOUT)
	@$(COMPILE_release) -c -o obj/confine/table.o obj/confine/table.c
	$(call say,LINK) $(LINK_release) -s -o $@ $(MUSL_START) $(filter %.o,$^) obj/confine/table.o $(MUSL_END)

ifneq ($(CROSS),)
$(eval $(call variant,$(CROSS),$(CROSS)-linux-musl-gcc,$(MUSL_FLAGS) $(HARDEN)))
obj/$(CROSS)/nacre: $(OBJECTS_$(CROSS)) $(LAYOUT)
	$(call say,LINK) $(CROSS)-linux-musl-gcc $(MUSL_FLAGS) $(HARDEN) $(MUSL_LINK) -s -o $@ \
		$(MUSL_START) $(filter %.o,$^) $(MUSL_END)
	@$(TOOLS)objcopy --remove-section=.comment $@
	@sh tools/checkelf $@
endif

obj/plain/nacre: $(OBJECTS_plain)
	$(call say,LINK) $(LINK_plain) -s -o $@ $(MUSL_START) $(filter %.o,$^) $(MUSL_END)

LINK_clang = clang $(CLANG_FLAGS) $(CLANG_HARDEN) $(CLANG_LINK) -s
.PHONY: clang
clang: obj/clang/nacre
obj/clang/nacre: $(OBJECTS_clang) $(LAYOUT)
	$(call say,LINK) $(LINK_clang) -o $@ $(MUSL_START) $(filter %.o,$^) $(MUSL_END)
	@objcopy --remove-section=.comment $@
	@sh tools/checkelf $@

obj/fault/nacre: $(OBJECTS_fault) obj/fault/tests/fault/close.o
	$(call say,LINK) $(LINK_release) -Wl,--wrap=close -o $@ $(MUSL_START) $(filter %.o,$^) $(MUSL_END)

# ---- nacre-image ----

OBJECTS_image = $(IMAGE:%.c=obj/host/%.o)
.PHONY: image
image: obj/release/nacre-image

ifneq ($(IMAGE_MISSING),)
$(OBJECTS_image): ; @echo 'nacre-image needs $(IMAGE_MISSING): zlib1g-dev libzstd-dev libjansson-dev libssl-dev libseccomp-dev' >&2; exit 1
endif

obj/host/builtin_names.c: tools/mknames $(BUILTIN_FILES)
	@mkdir -p $(@D)
	$(call say,TABLE) sh tools/mknames $(BUILTIN_FILES) >$@
obj/host/builtin_names.o obj/test/builtin_names.o obj/fuzz/builtin_names.o obj/afl/builtin_names.o obj/cmplog/builtin_names.o obj/laf/builtin_names.o obj/branches/builtin_names.o: obj/host/builtin_names.c Makefile
	@mkdir -p $(@D)
	$(call say,CC) $(COMPILE_$(word 2,$(subst /, ,$@))) -c -o $@ $<

obj/release/nacre-image: $(OBJECTS_image) obj/host/builtin_names.o
	@mkdir -p $(@D)
	$(call say,LINK) $(HOST_CC) $(HOST_FLAGS) $(HOST_LINK) -o $@ $^ $(IMAGE_LIBS)

obj/test/nacre-image: $(filter-out obj/test/image/confine.o obj/test/shell/base.o,$(IMAGE:%.c=obj/test/%.o)) obj/test/tests/image/unconfined.o \
		obj/test/builtin_names.o obj/test/image/base.o
	$(call say,LINK) $(HOST_CC) $(CHECKED_FLAGS) -o $@ $^ $(IMAGE_LIBS)

# Where memory ends nacre-image says other words than the shell, with which it shares the rest of obj/test.
obj/test/image/base.o: shell/base.c Makefile
	@mkdir -p $(@D)
	$(call say,CC) $(COMPILE_test) -DNACRE_IMAGE -c -o $@ $<

# Images good and hostile, made at test time. image-checked: under the sanitizers, without confinement, which they cannot bear.
.PHONY: image-check image-checked image-bulk
image-check: obj/release/nacre-image obj/release/nacre obj/tests/forge obj/tests/app
	@sh tests/image/run
image-checked: obj/test/nacre-image obj/release/nacre obj/tests/forge obj/tests/app
	@sh tests/image/run obj/test/nacre-image
# A layer of a gibibyte, and every program of this machine.
image-bulk: obj/release/nacre-image
	@sh tests/image/bulk
# What detection is made of needs no library.
DETECT = $(addprefix image/,detect detect_table scan say rule rule_table)
obj/test/unit/test_image_detect: $(DETECT:%=obj/test/%.o)
obj/cover/unit/test_image_detect: $(DETECT:%=obj/cover/%.o)
obj/tests/forge: tests/image/forge.c Makefile
	@mkdir -p $(@D)
	$(call say,CC) $(HOST_CC) $(EXAMPLE_FLAGS) -o $@ $<

obj/host/image/main.o: obj/host/version.h
obj/host/image/main.o: private INCLUDE = -include obj/host/version.h
obj/test/image/main.o: obj/test/version.h
obj/test/image/main.o: private INCLUDE = -include obj/test/version.h
obj/host/version.h obj/test/version.h: $(IMAGE) $(IMAGE_HEADERS)
-include $(foreach v,host test fuzz afl cmplog laf branches,$(IMAGE:%.c=obj/$v/%.d))

obj/test/nacre: $(OBJECTS_test) obj/test/tests/sanitizers.o
	$(call say,LINK) $(HOST_CC) $(CHECKED_FLAGS) -o $@ $^

obj/cover/nacre: $(OBJECTS_cover) obj/cover/tests/cover.o
	$(call say,LINK) $(HOST_CC) $(COVER_FLAGS) -Wl,--wrap=_exit -o $@ $^

# ---- tests ----

# What `make check` makes, in this order. A target that prints "N passed, N failed" counts with these numbers.
CHECKS = all style deps shellcheck docs selftest unit replay fuzz-quick script regression seal confine container attack entrypoints touches differential shells hostile-quick sbom-check $(if $(IMAGE_MISSING),,image-check)

.PHONY: check
check:
	@sh tools/suite $(CHECKS)

# Unit tests run on glibc: Debian has cmocka for it alone.
.PHONY: unit
unit: $(UNIT_TESTS:%=obj/test/unit/%)
	@sh tools/unit $^

# The script tests: on what is shipped, and under the sanitizers: but for `ulimit -v`, which cannot work there, for
# an empty root directory, of which they warn, and for messages that glibc words in another way.
NOT_CHECKED = builtin-ulimit/units builtin-chmod/root builtin-chown/root builtin-find/follow builtin-ls/errors \
	errors-parse/double-parentheses-that-run-on robustness/many-here-documents-in-nested-commands
.PHONY: script script-checked
script: obj/release/nacre
	@tests/run
script-checked: obj/test/nacre
	@tests/run --shell obj/test/nacre --timeout 30 $(NOT_CHECKED:%=--skip %)

# What ended other shells, by name: on stacks of 8 MiB and 128 KiB, and under the sanitizers.
.PHONY: regression
regression: obj/release/nacre obj/test/nacre
	@sh tests/regression $^

# The script tests on another processor's build, by qemu: `make ARCH=aarch64 cross-check`. Left out is what qemu does not
# emulate: vfork, so that what a child says of a failed exec is lost; limits of memory; signal 40; the machine's name;
# and, where it is registered with the flag O, a closed standard input: the program's own file is open there.
NOT_EMULATED = foreground-killed-by-real-time 2.6.6-pathname-expansion/in-command-name command-is-a-directory-is-126 \
	empty-executable-file-succeeds script-without-interpreter-line builtin-command/not-executable builtin-env/commands \
	builtin-ulimit/stack-limit-is-noticed builtin-ulimit/units builtin-xargs/statuses command-not-executable-is-126 \
	builtin-command/not-found-with-slash builtin-uname/options set-errexit/not-executable-exits-with-126 \
	2.7-redirection/closed-stdin-at-start-file-not-confused
.PHONY: cross-check
cross-check: $(CROSS:%=obj/%/nacre)
	@obj/$(CROSS)/nacre -c : || { echo "this machine cannot run obj/$(CROSS)/nacre: qemu-user-static is needed, and binfmt"; exit 1; }
	@tests/run --timeout 60 --shell obj/$(CROSS)/nacre $(NOT_EMULATED:%=--skip %)

# Generated commands under nacre and under dash with GNU's tools. With N: whole scripts, under four other shells.
.PHONY: differential shells
differential: obj/release/nacre $(if $(N),obj/tools/shells)
	@$(if $(N),tests/shells/run --count $(N) --seed $(or $(SEED),1),tests/differential/run)
shells: obj/release/nacre obj/tools/shells
	@tests/shells/run --count 300 --seed $(or $(SEED),1)

# The generator of scripts: a program, what the comparison has of it, and a library for afl-fuzz.
GENERATE = $(addprefix fuzz/,generate.c generate_grammar.c) obj/tools/grammar.c shell/base.c shell/base_arena.c
GENERATE_FLAGS = -std=c11 -D_GNU_SOURCE -Ishell -Ifuzz -O2 -g $(WARNINGS)
obj/tools/grammar.c: fuzz/shell.grammar Makefile
	@mkdir -p $(@D)
	@{ echo '#include "generate.h"'; echo 'const char grammar_text[] ='; sed 's/[\\"?]/\\&/g; s/.*/"&\\n"/' $<; echo ';'; } >$@
obj/tools/generate: $(GENERATE) fuzz/generate_main.c fuzz/generate.h fuzz/generate_private.h
obj/tools/shells: $(GENERATE) $(wildcard tests/shells/*.[ch]) fuzz/generate.h fuzz/generate_private.h
obj/tools/mutator.so: $(GENERATE) fuzz/mutator.c fuzz/generate.h fuzz/generate_private.h
obj/tools/mutator.so: private GENERATE_FLAGS += -fPIC -shared -fvisibility=hidden
obj/tools/generate obj/tools/shells obj/tools/mutator.so: Makefile
	@mkdir -p $(@D)
	$(call say,CC) $(HOST_CC) $(GENERATE_FLAGS) -Itests/shells -o $@ $(filter %.c,$^)

# By hand: afl-fuzz with the generator as its mutator.
.PHONY: mutator
mutator: obj/tools/mutator.so
	@sh fuzz/trymutator

# What builtins change is what their rows declare.
.PHONY: touches
touches: obj/release/nacre
	@sh tests/touches/run
	@sh tests/touches/promise

# A runtime with chosen utilities has these. Three links, so not part of `make check`.
.PHONY: choice
choice: obj/release/nacre
	@sh tests/choice/run

# Trees, disks and data that mean a utility ill: all of it, and what takes a minute at most.
.PHONY: hostile hostile-quick
hostile: obj/release/nacre obj/hostile/helper
	@sh tests/hostile/run
hostile-quick: obj/release/nacre obj/hostile/helper
	@sh tests/hostile/run --quick

# What hardening promises, on the shipped file.
.PHONY: selftest
selftest: obj/release/nacre obj/release/hooks
	@sh tools/selftest $^

obj/release/hooks: obj/release/tests/selftest/hooks.o obj/release/sandbox/relro.o obj/release/sandbox/start.o
	$(call say,LINK) $(LINK_release) -o $@ $(MUSL_START) $(filter %.o,$^) $(MUSL_END)

# What clang and lld make passes the same tests.
.PHONY: clang-check clang-selftest clang-script
clang-check:
	@sh tools/suite clang-selftest clang-script
clang-selftest: obj/clang/nacre obj/clang/hooks
	@sh tools/selftest --cfi $^
clang-script: obj/clang/nacre
	@tests/run --shell $< --timeout 30

obj/clang/hooks: obj/clang/tests/selftest/hooks.o obj/clang/sandbox/relro.o obj/clang/sandbox/start.o $(LAYOUT)
	$(call say,LINK) $(LINK_clang) -o $@ $(MUSL_START) $(filter %.o,$^) $(MUSL_END)

# What confinement refuses, and what it lets through.
.PHONY: confine confine-apps
confine-apps: obj/release/nacre obj/release/nacre-image
	@sh tests/confine/apps
confine: obj/release/nacre obj/release/nacre-image obj/confine/nacre obj/confine/bits obj/confine/without
	@sh tests/confine/run

.PHONY: harden-cost repro
harden-cost: obj/release/nacre obj/plain/nacre
	@sh tools/hardencost $^
repro:
	@sh tools/repro

# What the shipped file is made of, and how. The files of others are those of the link line.
SBOM_SOURCES = $(sort $(RUNTIME) $(HEADERS) sandbox/mkfilter.c $(PROMISES) $(LAYOUT) Makefile LICENSE tools/mkbuiltins tools/packhelp tools/checkelf)
.PHONY: sbom sbom-check
sbom: obj/release/nacre
	@VERSION='$(VERSION)' ARCH='$(ARCH)' HOST_CC='$(HOST_CC)' TOOLS='$(TOOLS)' BUILD_ID="$$(sed -n 's/.*_BUILD_ID "\(.*\)"/\1/p' obj/release/version.h)" \
		COMPILE='$(subst $(CURDIR),,$(COMPILE_release))' LINK='$(LINK_release)' \
		sh tools/sbom $< $(filter %.o %.a,$(MUSL_START) $(MUSL_END)) -- $(SBOM_SOURCES)
	@echo obj/release/nacre.spdx.json obj/release/nacre.cdx.json obj/release/nacre.provenance.json
sbom-check: sbom $(if $(IMAGE_MISSING),,image)
	@sh tests/sbom/run obj/release/nacre $(if $(IMAGE_MISSING),,obj/release/nacre-image)

# Deep nesting, huge inputs, a hostile system: what takes more than a second.
.PHONY: robustness
robustness: obj/release/nacre
	@sh tests/robustness $<

# Memory that runs out, system calls that fail.
.PHONY: faults
faults: obj/fault/nacre
	@sh tests/fault/run $<

# Contracts in the sources, proved by Frama-C: docs/proofs.md.
.PHONY: prove
prove:
	@sh tests/prove/run

# Line coverage.
.PHONY: cover
cover: obj/cover/nacre $(UNIT_TESTS:%=obj/cover/unit/%)
	@sh tools/cover $^

# The shell as PID 1.
.PHONY: container
container: obj/release/nacre obj/tests/app obj/examples/server obj/tools/stopwatch
	@sh tests/container/run

# Policies, and what a sealed file runs and refuses.
.PHONY: seal
seal: obj/release/nacre obj/release/nacre-image obj/tests/damage obj/tests/app obj/examples/server obj/tools/stopwatch
	@sh tests/seal/run

# An app that was broken into, in containers of every kind.
.PHONY: attack
attack: obj/release/nacre obj/release/nacre-image obj/tests/attack/attacker obj/examples/server
	@sh tests/container/attack/run

# Whole entrypoints: the same with nacre alone, with dash and GNU's tools, and with BusyBox.
.PHONY: entrypoints
entrypoints: obj/release/nacre obj/tests/tell obj/examples/server
	@sh tests/container/entrypoints/run

# ---- the house ----

.PHONY: deps style
deps: $(OBJECTS_release) $(if $(IMAGE_MISSING),,$(filter obj/host/image/%,$(OBJECTS_image)))
	@sh tools/checkdeps $^
style:
	@sh tools/checkstyle

# ---- analysers; what they have found good is not looked at again until it changes ----

INCLUDES = -std=c11 -D_GNU_SOURCE -Ishell -Ibuiltins/lib -Isandbox -Iimage -Iobj/filters -include obj/release/version.h
# The entrypoints of tests/container/entrypoints are not among them: they are written as real ones are.
SCRIPTS = fuzz/campaign fuzz/triage fuzz/coverage fuzz/oss-fuzz/build.sh .clusterfuzzlite/build.sh fuzz/trymutator tests/confine/apps tests/image/bulk tests/regression $(sort $(wildcard tests/image/cases/*.sh)) tests/run tests/confine/run tests/container/run tests/container/entrypoints/run tests/container/attack/run examples/entrypoint/demo \
	examples/entrypoint/entrypoint.sh .ci/run \
	$(sort $(shell grep -l '^\#!.*sh$$\|^\# shellcheck shell=sh' tools/* bench/* tests/*/run 2>/dev/null))

.PHONY: analyze tidy analyzer cppcheck shellcheck
analyze: cppcheck shellcheck analyzer tidy
# Beside the runtime: nacre-image, where its libraries are, and the tool that compiles filters; for two of them the fuzz targets too.
ANALYZED_IMAGE = $(if $(IMAGE_MISSING),,$(filter image/%,$(IMAGE)))
ANALYZED = $(RUNTIME) sandbox/mkfilter.c $(ANALYZED_IMAGE)
ANALYZED_FUZZ = $(if $(IMAGE_MISSING),,$(FUZZ_TARGETS:%=fuzz/%.c))
# Not mkfilter: it reads the lists with sscanf, and runs where nacre is built.
tidy: $(patsubst %.c,obj/analyze/%.tidy,$(filter-out sandbox/mkfilter.c,$(ANALYZED)) $(ANALYZED_FUZZ))
analyzer: $(ANALYZED:%.c=obj/analyze/%.analyzer)
$(foreach a,tidy analyzer,$(ANALYZED_IMAGE:%.c=obj/analyze/%.$a)): $(sort $(wildcard image/*.h))
$(ANALYZED_FUZZ:%.c=obj/analyze/%.tidy): $(sort $(wildcard image/*.h fuzz/*.h tests/unit/*.h))
cppcheck: obj/analyze/cppcheck
shellcheck: obj/analyze/shellcheck

obj/analyze/%.tidy: %.c $(HEADERS) .clang-tidy | obj/release/version.h $(FILTERS)
	@mkdir -p $(@D)
	$(call say,TIDY) clang-tidy --quiet $< -- $(INCLUDES) -Ifuzz -Itests/unit >$@.log 2>&1 || { cat $@.log; exit 1; }
	@touch $@

# Where it takes structs apart (-ftree-sra), gcc 12 takes one that comes back in two registers for uninitialized.
obj/analyze/%.analyzer: %.c $(HEADERS) | obj/release/version.h $(FILTERS)
	@mkdir -p $(@D)
	$(call say,ANALYZE) $(HOST_CC) $(INCLUDES) -O1 -fno-tree-sra -fanalyzer -Werror -c -o $@ $<

# internalAstError: cppcheck 2.10 does not know compound literals in a conditional expression. ctuPointerArith: it takes the
# end of an array, which may be pointed at, for a place behind it. Fuzz targets are asserts, with what they call in them; what
# fuzz/mutate.c keeps, it keeps for good. It does not see that seam_stop never returns.
CPPCHECKED = $(ANALYZED) $(sort $(wildcard fuzz/*.c tests/unit/*.c))
obj/analyze/cppcheck: $(CPPCHECKED) $(sort $(IMAGE_HEADERS) $(wildcard fuzz/*.h tests/unit/*.h)) | obj/release/version.h $(FILTERS)
	@mkdir -p $(@D)/cppcheck.d
	$(call say,CPPCHECK) cppcheck --quiet -j2 --cppcheck-build-dir=$(@D)/cppcheck.d --error-exitcode=1 --std=c11 \
		--enable=warning,portability,performance --inline-suppr --suppress=internalAstError --suppress=ctuPointerArith \
		--suppress='assertWithSideEffect:fuzz/*' --suppress='assignmentInAssert:fuzz/*' --suppress=memleak:fuzz/mutate.c \
		--suppress='compareBoolExpressionWithInt:fuzz/*' --suppress='ctunullpointer:fuzz/seam_*' \
		--suppress='nullPointer:fuzz/seam_*' --suppress='nullPointerRedundantCheck:fuzz/seam_*' \
		-D_GNU_SOURCE -D__$(ARCH)__ -Ishell -Ibuiltins/lib -Isandbox -Iimage $(CPPCHECKED)
	@touch $@

obj/analyze/shellcheck: $(SCRIPTS)
	@mkdir -p $(@D)
	$(call say,SHELLCHECK) shellcheck -x $(SCRIPTS)
	@touch $@

# ---- the demo, and programs that it and the tests start ----

.PHONY: demo
demo: obj/release/nacre obj/examples/server obj/tools/stopwatch
	@sh examples/entrypoint/demo

EXAMPLE_FLAGS = -std=c11 -D_GNU_SOURCE -O2 $(WARNINGS)

obj/examples/%: examples/%/*.c Makefile
	@mkdir -p $(@D)
	$(call say,CC) $(CC) $(EXAMPLE_FLAGS) -static -s -o $@ $(filter %.c,$^)

obj/tests/damage: tests/seal/damage.c Makefile
	@mkdir -p $(@D)
	$(call say,CC) $(CC) $(EXAMPLE_FLAGS) -static -s -o $@ $<

obj/tests/%: tests/container/%.c Makefile | obj/include
	@mkdir -p $(@D)
	$(call say,CC) $(CC) $(EXAMPLE_FLAGS) $(LINUX) -static -s -o $@ $<

obj/confine/%: tests/confine/programs/%.c Makefile
	@mkdir -p $(@D)
	$(call say,CC) $(CC) $(EXAMPLE_FLAGS) $(LINUX) -static -s -o $@ $<

obj/hostile/%: tests/hostile/%.c Makefile
	@mkdir -p $(@D)
	$(call say,CC) $(HOST_CC) $(EXAMPLE_FLAGS) -o $@ $<

obj/tools/%: tools/%.c Makefile
	@mkdir -p $(@D)
	$(call say,CC) $(HOST_CC) $(EXAMPLE_FLAGS) -o $@ $<

# ---- fuzz targets: fuzz/README.md ----

# By hand: each is a program of its own, with libFuzzer.
.PHONY: fuzz
fuzz: $(FUZZ_TARGETS:%=obj/fuzz/%)
obj/fuzz/fuzz_%: obj/fuzz/fuzz/fuzz_%.o obj/fuzz/nacre.a
	$(call say,FUZZ) $(FUZZ_LINK) $(FUZZ_FLAGS) $(FUZZ_ENGINE) -o $@ $(filter %.o,$^) $(filter %.a,$^) $(FUZZ_LIBS)

# Are they worth something? Each planted bug must be found by the target that it names.
.PHONY: planted
planted: fuzz
	@sh tests/planted/run

# The same for AFL++, whose driver is libFuzzer's in its place: fuzz/campaign makes those that it runs.
obj/afl/fuzz_%: obj/afl/fuzz/fuzz_%.o obj/afl/nacre.a
	$(call say,AFL) AFL_QUIET=1 afl-clang-fast $(FUZZ_FLAGS) -fsanitize=fuzzer -o $@ $(filter %.o,$^) $(filter %.a,$^) $(FUZZ_LIBS)

obj/cmplog/fuzz_%: obj/cmplog/fuzz/fuzz_%.o obj/cmplog/nacre.a
	$(call say,AFL) AFL_QUIET=1 AFL_LLVM_CMPLOG=1 afl-clang-fast $(AFL_PLAIN) -fsanitize=fuzzer -o $@ $(filter %.o,$^) $(filter %.a,$^) $(FUZZ_LIBS)
obj/laf/fuzz_%: obj/laf/fuzz/fuzz_%.o obj/laf/nacre.a
	$(call say,AFL) AFL_QUIET=1 AFL_LLVM_LAF_ALL=1 afl-clang-fast $(AFL_PLAIN) -fsanitize=fuzzer -o $@ $(filter %.o,$^) $(filter %.a,$^) $(FUZZ_LIBS)

# Which branches the corpora reach: fuzz/coverage.
obj/branches/fuzz_%: obj/branches/fuzz/fuzz_%.o obj/branches/nacre.a
	$(call say,LINK) clang $(BRANCH_FLAGS) -fsanitize=fuzzer -o $@ $(filter %.o,$^) $(filter %.a,$^) $(FUZZ_LIBS)
.PHONY: fuzz-coverage
fuzz-coverage: $(FUZZ_TARGETS:%=obj/branches/%)
	@fuzz/coverage

# How quick they are, under the sanitizers: 20,000 inputs a second are wanted of the parser, 5,000 of the whole interpreter.
.PHONY: fuzz-rate
fuzz-rate: $(FUZZ_TARGETS:%=obj/fuzz/%)
	@sh tools/fuzzrate $^

# What they have found, and what they begin with: needs no clang, and none of the fuzzers.
.PHONY: replay
REPLAYED = $(patsubst %,obj/replay/%,$(filter-out $(if $(IMAGE_MISSING),$(IMAGE_FUZZ) $(RULES_FUZZ)),$(FUZZ_TARGETS)))
replay: $(REPLAYED)
	@tools/replay $^

# Three seconds of mutations each, the same ones every time.
.PHONY: fuzz-quick
fuzz-quick: $(REPLAYED)
	@tools/fuzzquick 3 $^
obj/replay/fuzz_%: obj/test/fuzz/fuzz_%.o obj/test/fuzz/replay.o obj/test/fuzz/mutate.o obj/test/nacre.a
	@mkdir -p $(@D)
	$(call say,LINK) $(HOST_CC) $(CHECKED_FLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^) $(FUZZ_LIBS)

# Those that run the interpreter on a virtual system (fuzz/seam.h): in their copy of the runtime the system calls that
# it has are called by other names, and commands are counted.
SEAM_FUZZ = fuzz_main fuzz_pid1 fuzz_script fuzz_subshell
SEAM = $(patsubst %.c,%.o,$(sort $(wildcard fuzz/seam*.c)))
SEAM_WRAPPED = exec_simple exec_pipeline exec_subshell exec_cond stream_write_slow sandbox_enter_worker sandbox_enter_init
SEAM_LINK = $(SEAM_WRAPPED:%=-Wl,--wrap=%) -ldl

# $(call seam,FOLDER,VARIANT,compiler,objects)
define seam
obj/$(2)/seam.a: obj/$(2)/nacre.a $(SEAM:%=obj/$(2)/%)
	@nm --defined-only $$(filter %.o,$$^) | sed -n 's/.* [TDB] virtual_\(.*\)/\1 virtual_\1/p' >obj/$(2)/seam.names
	$$(call say,SEAM) objcopy --redefine-syms=obj/$(2)/seam.names $$< $$@
obj/$(2)/seam_main.o: obj/$(2)/shell/main.o obj/$(2)/seam.a
	$$(call say,SEAM) objcopy --redefine-syms=obj/$(2)/seam.names --redefine-sym main=virtual_main $$< $$@
obj/$(1)/fuzz_main: obj/$(2)/seam_main.o
obj/$(1)/fuzz_main: SEAM_WRAP = -Wl,--wrap=sealed_open
$(SEAM_FUZZ:%=obj/$(1)/%): obj/$(1)/%: obj/$(2)/fuzz/%.o $(SEAM:%=obj/$(2)/%) obj/$(2)/seam.a $(4)
	@mkdir -p $$(@D)
	$$(call say,FUZZ) $(3) -o $$@ $$(filter %.o,$$^) $$(filter %.a,$$^) $(SEAM_LINK) $$(SEAM_WRAP)
obj/$(1)/fuzz_pid1: SEAM_WRAP = $(foreach f,kill sigwaitinfo sigtimedwait,-Wl,--wrap=virtual_$f)
obj/$(1)/fuzz_subshell: SEAM_WRAP = -Wl,--wrap=virtual_write
-include $(SEAM:%.o=obj/$(2)/%.d)
endef
$(eval $(call seam,fuzz,fuzz,$$(FUZZ_LINK) $$(FUZZ_FLAGS) $$(FUZZ_ENGINE)))
$(eval $(call seam,afl,afl,AFL_QUIET=1 afl-clang-fast $(FUZZ_FLAGS) -fsanitize=fuzzer))
$(eval $(call seam,cmplog,cmplog,AFL_QUIET=1 AFL_LLVM_CMPLOG=1 afl-clang-fast $(AFL_PLAIN) -fsanitize=fuzzer))
$(eval $(call seam,laf,laf,AFL_QUIET=1 AFL_LLVM_LAF_ALL=1 afl-clang-fast $(AFL_PLAIN) -fsanitize=fuzzer))
$(eval $(call seam,branches,branches,clang $(BRANCH_FLAGS) -fsanitize=fuzzer))
$(eval $(call seam,replay,test,$$(HOST_CC) $(CHECKED_FLAGS),obj/test/fuzz/replay.o obj/test/fuzz/mutate.o))

# Those of nacre-image.
IMAGE_FUZZ = $(addprefix fuzz_,tar elf oci gate_policy lock)
IMAGE_READERS = detect detect_table document elfread fault feed gate_policy hash image layer layer_walk listing manifest pins \
	manifest_artifact manifest_config manifest_docker manifest_form manifest_oci origin origin_archive probe progress rule rule_table say scan tarread \
	tarread_pax tarread_sparse tree tree_put
IMAGE_FUZZ_LIBS = -lz -lzstd -ljansson -lcrypto -lm
# What reads policies and scripts at build time.
RULES_FUZZ = fuzz_main fuzz_policy fuzz_plan fuzz_seal
RULES_READERS = builtin_names $(patsubst %.c,%,$(wildcard image/rules*.c image/facts*.c image/source*.c) image/file.c image/rootfs.c)
# What unit tests have: a printer of trees, and the table of system calls.
FILTER_TABLE = $(addprefix tests/unit/,bpf filters numbers_x86_64 numbers_aarch64)

# $(call fuzz_needs,FOLDER,VARIANT): what targets need beside the runtime.
define fuzz_needs
$(IMAGE_FUZZ:%=obj/$(1)/%): $(IMAGE_READERS:%=obj/$(2)/image/%.o)
$(IMAGE_FUZZ:%=obj/$(1)/%): FUZZ_LIBS = $(IMAGE_FUZZ_LIBS)
$(RULES_FUZZ:%=obj/$(1)/%): $(RULES_READERS:%=obj/$(2)/%.o)
obj/$(1)/fuzz_print: obj/$(2)/tests/unit/tree.o
obj/$(1)/fuzz_filter: $(FILTER_TABLE:%=obj/$(2)/%.o)
obj/$(1)/fuzz_sed: FUZZ_LIBS = -Wl,--wrap=regex_search
endef
$(eval $(call fuzz_needs,fuzz,fuzz))
$(eval $(call fuzz_needs,afl,afl))
$(eval $(call fuzz_needs,cmplog,cmplog))
$(eval $(call fuzz_needs,laf,laf))
$(eval $(call fuzz_needs,branches,branches))
$(eval $(call fuzz_needs,replay,test))
-include $(foreach v,fuzz afl cmplog laf branches test,$(FUZZ_TARGETS:%=obj/$v/fuzz/%.d)) obj/test/fuzz/replay.d obj/test/fuzz/mutate.d

# ---- documents ----

.PHONY: man readme docs
man: $(patsubst docs/man/%,obj/man/%,$(sort $(wildcard docs/man/*))) obj/man/nacre-builtins.1
obj/man/%: docs/man/%
	@mkdir -p $(@D)
	@sed 's/@VERSION@/$(VERSION)/' $< >$@
obj/man/nacre-builtins.1: obj/release/nacre tools/mkman
	@mkdir -p $(@D)
	@sh tools/mkman obj/release/nacre $(VERSION) >$@

# What README says of the builtins is what they say of themselves.
readme: obj/release/nacre
	@sh tools/mktable obj/release/nacre >obj/table.md
	@sed -i -e '/^<!-- builtins -->$$/,/^<!-- end of builtins -->$$/{/^<!--/!d}' -e '/^<!-- builtins -->$$/r obj/table.md' README.md
docs: obj/release/nacre man
	@sh tools/checkdocs obj/release/nacre obj/man/*.[15]

# ---- odds and ends ----

.PHONY: help
help:
	@sed -n 's/^#	make/make/p' Makefile

# Beside other shells: docs/benchmarks.md.
.PHONY: bench
bench: obj/release/nacre
	@bench/run

obj/include:
	@mkdir -p $@
	@ln -sfn /usr/include/linux $@/linux
	@ln -sfn /usr/include/asm-generic $@/asm-generic
	@ln -sfn /usr/include/$(MULTIARCH)/asm $@/asm
ifneq ($(CROSS),)
obj/include-$(CROSS):
	@for file in /usr/$(CROSS)-linux-gnu/include/asm $(MUSL)/libc.a; do [ -e $$file ] || { \
		echo "there is no $$file: HACKING.md names the packages for another processor" >&2; exit 1; }; done
	@mkdir -p $@
	@ln -sfn /usr/include/linux $@/linux
	@ln -sfn /usr/include/asm-generic $@/asm-generic
	@ln -sfn /usr/$(CROSS)-linux-gnu/include/asm $@/asm
endif

.PHONY: clean
clean:
	rm -rf obj

.PHONY: install
install: obj/release/nacre $(if $(IMAGE_MISSING),,image)
	install -D -m 0755 obj/release/nacre $(DESTDIR)$(or $(PREFIX),/usr/local)/bin/nacre
	$(if $(IMAGE_MISSING),,install -D -m 0755 obj/release/nacre-image $(DESTDIR)$(or $(PREFIX),/usr/local)/bin/nacre-image)
