/* sbom.c - nacre-image sbom: SPDX 2.3, as JSON. Files, with what programs were found to be;
 * packages are the business of package managers' databases. */
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#include "commands.h"
#include "jsonout.h"
#include "say.h"
#include "session.h"

/* struct sbom: one document. */
struct sbom {
	struct jsonout json;
	struct arena arena;
	size_t count;
};

struct named {
	struct str path;
	struct node *node;
};

static const struct facts *facts_of(const struct named *file)
{
	return file->node->facts;
}

static int by_path(const void *a, const void *b, void *context)
{
	(void)context;
	return str_compare(((const struct named *)a)->path, ((const struct named *)b)->path);
}

/* collect: the visible files, sorted. */
static struct named **collect(struct sbom *b, struct tree *tree)
{
	size_t most = 0;
	for (const struct node *n = tree->oldest; n != NULL; n = n->younger)
		most += n->visible && n->type == TAR_FILE;
	struct named **list = arena_alloc(&b->arena, (most + 1) * sizeof(*list));
	for (struct node *n = tree->oldest; n != NULL; n = n->younger) {
		if (!n->visible || n->type != TAR_FILE)
			continue;
		struct named *item = ARENA_NEW(&b->arena, struct named);
		*item = (struct named){ tree_path(tree, n, &b->arena), n };
		list[b->count++] = item;
	}
	list_sort(&b->arena, (void **)list, b->count, by_path, NULL);
	return list;
}

static const char *sha1_digits(struct sbom *b, const unsigned char sha1[HASH_SHA1_BYTES])
{
	struct buf text = { .arena = &b->arena };
	for (size_t i = 0; i < HASH_SHA1_BYTES; i++)
		say_add(&text, "%02x", sha1[i]);
	return buf_terminated(&text);
}

/* verification_code: SPDX 2.3, 7.9: the SHA-1 of all files' SHA-1, in order. */
static const char *verification_code(struct sbom *b, struct named **files)
{
	struct hash h = { 0 };
	unsigned char sha1[HASH_SHA1_BYTES];
	struct vec all = vec_of(&b->arena, b->count);
	for (size_t i = 0; i < b->count; i++)
		vec_push(&all, sha1_digits(b, facts_of(files[i])->sha1));
	strings_sort(&b->arena, all.p, all.n);
	hash_begin_sha1(&h);
	for (size_t i = 0; i < all.n; i++)
		hash_add(&h, str_of(all.p[i]));
	hash_end_sha1(&h, sha1);
	hash_free(&h);
	return sha1_digits(b, sha1);
}

static void add_checksum(struct jsonout *j, const char *algorithm, const char *digits)
{
	jsonout_open(j, NULL, '{');
	jsonout_text(j, "algorithm", str_of(algorithm));
	jsonout_text(j, "checksumValue", str_of(digits));
	jsonout_close(j, '}');
}

static void add_file(struct sbom *b, const struct named *file, size_t number)
{
	struct jsonout *j = &b->json;
	const struct facts *f = facts_of(file);
	struct buf text = { .arena = &b->arena };
	char digits[HASH_DIGITS + 1];
	hash_hex(&f->sha256, digits);
	jsonout_open(j, NULL, '{');
	say_add(&text, "SPDXRef-File-%zu", number);
	jsonout_text(j, "SPDXID", buf_str(&text));
	text.n = 0;
	buf_add_byte(&text, '.');
	buf_add(&text, file->path);
	jsonout_text(j, "fileName", buf_str(&text));
	jsonout_open(j, "fileTypes", '[');
	jsonout_text(j, NULL, f->content == CONTENT_ELF ? STR("BINARY") :
		f->content == CONTENT_SCRIPT ? STR("SOURCE") : STR("OTHER"));
	jsonout_close(j, ']');
	jsonout_open(j, "checksums", '[');
	add_checksum(j, "SHA1", sha1_digits(b, f->sha1));
	add_checksum(j, "SHA256", digits);
	jsonout_close(j, ']');
	jsonout_text(j, "copyrightText", STR("NOASSERTION"));
	jsonout_text(j, "licenseConcluded", STR("NOASSERTION"));
	if (f->traits != NULL)
		jsonout_text(j, "comment", str_of(f->traits->name));
	jsonout_close(j, '}');
}

static void add_relation(struct jsonout *j, const char *from, const char *kind, const char *to)
{
	jsonout_open(j, NULL, '{');
	jsonout_text(j, "spdxElementId", str_of(from));
	jsonout_text(j, "relationshipType", str_of(kind));
	jsonout_text(j, "relatedSpdxElement", str_of(to));
	jsonout_close(j, '}');
}

/* LAST_SECOND: of the year 9999; SPDX knows no later ones. */
#define LAST_SECOND 253402300799

