/* document.c - JSON from an image, by jansson. */
#include <ctype.h>
#include "document.h"
#include "limit.h"

/* is_modest: jansson recurses and allocates as the text wants; so the text is counted first. */
static bool is_modest(struct str text, struct fault *fault)
{
	size_t depth = 0, values = 1;
	bool quoted = false;
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];
		if (quoted) {
			i += c == '\\';
			quoted = c != '"';
			continue;
		}
		quoted = c == '"';
		if (c == '{' || c == '[')
			depth++;
		else if ((c == '}' || c == ']') && depth > 0)
			depth--;
		values += c == ',' || c == '{' || c == '[';
		if (depth > LIMIT_JSON_DEPTH)
			return fault_set(fault,
				"JSON that is nested deeper than %d (limit JSON_DEPTH)",
				LIMIT_JSON_DEPTH);
		if (values > LIMIT_JSON_VALUES)
			return fault_set(fault, "JSON of more than %d values (limit JSON_VALUES)",
				LIMIT_JSON_VALUES);
	}
	return true;
}

json_t *document_parse(struct str text, struct fault *fault)
{
	json_error_t error;
	if (!is_modest(text, fault))
		return NULL;
	json_t *value = json_loadb(text.p != NULL ? text.p : "", text.n, JSON_REJECT_DUPLICATES,
		&error);
	if (value == NULL)
		fault_set(fault, "line %d of the JSON: %s", error.line, error.text);
	return value;
}

/* is_same_to_some: programs written in Go take a key in any case of its letters, a long s and the
 * sign for kelvin included, and of several such keys the last. */
static bool is_same_to_some(const char *name, const char *key)
{
	for (; *name != '\0'; name++, key++) {
		char c = *name;
		if (strncmp(name, "\xc5\xbf", 2) == 0) {
			c = 's';
			name++;
		} else if (strncmp(name, "\xe2\x84\xaa", 3) == 0) {
			c = 'k';
			name += 2;
		}
		if (tolower((unsigned char)c) != tolower((unsigned char)*key))
			return false;
	}
	return *key == '\0';
}

json_t *document_value(json_t *object, const char *key, struct fault *fault)
{
	const char *name;
	json_t *value;
	json_object_foreach(object, name, value) {
		if (strcmp(name, key) != 0 && is_same_to_some(name, key)) {
			fault_set(fault, "the JSON has \"%.100s\", which some programs take for "
				"\"%s\"", name, key);
			return NULL;
		}
	}
	return json_object_get(object, key);
}

json_t *document_member(json_t *object, const char *key, json_type type, struct fault *fault)
{
	json_t *value = document_value(object, key, fault);
	if (value == NULL || json_is_null(value))
		return NULL;
	if (json_typeof(value) == type)
		return value;
	fault_set(fault, "the JSON's \"%s\" is not what it has to be", key);
	return NULL;
}

struct str document_text(json_t *object, const char *key, struct fault *fault)
{
	json_t *value = document_member(object, key, JSON_STRING, fault);
	if (value == NULL)
		return (struct str){ NULL, 0 };
	return (struct str){ json_string_value(value), json_string_length(value) };
}

bool document_digest(json_t *text, struct sha256 *out, struct fault *fault)
{
	struct str s = { NULL, 0 };
	if (json_is_string(text))
		s = (struct str){ json_string_value(text), json_string_length(text) };
	if (str_starts(s, STR("sha256:")) && hash_parse(str_skip(s, 7), out))
		return true;
	return fault_set(fault, "expected a digest, \"sha256:\" and 64 hexadecimal digits");
}
