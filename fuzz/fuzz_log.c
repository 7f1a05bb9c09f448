/* fuzz_log - any bytes as what was refused, a rule and a list: a line of JSON, of at most 512 bytes */
#include <time.h>
#include "fuzz.h"
#include "log.h"
#include "../tests/unit/json.h"

/* check_lost: what could not be written is counted, and said in the next line */
static void check_lost(unsigned lost, bool often)
{
	struct timespec now;
	struct log_line line;
	assert(clock_gettime(CLOCK_MONOTONIC, &now) == 0);
	struct log log = { .second = now.tv_sec - (int64_t)(lost & 2), .lost = lost };
	log.written = often ? LOG_PER_SECOND : 0;
	log_begin(&line, "deny");
	log_write(&log, -1, &line);
	assert(log.lost == lost + 1);
}

static void check_error(int error)
{
	char room[ERROR_NAME];
	const char *name = error_name(error, room);
	assert(strlen(name) < sizeof(room) && name[0] != '\0' && (uint8_t)name[0] > ' ');
}

FUZZ(input)
{
	struct log_line line;
	char key[8] = "key";
	struct str first = str_take_line(&input), second = str_take_line(&input);
	log_begin(&line, "deny");
	log_string(&line, key, first, 0);
	log_number(&line, "n", (int64_t)(first.n << 40) - (int64_t)(second.n << 50));
	log_string(&line, "arg", second, 40);
	if (log_list(&line, "missing")) {
		while (input.n > 0)
			log_item(&line, str_take_line(&input));
		log_list_end(&line);
	}
	log_number(&line, "exit", 126);
	assert(json_is_line(log_end(&line)));
	check_lost((unsigned)first.n % 4, second.n % 2 == 0);
	check_error((int)(first.n % 200) * (second.n > 40 ? 10000000 : 1));
}