/* add_created: SOURCE_DATE_EPOCH, or the beginning of time: the same image gives the same bytes. */
static void add_created(struct jsonout *j)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	struct parsed_number seconds = number_parse(str_of(epoch != NULL ? epoch : ""));
	struct tm day;
	char text[64] = "1970-01-01T00:00:00Z";
	if (seconds.state == NUMBER_OK && seconds.value >= 0 && seconds.value <= LAST_SECOND) {
		time_t at = (time_t)seconds.value;
		if (gmtime_r(&at, &day) == NULL ||
		    strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%SZ", &day) == 0)
			text[0] = '\0';
	}
	jsonout_open(j, "creationInfo", '{');
	jsonout_text(j, "created", str_of(text));
	jsonout_open(j, "creators", '[');
	jsonout_text(j, NULL, STR("Tool: nacre-image"));
	jsonout_close(j, ']');
	jsonout_close(j, '}');
}

static void add_package(struct sbom *b, const char *name, const char *code)
{
	struct jsonout *j = &b->json;
	jsonout_open(j, "packages", '[');
	jsonout_open(j, NULL, '{');
	jsonout_text(j, "SPDXID", STR("SPDXRef-Image"));
	jsonout_text(j, "name", str_of(name));
	jsonout_text(j, "downloadLocation", STR("NOASSERTION"));
	jsonout_bool(j, "filesAnalyzed", true);
	jsonout_open(j, "packageVerificationCode", '{');
	jsonout_text(j, "packageVerificationCodeValue", str_of(code));
	jsonout_close(j, '}');
	jsonout_text(j, "primaryPackagePurpose", STR("CONTAINER"));
	jsonout_text(j, "copyrightText", STR("NOASSERTION"));
	jsonout_text(j, "licenseConcluded", STR("NOASSERTION"));
	jsonout_text(j, "licenseDeclared", STR("NOASSERTION"));
	jsonout_close(j, '}');
	jsonout_close(j, ']');
}

static void write_document(struct sbom *b, const char *name, struct named **files)
{
	struct jsonout *j = &b->json;
	const char *code = verification_code(b, files);
	struct buf text = { .arena = &b->arena };
	jsonout_open(j, NULL, '{');
	jsonout_text(j, "spdxVersion", STR("SPDX-2.3"));
	jsonout_text(j, "dataLicense", STR("CC0-1.0"));
	jsonout_text(j, "SPDXID", STR("SPDXRef-DOCUMENT"));
	jsonout_text(j, "name", str_of(name));
	say_add(&text, "urn:nacre-image:spdx:%s", code);
	jsonout_text(j, "documentNamespace", buf_str(&text));
	add_created(j);
	add_package(b, name, code);
	jsonout_open(j, "files", '[');
	for (size_t i = 0; i < b->count; i++)
		add_file(b, files[i], i + 1);
	jsonout_close(j, ']');
	jsonout_open(j, "relationships", '[');
	add_relation(j, "SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-Image");
	for (size_t i = 0; i < b->count; i++) {
		text.n = 0;
		say_add(&text, "SPDXRef-File-%zu", i + 1);
		add_relation(j, "SPDXRef-Image", "CONTAINS", buf_terminated(&text));
	}
	jsonout_close(j, ']');
	jsonout_close(j, '}');
}

static enum outcome run(struct session *s, const char *image, const char *platform)
{
	struct buf out = { 0 };
	struct sbom b = { .json = { .out = &out } };
	bool good = session_open(s, image, session_platform(platform), true);
	s->probe.with_sha1 = true;
	good = good && session_whole(s) != NULL;
	progress_end(&s->progress);
	if (!good) {
		say_error("%s: %s", image, s->fault.text);
		return OUTCOME_UNREADABLE;
	}
	write_document(&b, image, collect(&b, &s->tree));
	good = !out.overflowed && say_write(STDOUT_FILENO, buf_str(&out));
	buf_free(&out);
	arena_free(&b.arena);
	return good ? OUTCOME_CLEAN : OUTCOME_UNREADABLE;
}

static enum outcome sbom(int count, char **arguments)
{
	const char *image = NULL, *platform = NULL;
	const struct option options[] = { { "--platform", &platform }, { NULL, NULL } };
	if (!session_options(count, arguments, options, &image))
		return OUTCOME_USAGE;
	struct session *s = memory_get(sizeof(*s));
	enum outcome outcome = run(s, image, platform);
	session_close(s);
	memory_release(s);
	return outcome;
}

const struct command command_sbom = {
	.name = "sbom",
	.usage = "sbom [--platform OS/ARCH] IMAGE",
	.summary = "List an image's files as an SPDX 2.3 document, in JSON",
	.run = sbom,
};
