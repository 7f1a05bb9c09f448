/* fuzz_mode - a mode, an umask, a byte with the kind of file, and a mode string: what becomes of the
 * mode is what a slow twin says, which looks at every bit by itself; and so is what is shown of it */
#include <sys/stat.h>
#include "fuzz.h"
#include "mode.h"

/* struct twin: XCU chmod, EXTENDED DESCRIPTION */
struct twin {
	const char *p;
	unsigned mode, mask;
	bool directory;
};

enum { SET_USER = 04000, SET_GROUP = 02000, STICKY = 01000 };

static bool is_any(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

/* belongs: is this bit one of the class's? */
static bool belongs(char class, unsigned bit)
{
	switch (class) {
	case 'u': return (bit & 0700) != 0 || bit == SET_USER;
	case 'g': return (bit & 0070) != 0 || bit == SET_GROUP;
	case 'o': return (bit & 0007) != 0 || bit == STICKY;
	default: return true;
	}
}

/* means: does this letter, on a file of this mode, mean this bit? */
static bool means(const struct twin *t, char letter, unsigned bit)
{
	bool runs = t->directory || (t->mode & 0111) != 0;
	switch (letter) {
	case 'r': return (bit & 0444) != 0;
	case 'w': return (bit & 0222) != 0;
	case 'x': return (bit & 0111) != 0;
	case 'X': return (bit & 0111) != 0 && runs;
	case 's': return bit == SET_USER || bit == SET_GROUP;
	case 't': return bit == STICKY;
	default: break;
	}
	/* u, g, o: what that class has */
	unsigned shift = letter == 'u' ? 6 : letter == 'g' ? 3 : 0;
	unsigned has = t->mode >> shift & 7;
	return (bit & 0777) != 0 && ((has | has << 3 | has << 6) & bit) != 0;
}

/* operate: one bit. who: the letters of classes; letters: of permissions */
static bool operate(const struct twin *t, struct str who, char operator, struct str letters,
	unsigned bit)
{
	bool had = (t->mode & bit) != 0, chosen = false, meant = false;
	for (size_t i = 0; i < who.n; i++)
		chosen = chosen || belongs(who.p[i], bit);
	for (size_t i = 0; i < letters.n; i++)
		meant = meant || means(t, letters.p[i], bit);
	bool set_id = bit == SET_USER || bit == SET_GROUP;
	if (who.n > 0 ? !chosen : operator != '=' && (t->mask & bit) != 0)
		return had;
	if (who.n == 0 && (t->mask & bit) != 0)
		meant = false;		/* = without a class clears what the umask has */
	if (operator == '+')
		return had || meant;
	if (operator == '-')
		return had && !meant;
	return meant || (set_id && t->directory && had);
}

static struct str take(struct twin *t, const char *set)
{
	const char *start = t->p;
	while (is_any(*t->p, set))
		t->p++;
	return (struct str){ start, (size_t)(t->p - start) };
}

static bool take_number(struct twin *t, unsigned *value, size_t *digits)
{
	struct str text = take(t, "01234567");
	*value = 0;
	*digits = text.n;
	for (size_t i = 0; i < text.n; i++) {
		*value = *value * 8 + (unsigned)(text.p[i] - '0');
		if (*value > 07777)
			return false;
	}
	return text.n > 0;
}

/* set_number: fewer than five digits leave a directory's set-id bits; an operator takes all */
static void set_number(struct twin *t, char operator, unsigned value, bool all)
{
	unsigned kept = t->directory && !all ? t->mode & (SET_USER | SET_GROUP) : 0;
	if (operator == '+')
		t->mode |= value;
	else if (operator == '-')
		t->mode &= ~value;
	else
		t->mode = value | kept;
}

static bool take_operations(struct twin *t, struct str who)
{
	size_t digits;
	unsigned value;
	if (!is_any(*t->p, "+-="))
		return false;
	while (is_any(*t->p, "+-=")) {
		char operator = *t->p++;
		unsigned now = 0;
		if (is_any(*t->p, "01234567")) {
			if (who.n > 0 || !take_number(t, &value, &digits) ||
				(*t->p != '\0' && *t->p != ','))
				return false;
			set_number(t, operator, value, true);
			continue;
		}
		struct str letters = { t->p, 1 };
		if (is_any(*t->p, "ugo"))
			t->p++;
		else
			letters = take(t, "rwxXst");
		for (unsigned bit = 1; bit <= SET_USER; bit <<= 1)
			now |= operate(t, who, operator, letters, bit) ? bit : 0;
		t->mode = now;
	}
	return true;
}

static bool twin_apply(struct twin *t)
{
	size_t digits;
	unsigned value;
	if (is_any(*t->p, "01234567")) {
		if (!take_number(t, &value, &digits) || *t->p != '\0')
			return false;
		set_number(t, '=', value, digits > 4);
		return true;
	}
	for (;; t->p++) {
		struct str who = take(t, "ugoa");
		if (!take_operations(t, who))
			return false;
		if (*t->p != ',')
			return *t->p == '\0';
	}
}

/* check_described: what ls shows of it, letter by letter */
static void check_described(mode_t mode)
{
	static const char wanted[] = "rwxrwxrwx", special[] = "sst";
	static const struct { mode_t kind; char letter; } kinds[] = {
		{ S_IFREG, '-' }, { S_IFDIR, 'd' }, { S_IFLNK, 'l' }, { S_IFCHR, 'c' },
		{ S_IFBLK, 'b' }, { S_IFIFO, 'p' }, { S_IFSOCK, 's' },
	};
	char shown[11], kind = '?';
	(void)mode_describe(mode, shown);
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		if (kinds[i].kind == (mode & S_IFMT))
			kind = kinds[i].letter;
	assert(shown[0] == kind && shown[10] == '\0');
	for (unsigned i = 0; i < 9; i++) {
		bool has = (mode & 0400u >> i) != 0;
		char c = has ? wanted[i] : '-';
		if (i % 3 == 2 && (mode & SET_USER >> i / 3) != 0)
			c = has ? special[i / 3] : (char)(special[i / 3] & ~32);
		assert(shown[1 + i] == c);
	}
}

FUZZ(input)
{
	struct arena arena = { 0 };
	if (input.n < 5)
		return;
	const unsigned char *b = (const unsigned char *)input.p;
	mode_t old = (mode_t)(b[0] | b[1] << 8);
	unsigned mask = (unsigned)(b[2] | b[3] << 8) & 0777;
	bool directory = b[4] & 1;
	check_described(old);
	input = str_skip(input, 5);
	input.n = str_find(input, '\0');
	const char *text = arena_copy(&arena, input);
	struct twin twin = { text, old & MODE_BITS, mask, directory };
	mode_t mode = mode_apply(text, mask, directory, old);
	assert(mode == (twin_apply(&twin) ? (old & ~MODE_BITS) | twin.mode : MODE_NONE));
	arena_free(&arena);
}
