/* forge.c - writes tar archives as nobody should: each argument line of standard input is an entry.
 *
 *	file NAME MODE PATH	a file with the bytes of PATH
 *	text NAME MODE TEXT	a file with these bytes; \n and \r stand for themselves
 *	dir NAME MODE		link NAME TARGET	hard NAME TARGET	node NAME c|b MAJOR MINOR
 *	zeros NAME BYTES	a file of zeros
 *	sparse NAME SIZE	GNU's old format: one byte at the end of SIZE
 *	hole NAME SIZE		pax format 1.0, the same
 *	pax KEY VALUE		an extended header before the next entry; global KEY VALUE
 *	and KEY VALUE		one more record for the next of these
 *	long NAME		a GNU long name before the next entry
 *	size N  type C  badsum	change the header of the next entry
 *	at N TEXT		these bytes there; _ is a blank, and / at the end of the text a NUL byte
 *	raw N			N bytes of 0xff
 *	end  noend		two blocks of zeros, which come by themselves at the end; none
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct {
	long long size;
	char type;
	bool badsum, ended;
	char patch[512], patched[512];
	char records[16384];
	size_t records_n;
} next = { .size = -1 };

static void pad(unsigned long long n)
{
	while (n++ % 512 != 0)
		putchar(0);
}

/* octal: all of a field of twelve bytes. */
static void octal(char *to, unsigned long long n)
{
	char digits[32];
	snprintf(digits, sizeof(digits), "%012llo", n);
	memcpy(to, digits, 12);
}

static void header(const char *name, const char *target, unsigned mode, unsigned long long size,
	char type, unsigned major, unsigned minor, unsigned long long real)
{
	char h[512] = { 0 };
	unsigned sum = 0;
	size_t n = strlen(name);
	if (next.size >= 0)
		size = (unsigned long long)next.size;
	if (next.type != 0)
		type = next.type;
	memcpy(h, name, n < 100 ? n : 100);
	n = strlen(target);
	memcpy(h + 157, target, n < 100 ? n : 100);
	snprintf(h + 100, 8, "%07o", mode);
	snprintf(h + 108, 8, "%07o", 0);
	snprintf(h + 116, 8, "%07o", 0);
	snprintf(h + 124, 12, "%011llo", size);
	snprintf(h + 136, 12, "%011o", 0);
	h[156] = type;
	memcpy(h + 257, type == 'S' ? "ustar  \0" : "ustar\00000", 8);
	if (type == 'S') {
		octal(h + 386, real - 1);
		octal(h + 398, 1);
		octal(h + 483, real);
	} else {
		snprintf(h + 329, 8, "%07o", major);
		snprintf(h + 337, 8, "%07o", minor);
	}
	memset(h + 148, ' ', 8);
	for (size_t i = 0; i < 512; i++) {
		if (type != 'x' && type != 'g' && next.patched[i])
			h[i] = next.patch[i];
		sum += (unsigned char)h[i];
	}
	if (type != 'x' && type != 'g')
		memset(next.patched, 0, sizeof(next.patched));
	snprintf(h + 148, 8, "%06o", sum + next.badsum);
	next.size = -1;
	next.type = 0;
	next.badsum = false;
	fwrite(h, 1, 512, stdout);
}

static void data(const char *p, size_t n)
{
	fwrite(p, 1, n, stdout);
	pad(n);
}

/* record: one more, of the next extended header. */
static void record(const char *key, const char *value)
{
	size_t body = strlen(key) + strlen(value) + 3, n = body;
	for (int i = 0; i < 3; i++)
		n = body + (size_t)snprintf(NULL, 0, "%zu", n);
	next.records_n += (size_t)snprintf(next.records + next.records_n,
		sizeof(next.records) - next.records_n, "%zu %s=%s\n", n, key, value);
	if (next.records_n >= sizeof(next.records)) {
		fprintf(stderr, "forge: too many records\n");
		exit(1);
	}
}

static void pax(const char *key, const char *value, char type)
{
	record(key, value);
	header("pax", "", 0644, next.records_n, type, 0, 0, 0);
	data(next.records, next.records_n);
	next.records_n = 0;
}

/* patch: bytes of the next header that is no extended one. */
static void patch(size_t at, const char *text)
{
	for (; *text != '\0' && at < 512; text++, at++) {
		next.patch[at] = *text == '_' ? ' ' : *text == '/' && text[1] == '\0' ? '\0' : *text;
		next.patched[at] = 1;
	}
}

static void put_file(const char *name, unsigned mode, const char *path)
{
	FILE *f = fopen(path, "rb");
	char block[65536];
	size_t n;
	if (f == NULL || fseek(f, 0, SEEK_END) != 0) {
		perror(path);
		exit(1);
	}
	unsigned long long size = (unsigned long long)ftell(f);
	rewind(f);
	header(name, "", mode, size, '0', 0, 0, 0);
	while ((n = fread(block, 1, sizeof(block), f)) > 0)
		fwrite(block, 1, n, stdout);
	pad(size);
	fclose(f);
}

