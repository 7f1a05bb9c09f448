/* fuzz_log - any bytes as what was refused, a rule and a list: a line of JSON, of at most 512 bytes */
#include "fuzz.h"
#include "log.h"
#include "../tests/unit/json.h"

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
}
