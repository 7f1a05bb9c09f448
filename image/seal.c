/* seal.c - nacre-image seal: a runtime, a policy and its scripts become one file
 * (../sandbox/payload.h) */
#include <elf.h>
#include <errno.h>
#include <limits.h>
#include <unistd.h>
#include "commands.h"
#include "digest.h"
#include "file.h"
#include "options.h"
#include "payload.h"
#include "rules.h"
#include "say.h"

/* LIMIT_RUNTIME: bytes of a runtime. */
#define LIMIT_RUNTIME ((size_t)64 << 20)

/* ---- the runtime ---- */

/* struct runtime: a runtime in memory, and where in it sealing changes something */
struct runtime {
	const char *file;
	struct buf *bytes;
	size_t headers;			/* offset of the program headers */
	size_t header;			/* of the one that is reserved */
	size_t state;			/* of the note's state */
	uint64_t end;			/* behind all that is loaded */
	uint64_t align;
};

static bool wrong(const struct runtime *runtime, const char *what)
{
	say_error("%s: %s", runtime->file, what);
	return false;
}

static Elf64_Phdr header_at(const struct runtime *runtime, size_t at)
{
	Elf64_Phdr header;

	memcpy(&header, runtime->bytes->p + at, sizeof(header));
	return header;
}

/* is_inside: n bytes at offset are in the file */
static bool is_inside(const struct runtime *runtime, uint64_t offset, uint64_t n)
{
	return offset <= runtime->bytes->n && n <= runtime->bytes->n - offset;
}

/* find_note: the header is a note of ours. *note: what it says. */
static bool is_note(const struct runtime *runtime, const Elf64_Phdr *header,
	struct payload_note *note)
{
	if (header->p_type != PT_NOTE || header->p_filesz != sizeof(*note) ||
	    !is_inside(runtime, header->p_offset, sizeof(*note)))
		return false;
	memcpy(note, runtime->bytes->p + header->p_offset, sizeof(*note));
	return note->name_size == sizeof(PAYLOAD_NOTE_NAME) &&
		memcmp(note->name, PAYLOAD_NOTE_NAME, sizeof(PAYLOAD_NOTE_NAME)) == 0;
}

/* look_at_header: what the program header at that offset is for us */
static bool look_at_header(struct runtime *runtime, size_t at)
{
	Elf64_Phdr header = header_at(runtime, at);
	struct payload_note note;

	if (header.p_type == PT_LOAD) {
		if (runtime->header != 0 || header.p_vaddr > UINT32_MAX ||
		    header.p_memsz > UINT32_MAX || header.p_align > UINT32_MAX ||
		    (header.p_align & (header.p_align - 1)) != 0)
			return wrong(runtime, "its program headers are not those of nacre");
		if (header.p_vaddr + header.p_memsz > runtime->end)
			runtime->end = header.p_vaddr + header.p_memsz;
		if (header.p_align > runtime->align)
			runtime->align = header.p_align;
	}
	if (runtime->header != 0 || !is_note(runtime, &header, &note))
		return true;
	if (note.type != PAYLOAD_NOTE_TYPE)
		return wrong(runtime, "is a nacre of another version: expected that of this "
			"nacre-image");
	runtime->header = at;
	runtime->state = header.p_offset + offsetof(struct payload_note, state);
	return true;
}

static bool look_at_runtime(struct runtime *runtime)
{
	Elf64_Ehdr elf;

	if (runtime->bytes->n < sizeof(elf))
		return wrong(runtime, "is no ELF file");
	memcpy(&elf, runtime->bytes->p, sizeof(elf));
	if (memcmp(elf.e_ident, ELFMAG, SELFMAG) != 0 || elf.e_ident[EI_CLASS] != ELFCLASS64 ||
	    elf.e_ident[EI_DATA] != ELFDATA2LSB || elf.e_type != ET_DYN ||
	    elf.e_phentsize != sizeof(Elf64_Phdr) ||
	    !is_inside(runtime, elf.e_phoff, elf.e_phnum * sizeof(Elf64_Phdr)))
		return wrong(runtime, "is no 64-bit static PIE, as nacre is");
	runtime->headers = elf.e_phoff;
	for (size_t i = 0; i < elf.e_phnum; i++)
		if (!look_at_header(runtime, runtime->headers + i * sizeof(Elf64_Phdr)))
			return false;
	if (runtime->header == 0)
		return wrong(runtime, "expected a nacre that is not sealed yet: no program header "
			"is reserved for a payload");
	return true;
}

static bool read_runtime(struct runtime *runtime)
{
	if (!file_read(runtime->file, runtime->bytes))
		return wrong(runtime, runtime->bytes->overflowed ?
			"is longer than the limit of 64 MiB for a runtime" : strerror(errno));
	return look_at_runtime(runtime);
}

/* ---- the payload ---- */

static void add_number(struct buf *out, uint64_t n, unsigned bytes)
{
	for (; bytes > 0; bytes--, n >>= 8)
		buf_add_byte(out, (char)(n & 255));
}

static void add_payload(struct buf *out, struct str content)
{
	struct digest digest;
	unsigned char hash[DIGEST_MOST];

	digest_begin(&digest, DIGEST_SHA256);
	digest_add(&digest, content);
	digest_end(&digest, hash);
	buf_add(out, STR(PAYLOAD_MAGIC));
	add_number(out, PAYLOAD_VERSION, 8);
	add_number(out, content.n, 8);
	buf_add(out, (struct str){ (const char *)hash, PAYLOAD_HASH });
	add_number(out, 0, 8);
	buf_add(out, content);
	buf_add(out, STR(PAYLOAD_END));
}