static void put_text(const char *name, unsigned mode, char *text)
{
	size_t n = 0;
	for (const char *p = text; *p != '\0'; p++) {
		if (p[0] == '\\' && (p[1] == 'n' || p[1] == 'r'))
			text[n++] = *++p == 'n' ? '\n' : '\r';
		else
			text[n++] = *p;
	}
	header(name, "", mode, n, '0', 0, 0, 0);
	data(text, n);
}

static void put_zeros(const char *name, unsigned long long size)
{
	static const char zeros[65536];
	header(name, "", 0644, size, '0', 0, 0, 0);
	for (unsigned long long left = size; left > 0;) {
		size_t n = left < sizeof(zeros) ? (size_t)left : sizeof(zeros);
		fwrite(zeros, 1, n, stdout);
		left -= n;
	}
	pad(size);
}

/* put_hole: pax format 1.0: the map stands before the data. */
static void put_hole(const char *name, const char *size)
{
	char map[1024] = { 0 }, records[1024];
	size_t n = 0;
	const char *keys[] = { "GNU.sparse.major=1", "GNU.sparse.minor=0" };
	for (size_t i = 0; i < 2; i++)
		n += (size_t)snprintf(records + n, sizeof(records) - n, "%zu %s\n", strlen(keys[i]) + 4, keys[i]);
	size_t real = strlen("GNU.sparse.realsize=") + strlen(size) + 4;
	n += (size_t)snprintf(records + n, sizeof(records) - n, "%zu GNU.sparse.realsize=%s\n", real, size);
	header("pax", "", 0644, n, 'x', 0, 0, 0);
	data(records, n);
	snprintf(map, 512, "1\n%llu\n1\n", strtoull(size, NULL, 10) - 1);
	map[512] = 'x';
	header(name, "", 0644, 513, '0', 0, 0, 0);
	data(map, 513);
}

static void line(char *l)
{
	char *word[5] = { NULL };
	size_t n = 0;
	for (char *p = l; n < 5; n++) {
		word[n] = p;
		/* the last word of a text may hold blanks */
		p = n == 3 && strcmp(word[0], "text") == 0 ? NULL : strchr(p, ' ');
		if (p == NULL)
			break;
		*p++ = '\0';
	}
	for (n = 0; n < 5; n++)
		if (word[n] == NULL)
			word[n] = l + strlen(l);
	unsigned mode = (unsigned)strtoul(word[2], NULL, 8);
	const char *verb = word[0];
	if (strcmp(verb, "file") == 0) {
		put_file(word[1], mode, word[3]);
	} else if (strcmp(verb, "text") == 0) {
		put_text(word[1], mode, word[3]);
	} else if (strcmp(verb, "dir") == 0) {
		header(word[1], "", mode, 0, '5', 0, 0, 0);
	} else if (strcmp(verb, "link") == 0) {
		header(word[1], word[2], 0777, 0, '2', 0, 0, 0);
	} else if (strcmp(verb, "hard") == 0) {
		header(word[1], word[2], 0644, 0, '1', 0, 0, 0);
	} else if (strcmp(verb, "node") == 0) {
		header(word[1], "", 0666, 0, word[2][0] == 'c' ? '3' : '4',
			(unsigned)atoi(word[3]), (unsigned)atoi(word[4]), 0);
	} else if (strcmp(verb, "zeros") == 0) {
		put_zeros(word[1], strtoull(word[2], NULL, 10));
	} else if (strcmp(verb, "sparse") == 0) {
		header(word[1], "", 0644, 1, 'S', 0, 0, strtoull(word[2], NULL, 10));
		data("x", 1);
	} else if (strcmp(verb, "hole") == 0) {
		put_hole(word[1], word[2]);
	} else if (strcmp(verb, "pax") == 0) {
		pax(word[1], word[2], 'x');
	} else if (strcmp(verb, "global") == 0) {
		pax(word[1], word[2], 'g');
	} else if (strcmp(verb, "and") == 0) {
		record(word[1], word[2]);
	} else if (strcmp(verb, "at") == 0) {
		patch(strtoul(word[1], NULL, 10), word[2]);
	} else if (strcmp(verb, "long") == 0) {
		header("././@LongLink", "", 0, strlen(word[1]) + 1, 'L', 0, 0, 0);
		data(word[1], strlen(word[1]) + 1);
	} else if (strcmp(verb, "size") == 0) {
		next.size = atoll(word[1]);
	} else if (strcmp(verb, "type") == 0) {
		next.type = word[1][0];
	} else if (strcmp(verb, "badsum") == 0) {
		next.badsum = true;
	} else if (strcmp(verb, "raw") == 0) {
		for (int i = 0; i < atoi(word[1]); i++)
			putchar(0xff);
	} else if (strcmp(verb, "end") == 0 || strcmp(verb, "noend") == 0) {
		for (int i = 0; i < 1024 && verb[0] == 'e'; i++)
			putchar(0);
		next.ended = true;
	} else {
		fprintf(stderr, "forge: %s?\n", verb);
		exit(1);
	}
}

int main(void)
{
	static char l[65536];
	while (fgets(l, sizeof(l), stdin) != NULL) {
		l[strcspn(l, "\n")] = '\0';
		if (l[0] != '\0')
			line(l);
	}
	for (int i = 0; i < 1024 && !next.ended; i++)
		putchar(0);
	return fflush(stdout) == 0 ? 0 : 1;
}
