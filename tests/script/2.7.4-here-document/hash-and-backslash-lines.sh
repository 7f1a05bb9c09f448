cat <<'E'
#!/bin/sh
\
E