static uint64_t round_up(uint64_t n, uint64_t align)
{
	return (n + align - 1) & -align;
}

/* append: the payload behind the file's end, on a page of its own, and the header that has it
 * mapped behind all that is loaded */
static void append(struct runtime *runtime, struct str content)
{
	struct buf *bytes = runtime->bytes;
	size_t align = runtime->align < 4096 ? 4096 : runtime->align;
	size_t offset = round_up(bytes->n, align);

	while (bytes->n < offset && !bytes->overflowed)
		buf_add_byte(bytes, '\0');
	add_payload(bytes, content);
	if (bytes->overflowed)
		return;
	Elf64_Phdr header = {
		.p_type = PT_LOAD, .p_flags = PF_R, .p_offset = offset,
		.p_vaddr = round_up(runtime->end, align), .p_paddr = round_up(runtime->end, align),
		.p_filesz = bytes->n - offset, .p_memsz = bytes->n - offset, .p_align = align,
	};
	memcpy(bytes->p + runtime->header, &header, sizeof(header));
	const char state[sizeof(((struct payload_note *)0)->state)] = PAYLOAD_SEALED;
	memcpy(bytes->p + runtime->state, state, sizeof(state));
}

/* ---- the command ---- */

static bool compile(struct rules *rules, const char *root, struct buf *out)
{
	struct policy policy;

	if (!rules_check(rules, root))
		return false;
	rules_compile(rules, out);
	if (policy_read(buf_str(out), &policy))
		return true;
	say_error("%s: its compiled form is longer than the limit of 256 MiB", rules->file);
	return false;
}

static enum outcome write_sealed(struct runtime *runtime, struct str content, const char *output)
{
	append(runtime, content);
	if (!runtime->bytes->overflowed &&
	    file_replace(output, buf_str(runtime->bytes), 0755))
		return OUTCOME_CLEAN;
	say_error("%s: %s", output, runtime->bytes->overflowed ? "is too long" : strerror(errno));
	return OUTCOME_UNREADABLE;
}

static enum outcome seal(const char *file, const char *root, const char *runtime_file,
	const char *output)
{
	struct arena arena = { 0 };
	struct rules rules;
	struct buf content = { .max = LIMIT_PAYLOAD - PAYLOAD_HEADER - PAYLOAD_TRAILER };
	struct buf bytes = { .max = LIMIT_RUNTIME };
	struct runtime runtime = { .file = runtime_file, .bytes = &bytes };
	enum outcome outcome = OUTCOME_VIOLATIONS;

	bool good = rules_read(&rules, &arena, file);
	rules.output = output;
	if (!good && rules.unreadable)
		outcome = OUTCOME_UNREADABLE;
	if (good && compile(&rules, root, &content)) {
		outcome = OUTCOME_UNREADABLE;
		if (read_runtime(&runtime)) {
			bytes.max = LIMIT_RUNTIME + LIMIT_PAYLOAD + ((size_t)1 << 20);
			outcome = write_sealed(&runtime, buf_str(&content), output);
		}
	}
	buf_free(&bytes);
	buf_free(&content);
	arena_free(&arena);
	return outcome;
}

/* beside: the nacre in the folder that this program is in; NULL: it cannot be known. */
static const char *beside(struct buf *out)
{
	ssize_t n = buf_reserve(out, PATH_MAX) ? readlink("/proc/self/exe", out->p, PATH_MAX) : -1;

	out->n = n > 0 ? file_folder((struct str){ out->p, (size_t)n }) : 0;
	if (out->n == 0)
		return NULL;
	buf_add(out, STR("nacre"));
	return buf_terminated(out);
}

static enum outcome run_seal(int count, char **arguments)
{
	const char *file = NULL, *root = NULL, *runtime = NULL, *output = NULL, *none[1];
	const struct option options[] = { { "--policy", &file }, { "--root", &root },
		{ "--runtime", &runtime }, { "-o", &output }, { NULL, NULL } };
	struct buf room = { 0 };

	if (options_read(count, arguments, options, none, 0) < 0)
		return OUTCOME_USAGE;
	if (file == NULL || output == NULL) {
		say_error("seal: expected --policy FILE and -o OUT");
		return OUTCOME_USAGE;
	}
	if (runtime == NULL)
		runtime = beside(&room);
	if (runtime == NULL) {
		say_error("seal: expected --runtime NACRE: without /proc the one beside this "
			"program cannot be found");
		return OUTCOME_USAGE;
	}
	enum outcome outcome = seal(file, root != NULL ? root : "/", runtime, output);
	buf_free(&room);
	return outcome;
}

const struct command command_seal = {
	.name = "seal",
	.usage = "seal --policy FILE [--root FOLDER] [--runtime NACRE] -o OUT",
	.summary = "Make a shell that runs the policy's scripts and nothing else.",
	.help = "Checks the policy and its scripts as `policy check` does, compiles them, and\n"
		"writes OUT: the runtime with them in it. The same input gives the same bytes;\n"
		"when anything is wrong nothing is written. Paths are looked up below --root, or\n"
		"as they stand without it. Without --runtime it is the nacre beside nacre-image.\n",
	.run = run_seal,
};
