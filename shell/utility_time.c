/* utility_time.c - the time zone that the script has set */
#include "utility.h"

#include <time.h>
#include <unistd.h>

void utility_timezone(struct shell *sh)
{
	/* libc knows the zone only as TZ in its own environment */
	environ = vars_environment(&sh->vars);
	tzset();
}
