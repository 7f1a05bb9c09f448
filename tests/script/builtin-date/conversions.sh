# XCU date: every conversion, of one fixed time
export TZ=UTC0
for c in a A b B c C d D e F g G h H I j k l m M n N p P q r R s S t T u U V w W x X y Y z Z %; do
	printf '%s: ' "$c"; date -d '2024-03-05 17:08:09.123456789' "+[%$c]"
done
date -d '2024-03-05 05:08:09' '+%-d|%_d|%05d|%^a|%#Z|%3N|%-I|%E|%Q|%:z|%::z|%:::z|%'
date -d @0 +
date -d @0 '+two  words %% %Y'
