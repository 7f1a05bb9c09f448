(while :; do echo line; done) | sed 1q
