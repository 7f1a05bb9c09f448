/* form.c - how a field is laid out, as printf's conversions say it */
#include "form.h"

const char *form_flags(const char *p, struct form *form)
{
	for (;; p++) {
		switch (*p) {
		case '-': form->left = true; break;
		case '+': form->plus = true; break;
		case ' ': form->space = true; break;
		case '#': form->alternate = true; break;
		case '0': form->zero = true; break;
		default: return p;
		}
	}
}

void form_pad(struct buf *out, const struct form *form, bool zeros, struct str prefix,
	struct str body)
{
	size_t length = prefix.n + body.n, fill = form->width > length ? form->width - length : 0;
	zeros = zeros && form->zero && !form->left;
	if (!zeros && !form->left)
		buf_add_many(out, ' ', fill);
	buf_add(out, prefix);
	if (zeros)
		buf_add_many(out, '0', fill);
	buf_add(out, body);
	if (form->left)
		buf_add_many(out, ' ', fill);
}
