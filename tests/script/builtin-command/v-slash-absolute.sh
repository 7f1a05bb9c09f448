command -v /bin/sh
