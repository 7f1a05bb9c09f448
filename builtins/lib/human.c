/* human.c - sizes for people */
#include "human.h"

struct str human_size(char room[8], uint64_t bytes)
{
	static const char units[] = "KMGTPE";
	int unit = -1;
	bool rest = false;		/* what was cut off is not nothing */
	uint64_t tenths = 0;		/* of the remainder, in 1/1024 at first */
	uint64_t value = bytes;
	while (value >= 1024) {
		rest |= tenths != 0;
		tenths = value % 1024;
		value /= 1024;
		unit++;
	}
	rest |= tenths * 10 % 1024 != 0;
	tenths = tenths * 10 / 1024 + rest;
	value += tenths / 10;
	tenths %= 10;
	/* three figures at most: a fraction only where there is one in front */
	bool fraction = unit >= 0 && value < 10;
	if (!fraction)
		value += tenths != 0;
	if (value == 1024) {
		value = 1;
		tenths = 0;
		fraction = true;
		unit++;
	}
	size_t n = 0;
	for (uint64_t figure = 1000; figure > 0; figure /= 10)
		if (value >= figure || figure == 1)
			room[n++] = (char)('0' + value / figure % 10);
	if (fraction) {
		room[n++] = '.';
		room[n++] = (char)('0' + tenths);
	}
	if (unit >= 0)
		room[n++] = units[unit];
	return (struct str){ room, n };
}
