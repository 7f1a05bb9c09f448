/* fuzz_oci - any bytes as an archive of images: a list of images, or a fault */
#include "fuzz_image.h"
#include "manifest.h"

FUZZ(input)
{
	struct fault fault = { .set = false };
	struct image_list list = { .count = 0 };
	struct origin origin = {
		.kind = ORIGIN_ARCHIVE, .name = "fuzz", .fd = fuzz_file(input), .spare = { -1, -1 },
		.size = input.n, .fault = &fault,
	};
	if (origin_begin(&origin) && manifest_list(&origin, NULL, &list)) {
		assert(list.count > 0 && list.first != NULL);
		for (const struct image_ref *i = list.first; i != NULL; i = i->next)
			assert(!i->config.present || i->layer_count == i->config.diff_id_count);
	} else {
		assert(fault.set && fault.text[0] != '\0');
	}
	origin_close(&origin);
}
